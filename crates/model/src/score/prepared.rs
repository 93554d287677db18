//! A criteria set made ready for scoring: flat lists, who belongs to whom, and what depends on what.

use chrono::NaiveDate;

use super::condition::{Compiled, Compiler};
use super::{graph, leaf};
use crate::assessment::Unit;
use crate::criteria::{Condition, CriteriaSet, Criterion, Group, Need, Role, Rule};
use crate::sorted::sorted;
use crate::{Period, Points};

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

/// The set made ready. It borrows nothing, so that it can be kept beside the set.
#[derive(Clone, Debug)]
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
    /// The criteria by id.
    sorted: Vec<usize>,
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
    /// Makes a set ready.
    pub fn new(set: &CriteriaSet, view: View<'_>) -> Self {
        let mut flat = Flat::default();
        for (index, group) in set.groups.iter().enumerate() {
            flat.path.push(index);
            flat.walk(group, None, view);
            flat.path.pop();
        }
        let Flat { leaves, mut groups, paths, leaf_ids, group_ids, ceiling_refs, .. } = flat;
        let full = fill_maxima(&leaves, &mut groups);
        // Of equal ids the first in the form comes first.
        let by_id = sorted(leaf_ids.iter().enumerate().map(|(leaf, id)| (*id, leaf)));
        let sorted: Vec<usize> = by_id.into_iter().map(|(_, leaf)| leaf).collect();
        let compiler = Compiler { set, leaf_ids: &leaf_ids, sorted: &sorted, group_ids: &group_ids };
        let mut prepared = Self {
            ceilings: ceiling_refs
                .iter()
                .map(|(at_most, when)| Roof { at_most: *at_most, when: compiler.compile(when) })
                .collect(),
            gates: set.gates.iter().map(|gate| compiler.compile(&gate.when)).collect(),
            clauses: Vec::new(),
            classes: Vec::new(),
            order: Vec::new(),
            full,
            graph: graph::Graph::default(),
            leaves,
            groups,
            paths,
            sorted: Vec::new(),
        };
        if let Some(classing) = &set.classing {
            for class in &classing.classes {
                let from = prepared.clauses.len();
                prepared.clauses.extend(class.clauses.iter().map(|clause| compiler.compile(&clause.when)));
                prepared.classes.push(Grade { clauses: (from, prepared.clauses.len()), need: class.need });
            }
            let position = |id: &crate::Id| classing.classes.iter().position(|class| class.id == *id);
            prepared.order = classing.order.iter().filter_map(position).collect();
        }
        let excuses = excuses(set, &prepared, &compiler);
        prepared.graph = graph::Graph::new(&mut prepared.parts(), &excuses);
        prepared.sorted = sorted;
        prepared
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

    /// The positions of all criteria with this id: of a sound set one at most.
    pub fn find_all(&self, set: &CriteriaSet, id: &str) -> Vec<usize> {
        let key = |leaf: &usize| self.criterion(set, *leaf).map_or("", |criterion| criterion.id.as_str());
        let at = self.sorted.partition_point(|leaf| key(leaf) < id);
        let from = self.sorted.get(at..).unwrap_or_default();
        from.iter().copied().take_while(|leaf| key(leaf) == id).collect()
    }
}

/// The lists while they are filled.
#[derive(Default)]
struct Flat<'s> {
    leaves: Vec<Leaf>,
    groups: Vec<Branch>,
    paths: Vec<usize>,
    path: Vec<usize>,
    leaf_ids: Vec<&'s str>,
    group_ids: Vec<&'s str>,
    ceiling_refs: Vec<(i64, &'s Condition)>,
}

impl<'s> Flat<'s> {
    fn walk(&mut self, group: &'s Group, parent: Option<usize>, view: View<'_>) {
        let this = self.groups.len();
        let from = self.paths.len();
        self.paths.extend_from_slice(&self.path);
        let first_ceiling = self.ceiling_refs.len();
        self.ceiling_refs.extend(group.ceilings.iter().map(|ceiling| (ceiling.at_most.hundredths(), &ceiling.when)));
        self.groups.push(Branch {
            parent,
            path: (from, self.paths.len()),
            cap: group.cap.map(Points::hundredths),
            bonus_cap: group.bonus_cap.map(Points::hundredths),
            full: 0,
            ceilings: (first_ceiling, self.ceiling_refs.len()),
        });
        self.group_ids.push(group.id.as_str());
        for (index, criterion) in group.criteria.iter().enumerate() {
            let standing = standing(criterion, view);
            let kind = kind(criterion);
            let max = match (standing, kind) {
                (Standing::Counts, Kind::Regular) => leaf::maximum(&criterion.rule),
                _ => 0,
            };
            self.leaves.push(Leaf { group: this, index, standing, kind, max });
            self.leaf_ids.push(criterion.id.as_str());
        }
        for (index, child) in group.groups.iter().enumerate() {
            self.path.push(index);
            self.walk(child, Some(this), view);
            self.path.pop();
        }
    }
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

/// Who is excused by whom: pairs of leaves, from a penalty to a criterion that it names.
fn excuses(set: &CriteriaSet, prepared: &Prepared, compiler: &Compiler<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (position, leaf) in prepared.leaves.iter().enumerate() {
        if leaf.kind != Kind::Penalty {
            continue;
        }
        if let Some(Rule::Penalty { unless_under, .. }) = prepared.criterion(set, position).map(|c| &c.rule) {
            found
                .extend(unless_under.iter().filter_map(|id| compiler.leaf(id.as_str())).map(|other| (position, other)));
        }
    }
    found
}
