//! The values that cross the boundary: errors out, values of the model in.

use orientation::report::Param;
use orientation::{DocumentError, json};
use wasm_bindgen::JsValue;

/// An error as a page gets it: `{ code, params }`.
struct Thrown<'e> {
    code: &'e str,
    params: Values<'e>,
}

/// The parameters of a message, by name.
struct Values<'e>(&'e [(&'static str, Param)]);

impl json::Write for Thrown<'_> {
    fn write(&self, writer: &mut json::Writer) {
        writer.open();
        writer.member("code", &self.code);
        writer.member("params", &self.params);
        writer.close();
    }
}

impl json::Write for Values<'_> {
    fn write(&self, writer: &mut json::Writer) {
        writer.open();
        for (name, value) in self.0 {
            writer.member(name, value);
        }
        writer.close();
    }
}

/// The error of a document that the model refuses, to be thrown.
pub fn refusal(error: &DocumentError) -> JsValue {
    thrown(error.code(), &error.params())
}

/// Any other error of the model, to be thrown as its text.
pub fn thrown(code: &str, params: &[(&'static str, Param)]) -> JsValue {
    JsValue::from_str(&json::write(&Thrown { code, params: Values(params) }))
}

/// A value of a one-token type, such as an id, from its text.
#[cfg(feature = "checklist")]
pub fn token<T: core::str::FromStr<Err: core::fmt::Display>>(text: &str) -> Result<T, JsValue> {
    text.parse().map_err(|error: T::Err| JsValue::from_str(&error.to_string()))
}

/// A day such as `2022-11-30`.
#[cfg(any(feature = "checklist", feature = "assessments", feature = "review"))]
pub fn day(text: &str) -> Result<orientation::day::NaiveDate, JsValue> {
    orientation::day::parse(text).ok_or_else(|| JsValue::from_str("a day is written like `2022-11-30`"))
}

/// A value of the model from JSON text; `null` is `None`.
#[cfg(any(feature = "assessments", feature = "checklist", feature = "import", feature = "plan", feature = "review"))]
pub fn read<T: json::Read>(text: &str) -> Result<T, JsValue> {
    json::read(text).map_err(|error| JsValue::from_str(&error.to_string()))
}
