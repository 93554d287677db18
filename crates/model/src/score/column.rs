//! One column while it is computed: the points of each criterion, group and the whole, and what conditions say.

use super::condition::{self, Compiled, Fraction};
use super::index::{CeilingAt, ClassAt, ClauseAt, GateAt, GroupAt, LeafAt, List, Node};
use super::layout::{Kind, Standing};
use super::leaf::{self, Worked};
use super::prepared::Prepared;
use super::words::{LeafState, Refusal, Truth};
use crate::assessment::{Answer, Assessment, Proof, Review, ReviewWeight, Value};
use crate::criteria::{
    CriteriaSet, Criterion, EvidenceNeed, Need, NotApplicable, NotApplicableEffect, Scorer, UnprovenEffect,
};
use crate::sorted::sorted;
use crate::{Id, Points, json};

/// What a column is computed from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub set: &'a CriteriaSet,
    pub prepared: &'a Prepared,
    pub assessment: &'a Assessment,
}

/// Whose points a column holds: the reviews that it looks at, as positions, the first that scored a criterion winning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub reviews: Vec<usize>,
}

impl Look {
    /// The columns of an assessment: the unit's own, one for each review from the lowest level up, the final one.
    pub fn all(assessment: &Assessment) -> Vec<Self> {
        let review = |position: &usize| assessment.reviews.get(*position);
        let mut by_level = by_weight(&assessment.reviews);
        let mut looks = vec![Self { reviews: Vec::new() }];
        for height in 0..by_level.len() {
            let mut below: Vec<usize> = by_level.iter().take(height + 1).copied().collect();
            below.reverse();
            looks.push(Self { reviews: below });
        }
        let deciding = |position: &usize| review(position).is_some_and(|r| r.weight == ReviewWeight::Deciding);
        by_level.retain(deciding);
        by_level.reverse();
        looks.push(Self { reviews: by_level });
        looks
    }
}

/// The positions of reviews, what counts less first: a lower level, of one level an earlier day, of one day the text that
/// comes first. So where they stand in a file decides nothing.
fn by_weight(reviews: &[Review]) -> Vec<usize> {
    let keys = || reviews.iter().map(|review| (review.level, review.on));
    let text = |position: usize, review: &Review| {
        let twice = keys().enumerate().any(|(other, key)| other != position && key == (review.level, review.on));
        if twice { json::write(review) } else { String::new() }
    };
    let keyed = reviews.iter().enumerate().map(|(at, review)| ((review.level, review.on, text(at, review)), at));
    sorted(keyed).into_iter().map(|(_, position)| position).collect()
}

/// The points of one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeafPoints {
    pub state: LeafState,
    pub points: i64,
    pub max: i64,
    pub refusal: Option<Refusal>,
    /// The position of the review that gave the points.
    pub review: Option<usize>,
}

const NOTHING: LeafPoints = LeafPoints { state: LeafState::Unanswered, points: 0, max: 0, refusal: None, review: None };

impl LeafPoints {
    /// Whether it has lost points: what a penalty asks that must not deduct twice.
    pub fn has_lost(&self) -> bool {
        let judged =
            matches!(self.state, LeafState::Answered | LeafState::Partly | LeafState::Reviewed | LeafState::Unproven);
        judged && self.points < self.max
    }
}

/// What a group or the whole brings, in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub regular: i64,
    pub max: i64,
    pub bonus: i64,
    pub penalty: i64,
}

impl Sum {
    /// Regular points, bonuses and penalties together.
    pub const fn points(&self) -> i64 {
        self.regular.saturating_add(self.bonus).saturating_add(self.penalty)
    }

    /// Adds the difference between two sums.
    const fn add_difference(&mut self, after: &Self, before: &Self) {
        self.regular += after.regular - before.regular;
        self.max += after.max - before.max;
        self.bonus += after.bonus - before.bonus;
        self.penalty += after.penalty - before.penalty;
    }

    /// The exact whole of a set that brings this.
    pub fn whole(self, source: Source<'_>) -> Whole {
        let Self { regular, max, bonus, penalty } = self;
        let extra = i128::from(bonus) + i128::from(penalty);
        let full = i128::from(source.prepared.layout.full);
        let scaled = max > 0 && i128::from(max) != full;
        let uncapped = if scaled {
            let max = i128::from(max);
            (i128::from(regular) * full + extra * max, max)
        } else {
            (i128::from(regular) + extra, 1)
        };
        let cap = source.set.cap.map(|cap| i128::from(cap.hundredths()));
        let rescaled = match cap {
            Some(cap) if uncapped.0 > cap * uncapped.1 => (cap, 1),
            _ => uncapped,
        };
        let scale = source.prepared.scale(source.set);
        let percent = (max > 0 && scale > 0).then_some((rescaled.0, rescaled.1 * scale));
        Whole { scaled, uncapped, rescaled, percent }
    }

