//! Why a condition is met, is not, or is not known.

use std::collections::BTreeSet;

use super::{Conclusion, Explanation, InputName, RuleName, fact_value};
use crate::assessment::Value;
use crate::criteria::{Bounds, Condition, FactKind, Need, Rule, Test};
use crate::score::column::{Source, Work, usable_value};
use crate::score::condition::Compiled;
use crate::score::index::{ClassAt, GateAt, LeafAt, Node, Position};
use crate::score::render;
use crate::score::words::Truth;
use crate::{Id, Param, Points};

fn new(rule: RuleName, truth: Truth) -> Explanation {
    Explanation::new(rule, Conclusion::Truth(truth))
}

/// Explains conditions of one column. A gate or a class is opened where it is met first, and named where it comes again:
/// gates that ask for gates would otherwise double at each step.
pub struct Conditions<'a> {
    source: Source<'a>,
    work: &'a Work,
    opened: BTreeSet<Node>,
    /// How deep the condition at hand stands in others.
    depth: u32,
}

/// No gate or class is opened deeper in others: nobody reads on there, and a chain of gates has no end.
const DEEPEST: u32 = 50;

impl<'a> Conditions<'a> {
    pub const fn of(source: Source<'a>, work: &'a Work) -> Self {
        Self { source, work, opened: BTreeSet::new(), depth: 0 }
    }

    fn open(&mut self, node: Node) -> bool {
        self.depth < DEEPEST && self.opened.insert(node)
    }

    /// A gate.
    pub fn gate(&mut self, position: GateAt) -> Option<Explanation> {
        let gate = self.source.set.gates.get(position.position())?;
        let compiled = self.source.prepared.gates.get(position)?;
        let found = new(RuleName::Gate, *self.work.gates.get(position)?).about(&gate.id);
        if !self.open(Node::Gate(position)) {
            return Some(found);
        }
        let part = self.condition(&gate.when, compiled, Truth::Met);
        Some(found.made_of(vec![part]))
    }

    /// A class with each of its conditions.
    pub fn class(&mut self, position: ClassAt) -> Option<Explanation> {
        let class = self.source.set.classing.as_ref()?.classes.get(position.position())?;
        let grade = self.source.prepared.classes.get(position)?;
        let compiled = self.source.prepared.clauses.of(grade.clauses);
        let needed = match grade.need {
            Need::All {} => class.clauses.len(),
            Need::Any {} => 1,
            Need::AtLeast { count } => usize::try_from(count).unwrap_or(usize::MAX),
        };
        let found = new(RuleName::Class, *self.work.classes.get(position)?).about(&class.id);
        let found = found.with(InputName::Need, needed);
        if !self.open(Node::Class(position)) {
            return Some(found);
        }
        let clauses = class.clauses.iter().zip(compiled);
        let parts =
            clauses.map(|(clause, compiled)| self.condition(&clause.when, compiled, grade.spared()).about(&clause.id));
        let parts = parts.collect();
        Some(found.made_of(parts))
    }

    /// A condition with what it was judged by.
    pub fn condition(&mut self, given: &Condition, compiled: &Compiled, spared: Truth) -> Explanation {
        self.depth += 1;
        let found = self.opened_condition(given, compiled, spared);
        self.depth -= 1;
        found
    }

    fn opened_condition(&mut self, given: &Condition, compiled: &Compiled, spared: Truth) -> Explanation {
        let (source, work) = (self.source, self.work);
        let truth = work.judge(source, compiled, spared);
        let mut list = |of: &[Condition], compiled: &[Compiled]| {
            of.iter().zip(compiled).map(|(given, compiled)| self.condition(given, compiled, spared)).collect::<Vec<_>>()
        };
        match (given, compiled) {
            (Condition::All { of }, Compiled::All(inner)) => new(RuleName::All, truth).made_of(list(of, inner)),
            (Condition::Any { of }, Compiled::Any(inner)) => new(RuleName::Any, truth).made_of(list(of, inner)),
            (Condition::AtLeast { of, .. }, Compiled::AtLeast(count, inner)) => {
                new(RuleName::AtLeastOf, truth).with(InputName::Need, *count).made_of(list(of, inner))
            }
            (Condition::Not { of }, Compiled::Not(inner)) => {
                new(RuleName::Not, truth).made_of(vec![self.condition(of, inner, spared.not())])
            }
            (Condition::Total { is }, Compiled::Total(_)) => {
                let found = new(RuleName::Within, truth);
                bounds(found.with(InputName::Found, render::rounded(work.whole(source).rescaled)), is)
            }
            (Condition::Percent { is }, Compiled::Percent(_)) => {
                let share = work.whole(source).percent.and_then(render::share);
                bounds(new(RuleName::Within, truth).with_some(InputName::Found, share), is)
            }
            (Condition::Group { group, points, percent }, Compiled::Group(at, ..)) => {
                let Some(out) = work.groups.get(*at).map(|sums| sums.out) else { return unresolved(truth) };
                let share = (out.max > 0).then(|| render::share((out.points().into(), out.max.into()))).flatten();
                let mut parts = Vec::new();
                if let Some(is) = points {
                    let held = truth_of(crate::score::condition::points_within(is, (out.points().into(), 1)));
                    parts.push(bounds(held.with(InputName::Found, render::points(out.points())), is));
                }
                if let Some(is) = percent {
                    let held = match out.max {
                        0 => new(RuleName::Within, Truth::Unknown),
                        max => truth_of(crate::score::condition::share_within(is, (out.points().into(), max.into()))),
                    };
                    parts.push(bounds(held.with_some(InputName::Found, share), is));
                }
                new(RuleName::All, truth).about(group).made_of(parts)
            }
            (Condition::Criterion { .. }, Compiled::Criterion(at, ..)) => of_criterion(source, work, given, *at, truth),
            (Condition::Fact { fact, is }, Compiled::Fact(at, _)) => {
                let kind = source.set.facts.get(at.position()).map(|fact| &fact.value);
                let title = |id: &Id| match kind {
                    Some(FactKind::Choice { options: of } | FactKind::Units { classes: of }) => {
                        of.iter().find(|label| label.id == *id).map(|label| label.title.clone())
                    }
                    _ => None,
                };
                tested(new(RuleName::Matches, truth).about(fact), is, fact_value(source, *at), &title)
            }
            (Condition::Gate { .. }, Compiled::Gate(at)) => self.gate(*at).unwrap_or_else(|| unresolved(truth)),
            (Condition::Class { .. }, Compiled::Class(at)) => self.class(*at).unwrap_or_else(|| unresolved(truth)),
            _ => unresolved(truth),
        }
    }
}

