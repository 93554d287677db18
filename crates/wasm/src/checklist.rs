//! An open checklist: a criteria set and one unit's answers, parsed once, scored at each change.

use orientation::assessment::Answer;
use orientation::checklist::Checklist;
use orientation::{Assessment, CriteriaSet, Id, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::{self, read, token};

/// A checklist that is open on a page.
#[wasm_bindgen]
pub struct OpenChecklist {
    open: Checklist,
}

#[wasm_bindgen]
impl OpenChecklist {
    /// Reads the texts of a criteria file and of an assessment file, to be scored for a day such as `2022-11-30`.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where a text is no such file, or a plain message where the day is none.
    #[wasm_bindgen(constructor)]
    pub fn new(criteria: &str, assessment: &str, day: &str) -> Result<OpenChecklist, JsValue> {
        let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
        let assessment: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
        Ok(Self { open: Checklist::new(set, assessment, values::day(day)?) })
    }

    /// Takes the text of an assessment in place of the one that is open.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where the text is no assessment; what was open stays so.
    pub fn reopen(&mut self, assessment: &str) -> Result<(), JsValue> {
        let assessment: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
        self.open.reopen(assessment);
        Ok(())
    }

    /// The score card, the gaps and the progress at the opening of a form: `{ columns, gaps, progress }`.
    #[must_use]
    pub fn opening(&self) -> String {
        json::write(&self.open.opening())
    }

    /// Sets the answer to a criterion, or removes it where `answer` is `null`; gives the change of the score card.
    ///
    /// # Errors
    /// Throws where `id` is no id or `answer` is none.
    #[wasm_bindgen(js_name = setAnswer)]
    pub fn set_answer(&mut self, id: &str, answer: &str) -> Result<String, JsValue> {
        let change = self.open.set_answer(&token::<Id>(id)?, read(answer)?);
        Ok(json::write(&change))
    }

    /// Sets a fact about the unit, or removes it where `answer` is `null`; gives the change of the score card.
    ///
    /// # Errors
    /// Throws where `id` is no id or `answer` is none.
    #[wasm_bindgen(js_name = setFact)]
    pub fn set_fact(&mut self, id: &str, answer: &str) -> Result<String, JsValue> {
        let change = self.open.set_fact(&token::<Id>(id)?, read(answer)?);
        Ok(json::write(&change))
    }

    /// The fingerprint of the answer to a criterion, blank or not, which a review of the criterion is bound to.
    #[wasm_bindgen(js_name = answerFingerprint)]
    #[must_use]
    pub fn answer_fingerprint(&self, id: &str) -> String {
        let answer = self.open.assessment().answers.get(id);
        answer.map_or_else(|| Answer::default().fingerprint(), Answer::fingerprint).to_string()
    }

    /// The fingerprint of everything that the unit has entered.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.open.assessment().content_fingerprint().to_string()
    }
}
