//! `orientation calendar`, `compare` and `kit`, as a person runs them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/command.rs"]
mod command;

use std::fs;
use std::path::PathBuf;

use command::{file, run, run_with, written};

const PAPER: &str = "XÃ ĐOÀN BẢN TRÊN\tĐOÀN TNCS HỒ CHÍ MINH\nSố: 1-KH/ĐTN\tBản Trên, ngày 2 tháng 1 năm 2024\nKẾ HOẠCH\n\
                     Trồng cây năm 2024\n-----\nBan Thường vụ triển khai như sau:\nI. VIỆC LÀM\n- Mỗi chi đoàn trồng ít nhất 05 cây xanh.\n\
                     - Hiến máu nhân đạo định kỳ.\nII. LỊCH\nThời gian\tHoạt động\tĐịa điểm\nTháng 3\tNgày hội, hội thao\tNhà văn hóa\n";

fn plan(name: &str, paper: &str) -> String {
    let done = run_with(&["import", "-", "--set", &format!("id={name}")], paper.as_bytes());
    written(&format!("{name}.json"), done.out.as_bytes())
}

#[test]
fn the_calendar_of_a_plan_is_written_with_the_moment_that_is_given() {
    let kept = plan("lich", PAPER);
    let done = run(&["calendar", &kept, "--stamp", "2025-01-05T08:00:00"]);
    assert_eq!(
        (done.code, done.out.as_str()),
        (
            0,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//orientation//calendar//VI\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n\
             X-WR-CALNAME:KẾ HOẠCH Trồng cây năm 2024\r\nBEGIN:VEVENT\r\nUID:hd1.lich@orientation\r\nDTSTAMP:20250105T080000Z\r\n\
             DTSTART;VALUE=DATE:20240301\r\nDTEND;VALUE=DATE:20240401\r\nSUMMARY:Ngày hội\\, hội thao\r\n\
             DESCRIPTION:Tháng 3 Ngày hội\\, hội thao Nhà văn hóa\r\nLOCATION:Nhà văn hóa\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        )
    );
}

#[test]
fn two_plans_are_compared_for_people_and_for_programs() {
    let before = plan("truoc", PAPER);
    let after = plan(
        "sau",
        &PAPER.replace("05 cây", "08 cây").replace("- Hiến máu nhân đạo định kỳ.\n", "- Sửa nhà nhân ái.\n"),
    );
    let done = run(&["compare", &before, &after]);
    assert_eq!(
        (done.code, done.out.as_str()),
        (
            1,
            "~ i.t1: - Mỗi chi đoàn trồng ít nhất 08 cây xanh.\n    05 → 08\n    \
             nâng chỉ tiêu: Mỗi chi đoàn trồng ít nhất 05 cây xanh → Mỗi chi đoàn trồng ít nhất 08 cây xanh\n\
             + i.t2: - Sửa nhà nhân ái.\n- i.t2: - Hiến máu nhân đạo định kỳ.\n"
        )
    );
    let same = run(&["compare", &before, &before]);
    assert_eq!((same.code, same.out.as_str()), (0, "Hai bản không khác nhau.\n"));
    let json = run(&["compare", &before, &after, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(value["nodes"][0]["targets"][0]["direction"], "raised");
}

#[test]
fn two_criteria_sets_are_compared_in_words() {
    let table = |points: &str, evidence: &str| {
        format!(
            "BỘ TIÊU CHÍ NĂM 2025\nSTT\tNội dung\tĐiểm tối đa\tMinh chứng\nI\tHỌC TẬP\t{points}\t\n1\tCó kế hoạch\t{points}\t{evidence}\n"
        )
    };
    let set = |name: &str, text: String| {
        let done = run_with(&["import", "-", "--kind", "criteria"], text.as_bytes());
        written(name, done.out.as_bytes())
    };
    let (before, after) = (set("bo-truoc.json", table("5", "")), set("bo-sau.json", table("8", "Văn bản")));
    let done = run(&["compare", &before, &after]);
    assert_eq!(done.out, "~ i.1: Có kế hoạch\n    Từ 5 điểm lên 8 điểm\n    Nay có thể kèm minh chứng\n");
    let english = run(&["compare", &before, &after, "--lang", "en"]);
    assert!(english.out.contains("From 5 to 8 points"), "{}", english.out);
}

#[test]
fn a_kit_has_the_scripts_the_files_and_pages_and_nothing_of_other_sites() {
    let scripts = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("scripts");
    for (name, content) in [
        ("orientation.js", "// script"),
        ("orientation/plan.js", "// part"),
        ("trang.css", "main {}"),
        ("frame.html", "<p>"),
        ("dinh-huong.html", "<p>"),
        ("plans/lai-chau-2022.json", "{}"),
    ] {
        let path = scripts.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("kit.zip");
    let (scripts, out) = (scripts.to_str().unwrap(), out.to_str().unwrap());
    let kept = plan("bo-kit", PAPER);
    let made = || run(&["kit", "--plan", &kept, "--criteria", "chi-doan", "--scripts", scripts, "--out", out]);
    assert_eq!(made().code, 0);
    let bytes = fs::read(out).unwrap();
    let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
    let mut entries = archive.entries();
    let mut found = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = entry.file_path().try_normalize().unwrap().as_ref().to_owned();
        let data = archive.get_entry(entry.wayfinder()).unwrap();
        let content = miniz_oxide::inflate::decompress_to_vec(data.data()).unwrap();
        assert_eq!(content.len() as u64, entry.uncompressed_size_hint(), "{name}");
        found.push((name, String::from_utf8(content).unwrap()));
    }
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "orientation/criteria/lai-chau-2022-chi-doan.json",
            "orientation/frame.html",
            "orientation/ke-hoach.html",
            "orientation/orientation.js",
            "orientation/orientation/plan.js",
            "orientation/phieu.html",
            "orientation/plans/bo-kit.json",
            "orientation/trang.css",
        ]
    );
    let page = &found[2].1;
    assert!(
        page.contains("<orientation-plan src=\"plans/bo-kit.json\">") && page.contains("Hiến máu nhân đạo"),
        "{page}"
    );
    assert_eq!(made().code, 0);
    assert_eq!(fs::read(out).unwrap(), bytes, "the same bytes for the same files");
    let other = run(&["kit", "--plan", &kept, "--scripts", &file("docs"), "--out", out]);
    assert_eq!((other.code, other.err.contains("không có orientation.js")), (3, true), "{}", other.err);
}
