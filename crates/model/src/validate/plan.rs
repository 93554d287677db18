//! Judging a plan: what contradicts itself, is missing, or points nowhere.

mod numbering;

use crate::plan::{Action, Annex, Initiative, Kind, Line, Mention, Node, NodeRef, Plan, Section, Status, Task};
use crate::sorted::{sort_by, sort_by_number};
use crate::text::follow;
use crate::{Code, Id, Issue, Passage, Report, Span};

/// Everything in a plan that does not add up, in the order of the paper.
///
/// It never fails and changes nothing. Each finding has a code, the id of its node as the place (or `plan`, `header`,
/// `signature`, `activities`), and the values that its message shows.
///
/// ```
/// use orientation::{lai_chau_2022, validate, Code};
///
/// let mut plan = lai_chau_2022();
/// assert!(validate::plan(&plan).is_empty());
///
/// if let Some(theme) = &mut plan.theme {
///     theme.adopted = Some("1.o4".parse()?);
/// }
/// let report = validate::plan(&plan);
/// assert!(report.has_errors());
/// assert_eq!(
///     report.of(Code::AdoptedThemeUnknown).map(|issue| issue.to_string()).collect::<Vec<_>>(),
///     ["error adopted-theme-unknown at 1: adopted theme `1.o4` is not among the 3 options"]
/// );
/// # Ok::<(), orientation::IdError>(())
/// ```
#[must_use]
pub fn plan(plan: &Plan) -> Report {
    let nodes = plan.nodes();
    let mut judge = Judge { plan, ids: Ids::of(plan, &nodes), nodes: &nodes, found: Vec::new() };
    judge.whole();
    judge.lines("header", 0, &plan.header);
    judge.lines("signature", nodes.len() + 1, &plan.signature);
    for (place, node) in nodes.iter().enumerate() {
        judge.node(place + 1, node);
    }
    for (place, initiative) in plan.initiatives.iter().enumerate() {
        judge.initiative(judge.after_nodes() + place, initiative);
    }
    judge.duplicates();
    judge.numbers();
    judge.spans();
    sort_by_number(&mut judge.found, |(place, _)| *place as u64);
    Report { issues: judge.found.into_iter().map(|(_, issue)| issue).collect() }
}

/// Sorted ids, so that looking one up is quick in a long plan.
struct Ids<'p> {
    /// Every id with the place of its node: 1 for the first.
    nodes: Vec<(&'p str, usize)>,
    /// Every id with the place of its initiative: 0 for the first.
    initiatives: Vec<(&'p str, usize)>,
}

impl<'p> Ids<'p> {
    fn of(plan: &'p Plan, nodes: &[Node<'p>]) -> Self {
        let mut ids = Self {
            nodes: nodes.iter().enumerate().map(|(place, node)| (node.id.as_str(), place + 1)).collect(),
            initiatives: plan.initiatives.iter().enumerate().map(|(at, i)| (i.id.as_str(), at)).collect(),
        };
        sort_by(&mut ids.nodes, Ord::cmp);
        sort_by(&mut ids.initiatives, Ord::cmp);
        ids
    }

    fn place(sorted: &[(&str, usize)], id: &Id) -> Option<usize> {
        let at = sorted.partition_point(|(known, _)| *known < id.as_str());
        sorted.get(at).filter(|(known, _)| *known == id.as_str()).map(|(_, place)| *place)
    }
}

struct Judge<'p, 'n> {
    plan: &'p Plan,
    nodes: &'n [Node<'p>],
    ids: Ids<'p>,
    /// The findings with their places in the paper.
    found: Vec<(usize, Issue)>,
}

