//! How a criteria set lies: its criteria and groups as flat lists, and where each id stands.

// A page has one thread, and waits for the code.
#[cfg(orientation_small)]
use core::cell::OnceCell as OnceLock;
#[cfg(not(orientation_small))]
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::index::{CeilingAt, ClassAt, FactAt, GateAt, GroupAt, LeafAt, List, Node, Position, Run};
use super::leaf;
use crate::assessment::Unit;
use crate::criteria::{CriteriaSet, Criterion, Group, Role, Rule};
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
    pub group: GroupAt,
    index: usize,
    pub standing: Standing,
    pub kind: Kind,
    /// The most that it counts for; nothing for bonuses and penalties, and where it does not count.
    pub max: i64,
}

/// A group: where it stands in the set, and its fixed limits.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    pub parent: Option<GroupAt>,
    /// Its way through the set: neighbours in [`Layout::paths`].
    path: (usize, usize),
    pub cap: Option<i64>,
    pub bonus_cap: Option<i64>,
    /// Its maximum if everything in it applied.
    pub full: i64,
    pub ceilings: Run<CeilingAt>,
}

/// The criteria and groups of a set. It borrows nothing, so that it can be kept beside the set.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    pub leaves: List<LeafAt, Leaf>,
    pub groups: List<GroupAt, Branch>,
    /// The maximum of the whole set if everything in it applied.
    pub full: i64,
    paths: Vec<usize>,
    ids: Ids,
}

/// The lists by id.
#[derive(Clone, Debug, Default)]
struct Ids {
    leaves: ById,
    groups: ById,
    facts: ById,
    gates: ById,
    classes: ById,
}

/// The positions of a list in the order of the ids that stand there, put in order when one is first looked for: most
/// scores look for none.
#[derive(Clone, Debug, Default)]
struct ById(OnceLock<Vec<usize>>);

/// The id at a position of a list.
type IdAt<'f, 's> = &'f dyn Fn(usize) -> Option<&'s Id>;

impl ById {
    /// So few are looked through faster than put in order.
    const FEW: usize = 16;

    /// The first position that has this id.
    fn first(&self, count: usize, id_at: IdAt<'_, '_>, id: &Id) -> Option<usize> {
        if count <= Self::FEW {
            return (0..count).find(|at| id_at(*at) == Some(id));
        }
        self.all(count, id_at, id).first().copied()
    }

    /// The positions that have this id, in their order.
    fn all(&self, count: usize, id_at: IdAt<'_, '_>, id: &Id) -> &[usize] {
        let by_id = self.0.get_or_init(|| {
            let ids = (0..count).filter_map(|at| Some((id_at(at)?, at)));
            sorted(ids).into_iter().map(|(_, at)| at).collect()
        });
        let from = by_id.get(by_id.partition_point(|at| id_at(*at) < Some(id))..).unwrap_or_default();
        let same = from.iter().take_while(|at| id_at(**at) == Some(id)).count();
        from.get(..same).unwrap_or_default()
    }
}

impl Layout {
    /// Lists what is in a set.
    pub fn new(set: &CriteriaSet, view: View<'_>) -> Self {
        // A page would wait longer for the counting than for the growing.
        let (groups, leaves) = if cfg!(orientation_small) { (0, 0) } else { size(&set.groups) };
        let mut layout =
            Self { groups: List::with_capacity(groups), leaves: List::with_capacity(leaves), ..Self::default() };
        layout.walk(&set.groups, None, &mut Vec::new(), view);
        layout.full = fill_maxima(&layout.leaves, &mut layout.groups);
        layout
    }

