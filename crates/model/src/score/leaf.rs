//! One criterion: from a rule and a value to points, and nothing else.

use crate::assessment::{Ratio, Value};
use crate::criteria::{Band, Offer, Otherwise, Rule};
use crate::{Id, Points, Quantity, Share};

use super::words::Refusal;

/// How a rule came to its points: the numbers that an explanation shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Points that stand in the rule or in the answer.
    Given,
    /// The choice of this position.
    Tier(usize),
    /// The band of this position; `None`: outside all of them.
    Band(Option<usize>),
    /// A product; `capped` where the cap took some of it away.
    Product { capped: bool },
    /// A quotient of hundredths, rounded once.
    Quotient { numerator: i128, denominator: i128, capped: bool },
    /// So many were met.
    Met { met: u32 },
    /// A sum; `missing` parts are unanswered, `refused` ones unusable.
    Sum { missing: u32, refused: u32, capped: bool },
}

/// The points of a value, in hundredths, and how they came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worked {
    pub points: i64,
    pub how: How,
}

const fn given(points: i64) -> Worked {
    Worked { points, how: How::Given }
}

/// The most that one criterion, or a part of it, can bring or take away, in hundredths.
const MOST: i64 = Points::MOST_OF_ONE.hundredths();

/// The least and the most that a rule can bring, in hundredths.
pub fn range(rule: &Rule) -> (i64, i64) {
    let (least, most) = declared_range(rule);
    (least.max(-MOST), most.min(MOST))
}

/// The same as the rule says it, also beyond what one criterion can bring.
pub fn declared_range(rule: &Rule) -> (i64, i64) {
    let around = |points: &mut dyn Iterator<Item = i64>| {
        points.fold((0, 0), |(least, most): (i64, i64), points| (least.min(points), most.max(points)))
    };
    match rule {
        Rule::YesNo { points } => around(&mut [points.hundredths()].into_iter()),
        Rule::Tiers { tiers } => around(&mut tiers.iter().map(|tier| tier.points.hundredths())),
        Rule::PercentTiers { bands, .. } => around(&mut bands.iter().map(|band| band.points.hundredths())),
        Rule::Count { each, max, .. } => {
            let least = if each.hundredths() < 0 { -MOST } else { 0 };
            (least.min(max.hundredths()), max.hundredths().max(0))
        }
        Rule::Proportional { points, limit, .. } => {
            let full = i128::from(points.hundredths().max(0));
            let share = limit.map_or(10_000, |limit| limit.basis_points().max(0));
            // Rounded as the points themselves are; without a limit there is no most but that of every criterion.
            let top = match limit {
                Some(_) => Points::quotient(full * i128::from(share), 10_000).unwrap_or(Points::MAX).hundredths(),
                None if full > 0 => MOST,
                None => 0,
            };
            (0, top)
        }
        Rule::Free { max, .. } => (0, max.hundredths().max(0)),
        Rule::AtLeast { points, .. } => (0, points.hundredths().max(0)),
        Rule::Sum { parts, max } => {
            let (mut least, mut top) = (0_i64, 0_i64);
            for part in parts {
                let (low, high) = range(&part.rule);
                least = least.saturating_add(low);
                top = top.saturating_add(high);
            }
            let top = max.map_or(top, |max| top.min(max.hundredths()));
            (least.min(top), top.max(0))
        }
        Rule::Imported { points, .. } => (0, points.hundredths().max(0)),
        Rule::Penalty { at_most, .. } => (at_most.map_or(-MOST, |floor| -floor.hundredths().max(0)), 0),
    }
}

/// What a rule counts as its maximum, in hundredths: a target reached in full, not surpassed.
pub fn maximum(rule: &Rule) -> i64 {
    match rule {
        Rule::Proportional { points, limit, .. } => {
            let full = i128::from(points.hundredths().max(0));
            let share = limit.map_or(10_000, |limit| limit.basis_points().clamp(0, 10_000));
            Points::quotient(full * i128::from(share), 10_000).unwrap_or(Points::ZERO).hundredths().min(MOST)
        }
        Rule::Sum { parts, max } => {
            let sum = parts.iter().fold(0_i64, |sum, part| sum.saturating_add(maximum(&part.rule)));
            max.map_or(sum, |max| sum.min(max.hundredths())).clamp(0, MOST)
        }
        other => range(other).1,
    }
}

