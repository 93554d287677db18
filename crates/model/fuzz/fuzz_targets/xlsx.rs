//! Any bytes as a spreadsheet.
#![no_main]

#[path = "../checks.rs"]
#[expect(dead_code, reason = "each target needs one of the checks")]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| checks::workbook(bytes));
