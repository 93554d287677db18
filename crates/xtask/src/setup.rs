//! Set-up: what the machine must have is found, or fetched, or asked for with one command.

mod chromium;
mod debian;
mod engines;
mod node;
mod packages;
mod wasm_target;
mod wordpress;

use crate::failure::Outcome;
use crate::step::step;
use crate::workspace::Workspace;

pub use chromium::Chromium;
pub use wordpress::WordPress;

/// All that a build needs.
pub fn for_build(workspace: &Workspace) -> Outcome {
    step("set-up", || {
        wasm_target::ensure(workspace)?;
        node::ensure(workspace)?;
        packages::ensure(workspace)
    })
}

/// What the browser tests need on top of a build.
pub fn browser(workspace: &Workspace) -> Outcome<Chromium> {
    step("browsers", || {
        let chromium = Chromium::ensure(workspace)?;
        println!("{}", chromium.path().display());
        engines::ensure(workspace);
        Ok(chromium)
    })
}

/// The real system that the kit is tried in, where it can be had.
pub fn wordpress(workspace: &Workspace) -> Outcome<Option<WordPress>> {
    step("WordPress", || WordPress::ensure(workspace))
}
