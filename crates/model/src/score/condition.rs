//! Conditions made ready, and how an answer or a fact is judged.

use super::index::{ClassAt, ClauseAt, FactAt, GateAt, GroupAt, LeafAt, Node, Position, Run};
use super::words::{Refusal, Truth};
use crate::assessment::{Assessment, Value};
use crate::criteria::{Bounds, CriteriaSet, FactKind, Need, Test};
use crate::{Points, Quantity, Share, score::leaf};

/// A condition whose references are positions.
#[derive(Clone, Debug)]
pub enum Compiled {
    All(Vec<Compiled>),
    Any(Vec<Compiled>),
    Not(Box<Compiled>),
    AtLeast(usize, Vec<Compiled>),
    Total(Bounds<Points>),
    Percent(Bounds<Share>),
    Group(GroupAt, Option<Bounds<Points>>, Option<Bounds<Share>>),
    Criterion(LeafAt, Option<Bounds<Points>>, Option<Bounds<Share>>, Option<Test>),
    Fact(FactAt, Test),
    Gate(GateAt),
    Class(ClassAt),
    /// It names what does not exist, or leads back to what it judges.
    Never,
}

impl Compiled {
    /// What it depends on besides facts.
    pub fn node(&self) -> Option<Node> {
        match self {
            Self::Total(_) | Self::Percent(_) => Some(Node::Total),
            Self::Group(group, ..) => Some(Node::Group(*group)),
            Self::Criterion(leaf, ..) => Some(Node::Leaf(*leaf)),
            Self::Gate(gate) => Some(Node::Gate(*gate)),
            Self::Class(class) => Some(Node::Class(*class)),
            _ => None,
        }
    }

    /// Whether it asks for sums of points, itself or maybe by way of a class; `of_gate` says whether a gate does.
    pub fn asks_for_sums(&self, of_gate: &dyn Fn(GateAt) -> bool) -> bool {
        match self {
            Self::All(of) | Self::Any(of) | Self::AtLeast(_, of) => of.iter().any(|each| each.asks_for_sums(of_gate)),
            Self::Not(of) => of.asks_for_sums(of_gate),
            Self::Gate(at) => of_gate(*at),
            Self::Total(_) | Self::Percent(_) | Self::Group(..) | Self::Class(_) => true,
            Self::Criterion(..) | Self::Fact(..) | Self::Never => false,
        }
    }

    /// Whether it can be met only while the gate is open.
    pub fn requires(&self, gate: GateAt) -> bool {
        match self {
            Self::Gate(at) => *at == gate,
            Self::All(of) => of.iter().any(|each| each.requires(gate)),
            Self::Any(of) => !of.is_empty() && of.iter().all(|each| each.requires(gate)),
            _ => false,
        }
    }

    /// Calls `visit` with the condition and all conditions in it.
    pub fn visit(&mut self, visit: &mut dyn FnMut(&mut Self)) {
        visit(self);
        match self {
            Self::All(of) | Self::Any(of) | Self::AtLeast(_, of) => of.iter_mut().for_each(|c| c.visit(visit)),
            Self::Not(of) => of.visit(visit),
            _ => {}
        }
    }
}

/// A conditional ceiling.
#[derive(Clone, Debug)]
pub struct Roof {
    pub at_most: i64,
    pub when: Compiled,
}

/// A class.
#[derive(Clone, Debug)]
pub struct Grade {
    pub clauses: Run<ClauseAt>,
    pub need: Need,
}

impl Grade {
    /// What a condition on something that does not concern the unit comes to: where any one is enough, it is enough for
    /// nothing, be the class one to strive for or to avoid.
    pub const fn spared(&self) -> Truth {
        match self.need {
            Need::Any {} => Truth::NotMet,
            _ => Truth::Met,
        }
    }
}

/// An exact number: a numerator over a positive denominator.
pub type Fraction = (i128, i128);

