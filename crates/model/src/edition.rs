//! Moving an assessment to another edition of its criteria set.
//!
//! Answers go by the stable ids of their criteria. Each is kept, converted by the rule that the new edition declares, or
//! set aside with the reason; none is dropped. Answers that were set aside before come back where they have a place
//! again.

use chrono::NaiveDate;

use crate::assessment::{Answer, Answers, SetAside, SetAsideReason, Value};
use crate::criteria::{Conversion, CriteriaSet, Criterion, Rule};
use crate::{Assessment, Id, Points, Quantity, document, json, score};

/// An assessment that was moved, and what became of each answer.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moved {
    /// The assessment, answering the new edition.
    pub assessment: Assessment,
    /// What became of each answer: those that have a place now in the order of the new form, then those set aside.
    pub moves: Vec<Move>,
}

/// What became of one answer.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Move {
    /// The criterion that it answered.
    pub criterion: Id,
    /// What became of it.
    pub outcome: MoveOutcome,
}

/// What became of an answer.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MoveOutcome {
    /// It stays as it is (giữ nguyên).
    Kept {},
    /// It became an answer to another criterion, or another value, by a declared rule (quy đổi).
    Converted {
        /// The criterion that it answers now.
        to: Id,
    },
    /// It had been set aside and has a place again (khôi phục).
    Restored {},
    /// It was set aside (để riêng).
    SetAside {
        /// Why.
        reason: SetAsideReason,
    },
}

/// Moves an assessment from the edition that it answers to another one, on a day.
///
/// Facts stay by their ids; one that the new edition does not ask stays too, and is not used. The scores of reviews go
/// with the answers that they are for: one stands where the answer is the same, and is reopened where it was converted.
#[must_use]
pub fn move_to_edition(filled: &Assessment, old: &CriteriaSet, new: &CriteriaSet, on: NaiveDate) -> Moved {
    let mut assessment = filled.clone();
    assessment.answers = Answers::new();
    assessment.criteria.id = new.id.clone();
    assessment.criteria.edition = new.edition.clone();
    assessment.criteria.fingerprint = Some(document::fingerprint(new));
    let mut moves = Vec::new();
    let mut placed: Vec<&Id> = Vec::new();
    // Why an answer that found no place did not; the last reason is the most telling one.
    let mut refused: Vec<(&Id, SetAsideReason)> = Vec::new();
    for criterion in new.criteria() {
        if assessment.answers.contains_key(&criterion.id) {
            continue;
        }
        for (id, answer, conversion) in candidates(filled, criterion) {
            match convert(answer, old.criterion(id.as_str()), criterion, conversion) {
                Ok(_) if assessment.answers.contains_key(&criterion.id) => {
                    refused.push((id, SetAsideReason::PlaceTaken));
                }
                Ok(found) => {
                    let outcome = if conversion.is_none() {
                        MoveOutcome::Kept {}
                    } else {
                        MoveOutcome::Converted { to: criterion.id.clone() }
                    };
                    moves.push(Move { criterion: id.clone(), outcome });
                    assessment.answers.insert(criterion.id.clone(), found);
                    placed.push(id);
                }
                Err(reason) => refused.push((id, reason)),
            }
        }
    }
    follow(&mut assessment, filled, new, &moves);
    restore(&mut assessment, new, &mut moves);
    for (id, answer) in filled.answers.iter().filter(|(id, _)| !placed.contains(id)) {
        let why = refused.iter().rev().find(|(other, _)| *other == id).map(|(_, reason)| *reason);
        let reason = why.unwrap_or(SetAsideReason::CriterionGone);
        moves.push(Move { criterion: id.clone(), outcome: MoveOutcome::SetAside { reason } });
        assessment.set_aside.push(SetAside {
            criterion: id.clone(),
            edition: filled.criteria.edition.clone(),
            reason,
            answer: answer.clone(),
            on,
        });
    }
    Moved { assessment, moves }
}

