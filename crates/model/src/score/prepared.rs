//! A criteria set made ready for scoring: flat lists, who belongs to whom, and what depends on what.

use super::compile::Compiler;
use super::condition::{Compiled, Grade, Roof};
use super::graph;
use super::index::{CeilingAt, ClassAt, ClauseAt, GateAt, LeafAt, List, Node, Run};
use super::layout::{Kind, Layout, View};
use crate::criteria::{CriteriaSet, Rule};

/// The set made ready. It borrows nothing, so that it can be kept beside the set.
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    pub layout: Layout,
    pub ceilings: List<CeilingAt, Roof>,
    pub gates: List<GateAt, Compiled>,
    pub clauses: List<ClauseAt, Compiled>,
    pub classes: List<ClassAt, Grade>,
    /// The classes in the order in which they are tried.
    pub order: Vec<ClassAt>,
    pub graph: graph::Graph,
}

impl Prepared {
    /// Whether more hangs on a criterion than sums and classes: a ceiling, or whether a penalty is excused.
    pub fn stirs(&self, leaf: LeafAt) -> bool {
        if self.ceilings.is_empty() && !self.graph.has_excuses() {
            return false;
        }
        let stirs = |node| self.graph.dependents(node).any(|above| !matches!(above, Node::Class(_)));
        let group = self.layout.leaves.get(leaf).map(|leaf| leaf.group);
        let mut groups = core::iter::successors(group, |group| self.layout.groups.get(*group)?.parent);
        stirs(Node::Leaf(leaf))
            || stirs(Node::Total)
            || groups.any(|group| stirs(Node::Group(group)))
            || self.classes.positions().any(|class| stirs(Node::Class(class)))
    }

    /// What a share of the whole is a share of: the full maximum, or the cap of the set where that is lower.
    pub fn scale(&self, set: &CriteriaSet) -> i128 {
        let full = self.layout.full;
        set.cap.map_or(full, |cap| full.min(cap.hundredths())).into()
    }

    /// Makes a set ready.
    pub fn new(set: &CriteriaSet, view: View<'_>) -> Self {
        let layout = Layout::new(set, view);
        let compiler = Compiler { set, layout: &layout };
        let groups = layout.groups.positions().filter_map(|group| layout.group(set, group));
        let ceilings = groups
            .flat_map(|group| &group.ceilings)
            .map(|ceiling| Roof { at_most: ceiling.at_most.hundredths(), when: compiler.compile(&ceiling.when) })
            .collect();
        let gates = set.gates.iter().map(|gate| compiler.compile(&gate.when)).collect();
        let (mut clauses, mut classes) = (List::<ClauseAt, _>::default(), List::<ClassAt, _>::default());
        let mut order = Vec::new();
        if let Some(classing) = &set.classing {
            let mut run = Run::start();
            for class in &classing.classes {
                run = run.next(class.clauses.len());
                clauses.extend(class.clauses.iter().map(|clause| compiler.compile(&clause.when)));
                classes.push(Grade { clauses: run, need: class.need });
            }
            order = classing.order.iter().filter_map(|id| layout.find_class(set, id)).collect();
        }
        let excuses = excuses(set, &layout);
        let mut prepared = Self { layout, ceilings, gates, clauses, classes, order, graph: graph::Graph::default() };
        prepared.graph = graph::Graph::new(&mut prepared.parts(), &excuses);
        prepared
    }

    fn parts(&mut self) -> graph::Parts<'_> {
        graph::Parts {
            layout: &self.layout,
            ceilings: &mut self.ceilings,
            gates: &mut self.gates,
            clauses: &mut self.clauses,
            classes: &self.classes,
        }
    }
}

/// Who is excused by whom: from a penalty to a criterion that it names.
fn excuses(set: &CriteriaSet, layout: &Layout) -> Vec<(LeafAt, LeafAt)> {
    let mut found = Vec::new();
    for (position, _) in layout.leaves.iter().filter(|(_, leaf)| leaf.kind == Kind::Penalty) {
        if let Some(Rule::Penalty { unless_under, .. }) = layout.criterion(set, position).map(|c| &c.rule) {
            let others = unless_under.iter().filter_map(|id| layout.find(set, id));
            found.extend(others.map(|other| (position, other)));
        }
    }
    found
}
