//! The paper as rows: every passage that is read, in the order of the paper, with the lines it stands on.

use std::collections::HashMap;

use crate::plan::{Kind, Line, LineRole, NodeRef, Plan};
use crate::sorted::sort_by_number;
use crate::{Passage, Span, json};

/// One passage of the paper (dòng của bàn soạn).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeskRow {
    /// The id of its node; `header.1`, `signature.1` … for the lines around the body, which have none.
    pub key: String,
    /// What it is.
    pub kind: RowKind,
    /// What a line around the body is for.
    pub role: Option<LineRole>,
    /// How deep it stands: 0 for lines around the body, 1 for the top sections.
    pub depth: usize,
    /// The printed number or bullet.
    pub marker: Option<String>,
    /// Its words.
    pub text: String,
    /// The line of the source that it begins on, the first being 1.
    pub line: Option<u32>,
    /// The line that it ends on, where the source is at hand.
    pub last: Option<u32>,
    /// What it is about.
    #[wire(empty)]
    pub kinds: Vec<Kind>,
    /// How many targets its words state.
    pub targets: usize,
}

/// What a row is.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RowKind {
    /// A line of the header or of the signature.
    Line,
    /// The question of the theme.
    Theme,
    /// An option of the theme.
    Option,
    /// A section's heading.
    Section,
    /// A task.
    Task,
    /// An activity of the list.
    Activity,
}

/// The rows of a plan; `source` is the text that its spans count in.
pub(super) fn rows(plan: &Plan, source: Option<&str>) -> Vec<DeskRow> {
    let mut found: Vec<(Option<Span>, DeskRow)> = Vec::new();
    found.extend(lines("header", &plan.header));
    for node in plan.nodes() {
        let passage = node.passage();
        let (kind, kinds, targets) = match node.item {
            NodeRef::Theme(_) => (RowKind::Theme, Vec::new(), 0),
            NodeRef::ThemeOption(_) => (RowKind::Option, Vec::new(), 0),
            NodeRef::Section(section) => (RowKind::Section, section.kinds.clone(), 0),
            NodeRef::Task(task, _) => {
                (RowKind::Task, vec![task.kind], task.actions.iter().map(|action| action.targets.len()).sum())
            }
            NodeRef::Action(..) => continue,
            NodeRef::Activity(_) => (RowKind::Activity, Vec::new(), 0),
        };
        let row = row(node.id.as_str().to_owned(), kind, node.depth, passage);
        found.push((passage.span, DeskRow { kinds, targets, ..row }));
    }
    found.extend(lines("signature", &plan.signature));
    if found.iter().all(|(span, _)| span.is_some()) {
        sort_by_number(&mut found, |(span, _)| span.map_or(0, |span| u64::from(span.start)));
    }
    let mut lines = LineCount { source: source.unwrap_or_default(), at: 0, line: 1 };
    let rows = found.into_iter().map(|(span, mut row)| {
        row.last = span.filter(|_| source.is_some()).map(|span| lines.of(span.end)).or(row.line);
        row
    });
    rows.collect()
}

fn row(key: String, kind: RowKind, depth: usize, passage: &Passage) -> DeskRow {
    DeskRow {
        key,
        kind,
        role: None,
        depth,
        marker: passage.marker.clone(),
        text: passage.text.clone(),
        line: passage.span.map(|span| span.line),
        last: None,
        kinds: Vec::new(),
        targets: 0,
    }
}

fn lines<'p>(part: &'static str, lines: &'p [Line]) -> impl Iterator<Item = (Option<Span>, DeskRow)> + use<'p> {
    lines.iter().enumerate().map(move |(at, line)| {
        let row = row(format!("{part}.{}", at + 1), RowKind::Line, 0, &line.passage);
        (line.passage.span, DeskRow { role: Some(line.role), ..row })
    })
}

/// Lines counted in one pass, as long as what is asked for goes on.
struct LineCount<'s> {
    source: &'s str,
    at: usize,
    line: u32,
}

impl LineCount<'_> {
    /// The line of a byte of the source.
    fn of(&mut self, byte: u32) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.source.len());
        if byte < self.at {
            (self.at, self.line) = (0, 1);
        }
        let between = self.source.as_bytes().get(self.at..byte).unwrap_or_default();
        let breaks = between.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at = byte;
        self.line
    }
}

/// Where rows are found, by line and by the place of a finding.
pub(super) struct Places<'r> {
    rows: &'r [DeskRow],
    by_key: HashMap<&'r str, usize>,
}

impl<'r> Places<'r> {
    pub(super) fn of(rows: &'r [DeskRow]) -> Self {
        Self { rows, by_key: rows.iter().enumerate().map(|(at, row)| (row.key.as_str(), at)).collect() }
    }

    fn key(&self, key: &str) -> Option<&'r DeskRow> {
        self.rows.get(*self.by_key.get(key)?)
    }

    /// The row that a line of the source belongs to: the last one that begins on it or before.
    pub(super) fn at_line(&self, line: u32) -> Option<&'r DeskRow> {
        let after = self.rows.partition_point(|row| row.line.is_none_or(|begins| begins <= line));
        self.rows.get(after.checked_sub(1)?)
    }

    /// The row that the place of a finding names: a node by its id, an action by its task's, the first line of a part.
    pub(super) fn of_place(&self, place: &str) -> Option<&'r DeskRow> {
        let mut name = place;
        loop {
            if let Some(row) = self.key(name) {
                return Some(row);
            }
            match name.rsplit_once('.') {
                Some((above, _)) => name = above,
                None => return self.key(&format!("{place}.1")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Desk;
    use crate::{ImportOptions, LAI_CHAU_2022_SOURCE};

    #[test]
    fn the_rows_are_the_passages_in_their_order() {
        let desk = Desk::read(LAI_CHAU_2022_SOURCE, &ImportOptions::default());
        let rows = desk.rows();
        let words: Vec<_> = rows.iter().map(|row| row.text.as_str()).collect();
        let passages: Vec<_> = desk.plan().passages().iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(words, passages);
    }

    #[test]
    fn each_row_knows_its_lines() {
        let desk = Desk::read("KẾ HOẠCH\nNăm 2024\n\nI. NỘI DUNG\n- Trồng cây\n  ở bản.\n", &ImportOptions::default());
        let rows = desk.rows();
        let task = rows.iter().find(|row| row.kind == RowKind::Task).unwrap();
        assert_eq!((task.line, task.last), (Some(5), Some(6)));
        let places = Places::of(&rows);
        assert_eq!(places.at_line(6).unwrap().key, task.key);
        assert_eq!(places.of_place(&format!("{}.a1", task.key)).unwrap().key, task.key);
        assert_eq!(places.of_place("header").unwrap().key, "header.1");
    }
}
