//! Evidence: what shows that an answer is true.

use chrono::NaiveDate;

use crate::criteria::EvidenceKind;
use crate::{Fingerprint, Quantity, json};

/// A piece of evidence (minh chứng).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    /// What it is.
    pub proof: Proof,
    /// The day of the fact that it shows.
    pub happened: Option<NaiveDate>,
    /// The day on which it was entered.
    pub entered: Option<NaiveDate>,
}

/// What a piece of evidence is.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Proof {
    /// A paper (văn bản).
    Paper {
        /// Number and symbol (số, ký hiệu), such as `12-KH/ĐTN`.
        symbol: String,
        /// The day of the paper.
        date: Option<NaiveDate>,
        /// What it is about.
        title: Option<String>,
    },
    /// An address on the web (đường dẫn).
    Link {
        /// The address.
        url: String,
        /// What is there.
        title: Option<String>,
    },
    /// A named activity (hoạt động).
    Activity {
        /// Its name.
        name: String,
        /// Where it took place.
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
    /// Whether it says what it refers to: one that was added and never filled in is no evidence.
    ///
    /// A paper needs its symbol or its title, a link its address, an activity its name, a photo its file, a count what it
    /// counts, words their words; white space says nothing.
    #[must_use]
    pub fn is_told(&self) -> bool {
        let said = |text: &str| !crate::text::is_blank(text);
        match self {
            Self::Paper { symbol, title, .. } => said(symbol) || title.as_deref().is_some_and(said),
            Self::Link { url: text, .. }
            | Self::Activity { name: text, .. }
            | Self::Photo { file: text, .. }
            | Self::Count { of: text, .. }
            | Self::Text { text } => said(text),
        }
    }

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
