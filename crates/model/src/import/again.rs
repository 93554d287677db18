//! Reading one passage again, after a person has changed where it begins, ends or stands.

use std::ops::Range;

use super::Compose;
use super::actions;
use super::clean::{Clean, is_blank, short};
use super::initiatives::named;
use super::labels::{Lexicon, kind_among, kinds};
use super::target::{Around, lists, targets, times};
use crate::plan::{Action, InitiativeKind, Kind, Plan, Task};
use crate::vietnamese::case;
use crate::{Id, Passage, Span};

/// Reads the words of single passages of a plan, as the import of its paper does.
pub(crate) struct Reader<'s> {
    lexicon: Lexicon,
    year: Option<i32>,
    source: Option<&'s str>,
    compose: Compose,
}

impl<'s> Reader<'s> {
    /// `source` is the text that the spans of the plan count in, where it is at hand.
    pub(crate) fn new(plan: &Plan, source: Option<&'s str>, compose: Compose) -> Self {
        let [first, last] = [plan.period.first_day(), plan.period.last_day()].map(|day| chrono::Datelike::year(&day));
        Self { lexicon: Lexicon::new(), year: (first == last && first > 1930).then_some(first), source, compose }
    }

    /// The task of a paragraph under these headings, the outermost first; its initiatives are for the plan to tell.
    pub(crate) fn task(&self, id: Id, about: &[Kind], passage: Passage, headings: &[&str]) -> Task {
        let around = headings.iter().fold(Around::default(), |around, heading| around.under(heading));
        let kind = match about {
            [] => Kind::Other,
            [one] => *one,
            several => kind_among(&passage.text, several),
        };
        let places = self.places(&passage);
        let mut actions: Vec<Action> = Vec::new();
        for (nth, part) in actions::split(&passage.text).into_iter().enumerate() {
            let span = places.as_ref().and_then(|places| places.span(&part));
            let text = passage.text.get(part).map(str::to_owned);
            if let (Ok(id), Some(text)) = (format!("{id}.a{}", nth + 1).parse(), text) {
                let listed = actions.last().is_some_and(lists);
                actions.push(self.action(id, Passage { marker: None, text, span }, Around { listed, ..around }));
            }
        }
        Task { id, kind, passage, actions }
    }

    fn action(&self, id: Id, passage: Passage, around: Around) -> Action {
        let labels = self.lexicon.labels(&case::lowered(&passage.text));
        let named = times(&passage.text, self.year);
        let mut periods = Vec::new();
        for period in named.iter().filter_map(|moment| moment.period) {
            if !periods.contains(&period) {
                periods.push(period);
            }
        }
        let targets = targets(&passage.text, &named, around);
        let (audiences, levels) = (labels.audiences, labels.levels);
        Action { id, passage, audiences, levels, initiatives: Vec::new(), periods, targets }
    }

    /// Where the words of a passage stand in the source; `None` where it is not at hand, or has other words there.
    pub(crate) fn places(&self, passage: &Passage) -> Option<Places> {
        let span = passage.span?;
        let source = span.of(self.source?)?;
        let clean = Clean::new(source, self.compose);
        let letters = |text: &str, from: usize| -> Vec<(usize, char)> {
            text.char_indices().filter(|(_, c)| !is_blank(*c)).map(|(at, c)| (from + at, c)).collect()
        };
        let printed = letters(passage.marker.as_deref().unwrap_or_default(), 0).len();
        let own = letters(&passage.text, 0);
        let there = letters(clean.text(), 0);
        let there = there.get(printed..).filter(|there| there.len() == own.len())?;
        if own.iter().zip(there).any(|((_, a), (_, b))| a != b) {
            return None;
        }
        let letters = own.iter().zip(there).map(|((at, _), (clean_at, c))| {
            let within = clean.span(&(*clean_at..*clean_at + c.len_utf8()), 1);
            let start = usize::try_from(within.start).unwrap_or(usize::MAX);
            let breaks = source.get(..start).unwrap_or_default().matches('\n').count();
            let line = span.line.saturating_add(short(breaks));
            (*at, Span { start: span.start + within.start, end: span.start + within.end, line })
        });
        Some(Places { letters: letters.collect() })
    }
}

/// Where each letter of a text stands in the source.
pub(crate) struct Places {
    /// The byte of the text, and the place of its letter.
    letters: Vec<(usize, Span)>,
}

impl Places {
    /// The place of a stretch of the text, white space at its ends aside.
    pub(crate) fn span(&self, part: &Range<usize>) -> Option<Span> {
        let from = self.letters.partition_point(|(at, _)| *at < part.start);
        let to = self.letters.partition_point(|(at, _)| *at < part.end);
        let letters = self.letters.get(from..to)?;
        let ((_, first), (_, last)) = (letters.first()?, letters.last()?);
        Some(Span { end: last.end, ..*first })
    }
}

/// Every name in a text: where it begins, the name, what it is.
pub(crate) fn names(text: &str) -> Vec<(usize, &str, InitiativeKind)> {
    named(text)
}

/// What a heading is about; nothing where it does not say.
pub(crate) fn about(heading: &str) -> Vec<Kind> {
    kinds(&case::lowered(heading))
}

/// The number of a heading as part of an id; nothing where it is none.
pub(crate) fn number(marker: &str) -> Option<String> {
    super::plan::number_id(marker)
}

/// An initiative's name as it is compared, and the id that it would have.
pub(crate) fn key_and_id(name: &str) -> (String, Option<Id>) {
    let key = crate::vietnamese::fold(name);
    let slug = super::slug::slug(&key, 56);
    let numbers_alone = slug.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'.');
    let id = if numbers_alone { format!("ten-{slug}") } else { slug };
    let id = id.parse().ok();
    (key, id)
}
