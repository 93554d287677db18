//! Writing a plan in code: ids, spans and actions made from numbers, headings and paragraphs.

use unicode_normalization::UnicodeNormalization;

use super::{Action, Issued, Kind, Level, Line, LineRole, Plan, Section, Source, Status, Task};
use crate::{Fingerprint, Id, IdError, Passage, Period, Span};

/// A plan that is being written, line by line, in the order of its paper (soạn kế hoạch bằng mã).
///
/// What is written makes up the paper, too: every passage has its place in it.
///
/// ```
/// use orientation::plan::{Kind, Level, PlanBuilder};
/// use orientation::{Period, validate};
///
/// let (plan, paper) = PlanBuilder::new("muong-mo-2023", "Đoàn xã Mường Mô", Level::Base, "2023".parse()?)?
///     .title("KẾ HOẠCH", "Công tác Đoàn năm 2023")
///     .section("1.", "Công tác giáo dục", Kind::Education, &["Mỗi chi đoàn học 4 buổi. Báo cáo trước tháng 11."])?
///     .build();
///
/// let task = plan.tasks().next().ok_or("no task")?;
/// assert_eq!((task.id.as_str(), task.actions.len()), ("1.t1", 2));
/// assert!(validate::plan(&plan).is_empty());
/// assert!(validate::source(&plan, &paper).is_empty());
///
/// let refused = PlanBuilder::new("Mường Mô", "Đoàn xã Mường Mô", Level::Base, "2023".parse()?);
/// assert!(refused.is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct PlanBuilder {
    plan: Plan,
    paper: String,
    lines: u32,
}

impl PlanBuilder {
    /// A plan of this id, issued by this body for this period: adopted, with nothing in it yet.
    ///
    /// # Errors
    /// [`IdError`] where `id` is none: `Mường Mô`.
    pub fn new(id: &str, issuer: &str, level: Level, period: Period) -> Result<Self, IdError> {
        let by = issuer.nfc().collect();
        let plan = Plan {
            id: id.parse()?,
            status: Status::Adopted,
            issue: Issued { by, level, organisation: None, symbol: None, place: None, date: None, meeting: None },
            period,
            source: None,
            header: Vec::new(),
            theme: None,
            sections: Vec::new(),
            activities: None,
            signature: Vec::new(),
            initiatives: Vec::new(),
        };
        Ok(Self { plan, paper: String::new(), lines: 0 })
    }

    /// The word that says what kind of paper it is, and what it is about.
    #[must_use]
    pub fn title(mut self, word: &str, subject: &str) -> Self {
        for (role, text) in [(LineRole::TitleWord, word), (LineRole::TitleSubject, subject)] {
            let passage = self.written(None, text);
            self.plan.header.push(Line { role, passage });
        }
        self
    }

    /// A section: its printed number, heading and kind, and a task for each paragraph.
    ///
    /// The number is the id (`2.1.` gives `2.1`, `I.` gives `i`); a section goes under the one whose number its own begins
    /// with, so `2.1.` under `2.`. Each sentence of a paragraph is an action.
    ///
    /// # Errors
    /// [`IdError`] where the number gives no id: `“”`.
    pub fn section(mut self, number: &str, heading: &str, kind: Kind, paragraphs: &[&str]) -> Result<Self, IdError> {
        let id: Id = number.trim().trim_end_matches(['.', ')']).to_ascii_lowercase().parse()?;
        let heading = self.written(Some(number.trim()), heading);
        let mut section = Section { id, kinds: vec![kind], heading, tasks: Vec::new(), sections: Vec::new() };
        for (nth, paragraph) in paragraphs.iter().enumerate() {
            let passage = self.written(None, paragraph);
            let id: Id = format!("{}.t{}", section.id, nth + 1).parse()?;
            let actions = actions(&id, &passage)?;
            section.tasks.push(Task { id, kind, passage, actions });
        }
        place(&mut self.plan.sections, section);
        Ok(self)
    }

    /// The lines after the body, such as the signing body and its name.
    #[must_use]
    pub fn signed(mut self, lines: &[&str]) -> Self {
        for text in lines {
            let passage = self.written(None, text);
            self.plan.signature.push(Line { role: LineRole::Signatory, passage });
        }
        self
    }

