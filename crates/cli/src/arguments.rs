//! The arguments that every command takes, and what the commands know of them.

use std::env;
use std::io::{IsTerminal, stdout};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{CommandFactory, FromArgMatches, Parser, ValueEnum};
use orientation::Lang;

use crate::commands::Command;
use crate::help;
use crate::words::Words;

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  done, but a person has to look at it: errors in a file, conflicts, answers set aside, nothing found
  2  the command was not understood
  3  a file cannot be read or written, is of another kind, or does not fit the others

A FILE is a path, `-` for the standard input, or the name of a built-in file:
  lai-chau-2022, chi-doan, doan-co-so, lien-doi, hd33-chi-doan, hd33-doan-co-so";

/// Read, search, check, score and merge a Youth Union's plans, criteria and self-assessments
#[derive(Debug, Parser)]
#[command(name = "orientation", version, after_help = EXIT_CODES, arg_required_else_help = true)]
pub struct Arguments {
    /// The language of the words that are added
    #[arg(long, global = true, default_value = "vi", value_name = "LANGUAGE")]
    pub lang: Language,
    /// Text for people, or JSON for programs
    #[arg(long, global = true, default_value = "text", value_name = "FORMAT")]
    pub format: Wanted,
    /// Write to this file instead of the standard output
    #[arg(short, long, global = true, value_name = "PATH")]
    pub output: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

/// A language of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Vi,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vietnamese,
            Language::En => Self::English,
        }
    }
}

/// How an answer may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    Text,
    Json,
    /// Of an imported paper: the plan file
    Plan,
    /// Of an imported paper: a line for each of its nodes
    Outline,
    /// Of an imported paper: what is unclear
    Report,
    /// Of an imported paper: its text, in which the plan file counts
    Source,
}

/// For whom the answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
}

/// Which part of an imported paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Plan,
    Outline,
    Report,
    Source,
}

/// What the commands know of the general arguments.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The language of what is said.
    pub lang: Lang,
    /// For whom the answer is written.
    pub format: Format,
    /// Which part of an imported paper is written.
    pub part: Part,
    /// The words of the language.
    pub words: &'static Words,
    /// Whether the answer goes to a terminal that shows colours.
    pub colour: bool,
}

/// The arguments of this process.
pub fn parsed() -> Result<(Arguments, Context), clap::Error> {
    let command = help::localised(Arguments::command(), help::language());
    let arguments = Arguments::from_arg_matches(&command.try_get_matches()?)?;
    let lang = arguments.lang.into();
    let (format, part) = match arguments.format {
        Wanted::Text | Wanted::Plan => (Format::Text, Part::Plan),
        Wanted::Json => (Format::Json, Part::Plan),
        Wanted::Outline => (Format::Text, Part::Outline),
        Wanted::Report => (Format::Text, Part::Report),
        Wanted::Source => (Format::Text, Part::Source),
    };
    let of_paper = !matches!(arguments.format, Wanted::Text | Wanted::Json);
    if of_paper && !matches!(arguments.command, Command::Import(_)) {
        let error = "only `import` writes a plan, an outline, a report or the text of a paper";
        return Err(Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, error));
    }
    // https://no-color.org: whatever its value, unless it is empty.
    let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let context = Context {
        lang,
        format,
        part,
        words: Words::of(lang),
        colour: wanted && arguments.output.is_none() && stdout().is_terminal(),
    };
    Ok((arguments, context))
}

/// A day as it is typed: `2022-11-30` or `30/11/2022`.
pub fn day(text: &str) -> Result<NaiveDate, String> {
    let found = if text.contains('/') {
        let parts: Vec<u32> = text.split('/').filter_map(|part| part.parse().ok()).collect();
        match parts.as_slice() {
            [day, month, year] => NaiveDate::from_ymd_opt(i32::try_from(*year).unwrap_or_default(), *month, *day),
            _ => None,
        }
    } else {
        text.parse().ok()
    };
    found.ok_or_else(|| "expected a day such as 2022-11-30 or 30/11/2022".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_in_either_order() {
        assert_eq!(day("2022-11-30"), day("30/11/2022"));
        for wrong in ["30/2/2022", "2022-13-01", "30/11", "", "hôm nay", "1/2/3/4"] {
            assert!(day(wrong).is_err(), "`{wrong}` was accepted");
        }
    }

    #[test]
    fn the_arguments_of_all_commands_fit_together() {
        Arguments::command().debug_assert();
    }
}
