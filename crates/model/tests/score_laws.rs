//! What holds of every score, on random sets and answers, sound and faulty alike.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::assessment::{Answer, Value, Waiver};
use orientation::cases::{Case, Rng, case};
use orientation::checklist::Checklist;
use orientation::criteria::{Condition, CriteriaSet, Group, NotApplicable, Place, Role, Rule};
use orientation::score::{
    Conclusion, Explanation, GapKind, InputName, LeafState, Outcome, RuleName, ScoreCard, Subject, Truth, Verdict,
    explain, ranges, score,
};
use orientation::{Assessment, Document, Param, Points, Share, document, validate};
use proptest::prelude::*;
use serde_json::json;

fn any_case() -> impl Strategy<Value = (u64, Case)> {
    any::<u64>().prop_map(|seed| (seed, case(seed)))
}

fn card(case: &Case) -> ScoreCard {
    score(&case.set, &case.assessment, case.as_of)
}

/// Turns groups, criteria, facts and gates around, everywhere; classes and tiers keep their order, which means something.
fn turned_around(set: &CriteriaSet) -> CriteriaSet {
    fn turn(group: &mut Group) {
        group.criteria.reverse();
        group.groups.reverse();
        group.ceilings.reverse();
        group.groups.iter_mut().for_each(turn);
    }
    let mut set = set.clone();
    set.groups.reverse();
    set.groups.iter_mut().for_each(turn);
    set.facts.reverse();
    set.gates.reverse();
    set
}

/// Whether a target can be surpassed under the rule, or in a part of it.
fn can_surpass(rule: &Rule) -> bool {
    match rule {
        Rule::Proportional { limit, .. } => limit.is_none_or(|limit| limit > Share::WHOLE),
        Rule::Sum { parts, .. } => parts.iter().any(|part| can_surpass(&part.rule)),
        _ => false,
    }
}

/// Whether two criteria share an id, so that an answer belongs to both.
fn has_double_ids(case: &Case) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    !case.set.criteria().all(|criterion| seen.insert(&criterion.id))
}

/// What a node's result must be in hundredths, exactly, as a numerator and a denominator, by its rule, inputs and parts
/// alone; `None` where the rule reads data of its own.
fn expected(node: &Explanation) -> Option<(i128, i128)> {
    let points = |node: &Explanation| match node.result {
        Conclusion::Points(points) => i128::from(points.hundredths()),
        _ => 0,
    };
    let input = |name: InputName| {
        node.inputs.iter().find(|input| input.name == name).map(|input| match input.value {
            Param::Points(points) => points.hundredths().into(),
            Param::Share(share) => share.basis_points().into(),
            Param::Count(number) => number.into(),
            _ => panic!("{name:?} of {node:?}"),
        })
    };
    let sum = || node.parts.iter().map(points).sum::<i128>();
    let whole = match node.rule {
        RuleName::Group | RuleName::RegularSum | RuleName::BonusSum | RuleName::PenaltySum | RuleName::Total => sum(),
        RuleName::SumOfParts => sum().min(input(InputName::Max).unwrap_or(i128::MAX)),
        RuleName::Cap | RuleName::Ceiling | RuleName::BonusCap => points(&node.parts[0]).min(input(InputName::Max)?),
        RuleName::Count => (input(InputName::Count)? * input(InputName::Each)?).min(input(InputName::Max)?),
        RuleName::Penalty => {
            let product = input(InputName::Count)? * input(InputName::Each)?.max(0);
            -product.min(input(InputName::Max).map_or(i128::MAX, |most| most.max(0)))
        }
        RuleName::Unanswered
        | RuleName::Refused
        | RuleName::LeftOut
        | RuleName::CountedAsZero
        | RuleName::Unproven
        | RuleName::Awaiting
        | RuleName::Excused
        | RuleName::Future
        | RuleName::Retired
        | RuleName::OtherUnits
        | RuleName::OutsideBands => 0,
        RuleName::Rescaled => {
            let max = input(InputName::Max)?;
            let extra = input(InputName::Bonus)? + input(InputName::Penalty)?;
            return Some((input(InputName::Regular)? * input(InputName::Full)? + extra * max, max));
        }
        _ => return None,
    };
    Some((whole, 1))
}

