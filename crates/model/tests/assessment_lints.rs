//! What is said of an assessment that does not fit its set: each fault alone, with its whole message.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::assessment::Answer;
use orientation::{Assessment, Code, CriteriaSet, document, validate};
use serde_json::{Value, json};

const DAY: &str = "2022-11-30";

fn set() -> CriteriaSet {
    let criterion = |id: &str, rule: Value| json!({"id": id, "title": "Nội dung", "rule": rule});
    let with = |mut criterion: Value, member: &str, value: Value| {
        criterion[member] = value;
        criterion
    };
    let yes = || json!({"kind": "yesNo", "points": "5"});
    let part = |id: &str, rule: Value| json!({"id": id, "title": id, "rule": rule});
    let content = json!({
        "id": "bo", "edition": "2", "title": "Bộ tiêu chí", "origin": {"kind": "proposed"}, "period": "2022",
        "unitTypes": ["chapter"],
        "groups": [{"id": "nhom", "title": "Nhóm", "criteria": [
            criterion("co", yes()),
            criterion("tu-do", json!({"kind": "free", "max": "10", "step": "0.5"})),
            with(criterion("ly-do", yes()), "notApplicable", json!("justified")),
            with(criterion("cap-tren", json!({"kind": "free", "max": "2", "step": "0.5"})), "scorer", json!("superior")),
            with(criterion("minh-chung", yes()), "evidence", json!({"need": "required", "kinds": ["paper"], "atLeast": 2})),
            criterion("lua-chon", json!({"kind": "tiers", "tiers": [{"id": "cao", "title": "Cao", "points": "5"}]})),
            with(criterion("ti-le", json!({"kind": "percentTiers", "bands": [{"points": "5"}]})), "whole", json!("so-dv")),
            criterion("chon", json!({"kind": "atLeast", "need": 1, "points": "5",
                "options": [{"id": "a", "title": "a"}, {"id": "b", "title": "b"}]})),
            criterion("tong", json!({"kind": "sum", "parts": [
                part("p", json!({"kind": "free", "max": "3", "step": "0.5"})),
                part("q", yes()),
                part("r", json!({"kind": "sum", "parts": [part("s", yes()), part("t", json!({"kind": "free", "max": "2"}))]})),
            ]})),
        ]}],
        "facts": [
            {"id": "so-dv", "title": "Số đoàn viên", "value": {"kind": "number", "max": "100"}},
            {"id": "dang-ky", "title": "Đoàn viên đăng ký", "value": {"kind": "share"}},
        ],
        "classing": {"origin": {"kind": "proposed"}, "validity": {"from": "2022-01-01", "to": "2022-12-31"},
            "order": ["dat"], "classes": [{"id": "dat", "title": "Đạt", "need": {"kind": "all"}, "clauses": [
                {"id": "d", "text": "d", "when": {"kind": "fact", "fact": "so-dv", "is": {"kind": "number", "is": {"atLeast": "3"}}}}]}]},
    });
    document::read(&json!({"format": "orientation/criteria", "version": 2, "content": content}).to_string()).unwrap()
}

/// A draft without a fault, after some changes.
fn filled(changes: &[(&str, Value)]) -> Assessment {
    let mut content = json!({
        "unit": {"id": "u", "name": "Đơn vị", "unitType": "chapter"}, "period": "2022",
        "criteria": {"id": "bo", "edition": "2"}, "plan": {"id": "lai-chau-2022"}, "state": "draft",
        "answers": {"co": {"value": {"kind": "yesNo", "value": true}}}, "facts": {}, "reviews": [], "history": [],
    });
    for (place, value) in changes {
        let (parent, name) = place.rsplit_once('/').unwrap();
        match content.pointer_mut(parent).unwrap() {
            Value::Array(items) => items.push(value.clone()),
            other => other[name] = value.clone(),
        }
    }
    document::read(&json!({"format": "orientation/assessment", "version": 1, "content": content}).to_string()).unwrap()
}

#[track_caller]
fn says_on(day: &str, changes: &[(&str, Value)], lines: &[&str]) {
    let plan = orientation::lai_chau_2022();
    let found = validate::assessment(&filled(changes), &set(), Some(&plan), day.parse().unwrap()).to_string();
    assert_eq!(found.lines().collect::<Vec<_>>(), lines);
}

#[track_caller]
fn says(changes: &[(&str, Value)], lines: &[&str]) {
    says_on(DAY, changes, lines);
}

