//! Days in files: `2022-03-26` and nothing else.
//!
//! Chrono's own reader takes more forms than a file may have, and brings the whole of its format parser with it.

use core::fmt;

use chrono::Datelike;
pub use chrono::NaiveDate;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

/// The day of `YYYY-MM-DD`, or `None` where the text is no such day.
///
/// ```
/// use orientation::day;
///
/// assert_eq!(day::parse("2022-03-26").map(day::write).as_deref(), Some("2022-03-26"));
/// assert_eq!(day::parse("26/3/2022"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let mut next = |len: usize| digits(parts.next()?, len);
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The number of so many digits and nothing else; `len` is at most nine.
pub(crate) fn digits(text: &str, len: usize) -> Option<u32> {
    let digits = text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
}

/// A day as it stands in files.
#[must_use]
pub fn write(day: NaiveDate) -> String {
    let year = match day.year() {
        year @ 0..=9999 => format!("{year:04}"),
        year => format!("{year:+05}"),
    };
    format!("{year}-{:02}-{:02}", day.month(), day.day())
}

struct Reader;

impl Visitor<'_> for Reader {
    type Value = NaiveDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day such as \"2022-03-26\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<NaiveDate, E> {
        parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

/// For `#[serde(deserialize_with = …)]` of a day.
pub(crate) fn required<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    deserializer.deserialize_str(Reader)
}

/// For `#[serde(deserialize_with = …)]` of a day that may be left out.
pub(crate) fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Day(#[serde(deserialize_with = "required")] NaiveDate);

    Option::<Day>::deserialize(deserializer).map(|day| day.map(|Day(day)| day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_its_one_form() {
        assert_eq!(parse("2024-02-29").map(|day| day.to_string()), Some("2024-02-29".to_owned()));
        for text in ["", "2022", "2022-2-1", "2023-02-29", "2022-13-01", "+022-01-01", "2022-01-01T00:00", "20-07-2021"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
