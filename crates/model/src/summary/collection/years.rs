//! One period beside another: like with like, over the units that both have.

use core::cmp::Ordering;

use super::{Collection, UnitFilter};
use crate::criteria::{Criterion, Rule};
use crate::sorted::sort_by;
use crate::summary::row::{Scope, UnitRow};
use crate::summary::tally::Tally;
use crate::{Id, Share, json};

crate::words::words! {
    /// What became of a unit's class since an earlier period (thay đổi mức xếp loại).
    ClassChange {
        /// A better class than before (tăng mức).
        Raised = "raised",
        /// The class of before (giữ nguyên).
        Same = "same",
        /// A lower class than before (giảm mức).
        Lowered = "lowered",
    }

    /// How much a criterion asks for, beside the one of before (mức yêu cầu so với kỳ trước).
    Demand {
        /// All points need more than before (yêu cầu cao hơn).
        Harder = "harder",
        /// All points need less than before (yêu cầu thấp hơn).
        Easier = "easier",
    }
}

/// A group or a criterion in two periods; a share is absent where the period does not have it.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedLine {
    /// Its id in the later period; in the earlier one where it was retired.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The share of its points before.
    pub before: Option<Share>,
    /// The share of its points now.
    pub now: Option<Share>,
    /// How many of the units that both have it concerns now.
    pub units: u64,
    /// Whether all points need more than before, or less; absent where they need as much, or where that cannot be told.
    pub demand: Option<Demand>,
}

/// Two periods side by side (so sánh hai kỳ).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedView {
    /// How many units both have: the figures are of these and of no others.
    pub units: u64,
    /// The share of all points before.
    pub before: Option<Share>,
    /// The share of all points now.
    pub now: Option<Share>,
    /// How many units have a higher class than before.
    pub raised: u64,
    /// How many have the same class.
    pub same: u64,
    /// How many have a lower one.
    pub lowered: u64,
    /// The criteria: those that both have, then new ones, then retired ones.
    pub criteria: Vec<ComparedLine>,
}

impl Collection {
    /// The units of a scope that pass a filter, beside an earlier scope of the same set, over those that both have (so sánh cùng kỳ).
    ///
    /// A criterion stands beside the one of its id, or beside the one that it replaces by what the later set says.
    #[must_use]
    pub fn compared(&self, before: &Scope, now: &Scope, filter: &UnitFilter) -> ComparedView {
        let (mut was, mut is) = (Tally::default(), Tally::default());
        let (mut raised, mut same, mut lowered) = (0, 0, 0);
        for row in self.rows(now, filter) {
            let Some(earlier) = self.earlier(before, row) else { continue };
            was.count_row(earlier);
            is.count_row(row);
            match self.class_change(earlier, row) {
                Some(ClassChange::Raised) => raised += 1,
                Some(ClassChange::Same) => same += 1,
                Some(ClassChange::Lowered) => lowered += 1,
                None => {}
            }
        }
        let criteria = self.pairs(before, now, &was, &is);
        ComparedView {
            units: is.units,
            before: was.total.share(),
            now: is.total.share(),
            raised,
            same,
            lowered,
            criteria,
        }
    }

    /// The row of the same unit in an earlier scope.
    pub(super) fn earlier(&self, before: &Scope, row: &UnitRow) -> Option<&UnitRow> {
        self.summary.unit(before, row.unit.id.as_str())
    }

    /// What became of a unit's class; nothing where one of the two is not known. The best class stands first.
    pub(super) fn class_change(&self, was: &UnitRow, is: &UnitRow) -> Option<ClassChange> {
        let rank = |row: &UnitRow| {
            let classing = self.set(&row.scope)?.classing.as_ref()?;
            let class = row.result.class()?;
            classing.classes.iter().position(|known| known.id == *class)
        };
        Some(match rank(is)?.cmp(&rank(was)?) {
            Ordering::Less => ClassChange::Raised,
            Ordering::Equal => ClassChange::Same,
            Ordering::Greater => ClassChange::Lowered,
        })
    }

    fn criterion(&self, scope: &Scope, id: &Id) -> Option<&Criterion> {
        self.set(scope)?.criteria().find(|criterion| criterion.id == *id)
    }

