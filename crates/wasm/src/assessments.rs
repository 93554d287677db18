//! Questions about whole assessments: the reasons of a number, the ranges of rules, merging two copies, moving an assessment
//! to another edition of its criteria, the fingerprint of a file. A module of its own, which a form does not wait for.

use orientation::assessment::{self, MergeSide};
use orientation::score::{self, Subject};
use orientation::{Assessment, CriteriaSet, Fingerprint, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::{refusal, thrown};
use crate::values::{self, read};

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

/// The least and the most points that each rule of a criteria file can bring: a list of `{ id, least, most }`.
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

/// The explanation of a number or condition of a column, on a day such as `2022-11-30`; `undefined` where the column has no
/// such number.
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

/// Merges the texts of two assessments, with or without their common base; where both changed the same item, `mine` is
/// kept. Gives the text of `{ assessment, conflicts }`.
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

/// Moves an assessment to another edition of its criteria, on a day such as `2022-11-30`; gives the text of
/// `{ assessment, moves }`. Without the text of the old edition an answer is kept where the new rule accepts it.
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
