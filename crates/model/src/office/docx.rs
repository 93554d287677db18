//! Papers of a word processor, `.docx`, as the text that [`crate::import()`] takes (văn bản Word).
//!
//! The text is the paper as printed: with the numbers and bullets that the word processor computes, which stand nowhere
//! in the file; with capitals where letters are printed as such; without deleted and hidden words, page headers, footnotes
//! and comments. A paragraph is a line. Cells that stand side by side are joined by tabs: of a table that only lays out a
//! head or signatures (one or two rows), line by line; of any other, each row is a line.

mod body;
mod layout;
mod numbering;
mod styles;

use core::ops::Range;

use super::OfficeError;
use super::package::Package;
use crate::import::{Table, TableRow};

/// A paper that was read from a `.docx` file (văn bản).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paper {
    /// Its text: what the spans of the imported plan count in.
    pub text: String,
    /// The stretches of the text that are printed bold, in bytes; they tell headings from paragraphs.
    pub strong: Vec<Range<u32>>,
    /// The tables of three rows and more, in their order, with the lines of their rows in the text.
    pub tables: Vec<Table>,
}

/// How many lines above a table may name it.
const LINES_ABOVE: usize = 12;

impl Paper {
    /// A paper of this text, of which nothing else is known.
    #[must_use]
    pub fn of_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The table with the most rows, with the lines above it as rows of one cell: what names it and its period.
    #[must_use]
    pub fn largest_table(&self) -> Option<Table> {
        // Of several, the first.
        let table = self.tables.iter().rev().max_by_key(|table| table.rows.len())?;
        let first = table.rows.first()?.line;
        let above = self.text.lines().zip(1..).take_while(|(_, line)| *line < first);
        let above: Vec<TableRow> = above
            .filter(|(text, _)| !text.trim().is_empty() && !text.contains('\t'))
            .map(|(text, line)| TableRow { line, cells: vec![text.trim().to_owned()] })
            .collect();
        let mut rows = above.get(above.len().saturating_sub(LINES_ABOVE)..).unwrap_or_default().to_vec();
        rows.extend(table.rows.iter().cloned());
        Some(Table { rows })
    }
}

/// Reads a `.docx` file.
///
/// # Errors
/// Where the file is something else (`.doc`, `.pdf`, `.odt`), encrypted, damaged, or beyond the limits.
pub fn read(bytes: &[u8]) -> Result<Paper, OfficeError> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let document = package.tree(&main, "document")?.ok_or(OfficeError::Missing { part: "document" })?;
    let body = document.child("body").filter(|_| &*document.name == "document").ok_or(OfficeError::OtherKind)?;
    let mut part = |kind: &'static str| match package.related(&main, kind)?.first() {
        Some((_, name)) => package.tree(name, kind),
        None => Ok(None),
    };
    let styles = styles::Styles::new(part("styles")?.as_ref());
    let numbering = numbering::Numbering::new(part("numbering")?.as_ref());
    let blocks = body::Reader::new(styles, numbering).blocks(body);
    Ok(layout::lay_out(&blocks))
}
