//! A ballot as people look at it: taken from files, counted with names and reasons.

use super::{Adoption, Ballot, Vote, adopt};
use crate::assessment::Person;
use crate::criteria::PlanRef;
use crate::document::{self, Document, DocumentError};
use crate::plan::{Plan, Theme};
use crate::report::{Params, params_of};
use crate::summary::roster::Roster;
use crate::{Fingerprint, Id, Share, json};
use chrono::NaiveDate;

/// What became of a text that was brought to a ballot (kết quả nhận phiếu lựa chọn).
#[json::wire(write, tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BallotTaken {
    /// A vote, or a ballot of several.
    Votes {
        /// How many votes stand in it.
        votes: usize,
        /// The fingerprint of the file.
        fingerprint: Fingerprint,
    },
    /// It was not taken.
    Refused {
        /// The code of the error.
        code: String,
        /// The values that its message shows, by name.
        params: Params,
    },
}

/// What units are asked (lấy ý kiến về chủ đề): the theme of a plan, and the paper that asks.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Consultation {
    /// The plan, with its fingerprint: what a vote names.
    pub plan: PlanRef,
    /// What the plan is called.
    pub title: String,
    /// The question with its options.
    pub theme: Theme,
}

impl Consultation {
    /// What a plan asks; nothing where it has no theme.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        let theme = plan.theme.clone()?;
        let of = PlanRef::new(plan.id.clone()).with_fingerprint(document::fingerprint(plan));
        Some(Self { plan: of, title: plan.title(), theme })
    }
}

/// What came of adopting an option (kết quả ghi nhận phương án).
#[json::wire(write, tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Adopted {
    /// The plan with the option as its theme.
    Plan {
        /// The text of its file.
        text: String,
    },
    /// It was not adopted.
    Refused {
        /// The code of the error.
        code: String,
        /// The values that its message shows, by name.
        params: Params,
    },
}

impl Adopted {
    /// Adopts an option and tells what came of it.
    #[must_use]
    pub fn by(plan: &Plan, act: &Adoption) -> Self {
        match adopt(plan, act) {
            Ok(plan) => Self::Plan { text: document::write(&plan) },
            Err(error) => Self::Refused { code: error.code().to_owned(), params: params_of(error.params()) },
        }
    }
}

/// A ballot from which one vote was taken (hòm phiếu đã bỏ một phiếu).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BallotWithout {
    /// The text of the file of what is left.
    pub ballot: String,
    /// The text of the file of the vote: whoever takes it again has put it back.
    pub vote: String,
}

/// A unit and its name (đơn vị).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamedUnit {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A vote as it is read (một phiếu lựa chọn).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VoteLine {
    /// The unit.
    pub unit: NamedUnit,
    /// Why.
    pub reason: Option<String>,
    /// Who gave the vote.
    pub by: Option<Person>,
    /// The day.
    pub on: NaiveDate,
    /// Whether the unit voted on another edition of the paper.
    pub other_paper: bool,
    /// Whether a roster is at hand that does not know the unit.
    pub unlisted: bool,
    /// How many other votes of the unit there are, which do not count.
    pub replaced: usize,
}

/// An option with its votes (phương án và các phiếu chọn).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BallotOption {
    /// The option.
    pub id: Id,
    /// The theme itself.
    pub wording: String,
    /// Its votes, in the order of the units' ids.
    pub votes: Vec<VoteLine>,
    /// Its share of all votes that are counted, those for none of the options among them; absent without a vote.
    pub share: Option<Share>,
    /// Whether no option has more votes; of a tie, all of them.
    pub leads: bool,
}

/// The count of a ballot on the theme of a plan (kết quả lấy ý kiến về chủ đề).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BallotView {
    /// The plan.
    pub plan: Id,
    /// What it is called.
    pub title: String,
    /// The question, as printed.
    pub question: Option<String>,
    /// The options, in the order of the plan.
    pub options: Vec<BallotOption>,
    /// The units that chose none of them.
    pub none: Vec<VoteLine>,
    /// The units whose choice the plan does not have; they are not counted.
    pub unknown: Vec<VoteLine>,
    /// How many votes are counted: those for an option and those for none of them.
    pub counted: usize,
    /// The units of the roster that have not voted; absent without a roster.
    pub not_voted: Option<Vec<NamedUnit>>,
    /// How many votes are on the theme of another plan.
    pub elsewhere: usize,
    /// The option that was adopted.
    pub adopted: Option<Id>,
}

