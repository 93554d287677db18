//! The table of capabilities, `www/capabilities.json`: what the widget can do, and what each of it needs.
//!
//! The bundles, the size check and the tests in JavaScript read the same file (`www/scripts/capabilities.mjs`).

use std::fs;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

pub const TABLE: &str = "www/capabilities.json";

/// A WebAssembly module: its name, and the features of the boundary crate that are in it.
pub struct Module {
    pub name: String,
    pub features: Vec<String>,
    /// Whether pages load it, for the tags of its row.
    pub is_for_pages: bool,
}

impl Module {
    /// Where its bindings are written, as a path from the root.
    pub fn folder(&self) -> String {
        format!("www/wasm/{}", self.name)
    }
}

/// Every module of every capability, in the order of the table.
pub fn modules(workspace: &Workspace) -> Outcome<Vec<Module>> {
    let path = workspace.path(TABLE);
    let text = fs::read_to_string(&path).map_err(Failure::file(&path, "read"))?;
    let table: Value = serde_json::from_str(&text)?;
    let modules = rows(&table, "capabilities").flat_map(|row| {
        let is_for_pages = rows(row, "tags").next().is_some();
        rows(row, "modules").map(move |module| self::module(module, is_for_pages))
    });
    modules.collect::<Option<_>>().ok_or(Failure::Table { path })
}

fn module(row: &Value, is_for_pages: bool) -> Option<Module> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let features = rows(row, "features").map(text).collect::<Option<_>>()?;
    Some(Module { name: text(row.get("name")?)?, features, is_for_pages })
}

fn rows<'v>(value: &'v Value, member: &str) -> impl Iterator<Item = &'v Value> + use<'v> {
    value.get(member).and_then(Value::as_array).into_iter().flatten()
}
