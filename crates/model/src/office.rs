//! Files of word processors and of spreadsheets, read as text and as tables (tệp Word, tệp Excel).
//!
//! [`docx`] gives the text of a paper as [`crate::import()`] takes it, with the numbers that the word processor computes.
//! Both formats are ZIP files of XML; what is read of them is limited, so that no file can fill the memory: how much is
//! unpacked, how deep elements nest, how many there are. Entities of a document's own are never expanded.

#[cfg(feature = "docx")]
pub mod docx;
mod error;
#[cfg(feature = "office")]
mod package;
#[cfg(feature = "xlsx")]
pub mod xlsx;
#[cfg(feature = "office")]
mod xml;

pub use error::OfficeError;
