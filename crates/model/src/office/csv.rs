//! Tables as text with semicolons, `.csv`, which spreadsheets that are set to Vietnamese open as they are (bảng CSV).
//!
//! A mark of UTF-8 stands at the beginning, a comma before decimals, and `\r\n` behind each row. A text that a spreadsheet would
//! take for a formula has an apostrophe before it; reading takes the apostrophe away, so that every text comes back as it was.

use super::cell::{Cell, Rows, is_number};

/// A table that is written as CSV.
///
/// ```
/// use orientation::office::{Cell, Rows, csv};
///
/// let mut table = csv::Writer::default();
/// table.row(&[Cell::text("Chi đoàn; bản Mẫu"), Cell::number("2.5"), Cell::text("=1+1")]);
/// let text = table.finish();
/// assert_eq!(text, "\u{feff}\"Chi đoàn; bản Mẫu\";2,5;'=1+1\r\n");
/// assert_eq!(csv::read(&text), [["Chi đoàn; bản Mẫu", "2,5", "=1+1"]]);
/// ```
#[derive(Clone, Debug)]
pub struct Writer(String);

impl Default for Writer {
    fn default() -> Self {
        Self("\u{feff}".to_owned())
    }
}

impl Writer {
    /// The whole text.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }

    fn text(&mut self, text: &str) {
        let guard = if is_formula(text) { "'" } else { "" };
        if text.contains([';', '"', '\n', '\r', '\t', ',']) || text.trim() != text {
            self.0.push('"');
            self.0.push_str(guard);
            self.0.push_str(&text.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(guard);
            self.0.push_str(text);
        }
    }
}

impl Rows for Writer {
    fn row(&mut self, cells: &[Cell<'_>]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(';');
            }
            match cell {
                Cell::Blank => {}
                Cell::Number(number) if is_number(number) => self.0.push_str(&number.replace('.', ",")),
                Cell::Text(text) | Cell::Number(text) => self.text(text),
                Cell::Share(share) => self.0.push_str(&share.to_string().replace('.', ",")),
                Cell::Day(day) => {
                    let (year, month, day) = crate::day::parts(*day);
                    self.0.push_str(&format!("{day:02}/{month:02}/{year}"));
                }
            }
        }
        self.0.push_str("\r\n");
    }
}

/// Whether a spreadsheet would compute a text, once apostrophes before it are taken away: a sign of a formula behind any white
/// space, in the width of either script; a tab or a line end, which some programs drop before they look.
fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(signs)
}

/// The rows of a text, each as the texts of its cells; rows without any text are left out.
///
/// Cells are parted by the sign that the first row has most of: `;`, a comma or a tab. A row may have more cells than another.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let between = separator(text);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    // Whether the cell has begun with a quotation mark, and whether it is still within.
    let (mut is_quoted, mut is_within) = (false, false);
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_within => {
                if letters.next_if_eq(&'"').is_some() {
                    cell.push('"');
                } else {
                    is_within = false;
                }
            }
            '"' if cell.is_empty() && !is_quoted => (is_quoted, is_within) = (true, true),
            _ if is_within => cell.push(letter),
            _ if letter == between => {
                row.push(unguarded(core::mem::take(&mut cell)));
                is_quoted = false;
            }
            '\r' | '\n' => {
                if letter == '\r' {
                    letters.next_if_eq(&'\n');
                }
                row.push(unguarded(core::mem::take(&mut cell)));
                is_quoted = false;
                rows.push(core::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    row.push(unguarded(cell));
    rows.push(row);
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // Of as many, the first of the list.
    [',', '\t', ';'].into_iter().max_by_key(|sign| first.matches(*sign).count()).unwrap_or(';')
}

fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut table = Writer::default();
        table.row(&[Cell::text(text)]);
        table.finish().trim_start_matches('\u{feff}').trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn no_text_begins_like_a_formula_and_a_number_stays_one() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "''=1"] {
            let shown = written(text);
            assert!(shown.trim_start_matches('"').starts_with('\''), "{shown}");
            assert_eq!(read(&shown), [[text]]);
        }
        assert_eq!([written("a-b"), written("001"), written("'x")], ["a-b", "001", "'x"]);
        let mut table = Writer::default();
        table.row(&[Cell::number(-2), Cell::Number("=1".into())]);
        assert_eq!(table.finish(), "\u{feff}-2;'=1\r\n");
    }

    #[test]
    fn a_table_of_another_program_is_read_by_the_sign_that_parts_it() {
        assert_eq!(read("a,b\n\"1\n2\",\"\"\"\"\n,,\n"), [["a", "b"], ["1\n2", "\""]]);
        assert_eq!(read("a\tb,c"), [["a", "b,c"]]);
    }
}
