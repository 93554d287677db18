//! The plan made from the drafts of the outline: sections, tasks, actions, and what their words say.

use std::collections::{HashMap, HashSet};

use super::actions;
use super::activities::Row;
use super::clean::{Clean, Stretch};
use super::dates::moments;
use super::initiatives::Names;
use super::issued;
use super::labels::{Lexicon, kind_among, kinds};
use super::options::ImportOptions;
use super::outline::{Draft, Drafts, NodeKind, place};
use super::slug::slug;
use super::target::row::{self, Column};
use super::target::{Around, lists, looks_back, targets, times};
use super::theme;
use crate::plan::{Action, Activity, ActivityList, Annex, Kind, Line, LineRole, Section, Task};
use crate::vietnamese::case;
use crate::vietnamese::fold;
use crate::{Code, Id, Issue, Passage, Plan};

/// A section that is open while the plan is made.
struct Open {
    depth: usize,
    section: Section,
    around: Around,
}

struct Builder<'c, 's> {
    clean: &'c Clean<'s>,
    lexicon: Lexicon,
    names: Names,
    year: Option<i32>,
    open: Vec<Open>,
    done: Vec<Section>,
    ids: HashSet<String>,
    /// How often an id was wanted again, so that the next one is not counted from the first.
    again: HashMap<String, usize>,
    unnamed: usize,
    issues: Vec<(usize, Issue)>,
    activities: Option<ActivityList>,
    past: bool,
    /// The columns of the table of targets that is open.
    columns: Vec<Column>,
}

/// The plan; of which bytes it was read is added by [`source`](super::source).
pub(super) fn build(
    clean: &Clean<'_>,
    drafts: &Drafts,
    options: &ImportOptions,
    issues: &mut Vec<(usize, Issue)>,
) -> Plan {
    let issue = issued::read(clean, drafts, options.level, issues);
    let period = options.period.unwrap_or_else(|| issued::period(clean, drafts, &issue, issues));
    let titles =
        || drafts.nodes.iter().filter(|node| matches!(node.role, LineRole::TitleWord | LineRole::TitleSubject));
    let title: String = titles().map(|node| clean.words(node.text.clone())).collect::<Vec<_>>().join(" ");
    if let Some(kind) = drafts.head.kind.filter(|kind| !kind.plans) {
        let at = titles().next().map_or((0, 1), |node| (node.text.start, node.line));
        issues.push((at.0, Issue::new(Code::NotAPlan, place(at.1, clean.column(at.0))).with("found", kind.word)));
    }
    // Words without a number, a bullet or anything of a head or a signature: an article of a newspaper.
    let written = |node: &Draft| {
        node.numbered || node.kind == NodeKind::Bullet || !matches!(node.role, LineRole::Other | LineRole::Closing)
    };
    let long = |node: &Draft| node.text.len() > 120;
    if drafts.head.kind.is_none() && drafts.nodes.iter().any(long) && !drafts.nodes.iter().any(written) {
        issues.push((0, Issue::new(Code::NotAPlan, "1:1").with("found", "BÀI VIẾT")));
    }
    let id = options.id.clone().unwrap_or_else(|| plan_id(issue.symbol.as_deref().unwrap_or_default(), &title));
    let first = chrono::Datelike::year(&period.first_day());
    let one_year = first == chrono::Datelike::year(&period.last_day());
    let mut builder = Builder {
        clean,
        lexicon: Lexicon::new(),
        names: Names::default(),
        year: one_year.then_some(first).filter(|year| *year > 1930),
        open: Vec::new(),
        done: Vec::new(),
        ids: HashSet::new(),
        again: HashMap::new(),
        unnamed: 0,
        issues: Vec::new(),
        activities: None,
        past: drafts.head.kind.is_some_and(|kind| kind.word == "BÁO CÁO"),
        columns: Vec::new(),
    };
    let question = drafts.nodes.iter().find(|node| node.kind == NodeKind::Theme);
    let theme_id = question.map_or_else(
        || "chu-de".to_owned(),
        |node| number_id(clean.get(node.marker.clone())).unwrap_or_else(|| "chu-de".to_owned()),
    );
    let found = theme_id.parse::<Id>().ok().and_then(|id| theme::read(clean, &drafts.nodes, &id));
    if let Some(found) = &found {
        builder.ids.insert(found.theme.id.as_str().to_owned());
        builder.ids.extend(found.theme.options.iter().map(|option| option.id.as_str().to_owned()));
    }
    let listed = super::activities::find(clean, &drafts.nodes);
    let mut header = Vec::new();
    let mut signature = Vec::new();
    for (at, node) in drafts.nodes.iter().enumerate() {
        match node.kind {
            NodeKind::Header => header.push(line(clean, node, node.role)),
            NodeKind::Preamble => {
                let taken = found.as_ref().and_then(|found| found.taken.clone()).filter(|(place, _)| *place == at);
                preamble(clean, node, taken.map(|(_, stretch)| stretch), &mut header);
            }
            NodeKind::Closing => signature.push(line(clean, node, LineRole::Closing)),
            NodeKind::Signature => signature.push(line(clean, node, LineRole::Signatory)),
            NodeKind::Recipients => signature.push(line(clean, node, LineRole::Recipients)),
            NodeKind::PageNumber => signature.push(line(clean, node, LineRole::Rule)),
            NodeKind::Theme if found.is_some() => {}
            _ if listed.contains_key(&at) => {
                if let Some(row) = listed.get(&at) {
                    builder.activity(node, row);
                }
            }
            NodeKind::Heading | NodeKind::Bullet | NodeKind::Paragraph | NodeKind::Continuation | NodeKind::Theme => {
                let next = drafts
                    .nodes
                    .iter()
                    .skip(at + 1)
                    .find(|next| next.kind != NodeKind::PageNumber && next.kind != NodeKind::Header);
                let parent = next.is_some_and(|next| {
                    next.is_body() && next.depth > node.depth && next.kind != NodeKind::Continuation
                });
                let words = clean.get(node.stretch());
                if !words.contains('\t') {
                    builder.columns.clear();
                } else if builder.columns.is_empty() {
                    builder.columns = row::columns(words);
                }
                builder.node(node, parent);
            }
        }
    }
    builder.close(0);
    let status =
        options.status.unwrap_or_else(|| issued::status(clean, drafts, found.as_ref().is_some_and(|found| found.asks)));
    issues.append(&mut builder.issues);
    Plan {
        id,
        status,
        issue,
        period,
        source: None,
        header,
        theme: found.map(|found| found.theme),
        sections: builder.done,
        activities: builder.activities,
        signature,
        initiatives: builder.names.into_initiatives(),
    }
}