fn half_up((numerator, denominator): (i128, i128)) -> i128 {
    (2 * numerator + denominator).div_euclid(2 * denominator)
}

/// Checks that a node follows from what stands in it, and that where its result is not the exact one the exact one is
/// shown.
fn check_tree(node: &Explanation) {
    let Conclusion::Points(points) = node.result else { return };
    let result = i128::from(points.hundredths());
    let shown = node.exact.as_ref().map(|exact| {
        let parsed = |digits: &str| digits.parse::<i128>().unwrap();
        (parsed(&exact.numerator) * 100, parsed(&exact.denominator))
    });
    if let Some((numerator, denominator)) = expected(node) {
        match shown {
            Some(shown) => assert_eq!(shown.0 * denominator, numerator * shown.1, "{node:#?}"),
            None => assert_eq!(result * denominator, numerator, "{node:#?}"),
        }
    }
    if let Some(exact) = shown {
        let most = i128::from(Points::MAX.hundredths());
        assert_eq!(result, half_up(exact).clamp(-most, most), "{node:#?}");
        assert_ne!(result * exact.1, exact.0, "{node:#?}");
        // Only the whole on its full scale can be beyond all numbers; a sum never is.
        assert!(half_up(exact).abs() <= most || node.rule == RuleName::Rescaled, "{node:#?}");
    }
    node.parts.iter().for_each(check_tree);
}

/// A rule under which more is never worth less.
fn more(rule: &Rule, value: &Value) -> Option<Value> {
    Some(match (rule, value) {
        (Rule::Count { each, .. }, Value::Count(count)) if *each >= Points::ZERO => Value::Count(count.checked_add(1)?),
        (Rule::Proportional { target: Some(_), .. }, Value::Number(number)) => {
            let more = number.ten_thousandths() + 5_000;
            Value::Number(orientation::Quantity::saturating(more.into()))
        }
        (Rule::AtLeast { options, .. }, Value::Options(chosen)) => {
            let other = options.iter().find(|offer| offer.options.is_empty() && !chosen.contains(&offer.id))?;
            Value::Options(chosen.iter().chain([&other.id]).cloned().collect())
        }
        (Rule::YesNo { points }, Value::YesNo(false)) if *points >= Points::ZERO => Value::YesNo(true),
        _ => return None,
    })
}

/// Changes some answers of a case: the card is always that of everything computed anew.
fn computes_all_that_changes(seed: u64, case: &Case) -> Result<(), TestCaseError> {
    let mut rng = Rng::new(seed);
    let mut open = Checklist::new(case.set.clone(), case.assessment.clone(), case.as_of);
    for _ in 0..12 {
        case.edit(&mut rng, &mut open);
        let whole = score(&case.set, open.assessment(), case.as_of);
        prop_assert_eq!(open.verdict(), whole.verdict.clone());
        prop_assert_eq!(open.card(), whole);
    }
    Ok(())
}

#[test]
fn an_answer_that_a_condition_asks_for_is_judged_anew_where_its_points_stay() {
    let seed = 862_943_662_603_630_148;
    computes_all_that_changes(seed, &case(seed)).unwrap();
}

