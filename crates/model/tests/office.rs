//! Real files of word processors: what they print is what is read, and what is none is refused by name.
//!
//! `office/make.py` makes the files, with python-docx and with LibreOffice.

#![cfg(all(feature = "docx", feature = "xlsx"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use orientation::import::NodeKind;
use orientation::office::{self, OfficeError, docx, xlsx};
use orientation::plan::Annex;
use orientation::{ImportOptions, Imported, calendar, import};
use proptest::prelude::*;

fn file(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office").join(name)).unwrap()
}

fn imported(name: &str) -> Imported {
    let paper = docx::read(&file(name)).unwrap();
    import(&paper.text, &ImportOptions::default().with_strong(paper.strong))
}

const PLAN: &str = "\
TỈNH ĐOÀN BẢN TRÊN\tĐOÀN TNCS HỒ CHÍ MINH
BAN THƯỜNG VỤ\tBản Trên, ngày 05 tháng 01 năm 2025
***
Số: 12-KH/TĐTN
KẾ HOẠCH
Công tác Đoàn và phong trào thanh thiếu nhi năm 2025
-----
Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch công tác năm 2025, cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Phát huy vai trò xung kích của tuổi trẻ.
- Góp phần xây dựng quê hương.
2. Yêu cầu
- Bám sát tình hình thực tế của đơn vị.
II. NỘI DUNG
1. Công tác giáo dục
a) Mỗi chi đoàn tổ chức ít nhất 02 buổi sinh hoạt chuyên đề.
b) Xây dựng tủ sách thanh niên:
- Vận động ít nhất 500 cuốn sách.
• Mở cửa mỗi tuần hai buổi.
2. Phong trào tình nguyện
a) Trồng ít nhất 1.000 cây xanh.
b) Chiến dịch tình nguyện hè: thành lập 05 đội hình; ra quân trong tháng 6.
2.1. Việc của riêng mục này
III. CÁC HOẠT ĐỘNG TRONG NĂM
Thời gian\tHoạt động\tĐơn vị thực hiện\tĐịa điểm
Tháng 3\tNgày hội thanh niên\tBan Phong trào\tQuảng trường
26/3/2025\tKỷ niệm ngày thành lập Đoàn\tCác cơ sở Đoàn\tNhà văn hóa
Từ 01/6 đến 31/8/2025\tChiến dịch tình nguyện hè\tCác đội hình\tCác xã
Trên đây là kế hoạch công tác năm 2025, đề nghị các đơn vị triển khai thực hiện./.
Nơi nhận:\tTM. BAN THƯỜNG VỤ TỈNH ĐOÀN
- Trung ương Đoàn;\tBÍ THƯ
- Lưu VP.\t(Đã ký)
";

#[test]
fn both_word_processors_print_the_same_paper_with_its_computed_numbers() {
    for name in ["plan.docx", "plan-libreoffice.docx"] {
        let paper = docx::read(&file(name)).unwrap();
        assert_eq!(paper.text.trim_end(), PLAN.trim_end(), "{name}");
        let table = paper.tables.first().unwrap();
        assert_eq!((paper.tables.len(), table.rows.len()), (1, 4), "{name}");
        for row in &table.rows {
            let line = PLAN.lines().nth(row.line as usize - 1).unwrap();
            assert_eq!(row.cells.join("\t"), line, "{name}: a row knows its line");
        }
    }
}

#[test]
fn a_file_of_either_format_is_told_by_its_content() {
    let paper = docx::read(&file("plan.docx")).unwrap();
    let read = office::read(&file("plan.docx")).unwrap();
    assert_eq!((&read.text, read.strong.len()), (&paper.text, 2 * paper.strong.len()));
    assert_eq!(read.table, paper.largest_table());
    let sheet = xlsx::largest(xlsx::read(&file("form.xlsx")).unwrap()).unwrap();
    let read = office::read(&file("form.xlsx")).unwrap();
    assert_eq!(read.table.as_ref(), Some(&sheet.table));
    assert_eq!(read.text.lines().count(), sheet.table.rows.len(), "a row of a sheet is a line of the text");
    for (name, error) in [("plan.doc", OfficeError::OldBinary), ("plan.odt", OfficeError::OpenDocument)] {
        assert_eq!(office::read(&file(name)), Err(error), "{name}");
    }
}

#[test]
fn bold_words_are_told_number_included() {
    let paper = docx::read(&file("plan.docx")).unwrap();
    let bold: Vec<_> =
        paper.strong.iter().map(|range| paper.text.get(range.start as usize..range.end as usize).unwrap()).collect();
    assert!(bold.contains(&"1. Mục đích") && bold.contains(&"Chiến dịch tình nguyện hè: "), "{bold:?}");
    assert!(!bold.iter().any(|words| words.contains("ra quân")), "{bold:?}");
}

