//! Any text read as a criteria set: no panic in reading, validating, scoring nothing and opening the total.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use orientation::score::{Subject, explain, score};
use orientation::{Assessment, CriteriaSet, document, validate};

const BLANK: &str = r#"{"format": "orientation/assessment", "version": 1, "content": {
    "unit": {"id": "u", "name": "u", "unitType": "chapter"}, "period": "2022",
    "criteria": {"id": "b", "edition": "1"}, "state": "draft"}}"#;

fuzz_target!(|text: &str| {
    let Ok(set) = document::read::<CriteriaSet>(text) else { return };
    assert_eq!(document::read::<CriteriaSet>(&document::write(&set)).as_ref(), Ok(&set));
    let blank: Assessment = document::read(BLANK).expect("a blank assessment");
    let day = NaiveDate::default();
    let _ = validate::criteria(&set, None).to_string();
    let _ = score(&set, &blank, day);
    let _ = explain(&set, &blank, day, 0, &Subject::Total {});
});
