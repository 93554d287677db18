//! Criteria: one line of the form each.

use super::{Block, Provenance, Rule, UnitType, Validity};
use crate::value::Value;
use crate::{Id, Points, Quantity, json};

/// A criterion (tiêu chí): what is asked, how the answer turns into points, and what it measures.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Criterion {
    /// The criterion's id; the same in every edition of the set.
    pub id: Id,
    /// What is printed before its wording: `1`, `a)`.
    pub marker: Option<String>,
    /// The wording: short and checkable.
    pub title: String,
    /// What counts and what does not.
    pub counts: Option<String>,
    /// What to attach.
    pub attach: Option<String>,
    /// How the answer turns into points.
    pub rule: Rule,
    /// The fact that is the whole of its ratio (tổng số lấy từ số liệu): a number that is asked once, so that the form
    /// takes it over. Since version 2.
    pub whole: Option<Id>,
    /// Whether its points are regular or a bonus.
    #[wire(default)]
    pub role: Role,
    /// Who gives its points.
    #[wire(default)]
    pub scorer: Scorer,
    /// Whether it can be answered “not applicable”.
    #[wire(default)]
    pub not_applicable: NotApplicable,
    /// Which evidence it wants.
    #[wire(default)]
    pub evidence: EvidenceRule,
    /// The tasks and actions of the plan that it measures.
    #[wire(empty)]
    pub cites: Vec<Id>,
    /// The types of unit that it is limited to; empty: all of the set.
    #[wire(empty)]
    pub unit_types: Vec<UnitType>,
    /// The blocks that it is limited to; empty: all.
    #[wire(empty)]
    pub blocks: Vec<Block>,
    /// Where it comes from; absent: from where the set does.
    pub origin: Option<Provenance>,
    /// From when to when it counts: before, it is shown as a future one; after, it is kept as a retired one.
    pub validity: Option<Validity>,
    /// The criteria of earlier editions whose answers move here.
    #[wire(empty)]
    pub replaces: Vec<Replaces>,
}

crate::words::words! {
    /// Whether points are regular or a bonus (điểm chuẩn, điểm thưởng).
    #[derive(Default)]
    Role {
        /// Part of the maximum (điểm chuẩn).
        #[default]
        Regular = "regular",
        /// Added on top, limited by the caps of group and set (điểm thưởng).
        Bonus = "bonus",
    }

    /// Who gives the points of a criterion (người chấm).
    #[derive(Default)]
    Scorer {
        /// The unit first, then those above it (đơn vị tự chấm).
        #[default]
        Unit = "unit",
        /// Only the level above; the unit must not type a score (chỉ cấp trên chấm).
        Superior = "superior",
    }

    /// Whether a criterion can be answered “not applicable” (không áp dụng).
    #[derive(Default)]
    NotApplicable {
        /// It cannot (không được bỏ qua).
        #[default]
        Never = "never",
        /// It can, without a reason (được bỏ qua).
        Allowed = "allowed",
        /// It can, with a reason (được bỏ qua, phải nêu lý do).
        Justified = "justified",
    }

    /// Whether evidence is wanted (yêu cầu minh chứng).
    #[derive(Default)]
    EvidenceNeed {
        /// None is (không cần).
        #[default]
        None = "none",
        /// It can be given (không bắt buộc).
        Optional = "optional",
        /// It must be given (bắt buộc).
        Required = "required",
    }

    /// What evidence can be (loại minh chứng).
    EvidenceKind {
        /// A paper with number, symbol and date (văn bản).
        Paper = "paper",
        /// An address on the web (đường dẫn).
        Link = "link",
        /// A named activity (hoạt động).
        Activity = "activity",
        /// A reference to a photo (ảnh).
        Photo = "photo",
        /// A number of something (số liệu).
        Count = "count",
        /// Words (mô tả).
        Text = "text",
    }
}

/// Which evidence a criterion wants (minh chứng).
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EvidenceRule {
    /// Whether it is wanted.
    #[wire(default, written)]
    pub need: EvidenceNeed,
    /// The kinds that are accepted; empty: any.
    #[wire(empty)]
    pub kinds: Vec<EvidenceKind>,
    /// The fewest pieces where it is required; absent: one.
    pub at_least: Option<u32>,
}

/// A criterion of an earlier edition whose answer moves to this one (tiêu chí thay thế).
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Replaces {
    /// The earlier criterion; it may bear the id of this one, where only the rule has changed.
    pub criterion: Id,
    /// How its answer becomes one for this criterion.
    pub conversion: Conversion,
}

/// How an answer to an earlier criterion becomes one to its successor (quy tắc chuyển đổi).
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Conversion {
    /// The value is taken as it is (giữ nguyên).
    Same {},
    /// Points are scaled and rounded half up to the hundredth (quy đổi điểm).
    Rescale {
        /// This many points …
        from: Points,
        /// … become this many.
        to: Points,
    },
    /// A count or number of at least so many becomes yes, fewer becomes no (số lượng thành có hoặc không).
    Threshold {
        /// The fewest that become yes.
        at_least: Quantity,
    },
    /// Values are looked up in a table; one that is not in it is set aside (bảng chuyển đổi).
    Table {
        /// The rows.
        rows: Vec<ConversionRow>,
    },
}

/// One row of a conversion table.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConversionRow {
    /// The earlier value.
    pub from: Value,
    /// What it becomes.
    pub to: Value,
}
