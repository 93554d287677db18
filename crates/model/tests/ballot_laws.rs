//! Votes on a theme: what holds of every ballot, and the act that adopts an option.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::cases::Rng;
use orientation::criteria::PlanRef;
use orientation::plan::Status;
use orientation::summary::{Adoption, Ballot, LevelRef, Roster, Vote, adopt};
use orientation::{Id, Plan, document};
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
    (0..count).map(|_| vote(rng.below(5), rng.pick(&options), days[rng.below(2)])).collect()
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
