//! Changes to where rows stand, where they begin and end, and what they are.

use std::collections::HashSet;

use super::names::read_again;
use super::{EditRefusal, Paper, RowType, Shift};
use crate::desk::flat::{Part, end_of, flat, tree};
use crate::import::again::{self, Reader};
use crate::plan::{Kind, Line, LineRole, Plan, Section, Task};
use crate::{Id, Passage, Span};

/// The body of a plan while it is changed.
struct Body<'p> {
    plan: &'p mut Plan,
    before: Plan,
    paper: Paper<'p>,
    parts: Vec<Part>,
    /// The sections and tasks that are to be read again.
    changed: HashSet<Id>,
    ids: HashSet<String>,
}

impl<'p> Body<'p> {
    fn of(plan: &'p mut Plan, paper: Paper<'p>) -> Self {
        let before = plan.clone();
        let initiatives = plan.initiatives.iter().map(|one| one.id.to_string());
        let ids = before.nodes().iter().map(|node| node.id.to_string()).chain(initiatives).collect();
        let parts = flat(core::mem::take(&mut plan.sections));
        Self { plan, before, paper, parts, changed: HashSet::new(), ids }
    }

    fn place(&self, row: &str) -> Result<usize, EditRefusal> {
        self.parts.iter().position(|part| part.id() == row).ok_or(EditRefusal::Unknown)
    }

    fn reader(&self) -> Reader<'p> {
        self.paper.reader(&self.before)
    }

    /// An id that nothing has yet: this one, or with a number behind it.
    fn fresh(&mut self, wanted: &str) -> Result<Id, EditRefusal> {
        let numbered = (2..10_000_u32).map(|nth| format!("{wanted}-{nth}"));
        let mut ids = core::iter::once(wanted.to_owned()).chain(numbered);
        let free = ids.find(|id| !self.ids.contains(id)).ok_or(EditRefusal::NotHere)?;
        self.ids.insert(free.clone());
        free.parse().map_err(|_| EditRefusal::NotHere)
    }

    /// The section that a place of the list stands in or is.
    fn section_of(&self, at: usize) -> Option<(usize, &Section)> {
        self.parts.iter().take(at + 1).rev().find_map(|part| match part {
            Part::Section(depth, section) => Some((*depth, section)),
            Part::Task(_) => None,
        })
    }

    /// The id of a new task in the section that a place stands in.
    fn task_id(&mut self, at: usize) -> Result<Id, EditRefusal> {
        let section =
            self.section_of(at).map(|(_, section)| section.id.to_string()).ok_or(EditRefusal::NothingBefore)?;
        let nth = (1..10_000_u32).map(|nth| format!("{section}.t{nth}")).find(|id| !self.ids.contains(id));
        self.fresh(&nth.unwrap_or(section))
    }

    /// The id of a new section of this depth at a place: of its number, or of its place.
    fn section_id(&mut self, at: usize, depth: usize, marker: Option<&str>) -> Result<Id, EditRefusal> {
        let parent = self.parts.iter().take(at).rev().find_map(|part| match part {
            Part::Section(above, section) if *above < depth => Some(section.id.to_string()),
            _ => None,
        });
        let id = match (parent, marker.and_then(again::number)) {
            (Some(parent), Some(part)) if part.starts_with(&format!("{parent}.")) => part,
            (Some(parent), Some(part)) => format!("{parent}.{part}"),
            (None, Some(part)) => part,
            (parent, None) => {
                let prefix = parent.map(|parent| format!("{parent}.")).unwrap_or_default();
                (1..10_000_u32).map(|nth| format!("{prefix}s{nth}")).find(|id| !self.ids.contains(id)).unwrap_or(prefix)
            }
        };
        self.fresh(&id)
    }

    /// Reads the task at a place again; an action whose words are the same keeps what was said of it.
    fn read_task(&mut self, at: usize) {
        let headings = self.headings(at);
        let about = self.section_of(at).map(|(_, section)| section.kinds.clone()).unwrap_or_default();
        let reader = self.reader();
        let Some(Part::Task(task)) = self.parts.get_mut(at) else { return };
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let mut read = reader.task(task.id.clone(), &about, task.passage.clone(), &headings);
        for action in &mut read.actions {
            let same = task.actions.iter().find(|old| old.passage.text == action.passage.text);
            if let Some(old) = same.cloned() {
                action.audiences = old.audiences;
                action.levels = old.levels;
                action.periods = old.periods;
                action.targets = old.targets;
            }
        }
        if about.contains(&task.kind) {
            read.kind = task.kind;
        }
        self.changed.insert(read.id.clone());
        *task = read;
    }

    /// The headings that a place stands under, the outermost first.
    fn headings(&self, at: usize) -> Vec<String> {
        let mut above = usize::MAX;
        let mut found = Vec::new();
        for part in self.parts.iter().take(at + 1).rev() {
            if let Part::Section(depth, section) = part
                && *depth < above
            {
                above = *depth;
                found.push(section.heading.text.clone());
            }
        }
        found.reverse();
        found
    }

    /// The list becomes the plan's sections again.
    fn put_back(mut self) -> Result<(), EditRefusal> {
        let parts = core::mem::take(&mut self.parts);
        let stays = |section: &Id| parts.iter().any(|part| part.id() == section.as_str());
        let gone = self.before.activities.as_ref().is_some_and(|list| !stays(&list.section));
        if gone {
            return Err(EditRefusal::NotHere);
        }
        self.plan.sections = tree(parts).map_err(|_| EditRefusal::NothingBefore)?;
        let before: HashSet<(Id, Id)> = self.before.sections.iter().flat_map(places_of).collect();
        let kept = |section: &Id, task: &Id| before.contains(&(section.clone(), task.clone()));
        settle(&mut self.plan.sections, &kept);
        if let Some(list) = &mut self.plan.activities {
            let tasks: HashSet<Id> = self.plan.sections.iter().flat_map(tasks_of).collect();
            for activity in &mut list.items {
                activity.tasks.retain(|task| tasks.contains(task));
            }
        }
        read_again(self.plan, &self.changed, &self.before);
        Ok(())
    }
}

