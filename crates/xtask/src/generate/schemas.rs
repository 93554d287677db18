//! The JSON Schema (2020-12) of each file format.

use orientation::{Document, Plan};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, json_schema};
use serde_json::Value;

use super::Generated;
use crate::failure::Outcome;

/// One file per format. A new format is one line.
pub fn all() -> Outcome<Vec<Generated>> {
    [of::<Plan>()].into_iter().collect()
}

/// The schema of a whole file: the envelope, and the document `T` as its content.
fn of<T: Document + JsonSchema>() -> Outcome<Generated> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let content = generator.subschema_for::<T>();
    let schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": T::FORMAT,
        "type": "object",
        "properties": {
            "format": { "const": T::FORMAT },
            "version": { "const": T::VERSION },
            "content": content,
        },
        "required": ["format", "version", "content"],
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    });
    let mut schema = schema.to_value();
    drop_number_formats(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    // `orientation/plan` is described by `plan.schema.json`.
    let name = T::FORMAT.rsplit('/').next().unwrap_or(T::FORMAT);
    Ok(Generated { path: format!("crates/model/schemas/{name}.schema.json"), text })
}

/// Takes away `"format": "uint32"` and its like, which belong to no standard and which strict validators refuse; the
/// bounds beside them say the same.
fn drop_number_formats(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let is_number =
                |name: &str| matches!(name, "float" | "double") || name.trim_start_matches('u').starts_with("int");
            if members.get("format").and_then(Value::as_str).is_some_and(is_number) {
                members.remove("format");
            }
            members.values_mut().for_each(drop_number_formats);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_number_formats),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::drop_number_formats;

    #[test]
    fn only_the_formats_of_numbers_are_dropped() {
        let mut schema = json!({"a": [{"type": "integer", "format": "uint32", "minimum": 0}], "b": {"format": "date"}});
        drop_number_formats(&mut schema);
        assert_eq!(schema, json!({"a": [{"type": "integer", "minimum": 0}], "b": {"format": "date"}}));
    }
}
