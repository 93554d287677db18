//! A spreadsheet, `.xlsx`, that is written (sổ bảng tính Excel).
//!
//! Each sheet is a table: a row of headings that stays in sight and stands on every printed page, cells with thin borders, A4
//! across. Numbers are numbers, and words are words that nothing computes. The same tables give the same bytes: there is no day
//! of writing in the file.

use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

use super::OfficeError;
use super::cell::{Cell, Rows, is_number};
use super::escape::escape;
use super::pack::{Pack, XML};
use crate::vietnamese::case::lowered;

/// The most letters of one cell, in units of UTF-16: more than that, spreadsheets cut off.
pub const MOST_LETTERS: usize = 32_767;

/// The most rows of a sheet, with the one of the headings; what comes behind goes on in a further sheet.
const MOST_ROWS: usize = 1_048_576;

/// The most letters of the name of a sheet.
const MOST_OF_NAME: usize = 31;

/// A column of a sheet (cột).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column<'c> {
    /// Its heading.
    pub title: &'c str,
    /// Its width, in digits.
    pub width: u8,
    /// Who reads it.
    pub look: Look,
}

/// How the words of a column look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a column is read by people, or by programs")]
pub enum Look {
    /// Wrapped, for people.
    Words,
    /// Pale and on one line, for programs; at the end of a sheet it is not printed.
    Code,
}

impl<'c> Column<'c> {
    /// A column for people.
    #[must_use]
    pub const fn new(title: &'c str, width: u8) -> Self {
        Self { title, width, look: Look::Words }
    }

    /// A column for programs.
    #[must_use]
    pub const fn code(title: &'c str, width: u8) -> Self {
        Self { title, width, look: Look::Code }
    }
}

/// The styles of cells, by their place in `styles.xml`.
mod style {
    pub const WORDS: u8 = 1;
    pub const CODE: u8 = 2;
    pub const NUMBER: u8 = 3;
    pub const SHARE: u8 = 4;
    pub const DAY: u8 = 5;
    pub const HEADING: u8 = 6;
}

/// A sheet that is closed, or being written.
struct Sheet {
    name: String,
    /// What stands above each printed page.
    heading: String,
    columns: Vec<(u8, Look)>,
    titles: Vec<String>,
    /// The letters of the columns.
    letters: Vec<String>,
    rows: String,
    count: usize,
}

/// A spreadsheet that is being written; its rows go to the sheet that was begun last.
///
/// ```
/// use orientation::office::workbook::{Column, Workbook};
/// use orientation::office::{Cell, Rows, xlsx};
///
/// let mut book = Workbook::default();
/// book.begin("Đơn vị", "Kết quả năm 2022", &[Column::code("Mã", 10), Column::new("Điểm", 8)]);
/// book.row(&[Cell::text("001"), Cell::number("92.5")]);
/// let bytes = book.finish()?;
/// let sheets = xlsx::read(&bytes)?;
/// assert_eq!(sheets[0].table.rows[1].cells, ["001", "92.5"]);
/// # Ok::<(), orientation::office::OfficeError>(())
/// ```
#[derive(Default)]
pub struct Workbook {
    sheets: Vec<Sheet>,
    /// The texts of all cells, each with its place.
    texts: Texts,
    shared: String,
}

/// Texts with their places. Nobody gains by making them meet: whoever writes a book waits for it.
type Texts = HashMap<String, usize, BuildHasherDefault<Sum>>;

/// A hash of eight bytes at a time, which a million cells are written by in a third of the time of the usual one.
#[derive(Default)]
struct Sum(u64);

impl Hasher for Sum {
    fn write(&mut self, bytes: &[u8]) {
        let mut add = |word: u64| self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| add(u64::from_le_bytes(*word)));
        rest.iter().for_each(|byte| add(u64::from(*byte)));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl core::fmt::Debug for Workbook {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.sheets.iter().map(|sheet| (&sheet.name, sheet.count))).finish()
    }
}