#[track_caller]
fn answer_says(id: &str, answer: Value, lines: &[&str]) {
    says(&[(&format!("/answers/{id}"), answer)], lines);
}

fn value(kind: &str, value: Value) -> Value {
    json!({"value": {"kind": kind, "value": value}})
}

fn papers(symbols: &[&str]) -> Value {
    symbols.iter().map(|symbol| json!({"proof": {"kind": "paper", "symbol": symbol}})).collect()
}

#[test]
fn a_sound_assessment_is_not_remarked_upon() {
    says(&[], &[]);
}

#[test]
fn a_value_that_cannot_be_used_says_of_what_kind_it_is_and_why() {
    let refused = |id: &str, answer: Value, kind: &str, why: &str| {
        answer_says(
            id,
            answer,
            &[&format!("error value-refused at {id}: the value of kind `{kind}` cannot be used: {why}")],
        );
    };
    refused("co", value("count", json!(3)), "count", "wrongKind");
    refused("tu-do", value("points", json!("10.5")), "points", "outOfRange");
    refused("tu-do", value("points", json!("-1")), "points", "outOfRange");
    refused("tu-do", value("points", json!("2.25")), "points", "wrongStep");
    refused("lua-chon", value("choice", json!("thap")), "choice", "unknownChoice");
    refused("chon", value("options", json!(["a", "a"])), "options", "chosenTwice");
    refused("ti-le", value("ratio", json!({"part": "1", "whole": "0"})), "ratio", "noWhole");
}

#[test]
fn a_part_of_a_sum_that_cannot_be_used_is_named_alone_with_the_path_to_it() {
    let points = |points: &str| json!({"kind": "points", "value": points});
    let parts = |parts: Value| json!({"kind": "parts", "value": parts});
    let count = || json!({"kind": "count", "value": 7});
    let answer = json!({"value": parts(json!({"p": points("2.3"), "q": count()}))});
    answer_says(
        "tong",
        answer.clone(),
        &[
            "error value-refused at tong/p: the value of kind `points` cannot be used: wrongStep",
            "error value-refused at tong/q: the value of kind `count` cannot be used: wrongKind",
        ],
    );
    answer_says(
        "tong",
        json!({"value": parts(json!({"p": points("2.5"), "r": parts(json!({"s": count(), "t": points("2.01")}))}))}),
        &[
            "error value-refused at tong/r/s: the value of kind `count` cannot be used: wrongKind",
            "error value-refused at tong/r/t: the value of kind `points` cannot be used: outOfRange",
        ],
    );
    answer_says(
        "tong",
        json!({"value": parts(json!({"r": parts(json!({"x": count()}))}))}),
        &["error value-refused at tong/r: the value of kind `parts` cannot be used: unknownChoice"],
    );
    // What is missing is a gap of the score card and no fault; where the whole is refused, its parts are not looked at.
    answer_says("tong", json!({"value": parts(json!({"p": points("2.5")}))}), &[]);
    answer_says(
        "tong",
        json!({"value": parts(json!({"q": count(), "x": count()}))}),
        &["error value-refused at tong: the value of kind `parts` cannot be used: unknownChoice"],
    );
    let report = validate::assessment(&filled(&[("/answers/tong", answer)]), &set(), None, DAY.parse().unwrap());
    assert_eq!(report.issues[0].params["part"], "p".into());
}

#[test]
fn a_criterion_or_fact_that_the_set_does_not_have_is_named() {
    answer_says("x", value("yesNo", json!(true)), &["error criterion-unknown at x: the set has no such criterion"]);
    says(&[("/facts/x", value("number", json!("1")))], &["warning fact-unknown at x: the set asks for no such fact"]);
    says(
        &[("/facts/so-dv", value("number", json!("101")))],
        &["error fact-refused at so-dv: the value of kind `number` cannot be used: outOfRange"],
    );
}

#[test]
fn a_part_of_nothing_and_a_part_that_is_more_than_all_are_told_apart() {
    let ratio = |part: &str, whole: &str| value("ratio", json!({"part": part, "whole": whole}));
    let nothing = "error fact-refused at dang-ky: the value of kind `ratio` cannot be used: noWhole";
    says(&[("/facts/dang-ky", ratio("0", "0"))], &[nothing]);
    let more = |place: &str| format!("warning part-exceeds-whole at {place}: 31 of 30 is more than all");
    says(&[("/facts/dang-ky", ratio("31", "30"))], &[&more("dang-ky")]);
    says(&[("/facts/dang-ky", ratio("30", "30"))], &[]);
    answer_says("ti-le", ratio("31", "30"), &[&more("ti-le")]);
}