/// The most that any value really brings, in hundredths: what the last step below the maximum brings, and what is left
/// above a target under a limit of more than 100 %. A target that may be surpassed without end promises no more than
/// itself. `None` where the most would be refused.
pub fn attainable(rule: &Rule) -> Option<i64> {
    let most = match rule {
        Rule::YesNo { points } => points.hundredths().max(0),
        Rule::Tiers { tiers } => tiers.iter().map(|tier| tier.points.hundredths()).max()?,
        Rule::PercentTiers { bands, .. } => bands.get(best_band(bands)?.0)?.points.hundredths(),
        Rule::Count { each, max, .. } => {
            let each = i128::from(each.hundredths().max(0)) * i128::from(u32::MAX);
            Points::saturating(each.min(max.hundredths().into())).hundredths()
        }
        Rule::Proportional { points, limit: Some(limit), .. } => {
            let product = i128::from(points.hundredths().max(0)) * i128::from(limit.basis_points().max(0));
            Points::quotient(product, 10_000)?.hundredths()
        }
        Rule::Proportional { points, limit: None, .. } => points.hundredths().max(0),
        Rule::Free { max, step } => {
            let max = max.hundredths().max(0);
            max - step.map(Points::hundredths).filter(|step| *step > 0).map_or(0, |step| max % step)
        }
        Rule::AtLeast { need, options, points, otherwise } => {
            let (met, points) = (most_met(options), points.hundredths().max(0));
            match otherwise {
                _ if met >= *need => points,
                Otherwise::Nothing => 0,
                Otherwise::Proportional => {
                    Points::quotient(i128::from(points) * i128::from(met), (*need).into())?.hundredths()
                }
            }
        }
        Rule::Sum { parts, max } => {
            // A part that no value brings anything to adds nothing.
            let sum =
                parts.iter().fold(0_i64, |sum, part| sum.saturating_add(attainable(&part.rule).unwrap_or_default()));
            max.map_or(sum, |max| sum.min(max.hundredths()))
        }
        Rule::Imported { points, .. } => points.hundredths().max(0),
        Rule::Penalty { .. } => 0,
    };
    (most <= MOST).then_some(most)
}

/// How many of the options are met where all is ticked.
fn most_met(options: &[Offer]) -> u32 {
    let met = options.iter().filter(|offer| offer.options.is_empty() || most_met(&offer.options) >= offer.needed());
    u32::try_from(met.count()).unwrap_or(u32::MAX)
}

/// The band that brings the most of those that some share is in, and the lowest share that is.
fn best_band(bands: &[Band]) -> Option<(usize, Share)> {
    let holds =
        |band: &Band, share| band.from.is_none_or(|from| share >= from) && band.below.is_none_or(|end| share < end);
    let band_of = |share| bands.iter().position(|band| holds(band, share));
    // Mostly the band of the most points begins where no other holds.
    let first =
        |best: (usize, Points), (at, band): (usize, &Band)| if band.points > best.1 { (at, band.points) } else { best };
    let (most, _) = bands.iter().enumerate().skip(1).fold((0, bands.first()?.points), first);
    let from = bands.get(most)?.from.unwrap_or_default().max(Share::ZERO);
    if band_of(from) == Some(most) {
        return Some((most, from));
    }
    // A band begins at its own bound, or where one before it ends.
    let bounds = bands.iter().flat_map(|band| [band.from, band.below]).flatten().chain([Share::ZERO]);
    let held = bounds.filter(|share| *share >= Share::ZERO).filter_map(|share| {
        let band = band_of(share)?;
        Some((bands.get(band)?.points, core::cmp::Reverse(share), band))
    });
    held.max().map(|(_, share, band)| (band, share.0))
}

