//! Names of the bodies that issue papers.

use super::find::Pairs;
use super::shape::begins_in_capitals;

/// `ỦY` and on the next line `BAN NHÂN DÂN`: the name of a body that a narrow column cuts after its first word.
pub(super) fn is_cut_off(text: &str) -> bool {
    matches!(text, "ỦY" | "UỶ")
}

/// Whether a name in capitals begins as that of a body does.
pub(super) fn begins_body(name: &str) -> bool {
    const WORDS: [&str; 24] = [
        "BCH",
        "BTV",
        "BAN",
        "ĐOÀN",
        "ỦY BAN",
        "UBND",
        "UỶ BAN",
        "CHI ĐOÀN",
        "HỘI",
        "LIÊN",
        "ĐẢNG",
        "TỈNH ĐOÀN",
        "HUYỆN ĐOÀN",
        "THÀNH ĐOÀN",
        "QUẬN ĐOÀN",
        "XÃ ĐOÀN",
        "PHƯỜNG ĐOÀN",
        "THỊ ĐOÀN",
        "SỞ",
        "BỘ",
        "CÔNG",
        "PHÒNG",
        "TRƯỜNG",
        "CHỦ TỊCH",
    ];
    WORDS.iter().any(|word| name.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// A body that issues papers.
pub(super) fn is_issuer(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "ĐOÀN",
        "BCH",
        "BAN CHẤP HÀNH",
        "BAN THƯỜNG VỤ",
        "BTV",
        "HỘI ",
        "UBND",
        "ỦY BAN",
        "UỶ BAN",
        "SỞ ",
        "PHÒNG ",
        "TRƯỜNG",
        "LIÊN ĐOÀN",
        "CÔNG ĐOÀN",
        "ĐẢNG ỦY",
        "ĐẢNG BỘ",
        "BỘ ",
        "CHI ĐOÀN",
        "THÀNH ĐOÀN",
        "TỈNH ĐOÀN",
        "TRUNG ƯƠNG",
        "THỦ TƯỚNG",
    ];
    begins_in_capitals(text) && Pairs::of(text).holds_any(&WORDS)
}
