//! What must hold of any text, whatever it is: shared by the fuzz targets and by the test that replays what they found.

use chrono::NaiveDate;
use orientation::checklist::Checklist;
use orientation::import::{CriteriaOptions, Table};
use orientation::office::{csv, docx, xlsx};
use orientation::score::{Subject, explain, score};
use orientation::{Assessment, Code, CriteriaSet, Document, Lang, Plan, document, sheets, validate};
use serde::de::DeserializeOwned;

const BLANK: &str = r#"{"format": "orientation/assessment", "version": 1, "content": {
    "unit": {"id": "u", "name": "u", "unitType": "chapter"}, "period": "2022",
    "criteria": {"id": "b", "edition": "1"}, "state": "draft"}}"#;

/// A set with every kind of rule.
const SET: &str = include_str!("../../../tests/frozen/criteria-v1.json");

/// Reads a document; what is read survives its file, and serde reads the same in it.
fn read<T: Document + DeserializeOwned + PartialEq + core::fmt::Debug>(text: &str) -> Option<T> {
    let value: T = document::read(text).ok()?;
    let written = document::write(&value);
    assert_eq!(document::read::<T>(&written).as_ref(), Ok(&value));
    let mut file: serde_json::Value = serde_json::from_str(text).expect("what is read is JSON");
    let content = file.get_mut("content").map(serde_json::Value::take).expect("what is read has a content");
    let by_serde: T = serde_json::from_value(content).expect("serde reads what is read");
    assert_eq!(by_serde, value);
    Some(value)
}

/// Any text read as a plan.
pub fn plan(text: &str) {
    if let Some(plan) = read::<Plan>(text) {
        let _ = validate::plan(&plan).to_string();
    }
}

/// Any text read as a criteria set, validated, and scored without a single answer.
pub fn criteria(text: &str) {
    let Some(set) = read::<CriteriaSet>(text) else { return };
    let blank: Assessment = document::read(BLANK).expect("a blank assessment");
    let day = NaiveDate::default();
    let _ = validate::criteria(&set, None).to_string();
    let _ = score(&set, &blank, day);
    let _ = explain(&set, &blank, day, 0, &Subject::Total {});
}

/// Any text read as an assessment, validated and scored by a set with every kind of rule.
pub fn assessment(text: &str) {
    let Some(filled) = read::<Assessment>(text) else { return };
    let set: CriteriaSet = document::read(SET).expect("the frozen set");
    let day = NaiveDate::default();
    let _ = validate::assessment(&filled, &set, None, day).to_string();
    let card = score(&set, &filled, day);
    assert_eq!(Checklist::new(set, filled, day).card(), card);
}

/// Any text imported as a paper: nothing is lost or added, and what is made is a plan that holds together.
pub fn import(text: &str) {
    let imported = orientation::import(text, &orientation::ImportOptions::default());
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_ascii_alphanumeric()).collect() };
    let words: String = imported.plan.passages().iter().map(|passage| plain(&passage.to_string())).collect();
    // Letters that are composed lose their plain part; those that never are must all be there.
    if text.is_ascii() {
        assert_eq!(words, plain(text));
    }
    assert!(!validate::plan(&imported.plan).has_errors());
    let written = document::write(&imported.plan);
    assert_eq!(document::read::<Plan>(&written).as_ref(), Ok(&imported.plan));
}

/// A package of stored parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let (mut entry, config) = archive.new_file(*name).start().expect("a name");
        let mut writer = config.wrap(&mut entry);
        std::io::Write::write_all(&mut writer, content).expect("memory");
        let (_, descriptor) = writer.finish().expect("memory");
        entry.finish(descriptor).expect("memory");
    }
    archive.finish().expect("memory");
    bytes
}

/// A relationship of the package, or of its main part.
fn related(kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{kind}" Type="x/{kind}" Target="{target}"/>"#)
}

/// Any bytes read as a `.docx`; and any texts as its document and its numbering, parted by a zero.
pub fn document_of_words(bytes: &[u8]) {
    let mut texts = bytes.splitn(3, |byte| *byte == 0);
    let main = format!("<Relationships>{}</Relationships>", related("officeDocument", "d.xml"));
    let parts =
        format!("<Relationships>{}{}</Relationships>", related("numbering", "n.xml"), related("styles", "s.xml"));
    let mut next = || texts.next().unwrap_or_default();
    let whole = package(&[
        ("_rels/.rels", main.as_bytes()),
        ("_rels/d.xml.rels", parts.as_bytes()),
        ("d.xml", next()),
        ("n.xml", next()),
        ("s.xml", next()),
    ]);
    for bytes in [bytes, &whole] {
        if let Ok(found) = sheets::read(bytes) {
            let mut table = csv::Writer::default();
            let mut forms = sheets::Forms::new(Lang::Vietnamese);
            forms.head(&mut table);
            found.forms.iter().for_each(|form| forms.add(&mut table, form, None));
            let again = sheets::read(table.finish().as_bytes()).expect("what is written is read");
            assert!(again.report.is_empty() && again.forms == found.forms);
        }
        if let Ok(paper) = docx::read(bytes) {
            for range in &paper.strong {
                assert!(paper.text.get(range.start as usize..range.end as usize).is_some());
            }
            for row in paper.tables.iter().flat_map(|table| &table.rows) {
                assert!(paper.text.lines().nth(row.line as usize - 1).is_some());
            }
            let _ = paper.largest_table();
            let options = orientation::ImportOptions::default().with_strong(paper.strong);
            let imported = orientation::import(&paper.text, &options);
            assert!(!validate::plan(&imported.plan).has_errors());
        }
    }
}

/// Any bytes read as a `.xlsx` and as a table of forms, which come back from another such table; and any texts as its sheet, its shared texts and its styles, parted by a zero.
pub fn workbook(bytes: &[u8]) {
    let mut texts = bytes.splitn(3, |byte| *byte == 0);
    let main = format!("<Relationships>{}</Relationships>", related("officeDocument", "w.xml"));
    let parts = ["worksheet", "sharedStrings", "styles"].map(|kind| related(kind, &format!("{kind}.xml"))).concat();
    let parts = format!("<Relationships>{parts}</Relationships>");
    let mut next = || texts.next().unwrap_or_default();
    let whole = package(&[
        ("_rels/.rels", main.as_bytes()),
        ("_rels/w.xml.rels", parts.as_bytes()),
        ("w.xml", br#"<workbook><sheets><sheet name="a" r:id="worksheet"/></sheets></workbook>"#),
        ("worksheet.xml", next()),
        ("sharedStrings.xml", next()),
        ("styles.xml", next()),
    ]);
    for bytes in [bytes, &whole] {
        for sheet in xlsx::read(bytes).unwrap_or_default() {
            read_table(&sheet.table);
        }
    }
}

/// Any text as a pasted table.
pub fn table(text: &str) {
    read_table(&Table::pasted(text));
}

/// What is made of a table can be kept, and its answers fit its criteria.
fn read_table(table: &Table) {
    let imported = orientation::import::criteria(table, &CriteriaOptions::default());
    let written = document::write(&imported.set);
    assert_eq!(document::read::<CriteriaSet>(&written).as_ref(), Ok(&imported.set));
    assert!(!validate::criteria(&imported.set, None).issues.iter().any(|issue| issue.code == Code::DuplicateId));
    if let Some(filled) = imported.filled {
        let report = validate::assessment(&filled, &imported.set, None, filled.period.last_day());
        let wrong = |issue: &orientation::Issue| matches!(issue.code, Code::CriterionUnknown | Code::ValueRefused);
        assert!(!report.issues.iter().any(wrong), "{report}");
    }
}
