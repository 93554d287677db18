//! The text in one form: letters composed (NFC), with the way back to the bytes of the source, and its rows.

use std::borrow::Cow;
use std::ops::Range;

use super::Compose;
use crate::Span;

/// A stretch of the clean text, in bytes.
pub(super) type Stretch = Range<usize>;

/// The source in the form NFC, and where each letter comes from.
#[derive(Debug)]
pub(super) struct Clean<'s> {
    text: Cow<'s, str>,
    /// From here on the clean text and the source run side by side: clean byte, source byte. Empty where they never part.
    steps: Vec<(u32, u32)>,
    source: &'s str,
    /// What is printed bold, in bytes of the source.
    strong: &'s [Range<u32>],
    rows: Vec<Row>,
}

/// A printed line with words: its stretch without white space at the ends, and what stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The line of the source, the first being 1.
    pub(super) line: u32,
    /// Whether an empty line stands before it.
    pub(super) gap: bool,
}

impl Row {
    pub(super) const fn stretch(&self) -> Stretch {
        self.start..self.end
    }
}

/// White space and the characters that nobody sees, which count for nothing at the ends of a line.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{202A}'..='\u{202E}')
}

/// What ends a line: the separators of every system, and the breaks that a word processor leaves.
fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Where the first line of a text ends: the place of one of [`ends_line`].
fn line_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let next = |at: usize, by: usize| bytes.get(at + by).copied();
    bytes.iter().enumerate().position(|(at, b)| match b {
        b'\n'..=b'\r' => true,
        0xc2 => next(at, 1) == Some(0x85),
        0xe2 => next(at, 1) == Some(0x80) && matches!(next(at, 2), Some(0xa8 | 0xa9)),
        _ => false,
    })
}

/// How many bytes at the beginning of a text are of characters that [`stands_alone`].
fn alone(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(b) = bytes.get(at) {
        at += match b {
            0..=0x7f => 1,
            // Up to U+02FF, and the letters of U+1E00 to U+1EFF.
            0xc2..=0xcb => 2,
            0xe1 if bytes.get(at + 1).is_some_and(|next| (0xb8..=0xbb).contains(next)) => 3,
            _ => match text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| stands_alone(*c)) {
                Some(c) => c.len_utf8(),
                None => return at,
            },
        };
    }
    at.min(text.len())
}

