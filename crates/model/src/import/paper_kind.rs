//! What kind of paper the word of its title makes it.

use super::clean::is_blank;
use crate::vietnamese::case;

/// The kind of a paper (loại văn bản), by the word of its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PaperKind {
    /// The word in capitals.
    pub(super) word: &'static str,
    /// Whether such a paper plans what is to be done.
    pub(super) plans: bool,
    /// Whether its body is a row of articles after grounds (`Căn cứ …`).
    pub(super) rules: bool,
}

const fn kind(word: &'static str, plans: bool, rules: bool) -> PaperKind {
    PaperKind { word, plans, rules }
}

const KINDS: [PaperKind; 34] = [
    kind("KẾ HOẠCH", true, false),
    kind("CHƯƠNG TRÌNH", true, false),
    kind("ĐỊNH HƯỚNG", true, false),
    kind("PHƯƠNG HƯỚNG", true, false),
    kind("HƯỚNG DẪN", true, false),
    kind("NHIỆM VỤ", true, false),
    kind("ĐỀ ÁN", true, false),
    kind("PHƯƠNG ÁN", true, false),
    kind("KỊCH BẢN", true, false),
    kind("THÔNG BÁO", true, false),
    kind("CHỈ THỊ", true, false),
    kind("KẾT LUẬN", true, false),
    kind("GIAO ƯỚC", true, false),
    kind("LỜI KÊU GỌI", true, false),
    kind("NGHỊ QUYẾT", true, true),
    kind("QUYẾT ĐỊNH", false, true),
    kind("NGHỊ ĐỊNH", false, true),
    kind("THÔNG TƯ", false, true),
    kind("LUẬT", false, true),
    kind("QUY CHẾ", false, true),
    kind("QUY ĐỊNH", false, true),
    kind("ĐIỀU LỆ", false, true),
    kind("BÁO CÁO", false, false),
    kind("TỜ TRÌNH", false, false),
    kind("BIÊN BẢN", false, false),
    kind("GIẤY MỜI", false, false),
    kind("CÔNG ĐIỆN", false, false),
    kind("CÔNG VĂN", false, false),
    kind("HỢP ĐỒNG", false, false),
    kind("GIẤY CHỨNG NHẬN", false, false),
    kind("DANH SÁCH", false, false),
    kind("BỘ TIÊU CHÍ", false, false),
    kind("THỂ LỆ", false, false),
    kind("ĐỀ CƯƠNG", false, false),
];

/// What a letter is, which names no kind.
pub(super) const LETTER: PaperKind = kind("CÔNG VĂN", false, false);

/// The kind that a line names: a word in capitals at its beginning, or the word alone on its line.
pub(super) fn paper_kind(text: &str) -> Option<PaperKind> {
    let text = text.trim_matches(is_blank);
    let text = text.strip_prefix("DỰ THẢO ").unwrap_or(text);
    begins_with_kind(text).or_else(|| {
        let found = (text.chars().count() <= 24).then(|| mixed_kind(text))?;
        found.filter(|kind| kind.word.chars().count() == text.chars().count())
    })
}

/// The kind whose word a line begins with, in capitals.
fn begins_with_kind(text: &str) -> Option<PaperKind> {
    KINDS.into_iter().find(|kind| {
        text.strip_prefix(kind.word).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
    })
}

/// The kind whose word a line begins with, in whatever letters.
pub(super) fn mixed_kind(text: &str) -> Option<PaperKind> {
    text.starts_with(case::is_capital).then(|| begins_with_kind(&case::raised(text)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_word_is_the_whole_line_or_begins_one_in_capitals() {
        assert_eq!(paper_kind("KẾ HOẠCH").map(|k| k.word), Some("KẾ HOẠCH"));
        assert_eq!(paper_kind("KẾ HOẠCH LIÊN TỊCH").map(|k| k.plans), Some(true));
        assert_eq!(paper_kind("Kế hoạch").map(|k| k.word), Some("KẾ HOẠCH"));
        assert_eq!(paper_kind("QUYẾT ĐỊNH").map(|k| k.plans), Some(false));
        assert_eq!(paper_kind("Kế hoạch năm nay"), None);
    }
}
