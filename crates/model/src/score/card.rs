//! The score card: everything that is computed of one assessment.

use chrono::NaiveDate;

use super::words::{GapKind, LeafState, LimitKind, Refusal, Truth};
use crate::{Id, Points, Share, json};

/// A score card (phiếu điểm): computed, never typed.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScoreCard {
    /// The criteria set.
    pub criteria: Id,
    /// Its edition.
    pub edition: Id,
    /// The unit.
    pub unit: Id,
    /// The day for which it was computed: it decides which criteria are future or retired.
    pub as_of: NaiveDate,
    /// What may be said of the class by the unit's own answers; absent where the set does not class.
    pub verdict: Option<Verdict>,
    /// The unit's own column first, then one for each review from the lowest level up, last the final one.
    pub columns: Vec<Column>,
    /// What is missing in the unit's own answers, in the order of the form.
    pub gaps: Vec<Gap>,
    /// The criteria that would raise the unit's own result, the most first.
    pub raises: Vec<Raise>,
}

impl ScoreCard {
    /// The column of a judge; `None` where there is no review of that level.
    ///
    /// The final column is there always: `card.column(Judge::Final {})`.
    #[must_use]
    pub fn column(&self, judge: Judge) -> Option<&Column> {
        self.columns.iter().find(|column| column.judge == judge)
    }

    /// What the unit gave itself for a criterion; `None` where the set has no such criterion.
    #[must_use]
    pub fn criterion(&self, id: impl AsRef<str>) -> Option<&CriterionScore> {
        self.columns.first()?.criterion(id)
    }

    /// What the unit gave itself in a group; `None` where the set has no such group.
    #[must_use]
    pub fn group(&self, id: impl AsRef<str>) -> Option<&GroupScore> {
        self.columns.first()?.group(id)
    }
}

impl Column {
    /// The points of a criterion.
    #[must_use]
    pub fn criterion(&self, id: impl AsRef<str>) -> Option<&CriterionScore> {
        self.criteria.iter().find(|score| score.id.as_str() == id.as_ref())
    }

    /// The points of a group.
    #[must_use]
    pub fn group(&self, id: impl AsRef<str>) -> Option<&GroupScore> {
        self.groups.iter().find(|score| score.id.as_str() == id.as_ref())
    }

    /// Whether a gate is open.
    #[must_use]
    pub fn gate(&self, id: impl AsRef<str>) -> Option<&GateScore> {
        self.gates.iter().find(|score| score.id.as_str() == id.as_ref())
    }
}

/// One column of the form: the points as one judge sees them.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Whose points they are.
    pub judge: Judge,
    /// The whole.
    pub total: TotalScore,
    /// The groups, in the order of the form.
    pub groups: Vec<GroupScore>,
    /// The criteria, in the order of the form.
    pub criteria: Vec<CriterionScore>,
    /// The gates.
    pub gates: Vec<GateScore>,
    /// The class; absent where the set does not class.
    pub class: Option<ClassResult>,
}

/// Whose points a column holds (người chấm).
#[json::wire(tag = "kind")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Judge {
    /// The unit's own (đơn vị tự chấm).
    Own {},
    /// Those of a level above; where it gave none, those of the level below it (cấp trên chấm).
    Review {
        /// The level.
        level: u32,
    },
    /// Those of the highest level that decides, else the unit's own (điểm cuối cùng).
    Final {},
}

/// The points of one criterion.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriterionScore {
    /// The criterion.
    pub id: Id,
    /// What became of it.
    pub state: LeafState,
    /// Its points.
    pub points: Points,
    /// The most that it can bring here: nothing where it does not count.
    pub max: Points,
    /// Why its value cannot be used.
    pub refusal: Option<Refusal>,
    /// The level of the review that gave the points.
    pub level: Option<u32>,
}

/// What the rule of a criterion can bring, whatever its answer (khung điểm của tiêu chí).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PointRange {
    /// The criterion.
    pub id: Id,
    /// The least that an answer or a reviewer can give: below zero where points are taken away.
    pub least: Points,
    /// The most that an answer or a reviewer can give.
    pub most: Points,
}

/// The points of a group, of everything in it and under it.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupScore {
    /// The group.
    pub id: Id,
    /// Regular points, bonuses and penalties together.
    pub points: Points,
    /// The most that the regular criteria can bring, those that do not apply left out as the set says.
    pub max: Points,
    /// `points` as a share of `max`; absent where that is nothing.
    pub percent: Option<Share>,
    /// The regular points.
    pub regular: Points,
    /// The bonuses.
    pub bonus: Points,
    /// The penalties, not above zero.
    pub penalty: Points,
    /// What took points away from what the criteria bring.
    #[wire(empty)]
    pub limits: Vec<Limit>,
}

