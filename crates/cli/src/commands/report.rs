//! `orientation report`

use clap::ValueEnum;
use orientation::describe::{self, Label};
use orientation::office::workbook::Workbook;
use orientation::office::{Cell, Rows, csv};
use orientation::summary::{Collection, CollectionView, Distribution, Summary, Total, UnitFilter};
use orientation::{CriteriaSet, Id, Lang, document, papers, sheets};

use super::today;
use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::files;
use crate::table::Table;
use crate::titles::Titles;

const EXAMPLE: &str = "\
Examples:
  orientation report tong-hop.json --criteria chi-doan --as xlsx --output tong-hop.xlsx
  orientation report tong-hop.json --criteria chi-doan --as csv --output tong-hop.csv

The CSV has semicolons and a mark of UTF-8 at its beginning, which spreadsheets set to Vietnamese open as it is; a text that
a spreadsheet would take for a formula has an apostrophe before it. A paper is of the latest period; others are named.";

/// Report what a summary comes to: states, classes, totals, groups and criteria from the weakest to the strongest
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The summary
    #[arg(value_name = "SUMMARY")]
    summary: String,
    /// A criteria set, for the names of its criteria; may be given several times
    #[arg(short, long, value_name = "CRITERIA")]
    criteria: Vec<String>,
    /// Text, tables for spreadsheets, a page, or a paper
    #[arg(long = "as", value_name = "KIND", default_value = "text")]
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Text,
    Csv,
    Html,
    Xlsx,
    Docx,
}

/// A table of the report: its heading, and rows of which the first has the names of the columns.
struct Part {
    heading: String,
    rows: Vec<Vec<Cell<'static>>>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let summary: Summary = files::document(&self.summary)?;
        let sets: Vec<CriteriaSet> = self.criteria.iter().map(|name| files::document(name)).collect::<Result<_, _>>()?;
        match self.kind {
            Kind::Xlsx => return book(&views(&sets, &summary), context),
            Kind::Docx => return paper(&views(&sets, &summary), context),
            Kind::Text | Kind::Csv | Kind::Html => {}
        }
        let mut parts = Vec::new();
        for total in summary.totals() {
            let set = sets.iter().find(|set| set.id == total.scope.criteria && set.edition == total.scope.edition);
            parts.extend(tables(&total, set, context));
        }
        Ok(Answer::new(match self.kind {
            Kind::Csv => in_csv(&parts),
            Kind::Html => html(&parts, context),
            _ => text(&parts, context),
        }))
    }
}

/// What the desk of the level would show, for each scope, the latest period first.
fn views(sets: &[CriteriaSet], summary: &Summary) -> Vec<CollectionView> {
    let texts = sets.iter().map(document::write).chain([document::write(summary)]);
    let mut collection = Collection::default();
    collection.take(&texts.collect::<Vec<_>>());
    let scopes = collection.scopes();
    scopes.iter().map(|line| collection.view(&line.scope, &UnitFilter::default(), today())).collect()
}

fn book(views: &[CollectionView], context: &Context) -> Result<Answer, Failure> {
    let mut book = Workbook::default();
    views.iter().for_each(|view| sheets::results(&mut book, view, context.lang));
    let bytes = book.finish().map_err(Failure::refused)?;
    Ok(Answer::of_bytes(bytes))
}

fn paper(views: &[CollectionView], context: &Context) -> Result<Answer, Failure> {
    let Some((first, others)) = views.split_first() else { return Err(Failure::NothingCollected) };
    let bytes = papers::report(first, context.lang).map_err(Failure::refused)?;
    let named = |view: &CollectionView| {
        let title = view.title.as_deref().unwrap_or(view.scope.criteria.as_str());
        format!("- {title} – {}\n", describe::period(&view.scope.period, context.lang))
    };
    let others: String = others.iter().map(named).collect();
    let answer = Answer::of_bytes(bytes).attention_where(!others.is_empty());
    Ok(if others.is_empty() { answer } else { answer.with_notes(format!("{}\n{others}", context.words.left_out)) })
}

