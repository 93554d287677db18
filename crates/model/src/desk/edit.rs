//! What a person can change: where things stand and what they are, never the words.
//!
//! Every change keeps the words of the paper in their order, each in its place; whatever would not is refused. An id
//! stays with what it names, so that a link and a criterion still find it; what is new gets one by the rules of the import.

mod fields;
mod names;
mod shape;

use crate::import::Compose;
use crate::import::again::Reader;
use crate::plan::{Audience, Issued, Kind, Level, LineRole, Plan, Status, Target};
use crate::{Id, Passage, Period, json};

/// One change (thao tác soạn). A row is named by its key.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Edit {
    /// Moves a section, with all under it, one level out or in.
    Shift {
        /// The section, or a task that is to stand outside of its section.
        row: String,
        /// Which way.
        to: Shift,
    },
    /// Joins a row to the one before it.
    Merge {
        /// The later one.
        row: String,
    },
    /// Parts a row in two.
    Split {
        /// The row.
        row: String,
        /// Where the second part begins, in UTF-16 units of the row's words, as browsers count.
        at: u32,
    },
    /// Makes something else of a row.
    Retype {
        /// The row.
        row: String,
        /// What it is to be.
        to: RowType,
    },
    /// Says how much of what is printed at the beginning of a row is its number or bullet.
    Number {
        /// The row.
        row: String,
        /// The number as it is printed there; empty for none.
        number: String,
    },
    /// Says what a section or a task is about.
    About {
        /// The row.
        row: String,
        /// At least one; a task has one.
        kinds: Vec<Kind>,
    },
    /// Says whom an action concerns, and when.
    Labels {
        /// The action.
        action: Id,
        /// Whom it concerns.
        audiences: Vec<Audience>,
        /// The levels that it names.
        levels: Vec<Level>,
        /// The periods that it names.
        periods: Vec<Period>,
    },
    /// Says which targets an action states.
    Targets {
        /// The action.
        action: Id,
        /// The targets; the words of each stand in the action.
        targets: Vec<Target>,
    },
    /// Says what the paper is as a whole.
    Head {
        /// The plan's id.
        id: Id,
        /// Whether it is in force.
        status: Status,
        /// Who issued it, when and where.
        issue: Issued,
        /// The period that it plans for.
        period: Period,
    },
}

/// Which way a row is moved.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shift {
    /// Towards the top.
    Out,
    /// Under the one before it.
    In,
}

/// What a row can be made into.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RowType {
    /// A section's heading.
    Section,
    /// A task.
    Task,
    /// A line of the header: the meeting that the paper was laid before.
    Meeting,
    /// A line of the header: the organisation that heads the paper.
    Organisation,
    /// A line of the header: the issuing body.
    Issuer,
    /// A line of the header: number and symbol.
    Symbol,
    /// A line of the header: place and date.
    PlaceAndDate,
    /// A line of the header: what kind of paper it is.
    TitleWord,
    /// A line of the header: what the paper is about.
    TitleSubject,
    /// Words between the title and the body.
    Preamble,
    /// Words after the body.
    Closing,
    /// Those whom the paper is sent to.
    Recipients,
    /// The signing body or person.
    Signatory,
    /// A line of stars or dashes, the number of a page.
    Rule,
}

impl RowType {
    /// What a line around the body is then for; nothing for what stands in the body.
    const fn role(self) -> Option<LineRole> {
        Some(match self {
            Self::Section | Self::Task => return None,
            Self::Meeting => LineRole::Meeting,
            Self::Organisation => LineRole::Organisation,
            Self::Issuer => LineRole::Issuer,
            Self::Symbol => LineRole::Symbol,
            Self::PlaceAndDate => LineRole::PlaceAndDate,
            Self::TitleWord => LineRole::TitleWord,
            Self::TitleSubject => LineRole::TitleSubject,
            Self::Preamble => LineRole::Preamble,
            Self::Closing => LineRole::Closing,
            Self::Recipients => LineRole::Recipients,
            Self::Signatory => LineRole::Signatory,
            Self::Rule => LineRole::Rule,
        })
    }
}

/// Why a change is not made.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EditRefusal {
    /// No such row or action.
    Unknown,
    /// There is nothing before it that it could go to.
    NothingBefore,
    /// It stands at the top already.
    AtTop,
    /// It stands as deep as it can.
    AtBottom,
    /// What it is cannot be changed so.
    NotHere,
    /// Something stands between in the paper, such as the number of a page.
    Between,
    /// Only the text of the paper tells where the parts stand, and it is not at hand.
    SourceNeeded,
    /// One of the parts would have no words.
    NoWords,
    /// The row does not begin with that.
    NotItsNumber,
    /// The words of a target do not stand in the action.
    NotItsWords,
}

/// The text that a plan was made from, where it is at hand, and the way to read it.
#[derive(Clone, Copy)]
pub(super) struct Paper<'s> {
    pub(super) source: Option<&'s str>,
    pub(super) compose: Compose,
}

impl<'s> Paper<'s> {
    fn reader(self, plan: &Plan) -> Reader<'s> {
        Reader::new(plan, self.source, self.compose)
    }
}

/// A plan after a change.
///
/// # Errors
/// [`EditRefusal`]; the plan is as it was.
pub(super) fn edit(plan: &Plan, paper: Paper<'_>, edit: &Edit) -> Result<Plan, EditRefusal> {
    let mut changed = plan.clone();
    match edit {
        Edit::Shift { row, to } => shape::shift(&mut changed, paper, row, *to)?,
        Edit::Merge { row } => shape::merge(&mut changed, paper, row)?,
        Edit::Split { row, at } => shape::split(&mut changed, paper, row, *at)?,
        Edit::Retype { row, to } => shape::retype(&mut changed, paper, row, *to)?,
        Edit::Number { row, number } => shape::number(&mut changed, paper, row, number)?,
        Edit::About { row, kinds } => fields::about(&mut changed, row, kinds)?,
        Edit::Labels { action, audiences, levels, periods } => {
            let action = fields::action(&mut changed, action)?;
            action.audiences.clone_from(audiences);
            action.levels.clone_from(levels);
            action.periods.clone_from(periods);
        }
        Edit::Targets { action, targets } => fields::targets(&mut changed, action, targets)?,
        Edit::Head { id, status, issue, period } => {
            changed.id.clone_from(id);
            changed.status = *status;
            changed.issue.clone_from(issue);
            changed.period = *period;
        }
    }
    if letters(plan) == letters(&changed) { Ok(changed) } else { Err(EditRefusal::Between) }
}

/// Every letter that the paper prints, in its order.
fn letters(plan: &Plan) -> String {
    let printed = |passage: &&Passage| {
        let marker = passage.marker.as_deref().unwrap_or_default().chars();
        marker.chain(passage.text.chars()).filter(|c| !c.is_whitespace()).collect::<String>()
    };
    plan.passages().iter().map(printed).collect()
}
