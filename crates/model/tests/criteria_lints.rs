//! What is said of a criteria set that does not add up: each fault alone, with its whole message.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::BTreeSet;

use orientation::{Code, CriteriaSet, Plan, document, validate};
use serde_json::{Value, json};

/// A set without a fault: three criteria, a gate, a fact and two classes.
fn sound() -> Value {
    let from = |share: &str| json!({"kind": "percent", "is": {"atLeast": share}});
    let clauses = |when: Value| json!([{"id": "d", "text": "Điểm", "when": when}]);
    json!({
        "id": "bo", "edition": "1", "title": "Bộ tiêu chí", "origin": {"kind": "proposed"}, "total": "16",
        "plan": {"id": "lai-chau-2022"},
        "groups": [{"id": "nhom", "title": "Nhóm", "total": "16", "criteria": [
            {"id": "co", "title": "Có", "rule": {"kind": "yesNo", "points": "5"}},
            {"id": "ti-le", "title": "Tỉ lệ", "rule": {"kind": "percentTiers", "bands": [
                {"from": "80%", "points": "6"}, {"below": "80%", "points": "0"}]}},
            {"id": "muc", "title": "Mức", "rule": {"kind": "tiers", "tiers": [
                {"id": "cao", "title": "Cao", "points": "5"}, {"id": "thap", "title": "Thấp", "points": "0"}]}},
        ]}],
        "facts": [{"id": "ki-luat", "title": "Bị kỉ luật?", "value": {"kind": "yesNo"}}],
        "gates": [{"id": "cong", "text": "Không bị kỉ luật.",
            "when": {"kind": "fact", "fact": "ki-luat", "is": {"kind": "no"}}}],
        "classing": {"origin": {"kind": "proposed"}, "order": ["tot", "dat"], "classes": [
            {"id": "tot", "title": "Tốt", "need": {"kind": "all"}, "clauses": clauses(from("80%"))},
            {"id": "dat", "title": "Đạt", "need": {"kind": "all"}, "clauses": clauses(from("0%"))},
        ]},
    })
}

fn read(content: &Value) -> CriteriaSet {
    document::read(&json!({"format": "orientation/criteria", "version": 1, "content": content}).to_string()).unwrap()
}

/// What is found in the sound set after some changes: a member set, an item of a list replaced, or one added (`-`).
#[track_caller]
fn found(changes: &[(&str, Value)], plan: Option<&Plan>) -> String {
    let mut set = sound();
    for (place, value) in changes {
        let (parent, name) = place.rsplit_once('/').unwrap();
        match set.pointer_mut(parent).unwrap() {
            Value::Array(items) if name == "-" => items.push(value.clone()),
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = value.clone(),
            other => other[name] = value.clone(),
        }
    }
    validate::criteria(&read(&set), plan).to_string()
}

#[track_caller]
fn says(changes: &[(&str, Value)], lines: &[&str]) {
    let found = found(changes, None);
    assert_eq!(found.lines().collect::<Vec<_>>(), lines);
}

const RULE: &str = "/groups/0/criteria/0/rule";
const BANDS: &str = "/groups/0/criteria/1/rule/bands";

#[test]
fn a_sound_set_is_not_remarked_upon() {
    says(&[], &[]);
}

#[test]
fn a_declared_total_that_differs_is_named_with_the_computed_one() {
    says(
        &[("/total", json!("100")), ("/groups/0/total", json!("12.5"))],
        &[
            "warning total-differs at set: 100 is declared but the criteria add up to 16",
            "warning total-differs at nhom: 12.5 is declared but the criteria add up to 16",
        ],
    );
}

