//! Headings above an action, as far as they bear on its numbers.

use super::super::find::Pairs;

/// What the headings above an action say about its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Around {
    /// Under a heading of targets.
    pub(crate) targets: bool,
    /// Under a heading of prizes, costs, conditions, participants: numbers there bind nobody to do anything.
    pub(crate) facts: bool,
    /// Under a heading of the conditions or standards by which something is judged or chosen: shares there, too, are none
    /// of what shall be reached.
    pub(crate) conditions: bool,
    /// Under a heading of a table by which points are given: its rows are criteria.
    pub(crate) graded: bool,
    /// In a report of what was done.
    pub(crate) past: bool,
    /// Behind a clause with a target, whose verb a count that begins the next clause goes on with:
    /// `Mở 02 lớp vẽ; 01 lớp bơi`.
    pub(crate) listed: bool,
}

impl Around {
    /// What one heading adds; `heading` is its words in small letters.
    pub(crate) fn under(self, heading: &str) -> Self {
        let pairs = Pairs::of(heading);
        let has = |words: &[&str]| pairs.holds_any(words);
        let asks = has(&["chỉ tiêu"]) || has(&["mục tiêu cụ thể"]);
        let facts = has(&[
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
            "quy định về",
            "yêu cầu kỹ thuật",
            "quy cách",
            "nhân sự",
            "chương trình đại hội",
            "thời lượng",
            "mục đích",
            "triệu tập",
            "có mặt",
        ]) && !has(&["thời gian biểu"])
            || heading.starts_with("số lượng");
        Self {
            // The nearer heading holds: `III. NỘI DUNG, CHỈ TIÊU` and below it `Thành phần: 300 đoàn viên`.
            targets: ((self.targets && !facts) || asks) && !has(&["chỉ tiêu, tiêu chuẩn"]),
            facts: self.facts || facts,
            // Whom a congress may elect is a condition, too.
            conditions: !has(&["chỉ tiêu"])
                && (self.conditions || states_conditions(heading) || has(&["nhân sự", "cơ cấu"])),
            graded: self.graded || grades(heading),
            listed: self.listed,
            past: (self.past && !plans(heading)) || (looks_back(heading, &pairs) && !self.targets),
        }
    }
}

/// Whether a heading is that of conditions or standards, or of costs and their shares; conditions under which work is done are something to be seen to.
fn states_conditions(heading: &str) -> bool {
    let named = heading.trim_start_matches("các ").trim_start_matches("một số ");
    let begins = named.starts_with("điều kiện") || named.starts_with("tiêu chuẩn");
    heading.contains("kinh phí")
        || begins && !["bảo đảm", "đảm bảo", "làm việc", "hoạt động"].iter().any(|word| named.contains(word))
}

/// Whether a heading is that of a table by which points are given.
fn grades(heading: &str) -> bool {
    let named = heading.trim_start_matches("các ").trim_start_matches("bộ ");
    ["tiêu chí", "thang điểm", "khung điểm", "bảng điểm", "nội dung chấm điểm"]
        .iter()
        .any(|word| named.starts_with(word))
}

/// Whether a heading looks back: what it has under it was done, or was so.
fn looks_back(heading: &str, pairs: &Pairs<'_>) -> bool {
    const WORDS: [&str; 15] = [
        "kết quả hoạt động",
        "kết quả đạt được",
        "kết quả thực hiện",
        "kết quả công tác",
        "kết quả nổi bật",
        "kết quả nhiệm kỳ",
        "đánh giá tình hình",
        "đánh giá chung",
        "đặc điểm tình hình",
        "tình hình và nguyên nhân",
        "thực trạng",
        "hạn chế",
        "ưu điểm",
        "bài học kinh nghiệm",
        "tình hình thanh niên",
    ];
    let heading = heading.trim_end_matches([':', '.']).trim_end();
    // Why a paper is made: what is so today.
    let reasons = pairs.holds_any(&[
        "sự cần thiết",
        "tính cấp thiết",
        "cơ sở thực tiễn",
        "cơ sở xây dựng",
        "đặt vấn đề",
        "bối cảnh",
    ]) && !pairs.holds_any(&["mục tiêu", "chỉ tiêu", "nhiệm vụ"]);
    let whole = ["kết quả", "tình hình", "thuận lợi", "khó khăn", "tồn tại", "nguyên nhân"].contains(&heading);
    // `Kết quả năm học trước`; but what shall be reached: `Kết quả cần đạt`.
    let results =
        ["kết quả ", "đặc điểm ", "đánh giá kết quả", "đánh giá năm"].iter().any(|word| heading.starts_with(word))
            && !pairs.holds_any(&["cần đạt", "dự kiến", "mong đợi", "phấn đấu", "đầu ra"]);
    let way_out = || pairs.holds("khắc phục") || plans(heading);
    (whole || reasons || results || pairs.holds_any(&WORDS)) && !way_out()
}

/// Whether a heading of a report turns to what shall be done.
fn plans(heading: &str) -> bool {
    heading.contains("phương hướng")
        || ["kế hoạch hoạt động", "kế hoạch công tác", "kế hoạch tháng", "nhiệm vụ trọng tâm", "nhiệm vụ, giải pháp"]
            .iter()
            .any(|word| heading.starts_with(word))
}
