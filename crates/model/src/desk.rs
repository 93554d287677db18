//! A paper on the desk of those who publish it: read, looked through, corrected, undone (bàn soạn kế hoạch).
//!
//! A [`Desk`] holds a plan that is being made, the text that it was read from, and what was done to it. It shows the
//! paper as [rows](DeskRow) in its own order, each with the lines it stands on, and [what was found](Finding), each with
//! its row and its line.
//!
//! ```
//! use orientation::desk::Desk;
//! use orientation::{Code, ImportOptions};
//!
//! let text = "KẾ HOẠCH\nTrồng cây năm 2025\n----\nThực hiện như sau:\nI. NỘI DUNG\n- Mỗi chi đoàn trồng 05 cây.\n";
//! let desk = Desk::read(text, &ImportOptions::default());
//! let rows = desk.rows();
//! assert_eq!(rows.last().map(|row| (row.key.as_str(), row.line)), Some(("i.t1", Some(6))));
//! assert!(desk.findings().iter().any(|finding| finding.issue.code == Code::HeaderUnclear));
//! ```

mod edit;
mod flat;
mod rows;

use crate::import::Compose;
use crate::plan::{Action, Issued, NodeRef, Plan, Status};
use crate::{Id, ImportOptions, Issue, Period, Report, import, json, validate};

pub use edit::{Edit, EditRefusal, RowType, Shift};
pub use rows::{DeskRow, RowKind};

/// How many steps can be undone; of a plan with ten thousand rows and more, a tenth of them.
const STEPS: usize = 100;
const LONG: usize = 10_000;

/// A plan that is being made, with the text that it was read from.
#[derive(Clone, Debug)]
pub struct Desk {
    plan: Plan,
    /// The text of the paper, where it is at hand.
    source: Option<String>,
    /// What the reading of the text has left unclear, each with line and column as its place.
    reading: Report,
    /// The plan before each change, the last one at the end.
    past: Vec<Plan>,
    /// What was undone, the next to come at the end.
    future: Vec<Plan>,
    compose: Compose,
}

/// One finding with where to look.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What was found.
    pub issue: Issue,
    /// The row that it is about, by its key.
    pub row: Option<String>,
    /// The line of the source, the first being 1.
    pub line: Option<u32>,
    /// Who has found it.
    pub by: FoundBy,
}

/// Who has found something.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FoundBy {
    /// The reading of the text: true of the text, whatever is done to the plan.
    Text,
    /// The check of the plan: gone when the plan is right.
    Plan,
}

/// What a plan says of itself as a whole.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeskHead {
    /// The plan's id.
    pub id: Id,
    /// Its title as one line.
    pub title: String,
    /// Whether it is in force.
    pub status: Status,
    /// Who issued it.
    pub issue: Issued,
    /// The period that it plans for.
    pub period: Period,
    /// Whether there is a change to be undone.
    pub can_undo: bool,
    /// Whether there is one to be made again.
    pub can_redo: bool,
}

impl Desk {
    /// Reads the text of a paper.
    #[must_use]
    pub fn read(text: &str, options: &ImportOptions) -> Self {
        Self::read_by(text, options, import::nfc)
    }

    /// The same with another way to the Unicode form NFC.
    #[must_use]
    pub fn read_by(text: &str, options: &ImportOptions, compose: Compose) -> Self {
        let mut desk = Self::unsealed(text, options, compose);
        desk.seal(options.file.clone());
        desk
    }

    /// The same with a plan that does not say of which bytes it was read until [`Desk::seal`] is called: who waits for the rows
    /// does not wait for that.
    #[must_use]
    pub fn unsealed(text: &str, options: &ImportOptions, compose: Compose) -> Self {
        let imported = import::unsealed(text, options, compose);
        Self {
            plan: imported.plan,
            source: Some(text.to_owned()),
            reading: imported.report,
            past: Vec::new(),
            future: Vec::new(),
            compose,
        }
    }

