//! What a level decides over many units: who has reported, caps, what may be published.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use chrono::NaiveDate;
use orientation::assessment::{Decision, State, Superior};
use orientation::cases::{form, unit};
use orientation::summary::{
    CapCheck, Counter, LevelRef, Roster, Standing, Summary, Total, attendance, check_caps, disclosed,
};
use orientation::{Assessment, CriteriaSet, Fingerprint, document};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The form of a unit that took these steps.
fn stepped(set: &CriteriaSet, id: &str, steps: &[(State, &str)]) -> Assessment {
    let mut file = unit(set, 1);
    file.unit.id = id.parse().unwrap();
    (file.state, file.history, file.reviews, file.decision) = (State::Draft, Vec::new(), Vec::new(), None);
    for (to, on) in steps {
        file.advance(*to, day(on), None, Some("Bổ sung".to_owned())).unwrap();
    }
    file
}

fn summed(set: &CriteriaSet, files: &[Assessment]) -> Summary {
    let mut counter = Counter::new(set, day("2022-11-20"));
    files.iter().map(|file| counter.row(file).unwrap()).collect()
}

fn roster(units: &str, more: &str) -> Roster {
    let text = format!(
        r#"{{"format": "orientation/roster", "version": 1, "content": {{"id": "nam-cay-2022",
            "to": {{"id": "xa-nam-cay", "name": "Đoàn xã Nậm Cáy"}}, "period": "2022", "due": "2022-11-30",
            "units": {{{units}}}{more}}}}}"#
    );
    document::read(&text).unwrap()
}

