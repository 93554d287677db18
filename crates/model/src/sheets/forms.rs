//! Filled forms as rows: a line for each criterion and fact, and one for the form itself.

use chrono::NaiveDate;

use super::columns::{FORMS, columns, heading, named};
use crate::assessment::{Answer, Assessment, FactAnswer, Value, Waiver};
use crate::criteria::{CriteriaSet, Criterion, FactKind, Rule};
use crate::office::workbook::{MOST_LETTERS, Workbook};
use crate::office::{Cell, Rows, cut};
use crate::score::LeafState;
use crate::summary::{Counter, CriterionCell};
use crate::{Id, Lang, Points, describe, document, json};

/// What a line is about: the first word of its column `line`.
pub(super) mod line {
    /// The form itself: its unit, its period, its reviews and steps.
    pub const FORM: &str = "form";
    /// An answer that was given.
    pub const ANSWER: &str = "answer";
    /// A criterion without an answer.
    pub const OPEN: &str = "open";
    /// A part of an answer.
    pub const PART: &str = "part";
    /// A fact.
    pub const FACT: &str = "fact";
    /// A part of a fact.
    pub const FACT_PART: &str = "factPart";
    /// Stands between the word of a line and the number of its continuation: what is longer than a cell holds.
    pub const MORE: char = '+';
}

/// What stands where a list has nothing in it, other than a blank cell, which is no answer.
pub(super) const EMPTY: &str = "[]";

/// What stands between a criterion and a part of it.
pub(super) const INTO: char = '/';

/// Filled forms on their way into a table (phiếu đã điền).
#[derive(Debug)]
pub struct Forms<'s> {
    lang: Lang,
    count: usize,
    /// The counter of the set and the day that were scored by last.
    counter: Option<(NaiveDate, Counter<'s>)>,
}

/// A line with its cells; what is left out is blank.
struct Line<'l> {
    line: &'static str,
    item: &'l str,
    content: &'l str,
    kind: &'l str,
    value: Cell<'l>,
    whole: Cell<'l>,
    said: String,
    skipped: bool,
    reason: &'l str,
    note: &'l str,
    evidence: String,
    points: [Option<Points>; 2],
    data: String,
}

impl<'l> Line<'l> {
    fn new(line: &'static str, item: &'l str, content: &'l str) -> Self {
        Self {
            line,
            item,
            content,
            kind: "",
            value: Cell::Blank,
            whole: Cell::Blank,
            said: String::new(),
            skipped: false,
            reason: "",
            note: "",
            evidence: String::new(),
            points: [None, None],
            data: String::new(),
        }
    }
}

