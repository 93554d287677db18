//! The sums of a level as a file for everybody.

use super::{PublicTotal, open};
use crate::Share;
use crate::by_id::ById;
use crate::criteria::CriteriaSet;
use crate::summary::tally::{ClassTally, CriterionTally, Distribution, Tally};
use crate::summary::{PointsSum, Subtotal};

impl Subtotal {
    /// What of it may be published (số liệu được công bố): what [`disclosed`](crate::summary::disclosed) shows and nothing more, as
    /// a subtotal that is read like any other. `None` where there are fewer units than `at_least`.
    ///
    /// A share stands in it as points of 100 for each unit of the level: how many units a criterion concerns is not told, and a sum
    /// that is left out cannot be found by subtracting the others. It is for showing. Whoever adds up takes the sums
    /// themselves. Two such files of different days tell what has come in between: one is published, when all have reported.
    ///
    /// ```
    /// use orientation::summary::{LevelRef, Scope, Subtotal, Tally};
    ///
    /// let scope = Scope::new("chi-doan".parse()?, "2022".parse()?, "2022".parse()?);
    /// let by = LevelRef::new("xa-nam-cay".parse()?, "Đoàn xã Nậm Cáy");
    /// let mut tally = Tally::default();
    /// tally.units = 12;
    /// let closed = Subtotal::new(scope, by, "2022-12-05".parse().map_err(|_| "no day")?, tally);
    /// assert_eq!(closed.published(None, 12).map(|open| open.tally.units), Some(12));
    /// assert_eq!(closed.published(None, 13), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn published(&self, set: Option<&CriteriaSet>, at_least: u64) -> Option<Self> {
        let PublicTotal { units, classes, share, groups, criteria, .. } = open(&self.scope, &self.tally, set, at_least);
        let units = units?;
        let given = |count: u64| ClassTally { given: count, ..ClassTally::default() };
        let of_hundred = |share: Share| {
            // A basis point of 100 points is a hundredth of one.
            let points =
                |share: Share| PointsSum::of_units(i128::from(units).saturating_mul(share.basis_points().into()));
            Distribution { units, points: points(share), max: points(Share::WHOLE), ..Distribution::default() }
        };
        let criterion = |share| CriterionTally { points: of_hundred(share), ..CriterionTally::default() };
        let mut tally = Tally { units, ..Tally::default() };
        tally.classes.classes = each(classes, given);
        tally.total = share.map(of_hundred).unwrap_or_default();
        tally.groups = each(groups, of_hundred);
        tally.criteria = each(criteria, criterion);
        Some(Self { over: self.over.clone(), ..Self::new(self.scope.clone(), self.by.clone(), self.on, tally) })
    }
}

fn each<T, U>(of: ById<T>, made: impl Fn(T) -> U) -> ById<U> {
    of.into_iter().map(|(id, value)| (id, made(value))).collect()
}
