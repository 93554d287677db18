#![allow(clippy::unwrap_used, reason = "a test may panic")]

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::assessment::{Evidence, Proof, Review, State, Value, Waiver};

/// An assessment with these members beside the ones that it needs.
fn form(members: Json) -> Assessment {
    let mut form = json!({
        "unit": {"id": "nam-pe", "name": "Chi đoàn bản Nậm Pé", "unitType": "chapter"},
        "period": "2022",
        "criteria": {"id": "chi-doan", "edition": "2022"},
        "state": "draft",
    });
    form.as_object_mut().unwrap().append(&mut members.as_object().unwrap().clone());
    serde_json::from_value(form).unwrap()
}

fn count(n: u32) -> Json {
    json!({"kind": "count", "value": n})
}

fn words(text: &str) -> Json {
    json!({"proof": {"kind": "text", "text": text}})
}

#[track_caller]
fn merges(base: Option<&Assessment>, mine: &Assessment, theirs: &Assessment, expected: &Assessment, conflicts: Json) {
    let merged = merge(base, mine, theirs, MergeSide::Mine).unwrap();
    assert_eq!(merged.assessment, *expected);
    assert_eq!(serde_json::to_value(merged.conflicts).unwrap(), conflicts);
}

#[test]
fn what_only_one_side_changed_is_taken_from_it() {
    let base = form(json!({"answers": {"a": {"value": count(1), "note": "cũ"}, "b": {"value": count(1)}}}));
    let mine = form(json!({"answers": {"a": {"value": count(2), "note": "cũ"}, "b": {"value": count(1)}}}));
    let theirs =
        form(json!({"answers": {"a": {"value": count(1), "note": "mới"}}, "facts": {"f": {"value": count(9)}}}));
    let both = form(json!({"answers": {"a": {"value": count(2), "note": "mới"}}, "facts": {"f": {"value": count(9)}}}));
    merges(Some(&base), &mine, &theirs, &both, json!([]));
}

#[test]
fn where_both_changed_a_value_one_is_kept_and_both_are_named() {
    let base = form(json!({"answers": {"a": {"value": count(1)}}}));
    let mine = form(json!({"answers": {"a": {"value": count(2)}}}));
    let theirs = form(json!({"answers": {"a": {"value": count(3)}}}));
    let place = json!({"kind": "answer", "criterion": "a", "part": "value"});
    let conflict = json!([{
        "place": place, "kept": "mine",
        "mine": {"kind": "value", "value": count(2)}, "theirs": {"kind": "value", "value": count(3)},
    }]);
    merges(Some(&base), &mine, &theirs, &mine, conflict.clone());
    merges(None, &mine, &theirs, &mine, conflict);
}

#[test]
fn a_value_wins_over_a_blank_that_the_other_side_made_of_it() {
    let base = form(json!({"answers": {"a": {"value": count(1)}}, "facts": {"f": {"value": count(1)}}}));
    let mine = form(json!({}));
    let theirs = form(json!({"answers": {"a": {"value": count(3)}}, "facts": {"f": {"value": count(1), "note": "n"}}}));
    let conflicts = json!([
        {
            "place": {"kind": "answer", "criterion": "a", "part": "value"}, "kept": "theirs",
            "theirs": {"kind": "value", "value": count(3)},
        },
        {
            "place": {"kind": "fact", "fact": "f", "part": "whole"}, "kept": "theirs",
            "theirs": {"kind": "fact", "value": {"value": count(1), "note": "n"}},
        },
    ]);
    merges(Some(&base), &mine, &theirs, &theirs, conflicts);
}

#[test]
fn evidence_is_merged_as_a_set_and_stays_removed_where_either_removed_it() {
    let with = |texts: &[&str]| {
        let evidence: Vec<Json> = texts.iter().map(|text| words(text)).collect();
        form(json!({"answers": {"a": {"evidence": evidence}}}))
    };
    merges(Some(&with(&["x", "y"])), &with(&["x", "m"]), &with(&["x", "y", "t"]), &with(&["x", "m", "t"]), json!([]));
    merges(None, &with(&["x", "m"]), &with(&["t", "x"]), &with(&["x", "m", "t"]), json!([]));
}