/// A value that brings as much as there is to get, or nothing where no value does.
pub fn best(rule: &Rule) -> Option<Value> {
    let whole = |quantity: i128| u32::try_from(quantity.max(0)).map(Value::Count).ok();
    match rule {
        Rule::YesNo { points } => Some(Value::YesNo(points.hundredths() >= 0)),
        Rule::Tiers { tiers } => {
            let most = tiers.iter().map(|tier| tier.points).max()?;
            tiers.iter().find(|tier| tier.points == most).map(|tier| Value::Choice(tier.id.clone()))
        }
        Rule::PercentTiers { bands, .. } => best_band(bands).map(|(_, share)| Value::Share(share)),
        Rule::Count { each, max, .. } => match i128::from(each.hundredths()) {
            0 => None,
            each if each < 0 => whole(0),
            each => whole((i128::from(max.hundredths()) + each - 1) / each),
        },
        Rule::Proportional { target: Some(target), limit, .. } => {
            let share = limit.unwrap_or(Share::WHOLE).basis_points().max(0);
            let product = i128::from(target.ten_thousandths()) * i128::from(share);
            Some(Value::Number(Quantity::saturating((product + 9_999) / 10_000)))
        }
        Rule::Proportional { target: None, limit, .. } => Some(Value::Share(limit.unwrap_or(Share::WHOLE))),
        Rule::Free { .. } => attainable(rule).map(|most| Value::Points(Points::from_hundredths(most))),
        Rule::AtLeast { options, .. } => Some(Value::Options(offered(options))),
        Rule::Sum { parts, .. } => {
            let best = parts.iter().filter_map(|part| best(&part.rule).map(|value| (part.id.clone(), value)));
            Some(Value::Parts(best.collect()))
        }
        Rule::Imported { highest, .. } => Some(Value::Number(*highest)),
        Rule::Penalty { .. } => whole(0),
    }
}

fn offered(options: &[Offer]) -> Vec<Id> {
    options
        .iter()
        .flat_map(|offer| if offer.options.is_empty() { vec![offer.id.clone()] } else { offered(&offer.options) })
        .collect()
}

/// Turns a value into points; what would bring more than a criterion can is refused.
pub fn work(rule: &Rule, value: &Value) -> Result<Worked, Refusal> {
    let worked = worked(rule, value)?;
    if (-MOST..=MOST).contains(&worked.points) { Ok(worked) } else { Err(Refusal::OutOfRange) }
}

