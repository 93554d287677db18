//! What depends on what in a set, the order in which it is computed, and references that lead in a circle.

use super::condition::{Compiled, Grade, Roof};
use super::index::{CeilingAt, ClassAt, ClauseAt, FactAt, GateAt, GroupAt, LeafAt, List, Node, Position};
use super::layout::Layout;
use crate::sorted::{sorted, sorted_once};

/// The parts of a set that depend on one another.
pub struct Parts<'p> {
    pub layout: &'p Layout,
    pub ceilings: &'p mut List<CeilingAt, Roof>,
    pub gates: &'p mut List<GateAt, Compiled>,
    pub clauses: &'p mut List<ClauseAt, Compiled>,
    pub classes: &'p List<ClassAt, Grade>,
}

/// The order of computing, and who must be computed again when something changes.
///
/// References within a circle are cut: a condition that leads back to what it judges is never known, a penalty is not
/// excused by one that it excuses. So the outcome does not depend on where the computing begins.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// Every node, each after those it depends on.
    pub order: Vec<Node>,
    /// The place of each node in `order`, by its number.
    rank: Vec<usize>,
    /// From what is depended on to what depends on it, sorted; sums are not in it.
    dependents: Vec<(usize, Node)>,
    /// From a fact to what depends on it, sorted.
    fact_dependents: Vec<(FactAt, Node)>,
    /// The excuses that are left, sorted: from a penalty to the criterion that excuses it.
    excuses: Vec<(LeafAt, LeafAt)>,
    leaves: usize,
    groups: usize,
    gates: usize,
    /// The nodes whose references lead in a circle, in their order.
    pub circles: Vec<Node>,
    /// Whether a class hangs on each node, by its number.
    classed: Vec<bool>,
}

impl Graph {
    /// Whether references of a node lead in a circle.
    pub fn is_circular(&self, node: Node) -> bool {
        self.circles.binary_search(&node).is_ok()
    }

    /// Whether any penalty can be excused.
    pub fn has_excuses(&self) -> bool {
        !self.excuses.is_empty()
    }

    /// Finds the circles, cuts them, and puts the nodes in order.
    pub fn new(parts: &mut Parts<'_>, excuses: &[(LeafAt, LeafAt)]) -> Self {
        let mut graph = Self {
            leaves: parts.layout.leaves.len(),
            groups: parts.layout.groups.len(),
            gates: parts.gates.len(),
            ..Self::default()
        };
        let count = graph.leaves + graph.groups + 1 + graph.gates + parts.classes.len();
        let (mut references, mut fact_dependents) = (Vec::new(), Vec::new());
        parts.each(&mut |owner, condition| {
            if let Some(node) = condition.node() {
                references.push((owner, node));
            }
            if let Compiled::Fact(fact, _) = condition {
                fact_dependents.push((*fact, owner));
            }
        });
        // Criteria, groups, the total, gates, classes: in this order nothing needs what comes after it, unless a
        // ceiling, an excuse, or a gate or class named by one of its own kind says otherwise.
        let simple = excuses.is_empty()
            && references.iter().all(|(owner, node)| match owner {
                Node::Gate(_) => !matches!(node, Node::Gate(_) | Node::Class(_)),
                Node::Class(_) => !matches!(node, Node::Class(_)),
                _ => false,
            });
        let edges = if simple { Vec::new() } else { graph.edges(parts, &references, excuses, count) };
        let circle = if simple { Vec::new() } else { circles(&edges) };
        let in_one_circle = |a: usize, b: usize| match (circle.get(a), circle.get(b)) {
            (Some(Some(one)), Some(Some(other))) => one == other,
            _ => false,
        };
        if circle.iter().any(Option::is_some) {
            parts.each(&mut |owner, condition| {
                if condition.node().is_some_and(|node| in_one_circle(graph.number(owner), graph.number(node))) {
                    *condition = Compiled::Never;
                }
            });
        }
        let between = |(penalty, other): &(LeafAt, LeafAt)| {
            !in_one_circle(graph.number(Node::Leaf(*penalty)), graph.number(Node::Leaf(*other)))
        };
        let left = sorted(excuses.iter().copied().filter(between));
        let excused = left.iter().map(|(penalty, other)| (graph.number(Node::Leaf(*other)), Node::Leaf(*penalty)));
        let referred = references.iter().map(|(owner, node)| (graph.number(*node), *owner));
        let kept = referred.filter(|(node, owner)| !in_one_circle(*node, graph.number(*owner)));
        let dependents = sorted_once(kept.chain(excused));
        graph.dependents = dependents;
        graph.fact_dependents = sorted_once(fact_dependents);
        graph.excuses = left;
        let cut = |from: usize, to: usize, cuttable: bool| cuttable && in_one_circle(from, to);
        let order = if simple {
            let total = graph.number(Node::Total);
            let mut order: Vec<usize> = (0..count).collect();
            if let Some(groups) = order.get_mut(graph.leaves..total) {
                groups.reverse();
            }
            order
        } else {
            order(&edges, &cut)
        };
        graph.rank = vec![0; count];
        for (rank, number) in order.iter().enumerate() {
            if let Some(place) = graph.rank.get_mut(*number) {
                *place = rank;
            }
        }
        graph.circles =
            (0..count).filter(|n| circle.get(*n).is_some_and(Option::is_some)).map(|n| graph.node(n)).collect();
        graph.order = order.into_iter().map(|number| graph.node(number)).collect();
        graph.classed = vec![false; count];
        // From the end, so that what hangs on a node is known before the node itself.
        for at in (0..count).rev() {
            let Some(node) = graph.order.get(at).copied() else { continue };
            let is_asked = parts.layout.above(node).is_some_and(|above| graph.is_classed(above))
                || graph.dependents(node).any(|owner| graph.is_classed(owner));
            let number = graph.number(node);
            if let Some(slot) = graph.classed.get_mut(number) {
                *slot = is_asked || matches!(node, Node::Class(_));
            }
        }
        graph
    }

