//! The words that the form adds to the set's own, and numbers as a reader writes them.

use chrono::{Datelike, NaiveDate};

use crate::criteria::{Band, Block, Rule, UnitType};
use crate::html::Lang;
use crate::{Points, Quantity};

/// The words of one language. Where a number goes, there is `{}`.
pub(super) struct Words {
    pub(super) lang: &'static str,
    decimal: char,
    pub(super) unit: &'static str,
    pub(super) unit_name: &'static str,
    pub(super) superior: &'static str,
    pub(super) period: &'static str,
    pub(super) filled_by: &'static str,
    pub(super) role: &'static str,
    pub(super) facts: &'static str,
    pub(super) send: &'static str,
    pub(super) yes: &'static str,
    pub(super) no: &'static str,
    pub(super) blank: &'static str,
    number: &'static str,
    time: &'static str,
    pub(super) times: &'static str,
    pub(super) own_points: &'static str,
    pub(super) part: &'static str,
    pub(super) whole: &'static str,
    pub(super) achieved: &'static str,
    pub(super) target: &'static str,
    pub(super) or_percent: &'static str,
    pub(super) as_number: &'static str,
    pub(super) bonus: &'static str,
    pub(super) superior_only: &'static str,
    pub(super) only_for: &'static str,
    pub(super) holds: &'static str,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) evidence: &'static str,
    pub(super) evidence_wanted: &'static str,
    pub(super) evidence_lines: &'static str,
    pub(super) note: &'static str,
    pub(super) not_applicable: &'static str,
    pub(super) reason: &'static str,
    pub(super) reason_wanted: &'static str,
    points: &'static str,
    each: &'static str,
    for_all: &'static str,
    for_highest: &'static str,
    at_least: &'static str,
    at_most: &'static str,
    taken: &'static str,
    taken_at_most: &'static str,
    up_to: &'static str,
    step: &'static str,
    of_target: &'static str,
    whole_taken: &'static str,
    between: &'static str,
    from_on: &'static str,
    below: &'static str,
    to_below: &'static str,
    unit_types: [&'static str; 9],
    blocks: [&'static str; 5],
}

/// A text with each `{}` replaced by the next value.
fn filled(template: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut text = String::new();
    for (nth, part) in template.split("{}").enumerate() {
        if nth > 0 {
            text.push_str(values.next().copied().unwrap_or_default());
        }
        text.push_str(part);
    }
    text
}

impl Words {
    pub(super) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vietnamese => &VIETNAMESE,
            Lang::English => &ENGLISH,
        }
    }

    fn written(&self, token: &str) -> String {
        token.chars().map(|c| if c == '.' { self.decimal } else { c }).collect()
    }

    fn number_of(&self, points: Points) -> String {
        self.written(&points.to_string())
    }

    fn quantity(&self, quantity: Quantity) -> String {
        self.written(&quantity.to_string())
    }

    pub(super) fn points(&self, points: Points) -> String {
        filled(self.points, &[&self.number_of(points)])
    }

    pub(super) fn each(&self, each: Points, unit: Option<&str>, max: Points) -> String {
        filled(self.each, &[&self.number_of(each), unit.unwrap_or(self.time), &self.number_of(max)])
    }

    /// What a number is called, with what it counts.
    pub(super) fn number_of_units(&self, unit: Option<&str>) -> String {
        unit.map_or_else(|| self.number.to_owned(), |unit| format!("{} ({unit})", self.number))
    }

    pub(super) fn for_all(&self, points: Points) -> String {
        filled(self.for_all, &[&self.number_of(points)])
    }

    pub(super) fn for_highest(&self, points: Points) -> String {
        filled(self.for_highest, &[&self.number_of(points)])
    }

    pub(super) fn at_least(&self, need: u32, points: Points) -> String {
        filled(self.at_least, &[&self.number_of(points), &need.to_string()])
    }

    pub(super) fn at_most(&self, max: Points) -> String {
        filled(self.at_most, &[&self.number_of(max)])
    }

