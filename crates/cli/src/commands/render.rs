//! `orientation render`

use orientation::Plan;
use orientation::html::{self, Options, Part};

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::files;

const EXAMPLE: &str = "\
Example:
  orientation render lai-chau-2022 --contents --output ke-hoach.html";

/// Render a plan as HTML without scripts: a whole page, or a fragment to paste into one
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: String,
    /// A fragment to paste into a page, instead of a whole page
    #[arg(long)]
    fragment: bool,
    /// With a table of contents
    #[arg(long)]
    contents: bool,
    /// Without the index of named movements, programmes and titles
    #[arg(long)]
    no_index: bool,
    /// The level of the title's heading, 1 to 6; 1 in a page and 2 in a fragment, unless it is given
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=6))]
    title_level: Option<u8>,
    /// What stands before each id of an element
    #[arg(long, value_name = "PREFIX", default_value = "orientation-")]
    id_prefix: String,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let plan: Plan = files::document(&self.plan)?;
        let part = |shown| if shown { Part::Shown } else { Part::LeftOut };
        let options = Options::default()
            .with_lang(context.lang)
            .with_title_level(self.title_level.unwrap_or(if self.fragment { 2 } else { 1 }))
            .with_id_prefix(&self.id_prefix)
            .with_contents(part(self.contents))
            .with_initiatives(part(!self.no_index));
        let render = if self.fragment { html::render } else { html::page };
        Ok(Answer::new(render(&plan, &options)))
    }
}
