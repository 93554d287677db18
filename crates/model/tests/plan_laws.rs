//! Laws of plans as values: files, filters and validation, over changed copies of the built-in plan.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::plan::{Audience, Comparison, Kind, Level, Section, Status};
use orientation::{Filter, Id, Plan, document, html, lai_chau_2022, validate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use unicode_normalization::UnicodeNormalization;

fn filters() -> impl Strategy<Value = Filter> {
    let ids: Vec<Id> = lai_chau_2022().initiatives.into_iter().map(|initiative| initiative.id).collect();
    let (kinds, audiences, levels) = (Kind::ALL.to_vec(), Audience::ALL.to_vec(), Level::ALL.to_vec());
    (subsequence(kinds, 0..4), subsequence(audiences, 0..4), subsequence(levels, 0..3), subsequence(ids, 0..4))
        .prop_map(|(kinds, audiences, levels, initiatives)| {
            let filter = Filter::default().with_kinds(kinds).with_audiences(audiences);
            filter.with_levels(levels).with_initiatives(initiatives)
        })
}

/// A filter with some of its lists changed.
fn with(filter: &Filter, change: impl FnOnce(&mut Filter)) -> Filter {
    let mut changed = filter.clone();
    change(&mut changed);
    changed
}

/// A change of a plan that a person could make, or a slip of theirs.
fn plans() -> impl Strategy<Value = Plan> {
    let text = prop_oneof![any::<String>(), "[a-zàđêữ \"\\\\\u{0}-\u{1f}]{0,20}"];
    let change = (0..9_usize, any::<usize>(), text, -1_000_000_000..1_000_000_000_i32);
    prop::collection::vec(change, 0..8).prop_map(|changes| {
        let mut plan = lai_chau_2022();
        for (what, which, text, number) in changes {
            apply(&mut plan, what, which, text, number);
        }
        plan
    })
}

fn apply(plan: &mut Plan, what: usize, which: usize, text: String, hundredths: i32) {
    let pick = |len: usize| which % len.max(1);
    let sections = &mut plan.sections[0].sections;
    let at = pick(sections.len());
    let section: &mut Section = &mut sections[at];
    match what {
        0 => section.heading.text = text,
        1 => section.heading.marker = Some(text),
        2 => section.tasks.iter_mut().take(1).for_each(|task| task.passage.text.clone_from(&text)),
        3 => section.tasks.truncate(1),
        4 => plan.status = Status::Adopted,
        5 => plan.issue.symbol = Some(text),
        6 => drop(plan.initiatives.pop()),
        7 => {
            let number = format!("{}.{:02}", hundredths / 100, hundredths.unsigned_abs() % 100).parse().unwrap();
            let amount = orientation::plan::Amount::new(Comparison::AtMost, number, &text);
            let target = orientation::plan::Target::new(text).with_amount(amount);
            let actions = section.tasks.iter_mut().flat_map(|task| &mut task.actions);
            actions.take(1).for_each(|action| action.targets.push(target.clone()));
        }
        _ => plan.period = select_period(which),
    }
}

fn select_period(which: usize) -> orientation::Period {
    let tokens = ["2022", "2022-H2", "2022-Q1", "2022-03", "2018/2022", "term:2022/2027", "school:2021/2022"];
    tokens[which % tokens.len()].parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_read_back_as_it_was_written(plan in plans()) {
        let text = document::write(&plan);
        let back: Plan = document::read(&text).unwrap();
        prop_assert_eq!(&back, &plan);
        prop_assert_eq!(document::write(&back), text);
        prop_assert_eq!(document::fingerprint(&back), document::fingerprint(&plan));
    }

    #[test]
    fn validating_any_plan_gives_a_report_and_changes_nothing(plan in plans()) {
        let before = plan.clone();
        let report = validate::plan(&plan);
        prop_assert_eq!(&validate::plan(&plan), &report);
        prop_assert_eq!(plan, before);
        // Every parameter of a message is given: a missing one is shown with a question mark before its name.
        for issue in &report.issues {
            for name in issue.code.template().split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                prop_assert!(issue.params.contains_key(name), "{}: {}", issue.code.as_str(), name);
            }
        }
    }

    #[test]
    fn any_plan_is_rendered_with_every_tag_closed(plan in plans()) {
        let html = html::render(&plan, &html::Options::default());
        let html = html.replace("<br>", "");
        let opened = html.matches('<').count() - html.matches("</").count();
        prop_assert_eq!(opened, html.matches("</").count());
        prop_assert_eq!(html.matches("<article").count(), 1);
    }

    #[test]
    fn what_passes_a_filter_passes_it_with_any_list_left_out(filter in filters()) {
        let plan = lai_chau_2022();
        let narrow = plan.filter(&filter);
        for wider in [
            with(&filter, |wider| wider.kinds.clear()),
            with(&filter, |wider| wider.audiences.clear()),
            with(&filter, |wider| wider.levels.clear()),
            with(&filter, |wider| wider.initiatives.clear()),
        ] {
            let wide = plan.filter(&wider);
            prop_assert!(narrow.tasks.iter().all(|id| wide.tasks.contains(id)));
            prop_assert!(narrow.actions.iter().all(|id| wide.actions.contains(id)));
        }
    }

    #[test]
    fn the_kinds_part_what_passes_the_rest_of_a_filter(filter in filters()) {
        let plan = lai_chau_2022();
        let all = plan.filter(&with(&filter, |wider| wider.kinds.clear()));
        let of = |kind: &Kind| plan.filter(&with(&filter, |narrow| narrow.kinds = vec![*kind]));
        let mut parts: Vec<Id> = Kind::ALL.iter().flat_map(|kind| of(kind).actions).collect();
        let mut whole = all.actions;
        parts.sort();
        whole.sort();
        prop_assert_eq!(parts, whole);
    }

    #[test]
    fn the_order_within_a_filter_does_not_matter(filter in filters()) {
        let plan = lai_chau_2022();
        let mut turned = filter.clone();
        turned.kinds.reverse();
        turned.audiences.reverse();
        turned.levels.reverse();
        turned.initiatives.reverse();
        prop_assert_eq!(plan.filter(&turned), plan.filter(&filter));
        prop_assert_eq!(plan.facets(&turned), plan.facets(&filter));
    }

    #[test]
    fn the_counts_of_a_filter_are_what_it_and_its_choices_give(filter in filters(), kind in select(Kind::ALL)) {
        let plan = lai_chau_2022();
        let facets = plan.facets(&filter);
        let passing = plan.filter(&filter);
        prop_assert_eq!((facets.passing.tasks, facets.passing.actions), (passing.tasks.len(), passing.actions.len()));
        let chosen = plan.filter(&with(&filter, |narrow| narrow.kinds = vec![kind]));
        let counted = facets.kinds.iter().find(|facet| facet.value == kind).map_or((0, 0), |f| (f.count.tasks, f.count.actions));
        prop_assert_eq!(counted, (chosen.tasks.len(), chosen.actions.len()));
    }
}

#[test]
fn the_built_in_plan_is_in_one_unicode_form() {
    let plan = lai_chau_2022();
    for passage in plan.passages() {
        assert_eq!(passage.text.nfc().collect::<String>(), passage.text);
    }
}
