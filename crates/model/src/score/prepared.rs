//! A criteria set made ready for scoring: flat lists, who belongs to whom, and what depends on what.

// A page has one thread, and waits for the code.
#[cfg(target_arch = "wasm32")]
use core::cell::OnceCell as OnceLock;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::condition::{Compiled, Compiler};
use super::words::Truth;
use super::{graph, leaf};
use crate::assessment::Unit;
use crate::criteria::{CriteriaSet, Criterion, Group, Need, Role, Rule};
use crate::sorted::sorted;
use crate::{Id, Period, Points};

/// Whether a criterion counts for this unit on this day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Counts,
    Future,
    Retired,
    OtherUnits,
}

/// For whom and when a set is made ready.
#[derive(Clone, Copy, Debug)]
pub enum View<'v> {
    /// For one unit, on one day.
    Unit(&'v Unit, NaiveDate),
    /// For any unit, in the set's own period.
    Anyone(Option<Period>),
}

/// Which sum of its group a criterion belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Regular,
    Bonus,
    Penalty,
}

/// A criterion: where it stands in the set, and what does not change with its answer.
#[derive(Clone, Copy, Debug)]
pub struct Leaf {
    pub group: usize,
    index: usize,
    pub standing: Standing,
    pub kind: Kind,
    /// The most that it counts for; nothing for bonuses and penalties, and where it does not count.
    pub max: i64,
}

/// A group: where it stands in the set, and its fixed limits.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    pub parent: Option<usize>,
    path: (usize, usize),
    pub cap: Option<i64>,
    pub bonus_cap: Option<i64>,
    /// Its maximum if everything in it applied.
    pub full: i64,
    /// Its ceilings: a range of [`Prepared::ceilings`].
    pub ceilings: (usize, usize),
}

/// A conditional ceiling.
#[derive(Clone, Debug)]
pub struct Roof {
    pub at_most: i64,
    pub when: Compiled,
}

/// A class.
#[derive(Clone, Debug)]
pub struct Grade {
    /// Its conditions: a range of [`Prepared::clauses`].
    pub clauses: (usize, usize),
    pub need: Need,
}

impl Grade {
    /// What a condition on something that does not concern the unit comes to: where any one is enough, it is enough for
    /// nothing, be the class one to strive for or to avoid.
    pub const fn spared(&self) -> Truth {
        match self.need {
            Need::Any {} => Truth::NotMet,
            _ => Truth::Met,
        }
    }
}

/// The set made ready. It borrows nothing, so that it can be kept beside the set.
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    pub leaves: Vec<Leaf>,
    pub groups: Vec<Branch>,
    pub ceilings: Vec<Roof>,
    pub gates: Vec<Compiled>,
    pub clauses: Vec<Compiled>,
    pub classes: Vec<Grade>,
    /// The classes in the order in which they are tried.
    pub order: Vec<usize>,
    /// The maximum of the whole set if everything in it applied.
    pub full: i64,
    pub graph: graph::Graph,
    paths: Vec<usize>,
    /// The criteria by id, put in order when one is first looked for: most scores look for none.
    by_id: OnceLock<Vec<usize>>,
}

/// A node of the set that can depend on others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    Leaf(usize),
    Group(usize),
    Total,
    Gate(usize),
    Class(usize),
}

impl Prepared {
    /// Whether more hangs on a criterion than sums and classes: a ceiling, or whether a penalty is excused.
    pub fn stirs(&self, leaf: usize) -> bool {
        if self.ceilings.is_empty() && !self.graph.has_excuses() {
            return false;
        }
        let stirs = |node| self.graph.dependents(node).any(|above| !matches!(above, Node::Class(_)));
        let group = self.leaves.get(leaf).map(|leaf| leaf.group);
        let mut groups = core::iter::successors(group, |group| self.groups.get(*group)?.parent);
        stirs(Node::Leaf(leaf))
            || stirs(Node::Total)
            || groups.any(|group| stirs(Node::Group(group)))
            || (0..self.classes.len()).any(|class| stirs(Node::Class(class)))
    }