#[test]
fn a_whole_that_is_another_number_than_its_fact_is_named_until_a_note_says_why() {
    let members = |kind: &str, number: Value| ("/facts/so-dv", value(kind, number));
    let ratio = || value("ratio", json!({"part": "2", "whole": "8"}));
    let said = "warning whole-contradicts-fact at ti-le: 2 of 8, where the fact `so-dv` is 1";
    says(&[members("number", json!("1")), ("/answers/ti-le", ratio())], &[said]);
    says(&[members("count", json!(1)), ("/answers/ti-le", ratio())], &[said]);
    says(&[members("number", json!("8")), ("/answers/ti-le", ratio())], &[]);
    let mut explained = ratio();
    explained["note"] = json!("Tính cả đoàn viên vừa chuyển đi.");
    says(&[members("number", json!("1")), ("/answers/ti-le", explained)], &[]);
    says(&[members("number", json!("1")), ("/answers/ti-le", value("share", json!("25%")))], &[]);
}

#[test]
fn another_set_edition_content_or_plan_is_told_apart() {
    says(
        &[("/criteria", json!({"id": "khac", "edition": "2"}))],
        &["error other-criteria at criteria: answers the set `khac`, expected `bo`"],
    );
    says(
        &[("/criteria", json!({"id": "bo", "edition": "1"}))],
        &["warning other-edition at criteria: answers edition `1`, expected `2`"],
    );
    let print = format!("sha256:{}", "0".repeat(64));
    let expected = document::fingerprint(&set());
    says(
        &[("/criteria", json!({"id": "bo", "edition": "2", "fingerprint": print}))],
        &[&format!(
            "warning other-content at criteria: belongs to the content `000000000000`, but this is `{}`",
            expected.short()
        )],
    );
    says(&[("/criteria", json!({"id": "bo", "edition": "2", "fingerprint": expected}))], &[]);
    says(
        &[("/plan", json!({"id": "khac"}))],
        &["error other-plan at plan: belongs to plan `khac`, expected `lai-chau-2022`"],
    );
}

#[test]
fn another_unit_type_period_or_day_than_the_set_is_for_is_remarked() {
    says(
        &[("/unit/unitType", json!("base"))],
        &["warning other-unit-type at unit: the set is not for units of type `base`"],
    );
    says(
        &[("/period", json!("2021"))],
        &["warning other-period at period: assesses `2021`, but the set is for `2022`"],
    );
    says_on("2023-01-01", &[], &["warning classes-not-in-force at classing: the classes do not hold on 2023-01-01"]);
}

#[test]
fn a_score_that_only_the_level_above_gives_is_not_the_units_to_type() {
    answer_says(
        "cap-tren",
        value("points", json!("2")),
        &["warning score-not-for-unit at cap-tren: only the level above scores this; the value does not count"],
    );
}

#[test]
fn not_applicable_is_refused_where_it_is_forbidden_and_wants_its_reason_where_one_is_needed() {
    answer_says(
        "co",
        json!({"notApplicable": {"reason": "Không có"}}),
        &["error not-applicable-forbidden at co: cannot be answered “not applicable”; it counts as if it were not"],
    );
    answer_says(
        "ly-do",
        json!({"notApplicable": {"reason": " "}}),
        &["warning justification-missing at ly-do: “not applicable” needs a reason"],
    );
    answer_says("ly-do", json!({"notApplicable": {"reason": "Không có thanh niên nhập ngũ"}}), &[]);
}

