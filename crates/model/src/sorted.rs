//! Sorting for a small module.

use std::collections::BinaryHeap;

/// A list in its order.
///
/// By a heap: the sorts of slices bring several algorithms for each type into a WebAssembly module, four times the rest
/// of what happens to such a list, and ours have a thousand entries at most.
pub(crate) fn sorted<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    list.into_iter().collect::<BinaryHeap<T>>().into_sorted_vec()
}

/// A list in its order, each entry once.
pub(crate) fn sorted_once<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = sorted(list);
    list.dedup();
    list
}
