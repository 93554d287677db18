//! The theme of the period, or the question which it shall be.

use crate::{Id, Passage, json};

/// The theme (chủ đề công tác năm): a question with its options, and the one adopted.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Theme {
    /// The id of the question's node: its printed number.
    pub id: Id,
    /// The question, as printed.
    pub question: Passage,
    /// The options (phương án), as printed.
    pub options: Vec<ThemeOption>,
    /// The id of the adopted option; absent while none is.
    pub adopted: Option<Id>,
}

/// One option of the theme (phương án).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ThemeOption {
    /// The option's id.
    pub id: Id,
    /// The whole line, as printed.
    pub passage: Passage,
    /// The theme itself: the words between the quotation marks.
    pub wording: String,
    /// Whose orientation the paper says it follows.
    pub origin: Option<Origin>,
}

/// Whose orientation an option follows.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// The central committee's (theo định hướng Trung ương Đoàn).
    CentralCommittee,
}
