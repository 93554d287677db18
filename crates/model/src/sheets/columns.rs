//! The columns of the tables, and what they are called.

use crate::Lang;
use crate::describe::word;
use crate::office::workbook::Column;

/// How wide a column is, in digits, and whether programs read it.
pub(super) type Spec = (&'static str, u8, bool);

/// The word of a table of words; every one is there, as a test of the words says.
pub(super) fn named(table: &str, code: &'static str, lang: Lang) -> &'static str {
    word(table, code, lang).unwrap_or(code)
}

/// The heading of a column.
pub(super) fn heading(code: &'static str, lang: Lang) -> &'static str {
    named("sheetColumns", code, lang)
}

/// The columns of a sheet.
pub(super) fn columns(specs: &[Spec], lang: Lang) -> Vec<Column<'static>> {
    let column = |(code, width, is_code): &Spec| {
        let title = heading(code, lang);
        if *is_code { Column::code(title, *width) } else { Column::new(title, *width) }
    };
    specs.iter().map(column).collect()
}

/// The columns of filled forms, in their order.
pub(super) const FORMS: [Spec; 17] = [
    ("form", 7, true),
    ("unitId", 12, true),
    ("unit", 24, false),
    ("line", 9, true),
    ("item", 16, true),
    ("content", 48, false),
    ("kind", 9, true),
    ("value", 12, false),
    ("whole", 9, false),
    ("said", 24, false),
    ("skipped", 8, false),
    ("reason", 16, false),
    ("note", 24, false),
    ("evidence", 32, false),
    ("own", 9, false),
    ("final", 9, false),
    ("data", 10, true),
];
