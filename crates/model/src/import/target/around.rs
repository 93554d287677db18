//! Headings above an action, as far as they bear on its numbers.

use crate::vietnamese::case;
/// What the headings above an action say about its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Around {
    /// Under a heading of targets.
    pub(crate) targets: bool,
    /// Under a heading of prizes, costs, conditions, participants: numbers there bind nobody to do anything.
    pub(crate) facts: bool,
    /// In a report of what was done.
    pub(crate) past: bool,
}

impl Around {
    /// What one heading adds.
    pub(crate) fn under(self, heading: &str) -> Self {
        let lowered = case::lowered(heading);
        let has = |words: &[&str]| words.iter().any(|word| lowered.contains(word));
        Self {
            targets: (self.targets || has(&["chỉ tiêu"]) || lowered.contains("mục tiêu cụ thể"))
                && !has(&["chỉ tiêu, tiêu chuẩn"]),
            facts: self.facts
                || has(&[
                    "giải thưởng",
                    "kinh phí",
                    "thời gian",
                    "địa điểm",
                    "địa bàn",
                    "đối tượng",
                    "thành phần",
                    "hồ sơ",
                    "thể lệ",
                    "điều kiện",
                    "tiêu chuẩn",
                    "lễ phục",
                    "khái niệm",
                    "nguyên tắc",
                    "cơ cấu",
                    "căn cứ",
                ]),
            past: self.past
                || has(&[
                    "kết quả hoạt động",
                    "kết quả đạt được",
                    "kết quả thực hiện",
                    "đánh giá tình hình",
                    "đặc điểm tình hình",
                    "hạn chế",
                    "ưu điểm",
                ]),
        }
    }
}
