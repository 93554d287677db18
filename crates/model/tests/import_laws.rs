//! What holds for every text that is imported: nothing lost, nothing added, nothing moved, never a panic.

#![cfg(feature = "import")]
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::import::{NodeKind, Outline};
use orientation::plan::Plan;
use orientation::{
    Code, Fingerprint, ImportOptions, Imported, LAI_CHAU_2022_SOURCE, Passage, Severity, document, validate,
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn import(text: &str) -> Imported {
    orientation::import(text, &ImportOptions::default())
}

/// Characters that nobody sees stand for white space.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{202A}'..='\u{202E}')
}

/// The text in NFC without white space: what the law compares.
fn bare(text: &str) -> String {
    text.nfc().filter(|c| !is_blank(*c)).collect()
}

fn printed(passage: &Passage) -> String {
    bare(&passage.to_string())
}

fn check(text: &str) -> Imported {
    let imported = import(text);
    let plan = &imported.plan;
    let passages = plan.passages();
    let together: String = passages.iter().map(|passage| printed(passage)).collect();
    assert_eq!(together, bare(text), "the passages in order give the text back");
    let nodes = plan.nodes();
    for passage in passages.into_iter().chain(nodes.iter().map(|node| node.passage())) {
        let span = passage.span.unwrap();
        assert_eq!(bare(span.of(text).unwrap()), printed(passage), "a span holds its words");
        let line = text[..span.start as usize].matches('\n').count() + 1;
        assert_eq!(span.line as usize, line, "a span knows its line: {passage}");
    }
    for task in plan.tasks() {
        let actions: String = task.actions.iter().map(|action| printed(&action.passage)).collect();
        assert_eq!(actions, bare(&task.passage.text), "the actions give the task back");
    }
    for action in plan.actions() {
        for target in &action.targets {
            assert!(action.passage.text.contains(&target.words), "a target has the words of its action");
        }
    }
    let report = validate::plan(plan);
    let errors: Vec<_> = report.issues.iter().filter(|issue| issue.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let outlined: String = imported.outline.nodes.iter().map(|node| bare(node.span.of(text).unwrap())).collect();
    assert_eq!(outlined, bare(text), "the outline is the whole text");
    assert_eq!(document::read::<Plan>(&document::write(plan)).as_ref(), Ok(plan), "the plan is written and read back");
    assert_eq!(plan.source.as_ref().map(|source| source.fingerprint.clone()), Some(Fingerprint::of(text.as_bytes())));
    imported
}

/// A line as papers have them, with its flaws.
fn line() -> impl Strategy<Value = String> {
    let marker = prop_oneof![
        Just(""),
        Just("I. "),
        Just("II."),
        Just("1. "),
        Just("2."),
        Just("2. 2. "),
        Just("1.1. "),
        Just("3.2.1 "),
        Just("a) "),
        Just("đ. "),
        Just("- "),
        Just("+ "),
        Just("* "),
        Just("• "),
        Just("Điều 1. "),
        Just("Phần thứ hai "),
        Just("A. "),
        Just("(1) "),
        Just("i) "),
    ];
    let words = prop_oneof![
        Just("Tổ chức ít nhất 02 hoạt động; trồng 1.000 cây."),
        Just("MỤC ĐÍCH, YÊU CẦU"),
        Just("Yêu cầu"),
        Just("chủ đề: “Sống đẹp”, cụ thể như sau:"),
        Just("Chủ đề: Vì cộng đồng."),
        Just("Số: 12-KH/TĐTN\tA, ngày 3 tháng 2 năm 2025"),
        Just("ĐOÀN TNCS HỒ CHÍ MINH"),
        Just("KẾ HOẠCH"),
        Just("Nơi nhận:"),
        Just("TM. BAN THƯỜNG VỤ\tBÍ THƯ"),
        Just("(đã ký)"),
        Just("2"),
        Just("-----"),
        Just("***"),
        Just("Trên đây là kế hoạch."),
        Just("miễn phí cho người dân, tổ chức các hoạt động tại cơ sở và trong nhà trường"),
        Just("Phương án 1: “Một”."),
        Just("ngày 30/682019"),
        Just("Đoa\u{300}n cơ sở “3 chủ động” trước ngày 25/3/2019"),
        Just("Thời gian: Từ 02/6 đến 31/8/2019"),
        Just("PHỤ LỤC"),
        Just("\u{feff}Căn cứ"),
        Just("Tỉnh đoàn \"mở một dấu"),
        Just("(có danh sách kèm theo)"),
        Just("%"),
        Just("100%"),
        Just("\u{301}"),
        Just("Q. 5,5% - 7 – 9/ 01 năm"),
        Just("Thời gian\tNội dung\tĐơn vị\tĐịa điểm"),
        Just("Tháng 3\tNgày hội\tBan Phong trào\tNhà văn hóa"),
        Just("\t26/3/2025\t\tKỷ niệm"),
    ];
    (marker, words).prop_map(|(marker, words)| format!("{marker}{words}"))
}

fn paper() -> impl Strategy<Value = String> {
    let end = prop_oneof![6 => Just("\n"), 1 => Just("\n\n"), 1 => Just("\r\n"), 1 => Just(" \n \n"), 1 => Just("\r"), 1 => Just("\u{b}")];
    prop::collection::vec((line(), end), 0..40)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| format!("{line}{end}")).collect())
}

/// The plan without what counts bytes.
fn without_places(mut imported: Imported) -> (String, String) {
    imported.plan.source = None;
    let mut json = document::write(&imported.plan);
    while let Some(at) = json.find("\"span\"") {
        let end = at + json[at..].find('}').unwrap() + 1;
        json.replace_range(at..end, "");
    }
    let outline: String = imported
        .outline
        .nodes
        .iter()
        .map(|node| format!("{} {} {}\n", node.depth, node.kind.as_str(), node.opening))
        .collect();
    (json, outline)
}

