//! The verbatim law: a plan gives its paper back, and whatever it does not is told with its place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may panic")]

use orientation::{Code, LAI_CHAU_2022_SOURCE, Report, lai_chau_2022, validate};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// What is found beside the other fingerprint.
fn found(source: &str) -> Vec<String> {
    let Report { issues, .. } = validate::source(&lai_chau_2022(), source);
    issues.iter().filter(|issue| issue.code != Code::OtherContent).map(ToString::to_string).collect()
}

/// A word of the source with where it begins: byte, line and column.
fn words() -> Vec<(usize, usize, usize, &'static str)> {
    let mut words = Vec::new();
    let mut begin = 0;
    for (line, text) in LAI_CHAU_2022_SOURCE.split('\n').enumerate() {
        let mut at = None;
        for (byte, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let letter = c.is_alphanumeric() || ('\u{300}'..'\u{370}').contains(&c);
            match at {
                None if letter => at = Some(byte),
                Some(from) if !letter => {
                    words.push((begin + from, line + 1, text[..from].chars().count() + 1, &text[from..byte]));
                    at = None;
                }
                _ => {}
            }
        }
        begin += text.len() + 1;
    }
    words
}

#[test]
fn the_built_in_plan_gives_its_paper_back() {
    assert_eq!(validate::source(&lai_chau_2022(), LAI_CHAU_2022_SOURCE).to_string(), "");
}

#[test]
fn white_space_and_unicode_form_are_nothing_that_a_paper_says() {
    let decomposed: String = LAI_CHAU_2022_SOURCE.nfd().collect();
    let composed: String = LAI_CHAU_2022_SOURCE.nfc().collect();
    let wrapped = composed.replace(' ', "\r\n \t");
    let tight = composed.replace(". ", ".");
    for text in [decomposed, composed.clone(), wrapped, tight, format!("\u{feff}{composed}")] {
        assert_eq!(found(&text), Vec::<String>::new());
    }
}

#[test]
fn a_plan_of_another_paper_is_told_in_a_hundred_findings_at_most() {
    let report = validate::source(&lai_chau_2022(), &"Kế hoạch khác hẳn. ".repeat(5_000));
    assert!(!report.is_empty() && report.issues.len() <= 101);
    assert!(report.to_string().len() < 100_000);
    assert!(validate::source(&lai_chau_2022(), "").has_errors());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_word_that_was_changed_or_left_out_is_told_where_it_stands(nth in any::<prop::sample::Index>(), out in any::<bool>()) {
        let words = words();
        let (byte, line, column, word) = *nth.get(&words);
        let instead = if out { "" } else { "zzz" };
        let text = format!("{}{instead}{}", &LAI_CHAU_2022_SOURCE[..byte], &LAI_CHAU_2022_SOURCE[byte + word.len()..]);
        let told = found(&text);
        prop_assert_eq!(told.len(), 1, "{:?}", told);
        let word: String = word.nfc().collect();
        // What the paper lost, the plan has too much.
        if out {
            prop_assert!(told[0].contains("error source-added"), "{}", told[0]);
        } else {
            let end = format!("`{word}` stands for `zzz` at line {line}, column {column} of the source");
            prop_assert!(told[0].ends_with(&end), "{} instead of {end}", told[0]);
        }
    }
}
