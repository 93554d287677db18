//! Two plans side by side, and two criteria sets: what is new, gone, moved and reworded (so sánh hai bản).
//!
//! Year over year, or draft over draft. Parts that say the same are matched first, then those that are most alike by their
//! words, their number and their place; what finds no match is new or gone. The order of the arguments changes only which is
//! which: what is new in one comparison is gone in the other.

mod alike;
mod criteria;
mod side_by_side;
mod words;

use std::collections::BTreeMap;

use crate::plan::{Comparison as Sense, Node, NodeRef, Plan, Target};
use crate::vietnamese::case;
use crate::{Id, json};
use alike::{Part, matched};

pub use criteria::{CriteriaChange, CriterionChange, CriterionCompared, criteria};
pub use side_by_side::{Difference, MovedWords, Piece, PieceKind, SideBySide, side_by_side};
pub use words::{WordChange, reworded};

/// What differs between two plans (khác biệt giữa hai kế hoạch).
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlanComparison {
    /// The sections and tasks that differ, in the order of the later plan; what is gone stands where it stood.
    #[wire(empty)]
    pub nodes: Vec<Compared>,
}

/// A section or a task that differs.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Compared {
    /// What it is.
    pub part: ComparedPart,
    /// Its id in the earlier plan; absent where it is new.
    pub before: Option<Id>,
    /// Its id in the later plan; absent where it is gone.
    pub after: Option<Id>,
    /// From which section to which other it has moved.
    pub moved: Option<Move>,
    /// Which of its words differ.
    #[wire(empty)]
    pub words: Vec<WordChange>,
    /// Which of its targets differ.
    #[wire(empty)]
    pub targets: Vec<TargetChange>,
}

crate::words::words! {
    /// What is compared.
    ComparedPart {
        /// A section (mục).
        Section = "section",
        /// A task (nhiệm vụ).
        Task = "task",
    }

    /// Whether a target asks for more or for less.
    Direction {
        /// It is new (chỉ tiêu mới).
        New = "new",
        /// It is gone (không còn).
        Gone = "gone",
        /// Its number is higher (nâng).
        Raised = "raised",
        /// Its number is lower (hạ).
        Lowered = "lowered",
        /// It is meant in another way: `ít nhất` became `đạt`, or a number was given (đổi cách tính).
        Changed = "changed",
    }
}

/// From where to where something has moved: ids of sections, absent at the top.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Move {
    /// The section in the earlier plan.
    pub from: Option<Id>,
    /// The section in the later plan.
    pub to: Option<Id>,
}

/// A target that differs.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TargetChange {
    /// How it differs.
    pub direction: Direction,
    /// The target in the earlier plan.
    pub before: Option<Target>,
    /// The target in the later plan.
    pub after: Option<Target>,
}

impl PlanComparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

/// A section or a task, with the section that it stands in.
struct Item<'p> {
    node: Node<'p>,
    /// The place of its section among the sections.
    above: Option<usize>,
    targets: Vec<&'p Target>,
}

fn items(plan: &Plan, wanted: ComparedPart) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    // The sections that are open: depth and place among the sections.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut sections = 0;
    for node in plan.nodes() {
        match node.item {
            NodeRef::Section(_) => {
                open.retain(|(depth, _)| *depth < node.depth);
                if wanted == ComparedPart::Section {
                    let above = open.last().map(|(_, place)| *place);
                    items.push(Item { node, above, targets: Vec::new() });
                }
                open.push((node.depth, sections));
                sections += 1;
            }
            NodeRef::Task(task, _) if wanted == ComparedPart::Task => {
                let targets = task.actions.iter().flat_map(|action| &action.targets).collect();
                items.push(Item { node, above: open.last().map(|(_, place)| *place), targets });
            }
            _ => {}
        }
    }
    items
}

fn parts<'p>(items: &'p [Item<'p>]) -> Vec<Part<'p>> {
    let part = |item: &'p Item<'p>| {
        let passage = item.node.passage();
        Part { id: item.node.id.as_str(), number: passage.marker.as_deref(), words: &passage.text, above: item.above }
    };
    items.iter().map(part).collect()
}

/// Compares two plans: what `after` has that `before` has not, and the other way round.
///
/// ```
/// use orientation::compare::compare;
///
/// let before = orientation::lai_chau_2022();
/// let mut after = before.clone();
/// let gone = after.sections.pop().ok_or("no section")?;
/// assert!(compare(&before, &before).is_empty());
/// let found = compare(&before, &after);
/// assert!(found.nodes.iter().any(|node| node.before.as_ref() == Some(&gone.id) && node.after.is_none()));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn compare(before: &Plan, after: &Plan) -> PlanComparison {
    let mut found: Vec<Compared> = Vec::new();
    let (old, new) = (items(before, ComparedPart::Section), items(after, ComparedPart::Section));
    let sections = matched(&parts(&old), &parts(&new), &|a, b| a == b);
    differences(ComparedPart::Section, &old, &new, &sections, &sections, &mut found);
    let (old_tasks, new_tasks) = (items(before, ComparedPart::Task), items(after, ComparedPart::Task));
    let same_section = |a: Option<usize>, b: Option<usize>| match (a, b) {
        (Some(a), Some(b)) => sections.get(a).copied().flatten() == Some(b),
        (None, None) => true,
        _ => false,
    };
    let tasks = matched(&parts(&old_tasks), &parts(&new_tasks), &same_section);
    differences(ComparedPart::Task, &old_tasks, &new_tasks, &tasks, &sections, &mut found);
    // In the order of the later plan; what is gone stands where it would by its share of the way.
    let (old_len, new_len) = (before.nodes().len().max(1), after.nodes().len());
    let order = |plan: &Plan| -> BTreeMap<Id, usize> {
        plan.nodes().iter().zip(0..).map(|(node, at)| (node.id.clone(), at)).collect()
    };
    let (old_order, new_order) = (order(before), order(after));
    let at = |compared: &Compared| match (&compared.after, &compared.before) {
        (Some(id), _) => (new_order.get(id).copied().unwrap_or(0), 0_u8),
        (None, Some(id)) => (old_order.get(id).copied().unwrap_or(0) * new_len / old_len, 1),
        (None, None) => (0, 0),
    };
    found.sort_by_key(at);
    PlanComparison { nodes: found }
}

