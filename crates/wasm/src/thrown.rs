//! The errors that cross the boundary outwards, as a page gets them.

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
