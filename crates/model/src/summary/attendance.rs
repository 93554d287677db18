//! Who has reported, who has not, who is late, who is exempt.

use chrono::NaiveDate;

use super::roster::{Roster, RosterUnit};
use super::row::UnitRow;
use super::{Counts, Summary};
use crate::assessment::State;
use crate::by_id::ById;
use crate::{Id, json};

crate::words::words! {
    /// How a unit stands with its report (tình trạng báo cáo).
    Standing {
        /// Handed in in time (đã nộp).
        InTime = "inTime",
        /// Handed in after the last day (nộp muộn).
        Late = "late",
        /// Handed in; the file does not say when (đã nộp, không rõ ngày).
        Undated = "undated",
        /// Sent back for changes (đang bổ sung).
        SentBack = "sentBack",
        /// Begun, and not handed in (đang lập).
        Begun = "begun",
        /// Nothing has come, and there is time left (chưa nộp, còn hạn).
        Expected = "expected",
        /// Nothing has come, and the last day is over (quá hạn).
        Overdue = "overdue",
        /// It need not report (được miễn).
        Exempt = "exempt",
        /// It was merged into another unit before the last day (đã sáp nhập).
        Merged = "merged",
    }
}

impl Standing {
    /// Whether the report is there.
    #[must_use]
    pub const fn is_reported(self) -> bool {
        matches!(self, Self::InTime | Self::Late | Self::Undated)
    }

    /// Whether somebody has to be reminded.
    #[must_use]
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::SentBack | Self::Begun | Self::Expected | Self::Overdue)
    }
}

/// How the units of a roster stand (tình hình nộp báo cáo).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attendance {
    /// The day for which it was found.
    pub today: NaiveDate,
    /// The units of the roster, by id.
    pub units: ById<Attended>,
    /// How many units stand how.
    pub standings: Counts<Standing>,
    /// The units that reported and are not in the roster, by id, with the unit that goes on for them where they were merged.
    #[wire(empty)]
    pub unlisted: ById<Unlisted>,
    /// How many units stand in subtotals, where nobody can tell which.
    pub in_subtotals: u64,
}

/// How one unit stands.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attended {
    /// How.
    pub standing: Standing,
    /// Its last day.
    pub due: NaiveDate,
    /// The day on which it handed in.
    pub on: Option<NaiveDate>,
    /// The unit that goes on for it, where it was merged.
    pub became: Option<Id>,
}

/// A unit that is not in the roster.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unlisted {
    /// Its name.
    pub name: String,
}

/// How the units of a roster stand with their reports on a day.
#[must_use]
pub fn attendance(roster: &Roster, summary: &Summary, today: NaiveDate) -> Attendance {
    let of_roster = |criteria: &Id, period: crate::Period| {
        period == roster.period && roster.criteria.as_ref().is_none_or(|wanted| wanted == criteria)
    };
    let mut rows: ById<&UnitRow> = ById::new();
    for row in summary.units.iter().filter(|row| of_roster(&row.scope.criteria, row.scope.period)) {
        // Of several sets or editions the one that was handed in.
        if rows.get(&row.unit.id).is_none_or(|other| !is_in(other.result.state)) {
            rows.insert(row.unit.id.clone(), row);
        }
    }
    let units: ById<Attended> = roster
        .units
        .iter()
        .map(|(id, unit)| (id.clone(), attended(roster, id, unit, rows.get(id).copied(), today)))
        .collect();
    let mut standings = Counts::default();
    units.values().for_each(|unit| standings.count(unit.standing, 1));
    let unlisted = rows.iter().filter(|(id, _)| !roster.units.contains_key(id));
    let unlisted = unlisted.map(|(id, row)| (id.clone(), Unlisted { name: row.unit.name.clone() })).collect();
    let subtotals = summary.subtotals.iter().filter(|one| of_roster(&one.scope.criteria, one.scope.period));
    let in_subtotals = subtotals.fold(0_u64, |sum, one| sum.saturating_add(one.tally.units));
    Attendance { today, units, standings, unlisted, in_subtotals }
}

const fn is_in(state: State) -> bool {
    matches!(state, State::Submitted | State::Resubmitted | State::Accepted)
}

fn attended(roster: &Roster, id: &Id, unit: &RosterUnit, row: Option<&UnitRow>, today: NaiveDate) -> Attended {
    let due = unit.due.unwrap_or(roster.due);
    let on = row.and_then(|row| row.result.handed_in);
    let heir = roster.heir(id.as_str(), due).filter(|heir| *heir != id).cloned();
    let standing = match row.map(|row| row.result.state) {
        Some(State::Exempted) => Standing::Exempt,
        Some(state) if is_in(state) => match on {
            Some(on) if on <= due => Standing::InTime,
            Some(_) => Standing::Late,
            None => Standing::Undated,
        },
        _ if unit.exempt.is_some() => Standing::Exempt,
        _ if heir.is_some() => Standing::Merged,
        Some(State::ChangesRequested) => Standing::SentBack,
        _ if due < today => Standing::Overdue,
        Some(_) => Standing::Begun,
        None => Standing::Expected,
    };
    Attended { standing, due, on, became: heir }
}