    fn pairs(&self, before: &Scope, now: &Scope, was: &Tally, is: &Tally) -> Vec<ComparedLine> {
        let share = |tally: &Tally, id: &Id| tally.criteria.get(id).and_then(|of| of.points.share());
        let mut lines = Vec::new();
        let mut met: Vec<Id> = Vec::new();
        for (id, of) in &is.criteria {
            let criterion = self.criterion(now, id);
            let replaced = criterion.iter().flat_map(|criterion| &criterion.replaces).map(|of| &of.criterion);
            let earlier = replaced.chain([id]).find(|id| was.criteria.contains_key(id));
            let line = ComparedLine {
                id: id.clone(),
                title: self.title(now, id),
                before: earlier.and_then(|id| share(was, id)),
                now: of.points.share(),
                units: of.points.units,
                demand: earlier.and_then(|id| demand(self.criterion(before, id)?, criterion?)),
            };
            met.extend(earlier.cloned());
            lines.push(line);
        }
        let retired = was.criteria.keys().filter(|id| !met.contains(id));
        let retired = retired.map(|id| ComparedLine {
            id: id.clone(),
            title: self.title(before, id),
            before: share(was, id),
            now: None,
            units: 0,
            demand: None,
        });
        lines.extend(retired);
        lines.retain(|line| line.before.is_some() || line.now.is_some());
        let change = |line: &ComparedLine| Some(line.now?.basis_points() - line.before?.basis_points());
        // What has fallen most stands first; what has no counterpart stands last.
        let key = |line: &ComparedLine| (change(line).is_none(), line.now.is_none(), change(line));
        sort_by(&mut lines, |one, other| key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id)));
        lines
    }
}

/// How much the later of two criteria asks for, where their rules count the same thing.
fn demand(was: &Criterion, is: &Criterion) -> Option<Demand> {
    let (was, is) = (needed(&was.rule)?, needed(&is.rule)?);
    if was.counted != is.counted {
        return None;
    }
    match (is.amount * was.per).cmp(&(was.amount * is.per)) {
        Ordering::Greater => Some(Demand::Harder),
        Ordering::Less => Some(Demand::Easier),
        Ordering::Equal => None,
    }
}

/// What brings all points of a rule: an amount, divided by `per`, of what is counted.
struct Needed<'r> {
    counted: (u8, Option<&'r str>),
    amount: i128,
    per: i128,
}

/// What brings all points of a rule; nothing where that is no amount.
fn needed(rule: &Rule) -> Option<Needed<'_>> {
    let (counted, amount, per) = match rule {
        Rule::Count { each, max, unit } => ((0, unit.as_deref()), max.hundredths(), each.hundredths()),
        Rule::PercentTiers { of, bands } => {
            let best = bands.iter().max_by_key(|band| band.points)?;
            ((1, of.as_deref()), best.from.unwrap_or_default().basis_points(), 1)
        }
        Rule::Proportional { target, unit, .. } => ((2, unit.as_deref()), (*target)?.ten_thousandths(), 1),
        Rule::AtLeast { need, .. } => ((3, None), i64::from(*need), 1),
        Rule::Imported { from, highest, full_from, .. } => {
            ((4, Some(from.as_str())), full_from.unwrap_or(*highest).ten_thousandths(), 1)
        }
        _ => return None,
    };
    (per > 0).then_some(Needed { counted, amount: amount.into(), per: per.into() })
}

#[cfg(test)]
mod tests {
    use super::{Demand, demand};
    use crate::criteria::{Criterion, Rule};
    use crate::json;

    fn criterion(rule: &str) -> Criterion {
        let rule: Rule = json::read(rule).unwrap();
        Criterion::new("a".parse().unwrap(), "A", rule)
    }

    #[track_caller]
    fn asks(was: &str, is: &str, expected: Option<Demand>) {
        assert_eq!(demand(&criterion(was), &criterion(is)), expected);
    }

    #[test]
    fn a_criterion_is_harder_where_all_points_need_more_of_the_same() {
        let five = r#"{"kind":"count","each":"2","max":"10","unit":"buổi"}"#;
        let six = r#"{"kind":"count","each":"1","max":"6","unit":"buổi"}"#;
        asks(five, six, Some(Demand::Harder));
        asks(six, five, Some(Demand::Easier));
        asks(five, five, None);
        asks(five, r#"{"kind":"count","each":"1","max":"6","unit":"bài"}"#, None);
        let band = |from: &str| {
            format!(r#"{{"kind":"percentTiers","bands":[{{"from":"{from}","points":"5"}},{{"points":"2"}}]}}"#)
        };
        asks(&band("80%"), &band("90%"), Some(Demand::Harder));
        let target = |target: &str| format!(r#"{{"kind":"proportional","target":"{target}","points":"5"}}"#);
        asks(&target("12"), &target("10"), Some(Demand::Easier));
    }

    #[test]
    fn rules_of_two_kinds_and_free_scores_are_not_told_apart() {
        let free = r#"{"kind":"free","max":"10"}"#;
        asks(free, free, None);
        asks(r#"{"kind":"count","each":"1","max":"6"}"#, r#"{"kind":"proportional","target":"10","points":"5"}"#, None);
    }
}
