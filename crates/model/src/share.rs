//! Shares: how much of a whole, in percent.

crate::fixed::fixed_point! {
    /// A share (tỉ lệ phần trăm): an integer number of basis points, hundredths of a percent.
    ///
    /// Written as one token, a string with the sign: `80%`, `66.67%`; it may exceed `100%` (a target surpassed).
    ///
    /// ```
    /// use orientation::Share;
    ///
    /// let share: Share = "66.67%".parse()?;
    /// assert_eq!((share.basis_points(), share.to_string().as_str()), (6667, "66.67%"));
    /// assert_eq!(
    ///     "80".parse::<Share>().unwrap_err().to_string(),
    ///     "share `80` is malformed: expected a percentage with at most two digits after the point, such as `66.67%`"
    /// );
    /// # Ok::<(), orientation::ShareError>(())
    /// ```
    Share,
    /// Why a text is no [`Share`].
    ShareError,
    digits: 10, places: 2, suffix: "%",
    message: "share `{found}` is malformed: expected a percentage with at most two digits after the point, such as `66.67%`",
    pattern: r"^-?[0-9]{1,10}(\.[0-9]{1,2})?%$",
    expecting: "a share such as \"80%\" or \"66.67%\""
}

impl Share {
    /// The whole (100 %).
    pub const WHOLE: Self = Self(10_000);

    /// As many percent.
    #[must_use]
    pub const fn percent(percent: i32) -> Self {
        Self(percent as i64 * 100)
    }

    /// The share in basis points.
    #[must_use]
    pub const fn basis_points(self) -> i64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_printed_with_its_sign_and_read_back() {
        for text in ["0%", "80%", "66.67%", "0.5%", "120%", "-3.25%"] {
            assert_eq!(text.parse::<Share>().map(|share| share.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("100.00%".parse(), Ok(Share::WHOLE));
        assert_eq!(Share::percent(80).to_string(), "80%");
    }

    #[test]
    fn a_share_without_its_sign_is_none() {
        for found in ["", "%", "80", "80 %", "0.8", "66.667%"] {
            assert_eq!(found.parse::<Share>(), Err(ShareError { found: found.to_owned() }));
        }
    }
}
