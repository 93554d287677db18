//! The laws of the desk: whatever is done to a plan, its paper stays word for word, its ids stay one of a kind, and the
//! last step can be taken back.

#![cfg(feature = "import")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::desk::{Desk, DeskRow, Edit, EditRefusal, FoundBy, RowKind, RowType, Shift};
use orientation::plan::LineRole;
use orientation::{Code, ImportOptions, LAI_CHAU_2022_SOURCE, document, validate};
use proptest::prelude::*;

const PAPER: &str = "TỈNH ĐOÀN A\tĐOÀN TNCS HỒ CHÍ MINH\nSố: 5-KH/TĐTN\tA, ngày 3 tháng 2 năm 2025\n\nKẾ HOẠCH\nTrồng cây năm 2025\n\
    -----\nThực hiện chương trình năm 2025, cụ thể như sau:\nI. MỤC TIÊU\n1. Mục tiêu chung\n- Nâng cao ý thức của đoàn viên.\n\
    2. Chỉ tiêu\n- Mỗi chi đoàn trồng ít nhất 05 cây xanh. Phát động phong trào “Rừng xanh quê em”.\n\
    - 100% chi đoàn tham gia.\nII. NỘI DUNG\n1. Tuyên truyền; treo băng rôn.\n2. Ra quân trồng cây\n2\ntại các bản vùng cao.\n\
    III. TỔ CHỨC THỰC HIỆN\n1. Ban Thường vụ chỉ đạo chung.\nTrên đây là kế hoạch trồng cây năm 2025.\nTM. BAN THƯỜNG VỤ\n";

fn desk() -> Desk {
    Desk::read(PAPER, &ImportOptions::default())
}

#[track_caller]
fn key(desk: &Desk, words: &str) -> String {
    desk.rows().into_iter().find(|row| row.text.starts_with(words)).map(|row| row.key).unwrap()
}

/// `depth marker words` of the rows of the body.
fn outline(desk: &Desk) -> Vec<String> {
    let rows = desk.rows();
    let body = rows.iter().filter(|row| matches!(row.kind, RowKind::Section | RowKind::Task));
    body.map(|row| {
        format!("{} {}{}", row.depth, row.marker.as_deref().map_or(String::new(), |m| format!("{m} ")), row.text)
    })
    .collect()
}

/// What must hold of every desk: the paper word for word, ids one of a kind, spans in their order, actions that are their task.
#[track_caller]
fn sound(desk: &Desk, source: &str) {
    let report = validate::plan(desk.plan());
    for code in [
        Code::DuplicateId,
        Code::DanglingReference,
        Code::SpanOutOfBounds,
        Code::SpanOutOfOrder,
        Code::ActionsDifferFromTask,
        Code::MentionOutOfText,
        Code::MentionContradictsAction,
        Code::NeverMentioned,
        Code::KindOutsideSection,
    ] {
        assert_eq!(report.of(code).next(), None, "{:#?}", outline(desk));
    }
    assert!(validate::source(desk.plan(), source).is_empty(), "{}", validate::source(desk.plan(), source));
    for row in desk.rows() {
        assert!(row.line <= row.last, "{row:?}");
    }
    let text = document::write(desk.plan());
    assert_eq!(document::read::<orientation::Plan>(&text).as_ref(), Ok(desk.plan()));
}

#[test]
fn what_the_reading_has_left_unclear_is_found_again_with_the_draft() {
    let desk = desk();
    let found = desk.findings();
    assert!(found.iter().any(|finding| finding.by == FoundBy::Text), "{found:?}");
    let draft = Desk::open(desk.plan().clone(), Some(PAPER.to_owned()));
    assert!(draft.findings().iter().all(|finding| finding.by == FoundBy::Plan));
    assert_eq!(draft.with_reading(desk.reading().clone()).findings(), found);
}

#[test]
fn a_section_is_moved_with_all_under_it() {
    let mut desk = desk();
    let row = key(&desk, "NỘI DUNG");
    desk.edit(&Edit::Shift { row: row.clone(), to: Shift::In }).unwrap();
    assert_eq!(desk.rows().iter().find(|found| found.key == row).unwrap().depth, 2);
    sound(&desk, PAPER);
    assert_eq!(desk.edit(&Edit::Shift { row: key(&desk, "MỤC TIÊU"), to: Shift::Out }), Err(EditRefusal::AtTop));
    assert_eq!(desk.edit(&Edit::Shift { row: key(&desk, "MỤC TIÊU"), to: Shift::In }), Err(EditRefusal::AtBottom));
}

#[test]
fn a_task_that_is_moved_out_stands_beside_its_section() {
    let mut desk = desk();
    let row = key(&desk, "100% chi đoàn");
    desk.edit(&Edit::Shift { row: row.clone(), to: Shift::Out }).unwrap();
    let rows = desk.rows();
    let at = rows.iter().position(|found| found.key == row).unwrap();
    assert_eq!((rows[at - 1].kind, rows[at - 1].text.as_str(), rows[at - 1].depth), (RowKind::Section, "", 2));
    sound(&desk, PAPER);
}

