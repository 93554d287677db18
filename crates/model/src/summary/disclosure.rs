//! What may be shown to everybody: figures of groups that are large enough.

use super::Total;
use super::row::Scope;
use super::tally::{Distribution, Tally};
use crate::by_id::ById;
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
    /// Whether any class was left out.
    pub withheld: bool,
    /// All points as a share of all that there could be.
    pub share: Option<Share>,
    /// The same of the groups that concern enough units.
    pub groups: ById<Share>,
    /// The same of the criteria that concern enough units.
    pub criteria: ById<Share>,
}

/// Leaves out what concerns fewer units than `at_least`.
///
/// Nobody can find what was left out by subtracting: where a class is withheld, others are as well, the smallest first,
/// until all that is withheld together has `at_least` units.
#[must_use]
pub fn disclosed(total: &Total, at_least: u64) -> PublicTotal {
    let Tally { units, classes, total: points, groups, criteria, .. } = &total.tally;
    let enough = |count: u64| count >= at_least;
    let mut open = PublicTotal {
        scope: total.scope.clone(),
        at_least,
        units: enough(*units).then_some(*units),
        classes: ById::new(),
        withheld: false,
        share: None,
        groups: ById::new(),
        criteria: ById::new(),
    };
    if !enough(*units) {
        open.withheld = *units > 0;
        return open;
    }
    // All units, in a class or not: what is not shown of them is what could be subtracted.
    let given = classes.classes.iter().filter(|(_, class)| class.given > 0).map(|(id, class)| (class.given, id));
    let mut by_size: Vec<(u64, &Id)> = crate::sorted::sorted(given);
    let in_classes = by_size.iter().fold(0_u64, |sum, (count, _)| sum.saturating_add(*count));
    let mut hidden = units.saturating_sub(in_classes);
    // A remainder that is too small would be told by the classes: it is withheld by withholding a class as well.
    while let Some((count, _)) = by_size.first().copied() {
        if enough(count) && (hidden == 0 || enough(hidden)) {
            break;
        }
        hidden = hidden.saturating_add(count);
        open.withheld = true;
        by_size.remove(0);
    }
    open.classes = by_size.into_iter().map(|(count, id)| (id.clone(), count)).collect();
    let share = |points: &Distribution| enough(points.units).then(|| points.share()).flatten();
    open.share = share(points);
    let shares = |of: &mut dyn Iterator<Item = (&Id, &Distribution)>| -> ById<Share> {
        of.filter_map(|(id, points)| Some((id.clone(), share(points)?))).collect()
    };
    open.groups = shares(&mut groups.iter());
    open.criteria = shares(&mut criteria.iter().map(|(id, tally)| (id, &tally.points)));
    open
}
