//! Packages of Debian, for what tests need and neither cargo nor npm has.

use std::path::Path;

use crate::command::Program;
use crate::failure::Outcome;
use crate::workspace::Workspace;

/// The command that installs these packages, for people.
pub fn command(packages: &[&str]) -> String {
    format!("sudo apt-get install --no-install-recommends {}", packages.join(" "))
}

/// Whether packages may be installed here without asking anybody.
pub fn is_root(workspace: &Workspace) -> bool {
    let user = Program::new("id", workspace.root()).args(["-u"]).output();
    Path::new("/etc/debian_version").is_file() && user.is_ok_and(|id| id == "0")
}

/// Installs packages by their names.
pub fn install(workspace: &Workspace, packages: &[&str]) -> Outcome {
    let apt = |arguments: &[&str]| {
        Program::new("apt-get", workspace.root()).env("DEBIAN_FRONTEND", "noninteractive").args(arguments).run()
    };
    apt(&["-q", "update"])?;
    apt(&[&["-q", "install", "--yes", "--no-install-recommends"], packages].concat())
}