    fn limited(mut self, cap: Option<i64>, bonus_cap: Option<i64>) -> Self {
        if let Some(cap) = cap {
            self.regular = self.regular.min(cap);
            // A cap below nothing is reported; it takes no more than all.
            self.max = self.max.min(cap.max(0));
        }
        if let Some(cap) = bonus_cap {
            self.bonus = self.bonus.min(cap);
        }
        self
    }
}

/// A group or the whole: what its criteria bring, and what is left of it after the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub raw: Sum,
    pub out: Sum,
    /// `raw` when `out` was computed last.
    settled: Sum,
}

impl Sums {
    /// Applies the limits: whether anything has changed since the last time, and what came out before and now.
    fn settle(&mut self, limits: impl FnOnce(Sum) -> Sum) -> (bool, Sum, Sum) {
        let (before, seen) = (self.out, self.settled);
        self.out = limits(self.raw);
        self.settled = self.raw;
        (before != self.out || seen != self.raw, before, self.out)
    }
}

/// The exact whole: the points on the full scale of the set, before and after the set's cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Whether the points were brought to the full scale because something was left out.
    pub scaled: bool,
    pub uncapped: Fraction,
    pub rescaled: Fraction,
    /// Its share of the full scale; `None` where nothing applies.
    pub percent: Option<Fraction>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub look: Look,
    pub leaves: List<LeafAt, LeafPoints>,
    pub groups: List<GroupAt, Sums>,
    pub total: Sums,
    pub gates: List<GateAt, Truth>,
    /// Whether each ceiling of a group holds. One that does is told of even where a lower one leaves nothing to it.
    pub ceilings: List<CeilingAt, Truth>,
    pub clauses: List<ClauseAt, Truth>,
    pub classes: List<ClassAt, Truth>,
    /// The points that a criterion is supposed to have, whatever its answer is.
    supposed: Option<(LeafAt, i64)>,
}

impl Work {
    /// Computes everything.
    pub fn new(source: Source<'_>, look: Look) -> Self {
        let prepared = source.prepared;
        let mut work = Self {
            look,
            leaves: List::beside(&prepared.layout.leaves, NOTHING),
            groups: List::beside(&prepared.layout.groups, Sums::default()),
            total: Sums::default(),
            gates: List::beside(&prepared.gates, Truth::Unknown),
            ceilings: List::beside(&prepared.ceilings, Truth::Unknown),
            clauses: List::beside(&prepared.clauses, Truth::Unknown),
            classes: List::beside(&prepared.classes, Truth::Unknown),
            supposed: None,
        };
        for node in &prepared.graph.order {
            work.compute(source, *node);
        }
        work
    }

    /// Whether a ceiling holds.
    pub fn holds(&self, ceiling: CeilingAt) -> bool {
        self.ceilings.get(ceiling) == Some(&Truth::Met)
    }

    /// Computes these nodes again and what depends on them, and says which came out otherwise.
    pub fn settle(&mut self, source: Source<'_>, nodes: &[Node]) -> Vec<Node> {
        let graph = &source.prepared.graph;
        // Whether a node waits to be computed again, by its place in the order: nothing that depends on a node stands before it.
        let mut waits = vec![false; graph.order.len()];
        let wait = |waits: &mut Vec<bool>, node: Node| {
            if let Some(slot) = waits.get_mut(graph.rank(node)) {
                *slot = true;
            }
        };
        for node in nodes {
            wait(&mut waits, *node);
            // A condition may ask for an answer whose points have stayed as they were.
            graph.dependents(*node).for_each(|dependent| wait(&mut waits, dependent));
        }
        let mut changed = Vec::new();
        for (rank, node) in graph.order.iter().copied().enumerate() {
            if waits.get(rank) != Some(&true) || !self.compute(source, node) {
                continue;
            }
            changed.push(node);
            let above = source.prepared.layout.above(node);
            above.into_iter().chain(graph.dependents(node)).for_each(|dependent| wait(&mut waits, dependent));
        }
        changed
    }

