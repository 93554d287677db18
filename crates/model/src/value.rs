//! Values: what an answer says.

use crate::by_id::ById;
use crate::{Id, Points, Quantity, Share, json};

/// The value of an answer or of a fact (giá trị); each kind of rule and fact asks for one of these kinds.
#[json::wire(tag = "kind", content = "value")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// Yes or no (có, không).
    YesNo(bool),
    /// One of several, by its id (mức được chọn).
    Choice(Id),
    /// How many (số lần, số lượng).
    Count(u32),
    /// A number (số đo).
    Number(Quantity),
    /// A share (tỉ lệ).
    Share(Share),
    /// A part of a whole, or what was achieved of a target (số đạt trên tổng số).
    Ratio(Ratio),
    /// Points given freely (điểm).
    Points(Points),
    /// Several of several, by their ids (các nội dung đạt).
    Options(Vec<Id>),
    /// A value for each part of a sum, by its id (giá trị từng phần).
    Parts(ById<Value>),
    /// How many units in each class, by the class's id (số đơn vị theo loại).
    Units(ById<u32>),
}

impl Value {
    /// The word for the kind, as in files.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::YesNo(_) => "yesNo",
            Self::Choice(_) => "choice",
            Self::Count(_) => "count",
            Self::Number(_) => "number",
            Self::Share(_) => "share",
            Self::Ratio(_) => "ratio",
            Self::Points(_) => "points",
            Self::Options(_) => "options",
            Self::Parts(_) => "parts",
            Self::Units(_) => "units",
        }
    }
}

/// A part of a whole, or what was achieved of a target (tỉ số).
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "a ratio is a part and its whole")]
pub struct Ratio {
    /// The part, or what was achieved.
    pub part: Quantity,
    /// The whole, or the target.
    pub whole: Quantity,
}
