//! Where two lists differ: the fewest changes that lead from one to the other.

use core::ops::Range;

/// The most changes that are looked for one by one; beyond them, what is between the first and the last is one change.
const MOST: usize = 1_000;

/// One change: what of the first list is lost, and what of the second stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The items of the first list.
    pub lost: Range<usize>,
    /// The items of the second list.
    pub added: Range<usize>,
}

/// The changes from `a` to `b`, in order, those beside each other as one (E. Myers, “An O(ND) difference algorithm”).
pub fn hunks<T: PartialEq>(a: &[T], b: &[T]) -> Vec<Hunk> {
    let before = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (a.get(before..).unwrap_or_default(), b.get(before..).unwrap_or_default());
    let after = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(x, y)| x == y).count();
    let middle_a = rest_a.get(..rest_a.len() - after).unwrap_or_default();
    let middle_b = rest_b.get(..rest_b.len() - after).unwrap_or_default();
    if middle_a.is_empty() && middle_b.is_empty() {
        return Vec::new();
    }
    let moved = |range: Range<usize>| range.start + before..range.end + before;
    let found = shortest(middle_a, middle_b)
        .unwrap_or_else(|| vec![Hunk { lost: 0..middle_a.len(), added: 0..middle_b.len() }]);
    found.into_iter().map(|Hunk { lost, added }| Hunk { lost: moved(lost), added: moved(added) }).collect()
}

/// The fewest changes; `None` where they are more than [`MOST`].
fn shortest<T: PartialEq>(a: &[T], b: &[T]) -> Option<Vec<Hunk>> {
    let most = MOST.min(a.len() + b.len());
    // The furthest place in `a` on each diagonal `k = x - y`, shifted so that the lowest is 0.
    let mut furthest = vec![0_usize; 2 * most + 3];
    let middle = most + 1;
    let mut trace: Vec<Vec<usize>> = Vec::new();
    for changes in 0..=most {
        let (low, high) = (middle - changes, middle + changes);
        for k in (low..=high).step_by(2) {
            let (below, above) = (*furthest.get(k - 1)?, *furthest.get(k + 1)?);
            let down = k == low || (k != high && below < above);
            let mut x = if down { above } else { below + 1 };
            // `y = x - k` on the diagonals as they are counted here.
            let mut y = (x + middle).saturating_sub(k);
            if changes == 0 {
                (x, y) = (0, 0);
            }
            while a.get(x).zip(b.get(y)).is_some_and(|(one, other)| one == other) {
                x += 1;
                y += 1;
            }
            *furthest.get_mut(k)? = x;
            if x >= a.len() && y >= b.len() {
                trace.push(furthest.get(low..=high)?.to_vec());
                return Some(walked_back(a.len(), b.len(), middle, &trace));
            }
        }
        trace.push(furthest.get(low..=high)?.to_vec());
    }
    None
}

/// The changes along the way that was found, from its end to its beginning.
fn walked_back(mut x: usize, mut y: usize, middle: usize, trace: &[Vec<usize>]) -> Vec<Hunk> {
    let mut found: Vec<Hunk> = Vec::new();
    for changes in (1..trace.len()).rev() {
        let k = (middle + x).saturating_sub(y);
        let earlier = trace.get(changes - 1);
        // The row of the step before spans the diagonals `middle - (changes - 1)` to `middle + (changes - 1)`.
        let at = |k: usize| -> Option<usize> {
            let offset = (k + changes - 1).checked_sub(middle)?;
            earlier?.get(offset).copied()
        };
        let (below, above) = (k.checked_sub(1).and_then(at), at(k + 1));
        let down = match (below, above) {
            (None, _) => true,
            (_, None) => false,
            (Some(below), Some(above)) => below < above,
        };
        let (from_x, from_y) = if down {
            let x = above.unwrap_or_default();
            (x, (x + middle).saturating_sub(k + 1))
        } else {
            let x = below.unwrap_or_default();
            (x, (x + middle).saturating_sub(k.saturating_sub(1)))
        };
        let change = if down {
            Hunk { lost: from_x..from_x, added: from_y..from_y + 1 }
        } else {
            Hunk { lost: from_x..from_x + 1, added: from_y..from_y }
        };
        match found.last_mut() {
            Some(next) if next.lost.start == change.lost.end && next.added.start == change.added.end => {
                next.lost.start = change.lost.start;
                next.added.start = change.added.start;
            }
            _ => found.push(change),
        }
        (x, y) = (from_x, from_y);
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(a: &str, b: &str) -> Vec<(String, String)> {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let text = |list: &[char], range: Range<usize>| list[range].iter().collect::<String>();
        hunks(&a, &b).into_iter().map(|hunk| (text(&a, hunk.lost), text(&b, hunk.added))).collect()
    }

    #[test]
    fn changes_beside_each_other_are_one() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(told("abc", "abc"), []);
        assert_eq!(told("abc", "axc"), [pair("b", "x")]);
        assert_eq!(told("abcd", "acd"), [pair("b", "")]);
        assert_eq!(told("acd", "abcd"), [pair("", "b")]);
        assert_eq!(told("", "ab"), [pair("", "ab")]);
        assert_eq!(told("abXcdYe", "abcdZe"), [pair("X", ""), pair("Y", "Z")]);
    }

    #[test]
    fn what_has_nothing_in_common_is_one_change() {
        let (a, b): (Vec<u32>, Vec<u32>) = ((0..5_000).collect(), (10_000..15_000).collect());
        assert_eq!(hunks(&a, &b), [Hunk { lost: 0..5_000, added: 0..5_000 }]);
    }

    proptest! {
        #[test]
        fn the_changes_lead_from_the_first_list_to_the_second(
            a in proptest::collection::vec(0..4_u8, 0..40),
            b in proptest::collection::vec(0..4_u8, 0..40),
        ) {
            let (mut made, mut at) = (Vec::new(), 0);
            for Hunk { lost, added } in hunks(&a, &b) {
                prop_assert!(lost.start >= at);
                made.extend_from_slice(&a[at..lost.start]);
                made.extend_from_slice(&b[added]);
                at = lost.end;
            }
            made.extend_from_slice(&a[at..]);
            prop_assert_eq!(made, b);
        }
    }
}
