//! The words of the command line's answers; those of codes and labels are the library's.

use orientation::Lang;

/// The words of one language. Where a value goes, there is `{}`.
#[derive(Debug)]
pub struct Words {
    pub theme: &'static str,
    pub option: &'static str,
    pub section: &'static str,
    pub task: &'static str,
    pub action: &'static str,
    pub activity: &'static str,
    pub hits: &'static str,
    pub nothing_found: &'static str,
    pub nothing_wrong: &'static str,
    pub found: &'static str,
    pub at: &'static str,
    pub unit: &'static str,
    pub criteria: &'static str,
    pub period: &'static str,
    pub as_of: &'static str,
    pub content: &'static str,
    pub most: &'static str,
    pub own: &'static str,
    pub level: &'static str,
    pub last: &'static str,
    pub state: &'static str,
    pub total: &'static str,
    pub rescaled: &'static str,
    pub percent: &'static str,
    pub class: &'static str,
    pub no_class: &'static str,
    pub undecided: &'static str,
    pub provisional: &'static str,
    pub missing: &'static str,
    pub raises: &'static str,
    pub rounded: &'static str,
    pub conflicts: &'static str,
    pub mine: &'static str,
    pub theirs: &'static str,
    pub kept: &'static str,
    pub blank: &'static str,
    pub moves: &'static str,
    pub to: &'static str,
    pub answer: &'static str,
    pub fact: &'static str,
    pub value: &'static str,
    pub not_applicable: &'static str,
    pub note: &'static str,
    pub score: &'static str,
    pub review: &'static str,
    pub plan: &'static str,
    pub filled_by: &'static str,
    pub progress: &'static str,
    pub decision: &'static str,
}

impl Words {
    /// The words of a language.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::English => &ENGLISH,
            _ => &VIETNAMESE,
        }
    }
}

/// A text with each `{}` replaced by the next value.
pub fn filled(template: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut parts = template.split("{}");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(values.next().copied().unwrap_or_default());
        text.push_str(part);
    }
    text
}

const VIETNAMESE: Words = Words {
    theme: "Chủ đề",
    option: "Phương án",
    section: "Mục",
    task: "Nhiệm vụ",
    action: "Việc",
    activity: "Hoạt động",
    hits: "{} kết quả",
    nothing_found: "Không có kết quả.",
    nothing_wrong: "Không thấy điều gì cần sửa.",
    found: "{} lỗi, {} cảnh báo, {} ghi chú.",
    at: "ở",
    unit: "Đơn vị",
    criteria: "Bộ tiêu chí",
    period: "Kỳ đánh giá",
    as_of: "Tính đến ngày",
    content: "Nội dung",
    most: "Tối đa",
    own: "Tự chấm",
    level: "Cấp {} chấm",
    last: "Kết quả",
    state: "Tình trạng",
    total: "Tổng điểm",
    rescaled: "Quy về thang {} điểm",
    percent: "Tỉ lệ",
    class: "Xếp loại",
    no_class: "chưa đủ điều kiện xếp loại nào",
    undecided: "chưa đủ số liệu để xếp loại",
    provisional: "{} (tạm tính)",
    missing: "Còn thiếu ({})",
    raises: "Việc giúp tăng điểm nhiều nhất",
    rounded: "Kết quả đúng là {}, làm tròn đến phần trăm điểm.",
    conflicts: "{} chỗ hai bản khác nhau; bản gộp giữ giá trị được đánh dấu:",
    mine: "bản này",
    theirs: "bản kia",
    kept: "giữ",
    blank: "để trống",
    moves: "{} câu trả lời:",
    to: "sang",
    answer: "Câu trả lời",
    fact: "Số liệu",
    value: "giá trị",
    not_applicable: "không áp dụng",
    note: "ghi chú",
    score: "Điểm cấp {}",
    review: "Nhận xét của cấp {}",
    plan: "Kế hoạch",
    filled_by: "Người lập phiếu",
    progress: "Trạng thái",
    decision: "Quyết định",
};

const ENGLISH: Words = Words {
    theme: "Theme",
    option: "Option",
    section: "Section",
    task: "Task",
    action: "Action",
    activity: "Activity",
    hits: "{} results",
    nothing_found: "No results.",
    nothing_wrong: "Nothing was found that has to be corrected.",
    found: "{} errors, {} warnings, {} notes.",
    at: "at",
    unit: "Unit",
    criteria: "Criteria",
    period: "Period",
    as_of: "As of",
    content: "Content",
    most: "Most",
    own: "Own",
    level: "Level {}",
    last: "Result",
    state: "State",
    total: "Total",
    rescaled: "On the scale of {} points",
    percent: "Share",
    class: "Class",
    no_class: "no class fits yet",
    undecided: "not enough facts for a class yet",
    provisional: "{} (provisional)",
    missing: "Missing ({})",
    raises: "What would raise the result most",
    rounded: "Exactly {}, rounded to the hundredth.",
    conflicts: "The copies differ in {} places; the merged one has the value that is marked:",
    mine: "mine",
    theirs: "theirs",
    kept: "kept",
    blank: "blank",
    moves: "{} answers:",
    to: "to",
    answer: "Answer",
    fact: "Fact",
    value: "value",
    not_applicable: "not applicable",
    note: "note",
    score: "Score of level {}",
    review: "Remarks of level {}",
    plan: "Plan",
    filled_by: "Filled in by",
    progress: "State",
    decision: "Decision",
};

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn values_stand_where_the_braces_are() {
        assert_eq!(filled("{} trên {}", &["1", "2"]), "1 trên 2");
        assert_eq!(filled("không", &["1"]), "không");
    }
}
