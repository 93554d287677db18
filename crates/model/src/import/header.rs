//! The lines before the body: who issues the paper, under which number, where and when, what it is called.

use super::bodies::{begins_body, is_cut_off, is_issuer};
use super::clean::{Clean, Row, Stretch, is_blank};
use super::marker;
use super::paper_kind::{LETTER, PaperKind, mixed_kind, paper_kind};
use super::shape::{begins_in_capitals, is_capitals, is_rule, names_theme};
use crate::plan::LineRole;
use crate::vietnamese::case;

/// A line, or one column of it, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) role: LineRole,
    pub(super) stretch: Stretch,
    pub(super) line: u32,
}

/// What a line or column before the title is for, where its words show it.
pub(super) fn role_of(text: &str) -> Option<LineRole> {
    if is_rule(text) {
        return Some(LineRole::Rule);
    }
    let text = text.trim_end_matches(['|', ' ']);
    if is_symbol(text) {
        return Some(LineRole::Symbol);
    }
    if is_place_and_date(text) {
        return Some(LineRole::PlaceAndDate);
    }
    // Each of them begins with one of three letters.
    let begins = text.chars().find(|c| c.is_alphanumeric());
    if !begins.is_some_and(|c| matches!(c, 'C' | 'c' | 'Đ' | 'đ' | 'H')) {
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
            | "ĐỘI TNTP HỒ CHÍ MINH"
            | "ĐỘI THIẾU NIÊN TIỀN PHONG HỒ CHÍ MINH"
    )
}

