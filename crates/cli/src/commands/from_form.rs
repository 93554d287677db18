//! `orientation from-form`

use chrono::NaiveDate;
use orientation::{Assessment, CriteriaSet, document};
use serde::Serialize;

use super::{json, today, validate::said};
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::{files, post};

const EXAMPLE: &str = "\
Example:
  orientation from-form chi-doan noi-dung-gui.txt --output phieu.json

The body is read as application/x-www-form-urlencoded, or as multipart/form-data where it begins so.
The assessment is the answer; what could not be read is listed on the standard error.
With `--format json`, both are one object: {\"assessment\": …, \"report\": […]}.";

/// Read a posted form of plain HTML back into an assessment (exit code 1 where a field cannot be read)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The criteria set whose form was posted
    #[arg(value_name = "CRITERIA")]
    criteria: String,
    /// The body of the post, as it came
    #[arg(value_name = "BODY")]
    body: String,
    /// The header `Content-Type` of the post, where the body alone does not tell
    #[arg(long, value_name = "TYPE")]
    content_type: Option<String>,
    /// The day on which it came, noted with evidence; today in Vietnam, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Read<'p> {
    assessment: &'p Assessment,
    report: &'p orientation::Report,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let set: CriteriaSet = files::document(&self.criteria)?;
        let fields = post::fields(files::bytes(&self.body)?, self.content_type.as_deref());
        let fields = fields.ok_or_else(|| Failure::NotPosted { name: self.body.clone() })?;
        let posted = Assessment::from_form(&set, fields, self.on.unwrap_or_else(today));
        let (assessment, report) = (&posted.assessment, &posted.report);
        let answer = match context.format {
            Format::Json => Answer::new(json(&Read { assessment, report })),
            Format::Text => {
                let notes = if report.is_empty() { String::new() } else { said(report, context) };
                Answer::new(document::write(assessment)).with_notes(notes)
            }
        };
        Ok(answer.attention_where(report.has_errors()))
    }
}