    /// Whether a class asks for a node, be it by way of a sum, a gate or another class.
    pub fn is_classed(&self, node: Node) -> bool {
        self.classed.get(self.number(node)) == Some(&true)
    }

    /// For each node what it depends on, and whether that can be cut: a reference can, a sum cannot.
    fn edges(
        &self,
        parts: &Parts<'_>,
        references: &[(Node, Node)],
        excuses: &[(LeafAt, LeafAt)],
        count: usize,
    ) -> Vec<Vec<(usize, bool)>> {
        let mut edges = vec![Vec::new(); count];
        let mut add = |from: usize, to: usize, cuttable: bool| {
            if let Some(list) = edges.get_mut(from) {
                list.push((to, cuttable));
            }
        };
        let total = self.number(Node::Total);
        for (position, leaf) in parts.layout.leaves.iter() {
            add(self.number(Node::Group(leaf.group)), self.number(Node::Leaf(position)), false);
        }
        for (position, group) in parts.layout.groups.iter() {
            let above = group.parent.map_or(total, |parent| self.number(Node::Group(parent)));
            add(above, self.number(Node::Group(position)), false);
        }
        for (penalty, other) in excuses {
            add(self.number(Node::Leaf(*penalty)), self.number(Node::Leaf(*other)), true);
        }
        for (owner, node) in references {
            add(self.number(*owner), self.number(*node), true);
        }
        edges
    }

    /// The number of a node: leaves, groups, the total, gates, classes.
    fn number(&self, node: Node) -> usize {
        match node {
            Node::Leaf(leaf) => leaf.position(),
            Node::Group(group) => self.leaves + group.position(),
            Node::Total => self.leaves + self.groups,
            Node::Gate(gate) => self.leaves + self.groups + 1 + gate.position(),
            Node::Class(class) => self.leaves + self.groups + 1 + self.gates + class.position(),
        }
    }

    fn node(&self, number: usize) -> Node {
        let total = self.leaves + self.groups;
        match number {
            _ if number < self.leaves => Node::Leaf(LeafAt::at(number)),
            _ if number < total => Node::Group(GroupAt::at(number - self.leaves)),
            _ if number == total => Node::Total,
            _ if number <= total + self.gates => Node::Gate(GateAt::at(number - total - 1)),
            _ => Node::Class(ClassAt::at(number - total - 1 - self.gates)),
        }
    }

    /// The place of a node in the order of computing.
    pub fn rank(&self, node: Node) -> usize {
        self.rank.get(self.number(node)).copied().unwrap_or_default()
    }

    /// What must be judged again when `node` changes; sums not counted.
    pub fn dependents(&self, node: Node) -> impl Iterator<Item = Node> {
        of(&self.dependents, self.number(node))
    }

    /// What must be judged again when a fact changes.
    pub fn fact_dependents(&self, fact: FactAt) -> impl Iterator<Item = Node> {
        of(&self.fact_dependents, fact)
    }

    /// The criteria that excuse a penalty.
    pub fn excuses(&self, penalty: LeafAt) -> impl Iterator<Item = LeafAt> {
        of(&self.excuses, penalty)
    }
}