fn tables(total: &Total, set: Option<&CriteriaSet>, context: &Context) -> Vec<Part> {
    let (words, lang, tally) = (context.words, context.lang, &total.tally);
    let titles = set.map(Titles::of);
    let name = |id: &Id| titles.as_ref().map_or_else(|| id.to_string(), |titles| titles.name(id.as_str()));
    let title = set.map_or_else(|| total.scope.criteria.to_string(), |set| set.title.clone());
    let heading =
        format!("{title} ({}) – {}", total.scope.edition, describe::period(&total.scope.period, lang));
    let mut states = vec![vec![Cell::text(words.state), Cell::text(words.units)]];
    states.extend(tally.states.iter().map(|(state, count)| vec![Cell::text(state.word(lang)), Cell::number(count)]));
    states.push(vec![Cell::text(words.total), Cell::number(tally.units)]);
    let mut classes = vec![vec![Cell::text(words.class), Cell::text(words.units)]];
    classes.extend(tally.classes.classes.iter().map(|(id, class)| vec![Cell::text(name(id)), Cell::number(class.given)]));
    let none = tally.classes.none + tally.classes.decided_none;
    classes.push(vec![Cell::text(words.no_class), Cell::number(none)]);
    classes.push(vec![Cell::text(words.undecided), Cell::number(tally.classes.open)]);
    let columns = || [words.content, words.units, words.mean, words.percent].map(Cell::text).to_vec();
    let row = |name: String, points: &Distribution| {
        let mean = points.mean().map_or(Cell::Blank, Cell::number);
        vec![Cell::text(name), Cell::number(points.units), mean, Cell::share(points.share())]
    };
    let mut groups = vec![columns(), row(words.total.to_owned(), &tally.total)];
    let of_group = |(id, _): (&Id, _)| Some(row(name(id), tally.groups.get(id)?));
    groups.extend(tally.weakest_groups().into_iter().filter_map(of_group));
    let mut criteria = vec![columns()];
    let of_criterion = |(id, _): (&Id, _)| Some(row(name(id), &tally.criteria.get(id)?.points));
    criteria.extend(tally.weakest().into_iter().filter_map(of_criterion));
    let all = [(heading, states), (words.class.to_owned(), classes), (words.groups.to_owned(), groups)];
    let parts = all.into_iter().chain([(words.weakest.to_owned(), criteria)]);
    parts.map(|(heading, rows)| Part { heading, rows }).collect()
}

fn text(parts: &[Part], context: &Context) -> String {
    let mut text = String::new();
    for Part { heading, rows } in parts {
        let mut rows = rows.iter().map(|row| shown(row, context.lang));
        let mut table = Table::new(rows.next().unwrap_or_default());
        rows.for_each(|row| table.push(row, None));
        text.push_str(&format!("{heading}\n\n{}\n", table.drawn(context.colour)));
    }
    text
}

/// The cells of a row in the writing of a language.
fn shown(row: &[Cell<'_>], lang: Lang) -> Vec<String> {
    let text = |cell: &Cell<'_>| match cell {
        Cell::Number(number) => describe::number(number, lang),
        Cell::Share(share) => describe::param(&(*share).into(), lang),
        Cell::Day(day) => describe::day(*day),
        Cell::Text(text) => text.to_string(),
        _ => String::new(),
    };
    row.iter().map(text).collect()
}

fn in_csv(parts: &[Part]) -> String {
    let mut table = csv::Writer::default();
    for Part { heading, rows } in parts {
        table.row(&[Cell::text(heading.as_str())]);
        rows.iter().for_each(|row| table.row(row));
        table.row(&[]);
    }
    table.finish()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn html(parts: &[Part], context: &Context) -> String {
    let title = escaped(context.words.report);
    let lang = context.lang.tag();
    let mut text = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n</head>\n<body>\n\
         <h1>{title}</h1>\n"
    );
    for Part { heading, rows } in parts {
        text.push_str(&format!("<h2>{}</h2>\n<table>\n", escaped(heading)));
        for (nth, row) in rows.iter().enumerate() {
            let tag = if nth == 0 { "th" } else { "td" };
            let row = shown(row, context.lang);
            let cells: String = row.iter().map(|text| format!("<{tag}>{}</{tag}>", escaped(text))).collect();
            text.push_str(&format!("<tr>{cells}</tr>\n"));
        }
        text.push_str("</table>\n");
    }
    text + "</body>\n</html>\n"
}