    /// Supposes that a criterion were answered and brought these points, with all that hangs on it.
    pub fn suppose(&mut self, source: Source<'_>, position: LeafAt, points: i64) {
        self.supposed = Some((position, points));
        self.settle(source, &[Node::Leaf(position)]);
    }

    /// Computes one node from what it depends on, hands the difference up, and says whether there is one.
    fn compute(&mut self, source: Source<'_>, node: Node) -> bool {
        match node {
            Node::Leaf(leaf) => self.compute_leaf(source, leaf),
            Node::Group(group) => self.compute_group(source, group),
            Node::Total => {
                // The cap of the set limits the whole with bonuses and penalties, and is applied there.
                let bonus_cap = source.set.bonus_cap.map(Points::hundredths);
                self.total.settle(|raw| raw.limited(None, bonus_cap)).0
            }
            Node::Gate(gate) => {
                let Some(condition) = source.prepared.gates.get(gate) else { return false };
                let truth = self.judge(source, condition, Truth::Met);
                replace(self.gates.get_mut(gate), truth)
            }
            Node::Class(class) => self.compute_class(source, class),
        }
    }

    fn compute_leaf(&mut self, source: Source<'_>, position: LeafAt) -> bool {
        let Some(leaf) = source.prepared.layout.leaves.get(position) else { return false };
        let after = self.leaf_points(source, position);
        let Some(slot) = self.leaves.get_mut(position) else { return false };
        let before = core::mem::replace(slot, after);
        if let Some(sums) = self.groups.get_mut(leaf.group) {
            let difference = after.points - before.points;
            match leaf.kind {
                Kind::Regular => {
                    sums.raw.regular += difference;
                    sums.raw.max += after.max - before.max;
                }
                Kind::Bonus => sums.raw.bonus += difference,
                Kind::Penalty => sums.raw.penalty += difference,
            }
        }
        before != after
    }

    fn compute_group(&mut self, source: Source<'_>, position: GroupAt) -> bool {
        let Some(group) = source.prepared.layout.groups.get(position) else { return false };
        let roofs = source.prepared.ceilings.of(group.ceilings);
        let (mut lifted, mut ceiling) = (false, i64::MAX);
        for (roof, at) in roofs.iter().zip(group.ceilings.positions()) {
            let truth = self.judge(source, &roof.when, Truth::NotMet);
            lifted |= replace(self.ceilings.get_mut(at), truth);
            if truth == Truth::Met {
                ceiling = ceiling.min(roof.at_most);
            }
        }
        let Some(sums) = self.groups.get_mut(position) else { return false };
        let (changed, before, after) = sums.settle(|raw| {
            let mut out = raw.limited(group.cap, group.bonus_cap);
            out.regular = out.regular.min(ceiling);
            out
        });
        let above = match group.parent {
            Some(parent) => self.groups.get_mut(parent),
            None => Some(&mut self.total),
        };
        if let Some(above) = above {
            above.raw.add_difference(&after, &before);
        }
        changed || lifted
    }

    fn compute_class(&mut self, source: Source<'_>, class: ClassAt) -> bool {
        let Some(grade) = source.prepared.classes.get(class) else { return false };
        let mut changed = false;
        for clause in grade.clauses.positions() {
            let Some(condition) = source.prepared.clauses.get(clause) else { continue };
            let truth = self.judge(source, condition, grade.spared());
            changed |= replace(self.clauses.get_mut(clause), truth);
        }
        let truths = self.clauses.of(grade.clauses);
        let needed = match grade.need {
            Need::All {} => truths.len(),
            Need::Any {} => 1,
            Need::AtLeast { count } => usize::try_from(count).unwrap_or(usize::MAX),
        };
        let truth = Truth::at_least(needed, &mut truths.iter().copied());
        replace(self.classes.get_mut(class), truth) || changed
    }

