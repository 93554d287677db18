//! Files of word processors and of spreadsheets, read as text and as tables, and written (tệp Word, tệp Excel).
//!
//! [`docx`] gives the text of a paper as [`crate::import()`] takes it, with the numbers that the word processor computes.
//! Both formats are ZIP files of XML; what is read of them is limited, so that no file can fill the memory: how much is
//! unpacked, how deep elements nest, how many there are. Entities of a document's own are never expanded.

#[cfg(feature = "sheets")]
mod cell;
#[cfg(feature = "sheets")]
pub(crate) mod cells;
#[cfg(feature = "sheets")]
pub mod csv;
#[cfg(feature = "docx")]
pub mod docx;
mod error;
#[cfg(any(feature = "papers", feature = "xlsx"))]
mod escape;
#[cfg(all(feature = "docx", feature = "xlsx"))]
mod file;
#[cfg(feature = "papers")]
pub mod letter;
#[cfg(any(feature = "papers", feature = "sheets"))]
mod pack;
#[cfg(feature = "office")]
mod package;
#[cfg(feature = "sheets")]
pub mod workbook;
#[cfg(feature = "xlsx")]
pub mod xlsx;
#[cfg(feature = "office")]
mod xml;

#[cfg(feature = "sheets")]
pub use cell::{Cell, Rows};
pub use error::OfficeError;
#[cfg(all(feature = "docx", feature = "xlsx"))]
pub use file::{OfficeFile, read};

/// A text cut where it has this many units of UTF-16 at most, which is what spreadsheets count in; and the rest.
#[cfg(feature = "sheets")]
pub(crate) fn cut(text: &str, most: usize) -> (&str, &str) {
    // No letter of UTF-8 takes fewer bytes than units of UTF-16.
    if text.len() <= most {
        return (text, "");
    }
    let mut units = 0;
    let past = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > most
    });
    past.and_then(|(at, _)| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// The column of a reference such as `AB12`, the first being 0.
#[cfg(feature = "xlsx")]
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0_usize;
    for letter in letters {
        column = column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    column.checked_sub(1)
}
