//! Evidence: what shows that an answer is true.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::criteria::EvidenceKind;
use crate::{Fingerprint, Quantity};

/// A piece of evidence (minh chứng).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Evidence {
    /// What it is.
    pub proof: Proof,
    /// The day of the fact that it shows.
    #[serde(default, deserialize_with = "crate::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub happened: Option<NaiveDate>,
    /// The day on which it was entered.
    #[serde(default, deserialize_with = "crate::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub entered: Option<NaiveDate>,
}

/// What a piece of evidence is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[non_exhaustive]
pub enum Proof {
    /// A paper (văn bản).
    Paper {
        /// Number and symbol (số, ký hiệu), such as `12-KH/ĐTN`.
        symbol: String,
        /// The day of the paper.
        #[serde(default, deserialize_with = "crate::day::optional", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        date: Option<NaiveDate>,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        title: Option<String>,
    },
    /// An address on the web (đường dẫn).
    Link {
        /// The address.
        url: String,
        /// What is there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        title: Option<String>,
    },
    /// A named activity (hoạt động).
    Activity {
        /// Its name.
        name: String,
        /// Where it took place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        location: Option<String>,
    },
    /// A photo, referred to and never contained (ảnh).
    Photo {
        /// The name of its file.
        file: String,
        /// The size of its file, in bytes.
        bytes: u32,
        /// The fingerprint of its file.
        fingerprint: Fingerprint,
    },
    /// A number of something (số liệu).
    Count {
        /// Of what.
        of: String,
        /// How many.
        number: Quantity,
    },
    /// Words (mô tả).
    Text {
        /// The words.
        text: String,
    },
}

impl Proof {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> EvidenceKind {
        match self {
            Self::Paper { .. } => EvidenceKind::Paper,
            Self::Link { .. } => EvidenceKind::Link,
            Self::Activity { .. } => EvidenceKind::Activity,
            Self::Photo { .. } => EvidenceKind::Photo,
            Self::Count { .. } => EvidenceKind::Count,
            Self::Text { .. } => EvidenceKind::Text,
        }
    }
}
