//! Prints the tree of a plan: every node with its id, its printed number and the beginning of its words.
//!
//! ```text
//! cargo run -p orientation --example plan_outline            # the built-in plan
//! cargo run -p orientation --example plan_outline -- FILE    # a plan file; `-` reads standard input
//! ```
//!
//! What `validate` finds goes to standard error. The exit code is 0 when nothing worse than a warning was found, 1 when
//! the plan contradicts itself, 2 when there is no plan to read.

use std::error::Error;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use orientation::plan::NodeRef;
use orientation::{Plan, document, lai_chau_2022, validate};

/// The longest line, in characters; what follows is cut.
const WIDTH: usize = 100;

fn main() -> ExitCode {
    let plan = match plan(std::env::args().nth(1).as_deref()) {
        Ok(plan) => plan,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    // A reader such as `head` may go away early; that is no error of ours.
    let _ = print(&plan, &mut io::stdout().lock());
    let report = validate::plan(&plan);
    eprint!("{report}");
    ExitCode::from(u8::from(report.has_errors()))
}

fn plan(name: Option<&str>) -> Result<Plan, Box<dyn Error>> {
    let text = match name {
        None => return Ok(lai_chau_2022()),
        Some("-") => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text)?;
            text
        }
        Some(path) => std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?,
    };
    Ok(document::read(&text)?)
}

fn print(plan: &Plan, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} ({})", plan.title(), plan.period)?;
    for node in plan.nodes() {
        let what = match node.item {
            NodeRef::Theme(_) => "theme",
            NodeRef::ThemeOption(_) => "option",
            NodeRef::Section(_) => "section",
            NodeRef::Task(..) => "task",
            NodeRef::Action(..) => "action",
            NodeRef::Activity(_) => "activity",
        };
        let indent = "  ".repeat(node.depth - 1);
        let line = format!("{indent}{what} {}: {}", node.id, node.passage());
        let mut shown: String = line.chars().take(WIDTH).collect();
        if shown.len() < line.len() {
            shown.push('…');
        }
        writeln!(out, "{shown}")?;
    }
    Ok(())
}
