//! The targets (chỉ tiêu) that an action states: how much of what, at least or at most.
//!
//! A number is a target where its words ask for it: a percentage; a bound (`ít nhất`, `không quá`, `phấn đấu`); a share for
//! each unit (`mỗi chi đoàn …`); a place under a heading of targets; or, written as papers write what they count (`05`,
//! `1.000`, `240m`), behind a verb that asks for something to be done. It is none where it counts time or money, where it
//! is a date, the number of another paper, part of a name, or what was done before.

use super::clean::Stretch;
use super::dates::{Moment, ends_with};
use crate::Quantity;
use crate::plan::{Amount, Comparison, Target};

/// What the headings above an action say about its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    /// Under a heading of targets.
    pub(super) targets: bool,
    /// Under a heading of prizes, costs, conditions, participants: numbers there bind nobody to do anything.
    pub(super) facts: bool,
    /// In a report of what was done.
    pub(super) past: bool,
}

impl Around {
    /// What one heading adds.
    pub(super) fn under(self, heading: &str) -> Self {
        let lowered = heading.to_lowercase();
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

/// A number in a text.
struct Number {
    at: Stretch,
    value: Quantity,
    /// Two digits and more.
    formal: bool,
    /// Written as papers write counts, and nothing else: `05`, `1.000`.
    official: bool,
}

/// What is counted, the longest first where one begins as another does.
const UNITS: &[&str] = &[
    "đội hình",
    "câu lạc bộ",
    "công trình",
    "phần việc",
    "hoạt động",
    "chương trình",
    "mô hình",
    "đoàn viên",
    "đảng viên",
    "hội viên",
    "đội viên",
    "thanh niên",
    "thanh thiếu nhi",
    "thiếu nhi",
    "học sinh",
    "sinh viên",
    "cán bộ",
    "chi đoàn",
    "chi hội",
    "liên đội",
    "chi đội",
    "lượt người",
    "lượt đoàn viên",
    "lượt thanh niên",
    "lượt thiếu nhi",
    "lượt",
    "ngày công",
    "cây xanh",
    "cây",
    "ý tưởng",
    "sáng kiến",
    "giải pháp",
    "đề tài",
    "sản phẩm",
    "người dân",
    "người",
    "hộ gia đình",
    "hộ",
    "gia đình",
    "khu vui chơi",
    "khu",
    "sân chơi",
    "tuyến đường",
    "tuyến phố",
    "tuyến",
    "suất quà",
    "suất học bổng",
    "suất",
    "phần quà",
    "học bổng",
    "ngôi nhà",
    "căn nhà",
    "nhà nhân ái",
    "nhà",
    "đơn vị máu",
    "đơn vị",
    "cơ sở",
    "buổi",
    "đợt",
    "lớp",
    "cuộc",
    "hội thi",
    "hội nghị",
    "hội thảo",
    "diễn đàn",
    "tọa đàm",
    "điểm",
    "tin",
    "bài",
    "lần",
    "chuyến",
    "tổ",
    "đội",
    "nhóm",
    "điển hình",
    "gương",
    "tập thể",
    "cá nhân",
    "đồng chí",
    "quỹ",
    "tủ sách",
    "thư viện",
    "video",
    "clip",
    "sổ",
    "cuốn",
    "tiết mục",
    "tác phẩm",
    "bể bơi",
    "cầu",
    "con đường",
    "km",
    "m2",
    "m²",
    "m3",
    "m",
    "ha",
    "kg",
    "tấn",
    "lít",
    "bóng đèn",
    "camera",
    "máy tính",
    "xe đạp",
    "chiếc",
    "bộ",
    "con",
    "em",
    "bạn",
    "vườn",
    "doanh nghiệp",
    "dự án",
    "hợp tác xã",
    "tổ hợp tác",
    "trường",
    "lượt hộ",
    "tháng/lần",
    "chuyên đề",
    "chuyên mục",
    "phóng sự",
    "fanpage",
    "xã",
    "phường",
    "thôn",
    "bản",
    "giờ học",
];

/// Whole percent signs and words.
const PERCENT: [&str; 2] = ["%", "phần trăm"];

const MONEY: [&str; 12] =
    ["đồng", "đ", "vnđ", "vnd", "triệu đồng", "triệu", "tỷ đồng", "tỷ", "tỉ đồng", "nghìn đồng", "ngàn đồng", "usd"];

/// Time, ages and clocks; `ngày công` is work.
const TIME: [&str; 14] =
    ["năm", "tháng", "tuần", "ngày", "giờ", "phút", "giây", "tuổi", "quý", "học kỳ", "thập kỷ", "h", "giờ00", "mùa"];

/// Words after which a number names something.
const NAMES: &[&str] = &[
    "thứ",
    "khóa",
    "khoá",
    "số",
    "lớp",
    "khối",
    "điều",
    "khoản",
    "mục",
    "chương",
    "tháng",
    "quý",
    "ngày",
    "phòng",
    "hạng",
    "kỳ",
    "lần thứ",
    "bước",
    "tiêu chí",
    "phương án",
    "chỉ thị",
    "nghị quyết",
    "kết luận",
    "quyết định",
    "quy định",
    "trung ương",
    "vốn",
    "quốc lộ",
    "tuần",
    "giai đoạn",
    "công văn",
    "đề án",
    "phụ lục",
    "tầng",
    "trang",
    "biểu",
    "mẫu",
    "vòng",
    "cụm",
    "tổ",
    "nhóm",
    "thôn",
    "khu",
    "kế hoạch",
    "hướng dẫn",
    "chương trình",
    "điện thoại",
    "đt",
    "quận",
    "bảng",
    "nhiệm kỳ",
    "năm học",
    "năm",
    "hè",
    "độ",
    "loại",
    "cấp",
    "mức",
    "chủ trương",
    "cách mạng công nghiệp",
    "công nghiệp",
    "covid",
    "đường",
    "ngõ",
    "kiệt",
    "nội dung",
    "phần",
    "mốc",
];

const AT_LEAST: &[&str] = &[
    "ít nhất",
    "tối thiểu",
    "từ",
    "trên",
    "hơn",
    "không dưới",
    "không ít hơn",
    "không thấp hơn",
    "ít nhất là",
    "tối thiểu là",
    "ít nhất có",
    "tối thiểu có",
    "đạt từ",
    "đạt trên",
];
const AT_MOST: &[&str] = &[
    "không quá",
    "tối đa",
    "dưới",
    "không vượt quá",
    "nhiều nhất",
    "tối đa là",
    "không vượt",
    "không quá mức",
    "xuống còn",
    "xuống dưới",
];
const STRIVING: &[&str] = &["phấn đấu", "chỉ tiêu", "đạt", "lên", "đảm bảo", "bảo đảm"];

/// Verbs that ask for what they are followed by.
const VERBS: &[&str] = &[
    "tổ chức",
    "thành lập",
    "xây dựng",
    "trao",
    "tặng",
    "thực hiện",
    "vận động",
    "hoàn thành",
    "phát triển",
    "kết nạp",
    "giới thiệu",
    "trồng",
    "khám",
    "làm",
    "sửa",
    "hỗ trợ",
    "giúp",
    "duy trì",
    "đảm nhận",
    "có",
    "đạt",
    "triển khai",
    "tham gia",
    "huy động",
    "tuyên dương",
    "mở",
    "cấp",
    "bồi dưỡng",
    "tập huấn",
    "đăng",
    "viết",
    "cử",
    "thu",
    "ra mắt",
    "nhận",
    "phát",
    "khởi công",
    "khánh thành",
    "bàn giao",
    "lắp",
    "tu sửa",
    "nâng cấp",
    "chăm sóc",
    "thăm",
    "phối hợp",
    "đăng ký",
    "xóa",
    "xoá",
    "tư vấn",
    "dạy",
    "tuyên truyền",
    "hiến",
    "tiếp nhận",
    "thu hút",
    "củng cố",
    "kiện toàn",
    "chọn",
    "lựa chọn",
    "bình chọn",
    "đề xuất",
    "bê tông",
    "vẽ",
    "treo",
    "đóng góp",
    "ủng hộ",
    "quyên góp",
    "kết nối",
    "tạo",
    "đào tạo",
    "thí điểm",
    "nhân rộng",
    "công nhận",
    "biểu dương",
    "vay",
    "lập",
    "chỉ đạo",
    "sinh hoạt",
    "học tập",
    "giải quyết",
];

/// What a number only divides or describes.
const STRUCTURE: &[&str] = &[
    "phần thi",
    "phần",
    "vòng",
    "bảng",
    "nội dung",
    "mục",
    "câu",
    "ý",
    "bước",
    "giai đoạn",
    "phương án",
    "hình thức",
    "thể loại",
    "tiêu chí",
    "loại",
    "mức",
    "trường hợp",
    "yếu tố",
    "tiêu chuẩn",
    "điều",
    "khoản",
    "chặng",
    "môn",
    "hạng mục",
    "tờ",
    "trang",
    "bản sao",
    "bài học",
    "lĩnh vực",
    "khâu",
    "bộ hồ sơ",
    "hồ sơ",
    "chữ",
    "trụ cột",
    "nhóm giải pháp",
    "nhiệm vụ",
    "cấp",
    "miền",
    "dân tộc",
];

/// The targets of an action's words.
pub(super) fn targets(text: &str, moments: &[Moment], around: Around) -> Vec<Target> {
    let mut found: Vec<Target> = Vec::new();
    let mut previous: Option<Stretch> = None;
    if text.bytes().any(|b| b.is_ascii_digit()) {
        let mut at = 0;
        while let Some(number) = next_number(text, at) {
            at = number.at.end;
            if moments.iter().any(|moment| moment.at.start < number.at.end && number.at.start < moment.at.end) {
                continue;
            }
            let upper = previous.as_ref().is_some_and(|before| is_upper_end(text, before.end, number.at.start));
            if upper {
                previous = Some(number.at);
                continue;
            }
            if let Some((target, end)) = target(text, &number, around) {
                at = at.max(end);
                // One clause may count twice; the same words are one target only where the number is the same.
                found.push(target);
                previous = Some(number.at.start..at);
            } else {
                previous = None;
            }
        }
    }
    if found.is_empty() && !around.past {
        found.extend(assigned(text));
    }
    found
}

/// Whether the second number ends the range of the first: `01-02`, `từ 80% đến dưới 100%`.
fn is_upper_end(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default().trim_start_matches('%').trim();
    matches!(between, "-" | "–" | "đến" | "đến dưới" | "tới" | "hoặc" | "/")
}

/// The next number that stands alone: not inside a word, a symbol or another number.
fn next_number(text: &str, from: usize) -> Option<Number> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        let len = bytes.get(at..)?.iter().take_while(|b| b.is_ascii_digit()).count();
        let mut end = at + len;
        let whole = text.get(at..end)?;
        let mut digits = whole.to_owned();
        let mut fraction = String::new();
        let mut grouped = false;
        while let Some(group) = text.get(end..).and_then(|rest| rest.strip_prefix(['.', ' ', '\u{a0}'])) {
            let group_len = group.bytes().take_while(u8::is_ascii_digit).count();
            let dot = text.get(end..)?.starts_with('.');
            if group_len != 3
                || digits.len() > 3 && !grouped
                || (!dot && (whole.len() > 3 || whole.starts_with('0') || !text.get(end + 1..)?.starts_with('0')))
            {
                break;
            }
            let separator = text.get(end..)?.chars().next().map_or(1, char::len_utf8);
            digits.push_str(group.get(..3)?);
            end += separator + 3;
            grouped = true;
        }
        if let Some(after) = text.get(end..).and_then(|rest| rest.strip_prefix(',')) {
            let len = after.bytes().take_while(u8::is_ascii_digit).count();
            if (1..=2).contains(&len) && !after.get(len..).is_some_and(|rest| rest.starts_with(['/', ','])) {
                fraction = after.get(..len)?.to_owned();
                end += 1 + len;
            }
        }
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(end..)?;
        let inside = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '+' | '.' | '_' | '@'))
            || after.starts_with(['/', '-', '+'])
                && after.get(1..).is_some_and(|rest| rest.chars().next().is_some_and(|c| c.is_uppercase()));
        let trimmed = digits.trim_start_matches('0');
        let printed = if trimmed.is_empty() { "0" } else { trimmed };
        let value = if fraction.is_empty() { printed.to_owned() } else { format!("{printed}.{fraction}") };
        match value.parse::<Quantity>() {
            Ok(value) if !inside => {
                let formal = whole.starts_with('0') || grouped || whole.len() >= 2;
                let official = whole.starts_with('0') || grouped;
                return Some(Number { at: at..end, value, formal, official });
            }
            _ => at = end,
        }
    }
}

