//! What holds of figures for everybody: a published file says what the public page shows and nothing more, and nothing that is left
//! out can be computed from it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};

use orientation::cases::{Rng, any_unit, case, form};
use orientation::criteria::{Criterion, Group};
use orientation::summary::{
    ClassTally, Counter, CriterionTally, Distribution, LevelRef, PublicTotal, Scope, Subtotal, Summary, Tally, Total,
    disclosed,
};
use orientation::{CriteriaSet, Id, Points, document};
use proptest::prelude::*;

fn level() -> LevelRef {
    LevelRef::new("xa-nam-cay".parse().unwrap(), "Đoàn xã Nậm Cáy")
}

fn total(scope: &Scope, tally: &Tally) -> Total {
    let day = "2022-12-05".parse().unwrap();
    let one = Summary::from_iter([Subtotal::new(scope.clone(), level(), day, tally.clone())]);
    one.totals().remove(0)
}

fn published(scope: &Scope, tally: &Tally, set: Option<&CriteriaSet>, at_least: u64) -> Option<Subtotal> {
    Subtotal::new(scope.clone(), level(), "2022-12-05".parse().unwrap(), tally.clone()).published(set, at_least)
}

/// The points of so many units.
fn points(rng: &mut Rng, units: u64) -> Distribution {
    let most = 100 + rng.below(2_000);
    let mut points = Distribution::default();
    points.units = units;
    for _ in 0..units {
        points.points.add(hundredths(rng.below(most + 1)).into());
        points.max.add(hundredths(most).into());
    }
    points
}

fn hundredths(of: usize) -> Points {
    Points::from_hundredths(i64::try_from(of).unwrap())
}

/// Sums of up to 30 units in which some criteria and groups concern few of them or none.
fn sums(set: &CriteriaSet, seed: u64) -> Tally {
    let mut rng = Rng::new(seed);
    let mut tally = Tally::default();
    tally.units = rng.below(30) as u64;
    let reported = tally.units.saturating_sub(rng.below(3) as u64);
    tally.total = points(&mut rng, reported);
    set.groups.iter().for_each(|group| add_group(&mut tally, group, reported, &mut rng));
    let mut left = tally.units;
    for class in set.classing.iter().flat_map(|classing| &classing.classes) {
        let mut of = ClassTally::default();
        of.given = left.min(rng.below(12) as u64);
        left -= of.given;
        tally.classes.classes.insert(class.id.clone(), of);
    }
    tally
}

/// A group concerns no more units than what it stands in, and its criteria no more than it does.
fn add_group(tally: &mut Tally, group: &Group, most: u64, rng: &mut Rng) {
    let some = |rng: &mut Rng, most: u64, one_in: usize| match rng.below(one_in) {
        0 => most.min(rng.below(9) as u64),
        1 => 0,
        _ => most,
    };
    let most = some(rng, most, 9);
    tally.groups.insert(group.id.clone(), points(rng, most));
    for criterion in &group.criteria {
        let mut of = CriterionTally::default();
        let units = some(rng, most, 4);
        of.points = points(rng, units);
        tally.criteria.insert(criterion.id.clone(), of);
    }
    group.groups.iter().for_each(|group| add_group(tally, group, most, rng));
}

/// A figure by its id, and which figures its points are the sum of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Whole,
    Group(Id),
    Criterion(Id),
}

fn sum_of(set: &CriteriaSet) -> BTreeMap<Of, Vec<Of>> {
    let groups = |groups: &[Group]| groups.iter().map(|group| Of::Group(group.id.clone())).collect::<Vec<_>>();
    let criteria = |of: &[Criterion]| of.iter().map(|one| Of::Criterion(one.id.clone())).collect::<Vec<_>>();
    let mut sums = BTreeMap::from([(Of::Whole, groups(&set.groups))]);
    for group in set.all_groups() {
        sums.insert(Of::Group(group.id.clone()), [criteria(&group.criteria), groups(&group.groups)].concat());
    }
    sums
}

fn shown(open: &PublicTotal) -> BTreeSet<Of> {
    let groups = open.groups.keys().cloned().map(Of::Group);
    let criteria = open.criteria.keys().cloned().map(Of::Criterion);
    open.share.map(|_| Of::Whole).into_iter().chain(groups).chain(criteria).collect()
}

/// Everything that somebody knows who has the set, the number of all units and some of the shares, and subtracts.
fn known(sums: &BTreeMap<Of, Vec<Of>>, units: &dyn Fn(&Of) -> u64, shown: BTreeSet<Of>) -> BTreeSet<Of> {
    let mut known = shown;
    loop {
        let before = known.len();
        for (whole, parts) in sums {
            let hidden: Vec<&Of> = parts.iter().filter(|part| units(part) > 0 && !known.contains(part)).collect();
            match (known.contains(whole), hidden.as_slice()) {
                (false, []) if parts.iter().any(|part| units(part) > 0) => drop(known.insert(whole.clone())),
                (true, [one]) => drop(known.insert((*one).clone())),
                _ => {}
            }
        }
        if known.len() == before {
            return known;
        }
    }
}

fn is_sound(set: &CriteriaSet) -> bool {
    let ids = |count: usize, all: BTreeSet<&Id>| count == all.len();
    ids(set.criteria().count(), set.criteria().map(|criterion| &criterion.id).collect())
        && ids(set.all_groups().count(), set.all_groups().map(|group| &group.id).collect())
}