impl Workbook {
    /// Begins a sheet; `heading` stands above each printed page. A name that there is already, or that spreadsheets refuse, is
    /// changed as little as needed.
    pub fn begin(&mut self, name: &str, heading: &str, columns: &[Column<'_>]) {
        let titles = columns.iter().map(|column| column.title.to_owned()).collect();
        let columns = columns.iter().map(|column| (column.width, column.look)).collect();
        self.begin_sheet(name, heading.to_owned(), columns, titles);
    }

    fn begin_sheet(&mut self, name: &str, heading: String, columns: Vec<(u8, Look)>, titles: Vec<String>) {
        let name = self.free_name(name);
        let letters = (0..columns.len()).map(letters).collect();
        let mut sheet = Sheet { name, heading, columns, titles, letters, rows: String::new(), count: 0 };
        let lines = sheet.titles.iter().zip(&sheet.columns).map(|(title, (width, _))| lines(title, *width));
        let lines = lines.max().unwrap_or(1);
        open_row(&mut sheet, lines);
        for (letters, title) in sheet.letters.iter().zip(&sheet.titles) {
            let place = (letters.as_str(), sheet.count);
            text_cell(&mut self.texts, &mut self.shared, &mut sheet.rows, place, style::HEADING, title);
        }
        sheet.rows.push_str("</row>");
        self.sheets.push(sheet);
    }

    /// A name that no sheet has yet.
    fn free_name(&self, name: &str) -> String {
        let plain: String = name.chars().map(|c| if "[]:*?/\\'".contains(c) || c < ' ' { ' ' } else { c }).collect();
        let plain = if plain.trim().is_empty() { "Sheet" } else { plain.trim() };
        let cut = |room: usize| plain.chars().take(room).collect::<String>();
        let is_free = |name: &str| !self.sheets.iter().any(|sheet| lowered(&sheet.name) == lowered(name));
        let first = cut(MOST_OF_NAME);
        if is_free(&first) {
            return first;
        }
        let numbered = (2_usize..).map(|nth| format!("{} {nth}", cut(MOST_OF_NAME - 1 - nth.to_string().len())));
        numbered.into_iter().find(|name| is_free(name)).unwrap_or(first)
    }

    /// The file.
    ///
    /// # Errors
    /// [`OfficeError::TooLarge`] where it would be beyond what a ZIP file holds; a book without sheets,
    /// `Workbook::default().finish()`, is [`OfficeError::Missing`].
    pub fn finish(self) -> Result<Vec<u8>, OfficeError> {
        if self.sheets.is_empty() {
            return Err(OfficeError::Missing { part: "worksheet" });
        }
        let mut pack = Pack::new();
        pack.part("[Content_Types].xml", &content_types(self.sheets.len()))?;
        pack.part(
            "_rels/.rels",
            &format!("{XML}<Relationships xmlns=\"{RELATIONSHIPS}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        )?;
        pack.part("xl/workbook.xml", &workbook(&self.sheets))?;
        pack.part("xl/_rels/workbook.xml.rels", &relations(self.sheets.len()))?;
        pack.part("xl/styles.xml", STYLES)?;
        let count = self.texts.len();
        let shared = self.shared;
        pack.part(
            "xl/sharedStrings.xml",
            &format!("{XML}<sst xmlns=\"{MAIN}\" uniqueCount=\"{count}\">{shared}</sst>"),
        )?;
        for (at, sheet) in self.sheets.into_iter().enumerate() {
            pack.part(&format!("xl/worksheets/sheet{}.xml", at + 1), &worksheet(sheet))?;
        }
        pack.finish()
    }
}

impl Rows for Workbook {
    /// Takes a row of the sheet that was begun last; before any was, it goes nowhere.
    fn row(&mut self, cells: &[Cell<'_>]) {
        let Some(last) = self.sheets.last() else { return };
        if last.count >= MOST_ROWS {
            let (name, heading) = (last.name.clone(), last.heading.clone());
            let (columns, titles) = (last.columns.clone(), last.titles.clone());
            self.begin_sheet(&name, heading, columns, titles);
        }
        let Some(sheet) = self.sheets.last_mut() else { return };
        let lines = cells.iter().zip(&sheet.columns).map(|(cell, column)| match (cell, column) {
            (Cell::Text(text), (width, Look::Words)) => lines(text, *width),
            _ => 1,
        });
        let lines = lines.max().unwrap_or(1);
        open_row(sheet, lines);
        // What stands behind the last column has no place.
        for (cell, (letters, (_, look))) in cells.iter().zip(sheet.letters.iter().zip(&sheet.columns)) {
            let style = if *look == Look::Code { style::CODE } else { style::WORDS };
            let place = (letters.as_str(), sheet.count);
            let rows = &mut sheet.rows;
            match cell {
                Cell::Blank => open_cell(rows, place, style, "/>"),
                Cell::Number(number) if is_number(number) => number_cell(rows, place, style::NUMBER, number),
                Cell::Text(text) | Cell::Number(text) => {
                    text_cell(&mut self.texts, &mut self.shared, rows, place, style, text);
                }
                Cell::Share(share) => {
                    let basis_points = share.basis_points();
                    let (sign, rest) = if basis_points < 0 { ("-", -basis_points) } else { ("", basis_points) };
                    let number = format!("{sign}{}.{:04}", rest / 10_000, rest % 10_000);
                    number_cell(rows, place, style::SHARE, &number);
                }
                Cell::Day(day) => {
                    // Spreadsheets count days from the last one of 1899 but one.
                    let since = crate::day::of(1899, 12, 30).map_or(0, |first| (*day - first).num_days());
                    number_cell(rows, place, style::DAY, &since.to_string());
                }
            }
        }
        sheet.rows.push_str("</row>");
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// How many lines a text takes in a column of this width, in digits; a guess, since nobody here knows the letters' widths.
fn lines(text: &str, width: u8) -> usize {
    let room = usize::from(width.max(2)) - 1;
    if text.len() <= room && !text.contains('\n') {
        return 1;
    }
    text.lines().map(|line| line.chars().count().div_ceil(room).max(1)).sum()
}

/// Begins a row that is high enough for this many lines: not every program finds that out by itself.
fn open_row(sheet: &mut Sheet, lines: usize) {
    sheet.count += 1;
    sheet.rows.push_str("<row r=\"");
    push_number(&mut sheet.rows, sheet.count);
    if lines > 1 {
        // In quarters of a point: a line has 15.75, and no row is higher than 409.
        let quarters = lines.saturating_mul(63).min(409 * 4);
        let part = ["", ".25", ".5", ".75"].get(quarters % 4).copied().unwrap_or_default();
        sheet.rows.push_str(&format!("\" ht=\"{}{part}", quarters / 4));
    }
    sheet.rows.push_str("\">");
}

/// The letters of a column, `A` for 0.
fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        match (column / 26).checked_sub(1) {
            Some(left) => column = left,
            None => return letters.into_iter().rev().collect(),
        }
    }
}

/// Where a cell stands: the letters of its column, and its row.
type At<'a> = (&'a str, usize);

fn open_cell(rows: &mut String, (column, row): At<'_>, style: u8, end: &str) {
    rows.push_str("<c r=\"");
    rows.push_str(column);
    push_number(rows, row);
    rows.push_str("\" s=\"");
    rows.push(char::from(b'0' + style));
    rows.push('"');
    rows.push_str(end);
}

/// Writes a number; a book has millions of them, and the general way takes several times as long.
fn push_number(into: &mut String, mut number: usize) {
    let (mut digits, mut left) = ([b'0'; 20], 20_usize);
    while let Some(digit) = left.checked_sub(1).and_then(|at| digits.get_mut(at)) {
        *digit = b'0' + u8::try_from(number % 10).unwrap_or_default();
        left -= 1;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    into.push_str(core::str::from_utf8(digits.get(left..).unwrap_or_default()).unwrap_or_default());
}

fn number_cell(rows: &mut String, place: At<'_>, style: u8, number: &str) {
    open_cell(rows, place, style, "><v>");
    rows.push_str(number);
    rows.push_str("</v></c>");
}

fn text_cell(texts: &mut Texts, shared: &mut String, rows: &mut String, place: At<'_>, style: u8, text: &str) {
    let text = within(text);
    let next = texts.len();
    let at = match texts.get(text) {
        Some(at) => *at,
        None => {
            texts.insert(text.to_owned(), next);
            shared.push_str("<si><t xml:space=\"preserve\">");
            escape(text, shared);
            shared.push_str("</t></si>");
            next
        }
    };
    open_cell(rows, place, style, " t=\"s\"><v>");
    push_number(rows, at);
    rows.push_str("</v></c>");
}

/// As much of a text as a cell holds.
fn within(text: &str) -> &str {
    super::cut(text, MOST_LETTERS).0
}

fn content_types(sheets: usize) -> String {
    const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut text = format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
         ContentType=\"application/xml\"/>"
    );
    let mut part = |name: &str, kind: &str| {
        text.push_str(&format!("<Override PartName=\"/xl/{name}.xml\" ContentType=\"{TYPE}.{kind}+xml\"/>"));
    };
    part("workbook", "sheet.main");
    part("styles", "styles");
    part("sharedStrings", "sharedStrings");
    (1..=sheets).for_each(|at| part(&format!("worksheets/sheet{at}"), "worksheet"));
    text + "</Types>"
}

fn relations(sheets: usize) -> String {
    let mut text = format!("{XML}<Relationships xmlns=\"{RELATIONSHIPS}\">");
    let mut relation = |id: &str, kind: &str, target: &str| {
        text.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}.xml\"/>"));
    };
    (1..=sheets).for_each(|at| relation(&format!("rId{at}"), "worksheet", &format!("worksheets/sheet{at}")));
    relation("styles", "styles", "styles");
    relation("texts", "sharedStrings", "sharedStrings");
    text + "</Relationships>"
}

