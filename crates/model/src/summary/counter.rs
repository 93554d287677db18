//! From assessments to what they bring to a summary. The set is made ready once for each kind of unit.

use chrono::NaiveDate;

use super::row::{
    CriterionCell, Decided, GroupCell, Measured, Revision, Scope, TotalCell, UnitResult, UnitRow, UnitScores,
};
use super::tally::Tally;
use crate::assessment::{Assessment, State, Unit, Value};
use crate::criteria::{Block, CriteriaSet, Rule, UnitType};
use crate::report::Param;
use crate::score::{
    GroupAt, LeafAt, LeafPoints, LeafState, Position, Prepared, Source, View, Work, Works, gaps_of_criterion, rendered,
};
use crate::{Id, Points, Quantity};

/// Why an assessment cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CountError {
    /// It answers another set.
    #[error("answers the set `{found}`, expected `{expected}`")]
    OtherCriteria {
        /// The set at hand.
        expected: Id,
        /// The set that was answered.
        found: Id,
    },
    /// It answers another edition of the set: it has to be moved first.
    #[error("answers edition `{found}` of `{criteria}`, expected `{expected}`")]
    OtherEdition {
        /// The set.
        criteria: Id,
        /// The edition at hand.
        expected: Id,
        /// The edition that was answered.
        found: Id,
    },
}

impl CountError {
    /// The codes of all errors, for tables of messages.
    pub const CODES: &'static [&'static str] = &["count-other-criteria", "count-other-edition"];

    /// The stable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OtherCriteria { .. } => "count-other-criteria",
            Self::OtherEdition { .. } => "count-other-edition",
        }
    }

    /// The values that a message shows, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, Param)> {
        match self {
            Self::OtherCriteria { expected, found } => vec![("expected", expected.into()), ("found", found.into())],
            Self::OtherEdition { criteria, expected, found } => {
                vec![("criteria", criteria.into()), ("expected", expected.into()), ("found", found.into())]
            }
        }
    }
}

/// Counts assessments by one set, on one day.
///
/// ```
/// use orientation::summary::{Counter, Tally};
/// use orientation::{document, Assessment, CriteriaSet};
///
/// # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
/// # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
/// let set: CriteriaSet = document::read(criteria)?;
/// let assessment: Assessment = document::read(assessment)?;
/// let day = "2022-11-20".parse().map_err(|_| "no day")?;
/// let mut counter = Counter::new(&set, day);
/// let mut tally = Tally::default();
/// tally.count(&counter.result(&assessment)?);
/// assert_eq!(tally.units, 1);
///
/// let mut other = assessment.clone();
/// other.criteria.edition = "2021".parse()?;
/// assert_eq!(
///     counter.result(&other).unwrap_err().to_string(),
///     "answers edition `2021` of `mau-day-du`, expected `2022.1`"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Counter<'s> {
    set: &'s CriteriaSet,
    as_of: NaiveDate,
    kinds: Vec<(UnitType, Vec<Block>, Prepared)>,
    /// The positions of groups and criteria in the order of their ids; of those that share one, the first.
    groups: Vec<GroupAt>,
    leaves: Vec<LeafAt>,
}

impl<'s> Counter<'s> {
    /// A counter of assessments by this set, scored for this day.
    #[must_use]
    pub fn new(set: &'s CriteriaSet, as_of: NaiveDate) -> Self {
        let groups = by_id(set.all_groups().map(|group| &group.id));
        let leaves = by_id(set.criteria().map(|criterion| &criterion.id));
        Self { set, as_of, kinds: Vec::new(), groups, leaves }
    }