/// A tree of items: each with the items under it.
#[derive(Clone, Debug)]
struct Item(Vec<Item>);

fn items() -> impl Strategy<Value = Vec<Item>> {
    let leaf = Just(Item(Vec::new()));
    let item = leaf.prop_recursive(3, 24, 4, |inner| prop::collection::vec(inner, 0..4).prop_map(Item));
    prop::collection::vec(item, 1..5)
}

/// How each level of a scheme writes its numbers.
type Scheme = fn(&[usize]) -> String;

const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
const LETTERS: [&str; 6] = ["a", "b", "c", "d", "đ", "e"];

fn schemes() -> Vec<(&'static str, Scheme)> {
    fn at(path: &[usize], depth: usize) -> usize {
        path.get(depth).copied().unwrap_or(0)
    }
    fn dotted(path: &[usize]) -> String {
        path.iter().map(|n| format!("{}.", n + 1)).collect()
    }
    fn bullets(path: &[usize], from: usize) -> String {
        if path.len() == from + 1 { "-".to_owned() } else { "+".to_owned() }
    }
    vec![
        ("I. 1. - +", |path| match path.len() {
            1 => format!("{}.", ROMAN[at(path, 0)]),
            2 => format!("{}.", at(path, 1) + 1),
            _ => bullets(path, 2),
        }),
        ("1. 1.1. 1.1.1. -", |path| if path.len() <= 3 { dotted(path) } else { bullets(path, 3) }),
        ("I. 1. 1.1. -", |path| match path.len() {
            1 => format!("{}.", ROMAN[at(path, 0)]),
            2 | 3 => dotted(&path[1..]),
            _ => bullets(path, 3),
        }),
        ("1. a) - +", |path| match path.len() {
            1 => format!("{}.", at(path, 0) + 1),
            2 => format!("{})", LETTERS[at(path, 1)]),
            _ => bullets(path, 2),
        }),
        ("A. I. 1. a.", |path| match path.len() {
            1 => format!("{}.", LETTERS[at(path, 0)].to_uppercase()),
            2 => format!("{}.", ROMAN[at(path, 1)]),
            3 => format!("{}.", at(path, 2) + 1),
            _ => format!("{}.", LETTERS[at(path, 3)]),
        }),
        ("Phần thứ nhất I. 1. -", |path| match path.len() {
            1 => format!("Phần {}.", ROMAN[at(path, 0)]),
            2 => format!("{}.", ROMAN[at(path, 1)]),
            3 => format!("{}.", at(path, 2) + 1),
            _ => bullets(path, 3),
        }),
    ]
}

fn render(
    items: &[Item],
    path: &mut Vec<usize>,
    scheme: Scheme,
    text: &mut String,
    expected: &mut Vec<(usize, String)>,
) {
    for (nth, item) in items.iter().enumerate() {
        path.push(nth);
        let marker = scheme(path);
        text.push_str(&format!("{marker} Nội dung thứ {}\n", expected.len()));
        expected.push((path.len() - 1, marker));
        render(&item.0, path, scheme, text, expected);
        path.pop();
    }
}

fn numbered(outline: &Outline) -> Vec<(usize, String)> {
    let nodes = outline
        .nodes
        .iter()
        .filter(|node| matches!(node.kind, NodeKind::Heading | NodeKind::Bullet | NodeKind::Paragraph));
    nodes.map(|node| (node.depth, node.marker.clone().unwrap_or_default())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_whole(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_lines_of_a_paper_come_back_whole(text in paper()) {
        check(&text);
    }

    #[test]
    fn bold_print_loses_and_adds_nothing(text in paper(), strong in prop::collection::vec((0..900_u32, 0..60_u32), 0..12)) {
        let strong = strong.into_iter().map(|(start, length)| start..start + length);
        let imported = orientation::import(&text, &ImportOptions::default().with_strong(strong));
        let passages = imported.plan.passages();
        prop_assert_eq!(passages.iter().map(|passage| printed(passage)).collect::<String>(), bare(&text));
    }

    #[test]
    fn composed_and_decomposed_letters_give_the_same_plan(text in paper()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(without_places(import(&composed)), without_places(import(&decomposed)));
    }

    #[test]
    fn an_outline_in_any_scheme_comes_back(items in items(), scheme in 0..6_usize) {
        let (name, scheme) = schemes()[scheme];
        let (mut text, mut expected) = (String::from("KẾ HOẠCH\nRa quân năm 2025\n-----\nThực hiện chương trình, cụ thể như sau:\n"), Vec::new());
        render(&items, &mut Vec::new(), scheme, &mut text, &mut expected);
        let imported = check(&text);
        prop_assert_eq!(numbered(&imported.outline), expected, "{}:\n{}", name, text);
        let odd = imported.report.issues.iter().filter(|issue| matches!(issue.code, Code::NumberingGap | Code::NumberingStart | Code::NumberingRestarted));
        prop_assert_eq!(odd.count(), 0);
    }
}

#[test]
fn the_signed_paper_comes_back_whole() {
    check(LAI_CHAU_2022_SOURCE);
    let decomposed: String = LAI_CHAU_2022_SOURCE.nfd().collect();
    check(&decomposed);
    assert_eq!(without_places(import(LAI_CHAU_2022_SOURCE)), without_places(import(&decomposed)));
}

#[test]
fn no_text_is_a_plan_without_words() {
    for text in ["", " \n\t\r\n", "\u{feff}"] {
        let imported = check(text);
        assert_eq!((imported.plan.sections.len(), imported.outline.nodes.len()), (0, 0));
    }
}
