//! Filled forms from a table that [`Forms`](super::Forms) has written, with what somebody has changed in it since.

use std::collections::BTreeMap;

use super::columns::{FORMS, heading};
use super::forms::{EMPTY, INTO, line, said_by_columns};
use crate::assessment::{Answer, Assessment, FactAnswer, Ratio, Value};
use crate::by_id::ById;
use crate::form::{refused, typed};
use crate::office::cells::{Stored, each_row};
use crate::office::{OfficeError, csv};
use crate::report::Report;
use crate::{Id, Lang, Points, Quantity, Share, document, json};

/// What a table of forms came to (phiếu đọc lại từ bảng).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReadForms {
    /// The forms, in the order of their first lines.
    pub forms: Vec<Assessment>,
    /// The cells that could not be read. Of such a cell nothing is taken over: an answer is left open, a form that lacks its own
    /// line is left out.
    pub report: Report,
}

/// Reads a table of forms: a `.xlsx` file, in which any sheet may have some, or CSV in UTF-8 (đọc lại bảng phiếu).
///
/// Columns are found by their headings, in Vietnamese or English and in any order; lines may have been sorted. Numbers may be
/// typed as in Vietnamese (`1.234,5`), and `có` or `không` is an answer too. Lines whose answer was emptied have none.
///
/// # Errors
/// [`OfficeError::NoForms`] where no table has these columns, such as a paper in a `.docx`; otherwise as
/// [`xlsx::read`](crate::office::xlsx::read): a `.xls` is [`OfficeError::OldBinary`].
pub fn read(bytes: &[u8]) -> Result<ReadForms, OfficeError> {
    let mut lines = Lines::default();
    if let Some(text) = plain(bytes) {
        for row in csv::read(text) {
            let stored = |cell: String| if cell.is_empty() { Stored::Blank } else { Stored::Text(cell) };
            lines.take(0, &row.into_iter().map(stored).collect::<Vec<_>>());
        }
    } else {
        each_row(bytes, &mut |sheet, cells| lines.take(sheet, cells))?;
    }
    if !lines.has_headings {
        return Err(OfficeError::NoForms);
    }
    Ok(lines.forms())
}

/// The text of a file that is no package: CSV.
fn plain(bytes: &[u8]) -> Option<&str> {
    let text = core::str::from_utf8(bytes).ok()?;
    let is_other = ["PK\u{3}\u{4}", "%PDF-", "{\\rtf"].iter().any(|start| text.trim_start().starts_with(start));
    if is_other { None } else { Some(text) }
}

/// A line of a form, its continuations joined.
#[derive(Clone, Debug, Default)]
struct Line {
    /// Whether the line says that there was an answer, be it a blank one.
    is_answer: bool,
    kind: String,
    value: Stored,
    whole: Stored,
    skipped: bool,
    reason: String,
    note: String,
    data: String,
    /// The pieces of what is longer than a cell holds, by their number: value, reason, note, data.
    more: BTreeMap<u32, [String; 4]>,
}

/// The lines of one form, by what they are about and by item.
type FormLines = BTreeMap<(Kind, String), Line>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Form,
    Answer,
    Fact,
}

/// The lines of a table as they come.
#[derive(Default)]
struct Lines {
    /// The columns of the sheet that is being read, by the place of their code among [`FORMS`].
    columns: Option<Vec<Option<usize>>>,
    sheet: Option<usize>,
    has_headings: bool,
    /// The numbers of the forms in the order of their first lines.
    order: Vec<String>,
    forms: BTreeMap<String, FormLines>,
}

impl Lines {
    fn take(&mut self, sheet: usize, cells: &[Stored]) {
        if self.sheet != Some(sheet) {
            self.sheet = Some(sheet);
            self.columns = None;
        }
        let Some(columns) = &self.columns else {
            self.columns = headings(cells);
            self.has_headings |= self.columns.is_some();
            return;
        };
        let at = |code: &str| {
            let place = FORMS.iter().position(|(known, ..)| *known == code)?;
            cells.get((*columns.get(place)?)?)
        };
        let text = |code: &str| match at(code) {
            Some(Stored::Text(text) | Stored::Number(text)) => text.as_str(),
            _ => "",
        };
        let (name, nth) = match text("line").trim().split_once(line::MORE) {
            Some((name, nth)) => (name, nth.parse::<u32>().ok()),
            None => (text("line").trim(), None),
        };
        let kind = match name {
            line::FORM => Kind::Form,
            line::ANSWER | line::OPEN | line::PART => Kind::Answer,
            line::FACT | line::FACT_PART => Kind::Fact,
            _ => return,
        };
        let form = text("form").trim().to_owned();
        if !self.forms.contains_key(&form) {
            self.order.push(form.clone());
        }
        let item = text("item").trim().to_owned();
        let held = self.forms.entry(form).or_default().entry((kind, item)).or_default();
        let texts = ["value", "reason", "note", "data"].map(|code| text(code).to_owned());
        if let Some(nth) = nth {
            held.more.insert(nth, texts);
            return;
        }
        let [_, reason, note, data] = texts;
        let more = core::mem::take(&mut held.more);
        let stored = |code: &str| at(code).cloned().unwrap_or_default();
        *held = Line {
            is_answer: name == line::ANSWER,
            kind: text("kind").trim().to_owned(),
            value: stored("value"),
            whole: stored("whole"),
            skipped: !text("skipped").trim().is_empty(),
            reason,
            note,
            data,
            more,
        };
    }

