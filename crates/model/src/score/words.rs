//! The words of a score card: each is a code that a page says in its reader's language.

crate::words::words! {
    /// What became of a criterion in a column (tình trạng chấm).
    LeafState {
        /// It has a value, and the value counts (đã chấm).
        Answered = "answered",
        /// It has no value yet (chưa chấm).
        Unanswered = "unanswered",
        /// Some of its parts have no value yet (chấm một phần).
        Partly = "partly",
        /// It does not apply to the unit (không áp dụng).
        NotApplicable = "notApplicable",
        /// Its value cannot be used (giá trị không hợp lệ).
        Refused = "refused",
        /// Its evidence is missing, so its points do not count (chưa có minh chứng).
        Unproven = "unproven",
        /// It waits for the level above (chờ cấp trên chấm).
        Awaiting = "awaiting",
        /// Nothing is deducted, because it was under another criterion (đã trừ ở tiêu chí khác).
        Excused = "excused",
        /// A review gave its points (điểm thẩm định).
        Reviewed = "reviewed",
        /// It begins to count later (chưa hiệu lực).
        Future = "future",
        /// It no longer counts (hết hiệu lực).
        Retired = "retired",
        /// It is for units of other types or blocks (không thuộc đối tượng).
        OtherUnits = "otherUnits",
    }

    /// Whether a condition is met (kết quả xét điều kiện).
    Truth {
        /// It is met (đạt).
        Met = "met",
        /// It is not met (không đạt).
        NotMet = "notMet",
        /// Something that it asks is not answered (chưa rõ).
        Unknown = "unknown",
    }

    /// Why a value cannot be used (lý do không chấp nhận).
    Refusal {
        /// The rule asks for a value of another kind (sai kiểu giá trị).
        WrongKind = "wrongKind",
        /// It lies outside what is possible (ngoài khoảng cho phép).
        OutOfRange = "outOfRange",
        /// It is no multiple of the step (sai bước điểm).
        WrongStep = "wrongStep",
        /// It names something that is not offered (lựa chọn không có).
        UnknownChoice = "unknownChoice",
        /// It names something twice (chọn hai lần).
        ChosenTwice = "chosenTwice",
        /// The whole, the target or the scale is empty (mẫu số bằng không).
        NoWhole = "noWhole",
    }

    /// What is missing (nội dung còn thiếu).
    GapKind {
        /// An answer (chưa trả lời).
        Answer = "answer",
        /// The answer to some parts (còn phần chưa trả lời).
        Parts = "parts",
        /// A value that can be used (giá trị cần sửa).
        Value = "value",
        /// Evidence (thiếu minh chứng).
        Evidence = "evidence",
        /// The reason why it does not apply (thiếu lý do không áp dụng).
        Justification = "justification",
        /// A fact about the unit (thiếu số liệu).
        Fact = "fact",
    }

    /// What limits the points of a group or of the whole (giới hạn điểm).
    LimitKind {
        /// The cap of the group or of the set (mức tối đa).
        Cap = "cap",
        /// A conditional ceiling (mức trần có điều kiện).
        Ceiling = "ceiling",
        /// The cap on bonuses (mức tối đa điểm thưởng).
        BonusCap = "bonusCap",
    }
}

impl Truth {
    /// Met or not met.
    #[must_use]
    pub const fn of(met: bool) -> Self {
        if met { Self::Met } else { Self::NotMet }
    }

    /// The opposite; of what is not known, not known.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Whether at least `needed` of `truths` are met: not known while the unknown ones can still decide it.
    #[must_use]
    pub fn at_least(needed: usize, truths: &mut dyn Iterator<Item = Self>) -> Self {
        let (mut met, mut unknown) = (0_usize, 0_usize);
        for truth in truths {
            match truth {
                Self::Met => met += 1,
                Self::Unknown => unknown += 1,
                Self::NotMet => {}
            }
        }
        if met >= needed {
            Self::Met
        } else if met + unknown >= needed {
            Self::Unknown
        } else {
            Self::NotMet
        }
    }
}
