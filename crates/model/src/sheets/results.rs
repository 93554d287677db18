//! What is looked at of a collection, as sheets: its units, its groups and criteria, its classes.

use super::columns::{Spec, columns, heading, named};
use crate::describe::{self, Label};
use crate::fixed::divide_half_up;
use crate::office::workbook::Workbook;
use crate::office::{Cell, Rows, csv};
use crate::summary::{CollectionView, Ranked, UnitLine};
use crate::{Lang, Share, vietnamese};

const UNITS: [Spec; 16] = [
    ("order", 6, false),
    ("unitId", 12, true),
    ("unit", 30, false),
    ("unitTypeCode", 10, true),
    ("unitType", 12, false),
    ("blocks", 14, false),
    ("under", 18, false),
    ("stateCode", 11, true),
    ("state", 12, false),
    ("handedIn", 12, false),
    ("standing", 14, false),
    ("class", 15, false),
    ("points", 9, false),
    ("most", 9, false),
    ("own", 9, false),
    ("share", 9, false),
];

const CRITERIA: [Spec; 8] = [
    ("order", 6, false),
    ("part", 10, false),
    ("criterionId", 18, true),
    ("content", 70, false),
    ("units", 10, false),
    ("mean", 11, false),
    ("share", 10, false),
    ("incomplete", 12, false),
];

const CLASSES: [Spec; 4] = [("classId", 18, true), ("class", 40, false), ("units", 12, false), ("share", 12, false)];

const LEVELS: [Spec; 7] = [
    ("order", 6, false),
    ("levelId", 18, true),
    ("level", 50, false),
    ("units", 12, false),
    ("asked", 14, false),
    ("mean", 12, false),
    ("share", 12, false),
];

/// Writes the results of what is looked at: a sheet of the units by name, one of the groups and criteria from the weakest to the
/// strongest, one of the classes, and where there are several levels below one of them (kết quả theo đơn vị, theo tiêu chí, xếp
/// loại, cấp dưới).
pub fn results(book: &mut Workbook, view: &CollectionView, lang: Lang) {
    begin(book, view, "units", &UNITS, lang);
    units(book, view, lang);
    begin(book, view, "criteria", &CRITERIA, lang);
    ranked(book, &view.groups, "group", lang);
    ranked(book, &view.criteria, "criterion", lang);
    begin(book, view, "classes", &CLASSES, lang);
    classes(book, view, lang);
    // A level that is alone is the one that looks.
    if view.levels.len() > 1 {
        begin(book, view, "levels", &LEVELS, lang);
        levels(book, view);
    }
}

/// The units of what is looked at as CSV: the sheet that [`results`] begins with.
#[must_use]
pub fn units_csv(view: &CollectionView, lang: Lang) -> String {
    let mut table = csv::Writer::default();
    table.row(&UNITS.map(|(code, ..)| Cell::text(heading(code, lang))));
    units(&mut table, view, lang);
    table.finish()
}

fn begin(book: &mut Workbook, view: &CollectionView, name: &'static str, specs: &[Spec], lang: Lang) {
    let title = view.title.as_deref().unwrap_or(view.scope.criteria.as_str());
    let name = named("sheetNames", name, lang);
    let above = format!("{title} – {} – {name}", describe::period(&view.scope.period, lang));
    book.begin(name, &above, &columns(specs, lang));
}

fn units(table: &mut dyn Rows, view: &CollectionView, lang: Lang) {
    let mut units: Vec<&UnitLine> = view.units.iter().collect();
    units.sort_by(|a, b| vietnamese::compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    for (unit, nth) in units.into_iter().zip(1_usize..) {
        let blocks: Vec<&str> = unit.blocks.iter().map(|block| block.word(lang)).collect();
        let share = unit.points.zip(unit.max).and_then(|(points, most)| {
            let share = i128::from(points.hundredths()).checked_mul(10_000)?;
            divide_half_up(share, i128::from(most.hundredths())).map(Share::saturating)
        });
        let unclassed = || unit.unclassed.map_or("", |why| named("sheetWords", why.as_str(), lang));
        let class = unit.class.as_deref().unwrap_or_else(unclassed);
        table.row(&[
            Cell::number(nth),
            Cell::text(unit.id.as_str()),
            Cell::text(unit.name.as_str()),
            Cell::text(unit.unit_type.as_str()),
            Cell::text(unit.unit_type.word(lang)),
            Cell::text(blocks.join(", ")),
            Cell::text(unit.under.as_deref().unwrap_or_default()),
            Cell::text(unit.state.as_str()),
            Cell::text(unit.state.word(lang)),
            unit.handed_in.map_or(Cell::Blank, Cell::Day),
            unit.standing.map_or(Cell::Blank, |standing| Cell::text(standing.word(lang))),
            Cell::text(class),
            Cell::points(unit.points),
            Cell::points(unit.max),
            Cell::points(unit.own.or(unit.points)),
            Cell::share(share),
        ]);
    }
}

fn ranked(table: &mut dyn Rows, rows: &[Ranked], part: &'static str, lang: Lang) {
    for (row, nth) in rows.iter().zip(1_usize..) {
        table.row(&[
            Cell::number(nth),
            Cell::text(named("sheetWords", part, lang)),
            Cell::text(row.id.as_str()),
            Cell::text(row.title.as_str()),
            Cell::number(row.units),
            row.mean.map_or(Cell::Blank, Cell::number),
            Cell::share(row.share),
            Cell::number(row.incomplete),
        ]);
    }
}

fn levels(table: &mut dyn Rows, view: &CollectionView) {
    for (level, nth) in view.levels.iter().zip(1_usize..) {
        table.row(&[
            Cell::number(nth),
            Cell::text(level.key.as_str()),
            Cell::text(level.name.as_str()),
            Cell::number(level.units),
            level.asked.map_or(Cell::Blank, Cell::number),
            level.mean.map_or(Cell::Blank, Cell::number),
            Cell::share(level.share),
        ]);
    }
}

fn classes(table: &mut dyn Rows, view: &CollectionView, lang: Lang) {
    let mut row = |id: &str, title: &str, units: u64| {
        let share = divide_half_up(i128::from(units).saturating_mul(10_000), i128::from(view.tally.units));
        let share = Cell::share(share.map(Share::saturating));
        table.row(&[Cell::text(id), Cell::text(title), Cell::number(units), share]);
    };
    for class in &view.classes {
        row(class.id.as_str(), &class.title, class.units);
    }
    let counted = &view.tally.classes;
    row("", named("sheetWords", "noClass", lang), counted.none.saturating_add(counted.decided_none));
    row("", named("sheetWords", "openClass", lang), counted.open);
    row("", named("sheetWords", "total", lang), view.tally.units);
}
