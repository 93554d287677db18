//! What the ids of a criteria set are called.

use std::collections::BTreeMap;

use orientation::CriteriaSet;
use orientation::criteria::Rule;

/// The titles of everything in a set that has an id.
pub struct Titles<'s>(BTreeMap<&'s str, &'s str>);

impl<'s> Titles<'s> {
    /// The titles of a set. Where an id is used twice, its first title counts.
    pub fn of(set: &'s CriteriaSet) -> Self {
        let mut titles = BTreeMap::new();
        let mut put = |id: &'s orientation::Id, title: &'s str| {
            titles.entry(id.as_str()).or_insert(title);
        };
        for group in set.all_groups() {
            put(&group.id, &group.title);
            group.ceilings.iter().for_each(|ceiling| put(&ceiling.id, &ceiling.text));
        }
        for criterion in set.criteria() {
            put(&criterion.id, &criterion.title);
            parts(&criterion.rule, &mut put);
        }
        set.gates.iter().for_each(|gate| put(&gate.id, &gate.text));
        set.facts.iter().for_each(|fact| put(&fact.id, &fact.title));
        if let Some(classing) = &set.classing {
            for class in &classing.classes {
                put(&class.id, &class.title);
                class.clauses.iter().for_each(|clause| put(&clause.id, &clause.text));
            }
        }
        Self(titles)
    }

    /// What an id is called, without the full stop that some titles end with.
    pub fn get(&self, id: &str) -> Option<String> {
        self.0.get(id).map(|title| title.trim_end_matches('.').to_owned())
    }

    /// What an id is called, or the id itself.
    pub fn name(&self, id: &str) -> String {
        self.get(id).unwrap_or_else(|| id.to_owned())
    }
}

fn parts<'s>(rule: &'s Rule, put: &mut impl FnMut(&'s orientation::Id, &'s str)) {
    match rule {
        Rule::Tiers { tiers } => tiers.iter().for_each(|tier| put(&tier.id, &tier.title)),
        Rule::AtLeast { options, .. } => options.iter().for_each(|option| put(&option.id, &option.title)),
        Rule::Sum { parts: of, .. } => {
            for part in of {
                put(&part.id, &part.title);
                parts(&part.rule, put);
            }
        }
        _ => {}
    }
}
