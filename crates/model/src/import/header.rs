//! The lines before the body: who issues the paper, under which number, where and when, what it is called.

use super::clean::{Clean, Row, Stretch, is_blank};
use super::find::Pairs;
use super::marker;
use super::shape::{begins_in_capitals, is_capitals, is_rule};
use crate::plan::LineRole;
use crate::vietnamese::case;

/// A line, or one column of it, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) role: LineRole,
    pub(super) stretch: Stretch,
    pub(super) line: u32,
}

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

const KINDS: [PaperKind; 33] = [
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
    kind("THỂ LỆ", true, false),
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
];

/// The kind that a line names: the whole line in capitals, or the word alone on its line.
pub(super) fn paper_kind(text: &str) -> Option<PaperKind> {
    let text = text.trim_matches(is_blank);
    let text = text.strip_prefix("DỰ THẢO ").unwrap_or(text);
    let lowered: String;
    let compared = if is_capitals(text) {
        text
    } else {
        if text.chars().count() > 24 {
            return None;
        }
        lowered = case::raised(text);
        let whole = KINDS.iter().any(|kind| kind.word == lowered);
        if !whole {
            return None;
        }
        &lowered
    };
    KINDS.into_iter().find(|kind| {
        compared.strip_prefix(kind.word).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
    })
}

/// What a line or column before the title is for, where its words show it.
pub(super) fn role_of(text: &str) -> Option<LineRole> {
    if is_rule(text) {
        return Some(LineRole::Rule);
    }
    if is_symbol(text) {
        return Some(LineRole::Symbol);
    }
    if is_place_and_date(text) {
        return Some(LineRole::PlaceAndDate);
    }
    // Each of them begins with one of two letters.
    let begins = text.chars().find(|c| c.is_alphanumeric());
    if !begins.is_some_and(|c| matches!(c, 'C' | 'c' | 'Đ' | 'đ')) {
        return None;
    }
    let upper = case::raised(text);
    if is_organisation(&upper) {
        return Some(LineRole::Organisation);
    }
    if is_motto(&upper) {
        return Some(LineRole::Other);
    }
    None
}

fn is_organisation(upper: &str) -> bool {
    let upper = upper.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(
        upper,
        "ĐOÀN TNCS HỒ CHÍ MINH"
            | "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH"
            | "ĐOÀN TN CỘNG SẢN HỒ CHÍ MINH"
            | "ĐOÀN TNCSHCM"
            | "ĐOÀN TNCS HCM"
            | "ĐOÀN THANH NIÊN CS HỒ CHÍ MINH"
    )
}

fn is_motto(upper: &str) -> bool {
    upper.starts_with("CỘNG HÒA XÃ HỘI")
        || upper.starts_with("CỘNG HOÀ XÃ HỘI")
        || (upper.starts_with("ĐỘC LẬP") && upper.contains("TỰ DO") && upper.chars().count() < 40)
        || upper == "ĐẢNG CỘNG SẢN VIỆT NAM"
}

/// `Số: 54-KH/ĐTN`, `Số 3/QĐ-UBND`, or the symbol alone.
pub(super) fn is_symbol(text: &str) -> bool {
    let len = text.chars().count();
    if let Some(rest) = text.strip_prefix("Số").or_else(|| text.strip_prefix("SỐ")) {
        let rest = rest.trim_start();
        let colon = rest.starts_with(':');
        return len <= 45
            && (rest.contains('/') || rest.contains('-') || rest.chars().all(|c| !c.is_alphabetic()))
            && (colon || rest.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '…'));
    }
    false
}

/// `Lai Châu, ngày 20 tháng 7 năm 2021`, numbers left blank or wrong included.
pub(super) fn is_place_and_date(text: &str) -> bool {
    if text.chars().count() > 80 {
        return false;
    }
    let text = text.trim_end_matches(['.', ' ']);
    let Some((place, date)) = text
        .strip_prefix("Ngày ")
        .filter(|date| date.contains("tháng") && date.contains("năm") && !date.contains(','))
        .map(|_| ("", text))
        .or_else(|| text.split_once(',').or_else(|| text.split_once("ngày").map(|(place, _)| (place, text))))
    else {
        return false;
    };
    let date = case::lowered(date.trim_start());
    let words = place.split_whitespace().count();
    let named =
        words <= 8 && (words == 0 || place.chars().next().is_some_and(|c| case::is_capital(c) || c == '…' || c == '.'));
    let (Some(after), true) = (date.strip_prefix("ngày"), named) else {
        return false;
    };
    (after.contains("tháng") && after.contains("năm")) || after.chars().all(|c| !c.is_alphabetic())
}

