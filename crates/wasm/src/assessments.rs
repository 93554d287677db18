//! What is asked of whole assessments: what would raise the result, the reasons of a number, merging two copies, moving one
//! to another edition of its criteria, the fingerprint of a file. A module of its own, which a form does not wait for.

use orientation::assessment::{self, MergeSide};
use orientation::score::{self, Subject};
use orientation::{Assessment, CriteriaSet, Fingerprint, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::values::{self, read, refusal, thrown};

/// The whole score card of an assessment, on a day such as `2022-11-30`.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no such file, or a plain message where the day is none.
#[wasm_bindgen]
pub fn score(criteria: &str, assessment: &str, day: &str) -> Result<String, JsValue> {
    let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
    let filled: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
    Ok(json::write(&score::score(&set, &filled, values::day(day)?)))
}

/// What the rules of a criteria file can bring: a list of `{ id, least, most }`.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no such file.
#[wasm_bindgen]
pub fn ranges(criteria: &str) -> Result<String, JsValue> {
    let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
    Ok(json::write(&score::ranges(&set)))
}

/// The fingerprint of a file's bytes.
#[wasm_bindgen]
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Fingerprint::of(bytes).to_string()
}

/// Where a number or condition of a column comes from, on a day such as `2022-11-30`; `undefined` where there is no such
/// thing.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no such file, or a plain message where the day or `target` is none.
#[wasm_bindgen]
pub fn explain(
    criteria: &str,
    assessment: &str,
    day: &str,
    column: usize,
    target: &str,
) -> Result<Option<String>, JsValue> {
    let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
    let filled: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
    let target: Subject = read(target)?;
    Ok(score::explain(&set, &filled, values::day(day)?, column, &target).map(|found| json::write(&found)))
}

/// Merges the texts of two assessments, with or without the one that both began from; where both changed the same
/// thing, `mine` is kept. The text of `{ assessment, conflicts }`.
///
/// # Errors
/// Throws the text of `{ code, params }` where one of the texts is no assessment, or where they are not copies of one.
#[wasm_bindgen]
pub fn merge(base: Option<String>, mine: &str, theirs: &str) -> Result<String, JsValue> {
    let read = |text: &str| document::read(text).map_err(|error| refusal(&error));
    let base = base.map(|text| read(&text)).transpose()?;
    let merged = assessment::merge(base.as_ref(), &read(mine)?, &read(theirs)?, MergeSide::Mine);
    Ok(json::write(&merged.map_err(|error| thrown(error.code(), &error.params()))?))
}

/// Moves an assessment to another edition of its criteria, on a day such as `2022-11-30`: the text of
/// `{ assessment, moves }`. Where the text of the old edition is gone, what the new rules accept is kept.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no such file, or a plain message where the day is none.
#[wasm_bindgen(js_name = moveToEdition)]
pub fn move_to_edition(assessment: &str, old: Option<String>, present: &str, day: &str) -> Result<String, JsValue> {
    let filled: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
    let set = |text: &str| document::read::<CriteriaSet>(text).map_err(|error| refusal(&error));
    let present = set(present)?;
    let old = old.map(|text| set(&text)).transpose()?;
    Ok(json::write(&orientation::edition::move_to_edition(
        &filled,
        old.as_ref().unwrap_or(&present),
        &present,
        values::day(day)?,
    )))
}
