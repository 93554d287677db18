//! The rows of a table as a tree: what stands under what, told by columns and numbers.

use super::super::marker::{self, Marker, Scheme};
use super::super::shape::is_capitals;
use super::super::table::{Table, TableRow};
use super::columns::{Column, Columns};
use super::points::{self, Cell, Sign};
use crate::vietnamese::case;
use crate::vietnamese::fold;
use crate::{Code, Issue, Points};

/// What a group gives: ordinary points, points on top, or points taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Giving {
    #[default]
    Regular,
    Bonus,
    Penalty,
}

/// A row, or a narrower cell of one, with what stands under it.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) marker: String,
    pub(super) parsed: Option<Marker>,
    pub(super) title: String,
    /// Further lines of its cell, and the cell that says how it is scored.
    pub(super) wording: Vec<String>,
    pub(super) points: Option<Points>,
    pub(super) giving: Giving,
    pub(super) own: Option<Points>,
    pub(super) evidence: String,
    pub(super) line: u32,
    pub(super) children: Vec<Node>,
    /// What the same row gives on top or takes away, in columns of their own.
    pub(super) beside: Vec<Node>,
    key: (usize, u8),
}

impl Node {
    /// Whether it, or something under it, has points.
    pub(super) fn scored(&self) -> bool {
        self.points.is_some() || self.own.is_some() || self.children.iter().any(Self::scored)
    }
}

/// The whole table: what stands at the top, totals, notes that limit something, and lines before the head.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) top: Vec<Node>,
    pub(super) total: Option<(Points, u32)>,
    pub(super) notes: Vec<(String, u32)>,
    pub(super) before: Vec<String>,
}

pub(super) fn read(table: &Table, columns: &Columns, issues: &mut Vec<Issue>) -> Tree {
    let mut tree = Tree::default();
    for row in table.rows.iter().take(if columns.headed { columns.body } else { 0 }) {
        let mut filled = row.cells.iter().filter(|cell| !cell.trim().is_empty());
        if let (Some(line), None) = (filled.next(), filled.next()) {
            tree.before.extend(line.lines().map(|line| line.trim().to_owned()));
        }
    }
    let body = table.rows.get(columns.body..).unwrap_or_default();
    let nested = nested(body, columns);
    let mut open: Vec<Node> = Vec::new();
    for row in body {
        Reader { columns, nested, issues }.row(row, &mut open, &mut tree);
    }
    close(&mut open, &mut tree.top, (0, 0));
    tree
}

/// Whether the column of conditions holds narrower contents (the content beside it stands once for several rows), and not
/// the wording of the points.
fn nested(body: &[TableRow], columns: &Columns) -> bool {
    let said = |row: &TableRow, wanted| {
        row.cells.iter().zip(&columns.columns).any(|(cell, column)| *column == wanted && !cell.trim().is_empty())
    };
    if !columns.has(Column::Content) {
        return true;
    }
    let conditions = body.iter().filter(|row| said(row, Column::Condition)).count();
    let alone = body.iter().filter(|row| said(row, Column::Condition) && !said(row, Column::Content)).count();
    conditions > 0 && alone * 3 >= conditions
}

/// Ends what is open from this place on: each becomes a child of the one before it.
fn close(open: &mut Vec<Node>, top: &mut Vec<Node>, key: (usize, u8)) {
    while open.last().is_some_and(|node| node.key >= key) {
        let Some(done) = open.pop() else { return };
        match open.last_mut() {
            Some(parent) => parent.children.push(done),
            None => top.push(done),
        }
    }
}

struct Reader<'t> {
    columns: &'t Columns,
    nested: bool,
    issues: &'t mut Vec<Issue>,
}

