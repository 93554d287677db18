//! What a reviewer is shown first, and what a changed set would do.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::assessment::{
    Answer, Evidence, Person, Proof, Ratio, Review, ReviewScore, ReviewWeight, Superior, Value,
};
use orientation::cases::{Rng, any_unit, case, form, unit};
use orientation::criteria::{Bounds, Condition, CriteriaSet, EvidenceNeed, Rule};
use orientation::score::LeafState;
use orientation::summary::{Counter, Effect, ImpactPreview, QueueBuilder, QueueLimits, ReviewQueue, UnitImpact};
use orientation::{Assessment, Fingerprint, Id, Points, Quantity, Share};
use proptest::prelude::*;

fn day() -> chrono::NaiveDate {
    "2022-11-20".parse().unwrap()
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// A form without answers of one unit.
fn blank(set: &CriteriaSet, name: &str) -> Assessment {
    let mut form = unit(set, 1);
    form.unit.id = id(name);
    form.answers.clear();
    (form.reviews, form.decision) = (Vec::new(), None);
    (form.state, form.history) = (orientation::assessment::State::Draft, Vec::new());
    form
}

fn answer(value: Value) -> Answer {
    Answer::default().with_value(value)
}

/// A form in which all is answered with evidence, so that nothing is worth a look.
fn quiet(set: &CriteriaSet, name: &str) -> Assessment {
    let mut form = blank(set, name);
    for criterion in set.criteria() {
        let value = match &criterion.rule {
            Rule::YesNo { .. } => Value::YesNo(true),
            Rule::Tiers { tiers } => Value::Choice(tiers[0].id.clone()),
            Rule::PercentTiers { .. } => Value::Ratio(Ratio { part: Quantity::whole(9), whole: Quantity::whole(10) }),
            Rule::Count { .. } => Value::Count(5),
            Rule::Proportional { .. } => Value::Number(Quantity::whole(12)),
            _ => Value::Points(Points::whole(10)),
        };
        let paper = Proof::Paper { symbol: format!("{}-KH", criterion.id), date: None, title: None };
        form.answers.insert(criterion.id.clone(), answer(value).with_evidence(Evidence::new(paper)));
    }
    form
}

fn queue(set: &CriteriaSet, forms: &[Assessment], before: &[(&str, &str)]) -> ReviewQueue {
    let before = before.iter().map(|(unit, share)| (id(unit), share.parse::<Share>().unwrap())).collect();
    let mut builder = QueueBuilder::new(Counter::new(set, day()), QueueLimits::default(), before);
    forms.iter().for_each(|form| builder.add(form).unwrap());
    builder.finish()
}

/// Each entry as `unit at exception {params}`.
fn said(queue: &ReviewQueue) -> Vec<String> {
    let at = |at: Option<&Id>| at.map_or_else(|| "-".to_owned(), Id::to_string);
    let params = |entry: &orientation::summary::QueueEntry| {
        entry.params.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
    };
    let entry = |entry: &orientation::summary::QueueEntry| {
        format!("{} {} {} {}", entry.unit, at(entry.at.as_ref()), entry.exception.as_str(), params(entry))
    };
    queue.entries.iter().map(entry).collect()
}

/// A set of twelve criteria, all of which can have evidence.
fn set() -> CriteriaSet {
    let mut set = form(12).set;
    for group in &mut set.groups {
        for criterion in &mut group.criteria {
            criterion.evidence.need = EvidenceNeed::Optional;
            if let Rule::PercentTiers { of, .. } = &mut criterion.rule {
                *of = Some("Đoàn viên".to_owned());
            }
        }
    }
    set
}

#[test]
fn a_form_in_which_all_is_well_brings_nothing() {
    let set = set();
    assert_eq!(said(&queue(&set, &[quiet(&set, "a"), quiet(&set, "b")], &[("a", "95%")])), Vec::<String>::new());
}

#[test]
fn high_points_without_evidence_are_shown() {
    let set = set();
    let mut form = quiet(&set, "a");
    form.answers.insert(id("c0"), answer(Value::YesNo(true)));
    form.answers.insert(id("c6"), answer(Value::YesNo(false)));
    assert_eq!(said(&queue(&set, &[form], &[])), ["a c0 highUnproven max=5 points=5"]);
}

#[test]
fn the_same_words_in_two_units_are_shown_in_both_and_in_one_unit_in_none() {
    let set = set();
    let with = |name: &str, at: &[&str], note: &str| {
        let mut form = quiet(&set, name);
        for at in at {
            form.answers.get_mut(*at).unwrap().note = Some(note.to_owned());
        }
        form
    };
    let words = "Chi đoàn đã tổ chức đầy đủ các buổi sinh hoạt theo quy định";
    let copied = words.to_uppercase().replace(' ', "  ");
    let forms = [with("a", &["c0"], words), with("b", &["c6"], &copied), with("d", &["c0", "c6"], "Như trên")];
    assert_eq!(said(&queue(&set, &forms, &[])), ["a c0 sameWords count=2 other=b", "b c6 sameWords count=2 other=a"]);
    assert_eq!(said(&queue(&set, &[with("a", &["c0", "c6"], words)], &[])), Vec::<String>::new());
}

#[test]
fn a_jump_against_the_year_before_and_blanks_are_shown_with_most_at_stake_first() {
    let set = set();
    let mut half = quiet(&set, "b");
    for at in ["c0", "c1", "c2", "c3"] {
        half.answers.remove(at);
    }
    let found = queue(&set, &[quiet(&set, "a"), half], &[("a", "70%"), ("b", "70%")]);
    assert_eq!(said(&found), ["b - blank asked=12 blank=4", "a - jump before=70% now=100%"]);
    assert!(found.entries[0].stake >= found.entries[1].stake);
}

#[test]
fn one_whole_said_in_two_ways_and_a_part_above_its_whole_are_contradictions() {
    let set = set();
    let mut form = quiet(&set, "a");
    let ratio = |part, whole| Value::Ratio(Ratio { part: Quantity::whole(part), whole: Quantity::whole(whole) });
    form.answers.get_mut("c2").unwrap().value = Some(ratio(9, 10));
    form.answers.get_mut("c8").unwrap().value = Some(ratio(12, 11));
    assert_eq!(
        said(&queue(&set, &[form], &[])),
        ["a c8 wholesDiffer expected=10 found=11 of=Đoàn viên other=c2", "a c8 partAboveWhole part=12 whole=11",]
    );
}

fn reviewed(set: &CriteriaSet, name: &str, scores: &[(&str, i32, Option<&str>)]) -> Assessment {
    let mut form = quiet(set, name);
    let given = scores.iter().map(|(at, points, reason)| {
        let saw = form.answers.get(*at).map_or_else(|| Answer::default().fingerprint(), Answer::fingerprint);
        let mut score = ReviewScore::new(Points::whole(*points), saw);
        score.reason = reason.map(str::to_owned);
        (id(at), score)
    });
    let by = Superior::new("Đoàn xã");
    let mut review = Review::new(1, ReviewWeight::Deciding, by, day(), Fingerprint::of(b""));
    review.scores = given.collect();
    form.reviews = vec![review.with_person(Person::new("Lò Văn Mẫu"))];
    form
}

#[test]
fn a_review_that_is_far_from_the_units_own_points_is_shown_and_counted_for_its_reviewer() {
    let set = set();
    let forms = [
        reviewed(&set, "a", &[("c0", 0, Some("Không có minh chứng")), ("c5", 9, None)]),
        reviewed(&set, "b", &[("c0", 5, None)]),
    ];
    let found = queue(&set, &forms, &[]);
    assert_eq!(said(&found), ["a c0 reviewDiffers found=0 level=1 own=5"]);
    let reviewer = &found.reviewers[0];
    let counts = (reviewer.units, reviewer.scores, reviewer.unexplained, reviewer.outdated);
    assert_eq!((found.reviewers.len(), reviewer.person.as_deref()), (1, Some("Lò Văn Mẫu")));
    let reviewed =
        reviewer.reviewed.iter().map(|of| (of.unit.as_str(), of.scores, of.raised, of.lowered, of.unexplained));
    assert_eq!(reviewed.collect::<Vec<_>>(), [("a", 2, 0, 2, 1), ("b", 1, 0, 0, 0)]);
    assert_eq!(counts, (2, 3, 1, 0));
    let by = &reviewer.differences;
    assert_eq!((by.lowered, by.lowered_by.to_string(), by.raised), (2, "6".to_owned(), 0));
}

#[test]
fn every_exception_is_said_in_both_languages_with_all_its_values() {
    use orientation::Lang;
    let set = set();
    let mut form = reviewed(&set, "a", &[("c0", 0, None)]);
    form.answers.remove("c1");
    for entry in queue(&set, &[form], &[("a", "10%")]).entries {
        for lang in Lang::ALL {
            let sentence = orientation::describe::exception(&entry, *lang);
            assert!(!sentence.is_empty() && !sentence.contains(['{', '}']), "{sentence}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_in_which_forms_come_does_not_change_the_queue(seed: u64, turn: u64) {
        let set = case(seed).set;
        let mut forms: Vec<Assessment> = (0..8).map(|at| any_unit(&set, seed ^ at)).collect();
        // One form of a unit: the summary decides which of several counts.
        let mut seen = std::collections::BTreeSet::new();
        forms.retain(|form| seen.insert(form.unit.id.clone()));
        let straight = queue(&set, &forms, &[("u1", "50%")]);
        let mut rng = Rng::new(turn);
        let at = rng.below(forms.len());
        forms.rotate_left(at);
        prop_assert_eq!(queue(&set, &forms, &[("u1", "50%")]), straight);
    }

    #[test]
    fn a_set_that_does_not_change_has_no_effect(seed: u64) {
        let set = form(24).set;
        let file = unit(&set, seed);
        let impact = ImpactPreview::new(&set, &set, day()).of(&file).unwrap();
        prop_assert!(matches!(impact.effect, Effect::Same | Effect::Unclear));
        prop_assert_eq!((impact.before, impact.share_before), (impact.after, impact.share_after));
        prop_assert!(impact.through.is_empty());
        // Only what could not be used before finds no place.
        if let Some(scores) = Counter::new(&set, day()).result(&file).unwrap().scores {
            for at in &impact.set_aside {
                prop_assert_eq!(scores.criteria.get(at).unwrap().state, LeafState::Refused);
            }
        }
    }
}

/// The set with the thresholds of its classes at these shares, whatever the facts are.
fn classed(set: &CriteriaSet, thresholds: [i32; 4]) -> CriteriaSet {
    let mut set = set.clone();
    for (class, from) in set.classing.as_mut().unwrap().classes.iter_mut().zip(thresholds) {
        class.clauses.truncate(1);
        let from = Bounds::default().with_at_least(Share::percent(from));
        class.clauses[0].when = Condition::Percent { is: from };
    }
    set
}

#[test]
fn a_harder_criterion_takes_a_class_and_is_named() {
    let old = classed(&set(), [90, 70, 50, 0]);
    let mut new = old.clone();
    new.edition = id("2023");
    // Twelve criteria bring 78 points; the last one now asks for twice as much.
    let last = new.groups.last_mut().unwrap().criteria.last_mut().unwrap();
    last.rule = Rule::Free { max: Points::whole(30), step: None };
    let impact = |form: &Assessment| -> UnitImpact { ImpactPreview::new(&old, &new, day()).of(form).unwrap() };
    let lost = impact(&quiet(&old, "a"));
    assert_eq!((lost.effect, lost.before, lost.after), (Effect::Loses, Some(id("k0")), Some(id("k1"))));
    let through: Vec<_> = lost.through.iter().map(|through| through.criterion.as_str()).collect();
    assert_eq!(through, ["c11"]);
    let back = ImpactPreview::new(&new, &old, day());
    let mut form = quiet(&old, "a");
    form.criteria.edition = id("2023");
    assert_eq!(back.clone().of(&form).unwrap().effect, Effect::Gains);
}

#[test]
fn a_criterion_that_is_gone_and_one_that_is_new_are_named() {
    let old = classed(&set(), [90, 70, 50, 0]);
    let mut new = old.clone();
    new.edition = id("2023");
    let first = &mut new.groups[0].criteria[0];
    first.id = id("moi");
    let impact = ImpactPreview::new(&old, &new, day()).of(&quiet(&old, "a")).unwrap();
    let through: Vec<_> =
        impact.through.iter().map(|t| (t.criterion.as_str(), t.before.is_some(), t.after.is_some())).collect();
    assert_eq!(through, [("c0", true, false), ("moi", false, true)]);
    assert_eq!(impact.set_aside, [id("c0")]);
}
