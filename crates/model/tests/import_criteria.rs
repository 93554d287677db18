//! Tables of criteria: what a careful reader makes of them, and what holds for every table.

#![cfg(feature = "import")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::assessment::Value;
use orientation::criteria::{CriteriaSet, Group, Role, Rule};
use orientation::import::{CriteriaOptions, ImportedCriteria, Table, TableRow, criteria};
use orientation::{Assessment, Code, Points, Severity, document, validate};
use proptest::prelude::*;

const FORM: &str = "\
ĐOÀN XÃ BẢN TRÊN
BỘ TIÊU CHÍ THI ĐUA NĂM 2024
STT\tNội dung\tCách chấm\tĐiểm tối đa\tTự chấm\tMinh chứng
I\tCÔNG TÁC GIÁO DỤC (20 điểm)\t\t20\t\t
1\tHọc tập nghị quyết\tĐủ 2: 4 điểm; 01: 2 điểm\t4\t2\tKế hoạch 12-KH/ĐTN
2\tSinh hoạt chuyên đề\t2 điểm/buổi, tối đa 10 điểm\t10\t8\tẢnh
4\tTỉ lệ đoàn viên tham gia\t90% - 100%: 5 điểm; 80% - <90%: 3 điểm; dưới 80%: 0 điểm\t5\t\t
II\tPHONG TRÀO\t\t15\t\t
1\tTình nguyện\tTheo kết quả thực hiện\t12,5\t12,5\t
2\tHiến máu\t\tnăm\t\t
\tĐIỂM THƯỞNG\t\t\t\t
1\tCó mô hình mới\t\t+ 1,2\t\t
\tTổng điểm thưởng không quá 5 điểm\t\t\t\t
\tĐIỂM TRỪ\t\t\t\t
1\tNộp báo cáo muộn\tTrừ 0,5 điểm cho mỗi lần\t- 0,5\t0,5\t
\tTỔNG ĐIỂM\t\t100\t\t
";

fn read(text: &str) -> ImportedCriteria {
    let options = CriteriaOptions::default().with_unit("Chi đoàn 1");
    criteria(&Table::pasted(text), &options)
}

fn leaves(group: &Group) -> Vec<String> {
    let mut all: Vec<String> = group.criteria.iter().map(|criterion| criterion.id.to_string()).collect();
    all.extend(group.groups.iter().flat_map(leaves));
    all
}

/// Steps in rows of their own, columns for points on top and taken away beside the most, a total that says of what.
const STEPS: &str = "\
BỘ TIÊU CHÍ BẢN TRÊN NĂM 2024
STT\tTiêu chí\tĐiểm chuẩn\tĐiểm cộng\tĐiểm trừ
A\tGIỮ RỪNG\t50\t\t
1\tĐi tuần\t20\t\t
1.1\tĐủ 12 kỳ\t20\t\t
1.2\tTừ 9 đến 11 kỳ\t15\t\t
1.3\tDưới 9 kỳ\t0\t\t
2\tTỉ lệ hộ tham gia\t10\t\t
-\tTừ 80% trở lên\t10\t\t
-\tDưới 80%\t4\t\t
3\tVườn ươm\t20\t+2 (vườn mới)\t-1/lần để khô
\tCỘNG (A + B)\t50\t\t
";

#[test]
fn steps_in_rows_and_points_in_columns_beside_the_most_are_read() {
    let read = read(STEPS);
    assert!(read.report.to_string().is_empty(), "{}", read.report);
    let [group] = &read.set.groups[..] else { panic!("{:?}", read.set.groups) };
    assert_eq!((read.set.total, group.total), (Some(Points::whole(50)), Some(Points::whole(50))));
    let told: Vec<_> = group.criteria.iter().map(|criterion| (criterion.title.as_str(), criterion.role)).collect();
    assert_eq!(
        told,
        [
            ("Đi tuần", Role::Regular),
            ("Tỉ lệ hộ tham gia", Role::Regular),
            ("Vườn ươm", Role::Regular),
            ("Vườn ươm", Role::Bonus),
            ("Vườn ươm", Role::Regular)
        ]
    );
    let rule = |nth: usize| &group.criteria[nth].rule;
    assert!(matches!(rule(0), Rule::Tiers { tiers } if tiers.len() == 3 && tiers[1].points == Points::whole(15)));
    assert!(matches!(rule(1), Rule::PercentTiers { bands, .. } if bands.len() == 2));
    assert!(matches!(rule(2), Rule::Free { max, .. } if *max == Points::whole(20)));
    assert!(matches!(rule(3), Rule::Free { max, .. } if *max == Points::whole(2)));
    assert!(matches!(rule(4), Rule::Penalty { each, .. } if *each == Points::whole(1)));
    assert_eq!(group.criteria[4].counts.as_deref(), Some("-1/lần để khô"));
}

