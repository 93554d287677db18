//! Criteria: one line of the form each.

use serde::{Deserialize, Serialize};

use super::{Block, Provenance, Rule, UnitType, Validity, is_default};
use crate::value::Value;
use crate::{Id, Points, Quantity};

/// A criterion (tiêu chí): what is asked, how the answer turns into points, and what it measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Criterion {
    /// The criterion's id; the same in every edition of the set.
    pub id: Id,
    /// What is printed before its wording: `1`, `a)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub marker: Option<String>,
    /// The wording: short and checkable.
    pub title: String,
    /// What counts and what does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub counts: Option<String>,
    /// What to attach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub attach: Option<String>,
    /// How the answer turns into points.
    pub rule: Rule,
    /// Whether its points are regular or a bonus.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Role>"))]
    pub role: Role,
    /// Who gives its points.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Scorer>"))]
    pub scorer: Scorer,
    /// Whether it can be answered “not applicable”.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<NotApplicable>"))]
    pub not_applicable: NotApplicable,
    /// Which evidence it wants.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<EvidenceRule>"))]
    pub evidence: EvidenceRule,
    /// The tasks and actions of the plan that it measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Id>>"))]
    pub cites: Vec<Id>,
    /// The types of unit that it is limited to; empty: all of the set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<UnitType>>"))]
    pub unit_types: Vec<UnitType>,
    /// The blocks that it is limited to; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Block>>"))]
    pub blocks: Vec<Block>,
    /// Where it comes from; absent: from where the set does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub origin: Option<Provenance>,
    /// From when to when it counts: before, it is shown as a future one; after, it is kept as a retired one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub validity: Option<Validity>,
    /// The criteria of earlier editions whose answers move here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Replaces>>"))]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EvidenceRule {
    /// Whether it is wanted.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<EvidenceNeed>"))]
    pub need: EvidenceNeed,
    /// The kinds that are accepted; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<EvidenceKind>>"))]
    pub kinds: Vec<EvidenceKind>,
    /// The fewest pieces where it is required; absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub at_least: Option<u32>,
}

/// A criterion of an earlier edition whose answer moves to this one (tiêu chí thay thế).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Replaces {
    /// The earlier criterion; it may bear the id of this one, where only the rule has changed.
    pub criterion: Id,
    /// How its answer becomes one for this criterion.
    pub conversion: Conversion,
}

/// How an answer to an earlier criterion becomes one to its successor (quy tắc chuyển đổi).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, crate::json::Read, crate::json::Write)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConversionRow {
    /// The earlier value.
    pub from: Value,
    /// What it becomes.
    pub to: Value,
}
