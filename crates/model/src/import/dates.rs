//! Days, months, years and stretches of time in a text, and the numbers that belong to them.

use super::clean::Stretch;
use crate::Period;
use crate::vietnamese::case;

/// A stretch of the text that speaks of time: the period where it is one, else what cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: Stretch,
    pub(super) period: Option<Period>,
    /// Whether the words mean a date and are none.
    pub(super) wrong: bool,
}

/// The digits from a place on.
fn digits(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.get(..len).unwrap_or_default()
}

/// Whether the words before a place end with this one, whatever its case.
pub(super) fn after_word(text: &str, at: usize, word: &str) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    ends_with(before, word)
}

pub(super) fn ends_with(before: &str, word: &str) -> bool {
    let mut letters = before.chars().rev();
    for wanted in word.chars().rev() {
        match letters.next() {
            Some(c) if c == wanted || case::small(c) == wanted => {}
            _ => return false,
        }
    }
    letters.next().is_none_or(|c| !case::is_of_word(c))
}

fn skip_blank(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start().len())
}

fn skip_word(text: &str, at: usize, word: &str) -> Option<usize> {
    let from = skip_blank(text, at);
    let mut end = from;
    let mut letters = text.get(from..)?.chars();
    for wanted in word.chars() {
        let c = letters.next()?;
        if c != wanted && case::small(c) != wanted {
            return None;
        }
        end += c.len_utf8();
    }
    letters.next().is_none_or(|c| !c.is_alphabetic()).then_some(end)
}

fn period(token: &str) -> Option<Period> {
    token.parse().ok()
}

fn day_token(day: &str, month: &str, year: &str) -> Option<String> {
    let (day, month, year): (u32, u32, u32) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let year = if year < 100 { 2000 + year } else { year };
    let token = format!("{year:04}-{month:02}-{day:02}");
    crate::day::parse(&token).map(|_| token)
}

/// A day in a text, and where it ends: `20/7/2021`, `20.05.2019`, `20 tháng 7 năm 2021`, `20/7` with the year of the plan.
struct Day {
    end: usize,
    token: Option<String>,
    /// Day and month without a year.
    short: Option<(u32, u32)>,
    wrong: bool,
}

fn day(text: &str, at: usize) -> Option<Day> {
    let first = digits(text, at);
    if first.is_empty() || first.len() > 2 {
        return None;
    }
    let mut end = at + first.len();
    let next = text.get(end..)?.chars().next();
    if let Some(separator) = next.filter(|c| matches!(c, '/' | '.' | '-')) {
        let second = digits(text, end + 1);
        if second.is_empty() {
            return None;
        }
        let after = end + 1 + second.len();
        let third = if text.get(after..)?.starts_with(separator) { digits(text, after + 1) } else { "" };
        if !third.is_empty() {
            // `1.000.000` counts; `4.7.1` numbers.
            if separator != '/' && (third.len() != 4 || second.len() > 2) {
                return None;
            }
            end = after + 1 + third.len();
            let token = if third.len() == 4 || third.len() == 2 { day_token(first, second, third) } else { None };
            return Some(Day { end, wrong: token.is_none(), token, short: None });
        }
        if separator != '/' {
            return None;
        }
        if second.len() == 4 {
            // `8/2019` is a month.
            let month: u32 = first.parse().ok()?;
            let known = (1..=12).contains(&month) && (second.starts_with("19") || second.starts_with("20"));
            return known.then(|| Day {
                end: after,
                token: Some(format!("{second}-{month:02}")),
                short: None,
                wrong: false,
            });
        }
        // `50/106 chi đoàn` is a part of a whole.
        if second.len() == 3 || second.len() == 4 {
            return None;
        }
        if second.len() > 2 {
            return Some(Day { end: after, token: None, short: None, wrong: true });
        }
        let (day, month): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
        let known = day_token(first, second, "2024").is_some();
        return known.then_some(Day { end: after, token: None, short: Some((day, month)), wrong: false });
    }
    let month = skip_word(text, end, "tháng")?;
    let from = skip_blank(text, month);
    let second = digits(text, from);
    if second.is_empty() || second.len() > 2 {
        return None;
    }
    end = from + second.len();
    let year = skip_word(text, end, "năm").map(|at| skip_blank(text, at)).filter(|at| digits(text, *at).len() == 4);
    let Some(year) = year else {
        let slashed = text.get(end..)?.strip_prefix('/').map(|_| digits(text, end + 1)).filter(|year| year.len() == 4);
        if let Some(year) = slashed {
            let token = day_token(first, second, year);
            return Some(Day { end: end + 5, wrong: token.is_none(), token, short: None });
        }
        // `3 tháng 1 lần` counts months.
        let named = ["ngày", "mùng", "từ", "đến"].iter().any(|word| after_word(text, at, word));
        let known = named && day_token(first, second, "2024").is_some();
        return known.then(|| Day {
            end,
            token: None,
            short: first.parse().ok().zip(second.parse().ok()),
            wrong: false,
        });
    };
    let token = day_token(first, second, digits(text, year));
    Some(Day { end: year + 4, wrong: token.is_none(), token, short: None })
}