#[test]
fn evidence_is_missed_refused_found_twice_or_dated_too_late() {
    let with = |evidence: Value| json!({"value": {"kind": "yesNo", "value": true}, "evidence": evidence});
    answer_says(
        "minh-chung",
        with(papers(&["1-BC"])),
        &["warning evidence-missing at minh-chung: 1 pieces of accepted evidence, expected at least 2"],
    );
    let mut mixed = papers(&["1-BC", "2-BC"]);
    mixed.as_array_mut().unwrap().push(json!({"proof": {"kind": "link", "url": "https://example.org"}}));
    answer_says(
        "minh-chung",
        with(mixed),
        &["warning evidence-refused at minh-chung: evidence of kind `link` is not accepted here"],
    );
    says(
        &[("/answers/co", with(papers(&["1-BC"]))), ("/answers/minh-chung", with(papers(&["1-BC", "2-BC"])))],
        &["warning evidence-twice at minh-chung: the same evidence stands under `co` already"],
    );
    let late = json!([{"proof": {"kind": "text", "text": "Biên bản"}, "happened": "2022-12-01"}]);
    answer_says("co", with(late), &["warning evidence-in-future at co: dated 2022-12-01, after 2022-11-30"]);
}

/// A review of this level that gives these points to the criterion `co`, bound to the answer as it is, or not.
fn review(level: u32, points: &str, reason: Option<&str>, bound: bool) -> Value {
    let answers = filled(&[]).answers;
    let answer = answers.get("co").unwrap();
    let saw = if bound { answer.fingerprint() } else { Answer::default().fingerprint() };
    let mut score = json!({"points": points, "saw": saw});
    if let Some(reason) = reason {
        score["reason"] = json!(reason);
    }
    json!({"level": level, "weight": "deciding", "by": {"name": "Cấp trên"}, "on": DAY, "saw": saw, "scores": {"co": score}})
}

#[test]
fn a_review_is_held_to_the_answer_it_saw_its_range_and_its_reasons() {
    let reviewed = |reviews: &[Value], lines: &[&str]| {
        let changes: Vec<_> = reviews.iter().map(|review| ("/reviews/-", review.clone())).collect();
        says(&changes, lines);
    };
    reviewed(&[review(1, "5", None, true)], &[]);
    reviewed(&[review(1, "3", Some("Thiếu biên bản"), true)], &[]);
    reviewed(
        &[review(1, "3", None, true)],
        &["error review-reason-missing at co: level 1 gives 3 instead of 5 without a reason"],
    );
    reviewed(
        &[review(1, "5.5", Some("Thưởng"), true)],
        &["error review-out-of-range at co: level 1 gives 5.5, expected 0 to 5"],
    );
    reviewed(
        &[review(1, "5", None, false)],
        &["warning review-outdated at co: edited after the review of level 1; its score no longer counts"],
    );
    reviewed(
        &[review(2, "5", None, true), review(2, "5", None, true)],
        &["error level-twice at reviews: level 2 reviews 2 times, expected once"],
    );
    reviewed(
        &[review(0, "5", None, true)],
        &["error level-impossible at reviews: a review is of level 0, expected 1 or more"],
    );
}

#[test]
fn a_total_that_a_score_card_cannot_show_is_told() {
    let vector: Value =
        serde_json::from_str(include_str!("../../../tests/vectors/score/rescaled-beyond.json")).unwrap();
    let set: CriteriaSet = serde_json::from_value(vector["criteria"].clone()).unwrap();
    let filled: Assessment = serde_json::from_value(vector["assessment"].clone()).unwrap();
    let found = validate::assessment(&filled, &set, None, DAY.parse().unwrap()).to_string();
    let shown = "of which the score card shows 9999999999999.99";
    let message = "warning total-beyond-range at total: comes to 999999999900000000.00 points, ";
    assert_eq!(found, format!("{message}{shown}\n"));
}

#[test]
fn a_decision_names_a_class_of_the_set_and_the_steps_lead_to_the_state() {
    let saw = filled(&[]).content_fingerprint();
    says(
        &[("/decision", json!({"class": "x", "by": {"name": "Cấp trên"}, "on": DAY, "saw": saw}))],
        &["error dangling-reference at decision: `x` is named by `class` but does not exist"],
    );
    let step = |from: &str, to: &str| json!({"from": from, "to": to, "on": DAY});
    says(
        &[("/state", json!("accepted")), ("/history/-", step("draft", "accepted"))],
        &["error history-broken at history: state `accepted` cannot follow `draft`"],
    );
    says(
        &[("/state", json!("accepted")), ("/history/-", step("draft", "submitted"))],
        &["error history-broken at state: state `accepted` cannot follow `submitted`"],
    );
}

