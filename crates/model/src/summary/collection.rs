//! What a level has collected: forms, summaries and a roster, and the figures that its people look at.

mod figure;
mod levels;
mod targets;
mod view;
mod years;

use chrono::NaiveDate;

pub use figure::{Behind, Figure};
pub use targets::{TargetLine, TargetSum, TaskLine, tasks};
pub use view::{
    CapLine, CollectionView, LevelLine, Ranked, RosterLine, RosterView, ScopeLine, SubtotalLine, UnitFacet, UnitFacets,
    UnitFilter, UnitLine,
};
pub use years::{ClassChange, ComparedLine, ComparedView, Demand};

use super::Summary;
use super::counter::{CountError, Counter};
use super::roster::Roster;
use super::row::{Scope, UnitRow};
use crate::assessment::Assessment;
use crate::by_id::ById;
use crate::criteria::CriteriaSet;
use crate::document::{Document, DocumentError};
use crate::report::{Param, Params, params_of};
use crate::{Fingerprint, Id, Share, document, json};

/// What became of a text that was brought (kết quả nhận tệp).
#[json::wire(write, tag = "kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Taken {
    /// The form of a unit.
    Assessment {
        /// What it answers.
        scope: Scope,
        /// The unit.
        unit: Id,
        /// Its name.
        name: String,
        /// The fingerprint of the form.
        fingerprint: Fingerprint,
    },
    /// A summary.
    Summary {
        /// How many units stand in it.
        units: usize,
        /// How many subtotals stand in it.
        subtotals: usize,
        /// The fingerprint of the file.
        fingerprint: Fingerprint,
    },
    /// A criteria set, by which forms can be counted from now on.
    Criteria {
        /// Its title.
        title: String,
        /// The fingerprint of the file.
        fingerprint: Fingerprint,
    },
    /// A roster, which takes the place of the one before.
    Roster {
        /// How many units stand in it.
        units: usize,
        /// The fingerprint of the file.
        fingerprint: Fingerprint,
    },
    /// It was not taken.
    Refused {
        /// The code of the error.
        code: String,
        /// The values that its message shows, by name.
        params: Params,
        /// The name of the unit, where it could be read.
        name: Option<String>,
    },
}

/// Forms, summaries and a roster of one level (hồ sơ đã thu).
///
/// Forms come in any order and any number of times, as for [`Summary`]. Each is scored for the last day of its period, so that
/// a collection is the same whenever it was made.
///
/// ```
/// use orientation::summary::{Collection, Taken};
///
/// # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
/// # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
/// let mut collection = Collection::default();
/// let taken = collection.take(&[assessment]);
/// assert!(matches!(&taken[..], [Taken::Refused { code, .. }] if code == "count-no-criteria"));
///
/// let taken = collection.take(&[assessment, criteria]);
/// assert!(matches!(&taken[..], [Taken::Assessment { .. }, Taken::Criteria { .. }]));
/// assert_eq!(collection.summary().units.len(), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Collection {
    sets: Vec<CriteriaSet>,
    /// The texts of the files of the sets, in their order.
    set_texts: Vec<String>,
    roster: Option<Roster>,
    summary: Summary,
    /// What has come in summaries: the rows that no form stands behind.
    handed_up: Summary,
}

/// The set that a form answers, or the one that tells best why there is none.
fn set_of<'s>(sets: &'s [CriteriaSet], form: &Assessment) -> Option<&'s CriteriaSet> {
    let of = &form.criteria;
    let same = sets.iter().find(|set| set.id == of.id && set.edition == of.edition);
    same.or_else(|| sets.iter().find(|set| set.id == of.id)).or_else(|| sets.first())
}

/// Counters by set and day, made when they are first needed.
#[derive(Default)]
struct Counters<'s>(Vec<(NaiveDate, Counter<'s>)>);

impl<'s> Counters<'s> {
    fn row(&mut self, sets: &'s [CriteriaSet], form: &Assessment) -> Result<UnitRow, Refusal> {
        let set = set_of(sets, form).ok_or_else(|| Refusal::NoCriteria(form.criteria.id.clone()))?;
        let day = form.period.last_day();
        let known = self.0.iter().position(|(on, counter)| *on == day && core::ptr::eq(counter.set(), set));
        let at = known.unwrap_or_else(|| {
            self.0.push((day, Counter::new(set, day)));
            self.0.len() - 1
        });
        match self.0.get_mut(at) {
            Some((_, counter)) => counter.row(form).map_err(Refusal::Count),
            None => Err(Refusal::NoCriteria(set.id.clone())),
        }
    }
}

/// Why a text is not taken.
enum Refusal {
    Document(DocumentError),
    Count(CountError),
    NoCriteria(Id),
}

impl Refusal {
    fn taken(self, name: Option<String>) -> Taken {
        let (code, params) = match self {
            Self::Document(error) => (error.code(), error.params()),
            Self::Count(error) => (error.code(), error.params()),
            Self::NoCriteria(found) => (NO_CRITERIA, vec![("found", Param::from(&found))]),
        };
        Taken::Refused { code: code.to_owned(), params: params_of(params), name }
    }
}

const NO_CRITERIA: &str = "count-no-criteria";

