//! The numbers of a text as papers write them: `05`, `1.000`, `2,5`.

use super::super::clean::Stretch;
use crate::Quantity;
use crate::vietnamese::case;

/// A number in a text.
pub(super) struct Number {
    pub(super) at: Stretch,
    pub(super) value: Quantity,
    /// Two digits and more.
    pub(super) formal: bool,
    /// Written as papers write counts, and nothing else: `05`, `1.000`.
    pub(super) official: bool,
}

/// Whether the second number ends the range of the first: `01-02`, `từ 80% đến dưới 100%`.
pub(super) fn is_upper_end(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default().trim_start_matches('%').trim();
    matches!(between, "-" | "–" | "đến" | "đến dưới" | "tới" | "hoặc" | "/")
}

/// The next number that stands alone: not inside a word, a symbol or another number.
pub(super) fn next_number(text: &str, from: usize) -> Option<Number> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        let len = bytes.get(at..)?.iter().take_while(|b| b.is_ascii_digit()).count();
        let mut end = at + len;
        let whole = text.get(at..end)?;
        let mut digits = whole.to_owned();
        let mut fraction = String::new();
        let mut grouped = false;
        while let Some(group) = text.get(end..).and_then(|rest| rest.strip_prefix(['.', ' ', '\u{a0}'])) {
            let group_len = group.bytes().take_while(u8::is_ascii_digit).count();
            let dot = text.get(end..)?.starts_with('.');
            if group_len != 3
                || digits.len() > 3 && !grouped
                || (!dot && (whole.len() > 3 || whole.starts_with('0') || !text.get(end + 1..)?.starts_with('0')))
            {
                break;
            }
            let separator = text.get(end..)?.chars().next().map_or(1, char::len_utf8);
            digits.push_str(group.get(..3)?);
            end += separator + 3;
            grouped = true;
        }
        if let Some(after) = text.get(end..).and_then(|rest| rest.strip_prefix(',')) {
            let len = after.bytes().take_while(u8::is_ascii_digit).count();
            if (1..=2).contains(&len) && !after.get(len..).is_some_and(|rest| rest.starts_with(['/', ','])) {
                fraction = after.get(..len)?.to_owned();
                end += 1 + len;
            }
        }
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(end..)?;
        let inside = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '+' | '.' | '_' | '@'))
            || after.starts_with(['/', '-', '+'])
                && after.get(1..).is_some_and(|rest| rest.chars().next().is_some_and(case::is_capital));
        let trimmed = digits.trim_start_matches('0');
        let printed = if trimmed.is_empty() { "0" } else { trimmed };
        let value = if fraction.is_empty() { printed.to_owned() } else { format!("{printed}.{fraction}") };
        match value.parse::<Quantity>() {
            Ok(value) if !inside => {
                let formal = whole.starts_with('0') || grouped || whole.len() >= 2;
                let official = whole.starts_with('0') || grouped;
                return Some(Number { at: at..end, value, formal, official });
            }
            _ => at = end,
        }
    }
}
