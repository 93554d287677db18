//! Any bytes as a file of a word processor.
#![no_main]

#[path = "../checks.rs"]
#[expect(dead_code, reason = "each target needs one of the checks")]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| checks::document_of_words(bytes));
