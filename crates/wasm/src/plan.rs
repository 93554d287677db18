//! An open plan: parsed once, asked many times.

use orientation::search::SearchIndex;
use orientation::{Filter, Id, Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::read;

/// A plan that is open on a page.
#[wasm_bindgen]
pub struct OpenPlan {
    plan: Plan,
    index: SearchIndex,
}

#[wasm_bindgen]
impl OpenPlan {
    /// Reads a plan file, given in UTF-8: a page encodes faster than the bindings, which go through a text letter by
    /// letter.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where the text is no plan, or a plain message where it is not in UTF-8.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &[u8]) -> Result<OpenPlan, JsValue> {
        let text = core::str::from_utf8(file).map_err(|error| JsValue::from_str(&error.to_string()))?;
        let plan = document::read(text).map_err(|error| refusal(&error))?;
        let index = SearchIndex::new(&plan);
        Ok(Self { plan, index })
    }

    /// The plan's document, in the current version of the format.
    #[must_use]
    pub fn text(&self) -> String {
        document::write(&self.plan)
    }

    /// The fingerprint of the plan's canonical text.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        document::fingerprint(&self.plan).to_string()
    }

    /// The number of hits of a query and the first `limit` hits, in all nodes but those of the ids in `except`:
    /// `{ total, hits }`.
    ///
    /// # Errors
    /// Throws where `except` is no list of ids.
    pub fn search(&self, query: &str, limit: usize, except: &str) -> Result<String, JsValue> {
        let except: Vec<Id> = read(except)?;
        Ok(json::write(&self.index.search_where(query, limit, |id| !except.contains(id))))
    }

    /// The tasks and actions that pass a filter: `{ tasks, actions }`.
    ///
    /// # Errors
    /// Throws where `filter` is no filter.
    pub fn filter(&self, filter: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.plan.filter(&read::<Filter>(filter)?)))
    }

    /// The number of tasks that each further choice beside those of a filter would leave.
    ///
    /// # Errors
    /// Throws where `filter` is no filter.
    pub fn facets(&self, filter: &str) -> Result<String, JsValue> {
        Ok(json::write(&self.plan.facets(&read::<Filter>(filter)?)))
    }
}