    /// Makes a set ready.
    pub fn new(set: &CriteriaSet, view: View<'_>) -> Self {
        // A page would wait longer for the counting than for the growing.
        let (groups, leaves) = if cfg!(target_arch = "wasm32") { (0, 0) } else { size(&set.groups) };
        let mut prepared =
            Self { groups: Vec::with_capacity(groups), leaves: Vec::with_capacity(leaves), ..Self::default() };
        prepared.walk(&set.groups, None, &mut Vec::new(), view);
        prepared.full = fill_maxima(&prepared.leaves, &mut prepared.groups);
        let compiler = Compiler { set, prepared: &prepared };
        let groups = (0..prepared.groups.len()).filter_map(|group| prepared.group(set, group));
        let ceilings = groups
            .flat_map(|group| &group.ceilings)
            .map(|ceiling| Roof { at_most: ceiling.at_most.hundredths(), when: compiler.compile(&ceiling.when) })
            .collect();
        let gates = set.gates.iter().map(|gate| compiler.compile(&gate.when)).collect();
        let (mut clauses, mut classes, mut order) = (Vec::new(), Vec::new(), Vec::new());
        if let Some(classing) = &set.classing {
            for class in &classing.classes {
                let from = clauses.len();
                clauses.extend(class.clauses.iter().map(|clause| compiler.compile(&clause.when)));
                classes.push(Grade { clauses: (from, clauses.len()), need: class.need });
            }
            let position = |id: &Id| classing.classes.iter().position(|class| class.id == *id);
            order = classing.order.iter().filter_map(position).collect();
        }
        let excuses = prepared.excuses(set);
        prepared = Self { ceilings, gates, clauses, classes, order, ..prepared };
        prepared.graph = graph::Graph::new(&mut prepared.parts(), &excuses);
        prepared
    }

    /// Lists groups that stand side by side, with all that is in them and under them.
    fn walk(&mut self, groups: &[Group], parent: Option<usize>, path: &mut Vec<usize>, view: View<'_>) {
        for (index, group) in groups.iter().enumerate() {
            path.push(index);
            let this = self.groups.len();
            let from = self.paths.len();
            self.paths.extend_from_slice(path);
            let first_ceiling = self.groups.last().map_or(0, |before| before.ceilings.1);
            self.groups.push(Branch {
                parent,
                path: (from, self.paths.len()),
                cap: group.cap.map(Points::hundredths),
                bonus_cap: group.bonus_cap.map(Points::hundredths),
                full: 0,
                ceilings: (first_ceiling, first_ceiling + group.ceilings.len()),
            });
            self.leaves.extend(group.criteria.iter().enumerate().map(|(index, criterion)| {
                let (standing, kind) = (standing(criterion, view), kind(criterion));
                let max = match (standing, kind) {
                    (Standing::Counts, Kind::Regular) => leaf::maximum(&criterion.rule),
                    _ => 0,
                };
                Leaf { group: this, index, standing, kind, max }
            }));
            self.walk(&group.groups, Some(this), path, view);
            path.pop();
        }
    }

