//! The desk: the text of a paper becomes a plan, which a person reviews, corrects and publishes.

use orientation::desk::{Desk, Edit};
use orientation::import::legacy;
use orientation::{ImportOptions, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::read;

#[wasm_bindgen]
extern "C" {
    /// `String.prototype.normalize`, called on a text: objects of the page would need a table that the module's twin in
    /// JavaScript does not have.
    #[wasm_bindgen(js_namespace = ["String", "prototype", "normalize"], js_name = call)]
    fn normalized(text: &str, form: &str) -> String;
}

/// A text in the Unicode form NFC, by the tables of the browser: tables of our own would be a third of the module.
fn nfc(text: &str) -> String {
    normalized(text, "NFC")
}

/// A text in an encoding from before Unicode, converted; `undefined` where the text is not in one.
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
    /// Reads the text of a paper; `file` is the name of its file, if it came in one. `strong` has the stretches that are
    /// printed bold, in bytes of the text: where each begins and ends, by turns.
    #[must_use]
    pub fn read(text: &str, file: Option<String>, strong: &[u32]) -> OpenDesk {
        let mut options = ImportOptions::default();
        options.file = file;
        options.strong = strong.as_chunks::<2>().0.iter().map(|[start, end]| *start..*end).collect();
        Self { desk: Desk::read_by(text, &options, nfc) }
    }

    /// Opens a plan file; the text of the paper that the plan was made from may come with it, and what its reading has left
    /// unclear.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where the text is no plan, and where `reading` is no report.
    pub fn open(plan: &str, source: Option<String>, reading: Option<String>) -> Result<OpenDesk, JsValue> {
        let plan = document::read(plan).map_err(|error| refusal(&error))?;
        let reading = reading.map(|reading| read(&reading)).transpose()?.unwrap_or_default();
        Ok(Self { desk: Desk::open_by(plan, source, nfc).with_reading(reading) })
    }

    /// What the reading of the text has left unclear, to be given to [`OpenDesk::open`].
    #[must_use]
    pub fn reading(&self) -> String {
        json::write(self.desk.reading())
    }

    /// The head of the plan: id, title, status, issue and period, and whether an edit can be undone or redone.
    #[must_use]
    pub fn head(&self) -> String {
        json::write(&self.desk.head())
    }

    /// The rows of the paper.
    #[must_use]
    pub fn rows(&self) -> String {
        json::write(&self.desk.rows())
    }

    /// The findings of the import and of the validation.
    #[must_use]
    pub fn findings(&self) -> String {
        json::write(&self.desk.findings())
    }

    /// Applies an edit; gives `undefined`, or the code of the reason why the edit was refused.
    ///
    /// # Errors
    /// Throws where `edit` is no edit of the model.
    pub fn edit(&mut self, edit: &str) -> Result<Option<String>, JsValue> {
        let edit: Edit = read(edit)?;
        Ok(self.desk.edit(&edit).err().map(|refusal| json::write(&refusal)))
    }

    /// Undoes the last edit; says whether there was one.
    pub fn undo(&mut self) -> bool {
        self.desk.undo()
    }

    /// Redoes the edit that was undone last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        self.desk.redo()
    }

    /// The actions of a task; an empty list where there is no such task.
    #[must_use]
    pub fn actions(&self, task: &str) -> String {
        json::write(&self.desk.actions(task))
    }

    /// The plan's document.
    #[must_use]
    pub fn text(&self) -> String {
        document::write(self.desk.plan())
    }
}
