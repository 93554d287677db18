//! What a person sees of a collection: the figures of a scope, the units in it, and what can be chosen.

use chrono::NaiveDate;

use super::Collection;
use crate::assessment::State;
use crate::by_id::ById;
use crate::criteria::{Block, UnitType};
use crate::sorted::{sort_by, sorted, sorted_once};
use crate::summary::attendance::{Attendance, Attended, Standing, attendance};
use crate::summary::caps::{CapCheck, check_caps};
use crate::summary::counts::Counts;
use crate::summary::exact::PointsSum;
use crate::summary::row::{Scope, Unclassed, UnitRow};
use crate::summary::subtotal::{LevelRef, Subtotal};
use crate::summary::tally::{Distribution, Tally};
use crate::{Fingerprint, Id, Points, Share, fixed, json};

/// Which units are looked at (bộ lọc đơn vị). What is absent lets every unit pass.
#[json::wire(default)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitFilter {
    /// Those of this type.
    pub unit_type: Option<UnitType>,
    /// Those of this block.
    pub block: Option<Block>,
    /// Those under this level, by its id, or by its name where it has none.
    pub under: Option<String>,
    /// Those in this state.
    pub state: Option<State>,
    /// Those of this class.
    pub class: Option<Id>,
}

/// A unit of the list (một dòng đơn vị).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitLine {
    /// The unit.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub unit_type: UnitType,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// The name of the level above it.
    pub under: Option<String>,
    /// How far its form has come.
    pub state: State,
    /// The day on which it was handed in first.
    pub handed_in: Option<NaiveDate>,
    /// Its class, by title.
    pub class: Option<String>,
    /// Why it has none; absent, too, where its set does not class.
    pub unclassed: Option<Unclassed>,
    /// Its points on the full scale; absent where it is exempted.
    pub points: Option<Points>,
    /// The full scale.
    pub max: Option<Points>,
    /// Its own points, where they are others.
    pub own: Option<Points>,
    /// How it stands with its report; absent where no roster knows it.
    pub standing: Option<Standing>,
    /// The fingerprint of its form.
    pub fingerprint: Fingerprint,
    /// How many earlier files of it there were.
    pub replaced: u64,
}

/// A scope and what it is called.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScopeLine {
    /// The scope.
    pub scope: Scope,
    /// The title of the set; absent where the set is not at hand.
    pub title: Option<String>,
    /// How many units stand in it.
    pub units: usize,
}

/// A choice of a filter, and how many units it would give without the others.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitFacet {
    /// The word, the id or the name.
    pub value: String,
    /// What it is called, where it is no word.
    pub title: Option<String>,
    /// How many units.
    pub units: u64,
}

/// What can be chosen of the units of a scope.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitFacets {
    /// The types.
    pub unit_types: Vec<UnitFacet>,
    /// The blocks.
    pub blocks: Vec<UnitFacet>,
    /// The levels above.
    pub under: Vec<UnitFacet>,
    /// The states.
    pub states: Vec<UnitFacet>,
    /// The classes.
    pub classes: Vec<UnitFacet>,
}

/// A group, a criterion or a class with its figures.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ranked {
    /// Its id.
    pub id: Id,
    /// What it is called, or its id.
    pub title: String,
    /// How many units it concerns, or are in the class.
    pub units: u64,
    /// The points of a unit on average.
    pub mean: Option<PointsSum>,
    /// All points as a share of all that there could be; of a class, its share of all units.
    pub share: Option<Share>,
    /// In how many forms something is missing. A subtotal does not say which of its forms lack several things at one criterion:
    /// of these what is missing most often counts.
    pub incomplete: u64,
}

/// What a level handed up without its units.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SubtotalLine {
    /// The level.
    pub by: LevelRef,
    /// The day on which it closed.
    pub on: NaiveDate,
    /// How many units.
    pub units: u64,
    /// The level that has it in its own subtotal, so that it is counted twice.
    pub twice: Option<Id>,
}

/// A level below and what its units come to (một đơn vị cấp dưới), such as a commune on the desk of its province.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LevelLine {
    /// Its id, or its name where it has none: what [`UnitFilter::under`] takes.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How many units.
    pub units: u64,
    /// How many units the roster expects under it on the last day of the period; absent without a roster.
    pub asked: Option<u64>,
    /// The mean of the totals.
    pub mean: Option<PointsSum>,
    /// All points as a share of all that there could be.
    pub share: Option<Share>,
    /// Whether it handed up its sums without its units, which no filter leads to.
    pub closed: bool,
}