/// Which task stands in which section.
fn places_of(section: &Section) -> Vec<(Id, Id)> {
    let own = section.tasks.iter().map(|task| (section.id.clone(), task.id.clone()));
    own.chain(section.sections.iter().flat_map(places_of)).collect()
}

/// A task that has come into another section is about one of the kinds of that section.
fn settle(sections: &mut [Section], kept: &impl Fn(&Id, &Id) -> bool) {
    for section in sections {
        for task in &mut section.tasks {
            if let Some(first) = section.kinds.first()
                && !section.kinds.contains(&task.kind)
                && !kept(&section.id, &task.id)
            {
                task.kind = *first;
            }
        }
        settle(&mut section.sections, kept);
    }
}

fn tasks_of(section: &Section) -> Vec<Id> {
    let own = section.tasks.iter().map(|task| task.id.clone());
    own.chain(section.sections.iter().flat_map(tasks_of)).collect()
}

/// Whether a marker is a number: a bullet names nothing.
fn is_number(marker: &str) -> bool {
    marker.chars().any(char::is_alphanumeric)
}

/// Moves a section with all under it; a task that is moved out stands in a section without words of its own.
pub(super) fn shift(plan: &mut Plan, paper: Paper<'_>, row: &str, to: Shift) -> Result<(), EditRefusal> {
    let mut body = Body::of(plan, paper);
    let at = body.place(row)?;
    let end = end_of(&body.parts, at);
    match (body.parts.get(at), to) {
        (Some(Part::Section(1, _)), Shift::Out) => return Err(EditRefusal::AtTop),
        (Some(Part::Section(depth, _)), Shift::In) => {
            let before = at.checked_sub(1).and_then(|before| body.section_of(before)).map_or(0, |(depth, _)| depth);
            if before < *depth {
                return Err(EditRefusal::AtBottom);
            }
        }
        (Some(Part::Task(_)), Shift::In) => return Err(EditRefusal::AtBottom),
        _ => {}
    }
    if matches!(body.parts.get(at), Some(Part::Task(_))) {
        out_of_section(&mut body, at)?;
        return body.put_back();
    }
    for part in body.parts.iter_mut().take(end).skip(at) {
        if let Part::Section(depth, _) = part {
            *depth = if to == Shift::Out { depth.saturating_sub(1) } else { *depth + 1 };
        }
    }
    body.put_back()
}

