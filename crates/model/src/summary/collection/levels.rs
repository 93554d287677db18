//! The levels below: what the units of each come to, from the weakest to the strongest.

use super::{Collection, LevelLine, UnitFilter};
use crate::summary::row::Scope;
use crate::summary::tally::Distribution;

/// The sums of a level, while they are added.
struct Adding<'c> {
    key: &'c str,
    name: &'c str,
    units: u64,
    total: Distribution,
}

impl Collection {
    /// The levels above the units of a scope that pass a filter, from the weakest to the strongest; of equal ones the first by its
    /// key, and those without points last. A level that handed up its sums alone stands among them where nothing is filtered.
    #[must_use]
    pub fn levels(&self, scope: &Scope, filter: &UnitFilter) -> Vec<LevelLine> {
        let mut all: Vec<Adding<'_>> = Vec::new();
        for row in self.rows(scope, filter) {
            let Some((key, name)) = self.above(row) else { continue };
            let at = all.partition_point(|other| other.key < key);
            if all.get(at).is_none_or(|found| found.key != key) {
                all.insert(at, Adding { key, name, units: 0, total: Distribution::default() });
            }
            if let Some(found) = all.get_mut(at) {
                found.units = found.units.saturating_add(1);
                if let Some(scores) = &row.result.scores {
                    found.total.count_total(scores.total);
                }
            }
        }
        let day = scope.period.last_day();
        let asked = |key: &str| {
            let roster = self.roster()?;
            let under = roster
                .units
                .keys()
                .filter(|id| roster.above(id.as_str(), day).is_some_and(|level| level.id.as_str() == key));
            u64::try_from(under.count()).ok()
        };
        let open = all.iter().map(|level| LevelLine {
            key: level.key.to_owned(),
            name: level.name.to_owned(),
            units: level.units,
            asked: asked(level.key),
            mean: level.total.mean(),
            share: level.total.share(),
            closed: false,
        });
        let closed = self.subtotals_of(scope, filter).map(|subtotal| LevelLine {
            key: subtotal.by.id.to_string(),
            name: subtotal.by.name.clone(),
            units: subtotal.tally.units,
            asked: asked(subtotal.by.id.as_str()),
            mean: subtotal.tally.total.mean(),
            share: subtotal.tally.total.share(),
            closed: true,
        });
        let mut lines: Vec<LevelLine> = open.chain(closed).collect();
        crate::sorted::sort_by(&mut lines, |one, other| {
            let by = |line: &LevelLine| (line.share.is_none(), line.share);
            by(one).cmp(&by(other)).then_with(|| one.key.cmp(&other.key))
        });
        lines
    }
}
