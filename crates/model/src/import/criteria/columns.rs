//! What the columns of a table hold, told by its head.

use super::super::table::{Table, TableRow};
use super::points;
use crate::vietnamese::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The running number (STT).
    Number,
    /// What is asked (nội dung, tiêu chí).
    Content,
    /// What counts, or a narrower content (điều kiện, cách chấm).
    Condition,
    /// The most points (điểm tối đa, điểm chuẩn).
    Maximum,
    /// Points on top (điểm thưởng).
    Bonus,
    /// Points taken away (điểm trừ).
    Penalty,
    /// What the unit gives itself (tự chấm).
    Own,
    /// What shows it (minh chứng).
    Evidence,
    /// Anything else: scores from above, remarks.
    Other,
}

/// The columns of a table, and the row after its head.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) columns: Vec<Column>,
    pub(super) body: usize,
    /// Whether a head names them; else they are told by what stands in them.
    pub(super) headed: bool,
}

/// What a head calls a column; absent where the words are of no head.
fn named(head: &str) -> Option<Column> {
    let folded = fold(head);
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let has = |any: &[&str]| any.iter().any(|part| words.contains(part));
    if words.is_empty() || words.chars().count() > 80 {
        return None;
    }
    if ["stt", "tt", "so tt", "so thu tu", "muc"].contains(&words) {
        return Some(Column::Number);
    }
    if has(&["tu cham", "tu danh gia", "don vi cham", "diem tu"]) {
        return Some(Column::Own);
    }
    if has(&["minh chung", "tai lieu chung minh", "kiem chung"]) {
        return Some(Column::Evidence);
    }
    if has(&[
        "tham dinh",
        "phuc tra",
        "cap tren",
        "hoi dong",
        "cham lai",
        "doan truong cham",
        "ket qua cham",
        "ghi chu",
        "ly do",
    ]) {
        return Some(Column::Other);
    }
    if has(&["diem thuong", "diem cong", "thuong diem"]) || ["thuong", "cong"].contains(&words) {
        return Some(Column::Bonus);
    }
    if has(&["diem tru", "tru diem"]) || words == "tru" {
        return Some(Column::Penalty);
    }
    if has(&[
        "dieu kien",
        "cach tinh",
        "cach cham",
        "huong dan",
        "noi dung cham",
        "muc dat",
        "cach danh gia",
        "yeu cau",
    ]) {
        return Some(Column::Condition);
    }
    if has(&["toi da", "diem chuan", "thang diem", "khung diem", "so diem", "muc diem"]) || words == "diem" {
        return Some(Column::Maximum);
    }
    if has(&["noi dung", "tieu chi", "tieu chuan", "chi tieu", "nhiem vu", "hang muc"]) {
        return Some(Column::Content);
    }
    None
}

/// How far down a head is looked for.
const HEAD_WITHIN: usize = 30;

impl Columns {
    pub(super) fn of(table: &Table) -> Self {
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let head = table.rows.iter().take(HEAD_WITHIN).position(|row| {
            let known: Vec<Column> = row.cells.iter().filter_map(|cell| named(cell)).collect();
            known.len() >= 2 && known.iter().any(|column| matches!(column, Column::Content | Column::Condition))
        });
        let Some(head) = head else { return Self::guessed(table, width) };
        let Some(row) = table.rows.get(head) else { return Self::guessed(table, width) };
        let mut columns = heads(row, width);
        let mut body = head + 1;
        // A second row of the head: names under a name that takes several columns, and no numbers.
        while let Some(next) = table.rows.get(body) {
            let names: Vec<Option<Column>> = next.cells.iter().map(|cell| named(cell)).collect();
            let filled = next.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
            let known = names.iter().flatten().count();
            let numbered = next
                .cells
                .iter()
                .all(|cell| cell.trim().trim_matches(['(', ')']).parse::<u32>().is_ok() || cell.trim().is_empty());
            if filled > 0 && known == filled && !numbered {
                for (column, name) in columns.iter_mut().zip(names) {
                    *column = name.unwrap_or(*column);
                }
            } else if !(filled >= 3 && numbered && ascending(next)) {
                // Neither names nor the row `1 2 3 4` that numbers the columns.
                break;
            }
            body += 1;
        }
        Self { columns, body, headed: true }
    }