impl<'p> Judge<'p, '_> {
    fn push(&mut self, place: usize, issue: Issue) {
        self.found.push((place, issue));
    }

    /// The place of what stands behind nodes and signature.
    const fn after_nodes(&self) -> usize {
        self.nodes.len() + 2
    }

    fn node_of(&self, id: &Id) -> Option<&Node<'p>> {
        self.nodes.get(Ids::place(&self.ids.nodes, id)?.checked_sub(1)?)
    }

    /// What concerns the plan as a whole.
    fn whole(&mut self) {
        let Plan { issue, period, activities, .. } = self.plan;
        if let Some(date) = issue.date.filter(|date| *date > period.last_day()) {
            let late = Issue::new(Code::DatedAfterPeriod, "plan").with("date", date);
            self.push(0, late.with("period", period.to_string()).with("end", period.last_day()));
        }
        let Some(list) = activities else {
            return;
        };
        let place = self.after_nodes();
        if !matches!(self.node_of(&list.section), Some(Node { item: NodeRef::Section(_), .. })) {
            self.push(place, dangling("activities", "section", &list.section));
        }
        let annex = match list.annex {
            Annex::Included if list.items.is_empty() => "included",
            Annex::Absent if !list.items.is_empty() => "absent",
            _ => return,
        };
        let issue = Issue::new(Code::AnnexContradictsList, "activities").with("annex", annex);
        self.push(place, issue.with("count", list.items.len()));
    }

    fn lines(&mut self, part: &str, place: usize, lines: &[Line]) {
        let empty = lines.iter().filter(|line| line.passage.text.trim().is_empty());
        self.found.extend(empty.map(|_| (place, Issue::new(Code::EmptyText, part))));
    }

    fn node(&mut self, place: usize, node: &Node<'p>) {
        // A numbered paragraph that has something under it is a section whose words are its task.
        let has_words = matches!(node.item, NodeRef::Section(section) if !section.tasks.is_empty() && prints_no_words(&section.heading));
        if node.passage().text.trim().is_empty() && !has_words {
            self.push(place, Issue::new(Code::EmptyText, node.id.as_str()));
        }
        match node.item {
            NodeRef::Theme(_) => self.theme(place),
            NodeRef::Section(section) if section.kinds.is_empty() => {
                self.push(place, Issue::new(Code::NoKind, section.id.as_str()));
            }
            NodeRef::Task(task, section) => self.task(place, task, section),
            NodeRef::Action(action, _) => self.action(place, action),
            NodeRef::Activity(activity) => {
                if let Some(period) = activity.period.filter(|period| !period.overlaps(&self.plan.period)) {
                    let issue = Issue::new(Code::ActivityOutsidePeriod, activity.id.as_str());
                    self.push(
                        place,
                        issue.with("found", period.to_string()).with("period", self.plan.period.to_string()),
                    );
                }
                for task in &activity.tasks {
                    if !matches!(self.node_of(task), Some(Node { item: NodeRef::Task(..), .. })) {
                        self.push(place, dangling(activity.id.as_str(), "tasks", task));
                    }
                }
            }
            NodeRef::ThemeOption(_) | NodeRef::Section(_) => {}
        }
    }

    fn theme(&mut self, place: usize) {
        let Some(theme) = &self.plan.theme else {
            return;
        };
        let issue = |code| Issue::new(code, theme.id.as_str());
        if let Some(adopted) = theme.adopted.as_ref().filter(|id| theme.options.iter().all(|o| o.id != **id)) {
            let unknown = issue(Code::AdoptedThemeUnknown).with("adopted", adopted);
            self.push(place, unknown.with("count", theme.options.len()));
        }
        let (status, adopted) = match (self.plan.status, &theme.adopted) {
            (Status::InConsultation, Some(adopted)) => ("inConsultation", adopted.as_str()),
            (Status::Adopted, None) if !theme.options.is_empty() => ("adopted", "none"),
            _ => return,
        };
        self.push(place, issue(Code::StatusContradictsTheme).with("status", status).with("adopted", adopted));
    }

    fn task(&mut self, place: usize, task: &Task, section: &Section) {
        if !section.kinds.is_empty() && !section.is_about(task.kind) {
            let kinds: Vec<&str> = section.kinds.iter().copied().map(Kind::as_str).collect();
            let issue = Issue::new(Code::KindOutsideSection, task.id.as_str()).with("found", task.kind.as_str());
            self.push(place, issue.with("expected", kinds.join(", ")));
        }
        if let Err(found) = actions_give_back(task) {
            self.push(place, Issue::new(Code::ActionsDifferFromTask, task.id.as_str()).with("found", found));
        }
    }

    fn action(&mut self, place: usize, action: &Action) {
        for id in &action.initiatives {
            let Some(initiative) = Ids::place(&self.ids.initiatives, id).and_then(|at| self.plan.initiatives.get(at))
            else {
                self.push(place, dangling(action.id.as_str(), "initiatives", id));
                continue;
            };
            if initiative.mentions.iter().all(|mention| mention.node != action.id) {
                self.push(place, contradicts(action, id));
            }
        }
    }

    fn initiative(&mut self, place: usize, initiative: &Initiative) {
        if initiative.name.trim().is_empty() {
            self.push(place, Issue::new(Code::EmptyText, initiative.id.as_str()));
        }
        if initiative.mentions.is_empty() {
            self.push(place, Issue::new(Code::NeverMentioned, initiative.id.as_str()).with("id", &initiative.id));
        }
        for Mention { node: id, start, end } in &initiative.mentions {
            let Some(node) = self.node_of(id) else {
                self.push(place, dangling(initiative.id.as_str(), "mentions", id));
                continue;
            };
            let span = Span { start: *start, end: *end, line: 0 };
            let contradiction = match node.item {
                NodeRef::Action(action, _) if !action.initiatives.contains(&initiative.id) => {
                    Some(contradicts(action, &initiative.id))
                }
                _ => None,
            };
            if span.of(&node.passage().text).is_none_or(|words| words.trim().is_empty()) {
                let issue = Issue::new(Code::MentionOutOfText, initiative.id.as_str());
                let issue = issue.with("initiative", &initiative.id).with("node", id);
                self.push(place, issue.with("start", count(*start)).with("end", count(*end)));
            }
            if let Some(issue) = contradiction {
                self.push(place, issue);
            }
        }
    }

    /// Nodes and initiatives share their ids, since links name both.
    fn duplicates(&mut self) {
        let initiatives = self.ids.initiatives.iter().map(|(id, at)| (*id, at + self.after_nodes()));
        let mut all: Vec<(&str, usize)> = self.ids.nodes.iter().copied().chain(initiatives).collect();
        sort_by(&mut all, Ord::cmp);
        for same in all.chunk_by(|a, b| a.0 == b.0) {
            if let [(id, place), _, ..] = same {
                let issue = Issue::new(Code::DuplicateId, *id).with("id", *id).with("count", same.len());
                self.push(*place, issue);
            }
        }
    }

    /// The numbers printed before siblings.
    fn numbers(&mut self) {
        let plan = self.plan;
        let theme = plan.theme.iter().map(|theme| (&theme.id, &theme.question));
        self.list(theme.chain(plan.sections.iter().map(|s| (&s.id, &s.heading))).collect());
        self.list(plan.theme.iter().flat_map(|theme| &theme.options).map(|o| (&o.id, &o.passage)).collect());
        self.list(plan.activities.iter().flat_map(|list| &list.items).map(|a| (&a.id, &a.passage)).collect());
        for node in self.nodes {
            match node.item {
                NodeRef::Section(section) => {
                    let tasks = section.tasks.iter().map(|task| (&task.id, &task.passage));
                    let sections = section.sections.iter().map(|child| (&child.id, &child.heading));
                    self.list(tasks.chain(sections).collect());
                }
                NodeRef::Task(task, _) => self.list(task.actions.iter().map(|a| (&a.id, &a.passage)).collect()),
                _ => {}
            }
        }
    }

    fn list(&mut self, siblings: Vec<(&Id, &Passage)>) {
        for gap in numbering::gaps(siblings.iter().map(|(_, passage)| passage.marker.as_deref())) {
            let Some((id, _)) = siblings.get(gap.at) else {
                continue;
            };
            let issue = match gap.previous {
                Some(previous) => Issue::new(Code::NumberingGap, id.as_str()).with("previous", previous),
                None => Issue::new(Code::NumberingStart, id.as_str()),
            };
            let place = Ids::place(&self.ids.nodes, id).unwrap_or(0);
            self.push(place, issue.with("found", gap.found).with("expected", gap.expected));
        }
    }

    /// Where things stand in the source. Copied from a PDF, header and signature can stand anywhere; within each part
    /// the order of the plan is that of the source.
    fn spans(&mut self) {
        let whole = (0, self.plan.source.as_ref().map_or(u32::MAX, |source| source.bytes));
        for (part, place, lines) in
            [("header", 0, &self.plan.header), ("signature", self.nodes.len() + 1, &self.plan.signature)]
        {
            let mut after = 0;
            for line in lines {
                self.span(place, part, line.passage.span, whole, &mut after);
            }
        }
        let (mut after, mut in_task, mut in_list, mut in_theme) = (0, 0, 0, 0);
        for (place, node) in self.nodes.iter().enumerate() {
            let (bounds, after) = match node.item {
                NodeRef::Action(_, task) => match task.passage.span {
                    Some(span) => ((span.start, span.end), &mut in_task),
                    None => (whole, &mut in_task),
                },
                NodeRef::Activity(_) => (whole, &mut in_list),
                // A paper can state its theme in the middle of a section.
                NodeRef::Theme(_) | NodeRef::ThemeOption(_) => (whole, &mut in_theme),
                _ => {
                    in_task = 0;
                    (whole, &mut after)
                }
            };
            self.span(place + 1, node.id.as_str(), node.passage().span, bounds, after);
        }
    }

    fn span(&mut self, place: usize, name: &str, span: Option<Span>, (from, to): (u32, u32), after: &mut u32) {
        let Some(Span { start, end, .. }) = span else {
            return;
        };
        let issue = |code| Issue::new(code, name).with("start", count(start)).with("end", count(end));
        if end < start || start < from || to < end {
            let issue = issue(Code::SpanOutOfBounds).with("from", count(from)).with("to", count(to));
            self.push(place, issue);
        } else if start < *after {
            let issue = issue(Code::SpanOutOfOrder).with("expected", count(*after));
            self.push(place, issue);
        }
        *after = end.max(*after);
    }
}

