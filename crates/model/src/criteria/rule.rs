//! Rules: how an answer turns into points.

use crate::{Id, Points, Quantity, Share, json};

/// How an answer turns into points (cách tính điểm).
///
/// Products and quotients are rounded once, half up, to the hundredth of a point; everything else is exact. Shares
/// are compared as exact fractions, never rounded first: 79.999 % is below 80 %.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// Yes or no (có, không). Answer: `yesNo`.
    YesNo {
        /// The points for yes; no is worth nothing.
        points: Points,
    },
    /// One of several described tiers (chọn một mức). Answer: `choice`.
    Tiers {
        /// The tiers to choose from.
        tiers: Vec<Choice>,
    },
    /// Tiers of a percentage (mức theo tỉ lệ): the first band that holds the share. Answer: `share` or `ratio`.
    PercentTiers {
        /// What the share is of, for people: `đoàn viên tham gia / tổng số đoàn viên`.
        of: Option<String>,
        /// The bands, each from its lower bound on to below its upper one; outside all of them nothing is given.
        bands: Vec<Band>,
    },
    /// So many points for each, up to a cap (mỗi … được …, tối đa …). Answer: `count`.
    Count {
        /// The points for each.
        each: Points,
        /// The most points altogether.
        max: Points,
        /// What is counted, for people: `hoạt động`.
        unit: Option<String>,
    },
    /// In proportion to a target (theo tỉ lệ đạt chỉ tiêu). Answer: `number` where the target is given here, `ratio`
    /// (achieved and target) where it was assigned to each unit, or `share`.
    Proportional {
        /// The target, where it is the same for all.
        target: Option<Quantity>,
        /// The points for 100 % of it.
        points: Points,
        /// The largest share that counts, such as `100%` or `120%`; absent: no limit.
        limit: Option<Share>,
        /// What is counted, for people: `ý tưởng`.
        unit: Option<String>,
    },
    /// A score given freely, in steps (cho điểm trong khoảng). Answer: `points`.
    Free {
        /// The most.
        max: Points,
        /// The step from 0 on; absent: any hundredth.
        step: Option<Points>,
    },
    /// At least so many of several things, which may be such choices themselves (đạt ít nhất k trong n nội dung).
    /// Answer: `options`, the ids of what is met.
    AtLeast {
        /// How many are needed.
        need: u32,
        /// What there is.
        options: Vec<Offer>,
        /// The points when as many are met.
        points: Points,
        /// The points when fewer are.
        #[wire(default)]
        otherwise: Otherwise,
    },
    /// The sum of parts, each with a rule of its own (tổng các phần). Answer: `parts`.
    Sum {
        /// The parts.
        parts: Vec<Part>,
        /// The most points altogether; absent: whatever the parts bring.
        max: Option<Points>,
    },
    /// A result of another body, on its own scale (kết quả do nơi khác chấm, quy đổi). Answer: `number`.
    Imported {
        /// Whose result it is, for people.
        from: String,
        /// The lowest result on that scale.
        #[wire(default)]
        lowest: Quantity,
        /// The highest result on that scale.
        highest: Quantity,
        /// The result from which all points are given; absent: only the highest; below it, in proportion.
        full_from: Option<Quantity>,
        /// The points for the highest result.
        points: Points,
    },
    /// Points taken away for each occurrence (trừ điểm mỗi lần vi phạm). Answer: `count`.
    Penalty {
        /// The points taken away each time, a positive number.
        each: Points,
        /// The most that is taken away, a positive number; absent: no limit.
        at_most: Option<Points>,
        /// Criteria under which the same may have been deducted already; while one of them has lost points, nothing
        /// is deducted here (không trừ nếu đã trừ ở …).
        #[wire(empty)]
        unless_under: Vec<Id>,
    },
}

/// One tier, or one value of a fact: an id, words and, in a rule, its points.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Choice {
    /// Its id, unique in its list.
    pub id: Id,
    /// Its words.
    pub title: String,
    /// What it is worth.
    pub points: Points,
}

/// A band of a percentage (khoảng tỉ lệ): from `from` on to below `below`.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Band {
    /// The lowest share in it; absent: from nothing on.
    pub from: Option<Share>,
    /// The share from which on it no longer holds; absent: it has no end.
    pub below: Option<Share>,
    /// What it is worth.
    pub points: Points,
}

/// Something that is met or not, or a choice of its own (nội dung).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Offer {
    /// Its id, unique in the whole rule.
    pub id: Id,
    /// Its words.
    pub title: String,
    /// How many of `options` are needed for it to be met; absent where it is ticked itself.
    pub need: Option<u32>,
    /// What it consists of; empty where it is ticked itself.
    #[wire(empty)]
    pub options: Vec<Offer>,
}

impl Offer {
    /// How many of its options are needed: all, where it does not say.
    pub(crate) fn needed(&self) -> u32 {
        self.need.unwrap_or(u32::try_from(self.options.len()).unwrap_or(u32::MAX))
    }
}

crate::words::words! {
    /// The points of a choice of several things when fewer than needed are met.
    #[derive(Default)]
    Otherwise {
        /// None (không có điểm).
        #[default]
        Nothing = "nothing",
        /// In proportion to the number met (theo tỉ lệ số nội dung đạt).
        Proportional = "proportional",
    }
}

/// A part of a sum (thành phần).
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// Its id, unique in its sum.
    pub id: Id,
    /// Its words.
    pub title: String,
    /// How its part of the answer turns into points.
    pub rule: Rule,
}
