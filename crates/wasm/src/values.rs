//! What crosses: the one module that makes and takes apart JavaScript's values.

use orientation::DocumentError;
use orientation::report::Params;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// An error as a page gets it.
#[derive(Serialize)]
struct Thrown<'e> {
    code: &'e str,
    params: Params,
}

/// A value as a plain object.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// A document's refusal, to be thrown.
pub fn refusal(error: &DocumentError) -> JsValue {
    thrown(error.code(), error.params())
}

/// A value of the model as JSON text.
#[cfg(feature = "assess")]
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// An error of the model, to be thrown.
pub fn thrown(code: &str, params: Params) -> JsValue {
    encode(&Thrown { code, params }).unwrap_or_else(|failed| failed)
}

/// A type of one token, from its text.
#[cfg(feature = "assess")]
pub fn token<T: core::str::FromStr<Err: core::fmt::Display>>(text: &str) -> Result<T, JsValue> {
    text.parse().map_err(|error: T::Err| JsValue::from_str(&error.to_string()))
}

/// A value of the model from JSON text; `null` is none.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, JsValue> {
    serde_json::from_str(text).map_err(|error| JsValue::from_str(&error.to_string()))
}