/// Changes some answers of a case: each change names all that came out otherwise, and nothing else.
fn names_what_changes(seed: u64, case: &Case) -> Result<(), TestCaseError> {
    prop_assume!(!has_double_ids(case));
    let mut rng = Rng::new(seed);
    let mut open = Checklist::new(case.set.clone(), case.assessment.clone(), case.as_of);
    for _ in 0..6 {
        let before = open.card();
        let criteria: Vec<_> = case.set.criteria().collect();
        let Some(criterion) = rng.pick(&criteria) else { return Ok(()) };
        let answers = orientation::cases::case(rng.next()).assessment.answers;
        let change = open.set_answer(&criterion.id, answers.values().next().cloned());
        let after = open.card();
        for (at, (one, other)) in before.columns.iter().zip(&after.columns).enumerate() {
            let of_column = change.columns.iter().find(|change| change.columns.contains(&(at as u32)));
            let changed: Vec<_> = other.criteria.iter().filter(|score| !one.criteria.contains(score)).collect();
            let named: Vec<_> = of_column.iter().flat_map(|change| &change.criteria).collect();
            prop_assert!(changed.iter().all(|score| named.contains(score)));
            // A review that fell out of use changes who gave the points even where they are equal.
            prop_assert!(named.iter().all(|score| after.columns[at].criteria.contains(score)));
            let groups: Vec<_> = other.groups.iter().filter(|score| !one.groups.contains(score)).collect();
            let named: Vec<_> = of_column.iter().flat_map(|change| &change.groups).collect();
            prop_assert!(groups.iter().all(|score| named.contains(score)), "{:?} {:?}", groups, named);
            if one.total != other.total {
                prop_assert_eq!(of_column.and_then(|change| change.total.as_ref()), Some(&other.total));
            }
            if one.class != other.class {
                prop_assert_eq!(of_column.and_then(|change| change.class.as_ref()), other.class.as_ref());
            }
        }
        let gaps: Vec<_> = after.gaps.iter().filter(|gap| change.touched.contains(&gap.id)).collect();
        prop_assert_eq!(gaps, change.gaps.iter().collect::<Vec<_>>());
        prop_assert!(
            before.gaps.iter().filter(|gap| !change.touched.contains(&gap.id)).all(|gap| after.gaps.contains(gap))
        );
        prop_assert_eq!(change.progress.gaps as usize, after.gaps.len());
        prop_assert_eq!(change.progress, open.progress());
        prop_assert_eq!(&change.verdict, &after.verdict);
    }
    Ok(())
}