fn tells_nothing_of_few(set: &CriteriaSet, scope: &Scope, tally: &Tally, at_least: u64) {
    let units = |of: &Of| match of {
        Of::Whole => tally.total.units,
        Of::Group(id) => tally.groups.get(id).map_or(0, |points| points.units),
        Of::Criterion(id) => tally.criteria.get(id).map_or(0, |of| of.points.units),
    };
    let sums = sum_of(set);
    for given in [Some(set), None] {
        let open = disclosed(&total(scope, tally), given, at_least);
        let known = known(&sums, &units, shown(&open));
        for of in &known {
            assert!(units(of) >= at_least, "{of:?} of {} units can be found, given {given:?}", units(of));
        }
        // What several that are left out come to together is that of enough units.
        for (whole, parts) in sums.iter().filter(|(whole, _)| known.contains(whole)) {
            let hidden: Vec<u64> = parts.iter().filter(|part| !known.contains(part)).map(units).collect();
            assert!(
                hidden.iter().all(|units| *units == 0) || hidden.iter().any(|units| *units >= at_least),
                "{whole:?}"
            );
        }
        let rest = open.units.unwrap_or_default() - open.classes.values().sum::<u64>();
        assert!(rest == 0 || rest >= at_least, "{rest} units are in no class that is shown");
    }
}

fn says_what_is_shown(set: Option<&CriteriaSet>, scope: &Scope, tally: &Tally, at_least: u64) {
    let open = disclosed(&total(scope, tally), set, at_least);
    let Some(file) = published(scope, tally, set, at_least) else {
        assert_eq!((open.units, open.share, open.classes.len()), (None, None, 0));
        return;
    };
    let again = document::read::<Summary>(&document::write(&Summary::from_iter([file.clone()]))).unwrap();
    assert_eq!(disclosed(&again.totals()[0], set, at_least), open);
    assert_eq!(file.published(set, at_least).as_ref(), Some(&file));
    // Nothing stands in it but what is made of these figures.
    let units = open.units.unwrap();
    let mut made = Tally::default();
    made.units = units;
    let of_hundred = |share: orientation::Share| {
        let mut points = Distribution::default();
        points.units = units;
        for _ in 0..units {
            points.points.add(Points::from_hundredths(share.basis_points()).into());
            points.max.add(Points::whole(100).into());
        }
        points
    };
    made.total = open.share.map(of_hundred).unwrap_or_default();
    for (id, share) in &open.groups {
        made.groups.insert(id.clone(), of_hundred(*share));
    }
    for (id, share) in &open.criteria {
        let mut of = CriterionTally::default();
        of.points = of_hundred(*share);
        made.criteria.insert(id.clone(), of);
    }
    for (id, count) in &open.classes {
        let mut of = ClassTally::default();
        of.given = *count;
        made.classes.classes.insert(id.clone(), of);
    }
    assert_eq!(file.tally, made);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_published_file_says_what_everybody_is_shown_and_nothing_more(seed: u64, at_least in 0..8_u64) {
        let set = case(seed).set;
        let mut counter = Counter::new(&set, "2022-11-20".parse().unwrap());
        let files: Vec<_> = (0..9).map(|file| any_unit(&set, seed.wrapping_add(file))).collect();
        let summary: Summary = files.iter().map(|file| counter.row(file).unwrap()).collect();
        for found in summary.totals() {
            says_what_is_shown(Some(&set), &found.scope, &found.tally, at_least);
            says_what_is_shown(None, &found.scope, &found.tally, at_least);
        }
        let scope = Scope::of(&files[0]);
        let tally = sums(&set, seed);
        says_what_is_shown(Some(&set), &scope, &tally, at_least);
        says_what_is_shown(None, &scope, &tally, at_least);
    }

    #[test]
    fn no_share_of_too_few_units_can_be_computed_from_the_shares_that_are_shown(seed: u64, at_least in 1..8_u64) {
        let sets = [case(seed).set, form(5 + usize::try_from(seed % 40).unwrap()).set];
        for set in sets.iter().filter(|set| is_sound(set)) {
            let scope = Scope::of(&any_unit(set, seed));
            tells_nothing_of_few(set, &scope, &sums(set, seed), at_least);
        }
    }
}

#[test]
fn beside_a_criterion_of_few_units_one_of_enough_is_left_out_and_the_others_stay() {
    let set = form(20).set;
    let scope = Scope::new(set.id.clone(), set.edition.clone(), "2022".parse().unwrap());
    let mut tally = Tally::default();
    let points = |units: u64| {
        let mut points = Distribution::default();
        points.units = units;
        (0..units).for_each(|_| points.points.add(Points::whole(3).into()));
        (0..units).for_each(|_| points.max.add(Points::whole(4).into()));
        points
    };
    (tally.units, tally.total) = (12, points(12));
    for group in set.all_groups() {
        tally.groups.insert(group.id.clone(), points(12));
    }
    for (at, criterion) in set.criteria().enumerate() {
        let mut of = CriterionTally::default();
        of.points = points(if at == 3 {
            2
        } else if at == 7 {
            9
        } else {
            12
        });
        tally.criteria.insert(criterion.id.clone(), of);
    }
    let left_out = |given: Option<&CriteriaSet>| {
        let open = disclosed(&total(&scope, &tally), given, 5);
        let at = set.criteria().enumerate().filter(|(_, criterion)| !open.criteria.contains_key(&criterion.id));
        (at.map(|(at, _)| at).collect::<Vec<_>>(), open.groups.len(), open.share.map(|share| share.to_string()))
    };
    assert_eq!(left_out(Some(&set)), (vec![3, 7], 2, Some("75%".to_owned())));
    assert_eq!(left_out(None), ((0..20).collect(), 0, Some("75%".to_owned())));
}