fn differences(
    part: ComparedPart,
    old: &[Item<'_>],
    new: &[Item<'_>],
    pairs: &[Option<usize>],
    sections: &[Option<usize>],
    found: &mut Vec<Compared>,
) {
    let blank = |before: Option<Id>, after: Option<Id>| Compared {
        part,
        before,
        after,
        moved: None,
        words: Vec::new(),
        targets: Vec::new(),
    };
    let mut taken = vec![false; new.len()];
    for (at, item) in old.iter().enumerate() {
        let pair = pairs.get(at).copied().flatten();
        let Some(other) = pair.and_then(|pair| new.get(pair)) else {
            found.push(blank(Some(item.node.id.clone()), None));
            continue;
        };
        if let Some(taken) = pair.and_then(|pair| taken.get_mut(pair)) {
            *taken = true;
        }
        let stays = match (item.above, other.above) {
            (Some(a), Some(b)) => sections.get(a).copied().flatten() == Some(b),
            (None, None) => true,
            _ => false,
        };
        let mut compared = blank(Some(item.node.id.clone()), Some(other.node.id.clone()));
        if !stays {
            compared.moved = Some(Move { from: section_of(&item.node), to: section_of(&other.node) });
        }
        compared.words = reworded(&item.node.passage().text, &other.node.passage().text);
        compared.targets = targets(&item.targets, &other.targets);
        if compared.moved.is_some() || !compared.words.is_empty() || !compared.targets.is_empty() {
            found.push(compared);
        }
    }
    for (item, taken) in new.iter().zip(taken) {
        if !taken {
            found.push(blank(None, Some(item.node.id.clone())));
        }
    }
}

/// The section that a task stands in; of a section, that is told by its id.
fn section_of(node: &Node<'_>) -> Option<Id> {
    match node.item {
        NodeRef::Task(_, section) => Some(section.id.clone()),
        _ => node.id.as_str().rsplit_once('.').and_then(|(above, _)| above.parse().ok()),
    }
}

/// The targets of a task that differ: those that count the same thing belong together, in their order.
fn targets(old: &[&Target], new: &[&Target]) -> Vec<TargetChange> {
    let unit = |target: &Target| target.amount.as_ref().map(|amount| case::lowered(&amount.unit));
    let mut taken = vec![false; new.len()];
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    // The same words first, then the same unit.
    for by_words in [true, false] {
        for (at, before) in old.iter().enumerate() {
            if pairs.iter().any(|(old, _)| *old == at) {
                continue;
            }
            let alike =
                |after: &Target| if by_words { after.words == before.words } else { unit(after) == unit(before) };
            let found = new.iter().zip(&taken).position(|(after, taken)| !taken && alike(after));
            if let Some(found) = found {
                pairs.push((at, found));
                if let Some(taken) = taken.get_mut(found) {
                    *taken = true;
                }
            }
        }
    }
    let mut changes = Vec::new();
    for (at, before) in old.iter().enumerate() {
        let pair = pairs.iter().find(|(old, _)| *old == at).and_then(|(_, pair)| new.get(*pair));
        let direction = match pair {
            None => Some(Direction::Gone),
            Some(after) => direction(before, after),
        };
        if let Some(direction) = direction {
            let (before, after) = (Some((*before).clone()), pair.map(|after| (*after).clone()));
            changes.push(TargetChange { direction, before, after });
        }
    }
    for (after, taken) in new.iter().zip(taken) {
        if !taken {
            changes.push(TargetChange { direction: Direction::New, before: None, after: Some((*after).clone()) });
        }
    }
    changes
}

fn direction(before: &Target, after: &Target) -> Option<Direction> {
    match (&before.amount, &after.amount) {
        (Some(old), Some(new)) if old.number < new.number => Some(Direction::Raised),
        (Some(old), Some(new)) if old.number > new.number => Some(Direction::Lowered),
        (Some(old), Some(new)) => (sense(old.comparison) != sense(new.comparison)).then_some(Direction::Changed),
        (None, None) => None,
        _ => Some(Direction::Changed),
    }
}

/// That many and that many or more are one to whoever has to reach it.
const fn sense(comparison: Sense) -> bool {
    matches!(comparison, Sense::AtMost)
}
