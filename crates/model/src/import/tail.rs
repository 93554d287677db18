//! What stands behind the body: who signs, who gets the paper, and where annexes begin.

use super::bodies::is_issuer;
use super::clean::{Clean, Row};
use super::find::Pairs;
use super::header::{Piece, columns, role_of};
use super::marker;
use super::paper_kind::paper_kind;
use super::shape::{begins_in_capitals, is_capitals, is_rule, page_number};
use crate::plan::LineRole;
use crate::vietnamese::case;

/// Where the tail is among the rows: from its first row to that of the first annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tail {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// `Nơi nhận:`, whatever stands before it.
pub(super) fn is_recipients(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic());
    text.len() < 120 && ["Nơi nhận", "NƠI NHẬN", "Nơi gửi", "Nơi nhân:"].iter().any(|word| text.starts_with(word))
}

/// `TM. BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`: on behalf of whom.
fn is_on_behalf(text: &str) -> bool {
    ["TM.", "TM ", "T/M", "KT.", "KT ", "TL.", "TL ", "TUQ.", "Q.", "T.M"].iter().any(|word| {
        text.strip_prefix(word).is_some_and(|rest| rest.trim_start().chars().next().is_some_and(case::is_capital))
    }) && begins_in_capitals(text)
}

/// An office that signs.
fn is_office(text: &str) -> bool {
    const WORDS: [&str; 26] = [
        "BÍ THƯ",
        "CHỦ TỊCH",
        "TRƯỞNG BAN",
        "TRƯỞNG PHÒNG",
        "GIÁM ĐỐC",
        "HIỆU TRƯỞNG",
        "TỔNG PHỤ TRÁCH",
        "BAN THƯỜNG VỤ",
        "BAN CHẤP HÀNH",
        "BAN TỔ CHỨC",
        "BTV ",
        "BCH ",
        "THỦ TRƯỞNG",
        "CHÁNH VĂN PHÒNG",
        "ỦY VIÊN",
        "VIỆN TRƯỞNG",
        "CHÍNH TRỊ VIÊN",
        "CHÍNH ỦY",
        "CHỦ NHIỆM",
        "CHỈ HUY TRƯỞNG",
        "ĐỘI TRƯỞNG",
        "TRƯỞNG THÔN",
        "TRƯỞNG KHOA",
        "NGƯỜI LẬP",
        "NGƯỜI BÁO CÁO",
        "DUYỆT CỦA",
    ];
    is_capitals(text) && text.chars().count() <= 80 && Pairs::of(text).holds_any(&WORDS)
}

/// What stands before the name of an officer.
const RANKS: [&str; 12] = [
    "Thiếu úy",
    "Trung úy",
    "Thượng úy",
    "Đại úy",
    "Thiếu tá",
    "Trung tá",
    "Thượng tá",
    "Đại tá",
    "Bác sĩ",
    "Thạc sĩ",
    "Tiến sĩ",
    "Đồng chí",
];

/// A signature, a seal, a name: short, without the end of a sentence.
fn is_signature(text: &str) -> bool {
    let lowered = case::lowered(text);
    let signed = lowered.contains("đã ký")
        || lowered.contains("ký tên")
        || lowered.contains("đóng dấu")
        || lowered.contains("(ký");
    // `Thượng úy Vũ Văn A`
    let text = RANKS.iter().find_map(|rank| text.strip_prefix(rank)).unwrap_or(text).trim_start();
    let words = text.split_whitespace().count();
    let name = (1..=7).contains(&words)
        && text
            .split_whitespace()
            .all(|word| word.chars().next().is_some_and(|c| case::is_capital(c) || !c.is_alphabetic()))
        && !text.ends_with([';', ':']);
    signed || is_on_behalf(text) || is_office(text) || name || (is_capitals(text) && words <= 12)
}

/// The heading of an annex.
pub(super) fn is_annex(text: &str) -> bool {
    let first = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    [
        "PHỤ LỤC",
        "Phụ lục",
        "DANH SÁCH",
        "DANH MỤC",
        "BIỂU ",
        "MẪU ",
        "LỊCH ",
        "BẢNG ",
        "PHÂN CÔNG",
        "PHÂN BỔ",
        "CHỈ TIÊU",
        "KHUNG ",
        "QUY ĐỊNH",
        "QUY CHẾ",
        "THỂ LỆ",
        "ĐỀ CƯƠNG",
    ]
    .iter()
    .any(|word| first.starts_with(word))
        && text.chars().count() <= 160
        && (is_capitals(text) || first.starts_with("Phụ lục") || begins_in_capitals(text))
}

/// The tail of the paper, looked for from `from` on.
pub(super) fn find(clean: &Clean<'_>, rows: &[Row], from: usize, titled: bool) -> Option<Tail> {
    let starts = |text: &str| is_recipients(text) || is_on_behalf(text) || is_office(text);
    // A row that could belong to no tail; nothing before it begins one.
    for (at, row) in rows.iter().enumerate().skip(from) {
        let text = clean.get(row.stretch());
        if text.len() > 400 {
            continue;
        }
        let whole = text.split('\t').map(str::trim).any(starts);
        if !whole {
            continue;
        }
        if let Some(end) = end_of(clean, rows, at, titled) {
            return Some(Tail { start: before(clean, rows, from, at), end });
        }
    }
    None
}

