//! `orientation import`, as a person runs it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/command.rs"]
mod command;

use command::{file, run, run_with, written};
use orientation::plan::{Level, Status};
use orientation::{Assessment, CriteriaSet, Plan, document};

const PAPER: &str = "XÃ ĐOÀN BẢN TRÊN\tĐOÀN TNCS HỒ CHÍ MINH\nSố: 1-KH/ĐTN\tBản Trên, ngày 2 tháng 1 năm 2024\nKẾ HOẠCH\n\
                     Trồng cây năm 2024\n-----\nBan Thường vụ triển khai như sau:\nI. VIỆC LÀM\n- Mỗi chi đoàn trồng ít nhất 05 cây xanh.\n\
                     3. Nộp trước ngày 30/682024.\n";

#[test]
fn a_paper_becomes_a_plan_file_and_what_is_unclear_is_told_beside_it() {
    let done = run_with(&["import", "-", "--format", "plan", "--lang", "en"], PAPER.as_bytes());
    let plan: Plan = document::read(&done.out).unwrap();
    assert_eq!((done.code, plan.title().as_str()), (0, "KẾ HOẠCH Trồng cây năm 2024"));
    assert_eq!(plan.issue.symbol.as_deref(), Some("1-KH/ĐTN"));
    let target = plan.actions().flat_map(|action| &action.targets).next().unwrap();
    assert_eq!(target.words, "Mỗi chi đoàn trồng ít nhất 05 cây xanh");
    assert_eq!(
        done.err,
        "9:1: warning numbering-start: The numbering begins at “3.”; “1” was expected.\n\
         9:19: warning date-unreadable: “30/682024” is no day of the calendar.\n"
    );
}

#[test]
fn an_outline_has_a_line_for_each_node_with_tabs_between() {
    let done = run_with(&["import", "-", "--format", "outline"], PAPER.as_bytes());
    let lines: Vec<&str> = done.out.lines().collect();
    assert_eq!(lines[0], "0\theader\t\tXÃ ĐOÀN BẢN TRÊN\t1");
    assert_eq!(lines[7], "0\tpreamble\t\tBan Thường vụ triển khai như sau:\t6");
    assert_eq!(
        lines[8..],
        [
            "0\theading\tI.\tVIỆC LÀM\t7",
            "1\tbullet\t-\tMỗi chi đoàn trồng ít nhất 05 cây xanh.\t8",
            "1\tparagraph\t3.\tNộp trước ngày 30/682024.\t9"
        ]
    );
    assert!(done.err.contains("9:19: warning date-unreadable"));
}

#[test]
fn every_encoding_of_the_field_is_read() {
    let outline = |bytes: &[u8]| run_with(&["import", "-", "--format", "outline"], bytes).out;
    let expected = outline(PAPER.as_bytes());
    let units: Vec<u8> = PAPER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(outline(&[&[0xFF, 0xFE], units.as_slice()].concat()), expected);
    assert_eq!(outline(&units), expected, "without a mark");
    let big: Vec<u8> = PAPER.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(outline(&big), expected, "the other order");
    // windows-1258: `Kế hoạch` with letters and marks apart.
    let done = outline(b"1. K\xEA\xEC ho\xE1ch\n");
    assert_eq!(done, "0\theading\t1.\tKế hoách\t1\n");
    let legacy = run_with(
        &["import", "-", "--format", "outline", "--convert"],
        "1. §oµn thanh niªn céng s¶n Hå ChÝ Minh\n".as_bytes(),
    );
    assert_eq!(
        (legacy.out.as_str(), legacy.err.contains("legacy-encoding")),
        ("0\theading\t1.\tĐoàn thanh niên cộng sản Hồ Chí Minh\t1\n", false)
    );
}

#[test]
fn settings_say_what_the_text_does_not() {
    let path = written("paper.txt", PAPER.as_bytes());
    let done = run(&[
        "import",
        &path,
        "--set",
        "id=trong-cay",
        "--set",
        "level=province",
        "--set",
        "status=inConsultation",
        "--set",
        "date=5/1/2024",
    ]);
    let plan: Plan = document::read(&done.out).unwrap();
    assert_eq!(
        (plan.id.as_str(), plan.issue.level, plan.status),
        ("trong-cay", Level::Province, Status::InConsultation)
    );
    assert_eq!(plan.issue.date.map(|date| date.to_string()).as_deref(), Some("2024-01-05"));
    assert_eq!(plan.source.unwrap().file, "paper.txt");
}

