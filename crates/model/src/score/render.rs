//! From the columns to the score card.

use core::cmp::Reverse;

use super::card::{
    ClassResult, ClassScore, ClauseScore, Column, CriterionScore, Gap, GateScore, GroupScore, Judge, Limit, Outcome,
    Raise, TotalScore,
};
use super::column::{self, LeafPoints, Source, Sum, Sums, Whole, Work};
use super::condition::{self, Fraction};
use super::index::{ClassAt, FactAt, GateAt, GroupAt, LeafAt, Node, Position};
use super::layout::{Kind, Standing};
use super::leaf;
use super::words::{GapKind, LeafState, LimitKind, Truth};
use crate::criteria::{NotApplicable, Scorer};
use crate::sorted::sorted;
use crate::{Id, Points, Share, fixed};

/// A number of hundredths as points.
pub fn points(hundredths: i64) -> Points {
    Points::from_hundredths(hundredths)
}

/// A fraction as a share, rounded half up to the basis point.
pub fn share((numerator, denominator): Fraction) -> Option<Share> {
    fixed::divide_half_up(numerator.checked_mul(10_000)?, denominator).map(Share::saturating)
}

/// A fraction of hundredths as points, rounded half up.
pub fn rounded((numerator, denominator): Fraction) -> Points {
    Points::quotient(numerator, denominator).unwrap_or(if numerator < 0 {
        Points::saturating(i128::MIN)
    } else {
        Points::MAX
    })
}

/// Whose points the column at this position holds.
pub fn judge(source: Source<'_>, position: usize, last: usize) -> Judge {
    if position == 0 {
        return Judge::Own {};
    }
    if position == last {
        return Judge::Final {};
    }
    let levels = sorted(source.assessment.reviews.iter().map(|review| review.level));
    Judge::Review { level: levels.get(position - 1).copied().unwrap_or_default() }
}

/// The points of a criterion.
pub fn criterion(source: Source<'_>, position: LeafAt, leaf: &LeafPoints) -> Option<CriterionScore> {
    let criterion = source.prepared.layout.criterion(source.set, position)?;
    let level = leaf.review.and_then(|review| source.assessment.reviews.get(review)).map(|review| review.level);
    Some(CriterionScore {
        id: criterion.id.clone(),
        state: leaf.state,
        points: points(leaf.points),
        max: points(leaf.max),
        refusal: leaf.refusal,
        level,
    })
}

fn limit(kind: LimitKind, id: Option<&Id>, from: i64, to: i64) -> Option<Limit> {
    (from > to).then(|| Limit { kind, id: id.cloned(), from: points(from), to: points(to) })
}

/// The points of a group.
pub fn group(source: Source<'_>, work: &Work, position: GroupAt) -> Option<GroupScore> {
    let group = source.prepared.layout.group(source.set, position)?;
    let branch = source.prepared.layout.groups.get(position)?;
    let Sums { raw, out, .. } = work.groups.get(position)?;
    let capped = branch.cap.map_or(raw.regular, |cap| raw.regular.min(cap));
    let roofs = source.prepared.ceilings.of(branch.ceilings);
    let mut lowest = capped;
    let mut limits: Vec<Limit> = limit(LimitKind::Cap, None, raw.regular, capped).into_iter().collect();
    // From the highest ceiling to the lowest, so that each says what it took away.
    let heights = branch.ceilings.positions().zip(roofs).enumerate();
    for (Reverse(at_most), nth, at) in sorted(heights.map(|(nth, (at, roof))| (Reverse(roof.at_most), nth, at))) {
        if lowest > at_most && work.holds(at) {
            let ceiling = group.ceilings.get(nth).map(|ceiling| &ceiling.id);
            limits.extend(limit(LimitKind::Ceiling, ceiling, lowest, at_most));
            lowest = at_most;
        }
    }
    limits.extend(limit(LimitKind::BonusCap, None, raw.bonus, out.bonus));
    let Sum { regular, max, bonus, penalty } = *out;
    Some(GroupScore {
        id: group.id.clone(),
        points: points(out.points()),
        max: points(max),
        percent: (max > 0).then(|| share((out.points().into(), max.into()))).flatten(),
        regular: points(regular),
        bonus: points(bonus),
        penalty: points(penalty),
        limits,
    })
}

