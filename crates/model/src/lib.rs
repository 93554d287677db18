//! A Youth Union's yearly orientation (định hướng công tác năm) as one exact model.
#![forbid(unsafe_code)]

pub mod fingerprint;
pub mod id;
pub mod period;

pub use fingerprint::{Fingerprint, FingerprintError};
pub use id::{Id, IdError};
pub use period::{Period, PeriodError, PeriodKind};
