//! The shipped criteria sets at work: who comes out where, and why.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::BTreeSet;

use orientation::criteria::{Block, EvidenceNeed, Need, Rule, Scorer};
use orientation::score::{Column, Outcome, Verdict, score};
use orientation::{Assessment, Code, CriteriaSet, Points, builtin, document};
use serde_json::{Map, Value, json};

fn set(name: &str) -> CriteriaSet {
    document::read(builtin(name).unwrap()).unwrap()
}

/// The answer that brings all points of a rule.
fn best(rule: &Rule) -> Value {
    match rule {
        Rule::YesNo { .. } => json!({"kind": "yesNo", "value": true}),
        Rule::Tiers { tiers } => {
            json!({"kind": "choice", "value": tiers.iter().max_by_key(|tier| tier.points).unwrap().id})
        }
        Rule::PercentTiers { .. } | Rule::Proportional { .. } => {
            json!({"kind": "ratio", "value": {"part": "20", "whole": "20"}})
        }
        Rule::Count { each, max, .. } => {
            json!({"kind": "count", "value": (max.hundredths() + each.hundredths() - 1) / each.hundredths()})
        }
        Rule::AtLeast { options, .. } => {
            json!({"kind": "options", "value": options.iter().map(|option| &option.id).collect::<Vec<_>>()})
        }
        Rule::Sum { parts, .. } => {
            let parts = parts.iter().map(|part| (part.id.to_string(), best(&part.rule)));
            json!({"kind": "parts", "value": parts.collect::<Map<_, _>>()})
        }
        Rule::Imported { highest, .. } => json!({"kind": "number", "value": highest}),
        Rule::Penalty { .. } => json!({"kind": "count", "value": 0}),
        _ => panic!("no rule that a unit answers"),
    }
}

/// All answers that a unit can give, in the order of the form, each bringing all its points.
fn best_answers(set: &CriteriaSet) -> Vec<(String, Value)> {
    let own = set.criteria().filter(|criterion| criterion.scorer == Scorer::Unit);
    own.map(|criterion| (criterion.id.to_string(), best(&criterion.rule))).collect()
}

fn fact(set: &str, id: &str) -> Value {
    let member_classes = json!({"kind": "units", "value": {"xuat-sac": 4, "tot": 14, "hoan-thanh": 2}});
    match (set, id) {
        (_, "so-doan-vien") => json!({"kind": "number", "value": "20"}),
        (_, "thang-co-sinh-hoat") => json!({"kind": "ratio", "value": {"part": "12", "whole": "12"}}),
        (_, "phan-tan") => json!({"kind": "yesNo", "value": false}),
        (_, "nop-doan-phi") => json!({"kind": "choice", "value": "dung-han"}),
        (_, "bi-ky-luat" | "can-bo-bi-ky-luat" | "tai-nan") => json!({"kind": "number", "value": "0"}),
        (_, "doan-vien-moi") => json!({"kind": "number", "value": "2"}),
        (_, "xep-loai-doan-vien" | "xep-loai-chi-doan") => member_classes,
        ("hd33-chi-doan", "nhiem-vu" | "ren-luyen") => json!({"kind": "share", "value": "100%"}),
        (_, "so-chi-doan" | "so-sach") => json!({"kind": "choice", "value": "day-du"}),
        (_, "doan-phi") => json!({"kind": "choice", "value": "dung-quy-dinh"}),
        (_, "chi-tieu-dang") => json!({"kind": "choice", "value": "dat"}),
        (_, "chuong-trinh") => json!({"kind": "choice", "value": "cu-the"}),
        (_, "huong-dan") => json!({"kind": "choice", "value": "hieu-qua"}),
        (_, "nhiem-vu") => json!({"kind": "choice", "value": "sang-tao"}),
        _ => json!({"kind": "yesNo", "value": true}),
    }
}

/// The facts of a unit that leaves nothing to be desired.
fn best_facts(name: &str) -> Vec<(String, Value)> {
    set(name).facts.iter().map(|asked| (asked.id.to_string(), fact(name, asked.id.as_str()))).collect()
}

/// A unit's own column; the unit is of a residential area.
#[track_caller]
fn own(name: &str, answers: &[(String, Value)], facts: &[(String, Value)]) -> Column {
    own_in("residential", name, answers, facts)
}

