//! A paragraph split into what can be done and checked: its sentences and the clauses between semicolons.

use super::clean::{Stretch, is_blank};
use super::find::next_byte;
use crate::vietnamese::case;

/// The first byte of curly quotation marks, and of other signs.
const FIRST_OF_QUOTES: u8 = 0xe2;

/// The actions of a text, one after the other; together they are the text.
pub(super) fn split(text: &str) -> Vec<Stretch> {
    let mut parts = Vec::new();
    let (mut from, mut depth, mut quoted) = (0, 0_u32, false);
    let is_one = |b| matches!(b, b'(' | b'[' | b')' | b']' | b';' | b'.' | b'!' | b'?' | FIRST_OF_QUOTES);
    let mut seen = 0;
    while let Some(at) = next_byte(text, seen, is_one) {
        seen = at + 1;
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            continue;
        };
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '“' => quoted = true,
            '”' => quoted = false,
            _ => {}
        }
        let ends = match c {
            ';' => depth == 0 && !quoted,
            '.' | '!' | '?' => !quoted && depth == 0 && closes(text, at),
            '”' => text.get(..at).is_some_and(|before| before.ends_with(['.', ';'])) && depth == 0,
            _ => false,
        };
        if !ends {
            continue;
        }
        let end = at + c.len_utf8();
        let behind = text.get(end..).unwrap_or_default();
        let blank = behind.starts_with(char::is_whitespace);
        let rest = behind.trim_start();
        // A character that nobody sees would be lost between two actions: the two stay one.
        let begins = rest.chars().next().filter(|next| !is_blank(*next)).is_some_and(|next| {
            c == ';' || case::is_capital(next) || next.is_ascii_digit() || matches!(next, '“' | '"' | '(')
        });
        if blank && begins {
            parts.push(from..end);
            from = text.len() - rest.len();
        }
    }
    // A bracket or a quotation mark that never closes keeps the rest together.
    if from < text.len() {
        parts.push(from..text.len());
    }
    parts
}

/// Whether a full stop ends a sentence: not that of an initial, a number or `TP.`
fn closes(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let abbreviation =
        matches!(word, "TP" | "Tp" | "TS" | "ThS" | "PGS" | "GS" | "BS" | "TT" | "ĐT" | "tr" | "v.v" | "Th")
            || (letters == 1 && word.chars().all(case::is_capital));
    !abbreviation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parts(text: &str, expected: &[&str]) {
        let found: Vec<&str> = split(text).into_iter().map(|part| text.get(part).unwrap()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_and_clauses_are_actions() {
        parts("Trồng cây; làm đường. Tổ chức hội thi.", &["Trồng cây;", "làm đường.", "Tổ chức hội thi."]);
        parts("Một việc", &["Một việc"]);
        parts("", &[]);
    }

    #[test]
    fn nothing_that_nobody_sees_is_lost_between_two_actions() {
        parts("Trồng cây; \u{feff}làm đường; dọn bản", &["Trồng cây; \u{feff}làm đường;", "dọn bản"]);
    }

    #[test]
    fn brackets_quotes_and_abbreviations_do_not_part() {
        parts("Thi (vòng một; vòng hai). Trao giải", &["Thi (vòng một; vòng hai).", "Trao giải"]);
        parts("Tại TP. Lai Châu", &["Tại TP. Lai Châu"]);
        parts("Hưởng ứng “Sống đẹp; sống có ích” năm nay", &["Hưởng ứng “Sống đẹp; sống có ích” năm nay"]);
    }
}
