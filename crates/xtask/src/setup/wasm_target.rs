//! The compiler's standard library for WebAssembly.

use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::wasm::TARGET;
use crate::workspace::Workspace;

/// Adds the target to the toolchain in use when it is missing.
pub fn ensure(workspace: &Workspace) -> Outcome {
    let root = workspace.root();
    let library = Program::new("rustc", root).args(["--print", "target-libdir", "--target", TARGET]).output()?;
    if std::path::Path::new(&library).is_dir() {
        return Ok(());
    }
    Program::new("rustup", root).args(["target", "add", TARGET]).run().map_err(|_| Failure::Missing {
        what: format!("the toolchain has no `{TARGET}` target"),
        remedy: format!("rustup target add {TARGET}"),
    })
}