/// Turns a value into points; what a criterion cannot bring comes out somewhere beyond it.
fn worked(rule: &Rule, value: &Value) -> Result<Worked, Refusal> {
    match (rule, value) {
        (Rule::YesNo { points }, Value::YesNo(yes)) => Ok(given(if *yes { points.hundredths() } else { 0 })),
        (Rule::Tiers { tiers }, Value::Choice(choice)) => {
            let chosen = tiers.iter().enumerate().find(|(_, tier)| tier.id == *choice);
            let (position, tier) = chosen.ok_or(Refusal::UnknownChoice)?;
            Ok(Worked { points: tier.points.hundredths(), how: How::Tier(position) })
        }
        (Rule::PercentTiers { bands, .. }, Value::Share(_) | Value::Ratio(_)) => {
            let share = fraction(value)?;
            let found = bands.iter().enumerate().find(|(_, band)| holds(band, share));
            let points = found.map_or(0, |(_, band)| band.points.hundredths());
            Ok(Worked { points, how: How::Band(found.map(|(position, _)| position)) })
        }
        (Rule::Count { each, max, .. }, Value::Count(count)) => {
            let product = i128::from(each.hundredths()) * i128::from(*count);
            let capped = product > i128::from(max.hundredths());
            let points = Points::saturating(product.min(i128::from(max.hundredths()))).hundredths();
            Ok(Worked { points, how: How::Product { capped } })
        }
        (Rule::Penalty { each, at_most, .. }, Value::Count(count)) => {
            let product = i128::from(each.hundredths().max(0)) * i128::from(*count);
            let floor = at_most.map_or(i128::MAX, |floor| i128::from(floor.hundredths().max(0)));
            let points = Points::saturating(-product.min(floor)).hundredths();
            Ok(Worked { points, how: How::Product { capped: product > floor } })
        }
        (Rule::Proportional { target, points, limit, .. }, _) => {
            let (achieved, whole) = match (target, value) {
                (Some(target), Value::Number(achieved)) => (achieved.ten_thousandths(), target.ten_thousandths()),
                (Some(target), Value::Count(count)) => (i64::from(*count) * 10_000, target.ten_thousandths()),
                (None, Value::Ratio(Ratio { part, whole })) => (part.ten_thousandths(), whole.ten_thousandths()),
                (None, Value::Share(share)) => (share.basis_points(), 10_000),
                _ => return Err(Refusal::WrongKind),
            };
            if achieved < 0 {
                return Err(Refusal::OutOfRange);
            }
            if whole <= 0 {
                return Err(Refusal::NoWhole);
            }
            proportion(points.hundredths().max(0), (achieved.into(), whole.into()), limit.map(|l| l.basis_points()))
        }
        (Rule::Free { max, step }, Value::Points(points)) => {
            let (points, max) = (points.hundredths(), max.hundredths());
            if !(0..=max).contains(&points) {
                return Err(Refusal::OutOfRange);
            }
            match step.map(Points::hundredths) {
                Some(step) if step > 0 && points % step != 0 => Err(Refusal::WrongStep),
                _ => Ok(given(points)),
            }
        }
        (Rule::AtLeast { need, options, points, otherwise }, Value::Options(chosen)) => {
            for (position, id) in chosen.iter().enumerate() {
                if chosen.iter().take(position).any(|earlier| earlier == id) {
                    return Err(Refusal::ChosenTwice);
                }
                if !is_offered(options, id.as_str()) {
                    return Err(Refusal::UnknownChoice);
                }
            }
            let met = count_met(options, chosen);
            let points = points.hundredths().max(0);
            let points = match otherwise {
                _ if met >= *need => points,
                Otherwise::Nothing => 0,
                Otherwise::Proportional => {
                    let (numerator, denominator) = (i128::from(points) * i128::from(met), i128::from(*need));
                    let points = Points::quotient(numerator, denominator).map_or(0, Points::hundredths);
                    return Ok(Worked { points, how: How::Quotient { numerator, denominator, capped: false } });
                }
            };
            Ok(Worked { points, how: How::Met { met } })
        }
        (Rule::Sum { parts, max }, Value::Parts(values)) => {
            if values.keys().any(|id| parts.iter().all(|part| part.id != *id)) {
                return Err(Refusal::UnknownChoice);
            }
            let (mut sum, mut missing, mut refused) = (0_i64, 0, 0);
            for part in parts {
                match values.get(part.id.as_str()).map(|value| work(&part.rule, value)) {
                    Some(Ok(worked)) => {
                        sum = sum.saturating_add(worked.points);
                        if let How::Sum { missing: below, refused: bad, .. } = worked.how {
                            missing += below;
                            refused += bad;
                        }
                    }
                    Some(Err(_)) => refused += 1,
                    None => missing += 1,
                }
            }
            let most = max.map_or(i64::MAX, Points::hundredths);
            let points = Points::from_hundredths(sum.min(most)).hundredths();
            Ok(Worked { points, how: How::Sum { missing, refused, capped: sum > most } })
        }
        (Rule::Imported { lowest, highest, full_from, points, .. }, Value::Number(_) | Value::Count(_)) => {
            let result = match value {
                Value::Number(result) => result.ten_thousandths(),
                Value::Count(result) => i64::from(*result) * 10_000,
                _ => return Err(Refusal::WrongKind),
            };
            let (lowest, highest) = (lowest.ten_thousandths(), highest.ten_thousandths());
            if highest <= lowest {
                return Err(Refusal::NoWhole);
            }
            if !(lowest..=highest).contains(&result) {
                return Err(Refusal::OutOfRange);
            }
            let points = points.hundredths().max(0);
            if full_from.is_some_and(|full| result >= full.ten_thousandths()) {
                return Ok(given(points));
            }
            proportion(points, (i128::from(result - lowest), i128::from(highest - lowest)), None)
        }
        _ => Err(Refusal::WrongKind),
    }
}

/// `points` times a fraction, of which no more than `limit` counts; rounded once.
fn proportion(points: i64, (part, whole): (i128, i128), limit: Option<i64>) -> Result<Worked, Refusal> {
    let capped = limit.is_some_and(|limit| part * 10_000 > whole * i128::from(limit));
    let (numerator, denominator) = match limit {
        Some(limit) if capped => (i128::from(points) * i128::from(limit.max(0)), 10_000),
        _ => (i128::from(points) * part, whole),
    };
    let points = Points::quotient(numerator, denominator).ok_or(Refusal::NoWhole)?.hundredths();
    Ok(Worked { points, how: How::Quotient { numerator, denominator, capped } })
}

/// A share or a ratio as an exact fraction, its denominator positive.
pub fn fraction(value: &Value) -> Result<(i128, i128), Refusal> {
    let (part, whole) = match value {
        Value::Share(share) => (share.basis_points(), 10_000),
        Value::Ratio(ratio) => (ratio.part.ten_thousandths(), ratio.whole.ten_thousandths()),
        _ => return Err(Refusal::WrongKind),
    };
    if whole <= 0 {
        return Err(Refusal::NoWhole);
    }
    if part < 0 {
        return Err(Refusal::OutOfRange);
    }
    Ok((part.into(), whole.into()))
}

fn holds(band: &Band, (part, whole): (i128, i128)) -> bool {
    let reaches = |bound: crate::Share| part * 10_000 >= i128::from(bound.basis_points()) * whole;
    band.from.is_none_or(reaches) && !band.below.is_some_and(reaches)
}

