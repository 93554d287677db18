//! The plan beside what all units have done: each task with how far it has come, each target with its sums.

use super::view::titled;
use crate::criteria::{CriteriaSet, Criterion};
use crate::plan::Target;
use crate::summary::exact::{PointsSum, QuantitySum};
use crate::summary::tally::Tally;
use crate::{Id, Plan, Share, json};

/// A task of the plan and what all units have come to at it (nhiệm vụ và kết quả).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaskLine {
    /// The task.
    pub id: Id,
    /// Its words, as printed.
    pub words: String,
    /// The criteria that measure it or one of its actions.
    pub criteria: Vec<Id>,
    /// The points of these criteria as a share of all that there could be.
    pub share: Option<Share>,
    /// Its targets.
    pub targets: Vec<TargetLine>,
}

/// A target of the plan and what was counted for it (chỉ tiêu và số đạt).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TargetLine {
    /// The target.
    pub target: Target,
    /// What the criteria that measure its action have counted.
    pub sums: Vec<TargetSum>,
}

/// What one criterion has counted over all units.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TargetSum {
    /// The criterion.
    pub criterion: Id,
    /// What it is called.
    pub title: String,
    /// How many units have given a number.
    pub units: u64,
    /// What was counted.
    pub part: QuantitySum,
    /// Of how many; absent where no unit has said.
    pub whole: Option<QuantitySum>,
    /// What was counted as a share of the wholes.
    pub share: Option<Share>,
}

/// The tasks of a plan in the order of the paper, with what the units of a tally have done (kết quả theo kế hoạch); nothing where
/// the set that they answer does not cite the plan.
///
/// A target is measured by the criteria that cite its action; where none does, by those that cite its task.
#[must_use]
pub fn tasks(plan: &Plan, set: &CriteriaSet, tally: &Tally) -> Vec<TaskLine> {
    if set.plan.as_ref().is_none_or(|of| of.id != plan.id) {
        return Vec::new();
    }
    let citing = |id: &Id| set.criteria().filter(|criterion| criterion.cites.contains(id)).collect::<Vec<_>>();
    let tasks = plan.tasks().map(|task| {
        let of_task = citing(&task.id);
        let actions: Vec<Vec<&Criterion>> = task.actions.iter().map(|action| citing(&action.id)).collect();
        let mut criteria: Vec<Id> = Vec::new();
        for criterion in of_task.iter().chain(actions.iter().flatten()) {
            if !criteria.contains(&criterion.id) {
                criteria.push(criterion.id.clone());
            }
        }
        let targets = task.actions.iter().zip(&actions).flat_map(|(action, own)| {
            let measuring = if own.is_empty() { &of_task } else { own };
            let sums: Vec<TargetSum> = measuring.iter().filter_map(|criterion| sum(tally, criterion)).collect();
            action.targets.iter().map(move |target| TargetLine { target: target.clone(), sums: sums.clone() })
        });
        TaskLine {
            id: task.id.clone(),
            words: task.passage.text.clone(),
            share: share(tally, &criteria),
            targets: targets.collect(),
            criteria,
        }
    });
    tasks.collect()
}

fn sum(tally: &Tally, criterion: &Criterion) -> Option<TargetSum> {
    let measured = &tally.criteria.get(&criterion.id)?.measured;
    (measured.units > 0).then(|| TargetSum {
        criterion: criterion.id.clone(),
        title: titled(&criterion.title),
        units: measured.units,
        part: measured.part,
        whole: (measured.of > 0).then_some(measured.whole),
        share: measured.share(),
    })
}

/// All points of some criteria as a share of all that there could be.
fn share(tally: &Tally, criteria: &[Id]) -> Option<Share> {
    let (mut points, mut max) = (PointsSum::ZERO, PointsSum::ZERO);
    for of in criteria.iter().filter_map(|id| tally.criteria.get(id)) {
        points.add(of.points.points);
        max.add(of.points.max);
    }
    points.share_of(max)
}
