//! Histograms of shares, with bins that are the same for every set, so that any two can be added.

use crate::json::{self, Read, Reader, Stop, Write, Writer};
use crate::{Share, fixed};

/// How many bins there are.
const BINS: usize = 22;

/// How many units have which share of a maximum (phân bố tỉ lệ).
///
/// 22 bins: below 0 %; then twenty of five percent each, the lower bound in it and the upper one not (0–<5 %, …,
/// 95–<100 %); 100 % and more. In a file: the list of the 22 counts.
///
/// ```
/// use orientation::summary::Histogram;
///
/// let mut shares = Histogram::default();
/// shares.count(19_99, 25_00); // 79.96 %
/// shares.count(20_00, 25_00); // 80 %
/// let bins: Vec<_> = shares.bins().filter(|bin| bin.units > 0).map(|bin| (bin.from, bin.below)).collect();
/// assert_eq!(bins, [(Some(75), Some(80)), (Some(80), Some(85))]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Histogram([u64; BINS]);

/// One bin of a [`Histogram`], its bounds in whole percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bin {
    /// The lowest share in it; `None`: without end.
    pub from: Option<u32>,
    /// The share from which on the next bin begins; `None`: without end.
    pub below: Option<u32>,
    /// How many units are in it.
    pub units: u64,
}

impl Histogram {
    /// Counts a part of a whole, both in the same unit, exactly; nothing is counted unless the whole is above nothing.
    pub fn count(&mut self, part: i64, whole: i64) {
        if whole > 0 {
            let twentieths = u128::from(part.unsigned_abs()) * 20;
            let bin = if part < 0 { 0 } else { 1 + fixed::divide(twentieths, whole.unsigned_abs().into()).min(20) };
            self.add_to(usize::try_from(bin).unwrap_or_default());
        }
    }

    /// Counts a share.
    pub fn count_share(&mut self, share: Share) {
        self.count(share.basis_points(), Share::WHOLE.basis_points());
    }

    fn add_to(&mut self, bin: usize) {
        if let Some(units) = self.0.get_mut(bin) {
            *units = units.saturating_add(1);
        }
    }

    /// Adds the counts of another one.
    pub fn add(&mut self, other: &Self) {
        for (units, more) in self.0.iter_mut().zip(other.0) {
            *units = units.saturating_add(more);
        }
    }

    /// The bins, from the lowest to the highest.
    pub fn bins(&self) -> impl Iterator<Item = Bin> {
        (0_u32..).zip(self.0).map(|(at, units)| Bin {
            from: at.checked_sub(1).map(|at| at * 5),
            below: (at < 21).then_some(at * 5),
            units,
        })
    }

    /// How many units are in it altogether.
    #[must_use]
    pub fn units(&self) -> u64 {
        self.0.iter().fold(0, |sum, units| sum.saturating_add(*units))
    }
}

json::with_serde! {
    mod by_serde {
        use crate::json::serde::{Deserialize, Deserializer, Serialize, Serializer};

        use super::{BINS, Histogram};

        impl Serialize for Histogram {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0)
            }
        }

        impl<'de> Deserialize<'de> for Histogram {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <[u64; BINS]>::deserialize(deserializer).map(Self)
            }
        }
    }
}

impl Read for Histogram {
    fn placeholder() -> Self {
        Self::default()
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let at = reader.place();
        let counts = Vec::<u64>::read(reader)?;
        match counts.try_into() {
            Ok(counts) => self.0 = counts,
            Err(counts) => {
                let found = counts.len();
                return Err(reader.refuse(&format_args!("a histogram of {found} bins, expected {BINS}"), at));
            }
        }
        Ok(())
    }
}

impl Write for Histogram {
    fn write(&self, writer: &mut Writer) {
        self.0.to_vec().write(writer);
    }
}

json::with_schema! {
    impl json::schemars::JsonSchema for Histogram {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Histogram".into()
        }

        fn json_schema(_: &mut json::schemars::SchemaGenerator) -> json::schemars::Schema {
            let description =
                "How many units have which share: below 0 %, twenty bins of five percent each, 100 % and more.";
            let count = json::schemars::json_schema!({ "type": "integer", "minimum": 0 });
            json::schemars::json_schema!({
                "type": "array", "description": description, "items": count, "minItems": BINS, "maxItems": BINS
            })
        }
    }
}

crate::spelled::spelled_in_ts! {
    impl[] Histogram: |_| "number[]".to_owned();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn falls(part: i64, whole: i64, from: Option<u32>, below: Option<u32>) {
        let mut histogram = Histogram::default();
        histogram.count(part, whole);
        let bin = histogram.bins().find(|bin| bin.units == 1).unwrap();
        assert_eq!((bin.from, bin.below), (from, below), "{part} of {whole}");
    }

    #[test]
    fn a_bin_holds_its_lower_bound_and_not_its_upper_one() {
        falls(-1, 100, None, Some(0));
        falls(0, 100, Some(0), Some(5));
        falls(4_999, 100_000, Some(0), Some(5));
        falls(5, 100, Some(5), Some(10));
        falls(99_999, 100_000, Some(95), Some(100));
        falls(100, 100, Some(100), None);
        falls(i64::MAX, 1, Some(100), None);
    }

    #[test]
    fn a_share_of_nothing_is_not_counted() {
        let mut histogram = Histogram::default();
        histogram.count(5, 0);
        assert_eq!(histogram.units(), 0);
    }

    #[test]
    fn a_list_of_another_length_is_no_histogram() {
        let error = crate::json::read::<Histogram>(" [1, 2]").unwrap_err();
        assert_eq!(error.to_string(), "a histogram of 2 bins, expected 22 at line 1, column 2");
    }
}
