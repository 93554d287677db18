//! Searching a plan as people type: without tones, with some, with all.
//!
//! A [`SearchIndex`] is built once per plan and asked at each keystroke. What a query says is what counts:
//!
//! | query | finds |
//! |---|---|
//! | no mark at all: `doan vien` | every word of these letters: “đoàn viên”, “Đoàn Viện” … |
//! | `đ` only: `đoan` | the same, but `đ` is no `d` |
//! | `ă â ê ô ơ ư` but no tone: `đoan viên` | these letters in any tone |
//! | any tone: `đoàn viên` | exactly these letters in these tones |
//!
//! Upper and lower case, the Unicode form, the number of spaces, and the shape of quotation marks and dashes never
//! matter; neither does which of two vowels bears the tone in “hoá” and “hóa”.
//!
//! ```
//! use orientation::search::SearchIndex;
//!
//! let plan = orientation::lai_chau_2022();
//! let index = SearchIndex::new(&plan);
//!
//! let found = index.search("em nuoi cua doan", 10);
//! let hit = found.hits.first().ok_or("no hit")?;
//! let words = plan.node(hit.node.as_str()).map(|node| &node.passage().text);
//! assert_eq!(words.and_then(|text| hit.bytes.of(text)), Some("Em nuôi của Đoàn"));
//!
//! assert_eq!(index.search("em nuối", 10).total, 0);
//! # Ok::<(), &str>(())
//! ```

mod needle;
mod place;
mod query;

use core::ops::Range;

use crate::plan::{Action, NodeRef, Task};
use crate::{Id, Plan, json, vietnamese};
use place::{Anchor, across_spaces, in_units, units};
use query::Query;

/// A plan made ready to be searched: every heading, option, task paragraph and activity, folded into one text.
///
/// It keeps its own copy of the words, so it may outlive the plan.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    folded: Folded,
    nodes: Vec<Entry>,
    /// Ways back into the words of the nodes, in order; the first of each node at its beginning.
    anchors: Vec<Anchor>,
}

/// What a search has found.
#[json::wire(write)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// How many hits there are in the whole plan.
    pub total: usize,
    /// The first of them, in the order of the paper, as many as were asked for.
    pub hits: Vec<Hit>,
}

/// One place where the query stands.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hit {
    /// The node: theme, option, section, task or activity.
    pub node: Id,
    /// The hit in the node's text, in bytes; not in JSON, whose readers count in UTF-16 units.
    #[wire(unwritten)]
    pub bytes: TextRange,
    /// The hit in the node's text, in UTF-16 units, as browsers count.
    pub utf16: TextRange,
    /// The actions of the task that the hit touches; a hit may run from one into the next.
    #[wire(empty)]
    pub actions: Vec<HitPart>,
}

/// The part of a hit that stands in one action.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HitPart {
    /// The action.
    pub action: Id,
    /// The part in the action's text, in bytes; not in JSON.
    #[wire(unwritten)]
    pub bytes: TextRange,
    /// The part in the action's text, in UTF-16 units.
    pub utf16: TextRange,
}

/// A stretch `start..end` of a text.
#[json::wire(write)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TextRange {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl TextRange {
    const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The part of it that lies within `whole`, counted from where that begins.
    fn within(self, whole: Self) -> Option<Self> {
        let (start, end) = (self.start.max(whole.start), self.end.min(whole.end));
        (start < end).then(|| Self::new(start - whole.start, end - whole.start))
    }

    /// The same in a text that has so much more before it.
    const fn behind(self, before: usize) -> Self {
        Self::new(before + self.start, before + self.end)
    }

    /// The words of this stretch, counted in bytes, or `None` where the text has no such stretch.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }
}

/// One searchable node.
#[derive(Clone, Debug)]
struct Entry {
    id: Id,
    text: Box<str>,
    /// Where its folded text begins.
    start: usize,
    actions: Vec<ActionEntry>,
}

/// Where an action stands in its task.
#[derive(Clone, Debug)]
struct ActionEntry {
    id: Id,
    bytes: TextRange,
    utf16: TextRange,
    /// The action's own words, where they differ from the task's in white space.
    text: Option<Box<str>>,
}

/// Folded text and the marks of each of its bytes.
#[derive(Clone, Debug, Default)]
struct Folded {
    bytes: Vec<u8>,
    marks: Vec<u8>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.push(text, |_, _| {});
        folded
    }

    /// Adds a text, showing `at` each place in the folded text that may be an anchor with the byte it stands for.
    fn push(&mut self, text: &str, mut at: impl FnMut(usize, usize)) {
        // Folding seldom makes a text longer.
        self.bytes.reserve(text.len());
        self.marks.reserve(text.len());
        let mut last = None;
        vietnamese::walk(text, |step| match step.folded.as_bytes() {
            [] => {
                if let Some(marks) = self.marks.last_mut() {
                    *marks = vietnamese::combine(*marks, step.marks);
                }
            }
            bytes => {
                // A character may give several steps, and a space may be the rest of a longer one.
                if last != Some(step.at) && bytes != b" " {
                    at(self.bytes.len(), step.at);
                }
                last = Some(step.at);
                if let [byte] = bytes {
                    self.bytes.push(*byte);
                    self.marks.push(step.marks);
                } else {
                    self.bytes.extend_from_slice(bytes);
                    self.marks.resize(self.bytes.len(), step.marks);
                }
            }
        });
    }

    /// Ends a node with a byte that folding never gives, so that no hit runs over the end.
    fn separate(&mut self) {
        self.bytes.push(0x1f);
        self.marks.push(0);
    }
}

