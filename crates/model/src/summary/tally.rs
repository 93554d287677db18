//! Sums over units: everything in them is added, so that the sum of parts is the whole.

use super::row::{CriterionCell, Measured, TotalCell, UnitResult, UnitRow, UnitScores};
use super::{Counts, Histogram, PointsSum, QuantitySum};
use crate::assessment::State;
use crate::by_id::ById;
use crate::score::{GapKind, LeafState, Outcome};
use crate::{Id, Points, Share, json};

/// What many units of one scope come to (số liệu tổng hợp).
///
/// Everything is a count, an exact sum, a smallest or a largest value: two of them are added in any order, and its size
/// depends on the criteria set and not on the number of units.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// How many units there are.
    pub units: u64,
    /// How many of them have handed in several files that differ.
    #[wire(default)]
    pub replaced: u64,
    /// How many units are in each state.
    pub states: Counts<State>,
    /// The classes.
    pub classes: Classes,
    /// The final totals, on the full scale of the set.
    pub total: Distribution,
    /// The units' own totals.
    pub own: Distribution,
    /// How the final totals differ from the units' own.
    pub differences: Differences,
    /// The final points of the groups, by id.
    pub groups: ById<Distribution>,
    /// The criteria, by id.
    pub criteria: ById<CriterionTally>,
    /// The facts that are numbers, or yes and no, by id.
    #[wire(empty)]
    pub facts: ById<MeasuredSum>,
}

/// How many units are in each class (kết quả xếp loại).
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Classes {
    /// By the id of the class; one that no unit is in is left out.
    pub classes: ById<ClassTally>,
    /// The units that no class fits and for which nothing was decided.
    pub none: u64,
    /// The units of which it is not known yet, or only provisionally, and for which nothing was decided.
    pub open: u64,
    /// The units of which it was decided that no class fits.
    pub decided_none: u64,
}

/// How many units are in one class.
#[json::wire]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClassTally {
    /// The units that are in it: those for which it was decided, and those that it fits and for which nothing was.
    pub given: u64,
    /// Those for which it was decided.
    pub decided: u64,
    /// Those that it fits, whatever was decided.
    pub fits: u64,
    /// Those that it fits provisionally: something that is tried before is not known yet.
    pub provisional: u64,
}

/// How some points are distributed (phân bố điểm).
#[json::wire]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Distribution {
    /// How many units there are.
    pub units: u64,
    /// The sum of their points.
    pub points: PointsSum,
    /// The sum of the most that they could have.
    pub max: PointsSum,
    /// The fewest points of a unit; absent where there is no unit.
    pub least: Option<Points>,
    /// The most points of a unit.
    pub most: Option<Points>,
    /// Their shares of the most that they could have; units that could have none are not in it.
    pub shares: Histogram,
}

/// How reviews differ from the units' own points (chênh lệch thẩm định).
#[json::wire]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Differences {
    /// How many units got more.
    pub raised: u64,
    /// How many points more.
    pub raised_by: PointsSum,
    /// How many units got less.
    pub lowered: u64,
    /// How many points less, a positive number.
    pub lowered_by: PointsSum,
}

/// One criterion over many units.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriterionTally {
    /// How many units have it in each state, in the final column.
    pub states: Counts<LeafState>,
    /// The final points of the units that it concerns.
    pub points: Distribution,
    /// What is missing in the units' answers.
    #[wire(empty)]
    pub gaps: Counts<GapKind>,
    /// How the final points differ from the units' own.
    pub differences: Differences,
    /// What was counted or measured.
    #[wire(empty)]
    pub measured: MeasuredSum,
}

/// What was counted or measured by many units (số đạt trên chỉ tiêu).
#[json::wire]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MeasuredSum {
    /// How many units said so.
    pub units: u64,
    /// What they achieved together.
    pub part: QuantitySum,
    /// How many of them also have a whole or a target …
    pub of: u64,
    /// … what these achieved …
    pub of_part: QuantitySum,
    /// … and their wholes or targets together.
    pub whole: QuantitySum,
}

fn more(count: &mut u64, by: u64) {
    *count = count.saturating_add(by);
}

