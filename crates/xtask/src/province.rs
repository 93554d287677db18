//! A province for the demo of the desk: 40 communes that there are nowhere, as the summaries that their desks would hand up.
//!
//! One commune has handed up nothing, and one its sums without its units.

use chrono::NaiveDate;
use orientation::assessment::{Assessment, CriteriaRef, Person, Superior, Unit};
use orientation::cases::Rng;
use orientation::criteria::{Block, CriteriaSet, UnitType};
use orientation::summary::{Counter, LevelRef, Roster, RosterUnit, Summary, Under};
use orientation::{Id, Period, document};

use crate::commune::filled;

/// The number that everything is drawn from.
const SEED: u64 = 40;
const YEAR: u16 = 2022;
const BEFORE: [&str; 5] = ["Mường", "Bản", "Tả", "Phìn", "Khun"];
const AFTER: [&str; 8] = ["Mẫu", "Thử", "Vẽ", "Tạm", "Nháp", "Chép", "Giấy", "Bút"];
const CHAPTERS: [&str; 12] = [
    "bản Trung Tâm",
    "bản Trên",
    "bản Dưới",
    "bản Đông",
    "bản Tây",
    "bản Nam",
    "bản Bắc",
    "bản Mới",
    "bản Cũ",
    "Trường THCS",
    "Trạm Y tế",
    "cơ quan xã",
];
/// The place of the commune that has handed up nothing.
const SILENT: usize = 12;
/// The place of the one that keeps its units to itself.
const CLOSED: usize = 25;

/// The files of the demo, by name: the roster of the province, and one summary to a line.
pub fn files(set: &CriteriaSet) -> Option<Vec<(&'static str, String)>> {
    let period: Period = YEAR.to_string().parse().ok()?;
    let due = NaiveDate::from_ymd_opt(YEAR.into(), 11, 30)?;
    let to = LevelRef::new("tinh-doan-mau".parse().ok()?, "Tỉnh đoàn Mẫu");
    let mut roster =
        Roster::new(format!("tinh-doan-mau-{YEAR}").parse().ok()?, to, period, due).with_criteria(set.id.clone());
    let mut summaries = String::new();
    let mut counter = Counter::new(set, period.last_day());
    let names = BEFORE.iter().flat_map(|one| AFTER.map(|two| format!("Đoàn xã {one} {two}")));
    for (at, name) in names.enumerate() {
        let level = LevelRef::new(format!("xa-{:02}", at + 1).parse().ok()?, name);
        let mut rng = Rng::new(SEED ^ ((at as u64) << 8));
        let count = 6 + rng.below(CHAPTERS.len() - 5);
        let mut rows = Vec::new();
        for (nth, chapter) in CHAPTERS.iter().take(count).enumerate() {
            let id: Id = format!("{}-{:02}", level.id, nth + 1).parse().ok()?;
            let unit = RosterUnit::new(format!("Chi đoàn {chapter}"), UnitType::Chapter)
                .with_blocks([Block::Residential])
                .with_under(Under::new(level.clone()));
            roster = roster.with_unit(id.clone(), unit);
            let superior = Superior::new(level.name.clone()).with_id(level.id.clone());
            let unit = Unit::new(id, format!("Chi đoàn {chapter}, {}", level.name), UnitType::Chapter)
                .with_blocks([Block::Residential])
                .with_superior(superior);
            let criteria = CriteriaRef::new(set.id.clone(), set.edition.clone());
            let blank = Assessment::new(unit, period, criteria).with_filled_by(Person::new("Bí thư chi đoàn"));
            // Late, blank and missing ones stand at other places in each commune.
            let forms = filled(&mut rng, set, blank, (at * 11 + nth * 5) % 42, due);
            rows.extend(forms.iter().filter_map(|form| counter.row(form).ok()));
        }
        let summary: Summary = rows.into_iter().collect();
        let summary = if at == CLOSED { summary.close(&level, due) } else { summary };
        if at != SILENT {
            summaries += &(document::compact(&summary) + "\n");
        }
    }
    Some(vec![("roster.json", document::compact(&roster) + "\n"), ("summaries-2022.ndjson", summaries)])
}
