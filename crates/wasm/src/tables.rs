//! Criteria made of a table or of a plan's targets, and checked. A module of its own, which only those fetch who make a set.

use orientation::compare::criteria as compared;
use orientation::import::{CriteriaOptions, ImportedCriteria, Table, criteria, proposed_criteria};
use orientation::{Code, CriteriaSet, Plan, Points, Report, document, json, validate};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::read;

/// The points of a criterion that is proposed for a target: the same for each, to be edited.
const EACH: Points = Points::whole(10);

fn set(text: &str) -> Result<CriteriaSet, JsValue> {
    document::read(text).map_err(|error| refusal(&error))
}

/// A set and what is unclear of it, as a page gets them.
fn made(imported: ImportedCriteria) -> Vec<String> {
    let mut report = imported.report;
    // Who filled it in is asked of an assessment only.
    report.issues.retain(|issue| issue.code != Code::UnitUnnamed);
    vec![document::write(&imported.set), json::write(&report)]
}

/// The criteria in a table: the file of the set, and the report of what is unclear, each place being row and column.
///
/// # Errors
/// Throws where `table` is no table of the model.
#[wasm_bindgen]
pub fn criteria_of_table(table: &str) -> Result<String, JsValue> {
    let table: Table = read(table)?;
    Ok(json::write(&made(criteria(&table, &CriteriaOptions::default()))))
}

/// The criteria in a table that was pasted with tabs between its columns, as [`criteria_of_table`] gives them.
#[wasm_bindgen]
#[must_use]
pub fn criteria_of_pasted(text: &str) -> String {
    json::write(&made(criteria(&Table::pasted(text), &CriteriaOptions::default())))
}

/// A set with a criterion for each target of a plan, as its file.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan.
#[wasm_bindgen]
pub fn criteria_of_plan(plan: &str) -> Result<String, JsValue> {
    let plan: Plan = document::read(plan).map_err(|error| refusal(&error))?;
    Ok(document::write(&proposed_criteria(&plan, EACH)))
}

/// What in a set does not add up; with the plan that it cites, also what it cites wrongly or not at all.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no set, or no plan.
#[wasm_bindgen]
pub fn criteria_report(text: &str, plan: Option<String>) -> Result<String, JsValue> {
    let plan: Option<Plan> = plan.map(|plan| document::read(&plan)).transpose().map_err(|error| refusal(&error))?;
    let report: Report = validate::criteria(&set(text)?, plan.as_ref());
    Ok(json::write(&report))
}

/// What differs between two editions of a set.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no set.
#[wasm_bindgen]
pub fn criteria_change(before: &str, after: &str) -> Result<String, JsValue> {
    Ok(json::write(&compared(&set(before)?, &set(after)?)))
}
