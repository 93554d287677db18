//! A paper of a word processor, `.docx`, that is written (văn bản Word).
//!
//! A4 as office papers have it: margins of 2 cm, 3 on the left, Times New Roman of 14 points, page numbers at the top from the
//! second page on. Paragraphs and tables follow each other; the first row of a table stands on every page again. The same paper
//! is the same bytes whenever it is written.

use super::OfficeError;
use super::escape::escape;
use super::pack::{Pack, XML};

/// How a paragraph stands between its margins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Align {
    /// From the left.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// Up to the right, as numbers stand.
    End,
    /// From margin to margin.
    Both,
}

/// How words are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Face {
    /// Upright.
    #[default]
    Plain,
    /// Bold (in đậm).
    Bold,
    /// Slanted (in nghiêng).
    Italic,
}

/// A paragraph (đoạn).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paragraph<'p> {
    /// Its words; a line end goes to the next line.
    pub text: &'p str,
    /// How they are printed.
    pub face: Face,
    /// How it stands.
    pub align: Align,
    /// The size of its letters in half points; absent: that of the text around it.
    pub half_points: Option<u8>,
    /// The space above it, in points.
    pub above: u8,
    /// Whether it stays on the page of what follows.
    pub keeps_next: bool,
}

impl<'p> Paragraph<'p> {
    /// These words, upright and from the left.
    #[must_use]
    pub fn new(text: &'p str) -> Self {
        Self { text, ..Self::default() }
    }

    /// The same in this face.
    #[must_use]
    pub const fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }

    /// The same, standing so.
    #[must_use]
    pub const fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// The same with letters of this many half points.
    #[must_use]
    pub const fn half_points(mut self, size: u8) -> Self {
        self.half_points = Some(size);
        self
    }

    /// The same with this many points of space above.
    #[must_use]
    pub const fn above(mut self, points: u8) -> Self {
        self.above = points;
        self
    }

    /// The same, on one page with what follows.
    #[must_use]
    pub const fn keeps_next(mut self) -> Self {
        self.keeps_next = true;
        self
    }
}

/// The lines of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a table is ruled, or lays out what stands side by side")]
pub enum Ruled {
    /// Thin lines around every cell; its first row stands on every page.
    Lines,
    /// None: it lays out a head or signatures.
    Blank,
}

/// A cell: its paragraphs, and how many columns it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LetterCell<'p> {
    /// What stands in it.
    pub paragraphs: Vec<Paragraph<'p>>,
    /// How many columns it takes, at least one.
    pub columns: u8,
}

impl<'p> LetterCell<'p> {
    /// A cell of one column.
    #[must_use]
    pub const fn new(paragraphs: Vec<Paragraph<'p>>) -> Self {
        Self { paragraphs, columns: 1 }
    }

    /// The same over this many columns.
    #[must_use]
    pub const fn over(mut self, columns: u8) -> Self {
        self.columns = columns;
        self
    }
}

impl<'p> From<Paragraph<'p>> for LetterCell<'p> {
    fn from(paragraph: Paragraph<'p>) -> Self {
        Self::new(vec![paragraph])
    }
}

/// A paper that is being written.
///
/// ```
/// use orientation::office::letter::{Align, Face, Letter, LetterCell, Paragraph, Ruled};
///
/// let mut letter = Letter::default();
/// letter.paragraph(&Paragraph::new("BÁO CÁO").face(Face::Bold).align(Align::Center));
/// letter.table(Ruled::Lines, &[30, 140], &[vec![Paragraph::new("1").into(), Paragraph::new("Đã họp").into()]]);
/// assert!(letter.finish()?.starts_with(b"PK"));
/// # Ok::<(), orientation::office::OfficeError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Letter {
    body: String,
    /// Whether a table stands last, behind which a word processor wants a paragraph.
    ends_in_table: bool,
}

