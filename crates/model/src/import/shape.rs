//! What a line looks like: capitals, how it ends, how wide it is; and which lines are one paragraph.

use super::clean::{Clean, Row};
use crate::vietnamese::case;

/// Whether every letter is a capital, of two at least.
pub(super) fn is_capitals(text: &str) -> bool {
    let mut letters = 0;
    for c in text.chars() {
        if case::is_small(c) {
            return false;
        }
        letters += usize::from(case::is_capital(c));
    }
    letters >= 2
}

/// Whether a heading is in capitals but for a note in brackets behind: `CHỈ TIÊU (giao cho cơ sở):`.
pub(super) fn is_capital_heading(text: &str) -> bool {
    let noted = text.trim_end_matches([':', '.', ' ']).strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    is_capitals(noted.map_or(text, |(title, _)| title))
}

/// Whether a text is mostly in capitals: names of places in small letters aside (`TM. BAN THƯỜNG VỤ Tỉnh đoàn`).
pub(super) fn begins_in_capitals(text: &str) -> bool {
    text.split_whitespace().take(2).all(|word| is_capitals(word) || word.chars().count() == 1)
        && text.split_whitespace().next().is_some_and(is_capitals)
}

/// Whether a line begins as one that states the theme of a period does.
pub(super) fn names_theme(words: &str) -> bool {
    // The children's word for the theme of a month is `Chủ điểm`.
    let Some(rest) = ["Chủ đề", "CHỦ ĐỀ", "Chủ điểm", "CHỦ ĐIỂM"].iter().find_map(|word| words.strip_prefix(word))
    else {
        return false;
    };
    let before = case::lowered(rest.split(':').next().unwrap_or_default().trim());
    let works = ["tác phẩm", "bài ", "dự thi", "sáng tác", "video", "tranh", "ảnh", "sinh hoạt", "câu hỏi"];
    before.chars().count() <= 80 && !works.iter().any(|word| before.contains(word))
}

/// Whether a sentence or a clause ends here.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '"', '’', ')', ']', '»']);
    text.ends_with(['.', ';', ':', '!', '?', '…']) || text.ends_with("./")
}

/// Whether a quotation mark is open at the end.
pub(super) fn open_quote(text: &str) -> bool {
    text.matches('“').count() > text.matches('”').count()
}

/// Stars, dashes, dots: a line that separates.
pub(super) fn is_rule(text: &str) -> bool {
    let drawn = |c: char| {
        matches!(c, '*' | '-' | '_' | '=' | '~' | '–' | '—' | '.' | '…' | '─' | '━' | '¯' | '+' | '#' | '\u{2015}')
    };
    // A stroke alone parts two cells.
    text == "|"
        || text.chars().all(|c| drawn(c) || c.is_whitespace()) && text.chars().filter(|c| drawn(*c)).count() >= 2
}

/// The number of a page that stands alone on its line: `2`, `- 2 -`, `Trang 2`, `2/10`.
pub(super) fn page_number(text: &str) -> Option<u32> {
    if text.len() > 16 {
        return None;
    }
    let inner = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|'));
    let lowered = case::lowered(inner);
    let inner = lowered.strip_prefix("trang").or_else(|| lowered.strip_prefix("page")).unwrap_or(&lowered).trim();
    let (number, of) = inner.split_once('/').map_or((inner, "1"), |(number, of)| (number.trim_end(), of.trim_start()));
    let whole = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    (whole(number) && whole(of)).then(|| number.parse().ok())?
}

/// How wide a text is in print, in tenths of the letter `n`: enough to tell a full line from a short one.
pub(super) fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            'i' | 'l' | 'j' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '!' | '(' | ')' | '-'
            | 'í' | 'ì' | 'ĩ' | 'ỉ' | 'ị' => 6,
            ' ' => 5,
            'm' | 'w' | 'M' | 'W' => 16,
            c if case::is_capital(c) => 14,
            _ => 10,
        })
        .sum()
}

/// Which lines are one paragraph: told from how wide the paper is printed, where its lines are broken at all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrapping {
    /// The width of the print, and of the first line of a paragraph, which is set in; absent where a line is a paragraph.
    full: Option<(usize, usize)>,
}

/// The longest line that a page can have.
const LONGEST_LINE: usize = 140;

/// How far a first line is set in, where the paper does not show it.
const INDENT: usize = 60;

/// The width that all but a few lines keep to.
fn usual(mut widths: Vec<usize>) -> Option<usize> {
    crate::sorted::sort_by_number(&mut widths, |width| *width as u64);
    widths.get(widths.len().saturating_sub(1 + widths.len() / 50)).copied()
}

