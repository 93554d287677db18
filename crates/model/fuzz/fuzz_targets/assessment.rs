//! Any text read as an assessment, scored by a set with every kind of rule.
#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use orientation::checklist::Checklist;
use orientation::score::score;
use orientation::{Assessment, CriteriaSet, document, validate};

static SET: LazyLock<CriteriaSet> = LazyLock::new(|| {
    document::read(include_str!("../../../../tests/frozen/criteria-v1.json")).expect("the frozen set")
});

fuzz_target!(|text: &str| {
    let Ok(filled) = document::read::<Assessment>(text) else { return };
    assert_eq!(document::read::<Assessment>(&document::write(&filled)).as_ref(), Ok(&filled));
    let day = NaiveDate::default();
    let _ = validate::assessment(&filled, &SET, None, day).to_string();
    let card = score(&SET, &filled, day);
    assert_eq!(Checklist::new(SET.clone(), filled, day).card(), card);
});
