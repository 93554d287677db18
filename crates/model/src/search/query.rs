//! What a reader typed, made ready for the search.

use super::Folded;
use super::needle::Needle;
use crate::vietnamese::mark::{QUALITY, STROKE, TONE};

/// A folded query with the marks that it insists on.
pub(super) struct Query {
    needle: Needle,
    marks: Vec<u8>,
    /// The marks that must agree.
    mask: u8,
}

impl Query {
    /// `None` where nothing is left to look for.
    pub(super) fn new(text: &str) -> Option<Self> {
        let Folded { bytes, marks } = Folded::of(text);
        let from = bytes.iter().position(|b| *b != b' ')?;
        let to = bytes.iter().rposition(|b| *b != b' ')? + 1;
        let marks = marks.get(from..to)?.to_vec();
        let mask = mask(marks.iter().fold(0, |all, marks| all | marks));
        Some(Self { needle: Needle::new(bytes.get(from..to)?), marks, mask })
    }

    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }

    /// The first place at or after `from`.
    pub(super) fn find(&self, text: &Folded, from: usize) -> Option<usize> {
        let mut from = from;
        loop {
            let at = from + self.needle.find(text.bytes.get(from..)?)?;
            if self.mask == 0 || self.agrees(text, at)? {
                return Some(at);
            }
            from = at + 1;
        }
    }

    fn agrees(&self, text: &Folded, at: usize) -> Option<bool> {
        let marks = text.marks.get(at..at + self.len())?;
        if marks.iter().zip(&self.marks).all(|(found, wanted)| (found ^ wanted) & self.mask == 0) {
            return Some(true);
        }
        Some(self.mask & TONE != 0 && self.agrees_but_for_spelling(text.bytes.get(at..at + self.len())?, marks))
    }

    /// “hoá” and “hóa”, “thuý” and “thúy” are one word each in two spellings: in `oa`, `oe` and `uy` either vowel may
    /// bear the tone.
    fn agrees_but_for_spelling(&self, letters: &[u8], marks: &[u8]) -> bool {
        let mut rest = letters.iter().zip(marks.iter().zip(&self.marks)).peekable();
        while let Some((first, (found, wanted))) = rest.next() {
            if found == wanted {
                continue;
            }
            let Some((second, (next_found, next_wanted))) = rest.next() else {
                return false;
            };
            let either = matches!((first, second), (b'o', b'a' | b'e') | (b'u', b'y'));
            let moved = (found, next_found) == (next_wanted, wanted) && (*found == 0 || *next_found == 0);
            if !either || !moved || (found | next_found) & !TONE != 0 {
                return false;
            }
        }
        true
    }
}

/// The marks that a query insists on: those that it uses, and the coarser ones.
///
/// Typing without tones is quick and asks for every word of these letters; one tone in the query says that its writer
/// means the tones. The mark of `ê` without a tone (“liên”) says nothing about tones.
const fn mask(used: u8) -> u8 {
    if used & TONE != 0 {
        TONE | QUALITY | STROKE
    } else if used & QUALITY != 0 {
        QUALITY | STROKE
    } else {
        used & STROKE
    }
}
