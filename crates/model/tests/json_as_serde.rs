//! The two ways in which a type is read and written say the same: serde's, and the small one behind our files.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use core::fmt::Debug;

use orientation::assessment::{MergeSide, merge};
use orientation::by_id::ById;
use orientation::cases::{Case, any_unit, case};
use orientation::checklist::Checklist;
use orientation::json::Read;
use orientation::score::{Subject, explain, score};
use orientation::summary::{Counter, Summary};
use orientation::{
    Assessment, CriteriaSet, Filter, Fingerprint, Period, Plan, Points, ScoreCard, SearchIndex, document, json,
    validate,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[track_caller]
fn written_alike<T: Serialize + json::Write>(value: &T) -> String {
    let text = json::write(value);
    assert_eq!(text, serde_json::to_string(value).unwrap());
    text
}

#[track_caller]
fn alike<T: Serialize + DeserializeOwned + json::Read + json::Write + PartialEq + Debug>(value: &T) {
    let text = written_alike(value);
    assert_eq!(json::read::<T>(&text).as_ref(), Ok(value));
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *value);
}

#[test]
fn the_built_in_plan_and_what_is_found_in_it_are_the_same_either_way() {
    let plan = orientation::lai_chau_2022();
    alike(&plan);
    written_alike(&SearchIndex::new(&plan).search("thanh nien", 50));
    for filter in ["{}", r#"{"levels": ["base"], "audiences": ["children"]}"#] {
        let filter: Filter = json::read(filter).unwrap();
        written_alike(&plan.filter(&filter));
        written_alike(&plan.facets(&filter));
    }
}

#[test]
fn the_shipped_sets_are_the_same_either_way() {
    for (_, text) in orientation::LAI_CHAU_2022_CRITERIA {
        let set: CriteriaSet = document::read(text).unwrap();
        alike(&set);
        alike(&validate::criteria(&set, Some(&orientation::lai_chau_2022())));
    }
}

#[test]
fn a_whole_file_in_the_place_of_its_content_is_told_what_reads_it() {
    #[track_caller]
    fn told<T: DeserializeOwned + Debug>(text: &str) {
        assert_eq!(
            serde_json::from_str::<T>(text).unwrap_err().to_string(),
            "this is a whole file, with `format`, `version` and `content`, expected its content alone: a file is read by \
             `orientation::document::read`"
        );
    }
    told::<Plan>(orientation::LAI_CHAU_2022_PLAN);
    told::<CriteriaSet>(orientation::LAI_CHAU_2022_CRITERIA[0].1);
    let Case { assessment, .. } = case(1);
    told::<Assessment>(&document::write(&assessment));
    told::<Assessment>(&document::compact(&assessment));
    // A slip inside the content is told as before.
    let slip = serde_json::from_str::<Plan>("{\n\"idd\": 1}").unwrap_err().to_string();
    assert!(slip.starts_with("unknown field `idd`, expected one of `id`, `status`, "), "{slip}");
    assert!(slip.ends_with(" at line 2 column 5"), "{slip}");
}

#[test]
fn documents_are_laid_out_as_serde_json_lays_them_out() {
    for (_, text) in orientation::LAI_CHAU_2022_CRITERIA {
        let parsed: serde_json::Value = serde_json::from_str(text).unwrap();
        let written = document::write(&document::read::<CriteriaSet>(text).unwrap());
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), parsed);
        let set: CriteriaSet = serde_json::from_value(parsed["content"].clone()).unwrap();
        let content = serde_json::to_string_pretty(&set).unwrap().replace('\n', "\n  ");
        assert!(written.ends_with(&format!("\"content\": {content}\n}}\n")), "{written}");
    }
}

#[test]
fn random_sets_answers_cards_and_reasons_are_the_same_either_way() {
    for seed in 0..400 {
        let Case { set, assessment, as_of } = case(seed);
        alike(&set);
        alike(&assessment);
        alike(&score(&set, &assessment, as_of));
        alike(&validate::assessment(&assessment, &set, None, as_of));
        let mut open = Checklist::new(set.clone(), assessment.clone(), as_of);
        for criterion in set.criteria() {
            let subject = Subject::Criterion { id: criterion.id.clone() };
            written_alike(&explain(&set, &assessment, as_of, 0, &subject));
            alike(&open.set_answer(&criterion.id, None));
        }
        let mut other: Assessment = assessment.clone();
        other.answers.clear();
        written_alike(&merge(None, &assessment, &other, MergeSide::Mine).unwrap());
        written_alike(&orientation::edition::move_to_edition(&assessment, &set, &set, as_of));
        let mut counter = Counter::new(&set, as_of);
        let rows = (0..3).map(|unit| counter.row(&any_unit(&set, seed + unit)).unwrap());
        let summary: Summary = rows.collect();
        alike(&summary);
        alike(&summary.totals());
    }
}

#[track_caller]
fn refused<T: json::Read + Debug>(text: &str, message: &str) {
    assert_eq!(json::read::<T>(text).unwrap_err().to_string(), message);
}

#[test]
fn what_is_refused_is_named_with_its_place() {
    refused::<Points>("2.5", "invalid type: number `2.5`, expected a string at line 1, column 1");
    refused::<Points>(
        "\"2,5\"",
        "points `2,5` are malformed: expected up to 13 digits and, after a point, up to two, such as `2.5` at line 1, column 1",
    );
    refused::<ById<u32>>(r#"{"a": 1, "a": 2}"#, "id `a` occurs twice, expected once at line 1, column 10");
}

#[test]
fn what_stands_in_a_place_that_is_being_read_is_valid() {
    alike(&Plan::placeholder());
    alike(&CriteriaSet::placeholder());
    alike(&Assessment::placeholder());
    alike(&ScoreCard::placeholder());
    alike(&Period::placeholder());
    alike(&Fingerprint::placeholder());
}
