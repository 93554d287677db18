//! The verdict: what may be said of the class of a unit by its own answers, and what keeps it from being certain.

use super::card::{Outcome, Verdict};
use super::column::{Source, Work};
use super::condition::Compiled;
use super::index::{ClassAt, FactAt, GateAt, LeafAt, Node, Position};
use super::render::{self, Kinds};
use super::words::{GapKind, LeafState, Truth};
use crate::Id;
use crate::criteria::Need;

/// How many criteria and facts keep a class from being certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    left: u32,
    unproven: u32,
    awaiting: u32,
}

impl Doubts {
    /// The doubts about a criterion, by what is missing there.
    pub fn of_criterion(source: Source<'_>, own: &Work, leaf: LeafAt, [answer, proof]: Kinds) -> Self {
        if !source.prepared.graph.is_classed(Node::Leaf(leaf)) {
            return Self::default();
        }
        let left = matches!(answer, Some(GapKind::Answer | GapKind::Parts | GapKind::Value));
        let awaiting = own.leaves.get(leaf).is_some_and(|points| points.state == LeafState::Awaiting);
        Self { left: left.into(), unproven: proof.is_some().into(), awaiting: awaiting.into() }
    }

    /// The doubts about a fact, by whether it is missing.
    pub fn of_fact(source: Source<'_>, fact: FactAt, lacks: bool) -> Self {
        let graph = &source.prepared.graph;
        let left = lacks && graph.fact_dependents(fact).any(|node| graph.is_classed(node));
        Self { left: left.into(), ..Self::default() }
    }

    /// Counts `after` in place of `before`.
    pub const fn replace(&mut self, before: Self, after: Self) {
        self.left = self.left - before.left + after.left;
        self.unproven = self.unproven - before.unproven + after.unproven;
        self.awaiting = self.awaiting - before.awaiting + after.awaiting;
    }

    /// The doubts about everything.
    pub fn of_all(source: Source<'_>, own: &Work) -> Self {
        let mut all = Self::default();
        for leaf in own.leaves.positions() {
            let kinds = render::gaps_of_criterion(source, own, leaf);
            all.replace(Self::default(), Self::of_criterion(source, own, leaf, kinds));
        }
        for fact in (0..source.set.facts.len()).map(FactAt::at) {
            all.replace(Self::default(), Self::of_fact(source, fact, render::lacks_fact(source, fact)));
        }
        all
    }
}

/// What may be said of the class; `None` where the set does not class.
pub fn verdict(source: Source<'_>, own: &Work, doubts: Doubts) -> Option<Verdict> {
    let outcome = render::outcome(source, own)?;
    let Doubts { left, unproven, awaiting } = doubts;
    let class = match outcome {
        Outcome::Fits { ref class } | Outcome::Provisional { ref class, .. } => Some(class),
        _ => None,
    };
    if let (None, Some(gate)) = (class, closed_gate(source, own, left > 0)) {
        return Some(Verdict::NotEligible { gate });
    }
    Some(match outcome {
        Outcome::Undecided { .. } => Verdict::Undecided { left, awaiting },
        _ if left > 0 && !is_settled(source, class) => Verdict::Undecided { left, awaiting },
        Outcome::NoClassFits {} => Verdict::NoClassFits {},
        Outcome::Fits { class } if unproven + awaiting == 0 => Verdict::Certain { class },
        Outcome::Fits { class } | Outcome::Provisional { class, .. } => {
            Verdict::Provisional { class, unproven, awaiting }
        }
    })
}

/// Whether the class that fits, or that none does, stays so whatever is still answered: no class that was tried for it asks for
/// sums, which grow with each answer.
fn is_settled(source: Source<'_>, fitting: Option<&Id>) -> bool {
    let prepared = source.prepared;
    let of_gate = |at: GateAt| prepared.gates.get(at).is_none_or(|gate| gate.asks_for_sums(&|_| true));
    let classes = source.set.classing.as_ref().map_or(&[][..], |classing| &classing.classes);
    let is_fitting = |at: ClassAt| classes.get(at.position()).map(|class| &class.id) == fitting;
    let last = prepared.order.iter().position(|at| is_fitting(*at));
    let tried = last.map_or(&prepared.order[..], |last| prepared.order.get(..=last).unwrap_or_default());
    let mut clauses =
        tried.iter().filter_map(|at| prepared.classes.get(*at)).flat_map(|grade| prepared.clauses.of(grade.clauses));
    !clauses.any(|clause| clause.asks_for_sums(&of_gate))
}

/// The first gate that is closed and without which no class can be met. While answers are missing, one that asks for points is not
/// counted as closed: they may still come.
fn closed_gate(source: Source<'_>, own: &Work, has_blanks: bool) -> Option<Id> {
    let prepared = source.prepared;
    let asks = |at: GateAt| {
        prepared.classes.values().all(|grade| {
            let clauses = prepared.clauses.of(grade.clauses);
            let mut required = clauses.iter().map(|clause| clause.requires(at));
            match grade.need {
                Need::All {} => required.any(|is| is),
                Need::Any {} => !clauses.is_empty() && required.all(|is| is),
                _ => false,
            }
        })
    };
    let is_closed = |(at, condition): &(GateAt, &Compiled)| {
        own.gates.get(*at) == Some(&Truth::NotMet) && !(has_blanks && condition.asks_for_sums(&|_| true)) && asks(*at)
    };
    let (at, _) = prepared.gates.iter().find(is_closed)?;
    source.set.gates.get(at.position()).map(|gate| gate.id.clone())
}
