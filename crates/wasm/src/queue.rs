//! What the desk of the level above asks of its forms behind its first picture: what of them is worth a look, and what a changed
//! criteria set would do to their units.

use orientation::by_id::ById;
use orientation::day::NaiveDate;
use orientation::summary::{ImpactPreview, QueueLimits, QueueProgress, UnitImpact};
use orientation::{Assessment, CriteriaSet, Id, Share, document, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::thrown::refusal;
use crate::values::{each, read};

/// The review queue of many forms that answer one set, made in slices.
#[wasm_bindgen]
pub struct OpenQueue {
    set: CriteriaSet,
    so_far: QueueProgress,
}

#[wasm_bindgen]
impl OpenQueue {
    /// A queue of no form yet. `before` is the text of the shares of the totals of the year before, by unit.
    ///
    /// # Errors
    /// Throws the text of `{ code, params }` where `criteria` is no set, or a plain message where `before` has no shares.
    #[wasm_bindgen(constructor)]
    pub fn new(criteria: &str, before: &str) -> Result<Self, JsValue> {
        let set = document::read(criteria).map_err(|error| refusal(&error))?;
        Ok(Self { set, so_far: QueueProgress::new(QueueLimits::default(), read::<ById<Share>>(before)?) })
    }

    /// Looks at the texts of forms, which stand in one with the sign U+001E between them.
    pub fn look(&mut self, texts: &str) {
        self.so_far.look(&self.set, &each(texts));
    }

    /// The queue of all forms that were looked at; the next one begins.
    pub fn finish(&mut self) -> String {
        json::write(&core::mem::take(&mut self.so_far).finish())
    }
}

/// What a changed set would do to some units, and what its classes and criteria, or those of the set as it is, are called.
struct Impact {
    units: Vec<UnitImpact>,
    titles: ById<String>,
}

impl json::Write for Impact {
    fn write(&self, writer: &mut json::Writer) {
        writer.open();
        writer.member("units", &self.units);
        writer.member("titles", &self.titles);
        writer.close();
    }
}

/// What a changed set would do to the units of some forms, each as it stands on the last day of its period: the text of
/// `{ units, titles }`. The forms stand in one text with the sign U+001E between them; one that does not answer the set that is
/// changed is passed over.
///
/// # Errors
/// Throws the text of `{ code, params }` where a text is no document of its kind.
#[wasm_bindgen]
pub fn impact(criteria: &str, changed: &str, texts: &str) -> Result<String, JsValue> {
    let set = |text: &str| document::read::<CriteriaSet>(text).map_err(|error| refusal(&error));
    let (old, new) = (set(criteria)?, set(changed)?);
    let mut units: Vec<UnitImpact> = Vec::new();
    let mut open: Option<(NaiveDate, ImpactPreview<'_>)> = None;
    for text in each(texts) {
        let form: Assessment = document::read(text).map_err(|error| refusal(&error))?;
        let day = form.period.last_day();
        let (_, preview) = match open.take_if(|(on, _)| *on != day) {
            Some(_) => open.insert((day, ImpactPreview::new(&old, &new, day))),
            None => open.get_or_insert_with(|| (day, ImpactPreview::new(&old, &new, day))),
        };
        units.extend(preview.of(&form));
    }
    let mut titles = ById::new();
    // What both sets have is called as in the changed one.
    for set in [&old, &new] {
        let classes = set.classing.iter().flat_map(|classing| &classing.classes).map(|class| (&class.id, &class.title));
        let criteria = set.criteria().map(|criterion| (&criterion.id, &criterion.title));
        titles.extend(classes.chain(criteria).map(|(id, title): (&Id, &String)| (id.clone(), title.clone())));
    }
    Ok(json::write(&Impact { units, titles }))
}
