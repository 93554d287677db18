//! Tables of a spreadsheet, `.xlsx` (bảng tính Excel).
//!
//! Every sheet as a [`Table`] of what its cells show: shared texts, numbers with a point, days as `31/12/2025`. Formulas give
//! the result that was stored with them; a merged cell stands at its first place and is empty elsewhere.

use std::collections::BTreeMap;

use super::package::Package;
use super::xml::Element;
use super::{OfficeError, column, escape::unescape};
use crate::import::{Table, TableRow};

/// A sheet (trang tính).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its cells; rows without any are left out.
    pub table: Table,
}

/// The most columns that are read; nobody's table is wider.
const MOST_COLUMNS: usize = 512;

/// Reads a `.xlsx` file: its sheets in their order.
///
/// # Errors
/// Where the file is something else (`.xls`, `.ods`, a text), encrypted, damaged, or beyond the limits.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, OfficeError> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let workbook = package.tree(&main, "workbook")?.ok_or(OfficeError::Missing { part: "workbook" })?;
    let sheets = workbook.child("sheets").filter(|_| &*workbook.name == "workbook").ok_or(OfficeError::OtherKind)?;
    let mut part = |kind: &'static str| match package.related(&main, kind)?.first() {
        Some((_, name)) => package.tree(name, kind),
        None => Ok(None),
    };
    let texts =
        part("sharedStrings")?.map(|part| part.children("si").map(shown).collect::<Vec<_>>()).unwrap_or_default();
    let dates = part("styles")?.map(|part| date_styles(&part)).unwrap_or_default();
    let early = workbook.child("workbookPr").and_then(|properties| properties.attribute("date1904"));
    let book = Book { texts, dates, from_1904: matches!(early, Some("1" | "true" | "on")) };
    let parts: BTreeMap<String, String> = package.related(&main, "worksheet")?.into_iter().collect();
    let mut read = Vec::new();
    for sheet in sheets.children("sheet") {
        let Some(name) = sheet.attribute("id").and_then(|id| parts.get(id)) else { continue };
        let tree = package.tree(name, "worksheet")?.ok_or(OfficeError::Missing { part: "worksheet" })?;
        let name = sheet.attribute("name").unwrap_or_default().to_owned();
        read.push(Sheet { name, table: book.table(&tree) });
    }
    Ok(read)
}

/// The sheet with the most rows: the one with the table, where others hold remarks.
#[must_use]
pub fn largest(sheets: Vec<Sheet>) -> Option<Sheet> {
    // Of several, the first.
    sheets.into_iter().rev().max_by_key(|sheet| sheet.table.rows.len())
}

/// What all sheets share.
struct Book {
    texts: Vec<String>,
    /// Which styles of cells show a day, by their place in the list of styles.
    dates: Vec<bool>,
    from_1904: bool,
}

impl Book {
    fn table(&self, sheet: &Element) -> Table {
        let mut table = Table::default();
        let mut last = 0;
        for row in sheet.child("sheetData").into_iter().flat_map(|data| data.children("row")) {
            let line = row.attribute("r").and_then(|line| line.parse().ok()).unwrap_or(last + 1);
            last = line;
            let mut cells: Vec<String> = Vec::new();
            for cell in row.children("c") {
                let column = cell.attribute("r").and_then(column).unwrap_or(cells.len());
                let text = self.cell(cell);
                if column >= MOST_COLUMNS || text.is_empty() {
                    continue;
                }
                if cells.len() <= column {
                    cells.resize(column + 1, String::new());
                }
                if let Some(place) = cells.get_mut(column) {
                    *place = text;
                }
            }
            if !cells.is_empty() {
                table.rows.push(TableRow { line, cells });
            }
        }
        table
    }

    fn cell(&self, cell: &Element) -> String {
        let value = || {
            let mut text = String::new();
            if let Some(value) = cell.child("v") {
                value.text(&mut text);
            }
            text
        };
        let text = match cell.attribute("t") {
            Some("s") => {
                value().trim().parse().ok().and_then(|at: usize| self.texts.get(at)).cloned().unwrap_or_default()
            }
            Some("inlineStr") => cell.child("is").map(shown).unwrap_or_default(),
            Some("str" | "e") => value(),
            Some("b") => if value().trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            _ => {
                let text = value();
                let style = cell.attribute("s").and_then(|style| style.parse::<usize>().ok());
                let is_date = style.and_then(|style| self.dates.get(style)).copied().unwrap_or(false);
                is_date.then(|| self.day(&text)).flatten().unwrap_or_else(|| number(&text))
            }
        };
        text.trim().replace("\r\n", "\n")
    }

