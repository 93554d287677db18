//! Tables: rows of cells, however they came (bảng).

use crate::json;

/// A table (bảng): pasted with tabs between its columns, or read from a file.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// Its rows, the head included.
    #[wire(empty)]
    pub rows: Vec<TableRow>,
}

/// A row of a [`Table`] (dòng của bảng).
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableRow {
    /// The line of the text or the row of the sheet, the first being 1: the place that reports name.
    pub line: u32,
    /// Its cells from the left; one that takes several columns is followed by empty ones. Paragraphs are parted by breaks.
    #[wire(empty)]
    pub cells: Vec<String>,
}

impl TableRow {
    /// A row of these cells at this line.
    #[must_use]
    pub const fn new(line: u32, cells: Vec<String>) -> Self {
        Self { line, cells }
    }
}

impl Table {
    /// A table of these rows.
    #[must_use]
    pub const fn new(rows: Vec<TableRow>) -> Self {
        Self { rows }
    }

    /// The table in a pasted text: a line is a row, tabs part the cells.
    ///
    /// ```
    /// use orientation::import::Table;
    ///
    /// let table = Table::pasted("STT\tNội dung\tĐiểm\n1\tCó kế hoạch\t5\n");
    /// assert_eq!(table.rows.get(1).map(|row| (row.line, row.cells.len())), Some((2, 3)));
    /// ```
    #[must_use]
    pub fn pasted(text: &str) -> Self {
        let rows = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
        let rows = rows.map(|(line, nth)| TableRow {
            line: nth,
            cells: line.split('\t').map(|cell| cell.trim().to_owned()).collect(),
        });
        Self { rows: rows.collect() }
    }
}
