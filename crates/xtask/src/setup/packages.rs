//! The packages of the web side, exactly as the lock file names them.

use std::fs;

use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// Installs when the lock file is not the one that was installed last.
///
/// The installed lock file is kept beside the packages and compared by content: a fresh checkout changes every
/// file's time but not the packages.
pub fn ensure(workspace: &Workspace) -> Outcome {
    let lock = workspace.path("www/package-lock.json");
    let stamp = workspace.path("www/node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).map_err(Failure::file(&lock, "read"))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    Program::new("npm", &workspace.www()).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).run()?;
    fs::write(&stamp, wanted).map_err(Failure::file(&stamp, "written"))
}