impl Collection {
    /// The codes with which a text is refused, beside those of documents.
    pub const CODES: &'static [&'static str] = &["count-other-criteria", "count-other-edition", NO_CRITERIA];

    /// Everything that was collected, as one summary.
    #[must_use]
    pub const fn summary(&self) -> &Summary {
        &self.summary
    }

    /// What has come in summaries, without the rows of forms.
    #[must_use]
    pub const fn handed_up(&self) -> &Summary {
        &self.handed_up
    }

    /// The sets that forms can be counted by.
    #[must_use]
    pub fn sets(&self) -> &[CriteriaSet] {
        &self.sets
    }

    /// Who should report.
    #[must_use]
    pub const fn roster(&self) -> Option<&Roster> {
        self.roster.as_ref()
    }

    /// The set of a scope.
    #[must_use]
    pub fn set(&self, scope: &Scope) -> Option<&CriteriaSet> {
        self.sets.iter().find(|set| set.id == scope.criteria && set.edition == scope.edition)
    }

    /// The text of the file of the set of a scope, as it came.
    #[must_use]
    pub fn set_text(&self, scope: &Scope) -> Option<&str> {
        let of = |set: &CriteriaSet| set.id == scope.criteria && set.edition == scope.edition;
        let (_, text) = self.sets.iter().zip(&self.set_texts).find(|(set, _)| of(set))?;
        Some(text)
    }

    /// Takes the texts of some files, and says of each what became of it. Criteria sets count for all of them, wherever they
    /// stand. A text that cannot be taken changes nothing.
    pub fn take<T: AsRef<str>>(&mut self, texts: &[T]) -> Vec<Taken> {
        let mut taken: Vec<Option<Taken>> = texts.iter().map(|text| self.take_head(text.as_ref())).collect();
        let (mut counters, mut rows) = (Counters::default(), Vec::new());
        for (text, taken) in texts.iter().zip(&mut taken).filter(|(_, taken)| taken.is_none()) {
            *taken = Some(match document::read::<Assessment>(text.as_ref()) {
                Err(error) => Refusal::Document(error).taken(None),
                Ok(form) => match counters.row(&self.sets, &form) {
                    Err(refusal) => refusal.taken(Some(form.unit.name)),
                    Ok(row) => {
                        let (scope, unit) = (row.scope.clone(), row.unit.id.clone());
                        let (name, fingerprint) = (row.unit.name.clone(), row.revision.fingerprint.clone());
                        rows.push(row);
                        Taken::Assessment { scope, unit, name, fingerprint }
                    }
                },
            });
        }
        if !rows.is_empty() {
            self.summary = core::mem::take(&mut self.summary).merge(rows.into_iter().collect());
        }
        taken.into_iter().flatten().collect()
    }

    /// Takes what is no form: a criteria set, a roster, a summary. A form is left for later, when all sets are there.
    fn take_head(&mut self, text: &str) -> Option<Taken> {
        let found = match document::head(text) {
            Ok(head) => head.format,
            Err(error) => return Some(Refusal::Document(error).taken(None)),
        };
        let done = if found == CriteriaSet::FORMAT {
            document::read(text).map(|set| self.take_set(set, text))
        } else if found == Roster::FORMAT {
            document::read(text).map(|roster| self.take_roster(roster, text))
        } else if found == Summary::FORMAT {
            document::read(text).map(|summary| self.take_summary(summary, text))
        } else {
            return None;
        };
        Some(done.unwrap_or_else(|error| Refusal::Document(error).taken(None)))
    }

    // The files of these kinds are kept under the fingerprints of their texts: writers of criteria and rosters would be a part of
    // the module of a page for nothing else.
    fn take_set(&mut self, set: CriteriaSet, text: &str) -> Taken {
        let taken = Taken::Criteria { title: set.title.clone(), fingerprint: document::text_fingerprint(text) };
        if let Some(at) = self.sets.iter().position(|known| known.id == set.id && known.edition == set.edition) {
            self.sets.remove(at);
            self.set_texts.remove(at);
        }
        self.sets.push(set);
        self.set_texts.push(text.to_owned());
        taken
    }

    fn take_roster(&mut self, roster: Roster, text: &str) -> Taken {
        let taken = Taken::Roster { units: roster.units.len(), fingerprint: document::text_fingerprint(text) };
        self.roster = Some(roster);
        taken
    }

    fn take_summary(&mut self, summary: Summary, text: &str) -> Taken {
        let (units, subtotals) = (summary.units.len(), summary.subtotals.len());
        let fingerprint = document::text_fingerprint(text);
        self.summary = core::mem::take(&mut self.summary).merge(summary);
        // Read a second time: what copies a summary would be a part of the module of a page for nothing else.
        if let Ok(again) = document::read::<Summary>(text) {
            self.handed_up = core::mem::take(&mut self.handed_up).merge(again);
        }
        Taken::Summary { units, subtotals, fingerprint }
    }

    /// Takes a unit away, with every file of it; gives the fingerprints of these.
    pub fn remove(&mut self, scope: &Scope, unit: &str) -> Vec<Fingerprint> {
        self.handed_up.remove(scope, unit);
        let Some(row) = self.summary.remove(scope, unit) else { return Vec::new() };
        let others = row.others.into_iter().map(|revision| revision.fingerprint);
        others.chain([row.revision.fingerprint]).collect()
    }

    /// The totals of a scope as shares of the full scale, by unit: what a review queue of the year after finds jumps against.
    #[must_use]
    pub fn shares(&self, scope: &Scope) -> ById<Share> {
        let rows = self.summary.units.iter().filter(|row| row.scope == *scope);
        rows.filter_map(|row| Some((row.unit.id.clone(), row.result.scores.as_ref()?.total.percent?))).collect()
    }
}
