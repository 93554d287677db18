//! The parts of a criteria set: facts, classes, conditions, rules, and where they come from.

use chrono::NaiveDate;

use super::super::{
    Band, Bounds, Ceiling, Choice, Class, Classing, Clause, Condition, Conversion, ConversionRow, EvidenceKind,
    EvidenceNeed, EvidenceRule, Fact, FactKind, Gate, Label, Need, Offer, Paper, Part, PlanRef, Provenance, Replaces,
    Rule, Validity,
};
use crate::value::Value;
use crate::with::with;
use crate::{Fingerprint, Id, Points, Share};

impl PlanRef {
    /// Any edition of the plan of this id.
    #[must_use]
    pub const fn new(id: Id) -> Self {
        Self { id, fingerprint: None }
    }
}

impl Ceiling {
    /// A ceiling of so many points while the condition holds.
    #[must_use]
    pub fn new(id: Id, text: impl Into<String>, when: Condition, at_most: Points) -> Self {
        Self { id, text: text.into(), when, at_most }
    }
}

impl Replaces {
    /// The earlier criterion, and how its answer becomes one for this.
    #[must_use]
    pub const fn new(criterion: Id, conversion: Conversion) -> Self {
        Self { criterion, conversion }
    }
}

impl ConversionRow {
    /// An earlier value, and what it becomes.
    #[must_use]
    pub const fn new(from: Value, to: Value) -> Self {
        Self { from, to }
    }
}

impl Fact {
    /// A fact without help.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, value: FactKind) -> Self {
        Self { id, title: title.into(), help: None, value }
    }
}

impl Label {
    /// An option of this name.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>) -> Self {
        Self { id, title: title.into() }
    }
}

impl Gate {
    /// A condition that classes refer to by its id.
    #[must_use]
    pub fn new(id: Id, text: impl Into<String>, when: Condition) -> Self {
        Self { id, text: text.into(), when }
    }
}

impl Classing {
    /// No class yet.
    #[must_use]
    pub const fn new(origin: Provenance) -> Self {
        Self { origin, validity: None, classes: Vec::new(), order: Vec::new() }
    }

    /// With one more class below those that there are; it is tried after them.
    #[must_use]
    pub fn with_class(mut self, class: Class) -> Self {
        self.order.push(class.id.clone());
        self.classes.push(class);
        self
    }

    /// The classes tried in this order, and in no other.
    #[must_use]
    pub fn with_order(mut self, order: impl IntoIterator<Item = Id>) -> Self {
        self.order = order.into_iter().collect();
        self
    }
}

impl Class {
    /// A class without clauses, of which all, any or some must hold.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, need: Need) -> Self {
        Self { id, title: title.into(), need, clauses: Vec::new() }
    }
}

impl Clause {
    /// One condition of a class, in words and as it is computed.
    #[must_use]
    pub fn new(id: Id, text: impl Into<String>, when: Condition) -> Self {
        Self { id, text: text.into(), when }
    }
}

impl<T> Default for Bounds<T> {
    /// No bound at all: any value fits.
    fn default() -> Self {
        Self { at_least: None, above: None, at_most: None, below: None }
    }
}

impl Choice {
    /// One choice and its points.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, points: Points) -> Self {
        Self { id, title: title.into(), points }
    }
}

impl Band {
    /// So many points for any share; bounds are added with [`Band::with_from`] and [`Band::with_below`].
    #[must_use]
    pub const fn new(points: Points) -> Self {
        Self { from: None, below: None, points }
    }
}

impl Offer {
    /// Something that is met or not.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>) -> Self {
        Self { id, title: title.into(), need: None, options: Vec::new() }
    }
}

impl Part {
    /// One part of a sum, with a rule of its own.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, rule: Rule) -> Self {
        Self { id, title: title.into(), rule }
    }
}

impl Paper {
    /// A paper of this number and symbol.
    #[must_use]
    pub fn new(symbol: impl Into<String>) -> Self {
        Self { symbol: symbol.into(), title: None, issuer: None, date: None }
    }
}

with! {
    PlanRef {
        /// Only the edition of this fingerprint.
        with_fingerprint(some fingerprint: Fingerprint);
    }

    EvidenceRule {
        /// Whether evidence is wanted.
        with_need(set need: EvidenceNeed);
        /// Accepting these kinds as well.
        with_kinds(all kinds: EvidenceKind);
        /// With the fewest pieces where it is required.
        with_at_least(some at_least: u32);
    }

    Fact {
        /// With a sentence for the person who fills it in.
        with_help(text help: String);
    }

    Classing {
        /// With the days from which and to which it holds.
        with_validity(some validity: Validity);
    }

    Class {
        /// With one more clause.
        with_clause(add clauses: Clause);
    }

    Band {
        /// From this share on.
        with_from(some from: Share);
        /// Below this share.
        with_below(some below: Share);
    }

    Offer {
        /// With how many of the options under it are needed.
        with_need(some need: u32);
        /// With one more option under it.
        with_option(add options: Self);
    }

    Paper {
        /// With its title.
        with_title(text title: String);
        /// With the body that issued it.
        with_issuer(text issuer: String);
        /// With its day.
        with_date(some date: NaiveDate);
    }

    Validity {
        /// From this day on.
        with_from(some from: NaiveDate);
        /// To this day.
        with_to(some to: NaiveDate);
    }
}

impl<T> Bounds<T> {
    /// That much or more.
    #[must_use]
    pub fn with_at_least(mut self, value: T) -> Self {
        self.at_least = Some(value);
        self
    }

    /// More than that.
    #[must_use]
    pub fn with_above(mut self, value: T) -> Self {
        self.above = Some(value);
        self
    }

    /// That much or less.
    #[must_use]
    pub fn with_at_most(mut self, value: T) -> Self {
        self.at_most = Some(value);
        self
    }

    /// Less than that.
    #[must_use]
    pub fn with_below(mut self, value: T) -> Self {
        self.below = Some(value);
        self
    }
}
