//! The built-in plan against its paper: nothing lost, nothing added, nothing moved.

#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may panic")]
use orientation::plan::{Annex, InitiativeKind, Kind, NodeRef, Origin, Status};
use orientation::{LAI_CHAU_2022_PLAN, LAI_CHAU_2022_SOURCE, Passage, Plan, document, lai_chau_2022};
use unicode_normalization::UnicodeNormalization;

/// The text in NFC, without any white space: what the law compares.
fn bare(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace()).collect()
}

fn printed(passage: &Passage) -> String {
    bare(&passage.to_string())
}

fn words<'p>(plan: &'p Plan, id: &str) -> &'p str {
    &plan.node(id).unwrap().passage().text
}

#[test]
fn the_source_is_the_signed_paper() {
    let source = lai_chau_2022().source.unwrap();
    assert_eq!(orientation::Fingerprint::of(LAI_CHAU_2022_SOURCE.as_bytes()), source.fingerprint);
    assert_eq!(source.bytes as usize, LAI_CHAU_2022_SOURCE.len());
    assert_eq!(source.fingerprint.short(), "a3aea3dc411b");
}

#[test]
fn the_nodes_in_order_give_the_source_back() {
    let plan = lai_chau_2022();
    let together: String = plan.passages().into_iter().map(printed).collect();
    assert_eq!(together, bare(LAI_CHAU_2022_SOURCE));
}

#[test]
fn the_actions_of_a_task_give_the_task_back() {
    for task in lai_chau_2022().tasks() {
        let together: String = task.actions.iter().map(|action| printed(&action.passage)).collect();
        assert_eq!(together, bare(&task.passage.text), "{}", task.id);
    }
}

#[test]
fn every_span_points_at_its_own_words() {
    let plan = lai_chau_2022();
    let nodes = plan.nodes();
    let passages = plan.passages().into_iter().chain(nodes.iter().map(|node| node.passage()));
    let mut count = 0;
    for passage in passages {
        let span = passage.span.unwrap();
        assert_eq!(bare(span.of(LAI_CHAU_2022_SOURCE).unwrap()), printed(passage));
        let before = &LAI_CHAU_2022_SOURCE[..span.start as usize];
        assert_eq!(span.line as usize, before.matches('\n').count() + 1, "{passage}");
        count += 1;
    }
    assert_eq!(count, plan.passages().len() + nodes.len());
}

#[test]
fn the_typing_errors_of_the_paper_stay() {
    let plan = lai_chau_2022();
    for error in ["của của", "đặc biệt biệt", "với với"] {
        assert_eq!(plan.tasks().filter(|task| task.passage.text.contains(error)).count(), 1, "{error}");
    }
    assert!(words(&plan, "1.o2").contains("xây dựng Đoàn  vững mạnh"));
}

#[test]
fn the_header_says_who_where_when_and_before_whom() {
    let plan = lai_chau_2022();
    let meeting = plan.issue.meeting.clone().unwrap();
    assert_eq!(
        (meeting.name.as_str(), meeting.session.as_deref(), meeting.term.as_deref()),
        ("Hội nghị BCH Tỉnh đoàn", Some("lần thứ mười một"), Some("khóa XIII"))
    );
    assert_eq!(plan.issue.by, "Ban Thường vụ Tỉnh đoàn");
    assert_eq!(plan.issue.place.as_deref(), Some("Lai Châu"));
    assert_eq!(plan.issue.date.unwrap().to_string(), "2021-07-20");
    assert_eq!(plan.issue.symbol, None);
    assert_eq!(plan.period.to_string(), "2022");
    assert_eq!(plan.status, Status::InConsultation);
    assert_eq!(plan.signature[0].passage.text, "BAN THƯỜNG VỤ TỈNH ĐOÀN");
}

#[test]
fn the_theme_is_a_question_with_three_options_and_none_adopted() {
    let theme = lai_chau_2022().theme.unwrap();
    let options: Vec<_> = theme.options.iter().map(|o| (o.wording.as_str(), o.origin)).collect();
    assert_eq!(
        options,
        [
            ("Xây dựng Đoàn vững mạnh về tổ chức", Some(Origin::CentralCommittee)),
            ("Tăng cường xây dựng Đoàn  vững mạnh", None),
            ("Khơi dậy khát vọng vươn lên, xây dựng cuộc sống ấm no, hạnh phúc", None),
        ]
    );
    assert_eq!(theme.adopted, None);
}

