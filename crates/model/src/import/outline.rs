//! The outline: which line is a heading, an item, a paragraph, and how deep it stands.
//!
//! One pass over the lines keeps the lists that are open. The rules, in their order:
//!
//! 1. A number of several parts stands under the number that its first parts name; where that one is missing, beside its
//!    like.
//! 2. Any other number continues the deepest open list in which it is the next; else the outer one; else, where it is a
//!    first number, it begins a list under what is open; else it stands in the deepest list of its kind, out of order.
//! 3. Words (`Phần`, above `Chương`, above `Mục`), capital letters and Roman numbers stand above figures, and among each
//!    other in the order in which the paper first uses them. Articles (`Điều`) are counted on through all chapters. A word
//!    with a number and a colon (`Bước 1:`, `Nhiệm vụ 2:`, `Tháng 9:`) counts as figures do.
//!    The title of a part on the line below its name is its heading.
//! 4. A bullet stands under the number above it; another bullet than the one before stands under that one, unless it is
//!    open already. A bare line stands under the last number or heading, beside its bullets.
//! 5. Where the file says what is printed bold, a bold line that is no sentence is a heading; so is a short bare line that
//!    is no sentence where a bullet follows.
//! 6. A line goes on with the one before it where that one has not ended and this one begins in a small letter; in a
//!    paper with broken lines also where the line before is full. What interrupts it (the number of a page, a header
//!    copied from another place) stays where it is, so that the rest is a node of its own.

mod bare;
mod closing;
mod heading;
mod levels;
mod node;
mod number;
mod preamble;
mod stray;
mod theme;

use super::clean::{Clean, Row};
use super::header::{self, Piece};
use super::marker::{self, Marker, Scheme};
use super::shape::{Wrapping, ends_sentence, is_capitals, is_rule, page_number};
use super::tail;
use crate::plan::LineRole;
use crate::vietnamese::case;
use crate::{Code, Issue};
use levels::{Level, Levels};
use stray::strays;

pub use node::NodeKind;
pub(crate) use node::{Draft, Drafts, place};
pub(crate) use theme::is_option;

struct Outliner<'c, 's> {
    clean: &'c Clean<'s>,
    wrapping: Wrapping,
    levels: Levels,
    out: Drafts,
    /// The last node that a line can go on with, and whether something stands between.
    last: Option<usize>,
    cut: bool,
    pages: u32,
    /// Whether the paper numbers at all; if not, short lines are headings.
    numbered: bool,
}

pub(super) fn read(clean: &Clean<'_>) -> Drafts {
    let rows = clean.rows();
    let wrapping = Wrapping::of(clean, rows);
    let head = header::read(clean, rows);
    let tail = tail::find(clean, rows, head.end, head.title.is_some());
    let strays = strays(clean, rows, head.end, tail.map_or(rows.len(), |tail| tail.start));
    let mut outliner = Outliner {
        clean,
        wrapping,
        levels: Levels::default(),
        out: Drafts::default(),
        last: None,
        cut: false,
        pages: 0,
        numbered: false,
    };
    outliner.survey(rows, head.end);
    outliner.pieces(&head.pieces);
    let end = tail.map_or(rows.len(), |tail| tail.start);
    let start = outliner.preamble(rows, head.end, end, head.kind.is_some_and(|kind| kind.rules), &strays);
    outliner.out.head = head;
    outliner.body(rows, start, end, &strays);
    closing::mark(clean, &mut outliner.out.nodes, tail.is_some());
    if let Some(tail) = tail {
        outliner.out.signed = true;
        let pieces = tail::read(clean, rows, tail);
        if let Some(title) = pieces.iter().find(|piece| piece.role == LineRole::TitleWord) {
            outliner.out.head.kind = super::paper_kind::paper_kind(clean.get(title.stretch.clone()));
            outliner.out.head.title = Some(title.line);
        }
        outliner.pieces(&pieces);
        outliner.levels.open.clear();
        outliner.last = None;
        outliner.body(rows, tail.end, rows.len(), &strays);
    }
    heading::judge(clean, &mut outliner.out.nodes);
    outliner.out
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
            let Some(one) = one.filter(|m| !m.is_bullet() && !m.bare && !m.is_label()) else {
                continue;
            };
            firsts += usize::from(one.is_first());
            let scheme = if one.scheme == Scheme::Roman && !one.is_first() && two.is_some() {
                Scheme::Capital
            } else {
                one.scheme
            };
            if self.levels.outer.is_none() && matches!(scheme, Scheme::Roman | Scheme::Capital) && one.parts.last() <= 2
            {
                self.levels.outer = Some(scheme);
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
        // `Phần thứ nhất`, and its title on the next line.
        if node.numbered && node.text.is_empty() && !self.cut && marker::names_part(words) {
            let title = text.chars().count() <= 200 && !ends_sentence(text) && text.starts_with(case::is_capital);
            return is_capitals(text) || (title && !text.contains('\t'));
        }
        // The rows of a table keep to themselves; nothing goes on with words that close a paper.
        let row_of_table = text.contains('\t') || last.contains('\t') && !text.starts_with(case::is_small);
        if row_of_table || ends_sentence(last) && (text.starts_with("Trên đây") || is_option(text)) {
            return false;
        }
        if is_capitals(text) && !row.gap && !self.cut && !text.starts_with(['“', '"']) {
            // A heading in capitals over two lines.
            let heading = is_capitals(last) && !ends_sentence(last) && node.numbered;
            // A sentence goes on in capitals where it is in capitals already, or for a word or two.
            let alike = !text.ends_with(':')
                && (text.split_whitespace().count() < 4
                    || last.split_whitespace().next_back().is_some_and(is_capitals));
            return heading || (alike && self.wrapping.is_full(last, text) && !ends_sentence(last));
        }
        // A heading never ends in the middle of a page, nor begins in a small letter after it.
        self.wrapping.goes_on(last, text, first, row.gap, self.cut)
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
            let columns = text.contains('\t');
            if self.last.is_some() && (self.goes_on(row) || self.wrapping.is_broken() && !row.gap && !columns) {
                self.go_on(row);
                return;
            }
        } else if self.goes_on(row) {
            self.go_on(row);
            return;
        }
        self.plain(row, text, next);
    }

    /// Opens a level for a node after closing all below `keep`.
    fn open(&mut self, row: &Row, marker: Marker, keep: usize, kind: NodeKind) {
        self.levels.open.truncate(keep);
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
        self.levels.open.push(Level { marker, node, owns: !marker.is_bullet(), colon: text.ends_with(':') });
        self.last = Some(node);
        self.cut = false;
    }
}
