//! Exact sums: of points and of quantities over any number of units.

use core::fmt;
use core::str::FromStr;

use crate::json::{self, Read, Reader, Stop, Write, Writer};
use crate::{Points, Quantity, Share, fixed};

/// An exact sum (tổng chính xác) of decimal numbers with so many places.
///
/// Written as one token, a string without needless zeros: `1234.5`; at most 30 digits before the point. No sum of real
/// forms comes near that: a billion units with the most points that a set can bring need 23.
///
/// ```
/// use orientation::Points;
/// use orientation::summary::PointsSum;
///
/// let mut sum = PointsSum::from(Points::whole(2));
/// sum.add("0.25".parse::<PointsSum>()?);
/// assert_eq!(sum.to_string(), "2.25");
/// assert_eq!(
///     "2,25".parse::<PointsSum>().unwrap_err().to_string(),
///     "sum `2,25` is malformed: expected up to 30 digits and, after a point, up to 2, such as `12.5`"
/// );
/// # Ok::<(), orientation::summary::SumError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExactSum<const PLACES: u32>(i128);

/// A sum of points (tổng điểm).
pub type PointsSum = ExactSum<2>;

/// A sum of quantities (tổng số lượng).
pub type QuantitySum = ExactSum<4>;

/// Why a text is no [`ExactSum`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sum `{found}` is malformed: expected up to 30 digits and, after a point, up to {places}, such as `12.5`")]
#[non_exhaustive]
pub struct SumError {
    /// The text as it was given.
    pub found: String,
    /// How many digits may follow the point.
    pub places: u32,
}

/// The most digits before the point.
const DIGITS: usize = 30;
/// Eighteen of these digits, which are printed as a number of 64 bits: what prints 128 bits is larger than all the rest of a sum.
const STRETCH: u128 = 10_u128.pow(18);

impl<const PLACES: u32> ExactSum<PLACES> {
    /// Nothing at all.
    pub const ZERO: Self = Self(0);

    /// The sum in its smallest unit: hundredths of points, ten-thousandths of quantities.
    #[must_use]
    pub const fn units(self) -> i128 {
        self.0
    }

    /// So many of the smallest unit.
    pub(super) const fn of_units(units: i128) -> Self {
        Self(units)
    }

    /// Adds another sum.
    pub const fn add(&mut self, other: Self) {
        self.0 = self.0.saturating_add(other.0);
    }

    /// The sum as a share of another one, rounded half up to the basis point; `None` where that is not above nothing.
    #[must_use]
    pub fn share_of(self, whole: Self) -> Option<Share> {
        let share = fixed::divide_half_up(self.0.checked_mul(10_000)?, whole.0)?;
        Some(Share::saturating(share))
    }

    /// What each of so many has on average, rounded half up; `None` of none.
    #[must_use]
    pub fn mean(self, of: u64) -> Option<Self> {
        fixed::divide_half_up(self.0, of.into()).map(Self)
    }

    const fn scale() -> i128 {
        10_i128.pow(PLACES)
    }
}

impl From<Points> for PointsSum {
    fn from(points: Points) -> Self {
        Self(points.hundredths().into())
    }
}

impl From<Quantity> for QuantitySum {
    fn from(quantity: Quantity) -> Self {
        Self(quantity.ten_thousandths().into())
    }
}

impl<const PLACES: u32> FromStr for ExactSum<PLACES> {
    type Err = SumError;

    fn from_str(text: &str) -> Result<Self, SumError> {
        parse(text, PLACES).map(Self).ok_or_else(|| SumError { found: text.to_owned(), places: PLACES })
    }
}

