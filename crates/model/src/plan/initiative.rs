//! The named movements, programmes, campaigns, titles and models.

use crate::{Id, json};

/// A named initiative (phong trào, chương trình, cuộc vận động, danh hiệu, mô hình …).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Initiative {
    /// The initiative's id, such as `xuan-tinh-nguyen`.
    pub id: Id,
    /// Its name, as the paper prints it at the first mention, with a capital first letter and without quotation marks.
    pub name: String,
    /// What it is.
    pub kind: InitiativeKind,
    /// Every place that names it, in the order of the paper.
    pub mentions: Vec<Mention>,
}

/// What an initiative is (loại tên gọi).
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum InitiativeKind {
    /// A movement (phong trào).
    Movement,
    /// A programme (chương trình).
    Programme,
    /// A programme at the side of young people (chương trình đồng hành với thanh niên).
    CompanionProgramme,
    /// A campaign (cuộc vận động).
    Campaign,
    /// A title (danh hiệu).
    Title,
    /// A model (mô hình).
    Model,
    /// A club (câu lạc bộ).
    Club,
    /// A council or forum (hội đồng, diễn đàn).
    Forum,
    /// A day or festival (ngày hội).
    Festival,
    /// A portal (cổng thông tin).
    Portal,
    /// A fund (quỹ).
    Fund,
    /// A rule or guideline (chủ trương, bộ quy tắc).
    Guideline,
}

/// One place that names an initiative: bytes `start..end` of the text of a node.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// The action, or the section whose heading it is.
    pub node: Id,
    /// The first byte, in the node's own text.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}