#[test]
fn a_paper_of_a_word_processor_becomes_a_plan() {
    for name in ["plan.docx", "plan-libreoffice.docx"] {
        let Imported { plan, outline, report, .. } = imported(name);
        assert_eq!(plan.issue.symbol.as_deref(), Some("12-KH/TĐTN"));
        assert_eq!(plan.issue.date.map(|date| date.to_string()).as_deref(), Some("2025-01-05"));
        assert_eq!(plan.title(), "KẾ HOẠCH Công tác Đoàn và phong trào thanh thiếu nhi năm 2025");
        let headings: Vec<_> = outline.nodes.iter().filter(|node| node.kind == NodeKind::Heading).collect();
        let headings: Vec<_> = headings.iter().map(|node| (node.depth, node.marker.as_deref().unwrap_or(""))).collect();
        assert_eq!(&headings[..6], [(0, "I."), (1, "1."), (1, "2."), (0, "II."), (1, "1."), (2, "b)")], "{name}");
        let targets = plan.actions().flat_map(|action| &action.targets);
        let targets: Vec<_> =
            targets.filter_map(|target| target.amount.as_ref()).map(|a| format!("{} {}", a.number, a.unit)).collect();
        assert_eq!(targets, ["2 buổi", "500 cuốn", "2 buổi", "1000 cây xanh", "5 đội hình"], "{name}");
        assert!(!report.has_errors(), "{report}");
        let list = plan.activities.as_ref().unwrap();
        let items: Vec<_> = list
            .items
            .iter()
            .map(|a| (a.name.as_deref(), a.period.map(|p| p.to_string()), a.by.as_deref(), a.location.as_deref()))
            .collect();
        let item = |name, period: &str, by, location| (Some(name), Some(period.to_owned()), Some(by), Some(location));
        assert_eq!(
            items,
            [
                item("Ngày hội thanh niên", "2025-03", "Ban Phong trào", "Quảng trường"),
                item("Kỷ niệm ngày thành lập Đoàn", "2025-03-26/2025-03-26", "Các cơ sở Đoàn", "Nhà văn hóa"),
                item("Chiến dịch tình nguyện hè", "2025-06-01/2025-08-31", "Các đội hình", "Các xã"),
            ]
        );
        assert_eq!((list.section.as_str(), list.annex), ("iii", Annex::Included));
        let stamp = "2025-01-05T08:00:00".parse().unwrap();
        let events = calendar(&plan, stamp);
        assert_eq!(events.matches("BEGIN:VEVENT\r\n").count(), 3);
        assert!(events.contains("DTSTART;VALUE=DATE:20250601\r\nDTEND;VALUE=DATE:20250901\r\n"), "{events}");
        assert_eq!(calendar(&plan, stamp), events, "written again, it is the same");
    }
}

#[test]
fn a_bold_line_is_a_heading_and_the_same_line_in_plain_print_is_none() {
    let text = "KẾ HOẠCH\nRa quân năm 2025\n-----\nTriển khai như sau:\n1. Nội dung\nĐối với cấp cơ sở\nTổ chức ra quân tại địa bàn.\nĐối với chi đoàn\nTham gia đầy đủ.\n2. Tổ chức\nCác đơn vị báo cáo.\n";
    let at = |words: &str| {
        let start = u32::try_from(text.find(words).unwrap()).unwrap();
        start..start + u32::try_from(words.len()).unwrap()
    };
    let strong = vec![at("Đối với cấp cơ sở"), at("Đối với chi đoàn")];
    let outlined = |strong| {
        let imported = import(text, &ImportOptions::default().with_strong(strong));
        let nodes = imported
            .outline
            .nodes
            .into_iter()
            .filter(|node| node.opening.starts_with("Đối với") || node.opening == "Tổ chức");
        nodes.map(|node| (node.depth, node.kind)).collect::<Vec<_>>()
    };
    assert_eq!(outlined(strong), [(1, NodeKind::Heading), (1, NodeKind::Heading), (0, NodeKind::Heading)]);
    assert_eq!(outlined(Vec::new()), [(1, NodeKind::Paragraph), (1, NodeKind::Paragraph), (0, NodeKind::Heading)]);
}

#[test]
fn what_a_word_processor_keeps_beside_the_text_stays_there() {
    let paper = docx::read(&file("tricks.docx")).unwrap();
    assert_eq!(
        paper.text,
        "Giữ thêm\nDòng một\ndòng hai\tcột\n7\nTrong ô nội dung & dấu\nNgoài khung\nTrong khung\nĐậm nhạt\n"
    );
}

