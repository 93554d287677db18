//! The signed paper of 2022, imported, beside the built-in plan that people made of it.
//!
//! Sections, numbers, headings, tasks and theme are the same exactly. What the words of a task say (audiences, periods,
//! names) is compared task by task; each difference stands, judged, in `import/lai_chau_2022.golden`:
//! `+` only the importer says it, `-` only the built-in plan does.

#![cfg(feature = "import")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use orientation::plan::{Plan, Section, Task};
use orientation::{ImportOptions, LAI_CHAU_2022_SOURCE, import, lai_chau_2022};

fn imported() -> Plan {
    import(LAI_CHAU_2022_SOURCE, &ImportOptions::default().with_id("lai-chau-2022".parse().unwrap())).plan
}

fn sections(plan: &Plan) -> Vec<&Section> {
    plan.all_sections().collect()
}

#[test]
fn header_theme_sections_and_tasks_are_those_of_the_built_in_plan() {
    let (found, known) = (imported(), lai_chau_2022());
    assert_eq!((&found.header, &found.signature), (&known.header, &known.signature));
    assert_eq!((&found.issue, found.period, found.status), (&known.issue, known.period, known.status));
    assert_eq!((&found.theme, &found.activities), (&known.theme, &known.activities));
    assert_eq!(found.source, known.source);
    let head = |section: &&Section| (section.id.clone(), section.kinds.clone(), section.heading.clone());
    assert_eq!(
        sections(&found).iter().map(head).collect::<Vec<_>>(),
        sections(&known).iter().map(head).collect::<Vec<_>>()
    );
    let whole = |task: &Task| (task.id.clone(), task.kind, task.passage.clone());
    assert_eq!(found.tasks().map(whole).collect::<Vec<_>>(), known.tasks().map(whole).collect::<Vec<_>>());
    let targets = |plan: &Plan| plan.actions().flat_map(|action| action.targets.clone()).collect::<Vec<_>>();
    assert_eq!(targets(&found), targets(&known));
}

/// What the words of each task say, as `task: label`.
fn said(plan: &Plan, labels: impl Fn(&Task) -> Vec<String>) -> BTreeSet<String> {
    plan.tasks()
        .flat_map(|task| labels(task).into_iter().map(|label| format!("{}: {label}", task.id)).collect::<Vec<_>>())
        .collect()
}

#[test]
fn names_audiences_and_periods_are_the_same_but_for_what_was_judged() {
    let (found, known) = (imported(), lai_chau_2022());
    let names =
        |plan: &Plan| plan.initiatives.iter().map(|i| format!("{} ({:?})", i.name, i.kind)).collect::<BTreeSet<_>>();
    let audiences =
        |task: &Task| task.actions.iter().flat_map(|a| &a.audiences).map(|a| a.as_str().to_owned()).collect();
    let periods = |task: &Task| task.actions.iter().flat_map(|a| &a.periods).map(ToString::to_string).collect();
    let compared = [
        ("names", names(&found), names(&known)),
        ("audiences", said(&found, audiences), said(&known, audiences)),
        ("periods", said(&found, periods), said(&known, periods)),
    ];
    let mut told = String::new();
    for (what, found, known) in &compared {
        let same = found.intersection(known).count();
        let all = found.union(known).count();
        assert!(
            same * 100 >= all * 95,
            "{what}: only {same} of {all} are the same: {:?}",
            found.symmetric_difference(known)
        );
        writeln!(told, "{what}: {same} of {all}").unwrap();
        found.difference(known).for_each(|one| writeln!(told, "+ {one}").unwrap());
        known.difference(found).for_each(|one| writeln!(told, "- {one}").unwrap());
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/lai_chau_2022.golden");
    if std::env::var("ORIENTATION_GOLDEN").is_ok_and(|value| value == "write") {
        fs::write(&golden, &told).unwrap();
    }
    let judged = fs::read_to_string(&golden).unwrap();
    let judged: String =
        judged.lines().map(|line| line.split("  # ").next().unwrap_or(line).to_owned() + "\n").collect();
    assert_eq!(told, judged);
}
