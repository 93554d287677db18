//! Renders a criteria set as a form of plain HTML, which works where no script runs.
//!
//! ```text
//! cargo run -p orientation --example render_form -- --action=/receive FILE > form.html   # a form with its button
//! cargo run -p orientation --example render_form -- FILE                                 # to stand within a form
//! cargo run -p orientation --example render_form -- --lang=en chi-doan                   # a built-in set by its name
//! ```
//!
//! `-` as FILE reads standard input. The exit code is 2 when there is no criteria set to read, 0 otherwise.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use orientation::html::{self, FormOptions, Lang};
use orientation::{CriteriaSet, document};

#[path = "support/files.rs"]
mod files;

fn main() -> ExitCode {
    match rendered(std::env::args().skip(1)) {
        Ok(text) => {
            // A reader such as `head` may go away early; that is no error of ours.
            let _ = io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn rendered(arguments: impl Iterator<Item = String>) -> Result<String, Box<dyn Error>> {
    let mut options = FormOptions::default();
    let mut set: Option<CriteriaSet> = None;
    for argument in arguments {
        match argument.as_str() {
            "--lang=vi" => options.lang = Lang::Vietnamese,
            "--lang=en" => options.lang = Lang::English,
            option => match option.strip_prefix("--action=") {
                Some(action) => options.action = Some(action.to_owned()),
                None if option.starts_with("--") => {
                    return Err(format!("`{option}` is unknown, expected `--action=ADDRESS` or `--lang=vi|en`").into());
                }
                None => set = Some(document::read(&files::text(option)?)?),
            },
        }
    }
    let set = set.ok_or("no criteria set is named, expected a file or the name of a built-in one")?;
    Ok(html::form(&set, &options))
}