impl<'s> Clean<'s> {
    /// `compose` puts letters into the form NFC.
    pub(super) fn new(source: &'s str, compose: Compose) -> Self {
        if alone(source) == source.len() {
            let rows = rows(source);
            return Self { text: Cow::Borrowed(source), steps: Vec::new(), source, strong: &[], rows };
        }
        let mut text = String::with_capacity(source.len());
        let mut steps = Vec::new();
        let mut from = 0;
        while let Some(rest) = source.get(from..).filter(|rest| !rest.is_empty()) {
            // The last letter before one that joins with it goes to that one.
            let run = rest.get(..alone(rest)).unwrap_or_default();
            let whole = run.len() == rest.len();
            let kept = if whole { run.len() } else { run.char_indices().next_back().map_or(0, |(at, _)| at) };
            text.push_str(rest.get(..kept).unwrap_or_default());
            if whole {
                break;
            }
            let at = from + kept;
            let joined = rest.get(run.len()..).unwrap_or_default();
            let end = from + run.len() + joined.find(stands_alone).unwrap_or(joined.len());
            from = end;
            let cluster = source.get(at..end).unwrap_or_default();
            let before = text.len();
            text.push_str(&compose(cluster));
            if text.get(before..) != Some(cluster) {
                steps.push((short(before), short(at)));
                steps.push((short(text.len()), short(end)));
            }
        }
        // Two steps at one place: the later one says where the text goes on.
        steps.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1 = later.1;
            }
            same
        });
        let rows = rows(&text);
        Self { text: Cow::Owned(text), steps, source, strong: &[], rows }
    }

    /// The same, with what is printed bold; without it where most of the paper is, which tells nothing.
    pub(super) fn with_strong(mut self, strong: &'s [Range<u32>]) -> Self {
        let length: usize = strong.iter().map(|range| range.end.saturating_sub(range.start) as usize).sum();
        if length * 2 < self.source.len() {
            self.strong = strong;
        }
        self
    }

    /// Whether all words of a stretch are printed bold.
    pub(super) fn is_strong(&self, stretch: &Stretch) -> bool {
        if self.strong.is_empty() {
            return false;
        }
        let (mut at, end) = (self.source_of(stretch.start), self.source_of(stretch.end));
        let first = self.strong.partition_point(|range| range.end as usize <= at);
        for range in self.strong.iter().skip(first) {
            if at >= end {
                break;
            }
            let between = self.source.get(at..(range.start as usize).clamp(at, end)).unwrap_or_default();
            if !between.chars().all(is_blank) {
                break;
            }
            at = at.max(range.end as usize);
        }
        at >= end
            || self
                .source
                .get(at..end)
                .is_some_and(|rest| rest.chars().all(is_blank) && rest.len() < end - self.source_of(stretch.start))
    }

    pub(super) const fn source(&self) -> &'s str {
        self.source
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn get(&self, stretch: Stretch) -> &str {
        self.text.get(stretch).unwrap_or_default()
    }

    /// The words of a stretch on one line: a break with the white space around it is one space.
    pub(super) fn words(&self, stretch: Stretch) -> String {
        let within_row = self.is_within_row(&stretch);
        let text = self.get(stretch).trim_matches(is_blank);
        if within_row {
            return text.to_owned();
        }
        let mut words = String::with_capacity(text.len());
        for part in text.split(ends_line).map(|part| part.trim_matches(is_blank)).filter(|part| !part.is_empty()) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(part);
        }
        words
    }

    /// The place in the source of a place in the clean text.
    fn source_of(&self, at: usize) -> usize {
        let next = self.steps.partition_point(|(clean, _)| *clean as usize <= at);
        match next.checked_sub(1).and_then(|place| self.steps.get(place)) {
            Some((clean, source)) => *source as usize + (at - *clean as usize),
            None => at,
        }
    }

    /// The stretch of the source that a stretch of the clean text comes from.
    pub(super) fn span(&self, stretch: &Stretch, line: u32) -> Span {
        let (mut start, mut end) = (self.source_of(stretch.start), self.source_of(stretch.end));
        while start > 0 && !self.source.is_char_boundary(start) {
            start -= 1;
        }
        while end < self.source.len() && !self.source.is_char_boundary(end) {
            end += 1;
        }
        Span { start: short(start), end: short(end.min(self.source.len())), line }
    }

    /// Every line with words.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether a stretch ends before the line does on which it begins.
    fn is_within_row(&self, stretch: &Stretch) -> bool {
        let next = self.rows.partition_point(|row| row.start <= stretch.start);
        next.checked_sub(1).and_then(|at| self.rows.get(at)).is_some_and(|row| stretch.end <= row.end)
    }

    /// The column of a place: how many letters stand before it on its line, and one.
    pub(super) fn column(&self, at: usize) -> usize {
        let before = self.get(0..at);
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        self.get(line..at).chars().count() + 1
    }
}

/// Every line of a text with words.
fn rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut from, mut line, mut gap) = (0, 1_u32, false);
    loop {
        let rest = text.get(from..).unwrap_or_default();
        let found = line_end(rest);
        let raw = rest.get(..found.unwrap_or(rest.len())).unwrap_or_default();
        let trimmed = raw.trim_start_matches(is_blank);
        let start = from + (raw.len() - trimmed.len());
        let end = start + trimmed.trim_end_matches(is_blank).len();
        if start < end {
            rows.push(Row { start, end, line, gap });
            gap = false;
        } else {
            gap = true;
        }
        let Some(at) = found else {
            return rows;
        };
        let mut breaks = rest.get(at..).unwrap_or_default().chars();
        let broken = breaks.next().unwrap_or('\n');
        from += at + broken.len_utf8();
        if broken == '\r' && breaks.next() == Some('\n') {
            from += 1;
            line += 1;
        } else if broken == '\n' {
            line += 1;
        }
    }
}

