//! The votes that a level has collected, counted, and the act by which an option becomes the theme. A module of its own, which
//! the desk loads with the first vote.

use orientation::summary::{Adopted, Adoption, Ballot, Roster};
use orientation::{Id, Plan, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::{day, each, token};

fn of(texts: &str) -> Ballot {
    let mut ballot = Ballot::default();
    // What cannot be read was refused when it came.
    let _ = ballot.take_all(&each(texts));
    ballot
}

/// What becomes of the texts of votes and ballots, which stand in one with the sign U+001E between them: the text of a list.
#[wasm_bindgen]
#[must_use]
pub fn taken(texts: &str) -> String {
    json::write(&Ballot::default().take_all(&each(texts)))
}

/// The count of such texts on the theme of a plan: the text of an object.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no plan or no roster.
#[wasm_bindgen]
pub fn counted(texts: &str, plan: &str, roster: Option<String>) -> Result<String, JsValue> {
    let plan: Plan = document::read(plan).map_err(|error| refusal(&error))?;
    let roster = roster.map(|text| document::read::<Roster>(&text).map_err(|error| refusal(&error))).transpose()?;
    Ok(json::write(&of(texts).view(&plan, roster.as_ref())))
}

/// The ballot of such texts without the vote of a unit on the theme of a plan, and that vote: the text of an object, `null` where
/// there is no such vote.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan.
#[wasm_bindgen]
pub fn without(texts: &str, plan: &str, unit: &str) -> Result<String, JsValue> {
    let plan: Plan = document::read(plan).map_err(|error| refusal(&error))?;
    Ok(json::write(&of(texts).without(&plan, unit)))
}

/// The file of one ballot of all the votes in such texts.
#[wasm_bindgen]
#[must_use]
pub fn ballot(texts: &str) -> String {
    document::write(&of(texts))
}

/// The plan with an option adopted by a paper with a number, on a day such as `2022-01-20`: the text of an object, with the text
/// of the plan file or the code of what stands in the way.
///
/// # Errors
/// Throws the text of `{ code, params }` where the text is no plan, or a plain message where the option is no id or the day
/// none.
#[wasm_bindgen]
pub fn adopted(plan: &str, option: &str, symbol: &str, on: &str) -> Result<String, JsValue> {
    let plan: Plan = document::read(plan).map_err(|error| refusal(&error))?;
    let act = Adoption::new(token::<Id>(option)?, symbol.trim(), day(on)?);
    Ok(json::write(&Adopted::by(&plan, &act)))
}
