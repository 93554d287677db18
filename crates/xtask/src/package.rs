//! Whether the crates that are published build from their packs alone, and pass the tests that the packs hold.

use std::fs;

use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// What is published, each before those that depend on it.
const CRATES: [&str; 4] = ["orientation-json-derive", "orientation-json", "orientation", "orientation-cli"];

/// Packs the crates with whatever stands in the working tree, unpacks them side by side and runs there the tests that they hold.
///
/// Cargo's own check of several packs keeps what it unpacked in its home, by version, and never looks again: it would
/// compile the model with the attribute of whichever earlier run had this version. So the packs are unpacked here.
pub fn check(workspace: &Workspace) -> Outcome {
    let place = workspace.target().join("unpacked");
    if place.exists() {
        fs::remove_dir_all(&place).map_err(Failure::file(&place, "removed"))?;
    }
    fs::create_dir_all(&place).map_err(Failure::file(&place, "created"))?;
    let chosen = CRATES.iter().flat_map(|name| ["-p", name]);
    Program::cargo(workspace.root())
        .args(["package", "--locked", "--allow-dirty", "--no-verify"])
        .args(chosen)
        .run()?;
    let mut manifest =
        String::from("[workspace]\nresolver = \"3\"\nmembers = [\"orientation*\"]\n\n[patch.crates-io]\n");
    for name in CRATES {
        let pack = format!("{name}-{}", env!("CARGO_PKG_VERSION"));
        let archive = workspace.target().join("package").join(format!("{pack}.crate"));
        Program::new("tar", &place).args(["-xzf".as_ref(), archive.as_os_str()]).run()?;
        manifest.push_str(&format!("{name} = {{ path = \"{pack}\" }}\n"));
    }
    let write = |name: &str, text: &[u8]| {
        let file = place.join(name);
        fs::write(&file, text).map_err(Failure::file(file, "written"))
    };
    write("Cargo.toml", manifest.as_bytes())?;
    let lock = workspace.path("Cargo.lock");
    write("Cargo.lock", &fs::read(&lock).map_err(Failure::file(lock, "read"))?)?;
    Program::cargo(&place)
        .args(["test", "--workspace", "--all-features"])
        .env("CARGO_TARGET_DIR", place.join("target"))
        // A test that fails here fails in the working tree, too, where it can be looked into.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .run()?;
    fs::remove_dir_all(&place).map_err(Failure::file(&place, "removed"))
}
