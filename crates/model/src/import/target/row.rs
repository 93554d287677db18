//! A table of targets: how many of what stands in a cell of its own.

use super::super::clean::Stretch;
use super::super::find::holds_whole;
use super::clause::bound;
use super::number::next_number;
use super::words::{MONEY, UNITS};
use crate::plan::{Amount, Comparison, Target};
use crate::vietnamese::case;

/// What a column of such a table holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Unit,
    /// How many, and of what, where its head says so: `Số lượng đoàn viên kết nạp`.
    Count(Option<&'static str>),
    Other,
}

/// The columns that a row names, where one of them is that of the targets: `TT`, `Nội dung`, `ĐVT`, `Chỉ tiêu`.
pub(crate) fn columns(text: &str) -> Vec<Column> {
    let column = |cell: &str| {
        let cell = case::lowered(cell.trim());
        if matches!(cell.as_str(), "đvt" | "đơn vị tính") {
            Column::Unit
        } else if ["chỉ tiêu", "số lượng", "kế hoạch", "mục tiêu", "phấn đấu"].iter().any(|word| cell.starts_with(word))
        {
            Column::Count(counted(&cell))
        } else {
            Column::Other
        }
    };
    let columns: Vec<Column> = text.split('\t').map(column).collect();
    let counts = columns.iter().any(|column| matches!(column, Column::Count(_)));
    if columns.len() > 1 && counts { columns } else { Vec::new() }
}

/// What the words of a cell count.
fn counted(words: &str) -> Option<&'static str> {
    UNITS.iter().filter(|unit| holds_whole(words, unit)).max_by_key(|unit| unit.len()).copied()
}

/// The targets of a row whose number stands alone in its cell, and where this begins.
pub(crate) fn targets(text: &str, columns: &[Column]) -> Vec<(usize, Target)> {
    let mut cells = Vec::new();
    let mut at = 0;
    for (cell, column) in text.split('\t').zip(columns) {
        cells.push((at..at + cell.len(), *column));
        at += cell.len() + 1;
    }
    let words = |at: &Stretch| text.get(at.clone()).unwrap_or_default().trim();
    let Some(what) = cells.iter().map(|(at, _)| words(at)).find(|cell| cell.chars().any(char::is_alphabetic)) else {
        return Vec::new();
    };
    let lowered = case::lowered(what);
    let printed = cells.iter().find(|(_, column)| *column == Column::Unit).map(|(at, _)| words(at));
    let target = |(at, column): &(Stretch, Column)| {
        let &Column::Count(of) = column else { return None };
        let unit = printed.filter(|unit| !unit.is_empty()).or(of).or_else(|| counted(&lowered)).unwrap_or(what);
        let cell = words(at);
        let number = next_number(cell, 0).filter(|number| number.at.end == cell.len())?;
        let before = case::lowered(cell.get(..number.at.start)?);
        let least = bound(&before, "").or_else(|| before.starts_with(['≥', '>']).then_some(Comparison::AtLeast));
        let amount =
            Amount { comparison: least.unwrap_or(Comparison::Exactly), number: number.value, unit: unit.to_owned() };
        let known = (least.is_some() || before.is_empty()) && !MONEY.contains(&case::lowered(unit).as_str());
        (known && number.value.ten_thousandths() > 0)
            .then(|| (at.start, Target { words: what.to_owned(), amount: Some(amount), assigned_by: None }))
    };
    cells.iter().filter_map(target).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_alone_in_its_cell_counts_what_its_row_names() {
        let head = columns("TT\tNội dung\tĐơn vị tính\tKế hoạch");
        let read = |row: &str| -> Vec<(usize, String)> {
            let told = |(at, target): (usize, Target)| {
                target.amount.map(|amount| (at, format!("{:?} {} {}", amount.comparison, amount.number, amount.unit)))
            };
            targets(row, &head).into_iter().filter_map(told).collect()
        };
        assert_eq!(read("1\tDựng lán\tLán\t02"), [(19, "Exactly 2 Lán".to_owned())]);
        assert_eq!(read("2\tĐi họp\t%\ttrên 90"), [(14, "AtLeast 90 %".to_owned())]);
        assert_eq!(read("3\tGây quỹ\tTriệu đồng\t40"), []);
        assert_eq!(read("4\tXem lại\t%\tnhư cũ"), []);
        assert!(columns("TT\tNội dung\tĐiểm").is_empty());
        assert!(columns("Chỉ tiêu").is_empty());
    }
}
