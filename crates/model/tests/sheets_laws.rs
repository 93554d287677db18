//! What holds of every table that is written: forms come back as they were, and nothing in a cell is ever computed.

#![cfg(feature = "sheets")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::assessment::{Answer, Evidence, FactAnswer, Person, Proof, Ratio, Superior, Value, Waiver};
use orientation::by_id::ById;
use orientation::cases::{any_unit, case, unit};
use orientation::office::workbook::{Column, Workbook};
use orientation::office::{Cell, OfficeError, Rows, csv, xlsx};
use orientation::summary::{Collection, UnitFilter};
use orientation::{Assessment, CriteriaSet, Id, Lang, Quantity, builtin, document, sheets};
use proptest::prelude::*;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn book(forms: &[&Assessment], set: Option<&CriteriaSet>, lang: Lang) -> Vec<u8> {
    let mut book = Workbook::default();
    let mut sheet = sheets::Forms::new(lang);
    sheet.begin(&mut book);
    forms.iter().for_each(|form| sheet.add(&mut book, form, set));
    book.finish().unwrap()
}

fn text(forms: &[&Assessment], set: Option<&CriteriaSet>, lang: Lang) -> String {
    let mut table = csv::Writer::default();
    let mut sheet = sheets::Forms::new(lang);
    sheet.head(&mut table);
    forms.iter().for_each(|form| sheet.add(&mut table, form, set));
    table.finish()
}

#[track_caller]
fn comes_back(forms: &[&Assessment], set: Option<&CriteriaSet>) {
    for lang in Lang::ALL {
        for bytes in [book(forms, set, *lang), text(forms, set, *lang).into_bytes()] {
            let found = sheets::read(&bytes).unwrap();
            assert!(found.report.is_empty(), "{:?}", found.report);
            assert_eq!(found.forms.iter().collect::<Vec<_>>(), forms);
        }
    }
}

fn case_forms(seed: u64) -> (CriteriaSet, Vec<Assessment>) {
    let set = case(seed).set;
    let forms = (0..3).map(|unit| any_unit(&set, seed.wrapping_add(unit))).collect();
    (set, forms)
}

/// Texts that spreadsheets, CSV and XML each have trouble with.
fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[=+@'\t\r\n \";,-]{0,6}[a-z0-9]{0,3}",
        "(_x000[0-9A-F]_){1,2}",
        Just("\u{0}\u{b}\u{ffff}".to_owned()),
        Just(String::new()),
        Just("Đã họp; “đủ” 20/25 – 001".to_owned()),
    ]
}

