//! A Youth Union's yearly orientation (định hướng công tác năm) as one exact model.
//!
//! A committee issues an orientation; this crate holds it as a [`Plan`] in the paper's own words, holds the criteria that
//! units are assessed by as a [`CriteriaSet`] and a unit's answers as an [`Assessment`], and computes a [`ScoreCard`] in
//! which every number explains itself. The same code runs on a server, in a command-line tool and, compiled to
//! WebAssembly, in a web page.
//!
//! # Reading and searching a plan
//!
//! ```
//! let plan = orientation::lai_chau_2022();
//! assert_eq!(plan.tasks().count(), 22);
//!
//! let found = orientation::SearchIndex::new(&plan).search("xuan tinh nguyen", 10);
//! assert_eq!(found.total, 1);
//! assert_eq!(found.hits.first().map(|hit| hit.node.as_str()), Some("2.2.s3.t2"));
//! assert!(orientation::validate::plan(&plan).is_empty());
//! ```
//!
//! # Files
//!
//! [`document`] reads and writes them: JSON with an envelope that is judged before the content.
//!
//! # What is absent
//!
//! No clock (today's date is a parameter), no files, no network, no user language (findings are codes with parameters),
//! no floating point in any number that counts, no `unsafe`.
#![forbid(unsafe_code)]
// What may grow says so, and each error says when: `CONTRIBUTING.md` has the policy.
#![deny(clippy::exhaustive_structs, clippy::exhaustive_enums, clippy::missing_errors_doc)]

pub mod assessment;
mod builtin;
pub mod by_id;
mod calendar;
#[cfg(feature = "cases")]
pub mod cases;
pub mod checklist;
pub mod compare;
pub mod criteria;
#[cfg(feature = "words")]
pub mod describe;
#[cfg(feature = "import")]
pub mod desk;
pub mod document;
pub mod edition;
pub mod filter;
pub mod fingerprint;
mod fixed;
pub mod form;
pub mod html;
pub mod id;
#[cfg(feature = "import")]
pub mod import;
mod lang;
#[cfg(any(feature = "office", feature = "words"))]
pub mod office;
#[cfg(feature = "papers")]
pub mod papers;
pub mod period;
pub mod plan;
mod points;
mod quantity;
pub mod report;
pub mod score;
pub mod search;
mod share;
#[cfg(feature = "sheets")]
pub mod sheets;
mod sorted;
pub mod span;
mod spelled;
pub mod summary;
mod text;
pub mod validate;
mod value;
pub mod vietnamese;
mod with;
mod words;

pub use assessment::Assessment;
pub use builtin::{LAI_CHAU_2022_CRITERIA, LAI_CHAU_2022_PLAN, LAI_CHAU_2022_SOURCE, builtin, lai_chau_2022, schema};
pub use calendar::{CalendarEvent, calendar, events as calendar_events};
pub use criteria::CriteriaSet;
pub use document::{Document, DocumentError};
pub use filter::Filter;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use id::{Id, IdError};
#[cfg(feature = "import")]
pub use import::{ImportOptions, Imported, import};
pub use lang::{Lang, LangError};
pub use orientation_json as json;
pub use orientation_json::day;
pub use period::{Period, PeriodError, PeriodKind};
pub use plan::Plan;
pub use points::{Points, PointsError};
pub use quantity::{Quantity, QuantityError};
pub use report::{Code, Issue, Param, Report, Severity};
pub use score::ScoreCard;
pub use search::SearchIndex;
pub use share::{Share, ShareError};
pub use span::{Passage, Span};
pub use summary::Summary;
pub use words::WordError;
