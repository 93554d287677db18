//! One unit in a summary: which file of it counts, and all that the file brings to the sums.

use core::cmp::Ordering;

use chrono::NaiveDate;

use super::keyed::Entry;
use crate::assessment::{Assessment, State, Unit};
use crate::by_id::ById;
use crate::document;
use crate::score::{GapKind, LeafState, Outcome};
use crate::{Fingerprint, Id, Period, Points, Quantity, Share, json};

/// What can be added up (phạm vi tổng hợp): assessments of one edition of one set for one period.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Scope {
    /// The criteria set.
    pub criteria: Id,
    /// Its edition.
    pub edition: Id,
    /// The period.
    pub period: Period,
}

impl Scope {
    /// The scope of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let of = &assessment.criteria;
        Self { criteria: of.id.clone(), edition: of.edition.clone(), period: assessment.period }
    }
}

/// Which file of a unit it is (bản nộp). Of two, the later is the one with more steps; of as many, the one whose last step,
/// review or decision is of the later day; then the one with a decision; then the one with more reviews. Where all that
/// is the same, the greater fingerprint counts: it says nothing of time, and is the same for everybody.
///
/// Steps are only ever added, so that they tell the order even where a clock was wrong.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Revision {
    /// How many steps it has taken from state to state.
    pub steps: u32,
    /// The day of the last step, review or decision.
    pub on: Option<NaiveDate>,
    /// Whether a class was decided.
    pub decided: bool,
    /// How many reviews it has.
    pub reviews: u32,
    /// The fingerprint of the whole file.
    pub fingerprint: Fingerprint,
}

impl Revision {
    /// The revision that an assessment is.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        let steps = assessment.history.iter().map(|step| step.on);
        let reviews = assessment.reviews.iter().map(|review| review.on);
        let decision = assessment.decision.iter().map(|decision| decision.on);
        Self {
            steps: count(assessment.history.len()),
            on: steps.chain(reviews).chain(decision).max(),
            decided: assessment.decision.is_some(),
            reviews: count(assessment.reviews.len()),
            fingerprint: document::fingerprint(assessment),
        }
    }
}

/// One unit in a summary (một đơn vị trong bảng tổng hợp).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitRow {
    /// What it can be added to.
    pub scope: Scope,
    /// The unit, as its file says.
    pub unit: Unit,
    /// Which file of it counts.
    pub revision: Revision,
    /// The files of it that were seen and are earlier, in their order (các bản bị thay thế).
    #[wire(empty)]
    pub others: Vec<Revision>,
    /// The day for which it was scored.
    pub as_of: NaiveDate,
    /// What it brings to the sums.
    pub result: UnitResult,
}

/// What one unit brings to the sums (kết quả của một đơn vị).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitResult {
    /// How far its form has come.
    pub state: State,
    /// The day on which it was handed in first.
    pub handed_in: Option<NaiveDate>,
    /// The class that was decided.
    pub decided: Option<Decided>,
    /// Its scores; absent where it is exempted.
    pub scores: Option<UnitScores>,
}

/// A class that was decided; absent where it was decided that none fits.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decided {
    /// The class.
    pub class: Option<Id>,
    /// Number and symbol of the decision.
    pub symbol: Option<String>,
}

/// The scores of one unit: its score card without the reasons.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitScores {
    /// The final total.
    pub total: TotalCell,
    /// The unit's own total, where it is another one.
    pub own: Option<TotalCell>,
    /// The class that the final points and facts come to; absent where the set does not class.
    pub class: Option<Outcome>,
    /// The groups, by id.
    #[wire(empty)]
    pub groups: ById<GroupCell>,
    /// The criteria, by id.
    #[wire(empty)]
    pub criteria: ById<CriterionCell>,
    /// The facts that are numbers, or yes and no, by id.
    #[wire(empty)]
    pub facts: ById<Measured>,
}

