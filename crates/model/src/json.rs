//! JSON text of the model's values: what files and pages hold.
//!
//! Every type of the model implements serde's traits, for any format and any program. What reads and writes our own
//! files goes through these two traits instead, derived from the same attributes: tables and calls in place of code
//! written out for each type, a fraction of the size in a WebAssembly module, and errors that know their place. The
//! texts are the same to the byte, and a test holds them to it.
//!
//! ```
//! use orientation::{json, Points};
//!
//! let points: Vec<Points> = json::read(r#"["2.5", "10"]"#)?;
//! assert_eq!(json::write(&points), r#"["2.5","10"]"#);
//!
//! let refused = json::read::<Vec<Points>>("[\"2.5\",\n \"2,5\"]").unwrap_err();
//! assert_eq!((refused.line, refused.column), (2, 2));
//! # Ok::<(), json::JsonError>(())
//! ```

mod reader;
mod scan;
mod values;
mod writer;

use core::fmt;

pub use orientation_derive::{Read, Write};

pub use reader::{Reader, Stop};
pub use writer::Writer;

/// A value that is read from JSON text: into its place, which holds a blank until then.
pub trait Read {
    /// What stands in the place of a value while it is read. It need not be a valid one: where reading fails, nobody
    /// gets to see it.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads the value that comes next over a blank, or over what an absent member is.
    ///
    /// # Errors
    /// [`Stop`]; the reader then knows what was wrong and where.
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop>;

    /// Reads the value that comes next.
    ///
    /// # Errors
    /// As [`Read::fill`].
    fn read(reader: &mut Reader<'_>) -> Result<Self, Stop>
    where
        Self: Sized,
    {
        let mut value = Self::blank();
        value.fill(reader)?;
        Ok(value)
    }
}

/// A value that is written as JSON text.
pub trait Write {
    /// Writes the value.
    fn write(&self, writer: &mut Writer);
}

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What was wrong.
    pub fault: Fault,
    /// The line, from 1.
    pub line: usize,
    /// The column, in bytes, from 1; 0 where the text is empty.
    pub column: usize,
}

/// What was wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// It is no JSON.
    Syntax(&'static str),
    /// An object has a member that is not known there.
    Unknown {
        /// The member's name.
        field: String,
        /// The names that are known there.
        expected: String,
    },
    /// An object lacks a member.
    Missing {
        /// The member's name.
        field: &'static str,
    },
    /// A value does not fit its place.
    Invalid(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(detail) => f.write_str(detail),
            Self::Unknown { field, expected } => {
                f.write_str("unknown field `")?;
                f.write_str(field)?;
                f.write_str("`, expected ")?;
                f.write_str(expected)
            }
            Self::Missing { field } => {
                f.write_str("missing field `")?;
                f.write_str(field)?;
                f.write_str("`")
            }
            Self::Invalid(detail) => f.write_str(detail),
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {}, column {}", self.fault, self.line, self.column)
    }
}

impl core::error::Error for JsonError {}

/// Reads a whole text.
///
/// # Errors
/// A [`JsonError`] where the text is no JSON, or not that of such a value.
pub fn read<T: Read>(text: &str) -> Result<T, JsonError> {
    let mut reader = Reader::new(text);
    let value = T::read(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|Stop| reader.into_error())
}

/// Writes a value without white space. The same value always gives the same text.
#[must_use]
pub fn write<T: Write + ?Sized>(value: &T) -> String {
    let mut writer = Writer::compact();
    value.write(&mut writer);
    writer.into_text()
}

#[cfg(test)]
mod tests;