/// How a unit of the roster stands.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RosterLine {
    /// The unit.
    pub id: Id,
    /// Its name, as the roster has it.
    pub name: String,
    /// How it stands.
    pub attended: Attended,
}

/// How the units of a roster stand, by name (tình hình nộp theo danh sách).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RosterView {
    /// The units, by id.
    pub units: Vec<RosterLine>,
    /// How many units stand how.
    pub standings: Counts<Standing>,
    /// How many have reported.
    pub reported: u64,
    /// How many have to: all but those that are exempt or merged.
    pub asked: u64,
    /// The names of units that reported and are not in the roster.
    pub unlisted: Vec<String>,
}

/// A cap and what it comes to.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapLine {
    /// What the cap says.
    pub text: String,
    /// What it comes to.
    pub check: CapCheck,
}

/// The figures of a scope, as they are looked at (bảng số liệu).
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CollectionView {
    /// What is looked at.
    pub scope: Scope,
    /// What is called so.
    pub title: Option<String>,
    /// The sums: of the units that pass, and of subtotals where nothing is filtered.
    pub tally: Tally,
    /// The mean of the totals.
    pub mean: Option<PointsSum>,
    /// All points as a share of all that there could be.
    pub share: Option<Share>,
    /// The classes, in the order of the set.
    pub classes: Vec<Ranked>,
    /// The groups, from the weakest to the strongest.
    pub groups: Vec<Ranked>,
    /// The criteria, from the weakest to the strongest.
    pub criteria: Vec<Ranked>,
    /// The units that pass, by id.
    pub units: Vec<UnitLine>,
    /// What can be chosen.
    pub facets: UnitFacets,
    /// The levels above the units that pass, from the weakest to the strongest.
    pub levels: Vec<LevelLine>,
    /// What levels handed up without their units.
    pub subtotals: Vec<SubtotalLine>,
    /// Who has reported; absent without a roster.
    pub roster: Option<RosterView>,
    /// What the caps of the roster come to.
    pub caps: Vec<CapLine>,
}

/// What something is called among figures: its title as it is written, without the dot at its end.
pub(super) fn titled(title: &str) -> String {
    title.trim_end_matches('.').to_owned()
}