fn workbook(sheets: &[Sheet]) -> String {
    let mut text = format!("{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    for (at, sheet) in sheets.iter().enumerate() {
        text.push_str("<sheet name=\"");
        escape(&sheet.name, &mut text);
        text.push_str(&format!("\" sheetId=\"{0}\" r:id=\"rId{0}\"/>", at + 1));
    }
    // The headings stand on every printed page.
    text.push_str("</sheets><definedNames>");
    for (at, sheet) in sheets.iter().enumerate() {
        // What only programs read stands at the end, and off the paper.
        let for_people = sheet.columns.iter().rposition(|(_, look)| *look == Look::Words).unwrap_or_default();
        text.push_str(&format!("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{at}\">'"));
        escape(&sheet.name, &mut text);
        text.push_str(&format!("'!$A$1:${}${}</definedName>", letters(for_people), sheet.count));
        text.push_str(&format!("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'"));
        escape(&sheet.name, &mut text);
        text.push_str("'!$1:$1</definedName>");
    }
    text + "</definedNames></workbook>"
}

fn worksheet(sheet: Sheet) -> String {
    let Sheet { heading, columns, rows, count, .. } = sheet;
    let mut text = String::with_capacity(rows.len() + 2_000);
    text.push_str(&format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView \
         workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>\
         </sheetViews><sheetFormatPr defaultRowHeight=\"15.75\"/><cols>"
    ));
    for (at, (width, _)) in columns.iter().enumerate() {
        text.push_str(&format!("<col min=\"{0}\" max=\"{0}\" width=\"{width}\" customWidth=\"1\"/>", at + 1));
    }
    text.push_str("</cols><sheetData>");
    text.push_str(&rows);
    drop(rows);
    let last = letters(columns.len().saturating_sub(1));
    text.push_str(&format!(
        "</sheetData><autoFilter ref=\"A1:{last}{count}\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" \
         bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" \
         fitToHeight=\"0\"/><headerFooter><oddHeader>&amp;C"
    ));
    // In a heading of a page, a sign `&` begins a command, and no more than 255 letters are taken.
    escape(&heading.chars().take(120).collect::<String>().replace('&', "&&"), &mut text);
    text.push_str("</oddHeader><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>");
    text
}

