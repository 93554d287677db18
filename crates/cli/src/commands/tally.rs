//! `orientation tally`

use orientation::summary::{Ballot, BallotTally, Roster, Vote};
use orientation::{Document, Id, Plan, document};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format};
use crate::failure::Failure;
use crate::words::filled;
use crate::{files, stream};

const EXAMPLE: &str = "\
Example:
  orientation tally lai-chau-2022 phieu-chon/*.json --roster danh-sach.json

The order of the files, and a vote that comes twice, change nothing.";

/// Count the votes on the theme of a plan (exit code 1 on a tie, and where votes are missing or cannot be counted)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: String,
    /// The votes and ballots, or `-` for the standard input; one document to a line is a stream
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// Who may vote: says who has not
    #[arg(long, value_name = "ROSTER")]
    roster: Option<String>,
    /// Write the merged ballot instead of its tally
    #[arg(long)]
    merge: bool,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let plan: Plan = files::document(&self.plan)?;
        let roster: Option<Roster> = self.roster.as_deref().map(files::document).transpose()?;
        let (mut votes, mut ballot): (Vec<Vote>, Ballot) = (Vec::new(), Ballot::default());
        stream::each(&self.files, &mut |name, text| {
            if files::format(name, text)? == Ballot::FORMAT {
                ballot = core::mem::take(&mut ballot).merge(files::read(name, text)?);
            } else {
                votes.push(files::read(name, text)?);
            }
            Ok(())
        })?;
        let ballot = ballot.merge(votes.into_iter().collect());
        if self.merge {
            return Ok(Answer::new(document::write(&ballot)));
        }
        let tally = ballot.tally(&plan, roster.as_ref());
        let attention = tally.leading.len() != 1 || !tally.not_voted.is_empty() || !tally.unknown.is_empty();
        let answer = Answer::new(match context.format {
            Format::Json => json(&tally),
            Format::Text => drawn(&plan, &tally, context),
        });
        Ok(answer.attention_where(attention))
    }
}

fn drawn(plan: &Plan, tally: &BallotTally, context: &Context) -> String {
    let words = context.words;
    let mut text = String::new();
    for (at, option) in tally.options.iter().enumerate() {
        let named = plan.theme.as_ref().and_then(|theme| theme.options.get(at));
        let wording = named.map_or(option.id.as_str(), |option| option.wording.as_str());
        text.push_str(&format!("{}: {wording}\n", filled(words.votes, &[&option.units.len().to_string()])));
    }
    let mut list = |name: &str, ids: &[Id]| {
        if !ids.is_empty() {
            let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
            text.push_str(&format!("{name}: {}\n", ids.join(", ")));
        }
    };
    if tally.leading.len() > 1 {
        list(words.tie, &tally.leading);
    }
    list(words.no_choice, &tally.none);
    list(words.unknown_choice, &tally.unknown);
    list(words.not_voted, &tally.not_voted);
    text
}
