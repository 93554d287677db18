//! Changes to what a plan says of its words: kinds, labels, targets.

use super::EditRefusal;
use crate::Id;
use crate::plan::{Action, Kind, Plan, Section, Target, Task};

/// What a section or a task is about.
pub(super) fn about(plan: &mut Plan, row: &str, kinds: &[Kind]) -> Result<(), EditRefusal> {
    let Some(first) = kinds.first() else { return Err(EditRefusal::NotHere) };
    if let Some(task) = tasks(&mut plan.sections).into_iter().find(|task| task.id.as_str() == row) {
        task.kind = *first;
        return Ok(());
    }
    let section = section(&mut plan.sections, row).ok_or(EditRefusal::Unknown)?;
    section.kinds = kinds.to_vec();
    // A task is about one of the kinds of its section.
    for task in &mut section.tasks {
        if !kinds.contains(&task.kind) {
            task.kind = *first;
        }
    }
    Ok(())
}

/// The action of this id.
pub(super) fn action<'p>(plan: &'p mut Plan, id: &Id) -> Result<&'p mut Action, EditRefusal> {
    let mut actions = tasks(&mut plan.sections).into_iter().flat_map(|task| &mut task.actions);
    actions.find(|action| action.id == *id).ok_or(EditRefusal::Unknown)
}

pub(super) fn targets(plan: &mut Plan, id: &Id, targets: &[Target]) -> Result<(), EditRefusal> {
    let action = action(plan, id)?;
    if targets.iter().any(|target| target.words.is_empty() || !action.passage.text.contains(&target.words)) {
        return Err(EditRefusal::NotItsWords);
    }
    action.targets = targets.to_vec();
    Ok(())
}

fn section<'p>(sections: &'p mut [Section], id: &str) -> Option<&'p mut Section> {
    for section in sections {
        if section.id.as_str() == id {
            return Some(section);
        }
        if let Some(found) = self::section(&mut section.sections, id) {
            return Some(found);
        }
    }
    None
}

fn tasks(sections: &mut [Section]) -> Vec<&mut Task> {
    let mut found = Vec::new();
    for section in sections {
        found.extend(&mut section.tasks);
        found.extend(tasks(&mut section.sections));
    }
    found
}
