//! What differs between two plans, with the words that a page shows of each.

use std::collections::BTreeMap;

use super::{Compared, ComparedPart, TargetChange, WordChange, compare};
use crate::plan::Plan;
use crate::{Id, Passage, json};

/// Two plans side by side (hai kế hoạch cạnh nhau).
#[json::wire(write)]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SideBySide {
    /// The title of the earlier plan, as one line.
    pub before: String,
    /// The title of the later plan, as one line.
    pub after: String,
    /// The sections and tasks that differ, in the order of the later plan; what is gone stands where it stood.
    pub differences: Vec<Difference>,
}

/// A section or a task that differs (chỗ khác).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// What it is.
    pub part: ComparedPart,
    /// Its id in the earlier plan; absent where it is new.
    pub before: Option<Id>,
    /// Its id in the later plan; absent where it is gone.
    pub after: Option<Id>,
    /// Its number or bullet as printed in the later plan, or in the earlier one where it is gone.
    pub marker: Option<String>,
    /// Its words, piece by piece; in their order they give both texts.
    pub pieces: Vec<Piece>,
    /// From where to where it has moved.
    pub moved: Option<MovedWords>,
    /// Which of its targets differ.
    pub targets: Vec<TargetChange>,
}

/// A stretch of the words of a [`Difference`].
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Piece {
    /// In which plan it stands.
    pub kind: PieceKind,
    /// The words.
    pub text: String,
}

/// The sections from and to which something has moved, by number and heading; absent at the top.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MovedWords {
    /// The section in the earlier plan.
    pub from: Option<String>,
    /// The section in the later plan.
    pub to: Option<String>,
}

crate::words::words! {
    /// In which of two plans some words stand.
    PieceKind {
        /// In both (giữ nguyên).
        Same = "same",
        /// In the earlier one (bỏ).
        Gone = "gone",
        /// In the later one (thêm).
        New = "new",
    }
}

/// Compares two plans, as [`compare`] does, with the words of what differs.
///
/// ```
/// use orientation::compare::side_by_side;
///
/// let before = orientation::lai_chau_2022();
/// let mut after = before.clone();
/// let gone = after.sections.pop().ok_or("no section")?;
/// let found = side_by_side(&before, &after);
/// let heading = found.differences.iter().find(|difference| difference.before.as_ref() == Some(&gone.id));
/// let words = heading.and_then(|difference| difference.pieces.first()).map(|piece| piece.text.as_str());
/// assert_eq!(words, Some(gone.heading.text.as_str()));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn side_by_side(before: &Plan, after: &Plan) -> SideBySide {
    let (old, new) = (passages(before), passages(after));
    let shown = compare(before, after).nodes.into_iter().map(|compared| difference(compared, &old, &new));
    SideBySide { before: before.title(), after: after.title(), differences: shown.collect() }
}

type Passages<'p> = BTreeMap<Id, &'p Passage>;

fn passages(plan: &Plan) -> Passages<'_> {
    plan.nodes().iter().map(|node| (node.id.clone(), node.passage())).collect()
}

fn difference(compared: Compared, old: &Passages<'_>, new: &Passages<'_>) -> Difference {
    let Compared { part, before, after, moved, words, targets } = compared;
    let earlier = before.as_ref().and_then(|id| old.get(id));
    let later = after.as_ref().and_then(|id| new.get(id));
    let section = |passages: &Passages<'_>, id: Option<Id>| id.and_then(|id| Some(passages.get(&id)?.to_string()));
    let moved = moved.map(|moved| MovedWords { from: section(old, moved.from), to: section(new, moved.to) });
    Difference {
        part,
        marker: later.or(earlier).and_then(|passage| passage.marker.clone()),
        pieces: match (earlier, later) {
            (Some(_), Some(later)) => pieces(&later.text, &words),
            (Some(gone), None) => whole(PieceKind::Gone, &gone.text),
            (None, Some(new)) => whole(PieceKind::New, &new.text),
            (None, None) => Vec::new(),
        },
        before,
        after,
        moved,
        targets,
    }
}

fn whole(kind: PieceKind, text: &str) -> Vec<Piece> {
    vec![Piece { kind, text: text.to_owned() }]
}

/// The later text with what is gone put in where it stood.
fn pieces(later: &str, changes: &[WordChange]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |kind, text: &str| {
        if !text.trim().is_empty() {
            pieces.push(Piece { kind, text: text.to_owned() });
        }
    };
    let mut at = 0;
    for change in changes {
        let to = change.to as usize;
        add(PieceKind::Same, later.get(at..to).unwrap_or_default());
        add(PieceKind::Gone, &change.gone);
        add(PieceKind::New, &change.new);
        at = to + change.new.len();
    }
    add(PieceKind::Same, later.get(at..).unwrap_or_default());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::reworded;

    fn told(before: &str, after: &str) -> String {
        let sign = |piece: &Piece| match piece.kind {
            PieceKind::Same => piece.text.trim().to_owned(),
            PieceKind::Gone => format!("[-{}]", piece.text),
            PieceKind::New => format!("[+{}]", piece.text),
        };
        pieces(after, &reworded(before, after)).iter().map(sign).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_gone_stands_where_it_stood() {
        assert_eq!(told("trồng 500 cây xanh", "trồng ít nhất 600 cây"), "trồng [-500] [+ít nhất 600] cây [-xanh]");
        assert_eq!(told("a b", "a b c"), "a b [+c]");
        assert_eq!(told("cũ", "mới"), "[-cũ] [+mới]");
        assert_eq!(told("như nhau", "như nhau"), "như nhau");
    }

    #[test]
    fn the_pieces_give_both_texts_back() {
        let (before, after) = ("Mỗi chi đoàn trồng 5 cây, nhận một việc", "Mỗi chi đoàn trồng 10 cây và nhận hai việc");
        let pieces = pieces(after, &reworded(before, after));
        let of = |unwanted: PieceKind| {
            let kept =
                pieces.iter().filter(|piece| piece.kind != unwanted).flat_map(|piece| piece.text.split_whitespace());
            kept.collect::<Vec<_>>().join(" ")
        };
        assert_eq!((of(PieceKind::New).as_str(), of(PieceKind::Gone).as_str()), (before, after));
    }
}