    /// The points of a criterion as this column sees them.
    fn leaf_points(&self, source: Source<'_>, position: LeafAt) -> LeafPoints {
        let prepared = source.prepared;
        let (Some(leaf), Some(criterion)) =
            (prepared.layout.leaves.get(position), prepared.layout.criterion(source.set, position))
        else {
            return NOTHING;
        };
        let out = |state| LeafPoints { state, ..NOTHING };
        match leaf.standing {
            Standing::Future => return out(LeafState::Future),
            Standing::Retired => return out(LeafState::Retired),
            Standing::OtherUnits => return out(LeafState::OtherUnits),
            Standing::Counts => {}
        }
        let max = leaf.max;
        if let Some((at, points)) = self.supposed
            && at == position
        {
            return LeafPoints { state: LeafState::Answered, points, max, ..NOTHING };
        }
        let id = &criterion.id;
        for position in &self.look.reviews {
            let Some(review) = source.assessment.reviews.get(*position) else { continue };
            if let Some(points) = standing_score(source.assessment, review, id, leaf::range(&criterion.rule)) {
                return LeafPoints { state: LeafState::Reviewed, points, max, refusal: None, review: Some(*position) };
            }
        }
        let answer = source.assessment.answers.of(id);
        if answer.is_some_and(|answer| is_waived(criterion, answer)) {
            let (points, max) = match source.set.not_applicable {
                NotApplicableEffect::LeaveOut => (0, 0),
                NotApplicableEffect::CountAsMet => (max, max),
                NotApplicableEffect::CountAsZero => (0, max),
            };
            return LeafPoints { state: LeafState::NotApplicable, points, max, refusal: None, review: None };
        }
        if criterion.scorer == Scorer::Superior {
            return LeafPoints { state: LeafState::Awaiting, max, ..NOTHING };
        }
        let Some(value) = answer.and_then(|answer| answer.value.as_ref()) else {
            return LeafPoints { max, ..NOTHING };
        };
        let Worked { points, how } = match leaf::work(&criterion.rule, value) {
            Ok(worked) => worked,
            Err(refusal) => {
                return LeafPoints { state: LeafState::Refused, max, refusal: Some(refusal), ..NOTHING };
            }
        };
        let excused = leaf.kind == Kind::Penalty
            && points != 0
            && prepared.graph.excuses(position).any(|other| self.leaves.get(other).is_some_and(LeafPoints::has_lost));
        let unproven = source.set.unproven == UnprovenEffect::NotCounted
            && points > 0
            && answer.is_some_and(|answer| !is_proven(criterion, answer));
        let (state, points) = match how {
            _ if excused => (LeafState::Excused, 0),
            _ if unproven => (LeafState::Unproven, 0),
            leaf::How::Sum { missing, refused, .. } if missing + refused > 0 => (LeafState::Partly, points),
            _ => (LeafState::Answered, points),
        };
        LeafPoints { state, points, max, refusal: None, review: None }
    }

    /// The exact whole.
    pub fn whole(&self, source: Source<'_>) -> Whole {
        self.total.out.whole(source)
    }

    /// Whether a criterion does not concern the unit, so that no condition on it is held against the unit.
    pub fn is_spared(&self, source: Source<'_>, leaf: LeafAt) -> bool {
        match self.leaves.get(leaf).map(|leaf| leaf.state) {
            Some(LeafState::NotApplicable) => source.set.not_applicable != NotApplicableEffect::CountAsZero,
            Some(LeafState::Future | LeafState::Retired | LeafState::OtherUnits) => true,
            _ => false,
        }
    }
    /// Judges a condition; `spared` is what becomes of one on a criterion that does not concern the unit, so that it is
    /// not held against the unit: it meets what is wanted, and does not meet what would be a fault.
    pub fn judge(&self, source: Source<'_>, condition: &Compiled, spared: Truth) -> Truth {
        let all =
            |of: &[Compiled], needed| Truth::at_least(needed, &mut of.iter().map(|c| self.judge(source, c, spared)));
        match condition {
            Compiled::All(of) => all(of, of.len()),
            Compiled::Any(of) => all(of, 1),
            Compiled::AtLeast(count, of) => all(of, *count),
            Compiled::Not(of) => self.judge(source, of, spared.not()).not(),
            Compiled::Total(is) => {
                let whole = self.whole(source);
                // Where nothing applies there is nothing to judge.
                if self.total.out.max == 0 && source.prepared.layout.full > 0 {
                    return Truth::Unknown;
                }
                Truth::of(condition::points_within(is, whole.rescaled))
            }
            Compiled::Percent(is) => self
                .whole(source)
                .percent
                .map_or(Truth::Unknown, |percent| Truth::of(condition::share_within(is, percent))),
            Compiled::Group(group, points, percent) => {
                let Some(sums) = self.groups.get(*group).map(|sums| sums.out) else { return Truth::Unknown };
                let of_points =
                    points.as_ref().map(|is| Truth::of(condition::points_within(is, (sums.points().into(), 1))));
                let of_percent = percent.as_ref().map(|is| match sums.max {
                    0 => Truth::Unknown,
                    max => Truth::of(condition::share_within(is, (sums.points().into(), max.into()))),
                });
                all_of(&[of_points, of_percent])
            }
            Compiled::Criterion(leaf, points, percent, answer) => {
                if self.is_spared(source, *leaf) {
                    return spared;
                }
                self.judge_criterion(source, *leaf, points.as_ref(), percent.as_ref(), answer.as_ref())
            }
            Compiled::Fact(fact, test) => {
                condition::test(test, condition::fact_value(source.set, *fact, source.assessment))
            }
            Compiled::Gate(gate) => self.gates.get(*gate).copied().unwrap_or(Truth::Unknown),
            Compiled::Class(class) => self.classes.get(*class).copied().unwrap_or(Truth::Unknown),
            Compiled::Never => Truth::Unknown,
        }
    }

