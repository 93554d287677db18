//! Who may import whom inside the model, as `ARCHITECTURE.md` draws it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the ground up. A module uses those of lower layers, and those of its own layer that stand before it.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "leaf values",
        &[
            "sorted",
            "text",
            "vietnamese",
            "lang",
            "words",
            "spelled",
            "fixed",
            "id",
            "by_id",
            "with",
            "fingerprint",
            "period",
            "span",
            "points",
            "share",
            "quantity",
            "value",
            "report",
        ],
    ),
    ("domain", &["plan", "criteria", "assessment"]),
    (
        "work on the domain",
        &[
            "document", "search", "filter", "score", "validate", "edition", "html", "import", "office", "calendar",
            "compare",
        ],
    ),
    ("what is kept open", &["checklist", "desk", "cases", "form"]),
    ("many units, and words", &["summary", "describe"]),
    ("for office programs", &["sheets", "papers"]),
    ("built in", &["builtin"]),
];

fn rank(module: &str) -> usize {
    let mut modules = LAYERS.iter().flat_map(|(_, modules)| *modules);
    modules
        .position(|known| *known == module)
        .unwrap_or_else(|| panic!("module `{module}` has no layer: add it to this test and to ARCHITECTURE.md"))
}

/// A file of the crate as a module: the names that lead to it, and its code without comments and tests.
struct Module {
    path: Vec<String>,
    code: String,
}

fn read(folder: &Path, above: &[String], found: &mut Vec<Module>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let inside: Vec<String> = above.iter().cloned().chain([name.clone()]).collect();
        if path.is_dir() {
            read(&path, &inside, found);
        } else if name != "tests" {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code = lines.collect::<Vec<_>>().join("\n");
            found.push(Module { path: if inside == ["lib"] { Vec::new() } else { inside }, code });
        }
    }
}

fn modules() -> Vec<Module> {
    let mut found = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[], &mut found);
    found
}

/// The paths that begin with `crate`, `super` or `self` in some code, lists in braces taken apart.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                tree(&code[at..], &mut Vec::new(), &mut found);
            }
        }
    }
    found
}

/// Reads one path, or a list of them, behind `above`; gives what is left of the code.
fn tree<'c>(code: &'c str, above: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'c str {
    let code = code.trim_start();
    if let Some(mut rest) = code.strip_prefix('{') {
        while !rest.trim_start().starts_with('}') {
            rest = tree(rest, &mut above.clone(), found);
            rest = rest.trim_start().strip_prefix(',').unwrap_or_else(|| rest.trim_start());
        }
        return rest.trim_start().strip_prefix('}').unwrap();
    }
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len());
    assert!(end > 0, "no name at `{}`", code.chars().take(40).collect::<String>());
    above.push(code[..end].to_owned());
    match code[end..].strip_prefix("::") {
        Some(rest) if !rest.starts_with(['<', '*']) => tree(rest, above, found),
        _ => {
            found.push(above.clone());
            &code[end..]
        }
    }
}

/// What a module takes from its children and passes on: each name with the child that has it.
fn passed_on(module: &Module) -> BTreeMap<String, Vec<String>> {
    let mut items = BTreeMap::new();
    for statement in module.code.split("pub").skip(1) {
        let statement = statement.strip_prefix("(crate)").unwrap_or(statement);
        let Some(list) = statement.strip_prefix(" use ") else { continue };
        let mut found = Vec::new();
        tree(list, &mut Vec::new(), &mut found);
        for path in found {
            let absolute = absolute(module, &path);
            items.insert(path.last().unwrap().clone(), absolute);
        }
    }
    items
}

/// A path from the root of the crate.
fn absolute(from: &Module, path: &[String]) -> Vec<String> {
    let mut at = match path.first().map(String::as_str) {
        Some("crate") => Vec::new(),
        _ => from.path.clone(),
    };
    for name in path {
        match name.as_str() {
            "crate" | "self" => {}
            "super" => {
                at.pop();
            }
            name => at.push(name.to_owned()),
        }
    }
    at
}

/// For each file those that it uses, found where the item is declared and not where it is passed on.
fn uses(modules: &[Module]) -> BTreeMap<Vec<String>, BTreeSet<Vec<String>>> {
    let by_path: BTreeMap<&[String], &Module> = modules.iter().map(|module| (module.path.as_slice(), module)).collect();
    let home = |mut path: Vec<String>| loop {
        // The longest beginning that is a file.
        let length = (0..=path.len()).rev().find(|length| by_path.contains_key(&path[..*length])).unwrap();
        let module = by_path[&path[..length]];
        match path.get(length).and_then(|item| passed_on(module).remove(item)) {
            Some(further) if further != path => path = further,
            _ => return module.path.clone(),
        }
    };
    let of = |module: &Module| paths(&module.code).iter().map(|path| home(absolute(module, path))).collect();
    modules.iter().map(|module| (module.path.clone(), of(module))).collect()
}

#[test]
fn no_module_uses_one_that_stands_above_it() {
    let modules = modules();
    let mut seen = 0;
    for (module, used) in uses(&modules).iter().filter(|(module, _)| !module.is_empty()) {
        for other in used.iter().filter(|other| !other.is_empty()) {
            let (of, from) = (rank(&module[0]), rank(&other[0]));
            assert!(from <= of, "{} uses {}, which stands above it", module.join("/"), other.join("/"));
            seen += 1;
        }
    }
    assert!(seen > 200, "only {seen} imports were seen: is the test blind?");
}

#[test]
fn no_file_leads_back_to_itself() {
    let modules = modules();
    let uses = uses(&modules);
    // A module and the files inside it belong together: it passes their items on, they use what it declares.
    let beside = |from: &[String], to: &[String]| !from.starts_with(to) && !to.starts_with(from);
    let next = |from: &Vec<String>| uses[from].iter().filter(|to| beside(from, to)).cloned().collect::<Vec<_>>();
    for start in uses.keys() {
        let (mut open, mut seen) = (next(start), BTreeSet::new());
        while let Some(file) = open.pop() {
            assert_ne!(&file, start, "{} leads back to itself", start.join("/"));
            if seen.insert(file.clone()) {
                open.extend(next(&file));
            }
        }
    }
}
