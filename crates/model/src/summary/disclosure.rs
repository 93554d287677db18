//! What may be shown to everybody: figures of groups that are large enough.

mod published;
mod shown;

use self::shown::{Fate, Figure, figures};
use super::Total;
use super::row::Scope;
use super::tally::{Classes, Distribution, Tally};
use crate::by_id::ById;
use crate::criteria::{CriteriaSet, Place};
use crate::{Id, Share, json};

/// The figures of a scope without those of small groups (số liệu công khai).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PublicTotal {
    /// What was added up.
    pub scope: Scope,
    /// The smallest group that is shown.
    pub at_least: u64,
    /// How many units there are; absent where they are too few for anything to be shown.
    pub units: Option<u64>,
    /// How many units are in each class, by id; a class that is absent is too small, or would tell how many are in one
    /// that is.
    pub classes: ById<u64>,
    /// Whether some units are in no class that is shown: their class was left out, or they have none.
    pub withheld: bool,
    /// All points as a share of all that there could be.
    pub share: Option<Share>,
    /// The same of the groups that concern enough units, and tell nothing of a group or criterion that does not.
    pub groups: ById<Share>,
    /// The same of such criteria.
    pub criteria: ById<Share>,
}

/// Leaves out what concerns fewer units than `at_least`.
///
/// Nobody can find what was left out by subtracting. Where a class is withheld, others are as well, the smallest first,
/// until all that is withheld together has `at_least` units. Where a criterion of a group is, another one that concerns
/// enough units is as well, else the group; and so with the groups of a group and of the whole. Which criteria a group has, `set`
/// says; without it, nothing is shown but the whole.
#[must_use]
pub fn disclosed(total: &Total, set: Option<&CriteriaSet>, at_least: u64) -> PublicTotal {
    open(&total.scope, &total.tally, set, at_least)
}

fn open(scope: &Scope, tally: &Tally, set: Option<&CriteriaSet>, at_least: u64) -> PublicTotal {
    let mut open = PublicTotal {
        scope: scope.clone(),
        at_least,
        units: (tally.units >= at_least).then_some(tally.units),
        classes: ById::new(),
        withheld: tally.units > 0,
        share: None,
        groups: ById::new(),
        criteria: ById::new(),
    };
    if open.units.is_none() {
        return open;
    }
    (open.classes, open.withheld) = classes(&tally.classes, tally.units, at_least);
    for Figure { of, points, fate, .. } in figures(tally, set, at_least) {
        let (Fate::Shown, Some(share)) = (fate, points.and_then(Distribution::share)) else { continue };
        match of {
            None => open.share = Some(share),
            Some(Place::Group(group, _)) => drop(open.groups.insert(group.id.clone(), share)),
            Some(Place::Criterion(criterion, _)) => drop(open.criteria.insert(criterion.id.clone(), share)),
        }
    }
    open
}

/// The classes that may be shown of so many units, and whether some units are in none of these.
fn classes(of: &Classes, units: u64, at_least: u64) -> (ById<u64>, bool) {
    // All units, in a class or not: what is not shown of them is what could be subtracted.
    let given = of.classes.iter().filter(|(_, class)| class.given > 0).map(|(id, class)| (class.given, id));
    let mut by_size: Vec<(u64, &Id)> = crate::sorted::sorted(given);
    let in_classes = by_size.iter().fold(0_u64, |sum, (count, _)| sum.saturating_add(*count));
    let mut hidden = units.saturating_sub(in_classes);
    // A remainder that is too small would be told by the classes: it is withheld by withholding a class as well.
    while let Some((count, _)) = by_size.first().copied() {
        if count >= at_least && (hidden == 0 || hidden >= at_least) {
            break;
        }
        hidden = hidden.saturating_add(count);
        by_size.remove(0);
    }
    (by_size.into_iter().map(|(count, id)| (id.clone(), count)).collect(), hidden > 0)
}