    fn forms(mut self) -> ReadForms {
        let mut found = ReadForms::default();
        for number in &self.order {
            let lines = self.forms.remove(number).unwrap_or_default();
            let lines: FormLines = lines.into_iter().map(|(key, line)| (key, whole(line))).collect();
            let own = lines.get(&(Kind::Form, String::new())).map(|line| document::read::<Assessment>(&line.data));
            let Some(Ok(mut form)) = own else {
                let data = heading("data", Lang::Vietnamese);
                found.report.push(refused(&format!("#{number}"), data, "", "form"));
                continue;
            };
            Reading { lines: &lines, unit: form.unit.id.clone(), report: &mut found.report }.fill(&mut form);
            found.forms.push(form);
        }
        found
    }
}

/// A line with its continuations.
fn whole(mut line: Line) -> Line {
    for [value, reason, note, data] in core::mem::take(&mut line.more).into_values() {
        if let Stored::Text(text) = &mut line.value {
            text.push_str(&value);
        }
        line.reason.push_str(&reason);
        line.note.push_str(&note);
        line.data.push_str(&data);
    }
    line
}

/// The places of the columns, where a row has the headings of all that cannot be done without.
fn headings(cells: &[Stored]) -> Option<Vec<Option<usize>>> {
    let place = |code: &'static str| {
        let is_named = |cell: &Stored| match cell {
            Stored::Text(text) => Lang::ALL.iter().any(|lang| text.trim() == heading(code, *lang)),
            _ => false,
        };
        cells.iter().position(is_named)
    };
    let places: Vec<Option<usize>> = FORMS.iter().map(|(code, ..)| place(code)).collect();
    let needed = ["form", "line", "item", "kind", "value", "data"];
    let has = |code: &&str| FORMS.iter().zip(&places).any(|((known, ..), place)| known == code && place.is_some());
    needed.iter().all(has).then_some(places)
}

/// A form that is being filled from its lines.
struct Reading<'r> {
    lines: &'r FormLines,
    unit: Id,
    report: &'r mut Report,
}

impl Reading<'_> {
    fn fill(&mut self, form: &mut Assessment) {
        let lines = self.lines;
        for ((kind, item), line) in lines {
            let is_part = item.contains(INTO);
            if *kind == Kind::Form || is_part {
                continue;
            }
            let Ok(id) = item.parse::<Id>() else {
                self.refuse(item, "item", item, "id");
                continue;
            };
            let value = self.value(*kind, item, line);
            let rest = self.rest(item, line);
            if *kind == Kind::Fact {
                if let Some(value) = value {
                    form.facts.insert(id, FactAnswer { value, note: rest.note });
                }
                continue;
            }
            let answer = Answer { value, ..rest };
            if answer != Answer::default() || line.is_answer {
                form.answers.insert(id, answer);
            }
        }
    }

    fn refuse(&mut self, item: &str, column: &'static str, found: &str, expected: &str) {
        let place = format!("{}/{item}", self.unit);
        self.report.push(refused(&place, heading(column, Lang::Vietnamese), found, expected));
    }

    /// What an answer has beside its value: as the data say, with what the columns say otherwise.
    fn rest(&mut self, item: &str, line: &Line) -> Answer {
        let said = said_by_columns(line.skipped, &line.reason, &line.note);
        if line.data.trim().is_empty() {
            return said;
        }
        let mut rest = match json::read::<Answer>(&line.data) {
            Ok(rest) => rest,
            Err(_) => {
                self.refuse(item, "data", &line.data, "answer");
                return said;
            }
        };
        // Blank words and absent ones look the same in a cell.
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        if text(&rest.note) != line.note {
            rest.note = said.note;
        }
        let before = rest.not_applicable.as_ref().map(|waiver| text(&waiver.reason));
        if before != line.skipped.then(|| line.reason.clone()) {
            rest.not_applicable = said.not_applicable;
        }
        rest.value = None;
        rest
    }

    /// The value of a line and of the lines of its parts.
    fn value(&mut self, of: Kind, item: &str, line: &Line) -> Option<Value> {
        let parts = |lines: &'_ FormLines| -> Vec<(String, Line)> {
            let into = format!("{item}{INTO}");
            let of_item = lines.iter().filter(|((kind, place), _)| *kind == of && place.starts_with(&into));
            let direct = of_item.filter(|((_, place), _)| !place.get(into.len()..).unwrap_or_default().contains(INTO));
            direct.map(|((_, place), line)| (place.clone(), line.clone())).collect()
        };
        let is_empty = matches!(&line.value, Stored::Text(text) if text.trim() == EMPTY);
        match line.kind.as_str() {
            "parts" => {
                let mut values = ById::new();
                for (place, part) in parts(self.lines) {
                    let value = self.value(of, &place, &part);
                    self.put(&mut values, &place, value);
                }
                (is_empty || !values.is_empty()).then_some(Value::Parts(values))
            }
            "units" => {
                let mut values = ById::new();
                for (place, part) in parts(self.lines) {
                    let count = match self.value(of, &place, &part) {
                        Some(Value::Count(count)) => Some(count),
                        Some(_) => {
                            self.refuse(&place, "kind", &part.kind, "count");
                            None
                        }
                        None => None,
                    };
                    self.put(&mut values, &place, count);
                }
                (is_empty || !values.is_empty()).then_some(Value::Units(values))
            }
            _ if line.value == Stored::Blank && line.whole == Stored::Blank => None,
            kind => {
                let value = simple(kind, &line.value, &line.whole);
                if value.is_none() {
                    let found = match &line.value {
                        Stored::Text(found) | Stored::Number(found) => found.clone(),
                        Stored::Blank => String::new(),
                    };
                    self.refuse(item, "value", &found, if kind.is_empty() { "id" } else { kind });
                }
                value
            }
        }
    }

    fn put<T>(&mut self, values: &mut ById<T>, place: &str, value: Option<T>) {
        let Some(value) = value else { return };
        let (_, name) = place.rsplit_once(INTO).unwrap_or(("", place));
        match name.parse::<Id>() {
            Ok(id) => {
                values.insert(id, value);
            }
            Err(_) => self.refuse(place, "item", name, "id"),
        }
    }
}