/// The own column of a unit of this block.
#[track_caller]
fn own_in(block: &str, name: &str, answers: &[(String, Value)], facts: &[(String, Value)]) -> Column {
    let assessment = filled(block, name, answers, facts);
    score(&set(name), &assessment, day()).columns.remove(0)
}

/// What may be said of the class of a unit by these facts alone.
#[track_caller]
fn verdict(name: &str, facts: &[(String, Value)]) -> Verdict {
    score(&set(name), &filled("residential", name, &[], facts), day()).verdict.unwrap()
}

fn day() -> chrono::NaiveDate {
    "2022-11-20".parse().unwrap()
}

/// What the unit filled in.
#[track_caller]
fn filled(block: &str, name: &str, answers: &[(String, Value)], facts: &[(String, Value)]) -> Assessment {
    let set = set(name);
    let values = |pairs: &[(String, Value)]| -> Map<String, Value> {
        pairs.iter().map(|(id, value)| (id.clone(), json!({"value": value}))).collect()
    };
    let text = json!({"format": "orientation/assessment", "version": 1, "content": {
        "unit": {"id": "don-vi-mau", "name": "Đơn vị mẫu", "unitType": set.unit_types[0], "blocks": [block]},
        "period": "2022",
        "criteria": {"id": set.id, "edition": set.edition},
        "state": "draft",
        "answers": values(answers),
        "facts": values(facts),
    }});
    document::read(&text.to_string()).unwrap()
}

fn class(column: &Column) -> String {
    match &column.class.as_ref().unwrap().outcome {
        Outcome::Fits { class } => class.to_string(),
        Outcome::Provisional { class, .. } => format!("{class}?"),
        Outcome::Undecided { .. } => "?".to_owned(),
        Outcome::NoClassFits {} => "-".to_owned(),
        other => panic!("{other:?}"),
    }
}

fn put(pairs: &mut [(String, Value)], id: &str, value: Value) {
    pairs.iter_mut().find(|(known, _)| known == id).unwrap_or_else(|| panic!("{id}")).1 = value;
}

