//! The targets (chỉ tiêu) that an action states: how much of what, at least or at most.
//!
//! A number is a target where its words ask for it: a percentage; a bound (`ít nhất`, `không quá`, `phấn đấu`); a share for
//! each unit (`mỗi chi đoàn …`); a place under a heading of targets; or, written as papers write what they count (`05`,
//! `1.000`, `240m`), behind a verb that asks for something to be done. It is none where it counts time or money, where it
//! is a date, the number of another paper, part of a name, or what was done before; nor where it is the size of a board, a
//! share of votes or of a sum, a score, or says which of several are meant. A row of a table by which points are given is a
//! criterion. A count may be written as a word (`ít nhất một`, `mỗi chi đoàn làm hai …`), behind the title that it counts
//! (`Tọa đàm: 02 buổi`), or as a fraction (`2/3 số chi đoàn`). Of two headings the nearer one holds.

mod around;
mod asked;
mod clause;
mod in_words;
mod number;
pub(crate) mod row;
mod verbs;
mod words;

use super::clean::Stretch;
use super::dates::{Moment, ends_with, moments};
use super::find::{Pairs, holds_whole};
use crate::Quantity;
use crate::plan::{Action, Amount, Comparison, Target};
use crate::vietnamese::case;
use asked::{asks, asks_near, counts, is_each, is_frequency, is_often, is_regular};
use clause::{
    bound, chooses, clause, forbids, is_quoted, is_share_of_money, reach, sits_or_votes, sorts_out, unit,
    verb_right_before,
};
use number::{Number, is_upper_end, next_number};
use verbs::VERBS;
use words::{MONEY, NAMES, STRIVING, STRUCTURE, TIME, UNITS};

pub(crate) use around::Around;
pub(super) use asked::looks_back;

/// The stretches of time that an action names; what looks like a day and counts a part of a whole is none: `9/12 bản`.
pub(super) fn times(text: &str, year: Option<i32>) -> Vec<Moment> {
    let mut found = moments(text, year);
    found.retain(|moment| !counts_part(text, &moment.at) && !counts_often(text, &moment.at));
    found
}

/// Whether a quarter or a month is one of a count of times: `mỗi quý 1 lần`.
fn counts_often(text: &str, at: &Stretch) -> bool {
    let words = text.get(at.clone()).unwrap_or_default();
    let digits = words.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let behind = text.get(at.end..).unwrap_or_default().trim_start();
    let often = text.get(..at.start + digits).is_some_and(|before| is_frequency(before.trim_end()));
    begins_word(behind, "lần") || often && ["kỳ"].iter().chain(UNITS).any(|unit| begins_word(behind, unit))
}

