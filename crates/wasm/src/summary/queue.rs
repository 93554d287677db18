//! The review queue of a collection, made in slices.

use orientation::json;
use orientation::summary::Scope;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::OpenCollection;
use crate::values::{each, read};

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
