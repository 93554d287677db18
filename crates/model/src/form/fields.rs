//! The fields of a post, gathered by the names that the form has.

use std::collections::BTreeMap;

use crate::criteria::{CriteriaSet, Criterion, EvidenceNeed, FactKind, NotApplicable, Offer, Rule, Scorer};
use crate::report::{Code, Issue, Report};

/// The names of the head of a form.
const HEAD: [&str; 8] =
    ["set:id", "set:edition", "form:lang", "period", "unit:name", "unit:superior", "filledBy:name", "filledBy:role"];

/// The values of a post by name; `None` where a name of the form was not posted.
pub struct Fields(BTreeMap<String, Option<String>>);

impl Fields {
    /// Gathers the fields of a set's form. Others are counted and passed over, however many there are.
    pub fn gathered<N: AsRef<str>, V: Into<String>>(
        set: &CriteriaSet,
        fields: impl IntoIterator<Item = (N, V)>,
        report: &mut Report,
    ) -> Self {
        let mut known: BTreeMap<String, Option<String>> = names(set).into_iter().map(|name| (name, None)).collect();
        let (mut unknown, mut first_unknown) = (0_usize, String::new());
        let mut repeated: BTreeMap<String, usize> = BTreeMap::new();
        for (name, value) in fields {
            let name = name.as_ref();
            match known.get_mut(name) {
                Some(slot @ None) => *slot = Some(value.into()),
                Some(Some(_)) => *repeated.entry(name.to_owned()).or_insert(1) += 1,
                None => {
                    if unknown == 0 {
                        first_unknown = name.chars().take(100).collect();
                    }
                    unknown += 1;
                }
            }
        }
        if unknown > 0 {
            report.push(Issue::new(Code::FieldUnknown, "form").with("count", unknown).with("field", first_unknown));
        }
        for (name, count) in repeated {
            report.push(Issue::new(Code::FieldRepeated, "form").with("field", name).with("count", count));
        }
        Self(known)
    }

    /// What was posted, without the white space around it; `None` where that is nothing.
    pub fn text(&self, name: &str) -> Option<&str> {
        Some(self.0.get(name)?.as_deref()?.trim()).filter(|text| !text.is_empty())
    }
}

/// Every name that the form of a set has.
fn names(set: &CriteriaSet) -> Vec<String> {
    let mut names: Vec<String> = HEAD.map(str::to_owned).into();
    for fact in &set.facts {
        let key = format!("fact:{}", fact.id);
        match &fact.value {
            FactKind::Share { .. } => share(&key, &mut names),
            FactKind::Units { classes } => names.extend(classes.iter().map(|class| format!("{key}:{}", class.id))),
            _ => names.push(key),
        }
    }
    set.criteria().for_each(|criterion| of_criterion(criterion, &mut names));
    names
}

fn of_criterion(criterion: &Criterion, names: &mut Vec<String>) {
    let id = &criterion.id;
    if criterion.not_applicable != NotApplicable::Never {
        names.extend([format!("skip:{id}"), format!("reason:{id}")]);
    }
    if criterion.scorer == Scorer::Superior {
        return;
    }
    of_rule(&format!("answer:{id}"), &criterion.rule, names);
    names.push(format!("note:{id}"));
    if criterion.evidence.need != EvidenceNeed::None {
        names.push(format!("evidence:{id}"));
    }
}

fn of_rule(key: &str, rule: &Rule, names: &mut Vec<String>) {
    match rule {
        Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. } => share(key, names),
        Rule::AtLeast { options, .. } => {
            names.extend(leaves(options).into_iter().map(|leaf| format!("{key}:{}", leaf.id)));
        }
        Rule::Sum { parts, .. } => {
            parts.iter().for_each(|part| of_rule(&format!("{key}:{}", part.id), &part.rule, names));
        }
        _ => names.push(key.to_owned()),
    }
}

fn share(key: &str, names: &mut Vec<String>) {
    names.extend(["part", "whole", "share"].map(|part| format!("{key}:{part}")));
}

/// What can be ticked, in the order of the form.
pub fn leaves(options: &[Offer]) -> Vec<&Offer> {
    options
        .iter()
        .flat_map(|offer| if offer.options.is_empty() { vec![offer] } else { leaves(&offer.options) })
        .collect()
}
