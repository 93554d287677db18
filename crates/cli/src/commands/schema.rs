//! `orientation schema`

use orientation::schema;

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;

const EXAMPLE: &str = "\
Example:
  orientation schema assessment --output assessment.schema.json";

/// Print the JSON Schema of a kind of file
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The kind of file
    #[arg(value_name = "KIND", value_parser = ["plan", "criteria", "assessment", "summary", "roster", "vote", "ballot"])]
    kind: String,
}

impl Arguments {
    pub fn run(&self, _: &Context) -> Result<Answer, Failure> {
        // The kinds that the parser lets through all have one.
        Ok(Answer::new(schema(&format!("orientation/{}", self.kind)).unwrap_or_default()))
    }
}