/// Whether a letter is in the form NFC by itself and nothing before it ever joins with it: the letters and signs that
/// papers are written in. Any other goes to the letter before it, and the two are composed together.
const fn stands_alone(c: char) -> bool {
    matches!(c, '\0'..='\u{2FF}' | '\u{400}'..='\u{482}' | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{2027}' | '\u{202F}'..='\u{205E}')
}

/// A place as it stands in a span; a text longer than four gigabytes is never imported.
pub(super) fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    use super::*;
    use crate::import::nfc;

    #[test]
    fn what_stands_alone_is_composed_and_joins_with_nothing_before_it() {
        let mut alone = 0;
        for c in ('\0'..=char::MAX).filter(|c| stands_alone(*c)) {
            assert_eq!(is_nfc_quick(core::iter::once(c)), IsNormalized::Yes, "{c:?}");
            assert_eq!(canonical_combining_class(c), 0, "{c:?}");
            alone += 1;
        }
        assert!(alone > 1000);
    }

    #[test]
    fn a_line_ends_where_one_of_the_breaks_stands_and_what_stands_alone_is_counted_in_bytes() {
        for c in '\0'..=char::MAX {
            let text = format!("ẽ{c}");
            assert_eq!(line_end(&text).is_some(), ends_line(c), "{c:?}");
            assert_eq!(alone(&text) == text.len(), stands_alone(c), "{c:?}");
        }
    }

    #[test]
    fn a_composed_text_is_not_copied() {
        assert!(matches!(Clean::new("Đoàn", nfc).text, Cow::Borrowed(_)));
    }

    #[test]
    fn a_decomposed_letter_is_composed_and_leads_back_to_its_bytes() {
        let source = "a Đoa\u{300}n b";
        let clean = Clean::new(source, nfc);
        assert_eq!(clean.text(), "a Đoàn b");
        let span = clean.span(&(2..8), 1);
        assert_eq!(span.of(source), Some("Đoa\u{300}n"));
        assert_eq!(clean.span(&(9..10), 1).of(source), Some("b"));
    }

    #[test]
    fn a_stretch_is_strong_where_all_its_words_are() {
        let source = "Mục đích: rõ ràng, và còn nhiều chữ khác nữa ở sau";
        let strong = [0..5, 6..13];
        let clean = Clean::new(source, nfc).with_strong(&strong);
        assert!(clean.is_strong(&(0..12)) && clean.is_strong(&(2..4)));
        assert!(!clean.is_strong(&(0..20)) && !clean.is_strong(&(16..20)));
        let whole = [0..1, 1..u32::try_from(source.len()).unwrap()];
        assert!(!Clean::new(source, nfc).with_strong(&whole).is_strong(&(0..12)), "a paper that is bold throughout");
    }

    #[test]
    fn rows_know_their_line_and_the_gap_before_them() {
        let clean = Clean::new("một\r\n\r\n hai \n\u{c}ba", nfc);
        let rows: Vec<_> = clean.rows().iter().map(|r| (clean.get(r.stretch()).to_owned(), r.line, r.gap)).collect();
        assert_eq!(rows, [("một".into(), 1, false), ("hai".into(), 3, true), ("ba".into(), 4, true)]);
    }

    #[test]
    fn words_over_several_lines_are_joined_by_one_space() {
        let clean = Clean::new("hai  chữ \n  ba", nfc);
        assert_eq!(clean.words(0..clean.text().len()), "hai  chữ ba");
    }
}
