//! Prints one fingerprint of all that is computed of many random cases: `cargo run --release --example cases -- 100000`.
//!
//! `tests/cases.mjs` prints that of the WebAssembly build beside it.

use orientation::cases::digest;

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1_000);
    println!("{}", digest(0, count));
}