#[test]
fn two_tasks_become_one_that_is_read_again() {
    let mut desk = desk();
    let row = key(&desk, "100% chi đoàn");
    let before = key(&desk, "Mỗi chi đoàn");
    desk.edit(&Edit::Merge { row: row.clone() }).unwrap();
    let task = desk.plan().tasks().find(|task| task.id.as_str() == before).unwrap().clone();
    assert_eq!(
        task.passage.text,
        "Mỗi chi đoàn trồng ít nhất 05 cây xanh. Phát động phong trào “Rừng xanh quê em”. - 100% chi đoàn tham gia."
    );
    assert_eq!(task.actions.iter().flat_map(|action| &action.targets).count(), 2);
    assert_eq!(desk.plan().node(&row), None);
    sound(&desk, PAPER);
}

#[test]
fn what_a_page_number_parts_cannot_be_joined() {
    let mut desk = desk();
    let row = key(&desk, "tại các bản vùng cao");
    assert_eq!(desk.edit(&Edit::Merge { row }), Err(EditRefusal::Between));
    assert_eq!(desk.plan(), self::desk().plan());
}

#[test]
fn a_task_is_parted_where_somebody_says_and_the_names_stay_with_their_words() {
    let mut desk = desk();
    let row = key(&desk, "Mỗi chi đoàn");
    let at = u32::try_from("Mỗi chi đoàn trồng ít nhất 05 cây xanh. ".encode_utf16().count()).unwrap();
    desk.edit(&Edit::Split { row: row.clone(), at }).unwrap();
    let rows = desk.rows();
    let place = rows.iter().position(|found| found.key == row).unwrap();
    assert_eq!(rows[place].text, "Mỗi chi đoàn trồng ít nhất 05 cây xanh.");
    assert_eq!(rows[place + 1].text, "Phát động phong trào “Rừng xanh quê em”.");
    let second = desk.plan().tasks().find(|task| task.id.as_str() == rows[place + 1].key).unwrap();
    assert_eq!(second.actions[0].initiatives.len(), 1);
    assert_eq!(second.passage.span.unwrap().of(PAPER), Some("Phát động phong trào “Rừng xanh quê em”."));
    sound(&desk, PAPER);
    for at in [0, 10_000] {
        assert_eq!(desk.edit(&Edit::Split { row: row.clone(), at }), Err(EditRefusal::NoWords));
    }
}

#[test]
fn a_task_becomes_a_heading_and_a_heading_a_task() {
    let mut desk = desk();
    let row = key(&desk, "Tuyên truyền;");
    desk.edit(&Edit::Retype { row, to: RowType::Section }).unwrap();
    let heading = key(&desk, "Tuyên truyền;");
    assert!(desk.plan().all_sections().any(|section| section.id.as_str() == heading));
    sound(&desk, PAPER);
    desk.edit(&Edit::Retype { row: heading, to: RowType::Task }).unwrap();
    assert!(desk.plan().tasks().any(|task| task.passage.text.starts_with("Tuyên truyền;")));
    sound(&desk, PAPER);
}

#[test]
fn the_closing_words_can_be_a_task_and_a_task_the_preamble() {
    let mut desk = desk();
    desk.edit(&Edit::Retype { row: key(&desk, "Trên đây là"), to: RowType::Task }).unwrap();
    sound(&desk, PAPER);
    desk.edit(&Edit::Retype { row: key(&desk, "Trên đây là"), to: RowType::Closing }).unwrap();
    assert!(desk.plan().signature.iter().any(|line| line.role == LineRole::Closing));
    sound(&desk, PAPER);
    desk.edit(&Edit::Retype { row: key(&desk, "Thực hiện chương trình"), to: RowType::Task }).unwrap();
    sound(&desk, PAPER);
}

#[test]
fn a_word_that_was_parted_is_one_word_again() {
    let mut desk = desk();
    let before = outline(&desk);
    for words in ["Mục tiêu chung", "Mỗi chi đoàn", "Trên đây là"] {
        let row = key(&desk, words);
        desk.edit(&Edit::Split { row: row.clone(), at: 2 }).unwrap();
        let rows = desk.rows();
        let later = rows[rows.iter().position(|found| found.key == row).unwrap() + 1].key.clone();
        desk.edit(&Edit::Merge { row: later }).unwrap();
        sound(&desk, PAPER);
    }
    assert_eq!(outline(&desk), before);
    assert_eq!(desk.plan().signature, self::desk().plan().signature);
}

#[test]
fn a_section_without_words_leaves_what_it_is_joined_to_as_it_was() {
    let mut desk = desk();
    let row = key(&desk, "100% chi đoàn");
    desk.edit(&Edit::Shift { row: row.clone(), to: Shift::Out }).unwrap();
    let rows = desk.rows();
    let section = rows[rows.iter().position(|found| found.key == row).unwrap() - 1].key.clone();
    desk.edit(&Edit::Retype { row: key(&desk, "Mỗi chi đoàn"), to: RowType::Closing }).unwrap();
    desk.edit(&Edit::Merge { row: section }).unwrap();
    desk.edit(&Edit::Retype { row: key(&desk, "Chỉ tiêu"), to: RowType::Closing }).unwrap();
    sound(&desk, PAPER);
}