fn out_of_section(body: &mut Body<'_>, at: usize) -> Result<(), EditRefusal> {
    let (depth, kinds) =
        body.section_of(at).map(|(depth, section)| (depth, section.kinds.clone())).ok_or(EditRefusal::Unknown)?;
    let Some(Part::Task(task)) = body.parts.get(at) else { return Err(EditRefusal::Unknown) };
    let marker = task.passage.marker.clone().filter(|marker| is_number(marker));
    let span = task.passage.span;
    let length = marker.as_deref().map_or(0, |marker| u32::try_from(marker.len()).unwrap_or(0));
    let heading_span = span.map(|span| Span { end: (span.start + length).min(span.end), ..span });
    let places = body.reader().places(&task.passage);
    let id = body.section_id(at, depth, marker.as_deref())?;
    if let Some(Part::Task(task)) = body.parts.get_mut(at)
        && marker.is_some()
    {
        task.passage.marker = None;
        let words = places.and_then(|places| places.span(&(0..task.passage.text.len())));
        // Without the source the words begin behind the number and what is blank.
        task.passage.span =
            words.or_else(|| span.map(|span| Span { start: (span.start + length).min(span.end), ..span }));
    }
    let heading = Passage { marker, text: String::new(), span: heading_span };
    let section = Section { id, kinds, heading, tasks: Vec::new(), sections: Vec::new() };
    body.parts.insert(at, Part::Section(depth, section));
    Ok(())
}

/// One passage of two, the second right behind the first: a word that was parted is one word again.
fn joined(first: &Passage, second: &Passage) -> Passage {
    let later = [second.marker.as_deref().unwrap_or_default(), &second.text];
    let later = later.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
    let is_one_word = first.span.zip(second.span).is_some_and(|(first, second)| first.end == second.start);
    let between = if is_one_word || first.text.is_empty() || later.is_empty() { "" } else { " " };
    let text = [&first.text, between, &later].concat();
    let span = match (first.span, second.span) {
        // A section without words of its own adds nothing to what stands before it.
        (Some(first), Some(_)) if later.is_empty() => Some(first),
        (Some(first), Some(second)) => Some(Span { end: second.end.max(first.end), ..first }),
        _ => None,
    };
    Passage { marker: first.marker.clone(), text, span }
}

/// Joins a row to the one before it, which stays what it is.
pub(super) fn merge(plan: &mut Plan, paper: Paper<'_>, row: &str) -> Result<(), EditRefusal> {
    if let Some(lines) = lines_with(plan, row) {
        let (part, at) = lines;
        let list = part.of(plan);
        let before = at.checked_sub(1).and_then(|before| list.get(before)).ok_or(EditRefusal::NothingBefore)?;
        let own = list.get(at).ok_or(EditRefusal::Unknown)?;
        let passage = joined(&before.passage, &own.passage);
        list.remove(at);
        if let Some(before) = list.get_mut(at - 1) {
            before.passage = passage;
        }
        return Ok(());
    }
    let mut body = Body::of(plan, paper);
    let at = body.place(row)?;
    let before = at.checked_sub(1).ok_or(EditRefusal::NothingBefore)?;
    let own = body.parts.remove(at);
    let second = match own {
        Part::Section(_, section) => section.heading,
        Part::Task(task) => task.passage,
    };
    match body.parts.get_mut(before) {
        Some(Part::Section(_, section)) => {
            section.heading = joined(&section.heading, &second);
            body.changed.insert(section.id.clone());
        }
        Some(Part::Task(task)) => {
            task.passage = joined(&task.passage, &second);
            body.read_task(before);
        }
        None => return Err(EditRefusal::NothingBefore),
    }
    body.put_back()
}

/// The byte of a text at a place that browsers count.
fn byte_of(text: &str, utf16: u32) -> Option<usize> {
    let mut units = 0_u32;
    for (at, c) in text.char_indices() {
        if units == utf16 {
            return Some(at);
        }
        units += u32::from(c.len_utf16() == 2) + 1;
    }
    (units == utf16).then_some(text.len())
}

/// A passage in two, white space between them aside.
fn halves(passage: &Passage, at: u32, reader: &Reader<'_>) -> Result<(Passage, Passage), EditRefusal> {
    let at = byte_of(&passage.text, at).ok_or(EditRefusal::NoWords)?;
    let (first, second) = passage.text.split_at_checked(at).ok_or(EditRefusal::NoWords)?;
    let start = at + (second.len() - second.trim_start().len());
    let (first, second) = (first.trim_end(), second.trim());
    if first.is_empty() || second.is_empty() {
        return Err(EditRefusal::NoWords);
    }
    let (mut a, mut b) = (passage.clone(), Passage::new(second));
    if let Some(span) = passage.span {
        let places = reader.places(passage).ok_or(EditRefusal::SourceNeeded)?;
        let head = places.span(&(0..first.len())).ok_or(EditRefusal::SourceNeeded)?;
        a.span = Some(Span { end: head.end, ..span });
        b.span = Some(places.span(&(start..start + second.len())).ok_or(EditRefusal::SourceNeeded)?);
    }
    first.clone_into(&mut a.text);
    Ok((a, b))
}

