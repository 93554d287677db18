//! Counts written as words: `ít nhất một công trình`, `mỗi chi đoàn làm hai phần việc`.

use super::super::dates::ends_with;
use super::super::find::{Pairs, holds_whole};
use super::Around;
use super::clause::{bound, clause, is_quoted, reach, unit, verb_right_before};
use crate::plan::{Amount, Comparison, Target};
use crate::vietnamese::case;

const WORDS: [&str; 10] = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/// What a thing is counted for: the bodies of the Union and the places where they are.
const BODIES: [&str; 14] =
    ["chi", "đoàn", "cơ sở", "đơn vị", "xã", "phường", "huyện", "liên", "trường", "khoa", "bản", "thôn", "khu", "tỉnh"];

/// Adds the targets whose number is a word, behind those in figures. A word counts only before what is usually
/// counted; `một` and `năm`, which mean much else, only behind a bound, or for each of something; the others behind a verb
/// that asks for them, too.
pub(super) fn add(text: &str, around: Around, found: &mut Vec<Target>) {
    let lowered = case::lowered(text);
    if lowered.len() != text.len() {
        return;
    }
    let pairs = Pairs::of(&lowered);
    for (word, value) in WORDS.iter().zip(1_u16..) {
        if !pairs.holds(word) {
            continue;
        }
        for (start, _) in lowered.match_indices(word) {
            let near = reach(text, &(start..start + word.len()));
            let (Some(words), Some(small)) = (text.get(near.clone()), lowered.get(near.clone())) else { continue };
            found.extend(target(words, small, start - near.start, word, value, around));
        }
    }
}

/// The target that one word states.
fn target(text: &str, lowered: &str, start: usize, word: &str, value: u16, around: Around) -> Option<Target> {
    let end = start + word.len();
    let head = lowered.get(..start)?;
    // `một số cơ sở` counts nothing.
    let apart = head.ends_with(' ') && lowered.get(end..)?.starts_with(' ') && !lowered.get(end..)?.starts_with(" số ");
    if !apart {
        return None;
    }
    // `từ hai đến ba vườn rau`
    let range = lowered.get(end..)?.strip_prefix(" đến ");
    let upper = range.and_then(|rest| WORDS.iter().find(|upper| super::begins_word(rest, upper)));
    let (unit, behind, known) = unit(text, upper.map_or(end, |upper| end + " đến ".len() + upper.len()))?;
    if !known || unit == "%" || is_quoted(text, start) {
        return None;
    }
    let clause = clause(text, &(start..end));
    let before = lowered.get(clause.start..start)?.trim_end();
    let bound = bound(before, lowered.get(end..)?);
    let least = bound == Some(Comparison::AtLeast) && (upper.is_some() || is_bound(before));
    // `mỗi chi đoàn có một công trình`, but not `mỗi người có một phần việc`.
    let body = before.split("mỗi ").skip(1).any(|rest| BODIES.iter().any(|body| super::begins_word(rest, body)));
    let each = holds_whole(before, "mỗi")
        && (body || verb_right_before(before) && !ends_with(before, "có"))
        && !["ngày", "tuần", "tháng", "quý", "năm", "là", "thành"].iter().any(|time| ends_with(before, time));
    // `Mở một lớp vẽ`: the verb begins the clause.
    let first = word == "một" && before.split_whitespace().count() <= 2;
    let counts = (first || !matches!(word, "một" | "năm"))
        && verb_right_before(before)
        && !ends_with(before, "có")
        && !around.facts;
    let often = !matches!(word, "một" | "năm") && matches!(unit.as_str(), "buổi" | "lần" | "đợt") && !around.facts;
    let regular = matches!(unit.as_str(), "buổi" | "lần") && super::is_frequency(before);
    // `02 lớp vẽ, một lớp bơi`: a list of counts goes on.
    let goes_on = before.is_empty()
        && head
            .trim_end()
            .strip_suffix(',')
            .and_then(|head| head.rsplit([',', ';']).next())
            .is_some_and(|clause| clause.bytes().any(|b| b.is_ascii_digit()));
    let goes_on = goes_on || ["trong đó", "trong đó có"].iter().any(|word| ends_with(before, word));
    let asked = least
        || goes_on && !around.facts
        || regular
        || (each && word != "năm")
        || counts
        || (often && super::asks(before));
    if !asked
        || ends_with(before, "đến")
        || holds_whole(before, "đã")
        || lowered.get(behind..)?.trim_start().starts_with("thì ")
    {
        return None;
    }
    let amount = Amount {
        comparison: if least { Comparison::AtLeast } else { Comparison::Exactly },
        number: value.to_string().parse().ok()?,
        unit,
    };
    Some(Target { words: text.get(clause)?.trim().to_owned(), amount: Some(amount), assigned_by: None })
}

/// Whether the words before end with those of a lower bound.
fn is_bound(before: &str) -> bool {
    ["ít nhất", "tối thiểu", "ít nhất là", "tối thiểu là", "ít nhất có", "không dưới", "không ít hơn"]
        .iter()
        .any(|word| ends_with(before, word))
}