#[test]
fn bands_with_a_gap_an_overlap_or_one_that_nothing_reaches_are_told_apart() {
    let band = |from: &str, below: Option<&str>, points: &str| match below {
        Some(below) => json!({"from": from, "below": below, "points": points}),
        None => json!({"from": from, "points": points}),
    };
    says(
        &[(BANDS, json!([band("80%", None, "6"), band("0%", Some("70%"), "0")]))],
        &["warning bands-gap at ti-le: no band holds shares from 70% on, until the next band"],
    );
    says(
        &[(BANDS, json!([band("80%", None, "6"), band("0%", Some("85.5%"), "0")]))],
        &["warning bands-overlap at ti-le: two bands hold shares from 80% on; the first in the set counts"],
    );
    says(
        &[(BANDS, json!([band("0%", None, "6"), band("50%", Some("60%"), "3")]))],
        &[
            "warning tier-unreachable at ti-le: tier 2 can never be reached",
            "warning bands-overlap at ti-le: two bands hold shares from 50% on; the first in the set counts",
        ],
    );
}

#[test]
fn a_rule_whose_numbers_make_no_sense_says_which_and_what_was_expected() {
    let unusable = |rule: Value, line: &str| {
        let found = found(&[(RULE, rule)], None);
        assert!(found.lines().any(|found| found == format!("error rule-unusable at co: {line}")), "{found}");
    };
    unusable(json!({"kind": "count", "each": "0", "max": "5"}), "`each` is `0`, expected more than 0");
    unusable(json!({"kind": "count", "each": "1", "max": "-2.5"}), "`max` is `-2.5`, expected more than 0");
    unusable(json!({"kind": "proportional", "target": "0", "points": "5"}), "`target` is `0`, expected more than 0");
    unusable(json!({"kind": "free", "max": "5", "step": "2"}), "`max` is `5`, expected a multiple of the step 2");
    unusable(
        json!({"kind": "atLeast", "need": 3, "points": "5", "options": [{"id": "a", "title": "a"}]}),
        "`need` is `3`, expected 1 to 1",
    );
    unusable(json!({"kind": "tiers", "tiers": []}), "`tiers` is `nothing`, expected at least one");
    unusable(
        json!({"kind": "imported", "from": "a", "lowest": "10", "highest": "10", "points": "5"}),
        "`highest` is `10`, expected more than 10",
    );
    unusable(json!({"kind": "penalty", "each": "-1"}), "`each` is `-1`, expected more than 0");
    unusable(json!({"kind": "yesNo", "points": "100000000"}), "`points` is `100000000`, expected at most 99999999.99");
}

#[test]
fn a_class_that_no_unit_can_reach_or_that_is_never_tried_is_named() {
    says(
        &[("/classing/classes/0/clauses/0/when", json!({"kind": "total", "is": {"atLeast": "17"}}))],
        &["error class-unreachable at tot: no unit can reach this class"],
    );
    says(
        &[("/classing/order", json!(["tot"]))],
        &["warning class-not-tried at dat: the class is not in the order of trying, so that it is never the result"],
    );
}

