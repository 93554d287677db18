//! The commands over many files, as a person runs them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/command.rs"]
mod command;

use command::{file, run, run_with, written};
use orientation::office::{docx, xlsx};
use orientation::summary::{Ballot, Summary, disclosed};
use orientation::{Assessment, document};
use serde_json::Value;

const SET: &str = "tests/frozen/criteria-v1.json";

/// The frozen form as that of units `u0`, `u1` …
fn forms(count: usize) -> Vec<Assessment> {
    let one: Assessment =
        document::read(&std::fs::read_to_string(file("tests/frozen/assessment-v1.json")).unwrap()).unwrap();
    let named = |at: usize| {
        let mut form = one.clone();
        form.unit.id = format!("u{at}").parse().unwrap();
        form
    };
    (0..count).map(named).collect()
}

fn stream(forms: &[Assessment]) -> String {
    forms.iter().map(|form| document::compact(form) + "\n").collect()
}

fn summary(text: &str) -> Summary {
    document::read(text).unwrap()
}

#[test]
fn a_stream_and_files_give_the_same_summary_however_often_one_comes() {
    let (set, forms) = (file(SET), forms(3));
    let streamed = run_with(&["summarize", "--criteria", &set, "-"], stream(&forms).as_bytes());
    assert_eq!((streamed.code, streamed.err.as_str()), (0, "Đã tổng hợp 3 tệp.\n"));
    let one = written("many-0.json", document::write(&forms[0]).as_bytes());
    let others = written("many-others.ndjson", stream(&forms).as_bytes());
    let files = run(&["summarize", "--criteria", &set, &one, &others, &one]);
    assert_eq!(files.out, streamed.out);
    assert_eq!(summary(&files.out).units.len(), 3);
}

#[test]
fn closing_leaves_the_units_out_and_keeps_the_figures() {
    let (set, input) = (file(SET), stream(&forms(4)));
    let open = run_with(&["summarize", "--criteria", &set, "-"], input.as_bytes());
    let arguments = ["summarize", "--criteria", &set, "--close", "xa-mau", "--name", "Đoàn xã Mẫu", "-"];
    let closed = run_with(&arguments, input.as_bytes());
    let (open, closed) = (summary(&open.out), summary(&closed.out));
    assert!(closed.units.is_empty());
    let scope = open.scopes()[0];
    assert_eq!(open.tally(scope), closed.tally(scope));
    let paths = [("a", &open), ("b", &closed)]
        .map(|(name, of)| written(&format!("many-{name}.summary.json"), document::write(of).as_bytes()));
    let merged = run(&["merge-summaries", &paths[0], &paths[1]]);
    assert_eq!((merged.code, merged.out), (0, run(&["merge-summaries", &paths[1], &paths[0], &paths[1]]).out));
}

#[test]
fn a_closed_summary_for_everybody_leaves_small_groups_out_and_says_where_there_are_too_few_units() {
    let (set, forms) = (file(SET), forms(12));
    let run = |at_least: &str| {
        let level = ["summarize", "--criteria", &set, "--close", "xa-mau", "--name", "Đoàn xã Mẫu"];
        run_with(&[&level[..], &["--at-least", at_least, "-"]].concat(), stream(&forms).as_bytes())
    };
    let all = run_with(&["summarize", "--criteria", &set, "--close", "xa-mau", "-"], stream(&forms).as_bytes());
    let (all, open) = (summary(&all.out), run("5"));
    assert_eq!((open.code, open.err.as_str()), (0, "Đã tổng hợp 12 tệp.\n"));
    let open = summary(&open.out);
    let criteria: orientation::CriteriaSet = document::read(&std::fs::read_to_string(&set).unwrap()).unwrap();
    let [before, after] = [&all, &open].map(|of| disclosed(&of.totals()[0], Some(&criteria), 5));
    assert_eq!(after, before);
    assert_eq!(after.units, Some(12));
    let [many, few] = ["12", "13"].map(run);
    assert_eq!((many.code, summary(&many.out).subtotals.len()), (0, 1));
    let said = format!("Không công bố số liệu {}, kỳ {}: có ít hơn 13 đơn vị.\n", criteria.id, forms[0].period);
    assert_eq!((few.code, few.err), (1, format!("Đã tổng hợp 12 tệp.\n{said}")));
    assert!(summary(&few.out).subtotals.is_empty());
}

#[test]
fn a_file_that_cannot_be_counted_stops_or_is_named() {
    let (set, mut forms) = (file(SET), forms(2));
    forms[1].criteria.edition = "2021".parse().unwrap();
    let input = stream(&forms);
    let stopped = run_with(&["summarize", "--criteria", &set, "-"], input.as_bytes());
    let said = "Phiếu theo phiên bản “2021” của bộ tiêu chí, cần chuyển sang phiên bản “2022.1” trước khi tổng hợp.";
    assert_eq!((stopped.code, stopped.err), (3, format!("orientation: {said}\n")));
    let partial = run_with(&["summarize", "--partial", "--criteria", &set, "-"], input.as_bytes());
    assert_eq!(partial.code, 1);
    assert_eq!(partial.err, format!("Đã tổng hợp 1 tệp.\nKhông tổng hợp được:\n- {said}\n"));
}

