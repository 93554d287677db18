//! The ballot on the theme: one vote a unit, a tally that merges, and the act by which an option becomes the plan's theme.

use core::cmp::Ordering;

use super::keyed::{Entry, Keyed};
use super::roster::Roster;
use super::subtotal::LevelRef;
use crate::assessment::Person;
use crate::criteria::PlanRef;
use crate::document::{self, Document};
use crate::plan::{Plan, Status};
use crate::report::Param;
use crate::{Fingerprint, Id, json};
use chrono::NaiveDate;

mod count;

pub use count::{Adopted, BallotOption, BallotTaken, BallotView, BallotWithout, Consultation, NamedUnit, VoteLine};

/// The vote of one unit on the theme of a plan (phiếu lựa chọn chủ đề).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Vote {
    /// The plan.
    pub plan: PlanRef,
    /// The theme that is voted on: the id of its node.
    pub theme: Id,
    /// The unit that votes.
    pub unit: LevelRef,
    /// The option; absent: none of them.
    pub choice: Option<Id>,
    /// Why.
    pub reason: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// How often the unit had handed over another vote on this theme before: of two votes of one day the one with more counts.
    #[wire(default)]
    pub changed: u32,
    /// Who gave the vote.
    pub by: Option<Person>,
    /// The fingerprints of votes of the unit that were seen and are earlier.
    #[wire(empty)]
    pub others: Vec<Fingerprint>,
}

impl Document for Vote {
    const FORMAT: &'static str = "orientation/vote";
    /// Version 2 has `changed`, which version 1 has not; nothing else differs, so that a file of version 1 is one of version 2
    /// as it stands.
    const VERSION: u32 = 2;

    fn version(&self) -> u32 {
        if self.changed == 0 { 1 } else { 2 }
    }
}

impl Vote {
    fn text(&self) -> String {
        json::write(&Self { others: Vec::new(), ..self.clone() })
    }

    /// The fingerprint of what it says, earlier votes left out.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.text().as_bytes())
    }
}

impl Entry for Vote {
    fn by_key(&self, other: &Self) -> Ordering {
        let key = |vote: &Self| (vote.plan.id.clone(), vote.theme.clone(), vote.unit.id.clone());
        key(self).cmp(&key(other))
    }

    /// The vote of the later day counts; of one day, the one that was changed more often; else the one whose text is greater:
    /// it says nothing, and is the same for everybody.
    fn join(mut self, mut other: Self) -> Self {
        let later = (self.on, self.changed).cmp(&(other.on, other.changed));
        if later.then_with(|| self.text().cmp(&other.text())).is_lt() {
            core::mem::swap(&mut self, &mut other);
        }
        self.others.append(&mut other.others);
        self.others.push(other.fingerprint());
        let counts = self.fingerprint();
        self.others.retain(|print| *print != counts);
        self.others = crate::sorted::sorted_once(core::mem::take(&mut self.others));
        self
    }
}

/// Votes of many units (hòm phiếu): one for each unit and theme. It merges as a summary does.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ballot {
    /// The votes, in the order of plan, theme and unit.
    #[wire(empty)]
    pub votes: Keyed<Vote>,
}

impl Document for Ballot {
    const FORMAT: &'static str = "orientation/ballot";
    /// Version 2 has votes of version 2.
    const VERSION: u32 = 2;

    fn version(&self) -> u32 {
        self.votes.iter().map(Document::version).max().unwrap_or(1)
    }
}

/// What the votes on the theme of a plan come to (kết quả lấy ý kiến).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BallotTally {
    /// The options in the order of the plan.
    pub options: Vec<OptionTally>,
    /// The units that chose none of them.
    pub none: Vec<Id>,
    /// The units whose choice the plan does not have; they are not counted.
    pub unknown: Vec<Id>,
    /// The units that voted on another edition of the paper; they are counted.
    pub other_paper: Vec<Id>,
    /// The units of the roster that have not voted.
    pub not_voted: Vec<Id>,
    /// The options with the most votes: several where it is a tie; none without a vote.
    pub leading: Vec<Id>,
}

/// What one option has.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OptionTally {
    /// The option.
    pub id: Id,
    /// The units that chose it.
    pub units: Vec<Id>,
    /// The reasons that they gave.
    pub reasons: Vec<String>,
}

impl FromIterator<Vote> for Ballot {
    fn from_iter<I: IntoIterator<Item = Vote>>(votes: I) -> Self {
        Self { votes: votes.into_iter().collect() }
    }
}

