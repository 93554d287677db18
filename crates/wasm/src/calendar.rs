//! A plan's calendar. A module of its own, which only those fetch who want to see it.

use chrono::DateTime;
use orientation::{Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;

fn plan(text: &str) -> Result<Plan, JsValue> {
    document::read(text).map_err(|error| refusal(&error))
}

/// What stands in the calendar of a plan file.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan.
#[wasm_bindgen]
pub fn calendar_events(text: &str) -> Result<String, JsValue> {
    Ok(json::write(&orientation::calendar_events(&plan(text)?)))
}

/// The calendar of a plan file as iCalendar text; `now` is the moment of writing, in seconds since 1970 in UTC.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan, or a plain message where there is no such moment.
#[wasm_bindgen]
pub fn calendar(text: &str, now: u32) -> Result<String, JsValue> {
    let stamp = DateTime::from_timestamp(now.into(), 0).ok_or_else(|| JsValue::from_str("no such moment"))?;
    Ok(orientation::calendar(&plan(text)?, stamp.naive_utc()))
}
