//! Why a number is what it is: the tree of rules, inputs and roundings that produced it, as data.

mod conditions;
mod criteria;

use super::column::{Source, Sum, Work};
use super::condition;
use super::index::{FactAt, GroupAt};
use super::layout::Kind;
use super::render;
use super::words::Truth;
use crate::{Id, Param, Points, Share, json};
use conditions::Conditions;

/// Where a number came from (diễn giải).
///
/// Its `result` follows from `rule`, `inputs` and the results of `parts` alone, so that a reader can check it by hand.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The criterion, part, group, class, clause, gate or fact that it is about.
    pub id: Option<Id>,
    /// The rule that was applied.
    pub rule: RuleName,
    /// What went in.
    #[wire(empty)]
    pub inputs: Vec<Input>,
    /// The exact result, where it was rounded half up to the hundredth or is beyond the largest number there is.
    pub exact: Option<Fraction>,
    /// What came out.
    pub result: Conclusion,
    /// What it was put together from.
    #[wire(empty)]
    pub parts: Vec<Explanation>,
}

/// What came out.
#[json::wire(tag = "kind", content = "value")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conclusion {
    /// Points.
    Points(Points),
    /// A share.
    Share(Share),
    /// Whether a condition is met.
    Truth(Truth),
}

/// One input.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Input {
    /// What it is.
    pub name: InputName,
    /// Its value.
    pub value: Param,
}

/// An exact number in lowest terms: points, or for a share a part of one whole.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fraction {
    /// The numerator.
    pub numerator: String,
    /// The denominator.
    pub denominator: String,
}

/// What can be opened.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// The points of a criterion.
    Criterion {
        /// The criterion.
        id: Id,
    },
    /// The points of a group.
    Group {
        /// The group.
        id: Id,
    },
    /// The total, on the full scale of the set.
    Total {},
    /// The total as a share.
    Percent {},
    /// Whether a gate is open.
    Gate {
        /// The gate.
        id: Id,
    },
    /// Whether a class fits.
    Class {
        /// The class.
        id: Id,
    },
}

crate::words::words! {
    /// The rule behind a number (cách tính).
    RuleName {
        /// Yes is worth points.
        YesNo = "yesNo",
        /// The chosen tier.
        Tiers = "tiers",
        /// The band that holds the share.
        PercentTiers = "percentTiers",
        /// The lowest band, which begins at nothing, holds the share.
        LowestBand = "lowestBand",
        /// No band holds the share.
        OutsideBands = "outsideBands",
        /// Count times points, up to a cap.
        Count = "count",
        /// Points times achieved over target.
        Proportional = "proportional",
        /// The points that were given.
        Free = "free",
        /// Enough of several are met, or not.
        AtLeast = "atLeast",
        /// The sum of the parts, up to a cap.
        SumOfParts = "sumOfParts",
        /// Another body's result on its own scale.
        Imported = "imported",
        /// The result is high enough for all points.
        ImportedFull = "importedFull",
        /// Count times points, taken away.
        Penalty = "penalty",
        /// There is no answer.
        Unanswered = "unanswered",
        /// The value cannot be used.
        Refused = "refused",
        /// It does not apply and leaves the maximum.
        LeftOut = "leftOut",
        /// It does not apply and counts as met.
        CountedAsMet = "countedAsMet",
        /// It does not apply and counts as nothing.
        CountedAsZero = "countedAsZero",
        /// The points do not count without evidence.
        Unproven = "unproven",
        /// The level above has not scored it.
        Awaiting = "awaiting",
        /// It was deducted under another criterion.
        Excused = "excused",
        /// A review gave the points.
        Reviewed = "reviewed",
        /// It begins to count later.
        Future = "future",
        /// It no longer counts.
        Retired = "retired",
        /// It is for other units.
        OtherUnits = "otherUnits",
        /// Regular points, bonuses and penalties together.
        Group = "group",
        /// The regular points of what stands under it.
        RegularSum = "regularSum",
        /// The bonuses of what stands under it.
        BonusSum = "bonusSum",
        /// The penalties of what stands under it.
        PenaltySum = "penaltySum",
        /// Not more than a cap.
        Cap = "cap",
        /// Not more than a ceiling whose condition is met.
        Ceiling = "ceiling",
        /// Not more than the cap on bonuses.
        BonusCap = "bonusCap",
        /// The whole: regular points, bonuses and penalties together.
        Total = "total",
        /// Regular points on the full scale, then bonuses and penalties.
        Rescaled = "rescaled",
        /// The whole over its maximum.
        Percent = "percent",
        /// Every condition.
        All = "all",
        /// Any condition.
        Any = "any",
        /// At least so many conditions.
        AtLeastOf = "atLeastOf",
        /// The opposite.
        Not = "not",
        /// A number or share lies within bounds, or not.
        Within = "within",
        /// An answer is the one that is asked for, or not.
        Matches = "matches",
        /// It does not concern the unit and is not held against it.
        NotHeldAgainst = "notHeldAgainst",
        /// It leads back to itself or names nothing.
        Unresolved = "unresolved",
        /// A gate.
        Gate = "gate",
        /// A class.
        Class = "class",
    }

    /// What an input of a rule is.
    InputName {
        /// The points that are at stake.
        Points = "points",
        /// The points of one.
        Each = "each",
        /// How many.
        Count = "count",
        /// What is counted, for people.
        Unit = "unit",
        /// The most.
        Max = "max",
        /// What was achieved, or a part.
        Part = "part",
        /// The target, or a whole.
        Whole = "whole",
        /// A share.
        Share = "share",
        /// The largest share that counts.
        Limit = "limit",
        /// The choice, in its own words.
        Choice = "choice",
        /// Yes or no.
        Answer = "answer",
        /// The lower bound of a band.
        From = "from",
        /// The upper bound of a band, not in it.
        Below = "below",
        /// How many are needed.
        Need = "need",
        /// How many are met.
        Met = "met",
        /// The lowest result of a scale.
        Lowest = "lowest",
        /// The highest result of a scale.
        Highest = "highest",
        /// The result from which all points are given.
        FullFrom = "fullFrom",
        /// Why a value cannot be used.
        Refusal = "refusal",
        /// The reason that was given.
        Reason = "reason",
        /// The level of a review.
        Level = "level",
        /// The criterion under which it was deducted.
        Under = "under",
        /// Regular points.
        Regular = "regular",
        /// Bonuses.
        Bonus = "bonus",
        /// Penalties.
        Penalty = "penalty",
        /// The maximum if everything applied.
        Full = "full",
        /// That much or more.
        AtLeast = "atLeast",
        /// More than that.
        Above = "above",
        /// That much or less.
        AtMost = "atMost",
        /// One of these.
        Among = "among",
        /// What was found.
        Found = "found",
        /// The day from which it counts.
        Begins = "begins",
        /// The day until which it counted.
        Ended = "ended",
    }
}

