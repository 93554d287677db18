//! Scores: from a criteria set and an assessment to points, classes and reasons.
//!
//! [`score`] computes everything once; [`crate::checklist::Checklist`] keeps the set ready and computes again only what
//! a change touches. Both go through the same functions, so that they cannot differ. Every number can be opened with
//! [`explain`].
//!
//! Rules that hold everywhere:
//! - Points are exact; only products and quotients of one criterion, and the scale of the whole, are rounded, once,
//!   half up, to the hundredth. Conditions compare exact values, never rounded ones.
//! - One criterion brings at most [`Points::MOST_OF_ONE`](crate::Points::MOST_OF_ONE); a value that would bring more is
//!   refused. So the sums of a hundred thousand criteria are exact.
//! - The order of criteria, answers and reviews in their files changes no number.
//! - Nothing is repaired: a value that cannot be used brings nothing and is named as such.

mod card;
mod column;
mod compile;
mod condition;
mod explain;
mod graph;
mod index;
mod layout;
mod leaf;
mod prepared;
mod render;
mod verdict;
mod words;

use chrono::NaiveDate;

pub use card::{
    ClassResult, ClassScore, ClauseScore, Column, CriterionScore, Gap, GateScore, GroupScore, Judge, Limit, Outcome,
    PointRange, Raise, ScoreCard, TotalScore, Verdict,
};
pub use explain::{Conclusion, Explanation, Fraction, Input, InputName, RuleName, Subject};
pub use words::{GapKind, LeafState, LimitKind, Refusal, Truth};

pub(crate) use column::{LeafPoints, Look, Source, Work, is_proven};
pub(crate) use condition::{Compiled, fits};
pub(crate) use index::{ClassAt, FactAt, GateAt, GroupAt, LeafAt, List, Node, Position};
pub(crate) use layout::{Kind, Layout, Standing, View, kind};
pub(crate) use leaf::{declared_range, maximum, range, work};
pub(crate) use prepared::Prepared;
pub(crate) use render::{Kinds, gaps_of_criterion, lacks_fact, sums};
pub(crate) use verdict::{Doubts, verdict};
pub(crate) mod rendered {
    //! Parts of the card, one at a time.
    pub use super::render::{class, criterion, gaps, gate, group, raises, total};
}

use crate::criteria::Criterion;
use crate::{Assessment, CriteriaSet, Points};

/// How many raises a score card lists.
pub const RAISES: usize = 10;

/// What the rules of a set can bring, in the order of the form: the limits of what a reviewer may give.
#[must_use]
pub fn ranges(set: &CriteriaSet) -> Vec<PointRange> {
    let of = |criterion: &Criterion| {
        let (least, most) = range(&criterion.rule);
        let (least, most) = (Points::from_hundredths(least), Points::from_hundredths(most));
        PointRange { id: criterion.id.clone(), least, most }
    };
    set.criteria().map(of).collect()
}

/// Scores an assessment.
///
/// It works on any set and any answers, however faulty: what cannot be used brings nothing. Whether the assessment
/// belongs to the set is not asked here but by [`crate::validate::assessment`].
///
/// ```
/// use orientation::{document, score, Assessment, CriteriaSet};
///
/// # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
/// # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
/// let set: CriteriaSet = document::read(criteria)?;
/// let assessment: Assessment = document::read(assessment)?;
/// let day = "2022-11-20".parse().map_err(|_| "no day")?;
/// let card = score::score(&set, &assessment, day);
/// assert_eq!(card.columns.len(), 4); // the unit's own, two reviews, the final one
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn score(set: &CriteriaSet, assessment: &Assessment, as_of: NaiveDate) -> ScoreCard {
    let prepared = Prepared::new(set, View::Unit(&assessment.unit, as_of));
    let source = Source { set, prepared: &prepared, assessment };
    card(source, &Works::new(source), as_of)
}

/// The columns of an assessment while they are computed; those that look at the same reviews share one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Works {
    pub distinct: Vec<Work>,
    /// For each column of the card the position of its work.
    pub columns: Vec<usize>,
}