fn is_offered(options: &[Offer], id: &str) -> bool {
    options.iter().any(|offer| match offer.options.as_slice() {
        [] => offer.id.as_str() == id,
        nested => is_offered(nested, id),
    })
}

/// How many of the options are met by what was chosen.
pub fn count_met(options: &[Offer], chosen: &[crate::Id]) -> u32 {
    let met = |offer: &&Offer| match offer.options.as_slice() {
        [] => chosen.contains(&offer.id),
        nested => count_met(nested, chosen) >= offer.needed(),
    };
    u32::try_from(options.iter().filter(met).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn points() -> impl Strategy<Value = Points> {
        (0_i64..2_000).prop_map(Points::from_hundredths)
    }

    fn bands() -> impl Strategy<Value = Vec<Band>> {
        let bound = || proptest::option::of((0_i32..130).prop_map(Share::percent));
        proptest::collection::vec((bound(), bound(), points()), 1..5)
            .prop_map(|bands| bands.into_iter().map(|(from, below, points)| Band { from, below, points }).collect())
    }

    fn simple() -> impl Strategy<Value = Rule> {
        let limit = || proptest::option::of((1_i32..200).prop_map(Share::percent));
        let target = || proptest::option::of((1_u32..50).prop_map(Quantity::whole));
        let options = proptest::collection::vec((proptest::option::of(0_u32..3), 0_usize..3), 0..4);
        prop_oneof![
            points().prop_map(|points| Rule::YesNo { points }),
            bands().prop_map(|bands| Rule::PercentTiers { of: None, bands }),
            (points(), points()).prop_map(|(each, max)| Rule::Count { each, max, unit: None }),
            (target(), points(), limit()).prop_map(|(target, points, limit)| Rule::Proportional {
                target,
                points,
                limit,
                unit: None
            }),
            (points(), proptest::option::of(points())).prop_map(|(max, step)| Rule::Free { max, step }),
            (1_u32..4, points(), options, any::<bool>()).prop_map(|(need, points, options, share)| Rule::AtLeast {
                need,
                points,
                options: options.into_iter().enumerate().map(|(at, (need, inside))| offer(at, need, inside)).collect(),
                otherwise: if share { Otherwise::Proportional } else { Otherwise::Nothing },
            }),
            points().prop_map(|each| Rule::Penalty { each, at_most: None, unless_under: Vec::new() }),
        ]
    }

    fn offer(at: usize, need: Option<u32>, inside: usize) -> Offer {
        let id = |text: String| text.parse::<Id>().unwrap();
        let leaf = |id: Id| Offer { title: id.to_string(), id, need: None, options: Vec::new() };
        let options = (0..inside).map(|nth| leaf(id(format!("o{at}-{nth}")))).collect();
        Offer { need, options, ..leaf(id(format!("o{at}"))) }
    }

    fn rules() -> impl Strategy<Value = Rule> {
        let sum = (proptest::collection::vec(simple(), 1..4), proptest::option::of(points()));
        let sum = sum.prop_map(|(rules, max)| {
            let part = |(at, rule)| crate::criteria::Part {
                id: format!("p{at}").parse().unwrap(),
                title: String::new(),
                rule,
            };
            Rule::Sum { parts: rules.into_iter().enumerate().map(part).collect(), max }
        });
        prop_oneof![3 => simple(), 1 => sum]
    }

    proptest! {
        #[test]
        fn what_can_be_attained_is_what_the_best_value_brings(rule in rules()) {
            let Some(value) = best(&rule) else { return Ok(()) };
            prop_assert_eq!(work(&rule, &value).map(|worked| worked.points).ok(), attainable(&rule));
        }

        #[test]
        fn no_share_brings_more_than_can_be_attained(bands in bands(), basis_points in 0_i64..15_000) {
            let rule = Rule::PercentTiers { of: None, bands };
            let share = Value::Share(Share::saturating(basis_points.into()));
            prop_assert!(work(&rule, &share).unwrap().points <= attainable(&rule).unwrap_or_default());
        }

        #[test]
        fn no_given_score_brings_more_than_can_be_attained(max in points(), step in points(), given in points()) {
            let rule = Rule::Free { max, step: Some(step) };
            let worked = work(&rule, &Value::Points(given));
            prop_assert!(worked.is_err() || worked.unwrap().points <= attainable(&rule).unwrap());
        }
    }
}