/// Whether a place is between quotation marks.
fn is_quoted(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let curly = before.matches('“').count() > before.matches('”').count();
    let straight = before.matches('"').count() % 2 == 1 && text.get(at..).is_some_and(|rest| rest.contains('"'));
    curly || straight
}

/// The clause around a number: from one mark to the next.
fn clause(text: &str, at: &Stretch) -> Stretch {
    let before = text.get(..at.start).unwrap_or_default();
    let open = before
        .rfind([',', ';', ':', '(', '“'])
        .map_or(0, |mark| mark + before.get(mark..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let sentence = before.rfind(". ").map_or(0, |mark| mark + 2);
    // `Mỗi Đoàn xã, phường thực hiện …`: for whom a number holds belongs to its words.
    let closed = before.rfind([';', ':', '(', '“']).map_or(0, |mark| mark + 1).max(sentence);
    let each = before
        .get(closed..)
        .and_then(|words| words.rfind("Mỗi ").or_else(|| words.rfind("mỗi ")))
        .map(|at| closed + at);
    let start = each.map_or(open.max(sentence), |each| each.min(open.max(sentence)));
    let rest = text.get(at.end..).unwrap_or_default();
    let mut end = rest.len();
    for (offset, c) in rest.char_indices() {
        let closes = match c {
            ',' | ';' | ')' | ':' => true,
            '.' => rest.get(offset + 1..).is_none_or(|after| {
                after.is_empty() || after.starts_with(char::is_whitespace) || after.starts_with('/')
            }),
            '(' => offset > 0,
            _ => false,
        };
        if closes {
            end = offset;
            break;
        }
    }
    let lead = text.get(start..at.start).map_or(0, |words| words.len() - words.trim_start().len());
    start + lead..at.end + end
}

/// What is counted, as printed, and where its words end; a unit that is no known one is the next word.
fn unit(text: &str, from: usize) -> Option<(String, usize, bool)> {
    let rest = text.get(from..)?;
    let trimmed = rest.trim_start();
    let lead = rest.len() - trimmed.len();
    for sign in PERCENT {
        if trimmed.starts_with(sign) {
            return Some(("%".to_owned(), from + lead + sign.len(), true));
        }
    }
    let near: String = trimmed.chars().take(24).collect();
    let lowered = near.to_lowercase();
    let fits = |unit: &str| {
        lowered.strip_prefix(unit).is_some_and(|after| !after.chars().next().is_some_and(char::is_alphanumeric))
    };
    if let Some(known) = UNITS.iter().filter(|unit| fits(unit)).max_by_key(|unit| unit.len()) {
        let chars = known.chars().count();
        let printed: String = trimmed.chars().take(chars).collect();
        let end = from + lead + printed.len();
        return Some((printed, end, true));
    }
    let word = trimmed.split(|c: char| !c.is_alphanumeric()).next().filter(|word| !word.is_empty())?;
    Some((word.to_owned(), from + lead + word.len(), false))
}

fn target(text: &str, number: &Number, around: Around) -> Option<(Target, usize)> {
    let clause = clause(text, &number.at);
    let before = text.get(clause.start..number.at.start)?.to_lowercase();
    let all_before = text.get(..number.at.start)?.trim_end();
    let after = text.get(number.at.end..)?.trim_start();
    let lowered_after: String = after.chars().take(24).flat_map(char::to_lowercase).collect();
    let word = |words: &[&str]| {
        words.iter().any(|word| {
            lowered_after.strip_prefix(word).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
        })
    };
    if around.past || is_quoted(text, number.at.start) || all_before.ends_with('/') {
        return None;
    }
    let percent = after.starts_with('%') || word(&["phần trăm"]);
    let labour = lowered_after.starts_with("ngày công") || lowered_after.starts_with("giờ học");
    let millions = word(&["triệu"])
        && !lowered_after.contains("đồng")
        && lowered_after.strip_prefix("triệu ").is_some_and(|rest| UNITS.iter().any(|unit| rest.starts_with(unit)));
    if !percent && ((word(&MONEY) && !millions) || (word(&TIME) && !labour) || is_prize(&lowered_after)) {
        return None;
    }
    // A number that names: `lớp 10`, `Chỉ thị 05`.
    let bound = bound(&before, after);
    if !percent && bound.is_none() && NAMES.iter().any(|word| ends_with(all_before, word)) {
        return None;
    }
    // What was done, and what is only told.
    let told =
        ["kỷ niệm", "đã ", "trong năm qua", "hiện có", "hiện nay", "so với", "trị giá", "giá trị", "gồm ", "bao gồm"];
    if told.iter().any(|word| before.contains(word)) && !(percent && before.contains("so với")) {
        return None;
    }
    // Of a range, what is counted stands behind its end: `từ 5 đến 10 người`.
    let until = next_number(text, number.at.end).filter(|next| is_upper_end(text, number.at.end, next.at.start));
    let (unit, end, known) = unit(text, until.map_or(number.at.end, |next| next.at.end))?;
    // A mark that is reached, and the parts that something has, are no counts of what shall be done.
    let mark = unit == "điểm" && ends_with(before.trim_end(), "từ") && after.contains("trở lên");
    let part = STRUCTURE
        .iter()
        .any(|word| lowered_after.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    if mark || (part && !percent) {
        return None;
    }
    let unit_starts_small = unit.chars().next().is_some_and(|c| c.is_lowercase() || c == '%' || c == 'Đ');
    let each = ["mỗi ", "mỗi", "từng "].iter().any(|word| before.contains(word));
    let striving = STRIVING.iter().any(|word| contains_word(&before, word));
    let verb = VERBS.iter().any(|word| contains_word(&before, word));
    let attached = known
        && number.at.end == text.len() - text.get(number.at.end..)?.len()
        && text.get(number.at.end..)?.chars().next().is_some_and(char::is_alphabetic);
    let runs_in = text
        .get(..clause.start)
        .and_then(|lead| lead.trim_end().strip_suffix(':'))
        .map(|title| Around::default().under(title));
    let facts = around.facts || runs_in.is_some_and(|title| title.facts);
    // `1.000 cây được trồng`: what shall be done to them stands behind.
    let done = before.trim().is_empty() && contains_word(after.split([';', '.']).next().unwrap_or_default(), "được");
    // `Gói 200 bánh chưng`: one word that asks, at the beginning of its sentence, then how many.
    let first = before.split_whitespace().count() == 1
        && text.get(clause.start..).is_some_and(|words| words.starts_with(char::is_uppercase))
        && text.get(..clause.start).is_some_and(|lead| lead.trim().is_empty() || lead.trim_end().ends_with('.'));
    let asked = percent
        || (bound.is_some() && (known || number.formal || unit_starts_small) && (!facts || each || verb))
        || (each && (known || number.official))
        || (around.targets && (known || number.official))
        || (!facts && striving && known)
        || (!facts && done && known && number.official)
        || (!facts && first && number.formal && unit_starts_small && !is_particle(&unit))
        || (!facts
            && verb
            && ((number.formal && known)
                || (number.official && unit_starts_small && !is_particle(&unit))
                || attached
                || (known && verb_right_before(&before))));
    if !asked || number.value.ten_thousandths() == 0 && !percent {
        return None;
    }
    let amount = Amount { comparison: bound.unwrap_or(Comparison::Exactly), number: number.value, unit };
    let words = text.get(clause.clone())?.trim().to_owned();
    Some((Target { words, amount: Some(amount), assigned_by: None }, end))
}

/// A word that is never counted.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "và" | "của"
            | "theo"
            | "thực"
            | "về"
            | "trong"
            | "để"
            | "là"
            | "tại"
            | "do"
            | "với"
            | "cho"
            | "được"
            | "đến"
            | "từ"
            | "như"
            | "trên"
            | "dưới"
            | "khi"
            | "thì"
            | "có"
    )
}

/// `01 giải Nhất`, `02 giải Ba`.
fn is_prize(after: &str) -> bool {
    after.strip_prefix("giải").is_some_and(|rest| {
        let rest = rest.trim_start();
        [
            "nhất",
            "nhì",
            "ba",
            "khuyến khích",
            "thưởng",
            "phụ",
            "đặc biệt",
            "tư",
            "a",
            "b",
            "c",
            "tập thể",
            "cá nhân",
            "triển vọng",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
            || rest.is_empty()
    })
}

/// How a number is bound by the words around it.
fn bound(before: &str, after: &str) -> Option<Comparison> {
    let before = before.trim_end();
    let near = |words: &[&str]| words.iter().filter(|word| ends_with(before, word)).map(|word| word.len()).max();
    let (least, most) = (near(AT_LEAST), near(AT_MOST));
    // `80% đội viên đạt từ 5 điểm trở lên`: the bound is that of the nearest number.
    let own = |c: char| matches!(c, ',' | ';' | '.' | ':') || c.is_ascii_digit();
    let upwards = after.split(own).next().is_some_and(|words| words.contains("trở lên"));
    match (least, most) {
        (least, Some(most)) if least.is_none_or(|least| most > least) => Some(Comparison::AtMost),
        (Some(_), _) => Some(Comparison::AtLeast),
        _ if upwards => Some(Comparison::AtLeast),
        // `ít nhất mỗi năm 02 hoạt động`, `tối thiểu mỗi chi đoàn 01 công trình`.
        _ if ["ít nhất", "tối thiểu"].iter().any(|word| contains_word(before, word)) => {
            Some(Comparison::AtLeast)
        }
        _ if contains_word(before, "không quá") || contains_word(before, "tối đa") => Some(Comparison::AtMost),
        _ => None,
    }
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn verb_right_before(before: &str) -> bool {
    let before = before.trim_end();
    VERBS.iter().any(|verb| ends_with(before, verb))
}

/// A target whose number another paper gives: `đạt chỉ tiêu … giao`.
fn assigned(text: &str) -> Option<Target> {
    let at = text.find("chỉ tiêu")?;
    let before = text.get(..at)?.trim_end();
    let asked = ["đạt", "hoàn thành", "đảm bảo", "bảo đảm", "thực hiện", "vượt", "các", "hoàn thành các", "đạt các"]
        .iter()
        .any(|verb| ends_with(before, verb));
    if !asked {
        return None;
    }
    let rest = text.get(at..)?;
    let end = rest.find([',', ';', '.', '(']).unwrap_or(rest.len());
    let words = rest.get(..end)?.trim();
    let given = ["phân bổ", "giao", "đề ra"].iter().find(|verb| ends_with(words, verb));
    let assigned_by = given.and_then(|verb| {
        let head = words.get(..words.len() - verb.len())?.trim_end();
        let bodies = [
            "Trung ương Đoàn",
            "Tỉnh đoàn",
            "Tỉnh Đoàn",
            "Thành đoàn",
            "Thành Đoàn",
            "Huyện đoàn",
            "Huyện Đoàn",
            "Quận Đoàn",
            "cấp ủy",
            "cấp trên",
            "Đoàn cấp trên",
        ];
        bodies.iter().filter(|body| head.ends_with(*body)).max_by_key(|body| body.len()).map(|body| (*body).to_owned())
    });
    if given.is_none() && words.split_whitespace().count() < 4 {
        return None;
    }
    Some(Target { words: words.to_owned(), amount: None, assigned_by })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, around: Around) -> Vec<String> {
        let moments = super::super::dates::moments(text, Some(2024));
        let tell = |target: Target| match target.amount {
            Some(amount) => {
                let sign = match amount.comparison {
                    Comparison::AtLeast => "≥",
                    Comparison::Exactly => "=",
                    Comparison::AtMost => "≤",
                };
                format!("{sign}{} {}", amount.number, amount.unit)
            }
            None => format!("{} / {}", target.words, target.assigned_by.unwrap_or_default()),
        };
        targets(text, &moments, around).into_iter().map(tell).collect()
    }

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        assert_eq!(read(text, Around::default()), expected, "{text}");
    }

    #[test]
    fn shares_and_counts_are_targets() {
        finds("100% chi đoàn có sổ.", &["=100 %"]);
        finds("Mỗi xã đoàn đảm nhận 05 tuyến đường.", &["=5 tuyến đường"]);
        finds("Khám bệnh cho 1.000 người.", &["=1000 người"]);
        finds("Làm mới 240m đường.", &["=240 m"]);
        finds("Tổ chức ít nhất 02 hoạt động/ 01 năm", &["≥2 hoạt động"]);
        finds("nâng tỷ lệ lên 60%", &["=60 %"]);
        finds("Từ 80% đến dưới 100% chi đoàn đăng ký", &["≥80 %"]);
        finds("Kết nạp từ 20 đoàn viên trở lên", &["≥20 đoàn viên"]);
        finds("Mỗi tác giả gửi không quá 03 tác phẩm", &["≤3 tác phẩm"]);
        finds("Huy động 2,5 tấn gạo", &["=2.5 tấn"]);
        finds("Gói 200 bánh chưng.", &["=200 bánh"]);
        finds("Vận động từ 5 đến 10 người", &["≥5 người"]);
        finds("Đặt 03 bồn hoa, tặng 01 hòm thư", &["=3 bồn", "=1 hòm"]);
        finds("Sinh hoạt ít nhất 3 tháng 1 lần", &["≥1 lần"]);
    }

    #[test]
    fn money_time_names_and_numbers_of_papers_are_none() {
        for text in [
            "Trao 01 giải Nhất: 5.000.000đ",
            "trị giá 2.000.000 đồng",
            "Kỷ niệm 88 năm ngày thành lập",
            "Tổ chức trong 03 ngày",
            "Thực hiện Chỉ thị 05 của Bộ Chính trị",
            "Triển khai Kế hoạch số 75-HD/TĐTN",
            "hỗ trợ học sinh lớp 10",
            "đánh giá theo 3600 thực hiện",
            "xây dựng Đoàn cơ sở “3 chủ động”",
            "vào ngày 25/3/2019",
            "trước 9h00 ngày thứ Năm",
            "đã trao 20 suất quà",
            "cách mạng công nghiệp 4.0",
            "Tổ chức từ ngày 02/6 đến 31/8",
            "đoàn viên từ 16 tuổi",
        ] {
            finds(text, &[]);
        }
    }

    #[test]
    fn a_target_that_another_paper_gives_has_no_number() {
        finds(
            "phấn đấu đạt chỉ tiêu nhiệm kỳ Trung ương Đoàn phân bổ.",
            &["chỉ tiêu nhiệm kỳ Trung ương Đoàn phân bổ / Trung ương Đoàn"],
        );
    }

    #[test]
    fn under_a_heading_of_targets_a_count_needs_no_verb() {
        assert_eq!(read("02 sân chơi tại các thôn.", Around::default().under("Chỉ tiêu cơ bản")), ["=2 sân chơi"]);
        assert_eq!(read("02 tỉnh của nước bạn.", Around::default().under("Địa bàn")), Vec::<String>::new());
    }
}
