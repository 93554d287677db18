//! The preamble: the paragraphs between the title and the body.

use super::super::clean::Row;
use super::super::header;
use super::super::marker::{self, Scheme};
use super::super::shape::{ends_sentence, is_capital_heading, open_quote};
use super::theme::states_theme;
use super::{Draft, NodeKind, Outliner};
use crate::plan::LineRole;

impl Outliner<'_, '_> {
    /// The paragraphs before the body; gives the row where the body begins.
    pub(super) fn preamble(
        &mut self,
        rows: &[Row],
        from: usize,
        to: usize,
        rules: bool,
        strays: &[(usize, LineRole)],
    ) -> usize {
        let mut at = from;
        let mut announced = false;
        let mut addressed = false;
        while let Some(row) = rows.get(at).filter(|_| at < to) {
            let text = self.clean.get(row.stretch());
            if self.furniture(row, at, strays) {
                at += 1;
                continue;
            }
            let above = self.last.map_or("", |last| self.words(last)).trim_end();
            // A full line that ends in a semicolon ends its ground where another one begins.
            let next_ground = above.ends_with(';') && header::begins_preamble(text);
            // Nor does a sentence of it end without a sign.
            let open = self.wrapping.is_broken()
                && !row.gap
                && !self.cut
                && above.len() > 80
                && !ends_sentence(above)
                && !above.ends_with(',')
                && !header::begins_preamble(text);
            if self.last.is_some() && begins_nothing(text) && !next_ground && (open || self.goes_on(row)) {
                self.go_on(row);
                at += 1;
                continue;
            }
            let [first, _] = marker::read(text);
            let grounds = text.trim_start_matches(|c: char| !c.is_alphabetic());
            // `Kính gửi:`, and below it a list of those whom the paper addresses.
            addressed = text.starts_with("Kính gửi") || (addressed && first.is_some_and(|m| m.is_bullet()));
            let body = match first {
                Some(m) if m.is_bullet() && addressed => false,
                Some(m) if m.is_bullet() => !header::begins_preamble(grounds) && !grounds.is_empty(),
                Some(m) if m.bare => m.is_first() && m.scheme == Scheme::Roman,
                Some(m) if matches!(m.scheme, Scheme::Letter | Scheme::SmallRoman) && rules => m.is_first(),
                Some(m) => {
                    m.is_first()
                        || row.gap
                        || !self.wrapping.is_full(self.last.map_or("", |last| self.words(last)), text)
                }
                // The theme that a paper states before its first heading.
                None if states_theme(text) => {
                    !rows.get(at + 1).is_some_and(|next| header::begins_preamble(self.clean.get(next.stretch())))
                }
                None => {
                    let heading = is_capital_heading(text)
                        && !super::super::bodies::is_issuer(text)
                        && !text.starts_with("QUYẾT ")
                        && !text.starts_with("QUYẾT NGHỊ");
                    (heading && self.last.is_some() && !rules) || (announced && !self.numbered && !rules)
                }
            };
            // `quý` and below it `III. Dự họp`: a number that begins no list, in the middle of a sentence; so a dash between
            // quotation marks.
            let quoted = || self.wrapping.is_broken() && open_quote(above);
            let within = first.is_some_and(|m| if m.is_bullet() { quoted() } else { !body });
            if within && self.last.is_some() && !self.cut && !ends_sentence(above) {
                self.go_on(row);
                at += 1;
                continue;
            }
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
}

/// Whether a line has no marker of its own.
fn begins_nothing(text: &str) -> bool {
    marker::read(text)[0].is_none()
}