#[test]
fn a_form_becomes_groups_criteria_and_rules() {
    let set = read(FORM).set;
    assert_eq!(set.title, "BỘ TIÊU CHÍ THI ĐUA NĂM 2024");
    assert_eq!(set.period.map(|period| period.to_string()).as_deref(), Some("2024"));
    assert_eq!((set.total, set.bonus_cap), (Some(Points::whole(100)), Some(Points::whole(5))));
    let groups: Vec<_> =
        set.groups.iter().map(|group| (group.title.as_str(), group.total, group.criteria.len())).collect();
    assert_eq!(
        groups,
        [
            ("CÔNG TÁC GIÁO DỤC (20 điểm)", Some(Points::whole(20)), 3),
            ("PHONG TRÀO", Some(Points::whole(15)), 2),
            ("ĐIỂM THƯỞNG", None, 1),
            ("ĐIỂM TRỪ", None, 1)
        ]
    );
    let rule = |group: usize, nth: usize| set.groups[group].criteria[nth].rule.clone();
    assert!(matches!(rule(0, 0), Rule::Tiers { tiers } if tiers.len() == 2));
    assert!(
        matches!(rule(0, 1), Rule::Count { each, max, .. } if each == Points::whole(2) && max == Points::whole(10))
    );
    assert!(matches!(rule(0, 2), Rule::PercentTiers { bands, .. } if bands.len() == 3));
    assert_eq!(rule(1, 0), Rule::Free { max: "12.5".parse().unwrap(), step: None });
    assert_eq!(rule(2, 0), Rule::Free { max: "1.2".parse().unwrap(), step: None });
    assert_eq!(set.groups[2].criteria[0].role, Role::Bonus);
    assert!(matches!(rule(3, 0), Rule::Penalty { each, .. } if each == "0.5".parse().unwrap()));
    // What has no points has a rule that cannot be used, and nothing else is wrong.
    let wrong = validate::criteria(&set, None).issues.into_iter().filter(|issue| issue.severity == Severity::Error);
    let wrong: Vec<_> = wrong.map(|issue| (issue.code, issue.place)).collect();
    assert_eq!(wrong, [(Code::RuleUnusable, "ii.2".to_owned())]);
}

#[test]
fn what_does_not_add_up_is_told_with_row_and_column() {
    let report = read(FORM).report;
    let told: Vec<String> = report.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "warning total-differs at 4:1: 20 is declared but the criteria add up to 19",
            "warning numbering-gap at 7:1: number `4` follows `2`, expected `3`",
            "warning total-differs at 8:1: 15 is declared but the criteria add up to 12.5",
            "warning points-missing at 10:1: `Hiến máu` has no points",
            "warning points-unreadable at 10:4: `năm` is no number of points",
            "warning total-differs at 16:1: 100 is declared but the criteria add up to 31.5",
        ]
    );
}

#[test]
fn a_filled_form_becomes_an_assessment() {
    let ImportedCriteria { set, filled, .. } = read(FORM);
    let filled = filled.unwrap();
    assert_eq!((filled.unit.name.as_str(), filled.period.to_string().as_str()), ("Chi đoàn 1", "2024"));
    let ids: Vec<String> = set.groups.iter().flat_map(leaves).collect();
    let value = |nth: usize| filled.answers.get(&ids[nth]).and_then(|answer| answer.value.clone());
    assert!(matches!(value(0), Some(Value::Choice(id)) if id.as_str() == "01"));
    assert_eq!(value(1), Some(Value::Count(4)));
    assert_eq!(value(2), None);
    assert_eq!(value(3), Some(Value::Points("12.5".parse().unwrap())));
    assert_eq!(filled.answers.get(&ids[0]).map(|answer| answer.evidence.len()), Some(1));
    let on = filled.period.last_day();
    let report = validate::assessment(&filled, &set, None, on);
    assert!(!report.issues.iter().any(|issue| issue.severity == Severity::Error), "{report}");
}

#[test]
fn a_narrower_column_stands_under_the_wider_one() {
    let table = "Nội dung đánh giá\tĐiều kiện chấm điểm\t\tĐiểm tối đa\tĐiểm tự chấm\n\
                 I. GIÁO DỤC (35 điểm)\t\t\t35\n\
                 1. HỌC TẬP (15 điểm)\t1. Có nội dung triển khai\t\t5\t5\n\
                 \t2. Tổ chức báo cáo chuyên đề\t\t10\n\
                 2. TƯ TƯỞNG (20 điểm)\t1. Nắm bắt dư luận (20 điểm)\t1. Phát huy nòng cốt\t10\t10\n\
                 \t\t2. Tổ chức diễn đàn\t10\n";
    let ImportedCriteria { set, report, .. } = read(table);
    let top = &set.groups[0];
    assert_eq!((top.title.as_str(), top.groups.len()), ("GIÁO DỤC (35 điểm)", 2));
    assert_eq!(top.groups[0].criteria.len(), 2);
    assert_eq!((top.groups[1].groups.len(), top.groups[1].groups[0].criteria.len()), (1, 2));
    assert!(!report.issues.iter().any(|issue| issue.code == Code::TotalDiffers), "{report}");
}

