//! Sorting, small where a page waits for it and fast elsewhere.

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
///
/// One sort for lists of whatever type: that of pairs of a number and a place. An entry that has been moved on already is
/// found by following where it went.
#[cfg(orientation_small)]
pub(crate) fn sort_by_number<T>(list: &mut [T], number: impl Fn(&T) -> u64) {
    let mut places: Vec<(u64, usize)> = list.iter().enumerate().map(|(at, entry)| (number(entry), at)).collect();
    places.sort_unstable();
    let from = |at: usize| places.get(at).map_or(at, |(_, from)| *from);
    for at in 0..list.len() {
        let mut found = from(at);
        while found < at {
            found = from(found);
        }
        list.swap(at, found);
    }
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
