//! Subtotals: what a level hands up instead of the table of its units.

use core::cmp::Ordering;

use chrono::NaiveDate;

use super::keyed::Entry;
use super::row::Scope;
use super::tally::Tally;
use crate::{Fingerprint, Id, json};

/// The sums of one level, its units left out (số cộng của một cấp).
///
/// It stands under the id of the level that answers for it: two of one level and scope are two versions of the same
/// sums, and the later day counts; of one day, the one with more units; else the one whose text is greater.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Subtotal {
    /// What it can be added to.
    pub scope: Scope,
    /// The level that answers for it.
    pub by: LevelRef,
    /// The day on which it was closed.
    pub on: NaiveDate,
    /// The levels whose subtotals are in it, directly (các cấp đã gộp).
    #[wire(empty)]
    pub over: Vec<Id>,
    /// The sums.
    pub tally: Tally,
    /// The fingerprints of its versions that were seen and are earlier.
    #[wire(empty)]
    pub others: Vec<Fingerprint>,
}

/// A level of the Union (một cấp bộ Đoàn): the body that collects, closes and hands up.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LevelRef {
    /// Its id, as a unit.
    pub id: Id,
    /// Its name.
    pub name: String,
}

impl Subtotal {
    /// The fingerprint of what it says, earlier versions left out.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.text().as_bytes())
    }

    fn text(&self) -> String {
        json::write(&Self { others: Vec::new(), ..self.clone() })
    }
}

impl Entry for Subtotal {
    fn by_key(&self, other: &Self) -> Ordering {
        self.scope.cmp(&other.scope).then_with(|| self.by.id.cmp(&other.by.id))
    }

    fn join(mut self, mut other: Self) -> Self {
        let size = |of: &Self| (of.on, of.tally.units);
        let order = size(&self).cmp(&size(&other)).then_with(|| self.text().cmp(&other.text()));
        if order.is_lt() {
            core::mem::swap(&mut self, &mut other);
        }
        self.others.append(&mut other.others);
        self.others.push(other.fingerprint());
        let counts = self.fingerprint();
        self.others.retain(|print| *print != counts);
        self.others = crate::sorted::sorted_once(core::mem::take(&mut self.others));
        self
    }
}
