//! Classes, the facts they ask for and the gates they share.

use super::{Condition, Provenance, Validity};
use crate::{Id, Quantity, json};

/// How units are classed (xếp loại).
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Classing {
    /// Where the classes and thresholds come from.
    pub origin: Provenance,
    /// From when to when they hold.
    pub validity: Option<Validity>,
    /// The classes, the best first.
    pub classes: Vec<Class>,
    /// The ids of the classes in the order in which they are tried; the first that fits is the result.
    pub order: Vec<Id>,
}

/// A class (loại, mức xếp loại) and what it takes to be in it.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Class {
    /// The class's id, such as `xuat-sac`.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// How many of its conditions are needed.
    pub need: Need,
    /// Its conditions.
    pub clauses: Vec<Clause>,
}

/// How many of the conditions of a class are needed.
#[json::wire(tag = "kind")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Need {
    /// Every one (tất cả các điều kiện).
    All {},
    /// Any one (một trong các điều kiện).
    Any {},
    /// At least so many (ít nhất k điều kiện).
    AtLeast {
        /// How many.
        count: u32,
    },
}

/// One condition of a class, as people read it (điều kiện).
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Clause {
    /// Its id, unique in its class.
    pub id: Id,
    /// What it says.
    pub text: String,
    /// What it is.
    pub when: Condition,
}

/// A gate (điều kiện tiên quyết): a named condition that classes refer to.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Gate {
    /// The gate's id.
    pub id: Id,
    /// What it says.
    pub text: String,
    /// When it is open.
    pub when: Condition,
}

/// A fact (số liệu, thông tin): asked once about the unit, used by any condition.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fact {
    /// The fact's id.
    pub id: Id,
    /// The question.
    pub title: String,
    /// What counts and where to find it.
    pub help: Option<String>,
    /// What its answer is.
    pub value: FactKind,
}

/// What the answer to a fact is.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FactKind {
    /// Yes or no. Answer: `yesNo`.
    YesNo {},
    /// A number. Answer: `number` or `count`.
    Number {
        /// The smallest that can be; absent: 0.
        min: Option<Quantity>,
        /// The largest that can be; absent: no limit.
        max: Option<Quantity>,
        /// What is counted, for people.
        unit: Option<String>,
    },
    /// A share, given as such or as a part of a whole. Answer: `share` or `ratio`.
    Share {
        /// What the share is of, for people.
        of: Option<String>,
    },
    /// One of several. Answer: `choice`.
    Choice {
        /// What there is to choose from.
        options: Vec<Label>,
    },
    /// How many subordinate units, or members, are in each class. Answer: `units`.
    Units {
        /// The classes.
        classes: Vec<Label>,
    },
}

/// An id and the words for it.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// The id, unique in its list.
    pub id: Id,
    /// The words.
    pub title: String,
}
