//! `orientation completions`

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::answer::Answer;
use crate::arguments::{self, Context};
use crate::failure::Failure;

const EXAMPLE: &str = "\
Example:
  orientation completions bash > ~/.local/share/bash-completion/completions/orientation";

/// Print what makes a shell complete the commands and their arguments
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Arguments {
    pub fn run(&self, _: &Context) -> Result<Answer, Failure> {
        let mut script = Vec::new();
        generate(self.shell, &mut arguments::Arguments::command(), "orientation", &mut script);
        Ok(Answer::new(String::from_utf8_lossy(&script)))
    }
}
