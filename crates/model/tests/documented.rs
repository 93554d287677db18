//! Whether each public function that can fail says when, with a sample of what it refuses, and whether the examples of the
//! documentation are compiled as one.

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

/// The files of the crates that are documented for others.
fn files() -> Vec<PathBuf> {
    let crates = [concat!(env!("CARGO_MANIFEST_DIR"), "/src"), concat!(env!("CARGO_MANIFEST_DIR"), "/../json/src")];
    let mut files = Vec::new();
    crates.iter().for_each(|folder| sources(Path::new(folder), &mut files));
    files
}

#[test]
fn every_error_is_documented_with_a_sample_of_what_is_refused() {
    let mut seen = 0;
    for file in files() {
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

/// The examples of a crate are compiled as one program, in a folder of its own. One that names a file by the way from its source
/// does not compile there, and then each of them is compiled as a program alone, which takes ten times as long.
#[test]
fn no_example_names_a_file_by_the_way_from_its_source() {
    let mut seen = 0;
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let examples = text.lines().map(str::trim).filter(|line| line.starts_with("//"));
        for line in examples.filter(|line| line.contains("include_str!(") || line.contains("include_bytes!(")) {
            assert!(line.contains(r#"env!("CARGO_MANIFEST_DIR")"#), "{}: `{line}`", file.display());
            seen += 1;
        }
    }
    assert!(seen >= 16, "only {seen} lines were seen: is the test blind?");
}
