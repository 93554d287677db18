//! The report of a level on paper.

use super::{Words, column, head, number_cell, signatures, title, words_cell};
use crate::describe::{self, Label};
use crate::fixed::divide_half_up;
use crate::office::OfficeError;
use crate::office::letter::{Face, Letter, LetterCell, Paragraph, Ruled};
use crate::summary::{CollectionView, LevelLine, Ranked, UnitLine};
use crate::{Lang, Share, vietnamese};

/// What is looked at of a collection, as a report in `.docx`: classes, who has reported, levels below, groups and criteria from the weakest to the
/// strongest, the units by name, signatures (báo cáo tổng hợp, bản Word).
///
/// # Errors
/// [`OfficeError::TooLarge`] where the paper would be beyond what a ZIP file holds: texts of `4 GB`.
pub fn report(view: &CollectionView, lang: Lang) -> Result<Vec<u8>, OfficeError> {
    let words = Words(lang);
    let mut letter = Letter::default();
    head(&mut letter, words, [words.get("above"), words.get("level"), words.get("number")]);
    let name = view.title.as_deref().unwrap_or(view.scope.criteria.as_str());
    let scope = format!("{name}, {}", describe::period(&view.scope.period, lang));
    title(&mut letter, words.get("reportTitle"), &[words.get("subtitle"), &scope]);
    let units = words.number(view.tally.units);
    let mean = view.mean.map_or_else(|| "–".to_owned(), |mean| words.number(mean));
    let share = view.share.map_or_else(|| "–".to_owned(), |share| words.share(Some(share)));
    let counted = words.filled("counted", &[("units", &units), ("mean", &mean), ("share", &share)]);
    letter.paragraph(&Paragraph::new(&counted).above(8));
    classes(&mut letter, view, words);
    attendance(&mut letter, view, words);
    levels(&mut letter, view, words);
    ranked(&mut letter, "groups", &view.groups, words);
    ranked(&mut letter, "criteria", &view.criteria, words);
    units_table(&mut letter, &view.units, words);
    signatures(
        &mut letter,
        [words.get("made"), words.get("signature"), ""],
        [words.get("signed"), words.get("seal"), ""],
    );
    letter.finish()
}

fn heading(letter: &mut Letter, text: &str) {
    letter.paragraph(&Paragraph::new(text).face(Face::Bold).above(12).keeps_next());
}

/// A heading of a column that a sheet has as well.
fn named(code: &'static str, words: Words) -> LetterCell<'static> {
    column(describe::word("sheetColumns", code, words.0).unwrap_or(code))
}

fn sheet_word(code: &'static str, words: Words) -> &'static str {
    describe::word("sheetWords", code, words.0).unwrap_or(code)
}

/// A table of texts of which all but the first are numbers.
fn counts(letter: &mut Letter, widths: &[u16], head: Vec<LetterCell<'_>>, rows: &[Vec<String>]) {
    let mut cells = vec![head];
    for row in rows {
        let mut line: Vec<LetterCell<'_>> = row.iter().take(1).map(|text| words_cell(text)).collect();
        line.extend(row.iter().skip(1).map(|text| number_cell(text)));
        cells.push(line);
    }
    letter.table(Ruled::Lines, widths, &cells);
}

fn classes(letter: &mut Letter, view: &CollectionView, words: Words) {
    let row = |title: &str, units: u64| {
        let share = divide_half_up(i128::from(units).saturating_mul(10_000), i128::from(view.tally.units));
        vec![title.to_owned(), words.number(units), words.share(share.map(Share::saturating))]
    };
    let counted = &view.tally.classes;
    let mut rows: Vec<Vec<String>> = view.classes.iter().map(|class| row(&class.title, class.units)).collect();
    rows.push(row(sheet_word("noClass", words), counted.none.saturating_add(counted.decided_none)));
    rows.push(row(sheet_word("openClass", words), counted.open));
    rows.push(row(sheet_word("total", words), view.tally.units));
    heading(letter, words.get("classes"));
    counts(letter, &[105, 30, 30], vec![named("class", words), named("units", words), named("share", words)], &rows);
}

fn attendance(letter: &mut Letter, view: &CollectionView, words: Words) {
    let Some(roster) = &view.roster else { return };
    let row = |(standing, units): (crate::summary::Standing, u64)| {
        vec![standing.word(words.0).to_owned(), words.number(units)]
    };
    let rows: Vec<Vec<String>> = roster.standings.iter().map(row).collect();
    heading(letter, words.get("attendance"));
    counts(letter, &[135, 30], vec![column(words.get("standing")), named("units", words)], &rows);
}

fn levels(letter: &mut Letter, view: &CollectionView, words: Words) {
    // A level that is alone is the one that reports.
    if view.levels.len() < 2 {
        return;
    }
    let row = |level: &LevelLine| {
        let mean = level.mean.map(|mean| words.number(mean)).unwrap_or_default();
        vec![level.name.clone(), words.number(level.units), mean, words.share(level.share)]
    };
    let rows: Vec<Vec<String>> = view.levels.iter().map(row).collect();
    let head = vec![named("level", words), named("units", words), named("mean", words), named("share", words)];
    heading(letter, words.get("levels"));
    counts(letter, &[95, 22, 24, 24], head, &rows);
}

fn ranked(letter: &mut Letter, code: &'static str, rows: &[Ranked], words: Words) {
    if rows.is_empty() {
        return;
    }
    let row = |row: &Ranked| {
        let mean = row.mean.map(|mean| words.number(mean)).unwrap_or_default();
        vec![row.title.clone(), words.number(row.units), mean, words.share(row.share)]
    };
    let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
    let head = vec![named("content", words), named("units", words), named("mean", words), named("share", words)];
    heading(letter, words.get(code));
    counts(letter, &[95, 22, 24, 24], head, &rows);
}

/// The class of a unit, or why it has none.
fn class_words(unit: &UnitLine, words: Words) -> &str {
    unit.class.as_deref().unwrap_or_else(|| unit.unclassed.map_or("", |why| sheet_word(why.as_str(), words)))
}

fn units_table(letter: &mut Letter, units: &[UnitLine], words: Words) {
    if units.is_empty() {
        return;
    }
    let mut units: Vec<&UnitLine> = units.iter().collect();
    units.sort_by(|a, b| vietnamese::compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let points = |unit: &UnitLine| unit.points.map(|points| words.number(points)).unwrap_or_default();
    let texts: Vec<(String, &UnitLine, String)> =
        units.into_iter().zip(1_usize..).map(|(unit, nth)| (nth.to_string(), unit, points(unit))).collect();
    let mut rows = vec![["order", "unit", "points", "class", "state"].map(|code| named(code, words)).to_vec()];
    rows.extend(texts.iter().map(|(nth, unit, points)| {
        vec![
            number_cell(nth),
            words_cell(&unit.name),
            number_cell(points),
            words_cell(class_words(unit, words)),
            words_cell(unit.state.word(words.0)),
        ]
    }));
    heading(letter, words.get("units"));
    letter.table(Ruled::Lines, &[11, 68, 20, 38, 28], &rows);
}