impl Reader<'_> {
    fn row(&mut self, row: &TableRow, open: &mut Vec<Node>, tree: &mut Tree) {
        let mut number = "";
        let mut texts: Vec<(usize, &str)> = Vec::new();
        let mut wording = Vec::new();
        let mut evidence = Vec::new();
        let (mut points, mut own) = (None, None);
        let mut beside = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            match self.columns.columns.get(at).copied().unwrap_or(Column::Other) {
                Column::Number => number = cell,
                Column::Content => texts.push((at, cell)),
                Column::Condition if self.nested => texts.push((at, cell)),
                Column::Condition => wording.push(cell.to_owned()),
                Column::Maximum => points = points.or(self.points(row, at, cell, Giving::Regular)),
                Column::Bonus | Column::Penalty => {
                    let bonus = self.columns.columns.get(at) == Some(&Column::Bonus);
                    let found = self.points(row, at, cell, if bonus { Giving::Bonus } else { Giving::Penalty });
                    if points.is_some() {
                        beside.extend(found.map(|found| (found, cell)));
                    } else {
                        points = found;
                    }
                }
                Column::Own => own = own.or(self.points(row, at, cell, Giving::Regular)),
                Column::Evidence => evidence.push(cell),
                Column::Other => {}
            }
        }
        let Some((last, whole)) = texts.last().copied() else {
            // A row without a text goes on with the one before it.
            if let Some(node) = open.last_mut() {
                node.points = node.points.or(points.map(|(points, _)| points));
                node.own = node.own.or(own.map(|(points, _)| points));
                push_evidence(node, &evidence);
            } else if number.is_empty() && points.is_none() {
                tree.before.extend(evidence.into_iter().map(str::to_owned));
            }
            return;
        };
        let folded = fold(whole);
        if number.is_empty()
            && ["tong diem", "tong cong", "cong:", "tong:", "cong (", "tong (", "tong so diem"]
                .iter()
                .any(|word| folded.starts_with(word))
            && super::wording::at_most(whole).is_none()
            || folded == "cong"
            || folded == "tong"
        {
            let printed = points.map(|(points, _)| points).or_else(|| points::in_title(whole));
            if let Some(points) = printed {
                tree.total = Some((points, row.line));
                return;
            }
        }
        if number.is_empty() && points.is_none() && is_note(&folded, whole) {
            tree.notes.push((whole.to_owned(), row.line));
            return;
        }
        // A line alone that begins in a small letter is the rest of the one before it.
        let alone = texts.len() == 1 && number.is_empty() && points.is_none() && own.is_none();
        if alone
            && whole.chars().next().is_some_and(case::is_small)
            && marker::read(whole)[0].is_none()
            && let Some(node) = open.last_mut()
        {
            node.wording.push(whole.to_owned());
            push_evidence(node, &evidence);
            return;
        }
        for (nth, (at, text)) in texts.iter().enumerate() {
            let numbered = if nth == 0 { number } else { "" };
            let mut node = made(numbered, text, *at, row.line);
            if *at == last {
                if let Some((found, giving)) = points {
                    node.points = Some(found);
                    // The title may say more than the column: `ĐIỂM THƯỞNG (40 điểm)`.
                    if giving != Giving::Regular {
                        node.giving = giving;
                    }
                }
                node.own = own.map(|(points, _)| points);
                node.wording.append(&mut wording);
                push_evidence(&mut node, &evidence);
                let title = node.title.clone();
                node.beside.extend(beside.drain(..).map(|((found, giving), cell): ((Points, Giving), &str)| Node {
                    title: title.clone(),
                    wording: vec![cell.to_owned()],
                    points: Some(found),
                    giving,
                    line: row.line,
                    ..Node::default()
                }));
            }
            close(open, &mut tree.top, node.key);
            open.push(node);
        }
    }

    fn points(&mut self, row: &TableRow, at: usize, text: &str, giving: Giving) -> Option<(Points, Giving)> {
        match points::cell(text) {
            Cell::Empty => None,
            Cell::Points(Sign::Minus, points) => Some((points, Giving::Penalty)),
            Cell::Points(Sign::Plus, points) => Some((points, Giving::Bonus)),
            Cell::Points(Sign::None, points) => Some((points, giving)),
            Cell::Unreadable => {
                self.issues.push(Issue::new(Code::PointsUnreadable, place(row.line, at)).with("found", text));
                None
            }
        }
    }
}