    pub(super) fn taken(&self, each: Points, at_most: Option<Points>) -> String {
        let taken = filled(self.taken, &[&self.number_of(each)]);
        match at_most {
            Some(most) => taken + &filled(self.taken_at_most, &[&self.number_of(most)]),
            None => taken,
        }
    }

    pub(super) fn up_to(&self, max: Points, step: Option<Points>) -> String {
        let range = filled(self.up_to, &[&self.number_of(max)]);
        match step {
            Some(step) => range + &filled(self.step, &[&self.number_of(step)]),
            None => range,
        }
    }

    pub(super) fn of_target(&self, target: Quantity) -> String {
        filled(self.of_target, &[&self.quantity(target)])
    }

    /// Which fact the whole of a ratio is taken from, where it is left blank.
    pub(super) fn whole_taken(&self, rule: &Rule, fact: &str) -> String {
        let whole = if matches!(rule, Rule::Proportional { .. }) { self.target } else { self.whole };
        filled(self.whole_taken, &[whole, fact])
    }

    /// The range of a number; nothing where only zero bounds it.
    pub(super) fn between(&self, min: Option<Quantity>, max: Option<Quantity>) -> Option<String> {
        let least = min.unwrap_or_default();
        match max {
            Some(max) => Some(filled(self.between, &[&self.quantity(least), &self.quantity(max)])),
            None if least == Quantity::default() => None,
            None => Some(filled(self.from_on, &[&self.quantity(least)])),
        }
    }

    pub(super) fn band(&self, band: &Band) -> String {
        let from = band.from.map(|share| filled(self.from_on, &[&self.written(&share.to_string())]));
        let end = if from.is_some() { self.to_below } else { self.below };
        let below = band.below.map(|share| filled(end, &[&self.written(&share.to_string())]));
        let range: Vec<String> = [from, below].into_iter().flatten().collect();
        format!("{}: {}", range.join(" "), self.points(band.points))
    }

    pub(super) fn day(&self, day: NaiveDate) -> String {
        format!("{}/{}/{}", day.day(), day.month(), day.year())
    }

    pub(super) const fn unit_type(&self, unit: UnitType) -> &'static str {
        use UnitType as U;
        let [chapter, base_chapter, base, pioneers, pioneer_chapter, commune, district, province, other] =
            self.unit_types;
        match unit {
            U::Chapter => chapter,
            U::BaseChapter => base_chapter,
            U::Base => base,
            U::PioneerUnion => pioneers,
            U::PioneerChapter => pioneer_chapter,
            U::Commune => commune,
            U::District => district,
            U::Province => province,
            U::Other => other,
        }
    }

    pub(super) const fn block(&self, block: Block) -> &'static str {
        let [residential, school, civil_service, enterprise, armed_forces] = self.blocks;
        match block {
            Block::Residential => residential,
            Block::School => school,
            Block::CivilService => civil_service,
            Block::Enterprise => enterprise,
            Block::ArmedForces => armed_forces,
        }
    }
}