/// Every stretch of time that the words name. Days and months without a year are of `year`, where that is known.
pub(super) fn moments(text: &str, year: Option<i32>) -> Vec<Moment> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(offset) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        at += offset;
        let inside =
            at > 0 && text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric);
        match (!inside).then(|| moment(text, at, year, &mut found)).flatten() {
            Some(end) => at = end.max(at + 1),
            None => at += digits(text, at).len().max(1),
        }
    }
    found
}

/// Reads one moment whose first digit is at `at`; gives where it ends.
fn moment(text: &str, at: usize, year: Option<i32>, found: &mut Vec<Moment>) -> Option<usize> {
    let number = digits(text, at);
    // Pairs of years: `giai đoạn 2018 - 2022`, `năm học 2018-2019`, `nhiệm kỳ 2017 – 2022`.
    if number.len() == 4 && (number.starts_with("19") || number.starts_with("20")) {
        let dash = skip_blank(text, at + 4);
        let sign = text.get(dash..)?.chars().next().filter(|c| matches!(c, '-' | '–' | '—'));
        if let Some(sign) = sign {
            let from = skip_blank(text, dash + sign.len_utf8());
            let second = digits(text, from);
            if second.len() == 4 {
                let head = if after_word(text, at, "nhiệm kỳ") || after_word(text, at, "nhiệm kì") {
                    Some("term:")
                } else if after_word(text, at, "năm học") {
                    Some("school:")
                } else if after_word(text, at, "giai đoạn") {
                    Some("")
                } else {
                    None
                };
                let read = head.map(|head| period(&format!("{head}{number}/{second}")));
                found.push(Moment { at: at..from + 4, period: read.flatten(), wrong: read == Some(None) });
                return Some(from + 4);
            }
        }
        let named = after_word(text, at, "năm") || after_word(text, at, "hè") || after_word(text, at, "năm học");
        found.push(Moment { at: at..at + 4, period: named.then(|| period(number)).flatten(), wrong: false });
        return Some(at + 4);
    }
    // Several days of one month: `02,03/3/2019`.
    let mut first = at;
    while text.get(first + digits(text, first).len()..)?.starts_with(',') {
        let next = skip_blank(text, first + digits(text, first).len() + 1);
        if digits(text, next).is_empty() || digits(text, first).len() > 2 {
            break;
        }
        let Some(last) = day(text, next).filter(|day| day.token.is_some() || day.short.is_some()) else {
            if digits(text, next).len() <= 2 && text.get(next + digits(text, next).len()..)?.starts_with(',') {
                first = next;
                continue;
            }
            break;
        };
        let _ = last;
        first = next;
    }
    let listed = first != at;
    let quarter = after_word(text, at, "quý") || after_word(text, at, "quí");
    if let Some(one) = day(text, first).filter(|_| !quarter) {
        let resolved = one
            .token
            .clone()
            .or_else(|| one.short.zip(year).map(|((day, month), year)| format!("{year:04}-{month:02}-{day:02}")));
        // A month: `tháng 8/2019`.
        let month = one.token.as_deref().is_some_and(|token| token.len() == 7);
        let dated = month || one.token.is_some() || one.wrong || after_date_word(text, at) || listed;
        if !dated && one.token.is_none() {
            // `24/7` may be anything; it is no quantity.
            found.push(Moment { at: at..one.end, period: None, wrong: false });
            return Some(one.end);
        }
        // Until another day: `từ 02/6 đến 31/8/2019`.
        if !month
            && let Some(until) = until(text, one.end)
            && let Some(last) = day(text, until).filter(|day| day.token.as_deref().is_none_or(|token| token.len() > 7))
        {
            let last_token =
                last.token.clone().or_else(|| last.short.zip(year).map(|((d, m), y)| format!("{y:04}-{m:02}-{d:02}")));
            let first_token = match (&one.token, one.short, &last_token) {
                (Some(token), _, _) => Some(token.clone()),
                (None, Some((day, month)), Some(last)) => {
                    last.get(..4).map(|year| format!("{year}-{month:02}-{day:02}"))
                }
                _ => None,
            };
            let read = first_token.zip(last_token).and_then(|(from, to)| period(&format!("{from}/{to}")));
            let wrong = read.is_none() && (one.wrong || last.wrong);
            found.push(Moment { at: at..last.end, period: read, wrong });
            return Some(last.end);
        }
        let read = resolved.and_then(|token| if month { period(&token) } else { period(&format!("{token}/{token}")) });
        found.push(Moment { at: at..one.end, period: read.filter(|_| !listed), wrong: one.wrong });
        return Some(one.end);
    }
    if number.len() <= 2 {
        let value: u32 = number.parse().ok()?;
        let end = at + number.len();
        let named_year = skip_word(text, end, "năm")
            .map(|at| skip_blank(text, at))
            .or_else(|| text.get(end..)?.starts_with('/').then_some(end + 1))
            .filter(|at| digits(text, *at).len() == 4);
        let of = named_year.map(|at| digits(text, at).to_owned()).or_else(|| year.map(|year| format!("{year:04}")));
        let end = named_year.map_or(end, |at| at + 4);
        // `3 tháng 1 lần`: so many months, not a month; and so of days.
        let counted = |word: &str| {
            let before = text.get(..at).unwrap_or_default().trim_end();
            let head =
                before.char_indices().rev().nth(word.chars().count() - 1).and_then(|(from, _)| before.get(..from));
            // `mỗi tháng 01 lần`: so often, not in January.
            let often = |head: &str| ["mỗi", "hằng", "hàng", "một"].iter().any(|word| ends_with(head.trim_end(), word));
            head.is_some_and(|head| head.trim_end().ends_with(|c: char| c.is_ascii_digit()) || often(head))
        };
        if after_word(text, at, "tháng") && (1..=12).contains(&value) && !counted("tháng") {
            found.push(Moment {
                at: at..end,
                period: of.and_then(|year| period(&format!("{year}-{value:02}"))),
                wrong: false,
            });
            return Some(end);
        }
        if quarter && (1..=4).contains(&value) {
            found.push(Moment {
                at: at..end,
                period: of.and_then(|year| period(&format!("{year}-Q{value}"))),
                wrong: false,
            });
            return Some(end);
        }
        if after_word(text, at, "ngày") && !counted("ngày")
            || after_word(text, at, "mùng")
            || text.get(at + number.len()..)?.starts_with(['h', 'g'])
        {
            let clock = digits(text, at + number.len() + 1).len();
            let minutes = if text.get(at + number.len()..)?.starts_with('h') { 1 + clock } else { 0 };
            found.push(Moment { at: at..at + number.len() + minutes, period: None, wrong: false });
            return Some(at + number.len() + minutes);
        }
    }
    None
}

