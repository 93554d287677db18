//! The commands, each a list of steps.

use crate::beside::beside;
use crate::failure::Outcome;
use crate::generate::{self, Mode};
use crate::step::{begin, step};
use crate::workspace::Workspace;
use crate::{node, package, pages, reproduce, rust, setup, wasm};

/// `cargo xtask build`
pub fn build(workspace: &Workspace) -> Outcome {
    bundles(workspace)?;
    step("sizes", || node::sizes(workspace))
}

/// `cargo xtask generate`
pub fn generate(workspace: &Workspace) -> Outcome {
    step("generated files", || generate::run(workspace, Mode::Write))
}

/// `cargo xtask demo`
pub fn demo(workspace: &Workspace) -> Outcome {
    bundles(workspace)?;
    begin("demo site");
    node::demo(workspace)
}

/// `cargo xtask kit`
pub fn kit(workspace: &Workspace) -> Outcome {
    bundles(workspace)
}

/// `cargo xtask bench`
pub fn bench(workspace: &Workspace) -> Outcome {
    build(workspace)?;
    let chromium = setup::browser(workspace)?;
    step("benchmarks of the model", || rust::bench(workspace))?;
    step("benchmarks in the browser", || node::bench(workspace, &chromium))
}

/// `cargo xtask test`
pub fn test(workspace: &Workspace) -> Outcome {
    step("generated files", || generate::run(workspace, Mode::Check))?;
    build(workspace)?;
    tests(workspace, of_crates)
}

/// `cargo xtask package`
pub fn package(workspace: &Workspace) -> Outcome {
    step("packages of the model", || package::check(workspace))
}

/// `cargo xtask reproduce`
pub fn reproduce(workspace: &Workspace) -> Outcome {
    step("the same wasm from another folder", || reproduce::check(workspace))
}

/// `cargo xtask ci`: the quick judgements first, the tests last.
pub fn ci(workspace: &Workspace) -> Outcome {
    step("format", || rust::format(workspace))?;
    step("generated files", || generate::run(workspace, Mode::Check))?;
    beside(workspace, "package", || {
        step("lints", || rust::clippy(workspace))?;
        step("documentation", || rust::docs(workspace))
    })?;
    build(workspace)?;
    step("format and lints of the web package", || node::lint(workspace))?;
    step("types of the web package", || node::types(workspace))?;
    step("package of the widget", || node::publint(workspace))?;
    tests(workspace, |workspace| beside(workspace, "reproduce", || of_crates(workspace)))
}

fn bundles(workspace: &Workspace) -> Outcome {
    setup::for_build(workspace)?;
    step("wasm and bindings", || wasm::build(workspace))?;
    step("bundles", || node::bundle(workspace))?;
    step("demo pages", || pages::build(workspace))?;
    step("kit for webmasters", || node::kit(workspace))
}

fn of_crates(workspace: &Workspace) -> Outcome {
    step("tests of the crates", || rust::test(workspace))
}

fn tests(workspace: &Workspace, of_crates: impl FnOnce(&Workspace) -> Outcome) -> Outcome {
    let chromium = setup::browser(workspace)?;
    let wordpress = setup::wordpress(workspace)?;
    of_crates(workspace)?;
    begin("tests in Node and in the browser");
    node::test(workspace, &chromium, wordpress.as_ref())
}