#[test]
fn a_class_that_a_unit_reaches_because_something_does_not_concern_it_is_no_fault() {
    let surpassed =
        || json!({"id": "a", "title": "a", "rule": {"kind": "proportional", "points": "10", "limit": "120%"}});
    let other = |member: &str, value: Value| {
        let mut other = json!({"id": "b", "title": "b", "rule": {"kind": "yesNo", "points": "90"}});
        other[member] = value;
        other
    };
    let asked = |other: &Value, more: &[(&str, Value)], when: Value| {
        let mut changes = vec![
            ("/total", json!("100")),
            ("/groups/0/total", json!("100")),
            ("/groups/0/criteria", json!([surpassed(), other])),
            ("/classing/classes/0/clauses/0/when", when),
        ];
        changes.extend_from_slice(more);
        found(&changes, None)
    };
    let unreachable = "error class-unreachable at tot: no unit can reach this class\n";
    let percent = |share: &str| json!({"kind": "percent", "is": {"atLeast": share}});
    let total = |points: &str| json!({"kind": "total", "is": {"atLeast": points}});
    // Both apply: 12 of 10 and 90 of 90.
    let plain = other("counts", json!("Có"));
    assert_eq!(asked(&plain, &[], percent("102%")), "");
    assert_eq!(asked(&plain, &[], percent("105%")), unreachable);
    assert_eq!(asked(&plain, &[], total("102.5")), unreachable);
    // Where `b` does not apply, 12 of 10 are 120 of 100.
    let skipped = other("notApplicable", json!("allowed"));
    for when in [percent("105%"), percent("120%"), total("120")] {
        assert_eq!(asked(&skipped, &[], when), "");
    }
    for when in [percent("121%"), total("121")] {
        assert_eq!(asked(&skipped, &[], when), unreachable);
    }
    assert_eq!(asked(&skipped, &[("/cap", json!("104"))], percent("105%")), unreachable);
    assert_eq!(asked(&skipped, &[("/notApplicable", json!("countAsZero"))], percent("105%")), unreachable);
    // The scale of a unit that `b` does not concern is 10.
    let limited = [
        other("blocks", json!(["school"])),
        other("unitTypes", json!(["chapter"])),
        other("validity", json!({"from": "2022-07-01"})),
    ];
    for limited in &limited {
        assert_eq!(asked(limited, &[], percent("120%")), "");
        assert_eq!(asked(limited, &[], percent("121%")), unreachable);
        assert_eq!(asked(limited, &[], total("105")), unreachable);
        let bonus = json!({"id": "c", "title": "c", "role": "bonus", "rule": {"kind": "yesNo", "points": "5"}});
        assert_eq!(asked(limited, &[("/groups/0/criteria/-", bonus)], percent("170%")), "");
    }
    // Nor is a condition on `b` held against a unit that it does not concern.
    let more = json!({"kind": "criterion", "criterion": "b", "points": {"atLeast": "91"}});
    assert_eq!(asked(&plain, &[], more.clone()), unreachable);
    assert_eq!(asked(&skipped, &[], more.clone()), "");
    assert_eq!(asked(&limited[0], &[], more), "");
}

#[test]
fn gates_that_name_another_twice_are_judged_once_each() {
    let gate = |id: usize, when: Value| json!({"id": format!("cong-{id}"), "text": "Cổng", "when": when});
    let named = |id: usize| json!({"kind": "gate", "gate": format!("cong-{id}")});
    let chain = |levels: usize, last: &Value| {
        let twice = |id| gate(id, json!({"kind": "all", "of": [named(id + 1), named(id + 1)]}));
        let mut gates: Vec<_> = (0..levels).map(twice).collect();
        gates.push(gate(levels, last.clone()));
        found(&[("/gates", json!(gates)), ("/classing/classes/0/clauses/0/when", named(0))], None)
    };
    let fact = json!({"kind": "fact", "fact": "ki-luat", "is": {"kind": "no"}});
    assert_eq!(chain(200, &fact), "");
    // So long a way does not end in the middle of the stack either.
    assert_eq!(chain(2_000, &fact), "");
    let beyond = json!({"kind": "all", "of": [fact, {"kind": "total", "is": {"atLeast": "17"}}]});
    assert_eq!(chain(200, &beyond), "error class-unreachable at tot: no unit can reach this class\n");
}

#[test]
fn a_circle_is_named_wherever_it_passes() {
    says(
        &[
            ("/gates/0/when", json!({"kind": "class", "class": "tot"})),
            ("/classing/classes/0/clauses/0/when", json!({"kind": "gate", "gate": "cong"})),
            ("/facts", json!([])),
        ],
        &[
            "error circular-reference at cong: what it depends on leads back to it, so that it can never be known",
            "error circular-reference at tot: what it depends on leads back to it, so that it can never be known",
        ],
    );
}