/// Whether a text begins with a word, and not with a longer one.
fn begins_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a day without a year is a part of a whole of something that is counted. Nobody counts on a holiday's day.
fn counts_part(text: &str, at: &Stretch) -> bool {
    const HOLIDAYS: [&str; 6] = ["1/5", "01/5", "1/6", "01/6", "2/9", "02/9"];
    const NAMED: [&str; 9] = ["ngày", "mùng", "từ", "đến", "trước", "sau", "dịp", "hết", "lễ"];
    let words = text.get(at.clone()).unwrap_or_default();
    let numbers = words.split_once('/').and_then(|(part, whole)| Some((part.parse::<u8>().ok()?, whole.parse().ok()?)));
    let Some(behind) = text.get(at.end..).and_then(|behind| behind.strip_prefix(' ')) else {
        return false;
    };
    let lowered: String = clause::counted(behind).chars().take(24).map(case::small).collect();
    let counted = UNITS
        .iter()
        .any(|unit| lowered.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    let before = text.get(..at.start).unwrap_or_default().trim_end();
    numbers.is_some_and(|(part, whole)| part <= whole)
        && counted
        && !HOLIDAYS.contains(&words)
        && !NAMED.iter().any(|word| ends_with(before, word))
}

/// The targets of an action's words.
pub(super) fn targets(text: &str, moments: &[Moment], around: Around) -> Vec<Target> {
    let mut found: Vec<Target> = Vec::new();
    let around = Around { conditions: around.conditions || around.graded && text.contains('\t'), ..around };
    // The number before, as long as it is a target; a range is one number.
    let mut previous: Option<Stretch> = None;
    if text.bytes().any(|b| b.is_ascii_digit()) {
        let mut at = 0;
        while let Some(number) = next_number(text, at) {
            at = number.at.end;
            if moments.iter().any(|moment| moment.at.start < number.at.end && number.at.start < moment.at.end) {
                continue;
            }
            let upper = previous.as_ref().is_some_and(|before| is_upper_end(text, before.end, number.at.start));
            if upper {
                previous = Some(number.at);
                continue;
            }
            let begins = text.get(..number.at.start).is_some_and(|before| before.trim().is_empty());
            let goes_on = previous.as_ref().is_some_and(|before| goes_on_with(text, before.end, number.at.start))
                || (around.listed && begins);
            let near = reach(text, &number.at);
            let own = Number { at: number.at.start - near.start..number.at.end - near.start, ..number };
            let words = text.get(near.clone()).unwrap_or_default();
            if let Some((target, end)) = target(words, &own, around, goes_on) {
                at = at.max(near.start + end);
                // One clause may count twice; the same words are one target only where the number is the same.
                found.push(target);
                previous = Some(near.start + own.at.start..at);
            } else {
                previous = None;
            }
        }
    }
    if !around.past && !around.conditions {
        in_words::add(text, around, &mut found);
    }
    if found.is_empty() && !around.past {
        found.extend(assigned(text));
    }
    found.shrink_to_fit();
    found
}

/// Whether the clause behind an action may go on with what this one asks for.
pub(super) fn lists(action: &Action) -> bool {
    action.passage.text.ends_with(';') && !action.targets.is_empty()
}

/// Whether a count goes on with the list of the one before it: `20 suất quà cho hộ nghèo, 10 xe đạp`.
fn goes_on_with(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default().trim_end();
    let of_these = between.split_once(", ").is_some_and(|(_, rest)| rest.starts_with("trong đó"));
    (between.ends_with(',') || of_these || ["và", "với", "cho"].iter().any(|word| ends_with(between, word)))
        && between.matches(',').count() <= 1
        && !between.contains([';', ':', '.', '(', ')', '“', '"'])
}

/// The target that a number states; `goes_on`: the number before in the same list is one.
fn target(text: &str, number: &Number, around: Around, goes_on: bool) -> Option<(Target, usize)> {
    let clause = clause(text, &number.at);
    let before = case::lowered(text.get(clause.start..number.at.start)?);
    let all_before = text.get(..number.at.start)?.trim_end();
    let after = text.get(number.at.end..)?.trim_start();
    let lowered_after: String = after.chars().take(24).map(case::small).collect();
    let word = |words: &[&str]| {
        words.iter().any(|word| {
            lowered_after.strip_prefix(word).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
        })
    };
    if around.past || is_quoted(text, number.at.start) || all_before.ends_with('/') {
        return None;
    }
    let percent = after.starts_with('%') || word(&["phần trăm"]);
    // `họp định kỳ 03 tháng/lần`, `02 ngày/tuần`: how often.
    let regular = lowered_after.split_once('/').is_some_and(|(time, of)| {
        matches!(time, "ngày" | "tuần" | "tháng" | "quý") && (of.starts_with("lần") || is_often(of))
    });
    let labour = regular
        || word(&["ngày hội", "ngày lương", "ngày lao động", "ngày tình nguyện", "giờ truy bài"])
        || lowered_after.starts_with("ngày công")
        || lowered_after.starts_with("giờ học");
    let money = word(&MONEY) && scaled(text, number).is_none() && !word(&["đồng chí", "đ/c", "đồng bào"]);
    if !percent && (money || (word(&TIME) && !labour) || is_prize(&lowered_after)) {
        return None;
    }
    // A number that names: `lớp 10`, `Chỉ thị 05`.
    let bound = bound(&before, after);
    let names = |word: &&&str| ends_with(all_before, word) && !is_each(all_before, word);
    // `phát thanh học đường 02 buổi/tuần`
    let often = after
        .split_once('/')
        .is_some_and(|(counted, often)| counted.split_whitespace().count() <= 2 && is_often(often));
    // `đọc báo ngày 02 lần`
    let often = often || regular || word(&["lần", "buổi"]);
    // `đường 300 m`: how long it is.
    let often = often || word(&["m", "km", "mét"]);
    let counted = percent || often || bound.is_some() || is_frequency(all_before);
    // `cung cấp 500 suất`, `vượt kế hoạch 20.000 tấn`.
    let large = text.get(number.at.clone()).is_some_and(|digits| digits.contains('.'));
    let counted = counted || large || (number.formal && ends_with(all_before, "cấp"));
    if !counted && NAMES.iter().any(|word| names(&word)) {
        return None;
    }
    // What was done, and what is only told.
    let told = ["kỷ niệm", "đã ", "hiện có", "hiện nay", "so với", "gồm ", "khoảng cách", "với số lượng"];
    let pairs = Pairs::of(&before);
    let worth = !percent && pairs.holds_any(&["trị giá", "giá trị"]);
    if worth || pairs.holds_any(&told) && !(percent && before.contains("so với")) {
        return None;
    }
    // Of a range, what is counted stands behind its end: `từ 5 đến 10 người`; of a part, behind the whole: `9/12 bản`.
    let until = next_number(text, number.at.end).filter(|next| is_upper_end(text, number.at.end, next.at.start));
    let percent = percent || until.as_ref().is_some_and(|next| text.as_bytes().get(next.at.end) == Some(&b'%'));
    let whole = part_of(text, number.at.end);
    // All there are: `18/18 chi đoàn`.
    let all = text.get(number.at.end + 1..whole).is_some_and(|of| text.get(number.at.clone()) == Some(of));
    // Of a part of them there are two thirds: `2/3 số chi đoàn`.
    let share = whole > number.at.end && !all;
    let scaled = scaled(text, number);
    let value = scaled.as_ref().map_or(number.value, |(value, _)| *value);
    let whole = scaled.as_ref().map_or(whole, |(_, end)| *end);
    let range = until.is_some() && !text.get(number.at.end..)?.starts_with('/');
    let from = until.as_ref().map_or(whole, |next| next.at.end);
    // `Phấn đấu đến hết năm, 9/12 bản …`: what the whole sentence strives for.
    let sentence = all_before.rsplit(". ").next().and_then(|words| words.rsplit(';').next()).unwrap_or_default();
    let sentence = sentence.trim_start();
    // `Tọa đàm: 02 buổi`: how many of what the title names.
    let of_title = before.trim().is_empty() && all_before.ends_with(':');
    let verb_before = verb_right_before(&before);
    // `nâng tổng số đoàn viên lên 2.000`, `giới thiệu 20 đoàn viên, kết nạp 8`: what is counted stands before.
    let formal = number.formal || scaled.is_some();
    let raised = bound.is_some() || ["lên", "đạt"].iter().any(|word| ends_with(before.trim_end(), word));
    let ends = from == clause.end;
    let whole = number.value.ten_thousandths() % 10_000 == 0;
    let (mut unit, end, known) = if whole
        && (raised && (ends || lowered_after.starts_with("trở lên"))
            || ends && (verb_before || of_title && around.targets))
    {
        let words = case::lowered(sentence);
        let named = UNITS.iter().filter(|unit| **unit != "điểm" && holds_whole(&words, unit));
        named.max_by_key(|unit| unit.len()).map(|unit| ((*unit).to_owned(), from, true))?
    } else {
        unit(text, from)?
    };
    // `từ 2 đến 3 ngày`
    if range && TIME.contains(&unit.as_str()) {
        return None;
    }
    // A mark that is reached, and the parts that something has, are no counts of what shall be done.
    let behind = text.get(end..)?.trim_start();
    let marked = !behind.starts_with(char::is_alphabetic) || behind.starts_with("trở lên");
    let scored = ["tối đa", "cộng", "trừ", "thưởng"].iter().any(|word| ends_with(before.trim_end(), word));
    let mark = unit == "điểm" && (scored || marked && !verb_before);
    let part = STRUCTURE.iter().any(|word| {
        lowered_after.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            && !(known && unit.len() > word.len())
    });
    let each = pairs.holds_any(&["mỗi", "từng "]);
    let sheets = unit == "bộ" && before.contains("hồ sơ")
        || unit == "bản" && ["lập", "thành"].iter().any(|word| ends_with(before.trim_end(), word));
    if mark || sheets || (part && !percent && !(each && bound == Some(Comparison::AtLeast))) {
        return None;
    }
    // Where a share stands before it is raised, and a condition on a count: `từ 62% lên 65%`, `có dưới 9 đoàn viên thì`.
    let raised = ["lên", "xuống"].iter().any(|way| behind.strip_prefix(way).is_some_and(|rest| rest.starts_with(' ')));
    let from = raised && ends_with(before.trim_end(), "từ");
    let rest = text.get(end..clause.end).unwrap_or_default();
    let condition = !percent && holds_whole(rest, "thì") || sorts_out(&before, rest);
    let sum = percent && is_share_of_money(&before, behind);
    // The lessons are a course that everybody has: `học tập 06 bài lý luận chính trị`.
    let course = unit == "bài" && ["lý luận", "học lý luận", "lí luận"].iter().any(|word| begins_word(behind, word));
    if sits_or_votes(&before, all_before, &unit, behind)
        || from
        || condition
        || sum
        || course
        || chooses(&before, rest) && !percent
        || forbids(&before)
    {
        return None;
    }
    let unit_starts_small = unit.chars().next().is_some_and(|c| case::is_small(c) || c == '%' || c == 'Đ');
    let striving = sentence.starts_with("Phấn đấu") || STRIVING.iter().any(|word| pairs.holds_whole(word));
    // `có` and `đạt` only tell where facts are told.
    let does = asks(&before);
    let verb = does || ["có", "đạt"].iter().any(|word| pairs.holds_whole(word));
    let asks_for = does && verb_before && !ends_with(before.trim_end(), "có");
    let attached = known
        && number.at.end == text.len() - text.get(number.at.end..)?.len()
        && text.get(number.at.end..)?.chars().next().is_some_and(char::is_alphabetic);
    let runs_in = text
        .get(..clause.start)
        .and_then(|lead| lead.trim_end().strip_suffix(':'))
        .map(|title| Around::default().under(&case::lowered(title)));
    let facts = around.facts || runs_in.is_some_and(|title| title.facts);
    let targets = around.targets || runs_in.is_some_and(|title| title.targets);
    // `1.000 cây được trồng`: what shall be done to them stands behind.
    let done = before.trim().is_empty() && holds_whole(after.split([';', '.']).next().unwrap_or_default(), "được");
    // `Gói 200 bánh chưng`: one word that asks, at the beginning of its sentence, then how many; before what is usually
    // counted, two: `Kết nghĩa 12 chi đoàn`.
    let opens = (1..=2).contains(&before.split_whitespace().count())
        && text.get(clause.start..).is_some_and(|words| words.starts_with(case::is_capital))
        && text.get(..clause.start).is_some_and(|lead| lead.trim().is_empty() || lead.trim_end().ends_with('.'));
    let first = opens && before.split_whitespace().count() == 1;
    // What somebody must be to be chosen is nothing to be reached, unless the words strive for it.
    let strives = sentence.starts_with("Phấn đấu") || pairs.holds_whole("phấn đấu");
    if !strives && (around.conditions || runs_in.is_some_and(|title| title.conditions)) {
        return None;
    }
    let begins: String = all_before.chars().take(if of_title { 24 } else { 0 }).map(case::small).collect();
    let asks_title = of_title && VERBS.iter().any(|verb| begins_word(&begins, verb));
    let titled = of_title && number.formal;
    // `tại 03 xã Bản Trên, Bản Dưới`: which ones is said.
    let place =
        bound.is_none() && !all && !share && ends_with(before.trim_end(), "tại") && (!number.formal || is_name(behind));
    let theirs =
        bound.is_none() && ["của", "thuộc", "trong", "theo"].iter().any(|word| ends_with(before.trim_end(), word));
    if theirs && !percent {
        return None;
    }
    if place && !percent && !targets {
        return None;
    }
    // `trong 5 năm qua đã …, trồng 8.000 cây`: what was done, in the whole sentence.
    if looks_back(sentence) {
        return None;
    }
    let thing = !is_particle(&unit);
    let small = unit_starts_small && thing;
    let near = || does && asks_near(&before);
    let counted = || {
        titled && all_before.chars().count() > 12
            || matches!(unit.as_str(), "lần" | "buổi" | "kỳ") && is_regular(&before)
            || striving
            || done && number.official
            || share
            || goes_on && thing
            || unit != "điểm" && behind.starts_with('/')
            || ["dự kiến", "với", "tại"].iter().any(|word| ends_with(before.trim_end(), word))
            || formal && ends_with(before.trim_end(), "cho")
            || (opens || formal) && counts(&before, &unit)
            || verb && (formal || verb_before || near())
    };
    let asked = percent
        || (targets && (known || number.official))
        || (thing && bound.is_some() && (known || number.formal || unit_starts_small) && (!facts || each || does))
        || (thing && each && (!facts || does) && (known || number.official))
        || (thing
            && (!facts || matches!(unit.as_str(), "lần" | "buổi"))
            && behind.strip_prefix('/').is_some_and(is_often))
        || (!facts
            && (known && counted()
                || small
                    && (all
                        || each && verb_before
                        || asks_title && number.official
                        || number.formal && (first || goes_on)
                        || verb && (number.official || number.formal && (asks_for || near())))
                || verb && attached));
    if !asked || number.value.ten_thousandths() == 0 && !percent {
        return None;
    }
    // Two thirds of the households are not two: `2/3 số hộ dân`.
    if let Some(of) = text.get(number.at.end..end).filter(|of| share && is_fraction(of)) {
        of.trim().clone_into(&mut unit);
    }
    let amount =
        Amount {
            // The whole has no more.
            comparison: bound
                .filter(|_| !(percent && number.value.ten_thousandths() == 1_000_000))
                .unwrap_or(if range { Comparison::AtLeast } else { Comparison::Exactly }),
            number: value,
            unit,
        };
    // `Vườn rau: 3`: without the title, the words would be the number alone.
    let named = of_title && end == number.at.end;
    let start = if named { all_before.len() - sentence.len() } else { clause.start };
    let words = text.get(start..clause.end)?.trim().to_owned();
    Some((Target { words, amount: Some(amount), assigned_by: None }, end))
}

/// A count in thousands or millions of something, and where the word for these ends: `1,2 triệu lượt`.
fn scaled(text: &str, number: &Number) -> Option<(Quantity, usize)> {
    let after = text.get(number.at.end..)?;
    let trimmed = after.trim_start();
    let (word, scale) = [("triệu", 1_000_000), ("nghìn", 1_000), ("ngàn", 1_000)]
        .into_iter()
        .find(|(word, _)| trimmed.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))?;
    let counted: String = trimmed.get(word.len()..)?.trim_start().chars().take(24).map(case::small).collect();
    let known = UNITS
        .iter()
        .any(|unit| counted.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    let total = number.value.ten_thousandths().checked_mul(scale).filter(|_| known)?;
    let value = (total / 10_000).to_string().parse().ok()?;
    Some((value, number.at.end + (after.len() - trimmed.len()) + word.len()))
}

/// Where the whole ends of which a number is a part: `9/12 bản`; else where the number ends.
fn part_of(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let digits = rest.strip_prefix('/').map_or(0, |whole| whole.bytes().take_while(u8::is_ascii_digit).count());
    let spaced = rest.get(1 + digits..).is_some_and(|after| after.starts_with(' '));
    if (1..=4).contains(&digits) && spaced { end + 1 + digits } else { end }
}

/// Whether what stands behind the part makes both a fraction: `/3 số hộ dân`, `/4 chi đoàn`, not `/12 bản`.
fn is_fraction(of: &str) -> bool {
    let words = of.trim_start_matches('/').trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    clause::counted(words).len() < words.len() || ["/2 ", "/3 ", "/4 "].iter().any(|whole| of.starts_with(whole))
}

/// Whether words begin with a name: `Bản Trên`, not `ATK`.
fn is_name(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(case::is_capital) && letters.next().is_some_and(case::is_small)
}

/// A word that is never counted.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "và" | "của"
            | "theo"
            | "thực"
            | "về"
            | "trong"
            | "để"
            | "là"
            | "tại"
            | "do"
            | "với"
            | "cho"
            | "được"
            | "đến"
            | "từ"
            | "như"
            | "trên"
            | "dưới"
            | "khi"
            | "thì"
            | "có"
            | "trở"
    )
}

