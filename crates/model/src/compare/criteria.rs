//! Two criteria sets side by side.

use super::alike::{Part, matched};
use super::words::reworded;
use crate::criteria::{CriteriaSet, Criterion, EvidenceNeed, Group, NotApplicable, Place, Role, Rule, Scorer};
use crate::{Id, Points, json};

/// What differs between two sets (khác biệt giữa hai bộ tiêu chí).
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CriteriaChange {
    /// The criteria that differ: those of the later set in its order, then those that are gone.
    #[wire(empty)]
    pub criteria: Vec<CriterionCompared>,
}

/// A criterion that differs.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CriterionCompared {
    /// Its id in the earlier set; absent where it is new.
    pub before: Option<Id>,
    /// Its id in the later set; absent where it is gone.
    pub after: Option<Id>,
    /// Its wording, in the later set where it is there.
    pub title: String,
    /// What differs; empty where it is new or gone.
    #[wire(empty)]
    pub changes: Vec<CriterionChange>,
}

/// What differs of a criterion.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CriterionChange {
    /// The most points that it can bring (điểm tối đa).
    Points {
        /// Before.
        from: Points,
        /// After.
        to: Points,
    },
    /// How its points come about, the most aside (cách tính).
    Rule {},
    /// Its wording (lời).
    Wording {
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// Which evidence it wants (minh chứng).
    Evidence {
        /// Before.
        from: EvidenceNeed,
        /// After.
        to: EvidenceNeed,
    },
    /// Whether its points are regular or a bonus (điểm chuẩn, điểm thưởng).
    Role {
        /// After.
        to: Role,
    },
    /// Who scores it (người chấm).
    Scorer {
        /// After.
        to: Scorer,
    },
    /// Whether it can be answered “not applicable” (không áp dụng).
    NotApplicable {
        /// After.
        to: NotApplicable,
    },
    /// The group that it stands in (nhóm).
    Group {
        /// The title of the group before.
        from: String,
        /// The title of the group after.
        to: String,
    },
}

/// Compares two criteria sets.
///
/// ```
/// use orientation::compare::{CriterionChange, criteria};
/// use orientation::criteria::{CriteriaSet, Criterion, EvidenceNeed, Group, Rule};
/// use orientation::Points;
///
/// let set = |points, need| -> Result<CriteriaSet, orientation::IdError> {
///     let rule = Rule::YesNo { points: Points::whole(points) };
///     let leaf = Criterion::new("ke-hoach".parse()?, "Có kế hoạch", rule).with_evidence(need);
///     let group = Group::new("hoc".parse()?, "Học tập").with_criterion(leaf);
///     Ok(CriteriaSet::new("chi-doan".parse()?, "2025".parse()?, "Bộ tiêu chí").with_group(group))
/// };
/// let found = criteria(&set(5, EvidenceNeed::None)?, &set(8, EvidenceNeed::Required)?);
/// let changes = found.criteria.first().map(|criterion| criterion.changes.as_slice());
/// assert!(matches!(changes, Some([CriterionChange::Points { .. }, CriterionChange::Evidence { .. }])));
/// # Ok::<(), orientation::IdError>(())
/// ```
#[must_use]
pub fn criteria(before: &CriteriaSet, after: &CriteriaSet) -> CriteriaChange {
    let (old, new) = (leaves(before), leaves(after));
    // A criterion keeps its id from edition to edition; only what has none there is told by its words.
    let by_id = |id: &str| new.iter().position(|(criterion, _)| criterion.id.as_str() == id);
    let mut pairs: Vec<Option<usize>> = old.iter().map(|(criterion, _)| by_id(criterion.id.as_str())).collect();
    let left_old: Vec<usize> = (0..old.len()).filter(|at| pairs.get(*at) == Some(&None)).collect();
    let left_new: Vec<usize> = (0..new.len()).filter(|at| !pairs.contains(&Some(*at))).collect();
    let part = |(criterion, _): &(&'_ Criterion, &Group)| (criterion.id.as_str().to_owned(), criterion.title.clone());
    let mine: Vec<_> = left_old.iter().filter_map(|at| old.get(*at).map(part)).collect();
    let theirs: Vec<_> = left_new.iter().filter_map(|at| new.get(*at).map(part)).collect();
    let found = matched(&parts(&mine), &parts(&theirs), &|_, _| false);
    for (at, pair) in left_old.iter().zip(found) {
        if let (Some(place), Some(pair)) = (pairs.get_mut(*at), pair) {
            *place = left_new.get(pair).copied();
        }
    }
    let mut compared: Vec<(usize, CriterionCompared)> = Vec::new();
    for (at, (criterion, group)) in old.iter().enumerate() {
        match pairs.get(at).copied().flatten().and_then(|pair| Some((pair, new.get(pair)?))) {
            None => compared.push((usize::MAX, one(Some(criterion), None, Vec::new()))),
            Some((pair, (other, other_group))) => {
                let changes = changes((criterion, group), (other, other_group));
                if !changes.is_empty() {
                    compared.push((pair, one(Some(criterion), Some(other), changes)));
                }
            }
        }
    }
    for (at, (criterion, _)) in new.iter().enumerate().filter(|(at, _)| !pairs.contains(&Some(*at))) {
        compared.push((at, one(None, Some(criterion), Vec::new())));
    }
    compared.sort_by_key(|(at, _)| *at);
    CriteriaChange { criteria: compared.into_iter().map(|(_, compared)| compared).collect() }
}

fn parts(list: &[(String, String)]) -> Vec<Part<'_>> {
    list.iter().map(|(id, words)| Part { id, number: None, words, above: None }).collect()
}

