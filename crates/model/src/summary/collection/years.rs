//! One period beside another: like with like, over the units that both have.

use super::Collection;
use crate::sorted::{sort_by, sorted_once};
use crate::summary::row::{Scope, UnitRow};
use crate::summary::tally::Tally;
use crate::{Id, Share, json};

/// A group or a criterion in two periods; a share is absent where the period does not have it.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedLine {
    /// Its id in the later period; in the earlier one where it was retired.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The share of its points before.
    pub before: Option<Share>,
    /// The share of its points now.
    pub now: Option<Share>,
}

/// Two periods side by side (so sánh hai kỳ).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedView {
    /// How many units both have: the figures are of these and of no others.
    pub units: u64,
    /// The share of all points before.
    pub before: Option<Share>,
    /// The share of all points now.
    pub now: Option<Share>,
    /// How many units have a higher class than before.
    pub raised: u64,
    /// How many have the same class.
    pub same: u64,
    /// How many have a lower one.
    pub lowered: u64,
    /// The criteria: those that both have, then new ones, then retired ones.
    pub criteria: Vec<ComparedLine>,
}

impl Collection {
    /// A scope beside an earlier one of the same set, over the units that both have (so sánh cùng kỳ).
    ///
    /// A criterion stands beside the one of its id, or beside the one that it replaces by what the later set says.
    #[must_use]
    pub fn compared(&self, before: &Scope, now: &Scope) -> ComparedView {
        let ids = |scope: &Scope| sorted_once(self.rows_of(scope).map(|row| row.unit.id.clone()));
        let (earlier, later) = (ids(before), ids(now));
        let in_both = |id: &Id| earlier.binary_search(id).is_ok() && later.binary_search(id).is_ok();
        let tally = |scope: &Scope| {
            let mut tally = Tally::default();
            self.rows_of(scope).filter(|row| in_both(&row.unit.id)).for_each(|row| tally.count_row(row));
            tally
        };
        let (was, is) = (tally(before), tally(now));
        let mut view = ComparedView {
            units: is.units,
            before: was.total.share(),
            now: is.total.share(),
            raised: 0,
            same: 0,
            lowered: 0,
            criteria: self.pairs(before, now, &was, &is),
        };
        let (classes, earlier_classes) = (self.ranks(now), self.ranks(before));
        for row in self.rows_of(now).filter(|row| in_both(&row.unit.id)) {
            let Some(other) = self.summary.unit(before, row.unit.id.as_str()) else { continue };
            let rank = |row: &UnitRow, classes: &[&Id]| {
                row.result.class().and_then(|class| classes.iter().position(|known| *known == class))
            };
            // The best class stands first.
            match (rank(other, &earlier_classes), rank(row, &classes)) {
                (Some(was), Some(is)) if is < was => view.raised += 1,
                (Some(was), Some(is)) if is > was => view.lowered += 1,
                (Some(_), Some(_)) => view.same += 1,
                _ => {}
            }
        }
        view
    }

    fn rows_of<'c>(&'c self, scope: &'c Scope) -> impl Iterator<Item = &'c UnitRow> {
        self.summary.units.iter().filter(move |row| row.scope == *scope)
    }

    fn ranks(&self, scope: &Scope) -> Vec<&Id> {
        let classing = self.set(scope).and_then(|set| set.classing.as_ref());
        classing.iter().flat_map(|classing| &classing.classes).map(|class| &class.id).collect()
    }

    fn pairs(&self, before: &Scope, now: &Scope, was: &Tally, is: &Tally) -> Vec<ComparedLine> {
        let share = |tally: &Tally, id: &Id| tally.criteria.get(id).and_then(|of| of.points.share());
        let mut lines = Vec::new();
        let mut met: Vec<Id> = Vec::new();
        for id in is.criteria.keys() {
            let criterion = self.set(now).and_then(|set| set.criteria().find(|criterion| criterion.id == *id));
            let replaced = criterion.iter().flat_map(|criterion| &criterion.replaces).map(|of| &of.criterion);
            let earlier = replaced.chain([id]).find(|id| was.criteria.contains_key(id));
            let line = ComparedLine {
                id: id.clone(),
                title: self.title(now, id),
                before: earlier.and_then(|id| share(was, id)),
                now: share(is, id),
            };
            met.extend(earlier.cloned());
            lines.push(line);
        }
        let retired = was.criteria.keys().filter(|id| !met.contains(id));
        let retired = retired.map(|id| ComparedLine {
            id: id.clone(),
            title: self.title(before, id),
            before: share(was, id),
            now: None,
        });
        lines.extend(retired);
        lines.retain(|line| line.before.is_some() || line.now.is_some());
        let change = |line: &ComparedLine| Some(line.now?.basis_points() - line.before?.basis_points());
        // What has fallen most stands first; what has no counterpart stands last.
        let key = |line: &ComparedLine| (change(line).is_none(), line.now.is_none(), change(line));
        sort_by(&mut lines, |one, other| key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id)));
        lines
    }
}