/// What every group and the whole come to, in exact hundredths, with the place that each is named by.
pub fn sums<'s>(source: Source<'s>, work: &Work) -> Vec<(&'s str, Fraction)> {
    let groups = work.groups.iter().filter_map(|(at, sums)| {
        let group = source.prepared.layout.group(source.set, at)?;
        Some((group.id.as_str(), (sums.out.points().into(), 1)))
    });
    groups.chain([("total", work.whole(source).rescaled)]).collect()
}

/// The points of the whole.
pub fn total(source: Source<'_>, work: &Work) -> TotalScore {
    let Sums { raw, out, .. } = work.total;
    let whole = work.whole(source);
    let rescaled = rounded(whole.rescaled);
    let (numerator, denominator) = whole.rescaled;
    let uncapped = out.points();
    let given = source.set.cap.map_or(uncapped, |cap| uncapped.min(cap.hundredths()));
    let mut limits: Vec<Limit> = limit(LimitKind::BonusCap, None, raw.bonus, out.bonus).into_iter().collect();
    limits.extend(limit(LimitKind::Cap, None, rounded(whole.uncapped).hundredths(), rescaled.hundredths()));
    TotalScore {
        points: points(given),
        max: points(out.max),
        full: points(source.prepared.layout.full),
        rescaled,
        // Multiplied back and not divided: the code that divides 128 bits is as large as the rest of the arithmetic.
        rounded: i128::from(rescaled.hundredths()).checked_mul(denominator) != Some(numerator),
        percent: whole.percent.and_then(share),
        regular: points(out.regular),
        bonus: points(out.bonus),
        penalty: points(out.penalty),
        limits,
    }
}

/// A gate.
pub fn gate(source: Source<'_>, work: &Work, position: GateAt) -> Option<GateScore> {
    let gate = source.set.gates.get(position.position())?;
    Some(GateScore { id: gate.id.clone(), truth: *work.gates.get(position)? })
}

/// The class and what each class was found to lack.
pub fn class(source: Source<'_>, work: &Work) -> Option<ClassResult> {
    let classing = source.set.classing.as_ref()?;
    let truth = |position: ClassAt| work.classes.get(position).copied().unwrap_or(Truth::Unknown);
    let classes = classing.classes.iter().zip(source.prepared.classes.iter()).map(|(class, (position, grade))| {
        let truths = work.clauses.of(grade.clauses);
        let clauses = class
            .clauses
            .iter()
            .zip(truths)
            .map(|(clause, truth)| ClauseScore { id: clause.id.clone(), truth: *truth });
        ClassScore { id: class.id.clone(), truth: truth(position), clauses: clauses.collect() }
    });
    Some(ClassResult { outcome: outcome(source, work)?, classes: classes.collect() })
}

/// What came out of the classing.
pub fn outcome(source: Source<'_>, work: &Work) -> Option<Outcome> {
    let classing = source.set.classing.as_ref()?;
    let truth = |position: ClassAt| work.classes.get(position).copied().unwrap_or(Truth::Unknown);
    let id = |position: ClassAt| classing.classes.get(position.position()).map(|class| class.id.clone());
    let order = &source.prepared.order;
    let fitting = order.iter().position(|class| truth(*class) == Truth::Met);
    let tried = order.get(..fitting.unwrap_or(order.len())).unwrap_or_default();
    let unknown: Vec<Id> =
        tried.iter().filter(|class| truth(**class) == Truth::Unknown).filter_map(|class| id(*class)).collect();
    let found = fitting.and_then(|place| order.get(place)).and_then(|class| id(*class));
    Some(match (found, unknown.is_empty()) {
        (Some(class), true) => Outcome::Fits { class },
        (Some(class), false) => Outcome::Provisional { class, unknown },
        (None, false) => Outcome::Undecided { unknown },
        (None, true) => Outcome::NoClassFits {},
    })
}

