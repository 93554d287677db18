//! Words with a number before the words of a line: stages, questions, months.

use super::{Closing, Marker, Parts, Scheme, after_marker, made, number, rest, roman};
use crate::vietnamese::case;

/// The words that a number makes an item.
const LABELS: [&str; 23] = [
    "bước",
    "câu",
    "giai đoạn",
    "đợt",
    "vòng",
    "nội dung",
    "tháng",
    "quý",
    "tuần",
    "nhiệm vụ",
    "chỉ tiêu",
    "giải pháp",
    "mục tiêu",
    "tiêu chí",
    "hoạt động",
    "công trình",
    "chuyên đề",
    "hợp phần",
    "nhóm nội dung",
    "nhóm nhiệm vụ",
    "nhóm chỉ tiêu",
    "nhóm giải pháp",
    "nhóm",
];

/// How many letters the longest of them has, with the space behind.
const LONGEST: usize = 16;

/// `Bước 1: Chuẩn bị`, `Câu 2. …`, `Tháng 9/2024:`: a word with a number, and a sign that closes both.
pub(super) fn label(line: &str) -> Option<Marker> {
    if !line.starts_with(case::is_capital) {
        return None;
    }
    let lowered: String = line.chars().take(LONGEST).map(case::small).collect();
    let found =
        LABELS.into_iter().find(|label| lowered.strip_prefix(label).is_some_and(|rest| rest.starts_with(' ')))?;
    let after = rest(line, found.len()).trim_start();
    let mut at = line.len() - after.len();
    let token = after.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let value = number(token.trim_start_matches('0'))
        .filter(|_| token.len() <= 2)
        .or_else(|| roman(token).filter(|_| token.chars().all(case::is_capital)))?;
    at += token.len();
    // Nothing but more of the number stands before the sign: `Tháng 9/2024`, `Tháng 11 - 12 năm 2024`.
    let after = rest(line, at);
    let more = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '/' | '-' | '–' | ',' | '+');
    // `Chỉ tiêu 1.2:`
    let parts = |c: char| c.is_ascii_digit() || c == '.';
    let further = after.len() - after.trim_start_matches(parts).len();
    at += after.get(..further).unwrap_or_default().trim_end_matches('.').len();
    let after = rest(line, at);
    let mut closed = after.trim_start_matches(more);
    for word in ["năm", "tháng", "và", "quý", "đến"] {
        closed = closed.strip_prefix(word).map_or(closed, |rest| rest.trim_start_matches(more));
    }
    let sign = match closed.chars().next() {
        None => 0,
        Some(':') => 1,
        Some('.') if after_marker(rest(closed, 1), Closing::Dot) => 1,
        _ => return None,
    };
    at += after.len() - closed.len() + sign;
    made(Scheme::Label(found), Closing::Dot, Parts::one(value), at)
}
