//! `orientation merge-summaries`

use orientation::document;
use orientation::summary::Summary;

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::words::filled;
use crate::{files, stream};

const EXAMPLE: &str = "\
Example:
  orientation merge-summaries xa-*.json --output tinh.json

The order of the files, and one that comes twice, change nothing.";

/// Merge summaries (exit code 1 where a subtotal stands beside one that contains it)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The summaries, or `-` for the standard input
    #[arg(value_name = "SUMMARY", required = true)]
    files: Vec<String>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let mut merged = Summary::default();
        stream::each(&self.files, &mut |name, text| {
            merged = core::mem::take(&mut merged).merge(files::read(name, text)?);
            Ok(())
        })?;
        let twice = merged.counted_twice();
        let said = |(inner, outer): &(&orientation::summary::Subtotal, &orientation::Id)| {
            filled(context.words.counted_twice, &[&inner.by.name, outer.as_str()]) + "\n"
        };
        let notes: String = twice.iter().map(said).collect();
        Ok(Answer::new(document::write(&merged)).attention_where(!notes.is_empty()).with_notes(notes))
    }
}