/// A set of groups with criteria, and the table that prints it.
fn printed(groups: &[(String, Vec<(String, u32)>)]) -> String {
    let mut text = String::from("BỘ TIÊU CHÍ NĂM 2025\nSTT\tNội dung\tĐiểm tối đa\n");
    const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
    for ((title, leaves), roman) in groups.iter().zip(ROMAN) {
        let total: u32 = leaves.iter().map(|(_, points)| points).sum();
        text.push_str(&format!("{roman}\t{title}\t{}\n", hundredths(total)));
        for ((leaf, points), nth) in leaves.iter().zip(1..) {
            text.push_str(&format!("{nth}\t{leaf}\t{}\n", hundredths(*points)));
        }
    }
    let total: u32 = groups.iter().flat_map(|(_, leaves)| leaves.iter().map(|(_, points)| points)).sum();
    text.push_str(&format!("\tTỔNG ĐIỂM\t{}\n", hundredths(total)));
    text
}

/// Quarters of points, as the field writes them.
fn hundredths(quarters: u32) -> String {
    Points::from_hundredths(i64::from(quarters) * 25).to_string().replace('.', ",")
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("Tổ chức"),
            Just("sinh hoạt"),
            Just("đoàn viên"),
            Just("hội thi"),
            Just("chi đoàn"),
            Just("tình nguyện")
        ],
        2..6,
    )
    .prop_map(|words| words.join(" ").replacen("sinh", "Sinh", 1))
    .prop_map(|text| {
        let mut chars = text.chars();
        chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_set_that_is_printed_as_a_table_comes_back(
        groups in prop::collection::vec((words(), prop::collection::vec((words(), 1..80_u32), 1..6)), 1..6)
    ) {
        let text = printed(&groups);
        let ImportedCriteria { set, report, .. } = read(&text);
        prop_assert!(report.is_empty(), "{}\n{}", report, text);
        let found: Vec<(String, Vec<(String, Points)>)> = set.groups.iter().map(|group| {
            let leaves = group.criteria.iter().map(|criterion| match criterion.rule {
                Rule::Free { max, .. } => (criterion.title.clone(), max),
                _ => (criterion.title.clone(), Points::ZERO),
            });
            (group.title.clone(), leaves.collect())
        }).collect();
        let expected: Vec<(String, Vec<(String, Points)>)> = groups.iter().map(|(title, leaves)| {
            (title.clone(), leaves.iter().map(|(leaf, points)| (leaf.clone(), Points::from_hundredths(i64::from(*points) * 25))).collect())
        }).collect();
        prop_assert_eq!(found, expected);
        prop_assert!(validate::criteria(&set, None).is_empty());
    }

    #[test]
    fn any_table_is_read_into_a_set_that_can_be_kept(cells in prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..25)) {
        let rows = cells.into_iter().zip(1..).map(|(cells, line)| TableRow::new(line, cells));
        let ImportedCriteria { set, filled, .. } = criteria(&Table::new(rows.collect()), &CriteriaOptions::default());
        let kept = document::write(&set);
        prop_assert_eq!(&document::read::<CriteriaSet>(&kept).unwrap(), &set);
        let unusable = validate::criteria(&set, None);
        prop_assert!(!unusable.issues.iter().any(|issue| issue.code == Code::DuplicateId), "{}", unusable);
        if let Some(filled) = filled {
            let text = document::write(&filled);
            prop_assert_eq!(&document::read::<Assessment>(&text).unwrap(), &filled);
            let wrong = validate::assessment(&filled, &set, None, filled.period.last_day());
            prop_assert!(!wrong.issues.iter().any(|issue| matches!(issue.code, Code::CriterionUnknown | Code::ValueRefused)), "{}", wrong);
        }
    }

    #[test]
    fn any_pasted_text_is_read(text in any::<String>()) {
        let _ = criteria(&Table::pasted(&text), &CriteriaOptions::default());
    }
}

/// A cell as tables have them, with its flaws.
fn cell() -> impl Strategy<Value = String> {
    let known = [
        "",
        "",
        "STT",
        "Nội dung",
        "Điểm tối đa",
        "Tự chấm",
        "Minh chứng",
        "Điểm thưởng",
        "Cách chấm",
        "1",
        "I",
        "1.1",
        "A",
        "-",
        "I. CÔNG TÁC NĂM 2024 (20 điểm)",
        "1. Học tập",
        "Đủ 2: 4 điểm; 01: 2 điểm",
        "2 điểm/buổi, tối đa 10 điểm",
        "5",
        "12,5",
        "- 0,5",
        "+ 1,2",
        "năm",
        "10%",
        "90% - 100%: 5 điểm; dưới 90%: 0 điểm",
        "TỔNG ĐIỂM",
        "Tổng điểm thưởng không quá 5 điểm",
        "ĐIỂM TRỪ",
        "Trừ 2 điểm cho mỗi lần",
        "Kế hoạch / Ảnh",
        "99999999999",
        "tiếp theo dòng trên",
        "- Có: 5 điểm / - Không: 0 điểm",
        "100",
    ];
    prop::sample::select(known.to_vec()).prop_map(str::to_owned)
}
