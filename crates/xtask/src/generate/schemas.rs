//! The JSON Schema (2020-12) of each file format.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::Generated;
use crate::failure::Outcome;

/// One file per format. A new format is one line.
pub fn all() -> Outcome<Vec<Generated>> {
    let documents: [Outcome<Generated>; 0] = [];
    documents.into_iter().collect()
}

/// The schema of the document `T`, as `name.schema.json`.
#[allow(dead_code)]
fn of<T: JsonSchema>(name: &str) -> Outcome<Generated> {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(Generated { path: format!("crates/model/schemas/{name}.schema.json"), text })
}