#[test]
fn a_reference_to_nothing_says_what_names_it() {
    let dangling = |when: Value, line: &str| {
        let found = found(&[("/classing/classes/0/clauses/0/when", when)], None);
        assert!(found.lines().any(|found| found == line), "{found}");
    };
    dangling(
        json!({"kind": "group", "group": "x", "points": {}}),
        "error dangling-reference at tot/d: `x` is named by `group` but does not exist",
    );
    dangling(
        json!({"kind": "criterion", "criterion": "x", "points": {}}),
        "error dangling-reference at tot/d: `x` is named by `criterion` but does not exist",
    );
    dangling(
        json!({"kind": "fact", "fact": "x", "is": {"kind": "yes"}}),
        "error dangling-reference at tot/d: `x` is named by `fact` but does not exist",
    );
    dangling(
        json!({"kind": "gate", "gate": "x"}),
        "error dangling-reference at tot/d: `x` is named by `gate` but does not exist",
    );
    dangling(
        json!({"kind": "class", "class": "x"}),
        "error dangling-reference at tot/d: `x` is named by `class` but does not exist",
    );
    says(
        &[("/classing/order", json!(["tot", "dat", "x"]))],
        &["error dangling-reference at classing: `x` is named by `order` but does not exist"],
    );
}

#[test]
fn what_excuses_a_penalty_must_be_there_and_excuses_no_part_of_a_sum() {
    let penalty = |others: &[&str]| json!({"kind": "penalty", "each": "1", "atMost": "2", "unlessUnder": others});
    let criterion = |rule: Value| json!({"id": "them", "title": "Thêm", "rule": rule});
    let sum = |rule: Value| json!({"kind": "sum", "parts": [{"id": "p", "title": "p", "rule": rule}]});
    let ignored =
        |place: &str| format!("warning excuse-ignored at {place}: `unlessUnder` has no effect in a part of a sum");
    let added = |rule: Value, lines: &[&str]| says(&[("/groups/0/criteria/-", criterion(rule))], lines);
    added(penalty(&["co"]), &[]);
    added(
        penalty(&["co", "x"]),
        &["error dangling-reference at them: `x` is named by `unlessUnder` but does not exist"],
    );
    added(sum(penalty(&[])), &[]);
    added(sum(penalty(&["co"])), &[&ignored("them/p")]);
    added(
        sum(sum(penalty(&["x"]))),
        &[
            "error dangling-reference at them/p/p: `x` is named by `unlessUnder` but does not exist",
            &ignored("them/p/p"),
        ],
    );
}

#[test]
fn the_whole_of_a_ratio_is_a_number_that_is_asked() {
    let members = json!({"id": "so-dv", "title": "Số đoàn viên", "value": {"kind": "number"}});
    let whole = |criterion: usize, fact: &str, lines: &[&str]| {
        let place = format!("/groups/0/criteria/{criterion}/whole");
        says(&[("/facts/-", members.clone()), (&place, json!(fact))], lines);
    };
    whole(1, "so-dv", &[]);
    let unused = "info fact-unused at so-dv: no condition asks for this fact";
    whole(1, "x", &["error dangling-reference at ti-le: `x` is named by `whole` but does not exist", unused]);
    whole(
        1,
        "ki-luat",
        &["error rule-unusable at ti-le: `whole` is `ki-luat`, expected a fact that is a number", unused],
    );
    whole(0, "so-dv", &["error rule-unusable at co: `whole` is `so-dv`, expected a rule that is answered by a ratio"]);
}

#[test]
fn an_id_that_is_used_twice_is_counted() {
    says(
        &[("/groups/0/criteria/2/id", json!("co"))],
        &["error duplicate-id at co: id `co` is used 2 times, expected once"],
    );
    says(
        &[("/groups/0/criteria/2/rule/tiers/1/id", json!("cao"))],
        &["error duplicate-id at muc: id `cao` is used 2 times, expected once"],
    );
}

