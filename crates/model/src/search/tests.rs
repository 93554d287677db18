use super::*;
use crate::plan::{Action, Kind, Section, Task};
use crate::{Passage, plan};

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// A plan of one section with one task for each list of actions.
fn plan_of(tasks: &[&[&str]]) -> Plan {
    let task = |(n, actions): (usize, &&[&str])| {
        let action = |(m, text): (usize, &&str)| Action {
            id: id(&format!("1.t{}.a{}", n + 1, m + 1)),
            passage: Passage::new(*text),
            audiences: vec![],
            levels: vec![],
            initiatives: vec![],
            periods: vec![],
            targets: vec![],
        };
        Task {
            id: id(&format!("1.t{}", n + 1)),
            kind: Kind::Education,
            passage: Passage::new(actions.join(" ")),
            actions: actions.iter().enumerate().map(action).collect(),
        }
    };
    Plan {
        id: id("plan"),
        status: plan::Status::InConsultation,
        issue: plan::Issued {
            by: "Tỉnh đoàn".to_owned(),
            level: plan::Level::Province,
            organisation: None,
            symbol: None,
            place: None,
            date: None,
            meeting: None,
        },
        period: "2022".parse().unwrap(),
        source: None,
        header: vec![],
        theme: None,
        sections: vec![Section {
            id: id("1"),
            kinds: vec![Kind::Education],
            heading: Passage::new("Mục"),
            tasks: tasks.iter().enumerate().map(task).collect(),
            sections: vec![],
        }],
        activities: None,
        signature: vec![],
        initiatives: vec![],
    }
}

/// The words found in a plan of one task.
fn words(text: &str, query: &str) -> Vec<String> {
    let plan = plan_of(&[&[text]]);
    let found = SearchIndex::new(&plan).search(query, 99);
    assert_eq!(found.total, found.hits.len());
    let word = |hit: &Hit| hit.bytes.of(text).unwrap().to_owned();
    found.hits.iter().filter(|hit| hit.node.as_str() == "1.t1").map(word).collect()
}

#[track_caller]
fn finds(text: &str, query: &str, expected: &[&str]) {
    assert_eq!(words(text, query), expected, "`{query}` in `{text}`");
}

const DOAN: &str = "Đoàn đoán đoạn doàn dơan đơàn doan";

#[test]
fn a_query_without_marks_finds_every_word_of_its_letters() {
    finds(DOAN, "doan", &["Đoàn", "đoán", "đoạn", "doàn", "dơan", "đơàn", "doan"]);
    finds(DOAN, " DOAN ", &["Đoàn", "đoán", "đoạn", "doàn", "dơan", "đơàn", "doan"]);
}

#[test]
fn a_stroke_alone_asks_for_the_stroke_and_no_more() {
    finds(DOAN, "đoan", &["Đoàn", "đoán", "đoạn", "đơàn"]);
}

#[test]
fn a_quality_without_tone_asks_for_the_letters_in_any_tone() {
    finds("hiến hiện hien hiên", "hiên", &["hiến", "hiện", "hiên"]);
    finds(DOAN, "đơan", &["đơàn"]);
}

#[test]
fn a_tone_asks_for_everything() {
    finds(DOAN, "đoàn", &["Đoàn"]);
    finds(DOAN, "đòan", &["Đoàn"]);
    finds(DOAN, "doàn", &["doàn"]);
    finds("hiến hiện hien hiên", "hiẹn", &[]);
}

#[test]
fn either_spelling_of_a_tone_finds_both() {
    for query in ["cụ thể hoá", "cụ thể hóa"] {
        finds("cụ thể hoá, cụ thể hóa, cụ thể hoà", query, &["cụ thể hoá", "cụ thể hóa"]);
    }
    finds("thúy thuý thùy", "thuý", &["thúy", "thuý"]);
    finds("qua quá", "quá", &["quá"]);
    // “hòa” is another word than “hoá”.
    finds("hoà hòa", "hóa", &[]);
}

#[test]
fn hits_do_not_overlap_and_a_failed_candidate_hides_none() {
    finds("aaaaa", "aa", &["aa", "aa"]);
    finds("aaáa", "aá", &["aá"]);
}