#[test]
fn a_ceiling_that_is_lifted_above_a_lower_one_is_named() {
    // The points stay; what of them each ceiling took away does not.
    let seed = 11_010_626_391_595_649_161;
    names_what_changes(seed, &case(seed)).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_criterion_brings_more_or_less_than_its_range((seed, case) in any_case()) {
        let ranges = ranges(&case.set);
        for column in card(&case).columns {
            prop_assert_eq!(column.criteria.len(), ranges.len());
            for (score, range) in column.criteria.iter().zip(&ranges) {
                prop_assert_eq!(&score.id, &range.id);
                prop_assert!(range.least <= score.points && score.points <= range.most, "{seed} {score:?} {range:?}");
            }
        }
    }

    #[test]
    fn a_criterion_stays_within_its_bounds((_, case) in any_case()) {
        for column in card(&case).columns {
            for score in &column.criteria {
                prop_assert!(score.max >= Points::ZERO);
                let criterion = case.set.criteria().find(|criterion| criterion.id == score.id).unwrap();
                if !has_double_ids(&case) && criterion.role == Role::Regular && !can_surpass(&criterion.rule) {
                    prop_assert!(score.points <= score.max, "{:?} {:?}", criterion, score);
                }
                if let (false, Rule::Penalty { at_most, .. }) = (has_double_ids(&case), &criterion.rule) {
                    prop_assert!(score.points <= Points::ZERO);
                    let floor = at_most.map(|most| -most.hundredths().max(0));
                    prop_assert!(floor.is_none_or(|floor| score.points.hundredths() >= floor));
                }
                let waits = [
                    LeafState::Unanswered, LeafState::Refused, LeafState::Awaiting, LeafState::Excused,
                    LeafState::Unproven, LeafState::Future, LeafState::Retired, LeafState::OtherUnits,
                ];
                if waits.contains(&score.state) {
                    prop_assert_eq!(score.points, Points::ZERO, "{:?}", score);
                }
                prop_assert_eq!(score.refusal.is_some(), score.state == LeafState::Refused);
            }
            prop_assert!(column.total.penalty <= Points::ZERO);
            prop_assert!(column.total.max <= column.total.full);
            let over = column.total.points.hundredths()
                > column.total.regular.hundredths() + column.total.bonus.hundredths() + column.total.penalty.hundredths();
            prop_assert!(!over || column.total.points < Points::ZERO);
        }
    }

    #[test]
    fn groups_and_the_whole_keep_to_their_caps((_, case) in any_case()) {
        for column in card(&case).columns {
            for group in case.set.all_groups() {
                let found = column.groups.iter().find(|score| score.id == group.id).unwrap();
                prop_assert!(group.cap.is_none_or(|cap| found.regular <= cap));
                prop_assert!(group.bonus_cap.is_none_or(|cap| found.bonus <= cap));
            }
            prop_assert!(case.set.bonus_cap.is_none_or(|cap| column.total.bonus <= cap));
            prop_assert!(case.set.cap.is_none_or(|cap| column.total.rescaled <= cap && column.total.points <= cap));
        }
    }

    #[test]
    fn the_order_of_groups_criteria_facts_and_gates_changes_no_number((_, case) in any_case()) {
        prop_assume!(!has_double_ids(&case));
        let (one, other) = (card(&case), score(&turned_around(&case.set), &case.assessment, case.as_of));
        for (one, other) in one.columns.iter().zip(&other.columns) {
            prop_assert_eq!(&one.class, &other.class);
            let plain = |total: &orientation::score::TotalScore| (total.points, total.rescaled, total.percent, total.max);
            prop_assert_eq!(plain(&one.total), plain(&other.total));
            for score in &one.criteria {
                prop_assert!(other.criteria.contains(score));
            }
            for group in &one.groups {
                let turned = other.groups.iter().find(|other| other.id == group.id).unwrap();
                prop_assert_eq!((group.points, group.max, group.percent), (turned.points, turned.max, turned.percent));
            }
        }
    }

    #[test]
    fn an_explanation_gives_the_score_and_every_step_of_it_follows((_, case) in any_case()) {
        let card = card(&case);
        for (at, column) in card.columns.iter().enumerate() {
            let open = |target: Subject| explain(&case.set, &case.assessment, case.as_of, at, &target);
            let total = open(Subject::Total {}).unwrap();
            prop_assert_eq!(total.result, Conclusion::Points(column.total.rescaled));
            check_tree(&total);
            if !has_double_ids(&case) {
                for group in &column.groups {
                    let found = open(Subject::Group { id: group.id.clone() }).unwrap();
                    prop_assert_eq!(found.result, Conclusion::Points(group.points));
                    check_tree(&found);
                }
                for criterion in &column.criteria {
                    let found = open(Subject::Criterion { id: criterion.id.clone() }).unwrap();
                    prop_assert_eq!(found.result, Conclusion::Points(criterion.points), "{:#?}", found);
                    prop_assert!(criterion.points.hundredths().abs() <= Points::MOST_OF_ONE.hundredths());
                    check_tree(&found);
                }
            }
            for class in column.class.iter().flat_map(|class| &class.classes) {
                let found = open(Subject::Class { id: class.id.clone() }).unwrap();
                prop_assert_eq!(found.result, Conclusion::Truth(class.truth));
                let parts: Vec<_> = found.parts.iter().map(|part| part.result).collect();
                let clauses: Vec<_> = class.clauses.iter().map(|clause| Conclusion::Truth(clause.truth)).collect();
                prop_assert_eq!(parts, clauses);
            }
            match (open(Subject::Percent {}), column.total.percent) {
                (Some(found), Some(percent)) => prop_assert_eq!(found.result, Conclusion::Share(percent)),
                (found, percent) => prop_assert_eq!(found.is_some(), percent.is_some()),
            }
        }
    }

    #[test]
    fn change_by_change_gives_what_computing_everything_gives((seed, case) in any_case()) {
        computes_all_that_changes(seed, &case)?;
    }

    #[test]
    fn a_change_names_all_that_came_out_otherwise_and_nothing_else((seed, case) in any_case()) {
        names_what_changes(seed, &case)?;
    }

    #[test]
    fn more_is_never_worth_less_where_the_rule_says_so((_, case) in any_case()) {
        prop_assume!(!has_double_ids(&case));
        for criterion in case.set.criteria() {
            let Some(answer) = case.assessment.answers.get(criterion.id.as_str()) else { continue };
            let Some(raised) = answer.value.as_ref().and_then(|value| more(&criterion.rule, value)) else { continue };
            let mut other = case.clone();
            let raised = answer.clone().with_value(raised);
            other.assessment.answers.insert(criterion.id.clone(), raised);
            let of = |card: ScoreCard| card.columns[0].criteria.iter().find(|score| score.id == criterion.id).cloned();
            let (before, after) = (of(card(&case)).unwrap(), of(card(&other)).unwrap());
            if before.state == LeafState::Answered && after.state == LeafState::Answered {
                prop_assert!(after.points >= before.points, "{:?} {:?} {:?}", criterion.rule, before, after);
            }
        }
    }

    #[test]
    fn where_nothing_applies_nothing_is_divided_by_nothing((_, case) in any_case()) {
        let mut case = case;
        fn allow(group: &mut Group) {
            group.criteria.iter_mut().for_each(|criterion| criterion.not_applicable = NotApplicable::Allowed);
            group.groups.iter_mut().for_each(allow);
        }
        case.set.groups.iter_mut().for_each(allow);
        case.assessment.reviews.clear();
        let ids: Vec<_> = case.set.criteria().map(|criterion| criterion.id.clone()).collect();
        for id in ids {
            let answer = Answer::default().with_not_applicable(Waiver::default());
            case.assessment.answers.insert(id, answer);
        }
        let card = card(&case);
        for column in &card.columns {
            if case.set.not_applicable == orientation::criteria::NotApplicableEffect::LeaveOut {
                prop_assert_eq!(column.total.max, Points::ZERO);
                prop_assert_eq!(column.total.percent, None);
            }
            prop_assert!(column.groups.iter().all(|group| group.max > Points::ZERO || group.percent.is_none()));
        }
    }

    #[test]
    fn the_class_is_the_first_that_fits_in_the_order_of_trying((_, case) in any_case()) {
        for column in card(&case).columns {
            let Some(result) = column.class else { continue };
            let order = &case.set.classing.as_ref().unwrap().order;
            let truth = |id: &orientation::Id| result.classes.iter().find(|class| class.id == *id).map(|class| class.truth);
            let known: Vec<_> = order.iter().filter(|id| truth(id).is_some()).collect();
            let first = known.iter().position(|id| truth(id) == Some(Truth::Met));
            let tried = &known[..first.unwrap_or(known.len())];
            let unknown: Vec<_> = tried.iter().filter(|id| truth(id) == Some(Truth::Unknown)).map(|id| (**id).clone()).collect();
            let expected = match (first.map(|at| known[at].clone()), unknown.is_empty()) {
                (Some(class), true) => Outcome::Fits { class },
                (Some(class), false) => Outcome::Provisional { class, unknown },
                (None, false) => Outcome::Undecided { unknown },
                (None, true) => Outcome::NoClassFits {},
            };
            prop_assert_eq!(result.outcome, expected);
        }
    }

    #[test]
    fn a_verdict_names_the_class_that_fits_and_is_certain_only_where_nothing_asked_is_missing((_, case) in any_case()) {
        let card = card(&case);
        let outcome = card.columns[0].class.as_ref().map(|result| result.outcome.clone());
        match &card.verdict {
            None => prop_assert_eq!(outcome, None),
            Some(Verdict::Certain { class }) => prop_assert_eq!(outcome, Some(Outcome::Fits { class: class.clone() })),
            Some(Verdict::Provisional { class: found, unproven, .. }) => {
                let fitting = match outcome {
                    Some(Outcome::Fits { class } | Outcome::Provisional { class, .. }) => Some(class),
                    _ => None,
                };
                prop_assert_eq!(fitting.as_ref(), Some(found));
                let bare = card.gaps.iter().filter(|gap| gap.kind == GapKind::Evidence).count();
                prop_assert!(usize::try_from(*unproven).unwrap() <= bare);
            }
            Some(Verdict::NoClassFits {}) => prop_assert_eq!(outcome, Some(Outcome::NoClassFits {})),
            Some(Verdict::NotEligible { gate }) => {
                prop_assert_eq!(card.columns[0].gate(gate).map(|gate| gate.truth), Some(Truth::NotMet));
                prop_assert_eq!(outcome, Some(Outcome::NoClassFits {}));
            }
            Some(Verdict::Undecided { left, .. }) => {
                let is_unknown = matches!(outcome, Some(Outcome::Undecided { .. }));
                prop_assert!(*left > 0 || is_unknown);
            }
            Some(_) => prop_assert!(false, "a verdict without a law"),
        }
    }

    #[test]
    fn no_penalty_is_offered_as_a_way_to_raise_the_result((_, case) in any_case()) {
        prop_assume!(!has_double_ids(&case));
        let penalties = case.set.criteria().filter(|criterion| matches!(criterion.rule, Rule::Penalty { .. }));
        let penalties: Vec<_> = penalties.map(|criterion| &criterion.id).collect();
        prop_assert!(card(&case).raises.iter().all(|raise| !penalties.contains(&&raise.id)));
    }

    #[test]
    fn sets_assessments_and_cards_survive_their_files((_, case) in any_case()) {
        fn there_and_back<T: Document + PartialEq + core::fmt::Debug>(value: &T) {
            assert_eq!(document::read::<T>(&document::write(value)).as_ref(), Ok(value));
        }
        there_and_back::<CriteriaSet>(&case.set);
        there_and_back::<Assessment>(&case.assessment);
        let card = card(&case);
        let text = serde_json::to_string(&card).unwrap();
        prop_assert_eq!(serde_json::from_str::<ScoreCard>(&text).unwrap(), card.clone());
        // The same answers give the same card, also after a file.
        let again: Assessment = document::read(&document::write(&case.assessment)).unwrap();
        prop_assert_eq!(score(&case.set, &again, case.as_of), card);
    }

    #[test]
    fn raises_come_with_the_most_first_and_are_true((_, case) in any_case()) {
        let before = card(&case);
        prop_assert!(before.raises.windows(2).all(|pair| pair[0].gain >= pair[1].gain));
        prop_assert!(before.raises.iter().all(|raise| raise.gain > Points::ZERO));
        let total = |card: &ScoreCard| card.columns[0].total.rescaled;
        for raise in &before.raises {
            let criterion = case.set.criterion(raise.id.as_str()).unwrap();
            // Of two criteria of one id either may be meant.
            if case.set.criteria().filter(|other| other.id == raise.id).count() > 1 {
                continue;
            }
            let value = match &criterion.rule {
                Rule::YesNo { points } => Value::YesNo(*points > Points::ZERO),
                Rule::Free { max, .. } => Value::Points(*max),
                _ => continue,
            };
            let mut other = case.clone();
            let mut answer = other.assessment.answers.remove(&raise.id).unwrap_or_default();
            answer.value = Some(value);
            other.assessment.answers.insert(raise.id.clone(), answer);
            let after = card(&other);
            // The most may be off the step, or want evidence that is not there.
            let counts = after.columns[0].criteria.iter().any(|c| c.id == raise.id && c.state == LeafState::Answered);
            if counts {
                let grown = total(&after).hundredths() - total(&before).hundredths();
                prop_assert_eq!(grown, raise.gain.hundredths(), "{}", raise.id);
            }
        }
    }
}

