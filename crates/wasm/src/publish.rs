//! The pages that are published beside a plan's file. A module of its own, which nobody waits for who imports a paper.

use orientation::{Plan, document, html};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;

fn plan(text: &str) -> Result<Plan, JsValue> {
    document::read(text).map_err(|error| refusal(&error))
}

/// A plan file as a page that needs no script.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan.
#[wasm_bindgen]
pub fn page(text: &str) -> Result<String, JsValue> {
    let options = html::Options::default().with_title_level(1).with_contents(html::Part::Shown);
    Ok(html::page(&plan(text)?, &options))
}

/// A plan file as a fragment that needs no script, to be placed inside the tag.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan.
#[wasm_bindgen]
pub fn fragment(text: &str) -> Result<String, JsValue> {
    Ok(html::render(&plan(text)?, &html::Options::default()))
}