    /// Who is excused by whom: pairs of leaves, from a penalty to a criterion that it names.
    fn excuses(&self, set: &CriteriaSet) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (position, leaf) in self.leaves.iter().enumerate() {
            if leaf.kind != Kind::Penalty {
                continue;
            }
            if let Some(Rule::Penalty { unless_under, .. }) = self.criterion(set, position).map(|c| &c.rule) {
                let others = unless_under.iter().filter_map(|id| self.find(set, id.as_str()));
                found.extend(others.map(|other| (position, other)));
            }
        }
        found
    }

    fn parts(&mut self) -> graph::Parts<'_> {
        graph::Parts {
            leaves: &self.leaves,
            groups: &self.groups,
            ceilings: &mut self.ceilings,
            gates: &mut self.gates,
            clauses: &mut self.clauses,
            classes: &self.classes,
        }
    }

    /// The group at this position.
    pub fn group<'s>(&self, set: &'s CriteriaSet, group: usize) -> Option<&'s Group> {
        let (from, to) = self.groups.get(group)?.path;
        let mut found = None;
        let mut groups = &set.groups;
        for index in self.paths.get(from..to)? {
            let group = groups.get(*index)?;
            found = Some(group);
            groups = &group.groups;
        }
        found
    }

    /// The criterion at this position.
    pub fn criterion<'s>(&self, set: &'s CriteriaSet, leaf: usize) -> Option<&'s Criterion> {
        let leaf = self.leaves.get(leaf)?;
        self.group(set, leaf.group)?.criteria.get(leaf.index)
    }

    /// The position of the first criterion with this id.
    pub fn find(&self, set: &CriteriaSet, id: &str) -> Option<usize> {
        self.find_all(set, id).first().copied()
    }

    /// The positions of all criteria with this id, in the order of the form: of a sound set one at most.
    pub fn find_all(&self, set: &CriteriaSet, id: &str) -> &[usize] {
        let by_id = self.by_id.get_or_init(|| {
            let ids = (0..self.leaves.len()).filter_map(|leaf| Some((&self.criterion(set, leaf)?.id, leaf)));
            sorted(ids).into_iter().map(|(_, leaf)| leaf).collect()
        });
        let key = |leaf: &usize| self.criterion(set, *leaf).map_or("", |criterion| criterion.id.as_str());
        let from = by_id.get(by_id.partition_point(|leaf| key(leaf) < id)..).unwrap_or_default();
        let same = from.iter().take_while(|leaf| key(leaf) == id).count();
        from.get(..same).unwrap_or_default()
    }

    /// The position of the first group with this id.
    pub fn find_group(&self, set: &CriteriaSet, id: &Id) -> Option<usize> {
        (0..self.groups.len()).find(|at| self.group(set, *at).is_some_and(|group| group.id == *id))
    }
}

/// How many groups and criteria there are.
fn size(groups: &[Group]) -> (usize, usize) {
    groups.iter().fold((groups.len(), 0), |(all, leaves), group| {
        let (below, leaves_below) = size(&group.groups);
        (all + below, leaves + group.criteria.len() + leaves_below)
    })
}

/// Which sum of its group a criterion belongs to.
pub fn kind(criterion: &Criterion) -> Kind {
    match (&criterion.rule, criterion.role) {
        (Rule::Penalty { .. }, _) => Kind::Penalty,
        (_, Role::Bonus) => Kind::Bonus,
        (_, Role::Regular) => Kind::Regular,
    }
}

/// Whether a criterion counts.
fn standing(criterion: &Criterion, view: View<'_>) -> Standing {
    let (first, last) = match view {
        View::Unit(_, day) => (day, day),
        View::Anyone(Some(period)) => (period.first_day(), period.last_day()),
        View::Anyone(None) => return Standing::Counts,
    };
    match &criterion.validity {
        Some(validity) if validity.is_future(last) => return Standing::Future,
        Some(validity) if validity.is_past(first) => return Standing::Retired,
        _ => {}
    }
    let View::Unit(unit, _) = view else { return Standing::Counts };
    let other_type = !criterion.unit_types.is_empty() && !criterion.unit_types.contains(&unit.unit_type);
    // A unit that does not say its block is taken for one that is concerned.
    let other_block = !criterion.blocks.is_empty()
        && !unit.blocks.is_empty()
        && !unit.blocks.iter().any(|block| criterion.blocks.contains(block));
    if other_type || other_block { Standing::OtherUnits } else { Standing::Counts }
}

/// Fills in the full maximum of each group, from the leaves up, and gives that of the whole.
fn fill_maxima(leaves: &[Leaf], groups: &mut [Branch]) -> i64 {
    let mut sums = vec![0_i64; groups.len()];
    let add = |sums: &mut [i64], group: usize, points: i64| {
        if let Some(sum) = sums.get_mut(group) {
            *sum = sum.saturating_add(points);
        }
    };
    for leaf in leaves {
        add(&mut sums, leaf.group, leaf.max);
    }
    let mut whole = 0_i64;
    for position in (0..groups.len()).rev() {
        let sum = sums.get(position).copied().unwrap_or_default();
        if let Some(group) = groups.get_mut(position) {
            group.full = group.cap.map_or(sum, |cap| sum.min(cap.max(0)));
            match group.parent {
                Some(parent) => add(&mut sums, parent, group.full),
                None => whole = whole.saturating_add(group.full),
            }
        }
    }
    whole
}