impl Ballot {
    /// The union of two: associative, commutative and idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self { votes: self.votes.merge(other.votes) }
    }

    /// Takes the vote of a unit on a theme away, with what it says of earlier ones. The vote that is given puts all of it back
    /// when it is merged again.
    pub fn remove(&mut self, plan: &str, theme: &str, unit: &str) -> Option<Vote> {
        self.votes.take(|vote| [&vote.plan.id, &vote.theme, &vote.unit.id].map(Id::as_str).cmp(&[plan, theme, unit]))
    }

    /// Counts the votes on the theme of a plan; a plan without a theme has no options.
    #[must_use]
    pub fn tally(&self, plan: &Plan, roster: Option<&Roster>) -> BallotTally {
        let options = plan.theme.iter().flat_map(|theme| &theme.options);
        let blank = |id: &Id| OptionTally { id: id.clone(), units: Vec::new(), reasons: Vec::new() };
        let mut tally = BallotTally {
            options: options.map(|option| blank(&option.id)).collect(),
            none: Vec::new(),
            unknown: Vec::new(),
            other_paper: Vec::new(),
            not_voted: Vec::new(),
            leading: Vec::new(),
        };
        let paper = document::fingerprint(plan);
        let theme = plan.theme.as_ref().map(|theme| &theme.id);
        let votes = || self.votes.iter().filter(|vote| vote.plan.id == plan.id && Some(&vote.theme) == theme);
        for vote in votes() {
            let unit = vote.unit.id.clone();
            if vote.plan.fingerprint.as_ref().is_some_and(|print| *print != paper) {
                tally.other_paper.push(unit.clone());
            }
            let Some(choice) = &vote.choice else {
                tally.none.push(unit);
                continue;
            };
            match tally.options.iter_mut().find(|option| option.id == *choice) {
                Some(option) => {
                    option.units.push(unit);
                    option.reasons.extend(vote.reason.clone());
                }
                None => tally.unknown.push(unit),
            }
        }
        let expected = roster.into_iter().flat_map(|roster| roster.units.keys());
        let missing = expected.filter(|id| !votes().any(|vote| vote.unit.id == **id));
        tally.not_voted = missing.cloned().collect();
        let most = tally.options.iter().map(|option| option.units.len()).max().filter(|most| *most > 0);
        let leading = tally.options.iter().filter(|option| Some(option.units.len()) == most);
        tally.leading = leading.map(|option| option.id.clone()).collect();
        tally
    }
}

/// The act by which an option becomes the theme (văn bản quyết định chủ đề): the paper that issues the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Adoption {
    /// The option.
    pub option: Id,
    /// Number and symbol of the paper.
    pub symbol: String,
    /// Its day.
    pub on: NaiveDate,
}

/// Why an option cannot be adopted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AdoptionError {
    /// The plan asks for no theme.
    #[error("plan `{plan}` has no theme to adopt")]
    NoTheme {
        /// The plan.
        plan: Id,
    },
    /// The theme has no such option.
    #[error("the theme has no option `{found}`")]
    NoSuchOption {
        /// The option that was named.
        found: Id,
    },
    /// Another option was adopted before.
    #[error("option `{adopted}` was adopted before, found `{found}`")]
    AdoptedBefore {
        /// The option that the plan has.
        adopted: Id,
        /// The option that was named.
        found: Id,
    },
    /// The plan has the number of another paper.
    #[error("the plan has the number `{number}`, found `{found}`")]
    OtherNumber {
        /// The number that the plan has.
        number: String,
        /// The number that was named.
        found: String,
    },
    /// The act has no number.
    #[error("the act has no number, expected one such as `12-CTr/TĐTN`")]
    NoNumber,
}

impl AdoptionError {
    /// The codes of all errors, for tables of messages.
    pub const CODES: &'static [&'static str] = &[
        "adoption-no-theme",
        "adoption-no-such-option",
        "adoption-adopted-before",
        "adoption-other-number",
        "adoption-no-number",
    ];

    /// The stable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoTheme { .. } => "adoption-no-theme",
            Self::NoSuchOption { .. } => "adoption-no-such-option",
            Self::AdoptedBefore { .. } => "adoption-adopted-before",
            Self::OtherNumber { .. } => "adoption-other-number",
            Self::NoNumber => "adoption-no-number",
        }
    }

    /// The values that a message shows, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, Param)> {
        match self {
            Self::NoTheme { plan } => vec![("plan", plan.into())],
            Self::NoSuchOption { found } => vec![("found", found.into())],
            Self::AdoptedBefore { adopted, found } => vec![("adopted", adopted.into()), ("found", found.into())],
            Self::OtherNumber { number, found } => {
                vec![("number", number.as_str().into()), ("found", found.as_str().into())]
            }
            Self::NoNumber => Vec::new(),
        }
    }
}

/// The plan with one of its options adopted: its status, and number and day of the act as those of the issued paper.
///
/// A vote adopts nothing: who decides names the option and the paper. Doing the same twice changes nothing.
///
/// # Errors
/// [`AdoptionError`] where the plan has no such option, where another one was adopted before, and where the act has no
/// number or another one than the plan: a plan without a theme, `option: "d"` of three options `a`, `b` and `c`.
pub fn adopt(plan: &Plan, act: &Adoption) -> Result<Plan, AdoptionError> {
    let mut plan = plan.clone();
    let Some(theme) = &mut plan.theme else { return Err(AdoptionError::NoTheme { plan: plan.id }) };
    if !theme.options.iter().any(|option| option.id == act.option) {
        return Err(AdoptionError::NoSuchOption { found: act.option.clone() });
    }
    if let Some(adopted) = theme.adopted.as_ref().filter(|adopted| **adopted != act.option) {
        return Err(AdoptionError::AdoptedBefore { adopted: adopted.clone(), found: act.option.clone() });
    }
    if act.symbol.trim().is_empty() {
        return Err(AdoptionError::NoNumber);
    }
    if let Some(number) = plan.issue.symbol.as_ref().filter(|number| **number != act.symbol) {
        return Err(AdoptionError::OtherNumber { number: number.clone(), found: act.symbol.clone() });
    }
    theme.adopted = Some(act.option.clone());
    plan.status = Status::Adopted;
    plan.issue.symbol = Some(act.symbol.clone());
    plan.issue.date = Some(act.on);
    Ok(plan)
}
