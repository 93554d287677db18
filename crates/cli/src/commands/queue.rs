//! `orientation queue`

use chrono::NaiveDate;
use orientation::by_id::ById;
use orientation::describe;
use orientation::summary::{Counter, QueueBuilder, QueueLimits, ReviewQueue, Summary};
use orientation::{Assessment, CriteriaSet, Share};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::titles::Titles;
use crate::words::filled;
use crate::{files, stream};

const EXAMPLE: &str = "\
Example:
  orientation queue chi-doan phieu/*.json --before tong-hop-2021.json";

/// List what in many assessments is worth a look, most at stake first (exit code 1 where there is anything)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The criteria set
    #[arg(value_name = "CRITERIA")]
    criteria: String,
    /// The assessments, or `-` for the standard input; one document to a line is a stream
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// The summary of the year before, with its units
    #[arg(long, value_name = "SUMMARY")]
    before: Option<String>,
    /// The day for which is scored; the last day of the set's period, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let set: CriteriaSet = files::document(&self.criteria)?;
        let before: Option<Summary> = self.before.as_deref().map(files::document).transpose()?;
        let rows = before.iter().flat_map(|summary| &summary.units);
        let before: ById<Share> = rows
            .filter(|row| row.scope.criteria == set.id)
            .filter_map(|row| Some((row.unit.id.clone(), row.result.scores.as_ref()?.total.percent?)))
            .collect();
        let mut builder: Option<QueueBuilder<'_>> = None;
        stream::each(&self.files, &mut |name, text| {
            let form: Assessment = files::read(name, text)?;
            let on = self.on.or(set.period.map(|period| period.last_day())).unwrap_or(form.period.last_day());
            let queue = builder.get_or_insert_with(|| {
                QueueBuilder::new(Counter::new(&set, on), QueueLimits::default(), before.clone())
            });
            queue.add(&form).map_err(Failure::refused)
        })?;
        let queue = builder.map(QueueBuilder::finish).unwrap_or_default();
        let found = !queue.entries.is_empty();
        let answer = Answer::new(match context.format {
            Format::Json => json(&queue),
            Format::Text => drawn(&queue, &Titles::of(&set), context),
        });
        Ok(answer.attention_where(found))
    }
}

fn drawn(queue: &ReviewQueue, titles: &Titles<'_>, context: &Context) -> String {
    let words = context.words;
    if queue.entries.is_empty() {
        return format!("{}\n", words.nothing_wrong);
    }
    let mut text = String::new();
    for entry in &queue.entries {
        let at = entry.at.as_ref().map(|at| format!(" · {}", titles.name(at.as_str()))).unwrap_or_default();
        text.push_str(&format!("- {}{at}: {}\n", entry.unit, describe::exception(entry, context.lang)));
    }
    for reviewer in &queue.reviewers {
        let who = reviewer.person.as_deref().unwrap_or(&reviewer.by);
        let by = &reviewer.differences;
        let numbers = [reviewer.units, reviewer.scores, by.raised, by.lowered, reviewer.unexplained];
        let numbers = numbers.map(|number| number.to_string());
        let numbers: Vec<&str> = core::iter::once(who).chain(numbers.iter().map(String::as_str)).collect();
        text.push_str(&(filled(words.reviewer, &numbers) + "\n"));
    }
    text
}