#[test]
fn a_review_gives_points_in_the_steps_of_the_criterion_whoever_scores_it() {
    let scored = |id: &str, points: &str, lines: &[&str]| {
        let saw = Answer::default().fingerprint();
        let score = json!({"points": points, "reason": "Theo biên bản", "saw": saw});
        let by = json!({"name": "Cấp trên"});
        let review = json!({"level": 1, "weight": "deciding", "by": by, "on": DAY, "saw": saw, "scores": {id: score}});
        says(&[("/reviews/-", review)], lines);
    };
    for id in ["tu-do", "cap-tren"] {
        let line = format!("warning review-wrong-step at {id}: level 1 gives 1.37, expected a multiple of 0.5");
        scored(id, "1.37", &[&line]);
        scored(id, "1.5", &[]);
    }
    scored("cap-tren", "2.25", &["error review-out-of-range at cap-tren: level 1 gives 2.25, expected 0 to 2"]);
    scored("lua-chon", "1.37", &[]);
}

/// The changes that make a form of these steps, each a state and the day of a month on which it was reached, with a
/// reason.
fn stepped(steps: &[(&str, u32)]) -> Vec<(&'static str, Value)> {
    let mut before = "draft";
    let mut changes = Vec::new();
    for (to, day) in steps {
        let on = format!("2022-11-{day:02}");
        changes.push(("/history/-", json!({"from": before, "to": to, "on": on, "reason": "Theo biên bản"})));
        before = to;
    }
    changes.push(("/state", json!(before)));
    changes
}

/// An edit that touches no score.
fn edit() -> (&'static str, Value) {
    ("/answers/ti-le", value("share", json!("50%")))
}

/// A review of this level, or a decision, of a day, that saw what the unit had entered before an edit, or after it.
fn saw(what: Value, day: u32, before_the_edit: bool) -> Value {
    let print = if before_the_edit { filled(&[]) } else { filled(&[edit()]) }.content_fingerprint();
    let mut made = json!({"by": {"name": "Cấp trên"}, "on": format!("2022-11-{day:02}"), "saw": print});
    made.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
    made
}

