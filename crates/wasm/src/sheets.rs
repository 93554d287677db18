//! What office programs open. A module of its own, which only those fetch who want such a file.

mod book;

pub use book::OpenBook;

use orientation::office::OfficeError;
use orientation::summary::CollectionView;
use orientation::{Assessment, CriteriaSet, Lang, Report, document, json, papers, sheets};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::{refusal, thrown};
use crate::values::read;

fn language(tag: &str) -> Lang {
    tag.parse().unwrap_or_default()
}

fn refused(error: OfficeError) -> JsValue {
    thrown(error.code(), &[])
}

fn set(text: &str) -> Result<Option<CriteriaSet>, JsValue> {
    let set = (!text.is_empty()).then(|| document::read(text));
    set.transpose().map_err(|error| refusal(&error))
}

/// The units of what is looked at as CSV.
///
/// # Errors
/// Throws where `view` is none.
#[wasm_bindgen(js_name = unitsCsv)]
pub fn units_csv(view: &str, lang: &str) -> Result<String, JsValue> {
    Ok(sheets::units_csv(&read::<CollectionView>(view)?, language(lang)))
}

/// The report of what is looked at as the bytes of a `.docx`.
///
/// # Errors
/// Throws where `view` is none.
#[wasm_bindgen(js_name = paperOfReport)]
pub fn paper_of_report(view: &str, lang: &str) -> Result<Vec<u8>, JsValue> {
    papers::report(&read::<CollectionView>(view)?, language(lang)).map_err(refused)
}

/// A form and its criteria as the bytes of a `.docx`.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no document of its kind.
#[wasm_bindgen(js_name = paperOfForm)]
pub fn paper_of_form(criteria: &str, assessment: &str, lang: &str) -> Result<Vec<u8>, JsValue> {
    let set: CriteriaSet = document::read(criteria).map_err(|error| refusal(&error))?;
    let form: Assessment = document::read(assessment).map_err(|error| refusal(&error))?;
    papers::form(&set, &form, language(lang)).map_err(refused)
}

/// The forms in the bytes of a table: their documents, and the cells that could not be read.
struct TableForms {
    forms: Vec<String>,
    report: Report,
}

impl json::Write for TableForms {
    fn write(&self, writer: &mut json::Writer) {
        writer.open();
        writer.member("forms", &self.forms);
        writer.member("report", &self.report);
        writer.close();
    }
}

/// The forms of a table, `.xlsx` or CSV.
///
/// # Errors
/// Throws the text of `{ code, params }` where there is no table of forms in the file.
#[wasm_bindgen(js_name = formsOf)]
pub fn forms_of(bytes: &[u8]) -> Result<String, JsValue> {
    let found = sheets::read(bytes).map_err(refused)?;
    let forms = found.forms.iter().map(document::compact).collect();
    Ok(json::write(&TableForms { forms, report: found.report }))
}
