//! Tasks and the actions they consist of.

use core::ops::Range;

use super::{Audience, Kind, Level};
use crate::text::follow;
use crate::{Id, Passage, Period, Quantity, json};

/// A task (nhiệm vụ): one paragraph or numbered item of the paper.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Task {
    /// The task's id: its section's id with `t1`, `t2` ….
    pub id: Id,
    /// What it is about; one of its section's kinds.
    pub kind: Kind,
    /// The paragraph.
    pub passage: Passage,
    /// The paragraph split into what can be done and checked; together they give the paragraph back.
    pub actions: Vec<Action>,
}

/// An action (việc cần làm): a sentence or clause of a task that can be done and checked.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Action {
    /// The action's id: its task's id with `a1`, `a2` ….
    pub id: Id,
    /// Its words.
    pub passage: Passage,
    /// Whom it concerns, where its words say so.
    #[wire(empty)]
    pub audiences: Vec<Audience>,
    /// The levels that its words name.
    #[wire(empty)]
    pub levels: Vec<Level>,
    /// The initiatives that it names.
    #[wire(empty)]
    pub initiatives: Vec<Id>,
    /// The periods that its words name.
    #[wire(empty)]
    pub periods: Vec<Period>,
    /// The targets that its words state.
    #[wire(empty)]
    pub targets: Vec<Target>,
}

impl Task {
    /// Where each action stands in the words of the task, marker left out, in bytes. White space does not count; an
    /// action whose words do not follow is left out.
    pub(crate) fn places(&self) -> impl Iterator<Item = (&Action, Range<usize>)> {
        let text = &self.passage.text;
        let mut from = 0;
        self.actions.iter().filter_map(move |action| {
            let marker = action.passage.marker.as_deref().unwrap_or_default();
            let start = follow(text, from, marker).map_or(from, |range| range.end);
            let range = follow(text, start, &action.passage.text).ok()?;
            from = range.end;
            Some((action, range))
        })
    }
}

/// A target (chỉ tiêu) that an action states.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Target {
    /// The words that state it, as printed.
    pub words: String,
    /// How much, where the words give a number.
    pub amount: Option<Amount>,
    /// Who assigns it elsewhere, as printed, where the words give no number.
    pub assigned_by: Option<String>,
}

/// How much a target asks for.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Amount {
    /// How the number is meant.
    pub comparison: Comparison,
    /// The number.
    pub number: Quantity,
    /// What is counted, as printed: `%`, `hoạt động`, `tuyến`.
    pub unit: String,
}

/// How the number of a target is meant.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a number is a least, a most or itself")]
pub enum Comparison {
    /// That many or more (ít nhất, từ … trở lên).
    AtLeast,
    /// That many (đạt, lên).
    Exactly,
    /// That many or fewer (không quá).
    AtMost,
}
