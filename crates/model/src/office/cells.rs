//! The cells of a spreadsheet, row by row, as they are stored: nothing is trimmed, and numbers are told from texts.
//!
//! [`xlsx`](super::xlsx) reads tables that people have made; this reads tables that programs have written, however long they are:
//! no sheet stands in the memory as a whole but for its text.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::OfficeError;
use super::escape::unescape;
use super::package::Package;
use super::xml;

/// What stands in a cell that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stored {
    /// Nothing.
    #[default]
    Blank,
    /// Words.
    Text(String),
    /// A number as it is stored, which may be in the notation of floating-point numbers.
    Number(String),
}

/// The most columns that are read.
const MOST_COLUMNS: usize = 512;

/// What is done with a row: the sheet's place among all, and the cells of the row.
pub(crate) type OnRow<'r> = dyn FnMut(usize, &[Stored]) + 'r;

/// Reads every row of every sheet.
pub(crate) fn each_row(bytes: &[u8], on_row: &mut OnRow<'_>) -> Result<(), OfficeError> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let workbook = package.tree(&main, "workbook")?.ok_or(OfficeError::Missing { part: "workbook" })?;
    let sheets = workbook.child("sheets").filter(|_| &*workbook.name == "workbook").ok_or(OfficeError::OtherKind)?;
    let texts = match package.related(&main, "sharedStrings")?.into_iter().next() {
        Some((_, name)) => package.text(&name, "sharedStrings")?.map(|text| shared(&text)).transpose()?,
        None => None,
    };
    let texts = texts.unwrap_or_default();
    let parts = package.related(&main, "worksheet")?;
    for (at, sheet) in sheets.children("sheet").enumerate() {
        let id = sheet.attribute("id");
        let Some((_, name)) = parts.iter().find(|(known, _)| Some(known.as_str()) == id) else { continue };
        let text = package.text(name, "worksheet")?.ok_or(OfficeError::Missing { part: "worksheet" })?;
        rows(&text, &texts, &mut |cells| on_row(at, cells))?;
    }
    Ok(())
}

/// The shared texts.
fn shared(text: &str) -> Result<Vec<String>, OfficeError> {
    let mut texts = Vec::new();
    let mut words = Words::default();
    events(text, "sharedStrings", &mut |event| {
        match event {
            Part::Begins("si", _) => words = Words::default(),
            Part::Ends("si") => texts.push(unescape(core::mem::take(&mut words.text))),
            other => words.take(&other),
        }
        Some(())
    })?;
    Ok(texts)
}

/// The words of a shared or inline text, without the reading aids that stand beside them.
#[derive(Default)]
struct Words {
    text: String,
    is_text: bool,
    aids: usize,
}

impl Words {
    fn take(&mut self, part: &Part<'_>) {
        match part {
            Part::Begins("t", _) => self.is_text = self.aids == 0,
            Part::Ends("t") => self.is_text = false,
            Part::Begins("rPh", _) => self.aids += 1,
            Part::Ends("rPh") => self.aids = self.aids.saturating_sub(1),
            Part::Words(words) if self.is_text => self.text.push_str(words),
            _ => {}
        }
    }
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    kind: String,
    value: String,
    is_value: bool,
    inline: Words,
}

fn rows(text: &str, texts: &[String], on_row: &mut dyn FnMut(&[Stored])) -> Result<(), OfficeError> {
    let (mut cells, mut column) = (Vec::new(), 0_usize);
    let mut open = Open::default();
    events(text, "worksheet", &mut |event| {
        match event {
            Part::Begins("row", _) => {
                column = 0;
                cells.clear();
            }
            Part::Ends("row") => on_row(&cells),
            Part::Begins("c", start) => {
                column = attribute(start, "r").and_then(|place| super::column(&place)).unwrap_or(column);
                open = Open { kind: attribute(start, "t").unwrap_or_default(), ..Open::default() };
            }
            Part::Ends("c") => {
                let stored = stored(core::mem::take(&mut open), texts);
                if column < MOST_COLUMNS && stored != Stored::Blank {
                    cells.resize(column.max(cells.len()), Stored::Blank);
                    cells.truncate(column);
                    cells.push(stored);
                }
                column = column.saturating_add(1);
            }
            Part::Begins("v", _) => open.is_value = true,
            Part::Ends("v") => open.is_value = false,
            Part::Words(words) if open.is_value => open.value.push_str(words),
            other => open.inline.take(&other),
        }
        Some(())
    })
}

fn stored(open: Open, texts: &[String]) -> Stored {
    let text = |text: String| if text.is_empty() { Stored::Blank } else { Stored::Text(text) };
    let Open { kind, value, inline, .. } = open;
    match kind.as_str() {
        "s" => {
            let found = value.trim().parse().ok().and_then(|at: usize| texts.get(at));
            text(found.cloned().unwrap_or_default())
        }
        "inlineStr" => text(unescape(inline.text)),
        "str" | "e" => text(unescape(value)),
        "b" => Stored::Text(if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
        _ if value.trim().is_empty() => Stored::Blank,
        _ => Stored::Number(value.trim().to_owned()),
    }
}

/// A piece of a part; names are without their prefix.
enum Part<'p> {
    Begins(&'p str, &'p BytesStart<'p>),
    Ends(&'p str),
    Words(&'p str),
}

fn events(text: &str, what: &'static str, on: &mut dyn FnMut(Part<'_>) -> Option<()>) -> Result<(), OfficeError> {
    let damaged = OfficeError::Damaged { part: what };
    let mut reader = Reader::from_str(text);
    loop {
        let event = reader.read_event().map_err(|_| damaged)?;
        let done = match &event {
            Event::Start(start) => on(Part::Begins(start.local_name().as_ref(), start)),
            Event::Empty(start) => {
                let name = start.local_name();
                on(Part::Begins(name.as_ref(), start)).and_then(|()| on(Part::Ends(name.as_ref())))
            }
            Event::End(end) => on(Part::Ends(end.local_name().as_ref())),
            Event::Text(words) => on(Part::Words(&words.xml10_content())),
            Event::CData(words) => on(Part::Words(&words.xml10_content())),
            Event::GeneralRef(reference) => xml::referred(reference).and_then(|words| on(Part::Words(&words))),
            Event::DocType(_) => None,
            Event::Eof => return Ok(()),
            _ => Some(()),
        };
        done.ok_or(damaged)?;
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        start.attributes().with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}