fn plan_id(symbol: &str, title: &str) -> Id {
    let words = [slug(title, 60), slug(symbol, 60), "plan".to_owned()];
    let parsed = words.iter().filter(|slug| !slug.is_empty()).find_map(|slug| slug.parse().ok());
    parsed.unwrap_or_else(Id::unnamed)
}

fn line(clean: &Clean<'_>, node: &Draft, role: LineRole) -> Line {
    Line { role, passage: passage(clean, &node.marker, node.text.clone(), node.line) }
}

fn passage(clean: &Clean<'_>, marker: &Stretch, text: Stretch, line: u32) -> Passage {
    let printed = clean.get(marker.clone());
    let start = if printed.is_empty() { text.start } else { marker.start };
    Passage {
        marker: (!printed.is_empty()).then(|| printed.to_owned()),
        text: clean.words(text.clone()),
        span: Some(clean.span(&(start..text.end.max(start)), line)),
    }
}

/// A paragraph of the preamble, without the words that the theme takes.
fn preamble(clean: &Clean<'_>, node: &Draft, taken: Option<Stretch>, header: &mut Vec<Line>) {
    let Some(taken) = taken else {
        header.push(line(clean, node, LineRole::Preamble));
        return;
    };
    for part in [node.text.start..taken.start, taken.end..node.text.end] {
        let words = clean.get(part.clone());
        let trimmed = words.trim();
        if trimmed.is_empty() {
            continue;
        }
        let start = part.start + (words.len() - words.trim_start().len());
        let breaks = super::clean::short(clean.get(node.text.start..start).matches('\n').count());
        let stretch = start..start + trimmed.len();
        header.push(Line {
            role: LineRole::Preamble,
            passage: passage(clean, &(start..start), stretch, node.line + breaks),
        });
    }
}

