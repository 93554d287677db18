//! Renders a plan as HTML without scripts.
//!
//! ```text
//! cargo run -p orientation --example render_html > plan.html                 # the built-in plan, as a page
//! cargo run -p orientation --example render_html -- --fragment FILE          # a plan file, to paste into a page
//! cargo run -p orientation --example render_html -- --lang=en FILE           # with the added words in English
//! ```
//!
//! `-` as FILE reads standard input. The exit code is 2 when there is no plan to read, 0 otherwise.

use std::error::Error;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use orientation::html::{self, Lang, Options, Part};
use orientation::{Plan, document, lai_chau_2022};

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
    let mut render: fn(&Plan, &Options) -> String = html::page;
    let mut options = Options::default().with_title_level(1).with_contents(Part::Shown);
    let mut plan = None;
    for argument in arguments {
        match argument.as_str() {
            "--fragment" => {
                render = html::render;
                options.title_level = 2;
            }
            "--lang=vi" => options.lang = Lang::Vietnamese,
            "--lang=en" => options.lang = Lang::English,
            "-" => {
                let mut text = String::new();
                io::stdin().read_to_string(&mut text)?;
                plan = Some(document::read(&text)?);
            }
            option if option.starts_with("--") => {
                return Err(format!("`{option}` is unknown, expected `--fragment` or `--lang=vi|en`").into());
            }
            path => {
                let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
                plan = Some(document::read(&text)?);
            }
        }
    }
    Ok(render(&plan.unwrap_or_else(lai_chau_2022), &options))
}
