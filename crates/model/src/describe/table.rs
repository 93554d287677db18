//! The tables of words, read once from the files of the crate.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::{Lang, json};

/// Words by table and by code.
pub type Tables = BTreeMap<String, BTreeMap<String, String>>;

static VIETNAMESE: LazyLock<Tables> = LazyLock::new(|| read(include_str!("../../words/vi.json")));
static ENGLISH: LazyLock<Tables> = LazyLock::new(|| read(include_str!("../../words/en.json")));

fn read(text: &str) -> Tables {
    // A test reads both files, so nothing is lost here.
    json::read(text).unwrap_or_default()
}

/// Every table of a language.
pub fn tables(lang: Lang) -> &'static Tables {
    match lang {
        Lang::Vietnamese => &VIETNAMESE,
        Lang::English => &ENGLISH,
    }
}

/// What a code is called, by the name of its table in `words/vi.json`; `None` where there is no such table or code.
///
/// ```
/// use orientation::{Lang, describe};
///
/// assert_eq!(describe::word("kinds", "children", Lang::English), Some("Children and Pioneers"));
/// assert_eq!(describe::word("kinds", "chess", Lang::English), None);
/// ```
#[must_use]
pub fn word(table: &str, code: &str, lang: Lang) -> Option<&'static str> {
    tables(lang).get(table)?.get(code).map(String::as_str)
}
