//! The vectors in `tests/vectors/score`: rules of scoring, each computed by hand.
//!
//! A vector names the rule it shows, a criteria set, an assessment and a day, and what it expects of the score card:
//! paths and values. A step of a path is a key, a position, or the `id` of an element. The same files are read by the
//! tests in Node and in browsers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use orientation::checklist::Checklist;
use orientation::score::{Subject, explain, score};
use orientation::{Assessment, CriteriaSet, validate};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Vector {
    rule: String,
    criteria: CriteriaSet,
    assessment: Assessment,
    as_of: NaiveDate,
    expect: BTreeMap<String, Value>,
    #[serde(default)]
    explain: Vec<Opened>,
    /// Every issue of the set and of the assessment, as `code place`; left out where the vector is not about them.
    issues: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Opened {
    column: usize,
    target: Subject,
    expect: BTreeMap<String, Value>,
}

fn vectors() -> Vec<(String, Vector)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/score");
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let vector = serde_json::from_str(&fs::read_to_string(path).unwrap());
        (name.clone(), vector.unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    names.iter().map(read).collect()
}

fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('/').filter(|step| !step.is_empty()).try_fold(value, |value, step| match value {
        Value::Array(items) => match step.parse::<usize>() {
            Ok(position) => items.get(position),
            Err(_) => items.iter().find(|item| item.get("id").and_then(Value::as_str) == Some(step)),
        },
        other => other.get(step),
    })
}

fn compare(name: &str, found: &Value, expected: &BTreeMap<String, Value>, failures: &mut Vec<String>) {
    for (path, expected) in expected {
        // `null` expects that there is nothing.
        let found = at(found, path).unwrap_or(&Value::Null);
        if found != expected {
            failures.push(format!("{name}: {path} is {found}, expected {expected}"));
        }
    }
}

#[test]
fn every_vector_gives_what_was_computed_by_hand() {
    let mut failures = Vec::new();
    for (name, vector) in vectors() {
        let Vector { criteria: set, assessment: filled, as_of, expect, explain: opened, issues, .. } = vector;
        let card = score(&set, &filled, as_of);
        let open = Checklist::new(set.clone(), filled.clone(), as_of);
        assert_eq!(open.card(), card, "{name}");
        let opening = open.opening();
        assert_eq!((opening.columns, opening.gaps), (card.columns.clone(), card.gaps.clone()), "{name}");
        compare(&name, &serde_json::to_value(&card).unwrap(), &expect, &mut failures);
        for Opened { column, target, expect } in opened {
            let found = explain(&set, &filled, as_of, column, &target);
            compare(&name, &serde_json::to_value(&found).unwrap(), &expect, &mut failures);
        }
        if let Some(issues) = issues {
            let mut report = validate::criteria(&set, None);
            report.append(validate::assessment(&filled, &set, None, as_of));
            let found: Vec<String> =
                report.issues.iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.place)).collect();
            if found != issues {
                failures.push(format!("{name}: issues are {found:?}, expected {issues:?}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn there_are_vectors_enough_and_each_names_a_rule_of_its_own() {
    let vectors = vectors();
    assert!(vectors.len() >= 60, "only {} vectors", vectors.len());
    let rules: BTreeSet<&str> = vectors.iter().map(|(_, vector)| vector.rule.as_str()).collect();
    assert_eq!(rules.len(), vectors.len());
    assert!(vectors.iter().all(|(_, vector)| !vector.expect.is_empty() || !vector.explain.is_empty()));
}
