//! The vote of a unit on the theme of a plan. A module of its own, which only a page that asks for votes loads.

use orientation::summary::{Consultation, Vote};
use orientation::{Fingerprint, Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::read;

/// What the text of a plan file asks units: the text of an object; nothing where the plan has no theme.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan.
#[wasm_bindgen]
pub fn asked(plan: &str) -> Result<Option<String>, JsValue> {
    let plan: Plan = document::read(plan).map_err(|error| refusal(&error))?;
    Ok(Consultation::of(&plan).map(|asked| json::write(&asked)))
}

/// A vote as a file, and its fingerprint.
struct Written {
    text: String,
    fingerprint: Fingerprint,
}

impl json::Write for Written {
    fn write(&self, writer: &mut json::Writer) {
        writer.open();
        writer.member("text", &self.text);
        writer.member("fingerprint", &self.fingerprint);
        writer.close();
    }
}

/// The vote that the text of an object says: the text of `{ text, fingerprint }`, its file and the fingerprint of what it says.
///
/// # Errors
/// Throws a plain message where the text is no vote.
#[wasm_bindgen]
pub fn vote(said: &str) -> Result<String, JsValue> {
    let vote: Vote = read(said)?;
    Ok(json::write(&Written { text: document::write(&vote), fingerprint: vote.fingerprint() }))
}
