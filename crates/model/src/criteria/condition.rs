//! Conditions: what a class, a gate or a ceiling depends on.

use crate::{Id, Points, Quantity, Share, json};

/// A condition (điều kiện). It is met, not met, or not known while an answer or a fact that it asks for is not there;
/// points of groups and of the whole are those of the moment.
///
/// One on a criterion that does not apply is not held against the unit: it meets what is wanted, and is no fault where a
/// ceiling, `not`, or a class that any one is enough for asks for it.
///
/// A reference that leads back to what it judges is never known; [`crate::validate::criteria`] reports it.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Condition {
    /// Every one (tất cả); of none, it is met.
    All {
        /// The conditions.
        of: Vec<Condition>,
    },
    /// Any one (một trong các); of none, it is not met.
    Any {
        /// The conditions.
        of: Vec<Condition>,
    },
    /// The opposite (không).
    Not {
        /// The condition.
        of: Box<Condition>,
    },
    /// At least so many (ít nhất k điều kiện).
    AtLeast {
        /// How many.
        count: u32,
        /// The conditions.
        of: Vec<Condition>,
    },
    /// The total, on the full scale of the set (tổng điểm).
    Total {
        /// What it must be.
        is: Bounds<Points>,
    },
    /// The total as a share of the maximum (tỉ lệ điểm).
    Percent {
        /// What it must be.
        is: Bounds<Share>,
    },
    /// The points of a group, bonuses and penalties included (điểm của nhóm).
    Group {
        /// The group.
        group: Id,
        /// What its points must be.
        points: Option<Bounds<Points>>,
        /// What its share of its maximum must be.
        percent: Option<Bounds<Share>>,
    },
    /// A criterion's points or answer (điểm hoặc câu trả lời của tiêu chí).
    Criterion {
        /// The criterion.
        criterion: Id,
        /// What its points must be.
        points: Option<Bounds<Points>>,
        /// What its share of its maximum must be.
        percent: Option<Bounds<Share>>,
        /// What its answer must be.
        answer: Option<Test>,
    },
    /// A fact about the unit (số liệu của đơn vị).
    Fact {
        /// The fact.
        fact: Id,
        /// What it must be.
        is: Test,
    },
    /// A gate (điều kiện tiên quyết).
    Gate {
        /// The gate.
        gate: Id,
    },
    /// The conditions of another class (điều kiện của loại khác).
    Class {
        /// The class.
        class: Id,
    },
}

/// What an answer or a fact must be (phép thử).
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Test {
    /// Yes.
    Yes {},
    /// No.
    No {},
    /// One of these choices.
    Choice {
        /// The ids of the choices.
        among: Vec<Id>,
    },
    /// A number or a count within bounds.
    Number {
        /// The bounds.
        is: Bounds<Quantity>,
    },
    /// A share, or a ratio, within bounds.
    Share {
        /// The bounds.
        is: Bounds<Share>,
    },
    /// The share, within bounds, that some classes have of all units counted (tỉ lệ đơn vị trực thuộc theo loại).
    Units {
        /// The ids of those classes.
        among: Vec<Id>,
        /// The bounds.
        is: Bounds<Share>,
    },
}

/// Bounds, all of which must hold; without any, everything is within.
///
/// ```
/// use orientation::criteria::Bounds;
/// use orientation::Share;
///
/// let good: Bounds<Share> = serde_json::from_str(r#"{"atLeast": "80%", "below": "90%"}"#)?;
/// assert_eq!((good.at_least, good.below), (Some(Share::percent(80)), Some(Share::percent(90))));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds<T> {
    /// That much or more (từ … trở lên).
    pub at_least: Option<T>,
    /// More than that (trên …).
    pub above: Option<T>,
    /// That much or less (không quá …).
    pub at_most: Option<T>,
    /// Less than that (dưới …).
    pub below: Option<T>,
}
