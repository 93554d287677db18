//! A small generator of numbers that is the same on every machine.

use chrono::NaiveDate;

use crate::{Id, Points, Quantity, Share};

/// SplitMix64: every seed gives a stream of its own.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// The stream of this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where that is nothing.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 {
            return 0;
        }
        usize::try_from(self.next() % end as u64).unwrap_or_default()
    }

    /// Whether something with a chance of one in `n` happens.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// Something, with a chance of one in `n`.
    pub fn maybe<T>(&mut self, n: usize, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.one_in(n).then(|| make(self))
    }

    /// One of several.
    pub fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).cloned()
    }

    /// So many things, 0 to `most`.
    pub fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        let count = self.below(most + 1);
        (0..count).map(|position| make(self, position)).collect()
    }

    /// An id: a letter and a number.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a letter and a number are an id")]
    pub fn id(letter: char, number: usize) -> Id {
        format!("{letter}{number}").parse().expect("a letter and a number are an id")
    }

    /// Points from -2 to 30, mostly in halves; now and then as many as one criterion can bring, or more.
    pub fn points(&mut self) -> Points {
        if self.one_in(100) {
            let digits = self.below(16) as u32;
            return Points::from_hundredths(i64::try_from(self.next() % 10_u64.pow(digits)).unwrap_or_default());
        }
        let quarter = if self.one_in(4) { self.below(3_200) as i64 - 200 } else { (self.below(60) as i64) * 50 };
        Points::from_hundredths(quarter)
    }

    /// A share from 0 to 130 %, mostly whole tens.
    pub fn share(&mut self) -> Share {
        let points = if self.one_in(3) { self.below(13_001) } else { self.below(14) * 1_000 };
        Share::saturating(points as i128)
    }

    /// A number from -1 to 40, mostly whole; now and then any at all.
    pub fn quantity(&mut self) -> Quantity {
        if self.one_in(100) {
            let digits = self.below(14) as u32;
            return Quantity::saturating(i128::from(self.next() % 10_u64.pow(digits)));
        }
        let number =
            if self.one_in(4) { self.below(410_000) as i128 - 10_000 } else { self.below(40) as i128 * 10_000 };
        Quantity::saturating(number)
    }

    /// A day of 2022.
    pub fn day(&mut self) -> NaiveDate {
        let day = u32::try_from(self.below(365) + 1).unwrap_or(1);
        NaiveDate::from_yo_opt(2022, day).unwrap_or_default()
    }
}
