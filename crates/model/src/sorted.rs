//! Sorting, small where a page waits for it and fast elsewhere.

/// A list in its order.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn sorted<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<T> = list.into_iter().collect();
    list.sort_unstable();
    list
}

/// A list in its order.
///
/// By a heap: the sorts of slices bring several algorithms for each type into a WebAssembly module, four times the rest
/// of what happens to such a list, and ours have a thousand entries at most. The order is the same: there is but one.
#[cfg(target_arch = "wasm32")]
pub(crate) fn sorted<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    list.into_iter().collect::<std::collections::BinaryHeap<T>>().into_sorted_vec()
}

/// A list in its order, each entry once.
pub(crate) fn sorted_once<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = sorted(list);
    list.dedup();
    list
}
