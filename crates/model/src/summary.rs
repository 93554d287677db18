//! Summaries: what many units come to, merged in any order.
//!
//! A [`Summary`] is a table and nothing else: one row for each unit, set, edition and period, and one [`Subtotal`] for each
//! level that handed up its sums without its units. Merging is the union of two tables, in which the later file of a unit
//! counts and the other is named. All figures are computed from the table when they are asked for
//! ([`Summary::totals`]), by adding. That is why the laws hold without any care taken:
//!
//! - any order, any grouping and any duplication of files gives the same bytes;
//! - the sum of the parts is the whole;
//! - taking away a unit is the inverse of adding one;
//! - [`Summary::close`] leaves the units out, and what is left has a size that does not depend on their number. It is merged by
//!   the same laws, under the id of the level that closed it. Only what is no longer there cannot be told: that one unit is
//!   in the sums of two levels.

mod attendance;
mod ballot;
mod build;
mod caps;
mod collection;
mod counter;
mod counts;
mod disclosure;
mod exact;
mod histogram;
mod impact;
mod keyed;
mod queue;
mod roster;
mod row;
mod subtotal;
mod tally;

use chrono::NaiveDate;

pub use attendance::{Attendance, Attended, Standing, Unlisted, attendance};
pub use ballot::{
    Adopted, Adoption, AdoptionError, Ballot, BallotOption, BallotTaken, BallotTally, BallotView, BallotWithout,
    Consultation, NamedUnit, OptionTally, Vote, VoteLine, adopt,
};
pub use caps::{CapCheck, check_caps};
pub use collection::{
    Behind, CapLine, ClassChange, Collection, CollectionView, ComparedLine, ComparedView, Demand, Figure, LevelLine,
    Ranked, RosterLine, RosterView, ScopeLine, SubtotalLine, Taken, TargetLine, TargetSum, TaskLine, UnitFacet,
    UnitFacets, UnitFilter, UnitLine, tasks,
};
pub use counter::{CountError, Counter};
pub use counts::Counts;
pub use disclosure::{PublicTotal, disclosed};
pub use exact::{ExactSum, PointsSum, QuantitySum, SumError};
pub use histogram::{Bin, Histogram};
pub use impact::{Effect, ImpactPreview, Through, UnitImpact};
pub use keyed::{Entry, Keyed};
pub use queue::{
    Exception, QueueBuilder, QueueEntry, QueueLimits, QueueProgress, ReviewQueue, Reviewed, ReviewerTally,
};
pub use roster::{Cap, Exemption, Roster, RosterUnit, Similar, Succession, Under};
pub use row::{
    CriterionCell, Decided, GroupCell, Measured, Revision, Scope, TotalCell, Unclassed, UnitResult, UnitRow, UnitScores,
};
pub use subtotal::{LevelRef, Subtotal};
pub use tally::{ClassTally, Classes, CriterionTally, Differences, Distribution, MeasuredSum, Tally};

use crate::document::Document;
use crate::{Id, json};

/// What many units come to (bảng tổng hợp).
///
/// ```
/// use orientation::summary::{Counter, Summary};
/// use orientation::{document, Assessment, CriteriaSet};
///
/// # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
/// # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
/// let set: CriteriaSet = document::read(criteria)?;
/// let day = "2022-11-20".parse().map_err(|_| "no day")?;
/// let mut counter = Counter::new(&set, day);
/// let first: Assessment = document::read(assessment)?;
/// let mut second = first.clone();
/// second.unit.id = "pa-vay".parse()?;
///
/// let one = Summary::from_iter([counter.row(&first)?]);
/// let two = Summary::from_iter([counter.row(&second)?, counter.row(&first)?]);
/// let merged = one.merge(two.clone());
/// assert_eq!(merged, two); // the first was in both, and counts once
/// assert_eq!(merged.totals()[0].tally.units, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// The units, in the order of set, edition, period and unit.
    #[wire(empty)]
    pub units: Keyed<UnitRow>,
    /// What levels handed up without their units, in the order of set, edition, period and level.
    #[wire(empty)]
    pub subtotals: Keyed<Subtotal>,
}

impl Document for Summary {
    const FORMAT: &'static str = "orientation/summary";
    const VERSION: u32 = 1;
}

/// The figures of one scope: rows and subtotals added up.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Total {
    /// What was added up.
    pub scope: Scope,
    /// How many units stand in the table; the others are in subtotals.
    pub rows: u64,
    /// The sums.
    pub tally: Tally,
}

impl FromIterator<UnitRow> for Summary {
    fn from_iter<I: IntoIterator<Item = UnitRow>>(rows: I) -> Self {
        Self { units: rows.into_iter().collect(), subtotals: Keyed::default() }
    }
}

