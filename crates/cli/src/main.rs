//! The command `orientation`: what the library does, for officers and scripts.
//!
//! Each command is a module under [`commands`]: its arguments, and a function that makes an [`answer::Answer`] of them.
//! Reading files, saying things in the reader's language and drawing tables stand beside it, once.

mod answer;
mod arguments;
mod commands;
mod failure;
mod files;
mod help;
mod paint;
mod post;
mod stream;
mod table;
mod titles;
mod tree;
mod words;

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use answer::{Answer, Status};
use arguments::Arguments;
use failure::Failure;

fn main() -> ExitCode {
    let (arguments, context) = match arguments::parsed() {
        Ok(parsed) => parsed,
        Err(error) => {
            // Help and versions come this way as well; the exit code tells them apart.
            if error.use_stderr() && help::language() != orientation::Lang::English {
                eprintln!("{}", help::refusal(&error));
            } else {
                let _ = error.print();
            }
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let done = arguments.command.run(&context).and_then(|answer| hand_over(&arguments, &answer).map(|()| answer));
    match done {
        Ok(Answer { status: Status::Done, .. }) => ExitCode::SUCCESS,
        Ok(Answer { status: Status::Attention, .. }) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("orientation: {}", failure.said(context.lang));
            ExitCode::from(3)
        }
    }
}

/// Writes what a command has made, and what it has to say of it.
fn hand_over(arguments: &Arguments, answer: &Answer) -> Result<(), Failure> {
    match &arguments.output {
        Some(path) => fs::write(path, &answer.content).map_err(Failure::file(path.display())),
        None => {
            // A reader such as `head` may go away early; that is no failure of ours.
            let _ = io::stdout().write_all(&answer.content);
            Ok(())
        }
    }?;
    eprint!("{}", answer.notes);
    Ok(())
}