impl Wrapping {
    /// Lines are broken where hardly one is longer than a page is wide, and several go on in small letters after one that has
    /// not ended.
    pub(super) fn of(clean: &Clean<'_>, rows: &[Row]) -> Self {
        let (mut widths, mut firsts) = (Vec::new(), Vec::new());
        let (mut long, mut broken) = (0_usize, 0_usize);
        let mut open = false;
        let mut first = None;
        for row in rows {
            let text = clean.get(row.stretch());
            let small = text.chars().next().is_some_and(case::is_small);
            // Three letters of a word cost three bytes each at the most.
            if text.len() > LONGEST_LINE && text.chars().count() > LONGEST_LINE {
                long += 1;
                if long * 20 > rows.len() {
                    return Self { full: None };
                }
            } else if text.len() > 30 && !text.contains('\t') {
                widths.push(width(text));
            }
            broken += usize::from(open && small);
            firsts.extend(first.filter(|_| small));
            first = text.starts_with('-').then(|| width(text));
            open = !ends_sentence(text) && text.chars().count() > 30;
        }
        // Of many short items few are broken; that no line is longer than a page is wide then shows that lines are broken.
        let few = if long == 0 { 24 } else { 8 };
        if broken < 2 || broken * few < widths.len() {
            return Self { full: None };
        }
        let set_in = if firsts.len() >= 4 { usual(firsts) } else { None };
        let full = usual(widths);
        Self { full: full.map(|full| (full, set_in.unwrap_or_else(|| full.saturating_sub(INDENT)).min(full))) }
    }

    /// Whether the lines of the paper are broken.
    pub(super) const fn is_broken(self) -> bool {
        self.full.is_some()
    }

    /// How much of the line is used when the next word is put behind it, in percent.
    fn used(self, last: &str, text: &str, first: bool) -> usize {
        let Some((full, set_in)) = self.full else {
            return 0;
        };
        let word = text.split_whitespace().next().unwrap_or_default();
        (width(last) + width(word) + 5) * 100 / (if first { set_in } else { full }).max(1)
    }

    /// Whether `text` goes on with the paragraph whose last line is `last`; neither has a marker. `first`: that line is
    /// the first of its paragraph; `cut`: something stands between.
    pub(super) fn goes_on(self, last: &str, text: &str, first: bool, gap: bool, cut: bool) -> bool {
        let Some(begin) = text.chars().next() else {
            return false;
        };
        let ended = ends_sentence(last);
        // `(có danh sách kèm theo)` on a line of its own; in broken lines it may be the rest of a sentence.
        let alone = text.starts_with('(') && text.ends_with([')', '.']) && !self.is_broken();
        let letter = text.chars().find(|c| c.is_alphanumeric());
        let small = case::is_small(begin) || (!begin.is_alphanumeric() && !alone && letter.is_some_and(case::is_small));
        if !self.is_broken() {
            return !ended && !last.ends_with('*') && (small || (cut && last.chars().count() >= 60));
        }
        if small {
            return !ended || (!gap && case::is_small(begin));
        }
        // `… ngày` and below it `19 tháng 6 năm 2015`, wherever the line is broken.
        let dated = ["ngày", "tháng", "năm", "số"].iter().any(|word| last.ends_with(word));
        if !ended && dated && begin.is_ascii_digit() {
            return true;
        }
        // `ít nhất`, then the number of a page, then `01 lần`.
        if cut && !ended && begin.is_ascii_digit() {
            return true;
        }
        let enough = match (ended, last.ends_with(',')) {
            (true, _) => 97,
            (false, true) => 70,
            (false, false) => 84,
        };
        (!gap || cut) && self.used(last, text, first) > enough
    }

    /// Whether a line is full, so that a number or a dash after it may be the middle of a sentence.
    pub(super) fn is_full(self, last: &str, text: &str) -> bool {
        self.used(last, text, false) > 90
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_stands_alone() {
        for (text, number) in [("2", Some(2)), ("- 12 -", Some(12)), ("Trang 3", Some(3)), ("3/10", Some(3))] {
            assert_eq!(page_number(text), number, "{text}");
        }
        for text in ["2019", "2.", "2 tháng", "", "-", "1-2-3", "a"] {
            assert_eq!(page_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_rule_has_no_letters() {
        assert!(is_rule("***") && is_rule("---- ----") && is_rule("……"));
        assert!(!is_rule("*") && !is_rule("- a") && !is_rule("-"));
    }

    #[test]
    fn capitals_are_told_from_names() {
        assert!(is_capitals("KẾ HOẠCH") && is_capitals("BCH ĐOÀN 12"));
        assert!(!is_capitals("Kế hoạch") && !is_capitals("12") && !is_capitals("A"));
    }
}
