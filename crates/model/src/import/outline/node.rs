//! What the outline is made of: nodes with their kind, their depth and where their words stand.

use super::super::clean::Stretch;
use super::super::header;
use crate::Issue;
use crate::plan::LineRole;

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
pub(crate) struct Draft {
    pub(crate) kind: NodeKind,
    pub(crate) depth: usize,
    pub(crate) marker: Stretch,
    pub(crate) text: Stretch,
    pub(crate) line: u32,
    pub(crate) role: LineRole,
    /// Whether a number stands before it.
    pub(crate) numbered: bool,
    pub(crate) gap: bool,
}

impl Draft {
    pub(crate) fn stretch(&self) -> Stretch {
        let start = if self.marker.is_empty() { self.text.start } else { self.marker.start };
        start..self.text.end.max(self.marker.end)
    }

    pub(crate) fn is_body(&self) -> bool {
        matches!(
            self.kind,
            NodeKind::Heading | NodeKind::Bullet | NodeKind::Paragraph | NodeKind::Continuation | NodeKind::Theme
        )
    }
}

/// The whole paper as drafts in the order of the source, and what was found.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    pub(crate) nodes: Vec<Draft>,
    pub(crate) head: header::Head,
    pub(crate) issues: Vec<(usize, Issue)>,
    pub(crate) signed: bool,
}

/// A place in the source as reports name it.
pub(crate) fn place(line: u32, column: usize) -> String {
    format!("{line}:{column}")
}
