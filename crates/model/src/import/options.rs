//! What is asked of an import beside the text.

use core::ops::Range;

use crate::plan::{Level, Status};
use crate::with::with;
use crate::{Id, Period};

/// What the text cannot say, or is not asked (tùy chọn nhập).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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
    /// The stretches of the text that are printed bold, in bytes and in order, where the file says so: a line that is bold
    /// as a whole is a heading where its words allow it. A paper that is bold throughout says nothing by it.
    pub strong: Vec<Range<u32>>,
}

with! {
    ImportOptions {
        /// With the id of the plan.
        with_id(some id: Id);
        /// With the name of the file that the text comes from.
        with_file(text file: String);
        /// With the level of the issuing body.
        with_level(some level: Level);
        /// With the period that the paper plans for.
        with_period(some period: Period);
        /// In force, or open to change.
        with_status(some status: Status);
        /// With stretches that are printed bold.
        with_strong(all strong: Range<u32>);
    }
}
