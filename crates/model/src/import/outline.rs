//! The outline: which line is a heading, an item, a paragraph, and how deep it stands.
//!
//! One pass over the lines keeps the lists that are open. The rules, in their order:
//!
//! 1. A number of several parts stands under the number that its first parts name; where that one is missing, beside its
//!    like.
//! 2. Any other number continues the deepest open list in which it is the next; else the outer one; else, where it is a
//!    first number, it begins a list under what is open; else it stands in the deepest list of its kind, out of order.
//! 3. Words (`Phần`, `Chương`), capital letters and Roman numbers stand above figures, and among each other in the order
//!    in which the paper first uses them.
//! 4. A bullet stands under the number above it; another bullet than the one before stands under that one, unless it is
//!    open already. A bare line stands under the last number or heading, beside its bullets.
//! 5. A line goes on with the one before it where that one has not ended and this one begins in a small letter; in a
//!    paper with broken lines also where the line before is full. What interrupts it (the number of a page, a header
//!    copied from another place) stays where it is, so that the rest is a node of its own.

use super::clean::{Clean, Row, Stretch};
use super::header::{self, Piece};
use super::marker::{self, Closing, Marker, Parts, Scheme};
use super::shape::{Wrapping, ends_sentence, is_capitals, is_rule, page_number};
use super::tail;
use crate::plan::LineRole;
use crate::{Code, Issue};

/// What a node of the outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NodeKind {
    /// A line of the header: bodies, number, place and date, title.
    Header,
    /// A paragraph between title and body.
    Preamble,
    /// A heading, numbered or not.
    Heading,
    /// An item with a bullet.
    Bullet,
    /// A paragraph, numbered or not.
    Paragraph,
    /// The rest of a node that was interrupted, or the line that a bullet announces.
    Continuation,
    /// The theme, its question or one of its options.
    Theme,
    /// The number of a page, or a line drawn between the words.
    PageNumber,
    /// A paragraph that closes the paper.
    Closing,
    /// A line of a signature.
    Signature,
    /// A line of the recipients.
    Recipients,
}

impl NodeKind {
    /// The word for it in the outline that the command line prints.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Preamble => "preamble",
            Self::Heading => "heading",
            Self::Bullet => "bullet",
            Self::Paragraph => "paragraph",
            Self::Continuation => "continuation",
            Self::Theme => "theme",
            Self::PageNumber => "pagenumber",
            Self::Closing => "closing",
            Self::Signature => "signature",
            Self::Recipients => "recipients",
        }
    }
}

/// A node while the outline is made: where its marker and its words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) kind: NodeKind,
    pub(super) depth: usize,
    pub(super) marker: Stretch,
    pub(super) text: Stretch,
    pub(super) line: u32,
    pub(super) role: LineRole,
    /// Whether a number stands before it.
    pub(super) numbered: bool,
    pub(super) gap: bool,
}

impl Draft {
    pub(super) fn stretch(&self) -> Stretch {
        let start = if self.marker.is_empty() { self.text.start } else { self.marker.start };
        start..self.text.end.max(self.marker.end)
    }

    pub(super) fn is_body(&self) -> bool {
        matches!(
            self.kind,
            NodeKind::Heading | NodeKind::Bullet | NodeKind::Paragraph | NodeKind::Continuation | NodeKind::Theme
        )
    }
}

/// The whole paper as drafts in the order of the source, and what was found.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) nodes: Vec<Draft>,
    pub(super) head: header::Head,
    pub(super) issues: Vec<(usize, Issue)>,
    pub(super) signed: bool,
}

/// A list, or an item with something under it, that is open.
#[derive(Clone, Copy, Debug)]
struct Level {
    marker: Marker,
    node: usize,
    /// Whether bare lines stand under it: a number or a heading.
    owns: bool,
    /// Whether the item announces what follows.
    colon: bool,
}

struct Outliner<'c, 's> {
    clean: &'c Clean<'s>,
    wrapping: Wrapping,
    levels: Vec<Level>,
    out: Drafts,
    /// The last node that a line can go on with, and whether something stands between.
    last: Option<usize>,
    cut: bool,
    pages: u32,
    /// Which of Roman numbers and capital letters the paper uses first.
    outer: Option<Scheme>,
    /// Whether the paper numbers at all; if not, short lines are headings.
    numbered: bool,
}

