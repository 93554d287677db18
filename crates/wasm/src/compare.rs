//! Two plans side by side. A module of its own, which only those fetch who compare.

use orientation::compare::side_by_side;
use orientation::{Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;

fn plan(text: &str) -> Result<Plan, JsValue> {
    document::read(text).map_err(|error| refusal(&error))
}

/// What differs between two plan files, with the words to show.
///
/// # Errors
/// Throws the text of `{ code, params }` where one of the texts is no plan.
#[wasm_bindgen]
pub fn compare_plans(before: &str, after: &str) -> Result<String, JsValue> {
    Ok(json::write(&side_by_side(&plan(before)?, &plan(after)?)))
}
