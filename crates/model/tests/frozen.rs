//! The frozen files: one example of each format and version, never edited, always readable.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use orientation::{Assessment, CriteriaSet, Document, document};
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
    let original: Value = serde_json::from_str(&text).unwrap();
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
fn fits_its_schema(schema: &str, name: &str) {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(schema);
    let index = compiler.compile(path.to_str().unwrap(), &mut schemas).unwrap();
    let value: Value = serde_json::from_str(&frozen(name)).unwrap();
    if let Err(error) = schemas.validate(&value, index) {
        panic!("{name}: {error:#}");
    }
}

#[test]
fn a_criteria_set_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<CriteriaSet>("criteria-v1.json");
}

#[test]
fn an_assessment_of_version_1_is_read_without_a_loss() {
    nothing_is_lost::<Assessment>("assessment-v1.json");
}

#[test]
fn the_frozen_criteria_set_fits_its_schema() {
    fits_its_schema("criteria.schema.json", "criteria-v1.json");
}

#[test]
fn the_frozen_assessment_fits_its_schema() {
    fits_its_schema("assessment.schema.json", "assessment-v1.json");
}
