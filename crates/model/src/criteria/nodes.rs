//! Walking a set: groups and criteria in the order of the form.

use super::{CriteriaSet, Criterion, Group};

/// A group or a criterion, with the groups it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "another kind of node would be another form of the set")]
pub enum Place<'s> {
    /// A group, and how deep it stands: 1 for the top groups.
    Group(&'s Group, usize),
    /// A criterion, and the group it stands in.
    Criterion(&'s Criterion, &'s Group),
}

impl CriteriaSet {
    /// Groups and criteria in the order of the form: a group, its criteria, then the groups under it.
    #[must_use]
    pub fn places(&self) -> Vec<Place<'_>> {
        let mut places = Vec::new();
        for group in &self.groups {
            walk(group, 1, &mut places);
        }
        places
    }

    /// Every criterion, in the order of the form.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.places().into_iter().filter_map(|place| match place {
            Place::Criterion(criterion, _) => Some(criterion),
            Place::Group(..) => None,
        })
    }

    /// Every group, in the order of the form.
    pub fn all_groups(&self) -> impl Iterator<Item = &Group> {
        self.places().into_iter().filter_map(|place| match place {
            Place::Group(group, _) => Some(group),
            Place::Criterion(..) => None,
        })
    }

    /// The criterion of this id, or `None`.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria().find(|criterion| criterion.id.as_str() == id)
    }
}

fn walk<'s>(group: &'s Group, depth: usize, places: &mut Vec<Place<'s>>) {
    places.push(Place::Group(group, depth));
    places.extend(group.criteria.iter().map(|criterion| Place::Criterion(criterion, group)));
    for child in &group.groups {
        walk(child, depth + 1, places);
    }
}
