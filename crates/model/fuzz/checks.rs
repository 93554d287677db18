//! What must hold of any text, whatever it is: shared by the fuzz targets and by the test that replays what they found.

use chrono::NaiveDate;
use orientation::checklist::Checklist;
use orientation::score::{Subject, explain, score};
use orientation::{Assessment, CriteriaSet, Document, Plan, document, validate};
use serde::de::DeserializeOwned;

const BLANK: &str = r#"{"format": "orientation/assessment", "version": 1, "content": {
    "unit": {"id": "u", "name": "u", "unitType": "chapter"}, "period": "2022",
    "criteria": {"id": "b", "edition": "1"}, "state": "draft"}}"#;

/// A set with every kind of rule.
const SET: &str = include_str!("../../../tests/frozen/criteria-v1.json");

/// Reads a document; what is read survives its file, and serde reads the same in it.
fn read<T: Document + DeserializeOwned + PartialEq + core::fmt::Debug>(text: &str) -> Option<T> {
    let value: T = document::read(text).ok()?;
    let written = document::write(&value);
    assert_eq!(document::read::<T>(&written).as_ref(), Ok(&value));
    let mut file: serde_json::Value = serde_json::from_str(text).expect("what is read is JSON");
    let content = file.get_mut("content").map(serde_json::Value::take).expect("what is read has a content");
    let by_serde: T = serde_json::from_value(content).expect("serde reads what is read");
    assert_eq!(by_serde, value);
    Some(value)
}

/// Any text read as a plan.
pub fn plan(text: &str) {
    if let Some(plan) = read::<Plan>(text) {
        let _ = validate::plan(&plan).to_string();
    }
}

/// Any text read as a criteria set, validated, and scored without a single answer.
pub fn criteria(text: &str) {
    let Some(set) = read::<CriteriaSet>(text) else { return };
    let blank: Assessment = document::read(BLANK).expect("a blank assessment");
    let day = NaiveDate::default();
    let _ = validate::criteria(&set, None).to_string();
    let _ = score(&set, &blank, day);
    let _ = explain(&set, &blank, day, 0, &Subject::Total {});
}

/// Any text read as an assessment, validated and scored by a set with every kind of rule.
pub fn assessment(text: &str) {
    let Some(filled) = read::<Assessment>(text) else { return };
    let set: CriteriaSet = document::read(SET).expect("the frozen set");
    let day = NaiveDate::default();
    let _ = validate::assessment(&filled, &set, None, day).to_string();
    let card = score(&set, &filled, day);
    assert_eq!(Checklist::new(set, filled, day).card(), card);
}

/// Any text imported as a paper: nothing is lost or added, and what is made is a plan that holds together.
pub fn import(text: &str) {
    let imported = orientation::import(text, &orientation::ImportOptions::default());
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_ascii_alphanumeric()).collect() };
    let words: String = imported.plan.passages().iter().map(|passage| plain(&passage.to_string())).collect();
    // Letters that are composed lose their plain part; those that never are must all be there.
    if text.is_ascii() {
        assert_eq!(words, plain(text));
    }
    assert!(!validate::plan(&imported.plan).has_errors());
    let written = document::write(&imported.plan);
    assert_eq!(document::read::<Plan>(&written).as_ref(), Ok(&imported.plan));
}
