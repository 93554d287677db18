//! Walking a plan: every node that can be named, in the order of the paper.

use super::{Action, Activity, Kind, Plan, Section, Task, Theme, ThemeOption};
use crate::{Id, Passage};

/// What a [`Node`] is.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "another kind of node would be another form of the plan")]
pub enum NodeRef<'p> {
    /// The theme question.
    Theme(&'p Theme),
    /// An option of the theme.
    ThemeOption(&'p ThemeOption),
    /// A section.
    Section(&'p Section),
    /// A task, with the section it stands in.
    Task(&'p Task, &'p Section),
    /// An action, with the task it is part of.
    Action(&'p Action, &'p Task),
    /// An activity of the list.
    Activity(&'p Activity),
}

/// A node of a plan: something with an id that can be linked to, found and cited.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Node<'p> {
    /// Its id.
    pub id: &'p Id,
    /// How deep it stands: 1 for the theme and the top sections.
    pub depth: usize,
    /// What it is.
    pub item: NodeRef<'p>,
}

impl<'p> Node<'p> {
    /// The words of the node: the heading, the paragraph, the clause.
    #[must_use]
    pub fn passage(&self) -> &'p Passage {
        match self.item {
            NodeRef::Theme(theme) => &theme.question,
            NodeRef::ThemeOption(option) => &option.passage,
            NodeRef::Section(section) => &section.heading,
            NodeRef::Task(task, _) => &task.passage,
            NodeRef::Action(action, _) => &action.passage,
            NodeRef::Activity(activity) => &activity.passage,
        }
    }
}

impl Plan {
    /// Every node in the order of the paper: each section with its tasks, their actions and the sections under it; the theme
    /// with its options before them, or in the section that it stands in; last the activities.
    #[must_use]
    pub fn nodes(&self) -> Vec<Node<'_>> {
        let mut nodes = Vec::new();
        let within = self.theme.as_ref().zip(self.section_of_theme());
        if let (Some(theme), None) = (&self.theme, within) {
            push_theme(theme, 1, &mut nodes);
        }
        for section in &self.sections {
            walk(section, 1, within, &mut nodes);
        }
        let activities = self.activities.iter().flat_map(|list| &list.items);
        nodes.extend(activities.map(|a| Node { id: &a.id, depth: 2, item: NodeRef::Activity(a) }));
        nodes
    }

    /// The node of this id, or `None`.
    ///
    /// ```
    /// let plan = orientation::lai_chau_2022();
    /// let node = plan.node("2.4").ok_or("no such node")?;
    /// assert!(node.passage().text.starts_with("Công tác phụ trách Đội"));
    /// assert!(plan.node("2.8").is_none());
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn node(&self, id: &str) -> Option<Node<'_>> {
        if let Some(theme) = &self.theme
            && core::iter::once(&theme.id)
                .chain(theme.options.iter().map(|option| &option.id))
                .any(|own| own.as_str() == id)
        {
            return self.nodes().into_iter().find(|node| node.id.as_str() == id);
        }
        let section = self.sections.iter().find_map(|section| find(section, 1, id));
        section.or_else(|| {
            let mut activities = self.activities.iter().flat_map(|list| &list.items);
            let found = activities.find(|activity| activity.id.as_str() == id)?;
            Some(Node { id: &found.id, depth: 2, item: NodeRef::Activity(found) })
        })
    }

    /// The section that the theme stands in (mục có chủ đề), by the places of both in the source: the last one whose heading
    /// comes before the theme. `None` where the theme stands before every section, or the plan was written without a paper.
    ///
    /// ```
    /// use orientation::Span;
    ///
    /// let mut plan = orientation::lai_chau_2022().clone();
    /// assert!(plan.section_of_theme().is_none(), "the paper of 2022 asks first");
    /// let end = plan.sections.last().and_then(|section| section.heading.span).map(|span| span.end);
    /// if let (Some(theme), Some(end)) = (&mut plan.theme, end) {
    ///     theme.question.span = Some(Span::new(end, end + 9, 1));
    /// }
    /// assert_eq!(plan.section_of_theme(), plan.sections.last());
    /// ```
    #[must_use]
    pub fn section_of_theme(&self) -> Option<&Section> {
        let at = self.theme.as_ref()?.question.span?.start;
        last_before(&self.sections, at)
    }

    /// Every section, in the order of the paper.
    pub fn all_sections(&self) -> impl Iterator<Item = &Section> {
        self.nodes().into_iter().filter_map(|node| match node.item {
            NodeRef::Section(section) => Some(section),
            _ => None,
        })
    }

    /// Every task, in the order of the paper.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.nodes().into_iter().filter_map(|node| match node.item {
            NodeRef::Task(task, _) => Some(task),
            _ => None,
        })
    }

    /// Every action, in the order of the paper.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.tasks().flat_map(|task| &task.actions)
    }

    /// The words of the paper in its own order, nothing left out and nothing twice: header, theme, headings,
    /// paragraphs, activities, signature. A task stands for its actions, which repeat it.
    #[must_use]
    pub fn passages(&self) -> Vec<&Passage> {
        let mut passages: Vec<&Passage> = self.header.iter().map(|line| &line.passage).collect();
        let body = self.nodes().into_iter().filter(|node| !matches!(node.item, NodeRef::Action(..)));
        passages.extend(body.map(|node| node.passage()));
        passages.extend(self.signature.iter().map(|line| &line.passage));
        // The order of the source, where it is known: copied from a PDF, a header can stand behind the body.
        if passages.iter().all(|passage| passage.span.is_some()) {
            crate::sorted::sort_by_number(&mut passages, |passage| {
                passage.span.map_or(0, |span| u64::from(span.start))
            });
        }
        passages
    }

    /// The title as one line: the word that says what the paper is, and its subject.
    #[must_use]
    pub fn title(&self) -> String {
        use super::LineRole::{TitleSubject, TitleWord};
        let lines = self.header.iter().filter(|line| matches!(line.role, TitleWord | TitleSubject));
        lines.map(|line| line.passage.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Section {
    /// Whether the section is about this kind.
    #[must_use]
    pub fn is_about(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The tasks before a theme that stands in the section, and those after it; all of them before it where there is none.
    pub(crate) fn around(&self, theme: Option<&Theme>) -> (&[Task], &[Task]) {
        let at = theme.and_then(|theme| theme.question.span).map(|span| span.start);
        let is_after = |task: &Task| at.is_some_and(|at| task.passage.span.is_some_and(|span| span.start > at));
        self.tasks.split_at(self.tasks.iter().position(is_after).unwrap_or(self.tasks.len()))
    }
}

/// The innermost section whose heading is the last one before a place of the source.
fn last_before(sections: &[Section], at: u32) -> Option<&Section> {
    let section = sections.iter().rfind(|section| section.heading.span.is_some_and(|span| span.start < at))?;
    last_before(&section.sections, at).or(Some(section))
}

fn push_theme<'p>(theme: &'p Theme, depth: usize, nodes: &mut Vec<Node<'p>>) {
    nodes.push(Node { id: &theme.id, depth, item: NodeRef::Theme(theme) });
    let options = theme.options.iter();
    nodes.extend(options.map(|o| Node { id: &o.id, depth: depth + 1, item: NodeRef::ThemeOption(o) }));
}

/// The node of this id in a section.
fn find<'p>(section: &'p Section, depth: usize, id: &str) -> Option<Node<'p>> {
    if section.id.as_str() == id {
        return Some(Node { id: &section.id, depth, item: NodeRef::Section(section) });
    }
    for task in &section.tasks {
        if task.id.as_str() == id {
            return Some(Node { id: &task.id, depth: depth + 1, item: NodeRef::Task(task, section) });
        }
        if let Some(action) = task.actions.iter().find(|action| action.id.as_str() == id) {
            return Some(Node { id: &action.id, depth: depth + 2, item: NodeRef::Action(action, task) });
        }
    }
    section.sections.iter().find_map(|child| find(child, depth + 1, id))
}

/// `within` is the theme with the section that it stands in.
fn walk<'p>(section: &'p Section, depth: usize, within: Option<(&'p Theme, &'p Section)>, nodes: &mut Vec<Node<'p>>) {
    nodes.push(Node { id: &section.id, depth, item: NodeRef::Section(section) });
    let theme = within.filter(|(_, own)| core::ptr::eq(*own, section)).map(|(theme, _)| theme);
    let (before, after) = section.around(theme);
    tasks(section, before, depth, nodes);
    if let Some(theme) = theme {
        push_theme(theme, depth + 1, nodes);
    }
    tasks(section, after, depth, nodes);
    for child in &section.sections {
        walk(child, depth + 1, within, nodes);
    }
}

fn tasks<'p>(section: &'p Section, tasks: &'p [Task], depth: usize, nodes: &mut Vec<Node<'p>>) {
    for task in tasks {
        nodes.push(Node { id: &task.id, depth: depth + 1, item: NodeRef::Task(task, section) });
        let actions = task.actions.iter();
        nodes.extend(actions.map(|a| Node { id: &a.id, depth: depth + 2, item: NodeRef::Action(a, task) }));
    }
}
