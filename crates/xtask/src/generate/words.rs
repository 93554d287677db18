//! The words of codes and labels for the web part, from the data files of the crate.

use core::fmt;

use orientation::summary::AdoptionError;
use orientation::{DocumentError, Lang, assessment::MergeError, office::OfficeError};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::Generated;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// A generated file for each language: its path without the language, the way from there to the types, and its tables.
struct File {
    path: &'static str,
    types: &'static str,
    /// The tables, and the TypeScript type whose words each has.
    tables: &'static [(&'static str, &'static str)],
}

/// What is wanted together stands together: a bundle takes whole files.
const FILES: [File; 11] = [
    File { path: "ui/i18n/issues", types: "../../engine/types.js", tables: &[("issues", "Code")] },
    File { path: "ui/i18n/errors", types: "", tables: &[("errors", "")] },
    File {
        path: "import/words/office",
        types: "../../engine/codes.js",
        tables: &[("officeErrors", "OfficeErrorCode")],
    },
    File { path: "import/words/fields", types: "", tables: &[("fields", "")] },
    File {
        path: "import/words/units",
        types: "../../engine/types.js",
        tables: &[("unitTypes", "UnitType"), ("blocks", "Block")],
    },
    File { path: "ui/i18n/periods", types: "", tables: &[("periods", "")] },
    File {
        path: "plan/words/labels",
        types: "../../engine/types.js",
        tables: &[
            ("kinds", "Kind"),
            ("audiences", "Audience"),
            ("levels", "Level"),
            ("initiativeKinds", "InitiativeKind"),
            ("statuses", "Status"),
            ("origins", "Origin"),
        ],
    },
    File {
        path: "checklist/words/labels",
        types: "../../engine/types.js",
        tables: &[
            ("evidenceKinds", "EvidenceKind"),
            ("states", "State"),
            ("truths", "Truth"),
            ("answers", ""),
            ("refusals", "Refusal"),
            ("gaps", "GapKind"),
            ("rules", "RuleName"),
            ("moves", ""),
            ("setAsideReasons", "SetAsideReason"),
        ],
    },
    File { path: "checklist/words/exceptions", types: "../../engine/types.js", tables: &[("exceptions", "Exception")] },
    File {
        path: "summary/words/labels",
        types: "../../engine/types.js",
        tables: &[
            ("states", "State"),
            ("standings", "Standing"),
            ("exceptions", "Exception"),
            ("unitTypes", "UnitType"),
            ("blocks", "Block"),
            ("leafStates", "LeafState"),
            ("gaps", "GapKind"),
        ],
    },
    File { path: "summary/words/adoptions", types: "", tables: &[("adoptions", "")] },
];

/// The codes of one kind of error, which stand with all others in the crate's table `errors`.
const ADOPTIONS: &str = "adoptions";

/// An object in the order of its file.
struct Ordered<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(core::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Ordered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered<T>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Ordered(members))
            }
        }

        deserializer.deserialize_map(Members(core::marker::PhantomData))
    }
}

impl<T> Ordered<T> {
    fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

/// The files of both languages.
pub fn all(workspace: &Workspace) -> Outcome<Vec<Generated>> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let path = workspace.path(&format!("crates/model/words/{lang}.json"));
        let text = std::fs::read_to_string(&path).map_err(Failure::file(&path, "read"))?;
        let tables: Ordered<Ordered<String>> =
            serde_json::from_str(&text).map_err(|error| Failure::file(&path, "read")(error.into()))?;
        files.extend(FILES.iter().map(|file| written(file, &tables, *lang)));
    }
    Ok(files)
}

fn written(file: &File, tables: &Ordered<Ordered<String>>, lang: Lang) -> Generated {
    let mut text =
        format!("// Written by `cargo xtask generate` from `crates/model/words/{lang}.json`. Do not edit.\n");
    let mut types: Vec<&str> = file.tables.iter().map(|(_, of)| *of).filter(|of| !of.is_empty()).collect();
    types.sort_unstable();
    if !types.is_empty() {
        text.push_str(&format!("import type {{ {} }} from '{}';\n", types.join(", "), file.types));
    }
    for (name, of) in file.tables {
        let annotation = if of.is_empty() { String::new() } else { format!(": Record<{of}, string>") };
        text.push_str(&format!("\nexport const {name}{annotation} = {{\n"));
        // Who brings a file to a desk, or adopts an option, meets errors that readers do not.
        let (table, is_shown): (_, fn(&str) -> bool) = match *name {
            "errors" => ("errors", is_met_by_a_page),
            "officeErrors" => ("errors", is_of_an_office_file),
            ADOPTIONS => ("errors", |code| AdoptionError::CODES.contains(&code)),
            name => (name, |_| true),
        };
        for (code, words) in tables.get(table).into_iter().flat_map(|table| &table.0) {
            if !is_shown(code) {
                continue;
            }
            let words = if *name == "errors" { without_details(words, lang) } else { words.clone() };
            text.push_str(&format!("  {}: {},\n", key(code), quoted(&words)));
        }
        text.push_str("};\n");
    }
    Generated { path: format!("www/src/{}.{lang}.ts", file.path), text }
}

/// Whether a page can meet an error: files and copies are read there, steps are taken elsewhere.
fn is_met_by_a_page(code: &str) -> bool {
    DocumentError::CODES.contains(&code) || MergeError::CODES.contains(&code)
}

/// Whether an error says that a file of an office program cannot be read.
fn is_of_an_office_file(code: &str) -> bool {
    OfficeError::CODES.contains(&code)
}

/// A page knows the place of an error in its file and has no table for what stands there. Of the bracketed details, the
/// place stays, and what is in the language of the reader anyway.
fn without_details(words: &str, lang: Lang) -> String {
    let mut parts = words.split('[');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (detail, after) = part.split_once(']').unwrap_or((part, ""));
        if detail.contains("{line}") || (lang == Lang::English && detail.contains("{detail}")) {
            text.push_str(detail);
        }
        text.push_str(after);
    }
    text
}

fn key(code: &str) -> String {
    if code.chars().all(|c| c.is_ascii_alphanumeric()) { code.to_owned() } else { quoted(code) }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_stay_where_they_are_in_the_readers_language() {
        let words = "Error[ “{found}”][ at {line}][ in {path}][ ({detail})].";
        assert_eq!(without_details(words, Lang::Vietnamese), "Error at {line}.");
        assert_eq!(without_details(words, Lang::English), "Error at {line} ({detail}).");
    }

    #[test]
    fn a_text_stands_in_quotes_whatever_it_holds() {
        assert_eq!(quoted(r"it's a \"), r"'it\'s a \\'");
        assert_eq!(key("not-json"), "'not-json'");
        assert_eq!(key("half1"), "half1");
    }

    #[test]
    fn every_table_that_is_written_has_its_words() {
        let files = all(&Workspace::find().unwrap()).unwrap();
        assert_eq!(files.len(), FILES.len() * Lang::ALL.len());
        for file in files {
            assert!(!file.text.contains("{\n};"), "a table of {} is empty", file.path);
        }
    }
}
