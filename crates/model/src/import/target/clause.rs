//! The words around a number: its clause, what it counts, how it is bound.

use super::super::clean::Stretch;
use super::super::dates::ends_with;
use super::super::find::{find, holds_whole};
use super::verbs::VERBS;
use super::words::{AT_LEAST, AT_MOST, GRADES, PERCENT, UNITS};
use crate::plan::Comparison;
use crate::vietnamese::case;

/// How far from a number its words are looked for, in bytes. No clause of a paper is so long; in a text without any mark the
/// whole would else be read again for each of its numbers.
const REACH: usize = 2_000;

/// The stretch around a place in which the words of a number are looked for; it parts no word.
pub(super) fn reach(text: &str, at: &Stretch) -> Stretch {
    let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let words = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let first = boundary(at.start.saturating_sub(REACH)).min(at.start);
    let start = if first == 0 { 0 } else { first + words(first, at.start).find(' ').unwrap_or(0) };
    let last = boundary((at.end + REACH).min(text.len()));
    let end = if last == text.len() { last } else { at.end + words(at.end, last).rfind(' ').unwrap_or(last - at.end) };
    start..end
}

/// Whether a place is between quotation marks.
pub(super) fn is_quoted(text: &str, at: usize) -> bool {
    let mut open = 0_u32;
    for c in text.get(..at).unwrap_or_default().chars() {
        match c {
            '“' => open += 1,
            // `“Sáng - Xanh"`: one of the other kind closes, too.
            '”' => open = open.saturating_sub(1),
            '"' => open = open.checked_sub(1).unwrap_or(1),
            _ => {}
        }
    }
    open > 0 && text.get(at..).is_some_and(|rest| rest.contains(['”', '"']))
}