/// Whether the paper has nothing but the marker where the passage stands.
fn prints_no_words(passage: &Passage) -> bool {
    let marker = passage.marker.as_deref().unwrap_or_default().len();
    passage.span.is_some_and(|span| count(span.end.saturating_sub(span.start)) == marker)
}

fn count(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn dangling(place: &str, field: &str, target: &Id) -> Issue {
    Issue::new(Code::DanglingReference, place).with("field", field).with("target", target)
}

fn contradicts(action: &Action, initiative: &Id) -> Issue {
    let issue = Issue::new(Code::MentionContradictsAction, action.id.as_str());
    issue.with("initiative", initiative).with("action", &action.id)
}

/// Whether the actions, one after the other, are the words of the task; if not, the words where they part.
fn actions_give_back(task: &Task) -> Result<(), String> {
    let text = &task.passage.text;
    let mut from = 0;
    for action in &task.actions {
        for part in [action.passage.marker.as_deref().unwrap_or_default(), &action.passage.text] {
            from = follow(text, from, part).map_err(|at| excerpt(text.get(at..).unwrap_or_default(), part))?.end;
        }
    }
    let rest = text.get(from..).unwrap_or_default();
    if rest.trim().is_empty() { Ok(()) } else { Err(excerpt(rest, rest)) }
}

/// The first words of a text, or of the other where it has none.
fn excerpt(text: &str, other: &str) -> String {
    const LONGEST: usize = 40;
    let shown = if text.trim().is_empty() { other } else { text };
    shown.trim().chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests;