    /// The plan, and the paper that it is of: one line for each passage.
    #[must_use]
    pub fn build(mut self) -> (Plan, String) {
        let bytes = self.paper.as_bytes();
        self.plan.source = Some(Source {
            file: format!("{}.txt", self.plan.id),
            bytes: count(bytes.len()),
            fingerprint: Fingerprint::of(bytes),
        });
        (self.plan, self.paper)
    }

    /// Writes a line of the paper.
    fn written(&mut self, marker: Option<&str>, text: &str) -> Passage {
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
        let start = count(self.paper.len());
        if let Some(marker) = marker {
            self.paper.push_str(marker);
            self.paper.push(' ');
        }
        self.paper.push_str(&text);
        let end = count(self.paper.len());
        self.paper.push('\n');
        self.lines += 1;
        Passage { marker: marker.map(str::to_owned), text, span: Some(Span { start, end, line: self.lines }) }
    }
}

/// A number of bytes; no paper has four billion.
fn count(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Puts a section under the last one whose id its own begins with.
fn place(sections: &mut Vec<Section>, section: Section) {
    let under = |parent: &Section| {
        section.id.as_str().strip_prefix(parent.id.as_str()).is_some_and(|rest| rest.starts_with('.'))
    };
    match sections.iter().rposition(under).and_then(|at| sections.get_mut(at)) {
        Some(parent) => place(&mut parent.sections, section),
        None => sections.push(section),
    }
}

/// The sentences of a paragraph as actions, each with its place in the paper.
fn actions(task: &Id, passage: &Passage) -> Result<Vec<Action>, IdError> {
    let Some(Span { start, line, .. }) = passage.span else { return Ok(Vec::new()) };
    let mut actions = Vec::new();
    for (at, sentence) in sentences(&passage.text) {
        let from = start + count(at);
        let span = Span { start: from, end: from + count(sentence.len()), line };
        actions.push(Action {
            id: format!("{task}.a{}", actions.len() + 1).parse()?,
            passage: Passage { marker: None, text: sentence.to_owned(), span: Some(span) },
            audiences: Vec::new(),
            levels: Vec::new(),
            initiatives: Vec::new(),
            periods: Vec::new(),
            targets: Vec::new(),
        });
    }
    Ok(actions)
}

/// The sentences of a text with where each begins. A sentence ends with a full stop, a semicolon, a question or an
/// exclamation mark before a space; a full stop after one or two letters (`TP.`) ends none.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let (mut found, mut from, mut before) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        if c == ' ' {
            let so_far = text.get(from..at).unwrap_or_default();
            let last = so_far.rsplit(' ').next().unwrap_or_default();
            let is_short = last.ends_with('.') && last.chars().filter(|c| c.is_alphanumeric()).count() <= 2;
            if so_far.ends_with(['.', ';', '?', '!']) && !is_short {
                found.push((from, so_far));
                from = at + 1;
            }
        }
        before = at + c.len_utf8();
    }
    if from < before {
        found.push((from, text.get(from..).unwrap_or_default()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_a_space_and_not_after_an_abbreviation() {
        let found = |text| sentences(text).into_iter().map(|(_, sentence)| sentence).collect::<Vec<_>>();
        assert_eq!(
            found("Một. Hai; ba! TP. Lai Châu 1.000 người"),
            ["Một.", "Hai;", "ba!", "TP. Lai Châu 1.000 người"]
        );
        assert_eq!(found("Một"), ["Một"]);
        assert!(found("").is_empty());
    }

    #[test]
    fn a_section_goes_under_the_one_that_its_number_begins_with() {
        let section = |builder: PlanBuilder, number| builder.section(number, "x", Kind::Other, &["y"]).unwrap();
        let builder = PlanBuilder::new("a", "B", Level::Base, Period::year(2023).unwrap()).unwrap();
        let (plan, _) = ["1.", "1.1.", "1.1.1.", "1.2.", "2.", "II."].into_iter().fold(builder, section).build();
        let depths: Vec<_> = plan
            .nodes()
            .iter()
            .filter(|node| matches!(node.item, super::super::NodeRef::Section(_)))
            .map(|node| (node.id.to_string(), node.depth))
            .collect();
        let expected = [("1", 1), ("1.1", 2), ("1.1.1", 3), ("1.2", 2), ("2", 1), ("ii", 1)];
        assert_eq!(depths, expected.map(|(id, depth)| (id.to_owned(), depth)));
    }
}
