//! Merging two copies of one assessment that went separate ways.
//!
//! Each answer, fact and score is merged on its own: what only one side changed is taken from that side, evidence is
//! merged as a set, and where both changed the same thing one value is kept and both are reported as a [`Conflict`].
//! What either side entered is never dropped in silence.

mod conflict;
mod pick;
mod reviews;

use super::{Answer, Answers, Assessment, FactAnswer, FactAnswers};
use crate::report::Param;
use crate::{Id, Period, json};
pub use conflict::{Conflict, MergePart, MergePlace, MergeSide, MergeValue, Progress};
use pick::{Merger, Outcome, Sides, keys};

/// What came of a merge.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Merged {
    /// The merged assessment.
    pub assessment: Assessment,
    /// Where both sides had changed the same thing, in the order of the assessment.
    pub conflicts: Vec<Conflict>,
}

/// Why two assessments cannot be merged: they are not copies of one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// They are of two units.
    #[error("unit is `{found}`, expected `{expected}`")]
    OtherUnit {
        /// The unit at hand.
        expected: Id,
        /// The unit of the other copy.
        found: Id,
    },
    /// They are of two periods.
    #[error("period is `{found}`, expected `{expected}`")]
    OtherPeriod {
        /// The period at hand.
        expected: Period,
        /// The period of the other copy.
        found: Period,
    },
    /// They answer two criteria sets.
    #[error("criteria set is `{found}`, expected `{expected}`")]
    OtherCriteria {
        /// The set at hand.
        expected: Id,
        /// The set of the other copy.
        found: Id,
    },
    /// They answer two editions of a set: the older one has to be moved to the newer first.
    #[error("edition of the criteria set is `{found}`, expected `{expected}`")]
    OtherEdition {
        /// The edition at hand.
        expected: Id,
        /// The edition of the other copy.
        found: Id,
    },
}

impl MergeError {
    /// The codes of all errors, for tables of messages.
    pub const CODES: &'static [&'static str] =
        &["merge-other-unit", "merge-other-period", "merge-other-criteria", "merge-other-edition"];

    /// The stable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OtherUnit { .. } => "merge-other-unit",
            Self::OtherPeriod { .. } => "merge-other-period",
            Self::OtherCriteria { .. } => "merge-other-criteria",
            Self::OtherEdition { .. } => "merge-other-edition",
        }
    }

    /// The values that a message shows, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, Param)> {
        let (expected, found) = match self {
            Self::OtherPeriod { expected, found } => (expected.to_string(), found.to_string()),
            Self::OtherUnit { expected, found }
            | Self::OtherCriteria { expected, found }
            | Self::OtherEdition { expected, found } => (expected.to_string(), found.to_string()),
        };
        vec![("expected", expected.into()), ("found", found.into())]
    }
}

/// Merges two copies of one assessment (gộp hai bản của một phiếu).
///
/// With `base`, the copy from which both began, a value that only one side changed is that side's, also where it was
/// removed. Without it, every difference is a conflict, except that a blank yields to what was entered. Where both
/// changed the same thing, the value of `keep` stays, unless it is a blank and the other is not; the conflict names
/// both. The steps from state to state are taken from the side that went further.
///
/// The result depends on nothing else: `merge(base, a, b, Mine)` and `merge(base, b, a, Theirs)` are the same.
///
/// # Errors
/// A [`MergeError`] where the copies are not of the same unit, period, set and edition: the chapters `nam-pe` and
/// `pa-vay` have no common form.
///
/// ```
/// use orientation::Assessment;
/// use orientation::assessment::{MergeSide, merge};
///
/// let form = |answers: &str| {
///     serde_json::from_str::<Assessment>(&format!(
///         r#"{{"unit": {{"id": "nam-pe", "name": "Chi đoàn bản Nậm Pé", "unitType": "chapter"}}, "period": "2022",
///             "criteria": {{"id": "chi-doan", "edition": "2022"}}, "state": "draft", "answers": {answers}}}"#
///     ))
/// };
/// let base = form("{}")?;
/// let mine = form(r#"{"a": {"value": {"kind": "count", "value": 2}}}"#)?;
/// let theirs = form(r#"{"a": {"value": {"kind": "count", "value": 3}}, "b": {"note": "hỏi lại"}}"#)?;
///
/// let merged = merge(Some(&base), &mine, &theirs, MergeSide::Mine)?;
/// assert_eq!(merged.assessment.answers.len(), 2);
/// assert_eq!(merged.assessment.answers.get("a"), mine.answers.get("a"));
/// assert_eq!(merged.conflicts.len(), 1);
///
/// let mut other = theirs.clone();
/// other.unit.id = "pa-vay".parse()?;
/// assert_eq!(
///     merge(Some(&base), &mine, &other, MergeSide::Mine).unwrap_err().to_string(),
///     "unit is `pa-vay`, expected `nam-pe`"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn merge(
    base: Option<&Assessment>,
    mine: &Assessment,
    theirs: &Assessment,
    keep: MergeSide,
) -> Result<Merged, MergeError> {
    for other in [Some(theirs), base].into_iter().flatten() {
        same_form(mine, other)?;
    }
    // From here on the first side is the one whose values are kept.
    let (first, second) = match keep {
        MergeSide::Mine => (mine, theirs),
        MergeSide::Theirs => (theirs, mine),
    };
    let mut merger = Merger::new(keep);
    let sides = Sides { known: base.is_some(), base, first: Some(first), second: Some(second) };
    let assessment = merger.assessment(sides, first);
    Ok(Merged { assessment, conflicts: merger.into_conflicts() })
}

