//! What holds of everything that a desk collects, on random sets and answers.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use orientation::assessment::Superior;
use orientation::cases::{any_unit, case};
use orientation::summary::{
    ClassChange, Collection, CollectionView, Figure, LevelRef, QueueLimits, QueueProgress, Scope, Taken, Unclassed,
    UnitFilter, tasks,
};
use orientation::{Assessment, CriteriaSet, Plan, document};
use proptest::prelude::*;

const TODAY: &str = "2023-01-15";

fn set(seed: u64) -> CriteriaSet {
    case(seed).set
}

fn texts(seed: u64, count: u64) -> Vec<String> {
    (0..count).map(|nth| document::write(&any_unit(&set(seed), seed.wrapping_add(nth)))).collect()
}

fn collected(seed: u64, texts: &[String]) -> Collection {
    let mut collection = Collection::default();
    collection.take(&[document::write(&set(seed))]);
    collection.take(texts);
    collection
}

fn view(collection: &Collection, filter: &UnitFilter) -> CollectionView {
    collection.view(&scope(collection), filter, TODAY.parse().unwrap())
}

fn scope(collection: &Collection) -> Scope {
    collection.scopes().first().unwrap().scope.clone()
}

proptest! {
    #[test]
    fn files_come_in_any_order_and_slices_and_as_often_as_they_like(seed: u64, count in 1_u64..8, cut in 0_usize..8) {
        let texts = texts(seed, count);
        let once = collected(seed, &texts);
        let mut other: Vec<String> = texts.iter().rev().chain(&texts).cloned().collect();
        let rest = other.split_off(cut.min(other.len()));
        let mut sliced = collected(seed, &other);
        sliced.take(&rest);
        prop_assert_eq!(document::write(once.summary()), document::write(sliced.summary()));
    }

    #[test]
    fn a_figure_opens_into_as_many_units_as_it_says(seed: u64, count in 1_u64..8) {
        let collection = collected(seed, &texts(seed, count));
        let (scope, all) = (scope(&collection), UnitFilter::default());
        let view = view(&collection, &all);
        let behind = |figure: &Figure| collection.behind(&scope, &all, figure).len() as u64;
        prop_assert_eq!(behind(&Figure::Total), view.tally.units);
        for (state, units) in view.tally.states.iter() {
            prop_assert_eq!(behind(&Figure::State { state }), units);
        }
        for class in &view.classes {
            prop_assert_eq!(behind(&Figure::Class { id: class.id.clone() }), class.units);
        }
        let classes = &view.tally.classes;
        prop_assert_eq!(behind(&Figure::NoClass), classes.none + classes.decided_none);
        prop_assert_eq!(behind(&Figure::OpenClass), classes.open);
        // Each unit of such a figure says by itself why it has no class.
        let unclassed = |why: Unclassed| view.units.iter().filter(|unit| unit.unclassed == Some(why)).count() as u64;
        prop_assert_eq!(unclassed(Unclassed::NoClass), classes.none + classes.decided_none);
        prop_assert_eq!(unclassed(Unclassed::OpenClass), classes.open);
        prop_assert!(view.units.iter().all(|unit| unit.class.is_none() || unit.unclassed.is_none()));
        for (at, bin) in (0..).zip(view.tally.total.shares.bins()) {
            prop_assert_eq!(behind(&Figure::Bin { at }), bin.units);
        }
        for group in &view.groups {
            prop_assert_eq!(behind(&Figure::Group { id: group.id.clone() }), group.units);
        }
        for criterion in &view.criteria {
            let id = || criterion.id.clone();
            prop_assert_eq!(behind(&Figure::Criterion { id: id() }), criterion.units);
            prop_assert_eq!(behind(&Figure::Several { ids: vec![id()] }), criterion.units);
            // A form in which several things are missing at a criterion is one form.
            prop_assert_eq!(behind(&Figure::Gap { id: id(), gap: None }), criterion.incomplete);
        }
        let ids = view.criteria.iter().map(|criterion| criterion.id.clone()).collect();
        let several = collection.behind(&scope, &all, &Figure::Several { ids });
        let points = |of: &orientation::summary::Behind| of.points.unwrap().hundredths();
        let sum: i64 = several.iter().map(points).sum();
        let each = view.criteria.iter().flat_map(|criterion| {
            collection.behind(&scope, &all, &Figure::Criterion { id: criterion.id.clone() })
        });
        prop_assert_eq!(sum, each.map(|unit| points(&unit)).sum::<i64>());
        prop_assert_eq!(behind(&Figure::Replaced), view.tally.replaced);
        for (id, of) in view.tally.criteria.iter() {
            for (gap, units) in of.gaps.iter() {
                prop_assert_eq!(behind(&Figure::Gap { id: id.clone(), gap: Some(gap) }), units);
            }
            // What is missing at a criterion in one way or the other is counted in both, and the unit stands once.
            let any = behind(&Figure::Gap { id: id.clone(), gap: None });
            let most = of.gaps.iter().map(|(_, units)| units).max().unwrap_or_default();
            prop_assert!((most..=of.gaps.all()).contains(&any));
        }
    }

    #[test]
    fn each_choice_of_a_filter_gives_as_many_units_as_it_says(seed: u64, count in 1_u64..8) {
        let collection = collected(seed, &texts(seed, count));
        let facets = view(&collection, &UnitFilter::default()).facets;
        let units = |choose: &dyn Fn(&mut UnitFilter)| {
            let mut filter = UnitFilter::default();
            choose(&mut filter);
            view(&collection, &filter).units.len() as u64
        };
        for facet in &facets.states {
            prop_assert_eq!(units(&|filter| filter.state = Some(facet.value.parse().unwrap())), facet.units);
        }
        for facet in &facets.blocks {
            prop_assert_eq!(units(&|filter| filter.block = Some(facet.value.parse().unwrap())), facet.units);
        }
        for facet in &facets.under {
            prop_assert_eq!(units(&|filter| filter.under = Some(facet.value.clone())), facet.units);
        }
        for facet in &facets.classes {
            prop_assert_eq!(units(&|filter| filter.class = Some(facet.value.parse().unwrap())), facet.units);
        }
    }

    #[test]
    fn each_level_below_has_the_sums_of_the_units_that_a_filter_leads_to(seed: u64, count in 1_u64..8) {
        let under = |nth: u64| {
            let mut form = any_unit(&set(seed), seed.wrapping_add(nth));
            let name = format!("Đoàn xã {}", nth % 3);
            form.unit.superior = (!nth.is_multiple_of(3)).then(|| Superior::new(name).with_id(format!("xa-{}", nth % 3).parse().unwrap()));
            document::write(&form)
        };
        let mut collection = collected(seed, &(0..count).map(under).collect::<Vec<_>>());
        let (scope, all) = (scope(&collection), UnitFilter::default());
        let before = view(&collection, &all);
        for level in &before.levels {
            let mut filter = UnitFilter::default();
            filter.under = Some(level.key.clone());
            let own = view(&collection, &filter);
            prop_assert_eq!((own.units.len() as u64, own.mean, own.share), (level.units, level.mean, level.share));
            prop_assert_eq!(own.levels, vec![level.clone()]);
        }
        let units: u64 = before.levels.iter().map(|level| level.units).sum();
        prop_assert_eq!(units, before.facets.under.iter().map(|facet| facet.units).sum::<u64>());
        prop_assert!(before.levels.is_sorted_by_key(|level| (level.share.is_none(), level.share)));
        // A level that hands up its sums alone stands beside those whose units are here.
        let closed = collection.summary().clone().close(&LevelRef::new("huyen".parse().unwrap(), "Đoàn huyện"), TODAY.parse().unwrap());
        collection.take(&[document::write(&closed)]);
        let after = collection.levels(&scope, &all);
        let line = after.iter().find(|level| level.closed).unwrap();
        prop_assert_eq!((line.key.as_str(), line.units, line.share), ("huyen", before.tally.units, before.share));
        prop_assert_eq!(after.len(), before.levels.len() + 1);
    }

    #[test]
    fn a_unit_that_is_taken_away_is_as_if_it_had_never_come(seed: u64, count in 1_u64..8) {
        let texts = texts(seed, count);
        let mut collection = collected(seed, &texts);
        let unit = view(&collection, &UnitFilter::default()).units.first().unwrap().id.clone();
        let scope = scope(&collection);
        let gone = collection.remove(&scope, unit.as_str());
        let (own, others): (Vec<String>, Vec<String>) =
            texts.into_iter().partition(|text| document::read::<Assessment>(text).unwrap().unit.id == unit);
        prop_assert_eq!(document::write(collection.summary()), document::write(collected(seed, &others).summary()));
        for text in own {
            prop_assert!(gone.contains(&document::fingerprint(&document::read::<Assessment>(&text).unwrap())));
        }
    }

    #[test]
    fn a_queue_made_in_slices_is_the_queue_of_all(seed: u64, count in 1_u64..8, cut in 0_usize..8) {
        let texts = texts(seed, count);
        let set = set(seed);
        let collection = collected(seed, &texts);
        let before = collection.shares(&scope(&collection));
        let mut whole = QueueProgress::new(QueueLimits::default(), before.clone());
        whole.look(&set, &texts);
        let mut sliced = QueueProgress::new(QueueLimits::default(), before);
        let (one, other) = texts.split_at(cut.min(texts.len()));
        sliced.look(&set, other);
        sliced.look(&set, one);
        prop_assert_eq!(whole.finish(), sliced.finish());
    }

    #[test]
    fn a_period_beside_itself_has_not_changed(seed: u64, count in 1_u64..8) {
        let collection = collected(seed, &texts(seed, count));
        let scope = scope(&collection);
        let compared = collection.compared(&scope, &scope, &UnitFilter::default());
        prop_assert_eq!((compared.raised, compared.lowered), (0, 0));
        prop_assert_eq!(compared.before, compared.now);
        for line in &compared.criteria {
            prop_assert_eq!(line.before, line.now);
            prop_assert_eq!(line.demand, None);
        }
    }

    #[test]
    fn a_comparison_opens_into_as_many_units_as_it_says_and_keeps_to_the_filter(seed: u64, count in 1_u64..8) {
        // The same units a year before, with answers of their own.
        let forms = (0..count).map(|nth| any_unit(&set(seed), seed.wrapping_add(nth)));
        let earlier = forms.enumerate().map(|(nth, own)| {
            let mut form = any_unit(&set(seed), seed.wrapping_add(100 + nth as u64));
            form.unit = own.unit;
            form.period = "1999".parse().unwrap();
            document::write(&form)
        });
        let mut collection = collected(seed, &texts(seed, count));
        collection.take(&earlier.collect::<Vec<_>>());
        let now = scope(&collection);
        let mut before = now.clone();
        before.period = "1999".parse().unwrap();
        let facets = view(&collection, &UnitFilter::default()).facets;
        let states = facets.states.iter().map(|state| state.value.parse().unwrap());
        let mut units = 0;
        for state in states {
            let mut filter = UnitFilter::default();
            filter.state = Some(state);
            let compared = collection.compared(&before, &now, &filter);
            units += compared.units;
            let behind = |figure: &Figure| collection.behind(&now, &filter, figure).len() as u64;
            let changed = |change| behind(&Figure::Changed { before: before.clone(), change });
            prop_assert_eq!(changed(ClassChange::Raised), compared.raised);
            prop_assert_eq!(changed(ClassChange::Same), compared.same);
            prop_assert_eq!(changed(ClassChange::Lowered), compared.lowered);
            prop_assert_eq!(behind(&Figure::Compared { before: before.clone(), id: None }), compared.units);
            for line in &compared.criteria {
                let figure = Figure::Compared { before: before.clone(), id: Some(line.id.clone()) };
                prop_assert_eq!(if line.now.is_some() { behind(&figure) } else { line.units }, line.units);
            }
        }
        prop_assert_eq!(units, collection.compared(&before, &now, &UnitFilter::default()).units);
    }

    #[test]
    fn a_summary_that_is_handed_up_gives_the_same_figures(seed: u64, count in 1_u64..8) {
        let collection = collected(seed, &texts(seed, count));
        let handed_up = collected(seed, &[document::write(collection.summary())]);
        let all = UnitFilter::default();
        prop_assert_eq!(view(&collection, &all), view(&handed_up, &all));
    }
}