fn listed(id: &str, more: &str) -> String {
    format!(r#""{id}": {{"name": "Chi đoàn {id}", "unitType": "chapter"{more}}}"#)
}

#[test]
fn every_unit_of_a_roster_stands_somehow_and_a_stranger_is_named() {
    let set = form(6).set;
    let summary = summed(
        &set,
        &[
            stepped(&set, "in-time", &[(State::Submitted, "2022-11-30")]),
            stepped(&set, "late", &[(State::Submitted, "2022-12-01")]),
            stepped(&set, "own-day", &[(State::Submitted, "2022-12-01")]),
            stepped(&set, "back", &[(State::Submitted, "2022-11-20"), (State::ChangesRequested, "2022-11-21")]),
            stepped(&set, "begun", &[]),
            stepped(&set, "stranger", &[(State::Submitted, "2022-11-20")]),
        ],
    );
    let roster = roster(
        &[
            listed("in-time", ""),
            listed("late", ""),
            listed("own-day", r#", "due": "2022-12-05""#),
            listed("back", ""),
            listed("begun", ""),
            listed("nothing", ""),
            listed("spared", r#", "exempt": {"reason": "Mới thành lập"}"#),
            listed("gone", r#", "became": {"unit": "in-time", "on": "2022-07-01"}"#),
            listed("to-go", r#", "became": {"unit": "in-time", "on": "2023-01-01"}"#),
        ]
        .join(","),
        "",
    );
    let said = |today: &str| -> Vec<(String, Standing)> {
        let found = attendance(&roster, &summary, day(today));
        assert_eq!(found.standings.all(), 9);
        assert_eq!(found.unlisted.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["stranger"]);
        found.units.iter().map(|(id, unit)| (id.to_string(), unit.standing)).collect()
    };
    let expected = |begun, nothing| {
        [
            ("back", Standing::SentBack),
            ("begun", begun),
            ("gone", Standing::Merged),
            ("in-time", Standing::InTime),
            ("late", Standing::Late),
            ("nothing", nothing),
            ("own-day", Standing::InTime),
            ("spared", Standing::Exempt),
            ("to-go", nothing),
        ]
        .map(|(id, standing)| (id.to_owned(), standing))
    };
    assert_eq!(said("2022-11-30"), expected(Standing::Begun, Standing::Expected));
    assert_eq!(said("2022-12-01"), expected(Standing::Overdue, Standing::Overdue));
}

#[test]
fn a_unit_stands_under_the_level_that_holds_on_the_day() {
    let under = r#", "under": [
        {"level": {"id": "huyen", "name": "Huyện đoàn"}, "validity": {"to": "2025-06-30"}},
        {"level": {"id": "xa", "name": "Đoàn xã"}, "validity": {"from": "2025-07-01"}}]"#;
    let roster = roster(&listed("a", under), "");
    let above = |on| roster.above("a", day(on)).map(|level| level.id.as_str());
    assert_eq!([above("2025-06-30"), above("2025-07-01")], [Some("huyen"), Some("xa")]);
    assert_eq!(roster.above("b", day("2025-07-01")), None);
}

#[test]
fn mergers_that_lead_in_a_circle_lead_to_nobody() {
    let circle = |to| format!(r#", "became": {{"unit": "{to}", "on": "2022-01-01"}}"#);
    let roster = roster(&[listed("a", &circle("b")), listed("b", &circle("a"))].join(","), "");
    assert_eq!(roster.heir("a", day("2022-06-01")), None);
    assert_eq!(roster.heir("a", day("2021-12-31")).map(|id| id.as_str()), Some("a"));
}

/// Units of which the first so many were decided to be in the best class, the others in the second.
fn decided(set: &CriteriaSet, best: u64, all: u64) -> Summary {
    let files: Vec<Assessment> = (0..all)
        .map(|number| {
            let mut file = unit(set, number);
            file.state = State::Accepted;
            let class = if number < best { "k0" } else { "k1" }.parse().unwrap();
            let decision = Decision::new(Superior::new("Đoàn xã"), day("2022-12-01"), Fingerprint::of(b""));
            file.decision = Some(decision.with_class(class));
            file
        })
        .collect();
    summed(set, &files)
}

fn capped(among: &str) -> Roster {
    let cap = format!(
        r#", "caps": [{{"id": "xuat-sac", "text": "Không quá 20 % xuất sắc", "classes": ["k0"], "atMost": "20%",
            "among": "{among}", "origin": {{"kind": "proposed"}}}}]"#
    );
    roster("", &cap)
}

#[test]
fn a_cap_is_rounded_down_to_whole_units_and_says_who_is_in_the_class() {
    let set = form(6).set;
    let found = |best, all| -> CapCheck {
        let checks = check_caps(&capped("set"), &decided(&set, best, all), day("2022-12-01"));
        assert_eq!(checks.len(), 1);
        checks[0].clone()
    };
    let numbers = |check: &CapCheck| (check.classed, check.given, check.allowed, check.over);
    assert_eq!(numbers(&found(2, 10)), (10, 2, 2, 0));
    assert_eq!(numbers(&found(2, 9)), (9, 2, 1, 1));
    assert_eq!(numbers(&found(0, 4)), (4, 0, 0, 0));
    let check = found(3, 10);
    let mut units: Vec<&str> = check.units.iter().map(|id| id.as_str()).collect();
    units.sort_unstable();
    assert_eq!(units, ["u0", "u1", "u2"]);
}

#[test]
fn a_cap_over_blocks_is_checked_in_each_and_a_subtotal_says_nothing_of_them() {
    let set = form(6).set;
    let rows = decided(&set, 5, 10);
    let by = LevelRef::new("xa".parse().unwrap(), "Đoàn xã");
    let closed = decided(&set, 2, 4).close(&by, day("2022-12-02"));
    let checks = check_caps(&capped("block"), &rows.clone().merge(closed.clone()), day("2022-12-01"));
    let said: Vec<_> = checks.iter().map(|check| (check.classed, check.given, check.allowed, check.not_told)).collect();
    assert_eq!(said, [(2, 1, 0, 4); 5]);
    let whole = check_caps(&capped("set"), &rows.merge(closed), day("2022-12-01"));
    assert_eq!((whole[0].classed, whole[0].given, whole[0].allowed, whole[0].not_told), (14, 7, 2, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_that_is_withheld_can_be_found_by_subtracting(best in 0..12_u64, all in 0..24_u64, at_least in 2..8_u64) {
        let set = form(6).set;
        let summary = decided(&set, best.min(all), all);
        let totals: Vec<Total> = summary.totals();
        for total in &totals {
            let open = disclosed(total, Some(&set), at_least);
            let shown = open.classes.values().sum::<u64>();
            prop_assert!(open.classes.values().all(|count| *count >= at_least));
            match open.units {
                Some(units) => {
                    let rest = units - shown;
                    prop_assert!(rest == 0 || rest >= at_least || open.classes.is_empty(), "{rest} are left over");
                }
                None => prop_assert!(shown == 0 && open.share.is_none() && open.criteria.is_empty()),
            }
        }
    }
}