impl Letter {
    /// Writes a paragraph.
    pub fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
        write(&mut self.body, paragraph, 28);
        self.ends_in_table = false;
    }

    /// Writes a table of columns of these widths, in millimetres: 165 are as wide as the text.
    pub fn table(&mut self, ruled: Ruled, widths: &[u16], rows: &[Vec<LetterCell<'_>>]) {
        if self.ends_in_table {
            // Two tables without a paragraph between them are one to a word processor.
            self.paragraph(&Paragraph::new("").half_points(8).keeps_next());
        }
        let size = if ruled == Ruled::Lines { 24 } else { 26 };
        let body = &mut self.body;
        body.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        if ruled == Ruled::Lines {
            body.push_str("<w:tblBorders>");
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                body.push_str(&format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"));
            }
            body.push_str("</w:tblBorders>");
        }
        body.push_str("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for width in widths {
            body.push_str(&format!("<w:gridCol w:w=\"{}\"/>", twips(*width)));
        }
        body.push_str("</w:tblGrid>");
        for (nth, row) in rows.iter().enumerate() {
            let heading = if nth == 0 && ruled == Ruled::Lines { "<w:tblHeader/>" } else { "" };
            body.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>"));
            // Nobody signs a sheet with nothing else on it: the last rows go with what follows.
            let stays = ruled == Ruled::Lines && nth + 2 >= rows.len();
            let mut at = 0;
            for cell in row {
                let columns = usize::from(cell.columns.max(1));
                let width: u32 = widths.iter().skip(at).take(columns).map(|width| twips(*width)).sum();
                at += columns;
                body.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
                if columns > 1 {
                    body.push_str(&format!("<w:gridSpan w:val=\"{columns}\"/>"));
                }
                body.push_str("</w:tcPr>");
                for paragraph in &cell.paragraphs {
                    let keeps_next = paragraph.keeps_next || stays;
                    write(body, &Paragraph { keeps_next, ..paragraph.clone() }, size);
                }
                if cell.paragraphs.is_empty() {
                    write(body, &Paragraph { keeps_next: stays, ..Paragraph::default() }, size);
                }
                body.push_str("</w:tc>");
            }
            body.push_str("</w:tr>");
        }
        body.push_str("</w:tbl>");
        self.ends_in_table = true;
    }

    /// The file.
    ///
    /// # Errors
    /// [`OfficeError::TooLarge`] where it would be beyond what a ZIP file holds: texts of `4 GB`.
    pub fn finish(mut self) -> Result<Vec<u8>, OfficeError> {
        if self.ends_in_table {
            self.paragraph(&Paragraph::new("").half_points(2));
        }
        let mut pack = Pack::new();
        pack.part("[Content_Types].xml", CONTENT_TYPES)?;
        pack.part("_rels/.rels", RELATIONS)?;
        pack.part(
            "word/document.xml",
            &format!(
                "{XML}<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\"><w:body>{}{SECTION}</w:body></w:document>",
                self.body
            ),
        )?;
        pack.part("word/_rels/document.xml.rels", PART_RELATIONS)?;
        pack.part("word/styles.xml", STYLES)?;
        pack.part("word/header1.xml", HEADER)?;
        pack.finish()
    }
}

/// Twentieths of a point in millimetres.
fn twips(millimetres: u16) -> u32 {
    u32::from(millimetres) * 14_400 / 254
}

fn write(body: &mut String, paragraph: &Paragraph<'_>, size: u8) {
    let align = match paragraph.align {
        Align::Start => "left",
        Align::Center => "center",
        Align::End => "right",
        Align::Both => "both",
    };
    body.push_str("<w:p><w:pPr>");
    if paragraph.keeps_next {
        body.push_str("<w:keepNext/>");
    }
    body.push_str(&format!(
        "<w:spacing w:before=\"{}\"/><w:jc w:val=\"{align}\"/></w:pPr>",
        u32::from(paragraph.above) * 20
    ));
    let face = match paragraph.face {
        Face::Plain => "",
        Face::Bold => "<w:b/>",
        Face::Italic => "<w:i/>",
    };
    let size = paragraph.half_points.unwrap_or(size);
    let properties = format!("<w:rPr>{face}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>");
    for (nth, line) in paragraph.text.lines().enumerate() {
        body.push_str("<w:r>");
        body.push_str(&properties);
        if nth > 0 {
            body.push_str("<w:br/>");
        }
        body.push_str("<w:t xml:space=\"preserve\">");
        // A word processor shows what stands for a sign that XML cannot hold; nobody prints these.
        let printed: String =
            line.chars().filter(|c| *c == '\t' || (*c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))).collect();
        plain(&printed, body);
        body.push_str("</w:t></w:r>");
    }
    body.push_str("</w:p>");
}

/// Words of a paper, in which `_x0007_` is no more than its letters.
fn plain(text: &str, body: &mut String) {
    let mut pieces = text.split('_');
    escape(pieces.next().unwrap_or_default(), body);
    for piece in pieces {
        body.push('_');
        escape(piece, body);
    }
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A4, and a page number at the top of all pages but the first.
const SECTION: &str = concat!(
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>",
    "<w:titlePg/></w:sectPr>"
);

const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "</Types>"
);

const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "</Relationships>"
);

const PART_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>",
    "</Relationships>"
);

const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>",
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>",
    "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>",
    "<w:pPrDefault><w:pPr><w:spacing w:after=\"40\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"
);

const HEADER: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>",
    "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"
);
