//! A Youth Union's yearly orientation (định hướng công tác năm) as one exact model.
#![forbid(unsafe_code)]

mod builtin;
pub mod document;
pub mod filter;
pub mod fingerprint;
pub mod html;
pub mod id;
pub mod period;
pub mod plan;
pub mod report;
pub mod search;
pub mod span;
mod text;
pub mod vietnamese;

pub use builtin::{LAI_CHAU_2022_PLAN, LAI_CHAU_2022_SOURCE, lai_chau_2022};
pub use document::{Document, DocumentError};
pub use filter::Filter;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use id::{Id, IdError};
pub use period::{Period, PeriodError, PeriodKind};
pub use plan::{Plan, validate};
pub use report::{Code, Issue, Param, Report, Severity};
pub use search::SearchIndex;
pub use span::{Passage, Span};