/// The second parts of the pairs that begin with `key`, in a sorted list.
fn of<K: Ord + Copy, T: Copy>(pairs: &[(K, T)], key: K) -> impl Iterator<Item = T> {
    let from = pairs.partition_point(|(first, _)| *first < key);
    pairs.get(from..).unwrap_or_default().iter().take_while(move |(first, _)| *first == key).map(|(_, second)| *second)
}

impl Parts<'_> {
    /// Every condition, those inside others too, with the node that it is a condition of.
    fn each(&mut self, visit: &mut dyn FnMut(Node, &mut Compiled)) {
        for (position, group) in self.layout.groups.iter() {
            for roof in self.ceilings.of_mut(group.ceilings) {
                roof.when.visit(&mut |condition| visit(Node::Group(position), condition));
            }
        }
        for (position, gate) in self.gates.iter_mut() {
            gate.visit(&mut |condition| visit(Node::Gate(position), condition));
        }
        for (position, class) in self.classes.iter() {
            for clause in self.clauses.of_mut(class.clauses) {
                clause.visit(&mut |condition| visit(Node::Class(position), condition));
            }
        }
    }
}

type Edges = [Vec<(usize, bool)>];

/// The nodes, each after those it depends on; the edges that `cut` names do not count.
fn order(edges: &Edges, cut: &dyn Fn(usize, usize, bool) -> bool) -> Vec<usize> {
    let mut order = Vec::with_capacity(edges.len());
    let mut seen = vec![false; edges.len()];
    // A node on the stack with how many of its edges were followed; no recursion, a set may be deep.
    let mut stack: Vec<(usize, usize)> = Vec::new();
    for start in 0..edges.len() {
        if core::mem::replace(seen.get_mut(start).unwrap_or(&mut true), true) {
            continue;
        }
        stack.push((start, 0));
        while let Some((node, followed)) = stack.last_mut() {
            let node = *node;
            let Some((to, cuttable)) = edges.get(node).and_then(|list| list.get(*followed)).copied() else {
                stack.pop();
                order.push(node);
                continue;
            };
            *followed += 1;
            if !cut(node, to, cuttable) && !core::mem::replace(seen.get_mut(to).unwrap_or(&mut true), true) {
                stack.push((to, 0));
            }
        }
    }
    order
}

/// The circle that each node is in, by a number of the circle; `None` where it is in none.
///
/// Tarjan's strongly connected components, without recursion.
fn circles(edges: &Edges) -> Vec<Option<usize>> {
    #[derive(Clone, Copy, Default)]
    struct Mark {
        index: usize,
        low: usize,
        open: bool,
    }
    let mut marks = vec![Mark::default(); edges.len()];
    let mut circle = vec![None; edges.len()];
    let (mut next, mut found) = (1, 0);
    let mut open: Vec<usize> = Vec::new();
    let mut stack: Vec<(usize, usize)> = Vec::new();
    let get = |marks: &[Mark], node: usize| marks.get(node).copied().unwrap_or_default();
    for start in 0..edges.len() {
        if get(&marks, start).index == 0 {
            stack.push((start, 0));
        }
        while let Some((node, followed)) = stack.last_mut() {
            let node = *node;
            if *followed == 0 && get(&marks, node).index == 0 {
                if let Some(mark) = marks.get_mut(node) {
                    *mark = Mark { index: next, low: next, open: true };
                }
                next += 1;
                open.push(node);
            }
            if let Some((to, _)) = edges.get(node).and_then(|list| list.get(*followed)).copied() {
                *followed += 1;
                let target = get(&marks, to);
                if target.index == 0 {
                    stack.push((to, 0));
                } else if target.open
                    && let Some(mark) = marks.get_mut(node)
                {
                    mark.low = mark.low.min(target.index);
                }
                continue;
            }
            stack.pop();
            let done = get(&marks, node);
            if let Some(mark) = stack.last().and_then(|(above, _)| marks.get_mut(*above)) {
                mark.low = mark.low.min(done.low);
            }
            if done.low != done.index {
                continue;
            }
            let from = open.iter().rposition(|member| *member == node).unwrap_or_default();
            let members = open.split_off(from);
            let itself = edges.get(node).is_some_and(|list| list.iter().any(|(to, _)| *to == node));
            for member in &members {
                if let Some(mark) = marks.get_mut(*member) {
                    mark.open = false;
                }
                if (members.len() > 1 || itself)
                    && let Some(place) = circle.get_mut(*member)
                {
                    *place = Some(found);
                }
            }
            found += 1;
        }
    }
    circle
}
