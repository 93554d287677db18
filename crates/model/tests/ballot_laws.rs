//! Votes on a theme: what holds of every ballot, and the act that adopts an option.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::cases::Rng;
use orientation::criteria::PlanRef;
use orientation::plan::Status;
use orientation::summary::{Adoption, Ballot, BallotTaken, LevelRef, Roster, Vote, adopt};
use orientation::{Document, Id, Plan, document};
use proptest::prelude::*;

fn plan() -> Plan {
    orientation::lai_chau_2022()
}

fn options() -> Vec<Id> {
    plan().theme.unwrap().options.into_iter().map(|option| option.id).collect()
}

fn vote(unit: usize, choice: Option<Id>, on: &str) -> Vote {
    let unit = LevelRef::new(format!("xa-{unit}").parse().unwrap(), format!("Đoàn xã {unit}"));
    let mut vote = Vote::new(PlanRef::new(plan().id), plan().theme.unwrap().id, unit, on.parse().unwrap());
    vote.choice = choice;
    vote
}

fn votes(seed: u64, count: usize) -> Vec<Vote> {
    let (mut rng, options) = (Rng::new(seed), options());
    let days = ["2022-01-10", "2022-01-11"];
    let mut one = || {
        let vote = vote(rng.below(5), rng.pick(&options), days[rng.below(2)]);
        vote.with_changed(u32::try_from(rng.below(3)).unwrap())
    };
    (0..count).map(|_| one()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_order_any_grouping_and_any_duplication_of_votes_gives_the_same_bytes(seed: u64, cut in 0..9_usize, turn: u64) {
        let votes = votes(seed, 9);
        let straight: Ballot = votes.iter().cloned().collect();
        let mut turned = [votes.clone(), votes.clone()].concat();
        turned.rotate_left(Rng::new(turn).below(18));
        let tail = turned.split_off(cut);
        let (head, tail): (Ballot, Ballot) = (turned.into_iter().collect(), tail.into_iter().collect());
        let one = document::write(&head.clone().merge(tail.clone()));
        prop_assert_eq!(&one, &document::write(&tail.merge(head)));
        prop_assert_eq!(&one, &document::write(&straight));
        prop_assert_eq!(document::read::<Ballot>(&one).unwrap(), straight);
    }

    #[test]
    fn a_vote_that_is_removed_and_merged_again_gives_the_same_bytes(seed: u64, at in 0..9_usize) {
        let votes = votes(seed, 9);
        let whole: Ballot = votes.iter().cloned().collect();
        let unit = &votes[at].unit.id;
        let left = whole.clone().without(&plan(), unit.as_str()).unwrap();
        let [ballot, vote] = [&left.ballot, &left.vote];
        let others: Ballot = votes.iter().filter(|vote| vote.unit.id != *unit).cloned().collect();
        prop_assert_eq!(ballot, &document::write(&others));
        let mut again = Ballot::default();
        again.take_all(&[vote, ballot]);
        prop_assert_eq!(document::write(&again), document::write(&whole));
        prop_assert_eq!(others.without(&plan(), unit.as_str()), None);
    }

    #[test]
    fn every_unit_has_one_vote_and_every_vote_is_counted_once(seed: u64) {
        let votes = votes(seed, 9);
        let units: std::collections::BTreeSet<_> = votes.iter().map(|vote| vote.unit.id.clone()).collect();
        let tally = votes.into_iter().collect::<Ballot>().tally(&plan(), None);
        let counted = tally.options.iter().map(|option| option.units.len()).sum::<usize>() + tally.none.len();
        prop_assert_eq!(counted, units.len());
    }
}

#[test]
fn the_later_vote_of_a_unit_counts() {
    let [first, second, ..] = options().try_into().map(|all: [Id; 3]| all).unwrap();
    let both = [vote(1, Some(second.clone()), "2022-01-11"), vote(1, Some(first), "2022-01-10")];
    let ballot: Ballot = both.into_iter().collect();
    let counts = ballot.votes.iter().next().unwrap();
    assert_eq!((counts.choice.as_ref(), counts.others.len()), (Some(&second), 1));
}

#[test]
fn of_two_votes_of_one_day_the_one_that_was_changed_more_often_counts() {
    let day = "2022-01-10";
    for (first, second) in [(0, 1), (1, 0)].map(|(a, b)| (options()[a].clone(), options()[b].clone())) {
        let changed = vote(1, Some(second.clone()), day).with_changed(1);
        let ballot: Ballot = [changed.clone(), vote(1, Some(first), day)].into_iter().collect();
        assert_eq!(ballot.votes.iter().next().unwrap().choice, Some(second));
        assert_eq!(document::read::<Ballot>(&document::write(&ballot)).unwrap(), ballot);
        assert_eq!([document::head(&document::write(&ballot)).unwrap().version, changed.version().into()], [2, 2]);
    }
    assert_eq!(vote(1, None, day).version(), 1, "what version 1 can hold is written so, and keeps its fingerprint");
}

#[test]
fn a_ballot_takes_votes_and_ballots_and_refuses_the_rest_with_the_reason() {
    let votes = votes(7, 6);
    let whole: Ballot = votes.iter().cloned().collect();
    let texts = [document::write(&votes[0]), "{}".to_owned(), document::write(&plan()), document::write(&whole)];
    let mut ballot = Ballot::default();
    let said = ballot.take_all(&texts).into_iter().map(|taken| match taken {
        BallotTaken::Votes { votes, fingerprint } => format!("{votes} {}", fingerprint.as_str().len()),
        BallotTaken::Refused { code, .. } => code,
        _ => String::new(),
    });
    assert_eq!(said.collect::<Vec<_>>(), ["1 71", "no-envelope", "wrong-format", &format!("{} 71", whole.votes.len())]);
    assert_eq!(ballot.votes.len(), whole.votes.len());
}

#[test]
fn a_count_names_units_and_reasons_and_says_what_is_not_counted() {
    let options = options();
    let roster: Roster = serde_json::from_str(
        r#"{"id": "r", "to": {"id": "tinh", "name": "Tỉnh đoàn"}, "period": "2022", "due": "2022-01-15", "units": {
            "xa-0": {"name": "Đoàn xã 0", "unitType": "commune"}, "xa-7": {"name": "Đoàn xã Bảy", "unitType": "commune"}}}"#,
    )
    .unwrap();
    let day = "2022-01-10";
    let mut stranger = vote(3, Some("la".parse().unwrap()), day);
    stranger.plan.fingerprint = Some(orientation::Fingerprint::of(b"another edition"));
    let mut elsewhere = vote(4, Some(options[0].clone()), day);
    elsewhere.plan.id = "khac".parse().unwrap();
    let votes = [
        vote(0, Some(options[0].clone()), day).with_reason("Sát việc"),
        vote(1, Some(options[0].clone()), day),
        vote(2, None, day),
        stranger,
        elsewhere,
    ];
    let view = votes.into_iter().collect::<Ballot>().view(&plan(), Some(&roster));
    let first = &view.options[0];
    assert_eq!(
        (first.share.unwrap().to_string(), first.leads, view.counted, view.elsewhere),
        ("66.67%".to_owned(), true, 3, 1)
    );
    let said: Vec<_> =
        first.votes.iter().map(|line| (line.unit.name.as_str(), line.reason.as_deref(), line.unlisted)).collect();
    assert_eq!(said, [("Đoàn xã 0", Some("Sát việc"), false), ("Đoàn xã 1", None, true)]);
    assert_eq!(view.not_voted.unwrap().iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(), ["Đoàn xã Bảy"]);
    assert_eq!([view.none.len(), view.unknown.len()], [1, 1]);
    assert!(view.unknown[0].other_paper);
    assert_eq!(view.options[1].share.unwrap().to_string(), "0%");
    assert_eq!(Ballot::default().view(&plan(), None).options[0].share, None);
}

