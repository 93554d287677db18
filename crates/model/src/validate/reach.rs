//! Whether any unit at all can reach a class.

use crate::criteria::{Bounds, CriteriaSet, Criterion, FactKind, Need, NotApplicable, NotApplicableEffect, Test};
use crate::score::{
    ClassAt, Compiled, FactAt, GateAt, GroupAt, Kind, LeafAt, List, Node, Position, Prepared, Standing, maximum, range,
};
use crate::{Points, Quantity, Share};

/// A stretch of numbers, both ends in it.
type Stretch = (i128, i128);

/// What some answers of some unit can meet.
///
/// `false` is certain; `true` only says that no single condition, and no two conditions on the same number, rule it
/// out.
pub struct Reach<'r> {
    set: &'r CriteriaSet,
    prepared: &'r Prepared,
    whole: Whole,
    /// Whether each gate can open, judged once however often it is named.
    gates: List<GateAt, bool>,
    classes: List<ClassAt, bool>,
}

impl<'r> Reach<'r> {
    /// Judges every gate and class, each after those that it names.
    pub fn new(set: &'r CriteriaSet, prepared: &'r Prepared) -> Self {
        let mut reach = Self {
            set,
            prepared,
            whole: Whole::new(set, prepared),
            gates: List::beside(&prepared.gates, true),
            classes: List::beside(&prepared.classes, true),
        };
        for node in &prepared.graph.order {
            match node {
                Node::Gate(gate) => {
                    let open = prepared.gates.get(*gate).is_none_or(|condition| reach.is_possible(condition));
                    put(&mut reach.gates, *gate, open);
                }
                Node::Class(class) => {
                    let fits = reach.fits(*class);
                    put(&mut reach.classes, *class, fits);
                }
                Node::Leaf(_) | Node::Group(_) | Node::Total => {}
            }
        }
        reach
    }

    /// Whether some unit can be in this class.
    pub fn class(&self, class: ClassAt) -> bool {
        self.classes.get(class).copied().unwrap_or(true)
    }

    fn fits(&self, class: ClassAt) -> bool {
        let Some(grade) = self.prepared.classes.get(class) else { return true };
        let clauses = self.prepared.clauses.of(grade.clauses);
        let possible = clauses.iter().filter(|clause| self.is_possible(clause)).count();
        match grade.need {
            Need::Any {} => possible >= 1,
            Need::AtLeast { count } => u32::try_from(possible).unwrap_or(u32::MAX) >= count,
            Need::All {} => possible == clauses.len() && self.agree(clauses),
        }
    }

    fn is_possible(&self, condition: &Compiled) -> bool {
        match condition {
            Compiled::All(of) => of.iter().all(|inner| self.is_possible(inner)) && self.agree(of),
            Compiled::Any(of) => of.iter().any(|inner| self.is_possible(inner)),
            Compiled::AtLeast(count, of) => of.iter().filter(|inner| self.is_possible(inner)).count() >= *count,
            // What can fail in some way can be met in the opposite; that is not looked into.
            Compiled::Not(_) => true,
            Compiled::Total(is) => meets(points(is), self.whole.points),
            Compiled::Percent(is) => self.whole.percent.is_some_and(|percent| meets(shares(is), percent)),
            Compiled::Group(group, is, _) => is.as_ref().is_none_or(|is| meets(points(is), self.group(*group))),
            Compiled::Criterion(leaf, is, _, answer) => self.criterion(*leaf, is.as_ref(), answer.as_ref()),
            Compiled::Fact(fact, test) => {
                self.set.facts.get(fact.position()).is_some_and(|fact| can_be(&fact.value, test))
            }
            Compiled::Gate(gate) => self.gates.get(*gate).copied().unwrap_or(true),
            Compiled::Class(class) => self.class(*class),
            Compiled::Never => false,
        }
    }