    /// Lists groups that stand side by side, with all that is in them and under them.
    fn walk(&mut self, groups: &[Group], parent: Option<GroupAt>, path: &mut Vec<usize>, view: View<'_>) {
        for (index, group) in groups.iter().enumerate() {
            path.push(index);
            let this = GroupAt::at(self.groups.len());
            let from = self.paths.len();
            self.paths.extend_from_slice(path);
            let before = self.groups.last().map_or(Run::start(), |before| before.ceilings);
            self.groups.push(Branch {
                parent,
                path: (from, self.paths.len()),
                cap: group.cap.map(Points::hundredths),
                bonus_cap: group.bonus_cap.map(Points::hundredths),
                full: 0,
                ceilings: before.next(group.ceilings.len()),
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

    /// The group at this position.
    pub fn group<'s>(&self, set: &'s CriteriaSet, group: GroupAt) -> Option<&'s Group> {
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
    pub fn criterion<'s>(&self, set: &'s CriteriaSet, leaf: LeafAt) -> Option<&'s Criterion> {
        let leaf = self.leaves.get(leaf)?;
        self.group(set, leaf.group)?.criteria.get(leaf.index)
    }

    /// The first criterion with this id.
    pub fn find(&self, set: &CriteriaSet, id: &Id) -> Option<LeafAt> {
        self.find_all(set, id).next()
    }

    /// All criteria with this id, in the order of the form: of a sound set one at most.
    pub fn find_all(&self, set: &CriteriaSet, id: &Id) -> impl Iterator<Item = LeafAt> {
        let id_at = |at| self.criterion(set, LeafAt::at(at)).map(|found| &found.id);
        self.ids.leaves.all(self.leaves.len(), &id_at, id).iter().copied().map(LeafAt::at)
    }

    /// The first criterion with this id, itself.
    pub fn named<'s>(&self, set: &'s CriteriaSet, id: &Id) -> Option<&'s Criterion> {
        self.criterion(set, self.find(set, id)?)
    }

    /// The first group with this id.
    pub fn find_group(&self, set: &CriteriaSet, id: &Id) -> Option<GroupAt> {
        let id_at = |at| self.group(set, GroupAt::at(at)).map(|found| &found.id);
        self.ids.groups.first(self.groups.len(), &id_at, id).map(GroupAt::at)
    }

    /// The sum that a node is added to.
    pub fn above(&self, node: Node) -> Option<Node> {
        match node {
            Node::Leaf(leaf) => self.leaves.get(leaf).map(|leaf| Node::Group(leaf.group)),
            Node::Group(group) => self.groups.get(group).map(|group| group.parent.map_or(Node::Total, Node::Group)),
            _ => None,
        }
    }

    /// The first fact with this id.
    pub fn find_fact(&self, set: &CriteriaSet, id: &Id) -> Option<FactAt> {
        let id_at = |at: usize| set.facts.get(at).map(|found| &found.id);
        self.ids.facts.first(set.facts.len(), &id_at, id).map(FactAt::at)
    }

    /// The first gate with this id.
    pub fn find_gate(&self, set: &CriteriaSet, id: &Id) -> Option<GateAt> {
        let id_at = |at: usize| set.gates.get(at).map(|found| &found.id);
        self.ids.gates.first(set.gates.len(), &id_at, id).map(GateAt::at)
    }

    /// The first class with this id.
    pub fn find_class(&self, set: &CriteriaSet, id: &Id) -> Option<ClassAt> {
        let classes = &set.classing.as_ref()?.classes;
        let id_at = |at: usize| classes.get(at).map(|found| &found.id);
        self.ids.classes.first(classes.len(), &id_at, id).map(ClassAt::at)
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
fn fill_maxima(leaves: &List<LeafAt, Leaf>, groups: &mut List<GroupAt, Branch>) -> i64 {
    let mut sums: List<GroupAt, i64> = List::beside(groups, 0);
    let add = |sums: &mut List<GroupAt, i64>, group, points: i64| {
        if let Some(sum) = sums.get_mut(group) {
            *sum = sum.saturating_add(points);
        }
    };
    for leaf in leaves.values() {
        add(&mut sums, leaf.group, leaf.max);
    }
    let mut whole = 0_i64;
    for position in groups.positions().rev() {
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