/// The columns of a line: what stands side by side on paper is parted by tabs, or by spaces before what only a right
/// column has.
pub(super) fn columns(clean: &Clean<'_>, row: &Row) -> Vec<Stretch> {
    let mut parts = Vec::new();
    let mut from = row.start;
    for part in clean.get(row.stretch()).split('\t') {
        let lead = part.len() - part.trim_start_matches(is_blank).len();
        let trimmed = part.trim_matches(is_blank);
        if !trimmed.is_empty() {
            let start = from + lead;
            let at = right_column(trimmed);
            match at {
                Some((end, next)) => {
                    parts.push(start..start + end);
                    parts.push(start + next..start + trimmed.len());
                }
                None => parts.push(start..start + trimmed.len()),
            }
        }
        from += part.len() + 1;
    }
    parts
}

/// Where the left column ends and the right one begins, in a line without tabs.
fn right_column(text: &str) -> Option<(usize, usize)> {
    let split = |at: usize| {
        let left = text.get(..at)?.trim_end();
        (!left.is_empty() && left.len() < at).then_some((left.len(), at))
    };
    // The organisation and the motto behind something else.
    for right in [
        "ĐOÀN TNCS HỒ CHÍ MINH",
        "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA",
        "Độc lập",
    ] {
        if let Some((at, _)) = text.match_indices(right).last() {
            let left = text.get(..at).unwrap_or_default();
            let wide = left.ends_with("  ");
            let complete = text.get(at..).is_some_and(|rest| rest.len() < right.len() + 22)
                && !["BCH", "HÀNH", "VỤ", "CỦA", "BTV"].iter().any(|word| left.trim_end().ends_with(word));
            if wide || complete {
                return split(at);
            }
        }
    }
    // Number and symbol before place and date.
    if text.starts_with("Số") {
        let date = text.find(", ngày").or_else(|| text.find(",ngày"))?;
        let left = text.get(..date)?;
        if let Some(at) = left.rfind("   ") {
            return split(at + 3);
        }
        // The place begins after the symbol, which has no space behind its stroke.
        let stroke = left.find('/')?;
        let at = stroke + left.get(stroke..)?.find(char::is_whitespace)? + 1;
        let place = text.get(at..)?;
        return split(at + (place.len() - place.trim_start().len()));
    }
    let at = text.rfind("    ")? + 4;
    let (left, right) = (text.get(..at)?.trim_end(), text.get(at..)?);
    let beside = begins_in_capitals(left) && (begins_in_capitals(right) || role_of(right).is_some());
    (beside || is_rule(left) && role_of(right).is_some()).then_some((left.len(), at))
}

/// The head of a paper.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) pieces: Vec<Piece>,
    /// The first row behind the title.
    pub(super) end: usize,
    pub(super) kind: Option<PaperKind>,
    /// The title's line, where there is one.
    pub(super) title: Option<u32>,
}

/// How far down a title is looked for.
const SEARCHED: usize = 60;

/// Whether a line begins as the preamble of a paper does.
pub(super) fn begins_preamble(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "Căn cứ",
        "Thực hiện",
        "Tiếp tục",
        "Nhằm",
        "Để ",
        "Chào mừng",
        "Thiết thực",
        "Phát huy",
        "Hướng tới",
        "Nhân ",
        "Được sự",
        "Trên cơ sở",
        "Theo ",
        "Xét ",
        "Kính gửi",
        "Hướng ứng",
    ];
    WORDS.iter().any(|word| text.starts_with(word)) || text.starts_with("Hưởng ứng") || text.starts_with("Kính gởi")
}