#[test]
fn a_decision_is_reported_as_no_plan() {
    let text = "ỦY BAN NHÂN DÂN XÃ\nSố: 1/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc lập tổ công tác\nĐiều 1. Lập tổ công tác.\n";
    let done = run_with(&["import", "-", "--format", "report", "--lang", "en"], text.as_bytes());
    assert!(
        done.out.contains("3:1: warning not-a-plan: The paper is a “QUYẾT ĐỊNH”, which is no plan.\n"),
        "{}",
        done.out
    );
}

#[test]
fn only_an_import_writes_an_outline_of_a_paper() {
    assert_eq!(run(&["validate", "lai-chau-2022", "--format", "outline"]).code, 2);
    assert_eq!(run(&["import", "-", "--set", "level=xã"]).code, 2);
}

#[test]
fn a_file_of_a_word_processor_is_read_and_its_text_is_what_the_plan_counts_in() {
    let paper = file("crates/model/tests/office/plan.docx");
    let source = run(&["import", &paper, "--format", "source"]);
    assert!(source.out.contains("\n2. Yêu cầu\n- Bám sát tình hình thực tế của đơn vị.\n"), "{}", source.out);
    let plan = run(&["import", &paper]);
    assert_eq!(
        (plan.code, document::read::<Plan>(&plan.out).unwrap().issue.symbol.as_deref()),
        (0, Some("12-KH/TĐTN"))
    );
    let kept = written("docx-plan.json", plan.out.as_bytes());
    let checked = run(&["validate", &kept, "--source", &paper]);
    assert_eq!((checked.code, checked.out.contains("lỗi ở")), (0, false), "{}", checked.out);
}

#[test]
fn a_file_of_another_format_is_refused_in_words() {
    for (name, words) in
        [("plan.doc", "Tệp ở định dạng cũ (.doc, .xls)."), ("plan.odt", "Tệp ở định dạng OpenDocument (.odt, .ods).")]
    {
        let done = run(&["import", &file(&format!("crates/model/tests/office/{name}"))]);
        assert_eq!(done.code, 3);
        assert!(done.err.contains(words), "{}", done.err);
    }
    let pdf = run_with(&["import", "-"], b"%PDF-1.7\n");
    assert_eq!((pdf.code, pdf.err.contains("Tệp là PDF.")), (3, true), "{}", pdf.err);
}

#[test]
fn a_table_of_a_spreadsheet_becomes_criteria_and_a_filled_form() {
    let form = file("crates/model/tests/office/form.xlsx");
    let done = run(&["import", &form, "--kind", "criteria", "--set", "edition=2025.1", "--set", "type=chapter"]);
    let set: CriteriaSet = document::read(&done.out).unwrap();
    assert_eq!((done.code, set.edition.as_str(), set.groups.len()), (0, "2025.1", 2));
    assert_eq!(done.err, "5:1: warning total-differs: Ghi tổng 10 điểm nhưng cộng các tiêu chí được 9,5 điểm.\n");
    let filled = run(&["import", &form, "--kind", "assessment", "--set", "unit=Chi đoàn 1"]);
    let filled: Assessment = document::read(&filled.out).unwrap();
    assert_eq!((filled.unit.name.as_str(), filled.answers.len()), ("Chi đoàn 1", 3));
    let other = run(&["import", &file("crates/model/tests/office/plan.docx"), "--kind", "assessment"]);
    assert_eq!((other.code, other.err.contains("Bảng chưa có điểm tự chấm")), (3, true), "{}", other.err);
}

#[test]
fn the_targets_of_a_plan_become_proposed_criteria() {
    let kept = written("targets-plan.json", run_with(&["import", "-"], PAPER.as_bytes()).out.as_bytes());
    let done = run(&["import", &kept, "--kind", "criteria"]);
    let set: CriteriaSet = document::read(&done.out).unwrap();
    let leaf = set.groups.first().and_then(|group| group.criteria.first()).unwrap();
    assert_eq!(leaf.title, "Mỗi chi đoàn trồng ít nhất 05 cây xanh");
}
