//! Times each library, the best of many rounds: `cargo run --release --all-features`, in this folder.
//!
//! The size of a module: `cargo build --lib --profile wasm --target wasm32-unknown-unknown --features ours`, and so on; without
//! a feature it is that of the module around it.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../model/plans/lai-chau-2022/plan.json");
const ROUNDS: usize = 200;

/// Microseconds, the least of all rounds.
fn least(mut work: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        (0..10).for_each(|_| work());
        best = best.min(begun.elapsed().as_secs_f64() * 100_000.0);
    }
    best
}

macro_rules! timed {
    ($module:ident, $name:literal, $text:expr) => {
        let plan = compare::$module::read($text).ok_or(concat!($name, " refuses the plan"))?;
        let read = least(|| drop(black_box(compare::$module::read(black_box($text)))));
        let write = least(|| drop(black_box(compare::$module::write(black_box(&plan)))));
        println!("{:18} read {read:6.1} µs   write {write:6.1} µs", $name);
    };
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut file: serde_json::Value = serde_json::from_str(&fs::read_to_string(PLAN)?)?;
    let plan: compare::file::Plan = serde_json::from_value(file["content"].take())?;
    let text = serde_json::to_string(&plan)?;
    println!("{} bytes", text.len());
    timed!(ours, "orientation-json", &text);
    timed!(serde, "serde_json", &text);
    timed!(mini, "miniserde", &text);
    Ok(())
}
