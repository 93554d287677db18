//! Conflicts: what both sides of a merge had changed.

use crate::assessment::{
    CriteriaRef, Decision, FactAnswer, Person, Review, ReviewScore, State, Step, Unit, Value, Waiver,
};
use crate::criteria::PlanRef;
use crate::{Id, json};

/// One thing that both sides had changed, each in its own way (chỗ hai bản khác nhau).
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Conflict {
    /// What it is about.
    pub place: MergePlace,
    /// The value of the copy at hand; absent where it was blank or removed.
    pub mine: Option<MergeValue>,
    /// The value of the other copy; absent where it was blank or removed.
    pub theirs: Option<MergeValue>,
    /// Which of them stands in the merged assessment.
    pub kept: MergeSide,
}

/// What a conflict is about.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MergePlace {
    /// An answer.
    Answer {
        /// The criterion.
        criterion: Id,
        /// Which part of the answer.
        part: MergePart,
    },
    /// A fact.
    Fact {
        /// The fact.
        fact: Id,
        /// Which part of it.
        part: MergePart,
    },
    /// A score that a level above gave.
    Score {
        /// The level.
        level: u32,
        /// The criterion.
        criterion: Id,
    },
    /// A review, its scores left out.
    Review {
        /// The level.
        level: u32,
    },
    /// The unit's name, type, blocks or superior.
    Unit,
    /// The plan that is named.
    Plan,
    /// The fingerprint of the criteria set.
    Criteria,
    /// Who filled it in.
    FilledBy,
    /// The state and the steps that led to it.
    Progress,
    /// The decision.
    Decision,
}

crate::words::words! {
    /// Which part of an answer or a fact (phần của câu trả lời).
    MergePart {
        /// The value.
        Value = "value",
        /// That the criterion does not apply, and why.
        NotApplicable = "notApplicable",
        /// The note.
        Note = "note",
        /// All of it.
        Whole = "whole",
    }

    /// One of the two copies that are merged (bản bên này, bản bên kia).
    MergeSide {
        /// The copy at hand.
        Mine = "mine",
        /// The copy that came in.
        Theirs = "theirs",
    }
}

/// A value of one side of a conflict.
#[json::wire(tag = "kind", content = "value")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MergeValue {
    /// A value of an answer or a fact.
    Value(Value),
    /// That a criterion does not apply.
    Waiver(Waiver),
    /// A note.
    Text(String),
    /// A fact.
    Fact(FactAnswer),
    /// A score.
    Score(ReviewScore),
    /// A review.
    Review(Review),
    /// A unit.
    Unit(Unit),
    /// A plan.
    Plan(PlanRef),
    /// A criteria set.
    Criteria(CriteriaRef),
    /// A person.
    Person(Person),
    /// A state.
    Progress(Progress),
    /// A decision.
    Decision(Decision),
}

/// A state and the steps that led to it.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The state.
    pub state: State,
    /// The steps.
    pub history: Vec<Step>,
}

impl crate::Assessment {
    /// The state and the steps that led to it.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { state: self.state, history: self.history.clone() }
    }
}

impl MergeSide {
    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Mine => Self::Theirs,
            Self::Theirs => Self::Mine,
        }
    }
}
