//! A file of either format, as what a desk goes on with: a text, what is bold in it, and its tables.

use super::{OfficeError, docx, xlsx};
use crate::import::{Table, TableRow};
use crate::json;

/// A `.docx` or `.xlsx` file that was read (tệp Word hoặc Excel đã đọc).
#[json::wire(write)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OfficeFile {
    /// The text as [`crate::import()`] takes it. Of a workbook, the largest sheet: a row is a line, tabs part the cells.
    pub text: String,
    /// The stretches of the text that are printed bold, in bytes: where each begins and ends, by turns.
    #[wire(empty)]
    pub strong: Vec<u32>,
    /// The table with the most rows; absent where there is none. Of a `.docx`, the lines above that table are its first rows.
    pub table: Option<Table>,
}

/// Reads a file of either format, which its content tells and not its name.
///
/// # Errors
/// Where the file is something else (`.doc`, `.xls`, `.pdf`, `.odt`), encrypted, damaged, or beyond the limits.
pub fn read(bytes: &[u8]) -> Result<OfficeFile, OfficeError> {
    match docx::read(bytes) {
        Ok(paper) => {
            let table = paper.largest_table();
            let strong = paper.strong.into_iter().flat_map(|range| [range.start, range.end]).collect();
            Ok(OfficeFile { text: paper.text, strong, table })
        }
        Err(OfficeError::OtherKind) => {
            let table = xlsx::largest(xlsx::read(bytes)?).map(|sheet| sheet.table);
            let table = table.filter(|table| !table.rows.is_empty());
            let text = table.iter().flat_map(|table| &table.rows).map(line).collect();
            Ok(OfficeFile { text, strong: Vec::new(), table })
        }
        Err(error) => Err(error),
    }
}

/// A row as a line of text: what stands in a cell stands on one line, and nothing stands behind the last cell.
fn line(row: &TableRow) -> String {
    let cells = row.cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut line = cells.collect::<Vec<_>>().join("\t");
    line.truncate(line.trim_end().len());
    line.push('\n');
    line
}
