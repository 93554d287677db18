//! Sentences with values in them.

use crate::vietnamese::case;
use std::collections::BTreeMap;

/// A template with its values: `{name}` is a value, and what stands in brackets is left out where one of its values is
/// missing. Elsewhere a missing value is `…`.
pub fn sentence(template: &str, values: &BTreeMap<&str, String>) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(&filled(before, values).unwrap_or_else(|text| text));
        let (piece, after) = after.split_once(']').unwrap_or((after, ""));
        text.push_str(&filled(piece, values).unwrap_or_default());
        rest = after;
    }
    text.push_str(&filled(rest, values).unwrap_or_else(|text| text));
    let text = match text.trim_start_matches([';', ',', ' ']) {
        "." => "",
        text => text,
    };
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => core::iter::once(case::upper(first)).chain(letters).collect(),
        None => String::new(),
    }
}

/// A piece with its values; `Err` with as much as there is, where one is missing.
fn filled(piece: &str, values: &BTreeMap<&str, String>) -> Result<String, String> {
    let (mut text, mut whole, mut rest) = (String::new(), true, piece);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        match values.get(name) {
            Some(value) => text.push_str(value),
            None => {
                whole = false;
                text.push('…');
            }
        }
        rest = after;
    }
    text.push_str(rest);
    if whole { Ok(text) } else { Err(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        template: String,
        values: BTreeMap<String, String>,
        text: String,
    }

    /// The web part is held to the same file.
    #[test]
    fn every_template_of_the_common_list_becomes_its_sentence() {
        let cases: Vec<Case> = serde_json::from_str(include_str!("sentences.json")).unwrap();
        assert!(cases.len() > 5);
        for Case { template, values, text } in &cases {
            let values = values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            assert_eq!(sentence(template, &values), *text, "{template}");
        }
    }
}
