//! `orientation validate`

use chrono::NaiveDate;
use orientation::{
    Assessment, CriteriaSet, Document, Issue, Plan, Report, Severity, describe, validate,
};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::files;
use crate::paint::{Tone, painted};
use crate::words::filled;

const EXAMPLE: &str = "\
Examples:
  orientation validate phieu.json chi-doan lai-chau-2022
  orientation validate ke-hoach.json --source ke-hoach.txt

An assessment is checked by its criteria set; a criteria set may be checked by its plan.";

/// Tell what in a plan, a criteria set or an assessment does not add up (exit code 1 where there are errors)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan, criteria set or assessment to check
    #[arg(value_name = "FILE")]
    file: String,
    /// The criteria set and the plan that it belongs to, in any order
    #[arg(value_name = "OTHER")]
    others: Vec<String>,
    /// The paper of the plan as a text or `.docx`: its words have to be those of the plan
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// The day of the assessment; the last day of its period, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let report = self.report()?;
        let wrong = report.has_errors();
        let text = match context.format {
            Format::Json => json(&report),
            Format::Text => said(&report, context),
        };
        Ok(Answer::new(text).attention_where(wrong))
    }

    fn report(&self) -> Result<Report, Failure> {
        let (mut of_plan, mut of_set): (Option<Plan>, Option<CriteriaSet>) = (None, None);
        for name in &self.others {
            let text = files::text(name)?;
            match files::format(name, &text)?.as_str() {
                Plan::FORMAT => of_plan = Some(files::read(name, &text)?),
                CriteriaSet::FORMAT => of_set = Some(files::read(name, &text)?),
                _ => return Err(Failure::NoPlace { name: name.clone() }),
            }
        }
        let name = &self.file;
        let text = files::text(name)?;
        match files::format(name, &text)?.as_str() {
            CriteriaSet::FORMAT => Ok(validate::criteria(&files::read(name, &text)?, of_plan.as_ref())),
            Assessment::FORMAT => {
                let filled: Assessment = files::read(name, &text)?;
                let set = of_set.ok_or_else(|| Failure::NoCriteria { name: name.clone() })?;
                let on = self.on.unwrap_or_else(|| filled.period.last_day());
                Ok(validate::assessment(&filled, &set, of_plan.as_ref(), on))
            }
            // A file of any other kind is refused by name.
            _ => {
                let plan: Plan = files::read(name, &text)?;
                let mut report = validate::plan(&plan);
                if let Some(source) = &self.source {
                    report.append(validate::source(&plan, &files::paper(source)?.text));
                }
                Ok(report)
            }
        }
    }
}

/// A report for people: each finding on a line, then how many there are.
pub fn said(report: &Report, context: &Context) -> String {
    if report.is_empty() {
        return format!("{}\n", context.words.nothing_wrong);
    }
    let mut text: String = report.issues.iter().map(|issue| line(issue, context)).collect();
    let count = |severity| report.issues.iter().filter(|issue| issue.severity == severity).count().to_string();
    let counts = [Severity::Error, Severity::Warning, Severity::Info].map(count);
    text.push_str(&filled(context.words.found, &counts.each_ref().map(String::as_str)));
    text.push('\n');
    text
}

fn line(issue: &Issue, context: &Context) -> String {
    use orientation::describe::Label;
    let tone = match issue.severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Warning,
        Severity::Info => Tone::Faint,
    };
    let severity = painted(issue.severity.word(context.lang), tone, context.colour);
    let place = describe::place(&issue.place, context.lang);
    format!("{severity} {} {place}: {}\n", context.words.at, describe::issue(issue, context.lang))
}
