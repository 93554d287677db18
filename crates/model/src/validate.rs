//! Validation: what in a plan, a criteria set or an assessment does not add up. It reports and never repairs.

mod assessment;
mod criteria;
mod plan;
mod reach;
mod source;

pub use assessment::assessment;
pub use criteria::criteria;
pub use plan::plan;
pub use source::source;