#[test]
fn a_form_that_lacks_two_things_at_one_criterion_is_one_that_is_incomplete() {
    let with_two = (0..200_u64).find_map(|seed| {
        let collection = collected(seed, &texts(seed, 6));
        let view = view(&collection, &UnitFilter::default());
        let tallies = &view.tally.criteria;
        let gaps = |id: &orientation::Id| tallies.get(id).map_or(0, |of| of.gaps.all());
        let found = view.criteria.iter().find(|line| gaps(&line.id) > line.incomplete)?.clone();
        let figure = Figure::Gap { id: found.id.clone(), gap: None };
        Some((found.incomplete, collection.behind(&scope(&collection), &UnitFilter::default(), &figure).len() as u64))
    });
    let (incomplete, behind) = with_two.unwrap();
    assert_eq!(incomplete, behind);
}

#[test]
fn what_is_no_file_of_a_desk_is_refused_and_changes_nothing() {
    let mut collection = Collection::default();
    let taken = collection.take(&["{}", "x", r#"{"format":"orientation/ballot","version":1,"content":{}}"#]);
    let codes = taken.iter().map(|taken| match taken {
        Taken::Refused { code, .. } => code.as_str(),
        _ => "taken",
    });
    assert_eq!(codes.collect::<Vec<_>>(), ["no-envelope", "not-json", "wrong-format"]);
    assert_eq!(*collection.summary(), Default::default());
}

#[test]
fn the_tasks_of_a_plan_have_the_points_of_the_criteria_that_cite_them() {
    let mut collection = Collection::default();
    let set = orientation::builtin("chi-doan").unwrap();
    let form = orientation::cases::unit(&document::read(set).unwrap(), 7);
    collection.take(&[set, &document::write(&form)]);
    let view = view(&collection, &UnitFilter::default());
    let plan: Plan = document::read(orientation::builtin("lai-chau-2022").unwrap()).unwrap();
    let tasks = tasks(&plan, &document::read(set).unwrap(), &view.tally);
    assert_eq!(tasks.len(), 22);
    let of_one = tasks.iter().find(|task| task.criteria.len() == 1 && task.share.is_some()).unwrap();
    let criterion = view.criteria.iter().find(|line| Some(&line.id) == of_one.criteria.first()).unwrap();
    assert_eq!(of_one.share, criterion.share);
}
