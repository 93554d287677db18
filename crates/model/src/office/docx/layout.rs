//! The text of a paper, made of its paragraphs and tables, line by line.

use super::Paper;
use super::body::{Block, Cell, Words};
use crate::import::{Table, TableRow};

/// Tables of so few rows lay out a head or signatures side by side.
const ROWS_OF_LAYOUT: usize = 2;

struct Page {
    words: Words,
    line: u32,
    tables: Vec<Table>,
}

pub(super) fn lay_out(blocks: &[Block]) -> Paper {
    let mut page = Page { words: Words::default(), line: 1, tables: Vec::new() };
    for block in blocks {
        match block {
            Block::Paragraph(words) => page.line(words),
            Block::Table(rows) => page.table(rows),
        }
    }
    let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let strong = page.words.strong.iter().map(|range| short(range.start)..short(range.end)).collect();
    Paper { text: page.words.text, strong, tables: page.tables }
}

impl Page {
    fn line(&mut self, words: &Words) {
        self.words.append(words);
        self.words.text.push('\n');
        self.line += u32::try_from(words.text.matches('\n').count()).unwrap_or(0) + 1;
    }

    fn table(&mut self, rows: &[Vec<Cell>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if rows.len() <= ROWS_OF_LAYOUT || columns <= 1 {
            for row in rows {
                self.side_by_side(row);
            }
            return;
        }
        let mut table = Table::default();
        for row in rows {
            let (mut line, mut cells) = (Words::default(), Vec::new());
            for (nth, cell) in row.iter().enumerate() {
                if nth > 0 {
                    line.text.push('\t');
                }
                line.append(&joined(cell));
                let said: Vec<&str> = cell.paragraphs.iter().map(|words| words.text.trim()).collect();
                cells.push(said.join("\n").trim().to_owned());
                for _ in 1..cell.columns {
                    line.text.push('\t');
                    cells.push(String::new());
                }
            }
            let end = line.text.trim_end_matches('\t').len();
            line.text.truncate(end);
            table.rows.push(TableRow { line: self.line, cells });
            self.line(&line);
        }
        self.tables.push(table);
    }

    /// The cells of a row beside each other: the first lines, the second lines, and so on.
    fn side_by_side(&mut self, row: &[Cell]) {
        let filled: Vec<Vec<&Words>> = row
            .iter()
            .map(|cell| cell.paragraphs.iter().filter(|words| !words.text.trim().is_empty()).collect())
            .collect();
        let most = filled.iter().map(Vec::len).max().unwrap_or(0);
        for nth in 0..most {
            let mut line = Words::default();
            for (column, cell) in filled.iter().enumerate() {
                if column > 0 {
                    line.text.push('\t');
                }
                if let Some(words) = cell.get(nth) {
                    line.append(&one_line(words));
                }
            }
            let end = line.text.trim_end_matches('\t').len();
            line.text.truncate(end);
            self.line(&line);
        }
    }
}

/// The paragraphs of a cell on one line.
fn joined(cell: &Cell) -> Words {
    let mut line = Words::default();
    for words in cell.paragraphs.iter().filter(|words| !words.text.trim().is_empty()) {
        if !line.text.is_empty() {
            line.text.push(' ');
        }
        line.append(&one_line(words));
    }
    line
}

/// Words without breaks and tabs, which would part the line; each is one byte and becomes one space.
fn one_line(words: &Words) -> Words {
    Words { text: words.text.replace(['\n', '\t'], " "), strong: words.strong.clone() }
}