impl UnitFilter {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Counts values in the order in which they sort.
fn facets<T: Ord + Clone>(
    values: impl Iterator<Item = T>,
    shown: impl Fn(T) -> (String, Option<String>),
) -> Vec<UnitFacet> {
    let values = sorted(values);
    let each = sorted_once(values.iter().cloned());
    let facet = |value: T| {
        let units = values.partition_point(|other| *other <= value) - values.partition_point(|other| *other < value);
        let (value, title) = shown(value);
        UnitFacet { value, title, units: u64::try_from(units).unwrap_or(u64::MAX) }
    };
    each.into_iter().map(facet).collect()
}

impl Collection {
    /// The rows of a scope that pass a filter.
    pub(super) fn rows<'c>(&'c self, scope: &'c Scope, filter: &'c UnitFilter) -> impl Iterator<Item = &'c UnitRow> {
        self.summary.units.iter().filter(|row| row.scope == *scope && self.passes(row, filter))
    }

    fn passes(&self, row: &UnitRow, filter: &UnitFilter) -> bool {
        filter.unit_type.is_none_or(|wanted| wanted == row.unit.unit_type)
            && filter.block.is_none_or(|wanted| row.unit.blocks.contains(&wanted))
            && filter.state.is_none_or(|wanted| wanted == row.result.state)
            && filter.class.as_ref().is_none_or(|wanted| row.result.class() == Some(wanted))
            && filter.under.as_ref().is_none_or(|wanted| self.above(row).is_some_and(|(key, _)| key == wanted))
    }

    /// The level above a unit, by the roster, else by its own form: its id, or its name where it has none, and its name.
    pub(super) fn above<'c>(&'c self, row: &'c UnitRow) -> Option<(&'c str, &'c str)> {
        let day = row.scope.period.last_day();
        if let Some(level) = self.roster.as_ref().and_then(|roster| roster.above(row.unit.id.as_str(), day)) {
            return Some((level.id.as_str(), &level.name));
        }
        let superior = row.unit.superior.as_ref()?;
        Some((superior.id.as_ref().map_or(superior.name.as_str(), Id::as_str), &superior.name))
    }

    /// The scopes of all that was collected, the latest period first.
    #[must_use]
    pub fn scopes(&self) -> Vec<ScopeLine> {
        let line = |scope: &Scope| ScopeLine {
            scope: scope.clone(),
            title: self.set(scope).map(|set| set.title.clone()),
            units: self.summary.units.iter().filter(|row| row.scope == *scope).count(),
        };
        let mut lines: Vec<ScopeLine> = self.summary.scopes().into_iter().map(line).collect();
        let day = |line: &ScopeLine| line.scope.period.last_day();
        sort_by(&mut lines, |one, other| day(other).cmp(&day(one)));
        lines
    }

    /// What an id of a scope's set is called.
    pub(super) fn title(&self, scope: &Scope, id: &Id) -> String {
        let set = self.set(scope);
        let group = || set?.all_groups().find(|group| group.id == *id).map(|group| &group.title);
        let criterion = || set?.criteria().find(|criterion| criterion.id == *id).map(|criterion| &criterion.title);
        let class = || set?.classing.as_ref()?.classes.iter().find(|class| class.id == *id).map(|class| &class.title);
        let title = criterion().or_else(group).or_else(class);
        title.map_or_else(|| id.to_string(), |title| titled(title))
    }

    /// The sums of the units of a scope that pass a filter.
    #[must_use]
    pub fn tally(&self, scope: &Scope, filter: &UnitFilter) -> Tally {
        let mut tally = Tally::default();
        self.rows(scope, filter).for_each(|row| tally.count_row(row));
        self.subtotals_of(scope, filter).for_each(|subtotal| tally.add(&subtotal.tally));
        tally
    }

    /// Everything that is shown of a scope (số liệu của một kỳ). `today` says who is late.
    #[must_use]
    pub fn view(&self, scope: &Scope, filter: &UnitFilter, today: NaiveDate) -> CollectionView {
        let tally = self.tally(scope, filter);
        let incomplete = self.incomplete(scope, filter);
        let ranked = |id: &Id, points: &Distribution, incomplete| Ranked {
            id: id.clone(),
            title: self.title(scope, id),
            units: points.units,
            mean: points.mean(),
            share: points.share(),
            incomplete,
        };
        let groups = tally.weakest_groups().into_iter();
        let groups = groups.filter_map(|(id, _)| Some(ranked(id, tally.groups.get(id)?, 0)));
        let criteria = tally.weakest().into_iter().filter_map(|(id, _)| {
            let of = tally.criteria.get(id)?;
            Some(ranked(id, &of.points, incomplete.get(id).copied().unwrap_or_default()))
        });
        let (groups, criteria) = (groups.collect(), criteria.collect());
        let attendance = self.roster.as_ref().map(|roster| attendance(roster, &self.summary, today));
        let caps = self.roster.iter().flat_map(|roster| check_caps(roster, &self.summary, scope.period.last_day()));
        let caps = caps.filter(|check| check.scope == *scope).map(|check| self.cap(check)).collect();
        let units = self.rows(scope, filter).map(|row| self.line(row, attendance.as_ref())).collect();
        CollectionView {
            scope: scope.clone(),
            title: self.set(scope).map(|set| set.title.clone()),
            mean: tally.total.mean(),
            share: tally.total.share(),
            classes: self.classes(scope, &tally),
            groups,
            criteria,
            units,
            facets: self.facets(scope),
            levels: self.levels(scope, filter),
            subtotals: self.subtotals(scope),
            roster: attendance.map(|attendance| self.attended(attendance)),
            caps,
            tally,
        }
    }

    /// In how many forms of a scope something is missing, by criterion.
    fn incomplete(&self, scope: &Scope, filter: &UnitFilter) -> ById<u64> {
        let mut found: ById<u64> = ById::new();
        let mut add = |id: &Id, more: u64| match found.get_mut(id) {
            Some(forms) => *forms = forms.saturating_add(more),
            None => {
                found.insert(id.clone(), more);
            }
        };
        for (id, cell) in
            self.rows(scope, filter).filter_map(|row| row.result.scores.as_ref()).flat_map(|of| &of.criteria)
        {
            if !cell.gaps.is_empty() {
                add(id, 1);
            }
        }
        for (id, of) in self.subtotals_of(scope, filter).flat_map(|subtotal| &subtotal.tally.criteria) {
            if let Some(most) = of.gaps.iter().map(|(_, forms)| forms).max() {
                add(id, most);
            }
        }
        found
    }

    /// The subtotals of a scope where nothing is filtered: what is in one cannot be told apart.
    pub(super) fn subtotals_of(&self, scope: &Scope, filter: &UnitFilter) -> impl Iterator<Item = &Subtotal> {
        self.summary.subtotals.iter().filter(move |subtotal| filter.is_empty() && subtotal.scope == *scope)
    }

    fn attended(&self, attendance: Attendance) -> RosterView {
        let Attendance { units, standings, unlisted, .. } = attendance;
        let all = standings.all();
        let excused = standings.of(Standing::Exempt).saturating_add(standings.of(Standing::Merged));
        let reported = standings.iter().filter(|(standing, _)| standing.is_reported());
        let reported = reported.fold(0_u64, |sum, (_, units)| sum.saturating_add(units));
        let named = |id: &Id| self.roster.as_ref()?.units.get(id).map(|unit| unit.name.clone());
        let line = |(id, attended): (&Id, &Attended)| RosterLine {
            id: id.clone(),
            name: named(id).unwrap_or_else(|| id.to_string()),
            attended: attended.clone(),
        };
        RosterView {
            units: units.iter().map(line).collect(),
            standings,
            reported,
            asked: all.saturating_sub(excused),
            unlisted: unlisted.values().map(|unit| unit.name.clone()).collect(),
        }
    }

    fn cap(&self, check: CapCheck) -> CapLine {
        let cap = self.roster.iter().flat_map(|roster| &roster.caps).find(|cap| cap.id == check.cap);
        CapLine { text: cap.map_or_else(|| check.cap.to_string(), |cap| cap.text.clone()), check }
    }

    fn classes(&self, scope: &Scope, tally: &Tally) -> Vec<Ranked> {
        let of_set = self.set(scope).and_then(|set| set.classing.as_ref());
        let of_set: Vec<&Id> = of_set.iter().flat_map(|classing| &classing.classes).map(|class| &class.id).collect();
        let others = tally.classes.classes.keys().filter(|id| !of_set.contains(id));
        let ids = of_set.iter().copied().chain(others);
        let ranked = ids.map(|id| {
            let units = tally.classes.classes.get(id).map_or(0, |class| class.given);
            let share = fixed::divide(u128::from(units) * 10_000, tally.units.max(1).into());
            let (id, title) = (id.clone(), self.title(scope, id));
            Ranked { id, title, units, mean: None, share: Some(Share::saturating(share as i128)), incomplete: 0 }
        });
        ranked.collect()
    }

    fn line(&self, row: &UnitRow, attendance: Option<&Attendance>) -> UnitLine {
        let scores = row.result.scores.as_ref();
        UnitLine {
            id: row.unit.id.clone(),
            name: row.unit.name.clone(),
            unit_type: row.unit.unit_type,
            blocks: row.unit.blocks.clone(),
            under: self.above(row).map(|(_, name)| name.to_owned()),
            state: row.result.state,
            handed_in: row.result.handed_in,
            class: row.result.class().map(|class| self.title(&row.scope, class)),
            unclassed: row.result.unclassed(),
            points: scores.map(|scores| scores.total.points),
            max: scores.map(|scores| scores.total.max),
            own: scores.and_then(|scores| scores.own).map(|own| own.points),
            standing: attendance.and_then(|of| of.units.get(&row.unit.id)).map(|unit| unit.standing),
            fingerprint: row.revision.fingerprint.clone(),
            replaced: u64::try_from(row.others.len()).unwrap_or(u64::MAX),
        }
    }

    fn facets(&self, scope: &Scope) -> UnitFacets {
        let all = UnitFilter::default();
        let rows = || self.rows(scope, &all);
        let word = |word: &str| (word.to_owned(), None);
        UnitFacets {
            unit_types: facets(rows().map(|row| row.unit.unit_type), |of| word(of.as_str())),
            blocks: facets(rows().flat_map(|row| row.unit.blocks.iter().copied()), |of| word(of.as_str())),
            under: facets(rows().filter_map(|row| self.above(row)), |(key, name)| {
                (key.to_owned(), Some(name.to_owned()))
            }),
            states: facets(rows().map(|row| row.result.state), |of| word(of.as_str())),
            classes: facets(rows().filter_map(|row| row.result.class()), |id| {
                (id.to_string(), Some(self.title(scope, id)))
            }),
        }
    }

    fn subtotals(&self, scope: &Scope) -> Vec<SubtotalLine> {
        let twice = self.summary.counted_twice();
        let lines = self.summary.subtotals.iter().filter(|subtotal| subtotal.scope == *scope).map(|subtotal| {
            let outer = twice.iter().find(|(inner, _)| *inner == subtotal).map(|(_, outer)| (*outer).clone());
            SubtotalLine { by: subtotal.by.clone(), on: subtotal.on, units: subtotal.tally.units, twice: outer }
        });
        lines.collect()
    }
}
