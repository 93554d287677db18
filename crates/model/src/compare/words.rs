//! Which words of a text became which.

use crate::json;

/// A stretch of words that differs (chỗ đổi lời).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WordChange {
    /// Where the words that are gone stood in the earlier text, in bytes.
    pub from: u32,
    /// The words that are gone; empty where words were only added.
    #[wire(empty)]
    pub gone: String,
    /// Where the new words stand in the later text, in bytes.
    pub to: u32,
    /// The new words; empty where words were only taken away.
    #[wire(empty)]
    pub new: String,
}

/// Beyond so many pairs of words what lies between the common ends is one change.
const MOST_PAIRS: usize = 4_000_000;

/// The stretches of words that differ between two texts, in their order; white space does not count.
///
/// ```
/// use orientation::compare::reworded;
///
/// let found = reworded("trồng 500 cây xanh", "trồng ít nhất 600 cây");
/// let found: Vec<_> = found.iter().map(|change| (change.gone.as_str(), change.new.as_str())).collect();
/// assert_eq!(found, [("500", "ít nhất 600"), ("xanh", "")]);
/// ```
#[must_use]
pub fn reworded(before: &str, after: &str) -> Vec<WordChange> {
    let (old, new) = (tokens(before), tokens(after));
    let head = old.iter().zip(&new).take_while(|(a, b)| a.1 == b.1).count();
    let (old_rest, new_rest) = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a.1 == b.1).count();
    let old_mid = old_rest.get(..old_rest.len() - tail).unwrap_or_default();
    let new_mid = new_rest.get(..new_rest.len() - tail).unwrap_or_default();
    let kept =
        if old_mid.len().saturating_mul(new_mid.len()) > MOST_PAIRS { Vec::new() } else { common(old_mid, new_mid) };
    let mut changes = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (a, b) in kept.into_iter().chain([(old_mid.len(), new_mid.len())]) {
        if i < a || j < b {
            let at =
                |all: &[(usize, &str)], nth: usize, text: &str| short(all.get(nth).map_or(text.len(), |(at, _)| *at));
            changes.push(WordChange {
                from: at(&old, head + i, before),
                gone: stretch(before, old_mid.get(i..a).unwrap_or_default()),
                to: at(&new, head + j, after),
                new: stretch(after, new_mid.get(j..b).unwrap_or_default()),
            });
        }
        (i, j) = (a + 1, b + 1);
    }
    changes
}

fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The words of a text with their places.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !word.is_empty() {
            tokens.push((at, word));
        }
        at += piece.len();
    }
    tokens
}

/// From the first of some words to the last, as they stand in the text.
fn stretch(text: &str, words: &[(usize, &str)]) -> String {
    match (words.first(), words.last()) {
        (Some((start, _)), Some((last, word))) => text.get(*start..last + word.len()).unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}

/// A longest common sequence of words: pairs of places.
fn common(old: &[(usize, &str)], new: &[(usize, &str)]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    // How long the common sequence of the rests is.
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    let get = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, (_, mine)) in old.iter().enumerate().rev() {
        for (j, (_, theirs)) in new.iter().enumerate().rev() {
            let length = if mine == theirs {
                get(&lengths, i + 1, j + 1) + 1
            } else {
                get(&lengths, i + 1, j).max(get(&lengths, i, j + 1))
            };
            if let Some(place) = lengths.get_mut(i * width + j) {
                *place = length;
            }
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let (Some((_, mine)), Some((_, theirs))) = (old.get(i), new.get(j)) {
        if mine == theirs {
            pairs.push((i, j));
            i += 1;
            j += 1;
        } else if get(&lengths, i + 1, j) >= get(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
