//! The sections of a plan as one list in the order of the paper, and the list as sections again.

use crate::plan::{Section, Task};

/// A heading or a task, taken out of the tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// A section without what is under it, and how deep it stands: 1 for the top.
    Section(usize, Section),
    /// A task of the section before it.
    Task(Task),
}

impl Part {
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Section(_, section) => section.id.as_str(),
            Self::Task(task) => task.id.as_str(),
        }
    }
}

/// Sections in the order of the paper.
pub(super) fn flat(sections: Vec<Section>) -> Vec<Part> {
    let mut parts = Vec::new();
    for section in sections {
        flatten(section, 1, &mut parts);
    }
    parts
}

fn flatten(section: Section, depth: usize, parts: &mut Vec<Part>) {
    let Section { tasks, sections, .. } = section;
    let own = Section { tasks: Vec::new(), sections: Vec::new(), ..section };
    parts.push(Part::Section(depth, own));
    parts.extend(tasks.into_iter().map(Part::Task));
    for child in sections {
        flatten(child, depth + 1, parts);
    }
}

/// The tree of a list. A section that stands deeper than one under the section before it stands one under that; what
/// stands before every section is given back.
pub(super) fn tree(parts: Vec<Part>) -> Result<Vec<Section>, Task> {
    let mut done = Vec::new();
    let mut open: Vec<Section> = Vec::new();
    for part in parts {
        match part {
            Part::Task(task) => match open.last_mut() {
                Some(section) => section.tasks.push(task),
                None => return Err(task),
            },
            Part::Section(depth, section) => {
                close(depth.saturating_sub(1), &mut open, &mut done);
                open.push(section);
            }
        }
    }
    close(0, &mut open, &mut done);
    Ok(done)
}

/// Closes the open sections until `depth` are left.
fn close(depth: usize, open: &mut Vec<Section>, done: &mut Vec<Section>) {
    while open.len() > depth {
        let Some(section) = open.pop() else { return };
        match open.last_mut() {
            Some(parent) => parent.sections.push(section),
            None => done.push(section),
        }
    }
}

/// The end of what stands under the section at `at`: the next one that is not deeper.
pub(super) fn end_of(parts: &[Part], at: usize) -> usize {
    let Some(Part::Section(depth, _)) = parts.get(at) else { return at + 1 };
    let deeper = |part: &Part| !matches!(part, Part::Section(other, _) if other <= depth);
    at + 1 + parts.iter().skip(at + 1).take_while(|part| deeper(part)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lai_chau_2022;

    #[test]
    fn the_list_of_a_tree_is_the_same_tree_again() {
        let sections = lai_chau_2022().sections;
        assert_eq!(tree(flat(sections.clone())), Ok(sections));
    }

    #[test]
    fn what_is_under_a_section_ends_at_the_next_one_that_is_not_deeper() {
        let parts = flat(lai_chau_2022().sections);
        let at = parts.iter().position(|part| part.id() == "2.2").unwrap();
        assert_eq!(parts.get(end_of(&parts, at)).map(Part::id), Some("2.3"));
    }
}