#[test]
fn the_best_answers_are_accepted_and_only_required_evidence_is_asked_for() {
    for name in ["chi-doan", "doan-co-so", "lien-doi", "hd33-chi-doan", "hd33-doan-co-so"] {
        let set = set(name);
        let filled = filled("residential", name, &best_answers(&set), &best_facts(name));
        let report = orientation::validate::assessment(&filled, &set, Some(&orientation::lai_chau_2022()), day());
        let found: Vec<_> = report.of(Code::EvidenceMissing).map(|issue| issue.place.clone()).collect();
        let required = set.criteria().filter(|criterion| criterion.evidence.need == EvidenceNeed::Required);
        assert_eq!(found, required.map(|criterion| criterion.id.to_string()).collect::<Vec<_>>(), "{name}");
        // An answer to what is asked of another block is no fault; it brings nothing.
        let others = report.issues.iter().filter(|issue| issue.code != Code::EvidenceMissing);
        assert_eq!(others.map(|issue| issue.place.as_str()).collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn a_unit_that_did_everything_has_all_points_but_those_of_its_superior_and_the_best_class() {
    for (name, superior) in [("chi-doan", 3), ("doan-co-so", 2), ("lien-doi", 2)] {
        let column = own(name, &best_answers(&set(name)), &best_facts(name));
        assert_eq!(column.total.regular.hundredths() + superior * 100, column.total.max.hundredths(), "{name}");
        assert_eq!(class(&column), "xuat-sac", "{name}");
        assert!(column.criteria.iter().all(|line| line.refusal.is_none()), "{name}");
    }
}

#[test]
fn a_blank_form_has_no_points_and_is_classed_only_once_the_facts_are_known() {
    for (name, outcome) in [("chi-doan", "?"), ("doan-co-so", "?"), ("lien-doi", "chua-dat")] {
        let column = own(name, &[], &[]);
        assert_eq!((column.total.points, class(&column).as_str()), (Points::ZERO, outcome), "{name}");
        assert_eq!(class(&own(name, &[], &best_facts(name))), "chua-dat", "{name}");
    }
    for name in ["hd33-chi-doan", "hd33-doan-co-so"] {
        assert_eq!(class(&own(name, &[], &[])), "?", "{name}");
    }
}

#[test]
fn a_unit_younger_than_6_months_is_told_that_it_is_not_to_be_classed_yet() {
    for (name, fact, gate) in
        [("hd33-chi-doan", "du-6-thang", "hoat-dong-6-thang"), ("hd33-doan-co-so", "du-6-thang", "thanh-lap-6-thang")]
    {
        let young = [(fact.to_owned(), json!({"kind": "yesNo", "value": false}))];
        assert_eq!(verdict(name, &young), Verdict::NotEligible { gate: gate.parse().unwrap() }, "{name}");
    }
}

#[test]
fn one_fact_that_fails_a_chapter_settles_its_class_while_the_others_are_blank() {
    let facts = [
        ("du-6-thang".to_owned(), json!({"kind": "yesNo", "value": true})),
        ("so-chi-doan".to_owned(), json!({"kind": "choice", "value": "khong-co"})),
    ];
    assert_eq!(verdict("hd33-chi-doan", &facts), Verdict::Certain { class: "khong-hoan-thanh".parse().unwrap() });
    assert!(matches!(verdict("hd33-chi-doan", &facts[..1]), Verdict::Undecided { left: 13, .. }));
}

#[test]
fn every_class_of_a_form_is_reached_on_the_way_from_a_blank_form_to_a_full_one() {
    for name in ["chi-doan", "doan-co-so", "lien-doi"] {
        let answers = best_answers(&set(name));
        let reached: BTreeSet<_> =
            (0..=answers.len()).map(|count| class(&own(name, &answers[..count], &best_facts(name)))).collect();
        let classes = set(name).classing.unwrap().classes;
        assert_eq!(reached, classes.iter().map(|class| class.id.to_string()).collect(), "{name}");
    }
}

#[test]
fn a_unit_of_any_block_can_come_out_best() {
    for block in Block::ALL {
        for name in ["chi-doan", "doan-co-so"] {
            let column = own_in(block.as_str(), name, &best_answers(&set(name)), &best_facts(name));
            assert_eq!(class(&column), "xuat-sac", "{name} {block:?}");
            assert!(column.total.max >= Points::whole(97), "{name} {block:?}: {:?}", column.total.max);
        }
    }
}

#[test]
fn a_base_without_3_chu_dong_is_in_none_of_the_two_best_classes() {
    let mut facts = best_facts("doan-co-so");
    put(&mut facts, "ba-chu-dong", json!({"kind": "yesNo", "value": false}));
    assert_eq!(class(&own("doan-co-so", &best_answers(&set("doan-co-so")), &facts)), "dat");
}

#[test]
fn the_bonuses_of_a_base_stop_at_5_points() {
    let column = own("doan-co-so", &best_answers(&set("doan-co-so")), &best_facts("doan-co-so"));
    assert_eq!(column.total.bonus, Points::whole(5));
}

#[test]
fn a_chapter_without_a_book_has_at_most_11_of_22_points_for_its_organisation() {
    let mut answers = best_answers(&set("chi-doan"));
    let group = |answers: &[(String, Value)]| {
        let column = own("chi-doan", answers, &best_facts("chi-doan"));
        column.groups.into_iter().find(|group| group.id.as_str() == "xay-dung-doan").unwrap().points
    };
    assert_eq!(group(&answers), Points::whole(20));
    put(&mut answers, "so-chi-doan", json!({"kind": "choice", "value": "khong-co"}));
    assert_eq!(group(&answers), Points::whole(11));
}

#[test]
fn too_many_failing_chapters_limit_the_points_of_a_base_for_its_organisation() {
    let mut facts = best_facts("doan-co-so");
    put(&mut facts, "xep-loai-chi-doan", json!({"kind": "units", "value": {"tot": 15, "khong-hoan-thanh": 5}}));
    let column = own("doan-co-so", &best_answers(&set("doan-co-so")), &facts);
    let group = column.groups.iter().find(|group| group.id.as_str() == "xay-dung-doan").unwrap();
    assert_eq!(group.points, Points::whole(11));
    assert_eq!(class(&column), "tot");
}

#[test]
fn a_dispersed_chapter_meets_the_gate_with_one_meeting_in_three_months_once_it_is_confirmed() {
    let answers = best_answers(&set("chi-doan"));
    let mut facts = best_facts("chi-doan");
    put(&mut facts, "thang-co-sinh-hoat", json!({"kind": "ratio", "value": {"part": "4", "whole": "12"}}));
    assert_eq!(class(&own("chi-doan", &answers, &facts)), "dat");
    put(&mut facts, "phan-tan", json!({"kind": "yesNo", "value": true}));
    assert_eq!(class(&own("chi-doan", &answers, &facts)), "xuat-sac");
}

#[test]
fn a_unit_younger_than_six_months_is_not_classed() {
    for name in ["chi-doan", "doan-co-so", "hd33-chi-doan", "hd33-doan-co-so"] {
        let mut facts = best_facts(name);
        put(&mut facts, "du-6-thang", json!({"kind": "yesNo", "value": false}));
        assert_eq!(class(&own(name, &best_answers(&set(name)), &facts)), "-", "{name}");
    }
}

/// The class by the guidance of a unit without fault but for some facts.
#[track_caller]
fn classed(name: &str, changes: &[(&str, Value)], expected: &str) {
    let mut facts = best_facts(name);
    for (id, value) in changes {
        put(&mut facts, id, value.clone());
    }
    assert_eq!(class(&own(name, &[], &facts)), expected);
}

fn share(percent: &str) -> Value {
    json!({"kind": "share", "value": percent})
}

fn choice(id: &str) -> Value {
    json!({"kind": "choice", "value": id})
}

fn yes() -> Value {
    json!({"kind": "yesNo", "value": true})
}

fn no() -> Value {
    json!({"kind": "yesNo", "value": false})
}

fn number(value: &str) -> Value {
    json!({"kind": "number", "value": value})
}

/// So many of a hundred rated good or better, so many fulfilling, the rest failing.
fn rated(good: u32, fulfilling: u32) -> Value {
    json!({"kind": "units", "value": {"tot": good, "hoan-thanh": fulfilling, "khong-hoan-thanh": 100 - good - fulfilling}})
}

#[test]
fn a_chapter_falls_from_class_to_class_with_its_tasks() {
    let chapter = |percent, expected| classed("hd33-chi-doan", &[("nhiem-vu", share(percent))], expected);
    chapter("100%", "xuat-sac");
    chapter("99.99%", "hoan-thanh");
    chapter("70%", "hoan-thanh");
    chapter("69.99%", "khong-hoan-thanh");
    classed("hd33-chi-doan", &[("sang-tao", no())], "tot");
}

#[test]
fn a_chapter_falls_from_class_to_class_with_its_members() {
    let chapter = |id, value, expected| classed("hd33-chi-doan", &[(id, value)], expected);
    chapter("ren-luyen", share("80%"), "tot");
    chapter("ren-luyen", share("79.99%"), "hoan-thanh");
    chapter("ren-luyen", share("50%"), "hoan-thanh");
    chapter("ren-luyen", share("49.99%"), "khong-hoan-thanh");
    chapter("xep-loai-doan-vien", rated(80, 20), "xuat-sac");
    chapter("xep-loai-doan-vien", rated(79, 21), "tot");
    chapter("xep-loai-doan-vien", rated(59, 41), "hoan-thanh");
    chapter("xep-loai-doan-vien", rated(80, 19), "hoan-thanh");
    chapter("xep-loai-doan-vien", rated(60, 20), "hoan-thanh");
    chapter("xep-loai-doan-vien", rated(60, 19), "khong-hoan-thanh");
    chapter("bi-ky-luat", number("1"), "tot");
}

#[test]
fn a_chapter_for_which_the_guidance_has_no_class_is_given_none() {
    classed("hd33-chi-doan", &[("xep-loai-doan-vien", rated(49, 51))], "-");
    classed("hd33-doan-co-so", &[("xep-loai-chi-doan", rated(49, 51))], "-");
}

#[test]
fn the_failing_class_is_tried_first_where_the_guidance_names_a_fault_twice() {
    classed("hd33-chi-doan", &[("so-chi-doan", choice("chua-day-du"))], "khong-hoan-thanh");
    classed("hd33-chi-doan", &[("doan-phi", choice("thieu-da-nhac"))], "hoan-thanh");
    classed("hd33-chi-doan", &[("doan-phi", choice("khong-thu"))], "khong-hoan-thanh");
    // Dues that are short without a reminder are not “as ruled”.
    classed("hd33-chi-doan", &[("doan-phi", choice("thieu-chua-nhac"))], "khong-hoan-thanh");
}

#[test]
fn new_members_are_asked_for_only_where_there_is_a_source() {
    let none = ("doan-vien-moi", number("0"));
    classed("hd33-chi-doan", core::slice::from_ref(&none), "khong-hoan-thanh");
    classed("hd33-chi-doan", &[none, ("con-nguon", no())], "xuat-sac");
    classed("hd33-chi-doan", &[("chi-tieu-dang", choice("khong-dat"))], "khong-hoan-thanh");
    classed("hd33-chi-doan", &[("chi-tieu-dang", choice("khong-giao"))], "xuat-sac");
}

#[test]
fn a_dispersed_chapter_needs_the_confirmation_of_the_level_above() {
    let quarterly = ("thang-co-sinh-hoat", json!({"kind": "ratio", "value": {"part": "4", "whole": "12"}}));
    classed("hd33-chi-doan", core::slice::from_ref(&quarterly), "khong-hoan-thanh");
    classed("hd33-chi-doan", &[quarterly.clone(), ("phan-tan", yes())], "xuat-sac");
    classed("hd33-chi-doan", &[quarterly, ("phan-tan", yes()), ("ba-thang-co-sinh-hoat", no())], "khong-hoan-thanh");
}

#[test]
fn a_chapter_falls_from_class_to_class_with_its_meetings_book_and_dues() {
    let chapter = |id, value, expected| classed("hd33-chi-doan", &[(id, value)], expected);
    let months = |part: &str| json!({"kind": "ratio", "value": {"part": part, "whole": "12"}});
    chapter("thang-co-sinh-hoat", months("12"), "xuat-sac");
    chapter("thang-co-sinh-hoat", months("11"), "khong-hoan-thanh");
    chapter("so-chi-doan", choice("khong-co"), "khong-hoan-thanh");
    chapter("doan-phi", choice("du-nhung-cham"), "hoan-thanh");
}

/// The bands of a guidance: of each number the least that its classes ask for, the best class first.
#[track_caller]
fn least(name: &str, fact: &str, value: fn(u32) -> Value, bounds: [u32; 3]) {
    let classes = ["xuat-sac", "tot", "hoan-thanh"];
    for (position, bound) in bounds.into_iter().enumerate() {
        classed(name, &[(fact, value(bound))], classes[position]);
        let below = classes.get(position + 1).copied();
        for fewer in [bound - 1, bounds.get(position + 1).copied().unwrap_or(bound - 1)] {
            // Below the last band the guidance names either a fault or nothing.
            let worse = below.unwrap_or(if fact == "ren-luyen" { "khong-hoan-thanh" } else { "-" });
            classed(name, &[(fact, value(fewer))], worse);
        }
    }
}

#[test]
fn the_bands_of_the_guidance_begin_where_its_table_says() {
    let whole = |percent: u32| share(&format!("{percent}%"));
    least("hd33-chi-doan", "ren-luyen", whole, [100, 80, 50]);
    let good = |percent: u32| rated(percent, 100 - percent);
    least("hd33-chi-doan", "xep-loai-doan-vien", good, [80, 60, 50]);
    least("hd33-doan-co-so", "xep-loai-chi-doan", good, [80, 60, 50]);
}

#[test]
fn one_in_five_may_fail_in_the_third_class_and_none_above_it() {
    for (name, fact) in [("hd33-chi-doan", "xep-loai-doan-vien"), ("hd33-doan-co-so", "xep-loai-chi-doan")] {
        classed(name, &[(fact, rated(80, 19))], "hoan-thanh");
        classed(name, &[(fact, rated(80, 0))], "hoan-thanh");
        classed(name, &[(fact, rated(79, 0))], "khong-hoan-thanh");
    }
}

#[test]
fn the_guidance_is_tried_from_the_failing_class_and_then_from_the_top() {
    for name in ["hd33-chi-doan", "hd33-doan-co-so"] {
        let classing = set(name).classing.unwrap();
        let order: Vec<&str> = classing.order.iter().map(|class| class.as_str()).collect();
        assert_eq!(order, ["khong-hoan-thanh", "xuat-sac", "tot", "hoan-thanh"], "{name}");
        let need = |id: &str| classing.classes.iter().find(|class| class.id.as_str() == id).unwrap().need;
        assert_eq!(need("khong-hoan-thanh"), Need::Any {}, "{name}");
        assert!(order[1..].iter().all(|id| need(id) == Need::All {}), "{name}");
    }
}

#[test]
fn dues_that_are_late_stand_in_the_words_of_the_class_that_they_lead_to() {
    for (name, reminded) in [("hd33-chi-doan", "nhắc nhở"), ("hd33-doan-co-so", "phê bình")] {
        let classing = set(name).classing.unwrap();
        let text = |id: &str| {
            let class = classing.classes.iter().find(|class| class.id.as_str() == id).unwrap();
            class.clauses.iter().find(|clause| clause.id.as_str() == "doan-phi").unwrap().text.clone()
        };
        let failing = format!("Không thu, nộp đoàn phí, hoặc thu, nộp chưa đủ mà chưa được {reminded}");
        assert_eq!(text("khong-hoan-thanh"), failing);
        assert_eq!(text("hoan-thanh"), format!("Thu, nộp đủ đoàn phí dù chậm, hoặc chưa đủ và đã được {reminded}"));
        classed(name, &[("doan-phi", choice("du-nhung-cham"))], "hoan-thanh");
    }
}

#[test]
fn books_are_a_matter_of_the_two_lower_classes_and_the_form_says_so() {
    let set = set("hd33-doan-co-so");
    assert!(set.help.unwrap().contains("Hướng dẫn không nêu sổ sách ở hai mức đầu"));
    let classes = set.classing.unwrap().classes;
    let books = |id: &str| {
        let class = classes.iter().find(|class| class.id.as_str() == id).unwrap();
        class.clauses.iter().find(|clause| clause.id.as_str() == "so-sach").unwrap().text.clone()
    };
    for best in ["xuat-sac", "tot"] {
        assert_eq!(
            books(best),
            "Không thiếu loại sổ, không ghi thiếu: hướng dẫn nêu hai trường hợp này ở các mức dưới"
        );
    }
    assert_eq!(books("hoan-thanh"), "Có sổ ghi đầy đủ, dù còn thiếu loại sổ");
    assert_eq!(books("khong-hoan-thanh"), "Không có sổ, hoặc có sổ nhưng ghi chưa đầy đủ");
}

#[test]
fn a_base_falls_from_class_to_class() {
    let base = |id, value, expected| classed("hd33-doan-co-so", &[(id, value)], expected);
    classed("hd33-doan-co-so", &[], "xuat-sac");
    base("nhiem-vu", choice("hoan-thanh"), "tot");
    base("nhiem-vu", choice("chua-day-du"), "hoan-thanh");
    base("ba-chu-dong", no(), "hoan-thanh");
    base("xep-loai-chi-doan", rated(79, 21), "tot");
    base("xep-loai-chi-doan", rated(80, 19), "hoan-thanh");
    base("xep-loai-chi-doan", rated(70, 9), "khong-hoan-thanh");
    base("doan-phi", choice("du-nhung-cham"), "hoan-thanh");
    base("doan-phi", choice("thieu-da-nhac"), "hoan-thanh");
    base("doan-phi", choice("thieu-chua-nhac"), "khong-hoan-thanh");
    base("doan-phi", choice("khong-thu"), "khong-hoan-thanh");
    base("so-sach", choice("khong-co"), "khong-hoan-thanh");
    base("so-sach", choice("ghi-chua-du"), "khong-hoan-thanh");
    base("so-sach", choice("thieu-loai-so"), "hoan-thanh");
    base("huong-dan", choice("ba-thang-khong"), "khong-hoan-thanh");
    base("chuong-trinh", choice("khong-co"), "khong-hoan-thanh");
}