/// Adds the values of one map to those of another.
fn add_all<T: Default, U>(to: &mut ById<T>, from: &ById<U>, add: impl Fn(&mut T, &U)) {
    // Units of one set have the same criteria: nothing needs to be looked for.
    if to.keys().eq(from.keys()) {
        to.values_mut().zip(from.values()).for_each(|(to, from)| add(to, from));
        return;
    }
    for (id, value) in from {
        if !to.contains_key(id) {
            to.insert(id.clone(), T::default());
        }
        if let Some(found) = to.get_mut(id) {
            add(found, value);
        }
    }
}

impl Tally {
    /// The sums of one unit.
    #[must_use]
    pub fn of(result: &UnitResult) -> Self {
        let mut tally = Self::default();
        tally.count(result);
        tally
    }

    /// Counts one unit more.
    pub fn count(&mut self, result: &UnitResult) {
        more(&mut self.units, 1);
        self.states.count(result.state, 1);
        self.classes.count(result);
        let Some(UnitScores { total, own, groups, criteria, facts, .. }) = &result.scores else { return };
        let own = own.unwrap_or(*total);
        self.total.count_total(*total);
        self.own.count_total(own);
        self.differences.count(own.points, total.points);
        add_all(&mut self.groups, groups, |tally, cell| tally.count(cell.points, cell.max));
        add_all(&mut self.criteria, criteria, CriterionTally::count);
        add_all(&mut self.facts, facts, MeasuredSum::count);
    }

    /// Counts the unit of a row more, and whether other files of it were seen.
    pub(super) fn count_row(&mut self, row: &UnitRow) {
        self.count(&row.result);
        more(&mut self.replaced, u64::from(!row.others.is_empty()));
    }

    /// Adds the sums of other units.
    pub fn add(&mut self, other: &Self) {
        more(&mut self.units, other.units);
        more(&mut self.replaced, other.replaced);
        self.states.add(&other.states);
        self.classes.add(&other.classes);
        self.total.add(&other.total);
        self.own.add(&other.own);
        self.differences.add(&other.differences);
        add_all(&mut self.groups, &other.groups, Distribution::add);
        add_all(&mut self.criteria, &other.criteria, CriterionTally::add);
        add_all(&mut self.facts, &other.facts, MeasuredSum::add);
    }

    /// The criteria from the weakest to the strongest (tiêu chí yếu nhất): by the share of their points of the most that
    /// the units could have; of equal ones the first by its id. Those that could bring nothing are left out.
    #[must_use]
    pub fn weakest(&self) -> Vec<(&Id, Share)> {
        ordered(self.criteria.iter().map(|(id, tally)| (id, &tally.points)))
    }

    /// The groups from the weakest to the strongest, as [`Tally::weakest`].
    #[must_use]
    pub fn weakest_groups(&self) -> Vec<(&Id, Share)> {
        ordered(self.groups.iter())
    }
}

fn ordered<'t>(of: impl Iterator<Item = (&'t Id, &'t Distribution)>) -> Vec<(&'t Id, Share)> {
    let shares = of.filter_map(|(id, points)| Some((points.share()?, id)));
    crate::sorted::sorted(shares).into_iter().map(|(share, id)| (id, share)).collect()
}

impl Classes {
    fn class(&mut self, id: &Id) -> Option<&mut ClassTally> {
        if !self.classes.contains_key(id) {
            self.classes.insert(id.clone(), ClassTally::default());
        }
        self.classes.get_mut(id)
    }

    fn count(&mut self, result: &UnitResult) {
        let outcome = result.scores.as_ref().and_then(|scores| scores.class.as_ref());
        match outcome {
            Some(Outcome::Fits { class }) => self.class(class).into_iter().for_each(|class| more(&mut class.fits, 1)),
            Some(Outcome::Provisional { class, .. }) => {
                self.class(class).into_iter().for_each(|class| more(&mut class.provisional, 1));
            }
            _ => {}
        }
        match (&result.decided, outcome) {
            (Some(decided), _) => match &decided.class {
                Some(class) => self.class(class).into_iter().for_each(|class| {
                    more(&mut class.decided, 1);
                    more(&mut class.given, 1);
                }),
                None => more(&mut self.decided_none, 1),
            },
            (None, Some(Outcome::Fits { class })) => {
                self.class(class).into_iter().for_each(|class| more(&mut class.given, 1));
            }
            (None, Some(Outcome::NoClassFits {})) => more(&mut self.none, 1),
            (None, Some(_)) => more(&mut self.open, 1),
            (None, None) => {}
        }
    }

