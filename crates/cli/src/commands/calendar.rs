//! `orientation calendar`

use chrono::NaiveDateTime;
use orientation::{Plan, calendar};

use super::now;
use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::files;

const EXAMPLE: &str = "\
Example:
  orientation calendar ke-hoach.json --output ke-hoach.ics";

/// Write the calendar of a plan for other programs (iCalendar); exit code 1 where nothing in it has a day
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: String,
    /// The moment of writing, in UTC; now, unless it is given
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    stamp: Option<NaiveDateTime>,
}

/// `2025-01-05T08:00:00`
fn moment(text: &str) -> Result<NaiveDateTime, String> {
    text.trim_end_matches('Z').parse().map_err(|_| "expected a moment such as 2025-01-05T08:00:00".to_owned())
}

impl Arguments {
    pub fn run(&self, _: &Context) -> Result<Answer, Failure> {
        let plan: Plan = files::document(&self.plan)?;
        let text = calendar(&plan, self.stamp.unwrap_or_else(now));
        let is_empty = !text.contains("BEGIN:VEVENT");
        Ok(Answer::new(text).attention_where(is_empty))
    }
}
