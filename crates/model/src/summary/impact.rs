//! What a changed set would do to forms that are there: who would gain or lose a class, and through which criterion.

use super::counter::{CountError, Counter};
use super::row::UnitResult;
use crate::assessment::Assessment;
use crate::criteria::CriteriaSet;
use crate::edition::{MoveOutcome, move_to_edition};
use crate::{Id, Points, Share, json};
use chrono::NaiveDate;

crate::words::words! {
    /// What a changed set would do to a unit's class (tác động tới xếp loại).
    Effect {
        /// A better class (được nâng loại).
        Gains = "gains",
        /// A lower class, or none any more (bị hạ loại).
        Loses = "loses",
        /// The same class (không đổi).
        Same = "same",
        /// The class before, or the one after, is not known (chưa xác định được).
        Unclear = "unclear",
    }
}

/// What a changed set would do to one unit.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitImpact {
    /// The unit.
    pub unit: Id,
    /// What becomes of its class.
    pub effect: Effect,
    /// Its class now; absent where it has none or it is not known.
    pub before: Option<Id>,
    /// Its class by the changed set.
    pub after: Option<Id>,
    /// The share of its total now.
    pub share_before: Option<Share>,
    /// The share of its total by the changed set.
    pub share_after: Option<Share>,
    /// The criteria of the changed set that bring another part of their maximum than before, the largest change first.
    pub through: Vec<Through>,
    /// The criteria whose answers have no place in the changed set.
    #[wire(empty)]
    pub set_aside: Vec<Id>,
}

/// A criterion through which a result changes.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Through {
    /// The criterion, in the changed set; one that is gone, in the set as it is.
    pub criterion: Id,
    /// Its points now; absent where it is new.
    pub before: Option<Points>,
    /// Its points by the changed set; absent where it is gone.
    pub after: Option<Points>,
}

/// Compares two sets form by form (xem trước tác động).
#[derive(Clone, Debug)]
pub struct ImpactPreview<'s> {
    old: Counter<'s>,
    new: Counter<'s>,
    on: NaiveDate,
}

impl<'s> ImpactPreview<'s> {
    /// A preview of the change from one set to another, for a day.
    #[must_use]
    pub fn new(old: &'s CriteriaSet, new: &'s CriteriaSet, on: NaiveDate) -> Self {
        Self { old: Counter::new(old, on), new: Counter::new(new, on), on }
    }

    /// What would become of a form. Its own answers and reviews are moved by the rules of the changed set; a class that was
    /// decided is left aside, because only the rules are compared.
    ///
    /// # Errors
    /// [`CountError`] where the form answers another set than the one that is changed: one by `lien-doi` where `chi-doan` is.
    pub fn of(&mut self, form: &Assessment) -> Result<UnitImpact, CountError> {
        let undecided = Assessment { decision: None, ..form.clone() };
        let before = self.old.result(&undecided)?;
        let moved = move_to_edition(&undecided, self.old.set(), self.new.set(), self.on);
        let after = self.new.result(&moved.assessment)?;
        let aside = moved.moves.into_iter().filter(|one| matches!(one.outcome, MoveOutcome::SetAside { .. }));
        let share = |result: &UnitResult| result.scores.as_ref().and_then(|scores| scores.total.percent);
        Ok(UnitImpact {
            unit: form.unit.id.clone(),
            effect: self.effect(&before, &after),
            before: before.class().cloned(),
            after: after.class().cloned(),
            share_before: share(&before),
            share_after: share(&after),
            through: self.through(&before, &after),
            set_aside: aside.map(|one| one.criterion).collect(),
        })
    }

    fn effect(&self, before: &UnitResult, after: &UnitResult) -> Effect {
        let known = |result: &UnitResult| {
            use crate::score::Outcome;
            let outcome = result.scores.as_ref().and_then(|scores| scores.class.as_ref());
            matches!(outcome, Some(Outcome::Fits { .. } | Outcome::NoClassFits {}))
        };
        // No class at all stands below the lowest.
        let rank = |class: Option<&Id>| {
            let classes = self.new.set().classing.iter().flat_map(|classing| &classing.classes);
            let Some(class) = class else { return Some(usize::MAX) };
            classes.map(|class| &class.id).position(|id| id == class)
        };
        match (known(before) && known(after), rank(before.class()), rank(after.class())) {
            (true, Some(before), Some(after)) if after < before => Effect::Gains,
            (true, Some(before), Some(after)) if after > before => Effect::Loses,
            (true, Some(_), Some(_)) => Effect::Same,
            _ => Effect::Unclear,
        }
    }

    fn through(&self, before: &UnitResult, after: &UnitResult) -> Vec<Through> {
        let (Some(old), Some(new)) = (&before.scores, &after.scores) else { return Vec::new() };
        let mut found: Vec<(i64, Through)> = Vec::new();
        let mut followed: Vec<&Id> = Vec::new();
        for criterion in self.new.set().criteria() {
            let Some(cell) = new.criteria.of(&criterion.id) else { continue };
            let earlier = criterion.replaces.iter().map(|replaced| &replaced.criterion).chain([&criterion.id]);
            let earlier = earlier.filter_map(|id| Some((id, old.criteria.of(id)?))).next();
            followed.extend(earlier.map(|(id, _)| id));
            let was = earlier.map(|(_, cell)| (cell.points.hundredths(), cell.max.hundredths()));
            let is = (cell.points.hundredths(), cell.max.hundredths());
            let same = was.is_some_and(|was| {
                i128::from(was.0) * i128::from(is.1) == i128::from(is.0) * i128::from(was.1)
                    && (was.1 == 0) == (is.1 == 0)
            });
            let nothing = was.is_none() && is == (0, 0);
            if !same && !nothing {
                let by = is.0.saturating_sub(was.unwrap_or_default().0).saturating_abs();
                let before = earlier.map(|(_, cell)| cell.points);
                found.push((by, Through { criterion: criterion.id.clone(), before, after: Some(cell.points) }));
            }
        }
        for (id, cell) in &old.criteria {
            if !followed.contains(&id) && cell.max != Points::ZERO {
                let by = cell.points.hundredths().saturating_abs();
                found.push((by, Through { criterion: id.clone(), before: Some(cell.points), after: None }));
            }
        }
        found.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.criterion.cmp(&other.1.criterion)));
        found.into_iter().map(|(_, through)| through).collect()
    }
}
