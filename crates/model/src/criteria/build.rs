//! Writing a criteria set in code: what is required in `new`, the rest in `with_…`.

mod parts;

use super::{
    Block, Ceiling, Classing, CriteriaSet, Criterion, EvidenceNeed, EvidenceRule, Fact, Gate, Group, NotApplicable,
    NotApplicableEffect, PlanRef, Provenance, Replaces, Role, Rule, Scorer, UnitType, UnprovenEffect, Validity,
};
use crate::with::with;
use crate::{Id, Period, Points};

impl CriteriaSet {
    /// A set without groups: proposed by nobody in particular, for any unit and period.
    ///
    /// ```
    /// use orientation::criteria::{CriteriaSet, Criterion, Group, Rule};
    /// use orientation::{Points, validate};
    ///
    /// let yes = Rule::YesNo { points: Points::whole(5) };
    /// let set = CriteriaSet::new("chi-doan".parse()?, "2023".parse()?, "Bộ tiêu chí chi đoàn")
    ///     .with_total(Points::whole(5))
    ///     .with_group(
    ///         Group::new("hoc".parse()?, "Học tập").with_criterion(Criterion::new("ke-hoach".parse()?, "Có kế hoạch", yes)),
    ///     );
    /// assert!(validate::criteria(&set, None).is_empty());
    /// # Ok::<(), orientation::IdError>(())
    /// ```
    #[must_use]
    pub fn new(id: Id, edition: Id, title: impl Into<String>) -> Self {
        Self {
            id,
            edition,
            title: title.into(),
            help: None,
            unit_types: Vec::new(),
            period: None,
            origin: Provenance::Proposed { note: None },
            plan: None,
            not_applicable: NotApplicableEffect::default(),
            unproven: UnprovenEffect::default(),
            total: None,
            bonus_cap: None,
            cap: None,
            groups: Vec::new(),
            facts: Vec::new(),
            gates: Vec::new(),
            classing: None,
        }
    }
}

impl Group {
    /// A group without criteria.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>) -> Self {
        Self {
            id,
            marker: None,
            title: title.into(),
            help: None,
            total: None,
            cap: None,
            bonus_cap: None,
            ceilings: Vec::new(),
            criteria: Vec::new(),
            groups: Vec::new(),
        }
    }
}

impl Criterion {
    /// A criterion that the unit scores: regular, without evidence, never “not applicable”, for every unit at any time.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, rule: Rule) -> Self {
        Self {
            id,
            marker: None,
            title: title.into(),
            counts: None,
            attach: None,
            rule,
            whole: None,
            role: Role::default(),
            scorer: Scorer::default(),
            not_applicable: NotApplicable::default(),
            evidence: EvidenceRule::default(),
            cites: Vec::new(),
            unit_types: Vec::new(),
            blocks: Vec::new(),
            origin: None,
            validity: None,
            replaces: Vec::new(),
        }
    }
}

impl Criterion {
    /// Whether evidence is wanted, of any kind.
    #[must_use]
    pub fn with_evidence(mut self, need: EvidenceNeed) -> Self {
        self.evidence.need = need;
        self
    }
}

with! {
    CriteriaSet {
        /// With what the person who fills it in should know first.
        with_help(text help: String);
        /// For units of these types.
        with_unit_types(all unit_types: UnitType);
        /// For this period.
        with_period(some period: Period);
        /// With where it comes from.
        with_origin(set origin: Provenance);
        /// For the criteria of this plan.
        with_plan(some plan: PlanRef);
        /// With what “not applicable” does to the result.
        with_not_applicable(set not_applicable: NotApplicableEffect);
        /// With what missing evidence does to the result.
        with_unproven(set unproven: UnprovenEffect);
        /// With the maximum that it declares.
        with_total(some total: Points);
        /// With the most that all bonuses together can add.
        with_bonus_cap(some bonus_cap: Points);
        /// With the most that the whole can come to.
        with_cap(some cap: Points);
        /// With one more group.
        with_group(add groups: Group);
        /// With one more fact.
        with_fact(add facts: Fact);
        /// With one more gate.
        with_gate(add gates: Gate);
        /// With classes.
        with_classing(some classing: Classing);
    }

    Group {
        /// With what is printed before its title.
        with_marker(text marker: String);
        /// With a sentence for the person who fills it in.
        with_help(text help: String);
        /// With the maximum that it declares.
        with_total(some total: Points);
        /// With the most that its criteria can bring, bonuses left aside.
        with_cap(some cap: Points);
        /// With the most that the bonuses in it can add.
        with_bonus_cap(some bonus_cap: Points);
        /// With one more limit that holds on a condition.
        with_ceiling(add ceilings: Ceiling);
        /// With one more criterion.
        with_criterion(add criteria: Criterion);
        /// With one more group under it.
        with_group(add groups: Self);
    }

    Criterion {
        /// With what is printed before its wording.
        with_marker(text marker: String);
        /// With what counts and what does not.
        with_counts(text counts: String);
        /// With what to attach.
        with_attach(text attach: String);
        /// With this fact, a number, as the whole of its ratio.
        with_whole(some whole: Id);
        /// Regular or a bonus.
        with_role(set role: Role);
        /// Scored by whom.
        with_scorer(set scorer: Scorer);
        /// Whether it can be answered “not applicable”.
        with_not_applicable(set not_applicable: NotApplicable);
        /// Which evidence it wants, of which kinds and how much.
        with_evidence_rule(set evidence: EvidenceRule);
        /// Measuring these tasks and actions of the plan as well.
        with_cites(all cites: Id);
        /// Limited to units of these types as well.
        with_unit_types(all unit_types: UnitType);
        /// Limited to these blocks as well.
        with_blocks(all blocks: Block);
        /// With where it comes from, if not from where the set does.
        with_origin(some origin: Provenance);
        /// With the days from which and to which it counts.
        with_validity(some validity: Validity);
        /// With one more criterion of an earlier edition whose answers move here.
        with_replaces(add replaces: Replaces);
    }
}
