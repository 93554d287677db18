//! What office programs open. A module of its own, which only those fetch who want such a file.

use orientation::office::OfficeError;
use orientation::office::workbook::Workbook;
use orientation::summary::CollectionView;
use orientation::{Assessment, CriteriaSet, Lang, Report, document, json, papers, sheets};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::{refusal, thrown};
use crate::values::{each, read};

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

/// A book that is being written.
#[wasm_bindgen]
pub struct OpenBook {
    book: Workbook,
    set: Option<CriteriaSet>,
    lang: Lang,
    /// How many forms stand in it, so that they are numbered on; nothing while their sheet is not begun.
    forms: Option<usize>,
}

#[wasm_bindgen]
impl OpenBook {
    /// A book in the language of a tag, with forms of the set of this text; an empty one is none.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where `criteria` is no set.
    #[wasm_bindgen(constructor)]
    pub fn new(criteria: &str, lang: &str) -> Result<Self, JsValue> {
        Ok(Self { book: Workbook::default(), set: set(criteria)?, lang: language(lang), forms: None })
    }

    /// Writes the results of what is looked at.
    ///
    /// # Errors
    /// Throws where `view` is none.
    pub fn results(&mut self, view: &str) -> Result<(), JsValue> {
        sheets::results(&mut self.book, &read::<CollectionView>(view)?, self.lang);
        Ok(())
    }

    /// Writes forms, whose texts stand in one with the sign U+001E between them. One that is no form is passed over: it is not
    /// among those collected.
    pub fn forms(&mut self, texts: &str) {
        let mut forms = sheets::Forms::after(self.forms.unwrap_or_default(), self.lang);
        if self.forms.is_none() {
            forms.begin(&mut self.book);
        }
        let count = self.forms.get_or_insert_default();
        for form in each(texts).into_iter().filter_map(|text| document::read::<Assessment>(text).ok()) {
            forms.add(&mut self.book, &form, self.set.as_ref());
            *count += 1;
        }
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where there is nothing in the book.
    pub fn finish(self) -> Result<Vec<u8>, JsValue> {
        self.book.finish().map_err(refused)
    }
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
