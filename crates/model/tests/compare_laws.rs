//! Comparisons: what differs is named, what does not is not, and the order of the two changes only which is which.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may panic")]

use orientation::compare::{Compared, CriterionChange, Direction, compare, criteria, reworded};
use orientation::criteria::{CriteriaSet, Criterion, EvidenceNeed, Group, Rule};
use orientation::{ImportOptions, Plan, Points, import, lai_chau_2022};
use proptest::prelude::*;

fn plan(body: &str) -> Plan {
    let text = format!("KẾ HOẠCH\nCông tác năm 2025\n-----\nThực hiện chương trình, cụ thể như sau:\n{body}");
    import(&text, &ImportOptions::default()).plan
}

fn said(node: &Compared) -> (Option<&str>, Option<&str>) {
    (node.before.as_ref().map(|id| id.as_str()), node.after.as_ref().map(|id| id.as_str()))
}

#[test]
fn what_is_new_gone_moved_and_reworded_is_named() {
    let before = plan(
        "I. GIÁO DỤC\n- Tổ chức học tập nghị quyết cho đoàn viên.\n- Trồng ít nhất 500 cây xanh tại các xã biên giới.\nII. PHONG TRÀO\n- Tổ chức hội thao chào mừng ngày thành lập Đoàn.\n- Hiến máu nhân đạo định kỳ.\n",
    );
    let after = plan(
        "I. GIÁO DỤC\n- Tổ chức học tập nghị quyết cho đoàn viên.\n- Tổ chức hội thao chào mừng ngày thành lập Đoàn.\nII. PHONG TRÀO\n- Trồng ít nhất 800 cây xanh tại các xã biên giới.\n- Sửa chữa nhà nhân ái cho gia đình chính sách.\n",
    );
    let found = compare(&before, &after);
    let nodes: Vec<_> = found.nodes.iter().map(said).collect();
    assert_eq!(
        nodes,
        [(Some("ii.t1"), Some("i.t2")), (Some("i.t2"), Some("ii.t1")), (None, Some("ii.t2")), (Some("ii.t2"), None),]
    );
    assert!(found.nodes[0].moved.is_some() && found.nodes[0].words.is_empty());
    let trees = &found.nodes[1];
    assert_eq!(trees.words.iter().map(|w| (w.gone.as_str(), w.new.as_str())).collect::<Vec<_>>(), [("500", "800")]);
    assert_eq!(trees.targets.iter().map(|t| t.direction).collect::<Vec<_>>(), [Direction::Raised]);
}

#[test]
fn a_renamed_heading_is_the_same_section() {
    let before = plan(
        "1. Công tác giáo dục chính trị, tư tưởng\n- Việc thứ nhất của mục này.\n2. Tổ chức thực hiện\n- Các đơn vị báo cáo.\n",
    );
    let after = plan(
        "1. Công tác giáo dục lý tưởng, tư tưởng\n- Việc thứ nhất của mục này.\n2. Tổ chức thực hiện\n- Các đơn vị báo cáo.\n",
    );
    let found = compare(&before, &after);
    assert_eq!(found.nodes.iter().map(said).collect::<Vec<_>>(), [(Some("1"), Some("1"))]);
}

#[test]
fn criteria_are_compared_in_words() {
    let set = |points, need, title: &str| {
        let leaf = Criterion::new("a".parse().unwrap(), title, Rule::YesNo { points: Points::whole(points) })
            .with_evidence(need);
        let gone = Criterion::new(
            format!("g{points}").parse().unwrap(),
            format!("Riêng của bản {points}"),
            Rule::YesNo { points: Points::whole(1) },
        );
        let group = Group::new("x".parse().unwrap(), "Học tập").with_criterion(leaf);
        let group = if points == 5 { group.with_criterion(gone) } else { group };
        CriteriaSet::new("s".parse().unwrap(), "1".parse().unwrap(), "Bộ").with_group(group)
    };
    let found =
        criteria(&set(5, EvidenceNeed::None, "Có kế hoạch"), &set(8, EvidenceNeed::Required, "Có kế hoạch năm"));
    assert_eq!(found.criteria.len(), 2);
    assert!(matches!(
        found.criteria[0].changes.as_slice(),
        [CriterionChange::Points { .. }, CriterionChange::Evidence { .. }, CriterionChange::Wording { .. }]
    ));
    assert_eq!((found.criteria[1].before.is_some(), found.criteria[1].after.is_some()), (true, false));
}

fn body() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("I. GIÁO DỤC TRUYỀN THỐNG\n"),
        Just("II. PHONG TRÀO TÌNH NGUYỆN\n"),
        Just("1. Công tác tuyên truyền\n"),
        Just("2. Công tác cán bộ\n"),
        Just("- Tổ chức ít nhất 02 hoạt động cho đoàn viên.\n"),
        Just("- Tổ chức ít nhất 05 hoạt động cho thanh niên.\n"),
        Just("- Trồng 1.000 cây xanh.\n"),
        Just("- Trồng 500 cây xanh.\n"),
        Just("+ Hiến máu nhân đạo định kỳ hằng quý.\n"),
        Just("Các đơn vị báo cáo kết quả.\n"),
    ];
    prop::collection::vec(line, 0..14).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_does_not_differ_from_itself(body in body()) {
        let plan = plan(&body);
        prop_assert!(compare(&plan, &plan).is_empty());
    }

    #[test]
    fn what_is_new_one_way_is_gone_the_other_way(a in body(), b in body()) {
        let (a, b) = (plan(&a), plan(&b));
        let sides = |found: &[Compared], swapped: bool| {
            let mut sides: Vec<_> = found.iter().map(|node| {
                let (before, after) = if swapped { (&node.after, &node.before) } else { (&node.before, &node.after) };
                (before.clone(), after.clone(), node.moved.is_some(), node.words.is_empty())
            }).collect();
            sides.sort();
            sides
        };
        prop_assert_eq!(sides(&compare(&a, &b).nodes, false), sides(&compare(&b, &a).nodes, true));
    }

    #[test]
    fn the_changes_of_words_lead_from_one_text_to_the_other(a in "[abc ]{0,24}", b in "[abc ]{0,24}") {
        let changes = reworded(&a, &b);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
        let mut made = String::new();
        let mut at = 0;
        for change in &changes {
            let from = change.from as usize;
            made.push_str(&a[at..from]);
            made.push(' ');
            made.push_str(&change.new);
            made.push(' ');
            prop_assert!(a[from..].starts_with(&change.gone) && b[change.to as usize..].starts_with(&change.new));
            at = from + change.gone.len();
        }
        made.push_str(&a[at..]);
        prop_assert_eq!(words(&made), words(&b));
        prop_assert_eq!(changes.is_empty(), words(&a) == words(&b));
    }
}

#[test]
fn the_shipped_plan_does_not_differ_from_itself() {
    let plan = lai_chau_2022();
    assert!(compare(&plan, &plan).is_empty());
    let mut other = plan.clone();
    let mut nested = other.sections.iter_mut().flat_map(|section| &mut section.sections);
    nested.find(|section| !section.tasks.is_empty()).unwrap().tasks.remove(0);
    let found = compare(&plan, &other);
    assert!(
        found.nodes.iter().all(|node| node.after.is_none()),
        "{:?}",
        found.nodes.iter().map(said).collect::<Vec<_>>()
    );
}
