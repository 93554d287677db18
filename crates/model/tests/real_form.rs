//! A real form of 1,000 points: its structure, in words of our own, with the contradictions that it has in print.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use orientation::{Assessment, CriteriaSet, Points, score, validate};
use serde_json::{Value, json};

/// Criteria of these maxima, scored freely.
fn criteria(group: &str, maxima: &[u32]) -> Vec<Value> {
    let one = |(at, max): (usize, &u32)| {
        json!({
            "id": format!("{group}.c{}", at + 1),
            "title": format!("Nội dung {} của phần {group}", at + 1),
            "rule": { "kind": "free", "max": max.to_string() },
        })
    };
    maxima.iter().enumerate().map(one).collect()
}

/// A group that declares `total` over criteria of these maxima.
fn leaf(id: &str, total: u32, maxima: &[u32]) -> Value {
    json!({ "id": id, "title": format!("Phần {id}"), "total": total.to_string(), "criteria": criteria(id, maxima) })
}

/// A group that declares `total` over criteria of its own and groups under it.
fn branch(id: &str, total: u32, maxima: &[u32], groups: &[Value]) -> Value {
    let own = criteria(id, maxima);
    json!({ "id": id, "title": format!("Phần {id}"), "total": total.to_string(), "criteria": own, "groups": groups })
}

fn form() -> CriteriaSet {
    let education = [
        leaf("1.1", 35, &[5, 10, 10, 10]),
        branch("1.2", 65, &[15], &[leaf("1.2.2", 20, &[10, 5, 5]), leaf("1.2.3", 30, &[15, 10, 5])]),
        branch("1.3", 61, &[5, 10, 5], &[leaf("1.3.1", 21, &[15, 6]), leaf("1.3.2", 20, &[10, 10])]),
        leaf("1.4", 36, &[10, 6, 10, 5, 5]),
        branch("1.5", 31, &[11], &[leaf("1.5.2", 20, &[5, 15])]),
        leaf("1.6", 28, &[13, 10, 5]),
    ];
    let movements = [
        leaf("2.1", 73, &[10, 14, 10, 14, 10, 15]),
        leaf("2.2", 40, &[15, 15, 5, 5]),
        leaf("2.3", 60, &[25, 15, 10, 10]),
        leaf("2.4", 55, &[15, 10, 10, 10, 10]),
        leaf("2.5", 20, &[10, 10]),
        leaf("2.6", 55, &[15, 15, 25]),
        leaf("2.7", 15, &[5, 5, 5]),
    ];
    let cadres = leaf("3.2.1", 45, &[10, 15, 10, 15]);
    let members = leaf("3.2.2", 40, &[10, 10, 10, 10]);
    let chapters = leaf("3.2.3", 30, &[15, 10, 5]);
    let mut association = leaf("3.5", 40, &[30, 10]);
    // The association's own result: the top rating brings 30 points, any other its proportion.
    association["criteria"][0]["rule"] = json!({
        "kind": "imported", "from": "Hội Sinh viên", "lowest": "0", "highest": "100", "fullFrom": "90", "points": "30",
    });
    let organisation = [
        leaf("3.1", 40, &[10, 15, 15]),
        branch("3.2", 120, &[], &[cadres, members, chapters]),
        leaf("3.3", 35, &[20, 15]),
        leaf("3.4", 20, &[10, 10]),
        association,
    ];
    let reports = leaf("4.4.1", 25, &[10, 10, 5, 5, 5]);
    let guidance = leaf("4.4.2", 10, &[5, 5]);
    let leadership = [
        leaf("4.1", 20, &[20]),
        leaf("4.2", 15, &[10, 5]),
        leaf("4.3", 20, &[8, 12]),
        branch("4.4", 50, &[15], &[reports, guidance]),
    ];
    let areas = json!({
        "kind": "choice",
        "options": [
            { "id": "du", "title": "Đủ ba mảng" },
            { "id": "thieu-mot", "title": "Thiếu một mảng" },
            { "id": "thieu-hai", "title": "Thiếu hai mảng" },
        ],
    });
    let ceiling = |id: &str, at_most: &str| {
        json!({
            "id": format!("tran-{id}"), "text": format!("Tối đa {at_most} điểm"), "atMost": at_most,
            "when": { "kind": "fact", "fact": "mang", "is": { "kind": "choice", "among": [id] } },
        })
    };
    let ideas = json!({
        "id": "5", "title": "Điểm sáng tạo", "total": "100",
        "ceilings": [ceiling("thieu-mot", "80"), ceiling("thieu-hai", "60")],
        "criteria": [{
            "id": "5.1", "title": "Mô hình, giải pháp được công nhận",
            "rule": { "kind": "sum", "max": "100", "parts": [
                { "id": "mo-hinh", "title": "Mô hình", "rule": { "kind": "count", "each": "25", "max": "100" } },
                { "id": "giai-phap", "title": "Giải pháp cấp trên", "rule": { "kind": "count", "each": "15", "max": "100" } },
                { "id": "chi-doan", "title": "Giải pháp cấp chi đoàn", "rule": { "kind": "count", "each": "8", "max": "100" } },
            ]},
        }],
    });
    let extra = json!({
        "id": "6", "title": "Thưởng và trừ", "bonusCap": "15",
        "criteria": [
            { "id": "6.1", "title": "Dẫn đầu công tác Hội", "role": "bonus", "rule": { "kind": "yesNo", "points": "10" } },
            { "id": "6.2", "title": "Công trình tiêu biểu", "role": "bonus", "rule": { "kind": "yesNo", "points": "5" } },
            { "id": "6.3", "title": "Đăng cai", "role": "bonus", "rule": { "kind": "count", "each": "5", "max": "15" } },
            { "id": "6.4", "title": "Bị phê bình", "rule": { "kind": "penalty", "each": "2", "unlessUnder": ["4.4.1.c1"] } },
            { "id": "6.5", "title": "Bị nhắc nhở", "rule": { "kind": "penalty", "each": "1", "unlessUnder": ["4.4.1.c1"] } },
        ],
    });
    let set = json!({
        "id": "bieu-nghin-diem", "edition": "1", "title": "Biểu một nghìn điểm", "origin": { "kind": "proposed" },
        "total": "1000",
        "facts": [{ "id": "mang", "title": "Mô hình ở các mảng", "value": areas }],
        "groups": [
            branch("1", 256, &[], &education),
            branch("2", 318, &[], &movements),
            branch("3", 255, &[], &organisation),
            branch("4", 115, &[], &leadership),
            ideas,
            extra,
        ],
    });
    serde_json::from_value(set).unwrap()
}

