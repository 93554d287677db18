//! Quantities: numbers that a unit counts, measures or is given.

crate::fixed::fixed_point! {
    /// A quantity (số lượng, số đo): an exact decimal number in ten-thousandths; its unit stands where it is asked for.
    ///
    /// Written as one token, a string: `12`, `1234.5`; at most ten digits before the point and four after it. It is
    /// never a floating-point number, so that the same file gives the same result everywhere.
    ///
    /// ```
    /// use orientation::Quantity;
    ///
    /// let quantity: Quantity = "1234.5".parse()?;
    /// assert_eq!((quantity.ten_thousandths(), quantity.to_string().as_str()), (12_345_000, "1234.5"));
    /// assert_eq!(
    ///     "1.234,5".parse::<Quantity>().unwrap_err().to_string(),
    ///     "quantity `1.234,5` is malformed: expected up to ten digits and, after a point, up to four, such as `12.5`"
    /// );
    /// # Ok::<(), orientation::QuantityError>(())
    /// ```
    Quantity,
    /// Why a text is no [`Quantity`].
    QuantityError,
    digits: 10, places: 4, suffix: "",
    message: "quantity `{found}` is malformed: expected up to ten digits and, after a point, up to four, such as `12.5`",
    pattern: r"^-?[0-9]{1,10}(\.[0-9]{1,4})?$",
    expecting: "a quantity such as \"12\" or \"12.5\""
}

impl Quantity {
    /// As many whole things.
    #[must_use]
    pub const fn whole(count: u32) -> Self {
        Self(count as i64 * 10_000)
    }

    /// The quantity in ten-thousandths.
    #[must_use]
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_printed_without_needless_zeros_and_read_back() {
        for text in ["0", "12", "1234.5", "0.0001", "-7.25", "9999999999.9999"] {
            assert_eq!(text.parse::<Quantity>().map(|quantity| quantity.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn a_quantity_with_signs_of_another_notation_is_none() {
        for found in ["", "1.234.567", "1,5", "1e3", "NaN", "∞", "0.00001"] {
            assert_eq!(found.parse::<Quantity>(), Err(QuantityError { found: found.to_owned() }));
        }
    }
}
