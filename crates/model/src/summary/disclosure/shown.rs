//! Which shares may be shown, so that none that is left out can be computed from the others.
//!
//! The points of a group are those of its criteria and of the groups in it, those of the whole are the points of its groups. Whoever
//! knows the criteria set and all shares of such a sum but one finds that one. So beside a figure of too few units one of enough
//! units is withheld, and what can be computed is what both come to.

use crate::criteria::{CriteriaSet, Place};
use crate::summary::tally::{Distribution, Tally};

/// The share of a group or of a criterion; the first of a list is that of the whole.
pub(super) struct Figure<'t> {
    /// What it is of; nothing: of the whole.
    pub of: Option<Place<'t>>,
    /// Nothing where no unit has any.
    pub points: Option<&'t Distribution>,
    pub fate: Fate,
    /// How deep it stands: what it is the sum of follows it and stands one deeper.
    depth: usize,
}

impl<'t> Figure<'t> {
    const fn new(of: Option<Place<'t>>, points: Option<&'t Distribution>, depth: usize) -> Self {
        Self { of, points, fate: Fate::Absent, depth }
    }

    fn units(&self) -> u64 {
        self.points.map_or(0, |points| points.units)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It concerns no unit.
    Absent,
    /// It concerns too few, or all that it is the sum of does.
    Few,
    /// It would tell one that concerns too few.
    Withheld,
    Shown,
}

/// The shares of the whole, of the groups and of the criteria of a set, and what becomes of each. Without a set nobody knows what the
/// whole is the sum of: no other is shown.
pub(super) fn figures<'t>(tally: &'t Tally, set: Option<&'t CriteriaSet>, at_least: u64) -> Vec<Figure<'t>> {
    let mut all = vec![Figure::new(None, Some(&tally.total), 0)];
    let mut groups = 0;
    for place in set.iter().flat_map(|set| set.places()) {
        all.push(match place {
            Place::Group(group, depth) => {
                groups = depth;
                Figure::new(Some(place), tally.groups.of(&group.id), depth)
            }
            Place::Criterion(criterion, _) => {
                let points = tally.criteria.of(&criterion.id).map(|of| &of.points);
                Figure::new(Some(place), points, groups + 1)
            }
        });
    }
    // From the end, so that what a figure is the sum of is settled before it is.
    for at in (0..all.len()).rev() {
        settle(&mut all, at, at_least);
    }
    // Of what it is the sum of there is at least one figure of enough units.
    let units = |of: &Distribution| of.units;
    let criteria = || tally.criteria.values().map(|of| units(&of.points));
    let is_sum = criteria().chain(tally.groups.values().map(units)).any(|units| units > 0);
    if set.is_none() && is_sum && criteria().all(|units| units < at_least) {
        all.clear();
    }
    all
}

/// The figures that one is the sum of, with their places.
fn parts<'a, 't>(all: &'a [Figure<'t>], at: usize) -> impl Iterator<Item = (usize, &'a Figure<'t>)> {
    let depth = all.get(at).map_or(0, |figure| figure.depth);
    let below = all.iter().enumerate().skip(at + 1).take_while(move |(_, figure)| figure.depth > depth);
    below.filter(move |(_, figure)| figure.depth == depth + 1)
}

fn has(all: &[Figure<'_>], at: usize, fate: Fate) -> bool {
    parts(all, at).any(|(_, part)| part.fate == fate)
}

fn settle(all: &mut [Figure<'_>], at: usize, at_least: u64) {
    let has_few = has(all, at, Fate::Few);
    let is_told = has_few && !has(all, at, Fate::Shown);
    let Some(figure) = all.get_mut(at) else { return };
    figure.fate = match figure.units() {
        0 => Fate::Absent,
        units if units < at_least || is_told => Fate::Few,
        _ => Fate::Shown,
    };
    if has_few && figure.fate == Fate::Shown {
        withhold_part(all, at);
    }
}

/// Withholds the part that concerns the fewest units of those that concern enough, of equal ones the first, and so much of what that
/// is the sum of that it cannot be added up.
fn withhold_part(all: &mut [Figure<'_>], mut at: usize) {
    loop {
        let shown = parts(all, at).filter(|(_, part)| part.fate == Fate::Shown);
        let Some((least, _)) = shown.min_by_key(|(_, part)| part.units()) else { return };
        if let Some(part) = all.get_mut(least) {
            part.fate = Fate::Withheld;
        }
        if has(all, least, Fate::Withheld) {
            return;
        }
        at = least;
    }
}