/// A total, on the full scale of the set.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TotalCell {
    /// The points, brought to the full scale.
    pub points: Points,
    /// The full scale: the most that the regular criteria could bring if all applied.
    pub max: Points,
    /// The share, as the score card shows it; absent where nothing applies.
    pub percent: Option<Share>,
}

/// The final points of a group.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupCell {
    /// The points.
    pub points: Points,
    /// The most, what does not apply left out as the set says.
    pub max: Points,
}

/// A criterion of one unit.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriterionCell {
    /// What became of it in the end.
    pub state: LeafState,
    /// The final points.
    pub points: Points,
    /// The most that it can bring here.
    pub max: Points,
    /// The unit's own points, where they are others; absent where only the level above scores it.
    pub own: Option<Points>,
    /// What is missing in the unit's answer.
    #[wire(empty)]
    pub gaps: Vec<GapKind>,
    /// What was counted or measured.
    pub measured: Option<Measured>,
}

/// What was counted, and of how many (số đạt trên chỉ tiêu): yes is 1 of 1.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Measured {
    /// What was achieved.
    pub part: Quantity,
    /// The whole, or the target; absent where there is none.
    pub whole: Option<Quantity>,
}

impl CriterionCell {
    /// Whether it concerns the unit, so that it stands in the distribution of its criterion.
    #[must_use]
    pub fn concerns(&self) -> bool {
        match self.state {
            LeafState::Future | LeafState::Retired | LeafState::OtherUnits => false,
            LeafState::NotApplicable => self.max != Points::ZERO,
            _ => true,
        }
    }
}

crate::words::words! {
    /// Why a unit has no class (lý do chưa có loại).
    Unclassed {
        /// No class fits, or it was decided that none does (không đủ điều kiện mức nào).
        NoClass = "noClass",
        /// The class is not known yet, or only provisionally (chưa xác định).
        OpenClass = "openClass",
    }
}

impl UnitResult {
    /// The class that the unit has: the decided one, else the one that fits without anything being unknown.
    #[must_use]
    pub fn class(&self) -> Option<&Id> {
        match (&self.decided, self.scores.as_ref().and_then(|scores| scores.class.as_ref())) {
            (Some(decided), _) => decided.class.as_ref(),
            (None, Some(Outcome::Fits { class })) => Some(class),
            _ => None,
        }
    }

    /// Why the unit has no class; `None` where it has one, where its set does not class, and where it is exempted.
    #[must_use]
    pub fn unclassed(&self) -> Option<Unclassed> {
        match (&self.decided, self.scores.as_ref().and_then(|scores| scores.class.as_ref())) {
            (Some(decided), _) => decided.class.is_none().then_some(Unclassed::NoClass),
            (None, Some(Outcome::NoClassFits {})) => Some(Unclassed::NoClass),
            (None, Some(Outcome::Fits { .. }) | None) => None,
            (None, Some(_)) => Some(Unclassed::OpenClass),
        }
    }
}

impl UnitRow {
    /// Compares what the rows say of the same file: only where files of one fingerprint were scored on two days, or by two
    /// sets that call themselves one edition.
    fn by_content(&self, other: &Self) -> Ordering {
        let text = |row: &Self| (json::write(&row.unit), json::write(&row.result));
        self.as_of.cmp(&other.as_of).then_with(|| text(self).cmp(&text(other)))
    }
}

impl Entry for UnitRow {
    fn by_key(&self, other: &Self) -> Ordering {
        self.scope.cmp(&other.scope).then_with(|| self.unit.id.cmp(&other.unit.id))
    }

    fn join(mut self, mut other: Self) -> Self {
        let order = self.revision.cmp(&other.revision).then_with(|| self.by_content(&other));
        if order.is_lt() {
            core::mem::swap(&mut self, &mut other);
        }
        self.others.append(&mut other.others);
        self.others.push(other.revision);
        self.others.retain(|revision| *revision != self.revision);
        self.others = crate::sorted::sorted_once(core::mem::take(&mut self.others));
        self
    }
}
