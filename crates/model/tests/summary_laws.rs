//! What holds of every summary, on random sets and answers, sound and faulty alike.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::assessment::State;
use orientation::cases::{Rng, any_unit, case};
use orientation::score::{Column, LeafState, ScoreCard, score};
use orientation::summary::{Counter, LevelRef, Scope, Subtotal, Summary, Tally, UnitRow};
use orientation::{Assessment, CriteriaSet, document};
use proptest::prelude::*;

/// Rows of a few units by one set, several of one unit, scored on a few days.
fn rows(seed: u64, count: usize) -> Vec<UnitRow> {
    let set = case(seed).set;
    let mut rng = Rng::new(seed ^ 0x0511);
    let days = [rng.day(), rng.day()];
    (0..count)
        .map(|_| {
            // A few files only, so that the same one comes twice and on two days.
            let file = any_unit(&set, seed.wrapping_add(rng.below(12) as u64));
            Counter::new(&set, days[rng.below(2)]).row(&file).unwrap()
        })
        .collect()
}

fn level(number: usize) -> LevelRef {
    LevelRef::new(format!("xa-{number}").parse().unwrap(), format!("Đoàn xã {number}"))
}

/// Rows and subtotals: whatever a level can be given.
fn any_summary(seed: u64, count: usize) -> Summary {
    let mut rng = Rng::new(seed ^ 0x50B);
    let mut rows = rows(seed, count);
    let closed = rows.split_off(rng.below(rows.len() + 1));
    let mut summary = Summary::from_iter(rows);
    for row in closed {
        let by = level(rng.below(3));
        let closed = Summary::from_iter([row]).close(&by, rng.day());
        summary = summary.merge(closed);
    }
    summary
}

/// What stands in several summaries, as single entries.
fn parts(of: &[Summary]) -> Vec<Summary> {
    let rows = of.iter().flat_map(|summary| &summary.units).cloned().map(|row| Summary::from_iter([row]));
    let subtotals = of.iter().flat_map(|summary| &summary.subtotals).cloned();
    let subtotals = subtotals.map(|one| Summary::from_iter([one]));
    rows.chain(subtotals).collect()
}

fn text(summary: &Summary) -> String {
    document::write(summary)
}

