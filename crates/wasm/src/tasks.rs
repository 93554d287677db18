//! What the sums of a level are taken for: a plan beside what its units have done, and what of them is published. A module of
//! its own, which the desk of the level above loads for the first plan or for such a file.

use orientation::summary::{Subtotal, Summary, tasks};
use orientation::{CriteriaSet, Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::{day, read};

/// Reads the text of a plan.
///
/// # Errors
/// Throws the text of `{ code, params }` where it is none.
#[wasm_bindgen(js_name = readPlan)]
pub fn read_plan(text: &str) -> Result<(), JsValue> {
    document::read::<Plan>(text).map(drop).map_err(|error| refusal(&error))
}

/// The tasks of a plan with what the units of a tally have done, which answer a criteria set: the text of a list.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no document of its kind, or a plain message where `tally` is none.
#[wasm_bindgen(js_name = planTasks)]
pub fn plan_tasks(plan: &str, criteria: &str, tally: &str) -> Result<String, JsValue> {
    let plan: Plan = document::read(plan).map_err(|error| refusal(&error))?;
    let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
    Ok(json::write(&tasks(&plan, &set, &read(tally)?)))
}

/// The document of a summary of what may be published of the sums of a level, without those of groups smaller than `at_least`;
/// nothing where there are too few units for anything to be shown.
///
/// # Errors
/// Throws the text of `{ code, params }` where `criteria` is no document of its kind, or a plain message where another argument is
/// none.
#[wasm_bindgen]
pub fn published(
    criteria: Option<String>,
    scope: &str,
    by: &str,
    on: &str,
    tally: &str,
    at_least: u32,
) -> Result<Option<String>, JsValue> {
    let set: Option<CriteriaSet> =
        criteria.map(|text| document::read(&text)).transpose().map_err(|error| refusal(&error))?;
    let sums = Subtotal::new(read(scope)?, read(by)?, day(on)?, read(tally)?);
    let open = sums.published(set.as_ref(), at_least.into());
    Ok(open.map(|open| document::write(&Summary::from_iter([open]))))
}
