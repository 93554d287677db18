//! The commands. A new one is a module of its own and a line in the list below.

use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;

/// Declares the commands: the module of each, and what it is called in Rust.
macro_rules! commands {
    ($($module:ident $name:ident,)*) => {
        $(mod $module;)*

        /// What can be done.
        #[derive(Debug, clap::Subcommand)]
        pub enum Command {
            $(#[allow(missing_docs, reason = "the arguments of the command are documented, and shown as its help")]
            $name($module::Arguments),)*
        }

        impl Command {
            /// Carries the command out.
            pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
                match self {
                    $(Self::$name(arguments) => arguments.run(context),)*
                }
            }
        }
    };
}

commands! {
    outline Outline,
    render Render,
    form Form,
    from_form FromForm,
    search Search,
    validate Validate,
    score Score,
    explain Explain,
    merge Merge,
    move_on Move,
    import Import,
    calendar Calendar,
    compare Compare,
    kit Kit,
    summarize Summarize,
    merge_summaries MergeSummaries,
    report Report,
    forms Forms,
    queue Queue,
    impact Impact,
    tally Tally,
    schema Schema,
    completions Completions,
}

/// A value as JSON for programs.
fn json(value: &impl serde::Serialize) -> String {
    // The values are the library's own, with texts as keys: they can always be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn clock() -> DateTime<chrono::Utc> {
    let seconds =
        SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or_default());
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

/// Now, in UTC.
fn now() -> NaiveDateTime {
    clock().naive_utc()
}

/// Today in Vietnam, seven hours ahead of UTC all year.
fn today() -> NaiveDate {
    let now = clock();
    FixedOffset::east_opt(7 * 3600).map_or_else(|| now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}