const VIETNAMESE: Words = Words {
    lang: "vi",
    decimal: ',',
    unit: "Đơn vị",
    unit_name: "Tên đơn vị",
    superior: "Đoàn cấp trên trực tiếp",
    period: "Kỳ đánh giá",
    filled_by: "Người lập phiếu",
    role: "Chức vụ",
    facts: "Số liệu chung của đơn vị",
    send: "Gửi phiếu",
    yes: "Có",
    no: "Không",
    blank: "Chưa trả lời",
    number: "Số lượng",
    time: "lần",
    times: "Số lần",
    own_points: "Điểm tự chấm",
    part: "Số đạt",
    whole: "Tổng số",
    achieved: "Đạt được",
    target: "Chỉ tiêu",
    or_percent: "hoặc tỉ lệ %",
    as_number: "Nhập số như 12 hoặc 12,5",
    bonus: "điểm thưởng",
    superior_only: "Đoàn cấp trên chấm, đơn vị không tự chấm.",
    only_for: "Chỉ dành cho:",
    holds: "Áp dụng",
    from: "từ",
    to: "đến hết",
    evidence: "Minh chứng",
    evidence_wanted: "Minh chứng (cần có)",
    evidence_lines: "Minh chứng (số, ký hiệu văn bản; đường dẫn; tên hoạt động; mỗi minh chứng một dòng)",
    note: "Ghi chú",
    not_applicable: "Không áp dụng",
    reason: "Lý do không áp dụng",
    reason_wanted: "Lý do không áp dụng (cần nêu)",
    points: "{} điểm",
    each: "{} điểm mỗi {}, tối đa {} điểm",
    for_all: "{} điểm khi đạt 100% chỉ tiêu",
    for_highest: "{} điểm cho kết quả cao nhất",
    at_least: "{} điểm khi đạt ít nhất {} nội dung",
    at_most: "tối đa {} điểm",
    taken: "trừ {} điểm mỗi lần",
    taken_at_most: ", trừ tối đa {} điểm",
    up_to: "từ 0 đến {}",
    step: ", bước {}",
    of_target: "chỉ tiêu {}",
    whole_taken: "Để trống “{}” thì lấy số đã ghi ở mục “{}”.",
    between: "từ {} đến {}",
    from_on: "từ {}",
    below: "dưới {}",
    to_below: "đến dưới {}",
    unit_types: [
        "chi đoàn",
        "chi đoàn cơ sở",
        "Đoàn cơ sở",
        "liên đội",
        "chi đội",
        "Đoàn xã, phường, đặc khu",
        "Đoàn huyện",
        "Đoàn tỉnh",
        "đơn vị khác",
    ],
    blocks: [
        "khối địa bàn dân cư",
        "khối trường học",
        "khối công chức, viên chức",
        "khối doanh nghiệp",
        "khối lực lượng vũ trang",
    ],
};

const ENGLISH: Words = Words {
    lang: "en",
    decimal: '.',
    unit: "Unit",
    unit_name: "Name of the unit",
    superior: "Level above",
    period: "Period",
    filled_by: "Filled in by",
    role: "Position",
    facts: "Facts about the unit",
    send: "Send",
    yes: "Yes",
    no: "No",
    blank: "Not answered",
    number: "Number",
    time: "time",
    times: "How often",
    own_points: "Own score",
    part: "Met",
    whole: "Of",
    achieved: "Achieved",
    target: "Target",
    or_percent: "or percentage",
    as_number: "A number such as 12 or 12.5",
    bonus: "bonus",
    superior_only: "Scored by the level above, not by the unit.",
    only_for: "Only for:",
    holds: "Counts",
    from: "from",
    to: "up to",
    evidence: "Evidence",
    evidence_wanted: "Evidence (required)",
    evidence_lines: "Evidence (number and symbol of a paper; address; name of an activity; one to a line)",
    note: "Note",
    not_applicable: "Not applicable",
    reason: "Why it does not apply",
    reason_wanted: "Why it does not apply (required)",
    points: "{} points",
    each: "{} points for each {}, {} at most",
    for_all: "{} points for all of the target",
    for_highest: "{} points for the highest result",
    at_least: "{} points when at least {} are met",
    at_most: "{} points at most",
    taken: "{} points taken away each time",
    taken_at_most: ", {} at most",
    up_to: "0 to {}",
    step: ", in steps of {}",
    of_target: "target {}",
    whole_taken: "A blank “{}” is taken from “{}”.",
    between: "{} to {}",
    from_on: "from {}",
    below: "below {}",
    to_below: "to below {}",
    unit_types: [
        "chapters",
        "base chapters",
        "base organisations",
        "Pioneers of a school",
        "Pioneers of a class",
        "communes",
        "districts",
        "provinces",
        "others",
    ],
    blocks: ["residential areas", "schools", "civil servants", "enterprises", "armed forces"],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_braces_are_and_what_lacks_is_empty() {
        assert_eq!(filled("{} of {}.", &["1", "2"]), "1 of 2.");
        assert_eq!(filled("{} of {}.", &["1"]), "1 of .");
    }
}
