//! Periods: the stretch of time that a plan, an action or an assessment speaks of.

use core::fmt;
use core::str::FromStr;

use crate::{day, json};
use chrono::NaiveDate;

/// A period (thời gian, giai đoạn, nhiệm kỳ): whole days, both ends included.
///
/// It is written as one token, and read back from it:
///
/// | token | meaning |
/// |---|---|
/// | `2022` | the calendar year |
/// | `2022-H1` `2022-Q3` `2022-03` | a half-year, a quarter, a month |
/// | `2022-03-01/2022-03-31` | from one day to another |
/// | `2018/2022` | several calendar years (giai đoạn) |
/// | `term:2022/2027` | a term of office (nhiệm kỳ) |
/// | `school:2021/2022` | a school year (năm học): 1 September to 31 August |
///
/// Years run from 1930, when the Union was founded, to 2999.
///
/// ```
/// use orientation::Period;
///
/// let term: Period = "term:2022/2027".parse()?;
/// assert_eq!(term.to_string(), "term:2022/2027");
/// assert_eq!(term.first_day().to_string(), "2022-01-01");
/// assert_eq!(
///     "2027/2022".parse::<Period>().unwrap_err().to_string(),
///     "period `2027/2022` ends before it begins"
/// );
/// # Ok::<(), orientation::PeriodError>(())
/// ```
#[json::wire(
    token,
    placeholder = Self::some_day(),
    expecting = "a period: 2022, 2022-H1, 2022-Q3, 2022-03, 2018/2022, term:2022/2027, school:2021/2022 or 2022-03-01/2022-03-31; both ends included",
    pattern = "^([0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?|((term|school):)?[0-9]{4}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2})$"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    kind: PeriodKind,
    from: NaiveDate,
    to: NaiveDate,
}

/// What kind of stretch a [`Period`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PeriodKind {
    /// A calendar year (năm).
    Year,
    /// Half a calendar year (sáu tháng).
    Half,
    /// A quarter (quý).
    Quarter,
    /// A month (tháng).
    Month,
    /// From one day to another.
    Days,
    /// Several calendar years (giai đoạn).
    Years,
    /// A term of office (nhiệm kỳ).
    Term,
    /// A school year (năm học).
    SchoolYear,
}

/// Why a text is no [`Period`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// The text has none of the forms that [`Period`] lists.
    #[error(
        "period `{found}` is malformed: expected `2022`, `2022-H1`, `2022-Q3`, `2022-03`, `2018/2022`, \
         `term:2022/2027`, `school:2021/2022` or `2022-03-01/2022-03-31`"
    )]
    Malformed {
        /// The text as it was given.
        found: String,
    },
    /// The last day lies before the first.
    #[error("period `{found}` ends before it begins")]
    Reversed {
        /// The text as it was given.
        found: String,
    },
    /// A year outside 1930–2999.
    #[error("period `{found}` is out of range: expected years from 1930 to 2999")]
    OutOfRange {
        /// The text as it was given.
        found: String,
    },
}

const FIRST_YEAR: i32 = 1930;
const LAST_YEAR: i32 = 2999;

impl Period {
    /// A day in 1970: some valid period.
    fn some_day() -> Self {
        Self { kind: PeriodKind::Days, from: json::Read::placeholder(), to: json::Read::placeholder() }
    }

    /// The calendar year `year`, or `None` outside 1930–2999.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Self::months(PeriodKind::Year, year, 1, 12)
    }

    /// The calendar year that a day is in, or the nearest that can be a period.
    pub(crate) fn year_of(day: NaiveDate) -> Self {
        Self::year(day::parts(day).0.clamp(FIRST_YEAR, LAST_YEAR)).unwrap_or_else(Self::some_day)
    }

    /// What kind of stretch this is.
    #[must_use]
    pub const fn kind(&self) -> PeriodKind {
        self.kind
    }

    /// The first day of the period.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.from
    }

    /// The last day of the period, still inside it.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.to
    }

    /// Whether the day lies inside the period.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the two periods share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    fn months(kind: PeriodKind, year: i32, month: u32, count: u32) -> Option<Self> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return None;
        }
        let after = month - 1 + count;
        let from = day::of(year, month, 1)?;
        let to = day::of(year + i32::from(after >= 12), after % 12 + 1, 1)?.pred_opt()?;
        Some(Self { kind, from, to })
    }

    fn years(kind: PeriodKind, first: i32, last: i32) -> Option<Self> {
        let from = Self::year(first)?.from;
        Some(Self { kind, from, to: Self::year(last)?.to })
    }
}

/// The number of so many digits and nothing else.
fn digits(text: &str, len: usize) -> Option<u32> {
    day::number(text).filter(|_| text.len() == len)
}

fn year(text: &str) -> Option<i32> {
    i32::try_from(digits(text, 4)?).ok()
}

