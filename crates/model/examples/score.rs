//! Scores an assessment: `cargo run -q --example score -- CRITERIA.json ASSESSMENT.json [YYYY-MM-DD]`.
//!
//! The score card goes to stdout as JSON, the issues to stderr. `-` reads stdin; a criteria set can be the name of a
//! built-in one. Without a day, the last day of the assessment's period is taken.

#[path = "support/files.rs"]
mod files;

use std::process::ExitCode;

use orientation::{Assessment, CriteriaSet, document, score, validate};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (criteria, answers, day) = match arguments.as_slice() {
        [criteria, answers] => (criteria, answers, None),
        [criteria, answers, day] => (criteria, answers, Some(day)),
        _ => return Err("usage: score CRITERIA.json ASSESSMENT.json [YYYY-MM-DD]".to_owned()),
    };
    let set: CriteriaSet = document::read(&files::text(criteria)?).map_err(|error| format!("{criteria}: {error}"))?;
    let filled: Assessment = document::read(&files::text(answers)?).map_err(|error| format!("{answers}: {error}"))?;
    let as_of = match day {
        Some(day) => day.parse().map_err(|_| format!("day `{day}` is malformed: expected such as 2022-11-30"))?,
        None => filled.period.last_day(),
    };
    eprint!("{}", validate::criteria(&set, None));
    eprint!("{}", validate::assessment(&filled, &set, None, as_of));
    let card = score::score(&set, &filled, as_of);
    println!("{}", serde_json::to_string_pretty(&card).map_err(|error| error.to_string())?);
    Ok(())
}
