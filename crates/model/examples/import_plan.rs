//! Reads the text of a paper and prints its outline, its plan or what was found: `cargo run --example import_plan
//! --features import -- FILE [outline|plan|report]`.

use std::process::ExitCode;

use orientation::{ImportOptions, document, import};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), format) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: import_plan FILE [outline|plan|report]");
        return ExitCode::FAILURE;
    };
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let imported = import(&text, &ImportOptions::default().with_file(file));
    match format.as_deref() {
        Some("plan") => println!("{}", document::write(&imported.plan)),
        Some("report") => print!("{}", imported.report),
        _ => print!("{}", imported.outline),
    }
    ExitCode::SUCCESS
}