impl Summary {
    /// The union of two summaries (gộp hai bảng). It is associative, commutative and idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self { units: self.units.merge(other.units), subtotals: self.subtotals.merge(other.subtotals) }
    }

    /// The row of a unit.
    #[must_use]
    pub fn unit(&self, scope: &Scope, unit: &str) -> Option<&UnitRow> {
        self.units.find(|row| row.scope.cmp(scope).then_with(|| row.unit.id.as_str().cmp(unit)))
    }

    /// Takes a unit away, with all that it brought to the sums.
    pub fn remove(&mut self, scope: &Scope, unit: &str) -> Option<UnitRow> {
        self.units.take(|row| row.scope.cmp(scope).then_with(|| row.unit.id.as_str().cmp(unit)))
    }

    /// The scopes that there are, in their order.
    #[must_use]
    pub fn scopes(&self) -> Vec<&Scope> {
        let rows = self.units.iter().map(|row| &row.scope);
        crate::sorted::sorted_once(rows.chain(self.subtotals.iter().map(|subtotal| &subtotal.scope)))
    }

    /// The figures of each scope, in the order of the scopes.
    #[must_use]
    pub fn totals(&self) -> Vec<Total> {
        let mut totals = self.totals_of(|_| true);
        add_subtotals(&mut totals, self.subtotals.iter());
        totals
    }

    /// The figures of some of the units in the table. What is in a subtotal is not in them: it cannot be told apart.
    #[must_use]
    pub fn totals_of(&self, wanted: impl Fn(&UnitRow) -> bool) -> Vec<Total> {
        let mut totals: Vec<Total> = Vec::new();
        for row in self.units.iter().filter(|row| wanted(row)) {
            if totals.last().is_none_or(|total| total.scope != row.scope) {
                totals.push(Total::blank(&row.scope));
            }
            if let Some(total) = totals.last_mut() {
                total.rows = total.rows.saturating_add(1);
                total.tally.count_row(row);
            }
        }
        totals
    }

    /// The figures of one scope; empty ones where it does not occur.
    #[must_use]
    pub fn tally(&self, scope: &Scope) -> Tally {
        let total = self.totals().into_iter().find(|total| total.scope == *scope);
        total.map(|total| total.tally).unwrap_or_default()
    }

    /// What a level hands up without its units (chốt số liệu): one subtotal for each scope, under its id.
    ///
    /// A subtotal that the level has closed before is not added to the new one, which takes its place; where there is
    /// nothing else of a scope, it stays as it is.
    #[must_use]
    pub fn close(&self, by: &LevelRef, on: NaiveDate) -> Self {
        let (own, others): (Vec<_>, Vec<_>) = self.subtotals.iter().partition(|subtotal| subtotal.by.id == by.id);
        let mut totals = self.totals_of(|_| true);
        add_subtotals(&mut totals, others.iter().copied());
        let of = |scope: &Scope| {
            let over = others.iter().filter(|subtotal| subtotal.scope == *scope);
            over.map(|subtotal| subtotal.by.id.clone()).collect()
        };
        let stay = own.into_iter().filter(|own| totals.iter().all(|total| total.scope != own.scope)).cloned();
        let mut subtotals: Keyed<Subtotal> = stay.collect();
        for Total { scope, tally, .. } in totals {
            let over = of(&scope);
            subtotals.insert(Subtotal { scope, by: by.clone(), on, over, tally, others: Vec::new() });
        }
        Self { units: Keyed::default(), subtotals }
    }

    /// The subtotals that are counted twice (cộng trùng): one stands here and is also in that of another level. Each is
    /// given with the level that has it already.
    #[must_use]
    pub fn counted_twice(&self) -> Vec<(&Subtotal, &Id)> {
        let pairs = self.subtotals.iter().flat_map(|outer| {
            let inner = self.subtotals.iter().filter(|inner| inner.scope == outer.scope);
            inner.filter(|inner| outer.over.contains(&inner.by.id)).map(move |inner| (inner, &outer.by.id))
        });
        pairs.collect()
    }
}

impl Total {
    fn blank(scope: &Scope) -> Self {
        Self { scope: scope.clone(), rows: 0, tally: Tally::default() }
    }
}

/// Adds subtotals to figures that are in the order of their scopes.
fn add_subtotals<'s>(totals: &mut Vec<Total>, subtotals: impl Iterator<Item = &'s Subtotal>) {
    for subtotal in subtotals {
        let at = totals.partition_point(|total| total.scope < subtotal.scope);
        if totals.get(at).is_none_or(|total| total.scope != subtotal.scope) {
            totals.insert(at, Total::blank(&subtotal.scope));
        }
        if let Some(total) = totals.get_mut(at) {
            total.tally.add(&subtotal.tally);
        }
    }
}
