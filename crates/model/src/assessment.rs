//! Assessments: one unit's answers for one period, what those above it said, and how far it has come.

mod answers;
mod build;
mod evidence;
mod merge;
mod review;
mod state;

use chrono::NaiveDate;

pub use answers::{Answer, Answers, FactAnswer, FactAnswers, Waiver};
pub use evidence::{Evidence, Proof};
pub use merge::{Conflict, MergeError, MergePart, MergePlace, MergeSide, MergeValue, Merged, Progress, merge};
pub use review::{Decision, Review, ReviewScore, ReviewScores, ReviewWeight};
pub use state::{State, Step, TransitionError};

pub use crate::value::{Ratio, Value};

use crate::criteria::{Block, PlanRef, UnitType};
use crate::{Fingerprint, Id, Period, json};

/// A self-assessment (phiếu tự đánh giá) with its reviews.
///
/// It holds what people typed and decided; scores are computed from it and never stored in it.
#[json::wire(file = "orientation::document::read")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Assessment {
    /// The unit that is assessed.
    pub unit: Unit,
    /// The period that is assessed.
    pub period: Period,
    /// The plan that it belongs to.
    pub plan: Option<PlanRef>,
    /// The criteria set that it answers.
    pub criteria: CriteriaRef,
    /// How far it has come.
    pub state: State,
    /// Who filled it in.
    pub filled_by: Option<Person>,
    /// The answers by criterion.
    #[wire(empty)]
    pub answers: Answers,
    /// The facts about the unit.
    #[wire(empty)]
    pub facts: FactAnswers,
    /// Answers to criteria of an earlier edition that have no place in this one: kept, not counted.
    #[wire(empty)]
    pub set_aside: Vec<SetAside>,
    /// What those above the unit said, one review for each level.
    #[wire(empty)]
    pub reviews: Vec<Review>,
    /// The class that was decided.
    pub decision: Option<Decision>,
    /// The steps that it has taken from state to state.
    #[wire(empty)]
    pub history: Vec<Step>,
}

/// A unit (đơn vị).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unit {
    /// Its id, which it keeps when levels are merged or renamed.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub unit_type: UnitType,
    /// Its blocks; empty where it does not say.
    #[wire(empty)]
    pub blocks: Vec<Block>,
    /// The unit above it.
    pub superior: Option<Superior>,
}

/// The unit above a unit (cấp trên trực tiếp).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Superior {
    /// Its id.
    pub id: Option<Id>,
    /// Its name.
    pub name: String,
}

/// The criteria set that an assessment answers.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriteriaRef {
    /// The set's id.
    pub id: Id,
    /// Its edition.
    pub edition: Id,
    /// The fingerprint of the set as it was when the answers were given.
    pub fingerprint: Option<Fingerprint>,
}

/// A person who filled in or judged something. No more is asked than what stands under a paper.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Person {
    /// The name.
    pub name: String,
    /// The office (chức vụ).
    pub role: Option<String>,
}

/// An answer that has no place in the present edition of the set (câu trả lời để riêng).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SetAside {
    /// The criterion that it answered.
    pub criterion: Id,
    /// The edition in which it did.
    pub edition: Id,
    /// Why it was set aside.
    pub reason: SetAsideReason,
    /// The answer.
    pub answer: Answer,
    /// The day on which it was set aside.
    pub on: NaiveDate,
}

crate::words::words! {
    /// Why an answer was set aside.
    SetAsideReason {
        /// The new edition has no such criterion, and none replaces it (tiêu chí không còn).
        CriterionGone = "criterionGone",
        /// The criterion has another rule, and no conversion is declared (cách tính đã đổi).
        RuleChanged = "ruleChanged",
        /// The declared conversion has no result for this answer (không quy đổi được).
        NotConvertible = "notConvertible",
        /// The new rule does not accept the value (giá trị không hợp lệ theo quy tắc mới).
        ValueRefused = "valueRefused",
        /// Two answers move to one criterion; the other was taken (đã có câu trả lời khác).
        PlaceTaken = "placeTaken",
    }
}
