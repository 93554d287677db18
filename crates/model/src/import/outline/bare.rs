//! Lines without a number: bullets, headings in capitals, short lines of a paper without numbers, paragraphs.

use super::super::clean::Row;
use super::super::marker::{self, Closing, Marker, Parts, Scheme};
use super::super::shape::{ends_sentence, is_capital_heading};
use super::levels::Level;
use super::theme::states_theme;
use super::{NodeKind, Outliner};
use crate::vietnamese::case;

/// Bare headings in capitals, and bare headings in a paper without numbers.
const TITLE: &str = "";
const SUBTITLE: &str = " ";

impl Outliner<'_, '_> {
    /// A bullet under the number above it, or beside its like.
    pub(super) fn bullet(&mut self, row: &Row, marker: Marker) {
        let from = self.levels.open.iter().rposition(|level| !level.marker.is_bullet()).map_or(0, |at| at + 1);
        let like = |level: &Level| level.marker.scheme == marker.scheme;
        // Numbers under a bullet (`- Cấp tỉnh:` `1.` `2.`): the next bullet of its kind stands beside it.
        let outer = self.levels.open.iter().take(from).rposition(|level| level.marker.is_bullet() && like(level));
        let keep = if let Some(outer) = outer {
            outer
        } else if let Some(at) = self.levels.open.iter().skip(from).position(like) {
            from + at
        } else {
            let rank = bullet_rank(marker.scheme);
            let above =
                self.levels.open.iter().skip(from).take_while(|level| bullet_rank(level.marker.scheme) <= rank).count();
            // What stands below a ring that nothing is above.
            let ring = above == 0
                && self.levels.open.get(from).is_some_and(|level| level.marker.scheme == Scheme::Bullet('o'));
            if ring { self.levels.open.len() } else { from + above }
        };
        let heads = marker.scheme == Scheme::Bullet('*') && {
            let words = self.text(row).get(marker.len..).unwrap_or_default();
            words.chars().count() <= 160 && (!ends_sentence(words) || words.ends_with(':'))
        };
        self.open(row, marker, keep, NodeKind::Bullet);
        if let Some(level) = self.levels.open.last_mut().filter(|_| heads) {
            level.owns = true;
        }
    }

    /// A bare line: a heading in capitals or, in a paper without numbers, a short one; else a paragraph.
    pub(super) fn plain(&mut self, row: &Row, text: &str, next: Option<&Row>) {
        let chars = text.chars().count();
        let quoted = text.starts_with(['“', '"', '(', '[']);
        let columns = text.contains('\t');
        if is_capital_heading(text)
            && !quoted
            && !columns
            && !states_theme(text)
            && chars <= 200
            && text.split_whitespace().count() >= 2
        {
            let keep = self
                .levels
                .open
                .iter()
                .take_while(
                    |level| matches!(level.marker.scheme, Scheme::Word(word) if word != TITLE && word != SUBTITLE),
                )
                .count();
            self.titled(row, keep, TITLE);
            return;
        }
        let colon = text.ends_with(':');
        // A bold line stands under the number above it, beside bold lines like it; so does a short one with bullets below.
        let strong = chars <= 160 && (!ends_sentence(text) || colon) && self.clean.is_strong(&row.stretch());
        if !quoted && !columns && (strong || self.heads_bullets(row, text, next)) {
            let open = &self.levels.open;
            let above = open.iter().rposition(|level| !level.marker.is_bullet()).map_or(0, |at| at + 1);
            let like = open.iter().take(above).rposition(|level| level.marker.scheme == Scheme::Word(SUBTITLE));
            self.titled(row, like.unwrap_or(above), SUBTITLE);
            return;
        }
        if !self.numbered
            && !quoted
            && !columns
            && chars <= 80
            && (!ends_sentence(text) || colon)
            && text.chars().next().is_some_and(case::is_capital)
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
                    .open
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
            let owns = self.levels.open.last().is_some_and(|level| level.node == last && level.owns);
            if self.words(last).ends_with(':') && !owns {
                let depth = node.depth;
                self.last = Some(self.bare(row, NodeKind::Continuation, depth));
                return;
            }
        }
        let owner = self.levels.open.iter().rposition(|level| level.owns).map_or(0, |at| at + 1);
        self.levels.open.truncate(owner);
        self.last = Some(self.bare(row, NodeKind::Paragraph, owner));
    }

    /// Whether a bare line is the title of the bullets below it: short, no sentence, and nothing before it goes on.
    fn heads_bullets(&self, row: &Row, text: &str, next: Option<&Row>) -> bool {
        let title = text.chars().count() <= 80
            && !ends_sentence(text)
            && !text.ends_with(',')
            && !text.contains(": ")
            && text.starts_with(case::is_capital)
            && next.is_some_and(|next| {
                let below = self.text(next);
                let bullet = marker::read(below)[0].filter(Marker::is_bullet);
                bullet.is_some_and(|bullet| !self.is_dash_below(below, &bullet)) && !self.wrapping.is_full(text, below)
            });
        let before =
            self.last.and_then(|last| self.out.nodes.get(last)).map(|node| (node, self.clean.get(node.stretch())));
        title
            && self.numbered
            && !self.cut
            && before.is_some_and(|(node, words)| {
                // The lines of a song stand together, however far apart.
                row.gap && node.kind != NodeKind::Paragraph
                    || ends_sentence(words)
                    || node.kind == NodeKind::Heading
                    || (!self.wrapping.is_broken() && node.kind == NodeKind::Bullet)
                    || node.numbered
            })
    }

    /// Whether a dash is one of the sentence that a line above it may have begun: small letters or figures follow.
    fn is_dash_below(&self, text: &str, bullet: &Marker) -> bool {
        let words = text.get(bullet.len..).unwrap_or_default().trim_start();
        self.wrapping.is_broken() && words.starts_with(|c: char| case::is_small(c) || c.is_ascii_digit())
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
}

fn bullet_rank(scheme: Scheme) -> u8 {
    match scheme {
        Scheme::Bullet('*') => 0,
        Scheme::Bullet('-' | '•') => 1,
        Scheme::Bullet('+') => 2,
        _ => 3,
    }
}