fn unresolved(truth: Truth) -> Explanation {
    new(RuleName::Unresolved, truth)
}

fn truth_of(met: bool) -> Explanation {
    new(RuleName::Within, Truth::of(met))
}

fn of_criterion(source: Source<'_>, work: &Work, given: &Condition, at: LeafAt, truth: Truth) -> Explanation {
    let Condition::Criterion { criterion, points, percent, answer } = given else { return unresolved(truth) };
    let Some(leaf) = work.leaves.get(at) else { return unresolved(truth) };
    if work.is_spared(source, at) {
        return new(RuleName::NotHeldAgainst, truth).about(criterion);
    }
    let known = source.prepared.layout.criterion(source.set, at);
    let value = known.and_then(|known| usable_value(source, known));
    let found = new(RuleName::Matches, truth).about(criterion);
    let found = match points {
        Some(is) => bounds(found.with(InputName::Points, Points::from_hundredths(leaf.points)), is),
        None => found,
    };
    let found = match percent {
        Some(is) => {
            let max = known.map_or(0, |known| crate::score::leaf::maximum(&known.rule));
            let share = (max > 0).then(|| render::share((leaf.points.into(), max.into()))).flatten();
            bounds(found.with_some(InputName::Share, share), is)
        }
        None => found,
    };
    match answer {
        Some(test) => {
            let title = |id: &Id| match known.map(|known| &known.rule) {
                Some(Rule::Tiers { tiers }) => tiers.iter().find(|tier| tier.id == *id).map(|tier| tier.title.clone()),
                _ => None,
            };
            tested(found, test, value, &title)
        }
        None => found,
    }
}

/// What was found and what was asked for; `title` says what the ids of choices are called.
fn tested(
    found: Explanation,
    test: &Test,
    value: Option<&Value>,
    title: &dyn Fn(&Id) -> Option<String>,
) -> Explanation {
    let called = |id: &Id| title(id).unwrap_or_else(|| id.to_string());
    let among =
        |found: Explanation, ids: &[Id]| ids.iter().fold(found, |found, id| found.with(InputName::Among, called(id)));
    let found = match value {
        None => found,
        Some(Value::YesNo(yes)) => found.with(InputName::Found, if *yes { "yes" } else { "no" }),
        Some(Value::Choice(choice)) => found.with(InputName::Found, called(choice)),
        Some(Value::Count(count)) => found.with(InputName::Found, Param::Count((*count).into())),
        Some(Value::Number(number)) => found.with(InputName::Found, *number),
        Some(Value::Share(share)) => found.with(InputName::Found, *share),
        Some(Value::Points(points)) => found.with(InputName::Found, *points),
        Some(Value::Ratio(ratio)) => found.with(InputName::Part, ratio.part).with(InputName::Whole, ratio.whole),
        Some(Value::Units(counts)) => {
            let whole: i64 = counts.values().map(|count| i64::from(*count)).sum();
            let named = |id: &Id| matches!(test, Test::Units { among, .. } if among.contains(id));
            let part: i64 = counts.iter().filter(|(id, _)| named(id)).map(|(_, count)| i64::from(*count)).sum();
            found.with(InputName::Part, Param::Count(part)).with(InputName::Whole, Param::Count(whole))
        }
        Some(Value::Options(_) | Value::Parts(_)) => found,
    };
    match test {
        Test::Yes {} => found.with(InputName::Answer, "yes"),
        Test::No {} => found.with(InputName::Answer, "no"),
        Test::Choice { among: ids } => among(found, ids),
        Test::Number { is } => bounds(found, is),
        Test::Share { is } => bounds(found, is),
        Test::Units { among: ids, is } => bounds(among(found, ids), is),
    }
}

fn bounds<T: Into<Param> + Copy>(found: Explanation, is: &Bounds<T>) -> Explanation {
    found
        .with_some(InputName::AtLeast, is.at_least)
        .with_some(InputName::Above, is.above)
        .with_some(InputName::AtMost, is.at_most)
        .with_some(InputName::Below, is.below)
}
