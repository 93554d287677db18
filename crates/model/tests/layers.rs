//! Who may import whom inside the model, as `ARCHITECTURE.md` draws it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Modules by layer: a module may use those of its own layer that stand before it, and those of lower layers.
const LAYERS: &[&[&str]] = &[
    &[
        "fixed",
        "json",
        "lang",
        "id",
        "day",
        "by_id",
        "fingerprint",
        "period",
        "span",
        "points",
        "share",
        "sorted",
        "quantity",
        "words",
        "vietnamese",
        "text",
    ],
    &["report", "document"],
    &["plan", "criteria", "assessment"],
    &["validate", "search", "filter", "html", "score", "migrate"],
    &["checklist", "cases", "describe"],
    &["builtin"],
];

fn layer(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|modules| modules.contains(&module))
        .unwrap_or_else(|| panic!("module `{module}` has no layer: add it to this test and to ARCHITECTURE.md"))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The modules that a file's code names after `crate::`, tests and comments left out.
fn imports(text: &str, crate_level: &BTreeSet<(String, String)>) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut names = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let list = match after.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap().to_owned(),
            None => after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned(),
        };
        for name in list.split(',') {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let owner = crate_level.iter().find(|(item, _)| *item == name).map(|(_, module)| module.clone());
            names.insert(owner.unwrap_or(name));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// What `lib.rs` re-exports, by name, with the module it comes from.
fn reexports(root: &Path) -> BTreeSet<(String, String)> {
    let lib = fs::read_to_string(root.join("lib.rs")).unwrap();
    let mut items = BTreeSet::new();
    for statement in lib.split("pub use ").skip(1) {
        let (module, names) = statement.split(';').next().unwrap().split_once("::").unwrap();
        for name in names.trim_matches(['{', '}', '\n', ' ']).split(',') {
            items.insert((name.trim().to_owned(), module.to_owned()));
        }
    }
    items
}

#[test]
fn no_module_uses_one_of_a_higher_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let crate_level = reexports(&root);
    let mut paths = Vec::new();
    files(&root, &mut paths);
    let mut seen = 0;
    for path in paths {
        let inside = path.strip_prefix(&root).unwrap();
        let module = inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs");
        if module == "lib" || inside.ends_with("tests.rs") {
            continue;
        }
        for used in imports(&fs::read_to_string(&path).unwrap(), &crate_level) {
            assert!(layer(&used) <= layer(module), "{} uses `{used}`, which stands above it", inside.display());
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} imports were seen: is the test blind?");
}
