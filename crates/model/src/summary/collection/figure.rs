//! From a figure to the units that it is made of.

use super::{ClassChange, Collection, UnitFilter};
use crate::assessment::State;
use crate::score::{GapKind, LeafState};
use crate::summary::histogram::Histogram;
use crate::summary::row::{CriterionCell, Measured, Scope, Unclassed, UnitRow, UnitScores};
use crate::{Id, Points, json};

/// A figure that can be opened into its units (số liệu mở ra được).
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Figure {
    /// All units, by their totals.
    Total,
    /// The units that have handed in several files that differ.
    Replaced,
    /// The units in a state.
    State {
        /// The state.
        state: State,
    },
    /// The units of a class.
    Class {
        /// The class.
        id: Id,
    },
    /// The units that no class fits.
    NoClass,
    /// The units of which the class is not known yet.
    OpenClass,
    /// The units whose totals are within a bin of the histogram.
    Bin {
        /// Which bin, from 0 on.
        at: u32,
    },
    /// All units that a group concerns.
    Group {
        /// The group.
        id: Id,
    },
    /// All units that a criterion concerns.
    Criterion {
        /// The criterion.
        id: Id,
    },
    /// All units that any of some criteria concerns, by their points of all of these.
    Several {
        /// The criteria.
        ids: Vec<Id>,
    },
    /// The units in whose forms something is missing at a criterion.
    Gap {
        /// The criterion.
        id: Id,
        /// What is missing; absent: anything.
        gap: Option<GapKind>,
    },
    /// The units whose class has changed in a way since an earlier period.
    Changed {
        /// The earlier period.
        before: Scope,
        /// What became of the class.
        change: ClassChange,
    },
    /// The units that an earlier period has, too: all of them, or those that a criterion concerns.
    Compared {
        /// The earlier period.
        before: Scope,
        /// The criterion; absent: all units, by their totals.
        id: Option<Id>,
    },
}

/// A unit behind a figure (đơn vị đứng sau số liệu).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Behind {
    /// The unit.
    pub unit: Id,
    /// Its name.
    pub name: String,
    /// The points of what the figure is about; absent where the unit is exempted.
    pub points: Option<Points>,
    /// The most that they could be.
    pub max: Option<Points>,
    /// The unit's own points, where they are others.
    pub own: Option<Points>,
    /// What became of the criterion.
    pub state: Option<LeafState>,
    /// What is missing at the criterion.
    pub gaps: Vec<GapKind>,
    /// What was counted at the criterion.
    pub measured: Option<Measured>,
}

impl Collection {
    /// The units behind a figure, those with the lowest share of their points first (các đơn vị đứng sau một số liệu).
    #[must_use]
    pub fn behind(&self, scope: &Scope, filter: &UnitFilter, figure: &Figure) -> Vec<Behind> {
        let rows = self.rows(scope, filter).filter(|row| figure.has(self, row));
        let mut behind: Vec<Behind> = rows.map(|row| figure.of(row)).collect();
        crate::sorted::sort_by(&mut behind, |one, other| {
            let points = |of: &Behind| i128::from(of.points.unwrap_or(Points::ZERO).hundredths());
            let most = |of: &Behind| i128::from(of.max.map_or(1, |max| max.hundredths().max(1)));
            let shares = (points(one) * most(other)).cmp(&(points(other) * most(one)));
            shares.then_with(|| one.unit.cmp(&other.unit))
        });
        behind
    }
}

impl Figure {
    fn has(&self, collection: &Collection, row: &UnitRow) -> bool {
        let scores = row.result.scores.as_ref();
        match self {
            Self::Total => true,
            Self::Replaced => !row.others.is_empty(),
            Self::State { state } => row.result.state == *state,
            Self::Class { id } => row.result.class() == Some(id),
            Self::NoClass => row.result.unclassed() == Some(Unclassed::NoClass),
            Self::OpenClass => row.result.unclassed() == Some(Unclassed::OpenClass),
            Self::Bin { at } => {
                let mut histogram = Histogram::default();
                if let Some(share) = scores.and_then(|scores| scores.total.percent) {
                    histogram.count_share(share);
                }
                histogram.bins().nth(usize::try_from(*at).unwrap_or(usize::MAX)).is_some_and(|bin| bin.units > 0)
            }
            Self::Group { id } => scores.is_some_and(|scores| scores.groups.contains_key(id)),
            Self::Criterion { .. } => self.cell(scores).is_some_and(CriterionCell::concerns),
            Self::Several { ids } => concerned(scores, ids).next().is_some(),
            Self::Gap { gap, .. } => self.cell(scores).is_some_and(|cell| match gap {
                Some(gap) => cell.gaps.contains(gap),
                None => !cell.gaps.is_empty(),
            }),
            Self::Changed { before, change } => {
                let earlier = collection.earlier(before, row);
                earlier.is_some_and(|earlier| collection.class_change(earlier, row) == Some(*change))
            }
            Self::Compared { before, id } => {
                (id.is_none() || self.cell(scores).is_some_and(CriterionCell::concerns))
                    && collection.earlier(before, row).is_some()
            }
        }
    }

    fn cell<'r>(&self, scores: Option<&'r UnitScores>) -> Option<&'r CriterionCell> {
        match self {
            Self::Criterion { id } | Self::Gap { id, .. } | Self::Compared { id: Some(id), .. } => {
                scores?.criteria.get(id)
            }
            _ => None,
        }
    }

    fn of(&self, row: &UnitRow) -> Behind {
        let scores = row.result.scores.as_ref();
        let (unit, name) = (row.unit.id.clone(), row.unit.name.clone());
        let blank =
            Behind { unit, name, points: None, max: None, own: None, state: None, gaps: Vec::new(), measured: None };
        let Some(scores) = scores else { return blank };
        if let Some(cell) = self.cell(Some(scores)) {
            let (points, max) = (Some(cell.points), Some(cell.max));
            let (state, gaps) = (Some(cell.state), cell.gaps.clone());
            return Behind { points, max, own: cell.own, state, gaps, measured: cell.measured, ..blank };
        }
        if let Self::Several { ids } = self {
            let sum = |points: fn(&CriterionCell) -> Points| {
                let all = concerned(Some(scores), ids).map(|cell| i128::from(points(cell).hundredths()));
                Some(Points::saturating(all.sum()))
            };
            return Behind { points: sum(|cell| cell.points), max: sum(|cell| cell.max), ..blank };
        }
        if let Self::Group { id } = self {
            let cell = scores.groups.get(id);
            return Behind { points: cell.map(|cell| cell.points), max: cell.map(|cell| cell.max), ..blank };
        }
        let own = scores.own.map(|own| own.points);
        Behind { points: Some(scores.total.points), max: Some(scores.total.max), own, ..blank }
    }
}

/// The cells of some criteria that concern a unit.
fn concerned<'r>(scores: Option<&'r UnitScores>, ids: &'r [Id]) -> impl Iterator<Item = &'r CriterionCell> {
    let cells = ids.iter().filter_map(move |id| scores?.criteria.get(id));
    cells.filter(|cell| cell.concerns())
}