fn push_evidence(node: &mut Node, evidence: &[&str]) {
    for text in evidence {
        if !node.evidence.is_empty() {
            node.evidence.push('\n');
        }
        node.evidence.push_str(text);
    }
}

/// Line and column of the table.
pub(super) fn place(line: u32, column: usize) -> String {
    format!("{line}:{}", column + 1)
}

/// Whether a row limits something or only remarks.
fn is_note(folded: &str, text: &str) -> bool {
    let remarks = ["ghi chu", "luu y", "chu thich", "*"].iter().any(|word| folded.starts_with(word));
    let limits = super::wording::at_most(text).is_some()
        && ["diem thuong", "diem cong", "tong diem", "cong diem", "thuong diem"]
            .iter()
            .any(|word| folded.contains(word));
    remarks || limits
}

/// A node of the words of one cell, with the number of the row where there is one.
fn made(number: &str, text: &str, column: usize, line: u32) -> Node {
    let mut lines = text.split('\n').flat_map(|line| line.split(" / ")).map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let (mut marker, mut parsed, mut title) = (number.to_owned(), None, first);
    if number.is_empty() {
        let [read, _] = marker::read(first);
        if let Some(read) =
            read.filter(|read| !read.is_label() && (!read.bare || matches!(read.scheme, Scheme::Word(_))))
        {
            marker = first.get(..read.len).unwrap_or_default().trim().to_owned();
            title = first.get(read.len..).unwrap_or_default().trim();
            parsed = Some(read);
        }
    } else {
        let closed =
            format!("{} x", if number.ends_with(['.', ')', '/']) { number.to_owned() } else { format!("{number}.") });
        parsed = marker::read(&closed)[0].filter(|read| !read.is_label());
        // A cell may repeat the number of its row.
        title = title
            .strip_prefix(number)
            .filter(|rest| rest.starts_with(['.', ')', ' ']))
            .map_or(title, |rest| rest.trim_start_matches(['.', ')', ' ']));
    }
    let points = points::in_title(title);
    let giving = giving_of(title).unwrap_or_default();
    Node {
        key: (column, rank(parsed.as_ref(), title)),
        marker,
        parsed,
        title: title.to_owned(),
        wording: lines.map(str::to_owned).collect(),
        points,
        giving,
        line,
        ..Node::default()
    }
}

/// What a title says of all that stands under it.
fn giving_of(title: &str) -> Option<Giving> {
    let folded = fold(title);
    let begins = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    if begins(&["diem thuong", "diem cong", "phan thuong", "noi dung cong diem", "noi dung thuong"]) {
        Some(Giving::Bonus)
    } else if begins(&["diem tru", "phan tru", "noi dung tru", "cac noi dung tru", "cac truong hop tru"]) {
        Some(Giving::Penalty)
    } else {
        None
    }
}

/// How deep a marker stands in its column: the smaller the higher.
fn rank(marker: Option<&Marker>, title: &str) -> u8 {
    let Some(marker) = marker else {
        let heads = is_capitals(title) || giving_of(title).is_some();
        return if heads { 1 } else { 40 };
    };
    match marker.scheme {
        Scheme::Word(_) | Scheme::Capital => 0,
        Scheme::Roman => 1,
        Scheme::Label(_) => 10,
        Scheme::Decimal => 10 + u8::try_from(marker.parts.len()).unwrap_or(9),
        Scheme::Letter => 20,
        Scheme::SmallRoman => 21,
        Scheme::Bullet('*') => 30,
        Scheme::Bullet('+') => 50,
        Scheme::Bullet(_) => 45,
    }
}