/// A value of one line.
fn simple(kind: &str, value: &Stored, whole: &Stored) -> Option<Value> {
    let text = match value {
        Stored::Text(text) | Stored::Number(text) => text.trim(),
        Stored::Blank => "",
    };
    match kind {
        "yesNo" => yes_or_no(text).map(Value::YesNo),
        "choice" => text.parse().ok().map(Value::Choice),
        "count" => number(value, 0)?.parse().ok().map(Value::Count),
        "number" => number(value, 4)?.parse().ok().map(Value::Number),
        "points" => number(value, 2)?.parse::<Points>().ok().map(Value::Points),
        "share" => share(value).map(Value::Share),
        "ratio" => {
            let quantity = |stored: &Stored| number(stored, 4)?.parse::<Quantity>().ok();
            match (quantity(value), quantity(whole)) {
                (Some(part), Some(whole)) => Some(Value::Ratio(Ratio { part, whole })),
                _ => None,
            }
        }
        "options" if text == EMPTY => Some(Value::Options(Vec::new())),
        "options" => {
            let ids = text.split([' ', ',', ';']).filter(|id| !id.is_empty()).map(str::parse);
            ids.collect::<Result<_, _>>().ok().map(Value::Options)
        }
        _ => None,
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    let said = crate::vietnamese::fold(text);
    match said.as_str() {
        "yes" | "co" | "x" | "true" => Some(true),
        "no" | "khong" | "false" => Some(false),
        _ => None,
    }
}

/// The most digits that points or a quantity have before the decimals.
const DIGITS: usize = 13;

/// A number with at most so many decimals, as the model writes it.
fn number(stored: &Stored, places: usize) -> Option<String> {
    match stored {
        Stored::Blank => None,
        Stored::Text(text) => typed::number_within(text, Lang::Vietnamese, places, DIGITS),
        Stored::Number(text) => {
            // Spreadsheets store 0.1 as the nearest fraction, which may be written 0.10000000000000001.
            let exact: f64 = text.parse().ok()?;
            let short = format!("{exact:.places$}");
            let rounded: f64 = short.parse().ok()?;
            if (exact - rounded).abs() > exact.abs() * 1e-12 + 1e-9 {
                return None;
            }
            typed::number_within(&short, Lang::English, places, DIGITS)
        }
    }
}

/// A share: a number that the format of its cell shows as a percentage, or a text such as `66,67%`.
fn share(stored: &Stored) -> Option<Share> {
    match stored {
        Stored::Number(_) => {
            let fraction: Quantity = number(stored, 4)?.parse().ok()?;
            Some(Share::saturating(fraction.ten_thousandths().into()))
        }
        _ => format!("{}%", number(stored, 2)?).parse().ok(),
    }
}
