//! Rosters: which units a level expects to hear from, by when, and what it decides over all of them.

use chrono::NaiveDate;

use super::subtotal::LevelRef;
use crate::by_id::ById;
use crate::criteria::{Block, Provenance, UnitType, Validity};
use crate::document::Document;
use crate::{Id, Period, Share, json};

/// Who should report, by when and to whom (danh sách đơn vị phải báo cáo).
///
/// ```
/// use orientation::summary::Roster;
///
/// let roster: Roster = serde_json::from_str(
///     r#"{"id": "nam-cay-2025", "to": {"id": "xa-nam-cay", "name": "Đoàn xã Nậm Cáy"}, "period": "2025", "due": "2025-11-30",
///         "units": {
///             "nam-pe": {"name": "Chi đoàn bản Nậm Pé", "unitType": "chapter",
///                        "became": {"unit": "nam-cay", "on": "2025-07-01"}},
///             "nam-cay": {"name": "Chi đoàn bản Nậm Cáy", "unitType": "chapter"}}}"#,
/// )?;
/// let day = |text: &str| text.parse().map_err(|_| "no day");
/// assert_eq!(roster.heir("nam-pe", day("2025-06-30")?).map(|id| id.as_str()), Some("nam-pe"));
/// assert_eq!(roster.heir("nam-pe", day("2025-07-01")?).map(|id| id.as_str()), Some("nam-cay"));
/// assert_eq!(roster.heir("pa-vay", day("2025-07-01")?), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Roster {
    /// Its id.
    pub id: Id,
    /// To whom the units report.
    pub to: LevelRef,
    /// The criteria set that they answer; absent: any.
    pub criteria: Option<Id>,
    /// The period that they report on.
    pub period: Period,
    /// The last day on which a report is in time.
    pub due: NaiveDate,
    /// The units, by id.
    pub units: ById<RosterUnit>,
    /// What the level decides over all of them.
    #[wire(empty)]
    pub caps: Vec<Cap>,
}

impl Document for Roster {
    const FORMAT: &'static str = "orientation/roster";
    const VERSION: u32 = 1;
}

/// A unit that is expected to report. Its id stays when it is renamed, moves or is merged into another.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RosterUnit {
    /// Its name.
    pub name: String,
    /// What it is.
    pub unit_type: UnitType,
    /// Its blocks.
    #[wire(empty)]
    pub blocks: Vec<Block>,
    /// The units above it, each from when to when; of several that hold on a day the first counts.
    #[wire(empty)]
    pub under: Vec<Under>,
    /// Its own last day, where it has another one than the others.
    pub due: Option<NaiveDate>,
    /// That it need not report.
    pub exempt: Option<Exemption>,
    /// The unit that it was merged into.
    pub became: Option<Succession>,
}

/// The unit above a unit, and from when to when (cấp trên theo thời gian).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Under {
    /// The unit above.
    pub level: LevelRef,
    /// From when to when; absent: always.
    pub validity: Option<Validity>,
}

/// That a unit need not report (miễn báo cáo).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exemption {
    /// Why.
    pub reason: String,
    /// Number and symbol of the paper that says so.
    pub symbol: Option<String>,
}

/// That a unit was merged into another (sáp nhập).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Succession {
    /// The unit that goes on.
    pub unit: Id,
    /// The first day on which the other one goes on alone.
    pub on: NaiveDate,
}

/// How many units of one kind may be in some classes (tỉ lệ khống chế), such as at most 20 % excellent of similar units.
///
/// It belongs to the level that decides over many units, and never to the form of one.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cap {
    /// Its id.
    pub id: Id,
    /// What it says, for people.
    pub text: String,
    /// The classes that it limits, taken together.
    pub classes: Vec<Id>,
    /// The most that they may have of all units that are classed; the number of units is rounded down.
    pub at_most: Share,
    /// Which units are similar.
    pub among: Similar,
    /// Where it comes from.
    pub origin: Provenance,
    /// From when to when it holds.
    pub validity: Option<Validity>,
}

crate::words::words! {
    /// Which units are similar, so that a cap is over them (nhóm đơn vị tương đồng).
    Similar {
        /// All that answer the same set (cùng bộ tiêu chí).
        Set = "set",
        /// Those of one type (cùng loại hình).
        UnitType = "unitType",
        /// Those of one block, the first that each names (cùng khối).
        Block = "block",
    }
}

impl Roster {
    /// The unit that a unit is on a day, mergers followed; `None` where the roster does not know it, or where mergers lead
    /// in a circle.
    #[must_use]
    pub fn heir(&self, unit: &str, day: NaiveDate) -> Option<&Id> {
        let (mut id, mut entry) = self.units.get_key_value(unit)?;
        // A way that is longer than the roster leads in a circle.
        for _ in 0..=self.units.len() {
            match &entry.became {
                Some(Succession { unit, on }) if *on <= day => match self.units.get_key_value(unit) {
                    Some(next) => (id, entry) = next,
                    // One that goes on outside this roster.
                    None => return Some(unit),
                },
                _ => return Some(id),
            }
        }
        None
    }

    /// The unit above a unit on a day; `None` where nothing says so.
    #[must_use]
    pub fn above(&self, unit: &str, day: NaiveDate) -> Option<&LevelRef> {
        let holds = |validity: &Validity| !validity.is_future(day) && !validity.is_past(day);
        let under = &self.units.get(unit)?.under;
        under.iter().find(|under| under.validity.as_ref().is_none_or(holds)).map(|under| &under.level)
    }
}