fn any_value(depth: u32) -> BoxedStrategy<Value> {
    let ids = prop_oneof![Just(id("a")), Just(id("001")), Just(id("ti-le.2")), Just(id("1e5"))];
    let quantity = (-99_999_999_999_999_i64..=99_999_999_999_999).prop_map(|units| {
        let text = format!("{}{}.{:04}", if units < 0 { "-" } else { "" }, units.abs() / 10_000, units.abs() % 10_000);
        text.parse::<Quantity>().unwrap()
    });
    let share = (-9_999_999_i64..=9_999_999).prop_map(|units| {
        format!("{}{}.{:02}%", if units < 0 { "-" } else { "" }, units.abs() / 100, units.abs() % 100).parse().unwrap()
    });
    let points = (-999_999_999_i64..=999_999_999).prop_map(orientation::Points::from_hundredths);
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::YesNo),
        ids.clone().prop_map(Value::Choice),
        any::<u32>().prop_map(Value::Count),
        quantity.clone().prop_map(Value::Number),
        share.prop_map(Value::Share),
        (quantity.clone(), quantity).prop_map(|(part, whole)| Value::Ratio(Ratio { part, whole })),
        points.prop_map(Value::Points),
        proptest::collection::vec(ids.clone(), 0..4).prop_map(Value::Options),
        proptest::collection::vec((ids.clone(), any::<u32>()), 0..3)
            .prop_map(|units| Value::Units(units.into_iter().collect())),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let parts = proptest::collection::vec((ids, any_value(depth - 1)), 0..3)
        .prop_map(|parts| Value::Parts(parts.into_iter().collect::<ById<Value>>()));
    prop_oneof![3 => leaf, 1 => parts].boxed()
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let words = || proptest::option::of(any_words());
    let waiver = proptest::option::of(words());
    (proptest::option::of(any_value(2)), waiver, words(), proptest::option::of(any_words())).prop_map(
        |(value, waiver, note, proof)| {
            let mut answer: Answer = Answer::default();
            answer.value = value;
            answer.not_applicable = waiver.map(|reason| {
                let mut waiver = Waiver::default();
                waiver.reason = reason;
                waiver
            });
            answer.note = note;
            answer.evidence = proof.map(|text| Evidence::new(Proof::Text { text })).into_iter().collect();
            answer
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn forms_come_back_from_a_table_as_they_were(seed: u64) {
        let (set, forms) = case_forms(seed);
        let forms: Vec<&Assessment> = forms.iter().collect();
        comes_back(&forms, Some(&set));
        comes_back(&forms, None);
    }

    #[test]
    fn any_answer_comes_back_from_a_table(seed: u64, answers in proptest::collection::vec(any_answer(), 1..6), fact in any_value(1), note in proptest::option::of(any_words())) {
        let set = case(seed).set;
        let mut form = any_unit(&set, seed);
        let ids: Vec<Id> = set.criteria().map(|criterion| criterion.id.clone()).chain([id("0-khac"), id("001")]).collect();
        for (at, answer) in answers.into_iter().enumerate() {
            form.answers.insert(ids[(at * 5) % ids.len()].clone(), answer);
        }
        let mut given = FactAnswer::new(fact);
        given.note = note;
        form.facts.insert(id("001"), given);
        comes_back(&[&form], Some(&set));
    }
}

fn shipped() -> (CriteriaSet, Assessment) {
    let set: CriteriaSet = document::read(builtin("chi-doan").unwrap()).unwrap();
    let form = unit(&set, 3);
    (set, form)
}

/// The parts of a document by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut parts = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = String::from_utf8(entry.file_path().as_bytes().to_vec()).unwrap();
        let data = archive.get_entry(entry.wayfinder()).unwrap();
        let content = miniz_oxide::inflate::decompress_to_vec(data.data()).unwrap();
        parts.push((name, String::from_utf8(content).unwrap()));
    }
    parts
}

#[test]
fn words_that_look_like_formulas_or_numbers_stay_words_and_nothing_is_computed() {
    let words = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "001", "1e5", "26/3", "TRUE"];
    let mut book = Workbook::default();
    book.begin("a", "", &[Column::new("b", 9), Column::new("c", 9)]);
    words.iter().for_each(|word| book.row(&[Cell::text(*word), Cell::Number((*word).into())]));
    let bytes = book.finish().unwrap();
    let sheet = parts(&bytes).into_iter().find(|(name, _)| name.ends_with("sheet1.xml")).unwrap().1;
    assert!(!sheet.contains("<f"), "{sheet}");
    // A cell of words refers to the shared texts; of the second column, the numbers among the words alone do not.
    assert_eq!(sheet.matches("t=\"s\"").count(), 2 + 2 * words.len() - 2);
    let cells: Vec<String> =
        xlsx::read(&bytes).unwrap()[0].table.rows[1..].iter().map(|row| row.cells[0].clone()).collect();
    assert_eq!(cells, words.map(str::trim));
}

#[test]
fn a_table_is_the_same_bytes_whenever_it_is_written() {
    let (set, form) = shipped();
    assert_eq!(book(&[&form], Some(&set), Lang::Vietnamese), book(&[&form], Some(&set), Lang::Vietnamese));
    let names: Vec<String> =
        parts(&book(&[&form], Some(&set), Lang::Vietnamese)).into_iter().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| name.starts_with("docProps")), "{names:?}");
}

#[test]
fn a_sheet_is_printed_on_a4_with_its_headings_in_sight() {
    let (set, form) = shipped();
    let parts = parts(&book(&[&form], Some(&set), Lang::Vietnamese));
    let part = |end: &str| parts.iter().find(|(name, _)| name.ends_with(end)).unwrap().1.as_str();
    let sheet = part("sheet1.xml");
    for wanted in ["state=\"frozen\"", "paperSize=\"9\"", "fitToHeight=\"0\"", "<col min=\"1\"", "&amp;P/&amp;N"] {
        assert!(sheet.contains(wanted), "{wanted}");
    }
    assert!(part("workbook.xml").contains("'Phiếu'!$1:$1"));
    // The last column is for programs.
    assert!(part("workbook.xml").contains("'Phiếu'!$A$1:$P$"));
}

