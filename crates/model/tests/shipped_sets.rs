//! The criteria sets that come with the crate: complete, consistent with the plan, and worded for people.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use std::collections::{BTreeMap, BTreeSet};

use orientation::criteria::{
    Class, Condition, Criterion, EvidenceNeed, Group, NotApplicable, Provenance, Role, Rule, Scorer, UnitType,
};
use orientation::{Code, CriteriaSet, LAI_CHAU_2022_CRITERIA, Points, builtin, document, lai_chau_2022};
use unicode_normalization::is_nfc;

fn set(name: &str) -> CriteriaSet {
    document::read(builtin(name).unwrap()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn sets() -> Vec<(&'static str, CriteriaSet)> {
    LAI_CHAU_2022_CRITERIA.iter().map(|(name, _)| (*name, set(name))).collect()
}

/// The sets that count points.
fn forms() -> Vec<(&'static str, CriteriaSet)> {
    sets().into_iter().filter(|(_, set)| !set.groups.is_empty()).collect()
}

/// The most that a rule of the shipped sets gives, worked out here once more, apart from the library.
fn most(rule: &Rule) -> i64 {
    let best = |all: Vec<Points>| all.into_iter().map(Points::hundredths).max().unwrap();
    match rule {
        Rule::YesNo { points }
        | Rule::AtLeast { points, .. }
        | Rule::Imported { points, .. }
        | Rule::Proportional { points, .. } => points.hundredths(),
        Rule::Tiers { tiers } => best(tiers.iter().map(|tier| tier.points).collect()),
        Rule::PercentTiers { bands, .. } => best(bands.iter().map(|band| band.points).collect()),
        Rule::Count { max, .. } | Rule::Free { max, .. } => max.hundredths(),
        Rule::Sum { parts, .. } => parts.iter().map(|part| most(&part.rule)).sum(),
        Rule::Penalty { .. } => 0,
        _ => panic!("a kind of rule that this test does not know"),
    }
}

fn sum(group: &Group) -> i64 {
    let own = group.criteria.iter().filter(|c| c.role == Role::Regular).map(|c| most(&c.rule));
    own.chain(group.groups.iter().map(sum)).sum()
}

/// Every sentence of a set that people read.
fn texts(set: &CriteriaSet) -> Vec<String> {
    fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.contains(' ') => texts.push(text.clone()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::to_value(set).unwrap(), &mut found);
    found
}

#[test]
fn each_file_is_the_text_that_this_library_writes() {
    for (name, text) in LAI_CHAU_2022_CRITERIA {
        assert_eq!(document::write(&set(name)), *text, "{name}");
        assert!(is_nfc(text), "{name}");
    }
}

#[test]
fn a_builtin_file_is_found_by_its_name_and_by_no_other() {
    assert_eq!(builtin("lai-chau-2022"), Some(orientation::LAI_CHAU_2022_PLAN));
    assert_eq!(builtin("lien-doi"), Some(LAI_CHAU_2022_CRITERIA[2].1));
    for unknown in ["", "chi-doan.json", "Chi-doan", "huyen"] {
        assert_eq!(builtin(unknown), None);
    }
}

#[test]
fn each_set_says_for_whom_it_is_and_belongs_to_the_plan_and_its_year() {
    use UnitType::{Base, BaseChapter, Chapter, PioneerUnion};
    let plan = lai_chau_2022();
    let whom: BTreeMap<&str, Vec<UnitType>> = sets().into_iter().map(|(name, set)| (name, set.unit_types)).collect();
    let expected: BTreeMap<&str, Vec<UnitType>> = [
        ("chi-doan", vec![Chapter, BaseChapter]),
        ("doan-co-so", vec![Base]),
        ("lien-doi", vec![PioneerUnion]),
        ("hd33-chi-doan", vec![Chapter, BaseChapter]),
        ("hd33-doan-co-so", vec![Base]),
    ]
    .into();
    assert_eq!(whom, expected);
    for (name, set) in sets() {
        assert_eq!(set.period, Some(plan.period), "{name}");
    }
    for (name, set) in forms() {
        assert_eq!(set.plan.map(|cited| cited.id), Some(plan.id.clone()), "{name}");
        assert_eq!(set.id.as_str(), format!("lai-chau-2022-{name}"));
    }
}

#[test]
fn the_groups_follow_the_seven_sections_of_the_plan() {
    let plan = lai_chau_2022();
    for name in ["chi-doan", "doan-co-so"] {
        let set = set(name);
        for (group, section) in set.groups.iter().zip(["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7"]) {
            assert!(plan.node(section).is_some());
            for criterion in criteria_of(group) {
                let is_here = criterion.cites.iter().any(|id| id.as_str().starts_with(&format!("{section}.")));
                assert!(is_here, "{name}: {} stands in {}", criterion.id, group.id);
            }
        }
    }
    assert_eq!((set("chi-doan").groups.len(), set("doan-co-so").groups.len()), (7, 8));
    assert!(criteria_of(&set("doan-co-so").groups[7]).iter().all(|criterion| criterion.role == Role::Bonus));
}

fn criteria_of(group: &Group) -> Vec<&Criterion> {
    let below = group.groups.iter().flat_map(criteria_of);
    group.criteria.iter().chain(below).collect()
}

#[test]
fn every_declared_total_is_the_sum_and_the_sum_is_100() {
    for (name, set) in forms() {
        for group in set.all_groups() {
            match group.total {
                Some(total) => assert_eq!(total.hundredths(), sum(group), "{name}: {}", group.id),
                None => assert!(criteria_of(group).iter().all(|c| c.role == Role::Bonus), "{name}: {}", group.id),
            }
        }
        assert_eq!(set.total, Some(Points::whole(100)), "{name}");
        assert_eq!(set.groups.iter().map(sum).sum::<i64>(), 10_000, "{name}");
    }
}

#[test]
fn a_form_is_long_enough_to_cover_the_plan_and_short_enough_to_be_filled_in() {
    let counts: Vec<_> = forms().into_iter().map(|(name, set)| (name, set.criteria().count())).collect();
    assert_eq!(counts, [("chi-doan", 67), ("doan-co-so", 68), ("lien-doi", 29)]);
}

/// The rules of a set, those of parts included.
fn rules(set: &CriteriaSet) -> Vec<Rule> {
    let mut found: Vec<Rule> = set.criteria().map(|criterion| criterion.rule.clone()).collect();
    let parts = found.iter().filter_map(|rule| match rule {
        Rule::Sum { parts, .. } => Some(parts.iter().map(|part| part.rule.clone()).collect::<Vec<_>>()),
        _ => None,
    });
    let parts: Vec<Rule> = parts.flatten().collect();
    found.extend(parts);
    found
}

#[test]
fn the_bands_of_a_share_neither_overlap_nor_leave_a_gap_and_worth_falls_with_the_share() {
    for (name, set) in forms() {
        for rule in rules(&set) {
            let Rule::PercentTiers { bands, .. } = rule else { continue };
            assert_eq!((bands[0].below, bands[bands.len() - 1].from), (None, None), "{name}: {bands:?}");
            for pair in bands.windows(2) {
                assert_eq!(pair[0].from, pair[1].below, "{name}: {bands:?}");
                assert!(pair[0].points > pair[1].points, "{name}: {bands:?}");
            }
        }
    }
}

#[test]
fn tiers_are_told_from_the_best_to_nothing() {
    for (name, set) in forms() {
        for rule in rules(&set) {
            let Rule::Tiers { tiers } = rule else { continue };
            assert!(tiers.windows(2).all(|pair| pair[0].points > pair[1].points), "{name}: {tiers:?}");
            assert_eq!(tiers.last().map(|tier| tier.points), Some(Points::ZERO), "{name}: {tiers:?}");
        }
    }
}

#[test]
fn criteria_are_numbered_in_the_order_of_the_form() {
    for (name, set) in forms() {
        for (number, criterion) in set.criteria().enumerate() {
            assert_eq!(criterion.marker, Some((number + 1).to_string()), "{name}: {}", criterion.id);
        }
    }
}

#[test]
fn every_task_of_the_plan_is_cited_by_a_chapter_or_a_base() {
    let (chapter, base) = (set("chi-doan"), set("doan-co-so"));
    let cited: BTreeSet<_> = chapter.criteria().chain(base.criteria()).flat_map(|criterion| &criterion.cites).collect();
    let plan = lai_chau_2022();
    for task in plan.tasks() {
        assert!(cited.contains(&task.id), "{}", task.id);
    }
    let actions = plan.actions().filter(|action| !cited.contains(&action.id));
    // A rule for the cadres of the province, which no chapter and no base can meet.
    assert_eq!(actions.map(|action| action.id.as_str()).collect::<Vec<_>>(), ["2.5.t2.a6"]);
}

#[test]
fn nothing_in_a_set_is_found_fault_with() {
    let plan = lai_chau_2022();
    for (name, set) in sets() {
        let report = orientation::validate::criteria(&set, Some(&plan));
        // The Pioneers measure their own section of the plan, and one task of education.
        let expected = if name == "lien-doi" { 19 } else { 0 };
        assert_eq!(report.of(Code::TaskUncited).count(), expected, "{name}");
        assert_eq!(report.issues.len(), expected, "{name}: {report:?}");
    }
    let cited: BTreeSet<_> = set("lien-doi").criteria().flat_map(|criterion| criterion.cites.clone()).collect();
    let tasks = plan.tasks().filter(|task| cited.contains(&task.id)).map(|task| task.id.to_string());
    assert_eq!(tasks.collect::<Vec<_>>(), ["2.1.t3", "2.4.t1", "2.4.t2"]);
}

#[test]
fn every_criterion_is_derived_from_sentences_that_it_cites_with_their_task() {
    let plan = lai_chau_2022();
    for (name, set) in forms() {
        for criterion in set.criteria() {
            let Some(Provenance::Derived { from }) = &criterion.origin else { panic!("{name}: {}", criterion.id) };
            assert!(!from.is_empty());
            for node in from {
                let task = plan.tasks().find(|task| task.actions.iter().any(|action| action.id == *node));
                assert!(criterion.cites.contains(node), "{name}: {} and {node}", criterion.id);
                assert!(criterion.cites.contains(&task.unwrap().id), "{name}: {} and {node}", criterion.id);
            }
            for node in &criterion.cites {
                assert!(plan.node(node.as_str()).is_some(), "{name}: {} cites {node}", criterion.id);
            }
        }
    }
}

#[test]
fn every_criterion_says_what_counts_and_every_wanted_paper_is_named() {
    for (name, set) in forms() {
        for criterion in set.criteria() {
            assert!(criterion.counts.as_ref().is_some_and(|text| text.ends_with('.')), "{name}: {}", criterion.id);
            assert!(criterion.title.chars().count() <= 120, "{name}: {}", criterion.id);
            assert!(!criterion.title.ends_with('.'), "{name}: {}", criterion.id);
            if criterion.evidence.need == EvidenceNeed::Required {
                assert!(criterion.attach.is_some() && !criterion.evidence.kinds.is_empty(), "{name}: {}", criterion.id);
            }
            let says_so = criterion.counts.as_ref().unwrap().contains("ghi không áp dụng và nêu lý do");
            assert_eq!(says_so, criterion.not_applicable == NotApplicable::Justified, "{name}: {}", criterion.id);
            let says_so = criterion.counts.as_ref().unwrap().contains("không tự chấm");
            assert_eq!(says_so, criterion.scorer == Scorer::Superior, "{name}: {}", criterion.id);
        }
    }
}

#[test]
fn no_two_criteria_of_a_form_have_the_same_words() {
    for (name, set) in forms() {
        let mut seen = BTreeSet::new();
        for criterion in set.criteria() {
            assert!(seen.insert(criterion.title.to_lowercase()), "{name}: {}", criterion.title);
            assert!(seen.insert(criterion.counts.clone().unwrap()), "{name}: {}", criterion.id);
        }
        for fact in &set.facts {
            assert!(seen.insert(fact.title.to_lowercase()), "{name}: {}", fact.title);
        }
    }
}

#[test]
fn the_words_are_tidy() {
    for (name, set) in sets() {
        for text in texts(&set) {
            assert_eq!(text.trim(), text, "{name}");
            for slip in ["  ", " ,", " .", " ;", "..", ",,", "tỷ lệ", "( ", " )", "\"", "'"] {
                assert!(!text.contains(slip), "{name}: `{slip}` in `{text}`");
            }
            assert_eq!(text.matches('“').count(), text.matches('”').count(), "{name}: {text}");
            let first = text.chars().find(|c| c.is_alphabetic()).unwrap();
            let is_unit = text.contains(" / ") || text.chars().count() < 40;
            assert!(first.is_uppercase() || is_unit, "{name}: {text}");
        }
    }
}

#[test]
fn the_years_named_are_those_of_the_plan_and_of_its_school_years() {
    let known = ["2017", "2018", "2019", "2021", "2022", "2023", "2027", "2030"];
    for (name, set) in sets() {
        for text in texts(&set) {
            for number in text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4) {
                assert!(known.contains(&number), "{name}: {text}");
            }
        }
    }
}

#[test]
fn the_thresholds_90_70_50_are_marked_as_a_proposal_of_this_project() {
    for (name, set) in forms() {
        let classing = set.classing.unwrap();
        let Provenance::Proposed { note: Some(note) } = classing.origin else { panic!("{name}") };
        assert!(note.contains("đề xuất của dự án"), "{name}: {note}");
        let thresholds: Vec<_> = classing.classes.iter().map(threshold).collect();
        assert_eq!(thresholds, [Some(90), Some(70), Some(50), None], "{name}");
    }
}

fn threshold(class: &Class) -> Option<i64> {
    class.clauses.iter().find_map(|clause| match &clause.when {
        Condition::Percent { is } => is.at_least.map(|least| least.basis_points() / 100),
        _ => None,
    })
}

#[test]
fn the_official_classes_name_their_paper_and_the_years_it_held() {
    for name in ["hd33-chi-doan", "hd33-doan-co-so"] {
        let set = set(name);
        let classing = set.classing.clone().unwrap();
        for origin in [&set.origin, &classing.origin] {
            let Provenance::Official { paper, .. } = origin else { panic!("{name}") };
            assert_eq!(paper.symbol, "33-HD/TWĐTN-BTC");
            assert_eq!(paper.date.map(|date| date.to_string()).as_deref(), Some("2019-10-07"));
        }
        assert_eq!(classing.validity.unwrap().to.map(|day| day.to_string()).as_deref(), Some("2022-12-31"));
        assert_eq!(set.total, None);
        // The order is a reading of the paper, and the form says so to the person who fills it in.
        assert!(set.help.unwrap().contains("cách hiểu của dự án"), "{name}");
        let order: Vec<_> = classing.order.iter().map(|id| id.as_str()).collect();
        assert_eq!(order, ["khong-hoan-thanh", "xuat-sac", "tot", "hoan-thanh"]);
    }
}

/// The facts and gates that a condition asks.
fn asked(condition: &Condition, found: &mut BTreeSet<String>) {
    match condition {
        Condition::All { of } | Condition::Any { of } | Condition::AtLeast { of, .. } => {
            of.iter().for_each(|condition| asked(condition, found));
        }
        Condition::Not { of } => asked(of, found),
        Condition::Fact { fact, .. } => {
            found.insert(format!("fact {fact}"));
        }
        Condition::Gate { gate } => {
            found.insert(format!("gate {gate}"));
        }
        _ => {}
    }
}

#[test]
fn no_fact_and_no_gate_is_there_in_vain() {
    for (name, set) in sets() {
        let mut found = BTreeSet::new();
        for clause in set.classing.iter().flat_map(|classing| &classing.classes).flat_map(|class| &class.clauses) {
            asked(&clause.when, &mut found);
        }
        set.gates.iter().for_each(|gate| asked(&gate.when, &mut found));
        set.all_groups().flat_map(|group| &group.ceilings).for_each(|ceiling| asked(&ceiling.when, &mut found));
        let facts = set.facts.iter().map(|fact| format!("fact {}", fact.id));
        let there: BTreeSet<_> = facts.chain(set.gates.iter().map(|gate| format!("gate {}", gate.id))).collect();
        assert_eq!(found, there, "{name}");
    }
}
