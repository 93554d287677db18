//! A book of sheets, written part by part.

use orientation::office::workbook::Workbook;
use orientation::summary::CollectionView;
use orientation::{Assessment, CriteriaSet, Lang, document, sheets};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{language, refused, set};
use crate::values::{each, read};

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