/// What is said of a form of these steps, with this review or decision, after an edit that no score is bound to.
#[track_caller]
fn edited_says(steps: &[(&str, u32)], made: &[(&'static str, Value)], lines: &[&str]) {
    let mut changes = stepped(steps);
    changes.push(edit());
    changes.extend_from_slice(made);
    says(&changes, lines);
}

#[test]
fn a_review_of_what_the_unit_was_not_free_to_edit_is_told_that_it_was_edited() {
    let review = |day, before| ("/reviews/-", saw(json!({"level": 1, "weight": "deciding"}), day, before));
    let [found, expected] = [filled(&[]), filled(&[edit()])].map(|form| form.content_fingerprint());
    let told = format!(
        "warning review-content-changed at reviews: level 1 saw the content `{}`, but this is `{}`",
        found.short(),
        expected.short()
    );
    edited_says(&[("submitted", 3)], &[review(5, true)], &[&told]);
    edited_says(&[("submitted", 3), ("accepted", 8)], &[review(5, true)], &[&told]);
    edited_says(&[("submitted", 3)], &[review(5, false)], &[]);
    // Handed in and reviewed on one day: which came first is not known.
    edited_says(&[("submitted", 5)], &[review(5, true)], &[]);
    // Sent back by the review: the unit edits, hands in again, and is accepted.
    let back = [("submitted", 3), ("changesRequested", 5), ("resubmitted", 7), ("accepted", 9)];
    for steps in 2..=back.len() {
        edited_says(&back[..steps], &[review(5, true)], &[]);
    }
    // The review of the second round saw what was handed in again.
    edited_says(&back, &[review(8, true)], &[&told]);
    edited_says(&back, &[review(8, false)], &[]);
    // A result that was cancelled, or an exemption that was, opens the form too.
    edited_says(&[("submitted", 3), ("accepted", 6), ("changesRequested", 9)], &[review(5, true)], &[]);
    edited_says(&[("submitted", 3), ("exempted", 6), ("draft", 9)], &[review(5, true)], &[]);
}

#[test]
fn an_edit_that_a_score_has_told_of_is_not_told_once_more_by_its_review() {
    let mut changes = stepped(&[("submitted", 3)]);
    let mut review = review(1, "5", None, false);
    review["on"] = json!("2022-11-05");
    changes.push(("/reviews/-", review));
    says(&changes, &["warning review-outdated at co: edited after the review of level 1; its score no longer counts"]);
}

#[test]
fn a_decision_is_held_to_the_content_that_it_was_taken_on() {
    let decision = |day, before| ("/decision", saw(json!({"class": "dat"}), day, before));
    let [found, expected] = [filled(&[]), filled(&[edit()])].map(|form| form.content_fingerprint());
    let told = format!(
        "warning decision-outdated at decision: decided on the content `{}`, but this is `{}`",
        found.short(),
        expected.short()
    );
    let accepted = [("submitted", 3), ("accepted", 6)];
    edited_says(&accepted, &[decision(6, true)], &[&told]);
    edited_says(&accepted, &[decision(6, false)], &[]);
    edited_says(&accepted[..1], &[decision(6, true)], &[&told]);
    // A result that was cancelled is made anew; until the form is accepted again the old one may stand there.
    let again = [("submitted", 3), ("accepted", 6), ("changesRequested", 9), ("resubmitted", 12), ("accepted", 15)];
    edited_says(&again[..3], &[decision(6, true)], &[]);
    edited_says(&again[..4], &[decision(6, true)], &[]);
    edited_says(&again, &[decision(6, true)], &[&told]);
    edited_says(&again, &[decision(15, false)], &[]);
}

#[test]
fn a_step_needs_its_reason_and_a_day_that_is_not_before_the_last() {
    let step = |from: &str, to: &str, day: &str| json!({"from": from, "to": to, "on": day});
    for reason in [None, Some(" ")] {
        let mut back = step("submitted", "changesRequested", "2022-11-05");
        back["reason"] = json!(reason);
        says(
            &[
                ("/state", json!("changesRequested")),
                ("/history/-", step("draft", "submitted", "2022-11-03")),
                ("/history/-", back),
            ],
            &["error step-reason-missing at history: state `changesRequested` follows `submitted` without a reason"],
        );
    }
    says(
        &[
            ("/state", json!("accepted")),
            ("/history/-", step("draft", "submitted", "2022-11-05")),
            ("/history/-", step("submitted", "accepted", "2022-11-03")),
        ],
        &[
            "warning step-out-of-order at history: the step to `accepted` is dated 2022-11-03, the one before it 2022-11-05",
        ],
    );
    // What is not permitted at all needs no reason besides.
    says(
        &[("/state", json!("changesRequested")), ("/history/-", step("draft", "changesRequested", DAY))],
        &["error history-broken at history: state `changesRequested` cannot follow `draft`"],
    );
}

#[test]
fn whatever_steps_are_permitted_nothing_is_said_of_them() {
    let day = |day: u32| format!("2022-11-{day:02}").parse().unwrap();
    // Every way of six steps, from a form that is reviewed and decided upon wherever the levels above may look at it.
    let mut ways = vec![filled(&[])];
    for number in 1..=6_u32 {
        let mut longer = Vec::new();
        for form in ways {
            for next in form.state.next() {
                let mut form = form.clone();
                form.advance(*next, day(2 * number), None, Some("Theo biên bản".to_owned())).unwrap();
                if next.is_open() {
                    let answer = json!({"value": {"kind": "yesNo", "value": true}, "note": format!("Lần {number}")});
                    form.answers.insert("co".parse().unwrap(), serde_json::from_value(answer).unwrap());
                } else {
                    let mut made = saw(json!({"level": number, "weight": "advising"}), 2 * number, true);
                    made["saw"] = json!(form.content_fingerprint());
                    form.reviews.push(serde_json::from_value(made.clone()).unwrap());
                    let decided = json!({"by": made["by"], "on": made["on"], "saw": made["saw"]});
                    form.decision = Some(serde_json::from_value(decided).unwrap());
                }
                let report = validate::assessment(&form, &set(), None, DAY.parse().unwrap());
                assert_eq!(report.to_string(), "", "{:?}", form.history);
                longer.push(form);
            }
        }
        ways = longer;
    }
    assert!(ways.len() > 30, "only {} ways", ways.len());
}

#[test]
fn every_code_of_assessments_stands_in_a_test_above() {
    let text = include_str!("assessment_lints.rs");
    let from = Code::ALL.iter().position(|code| *code == Code::OtherCriteria).unwrap();
    // What is found in the text of a paper, and in a posted form, has tests of its own.
    let to = Code::ALL.iter().position(|code| *code == Code::SourceLost).unwrap();
    for code in &Code::ALL[from..to] {
        assert!(text.contains(&format!("{} {} at", code.severity().as_str(), code.as_str())), "{code:?}");
    }
}