/// `01 giải Nhất`, `02 giải Ba`.
fn is_prize(after: &str) -> bool {
    after.strip_prefix("giải").is_some_and(|rest| {
        let rest = rest.trim_start();
        [
            "nhất",
            "nhì",
            "ba",
            "khuyến khích",
            "thưởng",
            "phụ",
            "đặc biệt",
            "tư",
            "a",
            "b",
            "c",
            "tập thể",
            "cá nhân",
            "triển vọng",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
            || rest.is_empty()
    })
}

/// A target whose number another paper gives: `đạt chỉ tiêu … giao`.
fn assigned(text: &str) -> Option<Target> {
    let at = text.find("chỉ tiêu")?;
    let before = text.get(..at)?.trim_end();
    let before = before.strip_suffix(" các").unwrap_or(before);
    let asked =
        ["đạt", "hoàn thành", "đảm bảo", "bảo đảm", "thực hiện", "vượt"].iter().any(|verb| ends_with(before, verb));
    if !asked {
        return None;
    }
    let rest = text.get(at..)?;
    let end = rest.find([',', ';', '.', '(']).unwrap_or(rest.len());
    let words = rest.get(..end)?.trim();
    let given = ["phân bổ", "giao", "đề ra"].iter().find(|verb| ends_with(words, verb));
    let assigned_by = given.and_then(|verb| {
        let head = words.get(..words.len() - verb.len())?.trim_end();
        // The longer one first.
        let bodies = [
            "trung ương đoàn",
            "tỉnh đoàn",
            "thành đoàn",
            "huyện đoàn",
            "quận đoàn",
            "cấp ủy",
            "đoàn cấp trên",
            "cấp trên",
        ];
        let body = bodies.iter().find(|body| ends_with(head, body))?;
        head.get(head.len() - body.len()..).map(str::to_owned)
    });
    if given.is_none() && words.split_whitespace().count() < 4 {
        return None;
    }
    Some(Target { words: words.to_owned(), amount: None, assigned_by })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, around: Around) -> Vec<String> {
        let moments = super::super::dates::moments(text, Some(2024));
        let tell = |target: Target| match target.amount {
            Some(amount) => {
                let sign = match amount.comparison {
                    Comparison::AtLeast => "≥",
                    Comparison::Exactly => "=",
                    Comparison::AtMost => "≤",
                };
                format!("{sign}{} {}", amount.number, amount.unit)
            }
            None => format!("{} / {}", target.words, target.assigned_by.unwrap_or_default()),
        };
        targets(text, &moments, around).into_iter().map(tell).collect()
    }

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        assert_eq!(read(text, Around::default()), expected, "{text}");
    }

    #[test]
    fn shares_and_counts_are_targets() {
        finds("100% chi đoàn có sổ.", &["=100 %"]);
        finds("Mỗi xã đoàn đảm nhận 05 tuyến đường.", &["=5 tuyến đường"]);
        finds("Khám bệnh cho 1.000 người.", &["=1000 người"]);
        finds("Làm mới 240m đường.", &["=240 m"]);
        finds("Tổ chức ít nhất 02 hoạt động/ 01 năm", &["≥2 hoạt động"]);
        finds("nâng tỷ lệ lên 60%", &["=60 %"]);
        finds("Từ 80% đến dưới 100% chi đoàn đăng ký", &["≥80 %"]);
        finds("Kết nạp từ 20 đoàn viên trở lên", &["≥20 đoàn viên"]);
        finds("Mỗi tác giả gửi không quá 03 tác phẩm", &["≤3 tác phẩm"]);
        finds("Huy động 2,5 tấn gạo", &["=2.5 tấn"]);
        finds("Gói 200 bánh chưng.", &["=200 bánh"]);
        finds("Vận động từ 5 đến 10 người", &["≥5 người"]);
        finds("Đặt 03 bồn hoa, tặng 01 hòm thư", &["=3 bồn hoa", "=1 hòm"]);
        finds("Sinh hoạt ít nhất 3 tháng 1 lần", &["≥1 lần"]);
    }

    #[test]
    fn money_time_names_and_numbers_of_papers_are_none() {
        for text in [
            "Trao 01 giải Nhất: 5.000.000đ",
            "trị giá 2.000.000 đồng",
            "Kỷ niệm 88 năm ngày thành lập",
            "Tổ chức trong 03 ngày",
            "Thực hiện Chỉ thị 05 của Bộ Chính trị",
            "Triển khai Kế hoạch số 75-HD/TĐTN",
            "hỗ trợ học sinh lớp 10",
            "đánh giá theo 3600 thực hiện",
            "xây dựng Đoàn cơ sở “3 chủ động”",
            "vào ngày 25/3/2019",
            "trước 9h00 ngày thứ Năm",
            "đã trao 20 suất quà",
            "cách mạng công nghiệp 4.0",
            "Tổ chức từ ngày 02/6 đến 31/8",
            "đoàn viên từ 16 tuổi",
        ] {
            finds(text, &[]);
        }
    }

    #[test]
    fn a_target_that_another_paper_gives_has_no_number() {
        finds(
            "phấn đấu đạt chỉ tiêu nhiệm kỳ Trung ương Đoàn phân bổ.",
            &["chỉ tiêu nhiệm kỳ Trung ương Đoàn phân bổ / Trung ương Đoàn"],
        );
    }

    #[test]
    fn in_a_sentence_without_end_each_number_has_the_words_around_it() {
        let text = "phấn đấu trồng 10 cây và mỗi chi đoàn làm một công trình với 20 đoàn viên ".repeat(200);
        let found = targets(&text, &[], Around::default());
        assert_eq!(found.len(), 600);
        for target in found {
            assert!(target.words.len() < 5_000, "{}", target.words.len());
            assert!(text.contains(&target.words));
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_hides_no_mark() {
        let text = "Trồng 500 cây “Rừng thanh niên, chăm sóc; vệ sinh đường làng.";
        let found = targets(text, &[], Around::default());
        assert_eq!(found.first().map(|target| target.words.as_str()), Some("Trồng 500 cây “Rừng thanh niên"));
        let text = "Trồng 500 cây “Rừng thanh niên, rừng biên giới” tại xã; vệ sinh đường làng.";
        let found = targets(text, &[], Around::default());
        assert_eq!(
            found.first().map(|target| target.words.as_str()),
            Some("Trồng 500 cây “Rừng thanh niên, rừng biên giới” tại xã")
        );
    }

    #[test]
    fn under_a_heading_of_targets_a_count_needs_no_verb() {
        assert_eq!(read("02 sân chơi tại các thôn.", Around::default().under("chỉ tiêu cơ bản")), ["=2 sân chơi"]);
        assert_eq!(read("02 tỉnh của nước bạn.", Around::default().under("Địa bàn")), Vec::<String>::new());
    }
}