impl SearchIndex {
    /// Makes a plan ready.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let mut index = Self { folded: Folded::default(), nodes: Vec::new(), anchors: Vec::new() };
        for node in plan.nodes() {
            let text = &node.passage().text;
            let actions = match node.item {
                // The words of an action are those of its task.
                NodeRef::Action(..) => continue,
                NodeRef::Task(task, _) => place_actions(text, task),
                _ => Vec::new(),
            };
            let mut last = Anchor { folded: index.folded.bytes.len(), ..Anchor::default() };
            let start = last.folded;
            let anchors = &mut index.anchors;
            anchors.push(last);
            index.folded.push(text, |folded, byte| {
                if folded >= last.folded + Anchor::DISTANCE {
                    let unit = last.unit + text.get(last.byte..byte).map_or(0, units);
                    last = Anchor { folded, byte, unit };
                    anchors.push(last);
                }
            });
            index.folded.separate();
            index.nodes.push(Entry { id: node.id.clone(), text: text.as_str().into(), start, actions });
        }
        index
    }

    /// How many bytes of text are searched: the plan's words as they are, before folding.
    #[must_use]
    pub fn text_len(&self) -> usize {
        self.nodes.iter().map(|entry| entry.text.len()).sum()
    }

    /// Every hit of `query`, counted, and the first `limit` of them, placed.
    ///
    /// Hits do not overlap and are in the order of the paper. A query without letters finds nothing.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Found {
        self.search_where(query, limit, |_| true)
    }

    /// The same, in those nodes only whose id `within` accepts; it is asked once for each node that has a hit.
    #[must_use]
    pub fn search_where(&self, query: &str, limit: usize, mut within: impl FnMut(&Id) -> bool) -> Found {
        let mut found = Found::default();
        let Some(query) = Query::new(query) else {
            return found;
        };
        let mut entries = self.nodes.iter().peekable();
        // The node that is being searched, and where its folded text ends.
        let mut current: Option<(&Entry, usize)> = None;
        let mut from = 0;
        while let Some(at) = query.find(&self.folded, from) {
            if current.is_none_or(|(_, end)| at >= end) {
                while let Some(entry) = entries.next_if(|entry| entry.start <= at) {
                    let end = entries.peek().map_or(self.folded.bytes.len(), |next| next.start);
                    current = Some((entry, end));
                }
                if let Some((_, end)) = current.filter(|(entry, _)| !within(&entry.id)) {
                    from = end;
                    continue;
                }
            }
            if found.total < limit {
                found.hits.extend(current.and_then(|(entry, _)| self.hit(entry, &(at..at + query.len()))));
            }
            found.total += 1;
            from = at + query.len();
        }
        found
    }

    /// The hit at this place in the folded text.
    fn hit(&self, entry: &Entry, folded: &Range<usize>) -> Option<Hit> {
        let behind = self.anchors.partition_point(|anchor| anchor.folded <= folded.start);
        let anchor = self.anchors.get(behind.checked_sub(1)?)?;
        let (bytes, utf16) = anchor.place(&entry.text, folded)?;
        let actions = entry.actions.iter().filter_map(|action| part(entry, action, bytes, utf16)).collect();
        Some(Hit { node: entry.id.clone(), bytes, utf16, actions })
    }
}

/// The part of a place that stands in an action.
fn part(entry: &Entry, action: &ActionEntry, bytes: TextRange, utf16: TextRange) -> Option<HitPart> {
    let bytes = bytes.within(action.bytes)?;
    let (bytes, utf16) = match &action.text {
        None => (bytes, utf16.within(action.utf16)?),
        Some(own) => {
            let place = across_spaces(action.bytes.of(&entry.text)?, bytes, own)?;
            (place, in_units(own, place)?)
        }
    };
    Some(HitPart { action: action.id.clone(), bytes, utf16 })
}

/// Where the actions stand in the words of their task.
fn place_actions(text: &str, task: &Task) -> Vec<ActionEntry> {
    let entry = |(action, range): (&Action, Range<usize>)| {
        let own = &action.passage.text;
        let bytes = TextRange::new(range.start, range.end);
        let same = bytes.of(text) == Some(own);
        let utf16 = in_units(text, bytes)?;
        Some(ActionEntry { id: action.id.clone(), bytes, utf16, text: (!same).then(|| own.as_str().into()) })
    };
    task.places().filter_map(entry).collect()
}

#[cfg(test)]
mod tests;
