//! `orientation search`

use orientation::{Plan, SearchIndex};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format};
use crate::failure::Failure;
use crate::files;
use crate::paint::{Tone, painted};
use crate::words::filled;

const EXAMPLE: &str = "\
Example:
  orientation search lai-chau-2022 \"xuan tinh nguyen\"

A query without tone marks ignores them; one with tone marks respects them.";

/// How many characters around a hit are printed.
const AROUND: usize = 60;

/// Search a plan, with or without tone marks (exit code 1 where nothing is found)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: String,
    /// What to look for
    #[arg(value_name = "QUERY")]
    query: String,
    /// The most hits that are printed
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    limit: usize,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let plan: Plan = files::document(&self.plan)?;
        let found = SearchIndex::new(&plan).search(&self.query, self.limit);
        let nothing = found.total == 0;
        if context.format == Format::Json {
            return Ok(Answer::new(json(&found)).attention_where(nothing));
        }
        if nothing {
            return Ok(Answer::new(format!("{}\n", context.words.nothing_found)).attention_where(true));
        }
        let mut text = filled(context.words.hits, &[&found.total.to_string()]) + "\n";
        for hit in &found.hits {
            let Some(node) = plan.node(hit.node.as_str()) else { continue };
            let words = &node.passage().text;
            let (Some(before), Some(hit_words), Some(after)) =
                (words.get(..hit.bytes.start), hit.bytes.of(words), words.get(hit.bytes.end..))
            else {
                continue;
            };
            let id = painted(hit.node.as_str(), Tone::Strong, context.colour);
            let marked = painted(hit_words, Tone::Warning, context.colour);
            text.push_str(&format!("{id}: {}{marked}{}\n", end_of(before), beginning_of(after)));
        }
        Ok(Answer::new(text))
    }
}

fn beginning_of(text: &str) -> String {
    let mut shown: String = text.chars().take(AROUND).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

fn end_of(text: &str) -> String {
    let skipped = text.chars().count().saturating_sub(AROUND);
    let shown: String = text.chars().skip(skipped).collect();
    if skipped > 0 { format!("…{shown}") } else { shown }
}
