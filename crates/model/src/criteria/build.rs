//! Writing a criteria set in code: what is required in `new`, the rest in `with_…`.

use super::{
    Classing, CriteriaSet, Criterion, EvidenceNeed, EvidenceRule, Fact, FactKind, Gate, Group, NotApplicable,
    NotApplicableEffect, PlanRef, Provenance, Role, Rule, Scorer, UnitType, UnprovenEffect,
};
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

    /// For units of these types.
    #[must_use]
    pub fn with_unit_types(mut self, types: impl IntoIterator<Item = UnitType>) -> Self {
        self.unit_types.extend(types);
        self
    }

    /// For this period.
    #[must_use]
    pub fn with_period(mut self, period: Period) -> Self {
        self.period = Some(period);
        self
    }

    /// With where it comes from.
    #[must_use]
    pub fn with_origin(mut self, origin: Provenance) -> Self {
        self.origin = origin;
        self
    }

    /// For the criteria of this plan.
    #[must_use]
    pub fn with_plan(mut self, plan: PlanRef) -> Self {
        self.plan = Some(plan);
        self
    }

    /// With the maximum that it declares.
    #[must_use]
    pub fn with_total(mut self, total: Points) -> Self {
        self.total = Some(total);
        self
    }

    /// With one more group.
    #[must_use]
    pub fn with_group(mut self, group: Group) -> Self {
        self.groups.push(group);
        self
    }

    /// With one more fact.
    #[must_use]
    pub fn with_fact(mut self, fact: Fact) -> Self {
        self.facts.push(fact);
        self
    }

    /// With one more gate.
    #[must_use]
    pub fn with_gate(mut self, gate: Gate) -> Self {
        self.gates.push(gate);
        self
    }

    /// With classes.
    #[must_use]
    pub fn with_classing(mut self, classing: Classing) -> Self {
        self.classing = Some(classing);
        self
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

    /// With what is printed before its title.
    #[must_use]
    pub fn with_marker(mut self, marker: impl Into<String>) -> Self {
        self.marker = Some(marker.into());
        self
    }

    /// With the maximum that it declares.
    #[must_use]
    pub fn with_total(mut self, total: Points) -> Self {
        self.total = Some(total);
        self
    }

    /// With one more criterion.
    #[must_use]
    pub fn with_criterion(mut self, criterion: Criterion) -> Self {
        self.criteria.push(criterion);
        self
    }

    /// With one more group under it.
    #[must_use]
    pub fn with_group(mut self, group: Self) -> Self {
        self.groups.push(group);
        self
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

    /// With what is printed before its wording.
    #[must_use]
    pub fn with_marker(mut self, marker: impl Into<String>) -> Self {
        self.marker = Some(marker.into());
        self
    }

    /// Regular or a bonus.
    #[must_use]
    pub fn with_role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Scored by whom.
    #[must_use]
    pub fn with_scorer(mut self, scorer: Scorer) -> Self {
        self.scorer = scorer;
        self
    }

    /// Whether it can be answered “not applicable”.
    #[must_use]
    pub fn with_not_applicable(mut self, allowed: NotApplicable) -> Self {
        self.not_applicable = allowed;
        self
    }

    /// Whether evidence is wanted, of any kind.
    #[must_use]
    pub fn with_evidence(mut self, need: EvidenceNeed) -> Self {
        self.evidence.need = need;
        self
    }

    /// Measuring these tasks and actions of the plan as well.
    #[must_use]
    pub fn with_cites(mut self, nodes: impl IntoIterator<Item = Id>) -> Self {
        self.cites.extend(nodes);
        self
    }
}

impl Fact {
    /// A fact without help.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, value: FactKind) -> Self {
        Self { id, title: title.into(), help: None, value }
    }
}