#[test]
fn the_steps_are_those_of_the_side_that_went_further() {
    let step = |from: &str, to: &str| json!({"from": from, "to": to, "on": "2022-11-20"});
    let draft = form(json!({}));
    let submitted = form(json!({"state": "submitted", "history": [step("draft", "submitted")]}));
    merges(None, &draft, &submitted, &submitted, json!([]));
    merges(None, &submitted, &draft, &submitted, json!([]));

    let exempted = form(json!({"state": "exempted", "history": [step("draft", "exempted")]}));
    let merged = merge(Some(&draft), &submitted, &exempted, MergeSide::Theirs).unwrap();
    assert_eq!(merged.assessment.state, State::Exempted);
    assert_eq!(merged.conflicts.first().map(|c| (&c.place, c.kept)), Some((&MergePlace::Progress, MergeSide::Theirs)));
}

#[test]
fn two_reviewers_of_one_level_are_merged_score_by_score() {
    let print = crate::Fingerprint::of(b"seen");
    let score = |points: &str| json!({"points": points, "saw": print});
    let review = |scores: Json| {
        let by = json!({"name": "Đoàn xã"});
        form(json!({"reviews": [
            {"level": 1, "weight": "deciding", "by": by, "on": "2022-11-25", "saw": print, "scores": scores},
        ]}))
    };
    let base = review(json!({}));
    let mine = review(json!({"a": score("3"), "b": score("1")}));
    let theirs = review(json!({"a": score("2"), "c": score("4")}));
    let both = review(json!({"a": score("3"), "b": score("1"), "c": score("4")}));
    let conflict = json!([{
        "place": {"kind": "score", "level": 1, "criterion": "a"}, "kept": "mine",
        "mine": {"kind": "score", "value": score("3")}, "theirs": {"kind": "score", "value": score("2")},
    }]);
    merges(Some(&base), &mine, &theirs, &both, conflict);
}

#[test]
fn copies_of_different_forms_are_refused_by_name() {
    let mine = form(json!({}));
    let refused = |change: fn(&mut Assessment)| {
        let mut theirs = mine.clone();
        change(&mut theirs);
        let error = merge(None, &mine, &theirs, MergeSide::Mine).unwrap_err();
        (error.code(), error.to_string())
    };
    assert_eq!(
        [
            refused(|a| a.unit.id = "pa-vay".parse().unwrap()),
            refused(|a| a.period = "2023".parse().unwrap()),
            refused(|a| a.criteria.id = "lien-doi".parse().unwrap()),
            refused(|a| a.criteria.edition = "2023".parse().unwrap()),
        ],
        [
            ("merge-other-unit", "unit is `pa-vay`, expected `nam-pe`".to_owned()),
            ("merge-other-period", "period is `2023`, expected `2022`".to_owned()),
            ("merge-other-criteria", "criteria set is `lien-doi`, expected `chi-doan`".to_owned()),
            ("merge-other-edition", "edition of the criteria set is `2023`, expected `2022`".to_owned()),
        ]
    );
}

// Few ids and few values, so that the sides meet often.
fn id() -> impl Strategy<Value = Id> {
    prop_oneof![Just("a"), Just("b"), Just("c")].prop_map(|id| id.parse().unwrap())
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![(0..3_u32).prop_map(Value::Count), any::<bool>().prop_map(Value::YesNo)]
}

fn note() -> impl Strategy<Value = Option<String>> {
    of(prop_oneof![Just("một".to_owned()), Just("hai".to_owned())])
}

fn evidence() -> impl Strategy<Value = Vec<Evidence>> {
    let one = prop_oneof![Just("x"), Just("y"), Just("z")].prop_map(|text| Evidence {
        proof: Proof::Text { text: text.to_owned() },
        happened: None,
        entered: None,
    });
    vec(one, 0..4)
}

prop_compose! {
    fn answer()(
        value in of(value()),
        waiver in of(note()),
        note in note(),
        evidence in evidence(),
    ) -> Answer {
        Answer { value, not_applicable: waiver.map(|reason| Waiver { reason }), note, evidence }
    }
}

