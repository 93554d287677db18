//! Caps of the deciding level: checked and explained, never applied.

use chrono::NaiveDate;

use super::Summary;
use super::roster::{Cap, Roster, Similar};
use super::row::{Scope, UnitRow};
use crate::criteria::{Block, UnitType};
use crate::{Id, fixed, json};

/// What a cap comes to over some similar units (kết quả kiểm tra tỉ lệ khống chế).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapCheck {
    /// The cap.
    pub cap: Id,
    /// What the units answered.
    pub scope: Scope,
    /// Their type, where the cap is over units of one type.
    pub unit_type: Option<UnitType>,
    /// Their block, where the cap is over units of one block; absent there: those that name none.
    pub block: Option<Block>,
    /// How many of them have been classed.
    pub classed: u64,
    /// How many are in the classes of the cap.
    pub given: u64,
    /// How many may be: the share of those classed, rounded down.
    pub allowed: u64,
    /// How many are too many.
    pub over: u64,
    /// The units in the classes of the cap, the lowest total first: a council that has to choose begins there.
    pub units: Vec<Id>,
    /// How many units stand in subtotals, which say nothing of type and block: they are not counted here.
    pub not_told: u64,
}

/// Checks the caps of a roster that hold on a day. Decided classes count, and those that fit where nothing was decided.
#[must_use]
pub fn check_caps(roster: &Roster, summary: &Summary, day: NaiveDate) -> Vec<CapCheck> {
    let mut checks = Vec::new();
    let holds =
        |cap: &&Cap| cap.validity.as_ref().is_none_or(|validity| !validity.is_future(day) && !validity.is_past(day));
    for cap in roster.caps.iter().filter(holds) {
        for scope in summary.scopes() {
            let wanted = roster.criteria.as_ref().is_none_or(|criteria| *criteria == scope.criteria);
            if wanted && scope.period == roster.period {
                checks.extend(check(cap, scope, summary));
            }
        }
    }
    checks
}

/// Which of the groups of a cap a unit belongs to.
fn group(cap: &Cap, row: &UnitRow) -> (Option<UnitType>, Option<Block>) {
    match cap.among {
        Similar::Set => (None, None),
        Similar::UnitType => (Some(row.unit.unit_type), None),
        Similar::Block => (None, row.unit.blocks.first().copied()),
    }
}

fn check(cap: &Cap, scope: &Scope, summary: &Summary) -> Vec<CapCheck> {
    let rows = || summary.units.iter().filter(|row| row.scope == *scope);
    let subtotals = || summary.subtotals.iter().filter(|subtotal| subtotal.scope == *scope);
    let mut groups = crate::sorted::sorted_once(rows().map(|row| group(cap, row)));
    let whole_set = cap.among == Similar::Set;
    if groups.is_empty() && whole_set {
        groups.push((None, None));
    }
    let of_group = |(unit_type, block): (Option<UnitType>, Option<Block>)| {
        let totals = summary.totals_of(|row| row.scope == *scope && group(cap, row) == (unit_type, block));
        let mut tally = totals.into_iter().next().map(|total| total.tally).unwrap_or_default();
        let mut not_told = 0_u64;
        for subtotal in subtotals() {
            if whole_set {
                tally.add(&subtotal.tally);
            } else {
                not_told = not_told.saturating_add(subtotal.tally.units);
            }
        }
        let classed = tally.classes.classed();
        let classes = cap.classes.iter().filter_map(|id| tally.classes.classes.get(id));
        let given = classes.fold(0_u64, |sum, class| sum.saturating_add(class.given));
        let share = u128::try_from(cap.at_most.basis_points()).unwrap_or_default();
        let allowed = u64::try_from(fixed::divide(u128::from(classed) * share, 10_000)).unwrap_or(u64::MAX);
        let inside = rows().filter(|row| group(cap, row) == (unit_type, block));
        let inside = inside.filter(|row| row.result.class().is_some_and(|class| cap.classes.contains(class)));
        let total = |row: &UnitRow| row.result.scores.as_ref().map(|scores| scores.total.points);
        let units = crate::sorted::sorted(inside.map(|row| (total(row), &row.unit.id)));
        CapCheck {
            cap: cap.id.clone(),
            scope: scope.clone(),
            unit_type,
            block,
            classed,
            given,
            allowed,
            over: given.saturating_sub(allowed),
            units: units.into_iter().map(|(_, id)| id.clone()).collect(),
            not_told,
        }
    };
    groups.into_iter().map(of_group).collect()
}