    /// The day of a serial number: days since the end of 1899, or since the beginning of 1904.
    fn day(&self, serial: &str) -> Option<String> {
        let days: i64 = serial.split('.').next()?.trim().parse().ok()?;
        let first = if self.from_1904 { crate::day::of(1904, 1, 1)? } else { crate::day::of(1899, 12, 30)? };
        let day = first.checked_add_signed(chrono::TimeDelta::try_days(days)?)?;
        let (year, month, day) = crate::day::parts(day);
        Some(format!("{day:02}/{month:02}/{year}"))
    }
}

/// The text of a shared or inline string, without the reading aids that stand beside it.
fn shown(item: &Element) -> String {
    let mut text = String::new();
    for part in item.elements() {
        match &*part.name {
            "t" => part.text(&mut text),
            "r" => part.children("t").for_each(|run| run.text(&mut text)),
            _ => {}
        }
    }
    unescape(text)
}

/// A number as a person typed it: spreadsheets store `0.1` as `0.1` or as the nearest fraction, `0.10000000000000001`.
fn number(text: &str) -> String {
    let text = text.trim();
    if text.len() <= 12 && !text.contains(['e', 'E']) {
        return text.to_owned();
    }
    rounded(text).unwrap_or_else(|| text.to_owned())
}

/// Beyond so many units of the eighth decimal place a number is left as it is stored: 10¹⁵.
const MOST_UNITS: u128 = 10_u128.pow(15 + PLACES);
const PLACES: u32 = 8;

/// A number to eight decimal places, half up; `None` where the text is none, or a larger one. By its digits: floating point
/// would be a fifth of the module that pages load for this.
fn rounded(text: &str) -> Option<String> {
    let (sign, unsigned) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: u128 = digits.parse().ok()?;
    let shift = exponent.checked_add(PLACES as i32)?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let power = 10_u128.checked_pow(shift.unsigned_abs());
    let units = match power {
        Some(power) if shift >= 0 => value.checked_mul(power)?,
        Some(power) => (value + power / 2) / power,
        // So small that nothing of it is left; so large that nobody has typed it.
        None if shift < 0 => 0,
        None => return None,
    };
    if units == 0 {
        return Some("0".to_owned());
    }
    let one = 10_u128.pow(PLACES);
    let shown = format!("{sign}{}.{:08}", units / one, units % one);
    (units < MOST_UNITS).then(|| shown.trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// Which styles of cells show a day.
fn date_styles(styles: &Element) -> Vec<bool> {
    let own: BTreeMap<&str, &str> = styles
        .child("numFmts")
        .into_iter()
        .flat_map(|formats| formats.children("numFmt"))
        .filter_map(|format| Some((format.attribute("numFmtId")?, format.attribute("formatCode")?)))
        .collect();
    let is_date = |id: &str| {
        let built_in = matches!(id.parse::<u32>(), Ok(14..=17 | 22));
        built_in
            || own.get(id).is_some_and(|code| {
                // Words in quotation marks and brackets are no letters of a day.
                let mut quoted = false;
                let code: String = code
                    .chars()
                    .filter(|c| {
                        if *c == '"' {
                            quoted = !quoted;
                        }
                        !quoted
                    })
                    .collect();
                let code = code
                    .split(']')
                    .map(|part| part.split('[').next().unwrap_or_default())
                    .collect::<String>()
                    .to_ascii_lowercase();
                code.contains('d') || code.contains("yy")
            })
    };
    let cells = styles.child("cellXfs").into_iter().flat_map(|cells| cells.children("xf"));
    cells.map(|cell| cell.attribute("numFmtId").is_some_and(is_date)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_told_by_its_letters() {
        assert_eq!(["A1", "z9", "AA10", "AB1", "1"].map(column), [Some(0), Some(25), Some(26), Some(27), None]);
        assert_eq!(column(&"Z".repeat(40)), None);
    }

    #[test]
    fn a_number_is_shown_as_it_was_typed() {
        assert_eq!(
            ["5", "0.5", "0.10000000000000001", "1E3", "2.2999999999999998", "x"].map(number),
            ["5", "0.5", "0.1", "1000", "2.3", "x"]
        );
        assert_eq!(
            ["-0.20000000000000001", "1.0000000000000001E-2", "9.9999999999999995E-21", "-1E-30", "123456789012345678"]
                .map(number),
            ["-0.2", "0.01", "0", "0", "123456789012345678"]
        );
        assert_eq!(
            ["1E+2", "1.5e2", "1E99999999999", "1E-400", "12345678901234.5", "--1E3", "1.2.3E1", "E1"].map(number),
            ["100", "150", "1E99999999999", "0", "12345678901234.5", "--1E3", "1.2.3E1", "E1"]
        );
    }
}