fn leaves(set: &CriteriaSet) -> Vec<(&Criterion, &Group)> {
    let leaf = |place| match place {
        Place::Criterion(criterion, group) => Some((criterion, group)),
        Place::Group(..) => None,
    };
    set.places().into_iter().filter_map(leaf).collect()
}

fn one(before: Option<&Criterion>, after: Option<&Criterion>, changes: Vec<CriterionChange>) -> CriterionCompared {
    CriterionCompared {
        before: before.map(|criterion| criterion.id.clone()),
        after: after.map(|criterion| criterion.id.clone()),
        title: after.or(before).map(|criterion| criterion.title.clone()).unwrap_or_default(),
        changes,
    }
}

fn changes((old, old_group): (&Criterion, &Group), (new, new_group): (&Criterion, &Group)) -> Vec<CriterionChange> {
    let mut changes = Vec::new();
    let (from, to) = (most(&old.rule), most(&new.rule));
    if from != to {
        changes.push(CriterionChange::Points { from, to });
    } else if old.rule != new.rule {
        changes.push(CriterionChange::Rule {});
    }
    // The most changed, and the way to it as well: another kind of rule.
    if from != to && core::mem::discriminant(&old.rule) != core::mem::discriminant(&new.rule) {
        changes.push(CriterionChange::Rule {});
    }
    if old.evidence.need != new.evidence.need {
        changes.push(CriterionChange::Evidence { from: old.evidence.need, to: new.evidence.need });
    }
    if old.role != new.role {
        changes.push(CriterionChange::Role { to: new.role });
    }
    if old.scorer != new.scorer {
        changes.push(CriterionChange::Scorer { to: new.scorer });
    }
    if old.not_applicable != new.not_applicable {
        changes.push(CriterionChange::NotApplicable { to: new.not_applicable });
    }
    if !reworded(&old.title, &new.title).is_empty() {
        changes.push(CriterionChange::Wording { from: old.title.clone(), to: new.title.clone() });
    }
    if old_group.id != new_group.id && old_group.title != new_group.title {
        changes.push(CriterionChange::Group { from: old_group.title.clone(), to: new_group.title.clone() });
    }
    changes
}

/// The most that a rule brings; of a penalty, what it takes away each time, below nothing.
fn most(rule: &Rule) -> Points {
    match rule {
        Rule::YesNo { points }
        | Rule::Proportional { points, .. }
        | Rule::AtLeast { points, .. }
        | Rule::Imported { points, .. } => *points,
        Rule::Tiers { tiers } => tiers.iter().map(|tier| tier.points).max().unwrap_or_default(),
        Rule::PercentTiers { bands, .. } => bands.iter().map(|band| band.points).max().unwrap_or_default(),
        Rule::Count { max, .. } | Rule::Free { max, .. } | Rule::Sum { max: Some(max), .. } => *max,
        Rule::Sum { parts, max: None } => {
            let sum: Option<Points> = parts.iter().map(|part| most(&part.rule)).sum();
            sum.unwrap_or(Points::MAX)
        }
        Rule::Penalty { each, .. } => -*each,
    }
}
