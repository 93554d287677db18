//! Where words stand in the source paper, and the words themselves.

use core::fmt;

use crate::json;
use crate::with::with;

/// A stretch of the source (vị trí trong văn bản gốc): bytes `start..end` of the UTF-8 text, and the line it begins on.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// The line of `start`, the first being 1.
    pub line: u32,
}

impl Span {
    /// Bytes `start..end`, beginning on this line.
    #[must_use]
    pub const fn new(start: u32, end: u32, line: u32) -> Self {
        Self { start, end, line }
    }

    /// The words of this stretch, or `None` where `source` has no such stretch.
    #[must_use]
    pub fn of<'s>(&self, source: &'s str) -> Option<&'s str> {
        source.get(usize::try_from(self.start).ok()?..usize::try_from(self.end).ok()?)
    }
}

/// Words of the paper, verbatim (đoạn văn): the marker printed before them, and the text.
///
/// The text is kept as the paper has it, typing errors included, in the Unicode form NFC and without white space at
/// its ends; [`Passage::span`] leads back to the original bytes.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passage {
    /// What is printed before the words: `2.1.`, `-`, `*`; absent where nothing is.
    pub marker: Option<String>,
    /// The words.
    pub text: String,
    /// Where marker and words stand in the source; absent where the plan was written without a paper.
    pub span: Option<Span>,
}

impl Passage {
    /// Words without marker and source.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { marker: None, text: text.into(), span: None }
    }
}

with! {
    Passage {
        /// With what is printed before the words.
        with_marker(text marker: String);
        /// With the place of marker and words in the source.
        with_span(some span: Span);
    }
}

impl fmt::Display for Passage {
    /// Marker and words as the paper prints them, one space between.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(marker) = &self.marker {
            write!(f, "{marker} ")?;
        }
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_outside_the_source_or_inside_a_letter_gives_nothing() {
        let at = |start, end| Span { start, end, line: 1 }.of("Đoàn").map(str::to_owned);
        assert_eq!(at(0, 2).as_deref(), Some("Đ"));
        assert_eq!(at(1, 2), None);
        assert_eq!(at(0, 99), None);
        assert_eq!(at(2, 0), None);
    }

    #[test]
    fn a_passage_is_printed_with_its_marker() {
        let mut passage = Passage::new("Công tác giáo dục");
        assert_eq!(passage.to_string(), "Công tác giáo dục");
        passage.marker = Some("2.1.".to_owned());
        assert_eq!(passage.to_string(), "2.1. Công tác giáo dục");
    }
}