#[test]
fn a_report_names_states_classes_and_the_weakest_criteria_in_three_forms() {
    let set = file(SET);
    let summary = run_with(&["summarize", "--criteria", &set, "-"], stream(&forms(3)).as_bytes());
    let path = written("many-report.json", summary.out.as_bytes());
    let text = run(&["report", &path, "--criteria", &set]);
    assert!(text.code == 0 && text.out.contains("Tiêu chí, từ thấp đến cao"), "{}", text.out);
    let csv = run(&["report", &path, "--criteria", &set, "--as", "csv"]);
    assert!(csv.out.starts_with('\u{feff}') && csv.out.contains(";3;"), "{}", csv.out);
    let html = run(&["report", &path, "--as", "html", "--lang", "en"]);
    assert!(html.out.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{}", html.out);
}

#[test]
fn a_report_is_written_for_office_programs() {
    let set = file(SET);
    let summary = run_with(&["summarize", "--criteria", &set, "-"], stream(&forms(3)).as_bytes());
    let path = written("many-office.json", summary.out.as_bytes());
    let made = |kind: &str| {
        let out = written(&format!("many-report.{kind}"), b"");
        let run = run(&["report", &path, "--criteria", &set, "--as", kind, "--output", &out]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        std::fs::read(&out).unwrap()
    };
    let sheets = xlsx::read(&made("xlsx")).unwrap();
    assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Đơn vị", "Tiêu chí", "Xếp loại"]);
    assert_eq!(sheets[0].table.rows.len(), 4);
    assert!(docx::read(&made("docx")).unwrap().text.contains("BÁO CÁO TỔNG HỢP"));
}

#[test]
fn forms_go_into_tables_and_come_back_wherever_forms_are_read() {
    let (set, forms) = (file(SET), forms(3));
    let input = stream(&forms);
    for kind in ["xlsx", "csv"] {
        let table = written(&format!("many-forms.{kind}"), b"");
        let made = run_with(&["forms", "-", "--criteria", &set, "--as", kind, "--output", &table], input.as_bytes());
        assert_eq!((made.code, made.err.as_str()), (0, ""));
        assert_eq!(run(&["forms", &table, "--as", "ndjson"]).out, input);
        let summary = run(&["summarize", "--criteria", &set, &table]);
        assert_eq!(summary.out, run_with(&["summarize", "--criteria", &set, "-"], input.as_bytes()).out);
    }
    let two = run_with(&["forms", "-", "--criteria", &set, "--as", "docx"], input.as_bytes());
    assert_eq!((two.code, two.err.as_str()), (3, "orientation: Mỗi tệp Word chứa một phiếu; ở đây có 3 phiếu.\n"));
}

#[test]
fn a_cell_that_cannot_be_read_stops_the_command_and_is_named() {
    let (set, input) = (file(SET), stream(&forms(1)));
    let made = run_with(&["forms", "-", "--criteria", &set, "--as", "csv"], input.as_bytes());
    let row = made.out.lines().find(|line| line.contains(";count;")).unwrap();
    let cells: Vec<&str> = row.split(";count;").collect();
    let (_, after) = cells[1].split_once(';').unwrap();
    let table =
        written("many-broken.csv", made.out.replace(row, &format!("{};count;vài;{after}", cells[0])).as_bytes());
    let read = run(&["forms", &table, "--as", "ndjson"]);
    assert_eq!((read.code, read.out.as_str()), (3, ""));
    assert!(read.err.contains("Không đọc được “vài” ở ô “Trả lời”; ở đây cần số lần."), "{}", read.err);
}

#[test]
fn the_queue_and_the_impact_are_those_of_the_library() {
    let set = file(SET);
    let input = stream(&forms(2));
    let queue = run_with(&["queue", &set, "-", "--format", "json"], input.as_bytes());
    let queue: Value = serde_json::from_str(&queue.out).unwrap();
    assert!(queue["entries"].is_array() && queue["reviewers"][0]["units"] == 2, "{queue}");
    let impact = run_with(&["impact", "--from", &set, "--criteria", &set, "-", "--format", "json"], input.as_bytes());
    let impact: Value = serde_json::from_str(&impact.out).unwrap();
    assert_eq!(impact.as_array().unwrap().len(), 2);
    assert_eq!(impact[0]["effect"], "same");
}

#[test]
fn votes_are_counted_and_a_tie_is_said() {
    let plan = orientation::lai_chau_2022();
    let theme = plan.theme.unwrap();
    let vote = |unit: &str, choice: &str| {
        format!(
            r#"{{"format":"orientation/vote","version":1,"content":{{"plan":{{"id":"{}"}},"theme":"{}","unit":{{"id":"{unit}","name":"Xã"}},"choice":"{choice}","on":"2022-01-10"}}}}"#,
            plan.id, theme.id
        )
    };
    let [one, other] = [&theme.options[0].id, &theme.options[1].id];
    let votes = format!("{}\n{}\n", vote("a", one.as_str()), vote("b", other.as_str()));
    let tie = run_with(&["tally", "lai-chau-2022", "-"], votes.as_bytes());
    assert_eq!(tie.code, 1);
    assert!(tie.out.contains(&format!("Bằng phiếu: {one}, {other}\n")), "{}", tie.out);
    let merged = run_with(&["tally", "lai-chau-2022", "-", "--merge"], format!("{votes}{votes}").as_bytes());
    assert_eq!(document::read::<Ballot>(&merged.out).unwrap().votes.len(), 2);
}