fn parse(text: &str, places: u32) -> Option<i128> {
    let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = match unsigned.split_once('.') {
        Some((_, "")) => return None,
        Some(split) => split,
        None => (unsigned, ""),
    };
    let places = usize::try_from(places).ok()?;
    if whole.is_empty() || whole.len() > DIGITS || part.len() > places {
        return None;
    }
    let zeros = core::iter::repeat_n(b'0', places - part.len());
    let mut units = 0_i128;
    for digit in whole.bytes().chain(part.bytes()).chain(zeros) {
        if !digit.is_ascii_digit() {
            return None;
        }
        units = units * 10 + i128::from(digit - b'0');
    }
    Some(if negative { -units } else { units })
}

impl<const PLACES: u32> fmt::Display for ExactSum<PLACES> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let (units, scale) = (self.0.unsigned_abs(), Self::scale().unsigned_abs());
        let whole = fixed::divide(units, scale);
        match u64::try_from(whole) {
            Ok(whole) => write!(f, "{whole}")?,
            Err(_) => {
                let high = fixed::divide(whole, STRETCH);
                write!(f, "{}{:018}", high as u64, (whole - high * STRETCH) as u64)?;
            }
        }
        fixed::write_part(f, (units - whole * scale) as u64, scale as u64)
    }
}

json::with_serde! {
    const EXPECTING: &str = "a sum such as \"12\" or \"12.5\"";

    mod by_serde {
        use crate::json::serde::{Deserialize, Deserializer, Serialize, Serializer};

        use super::{EXPECTING, ExactSum, json};

        impl<const PLACES: u32> Serialize for ExactSum<PLACES> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de, const PLACES: u32> Deserialize<'de> for ExactSum<PLACES> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                json::deserialize_token(deserializer, EXPECTING)
            }
        }
    }
}

impl<const PLACES: u32> Read for ExactSum<PLACES> {
    fn placeholder() -> Self {
        Self(0)
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = reader.token()?;
        Ok(())
    }
}

impl<const PLACES: u32> Write for ExactSum<PLACES> {
    fn write(&self, writer: &mut Writer) {
        writer.token(self);
    }
}

json::with_schema! {
    impl<const PLACES: u32> json::schemars::JsonSchema for ExactSum<PLACES> {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            format!("ExactSum{PLACES}").into()
        }

        fn json_schema(_: &mut json::schemars::SchemaGenerator) -> json::schemars::Schema {
            let pattern = format!(r"^-?[0-9]{{1,{DIGITS}}}(\.[0-9]{{1,{PLACES}}})?$");
            json::schemars::json_schema!({ "type": "string", "description": EXPECTING, "pattern": pattern })
        }
    }
}

crate::spelled::spelled_in_ts! {
    impl[const PLACES: u32] ExactSum<PLACES>: |_| "string".to_owned();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_printed_without_needless_zeros_and_read_back() {
        for text in [
            "0",
            "5",
            "0.05",
            "-0.75",
            "12.5",
            "999999999999999999999999999999.99",
            "1000000000000000000000000000.01",
            "18446744073709551616",
        ] {
            assert_eq!(text.parse::<PointsSum>().map(|sum| sum.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("0.0001".parse::<QuantitySum>().map(QuantitySum::units), Ok(1));
    }

    #[test]
    fn a_text_of_another_notation_is_no_sum() {
        for found in ["", "-", ".5", "5.", "1,5", "1e3", "0.005", "1000000000000000000000000000000"] {
            assert_eq!(found.parse::<PointsSum>(), Err(SumError { found: found.to_owned(), places: 2 }), "{found}");
        }
    }

    #[test]
    fn a_share_and_a_mean_are_rounded_half_up() {
        let sum = |text: &str| text.parse::<PointsSum>().unwrap();
        assert_eq!(sum("2").share_of(sum("3")).map(|share| share.to_string()).as_deref(), Some("66.67%"));
        assert_eq!(sum("2").share_of(sum("0")), None);
        assert_eq!(sum("10").mean(3).map(|mean| mean.to_string()).as_deref(), Some("3.33"));
        assert_eq!(sum("10").mean(0), None);
    }
}
