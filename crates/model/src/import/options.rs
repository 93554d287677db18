//! What is asked of an import beside the text.

use crate::plan::{Level, Status};
use crate::{Id, Period};

/// What the text cannot say, or is not asked (tùy chọn nhập).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// The id of the plan; made from its number or its title where absent.
    pub id: Option<Id>,
    /// The name of the file that the text comes from.
    pub file: Option<String>,
    /// The level of the issuing body; told from its name where absent.
    pub level: Option<Level>,
    /// The period that the paper plans for; told from its title and date where absent.
    pub period: Option<Period>,
    /// Whether the paper is in force; told from its words where absent.
    pub status: Option<Status>,
}
