//! Objects across the boundary: values in, values out, errors as one shape.

use orientation::describe::Coded;
use orientation::report::{Param, Params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// An error as a program gets it: `{ code, params, path }`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Thrown {
    code: String,
    params: Params,
    /// Where in the arguments it is: `criteria.groups[0].title`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

impl Thrown {
    fn value(code: &str, params: &[(&str, &str)], path: &str) -> JsValue {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), Param::from(*value))).collect();
        Self { code: code.to_owned(), params, path: Some(path.to_owned()) }.thrown()
    }

    /// An argument that lacks something.
    pub fn missing(path: &str) -> JsValue {
        Self::value("missing-field", &[("field", path)], path)
    }

    /// An argument that is not what it should be.
    pub fn invalid(path: &str, found: &str, expected: &str) -> JsValue {
        let detail = format!("`{found}`, expected {expected}");
        Self::value("invalid-value", &[("detail", &detail), ("found", found)], path)
    }

    fn thrown(&self) -> JsValue {
        object(self).unwrap_or_else(|error| error)
    }
}

impl Coded for Thrown {
    fn code(&self) -> &str {
        &self.code
    }

    fn params(&self) -> Vec<(&str, Param)> {
        let params = self.params.iter().map(|(name, value)| (name.as_str(), value.clone()));
        params.chain(self.path.iter().map(|path| ("path", Param::from(path.as_str())))).collect()
    }
}

/// An error of the model, to be thrown.
pub fn coded(error: &dyn Coded) -> JsValue {
    let params = error.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Thrown { code: error.code().to_owned(), params, path: None }.thrown()
}

/// A value as an object: maps are plain objects, what is absent is left out.
pub fn object<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// An argument as a value of the model. What the type does not know is refused, as in files.
///
/// The object goes through a tree of JSON: read directly, `serde-wasm-bindgen` asks an object for the members that a type
/// has and never sees the others, so that a misspelt name would lose what stands under it.
pub fn given<T: DeserializeOwned>(name: &str, value: JsValue) -> Result<T, JsValue> {
    let tree: serde_json::Value = serde_wasm_bindgen::from_value(value)
        .map_err(|error| Thrown::value("invalid-value", &[("detail", &error.to_string())], name))?;
    serde_path_to_error::deserialize(tree).map_err(|error| {
        let inside = error.path().to_string();
        let path = match inside.as_str() {
            "." => name.to_owned(),
            _ if inside.starts_with('[') => format!("{name}{inside}"),
            _ => format!("{name}.{inside}"),
        };
        let detail = error.inner().to_string();
        let named = |before: &str| -> Option<(String, String)> {
            let (field, rest) = detail.strip_prefix(before)?.split_once('`')?;
            Some((field.to_owned(), rest.trim_start_matches(", expected ").to_owned()))
        };
        if let Some((field, expected)) = named("unknown field `") {
            return Thrown::value("unknown-field", &[("field", &field), ("expected", &expected)], &path);
        }
        if let Some((field, _)) = named("missing field `") {
            return Thrown::value("missing-field", &[("field", &field)], &path);
        }
        let found = detail.split('`').nth(1).or_else(|| detail.split('"').nth(1)).unwrap_or_default();
        let mut params = vec![("detail", detail.as_str())];
        if !found.is_empty() {
            params.push(("found", found));
        }
        Thrown::value("invalid-value", &params, &path)
    })
}

/// The same of an argument that may be `undefined` or `null`.
pub fn optional<T: DeserializeOwned>(name: &str, value: JsValue) -> Result<Option<T>, JsValue> {
    if value.is_undefined() || value.is_null() { Ok(None) } else { given(name, value).map(Some) }
}