fn same_form(expected: &Assessment, found: &Assessment) -> Result<(), MergeError> {
    if expected.unit.id != found.unit.id {
        return Err(MergeError::OtherUnit { expected: expected.unit.id.clone(), found: found.unit.id.clone() });
    }
    if expected.period != found.period {
        return Err(MergeError::OtherPeriod { expected: expected.period, found: found.period });
    }
    if expected.criteria.id != found.criteria.id {
        return Err(MergeError::OtherCriteria {
            expected: expected.criteria.id.clone(),
            found: found.criteria.id.clone(),
        });
    }
    if expected.criteria.edition != found.criteria.edition {
        return Err(MergeError::OtherEdition {
            expected: expected.criteria.edition.clone(),
            found: found.criteria.edition.clone(),
        });
    }
    Ok(())
}

impl Merger {
    fn assessment(&mut self, sides: Sides<'_, Assessment>, first: &Assessment) -> Assessment {
        let Progress { state, history } = self.progress(sides, first);
        Assessment {
            unit: self
                .pick(sides.part(|a| Some(&a.unit)), &MergePlace::Unit, MergeValue::Unit)
                .unwrap_or_else(|| first.unit.clone()),
            period: first.period,
            plan: self.pick(sides.part(|a| a.plan.as_ref()), &MergePlace::Plan, MergeValue::Plan),
            criteria: self
                .pick(sides.part(|a| Some(&a.criteria)), &MergePlace::Criteria, MergeValue::Criteria)
                .unwrap_or_else(|| first.criteria.clone()),
            state,
            filled_by: self.pick(sides.part(|a| a.filled_by.as_ref()), &MergePlace::FilledBy, MergeValue::Person),
            answers: self.answers(sides.part(|a| Some(&a.answers))),
            facts: self.facts(sides.part(|a| Some(&a.facts))),
            set_aside: sides.union(|a| &a.set_aside),
            reviews: self.reviews(sides.part(|a| Some(&a.reviews))),
            decision: self.pick(sides.part(|a| a.decision.as_ref()), &MergePlace::Decision, MergeValue::Decision),
            history,
        }
    }

    /// The state with the steps that led to it: where one side only went further, it is that side's.
    fn progress(&mut self, sides: Sides<'_, Assessment>, first: &Assessment) -> Progress {
        let of = Assessment::progress;
        let (base, one, two) = (sides.base.map(of), of(first), sides.second.map_or_else(|| of(first), of));
        let sides = Sides { known: sides.known, base: base.as_ref(), first: Some(&one), second: Some(&two) };
        match sides.outcome() {
            Outcome::Disputed if two.history.len() > one.history.len() && two.history.starts_with(&one.history) => two,
            Outcome::Disputed if one.history.len() > two.history.len() && one.history.starts_with(&two.history) => one,
            _ => self.pick(sides, &MergePlace::Progress, MergeValue::Progress).unwrap_or(one),
        }
    }

    fn answers(&mut self, sides: Sides<'_, Answers>) -> Answers {
        let mut merged = Answers::new();
        for id in keys(sides) {
            let sides = sides.part(|answers| answers.get(id));
            let answer = match sides.outcome() {
                Outcome::Agreed(answer) => answer.cloned(),
                Outcome::Disputed => Some(self.answer(id, sides)),
            };
            if let Some(answer) = answer {
                merged.insert(id.clone(), answer);
            }
        }
        merged
    }

    fn answer(&mut self, id: &Id, sides: Sides<'_, Answer>) -> Answer {
        let place = |part| MergePlace::Answer { criterion: id.clone(), part };
        Answer {
            value: self.pick(sides.part(|a| a.value.as_ref()), &place(MergePart::Value), MergeValue::Value),
            not_applicable: self.pick(
                sides.part(|a| a.not_applicable.as_ref()),
                &place(MergePart::NotApplicable),
                MergeValue::Waiver,
            ),
            note: self.pick(sides.part(|a| a.note.as_ref()), &place(MergePart::Note), MergeValue::Text),
            evidence: sides.union(|a| &a.evidence),
        }
    }

    fn facts(&mut self, sides: Sides<'_, FactAnswers>) -> FactAnswers {
        let mut merged = FactAnswers::new();
        for id in keys(sides) {
            let sides = sides.part(|facts| facts.get(id));
            let fact = match (sides.outcome(), sides.first, sides.second) {
                (Outcome::Disputed, Some(first), Some(_)) => Some(self.fact(id, sides, first)),
                // A fact is nothing without its value: edited here and removed there, it is one thing.
                _ => self.pick(sides, &MergePlace::Fact { fact: id.clone(), part: MergePart::Whole }, MergeValue::Fact),
            };
            if let Some(fact) = fact {
                merged.insert(id.clone(), fact);
            }
        }
        merged
    }

    fn fact(&mut self, id: &Id, sides: Sides<'_, FactAnswer>, first: &FactAnswer) -> FactAnswer {
        let place = |part| MergePlace::Fact { fact: id.clone(), part };
        let value = self.pick(sides.part(|f| Some(&f.value)), &place(MergePart::Value), MergeValue::Value);
        FactAnswer {
            value: value.unwrap_or_else(|| first.value.clone()),
            note: self.pick(sides.part(|f| f.note.as_ref()), &place(MergePart::Note), MergeValue::Text),
        }
    }
}

#[cfg(test)]
mod tests;
