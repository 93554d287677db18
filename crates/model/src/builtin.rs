//! The orientation that comes with the crate: the Lai Châu provincial Union's for 2022.

use crate::{Plan, document};

/// The signed paper, byte for byte, as pasted text.
pub const LAI_CHAU_2022_SOURCE: &str = include_str!("../plans/lai-chau-2022/source.txt");

/// The plan file made from [`LAI_CHAU_2022_SOURCE`].
pub const LAI_CHAU_2022_PLAN: &str = include_str!("../plans/lai-chau-2022/plan.json");

/// The orientation of the Lai Châu provincial Union for 2022 (định hướng công tác năm 2022 của Tỉnh đoàn Lai Châu):
/// laid before its committee on 20 July 2021, complete and verbatim.
///
/// Each call reads [`LAI_CHAU_2022_PLAN`] anew; keep the value.
///
/// ```
/// let plan = orientation::lai_chau_2022();
/// assert_eq!(plan.title(), "ĐỊNH HƯỚNG Một số nhiệm vụ trọng tâm công tác năm 2022");
/// assert_eq!(plan.tasks().count(), 22);
/// assert_eq!(plan.theme.as_ref().map(|theme| theme.options.len()), Some(3));
/// ```
#[must_use]
#[expect(clippy::expect_used, reason = "the file is part of this crate and a test reads it")]
pub fn lai_chau_2022() -> Plan {
    document::read(LAI_CHAU_2022_PLAN).expect("the built-in plan is a plan")
}
