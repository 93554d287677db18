//! Why a criterion has its points.

use super::{Explanation, InputName, RuleName};
use crate::assessment::{Ratio, Value};
use crate::criteria::{Band, NotApplicableEffect, Rule};
use crate::score::column::{LeafPoints, Source, Work};
use crate::score::index::LeafAt;
use crate::score::leaf::{self, How};
use crate::score::words::LeafState;
use crate::{Id, Param};

/// The points of the criterion at this position.
pub fn criterion(source: Source<'_>, work: &Work, position: LeafAt) -> Option<Explanation> {
    let criterion = source.prepared.layout.criterion(source.set, position)?;
    let leaf = work.leaves.get(position)?;
    let answer = source.assessment.answers.get(criterion.id.as_str());
    let value = answer.and_then(|answer| answer.value.as_ref());
    let worked = || value.map(|value| worked(&criterion.rule, value));
    let bare = |rule| Explanation::points(rule, leaf.points);
    let found = match leaf.state {
        LeafState::Answered | LeafState::Partly | LeafState::Refused => worked()?,
        LeafState::Unanswered => bare(RuleName::Unanswered),
        LeafState::Awaiting => bare(RuleName::Awaiting),
        LeafState::OtherUnits => bare(RuleName::OtherUnits),
        LeafState::Future => {
            let from = criterion.validity.as_ref().and_then(|validity| validity.from);
            bare(RuleName::Future).with_some(InputName::Begins, from)
        }
        LeafState::Retired => {
            let to = criterion.validity.as_ref().and_then(|validity| validity.to);
            bare(RuleName::Retired).with_some(InputName::Ended, to)
        }
        LeafState::NotApplicable => {
            let rule = match source.set.not_applicable {
                NotApplicableEffect::LeaveOut => RuleName::LeftOut,
                NotApplicableEffect::CountAsMet => RuleName::CountedAsMet,
                NotApplicableEffect::CountAsZero => RuleName::CountedAsZero,
            };
            let reason = answer.and_then(|answer| answer.not_applicable.as_ref()).and_then(|w| w.reason.clone());
            bare(rule).with_some(InputName::Reason, reason)
        }
        LeafState::Unproven => bare(RuleName::Unproven).made_of(worked().into_iter().collect()),
        LeafState::Excused => {
            let lost = source.prepared.graph.excuses(position);
            let lost = lost.filter(|other| work.leaves.get(*other).is_some_and(LeafPoints::has_lost));
            let names = lost.filter_map(|other| source.prepared.layout.criterion(source.set, other).map(|c| &c.id));
            let found = names.fold(bare(RuleName::Excused), |found, id: &Id| found.with(InputName::Under, id));
            found.made_of(worked().into_iter().collect())
        }
        LeafState::Reviewed => reviewed(source, leaf, &criterion.id)?,
    };
    Some(found.about(&criterion.id))
}

fn reviewed(source: Source<'_>, leaf: &LeafPoints, id: &Id) -> Option<Explanation> {
    let review = source.assessment.reviews.get(leaf.review?)?;
    let reason = review.scores.get(id.as_str())?.reason.clone();
    Some(
        Explanation::points(RuleName::Reviewed, leaf.points)
            .with(InputName::Level, Param::Count(review.level.into()))
            .with_some(InputName::Reason, reason),
    )
}

/// The points of a value under a rule.
fn worked(rule: &Rule, value: &Value) -> Explanation {
    let work = match leaf::work(rule, value) {
        Ok(work) => work,
        Err(refusal) => {
            return Explanation::points(RuleName::Refused, 0).with(InputName::Refusal, refusal.as_str());
        }
    };
    let found = |name| Explanation::points(name, work.points);
    let exact = |found: Explanation| match work.how {
        How::Quotient { numerator, denominator, .. } => found.exactly(numerator, denominator),
        _ => found,
    };
    match (rule, value) {
        (Rule::YesNo { points }, Value::YesNo(yes)) => found(RuleName::YesNo)
            .with(InputName::Answer, if *yes { "yes" } else { "no" })
            .with(InputName::Points, *points),
        (Rule::Tiers { tiers }, Value::Choice(choice)) => {
            let title = tiers.iter().find(|tier| tier.id == *choice).map(|tier| tier.title.clone());
            found(RuleName::Tiers).with_some(InputName::Choice, title)
        }
        (Rule::PercentTiers { bands, .. }, _) => {
            let band = match work.how {
                How::Band(Some(position)) => bands.get(position),
                _ => None,
            };
            let name = match band {
                Some(Band { from: None, below: Some(_), .. }) => RuleName::LowestBand,
                Some(_) => RuleName::PercentTiers,
                None => RuleName::OutsideBands,
            };
            share(found(name), value)
                .with_some(InputName::From, band.and_then(|band| band.from))
                .with_some(InputName::Below, band.and_then(|band| band.below))
        }
        (Rule::Count { each, max, unit }, Value::Count(count)) => found(RuleName::Count)
            .with(InputName::Count, Param::Count((*count).into()))
            .with_some(InputName::Unit, unit.clone())
            .with(InputName::Each, *each)
            .with(InputName::Max, *max),
        (Rule::Penalty { each, at_most, .. }, Value::Count(count)) => found(RuleName::Penalty)
            .with(InputName::Count, Param::Count((*count).into()))
            .with(InputName::Each, *each)
            .with_some(InputName::Max, *at_most),
        (Rule::Proportional { target, points, limit, .. }, _) => {
            let found = match value {
                Value::Number(achieved) => found(RuleName::Proportional).with(InputName::Part, *achieved),
                Value::Count(achieved) => {
                    found(RuleName::Proportional).with(InputName::Part, Param::Count((*achieved).into()))
                }
                _ => share(found(RuleName::Proportional), value),
            };
            exact(
                found
                    .with_some(InputName::Whole, *target)
                    .with(InputName::Points, *points)
                    .with_some(InputName::Limit, *limit),
            )
        }
        (Rule::AtLeast { need, options, points, .. }, Value::Options(chosen)) => exact(
            found(RuleName::AtLeast)
                .with(InputName::Met, Param::Count(leaf::count_met(options, chosen).into()))
                .with(InputName::Need, Param::Count((*need).into()))
                .with(InputName::Points, *points),
        ),
        (Rule::Sum { parts, max }, Value::Parts(values)) => {
            let explained = parts.iter().map(|part| match values.get(part.id.as_str()) {
                Some(value) => self::worked(&part.rule, value).about(&part.id),
                None => Explanation::points(RuleName::Unanswered, 0).about(&part.id),
            });
            found(RuleName::SumOfParts).with_some(InputName::Max, *max).made_of(explained.collect())
        }
        (Rule::Imported { lowest, highest, full_from, points, .. }, _) => {
            let name = if matches!(work.how, How::Given) { RuleName::ImportedFull } else { RuleName::Imported };
            let found = match value {
                Value::Number(result) => found(name).with(InputName::Part, *result),
                Value::Count(result) => found(name).with(InputName::Part, Param::Count((*result).into())),
                _ => found(name),
            };
            exact(
                found
                    .with(InputName::Lowest, *lowest)
                    .with(InputName::Highest, *highest)
                    .with_some(InputName::FullFrom, *full_from)
                    .with(InputName::Points, *points),
            )
        }
        _ => found(RuleName::Free),
    }
}

fn share(found: Explanation, value: &Value) -> Explanation {
    match value {
        Value::Share(share) => found.with(InputName::Share, *share),
        Value::Ratio(Ratio { part, whole }) => found.with(InputName::Part, *part).with(InputName::Whole, *whole),
        _ => found,
    }
}
