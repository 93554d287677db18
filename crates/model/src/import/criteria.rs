//! From a table of criteria to a [`CriteriaSet`], and from a filled one to an assessment (nhập bảng tiêu chí).
//!
//! The head names the columns. What stands under what is told by the column of the words and by their numbers; a row with
//! something under it that has points is a group, any other a criterion. Its rule is read out of the wording where that is
//! plain (tiers, percentages, so much for each, parts that add up), else the points are given freely up to the most.
//! Nothing is repaired: totals that do not add up, numbers left out and cells that are no points are reported, each with
//! row and column of the table as its place (`12:3`).

mod build;
mod columns;
mod points;
mod proposed;
mod tree;
mod wording;

use super::Table;
use crate::assessment::{Assessment, CriteriaRef, State, Unit};
use crate::criteria::{CriteriaSet, UnitType};
use crate::document;
use crate::with::with;
use crate::{Code, Fingerprint, Id, Issue, Period, Report};
use columns::{Column, Columns};

pub use proposed::proposed_criteria;

/// What is asked of the import of a table beside the table (tùy chọn nhập bảng tiêu chí).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriteriaOptions {
    /// The id of the set; made from its title where absent.
    pub id: Option<Id>,
    /// The edition; the period, or `1`, where absent.
    pub edition: Option<Id>,
    /// The title; the line above the table that names it, where absent.
    pub title: Option<String>,
    /// The period; the year in the title, where absent.
    pub period: Option<Period>,
    /// For whom the set is.
    pub unit_types: Vec<UnitType>,
    /// The unit that filled the form in.
    pub unit: Option<String>,
}

with! {
    CriteriaOptions {
        /// With the id of the set.
        with_id(some id: Id);
        /// With the edition.
        with_edition(some edition: Id);
        /// With the title.
        with_title(text title: String);
        /// With the period.
        with_period(some period: Period);
        /// For units of these types.
        with_unit_types(all unit_types: UnitType);
        /// With the unit that filled the form in.
        with_unit(text unit: String);
    }
}

/// A table that was read (kết quả nhập bảng).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ImportedCriteria {
    /// The set.
    pub set: CriteriaSet,
    /// The answers of a form that was filled in; absent where nothing was, or where no period is known.
    pub filled: Option<Assessment>,
    /// What is unclear.
    pub report: Report,
}

/// Reads a table of criteria.
///
/// ```
/// use orientation::import::{CriteriaOptions, Table, criteria};
///
/// let table = Table::pasted("STT\tNội dung\tĐiểm tối đa\nI\tHỌC TẬP\t10\n1\tCó kế hoạch\t4\n2\tTổ chức (2 điểm/buổi)\t6\n");
/// let imported = criteria(&table, &CriteriaOptions::default().with_title("Bộ tiêu chí"));
/// assert_eq!(imported.set.groups.first().map(|group| group.criteria.len()), Some(2));
/// assert!(imported.report.is_empty(), "{}", imported.report);
/// ```
#[must_use]
pub fn criteria(table: &Table, options: &CriteriaOptions) -> ImportedCriteria {
    let mut issues = Vec::new();
    let columns = Columns::of(table);
    for (wanted, field) in [(Column::Content, "title"), (Column::Maximum, "points")] {
        let told = columns.has(wanted) || (wanted == Column::Content && columns.has(Column::Condition));
        let bonus = wanted == Column::Maximum && (columns.has(Column::Bonus) || columns.has(Column::Penalty));
        if !columns.headed || !(told || bonus) {
            issues.push(Issue::new(Code::ColumnsUnclear, "1:1").with("field", field));
        }
    }
    let tree = tree::read(table, &columns, &mut issues);
    let mut set = build::set(&tree, options, &mut issues);
    let filled = is_filled(table, &columns);
    let mut builder = build::Builder::new(&mut issues, filled);
    builder.groups(tree, &mut set);
    let answers = core::mem::take(&mut builder.answers);
    let filled = if filled { assessment(&set, answers, options, &mut issues) } else { None };
    issues.sort_by_key(|issue| place_order(&issue.place));
    ImportedCriteria { set, filled, report: Report { issues } }
}

/// Whether somebody has scored in the column of own scores.
fn is_filled(table: &Table, columns: &Columns) -> bool {
    table.rows.iter().skip(columns.body).any(|row| {
        let mut cells = row.cells.iter().zip(&columns.columns);
        cells.any(|(cell, column)| *column == Column::Own && matches!(points::cell(cell), points::Cell::Points(..)))
    })
}

fn assessment(
    set: &CriteriaSet,
    answers: crate::assessment::Answers,
    options: &CriteriaOptions,
    issues: &mut Vec<Issue>,
) -> Option<Assessment> {
    let Some(period) = set.period else {
        issues.push(Issue::new(Code::HeaderUnclear, "1:1").with("field", "period").with("found", ""));
        return None;
    };
    let name = options.unit.clone().unwrap_or_default();
    if name.is_empty() {
        issues.push(Issue::new(Code::UnitUnnamed, "1:1"));
    }
    let id = super::slug::slug(&name, 60).parse().unwrap_or_else(|_| Id::unnamed_unit());
    let unit_type = set.unit_types.first().copied().unwrap_or(UnitType::Other);
    let fingerprint = Fingerprint::of(document::write(set).as_bytes());
    Some(Assessment {
        unit: Unit { id, name, unit_type, blocks: Vec::new(), superior: None },
        period,
        plan: None,
        criteria: CriteriaRef { id: set.id.clone(), edition: set.edition.clone(), fingerprint: Some(fingerprint) },
        state: State::Draft,
        filled_by: None,
        answers,
        facts: crate::assessment::FactAnswers::new(),
        set_aside: Vec::new(),
        reviews: Vec::new(),
        decision: None,
        history: Vec::new(),
    })
}

/// Places in the order of rows and columns.
fn place_order(place: &str) -> (u32, u32) {
    let (line, column) = place.split_once(':').unwrap_or((place, "0"));
    (line.parse().unwrap_or(0), column.parse().unwrap_or(0))
}
