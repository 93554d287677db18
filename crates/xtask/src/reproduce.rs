//! Whether a build gives the same files in another place.

use std::fs;
use std::path::Path;

use crate::capabilities::TABLE as CAPABILITIES;
use crate::failure::{Failure, Outcome};
use crate::wasm;
use crate::workspace::Workspace;

/// What a build of the wasm reads.
const SOURCES: [&str; 6] = [".cargo", "Cargo.lock", "Cargo.toml", "crates", "rust-toolchain.toml", CAPABILITIES];

/// Copies the sources to a folder of another name and length, builds the wasm there from nothing, and compares.
///
/// Expects the wasm of this checkout to be built. The bundles follow from it and from the pinned bundler alone.
pub fn check(workspace: &Workspace) -> Outcome {
    let place = workspace.target().join("reproduced");
    let other = Workspace::elsewhere(place.join("a-checkout-of-another-name"), place.join("its-target"));
    if place.exists() {
        fs::remove_dir_all(&place).map_err(Failure::file(&place, "removed"))?;
    }
    for source in SOURCES {
        copy(&workspace.path(source), &other.path(source))?;
    }
    wasm::build(&other)?;
    for file in wasm::written(workspace)? {
        let read = |path| fs::read(&path).map_err(Failure::file(path, "read"));
        if read(workspace.path(&file))? != read(other.path(&file))? {
            return Err(Failure::NotReproduced { file: file.into() });
        }
    }
    fs::remove_dir_all(&place).map_err(Failure::file(&place, "removed"))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    if from.is_dir() {
        fs::create_dir_all(to).map_err(Failure::file(to, "created"))?;
        for entry in fs::read_dir(from).map_err(Failure::file(from, "listed"))? {
            let entry = entry.map_err(Failure::file(from, "listed"))?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(Failure::file(folder, "created"))?;
    }
    // A link to a file outside of what is copied is followed: the licences stand at the root.
    fs::copy(from, to).map(drop).map_err(Failure::file(from, "copied"))
}