impl Explanation {
    fn new(rule: RuleName, result: Conclusion) -> Self {
        Self { id: None, rule, inputs: Vec::new(), exact: None, result, parts: Vec::new() }
    }

    fn points(rule: RuleName, hundredths: i64) -> Self {
        Self::new(rule, Conclusion::Points(render::points(hundredths)))
    }

    fn about(mut self, id: &Id) -> Self {
        self.id = Some(id.clone());
        self
    }

    fn with(mut self, name: InputName, value: impl Into<Param>) -> Self {
        self.inputs.push(Input { name, value: value.into() });
        self
    }

    fn with_some(self, name: InputName, value: Option<impl Into<Param>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The exact number, where the result is another one: rounded, or the largest there is.
    fn exactly(mut self, numerator: i128, denominator: i128) -> Self {
        if i128::from(self.hundredths()).checked_mul(denominator) != Some(numerator) {
            self.exact = Some(reduced(numerator, denominator.saturating_mul(100)));
        }
        self
    }

    fn made_of(mut self, parts: Vec<Self>) -> Self {
        self.parts = parts;
        self
    }

    fn hundredths(&self) -> i64 {
        match self.result {
            Conclusion::Points(points) => points.hundredths(),
            _ => 0,
        }
    }
}

fn reduced(numerator: i128, denominator: i128) -> Fraction {
    let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let divisor = i128::try_from(a.max(1)).unwrap_or(1);
    Fraction { numerator: (numerator / divisor).to_string(), denominator: (denominator / divisor).to_string() }
}

/// Which of the three sums of a group is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Regular,
    Bonus,
    Penalty,
}

impl Which {
    const fn kind(self) -> Kind {
        match self {
            Self::Regular => Kind::Regular,
            Self::Bonus => Kind::Bonus,
            Self::Penalty => Kind::Penalty,
        }
    }

    const fn rule(self) -> RuleName {
        match self {
            Self::Regular => RuleName::RegularSum,
            Self::Bonus => RuleName::BonusSum,
            Self::Penalty => RuleName::PenaltySum,
        }
    }

    const fn of(self, sum: &Sum) -> i64 {
        match self {
            Self::Regular => sum.regular,
            Self::Bonus => sum.bonus,
            Self::Penalty => sum.penalty,
        }
    }
}

/// Opens a target.
pub fn explain(source: Source<'_>, work: &Work, target: &Subject) -> Option<Explanation> {
    let set = source.set;
    match target {
        Subject::Criterion { id } => criteria::criterion(source, work, source.prepared.layout.find(set, id)?),
        Subject::Group { id } => {
            let position = source.prepared.layout.find_group(set, id)?;
            let sums = work.groups.get(position)?;
            let parts = three(&sums.out, &|which| part_of_group(source, work, position, which));
            Some(Explanation::points(RuleName::Group, sums.out.points()).about(id).made_of(parts))
        }
        Subject::Total {} => Some(total(source, work)),
        Subject::Percent {} => {
            let (numerator, denominator) = work.whole(source).percent?;
            let share = render::share((numerator, denominator))?;
            let mut found = Explanation::new(RuleName::Percent, Conclusion::Share(share))
                .with(InputName::Full, Points::saturating(source.prepared.scale(set)));
            if numerator.checked_mul(10_000) != i128::from(share.basis_points()).checked_mul(denominator) {
                found.exact = Some(reduced(numerator, denominator));
            }
            Some(found.made_of(vec![total(source, work)]))
        }
        Subject::Gate { id } => Conditions::of(source, work).gate(source.prepared.layout.find_gate(set, id)?),
        Subject::Class { id } => Conditions::of(source, work).class(source.prepared.layout.find_class(set, id)?),
    }
}

