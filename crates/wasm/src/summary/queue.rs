//! What waits: the review queue of a collection, made in slices, and what of a collector's queue is known already.

use orientation::summary::Scope;
use orientation::{Fingerprint, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::OpenCollection;
use crate::values::{each, read};

/// The fingerprints of texts, which stand in one with the sign U+001E between them: the text of a list.
#[wasm_bindgen]
#[must_use]
pub fn fingerprints(texts: &str) -> String {
    let prints: Vec<Fingerprint> = each(texts).into_iter().map(document::text_fingerprint).collect();
    json::write(&prints)
}

#[wasm_bindgen]
impl OpenCollection {
    /// Begins a review queue; jumps are found against the totals of another scope.
    ///
    /// # Errors
    /// Throws where `before` is no scope.
    #[wasm_bindgen(js_name = beginQueue)]
    pub fn begin_queue(&mut self, before: &str) -> Result<(), JsValue> {
        self.collection.begin_queue(read::<Option<Scope>>(before)?.as_ref());
        Ok(())
    }

    /// Looks at the texts of forms for the queue.
    pub fn look(&mut self, texts: &str) {
        self.collection.look(&each(texts));
    }

    /// The queue.
    #[wasm_bindgen(js_name = finishQueue)]
    pub fn finish_queue(&mut self) -> String {
        json::write(&self.collection.finish_queue())
    }
}