/// `None`: of no known form. `Some(Err(_))`: of a known form, but refused.
fn parse(text: &str) -> Option<Result<Period, Refusal>> {
    let span = |kind, pair: &str| {
        let (first, last) = pair.split_once('/')?;
        let (first, last) = (year(first)?, year(last)?);
        if last < first || (last == first && kind != PeriodKind::Years) {
            return Some(Err(Refusal::Reversed));
        }
        Some(Period::years(kind, first, last).ok_or(Refusal::OutOfRange))
    };
    if let Some(pair) = text.strip_prefix("term:") {
        return span(PeriodKind::Term, pair);
    }
    if let Some(pair) = text.strip_prefix("school:") {
        let (first, last) = pair.split_once('/')?;
        let (first, last) = (year(first)?, year(last)?);
        if last != first + 1 {
            return (last <= first).then_some(Err(Refusal::Reversed));
        }
        return Some(school_year(first).ok_or(Refusal::OutOfRange));
    }
    if let Some(whole) = year(text) {
        return Some(Period::year(whole).ok_or(Refusal::OutOfRange));
    }
    if let Some((first, last)) = text.split_once('/') {
        let (Some(from), Some(to)) = (day::parse(first), day::parse(last)) else {
            return span(PeriodKind::Years, text);
        };
        let known = |d: NaiveDate| (FIRST_YEAR..=LAST_YEAR).contains(&day::parts(d).0);
        return Some(match (from <= to, known(from) && known(to)) {
            (false, _) => Err(Refusal::Reversed),
            (_, false) => Err(Refusal::OutOfRange),
            _ => Ok(Period { kind: PeriodKind::Days, from, to }),
        });
    }
    let (whole, part) = text.split_once('-')?;
    let whole = year(whole)?;
    let (kind, month, count) = match part {
        "H1" => (PeriodKind::Half, 1, 6),
        "H2" => (PeriodKind::Half, 7, 6),
        "Q1" => (PeriodKind::Quarter, 1, 3),
        "Q2" => (PeriodKind::Quarter, 4, 3),
        "Q3" => (PeriodKind::Quarter, 7, 3),
        "Q4" => (PeriodKind::Quarter, 10, 3),
        _ => match digits(part, 2)? {
            month @ 1..=12 => (PeriodKind::Month, month, 1),
            _ => return None,
        },
    };
    Some(Period::months(kind, whole, month, count).ok_or(Refusal::OutOfRange))
}

enum Refusal {
    Reversed,
    OutOfRange,
}

fn school_year(first: i32) -> Option<Period> {
    let from = Period::months(PeriodKind::SchoolYear, first, 9, 12)?;
    Some(Period { kind: PeriodKind::SchoolYear, ..from })
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let found = || crate::text::shown(text);
        match parse(text) {
            Some(Ok(period)) => Ok(period),
            Some(Err(Refusal::Reversed)) => Err(PeriodError::Reversed { found: found() }),
            Some(Err(Refusal::OutOfRange)) => Err(PeriodError::OutOfRange { found: found() }),
            None => Err(PeriodError::Malformed { found: found() }),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((first, month, _), (last, ..)) = (day::parts(self.from), day::parts(self.to));
        // All numbers of one type, so that a page has one way to print them.
        let (first, last) = (first.unsigned_abs(), last.unsigned_abs());
        match self.kind {
            PeriodKind::Year => write!(f, "{first}"),
            PeriodKind::Half => write!(f, "{first}-H{}", month / 6 + 1),
            PeriodKind::Quarter => write!(f, "{first}-Q{}", month / 3 + 1),
            PeriodKind::Month => write!(f, "{first}-{month:02}"),
            PeriodKind::Days => write!(f, "{}/{}", day::write(self.from), day::write(self.to)),
            PeriodKind::Years => write!(f, "{first}/{last}"),
            PeriodKind::Term => write!(f, "term:{first}/{last}"),
            PeriodKind::SchoolYear => write!(f, "school:{first}/{last}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn days(token: &str, from: &str, to: &str) {
        let period: Period = token.parse().unwrap();
        assert_eq!(
            (period.to_string().as_str(), period.from.to_string().as_str(), period.to.to_string().as_str()),
            (token, from, to)
        );
    }

    #[test]
    fn every_form_is_read_with_both_ends_and_printed_back() {
        days("2022", "2022-01-01", "2022-12-31");
        days("2022-H1", "2022-01-01", "2022-06-30");
        days("2022-H2", "2022-07-01", "2022-12-31");
        for (quarter, from, to) in
            [("Q1", "01-01", "03-31"), ("Q2", "04-01", "06-30"), ("Q3", "07-01", "09-30"), ("Q4", "10-01", "12-31")]
        {
            days(&format!("2022-{quarter}"), &format!("2022-{from}"), &format!("2022-{to}"));
        }
        days("2024-02", "2024-02-01", "2024-02-29");
        days("2022-03-01/2022-03-31", "2022-03-01", "2022-03-31");
        days("2018/2022", "2018-01-01", "2022-12-31");
        days("term:2017/2022", "2017-01-01", "2022-12-31");
        days("school:2021/2022", "2021-09-01", "2022-08-31");
    }

    #[test]
    fn a_reversed_period_is_refused_as_such() {
        for found in ["2022/2021", "term:2022/2017", "school:2022/2022", "2022-03-02/2022-03-01"] {
            assert_eq!(found.parse::<Period>(), Err(PeriodError::Reversed { found: found.to_owned() }));
        }
    }

    #[test]
    fn a_year_outside_the_range_is_refused_as_such() {
        for found in ["1929", "0000-03", "3000/3001", "3000-01-01/3000-01-02"] {
            assert_eq!(found.parse::<Period>(), Err(PeriodError::OutOfRange { found: found.to_owned() }));
        }
    }

    #[test]
    fn anything_else_is_malformed() {
        for found in
            ["", "22", "2022-13", "2022-Q5", "2022-1", "term:2022", "school:2021/2023", "2022-02-30/2022-03-01", "+022"]
        {
            assert_eq!(found.parse::<Period>(), Err(PeriodError::Malformed { found: found.to_owned() }));
        }
    }
}
