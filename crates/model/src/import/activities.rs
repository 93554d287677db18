//! The dated list of activities: a table of what, when, who and where (danh mục hoạt động).
//!
//! Its head is a line with tabs that names a time and a content; each line with tabs below is an activity, until one has none.

use std::collections::BTreeMap;

use super::clean::{Clean, Stretch};
use super::outline::{Draft, NodeKind};
use crate::vietnamese::fold;

/// What a column of the list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    When,
    What,
    Who,
    Place,
    Other,
}

/// An activity: the stretches of its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) when: Option<Stretch>,
    pub(super) what: Option<Stretch>,
    pub(super) who: Option<Stretch>,
    pub(super) place: Option<Stretch>,
}

/// The rows of the lists by their places among the nodes.
pub(super) fn find(clean: &Clean<'_>, nodes: &[Draft]) -> BTreeMap<usize, Row> {
    let mut rows = BTreeMap::new();
    let mut head: Option<Vec<Column>> = None;
    for (at, node) in nodes.iter().enumerate() {
        if node.kind == NodeKind::PageNumber {
            continue;
        }
        let stretch = node.stretch();
        let text = clean.get(stretch.clone());
        let tabbed = node.is_body() && node.kind != NodeKind::Theme && text.contains('\t');
        if !tabbed {
            head = None;
            continue;
        }
        match &head {
            Some(columns) => {
                if let Some(row) = row(text, stretch.start, columns) {
                    rows.insert(at, row);
                }
            }
            None => head = named(text),
        }
    }
    rows
}

/// The columns of a line that is a head; `None` where it is none.
fn named(text: &str) -> Option<Vec<Column>> {
    let columns: Vec<Column> = text.split('\t').map(column).collect();
    let has = |wanted| columns.contains(&wanted);
    (columns.len() >= 2 && has(Column::When) && has(Column::What)).then_some(columns)
}

fn column(head: &str) -> Column {
    let folded = fold(head.trim());
    let words = folded.as_str();
    let has = |any: &[&str]| any.iter().any(|part| words.contains(part));
    if words.chars().count() > 60 {
        return Column::Other;
    }
    if ["stt", "tt", "so tt", "so thu tu"].contains(&words) {
        Column::Number
    } else if has(&["don vi", "chu tri", "phu trach", "phoi hop", "thuc hien boi", "nguoi thuc hien", "phan cong"]) {
        Column::Who
    } else if has(&["dia diem", "noi to chuc"]) {
        Column::Place
    } else if has(&["thoi gian", "thoi diem", "thoi han"]) || ["ngay", "thang", "ngay thang"].contains(&words) {
        Column::When
    } else if has(&["noi dung", "hoat dong", "cong viec", "chuong trinh", "su kien", "nhiem vu"]) {
        Column::What
    } else {
        Column::Other
    }
}

/// The cells of a line under its head; `None` where it has no content.
fn row(text: &str, from: usize, columns: &[Column]) -> Option<Row> {
    let mut row = Row::default();
    let mut at = from;
    for (cell, column) in text.split('\t').zip(columns) {
        let start = at + (cell.len() - cell.trim_start().len());
        let stretch = start..start + cell.trim().len();
        at += cell.len() + 1;
        let place = match column {
            Column::When => &mut row.when,
            Column::What => &mut row.what,
            Column::Who => &mut row.who,
            Column::Place => &mut row.place,
            Column::Number | Column::Other => continue,
        };
        if !stretch.is_empty() && place.is_none() {
            *place = Some(stretch);
        }
    }
    row.what.is_some().then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_names_time_and_content() {
        use Column::{Number, Place, What, When, Who};
        assert_eq!(
            named("STT\tThời gian\tNội dung\tĐơn vị thực hiện\tĐịa điểm"),
            Some(vec![Number, When, What, Who, Place])
        );
        assert_eq!(named("TM. BAN THƯỜNG VỤ\tBÍ THƯ"), None);
        assert_eq!(named("Nội dung\tĐiểm"), None);
    }

    #[test]
    fn a_row_has_its_cells_where_they_stand() {
        let columns = named("Thời gian\tHoạt động\tĐịa điểm").unwrap();
        let found = row("Tháng 3\t Ngày hội \t", 10, &columns).unwrap();
        assert_eq!((found.when, found.what, found.place), (Some(10..18), Some(20..31), None));
        assert_eq!(row("Tháng 3\t\tBản Trên", 0, &columns), None);
    }
}
