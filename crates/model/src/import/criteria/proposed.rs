//! Criteria proposed for the targets of a plan (tiêu chí đề xuất từ chỉ tiêu).

use crate::criteria::{CriteriaSet, Criterion, EvidenceNeed, Group, PlanRef, Provenance, Rule};
use crate::import::slug::slug;
use crate::plan::{Action, Comparison, Plan, Section, Target};
use crate::{Fingerprint, Id, Points, Quantity, Share, document};

/// A criteria set with a criterion for each target of a plan, in groups like its top sections.
///
/// A proposal to edit: every criterion has the same points, which no paper says, and cites the action that states its
/// target. A target with a number is scored in proportion to it, up to 100 %; one that somebody else assigns, by what was
/// achieved of what was assigned; a limit, by yes or no.
///
/// ```
/// use orientation::import::proposed_criteria;
/// use orientation::{Points, validate};
///
/// let plan = orientation::lai_chau_2022();
/// let set = proposed_criteria(&plan, Points::whole(10));
/// let criteria: usize = set.groups.iter().map(|group| group.criteria.len()).sum();
/// assert_eq!(criteria, plan.actions().map(|action| action.targets.len()).sum::<usize>());
/// assert!(!validate::criteria(&set, Some(&plan)).has_errors());
/// ```
#[must_use]
pub fn proposed_criteria(plan: &Plan, each: Points) -> CriteriaSet {
    let id = format!("{}-chi-tieu", plan.id).parse().unwrap_or_else(|_| plan.id.clone());
    let edition = slug(&plan.period.to_string(), 24).parse().unwrap_or_else(|_| Id::unnamed());
    let mut set = CriteriaSet::new(id, edition, plan.title());
    set.period = Some(plan.period);
    set.plan =
        Some(PlanRef { id: plan.id.clone(), fingerprint: Some(Fingerprint::of(document::write(plan).as_bytes())) });
    for section in &plan.sections {
        let mut group = Group::new(section.id.clone(), section.heading.text.clone());
        group.marker.clone_from(&section.heading.marker);
        collect(section, each, &mut group.criteria);
        if !group.criteria.is_empty() {
            set.groups.push(group);
        }
    }
    set
}

fn collect(section: &Section, each: Points, criteria: &mut Vec<Criterion>) {
    for action in section.tasks.iter().flat_map(|task| &task.actions) {
        for (nth, target) in action.targets.iter().enumerate() {
            let id = if nth == 0 { Ok(action.id.clone()) } else { format!("{}.{}", action.id, nth + 1).parse() };
            criteria.push(criterion(id.unwrap_or_else(|_| Id::unnamed()), action, target, each));
        }
    }
    for child in &section.sections {
        collect(child, each, criteria);
    }
}

fn criterion(id: Id, action: &Action, target: &Target, each: Points) -> Criterion {
    let limit = Some(Share::percent(100));
    let rule = match &target.amount {
        Some(amount) if amount.comparison == Comparison::AtMost => Rule::YesNo { points: each },
        // A hundred percent of something is the share itself; of nothing at all no share can be taken.
        Some(amount) if amount.unit != "%" || amount.number < Quantity::whole(100) => {
            let positive = amount.number > Quantity::whole(0);
            let proportional = Rule::Proportional {
                target: Some(amount.number),
                points: each,
                limit,
                unit: Some(amount.unit.clone()),
            };
            if positive { proportional } else { Rule::YesNo { points: each } }
        }
        _ => Rule::Proportional { target: None, points: each, limit, unit: None },
    };
    let mut criterion = Criterion::new(id, target.words.clone(), rule)
        .with_evidence(EvidenceNeed::Optional)
        .with_cites([action.id.clone()]);
    criterion.origin = Some(Provenance::Derived { from: vec![action.id.clone()] });
    criterion
}
