//! Which part of one document is which part of another.

use std::collections::{BTreeMap, HashMap};

use crate::vietnamese::fold;

/// A part: its id, its printed number, its words, and the place of the part above it.
pub(super) struct Part<'p> {
    pub(super) id: &'p str,
    pub(super) number: Option<&'p str>,
    pub(super) words: &'p str,
    pub(super) above: Option<usize>,
}

/// The least likeness of two parts that are one, in thousandths: half of their words.
const LEAST: u32 = 500;

/// With the same number at the same place, fewer words may be the same.
const LEAST_IN_PLACE: u32 = 350;

/// For each part of `old`, the part of `new` that it is, by its place. `same_place` tells whether two parts above are one.
pub(super) fn matched(
    old: &[Part<'_>],
    new: &[Part<'_>],
    same_place: &dyn Fn(Option<usize>, Option<usize>) -> bool,
) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    let (old_words, new_words) =
        (old.iter().map(Words::of).collect::<Vec<_>>(), new.iter().map(Words::of).collect::<Vec<_>>());
    let in_place = |a: &Part<'_>, b: &Part<'_>| same_place(a.above, b.above);
    // The same words: at the same place under the same id, at the same place, anywhere.
    let mut by_text: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, words) in new_words.iter().enumerate() {
        by_text.entry(words.text.as_str()).or_default().push(at);
    }
    for strictness in 0..3 {
        for (at, part) in old.iter().enumerate() {
            if pairs.get(at).copied().flatten().is_some() {
                continue;
            }
            let Some(text) = old_words.get(at).map(|words| words.text.as_str()) else { continue };
            let fits = |other: usize| {
                let free = taken.get(other) == Some(&false);
                free && new.get(other).is_some_and(|other| match strictness {
                    0 => other.id == part.id && in_place(part, other),
                    1 => in_place(part, other),
                    _ => true,
                })
            };
            let found = by_text.get(text).and_then(|places| places.iter().copied().find(|place| fits(*place)));
            if let Some(found) = found {
                set(&mut pairs, &mut taken, at, found);
            }
        }
    }
    // The most alike of the rest. Of equal ones those whose places are nearest; so no two of one part are ever equal.
    let mut candidates: Vec<(u32, usize, usize, usize)> = Vec::new();
    for (at, part) in old.iter().enumerate().filter(|(at, _)| pairs.get(*at).copied().flatten().is_none()) {
        for (to, other) in new.iter().enumerate().filter(|(to, _)| taken.get(*to) == Some(&false)) {
            let (Some(mine), Some(theirs)) = (old_words.get(at), new_words.get(to)) else { continue };
            let placed = in_place(part, other);
            let numbered = placed && part.number == other.number && part.number.is_some();
            let least = if numbered { LEAST_IN_PLACE } else { LEAST };
            let alike = mine.likeness(theirs);
            if alike >= least {
                let likeness = alike + u32::from(placed) * 150 + u32::from(numbered) * 50;
                candidates.push((likeness, at.abs_diff(to), at, to));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then((a.2 + a.3).cmp(&(b.2 + b.3))));
    for (_, _, at, to) in candidates {
        if pairs.get(at).copied().flatten().is_none() && taken.get(to) == Some(&false) {
            set(&mut pairs, &mut taken, at, to);
        }
    }
    pairs
}

fn set(pairs: &mut [Option<usize>], taken: &mut [bool], at: usize, to: usize) {
    if let (Some(pair), Some(taken)) = (pairs.get_mut(at), taken.get_mut(to)) {
        *pair = Some(to);
        *taken = true;
    }
}

/// The words of a part, folded, and how often each occurs.
struct Words {
    text: String,
    counts: BTreeMap<u64, u32>,
    total: u32,
}

impl Words {
    fn of(part: &Part<'_>) -> Self {
        let text = fold(part.words);
        let mut counts = BTreeMap::new();
        let mut total = 0;
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|word| !word.is_empty()) {
            *counts.entry(hash(word)).or_insert(0) += 1;
            total += 1;
        }
        Self { text, counts, total }
    }

    /// How many of the words of both are common, in thousandths.
    fn likeness(&self, other: &Self) -> u32 {
        let (few, many) = if self.total < other.total { (self.total, other.total) } else { (other.total, self.total) };
        // So different in length, no more than half can be common.
        if few == 0 || few * 3 < many {
            return 0;
        }
        let common: u32 =
            self.counts.iter().filter_map(|(word, count)| Some((*count).min(*other.counts.get(word)?))).sum();
        common * 2_000 / (self.total + other.total)
    }
}

/// A number for a word; words that share one are taken for the same, which hardly changes a likeness.
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
