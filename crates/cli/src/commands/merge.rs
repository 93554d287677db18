//! `orientation merge`

use orientation::assessment::{Conflict, MergePart, MergePlace, MergeSide, MergeValue, merge};
use orientation::{Assessment, document};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format};
use crate::failure::Failure;
use crate::files;
use crate::words::filled;

const EXAMPLE: &str = "\
Example:
  orientation merge phieu-cua-toi.json phieu-cua-ban.json --base phieu-goc.json --output phieu-gop.json

The merged assessment is the answer; what both had changed is listed on the standard error.
With `--format json`, both are one object: {\"assessment\": …, \"conflicts\": […]}.";

/// Merge two copies of one assessment that went separate ways (exit code 1 where both changed the same thing)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The copy at hand
    #[arg(value_name = "MINE")]
    mine: String,
    /// The other copy
    #[arg(value_name = "THEIRS")]
    theirs: String,
    /// The copy from which both began
    #[arg(long, value_name = "FILE")]
    base: Option<String>,
    /// Whose value stays where both changed the same thing
    #[arg(long, value_name = "SIDE", default_value = "mine", value_parser = ["mine", "theirs"])]
    keep: String,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let mine: Assessment = files::document(&self.mine)?;
        let theirs: Assessment = files::document(&self.theirs)?;
        let base: Option<Assessment> = self.base.as_deref().map(files::document).transpose()?;
        let keep = if self.keep == "theirs" { MergeSide::Theirs } else { MergeSide::Mine };
        let merged = merge(base.as_ref(), &mine, &theirs, keep).map_err(Failure::refused)?;
        let clash = !merged.conflicts.is_empty();
        let answer = match context.format {
            Format::Json => Answer::new(json(&merged)),
            Format::Text => {
                Answer::new(document::write(&merged.assessment)).with_notes(said(&merged.conflicts, context))
            }
        };
        Ok(answer.attention_where(clash))
    }
}

fn said(conflicts: &[Conflict], context: &Context) -> String {
    if conflicts.is_empty() {
        return String::new();
    }
    let words = context.words;
    let mut text = filled(words.conflicts, &[&conflicts.len().to_string()]) + "\n";
    for conflict in conflicts {
        text.push_str(&format!("- {}\n", place(&conflict.place, context)));
        let sides = [(words.mine, &conflict.mine, MergeSide::Mine), (words.theirs, &conflict.theirs, MergeSide::Theirs)];
        for (name, value, side) in sides {
            let mark = if conflict.kept == side { format!(" [{}]", words.kept) } else { String::new() };
            text.push_str(&format!("  {name}{mark}: {}\n", shown(value.as_ref(), context)));
        }
    }
    text
}

fn place(place: &MergePlace, context: &Context) -> String {
    let words = context.words;
    let part = |part: &MergePart| match part {
        MergePart::Value => format!(", {}", words.value),
        MergePart::NotApplicable => format!(", {}", words.not_applicable),
        MergePart::Note => format!(", {}", words.note),
        _ => String::new(),
    };
    match place {
        MergePlace::Answer { criterion, part: of } => format!("{} “{criterion}”{}", words.answer, part(of)),
        MergePlace::Fact { fact, part: of } => format!("{} “{fact}”{}", words.fact, part(of)),
        MergePlace::Score { level, criterion } => {
            format!("{}, “{criterion}”", filled(words.score, &[&level.to_string()]))
        }
        MergePlace::Review { level } => filled(words.review, &[&level.to_string()]),
        MergePlace::Unit => words.unit.to_owned(),
        MergePlace::Plan => words.plan.to_owned(),
        MergePlace::Criteria => words.criteria.to_owned(),
        MergePlace::FilledBy => words.filled_by.to_owned(),
        MergePlace::Progress => words.progress.to_owned(),
        _ => words.decision.to_owned(),
    }
}

/// A value on one line: its content as it stands in files.
fn shown(value: Option<&MergeValue>, context: &Context) -> String {
    match value {
        None => context.words.blank.to_owned(),
        Some(MergeValue::Text(text)) => text.clone(),
        Some(value) => {
            // `{"kind": …, "value": …}`; of a value of an answer, once more.
            let written = serde_json::to_value(value).unwrap_or_default();
            let inner = written.get("value").cloned().unwrap_or(written);
            inner.get("value").cloned().unwrap_or(inner).to_string()
        }
    }
}
