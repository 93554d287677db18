//! Cells of a table that is written, whatever format it is written in.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::{Points, Share};

/// What stands in a cell (ô của bảng).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cell<'c> {
    /// Nothing.
    Blank,
    /// Words. They stay words, whatever they look like: `001` keeps its zeros, and `=1+1` is never computed.
    Text(Cow<'c, str>),
    /// A decimal number as the model writes it: `12`, `-1234.5`. Any other text in here is written as words.
    Number(Cow<'c, str>),
    /// A share.
    Share(Share),
    /// A day.
    Day(NaiveDate),
}

impl<'c> Cell<'c> {
    /// Words, or nothing where there are none.
    #[must_use]
    pub fn text(text: impl Into<Cow<'c, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// A number that prints itself as the model writes numbers, such as [`Points`] or a count.
    #[must_use]
    pub fn number(number: impl core::fmt::Display) -> Self {
        Self::Number(number.to_string().into())
    }

    /// Points, or nothing where there are none.
    #[must_use]
    pub fn points(points: Option<Points>) -> Self {
        points.map_or(Self::Blank, Self::number)
    }

    /// A share, or nothing where there is none.
    #[must_use]
    pub fn share(share: Option<Share>) -> Self {
        share.map_or(Self::Blank, Self::Share)
    }
}

/// Where the rows of a table go, one after the other.
pub trait Rows {
    /// Takes a row.
    fn row(&mut self, cells: &[Cell<'_>]);
}

/// Whether a text is a decimal number as the model writes it.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(unsigned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_the_model_writes_as_one() {
        assert!(["0", "-1234.5", "9999999999.9999"].into_iter().all(is_number));
        assert!(!["", "-", "1,5", "1.", ".5", "1e3", "NaN", "80%", "+1"].into_iter().any(is_number));
    }
}
