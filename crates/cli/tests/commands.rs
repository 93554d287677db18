//! Each command as a person runs it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/command.rs"]
mod command;

use command::{file, run, run_with, written};
use orientation::score::{Subject, explain, score};
use orientation::{Assessment, CriteriaSet, Plan, document, html};
use serde_json::Value;

const SET: &str = "tests/frozen/criteria-v1.json";
const FILLED: &str = "tests/frozen/assessment-v1.json";

fn set() -> CriteriaSet {
    document::read(&std::fs::read_to_string(file(SET)).unwrap()).unwrap()
}

fn filled() -> Assessment {
    document::read(&std::fs::read_to_string(file(FILLED)).unwrap()).unwrap()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn outline_prints_a_line_for_each_node_down_to_the_depth() {
    let done = run(&["outline", "lai-chau-2022", "--depth", "1"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.starts_with("ĐỊNH HƯỚNG Một số nhiệm vụ trọng tâm công tác năm 2022 (năm 2022)\nChủ đề 1: 1. "));
    let plan = orientation::lai_chau_2022();
    let nodes = plan.nodes();
    assert_eq!(done.out.lines().count() - 1, nodes.iter().filter(|node| node.depth == 1).count());
    let all = parsed(&run(&["outline", "lai-chau-2022", "--format", "json"]).out);
    assert_eq!(all.as_array().unwrap().len(), nodes.len());
    assert_eq!(all[0]["kind"], "theme");
}

#[test]
fn render_gives_what_the_library_renders() {
    let plan = orientation::lai_chau_2022();
    let fragment = run(&["render", "lai-chau-2022", "--fragment"]);
    assert_eq!(fragment.out, html::render(&plan, &html::Options::default()));
    let page = run(&["render", "lai-chau-2022", "--contents", "--lang", "en"]);
    assert!(page.out.starts_with("<!DOCTYPE html>") && page.out.contains("Contents"));
}

#[test]
fn form_gives_what_the_library_renders_and_writes_it_to_a_file() {
    let path = written("form.html", b"before");
    let done = run(&["form", "chi-doan", "--action", "/nhan", "-o", &path]);
    assert_eq!((done.code, done.out.as_str()), (0, ""));
    let set: CriteriaSet = document::read(orientation::builtin("chi-doan").unwrap()).unwrap();
    let options = html::FormOptions::default().with_action("/nhan");
    assert_eq!(std::fs::read_to_string(path).unwrap(), html::form(&set, &options));
}

#[test]
fn search_marks_each_hit_with_its_node_and_finds_nothing_with_code_1() {
    let done = run(&["search", "lai-chau-2022", "xuan tinh nguyen"]);
    assert_eq!(done.code, 0);
    assert!(done.out.starts_with("1 kết quả\n2.2.s3.t2: "), "{}", done.out);
    assert!(!done.out.contains('\u{1b}'), "colours are for terminals");
    let none = run(&["search", "lai-chau-2022", "cờ vua"]);
    assert_eq!((none.code, none.out.as_str()), (1, "Không có kết quả.\n"));
    let found = parsed(&run(&["search", "lai-chau-2022", "xuan tinh nguyen", "--format", "json"]).out);
    assert_eq!(found["total"], 1);
}

#[test]
fn validate_says_each_finding_in_the_readers_language_and_exits_by_the_worst() {
    let good = run(&["validate", "lai-chau-2022"]);
    assert_eq!((good.code, good.out.as_str()), (0, "Không thấy điều gì cần sửa.\n"));
    let mut plan = orientation::lai_chau_2022();
    plan.initiatives.clear();
    let path = written("no-initiatives.json", document::write(&plan).as_bytes());
    let bad = run(&["validate", &path]);
    assert_eq!(bad.code, 1);
    let first = bad.out.lines().next().unwrap();
    assert_eq!(first, "lỗi ở 2.1.t4.a1: “tên gọi” nhắc tới “ly-luan-tre” nhưng không có mục nào mang mã này.");
    assert!(bad.out.ends_with(" lỗi, 0 cảnh báo, 0 ghi chú.\n"), "{}", bad.out);
    let english = run(&["validate", &path, "--lang", "en"]);
    assert!(english.out.starts_with("error at 2.1.t4.a1: “initiatives” names "), "{}", english.out);
}

#[test]
fn validate_takes_what_a_file_belongs_to_in_any_order() {
    let (set, filled) = (file(SET), file(FILLED));
    let alone = run(&["validate", &filled]);
    assert_eq!(alone.code, 3);
    assert!(alone.err.ends_with("hãy ghi thêm tệp bộ tiêu chí.\n"), "{}", alone.err);
    let report = |others: &[&str]| {
        let mut arguments = vec!["validate", filled.as_str()];
        arguments.extend(others);
        arguments.extend(["--format", "json"]);
        run(&arguments).out
    };
    let both = report(&[&set, "lai-chau-2022"]);
    assert_eq!(both, report(&["lai-chau-2022", &set]));
    assert!(parsed(&both).is_array());
    let wrong = run(&["validate", "lai-chau-2022", &filled]);
    assert_eq!(wrong.code, 3);
}

#[test]
fn score_prints_every_criterion_and_what_the_library_computes() {
    let (set, filled) = (set(), filled());
    let card = score(&set, &filled, filled.period.last_day());
    let done = run(&["score", &file(SET), &file(FILLED)]);
    assert_eq!(done.code, 0);
    for criterion in set.criteria() {
        let beginning: String = criterion.title.chars().take(30).collect();
        assert!(done.out.contains(beginning.trim()), "`{beginning}` is missing");
    }
    let total = done.out.lines().find(|line| line.starts_with("Tổng điểm")).unwrap();
    let numbers: Vec<String> = total.split_whitespace().skip(2).map(|number| number.replace(',', ".")).collect();
    let expected = [card.columns[0].total.max].into_iter().chain(card.columns.iter().map(|column| column.total.points));
    assert_eq!(numbers, expected.map(|points| points.to_string()).collect::<Vec<_>>());
    let json = parsed(&run(&["score", &file(SET), &file(FILLED), "--format", "json"]).out);
    assert_eq!(json, serde_json::to_value(&card).unwrap());
}

#[test]
fn score_counts_for_the_day_that_is_given() {
    let day = |on: &str| parsed(&run(&["score", &file(SET), &file(FILLED), "--format", "json", "--on", on]).out);
    assert_eq!(day("20/11/2022")["asOf"], "2022-11-20");
    assert_eq!(day("2022-11-20"), day("20/11/2022"));
    assert_eq!(run(&["score", &file(SET), &file(FILLED), "--on", "31/2/2022"]).code, 2);
}

#[test]
fn explain_opens_a_number_as_a_tree() {
    let (set, filled) = (set(), filled());
    let total = explain(&set, &filled, filled.period.last_day(), 0, &Subject::Total {}).unwrap();
    let json = parsed(&run(&["explain", &file(SET), &file(FILLED), "--format", "json"]).out);
    assert_eq!(json, serde_json::to_value(&total).unwrap());
    let text = run(&["explain", &file(SET), &file(FILLED)]);
    fn count(found: &orientation::score::Explanation) -> usize {
        1 + found.parts.iter().map(count).sum::<usize>()
    }
    assert_eq!(text.out.lines().count(), 1 + count(&total), "a line for each part, below whose number it is");
    assert!(text.out.contains("│  ├─ 29,33 điểm  Công tác giáo dục: Cộng điểm các tiêu chí."), "{}", text.out);
}

#[test]
fn explain_finds_what_an_id_means_and_whose_points_are_asked_for() {
    let (set, filled) = (set(), filled());
    let class = &set.classing.as_ref().unwrap().classes[0];
    let group = &set.groups[0];
    for of in [class.id.as_str(), group.id.as_str(), "percent"] {
        assert_eq!(run(&["explain", &file(SET), &file(FILLED), "--of", of]).code, 0, "`{of}`");
    }
    let level = filled.reviews[0].level.to_string();
    let by = |judge: &str| run(&["explain", &file(SET), &file(FILLED), "--by", judge, "--lang", "en"]);
    assert!(by(&level).out.contains(&format!("Level {level}")));
    assert!(by("final").out.contains("Result"));
    let none = by("9");
    assert_eq!((none.code, none.err.as_str()), (3, "orientation: Nobody reviewed at level 9.\n"));
    let unknown = run(&["explain", &file(SET), &file(FILLED), "--of", "khong-co"]);
    assert_eq!(
        (unknown.code, unknown.err.as_str()),
        (3, "orientation: Bộ tiêu chí không có mục nào mang mã “khong-co”.\n")
    );
}

#[test]
fn merge_gives_one_assessment_and_names_what_both_changed() {
    let base = filled();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    let id = base.answers.keys().next().unwrap().clone();
    mine.answers.get_mut(&id).unwrap().note = Some("của tôi".to_owned());
    theirs.answers.get_mut(&id).unwrap().note = Some("của bạn".to_owned());
    let [base, mine, theirs] = [("base", &base), ("mine", &mine), ("theirs", &theirs)]
        .map(|(name, copy)| written(&format!("merge-{name}.json"), document::write(copy).as_bytes()));
    let done = run(&["merge", &mine, &theirs, "--base", &base, "--keep", "theirs"]);
    assert_eq!(done.code, 1);
    let merged: Assessment = document::read(&done.out).unwrap();
    assert_eq!(merged.answers.get(&id).unwrap().note.as_deref(), Some("của bạn"));
    assert_eq!(
        done.err,
        format!(
            "1 chỗ hai bản khác nhau; bản gộp giữ giá trị được đánh dấu:\n- Câu trả lời “{id}”, ghi chú\n  bản này: của tôi\n  \
             bản kia [giữ]: của bạn\n"
        )
    );
    let same = run(&["merge", &mine, &base, "--base", &base]);
    assert_eq!((same.code, same.err.as_str()), (0, ""));
}

#[test]
fn copies_of_two_units_are_not_merged() {
    let mut other = filled();
    other.unit.id = "pa-vay".parse().unwrap();
    let path = written("other-unit.json", document::write(&other).as_bytes());
    let done = run(&["merge", &file(FILLED), &path]);
    assert_eq!(done.code, 3);
    assert!(done.err.starts_with("orientation: Bản kia là của đơn vị “pa-vay”, còn phiếu này của “"), "{}", done.err);
}

#[test]
fn move_gives_the_assessment_in_the_new_edition_and_names_what_became_of_each_answer() {
    let old = set();
    let mut new = old.clone();
    new.edition = "2023".parse().unwrap();
    let gone = new.groups[0].criteria.remove(0);
    let path = written("edition-2023.json", document::write(&new).as_bytes());
    let done = run(&["move", &file(FILLED), "--from", &file(SET), "--to", &path, "--on", "15/1/2023"]);
    assert_eq!(done.code, 1, "{}", done.err);
    let moved: Assessment = document::read(&done.out).unwrap();
    assert_eq!(moved.criteria.edition, new.edition);
    assert_eq!(moved.set_aside.last().unwrap().criterion, gone.id);
    assert_eq!(moved.set_aside.last().unwrap().on, "2023-01-15".parse().unwrap());
    let line = format!("- {}: tiêu chí không còn; câu trả lời được để riêng", gone.id);
    assert!(done.err.lines().any(|found| found == line), "{}", done.err);
}

#[test]
fn validate_tells_what_a_plan_changed_of_its_paper() {
    let paper = orientation::LAI_CHAU_2022_SOURCE;
    let same = written("paper.txt", paper.as_bytes());
    let done = run(&["validate", "lai-chau-2022", "--source", &same]);
    assert_eq!((done.code, done.out.as_str()), (0, "Không thấy điều gì cần sửa.\n"));
    let other = written("other-paper.txt", paper.replace("03 phương án", "04 phương án").as_bytes());
    let done = run(&["validate", "lai-chau-2022", "--source", &other]);
    assert_eq!(done.code, 1);
    let line = "lỗi ở 1: Ghi “03”, trong khi văn bản gốc ở dòng 16, cột 56 ghi “04”.";
    assert!(done.out.lines().any(|found| found == line), "{}", done.out);
}

#[test]
fn from_form_reads_what_a_browser_posts() {
    let body = "set%3Aid=lai-chau-2022-chi-doan&set%3Aedition=2022.3&unit%3Aname=Chi+%C4%91o%C3%A0n+A&x=1";
    let done = run_with(&["from-form", "chi-doan", "-", "--on", "20/11/2022"], body.as_bytes());
    let read: Assessment = document::read(&done.out).unwrap();
    assert_eq!((read.unit.name.as_str(), read.unit.id.as_str()), ("Chi đoàn A", "chi-doan-a"));
    assert!(
        done.err.starts_with(
            "cảnh báo ở phiếu gửi lên: Phiếu gửi lên có 1 ô không thuộc bộ tiêu chí này, ô đầu tiên là “x”.\n"
        ),
        "{}",
        done.err
    );
    let both = parsed(&run_with(&["from-form", "chi-doan", "-", "--format", "json"], body.as_bytes()).out);
    assert_eq!(both["assessment"]["unit"]["id"], "chi-doan-a");
    assert_eq!(both["report"][0]["code"], "field-unknown");
    let wrong = run_with(&["from-form", "chi-doan", "-", "--content-type", "multipart/form-data"], b"a");
    assert_eq!(
        (wrong.code, wrong.err.as_str()),
        (3, "orientation: -: Tệp không phải nội dung gửi lên của một biểu mẫu.\n")
    );
}

#[test]
fn schema_prints_the_schema_of_each_kind_of_file() {
    for kind in ["plan", "criteria", "assessment"] {
        let done = run(&["schema", kind]);
        assert_eq!(done.code, 0);
        assert!(parsed(&done.out)["$schema"].is_string(), "{kind}");
    }
    assert_eq!(run(&["schema", "poem"]).code, 2);
}

#[test]
fn completions_are_there_for_the_common_shells() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let done = run(&["completions", shell]);
        assert!(done.code == 0 && done.out.contains("outline"), "{shell}");
    }
}

#[test]
fn a_file_is_read_from_the_standard_input_once() {
    let text = document::write(&orientation::lai_chau_2022());
    let piped = run_with(&["outline", "-"], text.as_bytes());
    assert_eq!(piped.out, run(&["outline", "lai-chau-2022"]).out);
    let twice = run_with(&["score", "-", "-"], std::fs::read(file(SET)).unwrap().as_slice());
    assert_eq!(twice.code, 3);
    assert_eq!(twice.err, "orientation: Chỉ một tệp được lấy từ đầu vào chuẩn (`-`).\n");
}

#[test]
fn a_file_that_an_editor_of_windows_wrote_is_read() {
    let text = document::write(&orientation::lai_chau_2022());
    let marked = ["\u{feff}".as_bytes(), text.as_bytes()].concat();
    let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [marked, wide] {
        assert_eq!(run_with(&["validate", "-"], &bytes).code, 0);
    }
}

#[test]
fn a_written_document_is_read_back() {
    let done = run(&["merge", &file(FILLED), &file(FILLED)]);
    assert_eq!(document::read::<Assessment>(&done.out).unwrap(), filled());
    assert!(document::read::<Plan>(&done.out).is_err());
}
