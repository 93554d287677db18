//! What fuzzing, or a reader of the code, has found once: each file in `tests/findings` is read again at every run.
//!
//! `cargo +nightly fuzz run TARGET` in `crates/model` looks for more; a crash it finds is put into the folder of its
//! target.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

#[path = "../fuzz/checks.rs"]
mod checks;

use std::fs;
use std::path::Path;

#[test]
fn what_was_found_once_stays_mended() {
    let findings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/findings");
    for folder in fs::read_dir(findings).unwrap().map(|entry| entry.unwrap().path()) {
        let check: fn(&str) = match folder.file_name().unwrap().to_str().unwrap() {
            "plan" => checks::plan,
            "criteria" => checks::criteria,
            "assessment" => checks::assessment,
            "import" => checks::import,
            "table" => checks::table,
            "docx" => |text| checks::document_of_words(text.as_bytes()),
            "xlsx" => |text| checks::workbook(text.as_bytes()),
            other => panic!("no fuzz target is called `{other}`"),
        };
        for file in fs::read_dir(&folder).unwrap() {
            // The fuzzer hands over valid UTF-8 only.
            check(&String::from_utf8_lossy(&fs::read(file.unwrap().path()).unwrap()));
        }
    }
}

#[test]
fn the_files_that_we_keep_pass_the_checks_of_the_fuzz_targets() {
    checks::plan(include_str!("../plans/lai-chau-2022/plan.json"));
    for (_, text) in orientation::LAI_CHAU_2022_CRITERIA {
        checks::criteria(text);
    }
    checks::criteria(include_str!("../../../tests/frozen/criteria-v1.json"));
    checks::assessment(include_str!("../../../tests/frozen/assessment-v1.json"));
    checks::import(orientation::LAI_CHAU_2022_SOURCE);
    for name in ["plan.docx", "tricks.docx", "form.xlsx"] {
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office").join(name)).unwrap();
        checks::document_of_words(&bytes);
        checks::workbook(&bytes);
    }
    checks::workbook(include_bytes!("../../../tests/frozen/forms-v1.csv"));
    checks::table("STT\tNội dung\tĐiểm tối đa\tTự chấm\n1\tTổ chức năm 2025 (2 điểm/buổi)\t6\t4\n");
    checks::import("KE HOACH\nI. MUC DICH\n1. Mot\n- hai 05 cay\n2\nba");
}