/// A limit that took points away.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limit {
    /// What kind of limit it is.
    pub kind: LimitKind,
    /// The ceiling's id.
    pub id: Option<Id>,
    /// The points before.
    pub from: Points,
    /// The points after.
    pub to: Points,
}

/// The points of the whole set.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TotalScore {
    /// Regular points, bonuses and penalties together, as they were given.
    pub points: Points,
    /// The most that the regular criteria can bring, those that do not apply left out as the set says.
    pub max: Points,
    /// The most that they could bring if all applied.
    pub full: Points,
    /// The points on the scale of `full`: other than `points` only where something was left out. Rounded once.
    pub rescaled: Points,
    /// Whether `rescaled` is rounded.
    pub rounded: bool,
    /// The points on the scale of `full` as a share of it; absent where nothing applies.
    pub percent: Option<Share>,
    /// The regular points.
    pub regular: Points,
    /// The bonuses.
    pub bonus: Points,
    /// The penalties, not above zero.
    pub penalty: Points,
    /// What took points away.
    #[wire(empty)]
    pub limits: Vec<Limit>,
}

/// A gate and whether it is open.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GateScore {
    /// The gate.
    pub id: Id,
    /// Whether its condition is met.
    pub truth: Truth,
}

/// The class, and what every class was found to lack.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClassResult {
    /// The outcome.
    pub outcome: Outcome,
    /// Each class, in the order of the set, with its conditions.
    pub classes: Vec<ClassScore>,
}

/// What came out of the classing (kết quả xếp loại).
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The first class that fits (xếp loại).
    Fits {
        /// The class.
        class: Id,
    },
    /// A class fits, but one that is tried before it is not known yet (tạm xếp loại).
    Provisional {
        /// The class that fits.
        class: Id,
        /// The classes before it that are not known.
        unknown: Vec<Id>,
    },
    /// No class fits so far, and some are not known yet (chưa xác định).
    Undecided {
        /// The classes that are not known.
        unknown: Vec<Id>,
    },
    /// No class fits (không đạt mức nào).
    NoClassFits {},
}

/// What may be said of the class of a unit (kết luận xếp loại).
///
/// An [`Outcome`] says what the conditions come to as the answers stand; the verdict also says what is still open. Only
/// what some class asks for counts, be it by way of a sum, a gate or another class.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// A gate that every class asks for is closed (chưa đủ điều kiện xếp loại).
    NotEligible {
        /// The gate.
        gate: Id,
    },
    /// Answers are missing, or a class is not known (chưa xếp loại).
    Undecided {
        /// How many criteria and facts have no answer that can be used.
        left: u32,
        /// How many criteria wait for the level above.
        awaiting: u32,
    },
    /// Everything is answered, and no class fits (chưa đủ điều kiện của loại nào).
    NoClassFits {},
    /// A class fits, but not for certain (tạm xếp loại).
    Provisional {
        /// The class.
        class: Id,
        /// How many criteria lack required evidence.
        unproven: u32,
        /// How many criteria wait for the level above.
        awaiting: u32,
    },
    /// A class fits, and nothing that it hangs on is open (xếp loại).
    Certain {
        /// The class.
        class: Id,
    },
}

/// A class and whether its conditions are met.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClassScore {
    /// The class.
    pub id: Id,
    /// Whether it fits.
    pub truth: Truth,
    /// Its conditions, in the order of the set.
    pub clauses: Vec<ClauseScore>,
}

/// A condition of a class and whether it is met.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClauseScore {
    /// The condition.
    pub id: Id,
    /// Whether it is met.
    pub truth: Truth,
}

/// Something that is missing (nội dung còn thiếu).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// The criterion, or the fact where `kind` says so.
    pub id: Id,
    /// What is missing.
    pub kind: GapKind,
}

/// A criterion that would raise the result (tiêu chí còn có thể tăng điểm).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Raise {
    /// The criterion.
    pub id: Id,
    /// By how much the total on the full scale would grow if the criterion brought the most that an answer to it can, and
    /// nothing else were answered otherwise: caps, ceilings that it lifts or puts on, and penalties that it excused
    /// considered.
    pub gain: Points,
}