#[test]
fn the_random_cases_reach_every_state_truth_and_outcome() {
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..3_000 {
        let case = case(seed);
        for column in card(&case).columns {
            seen.extend(column.criteria.iter().map(|score| score.state.as_str().to_owned()));
            seen.extend(
                column.criteria.iter().filter_map(|score| score.refusal).map(|refusal| refusal.as_str().to_owned()),
            );
            seen.extend(
                column.groups.iter().flat_map(|group| &group.limits).map(|limit| limit.kind.as_str().to_owned()),
            );
            if let Some(class) = column.class {
                let outcome = serde_json::to_value(&class.outcome).unwrap()["kind"].as_str().unwrap().to_owned();
                seen.insert(outcome);
                seen.extend(class.classes.iter().map(|class| class.truth.as_str().to_owned()));
            }
        }
        for issue in validate::criteria(&case.set, None).issues {
            seen.insert(issue.code.as_str().to_owned());
        }
    }
    let states = LeafState::ALL.iter().map(|state| state.as_str());
    let refusals = orientation::score::Refusal::ALL.iter().map(|refusal| refusal.as_str());
    let others = [
        "cap",
        "ceiling",
        "bonusCap",
        "met",
        "notMet",
        "unknown",
        "fits",
        "provisional",
        "undecided",
        "noClassFits",
        "circular-reference",
        "bands-gap",
        "bands-overlap",
        "tier-unreachable",
        "class-unreachable",
        "duplicate-id",
    ];
    for word in states.chain(refusals).chain(others) {
        // An option ticked twice is never drawn; a vector shows it.
        assert!(seen.contains(word) || word == "chosenTwice", "`{word}` never occurs in {seen:?}");
    }
}

