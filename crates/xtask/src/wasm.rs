//! The WebAssembly modules and their JavaScript bindings, in `www/wasm`, the same from every checkout.

use std::env;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Instant;

use wasm_bindgen_cli_support::Bindgen;

use crate::capabilities::{self, Module};
use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::lanes;
use crate::workspace::Workspace;

/// What the boundary crate is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm";
/// Size before speed wherever the two want different code; the reason stands beside the lints in `Cargo.toml`.
const SMALL_CODE: [&str; 2] = ["--cfg", "orientation_small"];
/// SHA-256 as a loop and not written out round by round: 6 kB less for a hash of files that are small.
const SMALL_HASH: [&str; 2] = ["--cfg", "sha2_backend_soft=\"compact\""];
/// Half of the usual stack, which is part of what every page holds: enough for a text as deep as the reader lets it be.
const SMALL_STACK: &str = "-Clink-arg=-zstack-size=524288";

/// What the compiler may use and the bindings of a page's modules do without: the twin in JavaScript, which takes the place of a
/// module where a page refuses WebAssembly, knows neither, and one set of bindings serves both.
const WITHOUT: [&str; 2] = ["reference-types", "multivalue"];

const FILES: [&str; 3] = ["orientation.js", "orientation.d.ts", "orientation_bg.wasm"];

/// What a build writes, as paths from the root.
pub fn written(workspace: &Workspace) -> Outcome<Vec<String>> {
    let modules = capabilities::modules(workspace)?;
    let of = |module: &Module| FILES.map(|file| format!("{}/{file}", module.folder()));
    Ok(modules.iter().flat_map(of).collect())
}

/// Compiles the boundary crate and writes its modules and their bindings, in lanes side by side.
///
/// When a module cannot be built no lane begins another one.
pub fn build(workspace: &Workspace) -> Outcome {
    let root = workspace.root();
    // The folders of the dependencies' sources must exist before they can be given neutral names.
    Program::cargo(root).args(["fetch", "--quiet", "--locked", "--target", TARGET]).run()?;
    let lanes = lanes::of(workspace, capabilities::modules(workspace)?)?;
    let is_broken = AtomicBool::new(false);
    let work = |lane: usize, modules: &[Module]| -> Outcome {
        let target = lanes::target(workspace, lane);
        for module in modules {
            if is_broken.load(Ordering::Relaxed) {
                break;
            }
            build_module(workspace, module, &target).inspect_err(|_| is_broken.store(true, Ordering::Relaxed))?;
        }
        Ok(())
    };
    let outcomes: Vec<Outcome> = thread::scope(|scope| {
        let all = lanes.iter().enumerate();
        let running: Vec<_> = all.map(|(lane, modules)| scope.spawn(move || work(lane, modules))).collect();
        running.into_iter().map(|lane| lane.join().unwrap_or_else(|panic| panic::resume_unwind(panic))).collect()
    });
    outcomes.into_iter().collect()
}

fn build_module(workspace: &Workspace, module: &Module, target: &Path) -> Outcome {
    let start = Instant::now();
    // Without its progress: that of two lanes would be mixed up. Warnings and errors are told.
    Program::cargo(workspace.root())
        .env("CARGO_ENCODED_RUSTFLAGS", flags(workspace, target)?.join("\x1f"))
        .args(["build", "--quiet", "--locked", "--package", "orientation-wasm", "--lib"])
        .args(["--no-default-features", "--features", &module.features.join(",")])
        .args(["--profile", PROFILE, "--target", TARGET, "--target-dir"])
        .args([target])
        .run()?;
    let built = target.join(TARGET).join(PROFILE).join("orientation_wasm.wasm");
    let bytes = fs::read(&built).map_err(Failure::file(&built, "read"))?;
    let bytes = if module.is_for_pages { plainer(bytes)? } else { bytes };
    bind(bytes, &workspace.path(&module.folder())).map_err(|error| Failure::Bindings(format!("{error:#}")))?;
    println!("{}: {:.1} s", module.name, start.elapsed().as_secs_f64());
    Ok(())
}

/// Takes what the bindings do without from the module's list of its features.
fn plainer(mut module: Vec<u8>) -> Outcome<Vec<u8>> {
    for feature in WITHOUT {
        // `+`, the length, the name: what the bindings read of the custom section `target_features`.
        let entry: Vec<u8> = [b'+'].into_iter().chain(u8::try_from(feature.len())).chain(feature.bytes()).collect();
        let start = module.windows(entry.len()).position(|found| found == entry);
        let sign = start.and_then(|start| module.get_mut(start)).ok_or_else(|| {
            Failure::Bindings(format!("the module does not list the feature `{feature}`, which is to be taken from it"))
        })?;
        *sign = b'-';
    }
    Ok(module)
}

fn bind(module: Vec<u8>, folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    Bindgen::new()
        .input_bytes("orientation", module)
        .web(true)?
        .typescript(true)
        // The engine hands the bytes over itself, so that one source of bindings serves every bundle.
        .omit_default_module_path(true)
        // Lets the engine start afresh after a panic.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}

fn flags(workspace: &Workspace, target: &Path) -> Outcome<Vec<String>> {
    let mut flags: Vec<String> = SMALL_CODE.into_iter().chain(SMALL_HASH).map(str::to_owned).collect();
    flags.push(SMALL_STACK.to_owned());
    flags.extend(neutral_paths(workspace, target)?);
    Ok(flags)
}

/// Compiler flags that keep the names of this machine's folders out of the module.
///
/// Of several prefixes that fit a path the last one given is used: the general ones come first.
fn neutral_paths(workspace: &Workspace, target: &Path) -> Outcome<Vec<String>> {
    let sysroot = Program::new("rustc", workspace.root()).args(["--print", "sysroot"]).output()?;
    let mut places = vec![
        (PathBuf::from(sysroot), "/rust"),
        (workspace.root().to_path_buf(), "/orientation"),
        (target.to_path_buf(), "/target"),
    ];
    if let Some(home) = cargo_home() {
        let sources = home.join("registry/src");
        places.push((home, "/cargo"));
        // One folder per registry, whose name depends on the address it was fetched from.
        if let Ok(entries) = fs::read_dir(&sources) {
            places.extend(entries.flatten().map(|entry| (entry.path(), "/crates")));
        }
    }
    Ok(places.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect())
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))
}
