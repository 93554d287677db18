//! What the modules that read the words of a paper ask the browser for.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// `String.prototype.normalize`, called on a text: objects of the page would need a table that the module's twin in
    /// JavaScript does not have.
    #[wasm_bindgen(js_namespace = ["String", "prototype", "normalize"], js_name = call)]
    fn normalized(text: &str, form: &str) -> String;
}

/// A text in the Unicode form NFC, by the tables of the browser: tables of our own would be a third of the module.
pub fn nfc(text: &str) -> String {
    normalized(text, "NFC")
}
