//! The WebAssembly boundary of [`orientation`]: decode, one call of the model, encode.

use orientation::Fingerprint;
use wasm_bindgen::prelude::wasm_bindgen;

/// The fingerprint of a file's bytes.
#[wasm_bindgen]
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    Fingerprint::of(bytes).to_string()
}
