//! The formats: which values are kept in files of their own, and the version of each.

use super::Document;
use crate::{Assessment, CriteriaSet, Plan};

impl Document for Plan {
    const FORMAT: &'static str = "orientation/plan";
    const VERSION: u32 = 1;
}

impl Document for CriteriaSet {
    const FORMAT: &'static str = "orientation/criteria";
    const VERSION: u32 = 2;

    fn version(&self) -> u32 {
        if self.criteria().any(|criterion| criterion.whole.is_some()) { 2 } else { 1 }
    }
}

impl Document for Assessment {
    const FORMAT: &'static str = "orientation/assessment";
    /// Version 2 has `items` in a step, which version 1 has not; nothing else differs, so that a file of version 1 is one of
    /// version 2 as it stands.
    const VERSION: u32 = 2;
}
