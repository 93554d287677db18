//! Tells what in a file does not add up: `cargo run -q --example validate -- FILE.json [PLAN.json | CRITERIA.json]…`.
//!
//! The first file is judged: a plan, a criteria set or an assessment. A plan or a criteria set after it is what it
//! belongs to. `-` reads stdin; built-in files go by their names. Exits with 1 where there are errors.

#[path = "support/files.rs"]
mod files;

use std::process::ExitCode;

use orientation::{Assessment, CriteriaSet, Document, DocumentError, Plan, Report, document, validate};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(report) => {
            print!("{report}");
            ExitCode::from(u8::from(report.has_errors()))
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<Report, String> {
    let [judged, others @ ..] = arguments else {
        return Err("usage: validate FILE.json [PLAN.json | CRITERIA.json]…".to_owned());
    };
    let (mut of_plan, mut of_set): (Option<Plan>, Option<CriteriaSet>) = (None, None);
    for name in others {
        let text = files::text(name)?;
        match format(name, &text)?.as_str() {
            Plan::FORMAT => of_plan = Some(read(name, &text)?),
            CriteriaSet::FORMAT => of_set = Some(read(name, &text)?),
            other => return Err(format!("{name}: format is `{other}`, expected a plan or a criteria set")),
        }
    }
    let text = files::text(judged)?;
    match format(judged, &text)?.as_str() {
        Plan::FORMAT => Ok(validate::plan(&read(judged, &text)?)),
        CriteriaSet::FORMAT => Ok(validate::criteria(&read(judged, &text)?, of_plan.as_ref())),
        Assessment::FORMAT => {
            let filled: Assessment = read(judged, &text)?;
            let Some(set) = of_set else {
                return Err(format!("{judged}: an assessment is judged by its criteria set: name it too"));
            };
            Ok(validate::assessment(&filled, &set, of_plan.as_ref(), filled.period.last_day()))
        }
        other => Err(format!("{judged}: format is `{other}`, expected one of this library")),
    }
}

fn said(name: &str) -> impl Fn(DocumentError) -> String {
    move |error| format!("{name}: {error}")
}

fn format(name: &str, text: &str) -> Result<String, String> {
    document::head(text).map(|head| head.format).map_err(said(name))
}

fn read<T: Document>(name: &str, text: &str) -> Result<T, String> {
    document::read(text).map_err(said(name))
}