impl Works {
    pub fn new(source: Source<'_>) -> Self {
        let (mut distinct, mut columns): (Vec<Work>, _) = (Vec::new(), Vec::new());
        for look in Look::all(source.assessment) {
            let same = distinct.iter().position(|work| work.look == look);
            columns.push(same.unwrap_or(distinct.len()));
            if same.is_none() {
                distinct.push(Work::new(source, look));
            }
        }
        Self { distinct, columns }
    }

    /// The work of the unit's own column.
    pub fn own(&self) -> Option<&Work> {
        self.distinct.first()
    }

    /// The work of a column of the card.
    pub fn column(&self, column: usize) -> Option<&Work> {
        self.distinct.get(*self.columns.get(column)?)
    }
}

/// The columns of a card.
pub(crate) fn columns(source: Source<'_>, works: &Works) -> Vec<Column> {
    let last = works.columns.len().saturating_sub(1);
    let shared = works.columns.iter().enumerate().filter_map(|(at, shared)| Some((at, works.distinct.get(*shared)?)));
    shared.map(|(at, work)| render::column(source, work, render::judge(source, at, last))).collect()
}

/// Puts the card together.
pub(crate) fn card(source: Source<'_>, works: &Works, as_of: NaiveDate) -> ScoreCard {
    ScoreCard {
        criteria: source.set.id.clone(),
        edition: source.set.edition.clone(),
        unit: source.assessment.unit.id.clone(),
        as_of,
        verdict: works.own().and_then(|own| verdict(source, own, Doubts::of_all(source, own))),
        columns: columns(source, works),
        gaps: works.own().map(|own| render::gaps(source, own)).unwrap_or_default(),
        raises: works.own().map(|own| render::raises(source, own, RAISES)).unwrap_or_default(),
    }
}

/// Opens one number, or one condition, of a judge's column: as [`explain`], but by whose points they are.
///
/// ```
/// use orientation::score::{self, Judge, Subject};
/// use orientation::{Assessment, CriteriaSet, document};
///
/// # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
/// # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
/// let set: CriteriaSet = document::read(criteria)?;
/// let assessment: Assessment = document::read(assessment)?;
/// let day = "2022-11-20".parse()?;
///
/// let card = score::score(&set, &assessment, day);
/// let total = |judge| score::explain_by(&set, &assessment, day, judge, &Subject::Total {});
/// assert!(total(Judge::Final {}).is_some());
/// assert_eq!(total(Judge::Review { level: 9 }), None);
/// assert_eq!(card.column(Judge::Final {}), card.columns.last());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn explain_by(
    set: &CriteriaSet,
    assessment: &Assessment,
    as_of: NaiveDate,
    judge: Judge,
    target: &Subject,
) -> Option<Explanation> {
    let column = match judge {
        Judge::Own {} => 0,
        // One column for each review from the lowest level up, the final one after them.
        Judge::Final {} => assessment.reviews.len() + 1,
        Judge::Review { level } => {
            let below = assessment.reviews.iter().filter(|review| review.level < level).count();
            if !assessment.reviews.iter().any(|review| review.level == level) {
                return None;
            }
            below + 1
        }
    };
    explain(set, assessment, as_of, column, target)
}

/// Opens one number, or one condition, into what it came from; `None` where there is no such target or column.
///
/// `column` is a position in [`ScoreCard::columns`]. A gate or a class that is asked for several times has its parts
/// where it comes first.
#[must_use]
pub fn explain(
    set: &CriteriaSet,
    assessment: &Assessment,
    as_of: NaiveDate,
    column: usize,
    target: &Subject,
) -> Option<Explanation> {
    let prepared = Prepared::new(set, View::Unit(&assessment.unit, as_of));
    let source = Source { set, prepared: &prepared, assessment };
    let look = Look::all(assessment).into_iter().nth(column)?;
    explain::explain(source, &Work::new(source, look), target)
}

pub(crate) use explain::explain as explain_in;
