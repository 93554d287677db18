//! Paragraphs and tables of the body, in their order, as they are printed.

use core::ops::Range;

use super::numbering::Numbering;
use super::styles::{Item, Look, Styles};
use crate::office::xml::{Content, Element};
use crate::vietnamese::case;

/// Words, and which of them are bold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) strong: Vec<Range<usize>>,
}

impl Words {
    fn push(&mut self, text: &str, bold: bool) {
        let start = self.text.len();
        self.text.push_str(text);
        if bold {
            self.mark(start..self.text.len());
        }
    }

    /// Puts other words behind these.
    pub(super) fn append(&mut self, other: &Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        for range in &other.strong {
            self.mark(range.start + start..range.end + start);
        }
    }

    fn mark(&mut self, range: Range<usize>) {
        match self.strong.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ if range.is_empty() => {}
            _ => self.strong.push(range),
        }
    }
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph(Words),
    Table(Vec<Vec<Cell>>),
}

/// A cell: its paragraphs, and how many columns it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) paragraphs: Vec<Words>,
    pub(super) columns: usize,
}

/// The most columns that one cell can take; what a file says beyond that is no table.
const MOST_COLUMNS: usize = 64;

/// Walks through a body; lists count as it goes.
pub(super) struct Reader {
    styles: Styles,
    numbering: Numbering,
}

/// What stands beside a paragraph: text boxes, whose paragraphs follow it.
#[derive(Default)]
struct Run {
    words: Words,
    boxes: Vec<Block>,
}

impl Reader {
    pub(super) const fn new(styles: Styles, numbering: Numbering) -> Self {
        Self { styles, numbering }
    }

