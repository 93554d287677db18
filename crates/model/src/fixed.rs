//! Decimal fractions with a fixed number of places, kept as integers: what points, shares and quantities share.

use core::fmt;

/// Reads `-`, 1 to `digits` digits and, after a point, 1 to `places` digits, as a multiple of 10^-`places`; all digits
/// together at most 18.
pub fn parse(text: &str, digits: usize, places: usize) -> Option<i64> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, part) = match unsigned.split_once('.') {
        Some((whole, part)) if !part.is_empty() => (whole, part),
        Some(_) => return None,
        None => (unsigned, ""),
    };
    if whole.is_empty() || whole.len() > digits || part.len() > places {
        return None;
    }
    let mut value: i64 = 0;
    for digits in [whole, part] {
        for digit in digits.bytes() {
            if !digit.is_ascii_digit() {
                return None;
            }
            value = value * 10 + i64::from(digit - b'0');
        }
    }
    for _ in part.len()..places {
        value *= 10;
    }
    Some(if negative { -value } else { value })
}

/// Writes a multiple of 10^-`places` without needless zeros; the inverse of [`parse`].
pub fn write(f: &mut fmt::Formatter<'_>, value: i64, places: u32) -> fmt::Result {
    if value < 0 {
        f.write_str("-")?;
    }
    let scale = 10_u64.pow(places);
    let (whole, part) = (value.unsigned_abs() / scale, value.unsigned_abs() % scale);
    write!(f, "{whole}")?;
    write_part(f, part, scale)
}

/// Writes what follows the whole number, `part` of `scale`, without needless zeros.
pub fn write_part(f: &mut fmt::Formatter<'_>, mut part: u64, scale: u64) -> fmt::Result {
    if part != 0 {
        f.write_str(".")?;
    }
    let mut unit = scale;
    while part != 0 {
        unit /= 10;
        write!(f, "{}", part / unit)?;
        part %= unit;
    }
    Ok(())
}

/// `numerator / denominator` to the nearest integer; a half goes up, towards plus infinity.
///
/// `None` where the denominator is not positive, or where a product leaves 128 bits.
pub fn divide_half_up(numerator: i128, denominator: i128) -> Option<i128> {
    if denominator <= 0 {
        return None;
    }
    let doubled = numerator.checked_mul(2)?.checked_add(denominator)?;
    let (dividend, divisor) = (doubled.unsigned_abs(), denominator.checked_mul(2)?.unsigned_abs());
    // Downwards, also below nought.
    let rounded_up = if doubled < 0 { divisor - 1 } else { 0 };
    let quotient = i128::try_from(divide(dividend.checked_add(rounded_up)?, divisor)).ok()?;
    Some(if doubled < 0 { -quotient } else { quotient })
}

/// The whole part of a quotient; a divisor of no more than 127 bits.
#[cfg(not(orientation_small))]
pub fn divide(dividend: u128, divisor: u128) -> u128 {
    dividend / divisor
}

#[cfg(orientation_small)]
pub use divide_small as divide;

/// The same, bit by bit where the numbers are large: they seldom are, and what divides such numbers fast is as large as
/// the rest of the arithmetic. The divisor has no more than 127 bits.
#[cfg(any(test, orientation_small))]
pub fn divide_small(dividend: u128, divisor: u128) -> u128 {
    if let (Ok(dividend), Ok(divisor)) = (u64::try_from(dividend), u64::try_from(divisor)) {
        return u128::from(dividend / divisor);
    }
    let (mut quotient, mut rest) = (0, 0_u128);
    for bit in (0..u128::BITS).rev() {
        rest = (rest << 1) | ((dividend >> bit) & 1);
        quotient <<= 1;
        if rest >= divisor {
            rest -= divisor;
            quotient |= 1;
        }
    }
    quotient
}

/// What every one of our decimal types has in common; each adds its own arithmetic.
macro_rules! fixed_point {
    (
        $(#[$doc:meta])* $name:ident, $(#[$error_doc:meta])* $error:ident,
        digits: $digits:literal, places: $places:literal, suffix: $suffix:literal,
        message: $message:literal, pattern: $pattern:literal, expecting: $expecting:literal
    ) => {
        $(#[$doc])*
        #[crate::json::wire(token, placeholder = Self(0), expecting = $expecting, pattern = $pattern)]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(i64);

        $(#[$error_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        #[error($message)]
        #[non_exhaustive]
        pub struct $error {
            /// The text as it was given; a long one cut.
            pub found: String,
        }

        impl $name {
            /// Nothing at all.
            pub const ZERO: Self = Self(0);
            /// The largest value, every digit a nine; the smallest is its opposite.
            pub const MAX: Self = Self(10_i64.pow($digits + $places) - 1);

            /// The value nearest to this many of the smallest unit: values beyond [`Self::MAX`] stop there.
            #[must_use]
            pub const fn saturating(units: i128) -> Self {
                let most = Self::MAX.0 as i128;
                if units > most {
                    Self::MAX
                } else if units < -most {
                    Self(-Self::MAX.0)
                } else {
                    Self(units as i64)
                }
            }
        }

        impl core::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                let number = text.strip_suffix($suffix);
                let value = number.and_then(|number| crate::fixed::parse(number, $digits, $places));
                value.map(Self).ok_or_else(|| $error { found: crate::text::shown(text) })
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                crate::fixed::write(f, self.0, $places)?;
                f.write_str($suffix)
            }
        }
    };
}

pub(crate) use fixed_point;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn both_ways_to_divide_agree(dividend: u128, divisor in 1..=u128::MAX >> 1, by in 0..127_u32, to in 0..128_u32) {
            let (dividend, divisor) = (dividend >> to, (divisor >> by).max(1));
            prop_assert_eq!(divide_small(dividend, divisor), dividend / divisor);
        }

        #[test]
        fn a_quotient_is_the_nearest_whole_number(numerator in -(1_i128 << 100)..1 << 100, denominator in 1..1_i128 << 60) {
            let found = divide_half_up(numerator, denominator).unwrap();
            prop_assert_eq!(found, (2 * numerator + denominator).div_euclid(2 * denominator));
        }
    }

    #[test]
    fn a_half_is_rounded_towards_plus_infinity() {
        let rounded = |n, d| divide_half_up(n, d).unwrap();
        assert_eq!([rounded(1, 2), rounded(-1, 2), rounded(3, 2), rounded(-3, 2)], [1, 0, 2, -1]);
        assert_eq!([rounded(1, 3), rounded(2, 3), rounded(-2, 3), rounded(7, 1)], [0, 1, -1, 7]);
        assert_eq!(divide_half_up(1, 0), None);
        assert_eq!(divide_half_up(1, -1), None);
    }

    #[test]
    fn only_plain_decimal_numbers_are_read() {
        for text in ["", "-", ".5", "5.", "1.234", "+1", "1e3", "1,5", "12345678901", " 1", "--1", "1.-2", "٣"] {
            assert_eq!(parse(text, 10, 2), None, "{text}");
        }
        assert_eq!([parse("0", 10, 2), parse("-0.5", 10, 2), parse("007.25", 10, 2)], [Some(0), Some(-50), Some(725)]);
        assert_eq!(parse("9999999999.9999", 10, 4), Some(99_999_999_999_999));
        assert_eq!(parse("9999999999999.99", 13, 2), Some(999_999_999_999_999));
    }
}