    /// Of a table without a head: the texts stand left, the column with the most numbers holds the points.
    fn guessed(table: &Table, width: usize) -> Self {
        let count = |at: usize, is: fn(&str) -> bool| {
            table.rows.iter().filter(|row| row.cells.get(at).is_some_and(|cell| is(cell.trim()))).count()
        };
        let is_points = |text: &str| matches!(points::cell(text), points::Cell::Points(..));
        let numbers: Vec<usize> = (0..width).map(|at| count(at, is_points)).collect();
        let texts: Vec<usize> =
            (0..width).map(|at| count(at, |text| text.chars().filter(|c| c.is_alphabetic()).count() > 3)).collect();
        let content =
            texts.iter().zip(0..).max_by_key(|(count, at)| (**count, usize::MAX - *at)).map_or(0, |(_, at)| at);
        let maximum = numbers
            .iter()
            .zip(0..)
            .filter(|(_, at)| *at > content)
            .max_by_key(|(count, at)| (**count, usize::MAX - *at));
        let maximum = maximum.filter(|(count, _)| **count > 0).map(|(_, at)| at);
        let columns = (0..width).map(|at| {
            if at < content {
                Column::Number
            } else if at == content {
                Column::Content
            } else if Some(at) == maximum {
                Column::Maximum
            } else {
                Column::Other
            }
        });
        Self { columns: columns.collect(), body: 0, headed: false }
    }

    pub(super) fn has(&self, wanted: Column) -> bool {
        self.columns.contains(&wanted)
    }
}

/// The columns that one row of a head names; a name holds for the nameless columns behind it, too.
fn heads(row: &TableRow, width: usize) -> Vec<Column> {
    let mut columns = Vec::new();
    let mut last = Column::Other;
    for at in 0..width {
        let cell = row.cells.get(at).map_or("", |cell| cell.trim());
        if !cell.is_empty() {
            last = named(cell).unwrap_or(Column::Other);
        }
        columns.push(last);
    }
    columns
}

fn ascending(row: &TableRow) -> bool {
    let numbers: Vec<u32> =
        row.cells.iter().filter_map(|cell| cell.trim().trim_matches(['(', ')']).parse().ok()).collect();
    numbers.iter().zip(1..).all(|(found, expected)| *found == expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_names_the_columns_and_a_nameless_one_goes_with_the_one_before() {
        let table = Table::pasted(
            "Nội dung đánh giá\tĐiều kiện chấm điểm\t\tĐiểm tối đa\tĐiểm tự chấm\t\tYêu cầu minh chứng\nI. A\t\t\t5\n",
        );
        let columns = Columns::of(&table);
        use Column::{Condition, Content, Evidence, Maximum, Own};
        assert_eq!(columns.columns, [Content, Condition, Condition, Maximum, Own, Own, Evidence]);
        assert_eq!((columns.body, columns.headed), (1, true));
    }

    #[test]
    fn a_head_may_take_several_rows() {
        let table = Table::pasted(
            "STT\tNội dung\tĐiểm\t\tMinh chứng\n\t\tTối đa\tTự chấm\t\n(1)\t(2)\t(3)\t(4)\t(5)\n1\tA\t5\t4\tb\n",
        );
        let columns = Columns::of(&table);
        use Column::{Content, Evidence, Maximum, Number, Own};
        assert_eq!(columns.columns, [Number, Content, Maximum, Own, Evidence]);
        assert_eq!(columns.body, 3);
    }

    #[test]
    fn without_a_head_columns_are_told_by_what_stands_in_them() {
        let table = Table::pasted("1\tTổ chức sinh hoạt\t5\n2\tTham gia hội thi\t10\n");
        let columns = Columns::of(&table);
        assert_eq!((columns.columns, columns.headed), (vec![Column::Number, Column::Content, Column::Maximum], false));
    }
}
