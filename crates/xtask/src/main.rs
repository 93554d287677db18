//! The project's own commands: `cargo xtask demo | test | build | kit | bench | ci | package | reproduce | generate`.
//!
//! Each command sets up what it needs, prints every step with the time it took, and stops at the first that fails.

mod beside;
mod capabilities;
mod command;
mod commune;
mod failure;
mod generate;
mod lanes;
mod node;
mod package;
mod pages;
mod province;
mod reproduce;
mod rust;
mod setup;
mod step;
mod tasks;
mod wasm;
mod workspace;

use std::process::ExitCode;

use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  demo      build, then serve the demo site on this machine until Ctrl-C (PORT sets the port)
  test      build, check the generated files and the sizes, run every test
  build     build the wasm, its bindings and the bundles into www/dist
  kit       build, and write the kit for webmasters: target/kit/orientation-kit-VERSION.zip
  bench     build, then run the benchmarks
  ci        lints, documentation, packaging, then all that `test` runs
  package   test the crates from their packs alone
  reproduce build the wasm in another folder, and compare it with that of `build`
  generate  write the generated files: types, codes and words in www/src, schemas in crates/model";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["demo"] => tasks::demo,
        ["test"] => tasks::test,
        ["build"] => tasks::build,
        ["kit"] => tasks::kit,
        ["bench"] => tasks::bench,
        ["ci"] => tasks::ci,
        ["package"] => tasks::package,
        ["reproduce"] => tasks::reproduce,
        ["generate"] => tasks::generate,
        ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match Workspace::find().and_then(|workspace| task(&workspace)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