#[test]
fn what_has_its_id_only_inside_something_is_named_with_it() {
    let rule_says = |rule: Value, line: &str| {
        let found = found(&[(RULE, rule)], None);
        assert!(found.lines().any(|found| found == line), "{found}");
    };
    let offer = |id: &str| json!({"id": id, "title": id});
    rule_says(
        json!({"kind": "atLeast", "need": 1, "points": "5", "options": [offer("chua"), offer("chua")]}),
        "error duplicate-id at co: id `chua` is used 2 times, expected once",
    );
    let part = |id: &str, rule: Value| json!({"id": id, "title": id, "rule": rule});
    let yes = || json!({"kind": "yesNo", "points": "2"});
    rule_says(
        json!({"kind": "sum", "parts": [part("p", yes()), part("p", yes())]}),
        "error duplicate-id at co: id `p` is used 2 times, expected once",
    );
    let tiers = json!({"kind": "tiers", "tiers": [
        {"id": "cao", "title": "Cao", "points": "5"}, {"id": "cao", "title": "Cao", "points": "4"}]});
    rule_says(
        json!({"kind": "sum", "parts": [part("p", tiers), part("q", json!({"kind": "sum", "parts": []}))]}),
        "error duplicate-id at co/p: id `cao` is used 2 times, expected once",
    );
    rule_says(
        json!({"kind": "sum", "parts": [part("p", json!({"kind": "sum", "parts": [part("q", json!({"kind": "tiers", "tiers": []}))]}))]}),
        "error rule-unusable at co/p/q: `tiers` is `nothing`, expected at least one",
    );
    let clause = json!({"id": "d", "text": " ", "when": {"kind": "percent", "is": {"atLeast": "70%"}}});
    says(
        &[("/classing/classes/0/clauses/-", clause)],
        &[
            "error duplicate-id at tot: id `d` is used 2 times, expected once",
            "warning wording-missing at tot/d: `text` has no words",
        ],
    );
    says(
        &[("/classing/order", json!(["tot", "dat", "dat"]))],
        &["error duplicate-id at classing: id `dat` is used 2 times, expected once"],
    );
    let choice = json!({"kind": "choice", "options": [{"id": "x", "title": "x"}, {"id": "x", "title": "x"}]});
    says(
        &[("/facts/-", json!({"id": "so", "title": "Số", "value": choice}))],
        &[
            "error duplicate-id at so: id `x` is used 2 times, expected once",
            "info fact-unused at so: no condition asks for this fact",
        ],
    );
}

#[test]
fn a_condition_that_asks_for_what_is_never_answered_is_a_mismatch() {
    says(
        &[("/gates/0/when/is", json!({"kind": "choice", "among": ["a"]}))],
        &["error test-mismatch at cong: the condition asks `ki-luat` for a `choice`, which it never has"],
    );
}

#[test]
fn what_nobody_asks_for_and_what_has_no_words_is_remarked() {
    says(
        &[("/facts/-", json!({"id": "thua", "title": " ", "value": {"kind": "share"}}))],
        &[
            "warning wording-missing at thua: `title` has no words",
            "info fact-unused at thua: no condition asks for this fact",
        ],
    );
    says(&[("/groups/0/criteria/0/title", json!(""))], &["warning wording-missing at co: `title` has no words"]);
}

#[test]
fn a_validity_that_ends_before_it_begins_is_no_validity() {
    says(
        &[("/classing/validity", json!({"from": "2022-12-31", "to": "2022-01-01"}))],
        &["error validity-reversed at classing: valid from 2022-12-31 to 2022-01-01, which is no day at all"],
    );
}