prop_compose! {
    fn assessment()(
        answers in btree_map(id(), answer(), 0..4),
        facts in btree_map(id(), (value(), note()), 0..3),
        scores in btree_map(id(), 0..3_u8, 0..3),
        levels in vec(1..3_u32, 0..3),
        filled_by in of(prop_oneof![Just("Lò Thị An"), Just("Giàng A Páo")]),
        steps in 0..3_usize,
    ) -> Assessment {
        let path = [("draft", "submitted"), ("submitted", "changesRequested")];
        let history: Vec<Json> = path.iter().take(steps)
            .map(|(from, to)| json!({"from": from, "to": to, "on": "2022-11-20"})).collect();
        let state = ["draft", "submitted", "changesRequested"].get(steps).copied().unwrap();
        let print = crate::Fingerprint::of(b"seen");
        let scores: serde_json::Map<String, Json> = scores.into_iter()
            .map(|(id, points)| (id.to_string(), json!({"points": points.to_string(), "saw": print}))).collect();
        let reviews: Vec<Json> = levels.into_iter().map(|level| json!({
            "level": level, "weight": "deciding", "by": {"name": "Đoàn xã"}, "on": "2022-11-25", "saw": print,
            "scores": scores,
        })).collect();
        let mut form = form(json!({"state": state, "history": history, "reviews": reviews}));
        form.filled_by = filled_by.map(|name| crate::assessment::Person { name: name.to_owned(), role: None });
        form.answers.extend(answers);
        form.facts.extend(facts.into_iter().map(|(id, (value, note))| (id, FactAnswer { value, note })));
        form
    }
}

/// Everything that an assessment says, one line for each thing.
fn says(form: &Assessment) -> Vec<String> {
    let mut lines = Vec::new();
    for (id, answer) in form.answers.iter() {
        lines.extend(answer.value.as_ref().map(|value| format!("{id} value {value:?}")));
        lines.extend(answer.not_applicable.as_ref().map(|waiver| format!("{id} waiver {waiver:?}")));
        lines.extend(answer.note.as_ref().map(|note| format!("{id} note {note}")));
        lines.extend(answer.evidence.iter().map(|evidence| format!("{id} evidence {evidence:?}")));
    }
    for (id, fact) in form.facts.iter() {
        lines.push(format!("{id} fact {:?}", fact.value));
        lines.extend(fact.note.as_ref().map(|note| format!("{id} fact note {note}")));
    }
    for Review { level, scores, .. } in &form.reviews {
        lines.extend(scores.iter().map(|(id, score)| format!("{level} {id} {score:?}")));
    }
    lines.extend(form.filled_by.as_ref().map(|person| format!("{person:?}")));
    lines.push(format!("{:?} {:?}", form.state, form.history));
    lines
}

/// The same of one side of the conflicts.
fn said_in(conflicts: &[Conflict], side: impl Fn(&Conflict) -> Option<MergeValue>) -> Vec<String> {
    let mut lines = Vec::new();
    for conflict in conflicts {
        match (&conflict.place, side(conflict)) {
            (MergePlace::Answer { criterion: id, .. }, Some(MergeValue::Value(value))) => {
                lines.push(format!("{id} value {value:?}"))
            }
            (MergePlace::Answer { criterion: id, .. }, Some(MergeValue::Waiver(w))) => {
                lines.push(format!("{id} waiver {w:?}"))
            }
            (MergePlace::Answer { criterion: id, .. }, Some(MergeValue::Text(note))) => {
                lines.push(format!("{id} note {note}"))
            }
            (MergePlace::Fact { fact: id, .. }, Some(MergeValue::Value(value))) => {
                lines.push(format!("{id} fact {value:?}"))
            }
            (MergePlace::Fact { fact: id, .. }, Some(MergeValue::Text(note))) => {
                lines.push(format!("{id} fact note {note}"))
            }
            (MergePlace::Fact { fact: id, .. }, Some(MergeValue::Fact(fact))) => {
                lines.push(format!("{id} fact {:?}", fact.value));
                lines.extend(fact.note.as_ref().map(|note| format!("{id} fact note {note}")));
            }
            (MergePlace::Score { level, criterion: id }, Some(MergeValue::Score(s))) => {
                lines.push(format!("{level} {id} {s:?}"))
            }
            (MergePlace::Review { .. }, Some(MergeValue::Review(review))) => {
                lines.extend(review.scores.iter().map(|(id, score)| format!("{} {id} {score:?}", review.level)));
            }
            (_, Some(MergeValue::Person(person))) => lines.push(format!("{person:?}")),
            (_, Some(MergeValue::Progress(p))) => lines.push(format!("{:?} {:?}", p.state, p.history)),
            _ => {}
        }
    }
    lines
}

