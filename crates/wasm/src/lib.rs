//! The WebAssembly boundary of [`orientation`]: decode, one call of the model, encode.
//!
//! Everything crosses as JSON text: the model's reader gives line and column and refuses unknown fields, and a page's own
//! `JSON.parse` makes objects faster than they could be built one by one from here. Values of a plan (hits, filters) are
//! handed over parsed, those of a checklist as text, which its callers keep or parse.
//! An error is thrown as an object of `code` and `params`, for the page to put into words.

#[cfg(feature = "assess")]
mod checklist;
#[cfg(feature = "later")]
mod later;
#[cfg(feature = "plan")]
mod plan;
mod values;

#[cfg(any(feature = "plan", feature = "assess"))]
use orientation::Fingerprint;
#[cfg(any(feature = "plan", feature = "assess"))]
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "assess")]
pub use checklist::OpenChecklist;
#[cfg(feature = "later")]
pub use later::{explain, merge, migrate};
#[cfg(feature = "plan")]
pub use plan::OpenPlan;

/// The fingerprint of a file's bytes.
#[cfg(any(feature = "plan", feature = "assess"))]
#[wasm_bindgen]
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Fingerprint::of(bytes).to_string()
}

/// A small allocator: a third of the usual one, which a module of this size would feel.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