impl<'s> Forms<'s> {
    /// No forms yet; headings and words for people are in this language.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self { lang, count: 0, counter: None }
    }

    /// The same where this many forms stand in the table already.
    #[must_use]
    pub const fn after(count: usize, lang: Lang) -> Self {
        Self { lang, count, counter: None }
    }

    /// Begins a sheet of forms in a book.
    pub fn begin(&self, book: &mut Workbook) {
        let name = named("sheetNames", "forms", self.lang);
        book.begin(name, name, &columns(&FORMS, self.lang));
    }

    /// Writes the headings into a table that has no sheets, such as CSV.
    pub fn head(&self, table: &mut dyn Rows) {
        table.row(&FORMS.map(|(code, ..)| Cell::text(heading(code, self.lang))));
    }

    /// Writes a form: with the words and the points of its set, where that is at hand and of the edition that is answered.
    pub fn add(&mut self, table: &mut dyn Rows, form: &Assessment, set: Option<&'s CriteriaSet>) {
        self.count += 1;
        let set = set.filter(|set| set.id == form.criteria.id && set.edition == form.criteria.edition);
        let mut put = |line: &Line<'_>| self.write(table, form, line);
        let bare = Assessment { answers: Default::default(), facts: Default::default(), ..form.clone() };
        let period = describe::period(&form.period, self.lang);
        let content =
            named("sheetWords", "form", self.lang).replace("{unit}", &form.unit.name).replace("{period}", &period);
        let mut head = Line::new(line::FORM, "", &content);
        head.data = document::compact(&bare);
        put(&head);
        let known = |id: &Id| set.is_some_and(|set| set.facts.iter().any(|fact| fact.id == *id));
        for fact in set.iter().flat_map(|set| &set.facts) {
            let answer = form.facts.get(&fact.id);
            let mut own = Line::new(line::FACT, fact.id.as_str(), &fact.title);
            own.said = answer.map(|answer| describe::fact(fact, &answer.value, self.lang)).unwrap_or_default();
            let labels: Vec<(&Id, &str)> = match &fact.value {
                FactKind::Units { classes } => classes.iter().map(|class| (&class.id, class.title.as_str())).collect(),
                _ => Vec::new(),
            };
            fact_lines(own, answer, fact_kind(&fact.value), &labels, &mut put);
        }
        for (id, answer) in form.facts.iter().filter(|(id, _)| !known(id)) {
            fact_lines(Line::new(line::FACT, id.as_str(), ""), Some(answer), "", &[], &mut put);
        }
        let day = form.period.last_day();
        let scored = set.and_then(|set| {
            let known = self.counter.take().filter(|(on, counter)| *on == day && core::ptr::eq(counter.set(), set));
            let (_, counter) = self.counter.insert(known.unwrap_or_else(|| (day, Counter::new(set, day))));
            counter.result(form).ok()?.scores
        });
        let mut put = |line: &Line<'_>| self.write(table, form, line);
        for criterion in set.into_iter().flat_map(CriteriaSet::criteria) {
            let cell = scored.as_ref().and_then(|scores| scores.criteria.get(&criterion.id));
            let answer = form.answers.get(&criterion.id);
            if answer.is_some() || cell.is_none_or(CriterionCell::concerns) {
                criterion_lines(criterion, answer, cell, self.lang, &mut put);
            }
        }
        let known = |id: &Id| set.is_some_and(|set| set.criterion(id.as_str()).is_some());
        for (id, answer) in form.answers.iter().filter(|(id, _)| !known(id)) {
            let mut own = Line::new(line::ANSWER, id.as_str(), "");
            fill(&mut own, answer, self.lang);
            value_lines(own, answer.value.as_ref(), None, &mut put);
        }
    }

    /// Writes a line, and what of it is longer than a cell holds into lines below.
    fn write(&self, table: &mut dyn Rows, form: &Assessment, line: &Line<'_>) {
        let Line { said, evidence, points: [own, last], .. } = line;
        let value_text = if let Cell::Text(text) = &line.value { text } else { "" };
        let mut rest = [value_text, line.reason, line.note, &line.data];
        for nth in 0_usize.. {
            let [value, reason, note, data] = rest.each_mut().map(|rest| {
                let (part, after) = cut(rest, MOST_LETTERS);
                *rest = after;
                part
            });
            let is_first = nth == 0;
            let name = if is_first { line.line.to_owned() } else { format!("{}{}{nth}", line.line, line::MORE) };
            let first = |cell: Cell<'static>| if is_first { cell } else { Cell::Blank };
            table.row(&[
                Cell::number(self.count),
                Cell::text(form.unit.id.as_str()),
                Cell::text(form.unit.name.as_str()),
                Cell::text(name),
                Cell::text(line.item),
                if is_first { Cell::text(line.content) } else { Cell::Blank },
                if is_first { Cell::text(line.kind) } else { Cell::Blank },
                if is_first && value_text.is_empty() { line.value.clone() } else { Cell::text(value) },
                if is_first { line.whole.clone() } else { Cell::Blank },
                if is_first { Cell::text(said.as_str()) } else { Cell::Blank },
                first(if line.skipped { Cell::text("x") } else { Cell::Blank }),
                Cell::text(reason),
                Cell::text(note),
                if is_first { Cell::text(evidence.as_str()) } else { Cell::Blank },
                first(Cell::points(*own)),
                first(Cell::points(*last)),
                Cell::text(data),
            ]);
            if rest.iter().all(|rest| rest.is_empty()) {
                return;
            }
        }
    }
}

/// The kind of value that a rule asks for; where it takes several, the first.
const fn rule_kind(rule: &Rule) -> &'static str {
    match rule {
        Rule::YesNo { .. } => "yesNo",
        Rule::Tiers { .. } => "choice",
        Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. } => "ratio",
        Rule::Count { .. } | Rule::Penalty { .. } => "count",
        Rule::Proportional { target: Some(_), .. } | Rule::Imported { .. } => "number",
        Rule::Free { .. } => "points",
        Rule::AtLeast { .. } => "options",
        Rule::Sum { .. } => "parts",
    }
}

const fn fact_kind(kind: &FactKind) -> &'static str {
    match kind {
        FactKind::YesNo {} => "yesNo",
        FactKind::Number { .. } => "number",
        FactKind::Share { .. } => "ratio",
        FactKind::Choice { .. } => "choice",
        FactKind::Units { .. } => "units",
    }
}

type Put<'p> = dyn FnMut(&Line<'_>) + 'p;

fn criterion_lines(
    criterion: &Criterion,
    answer: Option<&Answer>,
    cell: Option<&CriterionCell>,
    lang: Lang,
    put: &mut Put<'_>,
) {
    let name = if answer.is_some() { line::ANSWER } else { line::OPEN };
    let mut own = Line::new(name, criterion.id.as_str(), &criterion.title);
    if let Some(cell) = cell.filter(|cell| has_points(cell.state)) {
        own.points = [Some(cell.own.unwrap_or(cell.points)), Some(cell.points)];
    }
    if let Some(answer) = answer {
        fill(&mut own, answer, lang);
        let said = |value| describe::answer(&criterion.rule, value, lang);
        own.said = answer.value.as_ref().map(said).unwrap_or_default();
    }
    value_lines(own, answer.and_then(|answer| answer.value.as_ref()), Some(&criterion.rule), put);
}

/// Whether points were given, be it none.
const fn has_points(state: LeafState) -> bool {
    use LeafState::{Awaiting, Future, NotApplicable, OtherUnits, Retired, Unanswered};
    !matches!(state, Awaiting | Future | NotApplicable | OtherUnits | Retired | Unanswered)
}

