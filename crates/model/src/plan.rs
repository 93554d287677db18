//! The plan: what a committee asks of its Union for a period, as its paper says it.
//!
//! A [`Plan`] is a tree of sections with tasks, each split into actions, plus the theme question, the initiatives it
//! names and the list of activities. Everything that is read is a [`Passage`]: the paper's own words with the place
//! where they stand. What the model adds (kinds, audiences, levels, periods, targets) says only what those words say.

mod build;
mod initiative;
mod label;
mod nodes;
mod parts;
mod task;
mod theme;

use chrono::NaiveDate;

pub use build::PlanBuilder;
pub use initiative::{Initiative, InitiativeKind, Mention};
pub use label::{Audience, Kind, Level};
pub use nodes::{Node, NodeRef};
pub use task::{Action, Amount, Comparison, Target, Task};
pub use theme::{Origin, Theme, ThemeOption};

use crate::{Fingerprint, Id, Passage, Period, json};

/// A yearly orientation, programme or plan (định hướng, chương trình, kế hoạch công tác).
#[json::wire(file = "orientation::document::read")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// The plan's own id, such as `lai-chau-2022`.
    pub id: Id,
    /// Whether the paper is still open to change.
    pub status: Status,
    /// Who issues it, when and where.
    pub issue: Issued,
    /// The period that it plans for.
    pub period: Period,
    /// The paper it was made from; absent where the plan was written without one.
    pub source: Option<Source>,
    /// The lines before the body, as printed.
    pub header: Vec<Line>,
    /// The theme of the period, or the question which it shall be.
    pub theme: Option<Theme>,
    /// The sections, as printed.
    pub sections: Vec<Section>,
    /// The dated list of activities that such a paper carries.
    pub activities: Option<ActivityList>,
    /// The lines after the body: the signing body, the recipients.
    pub signature: Vec<Line>,
    /// The named movements, programmes, campaigns, titles and models, by first mention.
    pub initiatives: Vec<Initiative>,
}

/// How far a paper has come (trạng thái).
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// Laid before a meeting, still open to change (đang xin ý kiến).
    InConsultation,
    /// In force (đã ban hành).
    Adopted,
}

/// Who issued a paper, where, when and under which number (thể thức văn bản).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issued {
    /// The issuing body (cơ quan ban hành), as signed, in ordinary letters.
    pub by: String,
    /// The level of the issuing body.
    pub level: Level,
    /// The organisation that heads the paper, as printed.
    pub organisation: Option<String>,
    /// Number and symbol (số và ký hiệu), such as `12-KH/TĐTN`.
    pub symbol: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The meeting that the paper was laid before.
    pub meeting: Option<Meeting>,
}

/// A meeting of a committee (hội nghị, kỳ họp).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Meeting {
    /// Its name, as printed.
    pub name: String,
    /// Which one of its term it is, as printed (lần thứ …).
    pub session: Option<String>,
    /// The committee's term, as printed (khóa …).
    pub term: Option<String>,
}

/// The paper that a plan was made from (văn bản gốc).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The file's name.
    pub file: String,
    /// Its length, in bytes.
    pub bytes: u32,
    /// The fingerprint of those bytes; the spans of the plan's passages count in them.
    pub fingerprint: Fingerprint,
}

/// A line of the header or of the signature (dòng thể thức).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Line {
    /// What the line is for.
    pub role: LineRole,
    /// Its words.
    pub passage: Passage,
}

/// What a line of the header or of the signature is for.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineRole {
    /// A line of stars or dashes.
    Rule,
    /// The meeting that the paper was laid before.
    Meeting,
    /// The organisation that heads the paper (ĐOÀN TNCS HỒ CHÍ MINH).
    Organisation,
    /// The issuing body.
    Issuer,
    /// Number and symbol.
    Symbol,
    /// Place and date.
    PlaceAndDate,
    /// The word that says what kind of paper it is (ĐỊNH HƯỚNG, KẾ HOẠCH …).
    TitleWord,
    /// What the paper is about.
    TitleSubject,
    /// Words between the title and the first section.
    Preamble,
    /// Words after the last section.
    Closing,
    /// Those whom the paper is sent to (nơi nhận).
    Recipients,
    /// The signing body or person.
    Signatory,
    /// Anything else.
    Other,
}

/// A section (mục): a heading, the tasks under it and the sections under it, in this order.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Section {
    /// The section's id: its printed number, or the parent's id with `s1`, `s2` … where none is printed.
    pub id: Id,
    /// What the section is about; several where its heading names several.
    pub kinds: Vec<Kind>,
    /// Printed number and heading.
    pub heading: Passage,
    /// The tasks directly under the heading.
    #[wire(empty)]
    pub tasks: Vec<Task>,
    /// The sections under this one.
    #[wire(empty)]
    pub sections: Vec<Section>,
}

/// The list of activities (danh mục hoạt động), often an annex.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ActivityList {
    /// The section that announces or holds the list.
    pub section: Id,
    /// Whether the list came with the paper.
    pub annex: Annex,
    /// The activities; empty where the annex is absent, never invented.
    #[wire(empty)]
    pub items: Vec<Activity>,
}

/// Whether an annex came with the paper (phụ lục kèm theo).
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a list is there or it is not")]
pub enum Annex {
    /// The list is in the plan.
    Included,
    /// The paper speaks of a list that did not come with it.
    Absent,
}

/// One activity of the list (hoạt động).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Activity {
    /// The activity's id.
    pub id: Id,
    /// Its words.
    pub passage: Passage,
    /// What it is called, where the list says it apart from the rest.
    pub name: Option<String>,
    /// When, as far as the list says.
    pub period: Option<Period>,
    /// Who carries it out, as printed.
    pub by: Option<String>,
    /// Where it takes place, as printed.
    pub location: Option<String>,
    /// The tasks that it serves.
    #[wire(empty)]
    pub tasks: Vec<Id>,
}
