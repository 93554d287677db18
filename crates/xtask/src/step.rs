//! Telling what is being done and how long it took.

use std::time::Instant;

use crate::failure::Outcome;

/// Runs one step between a line that names it and a line with its time.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    begin(name);
    let start = Instant::now();
    let value = work()?;
    println!("-- {name}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(value)
}

/// Names a step that has the last word: test runners close with their own summary.
pub fn begin(name: &str) {
    println!("\n== {name}");
}