/// Merges in some grouping: halves of random size, either first.
fn merged(rng: &mut Rng, parts: &[Summary]) -> Summary {
    match parts {
        [] => Summary::default(),
        [only] => only.clone(),
        several => {
            let (left, right) = several.split_at(1 + rng.below(several.len() - 1));
            let (left, right) = (merged(rng, left), merged(rng, right));
            if rng.one_in(2) { left.merge(right) } else { right.merge(left) }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_order_any_grouping_and_any_duplication_of_what_came_gives_the_same_bytes(seed: u64, shuffle: u64) {
        let parts = parts(&[any_summary(seed, 9), any_summary(seed, 5)]);
        let straight = parts.iter().cloned().fold(Summary::default(), Summary::merge);
        let mut rng = Rng::new(shuffle);
        let mut shuffled: Vec<Summary> = Vec::new();
        for part in &parts {
            for _ in 0..=rng.below(3) {
                shuffled.insert(rng.below(shuffled.len() + 1), part.clone());
            }
        }
        prop_assert_eq!(text(&merged(&mut rng, &shuffled)), text(&straight));
    }

    #[test]
    fn a_merge_is_associative_commutative_and_idempotent(seed: u64) {
        let [a, b, c] = [7, 5, 3].map(|count| any_summary(seed, count));
        prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), a.clone().merge(b.clone().merge(c)));
        prop_assert_eq!(a.clone().merge(b.clone()), b.merge(a.clone()));
        prop_assert_eq!(a.clone().merge(a.clone()), a.clone());
        prop_assert_eq!(a.clone().merge(Summary::default()), a);
    }

    #[test]
    fn a_summary_is_read_back_as_it_was_written(seed: u64) {
        let summary = any_summary(seed, 7);
        let (text, plain) = (text(&summary), serde_json::to_string(&summary).unwrap());
        prop_assert_eq!(&document::read::<Summary>(&text).unwrap(), &summary);
        prop_assert_eq!(serde_json::from_str::<Summary>(&plain).unwrap(), summary);
    }

    #[test]
    fn a_file_whose_rows_stand_twice_or_in_another_order_is_the_same_summary(seed: u64, turn: u64) {
        let summary = any_summary(seed, 7);
        let mut value = serde_json::to_value(&summary).unwrap();
        let mut rng = Rng::new(turn);
        for list in ["units", "subtotals"] {
            if let Some(entries) = value.get_mut(list).and_then(|list| list.as_array_mut()) {
                let again = entries.clone();
                entries.extend(again);
                let at = rng.below(entries.len());
                entries.rotate_left(at);
            }
        }
        prop_assert_eq!(&serde_json::from_value::<Summary>(value.clone()).unwrap(), &summary);
        let file = format!(r#"{{"format": "orientation/summary", "version": 1, "content": {value}}}"#);
        prop_assert_eq!(document::read::<Summary>(&file).unwrap(), summary);
    }

    #[test]
    fn the_sum_of_the_parts_is_the_whole(seed: u64, cut in 0..10_usize) {
        let whole = any_summary(seed, 9);
        let some = |wanted: fn(usize, usize) -> bool| {
            let mut part = Summary::default();
            part.units = whole.units.iter().enumerate().filter(|(at, _)| wanted(*at, cut)).map(|(_, row)| row.clone()).collect();
            part.subtotals = whole.subtotals.iter().enumerate().filter(|(at, _)| wanted(*at, cut)).map(|(_, one)| one.clone()).collect();
            part
        };
        let (left, right) = (some(|at, cut| at < cut), some(|at, cut| at >= cut));
        for scope in whole.scopes() {
            let mut sum = left.tally(scope);
            sum.add(&right.tally(scope));
            prop_assert_eq!(sum, whole.tally(scope));
        }
    }

    #[test]
    fn removing_a_unit_is_the_inverse_of_adding_one(seed: u64) {
        let all = any_summary(seed, 9);
        for row in &all.units {
            let mut without = all.clone();
            let (scope, id) = (row.scope.clone(), row.unit.id.clone());
            prop_assert_eq!(without.remove(&scope, id.as_str()), Some(row.clone()));
            prop_assert_eq!(without.unit(&scope, id.as_str()), None);
            let mut sum = without.tally(&scope);
            let mut one = Tally::of(&row.result);
            one.replaced = u64::from(!row.others.is_empty());
            sum.add(&one);
            prop_assert_eq!(sum, all.tally(&scope));
            prop_assert_eq!(without.merge(Summary::from_iter([row.clone()])), all.clone());
        }
    }

    #[test]
    fn the_later_file_of_a_unit_counts_and_every_other_one_is_named(seed: u64) {
        let rows = rows(seed, 9);
        let summary: Summary = rows.iter().cloned().collect();
        for row in &summary.units {
            let same = rows.iter().filter(|other| other.scope == row.scope && other.unit.id == row.unit.id);
            let mut seen: Vec<_> = same.map(|other| other.revision.clone()).collect();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.pop(), Some(row.revision.clone()));
            prop_assert_eq!(&seen, &row.others);
        }
    }

    #[test]
    fn closing_keeps_every_figure_and_depends_on_nothing_but_the_figures(seed: u64) {
        let all = any_summary(seed, 9);
        let day = Rng::new(seed).day();
        let closed = all.close(&level(9), day);
        prop_assert!(closed.units.is_empty());
        for scope in all.scopes() {
            prop_assert_eq!(closed.tally(scope), all.tally(scope));
        }
        prop_assert_eq!(text(&closed.clone().merge(all.close(&level(9), day))), text(&closed));
    }

    #[test]
    fn a_summary_of_one_equals_its_card(seed: u64) {
        let set = case(seed).set;
        let file = any_unit(&set, seed);
        equals_its_card(&set, &file, &Rng::new(seed));
    }
}

fn sums(column: &Column) -> (String, String) {
    (column.total.rescaled.to_string(), column.total.full.to_string())
}

