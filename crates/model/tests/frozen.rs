//! The frozen files: one example of each format and version, never edited, always readable.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use orientation::summary::{Ballot, Roster, Vote};
use orientation::{Assessment, CriteriaSet, Document, Plan, Summary, document, validate};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn frozen(name: &str) -> String {
    fs::read_to_string(root().join("tests/frozen").join(name)).unwrap()
}

#[track_caller]
fn nothing_is_lost<T: Document>(name: &str) {
    let text = frozen(name);
    let read: T = document::read(&text).unwrap();
    let written: Value = serde_json::from_str(&document::write(&read)).unwrap();
    let mut original: Value = serde_json::from_str(&text).unwrap();
    // What is written is of the earliest version that can hold it.
    original.as_object_mut().unwrap().insert("version".to_owned(), read.version().into());
    assert_same(&original, &written, "");
}

/// Compares member by member, so that a failure names the place. A member that holds the default may be left out.
#[track_caller]
fn assert_same(original: &Value, written: &Value, place: &str) {
    match (original, written) {
        (Value::Object(original), Value::Object(written)) => {
            for (key, value) in original {
                match written.get(key) {
                    Some(again) => assert_same(value, again, &format!("{place}/{key}")),
                    None => {
                        assert!(matches!(value.as_str(), Some("leaveOut" | "counted" | "0")), "{place}/{key} is lost")
                    }
                }
            }
            for key in written.keys() {
                assert!(original.contains_key(key), "{place}/{key} is new");
            }
        }
        (Value::Array(original), Value::Array(written)) => {
            assert_eq!(original.len(), written.len(), "{place}");
            for (index, (value, again)) in original.iter().zip(written).enumerate() {
                assert_same(value, again, &format!("{place}/{index}"));
            }
        }
        _ => assert_eq!(original, written, "{place}"),
    }
}

#[track_caller]
fn fits_its_schema(schema: &str, name: &str, text: &str) {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(schema);
    let index = compiler.compile(path.to_str().unwrap(), &mut schemas).unwrap();
    let value: Value = serde_json::from_str(text).unwrap();
    if let Err(error) = schemas.validate(&value, index) {
        panic!("{name}: {error:#}");
    }
}

#[test]
fn a_plan_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<Plan>("plan-v1.json");
}

#[test]
fn nothing_in_the_frozen_plan_contradicts_itself() {
    let plan: Plan = document::read(&frozen("plan-v1.json")).unwrap();
    assert_eq!(validate::plan(&plan).to_string(), "");
}

#[test]
fn a_criteria_set_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<CriteriaSet>("criteria-v1.json");
}

#[test]
fn a_criteria_set_of_version_2_is_read_without_a_loss() {
    nothing_is_lost::<CriteriaSet>("criteria-v2.json");
    fits_its_schema("criteria.schema.json", "criteria-v2.json", &frozen("criteria-v2.json"));
}

#[test]
fn a_criteria_set_is_written_in_the_earliest_version_that_can_hold_it() {
    let first: CriteriaSet = document::read(&frozen("criteria-v1.json")).unwrap();
    assert_eq!(document::head(&document::write(&first)).unwrap().version, 1);
    // So the fingerprint by which an assessment names it stays.
    let compact = document::compact(&first);
    assert!(compact.starts_with(r#"{"format":"orientation/criteria","version":1,"#));
    let second: CriteriaSet = document::read(&frozen("criteria-v2.json")).unwrap();
    assert_eq!(document::head(&document::write(&second)).unwrap().version, 2);
}

#[test]
fn an_assessment_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<Assessment>("assessment-v1.json");
}

#[test]
fn an_assessment_of_version_2_is_read_without_a_loss() {
    nothing_is_lost::<Assessment>("assessment-v2.json");
}

#[test]
fn an_assessment_of_version_1_is_one_of_version_2_as_it_stands() {
    let text = frozen("assessment-v1.json");
    let old: Assessment = document::read(&text).unwrap();
    let new: Assessment = document::read(&text.replacen("\"version\": 1", "\"version\": 2", 1)).unwrap();
    assert_eq!(old, new);
    assert!(old.history.iter().all(|step| step.items.is_empty()));
}

#[test]
fn the_frozen_plan_fits_its_schema() {
    fits_its_schema("plan.schema.json", "plan-v1.json", &frozen("plan-v1.json"));
}

#[test]
fn a_summary_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<Summary>("summary-v1.json");
}

#[test]
fn a_roster_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<Roster>("roster-v1.json");
    fits_its_schema("roster.schema.json", "roster-v1.json", &frozen("roster-v1.json"));
}