/// Lines of offices, capitals and rules right before the first sure one belong to it.
fn before(clean: &Clean<'_>, rows: &[Row], from: usize, at: usize) -> usize {
    let mut start = at;
    while let Some(row) = start.checked_sub(1).filter(|before| *before >= from).and_then(|before| rows.get(before)) {
        let text = clean.get(row.stretch());
        let [numbered, _] = marker::read(text);
        // The head of the paper, copied behind its body: bodies right above its number or its date.
        let heads =
            rows.iter().skip(start).take(4).any(|next| {
                matches!(role_of(clean.get(next.stretch())), Some(LineRole::Symbol | LineRole::PlaceAndDate))
            });
        let body = is_capitals(text) && is_issuer(text) && (heads || text.contains('\t'));
        let belongs = numbered.is_none() && (is_office(text) || is_on_behalf(text) || body);
        if !belongs {
            break;
        }
        start -= 1;
    }
    start
}

/// Where a tail ends that begins at `at`: at an annex or at the end of the paper; `None` where a body goes on.
fn end_of(clean: &Clean<'_>, rows: &[Row], at: usize, titled: bool) -> Option<usize> {
    let mut recipients = false;
    let mut lines = 0_usize;
    let mut foreign = 0_usize;
    let mut head = 0_usize;
    for (place, row) in rows.iter().enumerate().skip(at) {
        let text = clean.get(row.stretch());
        if place > at && is_annex(text) && !(recipients && text.starts_with(['-', '+'])) {
            return Some(place);
        }
        // A paper that has its title is signed, and the title of another follows: what it issues.
        let issued = titled && place > at + 1 && recipients && head == 0 && is_capitals(text) && row.gap;
        if issued && paper_kind(text).is_some() {
            return Some(place);
        }
        lines += 1;
        let mut fits = true;
        for part in text.split('\t').map(str::trim).filter(|part| !part.is_empty()) {
            if is_recipients(part) {
                recipients = true;
                continue;
            }
            let [numbered, _] = marker::read(part);
            let listed = recipients
                && (numbered.is_some_and(|m| m.is_bullet()) || part.starts_with("Như") || part.starts_with("Lưu"))
                && part.chars().count() <= 160;
            let header = role_of(part).is_some();
            head += usize::from(header);
            fits &= listed
                || header
                // `T/M BAN THƯỜNG VỤ` begins as an item does.
                || is_on_behalf(part)
                || is_rule(part)
                || page_number(part).is_some()
                || (numbered.is_none_or(|m| m.is_bullet()) && is_signature(part))
                || (recipients && numbered.is_none() && part.chars().count() <= 80)
                // The title of a paper whose head landed behind its body.
                || (head > 0 && numbered.is_none());
        }
        if !fits {
            foreign += 1;
            let [numbered, _] = marker::read(text);
            // One odd line is an odd line; a number that is no recipient, or a second one, is a body.
            if numbered.is_some_and(|m| !m.is_bullet()) || foreign * 6 > lines + 3 {
                return None;
            }
        }
    }
    Some(rows.len())
}

/// The pieces of the tail.
pub(super) fn read(clean: &Clean<'_>, rows: &[Row], tail: Tail) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut recipients = false;
    let mut header = 0_usize;
    for (place, row) in rows.iter().enumerate().take(tail.end).skip(tail.start) {
        let columns = columns(clean, row);
        // Bodies right above a number, an organisation or a date: the head of the paper, copied behind its body.
        let heads = rows.iter().take(tail.end).skip(place + 1).take(3).any(|next| {
            use LineRole::{Organisation, PlaceAndDate, Symbol};
            matches!(role_of(clean.get(next.stretch())), Some(Symbol | PlaceAndDate | Organisation))
        });
        for stretch in columns {
            let text = clean.get(stretch.clone());
            let [numbered, _] = marker::read(text);
            let bullet = numbered.is_some_and(|m| m.is_bullet());
            let role = if is_recipients(text) {
                recipients = true;
                LineRole::Recipients
            } else if page_number(text).is_some() && !is_rule(text) {
                LineRole::Rule
            } else if let Some(role) = role_of(text) {
                header += usize::from(role != LineRole::Rule);
                role
            } else if recipients && (bullet || text.starts_with("Như trên") || text.starts_with("Lưu")) {
                LineRole::Recipients
            } else if header > 0 && paper_kind(text).is_some() {
                LineRole::TitleWord
            } else if header > 0
                && pieces.last().is_some_and(|p: &Piece| matches!(p.role, LineRole::TitleWord | LineRole::TitleSubject))
            {
                LineRole::TitleSubject
            } else if (header > 0 || heads) && is_issuer(text) && !is_on_behalf(text) && !text.contains("BÍ THƯ") {
                LineRole::Issuer
            } else if is_signature(text) || !recipients {
                LineRole::Signatory
            } else {
                LineRole::Recipients
            };
            pieces.push(Piece { role, stretch, line: row.line });
        }
    }
    pieces
}
