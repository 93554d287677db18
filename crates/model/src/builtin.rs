//! What comes with the crate: the orientation of the Lai Châu provincial Union for 2022 and the criteria sets for it.

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

/// The criteria sets for that year, by name, each as the text of its file.
///
/// | name | for whom | what |
/// |---|---|---|
/// | `chi-doan` | a chapter (chi đoàn) | 100 points over the seven parts of the orientation; classes proposed by this project |
/// | `doan-co-so` | a base organisation (Đoàn cơ sở) | likewise, with bonuses and the gate “3 chủ động” |
/// | `lien-doi` | the Pioneers of a school (liên đội) | 100 points from section 2.4 and its initiatives |
/// | `hd33-chi-doan` | a chapter | the classes of guidance 33-HD/TWĐTN-BTC: conditions, no points |
/// | `hd33-doan-co-so` | a base organisation | likewise |
pub const LAI_CHAU_2022_CRITERIA: &[(&str, &str)] = &[
    ("chi-doan", include_str!("../plans/lai-chau-2022/criteria/chi-doan.json")),
    ("doan-co-so", include_str!("../plans/lai-chau-2022/criteria/doan-co-so.json")),
    ("lien-doi", include_str!("../plans/lai-chau-2022/criteria/lien-doi.json")),
    ("hd33-chi-doan", include_str!("../plans/lai-chau-2022/criteria/hd33-chi-doan.json")),
    ("hd33-doan-co-so", include_str!("../plans/lai-chau-2022/criteria/hd33-doan-co-so.json")),
];

/// The text of a file that comes with the crate: `lai-chau-2022` for the plan, or one of
/// [`LAI_CHAU_2022_CRITERIA`].
///
/// ```
/// use orientation::{CriteriaSet, builtin, document};
///
/// let text = builtin("chi-doan").unwrap_or_default();
/// let set: CriteriaSet = document::read(text)?;
/// assert_eq!(set.total.map(|total| total.to_string()).as_deref(), Some("100"));
/// assert_eq!(builtin("chi-doi"), None);
/// # Ok::<(), orientation::DocumentError>(())
/// ```
#[must_use]
pub fn builtin(name: &str) -> Option<&'static str> {
    if name == "lai-chau-2022" {
        return Some(LAI_CHAU_2022_PLAN);
    }
    LAI_CHAU_2022_CRITERIA.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The JSON Schema (2020-12) of a format such as `orientation/plan`, as text; `None` where the format is unknown.
///
/// ```
/// let schema = orientation::schema("orientation/assessment").unwrap_or_default();
/// assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"));
/// assert_eq!(orientation::schema("orientation/poem"), None);
/// ```
#[must_use]
pub fn schema(format: &str) -> Option<&'static str> {
    match format {
        "orientation/plan" => Some(include_str!("../schemas/plan.schema.json")),
        "orientation/criteria" => Some(include_str!("../schemas/criteria.schema.json")),
        "orientation/assessment" => Some(include_str!("../schemas/assessment.schema.json")),
        "orientation/summary" => Some(include_str!("../schemas/summary.schema.json")),
        "orientation/roster" => Some(include_str!("../schemas/roster.schema.json")),
        "orientation/vote" => Some(include_str!("../schemas/vote.schema.json")),
        "orientation/ballot" => Some(include_str!("../schemas/ballot.schema.json")),
        _ => None,
    }
}
