//! A country: what `orientation summarize --close … -` takes for each unit of a long stream, and whether its memory stays flat.
//!
//! `cargo bench -p orientation-cli --bench country [-- UNITS…]`; 25,000 and 250,000 units of 60 answers unless numbers are given.
//!
//! The stream of NDJSON is drawn from seeds and written as it is read: it is nowhere whole. The time is what the command alone
//! had of a processor, user and system, so that other work beside it tells little; the memory is the most that was resident. Both
//! are read from `/proc` just before the end of the stream, on Linux.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use orientation::cases::{form, unit};
use orientation::criteria::CriteriaSet;
use orientation::document;

const UNITS: [u64; 2] = [25_000, 250_000];
const ANSWERS: usize = 60;
/// The ticks of a second in `/proc/PID/stat`, the same on every Linux.
const TICKS: f64 = 100.0;

fn main() {
    let asked: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let set = form(ANSWERS).set;
    let criteria = Path::new(env!("CARGO_TARGET_TMPDIR")).join("country.json");
    fs::write(&criteria, document::write(&set)).unwrap();
    for units in if asked.is_empty() { UNITS.to_vec() } else { asked } {
        let Taken { bytes, seconds, resident } = summarized(&set, &criteria, units);
        println!(
            "{units} units ({} MB): {seconds:.2} s of the processor, {:.0} units/s, {resident} kB at most",
            bytes / 1_000_000,
            units as f64 / seconds,
        );
    }
}

struct Taken {
    bytes: usize,
    seconds: f64,
    resident: u64,
}

fn summarized(set: &CriteriaSet, criteria: &Path, units: u64) -> Taken {
    let mut command = Command::new(env!("CARGO_BIN_EXE_orientation"));
    command.args(["summarize", "--close", "ca-nuoc", "--criteria"]).arg(criteria).arg("-");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut stream = BufWriter::new(child.stdin.take().unwrap());
    let mut bytes = 0;
    for number in 0..units {
        let line = document::compact(&unit(set, number));
        bytes += line.len() + 1;
        writeln!(stream, "{line}").unwrap();
    }
    stream.flush().unwrap();
    let of = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", child.id())).unwrap();
    let (seconds, resident) = (ticks(&of("stat")) / TICKS, high_water(&of("status")));
    drop(stream);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the command ended with {}", output.status);
    let summary = String::from_utf8(output.stdout).unwrap();
    assert!(summary.contains(&format!("\"units\": {units},")), "not all units were counted");
    Taken { bytes, seconds, resident }
}

/// The ticks that a process was given, of its own and of the system's.
fn ticks(stat: &str) -> f64 {
    // The name of the command may hold blanks: what is counted stands behind it.
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    fields.split(' ').skip(11).take(2).map(|field| field.parse::<f64>().unwrap()).sum()
}

/// The most kilobytes that were resident.
fn high_water(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