pub(super) fn read(clean: &Clean<'_>, rows: &[Row]) -> Head {
    let searched = || rows.iter().take(SEARCHED).enumerate();
    // Nothing behind the first number of a body is its title.
    let numbered = searched().find(|(_, row)| {
        let text = clean.get(row.stretch());
        let [first, _] = marker::read(text);
        first.is_some_and(|m| !m.is_bullet() && !m.bare && m.is_first()) && !is_symbol(text)
    });
    let before = numbered.map_or(rows.len().min(SEARCHED), |(at, _)| at);
    let title = rows.iter().take(before).position(|row| {
        let text = clean.get(row.stretch());
        paper_kind(text).is_some() && !text.ends_with(':')
    });
    let mut head = Head::default();
    let Some(title) = title else {
        head_without_title(clean, rows, before, &mut head);
        return head;
    };
    for row in rows.iter().take(title) {
        above(clean, row, &mut head.pieces);
    }
    meetings(clean, &mut head.pieces);
    let Some(row) = rows.get(title) else {
        return head;
    };
    head.kind = paper_kind(clean.get(row.stretch()));
    head.title = Some(row.line);
    head.pieces.push(Piece { role: LineRole::TitleWord, stretch: row.stretch(), line: row.line });
    head.end = title + 1;
    subject(clean, rows, before, &mut head);
    head
}

/// The lines of the subject: until a rule, or until a gap or the words of a preamble.
fn subject(clean: &Clean<'_>, rows: &[Row], before: usize, head: &mut Head) {
    let ruled = rows.iter().take(before).skip(head.end).take(8).position(|row| is_rule(clean.get(row.stretch())));
    let mut first = true;
    while let Some(row) = rows.get(head.end).filter(|_| head.end < before) {
        let text = clean.get(row.stretch());
        // `CHỦ TỊCH ỦY BAN NHÂN DÂN …` below the subject of a decision: who decides, not what.
        let decides = !first && head.kind.is_some_and(|kind| kind.rules) && is_capitals(text) && is_issuer(text);
        if ruled.is_none() && !decides {
            let long = text.chars().count() > 220;
            let preamble = text.starts_with("Kính gửi")
                || (!first && (row.gap || begins_preamble(text) && (text.chars().count() > 90 || text.ends_with(':'))));
            let sentence = !first && text.ends_with([':', ';']);
            if long || preamble || sentence || (first && row.gap && begins_preamble(text) && text.chars().count() > 100)
            {
                break;
            }
        }
        let rule = is_rule(text);
        let role = match (rule, decides) {
            (true, _) => LineRole::Rule,
            (false, true) => LineRole::Other,
            _ if !first && names_meeting(text) => LineRole::Meeting,
            (false, false) => LineRole::TitleSubject,
        };
        head.pieces.push(Piece { role, stretch: row.stretch(), line: row.line });
        head.end += 1;
        first = false;
        if rule {
            break;
        }
    }
    // The same below the rule.
    let rules = head.kind.is_some_and(|kind| kind.rules);
    if let Some(row) = rows.get(head.end).filter(|_| rules && head.end < before) {
        let text = clean.get(row.stretch());
        if is_capitals(text) && is_issuer(text) {
            head.pieces.push(Piece { role: LineRole::Other, stretch: row.stretch(), line: row.line });
            head.end += 1;
        }
    }
}

/// A line above the title, its columns apart.
fn above(clean: &Clean<'_>, row: &Row, pieces: &mut Vec<Piece>) {
    for stretch in columns(clean, row) {
        let text = clean.get(stretch.clone());
        let role = role_of(text)
            .unwrap_or_else(|| if is_issuer(text) || is_capitals(text) { LineRole::Issuer } else { LineRole::Other });
        pieces.push(Piece { role, stretch, line: row.line });
    }
}

/// Whether a line below the title says between brackets at which meeting the paper is laid before: `(Tài liệu Hội nghị …)`.
fn names_meeting(text: &str) -> bool {
    let whole = text.starts_with('(') && text.ends_with(')');
    let lowered = case::lowered(text);
    let laid = ["tài liệu", "trình", "dùng cho", "tại"].iter().any(|word| lowered.contains(word));
    whole && laid && ["hội nghị", "kỳ họp", "đại hội"].iter().any(|word| lowered.contains(word))
}