    pub(super) fn blocks(&mut self, parent: &Element) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.collect(parent, &mut blocks);
        blocks
    }

    fn collect(&mut self, parent: &Element, blocks: &mut Vec<Block>) {
        for element in parent.elements() {
            match &*element.name {
                "p" => self.paragraph(element, blocks),
                "tbl" => blocks.push(Block::Table(self.rows(element))),
                _ => {
                    if let Some(inside) = transparent(element) {
                        self.collect(inside, blocks);
                    }
                }
            }
        }
    }

    fn paragraph(&mut self, element: &Element, blocks: &mut Vec<Block>) {
        let properties = element.child("pPr");
        let style_id = properties.and_then(|properties| properties.value("pStyle"));
        let style = self.styles.of_paragraph(style_id);
        let mut run = Run::default();
        let own = Item::of(properties);
        if let Some(list) = own.list.or(style.item.list) {
            let of_style = style_id.and_then(|id| self.numbering.level_of_style(list, id));
            let level = own.level.or(of_style).or(style.item.level).unwrap_or(0);
            // The number looks like the paragraph's own mark.
            let mark = Look::of(properties.and_then(|properties| properties.child("rPr"))).over(style.look);
            let printed = mark.hidden != Some(true);
            if let Some(number) = Some(list).filter(|_| printed).and_then(|list| self.numbering.next(list, level)) {
                run.words.push(&number, mark.bold == Some(true));
            }
        }
        self.inline(element, style.look, &mut run);
        blocks.push(Block::Paragraph(run.words));
        blocks.append(&mut run.boxes);
    }

    /// What stands in a paragraph, or in something inside it.
    fn inline(&mut self, parent: &Element, look: Look, run: &mut Run) {
        for element in parent.elements() {
            match &*element.name {
                "r" => {
                    let properties = element.child("rPr");
                    let style = self.styles.of_run(properties.and_then(|properties| properties.value("rStyle")));
                    let look = Look::of(properties).over(style).over(look);
                    if look.hidden != Some(true) {
                        self.run(element, look, run);
                    }
                }
                "hyperlink" | "fldSimple" | "dir" | "bdo" => self.inline(element, look, run),
                _ => {
                    if let Some(inside) = transparent(element) {
                        self.inline(inside, look, run);
                    }
                }
            }
        }
    }

    fn run(&mut self, element: &Element, look: Look, run: &mut Run) {
        let bold = look.bold == Some(true);
        for element in element.elements() {
            match &*element.name {
                "t" => {
                    let mut text = String::new();
                    for content in &element.content {
                        if let Content::Text(words) = content {
                            text.push_str(words);
                        }
                    }
                    // A break in the file is none on paper.
                    let text = text.replace(['\n', '\r'], " ");
                    let text = if look.capitals == Some(true) { case::raised(&text) } else { text };
                    run.words.push(&text, bold);
                }
                "tab" | "ptab" => run.words.push("\t", bold),
                "br" | "cr" => run.words.push("\n", bold),
                "noBreakHyphen" => run.words.push("-", bold),
                "sym" => {
                    let code = element.attribute("char").and_then(|code| u32::from_str_radix(code, 16).ok());
                    let sign = code.and_then(char::from_u32).unwrap_or('•');
                    run.words.push(sign.encode_utf8(&mut [0; 4]), bold);
                }
                "drawing" | "pict" | "object" => self.boxes(element, &mut run.boxes),
                "AlternateContent" => {
                    if let Some(inside) = transparent(element) {
                        self.boxes(inside, &mut run.boxes);
                    }
                }
                _ => {}
            }
        }
    }

    /// The paragraphs of text boxes.
    fn boxes(&mut self, parent: &Element, blocks: &mut Vec<Block>) {
        for element in parent.elements() {
            if &*element.name == "txbxContent" {
                self.collect(element, blocks);
            } else if let Some(inside) = transparent(element) {
                self.boxes(inside, blocks);
            } else if !is_removed(element) {
                self.boxes(element, blocks);
            }
        }
    }

    fn rows(&mut self, table: &Element) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for element in table.elements() {
            if &*element.name == "tr" {
                let removed = element.child("trPr").is_some_and(|properties| properties.child("del").is_some());
                if !removed {
                    let mut cells = Vec::new();
                    self.cells(element, &mut cells);
                    rows.push(cells);
                }
            } else if let Some(inside) = transparent(element) {
                rows.append(&mut self.rows(inside));
            }
        }
        rows
    }

    fn cells(&mut self, row: &Element, cells: &mut Vec<Cell>) {
        for element in row.elements() {
            if &*element.name == "tc" {
                let properties = element.child("tcPr");
                let span = properties.and_then(|properties| properties.value("gridSpan")?.parse().ok()).unwrap_or(1);
                let mut paragraphs = Vec::new();
                for block in self.blocks(element) {
                    flatten(block, &mut paragraphs);
                }
                cells.push(Cell { paragraphs, columns: usize::clamp(span, 1, MOST_COLUMNS) });
            } else if let Some(inside) = transparent(element) {
                self.cells(inside, cells);
            }
        }
    }
}

/// A table in a cell: its cells one after the other.
fn flatten(block: Block, paragraphs: &mut Vec<Words>) {
    match block {
        Block::Paragraph(words) => paragraphs.push(words),
        Block::Table(rows) => paragraphs.extend(rows.into_iter().flatten().flat_map(|cell| cell.paragraphs)),
    }
}

/// What an element holds that is no part of the text itself: content controls, insertions, alternatives.
fn transparent(element: &Element) -> Option<&Element> {
    match &*element.name {
        "sdt" => element.child("sdtContent"),
        "ins" | "moveTo" | "customXml" | "smartTag" | "sdtContent" | "Choice" => Some(element),
        // Of two ways to show one thing the first is read.
        "AlternateContent" => element.child("Choice").or_else(|| element.child("Fallback")),
        _ => None,
    }
}

/// Words that were deleted or have moved elsewhere.
fn is_removed(element: &Element) -> bool {
    matches!(&*element.name, "del" | "moveFrom" | "Fallback")
}
