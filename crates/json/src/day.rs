//! Days in files: `2022-03-26` and nothing else.
//!
//! Chrono's own reader takes more forms than a file may have, and brings the whole of its format parser with it.

use chrono::Datelike;
pub use chrono::NaiveDate;

use crate::{Read, Reader, Stop, Write, Writer};

/// Some day.
const EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(1970, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
const EXPECTED: &str = "a day such as \"2022-03-26\"";

/// The day of `YYYY-MM-DD`, or `None` where the text is no such day.
///
/// ```
/// use orientation_json::day;
///
/// assert_eq!(day::parse("2022-03-26").map(day::write).as_deref(), Some("2022-03-26"));
/// assert_eq!(day::parse("26/3/2022"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDate> {
    let &[_, _, _, _, b'-', _, _, b'-', _, _] = text.as_bytes() else { return None };
    let part = |range| number(text.get(range)?);
    of(i32::try_from(part(0..4)?).ok()?, part(5..7)?, part(8..10)?)
}

/// The number of one to nine digits and nothing else.
#[inline(never)]
#[must_use]
pub fn number(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    digits.bytes().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

/// The day of a year, month and day, or `None` where there is none.
// Chrono's tables come along with every copy of its functions: one is enough.
#[inline(never)]
#[must_use]
pub fn of(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The year, month and day of a day.
#[inline(never)]
#[must_use]
pub fn parts(day: NaiveDate) -> (i32, u32, u32) {
    (day.year(), day.month(), day.day())
}

/// A day as it stands in files.
#[must_use]
pub fn write(day: NaiveDate) -> String {
    let (year, month, day) = parts(day);
    let sign = match year {
        0..=9999 => "",
        10_000.. => "+",
        _ => "-",
    };
    format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
}

impl Read for NaiveDate {
    fn placeholder() -> Self {
        EPOCH
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let at = reader.place();
        let text = reader.text(EXPECTED)?;
        let Some(day) = parse(&text) else {
            return Err(reader.refuse(&format_args!("invalid value: string \"{text}\", expected {EXPECTED}"), at));
        };
        *self = day;
        Ok(())
    }
}

impl Write for NaiveDate {
    fn write(&self, writer: &mut Writer) {
        writer.text(&write(*self));
    }
}

/// For serde's `deserialize_with` of a day, of one that may be left out, and of a list.
///
/// # Errors
/// Those of the deserializer, and where the text is no such day.
#[cfg(feature = "serde")]
pub fn deserialize<'de, T: Days, D: serde::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::deserialize(deserializer)
}

/// A day, one that may be left out, or a list of days.
#[cfg(feature = "serde")]
pub trait Days: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// As [`deserialize`].
    fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

#[cfg(feature = "serde")]
mod by_serde {
    use core::fmt;

    use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

    use super::{Days, EXPECTED, NaiveDate, parse};

    struct Day(NaiveDate);

    impl Visitor<'_> for Day {
        type Value = NaiveDate;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(EXPECTED)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<NaiveDate, E> {
            parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
        }
    }

    impl<'de> Deserialize<'de> for Day {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_str(Self(NaiveDate::default())).map(Self)
        }
    }

    impl Days for NaiveDate {
        fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Day::deserialize(deserializer).map(|Day(day)| day)
        }
    }

    impl Days for Option<NaiveDate> {
        fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Option::<Day>::deserialize(deserializer).map(|day| day.map(|Day(day)| day))
        }
    }

    impl Days for Vec<NaiveDate> {
        fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Vec::<Day>::deserialize(deserializer).map(|days| days.into_iter().map(|Day(day)| day).collect())
        }
    }
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
