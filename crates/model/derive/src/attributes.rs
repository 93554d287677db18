//! The serde attributes that our types carry.

use syn::{Attribute, ExprPath, LitStr, Result};

/// What stands in the `serde` attributes of a type, a variant or a field.
#[derive(Default)]
pub struct Attributes {
    pub rename: Option<String>,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub camel_case: bool,
    pub camel_case_fields: bool,
    pub deny_unknown_fields: bool,
    pub default: bool,
    pub transparent: bool,
    pub token: bool,
    pub skip_if: Option<ExprPath>,
    pub unwritten: bool,
}

impl Attributes {
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                let name = meta.path.require_ident()?.to_string();
                let text = || -> Result<LitStr> { meta.value()?.parse() };
                match name.as_str() {
                    "rename" => found.rename = Some(text()?.value()),
                    "tag" => found.tag = Some(text()?.value()),
                    "content" => found.content = Some(text()?.value()),
                    "rename_all" | "rename_all_fields" => {
                        if text()?.value() != "camelCase" {
                            return Err(meta.error("names are in camelCase"));
                        }
                        found.camel_case |= name == "rename_all";
                        found.camel_case_fields |= name == "rename_all_fields";
                    }
                    "deny_unknown_fields" => found.deny_unknown_fields = true,
                    "default" => found.default = true,
                    "transparent" => found.transparent = true,
                    // A type of one token: `FromStr` and `Display` say the same as the conversions that serde takes.
                    "try_from" | "into" => {
                        if text()?.value() != "String" {
                            return Err(meta.error("a token is made from a `String`"));
                        }
                        found.token = true;
                    }
                    "skip_serializing" => found.unwritten = true,
                    "skip_serializing_if" => found.skip_if = Some(text()?.parse()?),
                    // Days are read in their one form here, whoever asks.
                    "deserialize_with" => {
                        if !text()?.value().starts_with("crate::day::") {
                            return Err(meta.error("only days are read in a way of their own"));
                        }
                    }
                    _ => return Err(meta.error("this attribute of serde has no counterpart here")),
                }
                Ok(())
            })?;
        }
        Ok(found)
    }
}

/// `bonus_cap` and `BonusCap` as `bonusCap`.
pub fn camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut upper = false;
    for (at, letter) in name.chars().enumerate() {
        match letter {
            '_' => upper = true,
            _ if at == 0 => camel.push(letter.to_ascii_lowercase()),
            _ if upper => {
                camel.push(letter.to_ascii_uppercase());
                upper = false;
            }
            _ => camel.push(letter),
        }
    }
    camel
}