    /// The set.
    #[must_use]
    pub const fn set(&self) -> &'s CriteriaSet {
        self.set
    }

    /// What an assessment brings to the sums.
    ///
    /// # Errors
    /// [`CountError`] where it answers another set or edition: `hd33-chi-doan` by a counter of `chi-doan`.
    pub fn result(&mut self, assessment: &Assessment) -> Result<UnitResult, CountError> {
        let (set, found) = (self.set, &assessment.criteria);
        if found.id != set.id {
            return Err(CountError::OtherCriteria { expected: set.id.clone(), found: found.id.clone() });
        }
        if found.edition != set.edition {
            let (expected, found) = (set.edition.clone(), found.edition.clone());
            return Err(CountError::OtherEdition { criteria: set.id.clone(), expected, found });
        }
        let decided = assessment.decision.as_ref();
        Ok(UnitResult {
            state: assessment.state,
            handed_in: assessment.history.iter().find(|step| step.to == State::Submitted).map(|step| step.on),
            decided: decided.map(|decision| Decided { class: decision.class.clone(), symbol: decision.symbol.clone() }),
            scores: (assessment.state != State::Exempted).then(|| self.scores(assessment)),
        })
    }

    /// The row of an assessment in the table of units.
    ///
    /// # Errors
    /// As [`Counter::result`].
    pub fn row(&mut self, assessment: &Assessment) -> Result<UnitRow, CountError> {
        Ok(UnitRow {
            scope: Scope::of(assessment),
            unit: assessment.unit.clone(),
            revision: Revision::of(assessment),
            others: Vec::new(),
            as_of: self.as_of,
            result: self.result(assessment)?,
        })
    }

    /// Counts an assessment into the sums, without a row.
    ///
    /// # Errors
    /// As [`Counter::result`].
    pub fn count(&mut self, assessment: &Assessment, tally: &mut Tally) -> Result<(), CountError> {
        tally.count(&self.result(assessment)?);
        Ok(())
    }

    /// The set made ready for units like this one.
    fn kind(&mut self, unit: &Unit) -> usize {
        let known = self.kinds.iter().position(|(of, blocks, _)| *of == unit.unit_type && *blocks == unit.blocks);
        known.unwrap_or_else(|| {
            let prepared = Prepared::new(self.set, View::Unit(unit, self.as_of));
            self.kinds.push((unit.unit_type, unit.blocks.clone(), prepared));
            self.kinds.len() - 1
        })
    }

    fn scores(&mut self, assessment: &Assessment) -> UnitScores {
        let kind = self.kind(&assessment.unit);
        let set = self.set;
        let blank = Prepared::default();
        let prepared = self.kinds.get(kind).map_or(&blank, |(_, _, prepared)| prepared);
        let source = Source { set, prepared, assessment };
        let works = Works::new(source);
        let last = works.columns.len().saturating_sub(1);
        let (own, found) = (works.own(), works.column(last));
        let total = |work: Option<&Work>| {
            let total = work.map(|work| rendered::total(source, work));
            let points = |points: Option<Points>| points.unwrap_or(Points::ZERO);
            TotalCell {
                points: points(total.as_ref().map(|total| total.rescaled)),
                max: points(total.as_ref().map(|total| total.full)),
                percent: total.and_then(|total| total.percent),
            }
        };
        let reviewed = works.distinct.len() > 1;
        let final_total = total(found);
        let own_total = if reviewed { total(own) } else { final_total };
        let groups = self.groups.iter().filter_map(|at| {
            let group = rendered::group(source, found?, *at)?;
            Some((group.id, GroupCell { points: group.points, max: group.max }))
        });
        let criteria = self.leaves.iter().filter_map(|at| {
            let (own, found) = (own?, found?);
            let criterion = prepared.layout.criterion(set, *at)?;
            let (leaf, own_leaf) = (found.leaves.get(*at)?, own.leaves.get(*at)?);
            let points = Points::from_hundredths;
            let cell = CriterionCell {
                state: leaf.state,
                points: points(leaf.points),
                max: points(leaf.max),
                own: differs(own_leaf, leaf).then(|| points(own_leaf.points)),
                gaps: gaps_of_criterion(source, own, *at).into_iter().flatten().collect(),
                measured: usable(own_leaf.state)
                    .then(|| assessment.answers.of(&criterion.id)?.value.as_ref())
                    .flatten()
                    .and_then(|value| measured(value, target(&criterion.rule))),
            };
            Some((criterion.id.clone(), cell))
        });
        let facts = assessment.facts.iter().filter_map(|(id, answer)| {
            let asked = set.facts.iter().any(|fact| fact.id == *id);
            asked.then(|| measured(&answer.value, None)).flatten().map(|measured| (id.clone(), measured))
        });
        UnitScores {
            total: final_total,
            own: (own_total != final_total).then_some(own_total),
            class: found.and_then(|found| rendered::class(source, found)).map(|class| class.outcome),
            groups: groups.collect(),
            criteria: criteria.collect(),
            facts: facts.collect(),
        }
    }
}

/// Positions in the order of the ids that stand at them; of those that share one, the first.
fn by_id<'s, P: Position>(ids: impl Iterator<Item = &'s Id>) -> Vec<P> {
    let mut order = crate::sorted::sorted(ids.enumerate().map(|(at, id)| (id, at)));
    order.dedup_by_key(|(id, _)| *id);
    order.into_iter().map(|(_, at)| P::at(at)).collect()
}

/// Whether the final points are other than the unit's own; what only the level above scores has none of these.
fn differs(own: &LeafPoints, found: &LeafPoints) -> bool {
    own.points != found.points && own.state != LeafState::Awaiting
}

/// Whether the unit's own answer can be used, so that what it counted is counted.
const fn usable(state: LeafState) -> bool {
    matches!(state, LeafState::Answered | LeafState::Unproven | LeafState::Excused)
}

/// The target that a rule gives to every unit.
const fn target(rule: &Rule) -> Option<Quantity> {
    match rule {
        Rule::Proportional { target, .. } => *target,
        _ => None,
    }
}

/// What a value counts or measures.
fn measured(value: &Value, target: Option<Quantity>) -> Option<Measured> {
    let one = Quantity::whole(1);
    match value {
        Value::YesNo(yes) => Some(Measured { part: if *yes { one } else { Quantity::ZERO }, whole: Some(one) }),
        Value::Count(count) => Some(Measured { part: Quantity::whole(*count), whole: target }),
        Value::Number(number) => Some(Measured { part: *number, whole: target }),
        Value::Ratio(ratio) => Some(Measured { part: ratio.part, whole: Some(ratio.whole) }),
        _ => None,
    }
}
