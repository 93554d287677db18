//! Answers by criterion and facts by id.

use super::{Evidence, Value};
use crate::json;

/// The answer to one criterion (câu trả lời).
///
/// A blank value is an answer not given yet, even where a note or evidence is there already.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// What was answered.
    pub value: Option<Value>,
    /// That the criterion does not apply; the value, if any, is kept but does not count meanwhile.
    pub not_applicable: Option<Waiver>,
    /// A remark (ghi chú).
    pub note: Option<String>,
    /// The evidence.
    #[wire(empty)]
    pub evidence: Vec<Evidence>,
}

/// That a criterion does not apply to the unit (không áp dụng).
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Waiver {
    /// Why.
    pub reason: Option<String>,
}

/// The answer to a fact (số liệu đã khai).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FactAnswer {
    /// What was answered.
    pub value: Value,
    /// A remark.
    pub note: Option<String>,
}

/// The answers by the id of their criterion; one criterion, one answer.
pub type Answers = crate::by_id::ById<Answer>;

/// The answers to facts by the id of the fact.
pub type FactAnswers = crate::by_id::ById<FactAnswer>;