pub(super) fn read(clean: &Clean<'_>) -> Drafts {
    let rows = clean.rows();
    let wrapping = Wrapping::of(clean, &rows);
    let head = header::read(clean, &rows);
    let tail = tail::find(clean, &rows, head.end);
    let strays = strays(clean, &rows, head.end, tail.map_or(rows.len(), |tail| tail.start));
    let mut outliner = Outliner {
        clean,
        wrapping,
        levels: Vec::new(),
        out: Drafts::default(),
        last: None,
        cut: false,
        pages: 0,
        outer: None,
        numbered: false,
    };
    outliner.survey(&rows, head.end);
    outliner.pieces(&head.pieces);
    let end = tail.map_or(rows.len(), |tail| tail.start);
    let start = outliner.preamble(&rows, head.end, end, head.kind.is_some_and(|kind| kind.rules), &strays);
    outliner.out.head = head;
    outliner.body(&rows, start, end, &strays);
    outliner.closing(tail.is_some());
    if let Some(tail) = tail {
        outliner.out.signed = true;
        let pieces = tail::read(clean, &rows, tail);
        if let Some(title) = pieces.iter().find(|piece| piece.role == LineRole::TitleWord) {
            outliner.out.head.kind = header::paper_kind(clean.get(title.stretch.clone()));
            outliner.out.head.title = Some(title.line);
        }
        outliner.pieces(&pieces);
        outliner.levels.clear();
        outliner.last = None;
        outliner.body(&rows, tail.end, rows.len(), &strays);
    }
    outliner.judge();
    outliner.out
}

/// Rows of a header that stand in the body, as copying from a PDF leaves them: at least two sure ones together.
fn strays(clean: &Clean<'_>, rows: &[Row], from: usize, to: usize) -> Vec<(usize, LineRole)> {
    let mut strays = Vec::new();
    let mut at = from;
    while at < to {
        let mut run = Vec::new();
        let mut sure = 0;
        while let Some(row) = rows.get(at + run.len()).filter(|_| at + run.len() < to) {
            let text = clean.get(row.stretch());
            if text.len() > 160 {
                break;
            }
            let role = header::role_of(text);
            sure +=
                usize::from(matches!(role, Some(LineRole::Symbol | LineRole::PlaceAndDate | LineRole::Organisation)));
            let Some(role) =
                role.or_else(|| (is_capitals(text) && header::is_issuer(text)).then_some(LineRole::Issuer))
            else {
                break;
            };
            run.push((at + run.len(), role));
        }
        at += run.len().max(1);
        if sure >= 2 {
            strays.append(&mut run);
        }
    }
    strays
}

