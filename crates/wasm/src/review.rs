//! What the level above asks: what of an assessment is worth a look, which states can follow, and the step that is taken. A
//! module of its own, which only a review loads.

use orientation::assessment::State;
use orientation::by_id::ById;
use orientation::summary::{Counter, QueueBuilder, QueueLimits};
use orientation::{Assessment, CriteriaSet, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::{refusal, thrown};
use crate::values::{self, read};

/// What of an assessment is worth a look, on a day such as `2022-11-30`: the text of a list, most points at stake first.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no such file or the assessment answers another set, or a plain message
/// where the day is none.
#[wasm_bindgen]
pub fn queue(criteria: &str, assessment: &str, day: &str) -> Result<String, JsValue> {
    let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
    let filled: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
    let counter = Counter::new(&set, values::day(day)?);
    let mut builder = QueueBuilder::new(counter, QueueLimits::default(), ById::new());
    builder.add(&filled).map_err(|error| thrown(error.code(), &error.params()))?;
    Ok(json::write(&builder.finish().entries))
}

/// The states that can follow a state: the text of a list.
///
/// # Errors
/// Throws where `state` is none.
#[wasm_bindgen(js_name = nextStates)]
pub fn next_states(state: &str) -> Result<String, JsValue> {
    Ok(json::write(&read::<State>(state)?.next().to_vec()))
}

/// Takes a step of an assessment to another state, on a day such as `2022-11-30`: the text of `{ state, history }`. `items` is
/// the text of what each criterion or fact lacks, by its id, where the form is sent back.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no assessment or the step is refused, or a plain message where
/// another argument is none.
#[wasm_bindgen]
pub fn advance(
    assessment: &str,
    to: &str,
    day: &str,
    by: Option<String>,
    reason: Option<String>,
    items: &str,
) -> Result<String, JsValue> {
    let mut filled: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
    let (to, day) = (read::<State>(to)?, values::day(day)?);
    let taken = if to == State::ChangesRequested {
        filled.send_back(day, by, reason, read::<ById<String>>(items)?)
    } else {
        filled.advance(to, day, by, reason)
    };
    taken.map_err(|error| thrown(error.code(), &[]))?;
    Ok(json::write(&filled.progress()))
}