/// Fonts, fills, borders and the styles of cells, in the order of [`style`].
const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>",
    "<fonts count=\"3\"><font><sz val=\"12\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>",
    "<font><sz val=\"10\"/><color rgb=\"FF666666\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>",
    "<font><b/><sz val=\"12\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font></fonts>",
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF7\"/></patternFill></fill></fills>",
    "<borders count=\"2\"><border/><border><left style=\"thin\"><color rgb=\"FF808080\"/></left><right style=\"thin\"><color ",
    "rgb=\"FF808080\"/></right><top style=\"thin\"><color rgb=\"FF808080\"/></top><bottom style=\"thin\"><color ",
    "rgb=\"FF808080\"/></bottom></border></borders>",
    "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\"><xf xfId=\"0\"/>",
    // Words have the format of texts, so that they stay words when somebody edits them.
    "<xf numFmtId=\"49\" fontId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">",
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"49\" fontId=\"1\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" ",
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"0\" borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\"><alignment ",
    "vertical=\"top\"/></xf>",
    "<xf numFmtId=\"10\" fontId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">",
    "<alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"164\" fontId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" ",
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" ",
    "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" ",
    "wrapText=\"1\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_its_letters() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(letters), ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }

    #[test]
    fn a_number_is_written_as_everywhere() {
        for number in [0, 9, 10, 1_048_576, usize::MAX] {
            let mut text = String::new();
            push_number(&mut text, number);
            assert_eq!(text, number.to_string());
        }
    }

    #[test]
    fn two_sheets_never_have_one_name() {
        let mut book = Workbook::default();
        for name in ["Phiếu", "phiếu", "a/b", "", &"x".repeat(40), &"x".repeat(50)] {
            book.begin(name, "", &[]);
        }
        let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names[..4], ["Phiếu", "phiếu 2", "a b", "Sheet"]);
        assert_eq!((names[4].len(), names[5]), (31, format!("{} 2", "x".repeat(29)).as_str()));
    }
}