#[test]
fn with_the_plan_every_wrong_citation_and_every_task_without_a_criterion_is_named() {
    let plan = orientation::lai_chau_2022();
    let lines = found(&[("/groups/0/criteria/0/cites", json!(["2.1.t1.a1", "9.9"]))], Some(&plan));
    let lines: Vec<_> = lines.lines().collect();
    assert_eq!(lines[0], "error dangling-reference at co: `9.9` is named by `cites` but does not exist");
    assert_eq!(lines[1], "warning task-uncited at 2.1.t2: no criterion cites this task of the plan");
    assert_eq!(lines.len(), plan.tasks().count());
    let other = found(&[("/plan/id", json!("ke-hoach-khac"))], Some(&plan));
    assert_eq!(
        other.lines().next(),
        Some("error other-plan at set: belongs to plan `ke-hoach-khac`, expected `lai-chau-2022`")
    );
}

#[test]
fn with_the_plan_an_origin_in_no_node_of_it_is_named() {
    let plan = orientation::lai_chau_2022();
    let derived = |from: &[&str]| json!({"kind": "derived", "from": from});
    let named = |place: &str, from: &[&str], lines: &[&str]| {
        let found = found(&[(place, derived(from))], Some(&plan));
        let found: Vec<_> = found.lines().filter(|line| !line.starts_with("warning task-uncited ")).collect();
        assert_eq!(found, lines);
    };
    for (place, shown) in [("", "set"), ("/groups/0/criteria/0", "co"), ("/classing", "classing")] {
        let line = format!("error dangling-reference at {shown}: `9.9` is named by `origin` but does not exist");
        named(&format!("{place}/origin"), &["2.1", "9.9", "2.1.t1.a1"], &[&line]);
    }
    // Without the plan nobody knows.
    says(&[("/origin", derived(&["9.9"]))], &[]);
}

#[test]
fn with_the_plan_another_content_of_it_is_told() {
    let plan = orientation::lai_chau_2022();
    let expected = document::fingerprint(&plan);
    let first =
        |print: &str| found(&[("/plan/fingerprint", json!(print))], Some(&plan)).lines().next().map(str::to_owned);
    assert_eq!(
        first(&format!("sha256:{}", "0".repeat(64))),
        Some(format!(
            "warning other-content at set: belongs to the content `000000000000`, but this is `{}`",
            expected.short()
        ))
    );
    assert!(first(expected.as_str()).unwrap().starts_with("warning task-uncited "));
}

#[test]
fn a_set_with_faults_is_scored_all_the_same() {
    let mut set = sound();
    set["groups"][0]["total"] = json!("1");
    set["classing"]["classes"][0]["clauses"][0]["when"] = json!({"kind": "class", "class": "tot"});
    let blank = json!({"format": "orientation/assessment", "version": 1, "content": {
        "unit": {"id": "u", "name": "u", "unitType": "chapter"}, "period": "2022",
        "criteria": {"id": "bo", "edition": "1"}, "state": "draft",
        "answers": {"co": {"value": {"kind": "yesNo", "value": true}}}}});
    let card = orientation::score::score(
        &read(&set),
        &document::read(&blank.to_string()).unwrap(),
        "2022-11-30".parse().unwrap(),
    );
    assert_eq!(card.columns[0].total.points, orientation::Points::whole(5));
}

#[test]
fn every_code_of_criteria_sets_stands_in_a_test_above() {
    let text = include_str!("criteria_lints.rs");
    let codes = [
        Code::CircularReference,
        Code::TotalDiffers,
        Code::BandsGap,
        Code::BandsOverlap,
        Code::TierUnreachable,
        Code::RuleUnusable,
        Code::ExcuseIgnored,
        Code::ClassUnreachable,
        Code::ClassNotTried,
        Code::TestMismatch,
        Code::FactUnused,
        Code::WordingMissing,
        Code::ValidityReversed,
        Code::TaskUncited,
        Code::OtherPlan,
        Code::OtherContent,
        Code::DanglingReference,
        Code::DuplicateId,
    ];
    let missing: BTreeSet<_> = codes
        .iter()
        .filter(|code| !text.contains(&format!("{} {} at", code.severity().as_str(), code.as_str())))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
