//! Points: what a criterion is worth, exactly.

crate::fixed::fixed_point! {
    /// Points (điểm): an integer number of hundredths, so that sums come out as they do by hand.
    ///
    /// Written as one token, a string: `5`, `2.5`, `0.25`, `-2`; at most 13 digits before the point and two after it.
    /// One criterion brings at most [`Points::MOST_OF_ONE`], eight digits, so that the sums of a hundred thousand criteria
    /// are exact; in hundredths they are exact in JavaScript, too.
    ///
    /// ```
    /// use orientation::Points;
    ///
    /// let points: Points = "2.50".parse()?;
    /// assert_eq!((points.hundredths(), points.to_string().as_str()), (250, "2.5"));
    /// assert_eq!(
    ///     "2,5".parse::<Points>().unwrap_err().to_string(),
    ///     "points `2,5` are malformed: expected up to 13 digits and, after a point, up to two, such as `2.5`"
    /// );
    /// # Ok::<(), orientation::PointsError>(())
    /// ```
    Points,
    /// Why a text is no [`Points`].
    PointsError,
    digits: 13, places: 2, suffix: "",
    message: "points `{found}` are malformed: expected up to 13 digits and, after a point, up to two, such as `2.5`",
    pattern: r"^-?[0-9]{1,13}(\.[0-9]{1,2})?$",
    expecting: "points such as \"5\", \"2.5\", \"0.25\" or \"-2\""
}

impl Points {
    /// The most that one criterion can bring, and the opposite of the most that it can take away: 99999999.99.
    pub const MOST_OF_ONE: Self = Self(9_999_999_999);

    /// As many whole points.
    #[must_use]
    pub const fn whole(points: i32) -> Self {
        Self(points as i64 * 100)
    }

    /// As many hundredths of a point; beyond [`Points::MAX`] they stop there.
    #[must_use]
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self::saturating(hundredths as i128)
    }

    /// The quotient of a number of hundredths, rounded half up to the hundredth; `None` unless `by` is positive.
    ///
    /// ```
    /// use orientation::Points;
    ///
    /// assert_eq!(Points::quotient(1000, 3).map(|points| points.to_string()).as_deref(), Some("3.33"));
    /// assert_eq!(Points::quotient(1, 2).map(|points| points.to_string()).as_deref(), Some("0.01"));
    /// assert_eq!(Points::quotient(1, 0), None);
    /// ```
    #[must_use]
    pub fn quotient(hundredths: i128, by: i128) -> Option<Self> {
        crate::fixed::divide_half_up(hundredths, by).map(Self::saturating)
    }

    /// The points in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The sum, or `None` where it is beyond [`Points::MAX`].
    ///
    /// ```
    /// use orientation::Points;
    ///
    /// assert_eq!(Points::whole(2).checked_add(Points::whole(3)), Some(Points::whole(5)));
    /// assert_eq!(Points::MAX.checked_add(Points::whole(1)), None);
    /// ```
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        Self::within(self.0 + other.0)
    }

    /// The difference, or `None` where it is beyond [`Points::MAX`] or its opposite.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        Self::within(self.0 - other.0)
    }

    /// Both numbers have 15 digits at most, so that no sum of two leaves 64 bits.
    const fn within(hundredths: i64) -> Option<Self> {
        if hundredths <= Self::MAX.0 && hundredths >= -Self::MAX.0 { Some(Self(hundredths)) } else { None }
    }
}

/// # Panics
/// Where the sum is beyond [`Points::MAX`]; [`Points::checked_add`] tells instead.
impl core::ops::Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let sum = self.checked_add(other);
        assert!(sum.is_some(), "{self} and {other} points are beyond the most that there is");
        sum.unwrap_or_default()
    }
}

/// # Panics
/// Where the difference is beyond [`Points::MAX`] or its opposite; [`Points::checked_sub`] tells instead.
impl core::ops::Sub for Points {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl core::ops::Neg for Points {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// # Panics
/// Where the sum is beyond [`Points::MAX`]. As an `Option<Points>`, it is `None` then.
impl core::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, |sum, points| sum + points)
    }
}

/// The sum, or `None` where it is beyond [`Points::MAX`].
///
/// ```
/// use orientation::Points;
///
/// let sum: Option<Points> = [Points::whole(2), Points::whole(3)].into_iter().sum();
/// assert_eq!(sum, Some(Points::whole(5)));
/// ```
impl core::iter::Sum<Points> for Option<Points> {
    fn sum<I: Iterator<Item = Points>>(mut points: I) -> Self {
        points.try_fold(Points::ZERO, Points::checked_add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_beyond_the_most_is_none_and_never_another_number() {
        assert_eq!(Points::whole(2) - "0.5".parse().unwrap() + -Points::whole(1), "0.5".parse().unwrap());
        assert_eq!(Points::MAX.checked_add(Points::from_hundredths(1)), None);
        assert_eq!((-Points::MAX).checked_sub(Points::from_hundredths(1)), None);
        assert_eq!([Points::MAX, Points::MAX, -Points::MAX].into_iter().sum::<Option<Points>>(), None);
        assert_eq!(std::panic::catch_unwind(|| Points::MAX + Points::MAX).ok(), None);
    }

    #[test]
    fn points_are_printed_without_needless_zeros_and_read_back() {
        for (text, hundredths) in [("0", 0), ("5", 500), ("0.05", 5), ("-0.75", -75), ("12.5", 1250)] {
            let points: Points = text.parse().unwrap();
            assert_eq!((points.hundredths(), points.to_string().as_str()), (hundredths, text));
            assert_eq!(serde_json::from_str::<Points>(&serde_json::to_string(&points).unwrap()).unwrap(), points);
        }
    }

    #[test]
    fn a_number_in_json_is_refused_because_it_may_not_be_exact() {
        let error = serde_json::from_str::<Points>("2.5").unwrap_err().to_string();
        assert!(
            error.starts_with("invalid type: floating point `2.5`, expected points such as \"5\", \"2.5\""),
            "{error}"
        );
    }

    #[test]
    fn the_points_of_a_hundred_thousand_criteria_have_an_exact_sum() {
        let sum = Points::MOST_OF_ONE.hundredths() * 100_000;
        assert_eq!(Points::from_hundredths(sum).hundredths(), sum);
        assert_eq!(Points::MOST_OF_ONE.to_string(), "99999999.99");
    }

    #[test]
    fn points_beyond_the_largest_stop_there() {
        assert_eq!(Points::from_hundredths(i64::MAX), Points::MAX);
        assert_eq!(Points::saturating(i128::MIN).to_string(), "-9999999999999.99");
    }
}