#[test]
fn a_tie_names_all_that_lead_and_who_has_not_voted_is_named() {
    let options = options();
    let roster: Roster = serde_json::from_str(
        r#"{"id": "r", "to": {"id": "tinh", "name": "Tỉnh đoàn"}, "period": "2022", "due": "2022-01-15", "units": {
            "xa-0": {"name": "Đoàn xã 0", "unitType": "commune"}, "xa-7": {"name": "Đoàn xã 7", "unitType": "commune"}}}"#,
    )
    .unwrap();
    let day = "2022-01-10";
    let mut stranger = vote(3, Some("la".parse().unwrap()), day);
    stranger.plan.fingerprint = Some(orientation::Fingerprint::of(b"another edition"));
    let votes =
        [vote(0, Some(options[0].clone()), day), vote(1, Some(options[2].clone()), day), vote(2, None, day), stranger];
    let tally = votes.into_iter().collect::<Ballot>().tally(&plan(), Some(&roster));
    assert_eq!(tally.leading, [options[0].clone(), options[2].clone()]);
    let names = |ids: &[Id]| ids.iter().map(Id::to_string).collect::<Vec<_>>().join(" ");
    assert_eq!(
        [names(&tally.not_voted), names(&tally.none), names(&tally.unknown), names(&tally.other_paper)],
        ["xa-7", "xa-2", "xa-3", "xa-3"]
    );
    assert!(Ballot::default().tally(&plan(), None).leading.is_empty());
}

#[test]
fn an_option_is_adopted_by_a_paper_with_a_number_once() {
    let options = options();
    let mut asked = plan();
    asked.status = Status::InConsultation;
    asked.theme.as_mut().unwrap().adopted = None;
    (asked.issue.symbol, asked.issue.date) = (None, None);
    let on = "2022-01-20".parse().unwrap();
    let act = |option: &str, symbol: &str| Adoption::new(option.parse().unwrap(), symbol, on);
    let adopted = adopt(&asked, &act(options[1].as_str(), "12-CTr/TĐTN")).unwrap();
    assert_eq!(adopted.status, Status::Adopted);
    assert_eq!(adopted.theme.as_ref().unwrap().adopted.as_ref(), Some(&options[1]));
    assert_eq!(adopted.issue.symbol.as_deref(), Some("12-CTr/TĐTN"));
    assert_eq!(adopt(&adopted, &act(options[1].as_str(), "12-CTr/TĐTN")).as_ref(), Ok(&adopted));
    let refused = |plan: &Plan, option: &str, symbol: &str| adopt(plan, &act(option, symbol)).unwrap_err().to_string();
    assert_eq!(refused(&asked, "d", "12-CTr/TĐTN"), "the theme has no option `d`");
    assert_eq!(refused(&asked, options[0].as_str(), " "), "the act has no number, expected one such as `12-CTr/TĐTN`");
    assert_eq!(
        refused(&adopted, options[0].as_str(), "12-CTr/TĐTN"),
        format!("option `{}` was adopted before, found `{}`", options[1], options[0])
    );
    assert_eq!(
        refused(&adopted, options[1].as_str(), "13-CTr/TĐTN"),
        "the plan has the number `12-CTr/TĐTN`, found `13-CTr/TĐTN`"
    );
    asked.theme = None;
    assert_eq!(refused(&asked, "a", "1"), "plan `lai-chau-2022` has no theme to adopt");
}
