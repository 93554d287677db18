//! What is computed of random cases, to be compared with the WebAssembly build.
//!
//! `cargo run --release --example cases -- 100000` prints one fingerprint of all of it; `tests/cases.mjs` prints that of
//! the other build beside it. `cargo run --example cases -- documents 200` prints the cases themselves, each on a line of
//! JSON: the texts of both files, the day, the score card, and how the total came about.

use std::env;
use std::error::Error;

use orientation::cases::{case, digest};
use orientation::document;
use orientation::score::{Subject, explain, score};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["documents", count] => (0..count.parse()?).for_each(print_documents),
        [count] => println!("{}", digest(0, count.parse()?)),
        _ => return Err("expected `COUNT` or `documents COUNT`".into()),
    }
    Ok(())
}

fn print_documents(seed: u64) {
    let case = case(seed);
    let line = json!({
        "criteria": document::write(&case.set),
        "assessment": document::write(&case.assessment),
        "day": case.as_of,
        "card": score(&case.set, &case.assessment, case.as_of),
        "total": explain(&case.set, &case.assessment, case.as_of, 0, &Subject::Total {}),
    });
    println!("{line}");
}
