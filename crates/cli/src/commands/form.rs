//! `orientation form`

use orientation::CriteriaSet;
use orientation::html::{self, FormOptions};

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::files;

const EXAMPLE: &str = "\
Example:
  orientation form chi-doan --action /nhan-phieu --output phieu.html";

/// Render a criteria set as a self-assessment form of plain HTML, which works without scripts
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The criteria set
    #[arg(value_name = "CRITERIA")]
    criteria: String,
    /// Where the form is posted to; without it, the controls alone, to stand within a form of the page
    #[arg(long, value_name = "ADDRESS")]
    action: Option<String>,
    /// The level of the title's heading, 1 to 6
    #[arg(long, value_name = "LEVEL", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=6))]
    title_level: u8,
    /// What stands before each id of an element
    #[arg(long, value_name = "PREFIX", default_value = "orientation-form-")]
    id_prefix: String,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let set: CriteriaSet = files::document(&self.criteria)?;
        let mut options = FormOptions::default().with_lang(context.lang).with_title_level(self.title_level);
        options.id_prefix.clone_from(&self.id_prefix);
        options.action.clone_from(&self.action);
        Ok(Answer::new(html::form(&set, &options)))
    }
}