/// Parts a row in two: the second part of a task is a task, of a heading the first task under it, of a line a line.
pub(super) fn split(plan: &mut Plan, paper: Paper<'_>, row: &str, at: u32) -> Result<(), EditRefusal> {
    if let Some((part, place)) = lines_with(plan, row) {
        let reader = paper.reader(plan);
        let list = part.of(plan);
        let line = list.get(place).ok_or(EditRefusal::Unknown)?;
        let (first, second) = halves(&line.passage, at, &reader)?;
        let role = line.role;
        if let Some(line) = list.get_mut(place) {
            line.passage = first;
        }
        list.insert(place + 1, Line { role, passage: second });
        return Ok(());
    }
    let mut body = Body::of(plan, paper);
    let place = body.place(row)?;
    let reader = body.reader();
    let passage = match body.parts.get(place) {
        Some(Part::Section(_, section)) => &section.heading,
        Some(Part::Task(task)) => &task.passage,
        None => return Err(EditRefusal::Unknown),
    };
    let (first, second) = halves(passage, at, &reader)?;
    let id = body.task_id(place)?;
    let old = match body.parts.get_mut(place) {
        Some(Part::Section(_, section)) => {
            section.heading = first;
            body.changed.insert(section.id.clone());
            Vec::new()
        }
        Some(Part::Task(task)) => {
            task.passage = first;
            task.actions.clone()
        }
        None => Vec::new(),
    };
    body.parts.insert(place + 1, Part::Task(Task { id, kind: Kind::Other, passage: second, actions: old }));
    body.read_task(place);
    body.read_task(place + 1);
    body.put_back()
}

/// The lines before or behind the body.
#[derive(Clone, Copy)]
enum Lines {
    Header,
    Signature,
}

impl Lines {
    fn of(self, plan: &mut Plan) -> &mut Vec<Line> {
        match self {
            Self::Header => &mut plan.header,
            Self::Signature => &mut plan.signature,
        }
    }
}

/// The list that has a row, and its place there.
fn lines_with(plan: &Plan, row: &str) -> Option<(Lines, usize)> {
    let (name, nth) = row.split_once('.')?;
    let (lines, count) = match name {
        "header" => (Lines::Header, plan.header.len()),
        "signature" => (Lines::Signature, plan.signature.len()),
        _ => return None,
    };
    let at = nth.parse::<usize>().ok()?.checked_sub(1)?;
    (at < count).then_some((lines, at))
}

/// Whether a line of this role stands before the body.
const fn is_before(role: LineRole) -> bool {
    !matches!(role, LineRole::Closing | LineRole::Recipients | LineRole::Signatory | LineRole::Rule)
}

/// Makes something else of a row.
pub(super) fn retype(plan: &mut Plan, paper: Paper<'_>, row: &str, to: RowType) -> Result<(), EditRefusal> {
    match (lines_with(plan, row), to.role()) {
        (Some((lines, at)), Some(role)) => {
            let list = lines.of(plan);
            let line = list.get_mut(at).ok_or(EditRefusal::Unknown)?;
            line.role = role;
            Ok(())
        }
        (Some((lines, at)), None) => {
            let line = lines.of(plan).remove(at);
            into_body(plan, paper, line.passage, to)
        }
        (None, Some(role)) => out_of_body(plan, paper, row, role),
        (None, None) => within_body(plan, paper, row, to),
    }
}

fn into_body(plan: &mut Plan, paper: Paper<'_>, passage: Passage, to: RowType) -> Result<(), EditRefusal> {
    let start = passage.span.ok_or(EditRefusal::SourceNeeded)?.start;
    let mut body = Body::of(plan, paper);
    let begins = |part: &Part| match part {
        Part::Section(_, section) => section.heading.span,
        Part::Task(task) => task.passage.span,
    };
    let at = body.parts.iter().position(|part| begins(part).is_some_and(|span| span.start > start));
    let at = at.unwrap_or(body.parts.len());
    if to == RowType::Task && at > 0 {
        let id = body.task_id(at - 1)?;
        body.parts.insert(at, Part::Task(Task { id, kind: Kind::Other, passage, actions: Vec::new() }));
        body.read_task(at);
        return body.put_back();
    }
    let (marker, is_task) = (passage.marker.clone().filter(|marker| is_number(marker)), to == RowType::Task);
    let id = body.section_id(at, 1, marker.as_deref())?;
    let own = again::about(&passage.text);
    let kinds = if own.is_empty() { vec![Kind::Other] } else { own };
    // A task before every section stands in one without words.
    let heading = if is_task {
        Passage { marker: None, text: String::new(), span: passage.span.map(|span| Span { end: span.start, ..span }) }
    } else {
        passage.clone()
    };
    body.changed.insert(id.clone());
    let section = Section { id, kinds, heading, tasks: Vec::new(), sections: Vec::new() };
    body.parts.insert(at, Part::Section(1, section));
    if is_task {
        let id = body.task_id(at)?;
        body.parts.insert(at + 1, Part::Task(Task { id, kind: Kind::Other, passage, actions: Vec::new() }));
        body.read_task(at + 1);
    }
    body.put_back()
}

