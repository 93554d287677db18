//! The values that cross the boundary inwards.

#[cfg(any(
    feature = "assessments",
    feature = "checklist",
    feature = "desk",
    feature = "plan",
    feature = "queue",
    feature = "review",
    feature = "sheets",
    feature = "summary",
    feature = "tables",
    feature = "tasks",
    feature = "vote"
))]
use orientation::json;
use wasm_bindgen::JsValue;

/// A value of a one-token type, such as an id, from its text.
#[cfg(any(feature = "checklist", feature = "ballots"))]
pub fn token<T: core::str::FromStr<Err: core::fmt::Display>>(text: &str) -> Result<T, JsValue> {
    text.parse().map_err(|error: T::Err| JsValue::from_str(&error.to_string()))
}

/// A day such as `2022-11-30`.
#[cfg(any(
    feature = "checklist",
    feature = "assessments",
    feature = "ballots",
    feature = "review",
    feature = "summary",
    feature = "tasks"
))]
pub fn day(text: &str) -> Result<orientation::day::NaiveDate, JsValue> {
    orientation::day::parse(text).ok_or_else(|| JsValue::from_str("a day is written like `2022-11-30`"))
}

/// What stands between texts that cross together: no JSON has this sign, and a list of texts would need a table that the module's
/// twin in JavaScript does not have.
#[cfg(any(feature = "ballots", feature = "queue", feature = "sheets", feature = "summary"))]
const BETWEEN: char = '\u{1e}';

/// The texts of which several stand in one.
#[cfg(any(feature = "ballots", feature = "queue", feature = "sheets", feature = "summary"))]
pub fn each(texts: &str) -> Vec<&str> {
    texts.split(BETWEEN).collect()
}

/// A value of the model from JSON text; `null` is `None`.
#[cfg(any(
    feature = "assessments",
    feature = "checklist",
    feature = "desk",
    feature = "plan",
    feature = "queue",
    feature = "review",
    feature = "sheets",
    feature = "summary",
    feature = "tables",
    feature = "tasks",
    feature = "vote"
))]
pub fn read<T: json::Read>(text: &str) -> Result<T, JsValue> {
    json::read(text).map_err(|error| JsValue::from_str(&error.to_string()))
}