/// A whole column.
pub fn column(source: Source<'_>, work: &Work, judge: Judge) -> Column {
    let prepared = source.prepared;
    let mut criteria = Vec::with_capacity(work.leaves.len());
    criteria.extend(work.leaves.iter().filter_map(|(at, leaf)| criterion(source, at, leaf)));
    Column {
        judge,
        total: total(source, work),
        groups: prepared.layout.groups.positions().filter_map(|at| group(source, work, at)).collect(),
        criteria,
        gates: prepared.gates.positions().filter_map(|at| gate(source, work, at)).collect(),
        class: class(source, work),
    }
}

/// What is missing at one criterion: something of its answer, and its evidence.
pub type Kinds = [Option<GapKind>; 2];

/// What is missing at one criterion, as the unit's own column sees it.
pub fn gaps_of_criterion(source: Source<'_>, own: &Work, position: LeafAt) -> Kinds {
    let (Some(leaf), Some(points), Some(criterion)) = (
        source.prepared.layout.leaves.get(position),
        own.leaves.get(position),
        source.prepared.layout.criterion(source.set, position),
    ) else {
        return Kinds::default();
    };
    if leaf.standing != Standing::Counts {
        return Kinds::default();
    }
    let answer = || source.assessment.answers.of(&criterion.id);
    let of_answer = match points.state {
        // A bonus that was not claimed and a penalty that was not incurred are no gaps.
        LeafState::Unanswered => (leaf.kind == Kind::Regular).then_some(GapKind::Answer),
        LeafState::Partly => Some(GapKind::Parts),
        LeafState::Refused => Some(GapKind::Value),
        LeafState::NotApplicable if criterion.not_applicable == NotApplicable::Justified => {
            let waiver = answer().and_then(|answer| answer.not_applicable.as_ref());
            let reason = waiver.and_then(|waiver| waiver.reason.as_deref()).unwrap_or_default();
            crate::text::is_blank(reason).then_some(GapKind::Justification)
        }
        _ => None,
    };
    let claims = matches!(points.state, LeafState::Answered | LeafState::Partly | LeafState::Unproven)
        && (points.points > 0 || points.state == LeafState::Unproven);
    let unproven = claims
        && criterion.scorer == Scorer::Unit
        && column::needs_proof(criterion)
        && answer().is_some_and(|answer| !column::is_proven(criterion, answer));
    [of_answer, unproven.then_some(GapKind::Evidence)]
}

/// Whether a fact is missing.
pub fn lacks_fact(source: Source<'_>, fact: FactAt) -> bool {
    condition::fact_value(source.set, fact, source.assessment).is_none()
}

/// Everything that is missing, in the order of the form; facts last.
pub fn gaps(source: Source<'_>, own: &Work) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for position in own.leaves.positions() {
        for kind in gaps_of_criterion(source, own, position).into_iter().flatten() {
            let criterion = source.prepared.layout.criterion(source.set, position);
            gaps.extend(criterion.map(|criterion| Gap { id: criterion.id.clone(), kind }));
        }
    }
    for (position, fact) in source.set.facts.iter().enumerate() {
        if lacks_fact(source, FactAt::at(position)) {
            gaps.push(Gap { id: fact.id.clone(), kind: GapKind::Fact });
        }
    }
    gaps
}