#[test]
fn gates_that_ask_twice_for_another_are_explained_once() {
    use orientation::criteria::Gate;
    let gate = |n: u32| {
        let next = Condition::Gate { gate: format!("g{}", n + 1).parse().unwrap() };
        let twice = Condition::All { of: vec![next; if n < 60 { 2 } else { 0 }] };
        Gate::new(format!("g{n}").parse().unwrap(), ".", twice)
    };
    let mut case = case(1);
    case.set.gates = (0..=60).map(gate).collect();
    let subject = Subject::Gate { id: "g0".parse().unwrap() };
    let found = explain(&case.set, &case.assessment, case.as_of, 0, &subject).unwrap();
    let again = &found.parts[0].parts[1];
    assert_eq!((again.rule, again.parts.len()), (RuleName::Gate, 0));
    assert_eq!(again.result, Conclusion::Truth(Truth::Met));
}

#[test]
fn a_set_may_be_as_deep_as_a_file_can_be() {
    let mut condition = Condition::Any { of: Vec::new() };
    for _ in 0..60 {
        condition = Condition::Not { of: Box::new(condition) };
    }
    let mut case = case(1);
    case.set.gates = vec![orientation::criteria::Gate::new("sau".parse().unwrap(), ".", condition)];
    let card = card(&case);
    assert_eq!(card.columns[0].gates[0].truth, Truth::NotMet);
    assert!(case.set.places().iter().any(|place| matches!(place, Place::Group(..))));
}

