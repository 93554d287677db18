//! Choosing between two values, with or without the one that both began from.

use super::{Conflict, MergePlace, MergeSide, MergeValue};
use crate::Id;
use crate::by_id::ById;
use crate::sorted::sorted_once;

/// The two copies of something, and what both began from where that is `known`. The first is the one that is kept.
#[derive(Debug)]
pub(super) struct Sides<'a, T> {
    pub known: bool,
    pub base: Option<&'a T>,
    pub first: Option<&'a T>,
    pub second: Option<&'a T>,
}

// Derived, these would ask the same of what is only referred to.
impl<T> Clone for Sides<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Sides<'_, T> {}

/// What can be said of two copies before their parts are looked at.
pub(super) enum Outcome<'a, T> {
    /// This is it: both have it, or only the one changed it.
    Agreed(Option<&'a T>),
    /// Both changed it.
    Disputed,
}

impl<'a, T: PartialEq> Sides<'a, T> {
    /// The same part of each.
    pub fn part<P>(self, of: impl Fn(&'a T) -> Option<&'a P>) -> Sides<'a, P> {
        Sides {
            known: self.known,
            base: self.base.and_then(&of),
            first: self.first.and_then(&of),
            second: self.second.and_then(&of),
        }
    }

    pub fn outcome(self) -> Outcome<'a, T> {
        let Sides { known, base, first, second } = self;
        if first == second || (known && base == second) || (!known && second.is_none()) {
            Outcome::Agreed(first)
        } else if (known && base == first) || (!known && first.is_none()) {
            Outcome::Agreed(second)
        } else {
            Outcome::Disputed
        }
    }

    /// A list of each, merged as a set: what either added is there, what either removed is not.
    pub fn union<E: Clone + PartialEq + 'a>(self, of: impl Fn(&'a T) -> &'a Vec<E>) -> Vec<E> {
        let list = |side: Option<&'a T>| side.map_or(&[][..], |side| of(side).as_slice());
        let (base, first, second) = (list(self.base), list(self.first), list(self.second));
        if self.known && base == first {
            return second.to_vec();
        }
        let kept = first.iter().filter(|entry| !base.contains(entry) || second.contains(entry));
        let added = second.iter().filter(|entry| !base.contains(entry) && !first.contains(entry));
        kept.chain(added).cloned().collect()
    }
}

/// The ids that either side has, in their order.
pub(super) fn keys<'a, T>(sides: Sides<'a, ById<T>>) -> Vec<&'a Id> {
    sorted_once([sides.first, sides.second].into_iter().flatten().flat_map(|map| map.keys()))
}

/// A merge under way: the conflicts met so far.
#[derive(Debug)]
pub(super) struct Merger {
    keep: MergeSide,
    conflicts: Vec<Conflict>,
}

impl Merger {
    pub const fn new(keep: MergeSide) -> Self {
        Self { keep, conflicts: Vec::new() }
    }

    pub fn into_conflicts(self) -> Vec<Conflict> {
        self.conflicts
    }

    /// One of the two values. Where they are in dispute, a value wins over a blank, and the first over the second.
    pub fn pick<T: Clone + PartialEq>(
        &mut self,
        sides: Sides<'_, T>,
        place: &MergePlace,
        held: impl Fn(T) -> MergeValue,
    ) -> Option<T> {
        if let Outcome::Agreed(value) = sides.outcome() {
            return value.cloned();
        }
        let hold = |side: Option<&T>| side.cloned().map(&held);
        let (first, second) = (hold(sides.first), hold(sides.second));
        let (mine, theirs) = match self.keep {
            MergeSide::Mine => (first, second),
            MergeSide::Theirs => (second, first),
        };
        let kept = if sides.first.is_some() { self.keep } else { self.keep.other() };
        self.conflicts.push(Conflict { place: place.clone(), mine, theirs, kept });
        sides.first.or(sides.second).cloned()
    }
}