#[test]
fn words_longer_than_a_cell_go_on_below_and_come_back_whole() {
    let (set, mut form) = shipped();
    let long = "Đồng chí 😀 ".repeat(9_000);
    let criterion = set.criteria().next().unwrap();
    let mut answer = Answer::default();
    answer.note = Some(long.clone());
    answer.evidence = vec![Evidence::new(Proof::Text { text: long.clone() })];
    answer.value = Some(Value::Options(vec![id("mot-noi-dung-rat-dai"); 4_000]));
    form.answers.insert(criterion.id.clone(), answer);
    form.filled_by = Some(Person::new(long));
    comes_back(&[&form], Some(&set));
    let bytes = book(&[&form], Some(&set), Lang::Vietnamese);
    let longest = xlsx::read(&bytes).unwrap()[0]
        .table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.encode_utf16().count())
        .max();
    assert!(longest.unwrap() <= 32_767);
}

#[test]
fn reviews_steps_and_decisions_come_back_too() {
    let set: CriteriaSet = document::read(include_str!("../../../tests/frozen/criteria-v1.json")).unwrap();
    let form: Assessment = document::read(include_str!("../../../tests/frozen/assessment-v2.json")).unwrap();
    assert!(
        !form.reviews.is_empty() && !form.history.is_empty() && !form.set_aside.is_empty() && form.decision.is_some()
    );
    comes_back(&[&form], Some(&set));
}

#[test]
fn a_table_that_somebody_has_kept_is_read_as_it_was() {
    let form: Assessment = document::read(include_str!("../../../tests/frozen/assessment-v2.json")).unwrap();
    let found = sheets::read(include_bytes!("../../../tests/frozen/forms-v1.csv")).unwrap();
    assert_eq!((found.forms, found.report.is_empty()), (vec![form], true));
}

/// The table of one form, with what somebody does to its cells, and what it reads as.
fn edited(edit: impl Fn(&[String], &mut Vec<String>)) -> (CriteriaSet, Assessment, sheets::ReadForms) {
    let (set, form) = shipped();
    let mut rows = csv::read(&text(&[&form], Some(&set), Lang::Vietnamese));
    let head = rows.remove(0);
    rows.iter_mut().for_each(|row| {
        row.resize(head.len(), String::new());
        edit(&head, row);
    });
    let mut table = csv::Writer::default();
    for row in [head].into_iter().chain(rows) {
        table.row(&row.iter().map(|cell| Cell::text(cell.as_str())).collect::<Vec<_>>());
    }
    let found = sheets::read(table.finish().as_bytes()).unwrap();
    (set, form, found)
}

#[test]
fn the_most_that_there_is_comes_back() {
    let (set, mut forms) = case_forms(575_022_028_063_353_063);
    comes_back(&forms.iter().collect::<Vec<_>>(), Some(&set));
    let criterion = set.criteria().next().unwrap().id.clone();
    let quantity: Quantity = "9999999999.9999".parse().unwrap();
    for value in [Value::Points(orientation::Points::MAX), Value::Number(quantity), Value::Count(u32::MAX)] {
        let form = forms.remove(0).with_answer(criterion.clone(), Answer::default().with_value(value));
        comes_back(&[&form], None);
        forms.insert(0, form);
    }
}