    /// Says in the plan of which bytes it was read, where their text is at hand; `file` is the name of the file that had them.
    pub fn seal(&mut self, file: Option<String>) {
        self.plan.source = self.source.as_deref().map(|text| import::source(text, file)).or(self.plan.source.take());
    }

    /// Goes on with a plan; the text that it was made from may lie beside it.
    #[must_use]
    pub fn open(plan: Plan, source: Option<String>) -> Self {
        Self::open_by(plan, source, import::nfc)
    }

    /// The same with another way to the Unicode form NFC.
    #[must_use]
    pub fn open_by(plan: Plan, source: Option<String>, compose: Compose) -> Self {
        Self { plan, source, reading: Report::new(), past: Vec::new(), future: Vec::new(), compose }
    }

    /// With what an earlier reading of the text has left unclear, as [`Desk::reading`] gave it.
    #[must_use]
    pub fn with_reading(mut self, reading: Report) -> Self {
        self.reading = reading;
        self
    }

    /// What the reading of the text has left unclear, each with line and column as its place.
    #[must_use]
    pub const fn reading(&self) -> &Report {
        &self.reading
    }

    /// The plan as it stands.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Makes a change; what was undone before is gone then.
    ///
    /// # Errors
    /// [`EditRefusal`] where the change cannot be made; the desk is as it was.
    /// For example: a key that no row has, such as `9.9` of a plan without such a section.
    pub fn edit(&mut self, change: &Edit) -> Result<(), EditRefusal> {
        let changed =
            edit::edit(&self.plan, edit::Paper { source: self.source.as_deref(), compose: self.compose }, change)?;
        if changed == self.plan {
            return Ok(());
        }
        let steps = if self.plan.passages().len() < LONG { STEPS } else { STEPS / 10 };
        self.past.push(core::mem::replace(&mut self.plan, changed));
        if self.past.len() > steps {
            self.past.remove(0);
        }
        self.future.clear();
        Ok(())
    }

    /// Takes the last change back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(core::mem::replace(&mut self.plan, before));
        true
    }

    /// Makes the change again that was undone last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(core::mem::replace(&mut self.plan, after));
        true
    }

    /// What the plan says of itself.
    #[must_use]
    pub fn head(&self) -> DeskHead {
        let Plan { id, status, issue, period, .. } = &self.plan;
        DeskHead {
            id: id.clone(),
            title: self.plan.title(),
            status: *status,
            issue: issue.clone(),
            period: *period,
            can_undo: !self.past.is_empty(),
            can_redo: !self.future.is_empty(),
        }
    }

    /// The paper in its own order.
    #[must_use]
    pub fn rows(&self) -> Vec<DeskRow> {
        rows::rows(&self.plan, self.source.as_deref())
    }

    /// The actions of a task.
    #[must_use]
    pub fn actions(&self, task: &str) -> Vec<Action> {
        match self.plan.node(task).map(|node| node.item) {
            Some(NodeRef::Task(task, _)) => task.actions.clone(),
            _ => Vec::new(),
        }
    }

    /// What is unclear: what the reading has left, then what does not add up, in the order of the paper.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.findings_among(&self.rows())
    }

    /// The same among the rows that [`Desk::rows`] gives, for whoever has them already.
    #[must_use]
    pub fn findings_among(&self, rows: &[DeskRow]) -> Vec<Finding> {
        let places = rows::Places::of(rows);
        let read = self.reading.issues.iter().map(|issue| {
            let line = issue.place.split(':').next().and_then(|line| line.parse().ok());
            let row = line.and_then(|line| places.at_line(line)).map(|row| row.key.clone());
            Finding { issue: issue.clone(), row, line, by: FoundBy::Text }
        });
        let checked = validate::plan(&self.plan);
        let judged = checked.issues.into_iter().map(|issue| {
            let row = places.of_place(&issue.place);
            let (row, line) = (row.map(|row| row.key.clone()), row.and_then(|row| row.line));
            Finding { issue, row, line, by: FoundBy::Plan }
        });
        read.chain(judged).collect()
    }
}
