//! The parts of the rendering, in their order.

use super::words::Words;
use super::write::Writer;
use super::{HEADINGS, Options, Part, id_characters};
use crate::plan::{ActivityList, Annex, Line, LineRole, NodeRef, Section, Task, Theme};
use crate::{Id, Passage, Plan, vietnamese};

/// The class of everything that is not the paper's own.
const ADDED: Option<&str> = Some("orientation-added");

pub(super) struct Body<'p> {
    plan: &'p Plan,
    words: &'static Words,
    prefix: String,
    title_level: usize,
    contents: Part,
    initiatives: Part,
}

impl<'p> Body<'p> {
    pub(super) fn new(plan: &'p Plan, options: &Options) -> Self {
        Self {
            plan,
            words: Words::of(options.lang),
            prefix: id_characters(&options.id_prefix),
            title_level: usize::from(options.title_level.clamp(1, 6)),
            contents: options.contents,
            initiatives: options.initiatives,
        }
    }

    pub(super) fn write(&self, w: &mut Writer) {
        let plan = self.plan;
        let id = self.id(&plan.id);
        w.open("article", &[("class", Some("orientation-plan")), ("id", Some(&id)), ("lang", Some("vi"))]).line();
        self.header(w);
        self.added(w, "p", self.words.status(plan.status));
        if self.contents == Part::Shown {
            self.write_contents(w);
        }
        if let (Some(theme), None) = (&plan.theme, plan.section_of_theme()) {
            self.theme(w, theme, 1);
        }
        for section in &plan.sections {
            self.section(w, section, 1);
        }
        // A list whose section is not in the plan still has its place.
        if let Some(list) = plan.activities.as_ref().filter(|list| plan.all_sections().all(|s| s.id != list.section)) {
            self.activities(w, list);
        }
        if !plan.signature.is_empty() {
            w.open("footer", &[("class", Some("orientation-signature"))]).line();
            plan.signature.iter().for_each(|line| self.line(w, line));
            w.close().line();
        }
        if self.initiatives == Part::Shown && !plan.initiatives.is_empty() {
            self.index(w);
        }
        if let Some(source) = &plan.source {
            w.open("p", &[("class", ADDED), ("lang", Some(self.words.lang))]).text(self.words.source).text(" ");
            w.element("code", &[], &source.fingerprint.to_string()).close().line();
        }
        w.close().line();
    }

    fn id(&self, id: &Id) -> String {
        format!("{}{id}", self.prefix)
    }

    fn link(&self, id: &Id) -> String {
        format!("#{}{id}", self.prefix)
    }

    /// A text of the rendering's own.
    fn added(&self, w: &mut Writer, tag: &'static str, text: &str) {
        w.element(tag, &[("class", ADDED), ("lang", Some(self.words.lang))], text).line();
    }

