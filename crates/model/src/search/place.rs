//! From places in the folded text back to places in the words that a reader sees.

use core::ops::Range;

use super::TextRange;
use crate::vietnamese::walk_until;

/// A place known in all three measures, so that finding another does not begin at the node's first letter.
///
/// It stands before a character that folds to something seen, whatever comes before it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Anchor {
    /// The place in the folded text.
    pub(super) folded: usize,
    /// The place in the node's own text, in bytes.
    pub(super) byte: usize,
    /// The same in UTF-16 units.
    pub(super) unit: usize,
}

impl Anchor {
    /// How far apart anchors are, in bytes of folded text.
    pub(super) const DISTANCE: usize = 8;

    /// Where a stretch of the folded text, beginning at the anchor or behind it, stands in the node's text: in bytes and
    /// in UTF-16 units. A letter's combining marks belong to it.
    pub(super) fn place(self, text: &str, folded: &Range<usize>) -> Option<(TextRange, TextRange)> {
        let rest = text.get(self.byte..)?;
        let mut position = self.folded;
        let mut found = TextRange::new(0, 0);
        let whole = walk_until(rest, |step| {
            if position >= folded.end {
                if !step.folded.is_empty() {
                    return Some(());
                }
                found.end = step.end;
                return None;
            }
            let next = position + step.folded.len();
            if (position..next).contains(&folded.start) {
                found.start = step.at;
            }
            found.end = step.end;
            position = next;
            None
        });
        if whole.is_none() && position < folded.end {
            return None;
        }
        let utf16 = in_units(rest, found)?;
        Some((found.behind(self.byte), utf16.behind(self.unit)))
    }
}

/// A stretch of a text in UTF-16 units.
pub(super) fn in_units(text: &str, bytes: TextRange) -> Option<TextRange> {
    let before = units(text.get(..bytes.start)?);
    Some(TextRange::new(before, before + units(bytes.of(text)?)))
}

/// How many UTF-16 units a text has: one for each character, and one more for those that take four bytes of UTF-8.
pub(super) fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

/// The range of `part` that has the same words as `range` of `whole`, where the two differ in white space only.
pub(super) fn across_spaces(whole: &str, range: TextRange, part: &str) -> Option<TextRange> {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let skipped = letters(whole.get(..range.start)?);
    let count = letters(range.of(whole)?);
    let mut places = part.char_indices().filter(|(_, c)| !c.is_whitespace()).skip(skipped);
    let (start, first) = places.next()?;
    let (last, c) = match count {
        0 => return None,
        1 => (start, first),
        _ => places.nth(count - 2)?,
    };
    Some(TextRange::new(start, last + c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_counted_as_browsers_count() {
        for text in ["", "abc", "Đoàn viên ưu tú", "đoa\u{300}n", "🎓 tốt nghiệp 🎓", "—…“”"] {
            assert_eq!(units(text), text.encode_utf16().count(), "{text}");
        }
    }

    #[test]
    fn a_place_behind_an_anchor_is_found_in_both_measures() {
        let text = "🎓 đoa\u{300}n – viên";
        let with_its_mark = Anchor::default().place(text, &(4..8));
        assert_eq!(with_its_mark.and_then(|(bytes, _)| bytes.of(text)), Some(" đoa\u{300}"));
        let (bytes, utf16) = Anchor::default().place(text, &(5..9)).unwrap();
        assert_eq!((bytes.of(text), utf16), (Some("đoa\u{300}n"), TextRange::new(3, 8)));
        let anchor = Anchor { folded: 105, byte: 5, unit: 3 };
        assert_eq!(anchor.place(text, &(105..109)), Some((bytes, utf16)));
        assert_eq!(anchor.place(text, &(105..999)), None);
    }

    #[test]
    fn the_same_words_are_found_across_other_spaces() {
        let (whole, part) = ("tổ  chức các", "tổ chức  các");
        let range = across_spaces(whole, TextRange::new(6, 17), part);
        assert_eq!(range.and_then(|range| range.of(part)), Some("chức  các"));
        assert_eq!(across_spaces(whole, TextRange::new(4, 6), part), None);
    }
}
