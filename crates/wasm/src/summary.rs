//! The desk of the level above: forms and summaries become figures that open into their units.

use orientation::summary::{Collection, Scope, disclosed};
use orientation::{Fingerprint, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::values::{day, each, read};

/// The fingerprints of texts, which stand in one with the sign U+001E between them: the text of a list.
#[wasm_bindgen]
#[must_use]
pub fn fingerprints(texts: &str) -> String {
    let prints: Vec<Fingerprint> = each(texts).into_iter().map(document::text_fingerprint).collect();
    json::write(&prints)
}

/// What was collected.
#[wasm_bindgen]
#[derive(Default)]
pub struct OpenCollection {
    collection: Collection,
}

#[wasm_bindgen]
impl OpenCollection {
    /// A collection of nothing.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the texts of files, which stand in one with the sign U+001E between them: what became of each.
    pub fn take(&mut self, texts: &str) -> String {
        json::write(&self.collection.take(&each(texts)))
    }

    /// Takes a unit away: the fingerprints of its files.
    ///
    /// # Errors
    /// Throws where `scope` is none.
    pub fn remove(&mut self, scope: &str, unit: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.collection.remove(&read::<Scope>(scope)?, unit)))
    }

    /// The scopes that there are.
    #[must_use]
    pub fn scopes(&self) -> String {
        json::write(&self.collection.scopes())
    }

    /// The text of the file of the set of a scope; nothing where the set is not at hand.
    ///
    /// # Errors
    /// Throws where `scope` is none.
    pub fn criteria(&self, scope: &str) -> Result<Option<String>, JsValue> {
        Ok(self.collection.set_text(&read(scope)?).map(str::to_owned))
    }

    /// The figures of a scope.
    ///
    /// # Errors
    /// Throws where an argument is none of its kind.
    pub fn view(&self, scope: &str, filter: &str, today: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.collection.view(&read(scope)?, &read(filter)?, day(today)?)))
    }

    /// The totals of a scope as shares of the full scale, by unit.
    ///
    /// # Errors
    /// Throws where `scope` is none.
    pub fn shares(&self, scope: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.collection.shares(&read(scope)?)))
    }

    /// A scope beside an earlier one.
    ///
    /// # Errors
    /// Throws where an argument is none of its kind.
    pub fn compared(&self, before: &str, now: &str, filter: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.collection.compared(&read(before)?, &read(now)?, &read(filter)?)))
    }

    /// The units behind a figure.
    ///
    /// # Errors
    /// Throws where an argument is none of its kind.
    pub fn behind(&self, scope: &str, filter: &str, figure: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.collection.behind(&read(scope)?, &read(filter)?, &read(figure)?)))
    }

    /// The figures of a scope without those of groups smaller than `at_least`; nothing where there is no such scope.
    ///
    /// # Errors
    /// Throws where `scope` is none.
    pub fn disclosed(&self, scope: &str, at_least: u32) -> Result<Option<String>, JsValue> {
        let scope: Scope = read(scope)?;
        let totals = self.collection.summary().totals();
        let total = totals.iter().find(|total| total.scope == scope);
        let set = self.collection.set(&scope);
        Ok(total.map(|total| json::write(&disclosed(total, set, at_least.into()))))
    }

    /// The summary's document.
    #[must_use]
    pub fn text(&self) -> String {
        document::write(self.collection.summary())
    }

    /// The document of what came in summaries.
    #[wasm_bindgen(js_name = handedUp)]
    #[must_use]
    pub fn handed_up(&self) -> String {
        document::write(self.collection.handed_up())
    }
}