fn after_date_word(text: &str, at: usize) -> bool {
    ["ngày", "từ", "đến", "trước", "sau", "tối", "sáng", "chiều", "hết", "dịp", "lễ", "và", "kỷ niệm"]
        .iter()
        .any(|word| after_word(text, at, word))
        || text.get(..at).is_some_and(|before| before.trim_end().ends_with([',', ':', '(', '-', '–']))
}

/// The place of the last day of a stretch, behind `đến`, `đến ngày`, `-`.
fn until(text: &str, at: usize) -> Option<usize> {
    let mut next = skip_word(text, at, "đến").or_else(|| {
        let dash = skip_blank(text, at);
        text.get(dash..)?
            .starts_with(['-', '–'])
            .then(|| dash + text.get(dash..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8))
    })?;
    for word in ["hết", "ngày"] {
        next = skip_word(text, next, word).unwrap_or(next);
    }
    let from = skip_blank(text, next);
    (!digits(text, from).is_empty()).then_some(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, periods: &[&str]) {
        let found: Vec<String> =
            moments(text, Some(2024)).into_iter().filter_map(|m| m.period).map(|p| p.to_string()).collect();
        assert_eq!(found, periods, "{text}");
    }

    #[test]
    fn stretches_of_time_are_read() {
        reads("giai đoạn 2018 - 2022", &["2018/2022"]);
        reads("nhiệm kỳ 2022-2027", &["term:2022/2027"]);
        reads("năm học 2018 – 2019", &["school:2018/2019"]);
        reads("Từ 02/6 đến 31/8/2019", &["2019-06-02/2019-08-31"]);
        reads("từ ngày 20/12/2018 đến hết ngày 04/4/2019", &["2018-12-20/2019-04-04"]);
        reads("vào ngày 20 tháng 7 năm 2021", &["2021-07-20/2021-07-20"]);
        reads("vào tháng 8/2019 và tháng 9 năm 2019", &["2019-08", "2019-09"]);
        reads("trong tháng 3", &["2024-03"]);
        reads("trước ngày 25/5", &["2024-05-25/2024-05-25"]);
        reads("Quý 2/2023; năm 2025", &["2023-Q2", "2025"]);
        reads("20.05.2019", &["2019-05-20/2019-05-20"]);
    }

    #[test]
    fn what_is_no_time_is_left_alone() {
        reads("1.000 người, 05 tuyến, 100% (1969 - 2019)", &[]);
        reads("3 tháng 1 lần", &[]);
    }

    #[test]
    fn a_malformed_date_is_told_and_never_guessed() {
        for text in ["ngày 30/682019", "ngày 31/02/2019", "ngày 32/13/2019"] {
            let found = moments(text, Some(2024));
            assert!(found.iter().any(|m| m.wrong) && found.iter().all(|m| m.period.is_none()), "{text}: {found:?}");
        }
    }
}