#[test]
fn each_section_has_the_tasks_that_the_paper_prints() {
    let plan = lai_chau_2022();
    let counts: Vec<_> = plan.all_sections().map(|s| (s.id.as_str(), s.tasks.len())).collect();
    assert_eq!(
        counts,
        [
            ("2", 0),
            ("2.1", 4),
            ("2.2", 0),
            ("2.2.s1", 2),
            ("2.2.s2", 1),
            ("2.2.s3", 2),
            ("2.3", 0),
            ("2.3.s1", 1),
            ("2.3.s2", 1),
            ("2.3.s3", 1),
            ("2.4", 2),
            ("2.5", 4),
            ("2.6", 1),
            ("2.7", 3),
            ("3", 0),
        ]
    );
    assert_eq!(plan.tasks().count(), 22);
    assert!(plan.tasks().all(|task| !task.actions.is_empty()));
    let markers: Vec<_> = plan.tasks().filter_map(|task| task.passage.marker.as_deref()).collect();
    assert_eq!(markers, ["1.", "2.", "3."]);
}

#[test]
fn the_absent_annex_is_said_to_be_absent_and_nothing_is_invented() {
    let activities = lai_chau_2022().activities.unwrap();
    assert_eq!((activities.section.as_str(), activities.annex, activities.items.len()), ("3", Annex::Absent, 0));
}

#[test]
fn every_kind_of_section_of_the_paper_is_there() {
    let plan = lai_chau_2022();
    let kinds: std::collections::BTreeSet<_> = plan.tasks().map(|task| task.kind).collect();
    use Kind::{Children, Companion, Congress, Education, Front, International, Movement, Organisation, PartyBuilding};
    let expected =
        [Education, Movement, Companion, Children, International, Organisation, Front, PartyBuilding, Congress];
    assert_eq!(kinds, expected.into_iter().collect());
    for node in plan.nodes() {
        if let NodeRef::Task(task, section) = node.item {
            assert!(section.is_about(task.kind), "{}", task.id);
        }
    }
}

#[test]
fn the_quoted_names_are_initiatives_and_the_quoted_dangers_are_not() {
    let plan = lai_chau_2022();
    let quoted: Vec<&str> = LAI_CHAU_2022_SOURCE
        .split('“')
        .skip(1)
        .filter_map(|rest| rest.split_once('”'))
        .map(|(name, _)| name)
        .filter(|name| !name.contains("Tài liệu"))
        .collect();
    let is_initiative = |name: &str| plan.initiatives.iter().any(|i| bare(&i.name) == bare(name));
    let (initiatives, others): (Vec<&str>, Vec<&str>) = quoted.into_iter().partition(|name| is_initiative(name));
    assert_eq!(initiatives.len(), 17);
    let wordings: Vec<String> = plan.theme.unwrap().options.iter().map(|o| bare(&o.wording)).collect();
    let rest: Vec<&str> = others.into_iter().filter(|name| !wordings.contains(&bare(name))).collect();
    assert_eq!(rest, ["tự diễn biến", "tự chuyển hóa", "diễn biến hòa bình"]);
}

#[test]
fn movements_programmes_and_unquoted_names_are_initiatives() {
    let plan = lai_chau_2022();
    let named = |kind| plan.initiatives.iter().filter(move |i| i.kind == kind).map(|i| i.name.as_str());
    let movements: Vec<_> = named(InitiativeKind::Movement).take(3).collect();
    assert_eq!(movements, ["Thanh niên tình nguyện", "Tuổi trẻ sáng tạo", "Tuổi trẻ xung kích bảo vệ Tổ quốc"]);
    assert_eq!(named(InitiativeKind::CompanionProgramme).count(), 3);
    for name in [
        "Câu lạc bộ Lý luận trẻ",
        "Bộ quy tắc ứng xử của thanh niên trên mạng xã hội",
        "Ngân hàng ý tưởng sáng tạo Việt Nam",
        "Chi đoàn mạnh",
        "Bí thư chi đoàn giỏi",
        "Quỹ Hỗ trợ Khởi nghiệp",
    ] {
        assert!(plan.initiatives.iter().any(|i| i.name == name), "{name}");
    }
}