/// The clause around a number: from one mark to the next.
pub(super) fn clause(text: &str, at: &Stretch) -> Stretch {
    let before = text.get(..at.start).unwrap_or_default();
    let open = last_mark(before)
        .map_or(0, |mark| mark + before.get(mark..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let sentence = before.rfind(". ").map_or(0, |mark| mark + 2);
    // `Mỗi Đoàn xã, phường thực hiện …`: for whom a number holds belongs to its words.
    let closed = before.rfind([';', ':', '(', '“']).map_or(0, |mark| mark + 1).max(sentence);
    let each = before
        .get(closed..)
        .and_then(|words| words.rfind("Mỗi ").or_else(|| words.rfind("mỗi ")))
        .map(|at| closed + at);
    let start = each.map_or(open.max(sentence), |each| each.min(open.max(sentence)));
    let rest = text.get(at.end..).unwrap_or_default();
    let mut end = rest.len();
    let mut quoted = false;
    for (offset, c) in rest.char_indices() {
        match c {
            // One that is never closed hides nothing.
            '“' => quoted = rest.get(offset..).is_some_and(|behind| behind.contains('”')),
            '”' => quoted = false,
            _ => {}
        }
        let closes = !quoted
            && match c {
                ',' | ';' | ')' | ':' => true,
                '.' => rest.get(offset + 1..).is_none_or(|after| {
                    after.is_empty() || after.starts_with(char::is_whitespace) || after.starts_with('/')
                }),
                '(' => offset > 0,
                _ => false,
            };
        if closes {
            end = offset;
            break;
        }
    }
    let lead = text.get(start..at.start).map_or(0, |words| words.len() - words.trim_start().len());
    start + lead..at.end + end
}

/// The last mark before a place; what stands between quotation marks that are closed again is one word.
fn last_mark(before: &str) -> Option<usize> {
    const MARKS: [char; 5] = [',', ';', ':', '(', '“'];
    let (mut closed, mut from) = (false, None);
    for (at, c) in before.char_indices().rev() {
        match c {
            '”' => closed = true,
            '“' if closed => closed = false,
            _ if MARKS.contains(&c) && !closed => return Some(at),
            _ if MARKS.contains(&c) => from = from.or(Some(at)),
            _ => {}
        }
    }
    // A quotation mark that nothing opens hides nothing.
    from.filter(|_| closed)
}

/// The words behind `số`: `2/3 số chi đoàn`.
pub(super) fn counted(words: &str) -> &str {
    let words = words.trim_start();
    let rest = words.strip_prefix("tổng ").unwrap_or(words);
    rest.strip_prefix("số ").unwrap_or(words)
}

/// What is counted, as printed, and where its words end; a unit that is no known one is the next word.
pub(super) fn unit(text: &str, from: usize) -> Option<(String, usize, bool)> {
    let rest = text.get(from..)?;
    let trimmed = counted(rest);
    let lead = rest.len() - trimmed.len();
    // The next cell of a table.
    if rest.get(..lead)?.contains('\t') {
        return None;
    }
    // `02 “Ngôi nhà chung”`: the name is what is counted.
    if let Some(name) = trimmed.strip_prefix('“').and_then(|inner| inner.split_once('”')).map(|(name, _)| name.trim())
        && (1..=6).contains(&name.split_whitespace().count())
    {
        let start = text.get(from..)?.find(name)? + from;
        return Some((name.to_owned(), start + name.len(), true));
    }
    for sign in PERCENT {
        if trimmed.starts_with(sign) {
            return Some(("%".to_owned(), from + lead + sign.len(), true));
        }
    }
    let near: String = trimmed.chars().take(24).collect();
    let lowered = case::lowered(&near);
    // Most of the many begin otherwise.
    let first = lowered.as_bytes().first();
    let fits = |unit: &str| {
        unit.as_bytes().first() == first
            && lowered.strip_prefix(unit).is_some_and(|after| !after.chars().next().is_some_and(char::is_alphanumeric))
    };
    if let Some(known) = UNITS.iter().filter(|unit| fits(unit)).max_by_key(|unit| unit.len()) {
        let chars = known.chars().count();
        let printed: String = trimmed.chars().take(chars).collect();
        let end = from + lead + printed.len();
        return Some((printed, end, true));
    }
    let word = trimmed.split(|c: char| !c.is_alphanumeric()).next().filter(|word| !word.is_empty())?;
    Some((word.to_owned(), from + lead + word.len(), false))
}

/// How a number is bound by the words around it.
pub(super) fn bound(before: &str, after: &str) -> Option<Comparison> {
    let before = bare(before);
    let near = |words: &[&str]| words.iter().filter(|word| ends_with(before, word)).map(|word| word.len()).max();
    let (least, most) = (near(AT_LEAST), near(AT_MOST));
    // The bound of a number before is not that of this one, unless it is a time: `ít nhất 1 tháng 1 lần`.
    let is_own = |words: &[&str]| {
        words
            .iter()
            .filter_map(|word| before.rsplit_once(word))
            .any(|(_, rest)| !rest.contains(|c: char| c.is_ascii_digit()) || rest.split_whitespace().count() == 2)
    };
    // `80% đội viên đạt từ 5 điểm trở lên`: the bound is that of the nearest number.
    let own = |c: char| matches!(c, ';' | '.' | ':') || c.is_ascii_digit();
    // `100% cán bộ cấp huyện trở lên`, `70% xếp loại từ khá trở lên`: the words between say what goes upwards.
    let graded = |words: &str| GRADES.iter().any(|grade| holds_whole(words, grade));
    let upwards = after.split(own).next().and_then(|words| words.split_once("trở lên")).is_some_and(|(between, _)| {
        (!between.contains(',') || between.split_whitespace().count() <= 6) && !graded(&case::lowered(between))
    });
    match (least, most) {
        (least, Some(most)) if least.is_none_or(|least| most > least) => Some(Comparison::AtMost),
        (Some(_), _) => Some(Comparison::AtLeast),
        _ if upwards => Some(Comparison::AtLeast),
        // `ít nhất mỗi năm 02 hoạt động`, `tối thiểu mỗi chi đoàn 01 công trình`.
        _ if is_own(&["ít nhất", "tối thiểu"]) => Some(Comparison::AtLeast),
        // `phấn đấu tỷ lệ tập hợp thanh niên đạt 70%`
        _ if ["đạt", "có"].iter().any(|word| ends_with(before, word)) && holds_whole(before, "phấn đấu") => {
            Some(Comparison::AtLeast)
        }
        _ if is_own(&["không quá", "tối đa"]) => Some(Comparison::AtMost),
        _ => None,
    }
}

/// Whether a share is one of money: `60% kinh phí`, `mức hỗ trợ 100%`.
pub(super) fn is_share_of_money(before: &str, behind: &str) -> bool {
    const SUMS: [&str; 12] = [
        "kinh phí",
        "tổng kinh phí",
        "số tiền",
        "tiền",
        "chi phí",
        "học phí",
        "giá trị",
        "giá vé",
        "mức lương",
        "lương",
        "ngân sách",
        "vốn",
    ];
    let sum = |word: &&str| behind.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(case::is_of_word));
    let paid = ["mức hỗ trợ", "mức hưởng", "mức đóng", "lãi suất", "xã hội hóa", "xã hội hoá"];
    // `trong đó ngân sách chiếm 40%`, but not `hỗ trợ kinh phí cho 60% hộ nghèo`.
    // `tiết kiệm 5% chi phí`: less of it is something to be reached.
    if ["tiết kiệm", "giảm"].iter().any(|word| ends_with(before.trim_end(), word)) {
        return false;
    }
    let part = SUMS.iter().any(|word| holds_whole(before, word)) && !VERBS.iter().any(|verb| holds_whole(before, verb));
    part || SUMS.iter().any(sum) || paid.iter().any(|word| ends_with(before.trim_end(), word))
}

/// Whether a clause says which are chosen or left out, and so nothing to be reached: `trùng quá 30% bị loại`,
/// `12 đội vào vòng sau`, `đơn vị nào dưới 80% phải …`.
pub(super) fn sorts_out(before: &str, rest: &str) -> bool {
    let out = ["bị loại", "bị trừ", "bị hủy", "bị huỷ", "bị hạ", "vào vòng"].iter().any(|word| holds_whole(rest, word));
    let fails = ["phải", "thì"].iter().any(|word| holds_whole(rest, word));
    // `Đại hội chỉ tiến hành khi có ít nhất 2/3 …`: a quorum.
    let quorum = holds_whole(before, "khi có") && holds_whole(before, "chỉ");
    out || quorum || (holds_whole(before, "nào") && fails)
}

/// Whether a number is the size of a board or a share of votes: `thành lập Ban Tổ chức 07 người`, `trên 50% số phiếu`.
pub(super) fn sits_or_votes(before: &str, all_before: &str, unit: &str, behind: &str) -> bool {
    const BOARDS: [&str; 10] = [
        "ban tổ chức",
        "ban chỉ đạo",
        "ban giám khảo",
        "ban chấp hành",
        "hội đồng",
        "tổ giúp việc",
        "tổ thư ký",
        "đoàn chủ tịch",
        "đoàn kiểm tra",
        "tiểu ban",
    ];
    const VOTES: [&str; 5] = ["biểu quyết", "bỏ phiếu", "tán thành", "tín nhiệm", "bầu"];
    let votes = ["phiếu", "số phiếu", "tổng số phiếu", "số đại biểu", "đại biểu được triệu tập"];
    let members = matches!(unit, "thành viên" | "đồng chí" | "đ/c" | "người" | "ủy viên" | "uỷ viên");
    let of = case::lowered(&behind.chars().take(24).collect::<String>());
    (members && BOARDS.iter().any(|board| holds_whole(before, board) || of.starts_with(board)))
        || votes.iter().any(|word| behind.strip_prefix(word).is_some_and(|rest| !rest.starts_with(case::is_of_word)))
        || VOTES.iter().any(|word| ends_with(all_before.trim_end_matches([':', ' ']), word))
}

/// Whether a count says of which units a share is: `50% số huyện có trên 1.000 công nhân tổ chức ngày hội`.
pub(super) fn chooses(before: &str, rest: &str) -> bool {
    let head = before.trim_end();
    let head = ["trên", "dưới", "từ", "hơn", "ít nhất"].iter().find_map(|word| head.strip_suffix(word)).unwrap_or(head);
    let has = head.trim_end().strip_suffix("có");
    // `thành lập tổ chức Đoàn trong doanh nghiệp có từ 3 đoàn viên`: in which of them.
    let which = has.filter(|_| head.len() < before.trim_end().len()).is_some_and(|head| {
        let within = [" trong ", " tại ", " ở ", " thuộc "].iter().filter_map(|word| head.rfind(word)).max();
        within.and_then(|at| head.get(..at)).is_some_and(|asks| VERBS.iter().any(|verb| holds_whole(asks, verb)))
    });
    which
        // `100% chi đoàn có ít nhất 01 mô hình giúp …`
        || !ends_with(before.trim_end(), "ít nhất")
            && has.is_some_and(|head| head.contains('%') && !head.trim_end().ends_with("phải"))
            && VERBS.iter().any(|verb| *verb != "có" && holds_whole(rest, verb))
}

/// Whether a clause forbids what it counts: `không tổ chức …`, `không được …`.
pub(super) fn forbids(before: &str) -> bool {
    let mut rest = before;
    while let Some(at) = find(rest, "không ") {
        let apart = rest.get(..at).is_some_and(|head| !head.ends_with(case::is_of_word));
        rest = rest.get(at + "không ".len()..).unwrap_or_default();
        let next = |word: &str| rest.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        if apart && ["được", "tổ chức", "tập trung", "sử dụng"].iter().any(|verb| next(verb)) {
            return true;
        }
    }
    false
}

pub(super) fn verb_right_before(before: &str) -> bool {
    let before = bare(before);
    VERBS.iter().any(|verb| ends_with(before, verb))
}

/// The words before a number without those that only say that as many more are reached, or nearly so many:
/// `trồng mới được thêm khoảng`.
fn bare(before: &str) -> &str {
    let mut words = before.trim_end();
    while let Some(rest) = ["thêm", "được", "mới", "khoảng", "gần"]
        .iter()
        .find_map(|word| words.strip_suffix(word).filter(|rest| rest.ends_with(' ')))
    {
        words = rest.trim_end();
    }
    words
}
