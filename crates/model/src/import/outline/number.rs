//! Whether a line begins with a number, which of its two readings holds, and what is odd about it.

use super::super::clean::Row;
use super::super::marker::{self, Marker, Scheme};
use super::super::shape::{ends_sentence, open_quote};
use super::{NodeKind, Outliner, place};
use crate::vietnamese::case;
use crate::{Code, Issue};

impl Outliner<'_, '_> {
    /// A dash at the beginning of a line that is one of the sentence: `2019` and below it `- 2022`.
    pub(super) fn is_dash_of_sentence(&self, row: &Row, text: &str, marker: &Marker) -> bool {
        let Some(node) = self.last.and_then(|last| self.out.nodes.get(last)) else {
            return false;
        };
        if marker.scheme != Scheme::Bullet('-') || row.gap {
            return false;
        }
        let before = self.clean.get(node.stretch());
        let before = before.rsplit('\n').next().unwrap_or(before).trim();
        let after = text.get(marker.len..).unwrap_or_default().trim_start();
        let year = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count() == 4;
        let years = before.bytes().rev().take_while(u8::is_ascii_digit).count() == 4 && year(after);
        let small = after.chars().next().is_some_and(case::is_small);
        let quoted = self.wrapping.is_broken() && open_quote(self.clean.get(node.stretch()));
        !ends_sentence(before) && (years || quoted || (small && self.wrapping.is_full(before, text)))
    }

    /// Which of the two readings of a number holds, or none: how well it fits the lists that are open.
    pub(super) fn chosen(&self, row: &Row, text: &str, candidates: [Option<Marker>; 2]) -> Option<Marker> {
        let best = candidates.into_iter().flatten().min_by_key(|marker| self.levels.fit(marker))?;
        let fit = self.levels.fit(&best);
        // The rows of a table count themselves.
        let table = || {
            self.last
                .and_then(|last| self.out.nodes.get(last))
                .is_some_and(|last| self.clean.get(last.stretch()).contains('\t'))
        };
        if best.bare && text.get(best.len..).is_some_and(|rest| rest.starts_with('\t')) && table() {
            return None;
        }
        if best.bare && fit > 0 && !(best.is_first() && self.begins_bare(&best, text)) {
            return None;
        }
        if let Some(both) = marker::doubled(text, &best) {
            let (first, second) = (both.parts.prefix(), both.parts.last());
            let parent = self
                .levels
                .open
                .iter()
                .any(|level| level.marker.scheme == Scheme::Decimal && level.marker.parts.as_slice() == first);
            if parent && self.levels.fit(&both) <= 1 {
                return Some(both);
            }
            if first == [second] {
                return Some(Marker { len: both.len, ..best });
            }
        }
        // In the middle of a sentence a number is one of its words.
        let full = self.last.is_some_and(|last| {
            let words = self.out.nodes.get(last).map_or("", |node| self.clean.get(node.stretch()));
            let last = words.rsplit('\n').next().unwrap_or(words).trim();
            !ends_sentence(last) && self.wrapping.is_full(last, text)
        });
        // An initial, a letter of a formula: a list of letters begins with `a` or goes on.
        let stray = fit > 1
            && matches!(best.scheme, Scheme::Letter | Scheme::Capital | Scheme::SmallRoman)
            && self.levels.open.iter().all(|level| level.marker.scheme != best.scheme);
        let opens =
            fit == 1 && text.get(best.len..).is_some_and(|words| words.trim_start().starts_with(case::is_capital));
        ((fit == 0 || opens || !full || row.gap) && !stray).then_some(best)
    }

    /// Whether a list begins with a number that nothing closes: a Roman one before all others, `1` as the title right below
    /// a Roman one.
    fn begins_bare(&self, marker: &Marker, text: &str) -> bool {
        match self.levels.open.last() {
            None => marker.scheme == Scheme::Roman,
            Some(level) => {
                marker.scheme == Scheme::Decimal
                    && level.marker.scheme == Scheme::Roman
                    && self.last == Some(level.node)
                    && text.chars().count() <= 60
                    // The row of a table.
                    && !text.get(marker.len..).unwrap_or_default().contains(|c: char| c.is_ascii_digit())
                    && !ends_sentence(text)
            }
        }
    }

    pub(super) fn number(&mut self, row: &Row, marker: Marker) {
        // A motto in quotation marks is all that stands under its heading.
        let motto = marker.scheme == Scheme::Roman
            && marker.is_first()
            && self.last.is_some_and(|last| self.words(last).starts_with(['“', '"']));
        if motto && matches!(self.levels.open.as_slice(), [level] if level.marker.len == 0) {
            self.levels.open.clear();
        }
        let (keep, found) = self.levels.place(&marker, self.last);
        // Articles are counted on through all chapters.
        let article = marker.scheme == Scheme::Word("điều");
        let counted_on = article && marker.parts.last() == self.levels.article + 1;
        if article {
            self.levels.article = marker.parts.last();
        }
        if let Some(code) = found.filter(|_| !marker.is_label() && !counted_on) {
            let printed = self.clean.get(row.start..row.start + marker.len).to_owned();
            let issue = Issue::new(code, place(row.line, self.clean.column(row.start))).with("found", printed);
            let before =
                self.levels.open.get(keep).filter(|level| level.marker.same_list(&marker)).map(|level| level.node);
            let issue = match before.and_then(|node| self.out.nodes.get(node)) {
                Some(node) => {
                    let previous = self.clean.get(node.marker.clone()).to_owned();
                    let expected =
                        successor(&previous, &self.levels.open.get(keep).map_or(marker, |level| level.marker));
                    issue.with("previous", previous).with("expected", expected)
                }
                None => issue.with("expected", first_of(marker.scheme)),
            };
            let code = if issue.params.contains_key("previous") || code != Code::NumberingGap {
                code
            } else {
                Code::NumberingStart
            };
            self.issue(row.start, Issue { code, severity: code.severity(), ..issue });
        }
        self.open(row, marker, keep, NodeKind::Paragraph);
    }
}

/// The number that should follow, written as the one before it.
fn successor(previous: &str, marker: &Marker) -> String {
    let value = marker.parts.last();
    let digits: String = value.to_string();
    let next = value + 1;
    if let Some(at) = previous.rfind(&digits).filter(|_| marker.scheme == Scheme::Decimal) {
        let (before, after) =
            (previous.get(..at).unwrap_or_default(), previous.get(at + digits.len()..).unwrap_or_default());
        return format!("{before}{next}{after}");
    }
    let place = usize::from(next);
    match marker.scheme {
        Scheme::Roman => {
            const ROMAN: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
            let tens = "X".repeat(place / 10);
            format!("{tens}{}", ROMAN.get(place % 10).copied().unwrap_or_default())
        }
        Scheme::Letter | Scheme::Capital => {
            let letter = "abcdđeghiklmnopqrstuvxy".chars().nth(place - 1).map(String::from).unwrap_or_default();
            if marker.scheme == Scheme::Capital { case::raised(&letter) } else { letter }
        }
        _ => next.to_string(),
    }
}

fn first_of(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Roman => "I",
        Scheme::SmallRoman => "i",
        Scheme::Capital => "A",
        Scheme::Letter => "a",
        _ => "1",
    }
}
