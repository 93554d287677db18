//! Merging two copies of an assessment.

use orientation::assessment::{self, MergeSide};
use orientation::document;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::values::{refusal, thrown, write};

/// Merges the texts of two assessments, with or without the one that both began from; where both changed the same
/// thing, `mine` is kept. The text of `{ assessment, conflicts }`.
///
/// # Errors
/// Throws `{ code, params }` where one of the texts is no assessment, or where they are not copies of one.
#[wasm_bindgen]
pub fn merge(base: Option<String>, mine: &str, theirs: &str) -> Result<String, JsValue> {
    let read = |text: &str| document::read(text).map_err(|error| refusal(&error));
    let base = base.map(|text| read(&text)).transpose()?;
    let merged = assessment::merge(base.as_ref(), &read(mine)?, &read(theirs)?, MergeSide::Mine);
    Ok(write(&merged.map_err(|error| thrown(error.code(), error.params()))?))
}
