//! Filled forms and reports as papers of a word processor, in the look of the Union's own papers (phiếu và báo cáo Word).
//!
//! [`form`] is one unit's form as a table, with what the level above gave beside it; [`report`] is what is looked at of a
//! [`Collection`](crate::summary::Collection). Both have a head of two columns, and room for signatures at the end.
//!
//! ```
//! use orientation::{Assessment, CriteriaSet, Lang, document, papers};
//!
//! # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
//! # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
//! let set: CriteriaSet = document::read(criteria)?;
//! let filled: Assessment = document::read(assessment)?;
//! assert!(papers::form(&set, &filled, Lang::Vietnamese)?.starts_with(b"PK"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod form;
mod report;

pub use form::form;
pub use report::report;

use crate::Lang;
use crate::describe::{number, word};
use crate::office::letter::{Align, Face, Letter, LetterCell, Paragraph, Ruled};

/// The words of papers in a language.
#[derive(Clone, Copy)]
struct Words(Lang);

impl Words {
    /// What stands on papers; every code has words, as a test of them says.
    fn get(self, code: &'static str) -> &'static str {
        word("paperWords", code, self.0).unwrap_or(code)
    }

    /// The same with values in the places of their names.
    fn filled(self, code: &'static str, values: &[(&str, &str)]) -> String {
        let mut text = self.get(code).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// A number as the language writes it.
    fn number(self, token: impl core::fmt::Display) -> String {
        number(&token.to_string(), self.0)
    }

    /// A share as the language writes it.
    fn share(self, share: Option<crate::Share>) -> String {
        share.map(|share| format!("{}%", self.number(share.to_string().trim_end_matches('%')))).unwrap_or_default()
    }
}

/// The head of a paper: who writes on the left, the Union on the right.
fn head(letter: &mut Letter, words: Words, left: [&str; 3]) {
    let [above, own, number] = left;
    let centred = |text| Paragraph::new(text).align(Align::Center);
    let place = centred(words.get("place")).face(Face::Italic);
    let union = centred(words.get("union")).face(Face::Bold);
    let rows = [vec![
        LetterCell::new(vec![centred(above), centred(own).face(Face::Bold), centred(number)]),
        LetterCell::new(vec![union, place]),
    ]];
    letter.table(Ruled::Blank, &[75, 90], &rows);
}

/// Who signs, side by side.
fn signatures(letter: &mut Letter, left: [&str; 3], right: [&str; 3]) {
    let rows = [vec![signed(left), signed(right)]];
    letter.table(Ruled::Blank, &[82, 83], &rows);
}

/// The office, how it signs, and below room for the signature the name.
fn signed([office, how, name]: [&str; 3]) -> LetterCell<'_> {
    LetterCell::new(vec![
        Paragraph::new(office).align(Align::Center).face(Face::Bold).above(12),
        Paragraph::new(how).align(Align::Center).face(Face::Italic),
        Paragraph::new(name).align(Align::Center).face(Face::Bold).above(60),
    ])
}

/// The title of a paper.
fn title(letter: &mut Letter, title: &str, below: &[&str]) {
    letter
        .paragraph(&Paragraph::new(title).face(Face::Bold).align(Align::Center).half_points(30).above(14).keeps_next());
    for text in below {
        letter.paragraph(&Paragraph::new(text).face(Face::Bold).align(Align::Center).keeps_next());
    }
}

/// A heading of a column.
fn column(text: &str) -> LetterCell<'_> {
    Paragraph::new(text).face(Face::Bold).align(Align::Center).into()
}

/// A cell of words.
fn words_cell(text: &str) -> LetterCell<'_> {
    Paragraph::new(text).into()
}

/// A cell of a number.
fn number_cell(text: &str) -> LetterCell<'_> {
    Paragraph::new(text).align(Align::End).into()
}
