use std::collections::BTreeSet;

use super::labels::Label;
use super::table::tables;
use super::{error, issue, place, word};
use crate::assessment::{MergeError, ReviewWeight, SetAsideReason, State, TransitionError};
use crate::criteria::{Block, EvidenceKind, UnitType};
use crate::office::OfficeError;
use crate::plan::{Audience, Kind, Level};
use crate::score::{GapKind, InputName, LeafState, LimitKind, Refusal, RuleName, Truth};
use crate::summary::{AdoptionError, CountError, Effect, Exception, Similar, Standing};
use crate::{Code, CriteriaSet, DocumentError, Issue, Lang, Plan, document, json};

fn names(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).filter_map(|after| after.split_once('}').map(|(name, _)| name)).collect()
}

#[track_caller]
fn has_exactly(table: &str, codes: impl IntoIterator<Item = &'static str>) {
    let expected: BTreeSet<&str> = codes.into_iter().collect();
    for lang in Lang::ALL {
        let found: BTreeSet<&str> = tables(*lang)[table].keys().map(String::as_str).collect();
        assert_eq!(found, expected, "table `{table}` in `{lang}`");
    }
}

#[test]
fn every_code_and_label_has_words_in_each_language_and_no_word_is_left_over() {
    fn label<T: Label + 'static>(all: &'static [T]) {
        has_exactly(T::TABLE, all.iter().map(Label::token));
    }
    has_exactly("issues", Code::ALL.iter().map(|code| code.as_str()));
    let errors = [
        DocumentError::CODES,
        MergeError::CODES,
        TransitionError::CODES,
        CountError::CODES,
        AdoptionError::CODES,
        OfficeError::CODES,
    ]
    .concat();
    has_exactly("errors", errors);
    label(Kind::ALL);
    label(Audience::ALL);
    label(Level::ALL);
    label(EvidenceKind::ALL);
    label(UnitType::ALL);
    label(Block::ALL);
    label(State::ALL);
    label(ReviewWeight::ALL);
    label(SetAsideReason::ALL);
    label(Truth::ALL);
    label(Refusal::ALL);
    label(GapKind::ALL);
    label(LimitKind::ALL);
    label(LeafState::ALL);
    label(RuleName::ALL);
    label(Standing::ALL);
    label(Similar::ALL);
    label(Effect::ALL);
    has_exactly("exceptions", Exception::ALL.iter().map(|exception| exception.as_str()));
}

#[test]
fn both_languages_have_the_same_tables_with_words_in_every_place() {
    let [vietnamese, english] = [Lang::Vietnamese, Lang::English].map(tables);
    assert!(!vietnamese.is_empty());
    assert_eq!(vietnamese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (table, words) in vietnamese {
        assert_eq!(words.keys().collect::<Vec<_>>(), english[table].keys().collect::<Vec<_>>(), "table `{table}`");
        for text in words.values().chain(english[table].values()) {
            assert!(!text.trim().is_empty(), "a word of `{table}` is empty");
        }
    }
}

#[test]
fn a_message_names_only_values_that_its_code_has() {
    let inputs: BTreeSet<&str> = InputName::ALL.iter().map(|name| name.as_str()).collect();
    for lang in Lang::ALL {
        for code in Code::ALL {
            let (template, text) = (code.template(), word("issues", code.as_str(), *lang).unwrap());
            // A part of a sum is named by `part`, which no message needs.
            assert!(names(text).is_subset(&names(template)), "`{text}` of `{}`", code.as_str());
        }
        for rule in RuleName::ALL {
            assert!(names(rule.word(*lang)).is_subset(&inputs), "rule `{}`", rule.as_str());
        }
    }
}

/// Words that stand in no Vietnamese sentence; file names, ids and tokens of a file do not count.
const ENGLISH: [&str; 24] = [
    "the", "of", "is", "are", "not", "and", "or", "while", "parsing", "expected", "found", "invalid", "missing",
    "value", "field", "file", "at", "line", "column", "unknown", "while", "with", "type", "more",
];

#[track_caller]
fn is_vietnamese(text: &str) {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let foreign: Vec<&str> = words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect();
    assert!(foreign.is_empty(), "{foreign:?} in `{text}`");
}

#[test]
fn no_vietnamese_word_holds_an_english_fragment() {
    for words in tables(Lang::Vietnamese).values() {
        for text in words.values() {
            // Names in braces are replaced by values.
            let said: String =
                text.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect();
            is_vietnamese(&said);
        }
    }
}

/// Every text that comes of a small set by leaving off its end, by leaving out a character, or by putting one in.
fn broken() -> Vec<String> {
    let set = r#"{"format":"orientation/criteria","version":1,"content":{"id":"a","edition":"1","title":"Bộ \n \ud800\udc00",
        "units":["chapter"],"period":"2022","total":"10.5","validity":{"from":"2022-01-01"},"groups":[{"id":"b","title":"B",
        "criteria":[{"id":"c","title":"C","rule":{"kind":"yesNo","points":"2"}}]}]}}"#;
    let places: Vec<usize> = set.char_indices().map(|(at, _)| at).collect();
    let mut texts = vec![String::new(), "[".repeat(200), "\u{feff}{}x".to_owned()];
    for at in places {
        let (before, after) = set.split_at(at);
        texts.push(before.to_owned());
        texts.push(before.to_owned() + &after.chars().skip(1).collect::<String>());
        texts.extend(
            ["\"", "x", ",", "}", "]", ":", "0", "\\", "\u{1}", "-"].map(|more| format!("{before}{more}{after}")),
        );
    }
    texts
}

