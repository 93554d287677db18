//! Two things at once.
//!
//! The compiler and rustdoc have one thread for most of the model, and so has many a test: one command alone leaves much of two
//! cores idle.

use std::env;
use std::fs::{self, File};

use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// Does some work while another command of this program goes on beside it, in a target folder of its own.
///
/// The work is told of as it goes; what the command prints, which would be mixed up with it, is told at the end. Both come to
/// their end, so that nothing is left behind; the failure of the work is told first.
pub fn beside(workspace: &Workspace, command: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    let log = workspace.target().join(format!("{command}.log"));
    let file = File::create(&log).map_err(Failure::file(&log, "created"))?;
    let own = env::current_exe().map_err(Failure::file("xtask", "found"))?;
    let other = Program::new(own, workspace.root()).args([command]).begin(file)?;
    let outcome = work();
    let ended = other.end();
    print!("{}", fs::read_to_string(&log).map_err(Failure::file(&log, "read"))?);
    outcome.and(ended)
}
