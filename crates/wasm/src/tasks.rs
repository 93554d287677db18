//! A plan beside what many units have done. A module of its own, which the desk of the level above loads for the first plan.

use orientation::summary::tasks;
use orientation::{CriteriaSet, Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::read;

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
