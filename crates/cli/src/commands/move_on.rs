//! `orientation move`

use chrono::NaiveDate;
use orientation::describe::{self, Label};
use orientation::edition::{Move, MoveOutcome, move_to_edition};
use orientation::{Assessment, CriteriaSet, document};

use super::{json, today};
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::files;
use crate::words::filled;

const EXAMPLE: &str = "\
Example:
  orientation move phieu.json --from chi-doan-2022.json --to chi-doan-2023.json --output phieu-moi.json

The moved assessment is the answer; what became of each answer in it is listed on the standard error.
With `--format json`, both are one object: {\"assessment\": …, \"moves\": […]}.";

/// Move an assessment to another edition of its criteria (exit code 1 where answers were set aside)
#[derive(Debug, clap::Args)]
#[command(name = "move", after_help = EXAMPLE)]
pub struct Arguments {
    /// The assessment
    #[arg(value_name = "ASSESSMENT")]
    assessment: String,
    /// The criteria that it answers
    #[arg(long, value_name = "CRITERIA")]
    from: String,
    /// The criteria that it shall answer
    #[arg(long, value_name = "CRITERIA")]
    to: String,
    /// The day that is noted with what is set aside; today in Vietnam, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let filled_in: Assessment = files::document(&self.assessment)?;
        let old: CriteriaSet = files::document(&self.from)?;
        let new: CriteriaSet = files::document(&self.to)?;
        let moved = move_to_edition(&filled_in, &old, &new, self.on.unwrap_or_else(today));
        let aside = moved.moves.iter().any(|one| matches!(one.outcome, MoveOutcome::SetAside { .. }));
        let answer = match context.format {
            Format::Json => Answer::new(json(&moved)),
            Format::Text => Answer::new(document::write(&moved.assessment)).with_notes(said(&moved.moves, context)),
        };
        Ok(answer.attention_where(aside))
    }
}

fn said(moves: &[Move], context: &Context) -> String {
    let mut text = filled(context.words.moves, &[&moves.len().to_string()]) + "\n";
    let word = |code| describe::word("moves", code, context.lang).unwrap_or_default();
    for Move { criterion, outcome, .. } in moves {
        let outcome = match outcome {
            MoveOutcome::Kept {} => word("kept").to_owned(),
            MoveOutcome::Converted { to } => format!("{} {} “{to}”", word("converted"), context.words.to),
            MoveOutcome::Restored {} => word("restored").to_owned(),
            MoveOutcome::SetAside { reason } => reason.word(context.lang).to_owned(),
            _ => continue,
        };
        text.push_str(&format!("- {criterion}: {outcome}\n"));
    }
    text
}
