//! Excerpts of papers, one difficulty each, against what a careful reader makes of them.
//!
//! `import/excerpts.txt` has the texts, invented for this test; `@` at the beginning of one stands for the usual head of a
//! paper. `import/excerpts.golden` has the outline, what the header says, the targets, names and periods, and the report.
//! After a change on purpose: `ORIENTATION_GOLDEN=write cargo test -p orientation --test import_excerpts`, then read
//! the difference.

#![cfg(feature = "import")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use orientation::plan::NodeRef;
use orientation::{ImportOptions, html, import};

const HEAD: &str = "XÃ ĐOÀN BẢN TRÊN\tĐOÀN TNCS HỒ CHÍ MINH\nSố: 1-KH/ĐTN\tBản Trên, ngày 2 tháng 1 năm 2024\nKẾ HOẠCH\nCông tác năm 2024\n-----\nBan Thường vụ triển khai như sau:\n";

fn told(text: &str) -> String {
    let whole = text.strip_prefix('@').map_or_else(|| text.to_owned(), |body| format!("{HEAD}{body}"));
    let imported = import(&whole, &ImportOptions::default());
    let headed = text.starts_with('@');
    let mut told = String::new();
    for line in imported.outline.to_string().lines().skip(if headed { 8 } else { 0 }) {
        writeln!(told, "{line}").unwrap();
    }
    let plan = &imported.plan;
    if !headed {
        let issue = &plan.issue;
        let date = issue.date.map(|date| date.to_string());
        let symbol = issue.symbol.as_deref().unwrap_or("-");
        let (title, place) = (plan.title(), issue.place.as_deref().unwrap_or("-"));
        writeln!(
            told,
            "= {} | {symbol} | {place} | {} | {} | {title}",
            issue.by,
            date.as_deref().unwrap_or("-"),
            plan.period
        )
        .unwrap();
    }
    if let Some(theme) = &plan.theme {
        let options: Vec<_> = theme.options.iter().map(|option| option.wording.as_str()).collect();
        writeln!(told, "theme: {}", options.join(" | ")).unwrap();
    }
    for action in plan.actions() {
        for target in &action.targets {
            let amount = target.amount.as_ref().map_or_else(
                || format!("given by {}", target.assigned_by.as_deref().unwrap_or("-")),
                |amount| format!("{:?} {} {}", amount.comparison, amount.number, amount.unit),
            );
            writeln!(told, "target {}: {amount} ({})", action.passage.span.unwrap().line, target.words).unwrap();
        }
        if !action.periods.is_empty() {
            let periods: Vec<_> = action.periods.iter().map(ToString::to_string).collect();
            writeln!(told, "period {}: {}", action.passage.span.unwrap().line, periods.join(", ")).unwrap();
        }
    }
    for activity in plan.activities.iter().flat_map(|list| &list.items) {
        let (name, by) = (activity.name.as_deref().unwrap_or("-"), activity.by.as_deref().unwrap_or("-"));
        let period = activity.period.map_or_else(|| "-".to_owned(), |period| period.to_string());
        writeln!(told, "activity {}: {period} | {name} | {by}", activity.passage.span.unwrap().line).unwrap();
    }
    for initiative in &plan.initiatives {
        writeln!(told, "name: {} ({:?})", initiative.name, initiative.kind).unwrap();
    }
    write!(told, "{}", imported.report).unwrap();
    told
}

#[test]
fn every_excerpt_is_read_as_a_careful_reader_reads_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let texts = fs::read_to_string(folder.join("excerpts.txt")).unwrap();
    let mut whole = String::new();
    let mut count = 0;
    for excerpt in texts.split("### ").skip(1) {
        let (name, text) = excerpt.split_once('\n').unwrap();
        write!(whole, "### {name}\n{}\n", told(text)).unwrap();
        count += 1;
    }
    assert!(count >= 60, "only {count} excerpts");
    let golden = folder.join("excerpts.golden");
    if std::env::var("ORIENTATION_GOLDEN").is_ok_and(|value| value == "write") {
        fs::write(&golden, &whole).unwrap();
    }
    let known = fs::read_to_string(&golden).unwrap();
    for (found, expected) in whole.split("### ").zip(known.split("### ")) {
        assert_eq!(found, expected);
    }
    assert_eq!(whole.len(), known.len());
}

/// A paper whose theme is the first paragraph of its second section.
const THEME_WITHIN: &str = "XÃ ĐOÀN BẢN TRÊN\tĐOÀN TNCS HỒ CHÍ MINH\nSố: 1-KH/ĐTN\tBản Trên, ngày 2 tháng 1 năm 2024\nKẾ HOẠCH\nTháng Thanh niên năm 2024\n-----\nBan Thường vụ triển khai như sau:\nI. MỤC ĐÍCH\n- Phát huy vai trò xung kích của thanh niên.\nII. CHỦ ĐỀ, THỜI GIAN\n1. Chủ đề: Tuổi trẻ Bản Trên làm theo lời Bác.\n2. Thời gian: Từ ngày 01/3 đến ngày 31/3/2024.\nIII. NỘI DUNG\n1. Trồng 500 cây xanh.\n2. Thăm 05 gia đình chính sách.\n";

#[test]
fn a_theme_within_a_section_stands_there_wherever_the_plan_is_walked_or_shown() {
    let plan = import(THEME_WITHIN, &ImportOptions::default()).plan;
    let theme = plan.theme.as_ref().unwrap();
    assert_eq!(plan.section_of_theme().unwrap().heading.text, "CHỦ ĐỀ, THỜI GIAN");
    let node = plan.node(theme.id.as_str()).unwrap();
    assert_eq!((node.depth, node.passage()), (2, &theme.question));
    let places: Vec<u32> = plan
        .nodes()
        .into_iter()
        .filter(|node| !matches!(node.item, NodeRef::Action(..) | NodeRef::Activity(_)))
        .map(|node| node.passage().span.unwrap().start)
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    let html = html::render(&plan, &html::Options::default().with_contents(html::Part::Shown));
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
    let lines = ["<nav", "<h3>II. CHỦ ĐỀ", "<h4>1. Chủ đề:", "Tuổi trẻ Bản Trên", "Từ ngày 01/3", "<h3>III. NỘI DUNG"];
    assert!(lines.map(at).is_sorted(), "{html}");
    // The contents have the theme below its section, too.
    let contents = html.get(at("<nav")..at("</nav>")).unwrap();
    let link = format!("#orientation-{}\"", theme.id);
    let [section, theme, next] = ["II. CHỦ ĐỀ", &link, "III. NỘI DUNG"].map(|words| contents.find(words).unwrap());
    assert!(section < theme && theme < next, "{contents}");
}