/// The criteria that would raise the unit's own result, the most first; of equal ones, the first in the form.
pub fn raises(source: Source<'_>, own: &Work, most: usize) -> Vec<Raise> {
    let now = rounded(own.whole(source).rescaled);
    let gain = |position| rounded(best(source, own, position)?.rescaled).hundredths().checked_sub(now.hundredths());
    let found = own
        .leaves
        .positions()
        .filter_map(|position| gain(position).map(|gain| (Reverse(gain), position)))
        .filter(|(Reverse(gain), _)| *gain > 0);
    // Few of many are wanted: the others need no order.
    let mut first: Vec<(Reverse<i64>, LeafAt)> = Vec::new();
    for entry in found {
        if first.len() < most || first.last().is_some_and(|last| entry < *last) {
            first.insert(first.partition_point(|other| *other < entry), entry);
            first.truncate(most);
        }
    }
    let raise = |(Reverse(gain), position): (Reverse<i64>, LeafAt)| {
        let criterion = source.prepared.layout.criterion(source.set, position)?;
        Some(Raise { id: criterion.id.clone(), gain: points(gain) })
    };
    first.into_iter().filter_map(raise).collect()
}

/// The whole as it would be if the criterion brought its most; `None` where it cannot bring more than it does.
fn best(source: Source<'_>, own: &Work, position: LeafAt) -> Option<Whole> {
    let leaf = source.prepared.layout.leaves.get(position)?;
    let now = own.leaves.get(position)?;
    let waits = matches!(now.state, LeafState::NotApplicable | LeafState::Awaiting | LeafState::Excused);
    if leaf.standing != Standing::Counts || waits {
        return None;
    }
    // What was done wrong is not to be answered otherwise.
    if leaf.kind == Kind::Penalty {
        return None;
    }
    let criterion = source.prepared.layout.criterion(source.set, position)?;
    let most = leaf::attainable(&criterion.rule)?;
    let gain = most - now.points;
    if !source.prepared.stirs(position) {
        return (gain > 0).then(|| total_with(source, own, position, gain)).flatten().map(|total| total.whole(source));
    }
    let mut work = own.clone();
    if source.prepared.graph.dependents(Node::Leaf(position)).next().is_none() {
        work.suppose(source, position, most);
        return Some(work.whole(source));
    }
    // What hangs on the answer itself is to see the best one.
    let mut assessment = source.assessment.clone();
    let mut answer = assessment.answers.remove(&criterion.id).unwrap_or_default();
    answer.value = leaf::best(&criterion.rule).or(answer.value);
    assessment.answers.insert(criterion.id.clone(), answer);
    work.suppose(Source { assessment: &assessment, ..source }, position, most);
    Some(work.whole(source))
}

/// What the whole set would bring if a criterion brought so much more, through every limit on the way up.
fn total_with(source: Source<'_>, own: &Work, position: LeafAt, mut gain: i64) -> Option<Sum> {
    let prepared = source.prepared;
    let leaf = prepared.layout.leaves.get(position)?;
    let mut above = Some(leaf.group);
    while let Some(position) = above {
        let branch = prepared.layout.groups.get(position)?;
        let Sums { raw, out, .. } = own.groups.get(position)?;
        gain = match leaf.kind {
            Kind::Penalty => gain,
            Kind::Bonus => branch.bonus_cap.map_or(raw.bonus + gain, |cap| cap.min(raw.bonus + gain)) - out.bonus,
            Kind::Regular => {
                let held = branch.ceilings.positions().filter(|at| own.holds(*at));
                let held = held.filter_map(|at| prepared.ceilings.get(at));
                let ceiling = held.map(|roof| roof.at_most).chain(branch.cap).min().unwrap_or(i64::MAX);
                ceiling.min(raw.regular + gain) - out.regular
            }
        };
        above = branch.parent;
    }
    let Sums { raw, out: mut total, .. } = own.total;
    match leaf.kind {
        Kind::Regular => total.regular += gain,
        Kind::Bonus => {
            let cap = source.set.bonus_cap.map_or(i64::MAX, Points::hundredths);
            total.bonus = cap.min(raw.bonus + gain);
        }
        Kind::Penalty => total.penalty += gain,
    }
    Some(total)
}
