//! `orientation outline`

use orientation::Plan;
use orientation::plan::NodeRef;
use serde::Serialize;

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format};
use crate::failure::Failure;
use crate::files;
use crate::paint::{Tone, painted};

const EXAMPLE: &str = "\
Example:
  orientation outline lai-chau-2022 --depth 1";

/// Print the tree of a plan: sections, tasks and actions with their ids
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: String,
    /// How many levels are printed; all, unless it is given
    #[arg(long, value_name = "LEVELS")]
    depth: Option<usize>,
    /// The longest line, in characters; 0 for whole paragraphs
    #[arg(long, value_name = "CHARACTERS", default_value_t = 100)]
    width: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Node<'p> {
    id: &'p str,
    kind: &'static str,
    depth: usize,
    text: &'p str,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let plan: Plan = files::document(&self.plan)?;
        let nodes = plan.nodes();
        let shown = nodes.iter().filter(|node| self.depth.is_none_or(|most| node.depth <= most));
        if context.format == Format::Json {
            let nodes: Vec<Node<'_>> = shown
                .map(|node| Node {
                    id: node.id.as_str(),
                    kind: kind(&node.item),
                    depth: node.depth,
                    text: &node.passage().text,
                })
                .collect();
            return Ok(Answer::new(json(&nodes)));
        }
        let title = format!("{} ({})", plan.title(), orientation::describe::period(&plan.period, context.lang));
        let mut text = painted(&title, Tone::Strong, context.colour) + "\n";
        for node in shown {
            let indent = "  ".repeat(node.depth.saturating_sub(1));
            let passage = node.passage();
            let line = format!("{indent}{} {}: {passage}", name(&node.item, context), node.id);
            text.push_str(&cut(&line, self.width));
            text.push('\n');
        }
        Ok(Answer::new(text))
    }
}

fn kind(item: &NodeRef<'_>) -> &'static str {
    match item {
        NodeRef::Theme(_) => "theme",
        NodeRef::ThemeOption(_) => "themeOption",
        NodeRef::Section(_) => "section",
        NodeRef::Task(..) => "task",
        NodeRef::Action(..) => "action",
        NodeRef::Activity(_) => "activity",
    }
}

fn name(item: &NodeRef<'_>, context: &Context) -> &'static str {
    let words = context.words;
    match item {
        NodeRef::Theme(_) => words.theme,
        NodeRef::ThemeOption(_) => words.option,
        NodeRef::Section(_) => words.section,
        NodeRef::Task(..) => words.task,
        NodeRef::Action(..) => words.action,
        NodeRef::Activity(_) => words.activity,
    }
}

/// A line of at most so many characters; any length for 0.
fn cut(line: &str, width: usize) -> String {
    if width == 0 || line.chars().count() <= width {
        return line.to_owned();
    }
    line.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}
