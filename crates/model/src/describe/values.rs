//! Values as the reader of a language writes them.

use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

use super::{table::word, template};
use crate::report::Param;
use crate::vietnamese::case;
use crate::{Lang, Period, PeriodKind};

/// A number in the writing of a language: `1234.5` is `1.234,5` in Vietnamese and `1,234.5` in English.
///
/// ```
/// use orientation::{Lang, describe};
///
/// assert_eq!(describe::number("-1234.5", Lang::Vietnamese), "-1.234,5");
/// assert_eq!(describe::number("-1234.5", Lang::English), "-1,234.5");
/// assert_eq!(describe::number("12", Lang::English), "12");
/// ```
#[must_use]
pub fn number(token: &str, lang: Lang) -> String {
    let (point, group) = match lang {
        Lang::Vietnamese => (',', '.'),
        Lang::English => ('.', ','),
    };
    let (sign, unsigned) = token.strip_prefix('-').map_or(("", token), |rest| ("-", rest));
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(point);
        text.push_str(part);
    }
    text
}

/// A day such as `20/7/2021`, in both languages.
#[must_use]
pub fn day(day: NaiveDate) -> String {
    format!("{}/{}/{}", day.day(), day.month(), day.year())
}

/// A period in words: `term:2022/2027` is “nhiệm kỳ 2022–2027”.
///
/// ```
/// use orientation::{Lang, Period, describe};
///
/// let half: Period = "2022-H1".parse()?;
/// assert_eq!(describe::period(&half, Lang::Vietnamese), "6 tháng đầu năm 2022");
/// assert_eq!(describe::period(&half, Lang::English), "first half of 2022");
/// # Ok::<(), orientation::PeriodError>(())
/// ```
#[must_use]
pub fn period(period: &Period, lang: Lang) -> String {
    let (first, last) = (period.first_day(), period.last_day());
    let month = first.month();
    let code = match period.kind() {
        PeriodKind::Year => "year",
        PeriodKind::Half if month == 1 => "half1",
        PeriodKind::Half => "half2",
        PeriodKind::Quarter => "quarter",
        PeriodKind::Month => "month",
        PeriodKind::Days => "days",
        PeriodKind::Years => "years",
        PeriodKind::Term => "term",
        PeriodKind::SchoolYear => "schoolYear",
    };
    let number = if period.kind() == PeriodKind::Quarter { month.div_ceil(3) } else { month };
    let (from, to) = match period.kind() {
        PeriodKind::Days => (day(first), day(last)),
        _ => (first.year().to_string(), last.year().to_string()),
    };
    let values = BTreeMap::from([("year", from.clone()), ("n", number.to_string()), ("from", from), ("to", to)]);
    let text = template::sentence(word("periods", code, lang).unwrap_or_default(), &values);
    // Within a sentence, a period begins with a small letter.
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| core::iter::once(case::small(first)).chain(letters).collect())
}

/// A parameter of a message.
#[must_use]
pub fn param(param: &Param, lang: Lang) -> String {
    match param {
        Param::Text(text) => text.clone(),
        Param::Day(date) => day(*date),
        Param::Count(_) | Param::Points(_) | Param::Quantity(_) => number(&param.to_string(), lang),
        Param::Share(_) => format!("{}%", number(param.to_string().trim_end_matches('%'), lang)),
    }
}

/// A parameter that is a token of the model, in the words of a table. Of several, separated by commas, each has its own.
pub(super) fn token(value: &Param, table: &str, lang: Lang) -> String {
    let Param::Text(text) = value else { return param(value, lang) };
    match table {
        "" => text.clone(),
        "periods" => text.parse().map_or_else(|_| text.clone(), |found| period(&found, lang)),
        "expectations" => expectation(text, lang),
        _ => text.split(", ").map(|token| word(table, token, lang).unwrap_or(token)).collect::<Vec<_>>().join(", "),
    }
}

/// What a rule expects of a number, such as `1 to 5` or `more than 0`.
fn expectation(text: &str, lang: Lang) -> String {
    // The numbers of the text, in order; what stands between them says which expectation it is.
    let (mut numbers, mut pattern) = (Vec::new(), Vec::new());
    for part in text.split(' ') {
        if part.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
            pattern.push(if numbers.is_empty() { "{a}" } else { "{b}" });
            numbers.push(number(part, lang));
        } else {
            pattern.push(part);
        }
    }
    let values: BTreeMap<&str, String> = ["a", "b"].into_iter().zip(numbers).collect();
    match word("expectations", &pattern.join(" "), lang) {
        Some(template) if template.starts_with('{') => template::sentence(template, &values),
        Some(template) => {
            let text = template::sentence(template, &values);
            let mut letters = text.chars();
            letters
                .next()
                .map_or_else(String::new, |first| core::iter::once(case::small(first)).chain(letters).collect())
        }
        None if values.len() == 1 && !text.contains(' ') => number(text, lang),
        None => text.to_owned(),
    }
}