    fn judge_criterion(
        &self,
        source: Source<'_>,
        position: LeafAt,
        points: Option<&crate::criteria::Bounds<Points>>,
        percent: Option<&crate::criteria::Bounds<crate::Share>>,
        answer: Option<&crate::criteria::Test>,
    ) -> Truth {
        let (Some(leaf), Some(criterion)) =
            (self.leaves.get(position), source.prepared.layout.criterion(source.set, position))
        else {
            return Truth::Unknown;
        };
        if matches!(leaf.state, LeafState::Unanswered | LeafState::Awaiting | LeafState::Refused) {
            return Truth::Unknown;
        }
        let of_points = points.map(|is| Truth::of(condition::points_within(is, (leaf.points.into(), 1))));
        let of_percent = percent.map(|is| match leaf::maximum(&criterion.rule) {
            0 => Truth::Unknown,
            max => Truth::of(condition::share_within(is, (leaf.points.into(), max.into()))),
        });
        let of_answer = answer.map(|test| match leaf.state {
            LeafState::NotApplicable => Truth::NotMet,
            _ => condition::test(test, usable_value(source, criterion)),
        });
        all_of(&[of_points, of_percent, of_answer])
    }
}

/// The value that the unit has given to a criterion, where that can be used: the unit was to give one, it was not put
/// aside as not applicable, and the rule accepts it. A review gives points and changes none of this.
pub fn usable_value<'a>(source: Source<'a>, criterion: &Criterion) -> Option<&'a Value> {
    let answer = source.assessment.answers.of(&criterion.id)?;
    let value = answer.value.as_ref()?;
    let usable =
        criterion.scorer == Scorer::Unit && !is_waived(criterion, answer) && leaf::work(&criterion.rule, value).is_ok();
    usable.then_some(value)
}

/// Whether an answer says that its criterion does not apply, where it may.
fn is_waived(criterion: &Criterion, answer: &Answer) -> bool {
    answer.not_applicable.is_some() && criterion.not_applicable != NotApplicable::Never
}

/// Whether everything that a condition asks for holds; what it does not ask for is `None`.
fn all_of(asked: &[Option<Truth>]) -> Truth {
    let truths = asked.iter().flatten();
    Truth::at_least(truths.clone().count(), &mut truths.copied())
}

fn replace(slot: Option<&mut Truth>, truth: Truth) -> bool {
    slot.is_some_and(|slot| core::mem::replace(slot, truth) != truth)
}

/// The points that a review gives to a criterion, where they are possible and the answer is still the one it saw.
pub fn standing_score(assessment: &Assessment, review: &Review, id: &Id, (least, most): (i64, i64)) -> Option<i64> {
    let points = review.scores.of(id)?.points.hundredths();
    ((least..=most).contains(&points) && !assessment.is_reopened(review, id.as_str())).then_some(points)
}

/// Whether a criterion requires evidence.
pub fn needs_proof(criterion: &Criterion) -> bool {
    criterion.evidence.need == EvidenceNeed::Required
}

/// Whether an answer has the evidence that its criterion requires.
pub fn is_proven(criterion: &Criterion, answer: &Answer) -> bool {
    let rule = &criterion.evidence;
    let accepted = |proof: &Proof| proof.is_told() && (rule.kinds.is_empty() || rule.kinds.contains(&proof.kind()));
    let pieces = || answer.evidence.iter().filter(|evidence| accepted(&evidence.proof)).count();
    !needs_proof(criterion) || pieces() >= usize::try_from(rule.at_least.unwrap_or(1)).unwrap_or(usize::MAX)
}