impl Ballot {
    /// Takes the text of a vote or of a ballot; says how many votes stand in it, and its fingerprint.
    ///
    /// # Errors
    /// Any [`DocumentError`] of a text that is neither: a file of the format `orientation/plan`, `{}`.
    pub fn take(&mut self, text: &str) -> Result<(usize, Fingerprint), DocumentError> {
        if document::head(text)?.format == Self::FORMAT {
            let ballot: Self = document::read(text)?;
            let taken = (ballot.votes.len(), document::fingerprint(&ballot));
            *self = core::mem::take(self).merge(ballot);
            return Ok(taken);
        }
        let vote: Vote = document::read(text)?;
        let fingerprint = document::fingerprint(&vote);
        self.votes.insert(vote);
        Ok((1, fingerprint))
    }

    /// What became of each of some texts; those that are refused change nothing.
    pub fn take_all<T: AsRef<str>>(&mut self, texts: &[T]) -> Vec<BallotTaken> {
        let taken = texts.iter().map(|text| match self.take(text.as_ref()) {
            Ok((votes, fingerprint)) => BallotTaken::Votes { votes, fingerprint },
            Err(error) => BallotTaken::Refused { code: error.code().to_owned(), params: params_of(error.params()) },
        });
        taken.collect()
    }

    /// The ballot without the vote of a unit on the theme of a plan, and that vote; nothing where there is none.
    #[must_use]
    pub fn without(mut self, plan: &Plan, unit: &str) -> Option<BallotWithout> {
        let theme = plan.theme.as_ref()?;
        let vote = self.remove(plan.id.as_str(), theme.id.as_str(), unit)?;
        Some(BallotWithout { ballot: document::write(&self), vote: document::write(&vote) })
    }

    /// The count for people: [`Ballot::tally`] with the words of the plan, the names of the units and their reasons.
    #[must_use]
    pub fn view(&self, plan: &Plan, roster: Option<&Roster>) -> BallotView {
        let tally = self.tally(plan, roster);
        let theme = plan.theme.as_ref();
        let paper = document::fingerprint(plan);
        let is_asked = |vote: &&Vote| vote.plan.id == plan.id && theme.is_some_and(|theme| theme.id == vote.theme);
        let votes: Vec<&Vote> = self.votes.iter().filter(is_asked).collect();
        let known = |choice: &Id| tally.options.iter().any(|option| option.id == *choice);
        let lines = |passes: &dyn Fn(Option<&Id>) -> bool| -> Vec<VoteLine> {
            let chosen = votes.iter().filter(|vote| passes(vote.choice.as_ref()));
            let line = |vote: &&Vote| VoteLine {
                unit: NamedUnit { id: vote.unit.id.clone(), name: vote.unit.name.clone() },
                reason: vote.reason.clone(),
                by: vote.by.clone(),
                on: vote.on,
                other_paper: vote.plan.fingerprint.as_ref().is_some_and(|print| *print != paper),
                unlisted: roster.is_some_and(|roster| !roster.units.contains_key(&vote.unit.id)),
                replaced: vote.others.len(),
            };
            chosen.map(line).collect()
        };
        let none = lines(&|choice| choice.is_none());
        let counted = tally.options.iter().fold(none.len(), |sum, option| sum.saturating_add(option.units.len()));
        let options = tally.options.iter().map(|option| {
            let words = theme.iter().flat_map(|theme| &theme.options).find(|known| known.id == option.id);
            BallotOption {
                id: option.id.clone(),
                wording: words.map_or_else(|| option.id.to_string(), |known| known.wording.clone()),
                votes: lines(&|choice| choice == Some(&option.id)),
                share: share(option.units.len(), counted),
                leads: tally.leading.contains(&option.id),
            }
        });
        let named = |id: &Id| {
            let unit = roster.and_then(|roster| roster.units.get(id));
            NamedUnit { id: id.clone(), name: unit.map_or_else(|| id.to_string(), |unit| unit.name.clone()) }
        };
        BallotView {
            plan: plan.id.clone(),
            title: plan.title(),
            question: theme.map(|theme| theme.question.text.clone()),
            options: options.collect(),
            none,
            unknown: lines(&|choice| choice.is_some_and(|choice| !known(choice))),
            counted,
            not_voted: roster.map(|_| tally.not_voted.iter().map(named).collect()),
            elsewhere: self.votes.len().saturating_sub(votes.len()),
            adopted: theme.and_then(|theme| theme.adopted.clone()),
        }
    }
}

/// A part of a whole, rounded half up; `None` of nothing.
fn share(part: usize, whole: usize) -> Option<Share> {
    let [part, whole] = [part, whole].map(|count| i128::try_from(count).unwrap_or(i128::MAX));
    (whole > 0).then(|| Share::saturating(part.saturating_mul(20_000).saturating_add(whole) / whole.saturating_mul(2)))
}
