//! The WebAssembly boundary of [`orientation`]: decode, one call of the model, encode.
//!
//! Saved files cross as text: `serde_json` gives line and column and refuses unknown fields. A plan is handed back as
//! the text of its document too, which a page's own `JSON.parse` turns into objects faster than they could be built one
//! by one from here. Live values of a plan (findings, hits, filters) cross as plain objects, those of a checklist as text too.
//! An error is thrown as an object of `code` and `params`, for the page to put into words.

#[cfg(feature = "assess")]
mod checklist;
#[cfg(feature = "assess")]
mod merge;
#[cfg(feature = "plan")]
mod plan;
mod values;

use orientation::{Fingerprint, document};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "assess")]
pub use checklist::OpenChecklist;
#[cfg(feature = "assess")]
pub use merge::{merge, migrate};
#[cfg(feature = "plan")]
pub use plan::OpenPlan;

/// The fingerprint of a file's bytes.
#[wasm_bindgen]
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Fingerprint::of(bytes).to_string()
}

/// What a file says of itself, nothing else of it being read: `{ format, version }`.
///
/// # Errors
/// Throws `{ code, params }` where the text is no document.
#[wasm_bindgen]
pub fn head(text: &str) -> Result<JsValue, JsValue> {
    #[derive(Serialize)]
    struct Head {
        format: String,
        version: u64,
    }
    let document::Head { format, version } = document::head(text).map_err(|error| values::refusal(&error))?;
    values::encode(&Head { format, version })
}