/// The number of a heading as part of an id: `2.1.` is `2.1`, `IV/` is `iv`, `đ)` is `dd`.
pub(super) fn number_id(marker: &str) -> Option<String> {
    let mut id = String::new();
    for c in case::lowered(marker).chars() {
        match c {
            'đ' => id.push_str("dd"),
            'a'..='z' | '0'..='9' => id.push(c),
            '.' | ' ' if !id.is_empty() && !id.ends_with('.') => id.push('.'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('.');
    let id = fold(id).replace(' ', "");
    (!id.is_empty()).then_some(id)
}

impl Builder<'_, '_> {
    /// The id under `parent` with this last part, told from others of the same number.
    fn id(&mut self, parent: Option<&str>, part: Option<String>) -> Id {
        let joined = match (parent, part) {
            (Some(parent), Some(part)) => {
                // `2.1` under `2` is `2.1`, under `iii` it is `iii.2.1`; `1.1` under `iii.1` is `iii.1.1`.
                let last = parent.rsplit('.').next().unwrap_or(parent);
                let under = |prefix: &str| part.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('.'));
                if under(parent) {
                    part
                } else {
                    let whole = parent.split('.').collect::<Vec<_>>();
                    let shared = (0..whole.len())
                        .map(|from| whole.get(from..).unwrap_or_default().join("."))
                        .find(|tail| under(tail));
                    match shared {
                        Some(tail) => format!("{}{part}", parent.strip_suffix(tail.as_str()).unwrap_or_default()),
                        None if under(last) => part,
                        None => format!("{parent}.{part}"),
                    }
                }
            }
            (None, Some(part)) => part,
            (parent, None) => {
                self.unnamed += 1;
                let siblings = self.open.last().map_or(self.done.len(), |open| open.section.sections.len()) + 1;
                parent.map_or_else(|| format!("s{siblings}"), |parent| format!("{parent}.s{siblings}"))
            }
        };
        // Room for the ids of tasks and actions.
        const LONGEST: usize = 72;
        let joined = if joined.len() > LONGEST { format!("n{}", self.ids.len()) } else { joined };
        let mut unique = joined.clone();
        while !self.ids.insert(unique.clone()) {
            let nth = self.again.entry(joined.clone()).or_insert(1);
            *nth += 1;
            unique = format!("{joined}-{nth}");
        }
        unique.parse().unwrap_or_else(|_| Id::unnamed())
    }

    /// Closes the open sections from `depth` on.
    fn close(&mut self, depth: usize) {
        while self.open.last().is_some_and(|open| open.depth >= depth) {
            let Some(mut open) = self.open.pop() else {
                return;
            };
            // What comes of it is kept for long.
            open.section.tasks.shrink_to_fit();
            open.section.sections.shrink_to_fit();
            match self.open.last_mut() {
                Some(parent) => parent.section.sections.push(open.section),
                None => self.done.push(open.section),
            }
        }
    }

    fn node(&mut self, node: &Draft, parent: bool) {
        let words = self.clean.get(node.text.clone());
        // A heading that announces how many of something are to be reached is a task, too.
        let announces = node.kind == NodeKind::Heading && node.numbered && words.ends_with(':') && self.asks(words);
        if node.kind == NodeKind::Heading && !announces {
            self.section(node, node.text.clone());
            return;
        }
        if node.numbered {
            // A numbered paragraph is a task, unless something stands under it or sections stand beside it already.
            let above = self.open.iter().rfind(|open| open.depth < node.depth);
            let beside = self.open.iter().any(|open| open.depth >= node.depth)
                || above.is_none_or(|above| !above.section.sections.is_empty());
            if parent || beside || announces {
                let title = run_in(words).filter(|end| !words.get(..*end).is_some_and(|title| self.asks(title)));
                let title = title.unwrap_or(0);
                let head = node.text.start..node.text.start + title;
                let rest = words.get(title..).unwrap_or_default();
                let start = head.end + (rest.len() - rest.trim_start().len());
                self.section(node, head.clone());
                if start < node.text.end {
                    let breaks = super::clean::short(self.clean.get(node.text.start..start).matches('\n').count());
                    self.task(start..start, start..node.text.end, node.line + breaks);
                }
                return;
            }
            self.close(node.depth);
        } else if let Some(at) = self.open.iter().rposition(|open| open.depth < node.depth) {
            // Bare words stand under their heading, as long as no section stands between.
            let free =
                self.open.get(at).is_some_and(|open| open.section.sections.is_empty()) && at + 1 == self.open.len();
            if free {
                self.close(node.depth);
            }
        }
        if self.open.is_empty() {
            self.unnamed_section(node);
        }
        self.task(node.marker.clone(), node.text.clone(), node.line);
    }

    /// Whether words state a target, which only a task can carry.
    fn asks(&self, words: &str) -> bool {
        let around =
            self.open.last().map_or_else(|| Around { past: self.past, ..Around::default() }, |open| open.around);
        words.bytes().any(|b| b.is_ascii_digit()) && !targets(words, &times(words, self.year), around).is_empty()
    }

    /// A row of a dated list.
    fn activity(&mut self, node: &Draft, row: &Row) {
        if self.open.is_empty() {
            self.unnamed_section(node);
        }
        let Some(section) = self.open.last().map(|open| open.section.id.clone()) else { return };
        let nth = self.activities.as_ref().map_or(0, |list| list.items.len()) + 1;
        let id = self.id(None, Some(format!("hd{nth}")));
        let mut made = Activity::new(id, passage(self.clean, &node.marker, node.text.clone(), node.line));
        let words = |stretch: &Option<Stretch>| stretch.clone().map(|stretch| self.clean.words(stretch));
        made.name = words(&row.what);
        made.by = words(&row.who);
        made.location = words(&row.place);
        // What the cell for the time says, where `26/3` is a day; days may stand in the name only.
        let dated =
            |when: String| if when.starts_with(|c: char| c.is_ascii_digit()) { format!("ngày {when}") } else { when };
        let said = [words(&row.when).map(dated), made.name.clone()];
        made.period =
            said.iter().flatten().find_map(|text| moments(text, self.year).into_iter().find_map(|found| found.period));
        let list =
            self.activities.get_or_insert_with(|| ActivityList { section, annex: Annex::Included, items: Vec::new() });
        list.annex = Annex::Included;
        list.items.push(made);
    }

    /// A section without a heading, for words that stand under none.
    fn unnamed_section(&mut self, node: &Draft) {
        let start = node.stretch().start;
        let heading =
            Passage { marker: None, text: String::new(), span: Some(self.clean.span(&(start..start), node.line)) };
        let id = self.id(None, None);
        let section = Section { id, kinds: vec![Kind::Other], heading, tasks: Vec::new(), sections: Vec::new() };
        let around = Around { past: self.past, ..Around::default() };
        self.open.push(Open { depth: 0, section, around });
    }

    fn section(&mut self, node: &Draft, text: Stretch) {
        self.close(node.depth);
        let marker = self.clean.get(node.marker.clone());
        let part = if node.numbered { number_id(marker) } else { None };
        let parent = self.open.last().map(|open| open.section.id.as_str().to_owned());
        let id = self.id(parent.as_deref(), part);
        let heading = passage(self.clean, &node.marker, text.clone(), node.line);
        self.names.read(&id, &heading);
        let lowered = case::lowered(&heading.text);
        let own = kinds(&lowered);
        let inherited = self.open.last().map(|open| (open.section.kinds.clone(), open.around));
        let (above, around) =
            inherited.unwrap_or_else(|| (vec![Kind::Other], Around { past: self.past, ..Around::default() }));
        let section_kinds = if own.is_empty() { above } else { own };
        if lowered.contains("kèm theo)") {
            let lists = ["danh mục", "danh sách", "phụ lục", "lịch"].iter().any(|word| lowered.contains(word));
            if lists && self.activities.is_none() && section_kinds.contains(&Kind::Activities) {
                self.activities = Some(ActivityList { section: id.clone(), annex: Annex::Absent, items: Vec::new() });
            }
        }
        let around = around.under(&lowered);
        let section = Section { id, kinds: section_kinds, heading, tasks: Vec::new(), sections: Vec::new() };
        self.open.push(Open { depth: node.depth, section, around });
    }

    fn task(&mut self, marker: Stretch, text: Stretch, line: u32) {
        let Some((section, kinds, around, nth)) = self.open.last().map(|open| {
            (open.section.id.as_str().to_owned(), open.section.kinds.clone(), open.around, open.section.tasks.len() + 1)
        }) else {
            return;
        };
        let id = self.id(None, Some(format!("{section}.t{nth}")));
        let task_passage = passage(self.clean, &marker, text.clone(), line);
        let around = self.title_around(&task_passage.text, around);
        let kind = match kinds.as_slice() {
            [one] => *one,
            several => kind_among(&task_passage.text, several),
        };
        let source = self.clean.get(text.clone());
        let parts = actions::split(source);
        // A list that grows by itself has room for four, and most tasks are one action.
        let mut made = Vec::with_capacity(parts.len());
        let (mut seen, mut breaks, mut told) = (0, 0_u32, false);
        for (nth, part) in parts.into_iter().enumerate() {
            breaks +=
                super::clean::short(source.get(seen..part.start).map_or(0, |between| between.matches('\n').count()));
            seen = part.start;
            let stretch = text.start + part.start..text.start + part.end;
            if let Ok(id) = format!("{id}.a{}", nth + 1).parse::<Id>() {
                let passage = passage(self.clean, &(stretch.start..stretch.start), stretch, line + breaks);
                let listed = made.last().is_some_and(lists);
                // `Trong năm qua đã mở 05 lớp; trồng 300 cây`: what was done.
                let past = around.past || told;
                told = passage.text.ends_with(';') && (told || looks_back(&passage.text));
                made.push(self.action(id, passage, Around { listed, past, ..around }));
            }
        }
        if !(self.columns.is_empty() || around.past || around.conditions || around.graded) {
            let start = if marker.is_empty() { text.start } else { marker.start };
            for (at, target) in row::targets(self.clean.get(start..text.end), &self.columns) {
                let stands =
                    |action: &&mut Action| action.passage.span.is_some_and(|span| span.start as usize <= start + at);
                if let Some(action) = made.iter_mut().rev().find(stands) {
                    action.targets.push(target);
                }
            }
        }
        let task = Task { id, kind, passage: task_passage, actions: made };
        if let Some(open) = self.open.last_mut() {
            open.section.tasks.push(task);
        }
    }

    /// What the title of an item adds: `Địa bàn: …`, `Chỉ tiêu: …`.
    fn title_around(&self, text: &str, around: Around) -> Around {
        // A longer one is the beginning of a sentence, whatever it names.
        let Some(title) = run_in(text).and_then(|end| text.get(..end)).map(case::lowered) else { return around };
        if title.chars().count() <= 60 {
            around.under(&title)
        } else {
            Around { targets: around.targets || title.contains("chỉ tiêu"), ..around }
        }
    }

    fn action(&mut self, id: Id, passage: Passage, around: Around) -> Action {
        let lowered = case::lowered(&passage.text);
        let labels = self.lexicon.labels(&lowered);
        let named = times(&passage.text, self.year);
        let mut periods = Vec::new();
        for moment in &named {
            if moment.wrong {
                let found = passage.text.get(moment.at.clone()).unwrap_or_default();
                let span = passage.span.unwrap_or(crate::Span { start: 0, end: 0, line: 1 });
                let at = span.start as usize;
                let issue = Issue::new(
                    Code::DateUnreadable,
                    format!("{}:{}", span.line, self.column(&passage, moment.at.start)),
                )
                .with("found", found);
                self.issues.push((at, issue));
            }
            if let Some(period) = moment.period.filter(|period| !periods.contains(period)) {
                periods.push(period);
            }
        }
        let targets = targets(&passage.text, &named, around);
        let initiatives = self.names.read(&id, &passage);
        Action { id, passage, audiences: labels.audiences, levels: labels.levels, initiatives, periods, targets }
    }

    /// The column of a place in the words of a passage, as long as these stand on one line.
    fn column(&self, passage: &Passage, at: usize) -> usize {
        let start = passage.span.map_or(0, |span| span.start as usize);
        let before = self.clean.source().get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or(before).chars().count();
        line + passage.text.get(..at).map_or(0, |words| words.chars().count()) + 1
    }
}

/// Where a title ends that runs into its text, behind its colon: `Thời gian: tháng 3`.
fn run_in(words: &str) -> Option<usize> {
    let colon = words.find(':')?;
    let title = words.get(..colon)?;
    let rest = words.get(colon + 1..)?;
    let open = title.matches('“').count() > title.matches('”').count();
    let fits = title.chars().count() <= 120
        && !title.contains(". ")
        && !open
        && rest.starts_with(char::is_whitespace)
        && rest.trim().chars().count() > 2;
    fits.then_some(colon + 1)
}