fn is_motto(upper: &str) -> bool {
    // A narrow column breaks the name of the state, too.
    const STATE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    let state = upper.replace("HOÀ", "HÒA");
    state.starts_with("CỘNG HÒA XÃ HỘI")
        || state.starts_with("CỘNG") && STATE.starts_with(state.as_str())
        || state.ends_with("CHỦ NGHĨA VIỆT NAM") && STATE.ends_with(state.as_str())
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
    // A stroke closes a cell and stays with it.
    for part in clean.get(row.stretch()).split_inclusive(['\t', '|']) {
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
        from += part.len();
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
            let complete = text.get(at..).is_some_and(|rest| rest.len() < right.len() + 32)
                && !["BCH", "HÀNH", "VỤ", "CỦA", "BTV"].iter().any(|word| left.trim_end().ends_with(word));
            if wide || complete {
                return split(at);
            }
        }
    }
    // The number of a page that a converter puts before its first word: `Trang 1ĐỘI TNTP HỒ CHÍ MINH`.
    if let Some(page) = text.strip_prefix("Trang ") {
        let rest = page.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() < page.len() && rest.starts_with(case::is_capital) {
            let at = text.len() - rest.len();
            return Some((at, at));
        }
    }
    // Stars before place and date.
    let drawn = text.find(char::is_alphanumeric)?;
    if drawn > 0 && is_rule(text.get(..drawn)?) {
        return split(drawn).filter(|_| role_of(text.get(drawn..).unwrap_or_default()).is_some());
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

/// Whether a row has what only the head of a paper has: a number, an organisation, a place and a date.
fn is_sure(clean: &Clean<'_>, row: &Row) -> bool {
    // A title names the organisation, too.
    paper_kind(clean.get(row.stretch())).is_none()
        && columns(clean, row).into_iter().any(|stretch| {
            matches!(
                role_of(clean.get(stretch)),
                Some(LineRole::Symbol | LineRole::PlaceAndDate | LineRole::Organisation)
            )
        })
}

pub(super) fn read(clean: &Clean<'_>, rows: &[Row]) -> Head {
    // Nothing behind the first number of a body is its title.
    let numbered = |from: usize| {
        let found = rows.iter().take(SEARCHED).skip(from).position(|row| {
            let text = clean.get(row.stretch());
            let [first, _] = marker::read(text);
            first.is_some_and(|m| !m.is_bullet() && !m.bare && (m.is_first() || from > 0)) && !is_symbol(text)
        });
        found.map_or(rows.len().min(SEARCHED), |at| from + at)
    };
    let mut before = numbered(0);
    // But for a number that stands alone above the head: that is the site's.
    let head_in = |from: usize, to: usize| {
        rows.iter().take(to).skip(from).any(|row| is_sure(clean, row) || paper_kind(clean.get(row.stretch())).is_some())
    };
    let next = numbered(before + 1);
    let body_above = rows.iter().take(before).any(|row| begins_preamble(clean.get(row.stretch())));
    if !body_above && !head_in(0, before) && head_in(before, next) {
        before = next;
    }
    let mut head = Head::default();
    let Some(title) = title(clean, rows, before) else {
        head_without_title(clean, rows, before, &mut head);
        return head;
    };
    above(clean, rows, title, &mut head.pieces);
    let Some(row) = rows.get(title) else {
        return head;
    };
    let text = clean.get(row.stretch());
    head.kind = paper_kind(text).or_else(|| mixed_kind(text));
    head.title = Some(row.line);
    head.pieces.push(Piece { role: LineRole::TitleWord, stretch: row.stretch(), line: row.line });
    head.end = title + 1;
    subject(clean, rows, before, &mut head);
    head
}

/// The row of the title.
fn title(clean: &Clean<'_>, rows: &[Row], before: usize) -> Option<usize> {
    let text = |at: usize| rows.get(at).map_or("", |row| clean.get(row.stretch()));
    let kind = |at: usize| paper_kind(text(at)).filter(|_| !text(at).ends_with(':'));
    // What a site writes above a paper may name it, too: the paper's own title stands below the sure rows of its head, or
    // right below the other.
    let sure = rows.iter().take(before).position(|row| is_sure(clean, row)).unwrap_or(before);
    let first = (sure..before).chain(0..sure).find(|at| kind(*at).is_some());
    if let Some(first) = first {
        let again = first + 1 < before && kind(first + 1) == kind(first);
        return Some(first + usize::from(again));
    }
    // `Kế hoạch tháng Ba`: a title in ordinary letters, where a preamble follows.
    (0..before).find(|at| {
        let words = text(*at);
        words.chars().count() <= 200
            && !words.ends_with(['.', ';', ':'])
            && mixed_kind(words).is_some()
            && (at + 1..before.min(at + 4)).any(|next| begins_preamble(text(next)))
    })
}

/// A line that a site adds to a paper: when it was posted, how often it was read.
fn is_posted(text: &str) -> bool {
    let lowered = case::lowered(text);
    ["ngày cập nhật", "cập nhật lúc", "đăng ngày", "lượt xem"].iter().any(|word| lowered.contains(word))
        || lowered.chars().all(|c| !c.is_alphabetic()) && lowered.contains(':')
}

/// `NĂM HỌC 2020 - 2021`: for which time a paper is.
fn names_time(text: &str) -> bool {
    let upper = case::raised(text);
    text.chars().count() <= 40 && ["NĂM ", "NHIỆM K", "GIAI ĐOẠN "].iter().any(|word| upper.starts_with(word))
}

/// The lines of the subject: until a rule, or until a gap or the words of a preamble.
fn subject(clean: &Clean<'_>, rows: &[Row], before: usize, head: &mut Head) {
    let ruled = rows.iter().take(before).skip(head.end).take(8).position(|row| is_rule(clean.get(row.stretch())));
    let rules = head.kind.is_some_and(|kind| kind.rules);
    // A title that says more than its kind has its subject on the same line.
    let mut first = head.pieces.last().is_none_or(|piece| {
        let text = clean.get(piece.stretch.clone());
        is_capitals(text) || head.kind.is_some_and(|kind| kind.word.len() + 2 >= text.len())
    });
    let (mut decided, mut capitals) = (false, false);
    while let Some(row) = rows.get(head.end).filter(|_| head.end < before) {
        let text = clean.get(row.stretch());
        // `CHỦ TỊCH ỦY BAN NHÂN DÂN …` below the subject of a decision: who decides, not what.
        let decides = !first && rules && is_capitals(text) && (decided || is_issuer(text) || is_cut_off(text));
        let posted = is_posted(text);
        // What goes on in small letters, or says for which time, is of the subject however far it stands apart.
        let goes_on = text.starts_with(case::is_small) || names_time(text);
        if ruled.is_none() && !decides && !posted && !goes_on {
            let long = text.chars().count() > 220;
            let [marker, _] = marker::read(text);
            let begins = begins_preamble(text);
            let grounds = text.starts_with("Căn cứ") || (capitals && begins);
            let preamble = text.starts_with("Kính gửi")
                || names_theme(text)
                || marker.is_some_and(|m| m.is_bullet())
                || (!first && (row.gap || grounds || begins && (text.chars().count() > 90 || text.ends_with(':'))));
            let sentence = !first && text.ends_with([':', ';']);
            if long || preamble || sentence || (first && row.gap && begins && text.chars().count() > 100) {
                break;
            }
        }
        let rule = is_rule(text);
        let role = match (rule, decides || posted) {
            (true, _) => LineRole::Rule,
            (false, true) => LineRole::Other,
            // `(Ban hành kèm theo Quyết định …)`
            _ if text.starts_with('(') && case::lowered(text).contains("kèm theo") => LineRole::Other,
            _ if !first && names_meeting(text) => LineRole::Meeting,
            (false, false) => LineRole::TitleSubject,
        };
        head.pieces.push(Piece { role, stretch: row.stretch(), line: row.line });
        head.end += 1;
        first &= posted;
        decided = decides;
        capitals = is_capitals(text) && text.chars().count() > 12;
        if rule {
            break;
        }
    }
    // The same below the rule.
    if let Some(row) = rows.get(head.end).filter(|_| rules && head.end < before) {
        let text = clean.get(row.stretch());
        if is_capitals(text) && is_issuer(text) {
            head.pieces.push(Piece { role: LineRole::Other, stretch: row.stretch(), line: row.line });
            head.end += 1;
        }
    }
}

/// The rows above the title, their columns apart.
fn above(clean: &Clean<'_>, rows: &[Row], title: usize, pieces: &mut Vec<Piece>) {
    // The head begins with the capitals above its first sure row; what stands higher is the site's.
    let sure =
        |row: &Row| is_sure(clean, row) || columns(clean, row).into_iter().any(|s| role_of(clean.get(s)).is_some());
    let mut start = rows.iter().take(title).position(sure).unwrap_or(title);
    while let Some(row) = start.checked_sub(1).and_then(|at| rows.get(at)) {
        let text = clean.get(row.stretch());
        if !(is_capitals(text) && paper_kind(text).is_none() || is_rule(text)) {
            break;
        }
        start -= 1;
    }
    // Capitals alone make no head.
    let named = |row: &Row| sure(row) || is_issuer(clean.get(row.stretch()));
    if !rows.iter().take(title).skip(start).any(named) {
        start = title;
    }
    let mut at = 0;
    while let Some(row) = rows.get(at).filter(|_| at < title) {
        at += 1;
        if at <= start {
            pieces.push(Piece { role: LineRole::Other, stretch: row.stretch(), line: row.line });
            continue;
        }
        if let Some((next, role)) =
            rows.get(at).filter(|_| at < title).and_then(|next| Some((next, whole(clean, row, next)?)))
        {
            pieces.push(Piece { role, stretch: row.start..next.end, line: row.line });
            at += 1;
            continue;
        }
        for stretch in columns(clean, row) {
            let text = clean.get(stretch.clone());
            let named = || {
                // `Liên đội Trường …` below the body above it.
                let below = pieces.last().is_some_and(|p| matches!(p.role, LineRole::Issuer | LineRole::Organisation));
                let small = below && text.chars().count() <= 70 && begins_body(&case::raised(text));
                is_issuer(text) || small || is_capitals(text) && text.starts_with(char::is_alphanumeric)
            };
            let role = role_of(text).unwrap_or_else(|| if named() { LineRole::Issuer } else { LineRole::Other });
            pieces.push(Piece { role, stretch, line: row.line });
        }
    }
    meetings(clean, pieces);
}

/// What two rows are together, where a narrow column breaks a number, a date or a name: `Số:` and below it `7/QĐ-UBND`.
fn whole(clean: &Clean<'_>, row: &Row, next: &Row) -> Option<LineRole> {
    let (first, second) = (clean.get(row.stretch()), clean.get(next.stretch()));
    let below = role_of(second);
    if row.stretch().len() > 40 || columns(clean, row).len() != 1 || columns(clean, next).len() != 1 {
        return None;
    }
    let role = role_of(&format!("{first} {second}"))?;
    let broken = match role {
        // `Cà` and below it `Mau, ngày …`
        LineRole::PlaceAndDate if below == Some(role) => !(first.contains(' ') || is_capitals(first) || next.gap),
        LineRole::PlaceAndDate => below.is_none() && !first.contains("năm") && second.contains("năm"),
        LineRole::Symbol => below.is_none() && !first.contains('/') && second.contains('/'),
        LineRole::Organisation => below.is_none() && role_of(first).is_none(),
        _ => false,
    };
    broken.then_some(role)
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
        let laid = text.starts_with(['“', '"', '(']) || lowered.starts_with("tài liệu");
        let meeting = piece.role == LineRole::Other
            && laid
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

/// The head of a paper that has no title at its top: only what cannot be anything else.
fn head_without_title(clean: &Clean<'_>, rows: &[Row], before: usize, head: &mut Head) {
    let strong = rows.iter().take(before.min(20)).rposition(|row| is_sure(clean, row));
    let Some(last) = strong else {
        return;
    };
    let mut end = last + 1;
    // A letter names its subject under its number, over several lines: `V/v triển khai …`.
    let names_subject = |text: &str| {
        let text = text.trim_start_matches(['“', '"']);
        text.starts_with("V/v") || text.starts_with("Về việc")
    };
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
    above(clean, rows, end, &mut head.pieces);
    if rows.get(end).is_some_and(|row| clean.get(row.stretch()).starts_with("Kính gửi")) {
        head.kind = Some(LETTER);
    }
    let mut subject = false;
    for piece in &mut head.pieces {
        let begins = names_subject(clean.get(piece.stretch.clone()));
        if begins {
            head.kind = Some(LETTER);
        }
        if begins || (piece.role == LineRole::Other && subject) {
            piece.role = LineRole::TitleSubject;
            subject = true;
        }
    }
    head.end = end;
}

#[cfg(test)]
mod tests {
    use super::*;

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
