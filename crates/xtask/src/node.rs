//! What is done by programs in JavaScript: bundles, types, sizes, tests, the demo server.

use std::fs;
use std::path::PathBuf;

use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::setup::{Chromium, WordPress};
use crate::workspace::Workspace;

/// The folders with JavaScript and TypeScript, from `www`.
const SCRIPTS: [&str; 7] = ["src", "scripts", "bench", "demo", "examples", "kit", "../tests"];

fn script(workspace: &Workspace, file: &str) -> Program {
    Program::new("node", &workspace.www()).args([file])
}

/// Writes `www/dist`.
pub fn bundle(workspace: &Workspace) -> Outcome {
    script(workspace, "scripts/build.mjs").run()
}

/// Writes `www/dist/demo`.
pub fn pages(workspace: &Workspace) -> Outcome {
    script(workspace, "scripts/demo.mjs").run()
}

/// Writes the kit for webmasters, in `target/kit` and beside the demo site.
pub fn kit(workspace: &Workspace) -> Outcome {
    script(workspace, "scripts/kit.mjs").args([workspace.target().join("kit")]).run()
}

/// Prints the table of sizes; fails where a budget is exceeded.
pub fn sizes(workspace: &Workspace) -> Outcome {
    script(workspace, "scripts/sizes.mjs").run()
}

/// The TypeScript compiler's judgement of every source.
pub fn types(workspace: &Workspace) -> Outcome {
    script(workspace, "node_modules/typescript/bin/tsc").args(["--noEmit"]).run()
}

/// The formatter's and the linter's judgement of everything in JavaScript and TypeScript; `www/biome.json` has the rules.
pub fn lint(workspace: &Workspace) -> Outcome {
    script(workspace, "node_modules/@biomejs/biome/bin/biome").args(["ci", "--error-on-warnings"]).args(SCRIPTS).run()
}

/// Whether the web package would work for those who install it.
pub fn publint(workspace: &Workspace) -> Outcome {
    script(workspace, "node_modules/publint/src/cli.js").args(["--strict"]).run()
}

/// Serves the demo site until the process is interrupted.
pub fn demo(workspace: &Workspace) -> Outcome {
    script(workspace, "scripts/serve.mjs").run()
}

/// The tests in Node and in the browser, in one run with one summary.
pub fn test(workspace: &Workspace, chromium: &Chromium, wordpress: Option<&WordPress>) -> Outcome {
    let mut files = listed(workspace, "tests/node", ".test.mjs")?;
    files.extend(listed(workspace, "tests/hosts", ".test.mjs")?);
    files.extend(listed(workspace, "tests/browser", ".test.mjs")?);
    Program::new("node", workspace.root())
        .env("CHROMIUM", chromium.path())
        .env("WORDPRESS", wordpress.map_or("".as_ref(), |found| found.path().as_os_str()))
        .args(["tests/run.mjs"])
        .args(files)
        .run()
}

/// Each benchmark of the web package, one after the other: they measure time.
pub fn bench(workspace: &Workspace, chromium: &Chromium) -> Outcome {
    for file in listed(workspace, "www/bench", ".mjs")? {
        Program::new("node", workspace.root()).env("CHROMIUM", chromium.path()).args([file]).run()?;
    }
    Ok(())
}

/// The files of a folder with an ending, in order; none when there is no such folder.
fn listed(workspace: &Workspace, folder: &str, ending: &str) -> Outcome<Vec<PathBuf>> {
    let folder = workspace.path(folder);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&folder).map_err(Failure::file(&folder, "listed"))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.sort();
    Ok(files)
}
