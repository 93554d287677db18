//! The values that cross the boundary inwards.

use orientation::json;
use wasm_bindgen::JsValue;

/// A value of a one-token type, such as an id, from its text.
#[cfg(feature = "checklist")]
pub fn token<T: core::str::FromStr<Err: core::fmt::Display>>(text: &str) -> Result<T, JsValue> {
    text.parse().map_err(|error: T::Err| JsValue::from_str(&error.to_string()))
}

/// A day such as `2022-11-30`.
#[cfg(any(feature = "checklist", feature = "assessments", feature = "review", feature = "summary"))]
pub fn day(text: &str) -> Result<orientation::day::NaiveDate, JsValue> {
    orientation::day::parse(text).ok_or_else(|| JsValue::from_str("a day is written like `2022-11-30`"))
}

/// A value of the model from JSON text; `null` is `None`.
pub fn read<T: json::Read>(text: &str) -> Result<T, JsValue> {
    json::read(text).map_err(|error| JsValue::from_str(&error.to_string()))
}
