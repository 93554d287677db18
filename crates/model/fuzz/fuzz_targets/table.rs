//! Any text as a pasted table of criteria.
#![no_main]

#[path = "../checks.rs"]
#[expect(dead_code, reason = "each target needs one of the checks")]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| checks::table(text));
