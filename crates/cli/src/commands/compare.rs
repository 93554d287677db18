//! `orientation compare`

use std::collections::BTreeMap;

use orientation::compare::{Compared, CriteriaChange, PlanComparison, TargetChange, compare, criteria};
use orientation::{CriteriaSet, Document, Plan, describe};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format};
use crate::failure::Failure;
use crate::files;
use crate::paint::{Tone, painted};

const EXAMPLE: &str = "\
Examples:
  orientation compare nam-2024.json nam-2025.json
  orientation compare chi-doan-2024.json chi-doan-2025.json --format json

`+` is new, `-` is gone, `>` has moved, `~` is reworded; exit code 1 where anything differs.";

/// Compare two plans or two criteria sets: what is new, gone, moved, reworded, raised or lowered
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The earlier file
    #[arg(value_name = "BEFORE")]
    before: String,
    /// The later file
    #[arg(value_name = "AFTER")]
    after: String,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let (before, after) = (files::text(&self.before)?, files::text(&self.after)?);
        if files::format(&self.before, &before)? == CriteriaSet::FORMAT {
            let (before, after): (CriteriaSet, CriteriaSet) =
                (files::read(&self.before, &before)?, files::read(&self.after, &after)?);
            let found = criteria(&before, &after);
            let text = match context.format {
                Format::Json => json(&found),
                Format::Text => of_criteria(&found, context),
            };
            return Ok(Answer::new(text).attention_where(!found.criteria.is_empty()));
        }
        let (before, after): (Plan, Plan) = (files::read(&self.before, &before)?, files::read(&self.after, &after)?);
        let found = compare(&before, &after);
        let text = match context.format {
            Format::Json => json(&found),
            Format::Text => of_plans(&found, &before, &after, context),
        };
        Ok(Answer::new(text).attention_where(!found.is_empty()))
    }
}

/// How many letters of a part are shown.
const SHOWN: usize = 100;

fn short(text: &str) -> String {
    let mut letters = text.chars();
    let shown: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() { shown + "…" } else { shown }
}

fn of_plans(found: &PlanComparison, before: &Plan, after: &Plan, context: &Context) -> String {
    if found.is_empty() {
        return format!("{}\n", context.words.no_difference);
    }
    let words = |plan: &Plan| -> BTreeMap<String, String> {
        plan.nodes().iter().map(|node| (node.id.to_string(), node.passage().to_string())).collect()
    };
    let (old, new) = (words(before), words(after));
    let mut text = String::new();
    for node in &found.nodes {
        let (sign, tone) = sign(node);
        let shown = match (&node.before, &node.after) {
            (_, Some(id)) => new.get(id.as_str()),
            (Some(id), None) => old.get(id.as_str()),
            (None, None) => None,
        };
        let ids = match (&node.before, &node.after) {
            (Some(a), Some(b)) if a != b => format!("{a} → {b}"),
            (Some(id), _) | (None, Some(id)) => id.to_string(),
            (None, None) => String::new(),
        };
        text.push_str(&format!("{} {ids}: {}\n", painted(sign, tone, context.colour), short(shown.map_or("", String::as_str))));
        for change in node.words.iter().filter(|_| node.before.is_some() && node.after.is_some()) {
            let line = match (change.gone.as_str(), change.new.as_str()) {
                ("", new) => format!("    + {}", short(new)),
                (gone, "") => format!("    - {}", short(gone)),
                (gone, new) => format!("    {} → {}", short(gone), short(new)),
            };
            text.push_str(&line);
            text.push('\n');
        }
        for target in &node.targets {
            text.push_str(&format!("    {}\n", of_target(target, context)));
        }
    }
    text
}

fn sign(node: &Compared) -> (&'static str, Tone) {
    match (&node.before, &node.after, &node.moved) {
        (None, ..) => ("+", Tone::Good),
        (_, None, _) => ("-", Tone::Bad),
        (.., Some(_)) => (">", Tone::Warning),
        _ => ("~", Tone::Warning),
    }
}

fn of_target(target: &TargetChange, context: &Context) -> String {
    let direction = describe::word("changes", &format!("direction.{}", target.direction.as_str()), context.lang);
    let words = [&target.before, &target.after].map(|target| target.as_ref().map(|target| target.words.as_str()));
    let words: Vec<&str> = words.into_iter().flatten().collect();
    format!("{}: {}", direction.unwrap_or_default(), words.join(" → "))
}

fn of_criteria(found: &CriteriaChange, context: &Context) -> String {
    if found.criteria.is_empty() {
        return format!("{}\n", context.words.no_difference);
    }
    let mut text = String::new();
    for criterion in &found.criteria {
        let (sign, tone) = match (&criterion.before, &criterion.after) {
            (None, _) => ("+", Tone::Good),
            (_, None) => ("-", Tone::Bad),
            _ => ("~", Tone::Warning),
        };
        let id = criterion.after.as_ref().or(criterion.before.as_ref()).map(ToString::to_string).unwrap_or_default();
        text.push_str(&format!("{} {id}: {}\n", painted(sign, tone, context.colour), short(&criterion.title)));
        for change in &criterion.changes {
            text.push_str(&format!("    {}\n", describe::change(change, context.lang)));
        }
    }
    text
}