/// The answers that can move to a criterion: those that it says it replaces, in that order, and the one to its own id.
fn candidates<'a>(
    filled: &'a Assessment,
    criterion: &'a Criterion,
) -> impl Iterator<Item = (&'a Id, &'a Answer, Option<&'a Conversion>)> {
    let of = |id: &str| filled.answers.get_key_value(id);
    let replaces_itself = criterion.replaces.iter().any(|replaced| replaced.criterion == criterion.id);
    let own = of(criterion.id.as_str()).filter(|_| !replaces_itself).map(|(id, answer)| (id, answer, None));
    let replaced = criterion.replaces.iter().filter_map(move |replaced| {
        of(replaced.criterion.as_str()).map(|(id, answer)| (id, answer, Some(&replaced.conversion)))
    });
    own.into_iter().chain(replaced)
}

/// The answer as one to the new criterion.
fn convert(
    answer: &Answer,
    old: Option<&Criterion>,
    new: &Criterion,
    conversion: Option<&Conversion>,
) -> Result<Answer, SetAsideReason> {
    let Some(value) = &answer.value else { return Ok(answer.clone()) };
    let value = match conversion {
        Some(conversion) => converted(value, conversion).ok_or(SetAsideReason::NotConvertible)?,
        // The same kind of value under another kind of rule need not mean the same.
        None if old.is_some_and(|old| kind_of(&old.rule) != kind_of(&new.rule)) => {
            return Err(SetAsideReason::RuleChanged);
        }
        None => value.clone(),
    };
    score::work(&new.rule, &value).map_err(|_| SetAsideReason::ValueRefused)?;
    Ok(Answer { value: Some(value), ..answer.clone() })
}

fn converted(value: &Value, conversion: &Conversion) -> Option<Value> {
    match conversion {
        Conversion::Same {} => Some(value.clone()),
        Conversion::Rescale { from, to } => match value {
            Value::Points(points) => {
                let product = i128::from(points.hundredths()) * i128::from(to.hundredths());
                Points::quotient(product, from.hundredths().into()).map(Value::Points)
            }
            _ => None,
        },
        Conversion::Threshold { at_least } => match value {
            Value::Count(count) => Some(Value::YesNo(Quantity::whole(*count) >= *at_least)),
            Value::Number(number) => Some(Value::YesNo(number >= at_least)),
            _ => None,
        },
        Conversion::Table { rows } => rows.iter().find(|row| row.from == *value).map(|row| row.to.clone()),
    }
}

const fn kind_of(rule: &Rule) -> u8 {
    match rule {
        Rule::YesNo { .. } => 0,
        Rule::Tiers { .. } => 1,
        Rule::PercentTiers { .. } => 2,
        Rule::Count { .. } => 3,
        Rule::Proportional { .. } => 4,
        Rule::Free { .. } => 5,
        Rule::AtLeast { .. } => 6,
        Rule::Sum { .. } => 7,
        Rule::Imported { .. } => 8,
        Rule::Penalty { .. } => 9,
    }
}

/// Takes the scores of reviews to where their answers are; those of criteria that are gone and had no answer to where it
/// would be.
fn follow(assessment: &mut Assessment, filled: &Assessment, new: &CriteriaSet, moves: &[Move]) {
    let mut ways: Vec<(&Id, &Id)> = Vec::new();
    for Move { criterion, outcome } in moves {
        if let MoveOutcome::Converted { to } = outcome {
            ways.push((criterion, to));
        }
    }
    for criterion in new.criteria().filter(|criterion| !assessment.answers.contains_key(&criterion.id)) {
        let same = criterion.replaces.iter().filter(|replaced| replaced.conversion == Conversion::Same {});
        let gone = same.filter(|replaced| new.criterion(replaced.criterion.as_str()).is_none());
        let blank = gone.filter(|replaced| !filled.answers.contains_key(&replaced.criterion));
        ways.extend(blank.map(|replaced| (&replaced.criterion, &criterion.id)));
    }
    for review in &mut assessment.reviews {
        // All are taken first: two criteria may have changed places.
        let taken = ways.iter().filter_map(|(from, to)| review.scores.remove(from).map(|score| ((*to).clone(), score)));
        let taken: Vec<_> = taken.collect();
        review.scores.extend(taken);
    }
}

