//! `orientation report`

use clap::ValueEnum;
use orientation::describe::{self, Label};
use orientation::summary::{Distribution, Summary, Total};
use orientation::{CriteriaSet, Id};

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::files;
use crate::table::Table;
use crate::titles::Titles;

const EXAMPLE: &str = "\
Example:
  orientation report tong-hop.json --criteria chi-doan --as csv --output tong-hop.csv

The CSV has semicolons and a mark of UTF-8 at its beginning, which spreadsheets set to Vietnamese open as it is; a text that
a spreadsheet would take for a formula has an apostrophe before it.";

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
    /// Text, a table for spreadsheets, or a page
    #[arg(long = "as", value_name = "KIND", default_value = "text")]
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Text,
    Csv,
    Html,
}

/// A table of the report: its heading, and rows of which the first has the names of the columns.
struct Part {
    heading: String,
    rows: Vec<Vec<String>>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let summary: Summary = files::document(&self.summary)?;
        let sets: Vec<CriteriaSet> = self.criteria.iter().map(|name| files::document(name)).collect::<Result<_, _>>()?;
        let mut parts = Vec::new();
        for total in summary.totals() {
            let set = sets.iter().find(|set| set.id == total.scope.criteria && set.edition == total.scope.edition);
            parts.extend(tables(&total, set, context));
        }
        Ok(Answer::new(match self.kind {
            Kind::Text => text(&parts, context),
            Kind::Csv => csv(&parts),
            Kind::Html => html(&parts, context),
        }))
    }
}

fn tables(total: &Total, set: Option<&CriteriaSet>, context: &Context) -> Vec<Part> {
    let (words, lang, tally) = (context.words, context.lang, &total.tally);
    let titles = set.map(Titles::of);
    let name = |id: &Id| titles.as_ref().map_or_else(|| id.to_string(), |titles| titles.name(id.as_str()));
    let title = set.map_or_else(|| total.scope.criteria.to_string(), |set| set.title.clone());
    let heading =
        format!("{title} ({}) – {}", total.scope.edition, describe::period(&total.scope.period, lang));
    let mut states = vec![vec![words.state.to_owned(), words.units.to_owned()]];
    states.extend(tally.states.iter().map(|(state, count)| vec![state.word(lang).to_owned(), count.to_string()]));
    states.push(vec![words.total.to_owned(), tally.units.to_string()]);
    let mut classes = vec![vec![words.class.to_owned(), words.units.to_owned()]];
    classes.extend(tally.classes.classes.iter().map(|(id, class)| vec![name(id), class.given.to_string()]));
    classes.push(vec![words.no_class.to_owned(), (tally.classes.none + tally.classes.decided_none).to_string()]);
    classes.push(vec![words.undecided.to_owned(), tally.classes.open.to_string()]);
    let columns = || vec![words.content.to_owned(), words.units.to_owned(), words.mean.to_owned(), words.percent.to_owned()];
    let row = |name: String, points: &Distribution| {
        let mean = points.mean().map(|mean| describe::number(&mean.to_string(), lang)).unwrap_or_default();
        let share = points.share().map(|share| describe::param(&share.into(), lang)).unwrap_or_default();
        vec![name, points.units.to_string(), mean, share]
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
        let mut rows = rows.iter().cloned();
        let mut table = Table::new(rows.next().unwrap_or_default());
        rows.for_each(|row| table.push(row, None));
        text.push_str(&format!("{heading}\n\n{}\n", table.drawn(context.colour)));
    }
    text
}

/// A cell of CSV. What a spreadsheet would take for a formula is a text; a number stays a number.
fn cell(text: &str) -> String {
    let number = text.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%'));
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number;
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn csv(parts: &[Part]) -> String {
    let mut text = "\u{feff}".to_owned();
    for Part { heading, rows } in parts {
        text.push_str(&format!("{}\r\n", cell(heading)));
        for row in rows {
            let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
            text.push_str(&format!("{}\r\n", cells.join(";")));
        }
        text.push_str("\r\n");
    }
    text
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
            let cells: String = row.iter().map(|text| format!("<{tag}>{}</{tag}>", escaped(text))).collect();
            text.push_str(&format!("<tr>{cells}</tr>\n"));
        }
        text.push_str("</table>\n");
    }
    text + "</body>\n</html>\n"
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_never_a_formula_and_a_number_stays_one() {
        for (text, shown) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2,5", "-2,5"),
            ("-cmd", "'-cmd"),
            ("a;b", "\"a;b\""),
            ("nói \"có\"", "\"nói \"\"có\"\"\""),
        ] {
            assert_eq!(cell(text), shown);
        }
    }
}
