//! The JSON Schema (2020-12) of each file format.

use orientation::summary::{Ballot, Roster, Vote};
use orientation::{Assessment, CriteriaSet, Document, Plan, Summary};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::Value;

use super::Generated;
use super::docs::without_examples;
use crate::failure::Outcome;

/// One file per format. A new format is one line.
pub fn all() -> Outcome<Vec<Generated>> {
    [
        of::<Plan>(),
        of::<CriteriaSet>(),
        of::<Assessment>(),
        of::<Summary>(),
        of::<Roster>(),
        of::<Vote>(),
        of::<Ballot>(),
    ]
    .into_iter()
    .collect()
}

/// The schema of a whole file: the envelope, and the document `T` as its content.
fn of<T: Document + JsonSchema>() -> Outcome<Generated> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let content = generator.subschema_for::<T>();
    // A file of an earlier version is read as one of today's.
    let version = match T::VERSION {
        1 => json_schema!({ "const": 1 }),
        latest => json_schema!({ "enum": (1..=latest).collect::<Vec<u32>>() }),
    };
    let schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": T::FORMAT,
        "type": "object",
        "properties": {
            "format": { "const": T::FORMAT },
            "version": version,
            "content": content,
        },
        "required": ["format", "version", "content"],
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    });
    let mut schema = schema.to_value();
    tidy(&mut schema);
    // As a schema and not as a value: its keywords are then written in the order that people expect.
    let mut text = serde_json::to_string_pretty(&Schema::try_from(schema)?)?;
    text.push('\n');
    // `orientation/plan` is described by `plan.schema.json`.
    let name = T::FORMAT.rsplit('/').next().unwrap_or(T::FORMAT);
    Ok(Generated { path: format!("crates/model/schemas/{name}.schema.json"), text })
}

/// Takes away what says nothing to a reader of the schema.
///
/// `"format": "uint32"` and its like belong to no standard and strict validators refuse them; the bounds beside them
/// say the same. The examples in descriptions are in Rust.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.get("format").and_then(Value::as_str).is_some_and(is_number_format) {
                members.remove("format");
            }
            if let Some(Value::String(description)) = members.get_mut("description") {
                *description = without_examples(description);
            }
            members.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

fn is_number_format(name: &str) -> bool {
    matches!(name, "float" | "double") || name.trim_start_matches('u').starts_with("int")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::tidy;

    #[test]
    fn only_the_formats_of_numbers_are_dropped() {
        let mut schema = json!({"a": [{"type": "integer", "format": "uint32", "minimum": 0}], "b": {"format": "date"}});
        tidy(&mut schema);
        assert_eq!(schema, json!({"a": [{"type": "integer", "minimum": 0}], "b": {"format": "date"}}));
    }

    #[test]
    fn the_examples_of_a_description_are_dropped() {
        let mut schema = json!({"description": "An id.\n\n```\nuse orientation::Id;\n```"});
        tidy(&mut schema);
        assert_eq!(schema, json!({"description": "An id."}));
    }
}