#[test]
fn both_spreadsheets_show_the_same_table() {
    let expected = [
        (1, "BỘ TIÊU CHÍ NĂM 2025"),
        (2, "STT|Nội dung|Điểm||Minh chứng"),
        (3, "||Tối đa|Tự chấm"),
        (5, "I|CÔNG TÁC GIÁO DỤC|10"),
        (6, "1|Học tập nghị quyết|4.5|4|26/03/2025"),
        (7, "2|Sinh hoạt chuyên đề (2,5 điểm/buổi)|5|2.5|ảnh"),
        (8, "II|PHONG TRÀO|5"),
        (9, "1|Tình nguyện|5|5"),
    ];
    for name in ["form.xlsx", "form-libreoffice.xlsx"] {
        let sheets = xlsx::read(&file(name)).unwrap();
        assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Phiếu", "Ghi chú"]);
        let table = xlsx::largest(sheets).unwrap().table;
        let found: Vec<_> = table.rows.iter().map(|row| (row.line, row.cells.join("|"))).collect();
        let found: Vec<_> = found.iter().map(|(line, cells)| (*line, cells.as_str())).collect();
        assert_eq!(found, expected, "{name}");
    }
    assert_eq!(xlsx::read(&file("plan.docx")), Err(OfficeError::OtherKind));
}

#[test]
fn files_of_other_formats_are_refused_by_name() {
    assert_eq!(docx::read(&file("plan.doc")), Err(OfficeError::OldBinary));
    assert_eq!(docx::read(&file("plan.odt")), Err(OfficeError::OpenDocument));
    assert_eq!(docx::read(PLAN.as_bytes()), Err(OfficeError::NotOffice));
}

/// A package of these parts, not compressed.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let (mut entry, config) = archive.new_file(*name).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        std::io::Write::write_all(&mut writer, content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

const RELS: &[u8] =
    br#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;

fn document(body: &str) -> Vec<u8> {
    let whole = format!("<w:document><w:body>{body}</w:body></w:document>");
    package(&[("_rels/.rels", RELS), ("word/document.xml", whole.as_bytes())])
}

#[test]
fn a_package_without_styles_and_numbering_is_read_and_one_without_a_document_is_not() {
    let bytes = document("<w:p><w:pPr><w:numPr><w:numId w:val='9'/></w:numPr></w:pPr><w:r><w:t>Chữ</w:t></w:r></w:p>");
    assert_eq!(docx::read(&bytes).unwrap().text, "Chữ\n");
    assert_eq!(docx::read(&package(&[("_rels/.rels", RELS)])), Err(OfficeError::Missing { part: "document" }));
    assert_eq!(
        docx::read(&package(&[("_rels/.rels", b"<Relationships/>")])),
        Err(OfficeError::Missing { part: "_rels/.rels" })
    );
    assert_eq!(docx::read(&package(&[("a.txt", b"a")])), Err(OfficeError::NotOffice));
    let sheet = package(&[("_rels/.rels", RELS), ("word/document.xml", b"<workbook/>")]);
    assert_eq!(docx::read(&sheet), Err(OfficeError::OtherKind));
}

#[test]
fn tricks_with_entities_and_nesting_are_refused() {
    let declared = b"<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><document><body><p><r><t>&b;</t></r></p></body></document>";
    let bytes = package(&[("_rels/.rels", RELS), ("word/document.xml", declared)]);
    assert_eq!(docx::read(&bytes), Err(OfficeError::Damaged { part: "document" }));
    let nested = "<w:tbl><w:tr><w:tc>".repeat(2_000) + &"</w:tc></w:tr></w:tbl>".repeat(2_000);
    assert_eq!(docx::read(&document(&nested)), Err(OfficeError::TooLarge { limit: "depth" }));
}

#[test]
fn a_bomb_is_refused_before_it_fills_the_memory() {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, content) in [("_rels/.rels", RELS.to_vec()), ("word/document.xml", vec![b' '; 300 << 20])] {
        let (mut entry, config) =
            archive.new_file(name).compression_method(rawzip::CompressionMethod::DEFLATE).start().unwrap();
        let packed = miniz_oxide::deflate::compress_to_vec(&content, 1);
        std::io::Write::write_all(&mut entry, &packed).unwrap();
        let mut writer = config.wrap(std::io::sink());
        std::io::Write::write_all(&mut writer, &content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    assert!(bytes.len() < 3 << 20, "{} bytes are no bomb", bytes.len());
    assert_eq!(docx::read(&bytes), Err(OfficeError::TooLarge { limit: "size" }));
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    let whole = file("plan.docx");
    for part in [4, 100, whole.len() / 2, whole.len() - 30] {
        assert!(docx::read(whole.get(..part).unwrap()).is_err(), "{part} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is changed in a file, it is read or refused, and what is read is imported whole.
    #[test]
    fn a_damaged_file_is_read_or_refused(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = file("plan-libreoffice.docx");
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        if let Ok(paper) = docx::read(&bytes) {
            let _ = import(&paper.text, &ImportOptions::default().with_strong(paper.strong));
        }
    }

    /// Any paragraphs come back as lines, whatever the stretches are that are said to be bold.
    #[test]
    fn stretches_that_are_no_such_never_panic(text in any::<String>(), strong in prop::collection::vec((0..90_u32, 0..90_u32), 0..6)) {
        let strong = strong.into_iter().map(|(start, end)| start..end);
        let imported = import(&text, &ImportOptions::default().with_strong(strong));
        let _ = imported.plan;
    }
}
