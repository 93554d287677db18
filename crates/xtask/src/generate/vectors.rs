//! What a page shows before its engine has come, as vectors: the tests in Node hold the scripts to them.

use std::collections::{BTreeMap, BTreeSet};

use orientation::assessment::{Answers, Unit};
use orientation::cases::case;
use orientation::checklist::Checklist;
use orientation::criteria::{Criterion, Group, Role, UnitType};
use orientation::score::LeafState;
use orientation::{Assessment, CriteriaSet, vietnamese};
use serde_json::json;

use super::Generated;
use crate::failure::Outcome;

/// So many random sets have every rule in them many times over.
const SETS: u64 = 30;
/// Names and words of every letter, tone and capital that a list of names has to put in order.
const NAMES: &str = "\
    a|ă|â|b|c|d|đ|e|ê|g|h|i|k|l|m|n|o|ô|ơ|p|q|r|s|t|u|ư|v|x|y|A|Ă|Đ|Ơ|Ư|ma|mà|mả|mã|má|mạ|man|màn|ban|bàn|bán|bạn|băn|bằn|bân|\
    đoa\u{300}n|đoán|đo\u{323}i|hoà|hòa|hoá|hóa|thuý|thúy|Đoàn|đoàn|Đội|Ê-đê|Dao|ấm|ăn|anh|An|ô-tô|3/3|26-3|“3 trách nhiệm”|«Quỹ»|– Tết|‘mạnh’|\
    Chắp cánh tương lai|chap canh|Sinh viên 5 tốt|Sinh viên|sinh viên|Xuân tình nguyện|Nguyễn|Nguyên|nguyện|Quỹ|quý|Lò|Lô|lơ|Lờ";

/// `tests/vectors/before-engine.json`
pub fn before_engine() -> Outcome<Generated> {
    let mut maxima = BTreeMap::new();
    let mut standings = BTreeSet::new();
    for seed in 0..SETS {
        let case = case(seed);
        for criterion in criteria(&case.set.groups) {
            let rule = text(&criterion.rule)?;
            if !maxima.contains_key(&rule) {
                let mut plain = for_all(criterion);
                plain.role = Role::Regular;
                let mut blank = case.assessment.clone();
                blank.answers = Answers::default();
                let opening = Checklist::new(alone(&case.set, plain), blank, case.as_of).opening();
                let own = opening.columns.first().and_then(|own| own.criteria.first());
                maxima.extend(own.map(|score| (rule, json!(score.max))));
            }
            if *criterion == for_all(criterion) {
                continue;
            }
            let alone = alone(&case.set, criterion.clone());
            // The days on which a criterion begins and ends, and those beside them.
            let bounds = criterion.validity.iter().flat_map(|validity| [validity.from, validity.to]).flatten();
            let days = bounds.flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten();
            for day in days.chain([case.as_of]) {
                for unit in units(&case.assessment, criterion) {
                    let mut asked = case.assessment.clone();
                    asked.unit = unit;
                    let asked_of = json!({ "unitType": asked.unit.unit_type, "blocks": asked.unit.blocks });
                    let opening = Checklist::new(alone.clone(), asked, day).opening();
                    let state = opening.columns.first().and_then(|own| own.criteria.first()).map(|score| score.state);
                    standings.insert(text(&json!({
                        "criterion": {
                            "unitTypes": criterion.unit_types, "blocks": criterion.blocks, "validity": criterion.validity,
                        },
                        "unit": asked_of,
                        "day": day,
                        "standing": match state {
                            Some(state @ (LeafState::Future | LeafState::Retired | LeafState::OtherUnits)) => state.as_str(),
                            _ => "counts",
                        },
                    }))?);
                }
            }
        }
    }
    let mut names: Vec<&str> = NAMES.split('|').collect();
    names.sort_by(|a, b| vietnamese::compare(a, b));
    let listed = |lines: Vec<String>| lines.join(",\n    ");
    let maxima = maxima.iter().map(|(rule, maximum)| format!(r#"{{"rule":{rule},"maximum":{maximum}}}"#));
    let text = format!(
        "{{\n  \"maxima\": [\n    {}\n  ],\n  \"standings\": [\n    {}\n  ],\n  \"names\": {},\n  \"unitTypes\": {}\n}}\n",
        listed(maxima.collect()),
        listed(standings.into_iter().collect()),
        text(&names)?,
        text(&UnitType::ALL)?,
    );
    Ok(Generated { path: "tests/vectors/before-engine.json".to_owned(), text })
}

fn text(value: &impl serde::Serialize) -> Outcome<String> {
    Ok(serde_json::to_string(value)?)
}

/// Every criterion in these groups and under them.
fn criteria(groups: &[Group]) -> Vec<&Criterion> {
    groups.iter().flat_map(|group| group.criteria.iter().chain(criteria(&group.groups))).collect()
}

/// The criterion as it is asked of every unit on every day.
fn for_all(criterion: &Criterion) -> Criterion {
    let mut all = criterion.clone();
    (all.unit_types, all.blocks, all.validity) = (Vec::new(), Vec::new(), None);
    all
}

/// A set with one criterion in it.
fn alone(set: &CriteriaSet, criterion: Criterion) -> CriteriaSet {
    let mut set = set.clone();
    set.groups.truncate(1);
    if let Some(group) = set.groups.first_mut() {
        group.criteria = vec![criterion];
        group.groups.clear();
    }
    set
}

/// The unit of the case; one of a type and a block that the criterion names; and one that says no block.
fn units(assessment: &Assessment, criterion: &Criterion) -> [Unit; 3] {
    let unit = &assessment.unit;
    let mut named = unit.clone();
    named.unit_type = criterion.unit_types.first().copied().unwrap_or(unit.unit_type);
    named.blocks.clone_from(&criterion.blocks);
    let mut silent = named.clone();
    silent.blocks.clear();
    [unit.clone(), named, silent]
}