fn assessment(answers: &Value, areas: &str) -> Assessment {
    serde_json::from_value(json!({
        "unit": { "id": "doan-khoa", "name": "Đoàn khoa", "unitType": "base" },
        "period": "school:2021/2022",
        "criteria": { "id": "bieu-nghin-diem", "edition": "1" },
        "state": "draft",
        "answers": answers,
        "facts": { "mang": { "value": { "kind": "choice", "value": areas } } },
    }))
    .unwrap()
}

fn day() -> chrono::NaiveDate {
    "2022-06-30".parse().unwrap()
}

#[test]
fn exactly_the_four_totals_that_do_not_add_up_are_reported() {
    let report = validate::criteria(&form(), None);
    let said: Vec<String> = report.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "warning total-differs at set: 1000 is declared but the criteria add up to 1044",
            "warning total-differs at 3.2.1: 45 is declared but the criteria add up to 50",
            "warning total-differs at 4.4: 50 is declared but the criteria add up to 60",
            "warning total-differs at 4.4.1: 25 is declared but the criteria add up to 35",
        ]
    );
}

#[test]
fn the_four_main_parts_come_to_944_and_with_the_ideas_to_1044() {
    let card = score::score(&form(), &assessment(&json!({}), "du"), day());
    let max = |id: &str| card.columns[0].groups.iter().find(|group| group.id.as_str() == id).unwrap().max.hundredths();
    assert_eq!(["1", "2", "3", "4"].map(max).iter().sum::<i64>(), 94_400);
    assert_eq!(card.columns[0].total.max, Points::whole(1044));
    assert_eq!(form().criteria().filter(|criterion| criterion.id.as_str() < "5").count(), 89);
}

#[test]
fn ideas_missing_in_an_area_meet_their_ceiling() {
    let parts = json!({ "kind": "parts", "value": {
        "mo-hinh": { "kind": "count", "value": 2 }, "giai-phap": { "kind": "count", "value": 3 },
    }});
    let points = |areas| {
        let card = score::score(&form(), &assessment(&json!({ "5.1": { "value": parts } }), areas), day());
        card.columns[0].total.points.to_string()
    };
    // 2 × 25 + 3 × 15 = 95
    assert_eq!(["du", "thieu-mot", "thieu-hai"].map(points), ["95", "80", "60"]);
}

#[test]
fn bonuses_stop_at_fifteen_and_no_fault_is_deducted_twice() {
    let count = |count: u32| json!({ "value": { "kind": "count", "value": count } });
    let yes = json!({ "value": { "kind": "yesNo", "value": true } });
    let points = |reports: &str| {
        let answers = json!({
            "6.1": yes, "6.2": yes, "6.3": count(2), "6.4": count(1), "6.5": count(3),
            "4.4.1.c1": { "value": { "kind": "points", "value": reports } },
        });
        let card = score::score(&form(), &assessment(&answers, "du"), day());
        card.columns[0].total.points.to_string()
    };
    // 10 + 15 − 2 − 3, and 7 + 15 where the points were taken there already.
    assert_eq!(["10", "7"].map(points), ["20", "22"]);
}
