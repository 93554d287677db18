//! From the text of a signed paper to a [`Plan`], with everything that is unclear pointed out (nhập văn bản).
//!
//! [`import`] reads the text of an orientation, a programme or a plan as it is pasted or transcribed. It never fails,
//! never panics, and never loses or invents a word: what it does not understand stays as text at its place.
//!
//! ```
//! use orientation::{ImportOptions, import};
//!
//! let text = "TỈNH ĐOÀN A\tĐOÀN TNCS HỒ CHÍ MINH\nSố: 5-KH/TĐTN\tA, ngày 3 tháng 2 năm 2025\n\nKẾ HOẠCH\nTrồng cây năm 2025\n\
//!             ----\nThực hiện chương trình năm 2025, cụ thể như sau:\nI. NỘI DUNG\n- Mỗi chi đoàn trồng ít nhất 05 cây xanh.\n";
//! let imported = import(text, &ImportOptions::default());
//! assert_eq!(imported.plan.issue.symbol.as_deref(), Some("5-KH/TĐTN"));
//! let target = imported.plan.actions().flat_map(|action| &action.targets).next();
//! assert_eq!(target.map(|target| target.words.as_str()), Some("Mỗi chi đoàn trồng ít nhất 05 cây xanh"));
//! ```
//!
//! # Stages
//!
//! The text in one form with the way back ([`Span`]) → header → outline → tasks and actions → what their words say →
//! theme → closing. Each is a module of its own; `outline` states the rules by which a line finds its place.
//!
//! # The verbatim law
//!
//! The passages of the plan in the order of their spans give the source back, white space and Unicode form aside, and
//! every span holds the words of its passage. So the number of a page that cuts a sentence in two parts its task in two:
//! both parts stand in their order, and the report says where.

mod actions;
mod activities;
pub(crate) mod again;
mod bodies;
mod clean;
mod criteria;
mod dates;
mod encoding;
mod find;
mod header;
mod initiatives;
mod issued;
mod labels;
mod marker;
mod options;
mod outline;
mod paper_kind;
mod plan;
mod shape;
mod slug;
mod table;
mod tail;
mod target;
mod theme;

use core::fmt;

use crate::plan::Source;
use crate::{Code, Fingerprint, Issue, Plan, Report, Span};

pub use criteria::{CriteriaOptions, ImportedCriteria, criteria, proposed_criteria};
pub use encoding::{Legacy, legacy};
pub use options::ImportOptions;
pub use outline::NodeKind;
pub use table::{Table, TableRow};

/// A paper that was read (kết quả nhập).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Imported {
    /// The plan.
    pub plan: Plan,
    /// Every line of the paper with its place, header and closing included.
    pub outline: Outline,
    /// What is unclear, each finding with line and column (`12:1`) as its place.
    pub report: Report,
}

/// The paper as a list of nodes in its own order (dàn ý).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outline {
    /// The nodes.
    pub nodes: Vec<OutlineNode>,
}

/// A node of the [`Outline`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OutlineNode {
    /// How deep it stands: 0 for the top of the body.
    pub depth: usize,
    /// What it is.
    pub kind: NodeKind,
    /// The number or bullet as printed; absent where nothing is.
    pub marker: Option<String>,
    /// The first 60 characters of its words.
    pub opening: String,
    /// Where it stands in the source.
    pub span: Span,
}

/// How many characters of a node the outline shows.
const OPENING: usize = 60;

impl fmt::Display for Outline {
    /// One line for each node: depth, kind, printed number, first 60 characters, line; with tabs between.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for node in &self.nodes {
            let marker = node.marker.as_deref().unwrap_or_default();
            writeln!(f, "{}\t{}\t{marker}\t{}\t{}", node.depth, node.kind.as_str(), node.opening, node.span.line)?;
        }
        Ok(())
    }
}

/// Reads the text of a paper.
///
/// The text is Unicode; bytes of other encodings are decoded before. A text in which a legacy encoding (TCVN3, VNI) was
/// taken for Unicode is recognised and reported, and can be converted by [`legacy`].
#[must_use]
pub fn import(text: &str, options: &ImportOptions) -> Imported {
    import_by(text, options, nfc)
}

/// What puts letters into the Unicode form NFC (chuẩn hóa chữ).
pub type Compose = fn(&str) -> String;

/// The Unicode form NFC by the tables of this crate.
pub(crate) fn nfc(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

/// Reads the text of a paper as [`import`] does, with another way to the Unicode form NFC: a page's browser has one of its
/// own, and need not load the tables.
#[must_use]
pub fn import_by(text: &str, options: &ImportOptions, compose: Compose) -> Imported {
    let mut imported = unsealed(text, options, compose);
    imported.plan.source = Some(source(text, options.file.clone()));
    imported
}

/// Of which bytes a plan was read; `file` is the name of the file that had them.
pub(crate) fn source(text: &str, file: Option<String>) -> Source {
    let file = file.unwrap_or_else(|| "source.txt".to_owned());
    Source::new(file, clean::short(text.len()), Fingerprint::of(text.as_bytes()))
}

/// Reads the text of a paper into a plan that does not say yet of which bytes it was read: their fingerprint alone takes a tenth
/// of the time in a page's module.
pub(crate) fn unsealed(text: &str, options: &ImportOptions, compose: Compose) -> Imported {
    let clean = clean::Clean::new(text, compose).with_strong(&options.strong);
    let drafts = outline::read(&clean);
    let nodes = drafts.nodes.iter().map(|node| {
        let words = clean.get(node.text.clone());
        OutlineNode {
            depth: node.depth,
            kind: node.kind,
            marker: (!node.marker.is_empty()).then(|| clean.get(node.marker.clone()).to_owned()),
            opening: opening(words),
            span: clean.span(&node.stretch(), node.line),
        }
    });
    let outline = Outline { nodes: nodes.collect() };
    let mut issues = Vec::new();
    if let Some(found) = legacy(text) {
        let issue =
            Issue::new(Code::LegacyEncoding, "1:1").with("found", found.name).with("evidence", found.evidence.as_str());
        issues.push((0, issue));
    }
    let plan = plan::build(&clean, &drafts, options, &mut issues);
    issues.extend(drafts.issues);
    crate::sorted::sort_by_number(&mut issues, |(at, _)| *at as u64);
    Imported { plan, outline, report: Report { issues: issues.into_iter().map(|(_, issue)| issue).collect() } }
}

/// The first characters of a text on one line: each run of white space with a break or a tab is a space.
fn opening(words: &str) -> String {
    let end = words.char_indices().nth(OPENING).map_or(words.len(), |(at, _)| at);
    // A break or a tab, or the first byte of U+0085, which is one too; one right behind the first characters counts, too.
    if !words.bytes().take(end + 1).any(|b| matches!(b, b'\t'..=b'\r' | 0xc2)) {
        return words.get(..end).unwrap_or_default().to_owned();
    }
    let mut opening = String::new();
    let mut chars = 0;
    let mut broken = false;
    for c in words.chars() {
        if c.is_whitespace() && (c.is_control() || broken) {
            broken = true;
            continue;
        }
        if broken {
            broken = false;
            if opening.ends_with(' ') || opening.is_empty() {
            } else {
                opening.push(' ');
                chars += 1;
            }
        }
        if chars >= OPENING {
            break;
        }
        opening.push(c);
        chars += 1;
    }
    opening
}
