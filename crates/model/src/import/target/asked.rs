//! Whether words ask for something: their verbs, how often it is done, and what they only tell of.

use super::super::dates::ends_with;
use super::super::find::{Pairs, holds_whole};
use super::verbs::VERBS;

/// Whether a verb that asks stands so near before a number that nothing but what is counted is between:
/// `hình thành mạng lưới 200 cộng tác viên`.
pub(super) fn asks_near(before: &str) -> bool {
    let words = before.trim_end();
    let near = words
        .char_indices()
        .rev()
        .filter(|(_, c)| *c == ' ')
        .nth(5)
        .map_or(words, |(at, _)| words.get(at..).unwrap_or_default());
    let joined = ["của", "thuộc", "ở", "trong", "qua", "tại", "theo", "là", "về", "kỷ niệm", "đến"];
    asks(near) && !joined.iter().any(|word| ends_with(words, word))
}

/// Whether a sentence begins with what was done until now.
pub(in crate::import) fn looks_back(sentence: &str) -> bool {
    ["năm qua", "kỳ qua", "gian qua", "vừa qua"].iter().any(|past| sentence.contains(past))
}

/// Whether words may ask for as many as a number behind them says, whatever their verb: they name something, send no paper,
/// appoint nobody, and nothing right before the number only tells of it.
pub(super) fn counts(before: &str, unit: &str) -> bool {
    before.contains(char::is_alphabetic)
        && !["gửi", "nộp", "gồm"].iter().any(|word| holds_whole(before, word))
        && !matches!(unit, "thành viên" | "đồng chí" | "đ/c" | "người" | "em" | "đại biểu")
        && ![
            "tại",
            "ở",
            "trong",
            "từ",
            "đến",
            "là",
            "qua",
            "về",
            "số",
            "trên",
            "thành",
            "làm",
            "và",
            "các",
            "những",
            "khoảng",
            "vào",
            "cả",
            "sau",
            "yêu cầu",
        ]
        .iter()
        .any(|word| ends_with(before.trim_end(), word))
}

/// Whether words ask for something to be done.
pub(super) fn asks(before: &str) -> bool {
    let pairs = Pairs::of(before);
    VERBS.iter().any(|verb| !matches!(*verb, "có" | "đạt") && pairs.holds_whole(verb))
}

/// `mỗi lớp 50 học viên`: a number behind a word that would else name something, for each of which it holds.
pub(super) fn is_each(before: &str, word: &str) -> bool {
    let head = before.get(..before.len().saturating_sub(word.len())).unwrap_or_default().trim_end();
    ["mỗi", "từng"].iter().any(|each| ends_with(head, each))
}

/// `mỗi tuần`, `hằng tháng`: how often, where a number behind would else be that of the week or the month.
pub(super) fn is_frequency(before: &str) -> bool {
    ["tuần", "tháng", "quý", "năm", "ngày"].iter().filter(|word| ends_with(before, word)).any(|word| {
        let head = before.get(..before.len() - word.len()).unwrap_or_default().trim_end();
        ["mỗi", "hằng", "hàng", "một"].iter().any(|often| ends_with(head, often))
    })
}

/// Whether a clause says how regularly something is done: `hằng tháng giao ban 01 lần`, `đọc báo ngày 02 lần`; not what
/// `không đủ 1 tháng 1 lần` tells.
pub(super) fn is_regular(before: &str) -> bool {
    ["tháng", "tuần", "quý", "năm", "ngày"].iter().any(|time| {
        let words = before.trim_end();
        let bare =
            ends_with(words, time) && !words.trim_end_matches(time).trim_end().ends_with(|c: char| c.is_ascii_digit());
        bare || ["hằng ", "hàng ", "mỗi ", "một "].iter().any(|often| holds_whole(before, &format!("{often}{time}")))
    })
}

/// Whether a word is a time in which something is done so often: `2 lần/tháng`.
pub(super) fn is_often(words: &str) -> bool {
    let word = words.trim_start().trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    ["tháng", "tuần", "quý", "năm", "ngày", "học kỳ", "kỳ"].iter().any(|time| word.starts_with(time))
}