    /// The tag of a heading at this depth below the title.
    fn heading(&self, depth: usize) -> &'static str {
        let level = (self.title_level + depth).min(HEADINGS.len());
        HEADINGS.get(level - 1).copied().unwrap_or("h6")
    }

    /// The header, the lines of the title as one heading.
    fn header(&self, w: &mut Writer) {
        if self.plan.header.is_empty() {
            return;
        }
        w.open("header", &[]).line();
        let is_title = |line: &Line| matches!(line.role, LineRole::TitleWord | LineRole::TitleSubject);
        let mut titled = false;
        for lines in self.plan.header.chunk_by(|a, b| is_title(a) && is_title(b)) {
            if titled || !lines.iter().any(is_title) {
                lines.iter().for_each(|line| self.line(w, line));
                continue;
            }
            titled = true;
            w.open(self.heading(0), &[("class", Some("orientation-title"))]);
            for (nth, line) in lines.iter().enumerate() {
                if nth > 0 {
                    w.line_break();
                }
                let class = match line.role {
                    LineRole::TitleWord => "orientation-title-word",
                    _ => "orientation-title-subject",
                };
                w.element("span", &[("class", Some(class))], &line.passage.to_string());
            }
            w.close().line();
        }
        w.close().line();
    }

    fn line(&self, w: &mut Writer, line: &Line) {
        let hidden = (line.role == LineRole::Rule).then_some("true");
        let class = match line.role {
            LineRole::Rule => "orientation-rule",
            LineRole::Meeting => "orientation-meeting",
            LineRole::Organisation => "orientation-organisation",
            LineRole::Issuer => "orientation-issuer",
            LineRole::Symbol => "orientation-symbol",
            LineRole::PlaceAndDate => "orientation-place-and-date",
            LineRole::TitleWord | LineRole::TitleSubject => "orientation-title-line",
            LineRole::Preamble => "orientation-preamble",
            LineRole::Closing => "orientation-closing",
            LineRole::Recipients => "orientation-recipients",
            LineRole::Signatory => "orientation-signatory",
            LineRole::Other => "orientation-line",
        };
        w.element("p", &[("class", Some(class)), ("aria-hidden", hidden)], &line.passage.to_string()).line();
    }

    /// A link to each section, two levels deep.
    fn write_contents(&self, w: &mut Writer) {
        let lang = Some(self.words.lang);
        let class = Some("orientation-contents orientation-added");
        w.open("nav", &[("class", class), ("aria-label", Some(self.words.contents)), ("lang", lang)]).line();
        w.open("ul", &[("lang", Some("vi"))]).line();
        if let (Some(theme), None) = (&self.plan.theme, self.plan.section_of_theme()) {
            self.entry(w, &theme.id, &theme.question);
            w.close().line();
        }
        for section in &self.plan.sections {
            self.entry(w, &section.id, &section.heading);
            let theme = self.theme_in(section);
            if theme.is_some() || !section.sections.is_empty() {
                w.line().open("ul", &[]).line();
                if let Some(theme) = theme {
                    self.entry(w, &theme.id, &theme.question);
                    w.close().line();
                }
                for child in &section.sections {
                    self.entry(w, &child.id, &child.heading);
                    w.close().line();
                }
                w.close().line();
            }
            w.close().line();
        }
        w.close().line().close().line();
    }

    /// Opens an entry of the contents.
    fn entry(&self, w: &mut Writer, id: &Id, heading: &Passage) {
        w.open("li", &[]).element("a", &[("href", Some(&self.link(id)))], &heading.to_string());
    }

    /// The theme, where it stands in this section and in none below it.
    fn theme_in(&self, section: &Section) -> Option<&Theme> {
        self.plan.theme.as_ref().filter(|_| self.plan.section_of_theme().is_some_and(|own| core::ptr::eq(own, section)))
    }

    fn theme(&self, w: &mut Writer, theme: &Theme, depth: usize) {
        let id = self.id(&theme.id);
        w.open("section", &[("class", Some("orientation-theme")), ("id", Some(&id))]).line();
        self.headline(w, &theme.question, depth);
        if !theme.options.is_empty() {
            // A list element would print numbers of its own beside the paper's.
            w.open("div", &[("role", Some("list"))]).line();
            for option in &theme.options {
                w.open("p", &[("id", Some(&self.id(&option.id))), ("role", Some("listitem"))]);
                w.text(&option.passage.to_string());
                if theme.adopted.as_ref() == Some(&option.id) {
                    let attributes = [("class", ADDED), ("lang", Some(self.words.lang))];
                    w.text(" ").element("strong", &attributes, self.words.adopted_option);
                }
                w.close().line();
            }
            w.close().line();
        }
        w.close().line();
    }

    fn section(&self, w: &mut Writer, section: &Section, depth: usize) {
        w.open("section", &[("id", Some(&self.id(&section.id)))]).line();
        self.headline(w, &section.heading, depth);
        let theme = self.theme_in(section);
        let (before, after) = section.around(theme);
        before.iter().for_each(|task| self.task(w, task));
        if let Some(theme) = theme {
            self.theme(w, theme, depth + 1);
        }
        after.iter().for_each(|task| self.task(w, task));
        section.sections.iter().for_each(|child| self.section(w, child, depth + 1));
        if let Some(list) = self.plan.activities.as_ref().filter(|list| list.section == section.id) {
            self.activities(w, list);
        }
        w.close().line();
    }

    /// A heading; one without words would only puzzle those who hear the page.
    fn headline(&self, w: &mut Writer, heading: &Passage, depth: usize) {
        let text = heading.to_string();
        if !text.trim().is_empty() {
            w.element(self.heading(depth), &[], &text).line();
        }
    }

    /// A paragraph with its actions marked in place, so that no word stands there twice.
    fn task(&self, w: &mut Writer, task: &Task) {
        w.open("p", &[("class", Some("orientation-task")), ("id", Some(&self.id(&task.id)))]);
        if let Some(marker) = &task.passage.marker {
            w.text(marker).text(" ");
        }
        let text = &task.passage.text;
        let mut from = 0;
        for (action, range) in task.places() {
            w.text(text.get(from..range.start).unwrap_or_default());
            let attributes = [("class", Some("orientation-action")), ("id", Some(&*self.id(&action.id)))];
            from = range.end;
            w.element("span", &attributes, text.get(range).unwrap_or_default());
        }
        w.text(text.get(from..).unwrap_or_default()).close().line();
    }

    fn activities(&self, w: &mut Writer, list: &ActivityList) {
        if list.annex == Annex::Absent {
            self.added(w, "p", self.words.annex_absent);
        }
        if list.items.is_empty() {
            return;
        }
        w.open("div", &[("role", Some("list"))]).line();
        for activity in &list.items {
            let attributes = [("id", Some(&*self.id(&activity.id))), ("role", Some("listitem"))];
            w.element("p", &attributes, &activity.passage.to_string()).line();
        }
        w.close().line();
    }

    /// The named initiatives in the order of the alphabet, with links to where they are named.
    fn index(&self, w: &mut Writer) {
        let class = Some("orientation-initiatives orientation-added");
        w.open("aside", &[("class", class), ("lang", Some(self.words.lang))]).line();
        w.element(self.heading(1), &[], self.words.initiatives).line().open("ul", &[]).line();
        let numbers = self.numbers();
        let mut initiatives: Vec<_> = self.plan.initiatives.iter().collect();
        initiatives.sort_by(|a, b| vietnamese::compare(&a.name, &b.name));
        for initiative in initiatives {
            w.open("li", &[("id", Some(&self.id(&initiative.id)))]);
            w.element("b", &[("lang", Some("vi"))], &initiative.name);
            w.text(" (").text(self.words.kind(initiative.kind)).text(")");
            for (nth, mention) in initiative.mentions.iter().enumerate() {
                w.text(if nth == 0 { ": " } else { ", " });
                let known = numbers.iter().find(|(id, _)| **id == mention.node);
                let text = format!("{} {}", self.words.named_in, known.map_or(mention.node.as_str(), |(_, n)| n));
                match known {
                    Some(_) => w.element("a", &[("href", Some(&self.link(&mention.node)))], &text),
                    None => w.text(&text),
                };
            }
            w.close().line();
        }
        w.close().line().close().line();
    }

    /// The printed number under which each node stands, without its last stop; the node's id where none is printed.
    fn numbers(&self) -> Vec<(&'p Id, String)> {
        // The number that holds at each depth.
        let mut above: Vec<Option<String>> = Vec::new();
        let mut numbers = Vec::new();
        for node in self.plan.nodes() {
            above.truncate(node.depth - 1);
            let inherited = above.last().cloned().flatten();
            let own = match node.item {
                NodeRef::Section(_) | NodeRef::Theme(_) => node.passage().marker.as_deref(),
                _ => None,
            };
            let own = own.map(|marker| marker.trim_end_matches(['.', ')', ':', ' '])).filter(|marker| {
                // A star or a dash is no number.
                marker.contains(char::is_alphanumeric)
            });
            let number = own.map(str::to_owned).or(inherited);
            numbers.push((node.id, number.clone().unwrap_or_else(|| node.id.to_string())));
            above.push(number);
        }
        numbers
    }
}
