//! Conditions with their references resolved once.

use super::condition::Compiled;
use super::layout::Layout;
use crate::criteria::{Condition, CriteriaSet};

/// Resolves references.
pub struct Compiler<'s> {
    pub set: &'s CriteriaSet,
    pub layout: &'s Layout,
}

impl Compiler<'_> {
    fn list(&self, of: &[Condition]) -> Vec<Compiled> {
        of.iter().map(|condition| self.compile(condition)).collect()
    }

    pub fn compile(&self, condition: &Condition) -> Compiled {
        let Self { set, layout } = self;
        match condition {
            Condition::All { of } => Compiled::All(self.list(of)),
            Condition::Any { of } => Compiled::Any(self.list(of)),
            Condition::Not { of } => Compiled::Not(Box::new(self.compile(of))),
            Condition::AtLeast { count, of } => {
                Compiled::AtLeast(usize::try_from(*count).unwrap_or(usize::MAX), self.list(of))
            }
            Condition::Total { is } => Compiled::Total(*is),
            Condition::Percent { is } => Compiled::Percent(*is),
            Condition::Group { group, points, percent } => {
                layout.find_group(set, group).map_or(Compiled::Never, |group| Compiled::Group(group, *points, *percent))
            }
            Condition::Criterion { criterion, points, percent, answer } => layout
                .find(set, criterion)
                .map_or(Compiled::Never, |leaf| Compiled::Criterion(leaf, *points, *percent, answer.clone())),
            Condition::Fact { fact, is } => {
                layout.find_fact(set, fact).map_or(Compiled::Never, |fact| Compiled::Fact(fact, is.clone()))
            }
            Condition::Gate { gate } => layout.find_gate(set, gate).map_or(Compiled::Never, Compiled::Gate),
            Condition::Class { class } => layout.find_class(set, class).map_or(Compiled::Never, Compiled::Class),
        }
    }
}
