//! The lists that are open, and where a number or a bullet stands among them.

use super::super::marker::{self, Marker, Scheme};
use crate::Code;

/// A list, or an item with something under it, that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    pub(super) marker: Marker,
    pub(super) node: usize,
    /// Whether bare lines stand under it: a number or a heading.
    pub(super) owns: bool,
    /// Whether the item announces what follows.
    pub(super) colon: bool,
}

/// Which of the words for parts stand above which.
fn part_order(scheme: Scheme) -> Option<usize> {
    let Scheme::Word(word) = scheme else {
        return None;
    };
    ["phần", "chương", "mục"].iter().position(|part| *part == word)
}

/// The open lists from the outer to the inner.
#[derive(Debug, Default)]
pub(super) struct Levels {
    pub(super) open: Vec<Level>,
    /// Which of Roman numbers and capital letters the paper uses first.
    pub(super) outer: Option<Scheme>,
    /// The last article; articles are counted through all chapters.
    pub(super) article: u16,
}

impl Levels {
    /// 0: the next of an open list; 1: the first of a list; 2: anything else.
    pub(super) fn fit(&self, marker: &Marker) -> u8 {
        let next = self.open.iter().any(|level| {
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

    /// How many levels stay open above a number, and what is odd about it.
    pub(super) fn place(&self, marker: &Marker, last: Option<usize>) -> (usize, Option<Code>) {
        let levels = &self.open;
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
                None => (self.under(marker, last), Some(Code::NumberingGap)),
            };
        }
        let under = self.under(marker, last);
        // The same way of numbering right above: a list that begins anew, unless the item announces it.
        match levels.get(under.wrapping_sub(1)) {
            Some(level)
                if level.marker.same_list(marker)
                    && level.marker.parts.len() == 1
                    && !(level.colon && Some(level.node) == last) =>
            {
                (under - 1, Some(Code::NumberingRestarted))
            }
            _ => (under, None),
        }
    }

    /// How many levels stay open above a new list.
    fn under(&self, marker: &Marker, last: Option<usize>) -> usize {
        if let Some(order) = part_order(marker.scheme) {
            let above = |level: &&Level| part_order(level.marker.scheme).is_some_and(|above| above < order);
            return self.open.iter().take_while(above).count();
        }
        // Parts of a plan that an article approves: `Điều 1. Phê duyệt kế hoạch:` `I. MỤC TIÊU`.
        let article = self.open.iter().position(|level| level.marker.scheme == Scheme::Word("điều"));
        if let (Some(at), Scheme::Roman | Scheme::Capital) = (article, marker.scheme)
            && self.open.iter().all(|level| level.marker.scheme != marker.scheme)
        {
            let above = |level: &&Level| self.rank(level.marker.scheme) < self.rank(marker.scheme);
            return at + 1 + self.open.iter().skip(at + 1).take_while(above).count();
        }
        let rank = self.rank(marker.scheme);
        if rank < 3 {
            return self.open.iter().take_while(|level| self.rank(level.marker.scheme) < rank).count();
        }
        let mut keep = self.open.len();
        while let Some(level) = keep.checked_sub(1).and_then(|at| self.open.get(at)) {
            let announces = level.colon && Some(level.node) == last;
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
        let levels = &self.open;
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
}
