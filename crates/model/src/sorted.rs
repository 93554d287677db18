//! Sorting, small where a page waits for it and fast elsewhere.

use core::cmp::Ordering;

/// A list in its order.
#[cfg(not(orientation_small))]
pub(crate) fn sorted<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<T> = list.into_iter().collect();
    list.sort_unstable();
    list
}

/// A list in its order.
///
/// Each entry is put where it belongs: the sorts of slices bring several algorithms for each type into a WebAssembly
/// module, and ours have a thousand entries at most, most of them in their order already. The order is the same: there
/// is but one.
#[cfg(orientation_small)]
pub(crate) fn sorted<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for entry in list {
        let place = found.partition_point(|other| *other <= entry);
        found.insert(place, entry);
    }
    found
}

/// Puts a list into the order of some numbers; entries of one number stay as they stood.
#[cfg(not(orientation_small))]
pub(crate) fn sort_by_number<T>(list: &mut [T], number: impl Fn(&T) -> u64) {
    list.sort_by_key(number);
}

/// Puts a list into the order of some numbers; entries of one number stay as they stood.
#[cfg(orientation_small)]
pub(crate) fn sort_by_number<T>(list: &mut [T], number: impl Fn(&T) -> u64) {
    sort_by(list, |one, other| number(one).cmp(&number(other)));
}

/// Puts a list into an order; equal entries stay as they stood.
#[cfg(not(orientation_small))]
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl FnMut(&T, &T) -> Ordering) {
    list.sort_by(compare);
}

/// Puts a list into an order; equal entries stay as they stood.
///
/// One sort for lists of whatever type: that of places. An entry that has been moved on already is found by following where
/// it went.
#[cfg(orientation_small)]
pub(crate) fn sort_by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let places = order(list.len(), &mut |one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let from = |at: usize| places.get(at).copied().unwrap_or(at);
    for at in 0..list.len() {
        let mut found = from(at);
        while found < at {
            found = from(found);
        }
        list.swap(at, found);
    }
}

/// The places of so many entries in an order, equal entries as they stood: runs of one entry, of two, of four and so on are
/// merged. The sorts of slices are ten times this code.
#[cfg(orientation_small)]
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        let mut runs = places.chunks(run);
        while let Some(one) = runs.next() {
            let other = runs.next().unwrap_or_default();
            // Runs that stand in order already, as most do, take one comparison.
            let stand = one.last().zip(other.first()).is_none_or(|(last, first)| compare(*last, *first).is_le());
            let (mut one, mut other) = (one.iter().copied().peekable(), other.iter().copied().peekable());
            while let (false, Some(left), Some(right)) = (stand, one.peek(), other.peek()) {
                let next = if compare(*left, *right).is_gt() { other.next() } else { one.next() };
                merged.extend(next);
            }
            merged.extend(one);
            merged.extend(other);
        }
        places = merged;
        run *= 2;
    }
    places
}

/// A list in its order, each entry once.
#[cfg(not(orientation_small))]
pub(crate) fn sorted_once<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = sorted(list);
    list.dedup();
    list
}

/// A list in its order, each entry once.
#[cfg(orientation_small)]
pub(crate) fn sorted_once<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for entry in list {
        let place = found.partition_point(|other| *other < entry);
        if found.get(place) != Some(&entry) {
            found.insert(place, entry);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{sort_by, sort_by_number, sorted, sorted_once};
    use crate::cases::Rng;

    /// Numbers with the places at which they stood.
    fn entries(seed: u64) -> Vec<(u64, usize)> {
        let mut rng = Rng::new(seed);
        (0..rng.below(60)).map(|at| (rng.below(9) as u64, at)).collect()
    }

    #[test]
    fn every_sort_gives_the_order_and_leaves_equal_entries_as_they_stood() {
        for seed in 0..200 {
            let before = entries(seed);
            let mut wanted = before.clone();
            wanted.sort_by_key(|(number, _)| *number);
            let (mut by_order, mut by_number) = (before.clone(), before.clone());
            sort_by(&mut by_order, |(one, _), (other, _)| one.cmp(other));
            sort_by_number(&mut by_number, |(number, _)| *number);
            assert_eq!([&by_order, &by_number], [&wanted, &wanted], "{seed}");
            assert_eq!(sorted(before.iter().copied()), wanted);
            let mut once: Vec<u64> = wanted.iter().map(|(number, _)| *number).collect();
            once.dedup();
            assert_eq!(sorted_once(before.iter().map(|(number, _)| *number)), once);
        }
    }
}
