//! The theme of the period, or the question which it shall be.

use serde::{Deserialize, Serialize};

use crate::{Id, Passage};

/// The theme (chủ đề công tác năm): a question with its options, and the one adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Theme {
    /// The id of the question's node: its printed number.
    pub id: Id,
    /// The question, as printed.
    pub question: Passage,
    /// The options (phương án), as printed.
    pub options: Vec<ThemeOption>,
    /// The id of the adopted option; absent while none is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub adopted: Option<Id>,
}

/// One option of the theme (phương án).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThemeOption {
    /// The option's id.
    pub id: Id,
    /// The whole line, as printed.
    pub passage: Passage,
    /// The theme itself: the words between the quotation marks.
    pub wording: String,
    /// Whose orientation the paper says it follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub origin: Option<Origin>,
}

/// Whose orientation an option follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[non_exhaustive]
pub enum Origin {
    /// The central committee's (theo định hướng Trung ương Đoàn).
    CentralCommittee,
}