fn equals_its_card(set: &CriteriaSet, file: &Assessment, rng: &Rng) {
    let day = rng.clone().day();
    let card: ScoreCard = score(set, file, day);
    let (own, found) = (card.columns.first().unwrap(), card.columns.last().unwrap());
    let row = Counter::new(set, day).row(file).unwrap();
    let tally = Summary::from_iter([row]).tally(&Scope::of(file));
    assert_eq!((tally.units, tally.states.of(file.state), tally.states.all()), (1, 1, 1));
    if file.state == State::Exempted {
        assert_eq!((tally.total.units, tally.criteria.len()), (0, 0));
        return;
    }
    assert_eq!((tally.total.points.to_string(), tally.total.max.to_string()), sums(found));
    assert_eq!((tally.own.points.to_string(), tally.own.max.to_string()), sums(own));
    assert_eq!(tally.total.shares.units(), u64::from(found.total.percent.is_some()));
    for (id, points) in &tally.groups {
        let group = found.groups.iter().find(|group| group.id == *id).unwrap();
        assert_eq!((points.least, points.most), (Some(group.points), Some(group.points)), "{id}");
        assert_eq!((points.points, points.max), (group.points.into(), group.max.into()), "{id}");
    }
    for (id, tally) in &tally.criteria {
        let score = found.criteria.iter().find(|score| score.id == *id).unwrap();
        assert_eq!((tally.states.of(score.state), tally.states.all()), (1, 1), "{id}");
        if tally.points.units == 1 {
            assert_eq!((tally.points.points, tally.points.max), (score.points.into(), score.max.into()), "{id}");
        } else {
            assert_eq!((score.points.hundredths(), score.max.hundredths()), (0, 0), "{id}");
        }
        let missing: Vec<_> = card.gaps.iter().filter(|gap| gap.id == *id).map(|gap| gap.kind).collect();
        let is_fact = set.facts.iter().any(|fact| fact.id == *id);
        let twice = set.criteria().filter(|criterion| criterion.id == *id).count() > 1;
        if !is_fact && !twice {
            assert_eq!(
                tally.gaps.iter().map(|(kind, _)| kind).collect::<std::collections::BTreeSet<_>>(),
                missing.into_iter().collect(),
                "{id}"
            );
        }
        let before = own.criteria.iter().find(|score| score.id == *id).unwrap();
        let awaits = before.state == LeafState::Awaiting;
        let by = if awaits { 0 } else { score.points.hundredths() - before.points.hundredths() };
        let raised = i128::from(by.max(0));
        let lowered = i128::from((-by).max(0));
        assert_eq!(
            (tally.differences.raised_by.units(), tally.differences.lowered_by.units()),
            (raised, lowered),
            "{id}"
        );
    }
    let ids: std::collections::BTreeSet<_> = set.criteria().map(|criterion| &criterion.id).collect();
    assert_eq!(tally.criteria.len(), ids.len());
}

#[test]
fn a_closed_summary_has_the_same_size_for_ten_units_and_for_a_thousand() {
    let set = orientation::cases::form(60).set;
    let day = "2022-11-20".parse().unwrap();
    let size = |units: u64| {
        let mut counter = Counter::new(&set, day);
        let rows = (0..units).map(|unit| counter.row(&orientation::cases::unit(&set, unit)).unwrap());
        let summary: Summary = rows.collect();
        assert_eq!(summary.units.len(), usize::try_from(units).unwrap());
        let closed = summary.close(&level(0), day);
        let subtotal: &Subtotal = closed.subtotals.iter().next().unwrap();
        assert_eq!((closed.subtotals.len(), subtotal.tally.criteria.len(), subtotal.tally.units), (1, 60, units));
        text(&closed).len()
    };
    let (ten, thousand) = (size(10), size(1_000));
    assert!(thousand < ten * 3 / 2, "{ten} and {thousand} bytes");
}

#[test]
fn a_subtotal_that_another_one_contains_is_named() {
    let set = orientation::cases::form(6).set;
    let day = "2022-11-20".parse().unwrap();
    let mut counter = Counter::new(&set, day);
    let mut commune = |unit| Summary::from_iter([counter.row(&orientation::cases::unit(&set, unit)).unwrap()]);
    let [first, second] = [0, 1].map(|at| commune(at).close(&level(usize::try_from(at).unwrap()), day));
    let province = first.clone().merge(second).close(&level(9), day);
    let twice = province.clone().merge(first);
    assert!(province.counted_twice().is_empty());
    let said: Vec<_> =
        twice.counted_twice().iter().map(|(inner, outer)| format!("{} in {outer}", inner.by.id)).collect();
    assert_eq!(said, ["xa-0 in xa-9"]);
}

#[test]
fn closing_again_takes_the_place_of_what_was_closed_before() {
    let set = orientation::cases::form(6).set;
    let [monday, tuesday] = ["2022-11-21", "2022-11-22"].map(|day| day.parse().unwrap());
    let mut counter = Counter::new(&set, monday);
    let one = Summary::from_iter([counter.row(&orientation::cases::unit(&set, 1)).unwrap()]);
    let two = one.clone().merge(Summary::from_iter([counter.row(&orientation::cases::unit(&set, 2)).unwrap()]));
    let first = one.close(&level(0), monday);
    let second = two.merge(first.clone()).close(&level(0), tuesday);
    let handed_up = first.clone().merge(second);
    let subtotal = handed_up.subtotals.iter().next().unwrap();
    assert_eq!((handed_up.subtotals.len(), subtotal.tally.units, subtotal.others.len()), (1, 2, 1));
    assert_eq!(subtotal.others, [first.subtotals.iter().next().unwrap().fingerprint()]);
}
