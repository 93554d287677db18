//! From places in the folded text back to places in the words that a reader sees.

use core::ops::Range;

use super::TextRange;
use crate::vietnamese::walk;

/// Where each stretch of the folded text stands in `text`, in bytes. The stretches are in order and do not overlap;
/// a letter's combining marks belong to it.
pub(super) fn in_original(text: &str, folded: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::with_capacity(folded.len());
    let mut wanted = folded.iter();
    let mut open = wanted.next().map(|range| (range, None));
    let mut position = 0;
    // The end of the last letter, where the last place ends with it.
    let mut closed_at = None;
    walk(text, |step| {
        if step.folded.is_empty() {
            if let (Some(closed), Some(place)) = (closed_at, places.last_mut())
                && place.end == closed
            {
                place.end = step.end;
                closed_at = Some(step.end);
            }
            return;
        }
        closed_at = None;
        let next = position + step.folded.len();
        while let Some((range, begun)) = open {
            if range.start >= next {
                break;
            }
            let start = begun.unwrap_or(step.at);
            if range.end > next {
                open = Some((range, Some(start)));
                break;
            }
            places.push(start..step.end);
            closed_at = Some(step.end);
            open = wanted.next().map(|range| (range, None));
        }
        position = next;
    });
    places
}

/// Counts the UTF-16 units of a text up to places that come in order.
pub(super) struct Utf16<'t> {
    text: &'t str,
    bytes: usize,
    units: usize,
}

impl<'t> Utf16<'t> {
    pub(super) const fn of(text: &'t str) -> Self {
        Self { text, bytes: 0, units: 0 }
    }

    /// The range in both measures. A range that begins before the last one's start is counted from the beginning.
    pub(super) fn range(&mut self, bytes: &Range<usize>) -> (TextRange, TextRange) {
        let start = self.units_before(bytes.start);
        let end = self.units_before(bytes.end);
        (TextRange::new(bytes.start, bytes.end), TextRange::new(start, end))
    }

    fn units_before(&mut self, byte: usize) -> usize {
        if byte < self.bytes {
            (self.bytes, self.units) = (0, 0);
        }
        self.units += self.text.get(self.bytes..byte).map_or(0, units);
        self.bytes = byte;
        self.units
    }
}

/// How many UTF-16 units a text has: one for each character, and one more for those that take four bytes of UTF-8.
fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

/// The range of `part` that has the same words as `range` of `whole`, where the two differ in white space only.
pub(super) fn across_spaces(whole: &str, range: &Range<usize>, part: &str) -> Option<Range<usize>> {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let skipped = letters(whole.get(..range.start)?);
    let count = letters(whole.get(range.clone())?);
    let mut places = part.char_indices().filter(|(_, c)| !c.is_whitespace()).skip(skipped);
    let (start, first) = places.next()?;
    let (last, c) = match count {
        0 => return None,
        1 => (start, first),
        _ => places.nth(count - 2)?,
    };
    Some(start..last + c.len_utf8())
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
    fn a_range_before_the_last_one_is_counted_anew() {
        let mut cursor = Utf16::of("Đoàn viên");
        assert_eq!(cursor.range(&(6..11)).1, TextRange::new(4, 8));
        assert_eq!(cursor.range(&(0..2)).1, TextRange::new(0, 1));
    }

    #[test]
    fn the_same_words_are_found_across_other_spaces() {
        let (whole, part) = ("tổ  chức các", "tổ chức  các");
        let range = across_spaces(whole, &(6..17), part);
        assert_eq!(range.and_then(|range| part.get(range)), Some("chức  các"));
        assert_eq!(across_spaces(whole, &(4..6), part), None);
    }
}