/// What an answer has beside its value.
fn fill<'l>(own: &mut Line<'l>, answer: &'l Answer, lang: Lang) {
    own.skipped = answer.not_applicable.is_some();
    own.reason = answer.not_applicable.as_ref().and_then(|waiver| waiver.reason.as_deref()).unwrap_or_default();
    own.note = answer.note.as_deref().unwrap_or_default();
    let proofs: Vec<String> = answer.evidence.iter().map(|piece| describe::evidence(piece, lang)).collect();
    own.evidence = proofs.join("\n");
    let rest = Answer { value: None, ..answer.clone() };
    // What the columns say already need not be said twice.
    if rest != said_by_columns(own.skipped, own.reason, own.note) {
        own.data = json::write(&rest);
    }
}

/// The answer without a value that the columns alone come to.
pub(super) fn said_by_columns(skipped: bool, reason: &str, note: &str) -> Answer {
    let words = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Answer { not_applicable: skipped.then(|| Waiver { reason: words(reason) }), note: words(note), ..Answer::default() }
}

fn fact_lines(
    mut own: Line<'_>,
    answer: Option<&FactAnswer>,
    kind: &'static str,
    labels: &[(&Id, &str)],
    put: &mut Put<'_>,
) {
    let note = answer.and_then(|answer| answer.note.as_deref());
    if note == Some("") {
        own.data = json::write(&Answer { note: Some(String::new()), ..Answer::default() });
    }
    // The note belongs to the form, the line to this function.
    let item = own.item.to_owned();
    let own = Line { note: note.unwrap_or_default(), kind, ..own };
    let value = answer.map(|answer| &answer.value);
    let has_parts = matches!(value, Some(Value::Units(_) | Value::Parts(_)));
    value_lines(own, value, None, put);
    // Classes that nothing was said of.
    let said = |id: &Id| matches!(value, Some(Value::Units(units)) if units.contains_key(id));
    if value.is_none() || has_parts {
        for (id, title) in labels.iter().filter(|(id, _)| !said(id)) {
            let place = format!("{item}{INTO}{id}");
            put(&Line { kind: "count", ..Line::new(line::FACT_PART, &place, title) });
        }
    }
}

/// A line with its value, and a line for each part of it.
fn value_lines(own: Line<'_>, value: Option<&Value>, rule: Option<&Rule>, put: &mut Put<'_>) {
    let kind = match (value, rule) {
        (Some(value), _) => value.kind(),
        (None, Some(rule)) => rule_kind(rule),
        (None, None) => own.kind,
    };
    let item = own.item.to_owned();
    let part_line = if matches!(own.line, line::FACT | line::FACT_PART) { line::FACT_PART } else { line::PART };
    let (value_cell, whole) = cells(value);
    put(&Line { kind, value: value_cell, whole, ..own });
    let parts = match rule {
        Some(Rule::Sum { parts, .. }) if matches!(value, None | Some(Value::Parts(_))) => parts.as_slice(),
        _ => &[],
    };
    let known = |id: &Id| parts.iter().any(|part| part.id == *id);
    let values = if let Some(Value::Parts(values)) = value { Some(values) } else { None };
    for part in parts {
        let place = format!("{item}{INTO}{}", part.id);
        let value = values.and_then(|values| values.get(&part.id));
        value_lines(Line::new(part_line, &place, &part.title), value, Some(&part.rule), put);
    }
    for (id, value) in values.into_iter().flatten().filter(|(id, _)| !known(id)) {
        value_lines(Line::new(part_line, &format!("{item}{INTO}{id}"), ""), Some(value), None, put);
    }
    if let Some(Value::Units(units)) = value {
        for (id, count) in units {
            let place = format!("{item}{INTO}{id}");
            put(&Line { kind: "count", value: Cell::number(count), ..Line::new(part_line, &place, "") });
        }
    }
}

/// The cells of a value: the value itself, and what it is of.
fn cells(value: Option<&Value>) -> (Cell<'static>, Cell<'static>) {
    let cell = match value {
        None => Cell::Blank,
        Some(Value::YesNo(said)) => Cell::text(if *said { "yes" } else { "no" }),
        Some(Value::Choice(id)) => Cell::text(id.to_string()),
        Some(Value::Count(count)) => Cell::number(count),
        Some(Value::Number(number)) => Cell::number(number),
        Some(Value::Points(points)) => Cell::number(points),
        Some(Value::Share(share)) => Cell::Share(*share),
        Some(Value::Ratio(ratio)) => return (Cell::number(ratio.part), Cell::number(ratio.whole)),
        Some(Value::Options(ids)) if ids.is_empty() => Cell::text(EMPTY),
        Some(Value::Options(ids)) => Cell::text(ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")),
        Some(Value::Parts(values)) if values.is_empty() => Cell::text(EMPTY),
        Some(Value::Units(units)) if units.is_empty() => Cell::text(EMPTY),
        Some(Value::Parts(_) | Value::Units(_)) => Cell::Blank,
    };
    (cell, Cell::Blank)
}