#[test]
fn every_mention_points_at_the_name_and_no_place_is_missed() {
    let plan = lai_chau_2022();
    let mut found = 0;
    for initiative in &plan.initiatives {
        let name = initiative.name.to_lowercase();
        for mention in &initiative.mentions {
            let text = words(&plan, mention.node.as_str());
            let at = text.get(mention.start as usize..mention.end as usize).unwrap();
            assert_eq!(at.to_lowercase(), name);
        }
        // A quoted name is named only in quotation marks: the same words without them are an ordinary sentence.
        let quoted = format!("“{}”", initiative.name);
        let is_quoted = LAI_CHAU_2022_SOURCE.contains(&quoted);
        let everywhere = plan.nodes().into_iter().filter(|node| !matches!(node.item, NodeRef::Task(..)));
        let texts: Vec<_> = everywhere.map(|node| node.passage().text.clone()).collect();
        let count = |text: &String| match is_quoted {
            true => text.matches(&quoted).count(),
            false => text.to_lowercase().matches(&name).count(),
        };
        let places: usize = texts.iter().map(count).sum();
        assert_eq!(places, initiative.mentions.len(), "{name}");
        found += places;
    }
    assert_eq!(found, 30);
}

#[test]
fn labels_periods_and_targets_are_those_of_the_words() {
    let plan = lai_chau_2022();
    let mut periods: Vec<_> = plan.actions().flat_map(|a| &a.periods).map(ToString::to_string).collect();
    periods.sort();
    periods.dedup();
    assert_eq!(periods, ["2018/2022", "2020/2030", "2021/2030", "term:2017/2022", "term:2022/2027"]);
    for action in plan.actions() {
        for period in &action.periods {
            for year in [period.first_day(), period.last_day()] {
                assert!(action.passage.text.contains(&chrono::Datelike::year(&year).to_string()), "{}", action.id);
            }
        }
        for target in &action.targets {
            assert!(action.passage.text.contains(&target.words), "{}", action.id);
        }
    }
    let targets: Vec<_> =
        plan.actions().flat_map(|a| &a.targets).map(|t| (t.words.as_str(), t.assigned_by.as_deref())).collect();
    assert_eq!(
        targets,
        [
            ("chỉ tiêu nhiệm kỳ Trung ương Đoàn phân bổ", Some("Trung ương Đoàn")),
            ("chỉ tiêu đoàn viên ưu tú được kết nạp Đảng", None),
        ]
    );
}

#[test]
fn a_label_stands_only_where_its_words_stand() {
    use orientation::plan::{Audience, Level};
    let plan = lai_chau_2022();
    let says = |text: &str, any: &[&str]| {
        let text = text.to_lowercase();
        any.iter().any(|word| text.contains(word))
    };
    for action in plan.actions() {
        for audience in &action.audiences {
            let any: &[&str] = match audience {
                Audience::Members => &["đoàn viên"],
                Audience::Youth => &["thanh niên", "thanh, thiếu nhi", "thanh thiếu nhi", "tuổi trẻ"],
                Audience::Children => {
                    &["thiếu nhi", "thiếu niên", "nhi đồng", "trẻ em", "đội viên", "đàn em", "cho em"]
                }
                Audience::Students => &["sinh viên"],
                Audience::Pupils => &["học sinh"],
                Audience::EthnicMinorityYouth => &["dân tộc thiểu số"],
                Audience::ReligiousYouth => &["tôn giáo"],
                Audience::RemoteAreas => &["vùng sâu", "biên giới"],
                Audience::Cadres => &["cán bộ", "bí thư"],
                Audience::ArmedForces => &["lực lượng vũ trang", "nghĩa vụ quân sự"],
                Audience::OutstandingMembers => &["đoàn viên ưu tú"],
                Audience::PeopleInHardship => &["khó khăn", "yếu thế"],
                Audience::People => &["nhân dân", "cộng đồng"],
                Audience::Enterprises => &["doanh nghiệp", "nhà đầu tư"],
                _ => &[],
            };
            assert!(says(&action.passage.text, any), "{} {audience:?}", action.id);
        }
        for level in &action.levels {
            let any: &[&str] = match level {
                Level::All => &["các cấp", "toàn đoàn"],
                Level::Central => &["toàn quốc"],
                Level::Province => &["tỉnh"],
                Level::District => &["cấp huyện"],
                Level::Base => &["cơ sở"],
                Level::Chapter => &["chi đoàn"],
                _ => &[],
            };
            assert!(says(&action.passage.text, any), "{} {level:?}", action.id);
        }
    }
}

#[test]
fn the_plan_file_is_the_text_that_this_library_writes() {
    assert_eq!(document::write(&lai_chau_2022()), LAI_CHAU_2022_PLAN);
}