    fn add(&mut self, other: &Self) {
        add_all(&mut self.classes, &other.classes, |to, from| {
            more(&mut to.given, from.given);
            more(&mut to.decided, from.decided);
            more(&mut to.fits, from.fits);
            more(&mut to.provisional, from.provisional);
        });
        more(&mut self.none, other.none);
        more(&mut self.open, other.open);
        more(&mut self.decided_none, other.decided_none);
    }

    /// How many units have been classed: those in a class, and those that none fits.
    #[must_use]
    pub fn classed(&self) -> u64 {
        let given = self.classes.values().fold(0_u64, |sum, class| sum.saturating_add(class.given));
        given.saturating_add(self.none).saturating_add(self.decided_none)
    }
}

impl Distribution {
    fn count_points(&mut self, points: Points, max: Points) {
        more(&mut self.units, 1);
        self.points.add(points.into());
        self.max.add(max.into());
        self.least = Some(self.least.map_or(points, |least| least.min(points)));
        self.most = Some(self.most.map_or(points, |most| most.max(points)));
    }

    fn count(&mut self, points: Points, max: Points) {
        self.count_points(points, max);
        self.shares.count(points.hundredths(), max.hundredths());
    }

    pub(super) fn count_total(&mut self, total: TotalCell) {
        self.count_points(total.points, total.max);
        if let Some(percent) = total.percent {
            self.shares.count_share(percent);
        }
    }

    fn add(&mut self, other: &Self) {
        more(&mut self.units, other.units);
        self.points.add(other.points);
        self.max.add(other.max);
        self.least = self.least.into_iter().chain(other.least).min();
        self.most = self.most.into_iter().chain(other.most).max();
        self.shares.add(&other.shares);
    }

    /// All points as a share of all that there could be; `None` where that is nothing.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        self.points.share_of(self.max)
    }

    /// The points of a unit on average, rounded half up; `None` where there is no unit.
    #[must_use]
    pub fn mean(&self) -> Option<PointsSum> {
        self.points.mean(self.units)
    }
}

impl Differences {
    pub(super) fn count(&mut self, own: Points, found: Points) {
        let by = found.hundredths().saturating_sub(own.hundredths());
        let sum = PointsSum::from(Points::from_hundredths(by.saturating_abs()));
        if by > 0 {
            more(&mut self.raised, 1);
            self.raised_by.add(sum);
        } else if by < 0 {
            more(&mut self.lowered, 1);
            self.lowered_by.add(sum);
        }
    }

    fn add(&mut self, other: &Self) {
        more(&mut self.raised, other.raised);
        self.raised_by.add(other.raised_by);
        more(&mut self.lowered, other.lowered);
        self.lowered_by.add(other.lowered_by);
    }
}

impl CriterionTally {
    fn count(&mut self, cell: &CriterionCell) {
        self.states.count(cell.state, 1);
        if cell.concerns() {
            self.points.count(cell.points, cell.max);
        }
        for gap in &cell.gaps {
            self.gaps.count(*gap, 1);
        }
        self.differences.count(cell.own.unwrap_or(cell.points), cell.points);
        if let Some(measured) = &cell.measured {
            self.measured.count(measured);
        }
    }

    fn add(&mut self, other: &Self) {
        self.states.add(&other.states);
        self.points.add(&other.points);
        self.gaps.add(&other.gaps);
        self.differences.add(&other.differences);
        self.measured.add(&other.measured);
    }
}

impl MeasuredSum {
    fn is_empty(&self) -> bool {
        self.units == 0
    }

    fn count(&mut self, measured: &Measured) {
        more(&mut self.units, 1);
        self.part.add(measured.part.into());
        if let Some(whole) = measured.whole {
            more(&mut self.of, 1);
            self.of_part.add(measured.part.into());
            self.whole.add(whole.into());
        }
    }

    fn add(&mut self, other: &Self) {
        more(&mut self.units, other.units);
        self.part.add(other.part);
        more(&mut self.of, other.of);
        self.of_part.add(other.of_part);
        self.whole.add(other.whole);
    }

    /// What was achieved as a share of the wholes or targets, where there are any.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        self.of_part.share_of(self.whole)
    }
}
