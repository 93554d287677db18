//! A small JSON reader and writer.
//!
//! [`wire`] says once how a type stands in JSON, and gives it a reader and a writer of tables and calls, a fraction of the
//! size in a WebAssembly module of code written out for each type. A reading fails with what was found, what was
//! expected, and the line and the column; a member that is unknown or stands twice is refused. The same value always gives
//! the same text.
//!
//! ```
//! use orientation_json as json;
//!
//! #[json::wire]
//! #[derive(Debug, PartialEq)]
//! struct Meeting {
//!     title: String,
//!     room: Option<String>,
//!     #[wire(empty)]
//!     who_came: Vec<String>,
//! }
//!
//! let text = r#"{"title":"Đại hội","whoCame":["An","Bình"]}"#;
//! let meeting: Meeting = json::read(text)?;
//! assert_eq!(meeting.who_came, ["An", "Bình"]);
//! assert_eq!(json::write(&meeting), text);
//!
//! let refused = json::read::<Meeting>("{\"title\": \"Đại hội\",\n \"rom\": \"A1\"}").unwrap_err();
//! assert_eq!(
//!     refused.to_string(),
//!     "unknown field `rom`, expected one of `title`, `room`, `whoCame` at line 2, column 2"
//! );
//! # Ok::<(), json::JsonError>(())
//! ```
//!
//! # The attribute
//!
//! Names are in camelCase, fields and variants alike. What stands on the type:
//!
//! | `#[json::wire(…)]` | form |
//! |---|---|
//! | on a structure | `{"a": …, "b": …}` |
//! | on an enum of words | `"one"` |
//! | `tag = "kind"` | `{"kind": "one", …}`: variants with named fields |
//! | `tag = "kind", content = "value"` | `{"kind": "one", "value": …}`: variants with one value |
//! | `transparent` | what the one field is |
//! | `token` | a string, by `FromStr` and `Display`; `placeholder = …` is any valid value (see [`Read::placeholder`]), `expecting = "…"` and `pattern = "…"` describe the string in errors and schemas |
//! | `default` | every member may be absent, which then is the one of `Default` |
//! | `file = "path"` | the content of a file, which `path` reads: whoever gives serde the whole file is told so |
//! | `read`, `write` | only the one of the two |
//! | `without(serde, schema, ts)` | none of these, where a member has no such trait |
//! | `crate = path` | where this crate is found, for those who have it from another one: `crate = orientation::json` |
//!
//! On a field or a variant:
//!
//! | `#[wire(…)]` | meaning |
//! |---|---|
//! | on an `Option`, nothing | absent and `null` are `None`; `None` is left out |
//! | `empty` | absent is the empty list or map, which is left out |
//! | `default` | absent is the `Default`, which is left out |
//! | `written` | not left out after all |
//! | `unwritten` | never written: for those who have the value |
//! | `rename = "…"` | the name |
//!
//! A type that has no form of these implements [`Read`] and [`Write`] by hand.
//!
//! # Other formats
//!
//! With the feature `serde` (on by default) the attribute implements serde's traits of the same form, for any other
//! format and program; with `schema` it derives a JSON Schema, with `ts` a TypeScript declaration. A module for a web page
//! leaves them out.
//!
//! These features hold for every crate of a build. So a type that implements [`Read`] and [`Write`] by hand wraps what it
//! implements of the others in [`with_serde!`], [`with_schema!`] and [`with_ts!`]: it is there whenever the attribute on some
//! type around it needs it. The crates are `serde`, `schemars` and `ts_rs` of this one.
//!
//! # What is absent
//!
//! Floating point: a number that counts is an integer or a token. Values whose form is not known, borrowed texts, streams.
#![forbid(unsafe_code)]
// What may grow says so, and each error says when: `CONTRIBUTING.md` has the policy.
#![deny(clippy::exhaustive_structs, clippy::exhaustive_enums, clippy::missing_errors_doc)]

#[cfg(feature = "chrono")]
pub mod day;
mod reader;
mod scan;
#[cfg(feature = "serde")]
mod serde_forms;
mod values;
mod writer;

use core::fmt;

pub use orientation_json_derive::wire;
#[cfg(feature = "schema")]
pub use schemars;
#[cfg(feature = "serde")]
pub use serde;
#[cfg(feature = "serde")]
pub use serde_forms::deserialize_token;
#[cfg(feature = "ts")]
pub use ts_rs;

pub use reader::{Reader, Stop};
pub use writer::Writer;

/// A value that is read from JSON text: into its place, which holds a placeholder until then.
pub trait Read {
    /// Some valid value, whichever is cheapest: it stands in the place of one that is being read. Where reading fails,
    /// nobody gets to see it.
    fn placeholder() -> Self
    where
        Self: Sized;

    /// Reads the value that comes next over a placeholder, or over what an absent member stands for.
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
        let mut value = Self::placeholder();
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
#[non_exhaustive]
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
#[expect(clippy::exhaustive_enums, reason = "nothing else can be wrong with a text that shall be a value")]
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
/// A [`JsonError`] where the text is no JSON (`{"title": }`), or not that of such a value (`{}` where `title` is wanted, `7` where a
/// text is).
pub fn read<T: Read>(text: &str) -> Result<T, JsonError> {
    let mut reader = Reader::new(text);
    let value = T::read(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|Stop| reader.into_error())
}

/// Writes a value without white space.
#[must_use]
pub fn write<T: Write + ?Sized>(value: &T) -> String {
    let mut writer = Writer::compact();
    value.write(&mut writer);
    writer.into_text()
}

/// Items that implement serde's traits: there with the feature `serde` of this crate, whoever has asked for it.
#[cfg(feature = "serde")]
#[macro_export]
macro_rules! with_serde {
    ($($item:item)*) => { $($item)* };
}

/// Items that implement serde's traits: there with the feature `serde` of this crate, whoever has asked for it.
#[cfg(not(feature = "serde"))]
#[macro_export]
macro_rules! with_serde {
    ($($item:item)*) => {};
}

/// Items that implement a JSON Schema: there with the feature `schema` of this crate, whoever has asked for it.
#[cfg(feature = "schema")]
#[macro_export]
macro_rules! with_schema {
    ($($item:item)*) => { $($item)* };
}

/// Items that implement a JSON Schema: there with the feature `schema` of this crate, whoever has asked for it.
#[cfg(not(feature = "schema"))]
#[macro_export]
macro_rules! with_schema {
    ($($item:item)*) => {};
}

/// Items that implement a TypeScript declaration: there with the feature `ts` of this crate, whoever has asked for it.
#[cfg(feature = "ts")]
#[macro_export]
macro_rules! with_ts {
    ($($item:item)*) => { $($item)* };
}

/// Items that implement a TypeScript declaration: there with the feature `ts` of this crate, whoever has asked for it.
#[cfg(not(feature = "ts"))]
#[macro_export]
macro_rules! with_ts {
    ($($item:item)*) => {};
}

/// What the attribute names.
#[doc(hidden)]
pub mod __private {
    #[cfg(all(feature = "chrono", feature = "serde"))]
    pub use crate::day::deserialize as deserialize_day;

    #[cfg(feature = "serde")]
    pub use crate::serde_forms::told_of_a_file;

    /// Whether a value is the one that its absence stands for.
    pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }
}
