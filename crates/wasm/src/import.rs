//! The importer: the text of a paper becomes a plan, with what is unclear of it.

use orientation::desk::{Desk, DeskRow};
use orientation::import::legacy;
use orientation::{ImportOptions, document, json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::composing::nfc;

/// A text in an encoding from before Unicode, converted; `undefined` where the text is not in one.
#[wasm_bindgen]
#[must_use]
pub fn converted(text: &str) -> Option<String> {
    legacy(text).map(|found| found.converted)
}

/// A paper that was read, as it comes to the desk.
#[wasm_bindgen]
pub struct OpenPaper {
    desk: Desk,
    rows: Vec<DeskRow>,
    /// The name of its file.
    file: Option<String>,
}

#[wasm_bindgen]
impl OpenPaper {
    /// Reads the text of a paper; `file` is the name of its file, if it came in one. `strong` has the stretches that are
    /// printed bold, in bytes of the text: where each begins and ends, by turns.
    #[must_use]
    pub fn read(text: &str, file: Option<String>, strong: &[u32]) -> OpenPaper {
        let mut options = ImportOptions::default();
        options.strong = strong.as_chunks::<2>().0.iter().map(|[start, end]| *start..*end).collect();
        let desk = Desk::unsealed(text, &options, nfc);
        Self { rows: desk.rows(), desk, file }
    }

    /// What the reading of the text has left unclear, to be given to the desk with the plan.
    #[must_use]
    pub fn reading(&self) -> String {
        json::write(self.desk.reading())
    }

    /// The head of the plan, as the desk shows it.
    #[must_use]
    pub fn head(&self) -> String {
        json::write(&self.desk.head())
    }

    /// The rows of the paper from one place to before another one, as the desk shows them; fewer where there are no more.
    #[must_use]
    pub fn rows(&self, from: usize, to: usize) -> String {
        let rows = self.rows.get(from..to.min(self.rows.len())).unwrap_or_default();
        json::write(&rows.iter().collect::<Vec<_>>())
    }

    /// The findings of the import and of the validation, as the desk shows them.
    #[must_use]
    pub fn findings(&self) -> String {
        json::write(&self.desk.findings_among(&self.rows))
    }

    /// The plan's document.
    #[must_use]
    pub fn text(&mut self) -> String {
        self.desk.seal(self.file.clone());
        document::write(self.desk.plan())
    }
}
