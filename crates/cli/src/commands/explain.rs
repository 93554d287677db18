//! `orientation explain`

use chrono::NaiveDate;
use orientation::describe;
use orientation::score::{Conclusion, Explanation, Judge, Subject, Truth, explain, score};
use orientation::{Assessment, CriteriaSet, Id};

use super::{json, score::judge};
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::files;
use crate::paint::{Tone, painted};
use crate::titles::Titles;
use crate::tree::Tree;
use crate::words::filled;

const EXAMPLE: &str = "\
Examples:
  orientation explain chi-doan phieu.json                     the total
  orientation explain chi-doan phieu.json --of percent        its share of the maximum
  orientation explain chi-doan phieu.json --of xuat-sac       a class, group, criterion or gate by its id";

/// Open a number into what it came from: rules, inputs, roundings, as a tree
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The criteria set
    #[arg(value_name = "CRITERIA")]
    criteria: String,
    /// The assessment
    #[arg(value_name = "ASSESSMENT")]
    assessment: String,
    /// What to explain: `total`, `percent`, or the id of a criterion, group, class or gate
    #[arg(long, value_name = "ID", default_value = "total")]
    of: String,
    /// Whose points: `own`, `final`, or the level of a review
    #[arg(long, value_name = "JUDGE", default_value = "own", value_parser = by)]
    by: Judge,
    /// The day for which it is scored; the last day of its period, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

fn by(text: &str) -> Result<Judge, String> {
    match text {
        "own" => Ok(Judge::Own {}),
        "final" => Ok(Judge::Final {}),
        level => level
            .parse()
            .map(|level| Judge::Review { level })
            .map_err(|_| "expected `own`, `final` or the level of a review, such as 1".to_owned()),
    }
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let set: CriteriaSet = files::document(&self.criteria)?;
        let filled_in: Assessment = files::document(&self.assessment)?;
        let on = self.on.unwrap_or_else(|| filled_in.period.last_day());
        let columns = score(&set, &filled_in, on).columns;
        let no_level = || match self.by {
            Judge::Review { level } => Failure::NoSuchLevel { level },
            _ => Failure::NoSuchId { id: self.of.clone() },
        };
        let column = columns.iter().position(|column| column.judge == self.by).ok_or_else(no_level)?;
        let found = subjects(&self.of).into_iter().find_map(|of| explain(&set, &filled_in, on, column, &of));
        let found = found.ok_or_else(|| Failure::NoSuchId { id: self.of.clone() })?;
        if context.format == Format::Json {
            return Ok(Answer::new(json(&found)));
        }
        let titles = Titles::of(&set);
        let heading = format!("{}: {}", filled_in.unit.name, judge(self.by, context));
        let tree = tree(&found, &titles, context);
        Ok(Answer::new(format!("{}\n{}", painted(&heading, Tone::Strong, context.colour), tree.drawn())))
    }
}

/// What an argument can mean, the likeliest first. Ids have no word of their own for what they are.
fn subjects(of: &str) -> Vec<Subject> {
    match (of, of.parse::<Id>()) {
        ("total", _) => vec![Subject::Total {}],
        ("percent", _) => vec![Subject::Percent {}],
        (_, Ok(id)) => vec![
            Subject::Criterion { id: id.clone() },
            Subject::Group { id: id.clone() },
            Subject::Class { id: id.clone() },
            Subject::Gate { id },
        ],
        _ => Vec::new(),
    }
}

fn tree(found: &Explanation, titles: &Titles<'_>, context: &Context) -> Tree {
    let lang = context.lang;
    let tone = match found.result {
        Conclusion::Truth(Truth::Met) => Tone::Good,
        Conclusion::Truth(Truth::NotMet) => Tone::Bad,
        Conclusion::Truth(_) => Tone::Warning,
        _ => Tone::Strong,
    };
    let mut line = painted(&describe::conclusion(found.result, lang), tone, context.colour);
    let title = found.id.as_ref().map(|id| titles.name(id.as_str()));
    if let Some(title) = title {
        line.push_str(&format!("  {title}"));
    }
    let reason = describe::reason(found, lang, &|id| titles.get(id));
    if !reason.is_empty() && reason != "." {
        line.push_str(&format!("{} {reason}", if found.id.is_some() { ":" } else { " " }));
    }
    if let Some(exact) = &found.exact {
        let exact = format!("{}/{}", exact.numerator, exact.denominator);
        line.push_str(&format!(" {}", filled(context.words.rounded, &[&exact])));
    }
    let children = found.parts.iter().map(|part| tree(part, titles, context)).collect();
    Tree { line, children }
}