    fn criterion(&self, leaf: LeafAt, is: Option<&Bounds<Points>>, answer: Option<&Test>) -> bool {
        let Some(criterion) = self.prepared.layout.criterion(self.set, leaf) else { return false };
        // What does not concern the unit is not held against it.
        let skipped = criterion.not_applicable != NotApplicable::Never
            && self.set.not_applicable != NotApplicableEffect::CountAsZero;
        if skipped || is_limited(criterion) {
            return true;
        }
        let (least, most) = range(&criterion.rule);
        is.is_none_or(|is| meets(points(is), (least.into(), most.into())))
            && answer.is_none_or(|test| !asks_for_nothing(test))
    }

    /// Whether conditions on the total, and on the same fact or group, leave anything together.
    fn agree(&self, of: &[Compiled]) -> bool {
        let mut total = self.whole.points;
        let mut facts: Vec<(FactAt, Stretch)> = Vec::new();
        for condition in of {
            match condition {
                Compiled::Total(is) => total = common(total, points(is)),
                Compiled::Fact(fact, Test::Number { is }) => {
                    let asked = stretch(is, Quantity::ten_thousandths);
                    match facts.iter_mut().find(|(known, _)| known == fact) {
                        Some((_, left)) => *left = common(*left, asked),
                        None => facts.push((*fact, asked)),
                    }
                }
                _ => {}
            }
        }
        total.0 <= total.1 && facts.iter().all(|(_, (least, most))| least <= most)
    }

    fn group(&self, group: GroupAt) -> Stretch {
        let (least, _) = self.whole.points;
        let inside = |mut at: GroupAt| loop {
            if at == group {
                return true;
            }
            match self.prepared.layout.groups.get(at).and_then(|branch| branch.parent) {
                Some(parent) => at = parent,
                None => return false,
            }
        };
        let mut most = self.prepared.layout.groups.get(group).map_or(0, |branch| i128::from(branch.full));
        for (position, leaf) in self.prepared.layout.leaves.iter().filter(|(_, leaf)| inside(leaf.group)) {
            let Some(criterion) = self.prepared.layout.criterion(self.set, position) else { continue };
            let high = range(&criterion.rule).1;
            most += match leaf.kind {
                Kind::Bonus => i128::from(high),
                Kind::Regular => i128::from(high - maximum(&criterion.rule)),
                Kind::Penalty => 0,
            };
        }
        (least, most)
    }
}

/// The least and the most of the whole, generously.
struct Whole {
    /// On the full scale, in hundredths.
    points: Stretch,
    /// Its share of the full scale, in basis points; `None` where there is nothing to bring.
    percent: Option<Stretch>,
}

impl Whole {
    fn new(set: &CriteriaSet, prepared: &Prepared) -> Self {
        let full = i128::from(prepared.layout.full);
        let (mut regular, mut extra) = ((0_i128, full), (0_i128, 0_i128));
        // How far one criterion alone can surpass its maximum: no choice of criteria goes beyond the best of them.
        let mut surpassed = (1_i128, 1_i128);
        let (mut skips, mut differs) = (false, false);
        for (position, leaf) in prepared.layout.leaves.iter() {
            let Some(criterion) = prepared.layout.criterion(set, position) else { continue };
            let (low, high) = range(&criterion.rule);
            let (low, high, max) = (i128::from(low), i128::from(high), i128::from(maximum(&criterion.rule)));
            if leaf.kind != Kind::Regular {
                extra = (extra.0 + low, extra.1 + if leaf.kind == Kind::Bonus { high } else { 0 });
                continue;
            }
            // A target surpassed can bring more than the maximum.
            regular = (regular.0 + low, regular.1 + high - max);
            if high * surpassed.1 > surpassed.0 * max {
                surpassed = (high, max);
            }
            skips |= criterion.not_applicable != NotApplicable::Never;
            differs |= leaf.standing == Standing::Counts && is_limited(criterion);
        }
        extra.1 = set.bonus_cap.map_or(extra.1, |cap| extra.1.min(cap.hundredths().into()));
        // Where others are left out, what is left is brought to the full scale: surpassed or lost as far as alone.
        skips &= set.not_applicable == NotApplicableEffect::LeaveOut;
        let scaled = |whole: i128| match surpassed {
            (_, 0) => FAR,
            (high, max) => (whole * high + max - 1) / max,
        };
        if skips {
            regular = (if regular.0 < 0 { -FAR } else { regular.0 }, regular.1.max(scaled(full)));
        }
        let (least, most) = (regular.0 + extra.0, regular.1 + extra.1);
        let capped = |most: i128| set.cap.map_or(most, |cap| most.min(cap.hundredths().into()));
        let share = |points: i128| points.saturating_mul(10_000) / full.max(1);
        // A unit that some criteria do not concern has a smaller scale, of which the same points are more.
        let percent = if differs {
            let most = if extra.1 > 0 { FAR } else { share(most).max(scaled(10_000)) };
            (if least < 0 { -FAR } else { 0 }, most)
        } else {
            (share(least), share(capped(most)))
        };
        let percent = (percent.0.saturating_sub(1), percent.1.saturating_add(1));
        Self { points: (least, capped(most)), percent: (full != 0).then_some(percent) }
    }
}