#[test]
fn votes_and_ballots_of_version_2_are_read_without_a_loss() {
    nothing_is_lost::<Vote>("vote-v2.json");
    fits_its_schema("vote.schema.json", "vote-v2.json", &frozen("vote-v2.json"));
    nothing_is_lost::<Ballot>("ballot-v2.json");
    fits_its_schema("ballot.schema.json", "ballot-v2.json", &frozen("ballot-v2.json"));
}

#[test]
fn votes_and_ballots_of_version_1_are_read_without_a_loss() {
    nothing_is_lost::<Vote>("vote-v1.json");
    fits_its_schema("vote.schema.json", "vote-v1.json", &frozen("vote-v1.json"));
    nothing_is_lost::<Ballot>("ballot-v1.json");
    fits_its_schema("ballot.schema.json", "ballot-v1.json", &frozen("ballot-v1.json"));
}

#[test]
fn the_frozen_summary_fits_its_schema() {
    fits_its_schema("summary.schema.json", "summary-v1.json", &frozen("summary-v1.json"));
}

#[test]
fn the_frozen_criteria_set_fits_its_schema() {
    fits_its_schema("criteria.schema.json", "criteria-v1.json", &frozen("criteria-v1.json"));
}

#[test]
fn the_frozen_assessment_fits_its_schema() {
    for name in ["assessment-v1.json", "assessment-v2.json"] {
        fits_its_schema("assessment.schema.json", name, &frozen(name));
    }
}

#[test]
fn the_shipped_plan_and_criteria_sets_fit_their_schemas() {
    let plan = orientation::builtin("lai-chau-2022").unwrap();
    fits_its_schema("plan.schema.json", "lai-chau-2022", plan);
    for (name, text) in orientation::LAI_CHAU_2022_CRITERIA {
        fits_its_schema("criteria.schema.json", name, text);
    }
}

/// Every member name and every text that stands in a value.
fn said(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            found.insert(name.clone());
            said(value, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| said(item, found)),
        Value::String(text) => {
            found.insert(text.clone());
        }
        _ => {}
    }
}

/// Which of these words a frozen file says nowhere.
fn unsaid(name: &str, wanted: &[&str]) -> Vec<String> {
    let mut found = BTreeSet::new();
    said(&serde_json::from_str(&frozen(name)).unwrap(), &mut found);
    let words = wanted.iter().flat_map(|words| words.split(' '));
    words.filter(|word| !found.contains(*word)).map(str::to_owned).collect()
}

#[test]
fn the_frozen_plan_uses_every_field_and_kind_there_is() {
    let schema = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/plan.schema.json")).unwrap();
    let mut words = BTreeSet::new();
    declared(&serde_json::from_str(&schema).unwrap(), &mut words);
    // The other choice of what a plan has but once, and a field that came after the file was frozen.
    let only_one = ["absent", "inConsultation", "location"];
    let missing = unsaid("plan-v1.json", &words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(missing, only_one);
    assert!(words.len() > 100, "{}", words.len());
}

/// The names of fields and the words of choices that a schema declares.
fn declared(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(fields)) = members.get("properties") {
                found.extend(fields.keys().cloned());
            }
            let words = members.get("enum").and_then(Value::as_array).into_iter().flatten();
            found.extend(words.chain(members.get("const")).filter_map(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| declared(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| declared(item, found)),
        _ => {}
    }
}

#[test]
fn the_frozen_criteria_set_uses_every_kind_there_is() {
    let rules = "yesNo tiers percentTiers count proportional free atLeast sum imported penalty";
    let limits = "ceilings bonusCap cap unlessUnder atMost limit step otherwise need bonus superior";
    let conditions = "all any not total percent group criterion fact gate class";
    let tests = "yes no choice number share units";
    let answers = "allowed justified optional required paper link activity photo count text";
    let time_and_place = "validity from to replaces unitTypes blocks cites official derived";
    let wanted = [rules, limits, conditions, tests, answers, time_and_place];
    let missing = unsaid("criteria-v1.json", &wanted);
    assert!(missing.is_empty(), "{missing:?}");
}

/// The documentation's examples are run from the crate's pack alone, which has no folder of frozen files.
#[test]
fn the_examples_of_the_documentation_are_frozen_files() {
    for name in ["criteria", "assessment"] {
        let example = root().join("crates/model/examples/data").join(format!("{name}.json"));
        assert_eq!(fs::read_to_string(example).unwrap(), frozen(&format!("{name}-v1.json")), "{name}");
    }
}
