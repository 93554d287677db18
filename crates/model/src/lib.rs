//! A Youth Union's yearly orientation (định hướng công tác năm) as one exact model.
#![forbid(unsafe_code)]

pub mod assessment;
mod builtin;
pub mod by_id;
#[cfg(feature = "cases")]
pub mod cases;
pub mod checklist;
pub mod criteria;
mod day;
pub mod document;
pub mod filter;
pub mod fingerprint;
mod fixed;
pub mod html;
pub mod id;
pub mod migrate;
pub mod period;
pub mod plan;
mod points;
mod quantity;
pub mod report;
pub mod score;
pub mod search;
mod share;
pub mod span;
mod text;
pub mod validate;
pub mod vietnamese;
mod words;

pub use assessment::Assessment;
pub use builtin::{LAI_CHAU_2022_CRITERIA, LAI_CHAU_2022_PLAN, LAI_CHAU_2022_SOURCE, builtin, lai_chau_2022};
pub use criteria::CriteriaSet;
pub use document::{Document, DocumentError};
pub use filter::Filter;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use id::{Id, IdError};
pub use period::{Period, PeriodError, PeriodKind};
pub use plan::{Plan, validate};
pub use points::{Points, PointsError};
pub use quantity::{Quantity, QuantityError};
pub use report::{Code, Issue, Param, Report, Severity};
pub use score::ScoreCard;
pub use search::SearchIndex;
pub use share::{Share, ShareError};
pub use span::{Passage, Span};