/// Whether a criterion concerns only some units, or counts only on some days.
fn is_limited(criterion: &Criterion) -> bool {
    !criterion.unit_types.is_empty() || !criterion.blocks.is_empty() || criterion.validity.is_some()
}

fn put<P: Position>(list: &mut List<P, bool>, at: P, value: bool) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

const FAR: i128 = i128::MAX / 4;

fn stretch<T: Copy>(bounds: &Bounds<T>, units: impl Fn(T) -> i64) -> Stretch {
    let unit = |bound: T| i128::from(units(bound));
    let least = bounds.at_least.map(unit).into_iter().chain(bounds.above.map(|bound| unit(bound) + 1)).max();
    let most = bounds.at_most.map(unit).into_iter().chain(bounds.below.map(|bound| unit(bound) - 1)).min();
    (least.unwrap_or(-FAR), most.unwrap_or(FAR))
}

fn points(bounds: &Bounds<Points>) -> Stretch {
    stretch(bounds, Points::hundredths)
}

fn shares(bounds: &Bounds<Share>) -> Stretch {
    // Shares are exact fractions: between two neighbouring basis points there are more.
    let (least, most) = stretch(bounds, Share::basis_points);
    (least - 1, most + 1)
}

fn common(a: Stretch, b: Stretch) -> Stretch {
    (a.0.max(b.0), a.1.min(b.1))
}

fn meets(a: Stretch, b: Stretch) -> bool {
    let (least, most) = common(a, b);
    least <= most
}

fn asks_for_nothing(test: &Test) -> bool {
    match test {
        Test::Choice { among } | Test::Units { among, .. } => among.is_empty(),
        Test::Number { is } => {
            let (least, most) = stretch(is, Quantity::ten_thousandths);
            least > most
        }
        Test::Share { is } => {
            let (least, most) = shares(is);
            least > most
        }
        Test::Yes {} | Test::No {} => false,
    }
}

fn can_be(kind: &FactKind, test: &Test) -> bool {
    if asks_for_nothing(test) {
        return false;
    }
    match (kind, test) {
        (FactKind::Number { min, max, .. }, Test::Number { is }) => {
            let least = min.unwrap_or(Quantity::ZERO).ten_thousandths();
            let most = max.unwrap_or(Quantity::MAX).ten_thousandths();
            meets(stretch(is, Quantity::ten_thousandths), (least.into(), most.into()))
        }
        (FactKind::Share { .. }, Test::Share { is }) => meets(shares(is), (0, FAR)),
        (FactKind::Units { .. }, Test::Units { is, .. }) => meets(shares(is), (0, 10_000)),
        (FactKind::Choice { options }, Test::Choice { among }) => {
            among.iter().any(|id| options.iter().any(|option| option.id == *id))
        }
        (FactKind::YesNo {}, Test::Yes {} | Test::No {}) => true,
        _ => false,
    }
}
