//! What cargo does over the whole workspace.

use crate::command::Program;
use crate::failure::Outcome;
use crate::workspace::Workspace;

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Program {
    Program::cargo(workspace.root()).args(arguments)
}

pub fn format(workspace: &Workspace) -> Outcome {
    cargo(workspace, &["fmt", "--all", "--check"]).run()
}

pub fn clippy(workspace: &Workspace) -> Outcome {
    let everything = ["clippy", "--locked", "--workspace", "--all-targets", "--all-features"];
    cargo(workspace, &everything).args(["--", "-D", "warnings"]).run()
}

pub fn docs(workspace: &Workspace) -> Outcome {
    let own = [
        "doc",
        "--locked",
        "--no-deps",
        "--all-features",
        "-p",
        "orientation",
        "-p",
        "orientation-json",
        "-p",
        "orientation-wasm",
        "-p",
        "orientation-cli",
    ];
    cargo(workspace, &own).env("RUSTDOCFLAGS", "-D warnings").run()
}

/// Unit, integration, property and documentation tests, and the examples compiled.
pub fn test(workspace: &Workspace) -> Outcome {
    cargo(workspace, &["test", "--locked", "--workspace"]).run()
}

pub fn bench(workspace: &Workspace) -> Outcome {
    cargo(workspace, &["bench", "--locked", "--package", "orientation", "--package", "orientation-cli"]).run()
}
