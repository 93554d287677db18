//! Validation: what in a criteria set or an assessment does not add up. It reports and never repairs.

mod assessment;
mod criteria;
mod reach;

pub use assessment::assessment;
pub use criteria::criteria;
