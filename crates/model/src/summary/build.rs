//! Writing rosters, ballots and subtotals in code: what is required in `new`, the rest in `with_…`.

use chrono::NaiveDate;

use super::{
    Adoption, Cap, Exemption, LevelRef, QueueLimits, Roster, RosterUnit, Scope, Similar, Subtotal, Succession,
};
use super::{Summary, Tally, Under, Vote};
use crate::assessment::Person;
use crate::by_id::ById;
use crate::criteria::{Block, PlanRef, Provenance, UnitType, Validity};
use crate::with::with;
use crate::{Id, Period, Share};

impl LevelRef {
    /// The level of this id and name.
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        Self { id, name: name.into() }
    }
}

impl Scope {
    /// Assessments by this edition of the set of this id, for this period.
    #[must_use]
    pub const fn new(criteria: Id, edition: Id, period: Period) -> Self {
        Self { criteria, edition, period }
    }
}

impl Subtotal {
    /// The sums of a level as it closed them, over no other subtotals.
    #[must_use]
    pub const fn new(scope: Scope, by: LevelRef, on: NaiveDate, tally: Tally) -> Self {
        Self { scope, by, on, over: Vec::new(), tally, others: Vec::new() }
    }
}

impl FromIterator<Subtotal> for Summary {
    fn from_iter<I: IntoIterator<Item = Subtotal>>(subtotals: I) -> Self {
        Self { subtotals: subtotals.into_iter().collect(), ..Self::default() }
    }
}

impl Vote {
    /// A vote for none of the options of this theme.
    #[must_use]
    pub const fn new(plan: PlanRef, theme: Id, unit: LevelRef, on: NaiveDate) -> Self {
        Self { plan, theme, unit, choice: None, reason: None, on, changed: 0, by: None, others: Vec::new() }
    }
}

impl Adoption {
    /// The option, number and symbol of the paper that adopts it, and its day.
    #[must_use]
    pub fn new(option: Id, symbol: impl Into<String>, on: NaiveDate) -> Self {
        Self { option, symbol: symbol.into(), on }
    }
}

impl Roster {
    /// A roster without units: to whom they report, on which period and until when.
    ///
    /// ```
    /// use orientation::criteria::UnitType;
    /// use orientation::summary::{LevelRef, Roster, RosterUnit};
    ///
    /// let to = LevelRef::new("xa-nam-cay".parse()?, "Đoàn xã Nậm Cáy");
    /// let roster = Roster::new("nam-cay-2025".parse()?, to, "2025".parse()?, "2025-11-30".parse()?)
    ///     .with_unit("nam-pe".parse()?, RosterUnit::new("Chi đoàn bản Nậm Pé", UnitType::Chapter));
    /// assert_eq!(roster.units.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn new(id: Id, to: LevelRef, period: Period, due: NaiveDate) -> Self {
        Self { id, to, criteria: None, period, due, units: ById::new(), caps: Vec::new() }
    }
}

impl RosterUnit {
    /// A unit that reports when the others do.
    #[must_use]
    pub fn new(name: impl Into<String>, unit_type: UnitType) -> Self {
        Self {
            name: name.into(),
            unit_type,
            blocks: Vec::new(),
            under: Vec::new(),
            due: None,
            exempt: None,
            became: None,
        }
    }
}

impl Under {
    /// Under this level at any time.
    #[must_use]
    pub const fn new(level: LevelRef) -> Self {
        Self { level, validity: None }
    }
}

impl Exemption {
    /// Exempt for this reason.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), symbol: None }
    }
}

impl Succession {
    /// Merged into this unit, which goes on alone from this day.
    #[must_use]
    pub const fn new(unit: Id, on: NaiveDate) -> Self {
        Self { unit, on }
    }
}

impl Cap {
    /// At most such a share of similar units, proposed by nobody in particular, in no class yet.
    #[must_use]
    pub fn new(id: Id, text: impl Into<String>, at_most: Share, among: Similar) -> Self {
        Self {
            id,
            text: text.into(),
            classes: Vec::new(),
            at_most,
            among,
            origin: Provenance::Proposed { note: None },
            validity: None,
        }
    }
}

with! {
    Vote {
        /// For this option.
        with_choice(some choice: Id);
        /// With the reason.
        with_reason(text reason: String);
        /// Given by this person.
        with_by(some by: Person);
        /// Handed over after so many other votes of the unit.
        with_changed(set changed: u32);
    }

    Roster {
        /// Answering this set only.
        with_criteria(some criteria: Id);
        /// With one more unit, in the place of an earlier one of its id.
        with_unit(put units: RosterUnit);
        /// With one more cap.
        with_cap(add caps: Cap);
    }

    RosterUnit {
        /// In these blocks as well.
        with_blocks(all blocks: Block);
        /// Under one more level, where none of those before holds.
        with_under(add under: Under);
        /// With a last day of its own.
        with_due(some due: NaiveDate);
        /// Exempt.
        with_exempt(some exempt: Exemption);
        /// Merged into another.
        with_became(some became: Succession);
    }

    Under {
        /// With the days from which and to which it holds.
        with_validity(some validity: Validity);
    }

    Exemption {
        /// With number and symbol of the paper that says so.
        with_symbol(text symbol: String);
    }

    Cap {
        /// Limiting these classes as well, all taken together.
        with_classes(all classes: Id);
        /// With where it comes from.
        with_origin(set origin: Provenance);
        /// With the days from which and to which it holds.
        with_validity(some validity: Validity);
    }

    QueueLimits {
        /// With how far a review may be from the unit's own points, as a share of the maximum.
        with_difference(set difference: Share);
        /// With the share of the maximum from which on points are high.
        with_high(set high: Share);
        /// With how far a total may be from that of the year before.
        with_jump(set jump: Share);
        /// With the share of the criteria that may be blank.
        with_blank(set blank: Share);
        /// With the fewest letters of words that are compared between units.
        with_letters(set letters: u32);
    }
}
