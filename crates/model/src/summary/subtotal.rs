//! Subtotals: what a level hands up instead of the table of its units.

use core::cmp::Ordering;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::keyed::Entry;
use super::row::Scope;
use super::tally::Tally;
use crate::{Fingerprint, Id, json};

/// The sums of one level, its units left out (số cộng của một cấp).
///
/// It stands under the id of the level that answers for it: two of one level and scope are two versions of the same
/// sums, and the later day counts; of one day, the one with more units; else the one whose text is greater.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Subtotal {
    /// What it can be added to.
    pub scope: Scope,
    /// The level that answers for it.
    pub by: LevelRef,
    /// The day on which it was closed.
    #[serde(deserialize_with = "crate::day::required")]
    pub on: NaiveDate,
    /// The levels whose subtotals are in it, directly (các cấp đã gộp).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Id>>"))]
    pub over: Vec<Id>,
    /// The sums.
    pub tally: Tally,
    /// The fingerprints of its versions that were seen and are earlier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Fingerprint>>"))]
    pub others: Vec<Fingerprint>,
}

/// A level of the Union (một cấp bộ Đoàn): the body that collects, closes and hands up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
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
