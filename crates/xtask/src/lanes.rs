//! Which WebAssembly modules are compiled side by side.
//!
//! The model is most of the work, it is compiled by one thread, and once for each set of its own features. The modules that ask
//! for the same set stay in one lane, one after the other; each lane has a target folder of its own, which cargo locks. A
//! module's lane follows from the table of capabilities alone, so that every build finds what the one before has compiled.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use crate::capabilities::Module;
use crate::command::Program;
use crate::failure::Outcome;
use crate::workspace::Workspace;

/// One compiler of the model takes 1 GB and has one thread; more lanes than two would compile more dependencies twice.
const LANES: usize = 2;
const BOUNDARY: &str = "orientation-wasm";
const OF_MODEL: &str = "orientation/";

/// The features of a crate, each with what it asks for.
type Features = BTreeMap<String, Vec<String>>;

/// The modules by lanes.
pub fn of(workspace: &Workspace, modules: Vec<Module>) -> Outcome<Vec<Vec<Module>>> {
    let features = features(workspace)?;
    Ok(divided(modules, |module| of_model(&features, &module.features)))
}

/// The target folder of a lane.
pub fn target(workspace: &Workspace, lane: usize) -> PathBuf {
    match lane {
        0 => workspace.target().to_path_buf(),
        _ => workspace.target().join(format!("lane-{lane}")),
    }
}

fn features(workspace: &Workspace) -> Outcome<Features> {
    let asked = ["metadata", "--locked", "--offline", "--no-deps", "--format-version", "1"];
    let metadata: Value = serde_json::from_str(&Program::cargo(workspace.root()).args(asked).output()?)?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let boundary = packages.into_iter().find(|package| package.get("name").is_some_and(|name| name == BOUNDARY));
    let features = boundary.and_then(|package| package.get("features")).cloned();
    Ok(serde_json::from_value(features.unwrap_or_default())?)
}

/// What some features of the boundary crate ask of the model.
fn of_model(features: &Features, asked: &[String]) -> BTreeSet<String> {
    let mut open: Vec<&String> = asked.iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(feature) = open.pop() {
        if seen.insert(feature) {
            open.extend(features.get(feature).into_iter().flatten());
        }
    }
    seen.into_iter().filter(|feature| feature.starts_with(OF_MODEL)).cloned().collect()
}

/// The greatest set of features first, each to the lane that has least.
fn divided<M>(modules: Vec<M>, variant: impl Fn(&M) -> BTreeSet<String>) -> Vec<Vec<M>> {
    let mut groups: BTreeMap<BTreeSet<String>, Vec<M>> = BTreeMap::new();
    for module in modules {
        groups.entry(variant(&module)).or_default().push(module);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(variant, _)| std::cmp::Reverse(variant.len()));
    let mut lanes: Vec<(usize, Vec<M>)> = (0..LANES).map(|_| (0, Vec::new())).collect();
    for (variant, group) in groups {
        if let Some((weight, lane)) = lanes.iter_mut().min_by_key(|(weight, _)| *weight) {
            *weight += 1 + variant.len();
            lane.extend(group);
        }
    }
    lanes.into_iter().map(|(_, lane)| lane).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &str) -> BTreeSet<String> {
        words.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_feature_asks_for_what_the_features_in_it_ask_for() {
        let features = Features::from([
            ("all".to_owned(), vec!["import".to_owned(), "dep:chrono".to_owned(), "all".to_owned()]),
            ("import".to_owned(), vec!["orientation/import".to_owned()]),
        ]);
        assert_eq!(of_model(&features, &["all".to_owned()]), set("orientation/import"));
        assert_eq!(of_model(&features, &["plan".to_owned()]), set(""));
    }

    #[test]
    fn modules_that_ask_for_the_same_model_share_a_lane_and_none_is_left_out() {
        let lanes = divided(vec!["", "b", "a c", "", "b", "a d"], |features| set(features));
        assert_eq!(lanes, [vec!["a c", "b", "b"], vec!["a d", "", ""]]);
    }
}