/// Brings back what was set aside before: the latest first, where its criterion has no answer and can use it.
///
/// Where the rule had changed, the same value need not mean the same; in the edition that it was given for it does.
fn restore(assessment: &mut Assessment, new: &CriteriaSet, moves: &mut Vec<Move>) {
    let mut left = Vec::new();
    for aside in core::mem::take(&mut assessment.set_aside).into_iter().rev() {
        let place = new.criterion(aside.criterion.as_str());
        let free = !assessment.answers.contains_key(&aside.criterion);
        let changed = matches!(aside.reason, SetAsideReason::RuleChanged | SetAsideReason::NotConvertible);
        let means_the_same = !changed || aside.edition == new.edition;
        let fits = |rule: &Rule| aside.answer.value.as_ref().is_none_or(|value| score::work(rule, value).is_ok());
        if free && means_the_same && place.is_some_and(|criterion| fits(&criterion.rule)) {
            moves.push(Move { criterion: aside.criterion.clone(), outcome: MoveOutcome::Restored {} });
            assessment.answers.insert(aside.criterion, aside.answer);
        } else {
            left.push(aside);
        }
    }
    left.reverse();
    assessment.set_aside = left;
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: NaiveDate = NaiveDate::MIN;

    fn set(edition: &str, criteria: &str) -> CriteriaSet {
        let text = format!(
            r#"{{"id": "bo", "edition": "{edition}", "title": "Bộ", "origin": {{"kind": "proposed"}},
                "groups": [{{"id": "g", "title": "Nhóm", "criteria": [{criteria}]}}]}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    fn one(id: &str, rule: &str, more: &str) -> String {
        format!(r#"{{"id": "{id}", "title": "Nội dung", "rule": {rule}{more}}}"#)
    }

    fn answered(answers: &str) -> Assessment {
        let text = format!(
            r#"{{"unit": {{"id": "u", "name": "Chi đoàn", "unitType": "chapter"}}, "period": "2022",
                "criteria": {{"id": "bo", "edition": "1"}}, "state": "draft", "answers": {answers}}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    const FREE: &str = r#"{"kind": "free", "max": "10"}"#;
    const YES: &str = r#"{"kind": "yesNo", "points": "5"}"#;
    const COUNT: &str = r#"{"kind": "count", "each": "1", "max": "9"}"#;

    /// The outcome of each move, as `criterion: outcome`.
    #[track_caller]
    fn moved(old: &CriteriaSet, new: &CriteriaSet, answers: &str) -> (Assessment, Vec<String>) {
        let filled = answered(answers);
        let Moved { assessment, moves } = move_to_edition(&filled, old, new, DAY);
        let said = moves.iter().map(|Move { criterion, outcome }| match outcome {
            MoveOutcome::Kept {} => format!("{criterion}: kept"),
            MoveOutcome::Converted { to } => format!("{criterion}: converted to {to}"),
            MoveOutcome::Restored {} => format!("{criterion}: restored"),
            MoveOutcome::SetAside { reason } => format!("{criterion}: {}", reason.as_str()),
        });
        let said = said.collect();
        // Nothing is lost: each answer is in one of the two places.
        for id in filled.answers.keys() {
            let aside = assessment.set_aside.iter().any(|aside| aside.criterion == *id);
            let placed = moves.iter().any(|m| m.criterion == *id && !matches!(m.outcome, MoveOutcome::SetAside { .. }));
            assert!(aside != placed, "{id}");
        }
        (assessment, said)
    }

    #[test]
    fn an_answer_is_kept_where_its_criterion_asks_the_same() {
        let (old, new) = (set("1", &one("a", FREE, "")), set("2", &one("a", r#"{"kind": "free", "max": "8"}"#, "")));
        let (after, moves) = moved(&old, &new, r#"{"a": {"value": {"kind": "points", "value": "7"}, "note": "x"}}"#);
        assert_eq!(moves, ["a: kept"]);
        assert_eq!(after.criteria.edition.as_str(), "2");
        assert_eq!(
            after.answers,
            answered(r#"{"a": {"value": {"kind": "points", "value": "7"}, "note": "x"}}"#).answers
        );
    }

    #[test]
    fn an_answer_that_the_new_rule_cannot_use_is_set_aside_with_the_reason() {
        let old = set("1", &[one("a", FREE, ""), one("b", FREE, ""), one("c", FREE, "")].join(","));
        let new = set("2", &[one("a", r#"{"kind": "free", "max": "5"}"#, ""), one("b", YES, "")].join(","));
        let points = |id| format!(r#""{id}": {{"value": {{"kind": "points", "value": "7"}}}}"#);
        let (after, moves) = moved(&old, &new, &format!("{{{},{},{}}}", points("a"), points("b"), points("c")));
        assert_eq!(moves, ["a: valueRefused", "b: ruleChanged", "c: criterionGone"]);
        assert!(after.answers.is_empty());
        assert!(after.set_aside.iter().all(|aside| aside.edition.as_str() == "1" && aside.answer.value.is_some()));
    }

    #[test]
    fn declared_rules_convert_points_counts_and_choices() {
        let old = set("1", &[one("a", FREE, ""), one("b", COUNT, ""), one("c", YES, "")].join(","));
        let replaces = |id, rule| format!(r#", "replaces": [{{"criterion": "{id}", "conversion": {rule}}}]"#);
        let table = r#"{"kind": "table", "rows": [{"from": {"kind": "yesNo", "value": true}, "to": {"kind": "count", "value": 3}}]}"#;
        let new = set(
            "2",
            &[
                one("d", FREE, &replaces("a", r#"{"kind": "rescale", "from": "10", "to": "3"}"#)),
                one("e", YES, &replaces("b", r#"{"kind": "threshold", "atLeast": "4"}"#)),
                one("f", COUNT, &replaces("c", table)),
            ]
            .join(","),
        );
        let answers = |yes| {
            format!(
                r#"{{"a": {{"value": {{"kind": "points", "value": "5.5"}}}},
                    "b": {{"value": {{"kind": "count", "value": 4}}}}, "c": {{"value": {{"kind": "yesNo", "value": {yes}}}}}}}"#
            )
        };
        let (after, moves) = moved(&old, &new, &answers(true));
        assert_eq!(moves, ["a: converted to d", "b: converted to e", "c: converted to f"]);
        let value = |id: &str| after.answers.get(id).and_then(|answer| answer.value.clone());
        assert_eq!(value("d"), "1.65".parse().ok().map(Value::Points));
        assert_eq!(value("e"), Some(Value::YesNo(true)));
        assert_eq!(value("f"), Some(Value::Count(3)));
        let (_, moves) = moved(&old, &new, &answers(false));
        assert_eq!(moves.last().map(String::as_str), Some("c: notConvertible"));
    }

    #[test]
    fn of_two_answers_to_one_place_the_own_one_stays_and_the_other_is_set_aside() {
        let old = set("1", &[one("a", FREE, ""), one("b", FREE, "")].join(","));
        let same = r#", "replaces": [{"criterion": "b", "conversion": {"kind": "same"}}]"#;
        let new = set("2", &one("a", FREE, same));
        let points = |points| format!(r#"{{"value": {{"kind": "points", "value": "{points}"}}}}"#);
        let (after, moves) = moved(&old, &new, &format!(r#"{{"a": {}, "b": {}}}"#, points(1), points(2)));
        assert_eq!(moves, ["a: kept", "b: placeTaken"]);
        assert_eq!(
            after.answers.get("a").and_then(|answer| answer.value.clone()),
            Some(Value::Points(Points::whole(1)))
        );
    }

    #[test]
    fn an_answer_to_another_rule_stays_aside_until_the_edition_that_it_was_given_for() {
        let penalty = r#"{"kind": "penalty", "each": "1"}"#;
        let (counted, deducted) = (set("1", &one("a", COUNT, "")), set("2", &one("a", penalty, "")));
        let (aside, moves) = moved(&counted, &deducted, r#"{"a": {"value": {"kind": "count", "value": 4}}}"#);
        assert_eq!(moves, ["a: ruleChanged"]);
        let again = move_to_edition(&aside, &deducted, &set("3", &one("a", penalty, "")), DAY);
        assert!(again.moves.is_empty() && again.assessment.answers.is_empty());
        let back = move_to_edition(&again.assessment, &deducted, &counted, DAY);
        assert_eq!(back.moves, [Move { criterion: "a".parse().unwrap(), outcome: MoveOutcome::Restored {} }]);
    }

    #[test]
    fn the_score_of_a_review_goes_with_its_answer() {
        let superior = r#", "scorer": "superior""#;
        let old = set("1", &[one("a", FREE, ""), one("b", FREE, superior), one("c", FREE, "")].join(","));
        let replaces = |id| format!(r#", "replaces": [{{"criterion": "{id}", "conversion": {{"kind": "same"}}}}]"#);
        let renamed = [
            one("d", FREE, &replaces("a")),
            one("e", FREE, &format!("{superior}{}", replaces("b"))),
            one("c", FREE, ""),
        ];
        let new = set("2", &renamed.join(","));
        let copied =
            [one("c", FREE, ""), one("b", FREE, superior), one("f", FREE, &format!("{superior}{}", replaces("b")))];
        let copied = set("2", &copied.join(","));
        let points = |id| format!(r#""{id}": {{"value": {{"kind": "points", "value": "9"}}}}"#);
        let mut filled = answered(&format!("{{{}, {}}}", points("a"), points("c")));
        let saw = |id: &str| filled.answers.get(id).cloned().unwrap_or_default().fingerprint();
        let score = |id: &str| format!(r#""{id}": {{"points": "4", "saw": "{}", "reason": "Thiếu"}}"#, saw(id));
        let review = format!(
            r#"{{"level": 1, "weight": "deciding", "by": {{"id": "x", "name": "Xã đoàn"}}, "on": "2022-12-01",
                "saw": "{}", "scores": {{{}, {}, {}}}}}"#,
            filled.content_fingerprint(),
            score("a"),
            score("b"),
            score("c")
        );
        filled.reviews = vec![serde_json::from_str(&review).unwrap()];
        let before = score::score(&old, &filled, "2022-12-02".parse().unwrap());
        let after = move_to_edition(&filled, &old, &new, DAY).assessment;
        assert!(after.reviews[0].scores.keys().map(Id::as_str).eq(["c", "d", "e"]));
        // A criterion that is still there keeps its score, whatever begins from it besides.
        let beside = move_to_edition(&filled, &old, &copied, DAY).assessment;
        assert!(beside.reviews[0].scores.contains_key("b") && !beside.reviews[0].scores.contains_key("f"));
        let total = |card: &score::ScoreCard| card.columns.last().map(|column| column.total.points);
        assert_eq!(total(&before), Some(Points::whole(12)));
        assert_eq!(total(&score::score(&new, &after, "2022-12-02".parse().unwrap())), total(&before));
    }

    #[test]
    fn an_answer_set_aside_comes_back_with_its_criterion() {
        let (with, without) = (set("1", &one("a", FREE, "")), set("2", &one("b", FREE, "")));
        let (aside, _) = moved(&with, &without, r#"{"a": {"value": {"kind": "points", "value": "7"}}}"#);
        let again = move_to_edition(&aside, &without, &set("3", &one("a", FREE, "")), DAY);
        assert_eq!(again.moves, [Move { criterion: "a".parse().unwrap(), outcome: MoveOutcome::Restored {} }]);
        assert!(again.assessment.set_aside.is_empty());
        assert_eq!(again.assessment.answers.len(), 1);
    }
}
