//! The desk: a plan that a person reviews, corrects and publishes. A module of its own, which is not needed to read a paper.

use orientation::desk::{Desk, Edit};
use orientation::{document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::composing::nfc;
use crate::thrown::refusal;
use crate::values::read;

/// A plan that is being made.
#[wasm_bindgen]
pub struct OpenDesk {
    desk: Desk,
}

#[wasm_bindgen]
impl OpenDesk {
    /// Opens a plan file, given in UTF-8; the text of the paper that the plan was made from may come with it, and what its
    /// reading has left unclear.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where the text is no plan, and where `reading` is no report, or a plain message
    /// where the file is not in UTF-8.
    pub fn open(file: &[u8], source: Option<String>, reading: Option<String>) -> Result<OpenDesk, JsValue> {
        let text = core::str::from_utf8(file).map_err(|error| JsValue::from_str(&error.to_string()))?;
        let plan = document::read(text).map_err(|error| refusal(&error))?;
        let reading = reading.map(|reading| read(&reading)).transpose()?.unwrap_or_default();
        Ok(Self { desk: Desk::open_by(plan, source, nfc).with_reading(reading) })
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
