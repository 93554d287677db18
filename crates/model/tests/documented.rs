//! Whether each public function that can fail says when, with a sample of what it refuses.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The sections `# Errors` of a file, each with the line that it documents.
fn sections(text: &str) -> Vec<(String, String)> {
    let (mut sections, mut section): (_, Option<String>) = (Vec::new(), None);
    for line in text.lines().map(str::trim) {
        match (line.strip_prefix("///"), &mut section) {
            (Some(doc), _) if doc.trim() == "# Errors" => section = Some(String::new()),
            (Some(doc), Some(said)) => said.push_str(&format!("{doc}\n")),
            (None, Some(_)) if !line.starts_with("#[") => {
                sections.extend(section.take().map(|said| (line.to_owned(), said)));
            }
            _ => {}
        }
    }
    sections
}

/// Whether a section shows something that is refused: in backticks, and no link to an item; or is that of another item.
fn has_a_sample(section: &str) -> bool {
    let links: usize = section.matches("[`").count();
    section.matches('`').count() > 2 * links
        || section.contains("As [`")
        || section.contains("Those of the deserializer")
}

#[test]
fn every_error_is_documented_with_a_sample_of_what_is_refused() {
    let crates = [concat!(env!("CARGO_MANIFEST_DIR"), "/src"), concat!(env!("CARGO_MANIFEST_DIR"), "/../json/src")];
    let mut files = Vec::new();
    crates.iter().for_each(|folder| sources(Path::new(folder), &mut files));
    let mut seen = 0;
    for file in files {
        for (item, section) in sections(&fs::read_to_string(&file).unwrap()) {
            if !item.starts_with("pub fn") && !item.starts_with("pub const fn") {
                continue;
            }
            assert!(has_a_sample(&section), "{}: `{item}` shows no sample of what it refuses", file.display());
            seen += 1;
        }
    }
    assert!(seen >= 20, "only {seen} sections were seen: is the test blind?");
}