impl<'s> Outliner<'_, 's> {
    fn text(&self, row: &Row) -> &str {
        self.clean.get(row.stretch())
    }

    fn words(&self, node: usize) -> &str {
        self.out.nodes.get(node).map_or("", |node| self.clean.get(node.text.clone()))
    }

    /// Which schemes the paper has.
    fn survey(&mut self, rows: &[Row], from: usize) {
        let mut firsts = 0;
        for row in rows.iter().skip(from) {
            let [one, two] = marker::read(self.text(row));
            let Some(one) = one.filter(|m| !m.is_bullet() && !m.bare) else {
                continue;
            };
            firsts += usize::from(one.is_first());
            let scheme = if one.scheme == Scheme::Roman && !one.is_first() && two.is_some() {
                Scheme::Capital
            } else {
                one.scheme
            };
            if self.outer.is_none() && matches!(scheme, Scheme::Roman | Scheme::Capital) && one.parts.last() <= 2 {
                self.outer = Some(scheme);
            }
        }
        self.numbered = firsts > 0;
    }

    fn push(&mut self, draft: Draft) -> usize {
        self.out.nodes.push(draft);
        self.out.nodes.len() - 1
    }

    fn issue(&mut self, at: usize, issue: Issue) {
        self.out.issues.push((at, issue));
    }

    /// Lines of a header or of a signature.
    fn pieces(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            let kind = match piece.role {
                LineRole::Recipients => NodeKind::Recipients,
                LineRole::Signatory => NodeKind::Signature,
                LineRole::Rule if page_number(self.clean.get(piece.stretch.clone())).is_some() => NodeKind::PageNumber,
                _ => NodeKind::Header,
            };
            self.push(Draft {
                kind,
                depth: 0,
                marker: piece.stretch.start..piece.stretch.start,
                text: piece.stretch.clone(),
                line: piece.line,
                role: piece.role,
                numbered: false,
                gap: false,
            });
        }
    }

    /// What stands among the words without being of them; true where the row is such a thing.
    fn furniture(&mut self, row: &Row, at: usize, strays: &[(usize, LineRole)]) -> bool {
        let text = self.clean.get(row.stretch());
        let stray = strays.binary_search_by_key(&at, |(row, _)| *row).ok().and_then(|place| strays.get(place));
        let (kind, role) = if let Some((_, role)) = stray {
            (NodeKind::Header, *role)
        } else if is_rule(text) {
            (NodeKind::PageNumber, LineRole::Rule)
        } else if let Some(page) = page_number(text).filter(|page| self.is_page(*page)) {
            self.pages = page;
            (NodeKind::PageNumber, LineRole::Rule)
        } else {
            return false;
        };
        self.push(Draft {
            kind,
            depth: 0,
            marker: row.start..row.start,
            text: row.stretch(),
            line: row.line,
            role,
            numbered: false,
            gap: row.gap,
        });
        self.cut = true;
        true
    }

    /// Whether a number alone on its line can be that of the next page.
    const fn is_page(&self, page: u32) -> bool {
        if self.pages == 0 { page <= 2 } else { page > self.pages && page <= self.pages + 3 }
    }

    /// A node of bare words, or the rest of one.
    fn bare(&mut self, row: &Row, kind: NodeKind, depth: usize) -> usize {
        self.push(Draft {
            kind,
            depth,
            marker: row.start..row.start,
            text: row.stretch(),
            line: row.line,
            role: LineRole::Other,
            numbered: false,
            gap: row.gap,
        })
    }

    /// Lets a row go on with the last node: as its words, or as a node of its own where something stands between.
    fn go_on(&mut self, row: &Row) {
        let Some(last) = self.last else {
            return;
        };
        if self.cut {
            let (depth, kind) =
                self.out.nodes.get(last).map_or((0, NodeKind::Paragraph), |node| (node.depth, node.kind));
            let kind = if kind == NodeKind::Preamble { kind } else { NodeKind::Continuation };
            let column = self.clean.column(row.start);
            let line = row.line as usize;
            self.issue(row.start, Issue::new(Code::SentenceInterrupted, place(row.line, column)).with("line", line));
            self.last = Some(self.bare(row, kind, depth));
            self.cut = false;
        } else if let Some(node) = self.out.nodes.get_mut(last) {
            node.text.end = row.end;
        }
    }

    /// Whether a row without a marker goes on with the last node.
    fn goes_on(&self, row: &Row) -> bool {
        let Some(node) = self.last.and_then(|last| self.out.nodes.get(last)) else {
            return false;
        };
        let text = self.text(row);
        let stretch = node.stretch();
        let words = self.clean.get(stretch);
        let (first, last) = words.rsplit_once('\n').map_or((true, words), |(_, last)| (false, last));
        let (first, last) = (first && node.kind != NodeKind::Continuation, last.trim());
        if is_capitals(text) && !row.gap && !self.cut && !text.starts_with(['“', '"']) {
            // A heading in capitals over two lines.
            let heading = is_capitals(last) && !ends_sentence(last) && node.numbered;
            return heading || (self.wrapping.is_full(last, text) && !ends_sentence(last));
        }
        // A heading never ends in the middle of a page, nor begins in a small letter after it.
        self.wrapping.goes_on(last, text, first, row.gap, self.cut)
    }

    /// The paragraphs before the body; gives the row where the body begins.
    fn preamble(&mut self, rows: &[Row], from: usize, to: usize, rules: bool, strays: &[(usize, LineRole)]) -> usize {
        let mut at = from;
        let mut announced = false;
        while let Some(row) = rows.get(at).filter(|_| at < to) {
            let text = self.clean.get(row.stretch());
            if self.furniture(row, at, strays) {
                at += 1;
                continue;
            }
            if self.last.is_some() && self.begins_nothing(text) && self.goes_on(row) {
                self.go_on(row);
                at += 1;
                continue;
            }
            let [first, _] = marker::read(text);
            let grounds = text.trim_start_matches(|c: char| !c.is_alphabetic());
            let body = match first {
                Some(m) if m.is_bullet() => !header::begins_preamble(grounds) && !grounds.is_empty(),
                Some(m) if m.bare => m.is_first() && m.scheme == Scheme::Roman,
                Some(m) if matches!(m.scheme, Scheme::Letter | Scheme::SmallRoman) && rules => m.is_first(),
                Some(m) => {
                    m.is_first()
                        || row.gap
                        || !self.wrapping.is_full(self.last.map_or("", |last| self.words(last)), text)
                }
                None => {
                    let heading = is_capitals(text)
                        && !header::is_issuer(text)
                        && !text.starts_with("QUYẾT ")
                        && !text.starts_with("QUYẾT NGHỊ");
                    (heading && self.last.is_some() && !rules) || (announced && !self.numbered && !rules)
                }
            };
            if body {
                break;
            }
            announced = text.ends_with(':');
            self.last = Some(self.bare(row, NodeKind::Preamble, 0));
            self.cut = false;
            at += 1;
        }
        // A paper without numbers and bullets is all body.
        if at >= to && !self.numbered && !rules {
            let begins = |node: &Draft| node.kind == NodeKind::Preamble;
            let first = self.out.nodes.iter().position(begins).unwrap_or(0);
            for (nth, node) in self.out.nodes.iter_mut().skip(first).filter(|node| begins(node)).enumerate() {
                let opens = header::begins_preamble(self.clean.get(node.text.clone()));
                if nth > 0 || !opens {
                    node.kind = NodeKind::Paragraph;
                }
            }
        }
        self.last = None;
        self.cut = false;
        at
    }

    /// Whether a line has no marker of its own.
    fn begins_nothing(&self, text: &str) -> bool {
        marker::read(text)[0].is_none()
    }

    fn body(&mut self, rows: &[Row], from: usize, to: usize, strays: &[(usize, LineRole)]) {
        for (at, row) in rows.iter().enumerate().take(to).skip(from) {
            if self.furniture(row, at, strays) {
                continue;
            }
            let next = rows.get(at + 1).filter(|_| at + 1 < to);
            self.line(row, next);
            if self.last == Some(self.out.nodes.len().wrapping_sub(1)) {
                self.cut = false;
            }
        }
    }

    fn line(&mut self, row: &Row, next: Option<&Row>) {
        let clean = self.clean;
        let text = clean.get(row.stretch());
        let [one, two] = marker::read(text);
        if let Some(marker) = one {
            if marker.is_bullet() {
                if !self.is_dash_of_sentence(row, text, &marker) {
                    self.bullet(row, marker);
                    return;
                }
            } else if let Some(marker) = self.chosen(row, text, [one, two]) {
                self.number(row, marker);
                return;
            }
            if self.last.is_some() && (self.goes_on(row) || self.wrapping.is_broken() && !row.gap) {
                self.go_on(row);
                return;
            }
        } else if self.goes_on(row) {
            self.go_on(row);
            return;
        }
        self.plain(row, text, next);
    }

    /// A dash at the beginning of a line that is one of the sentence: `2019` and below it `- 2022`.
    fn is_dash_of_sentence(&self, row: &Row, text: &str, marker: &Marker) -> bool {
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
        let small = after.chars().next().is_some_and(char::is_lowercase);
        !ends_sentence(before) && (years || (small && self.wrapping.is_full(before, text)))
    }

    /// Which of the two readings of a number holds, or none: how well it fits the lists that are open.
    fn chosen(&self, row: &Row, text: &str, candidates: [Option<Marker>; 2]) -> Option<Marker> {
        let best = candidates.into_iter().flatten().min_by_key(|marker| self.fit(marker))?;
        let fit = self.fit(&best);
        if best.bare && fit > 0 && !(self.levels.is_empty() && best.is_first() && best.scheme == Scheme::Roman) {
            return None;
        }
        if let Some(both) = marker::doubled(text, &best) {
            let (first, second) = (both.parts.prefix(), both.parts.last());
            let parent = self
                .levels
                .iter()
                .any(|level| level.marker.scheme == Scheme::Decimal && level.marker.parts.as_slice() == first);
            if parent && self.fit(&both) <= 1 {
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
            && self.levels.iter().all(|level| level.marker.scheme != best.scheme);
        let opens =
            fit == 1 && text.get(best.len..).is_some_and(|words| words.trim_start().starts_with(char::is_uppercase));
        ((fit == 0 || opens || !full || row.gap) && !stray).then_some(best)
    }

    /// 0: the next of an open list; 1: the first of a list; 2: anything else.
    fn fit(&self, marker: &Marker) -> u8 {
        let next = self.levels.iter().any(|level| {
            let before = &level.marker;
            if marker.parts.len() > 1 {
                before.scheme == marker.scheme
                    && ((before.parts.len() == marker.parts.len() && before.parts.prefix() == marker.parts.prefix())
                        || before.parts.as_slice() == marker.parts.prefix())
            } else {
                before.same_list(marker)
                    && before.parts.len() == 1
                    && marker::follows(marker.scheme, before.parts.last(), marker.parts.last())
            }
        });
        if next { 0 } else { u8::from(!marker.is_first()) + 1 }
    }

    /// Opens a level for a node after closing all below `keep`.
    fn open(&mut self, row: &Row, marker: Marker, keep: usize, kind: NodeKind) {
        self.levels.truncate(keep);
        let clean = self.clean;
        let text = clean.get(row.stretch());
        let rest = text.get(marker.len..).unwrap_or_default();
        let start = row.start + marker.len + (rest.len() - rest.trim_start_matches(super::clean::is_blank).len());
        let node = self.push(Draft {
            kind,
            depth: keep,
            marker: row.start..row.start + marker.len,
            text: start.min(row.end)..row.end,
            line: row.line,
            role: LineRole::Other,
            numbered: !marker.is_bullet(),
            gap: row.gap,
        });
        self.levels.push(Level { marker, node, owns: !marker.is_bullet(), colon: text.ends_with(':') });
        self.last = Some(node);
        self.cut = false;
    }

    /// A bullet under the number above it, or beside its like.
    fn bullet(&mut self, row: &Row, marker: Marker) {
        let from = self.levels.iter().rposition(|level| !level.marker.is_bullet()).map_or(0, |at| at + 1);
        let like = |level: &Level| level.marker.scheme == marker.scheme;
        // Numbers under a bullet (`- Cấp tỉnh:` `1.` `2.`): the next bullet of its kind stands beside it.
        let outer = self.levels.iter().take(from).rposition(|level| level.marker.is_bullet() && like(level));
        let keep = if let Some(outer) = outer {
            outer
        } else if let Some(at) = self.levels.iter().skip(from).position(like) {
            from + at
        } else {
            let rank = bullet_rank(marker.scheme);
            let above =
                self.levels.iter().skip(from).take_while(|level| bullet_rank(level.marker.scheme) <= rank).count();
            from + above
        };
        let heads = marker.scheme == Scheme::Bullet('*') && {
            let words = self.text(row).get(marker.len..).unwrap_or_default();
            words.chars().count() <= 160 && (!ends_sentence(words) || words.ends_with(':'))
        };
        self.open(row, marker, keep, NodeKind::Bullet);
        if let Some(level) = self.levels.last_mut().filter(|_| heads) {
            level.owns = true;
        }
    }

    fn number(&mut self, row: &Row, marker: Marker) {
        let (keep, found) = self.place(&marker);
        if let Some(code) = found {
            let printed = self.clean.get(row.start..row.start + marker.len).to_owned();
            let issue = Issue::new(code, place(row.line, self.clean.column(row.start))).with("found", printed);
            let before = self.levels.get(keep).filter(|level| level.marker.same_list(&marker)).map(|level| level.node);
            let issue = match before.and_then(|node| self.out.nodes.get(node)) {
                Some(node) => {
                    let previous = self.clean.get(node.marker.clone()).to_owned();
                    let expected = successor(&previous, &self.levels.get(keep).map_or(marker, |level| level.marker));
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

    /// How many levels stay open above a number, and what is odd about it.
    fn place(&self, marker: &Marker) -> (usize, Option<Code>) {
        let levels = &self.levels;
        if marker.parts.len() > 1 {
            return self.place_parts(marker);
        }
        let follows = |level: &&Level| {
            level.marker.same_list(marker)
                && level.marker.parts.len() == 1
                && marker::follows(marker.scheme, level.marker.parts.last(), marker.parts.last())
        };
        let mut fitting = levels.iter().enumerate().rev().filter(|(_, level)| follows(level)).map(|(at, _)| at);
        if let Some(at) = fitting.next() {
            return (at, fitting.next().map(|_| Code::NumberingAmbiguous));
        }
        let like = levels.iter().rposition(|level| level.marker.same_list(marker) && level.marker.parts.len() == 1);
        if !marker.is_first() {
            return match like {
                Some(at) => (at, Some(Code::NumberingGap)),
                None => (self.under(marker), Some(Code::NumberingGap)),
            };
        }
        let under = self.under(marker);
        // The same way of numbering right above: a list that begins anew, unless the item announces it.
        match levels.get(under.wrapping_sub(1)) {
            Some(level)
                if level.marker.same_list(marker)
                    && level.marker.parts.len() == 1
                    && !(level.colon && Some(level.node) == self.last) =>
            {
                (under - 1, Some(Code::NumberingRestarted))
            }
            _ => (under, None),
        }
    }

    /// How many levels stay open above a new list.
    fn under(&self, marker: &Marker) -> usize {
        let rank = self.rank(marker.scheme);
        if rank < 3 {
            return self.levels.iter().take_while(|level| self.rank(level.marker.scheme) < rank).count();
        }
        let mut keep = self.levels.len();
        while let Some(level) = keep.checked_sub(1).and_then(|at| self.levels.get(at)) {
            let announces = level.colon && Some(level.node) == self.last;
            if !level.marker.is_bullet() || level.owns || announces {
                break;
            }
            keep -= 1;
        }
        keep
    }

    /// What stands above what; figures and small letters in any order.
    fn rank(&self, scheme: Scheme) -> u8 {
        match scheme {
            Scheme::Word("điều") => 2,
            Scheme::Word(_) => 0,
            Scheme::Roman => 1 + u8::from(self.outer == Some(Scheme::Capital)),
            Scheme::Capital => 1 + u8::from(self.outer != Some(Scheme::Capital)),
            _ => 3,
        }
    }

    fn place_parts(&self, marker: &Marker) -> (usize, Option<Code>) {
        let levels = &self.levels;
        let parts = &marker.parts;
        let decimal = |level: &Level| level.marker.scheme == Scheme::Decimal;
        let beside = levels.iter().rposition(|level| {
            decimal(level) && level.marker.parts.len() == parts.len() && level.marker.parts.prefix() == parts.prefix()
        });
        if let Some(at) = beside {
            let before = levels.get(at).map_or(0, |level| level.marker.parts.last());
            return (at, (parts.last() != before + 1).then_some(Code::NumberingGap));
        }
        let parent = levels
            .iter()
            .rposition(|level| decimal(level) && level.marker.parts.as_slice() == parts.prefix())
            .or_else(|| {
                let [value] = parts.prefix() else {
                    return None;
                };
                levels.iter().rposition(|level| {
                    matches!(level.marker.scheme, Scheme::Roman | Scheme::Word(_) | Scheme::Capital)
                        && level.marker.parts.last() == *value
                })
            });
        if let Some(at) = parent {
            return (at + 1, (parts.last() != 1).then_some(Code::NumberingGap));
        }
        let like = levels.iter().rposition(|level| decimal(level) && level.marker.parts.len() == parts.len());
        if let Some(at) = like {
            return (at, Some(Code::NumberingGap));
        }
        let above = levels
            .iter()
            .rposition(|level| !(level.marker.is_bullet() || decimal(level) && level.marker.parts.len() > parts.len()));
        let first = parts.last() == 1 && above.is_none();
        (above.map_or(0, |at| at + 1), (!first).then_some(Code::NumberingGap))
    }

    /// A bare line: a heading in capitals or, in a paper without numbers, a short one; else a paragraph.
    fn plain(&mut self, row: &Row, text: &str, next: Option<&Row>) {
        let chars = text.chars().count();
        let quoted = text.starts_with(['“', '"', '(', '[']);
        let columns = text.contains('\t');
        if is_capitals(text) && !quoted && !columns && chars <= 200 && text.split_whitespace().count() >= 2 {
            let keep = self
                .levels
                .iter()
                .take_while(
                    |level| matches!(level.marker.scheme, Scheme::Word(word) if word != TITLE && word != SUBTITLE),
                )
                .count();
            self.titled(row, keep, TITLE);
            return;
        }
        let colon = text.ends_with(':');
        if !self.numbered
            && !quoted
            && !columns
            && chars <= 80
            && (!ends_sentence(text) || colon)
            && text.chars().next().is_some_and(char::is_uppercase)
        {
            let content = next.is_some_and(|next| {
                let [marker, _] = marker::read(self.text(next));
                let words = self.text(next);
                marker.is_some_and(|m| m.is_bullet())
                    || words.chars().count() > 80
                    || (ends_sentence(words) && !words.ends_with(':'))
            });
            let previous = self.last.is_none_or(|last| {
                self.out
                    .nodes
                    .get(last)
                    .is_none_or(|node| node.kind != NodeKind::Paragraph || ends_sentence(self.words(last)))
            });
            if content && previous {
                let keep = self
                    .levels
                    .iter()
                    .take_while(|level| matches!(level.marker.scheme, Scheme::Word(word) if word != SUBTITLE))
                    .count();
                self.titled(row, keep, SUBTITLE);
                return;
            }
        }
        // What a bullet announces: `- Khẩu hiệu:` and the line below.
        let announced = self.last.and_then(|last| self.out.nodes.get(last).map(|node| (last, node)));
        if let Some((last, node)) = announced.filter(|(_, node)| node.kind == NodeKind::Bullet && !row.gap && !self.cut)
        {
            let owns = self.levels.last().is_some_and(|level| level.node == last && level.owns);
            if self.words(last).ends_with(':') && !owns {
                let depth = node.depth;
                self.last = Some(self.bare(row, NodeKind::Continuation, depth));
                return;
            }
        }
        let owner = self.levels.iter().rposition(|level| level.owns).map_or(0, |at| at + 1);
        self.levels.truncate(owner);
        self.last = Some(self.bare(row, NodeKind::Paragraph, owner));
    }

    /// A heading without a number.
    fn titled(&mut self, row: &Row, keep: usize, word: &'static str) {
        let marker =
            Marker { scheme: Scheme::Word(word), closing: Closing::Dot, parts: Parts::one(1), len: 0, bare: true };
        self.open(row, marker, keep, NodeKind::Heading);
        if let Some(node) = self.out.nodes.last_mut() {
            node.numbered = false;
        }
    }

    /// Which of the last paragraphs close the paper.
    fn closing(&mut self, signed: bool) {
        let clean = self.clean;
        let nodes = &mut self.out.nodes;
        let closes = |text: &str| {
            [
                "Trên đây",
                "Mọi ",
                "Trong quá trình",
                "Nhận được",
                "Căn cứ nội dung",
                "Căn cứ kế hoạch",
                "Căn cứ Kế hoạch",
                "Đề nghị ",
                "Yêu cầu ",
            ]
            .iter()
            .any(|word| text.starts_with(word))
        };
        let asks = |text: &str| {
            let lowered = text.to_lowercase();
            (lowered.contains("đề nghị") || lowered.contains("yêu cầu"))
                && (lowered.contains("triển khai") || lowered.contains("thực hiện") || lowered.contains("phối hợp"))
        };
        let bare = |node: &Draft| {
            (node.kind == NodeKind::Paragraph && !node.numbered && node.marker.is_empty())
                || matches!(node.kind, NodeKind::PageNumber | NodeKind::Continuation)
        };
        let from = nodes.iter().rposition(|node| !bare(node)).map_or(0, |at| at + 1);
        let paragraphs: Vec<usize> = (from..nodes.len())
            .filter(|at| nodes.get(*at).is_some_and(|node| node.kind == NodeKind::Paragraph))
            .collect();
        let text = |at: &usize| nodes.get(*at).map_or("", |node| clean.get(node.text.clone()));
        let mut first = paragraphs.iter().rev().take(4).rfind(|at| text(at).starts_with("Trên đây")).copied();
        if signed && first.is_none() {
            for at in paragraphs.iter().rev() {
                let words = text(at);
                let last = Some(at) == paragraphs.last();
                let gap = nodes.get(*at).is_some_and(|node| node.gap);
                if closes(words)
                    || asks(words)
                    || (last && (words.ends_with("./.") || words.ends_with("./")))
                    || (last && gap && words.ends_with('.'))
                {
                    first = Some(*at);
                } else {
                    break;
                }
            }
        }
        let Some(first) = first else {
            return;
        };
        for node in nodes.iter_mut().skip(first).filter(|node| node.kind != NodeKind::PageNumber) {
            node.kind = NodeKind::Closing;
            node.role = LineRole::Closing;
            node.depth = 0;
        }
    }

    /// Tells headings from paragraphs, now that what stands under each is known; and the theme from both.
    fn judge(&mut self) {
        let clean = self.clean;
        let nodes = &self.out.nodes;
        let mut kinds: Vec<NodeKind> = nodes.iter().map(|node| node.kind).collect();
        // What follows each node in the body: its kind and depth.
        let mut following: Option<usize> = None;
        for at in (0..nodes.len()).rev() {
            let Some(node) = nodes.get(at) else {
                continue;
            };
            if !node.is_body() {
                if node.kind != NodeKind::PageNumber && node.kind != NodeKind::Header {
                    following = None;
                }
                continue;
            }
            let child = following
                .and_then(|at| nodes.get(at))
                .filter(|next| next.depth > node.depth && next.kind != NodeKind::Continuation);
            let mut words = clean.words(node.text.clone());
            for rest in nodes
                .iter()
                .skip(at + 1)
                .filter(|next| next.is_body())
                .take_while(|next| next.kind == NodeKind::Continuation)
            {
                words.push(' ');
                words.push_str(clean.get(rest.text.clone()));
            }
            if let Some(kind) = kinds.get_mut(at) {
                if node.numbered {
                    *kind = if is_heading(&words, child) { NodeKind::Heading } else { NodeKind::Paragraph };
                } else if node.kind == NodeKind::Bullet
                    && clean.get(node.marker.clone()).starts_with('*')
                    && child.is_some()
                    && heads(&words)
                {
                    *kind = NodeKind::Heading;
                }
            }
            if node.kind != NodeKind::Continuation {
                following = Some(at);
            }
        }
        themes(clean, nodes, &mut kinds);
        for (node, kind) in self.out.nodes.iter_mut().zip(kinds) {
            node.kind = kind;
        }
    }
}

/// Bare headings in capitals, and bare headings in a paper without numbers.
const TITLE: &str = "";
const SUBTITLE: &str = " ";

fn bullet_rank(scheme: Scheme) -> u8 {
    match scheme {
        Scheme::Bullet('*') => 0,
        Scheme::Bullet('-' | '•') => 1,
        Scheme::Bullet('+') => 2,
        _ => 3,
    }
}

/// Short, one clause, nothing behind its colon.
fn heads(words: &str) -> bool {
    let body = words.trim_end_matches(':').trim_end();
    words.chars().count() <= 160 && !sentences(body) && !body.ends_with(['.', ';']) && !runs_in(words)
}

/// Whether a title stands before a colon and its text behind it.
fn runs_in(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(title, rest)| {
        title.chars().count() <= 120 && rest.trim().chars().count() > 2 && !open_quote(title)
    })
}

fn open_quote(text: &str) -> bool {
    text.matches('“').count() > text.matches('”').count()
}

/// Whether a sentence ends inside.
fn sentences(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(". ") {
        let after = rest.get(at + 2..).unwrap_or_default();
        let before = rest.get(..at).unwrap_or_default();
        let short = before
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.chars().count() <= 2 && word.chars().all(char::is_uppercase));
        if after.trim_start().chars().next().is_some_and(|c| c.is_uppercase() || c == '“') && !short {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a numbered line is a heading: it has something under it and is one clause; or it has nothing under it and is
/// printed as a title.
fn is_heading(words: &str, child: Option<&Draft>) -> bool {
    if words.is_empty() {
        return child.is_some();
    }
    if is_capitals(words) {
        return true;
    }
    let chars = words.chars().count();
    if words.contains("kèm theo)") {
        return chars <= 160 && !sentences(words.trim_end_matches('.'));
    }
    match child {
        Some(child) => {
            let listed = child.numbered || !child.marker.is_empty();
            let ended = words.ends_with(['.', ';']);
            chars <= 300 && !sentences(words) && !runs_in(words) && (listed || !ended)
        }
        None => chars <= 60 && !ended_or_run_in(words),
    }
}

fn ended_or_run_in(words: &str) -> bool {
    words.ends_with(['.', ';', ',', '…'])
        || runs_in(words)
        || words.contains(['“', '"'])
        || words.split(':').nth(1).is_some_and(|rest| !rest.trim().is_empty())
}

/// Marks the theme: a line that begins with `Chủ đề` and states one, or asks for one among options.
fn themes(clean: &Clean<'_>, nodes: &[Draft], kinds: &mut [NodeKind]) {
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.is_body()) {
        let words = clean.get(node.text.clone());
        if !names_theme(words) {
            continue;
        }
        let below: Vec<usize> = nodes
            .iter()
            .enumerate()
            .skip(at + 1)
            .filter(|(_, next)| next.kind != NodeKind::PageNumber)
            .take_while(|(_, next)| next.is_body() && next.depth > node.depth)
            .map(|(at, _)| at)
            .collect();
        let text = |at: &usize| nodes.get(*at).map_or("", |node| clean.get(node.text.clone()));
        let states = words.split_once(':').is_some_and(|(_, theme)| !theme.trim().is_empty());
        let options = !below.is_empty() && below.iter().all(|at| is_option(text(at)));
        let quoted = !states && below.len() == 1 && below.iter().all(|at| text(at).starts_with(['“', '"']));
        if (states && below.is_empty()) || options || quoted {
            for marked in core::iter::once(at).chain(below) {
                if let Some(kind) = kinds.get_mut(marked) {
                    *kind = NodeKind::Theme;
                }
            }
            return;
        }
    }
}

/// Whether a line begins as one that states the theme of a period does.
pub(super) fn names_theme(words: &str) -> bool {
    let Some(rest) = words.strip_prefix("Chủ đề").or_else(|| words.strip_prefix("CHỦ ĐỀ")) else {
        return false;
    };
    let before = rest.split(':').next().unwrap_or_default().trim().to_lowercase();
    let works = ["tác phẩm", "bài ", "dự thi", "sáng tác", "video", "tranh", "ảnh", "sinh hoạt", "câu hỏi"];
    before.chars().count() <= 80 && !works.iter().any(|word| before.contains(word))
}

pub(super) fn is_option(words: &str) -> bool {
    words
        .strip_prefix("Phương án")
        .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()))
}

/// A place in the source as reports name it.
pub(super) fn place(line: u32, column: usize) -> String {
    format!("{line}:{column}")
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
            if marker.scheme == Scheme::Capital { letter.to_uppercase() } else { letter }
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
