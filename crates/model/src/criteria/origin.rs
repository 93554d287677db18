//! Where a set, a criterion or a class comes from, and from when to when it holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Id;

/// Where something comes from (nguồn).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[non_exhaustive]
pub enum Provenance {
    /// From a paper in force (theo văn bản).
    Official {
        /// The paper.
        paper: Paper,
        /// Where in the paper, such as `mục 2.1.2`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
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
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        note: Option<String>,
    },
}

/// A paper that something comes from (văn bản).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Paper {
    /// Number and symbol (số, ký hiệu), such as `33-HD/TWĐTN-BTC`.
    pub symbol: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub title: Option<String>,
    /// Who issued it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub issuer: Option<String>,
    /// Its day.
    #[serde(default, deserialize_with = "crate::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub date: Option<NaiveDate>,
}

/// From when to when something holds (hiệu lực), both days included; an absent end is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Validity {
    /// The first day.
    #[serde(default, deserialize_with = "crate::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[serde(default, deserialize_with = "crate::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
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