#[test]
fn what_is_wrong_with_a_file_is_said_in_vietnamese_without_an_english_fragment() {
    let mut seen = BTreeSet::new();
    for text in broken() {
        let Err(found) = document::read::<CriteriaSet>(&text) else { continue };
        let said = error(&found, Lang::Vietnamese);
        // What the file itself says is quoted.
        let own: String = said.split('“').map(|part| part.split_once('”').map_or(part, |(_, after)| after)).collect();
        is_vietnamese(&own);
        assert!(!said.contains('…'), "a value is missing in `{said}`");
        if let DocumentError::NotJson { detail, .. } = &found {
            assert!(word("syntax", detail, Lang::Vietnamese).is_some(), "`{detail}` has no words");
            seen.insert(detail.clone());
        }
    }
    // `json::read` meets what the envelope hides.
    for text in ["[1,]", "[", "01", "{\"a\":\"\\ud800\"}", "{1:2}", "[\"\\x\"]"] {
        let found = DocumentError::from(json::read::<Vec<String>>(text).unwrap_err());
        if let DocumentError::NotJson { detail, .. } = &found {
            assert!(word("syntax", detail, Lang::Vietnamese).is_some(), "`{detail}` has no words");
            seen.insert(detail.clone());
        }
    }
    assert!(seen.len() >= 8, "only {seen:?} were met");
}

#[test]
fn what_a_finding_names_is_said_in_the_readers_words() {
    let found = Issue::new(Code::ValueRefused, "a").with("found", "yesNo").with("refusal", "wrongKind");
    assert_eq!(
        issue(&found, Lang::Vietnamese),
        "Giá trị đã nhập không dùng được cho tiêu chí này (có hoặc không: sai kiểu giá trị)."
    );
    let found =
        Issue::new(Code::KindOutsideSection, "a").with("found", "education").with("expected", "children, congress");
    assert_eq!(
        issue(&found, Lang::English),
        "The task is of the kind “Education”; its section has: Children and Pioneers, Congress."
    );
    let found = Issue::new(Code::RuleUnusable, "a").with("field", "need").with("found", "7").with("expected", "1 to 5");
    assert_eq!(issue(&found, Lang::Vietnamese), "Thông số “số nội dung cần đạt” là “7”, cần là từ 1 đến 5.");
    let found = Issue::new(Code::OtherPeriod, "period").with("found", "2021").with("expected", "term:2022/2027");
    assert_eq!(
        issue(&found, Lang::Vietnamese),
        "Phiếu đánh giá kỳ “năm 2021”, bộ tiêu chí dành cho kỳ “nhiệm kỳ 2022–2027”."
    );
    let found = Issue::new(Code::HeaderUnclear, "1:1").with("field", "number").with("found", "");
    assert_eq!(issue(&found, Lang::Vietnamese), "Phần đầu văn bản: số, ký hiệu bị thiếu hoặc chưa rõ.");
    let found = Issue::new(Code::HeaderUnclear, "3:1").with("field", "date").with("found", "ngày  tháng  năm 2018");
    assert_eq!(
        issue(&found, Lang::Vietnamese),
        "Phần đầu văn bản: ngày ban hành bị thiếu hoặc chưa rõ: “ngày  tháng  năm 2018”."
    );
    assert_eq!(place("set", Lang::Vietnamese), "bộ tiêu chí");
    assert_eq!(place("2.1.t1", Lang::Vietnamese), "2.1.t1");
}

#[test]
fn an_error_says_what_was_found_and_where() {
    let later = document::read::<Plan>(r#"{"format": "orientation/criteria", "version": 1, "content": {}}"#);
    assert_eq!(
        error(&later.unwrap_err(), Lang::Vietnamese),
        "Tệp thuộc loại “bộ tiêu chí”, ở đây cần loại “kế hoạch”."
    );
    let wrong = TransitionError::NotPermitted { from: State::Draft, to: State::Accepted };
    assert_eq!(error(&wrong, Lang::English), "A form that is “Draft” cannot become “Accepted”.");
}