#[test]
fn fifty_thousand_gates_that_each_ask_for_the_one_before_are_judged_and_explained() {
    const GATES: usize = 50_000;
    let gate = |at: usize| {
        let when = match at {
            0 => json!({"kind": "fact", "fact": "co", "is": {"kind": "yes"}}),
            _ => json!({"kind": "gate", "gate": format!("g{}", at - 1)}),
        };
        json!({"id": format!("g{at}"), "text": "Điều kiện", "when": when})
    };
    let set = json!({
        "id": "bo", "edition": "1", "title": "Bộ", "origin": {"kind": "proposed"},
        "facts": [{"id": "co", "title": "Có", "value": {"kind": "yesNo"}}],
        "gates": (0..GATES).map(gate).collect::<Vec<_>>(),
    });
    let set: CriteriaSet = serde_json::from_value(set).unwrap();
    let filled = json!({
        "unit": {"id": "u", "name": "Đơn vị", "unitType": "chapter"}, "period": "2022", "state": "draft",
        "criteria": {"id": "bo", "edition": "1"}, "facts": {"co": {"value": {"kind": "yesNo", "value": true}}},
    });
    let filled: Assessment = serde_json::from_value(filled).unwrap();
    let day = "2022-11-30".parse().unwrap();
    assert!(validate::criteria(&set, None).is_empty());
    let card = score(&set, &filled, day);
    assert!(card.columns[0].gates.iter().all(|gate| gate.truth == Truth::Met));
    let last = Subject::Gate { id: format!("g{}", GATES - 1).parse().unwrap() };
    let opened = explain(&set, &filled, day, 0, &last).unwrap();
    assert_eq!(opened.result, Conclusion::Truth(Truth::Met));
    // As deep as a file may be: what lies below is named and not opened.
    let mut deep = 0;
    let mut inside = &opened;
    while let Some(part) = inside.parts.first() {
        (deep, inside) = (deep + 1, part);
    }
    assert!((10..120).contains(&deep), "{deep}");
}