#[test]
fn the_unicode_form_of_text_and_query_does_not_matter() {
    let (decomposed, composed) = ("Đoa\u{300}n viên", "Đoàn vie\u{302}n");
    for query in ["đoàn viên", "đoa\u{300}n vie\u{302}n", "ĐOÀN VIÊN", "doan vien"] {
        finds(decomposed, query, &[decomposed]);
        finds(composed, query, &[composed]);
    }
    // The marks of the last letter belong to the hit.
    finds("mo\u{302}\u{323}t", "mộ", &["mo\u{302}\u{323}"]);
    finds("mo\u{302}\u{323}t", "mo", &["mo\u{302}\u{323}"]);
}

#[test]
fn spaces_quotes_and_dashes_match_in_any_shape() {
    finds("hoạt động  khuyến khích", "dong khuyen", &["động  khuyến"]);
    finds("“1 + 2” 2018 – 2022", "\"1 + 2\"", &["“1 + 2”"]);
    finds("“1 + 2” 2018 – 2022", "2018 - 2022", &["2018 – 2022"]);
    finds("ba… chấm", ".", &["…", "…", "…"]);
}

#[test]
fn a_query_without_letters_finds_nothing() {
    for query in ["", "  \n", "\u{301}", "\u{ad}"] {
        finds(DOAN, query, &[]);
    }
}

#[test]
fn no_hit_runs_from_one_node_into_the_next() {
    let index = SearchIndex::new(&plan_of(&[&["một"], &["hai"]]));
    for query in ["mot hai", "mothai", "t\u{1f}h", "t\nh", "mot\u{1f}"] {
        let hits = index.search(query, 9).total;
        assert_eq!(hits, usize::from(query == "mot\u{1f}"), "{query:?}");
    }
}

#[test]
fn the_total_counts_all_hits_however_few_are_listed() {
    let index = SearchIndex::new(&plan_of(&[&["một một"], &["một", "một"]]));
    for limit in 0..6 {
        let found = index.search("mot", limit);
        assert_eq!((found.total, found.hits.len()), (4, limit.min(4)));
    }
}

#[test]
fn a_search_can_be_held_to_some_nodes() {
    let index = SearchIndex::new(&plan_of(&[&["một một"], &["một", "một"], &["một"]]));
    let found = index.search_where("mot", 9, |node| node.as_str() != "1.t2");
    let nodes: Vec<_> = found.hits.iter().map(|hit| hit.node.as_str()).collect();
    assert_eq!((found.total, nodes), (3, vec!["1.t1", "1.t1", "1.t3"]));
}

#[test]
fn a_hit_names_the_actions_it_touches_with_its_part_of_each() {
    let first = "Giáo dục 🎓 lý tưởng.";
    let second = "Đổi mới cách thức.";
    let found = SearchIndex::new(&plan_of(&[&[first, second]])).search("tưởng. đổi", 9);
    let [hit] = found.hits.as_slice() else { panic!("{found:?}") };
    let parts: Vec<_> = hit.actions.iter().map(|part| part.action.as_str()).collect();
    assert_eq!(parts, ["1.t1.a1", "1.t1.a2"]);
    let texts: Vec<_> = hit.actions.iter().zip([first, second]).map(|(part, text)| part.bytes.of(text)).collect();
    assert_eq!(texts, [Some("tưởng."), Some("Đổi")]);
    // “Giáo dục 🎓 lý ” has fifteen letters, one of them of two units.
    assert_eq!(hit.utf16, TextRange::new(15, 25));
    assert_eq!(hit.actions.first().map(|part| part.utf16), Some(TextRange::new(15, 21)));
}

#[test]
fn an_action_with_other_white_space_than_its_task_gets_its_own_ranges() {
    let mut plan = plan_of(&[&["Tổ chức  các hoạt động.", "Chú trọng."]]);
    plan.sections[0].tasks[0].actions[0].passage.text = "Tổ chức các hoạt động.".to_owned();
    let found = SearchIndex::new(&plan).search("chức các hoạt động. chú", 9);
    let [hit] = found.hits.as_slice() else { panic!("{found:?}") };
    assert_eq!(hit.bytes.of("Tổ chức  các hoạt động. Chú trọng."), Some("chức  các hoạt động. Chú"));
    assert_eq!(hit.actions[0].bytes.of("Tổ chức các hoạt động."), Some("chức các hoạt động."));
    assert_eq!(hit.actions[1].bytes.of("Chú trọng."), Some("Chú"));
}