#[test]
fn what_somebody_writes_into_the_cells_is_the_answer() {
    let (set, _, found) = edited(|head, row| {
        let at = |name: &str| head.iter().position(|cell| cell == name).unwrap();
        if matches!(row[at("Loại dòng")].as_str(), "answer" | "open") && row[at("Kiểu trả lời")] == "yesNo" {
            row[at("Trả lời")] = "Không".to_owned();
            row[at("Ghi chú")] = "Đã xem lại".to_owned();
        }
    });
    assert!(found.report.is_empty());
    let yes_no: Vec<&Answer> = set
        .criteria()
        .filter(|criterion| matches!(criterion.rule, orientation::criteria::Rule::YesNo { .. }))
        .filter_map(|criterion| found.forms[0].answers.get(&criterion.id))
        .collect();
    assert!(!yes_no.is_empty());
    for answer in yes_no {
        assert_eq!((&answer.value, answer.note.as_deref()), (&Some(Value::YesNo(false)), Some("Đã xem lại")));
    }
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_its_answer_left_open() {
    let (_, form, found) = edited(|head, row| {
        let at = |name: &str| head.iter().position(|cell| cell == name).unwrap();
        if row[at("Loại dòng")] == "answer" && row[at("Kiểu trả lời")] == "count" {
            row[at("Trả lời")] = "vài lần".to_owned();
        }
    });
    let issue = found.report.issues.first().unwrap();
    assert_eq!(
        orientation::describe::issue(issue, Lang::Vietnamese),
        "Không đọc được “vài lần” ở ô “Trả lời”; ở đây cần số lần."
    );
    let refused = found.report.issues.len();
    let counts = |form: &Assessment| {
        form.answers.values().filter(|answer| matches!(answer.value, Some(Value::Count(_)))).count()
    };
    assert_eq!((counts(&form), counts(&found.forms[0])), (refused, 0));
}

#[test]
fn a_file_without_forms_is_refused_by_name() {
    for bytes in [b"a;b\r\n1;2\r\n".as_slice(), b"", b"K\xE1\xBA\xBF ho\xE1\xBA\xA1ch"] {
        assert_eq!(sheets::read(bytes), Err(OfficeError::NoForms));
    }
    let mut book = Workbook::default();
    book.begin("a", "", &[Column::new("TT", 5)]);
    assert_eq!(sheets::read(&book.finish().unwrap()), Err(OfficeError::NoForms));
    assert_eq!(sheets::read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Err(OfficeError::OldBinary));
    assert_eq!(sheets::read(b"%PDF-1.7"), Err(OfficeError::Pdf));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail_otherwise_than_by_name(bytes: Vec<u8>) {
        let _ = sheets::read(&bytes);
    }
}

#[test]
fn results_stand_by_unit_and_by_criterion_with_numbers_as_numbers() {
    let set: CriteriaSet = document::read(builtin("chi-doan").unwrap()).unwrap();
    let mut collection = Collection::default();
    let mut texts = vec![document::write(&set)];
    for (nth, name) in ["Ngọc", "An", "Đào", "Dung"].into_iter().enumerate() {
        let mut form = unit(&set, 4);
        form.unit.id = id(&format!("00{nth}"));
        form.unit.name = name.to_owned();
        form.unit.superior = Some(Superior::new(["Đoàn xã Mẫu", "Đoàn xã Khác"][nth % 2]));
        texts.push(document::write(&form));
    }
    collection.take(&texts);
    let scope = collection.scopes()[0].scope.clone();
    let view = collection.view(&scope, &UnitFilter::default(), "2022-12-01".parse().unwrap());
    let mut book = Workbook::default();
    sheets::results(&mut book, &view, Lang::Vietnamese);
    let read = xlsx::read(&book.finish().unwrap()).unwrap();
    let names: Vec<&str> = read.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Đơn vị", "Tiêu chí", "Xếp loại", "Cấp dưới"]);
    let levels: Vec<[&str; 2]> = read[3].table.rows.iter().map(|row| [2, 3].map(|at| row.cells[at].as_str())).collect();
    assert_eq!(levels, [["Đơn vị cấp dưới", "Số đơn vị"], ["Đoàn xã Khác", "2"], ["Đoàn xã Mẫu", "2"]]);
    let units: Vec<[&str; 3]> =
        read[0].table.rows[1..].iter().map(|row| [0, 1, 2].map(|at| row.cells[at].as_str())).collect();
    assert_eq!(units, [["1", "001", "An"], ["2", "003", "Dung"], ["3", "002", "Đào"], ["4", "000", "Ngọc"]]);
    assert_eq!(read[1].table.rows.len(), 1 + view.groups.len() + view.criteria.len());
    let csv = csv::read(&sheets::units_csv(&view, Lang::Vietnamese));
    assert_eq!(csv[0][..3], ["TT", "Mã đơn vị", "Đơn vị"]);
    let points = view.units.iter().find(|unit| unit.name == "An").unwrap().points.unwrap().to_string();
    assert_eq!(csv[1][12], points.replace('.', ","));
    assert_eq!(read[0].table.rows[1].cells[12], points);
}
