//! Where a set, a criterion or a class comes from, and from when to when it holds.

use chrono::NaiveDate;

use crate::{Id, json};

/// Where something comes from (nguồn).
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provenance {
    /// From a paper in force (theo văn bản).
    Official {
        /// The paper.
        paper: Paper,
        /// Where in the paper, such as `mục 2.1.2`.
        clause: Option<String>,
    },
    /// Derived by this project from sentences of the plan (dự án rút ra từ câu trong kế hoạch).
    Derived {
        /// The nodes of the plan with those sentences.
        from: Vec<Id>,
    },
    /// Proposed by this project; no paper says it (đề xuất của dự án).
    Proposed {
        /// Why, or modelled on what.
        note: Option<String>,
    },
}

/// A paper that something comes from (văn bản).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paper {
    /// Number and symbol (số, ký hiệu), such as `33-HD/TWĐTN-BTC`.
    pub symbol: String,
    /// What it is about.
    pub title: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its day.
    pub date: Option<NaiveDate>,
}

/// From when to when something holds (hiệu lực), both days included; an absent end is open.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Validity {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Validity {
    /// Whether it begins only after `day`.
    #[must_use]
    pub fn is_future(&self, day: NaiveDate) -> bool {
        self.from.is_some_and(|from| day < from)
    }

    /// Whether it ended before `day`.
    #[must_use]
    pub fn is_past(&self, day: NaiveDate) -> bool {
        self.to.is_some_and(|to| to < day)
    }
}
