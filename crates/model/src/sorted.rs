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
