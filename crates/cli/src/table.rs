//! Tables in plain text.

use unicode_width::UnicodeWidthStr;

use crate::paint::{Tone, painted};

/// The widest that a column of words becomes; longer ones are broken between words.
const WIDEST: usize = 60;

/// A table: rows of cells, of which the first column holds words and the others are short.
#[derive(Clone, Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    cells: Vec<String>,
    tone: Option<Tone>,
}

impl Table {
    /// A table with these headings.
    pub fn new(headings: impl IntoIterator<Item = String>) -> Self {
        let mut table = Self::default();
        table.push(headings, Some(Tone::Strong));
        table
    }

    /// Adds a row.
    pub fn push(&mut self, cells: impl IntoIterator<Item = String>, tone: Option<Tone>) {
        self.rows.push(Row { cells: cells.into_iter().collect(), tone });
    }

    /// The table as lines, a rule below its headings. All columns but the first and the last are aligned at the right.
    pub fn drawn(&self, colour: bool) -> String {
        let rows: Vec<(Vec<Vec<String>>, Option<Tone>)> = self
            .rows
            .iter()
            .map(|row| (row.cells.iter().map(|cell| broken(cell, WIDEST)).collect(), row.tone))
            .collect();
        let columns = rows.iter().map(|(cells, _)| cells.len()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                let lines = rows.iter().filter_map(|(cells, _)| cells.get(column)).flatten();
                lines.map(|line| line.width()).max().unwrap_or_default()
            })
            .collect();
        let mut text = String::new();
        for (nth, (cells, tone)) in rows.iter().enumerate() {
            let height = cells.iter().map(Vec::len).max().unwrap_or_default();
            for line in 0..height {
                let mut drawn = String::new();
                for (column, width) in widths.iter().enumerate() {
                    let cell = cells.get(column).and_then(|lines| lines.get(line)).map_or("", String::as_str);
                    let gap = " ".repeat(width.saturating_sub(cell.width()));
                    if column > 0 {
                        drawn.push_str("  ");
                    }
                    drawn.push_str(&if column > 0 && column + 1 < columns {
                        gap + cell
                    } else {
                        cell.to_owned() + &gap
                    });
                }
                let drawn = drawn.trim_end();
                text.push_str(&tone.map_or_else(|| drawn.to_owned(), |tone| painted(drawn, tone, colour)));
                text.push('\n');
            }
            if nth == 0 {
                let rule: usize = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
                text.push_str(&painted(&"─".repeat(rule), Tone::Faint, colour));
                text.push('\n');
            }
        }
        text
    }
}

/// A text as lines of at most this width, broken between words; what stands before it is kept on each line.
pub fn broken(text: &str, width: usize) -> Vec<String> {
    let indent: String = text.chars().take_while(|c| *c == ' ').collect();
    let (mut lines, mut line) = (Vec::new(), indent.clone());
    for word in text.split_whitespace() {
        if line.trim().is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() > width {
            lines.push(core::mem::replace(&mut line, format!("{indent}{word}")));
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_at_the_right_and_long_words_are_broken() {
        let mut table = Table::new(["Nội dung", "Điểm", ""].map(str::to_owned));
        table.push(["  một hai", "2,5", "đã chấm"].map(str::to_owned), None);
        table.push(["ba", "10", ""].map(str::to_owned), None);
        let rule = "─".repeat(24);
        let expected = format!("Nội dung   Điểm\n{rule}\n  một hai   2,5  đã chấm\nba           10\n");
        assert_eq!(table.drawn(false), expected);
        assert_eq!(broken("  một hai ba", 9), ["  một hai", "  ba"]);
        assert_eq!(broken("", 9), [""]);
    }

    #[test]
    fn decomposed_letters_are_as_wide_as_they_look() {
        let mut table = Table::new(["a".to_owned(), "b".to_owned()]);
        table.push(["e\u{302}\u{301}".to_owned(), "1".to_owned()], None);
        assert_eq!(table.drawn(false), "a  b\n────\ne\u{302}\u{301}  1\n");
    }
}