/// Whether an exact number lies within bounds that count in `1 / scale`.
pub fn within<T: Copy>(bounds: &Bounds<T>, number: Fraction, scale: i128, units: impl Fn(T) -> i64) -> bool {
    // number >= bound  ⇔  numerator × scale >= bound × denominator
    let left = number.0.saturating_mul(scale);
    let right = |bound: T| i128::from(units(bound)).saturating_mul(number.1);
    bounds.at_least.is_none_or(|bound| left >= right(bound))
        && bounds.above.is_none_or(|bound| left > right(bound))
        && bounds.at_most.is_none_or(|bound| left <= right(bound))
        && bounds.below.is_none_or(|bound| left < right(bound))
}

/// Whether hundredths of a point over `number.1` lie within bounds.
pub fn points_within(bounds: &Bounds<Points>, number: Fraction) -> bool {
    within(bounds, number, 1, Points::hundredths)
}

/// Whether a fraction lies within bounds of shares.
pub fn share_within(bounds: &Bounds<Share>, number: Fraction) -> bool {
    within(bounds, number, 10_000, Share::basis_points)
}

/// Judges an answer; of another kind than the test asks for, or one that cannot be used, it is not known.
pub fn test(test: &Test, value: Option<&Value>) -> Truth {
    let Some(value) = value else { return Truth::Unknown };
    match (test, value) {
        (Test::Yes {}, Value::YesNo(yes)) => Truth::of(*yes),
        (Test::No {}, Value::YesNo(yes)) => Truth::of(!*yes),
        (Test::Choice { among }, Value::Choice(choice)) => Truth::of(among.contains(choice)),
        (Test::Number { is }, Value::Number(number)) => {
            Truth::of(within(is, (number.ten_thousandths().into(), 1), 1, Quantity::ten_thousandths))
        }
        (Test::Number { is }, Value::Count(count)) => {
            Truth::of(within(is, (i128::from(*count) * 10_000, 1), 1, Quantity::ten_thousandths))
        }
        (Test::Share { is }, Value::Share(_) | Value::Ratio(_)) => {
            leaf::fraction(value).map_or(Truth::Unknown, |share| Truth::of(share_within(is, share)))
        }
        (Test::Units { among, is }, Value::Units(counts)) => {
            let sum = |ids: &mut dyn Iterator<Item = &u32>| ids.map(|count| i128::from(*count)).sum::<i128>();
            let whole = sum(&mut counts.values());
            if whole == 0 {
                return Truth::Unknown;
            }
            // Each class once, however often it is named.
            let named = counts.iter().filter(|(id, _)| among.contains(id));
            let part = named.map(|(_, count)| i128::from(*count)).sum();
            Truth::of(share_within(is, (part, whole)))
        }
        _ => Truth::Unknown,
    }
}

/// The value of a fact, where it is of the kind that is asked for and possible.
pub fn fact_value<'a>(set: &CriteriaSet, fact: FactAt, assessment: &'a Assessment) -> Option<&'a Value> {
    let fact = set.facts.get(fact.position())?;
    let value = &assessment.facts.get(fact.id.as_str())?.value;
    fits(&fact.value, value).is_ok().then_some(value)
}

/// Whether a value is of the kind that a fact asks for, and possible.
pub fn fits(kind: &FactKind, value: &Value) -> Result<(), Refusal> {
    let number = |number: Quantity, min: Option<Quantity>, max: Option<Quantity>| {
        let possible = number >= min.unwrap_or(Quantity::ZERO) && max.is_none_or(|max| number <= max);
        if possible { Ok(()) } else { Err(Refusal::OutOfRange) }
    };
    let known = |known: bool| if known { Ok(()) } else { Err(Refusal::UnknownChoice) };
    match (kind, value) {
        (FactKind::YesNo {}, Value::YesNo(_)) => Ok(()),
        (FactKind::Number { min, max, .. }, Value::Number(found)) => number(*found, *min, *max),
        (FactKind::Number { min, max, .. }, Value::Count(count)) => number(Quantity::whole(*count), *min, *max),
        (FactKind::Share { .. }, Value::Share(_) | Value::Ratio(_)) => leaf::fraction(value).map(|_| ()),
        (FactKind::Choice { options }, Value::Choice(choice)) => {
            known(options.iter().any(|option| option.id == *choice))
        }
        (FactKind::Units { classes }, Value::Units(counts)) => {
            known(counts.keys().all(|id| classes.iter().any(|class| class.id == *id)))
        }
        _ => Err(Refusal::WrongKind),
    }
}
