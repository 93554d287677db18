//! Criteria sets: what a unit of one kind is assessed by, as data.
//!
//! A [`CriteriaSet`] holds points, classes, or both. Points come from criteria in nested groups; each criterion has a
//! [`Rule`] that turns an answer into points. Classes have conditions over points, answers and facts. Thresholds,
//! names, dates and the papers they come from are data; nothing of them is in code.

mod build;
mod classing;
mod condition;
mod criterion;
mod nodes;
mod origin;
mod rule;
mod unit;

pub use classing::{Class, Classing, Clause, Fact, FactKind, Gate, Label, Need};
pub use condition::{Bounds, Condition, Test};
pub use criterion::{
    Conversion, ConversionRow, Criterion, EvidenceKind, EvidenceNeed, EvidenceRule, NotApplicable, Replaces, Role,
    Scorer,
};
pub use nodes::Place;
pub use origin::{Paper, Provenance, Validity};
pub use rule::{Band, Choice, Offer, Otherwise, Part, Rule};
pub use unit::{Block, UnitType};

use crate::{Fingerprint, Id, Period, Points, json};

/// A set of criteria (bộ tiêu chí) for units of some types.
///
/// A set can contradict itself (declared totals that differ from computed ones, bands with gaps): real ones do. It can
/// be scored all the same; [`crate::validate::criteria`] says what does not add up, and nothing is repaired.
#[json::wire(file = "orientation::document::read")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CriteriaSet {
    /// The set's id, such as `lai-chau-2022-chi-doan`; the same in every edition.
    pub id: Id,
    /// The edition, such as `2022.1`; another one whenever a rule or a wording changes.
    pub edition: Id,
    /// Its name.
    pub title: String,
    /// What the person who fills it in should know first.
    pub help: Option<String>,
    /// Whom it is for; empty where it does not say.
    #[wire(empty)]
    pub unit_types: Vec<UnitType>,
    /// The period that is assessed by it.
    pub period: Option<Period>,
    /// Where the set comes from.
    pub origin: Provenance,
    /// The plan whose tasks its criteria cite.
    pub plan: Option<PlanRef>,
    /// What “not applicable” does to the result.
    #[wire(default)]
    pub not_applicable: NotApplicableEffect,
    /// What missing evidence, where it is required, does to the result.
    #[wire(default)]
    pub unproven: UnprovenEffect,
    /// The total that the set declares; what its criteria add up to is computed beside it.
    pub total: Option<Points>,
    /// The most that all bonuses together can add; absent: no limit.
    pub bonus_cap: Option<Points>,
    /// The most that the whole can come to, bonuses and penalties included; absent: no limit.
    pub cap: Option<Points>,
    /// The groups of criteria, as printed; empty where the set only classes.
    #[wire(empty)]
    pub groups: Vec<Group>,
    /// What is asked once about the unit and used by conditions.
    #[wire(empty)]
    pub facts: Vec<Fact>,
    /// Named conditions that classes refer to.
    #[wire(empty)]
    pub gates: Vec<Gate>,
    /// The classes; absent where the set only counts points.
    pub classing: Option<Classing>,
}

/// The plan that a set or an assessment belongs to.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanRef {
    /// The plan's id.
    pub id: Id,
    /// The plan's fingerprint; absent where any edition of it is meant.
    pub fingerprint: Option<Fingerprint>,
}

crate::words::words! {
    /// What “not applicable” does to the result (cách tính khi không áp dụng).
    #[derive(Default)]
    NotApplicableEffect {
        /// The criterion leaves the maximum, and the result is rescaled (loại khỏi mẫu số, quy đổi).
        #[default]
        LeaveOut = "leaveOut",
        /// The criterion counts as fully met (tính như đạt).
        CountAsMet = "countAsMet",
        /// The criterion counts as nothing, its maximum stays (tính không điểm).
        CountAsZero = "countAsZero",
    }

    /// What missing evidence, where it is required, does to the result (cách tính khi thiếu minh chứng).
    #[derive(Default)]
    UnprovenEffect {
        /// The points count, and the gap is reported (vẫn tính, có nhắc).
        #[default]
        Counted = "counted",
        /// The points do not count until there is evidence (chưa có minh chứng thì chưa tính điểm).
        NotCounted = "notCounted",
    }
}

/// A group (nhóm tiêu chí): criteria, then groups under it, to any depth.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// The group's id.
    pub id: Id,
    /// What is printed before its title: `I`, `1.2`.
    pub marker: Option<String>,
    /// Its heading.
    pub title: String,
    /// A sentence for the person who fills it in.
    pub help: Option<String>,
    /// The maximum that the set declares for it, without bonuses; only compared with the computed one.
    pub total: Option<Points>,
    /// The most that its criteria can bring, without bonuses; absent: their sum.
    pub cap: Option<Points>,
    /// The most that the bonuses in it can add; absent: no limit.
    pub bonus_cap: Option<Points>,
    /// Limits that hold on a condition.
    #[wire(empty)]
    pub ceilings: Vec<Ceiling>,
    /// The criteria directly in it.
    #[wire(empty)]
    pub criteria: Vec<Criterion>,
    /// The groups under it.
    #[wire(empty)]
    pub groups: Vec<Group>,
}

/// A conditional ceiling (mức trần có điều kiện): while the condition holds, the group brings at most so much.
///
/// It limits what the criteria of the group bring, bonuses and penalties left aside; the maximum of the group stays.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ceiling {
    /// The ceiling's id.
    pub id: Id,
    /// What it says, for people.
    pub text: String,
    /// When it holds; a condition that is not known yet does not hold.
    pub when: Condition,
    /// The most that the group brings then.
    pub at_most: Points,
}