#[test]
fn what_a_line_of_the_closing_parts_cannot_be_joined() {
    let mut desk = desk();
    desk.edit(&Edit::Retype { row: key(&desk, "Mỗi chi đoàn"), to: RowType::Closing }).unwrap();
    let row = key(&desk, "100% chi đoàn");
    assert_eq!(desk.edit(&Edit::Merge { row }), Err(EditRefusal::Between));
    sound(&desk, PAPER);
}

#[test]
fn a_section_without_words_is_no_line_around_the_body() {
    let mut desk = desk();
    let row = key(&desk, "100% chi đoàn");
    desk.edit(&Edit::Shift { row: row.clone(), to: Shift::Out }).unwrap();
    let rows = desk.rows();
    let section = rows[rows.iter().position(|found| found.key == row).unwrap() - 1].key.clone();
    desk.edit(&Edit::Retype { row, to: RowType::Preamble }).unwrap();
    sound(&desk, PAPER);
    for to in [RowType::TitleSubject, RowType::Preamble, RowType::Closing] {
        assert_eq!(desk.edit(&Edit::Retype { row: section.clone(), to }), Err(EditRefusal::NoWords));
        sound(&desk, PAPER);
    }
}

#[test]
fn the_number_is_what_the_row_begins_with() {
    let mut desk = desk();
    let row = key(&desk, "Mục tiêu chung");
    desk.edit(&Edit::Number { row: row.clone(), number: "1. Mục".to_owned() }).unwrap();
    assert!(outline(&desk).contains(&"2 1. Mục tiêu chung".to_owned()));
    sound(&desk, PAPER);
    desk.edit(&Edit::Number { row: row.clone(), number: String::new() }).unwrap();
    sound(&desk, PAPER);
    assert_eq!(desk.edit(&Edit::Number { row, number: "7.".to_owned() }), Err(EditRefusal::NotItsNumber));
}

#[test]
fn every_step_is_taken_back_and_made_again() {
    let mut desk = desk();
    let first = desk.plan().clone();
    desk.edit(&Edit::Merge { row: key(&desk, "100% chi đoàn") }).unwrap();
    let second = desk.plan().clone();
    assert!(desk.undo());
    assert_eq!(desk.plan(), &first);
    assert!(desk.redo());
    assert_eq!(desk.plan(), &second);
    assert!(desk.undo() && !desk.undo());
    desk.edit(&Edit::Shift { row: key(&desk, "NỘI DUNG"), to: Shift::In }).unwrap();
    assert!(!desk.redo(), "what was undone is gone once something else is done");
}

#[test]
fn a_plan_without_its_text_is_joined_and_not_parted() {
    let mut desk = Desk::open(self::desk().plan().clone(), None);
    let row = key(&desk, "Mỗi chi đoàn");
    assert_eq!(desk.edit(&Edit::Split { row, at: 5 }), Err(EditRefusal::SourceNeeded));
    desk.edit(&Edit::Merge { row: key(&desk, "100% chi đoàn") }).unwrap();
    sound(&desk, PAPER);
}

/// A change of some row, by numbers that any desk can follow.
fn any_edit() -> impl Strategy<Value = (usize, usize, usize)> {
    (0..9_usize, 0..200_usize, 0..120_usize)
}

fn change(rows: &[DeskRow], (what, row, at): (usize, usize, usize)) -> Edit {
    let found = &rows[row % rows.len()];
    let row = found.key.clone();
    let units = found.text.encode_utf16().count();
    let types = [
        RowType::Section,
        RowType::Task,
        RowType::Preamble,
        RowType::Closing,
        RowType::Signatory,
        RowType::TitleSubject,
    ];
    match what {
        0 => Edit::Shift { row, to: Shift::Out },
        1 => Edit::Shift { row, to: Shift::In },
        2 | 3 => Edit::Merge { row },
        4 | 5 => Edit::Split { row, at: u32::try_from(at % (units + 1)).unwrap() },
        6 | 7 => Edit::Retype { row, to: types[at % types.len()] },
        _ => Edit::Number { row, number: found.text.chars().take(at % 3).collect() },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_done_the_paper_stays_word_for_word(edits in prop::collection::vec(any_edit(), 1..24)) {
        for source in [PAPER, LAI_CHAU_2022_SOURCE] {
            let mut desk = Desk::read(source, &ImportOptions::default());
            let mut states = vec![desk.plan().clone()];
            for edit in &edits {
                if desk.edit(&change(&desk.rows(), *edit)).is_ok() && desk.plan() != states.last().unwrap() {
                    states.push(desk.plan().clone());
                }
                sound(&desk, source);
            }
            while states.len() > 1 {
                states.pop();
                prop_assert!(desk.undo());
                prop_assert_eq!(desk.plan(), states.last().unwrap());
            }
        }
    }
}