/// The sums that there are: regular points always, bonuses and penalties where there are any.
fn three(out: &Sum, part: &dyn Fn(Which) -> Option<Explanation>) -> Vec<Explanation> {
    let wanted = [Which::Regular, Which::Bonus, Which::Penalty];
    wanted.into_iter().filter(|which| *which == Which::Regular || which.of(out) != 0).filter_map(part).collect()
}

/// One sum of a group, after its limits.
fn part_of_group(source: Source<'_>, work: &Work, position: GroupAt, which: Which) -> Option<Explanation> {
    let prepared = source.prepared;
    let group = prepared.layout.group(source.set, position)?;
    let sums = work.groups.get(position)?;
    let own = prepared.layout.leaves.iter().filter(|(_, leaf)| leaf.group == position && leaf.kind == which.kind());
    let mut parts: Vec<_> = own.filter_map(|(at, _)| criteria::criterion(source, work, at)).collect();
    let children = prepared.layout.groups.iter().filter(|(_, child)| child.parent == Some(position));
    parts.extend(children.filter_map(|(at, _)| part_of_group(source, work, at, which)));
    let mut found = Explanation::points(which.rule(), which.of(&sums.raw)).about(&group.id).made_of(parts);
    let limited = |rule, cap: i64, inner: Explanation, more: Vec<Explanation>| {
        let result = inner.hundredths().min(cap);
        let mut parts = vec![inner];
        parts.extend(more);
        Explanation::points(rule, result).with(InputName::Max, render::points(cap)).made_of(parts)
    };
    let over = |found: &Explanation, cap: i64| found.hundredths() > cap;
    match which {
        Which::Regular => {
            if let Some(cap) = group.cap.map(Points::hundredths)
                && over(&found, cap)
            {
                found = limited(RuleName::Cap, cap, found, Vec::new()).about(&group.id);
            }
            let ceilings = prepared.layout.groups.get(position)?.ceilings;
            let roofs = prepared.ceilings.of(ceilings);
            for (at, (roof, ceiling)) in ceilings.positions().zip(roofs.iter().zip(&group.ceilings)) {
                if over(&found, roof.at_most) && work.holds(at) {
                    let why = Conditions::of(source, work).condition(&ceiling.when, &roof.when, Truth::NotMet);
                    found = limited(RuleName::Ceiling, roof.at_most, found, vec![why]).about(&ceiling.id);
                }
            }
        }
        Which::Bonus => {
            if let Some(cap) = group.bonus_cap.map(Points::hundredths)
                && over(&found, cap)
            {
                found = limited(RuleName::BonusCap, cap, found, Vec::new()).about(&group.id);
            }
        }
        Which::Penalty => {}
    }
    Some(found)
}

/// The total, on the full scale of the set.
fn total(source: Source<'_>, work: &Work) -> Explanation {
    let Sum { regular, max, bonus, penalty } = work.total.out;
    let full = source.prepared.layout.full;
    let part = |which: Which| {
        let tops = source.prepared.layout.groups.iter().filter(|(_, group)| group.parent.is_none());
        let parts = tops.filter_map(|(at, _)| part_of_group(source, work, at, which)).collect();
        let found = Explanation::points(which.rule(), which.of(&work.total.raw)).made_of(parts);
        Some(match source.set.bonus_cap.map(Points::hundredths) {
            Some(cap) if which == Which::Bonus && found.hundredths() > cap => {
                Explanation::points(RuleName::BonusCap, cap)
                    .with(InputName::Max, render::points(cap))
                    .made_of(vec![found])
            }
            _ => found,
        })
    };
    let parts = three(&work.total.out, &part);
    let mut found = Explanation::points(RuleName::Total, work.total.out.points()).made_of(parts);
    let whole = work.whole(source);
    if whole.scaled {
        let (numerator, denominator) = whole.uncapped;
        found = Explanation::points(RuleName::Rescaled, render::rounded(whole.uncapped).hundredths())
            .with(InputName::Regular, render::points(regular))
            .with(InputName::Max, render::points(max))
            .with(InputName::Full, render::points(full))
            .with(InputName::Bonus, render::points(bonus))
            .with(InputName::Penalty, render::points(penalty))
            .exactly(numerator, denominator)
            .made_of(vec![found]);
    }
    match source.set.cap.map(Points::hundredths) {
        Some(cap) if whole.rescaled != whole.uncapped => {
            Explanation::points(RuleName::Cap, cap).with(InputName::Max, render::points(cap)).made_of(vec![found])
        }
        _ => found,
    }
}

/// The value of a fact as people gave it.
fn fact_value<'a>(source: Source<'a>, fact: FactAt) -> Option<&'a crate::assessment::Value> {
    condition::fact_value(source.set, fact, source.assessment)
}