/// A meeting between quotation marks or on lines of its own: “Tài liệu Hội nghị … lần thứ …”.
fn meetings(clean: &Clean<'_>, pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let text = clean.get(piece.stretch.clone());
        let lowered = case::lowered(text);
        let meeting = piece.role == LineRole::Other
            && ["hội nghị", "kỳ họp", "đại hội"].iter().any(|word| lowered.contains(word));
        if !meeting {
            at += 1;
            continue;
        }
        let open = text.matches(['“', '"']).count() > text.matches('”').count()
            && !(text.starts_with('"') && text.len() > 1 && text.ends_with('"'));
        let closes = pieces.get(at + 1).filter(|next| {
            open && next.role == LineRole::Other && clean.get(next.stretch.clone()).ends_with(['”', '"'])
        });
        let end = closes.map(|next| next.stretch.end);
        if let Some(piece) = pieces.get_mut(at) {
            piece.role = LineRole::Meeting;
            if let Some(end) = end {
                piece.stretch.end = end;
            }
        }
        if end.is_some() {
            pieces.remove(at + 1);
        }
        at += 1;
    }
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

/// The head of a paper that has no title at its top: only what cannot be anything else.
fn head_without_title(clean: &Clean<'_>, rows: &[Row], before: usize, head: &mut Head) {
    let strong = rows.iter().take(before.min(20)).rposition(|row| {
        columns(clean, row).into_iter().any(|stretch| {
            matches!(
                role_of(clean.get(stretch)),
                Some(LineRole::Symbol | LineRole::PlaceAndDate | LineRole::Organisation)
            )
        })
    });
    let Some(last) = strong else {
        return;
    };
    let mut end = last + 1;
    // A letter names its subject under its number, over several lines: `V/v triển khai …`.
    let names_subject = |text: &str| text.starts_with("V/v") || text.starts_with("Về việc");
    let mut subject = false;
    while let Some(row) = rows.get(end) {
        let text = clean.get(row.stretch());
        let [numbered, _] = marker::read(text);
        let goes_on = subject
            && !row.gap
            && numbered.is_none()
            && text.chars().count() <= 90
            && !begins_preamble(text)
            && !text.ends_with([':', ';']);
        let belongs =
            is_rule(text) || names_subject(text) || goes_on || (is_capitals(text) && is_issuer(text) && end < before);
        if !belongs {
            break;
        }
        subject = goes_on || names_subject(text);
        end += 1;
    }
    for row in rows.iter().take(end) {
        above(clean, row, &mut head.pieces);
    }
    let mut above_it: Option<u32> = None;
    for piece in &mut head.pieces {
        let begins = names_subject(clean.get(piece.stretch.clone()));
        if begins {
            head.kind = Some(kind("CÔNG VĂN", false, false));
        }
        if begins || (piece.role == LineRole::Other && above_it == Some(piece.line - 1)) {
            piece.role = LineRole::TitleSubject;
            above_it = Some(piece.line);
        }
    }
    meetings(clean, &mut head.pieces);
    head.end = end;
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

    #[test]
    fn a_place_and_a_date_are_told_even_when_numbers_are_blank() {
        for text in
            ["Lai Châu, ngày 20 tháng 7 năm 2021", "Mường Tè, ngày    tháng    năm 2023", "Hà Nội, ngày 07/10/2019"]
        {
            assert!(is_place_and_date(text), "{text}");
        }
        for text in ["Trong đó, ngày hội", "Hà Nội", "ra quân, ngày 20 tháng 7 năm 2021 tại"] {
            assert!(!is_place_and_date(text), "{text}");
        }
    }

    #[test]
    fn columns_are_parted_by_tabs_and_before_the_organisation() {
        let parted = |text: &str| {
            let clean = Clean::new(text, crate::import::nfc);
            let rows = clean.rows();
            columns(&clean, &rows[0]).into_iter().map(|s| clean.get(s).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(parted("TỈNH ĐOÀN A\tĐOÀN TNCS HỒ CHÍ MINH"), ["TỈNH ĐOÀN A", "ĐOÀN TNCS HỒ CHÍ MINH"]);
        assert_eq!(parted("TỈNH ĐOÀN A     ĐOÀN TNCS HỒ CHÍ MINH"), ["TỈNH ĐOÀN A", "ĐOÀN TNCS HỒ CHÍ MINH"]);
        assert_eq!(
            parted("Số: 12-KH/TĐTN Mường Tè, ngày 2 tháng 3 năm 2023"),
            ["Số: 12-KH/TĐTN", "Mường Tè, ngày 2 tháng 3 năm 2023"]
        );
        assert_eq!(parted("BCH ĐOÀN TNCS HỒ CHÍ MINH"), ["BCH ĐOÀN TNCS HỒ CHÍ MINH"]);
    }
}