fn out_of_body(plan: &mut Plan, paper: Paper<'_>, row: &str, role: LineRole) -> Result<(), EditRefusal> {
    let mut body = Body::of(plan, paper);
    let at = body.place(row)?;
    let passage = match body.parts.remove(at) {
        Part::Section(_, section) => section.heading,
        Part::Task(task) => task.passage,
    };
    // A section that was made for a task has no words of its own to be a line.
    if passage.marker.is_none() && passage.text.is_empty() {
        return Err(EditRefusal::NoWords);
    }
    let start = passage.span.map_or(0, |span| span.start);
    let list = if is_before(role) { &mut body.plan.header } else { &mut body.plan.signature };
    let place = list.iter().position(|line| line.passage.span.is_some_and(|span| span.start > start));
    list.insert(place.unwrap_or(list.len()), Line { role, passage });
    body.put_back()
}

fn within_body(plan: &mut Plan, paper: Paper<'_>, row: &str, to: RowType) -> Result<(), EditRefusal> {
    let mut body = Body::of(plan, paper);
    let at = body.place(row)?;
    match body.parts.get(at).cloned() {
        Some(Part::Task(task)) if to == RowType::Section => {
            let (above, kinds) =
                body.section_of(at).map_or((0, Vec::new()), |(depth, section)| (depth, section.kinds.clone()));
            let marker = task.passage.marker.clone().filter(|marker| is_number(marker));
            let id = body.section_id(at, above + 1, marker.as_deref())?;
            let own = again::about(&task.passage.text);
            let kinds = if own.is_empty() { kinds } else { own };
            body.changed.insert(id.clone());
            let section = Section { id, kinds, heading: task.passage, tasks: Vec::new(), sections: Vec::new() };
            if let Some(part) = body.parts.get_mut(at) {
                *part = Part::Section(above + 1, section);
            }
        }
        Some(Part::Section(_, section)) if to == RowType::Task => {
            if section.heading.text.is_empty() {
                return Err(EditRefusal::NoWords);
            }
            let before = at.checked_sub(1).ok_or(EditRefusal::NothingBefore)?;
            let id = body.task_id(before)?;
            if let Some(part) = body.parts.get_mut(at) {
                *part = Part::Task(Task { id, kind: Kind::Other, passage: section.heading, actions: Vec::new() });
            }
            body.read_task(at);
        }
        Some(_) => return Err(EditRefusal::NotHere),
        None => return Err(EditRefusal::Unknown),
    }
    body.put_back()
}

/// Moves the border between the printed number of a row and its words.
pub(super) fn number(plan: &mut Plan, paper: Paper<'_>, row: &str, number: &str) -> Result<(), EditRefusal> {
    if let Some((lines, at)) = lines_with(plan, row) {
        let line = lines.of(plan).get_mut(at).ok_or(EditRefusal::Unknown)?;
        line.passage = renumbered(&line.passage, number)?;
        return Ok(());
    }
    let mut body = Body::of(plan, paper);
    let at = body.place(row)?;
    match body.parts.get_mut(at) {
        Some(Part::Section(_, section)) => {
            section.heading = renumbered(&section.heading, number)?;
            body.changed.insert(section.id.clone());
        }
        Some(Part::Task(task)) => {
            task.passage = renumbered(&task.passage, number)?;
            body.read_task(at);
        }
        None => return Err(EditRefusal::Unknown),
    }
    body.put_back()
}

fn renumbered(passage: &Passage, number: &str) -> Result<Passage, EditRefusal> {
    let printed = passage.to_string();
    let number = number.trim();
    let rest = printed.strip_prefix(number).ok_or(EditRefusal::NotItsNumber)?;
    let text = rest.trim().to_owned();
    if text.is_empty() {
        return Err(EditRefusal::NoWords);
    }
    Ok(Passage { marker: (!number.is_empty()).then(|| number.to_owned()), text, span: passage.span })
}
