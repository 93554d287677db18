//! The desk: the text of a paper becomes a plan that is looked through, corrected and published.

use orientation::desk::Desk;
use orientation::import::legacy;
use orientation::{ImportOptions, document, html, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::values::refusal;

/// A text of before Unicode, converted; `undefined` where it is none.
#[wasm_bindgen]
#[must_use]
pub fn converted(text: &str) -> Option<String> {
    legacy(text).map(|found| found.converted)
}

/// A plan that is being made.
#[wasm_bindgen]
pub struct OpenDesk {
    desk: Desk,
}

#[wasm_bindgen]
impl OpenDesk {
    /// Reads the text of a paper; `file` is the name of its file, if it came in one.
    #[must_use]
    pub fn read(text: &str, file: Option<String>) -> OpenDesk {
        let mut options = ImportOptions::default();
        options.file = file;
        Self { desk: Desk::read(text, &options) }
    }

    /// Goes on with a plan file; the text that it was made from may lie beside it.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where the text is no plan.
    pub fn open(plan: &str, source: Option<String>) -> Result<OpenDesk, JsValue> {
        let plan = document::read(plan).map_err(|error| refusal(&error))?;
        Ok(Self { desk: Desk::open(plan, source) })
    }

    /// What the plan says of itself.
    #[must_use]
    pub fn head(&self) -> String {
        json::write(&self.desk.head())
    }

    /// The rows of the paper.
    #[must_use]
    pub fn rows(&self) -> String {
        json::write(&self.desk.rows())
    }

    /// What is unclear.
    #[must_use]
    pub fn findings(&self) -> String {
        json::write(&self.desk.findings())
    }

    /// The plan's document.
    #[must_use]
    pub fn text(&self) -> String {
        document::write(self.desk.plan())
    }

    /// The plan as a page that needs no script.
    #[must_use]
    pub fn page(&self) -> String {
        let options = html::Options::default().with_title_level(1).with_contents(html::Part::Shown);
        html::page(self.desk.plan(), &options)
    }
}
