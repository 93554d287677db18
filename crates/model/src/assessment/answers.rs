//! Answers by criterion and facts by id.

use serde::{Deserialize, Serialize};

use super::{Evidence, Value};

/// The answer to one criterion (câu trả lời).
///
/// A blank value is an answer not given yet, even where a note or evidence is there already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Answer {
    /// What was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub value: Option<Value>,
    /// That the criterion does not apply; the value, if any, is kept but does not count meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub not_applicable: Option<Waiver>,
    /// A remark (ghi chú).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
    /// The evidence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Evidence>>"))]
    pub evidence: Vec<Evidence>,
}

/// That a criterion does not apply to the unit (không áp dụng).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Waiver {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub reason: Option<String>,
}

/// The answer to a fact (số liệu đã khai).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FactAnswer {
    /// What was answered.
    pub value: Value,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
}

/// The answers by the id of their criterion; one criterion, one answer.
pub type Answers = crate::by_id::ById<Answer>;

/// The answers to facts by the id of the fact.
pub type FactAnswers = crate::by_id::ById<FactAnswer>;
