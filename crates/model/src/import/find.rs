//! Short words looked for in short texts.

use crate::vietnamese::case;

/// Where a word first stands in a text.
pub(super) fn find(text: &str, word: &str) -> Option<usize> {
    let letters = word.as_bytes();
    let first = letters.first();
    if first.is_none() {
        return Some(0);
    }
    text.as_bytes().windows(letters.len()).position(|there| there.first() == first && there == letters)
}

/// The next byte of a text that is one of those looked for, from a place on.
pub(super) fn next_byte(text: &str, from: usize, is_one: impl Fn(u8) -> bool) -> Option<usize> {
    text.as_bytes().get(from..)?.iter().position(|b| is_one(*b)).map(|at| from + at)
}

/// Which pairs of bytes a text has, told before it is searched for many words: a word with a pair that the text has not is
/// not in it, and nearly every word of a list is such a one.
pub(super) struct Pairs<'t> {
    text: &'t str,
    /// A bit for each pair, several pairs to a bit.
    seen: [u64; SEEN],
}

const SEEN: usize = 16;

impl<'t> Pairs<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut seen = [0_u64; SEEN];
        each_pair(text, |place, bit| {
            if let Some(bits) = seen.get_mut(place) {
                *bits |= bit;
            }
            true
        });
        Self { text, seen }
    }

    /// Whether the text may have a word.
    fn may_hold(&self, word: &str) -> bool {
        each_pair(word, |place, bit| self.seen.get(place).is_some_and(|bits| bits & bit != 0))
    }

    /// Where a word first stands in the text.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        if self.may_hold(word) { find(self.text, word) } else { None }
    }

    /// Whether the text has a word anywhere.
    pub(super) fn holds(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    /// Whether the text has one of these words anywhere.
    pub(super) fn holds_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.holds(word))
    }

    /// Whether the text has a word that no letter or digit touches.
    pub(super) fn holds_whole(&self, word: &str) -> bool {
        self.may_hold(word) && holds_whole(self.text, word)
    }
}

/// Takes the pairs of bytes of a text, each as a place and a bit, as long as `take` wants more; says whether it always did.
fn each_pair(text: &str, mut take: impl FnMut(usize, u64) -> bool) -> bool {
    let mut bytes = text.bytes();
    let Some(mut before) = bytes.next() else {
        return true;
    };
    for b in bytes {
        let pair = (usize::from(before) << 3) ^ usize::from(b);
        if !take(pair / 64 % SEEN, 1 << (pair % 64)) {
            return false;
        }
        before = b;
    }
    true
}

/// Whether a text has a word that no letter or digit touches.
pub(super) fn holds_whole(text: &str, word: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| find(rest, word)).map(|at| from + at) {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + word.len()..).unwrap_or_default();
        if !before.ends_with(case::is_of_word) && !after.starts_with(case::is_of_word) {
            return true;
        }
        from = at + word.len().max(1);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_is_that_of_the_standard_library() {
        for text in ["", "đ", "đđoàn", "Ban Chấp hành Đoàn", "aaab"] {
            for word in ["", "đ", "đoàn", "Đoàn", "hành", "aab", "xa lắm rồi không thấy đâu"] {
                assert_eq!(find(text, word), text.find(word), "{text} {word}");
                assert_eq!(Pairs::of(text).find(word), text.find(word), "{text} {word}");
            }
        }
    }
}