proptest! {
    #[test]
    fn against_its_base_a_side_is_itself(base in assessment(), x in assessment()) {
        for (mine, theirs) in [(&x, &base), (&base, &x)] {
            for keep in [MergeSide::Mine, MergeSide::Theirs] {
                let merged = merge(Some(&base), mine, theirs, keep).unwrap();
                prop_assert_eq!(&merged.assessment, &x);
                prop_assert_eq!(merged.conflicts, vec![]);
            }
        }
    }

    #[test]
    fn a_copy_of_oneself_changes_nothing(base in of(assessment()), x in assessment()) {
        let merged = merge(base.as_ref(), &x, &x, MergeSide::Mine).unwrap();
        prop_assert_eq!(merged.assessment, x);
        prop_assert_eq!(merged.conflicts, vec![]);
    }

    #[test]
    fn merging_again_changes_nothing(base in of(assessment()), a in assessment(), b in assessment()) {
        let once = merge(base.as_ref(), &a, &b, MergeSide::Mine).unwrap().assessment;
        prop_assert_eq!(&merge(None, &once, &once, MergeSide::Theirs).unwrap().assessment, &once);
        // With what came of the merge as the base, the side that was merged brings nothing new by itself.
        prop_assert_eq!(merge(Some(&b), &once, &b, MergeSide::Theirs).unwrap().assessment, once);
    }

    #[test]
    fn the_sides_can_change_places(base in of(assessment()), a in assessment(), b in assessment()) {
        let here = merge(base.as_ref(), &a, &b, MergeSide::Mine).unwrap();
        let there = merge(base.as_ref(), &b, &a, MergeSide::Theirs).unwrap();
        prop_assert_eq!(here.assessment, there.assessment);
        let turned: Vec<Conflict> = there.conflicts.into_iter()
            .map(|c| Conflict { mine: c.theirs, theirs: c.mine, kept: c.kept.other(), ..c }).collect();
        prop_assert_eq!(here.conflicts, turned);
    }

    #[test]
    fn nothing_that_a_side_entered_is_lost(base in of(assessment()), a in assessment(), b in assessment()) {
        let merged = merge(base.as_ref(), &a, &b, MergeSide::Mine).unwrap();
        let result = says(&merged.assessment);
        let old = base.as_ref().map(says).unwrap_or_default();
        let sides = [
            (&a, said_in(&merged.conflicts, |c| c.mine.clone())),
            (&b, said_in(&merged.conflicts, |c| c.theirs.clone())),
        ];
        for (side, disputed) in sides {
            for line in says(side) {
                // Steps that the other side repeats and goes beyond are in the result as its beginning.
                let steps = line.split_once(" [").is_some_and(|(_, steps)| {
                    let steps = steps.trim_end_matches(']');
                    result.iter().any(|line| line.contains(steps))
                });
                let there = result.contains(&line) || disputed.contains(&line) || old.contains(&line) || steps;
                prop_assert!(there, "`{}` is neither in the result nor in a conflict", line);
            }
        }
    }

    #[test]
    fn no_blank_is_left_where_a_side_has_a_value(a in assessment(), b in assessment()) {
        let merged = merge(None, &a, &b, MergeSide::Mine).unwrap().assessment;
        for (id, answer) in a.answers.iter().chain(b.answers.iter()) {
            let kept = merged.answers.get(id).unwrap();
            prop_assert!(answer.value.is_none() || kept.value.is_some());
            prop_assert!(answer.evidence.iter().all(|e| kept.evidence.contains(e)));
        }
    }
}
