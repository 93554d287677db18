//! Random criteria sets.

use super::Rng;
use crate::criteria::{
    Band, Block, Bounds, Ceiling, Choice, Class, Classing, Clause, Condition, CriteriaSet, Criterion, EvidenceNeed,
    EvidenceRule, Fact, FactKind, Gate, Group, Label, Need, NotApplicable, NotApplicableEffect, Offer, Otherwise, Part,
    Provenance, Role, Rule, Scorer, Test, UnitType, UnprovenEffect, Validity,
};
use crate::{Id, Points, Quantity, Share};

/// What may be named, whether it exists or not.
struct Names {
    groups: usize,
    criteria: usize,
    facts: usize,
    gates: usize,
    classes: usize,
}

/// Any set.
pub fn set(rng: &mut Rng) -> CriteriaSet {
    let names = Names { groups: 6, criteria: 14, facts: 5, gates: 3, classes: 4 };
    let (mut group, mut criterion) = (0, 0);
    let mut groups = Vec::new();
    for _ in 0..=rng.below(3) {
        groups.push(any_group(rng, &names, 2, &mut group, &mut criterion));
    }
    let facts = (0..rng.below(names.facts + 1)).map(|at| fact(rng, at)).collect();
    let gates = rng.some(names.gates, |rng, at| Gate {
        id: Rng::id('t', at),
        text: "Điều kiện".to_owned(),
        when: condition(rng, &names, 2),
    });
    let classing = (!rng.one_in(4)).then(|| classing(rng, &names));
    CriteriaSet {
        not_applicable: rng.pick(NotApplicableEffect::ALL).unwrap_or_default(),
        unproven: rng.pick(UnprovenEffect::ALL).unwrap_or_default(),
        total: rng.maybe(2, Rng::points),
        bonus_cap: rng.maybe(3, Rng::points),
        cap: rng.maybe(4, |rng| Points::whole(rng.below(200) as i32)),
        facts,
        gates,
        classing,
        ..empty(groups)
    }
}

fn empty(groups: Vec<Group>) -> CriteriaSet {
    CriteriaSet {
        id: Rng::id('b', 1),
        edition: Rng::id('p', 1),
        title: "Bộ tiêu chí".to_owned(),
        help: None,
        unit_types: Vec::new(),
        period: None,
        origin: Provenance::Proposed { note: None },
        plan: None,
        not_applicable: NotApplicableEffect::LeaveOut,
        unproven: UnprovenEffect::Counted,
        total: None,
        bonus_cap: None,
        cap: None,
        groups,
        facts: Vec::new(),
        gates: Vec::new(),
        classing: None,
    }
}

fn any_group(rng: &mut Rng, names: &Names, depth: usize, group: &mut usize, criterion: &mut usize) -> Group {
    let id = Rng::id('g', *group);
    *group += 1;
    let criteria = rng.some(4, |rng, _| {
        // Now and then an id is used twice.
        let id = Rng::id('c', if rng.one_in(60) { 0 } else { *criterion });
        *criterion += 1;
        any_criterion(rng, names, id)
    });
    let groups =
        if depth > 0 { rng.some(2, |rng, _| any_group(rng, names, depth - 1, group, criterion)) } else { Vec::new() };
    let ceilings = if rng.one_in(3) {
        rng.some(2, |rng, at| Ceiling {
            id: Rng::id('m', at),
            text: "Mức trần".to_owned(),
            when: condition(rng, names, 1),
            at_most: rng.points(),
        })
    } else {
        Vec::new()
    };
    Group {
        id,
        marker: None,
        title: "Nhóm".to_owned(),
        help: None,
        total: rng.maybe(3, Rng::points),
        cap: rng.maybe(4, Rng::points),
        bonus_cap: rng.maybe(3, Rng::points),
        ceilings,
        criteria,
        groups,
    }
}

fn any_criterion(rng: &mut Rng, names: &Names, id: Id) -> Criterion {
    let rule = rule(rng, names, 2);
    let validity = rng.maybe(10, |rng| Validity { from: rng.maybe(2, Rng::day), to: rng.maybe(2, Rng::day) });
    Criterion {
        role: if rng.one_in(6) { Role::Bonus } else { Role::Regular },
        scorer: if rng.one_in(10) { Scorer::Superior } else { Scorer::Unit },
        not_applicable: rng.pick(NotApplicable::ALL).unwrap_or_default(),
        evidence: EvidenceRule {
            need: rng.pick(EvidenceNeed::ALL).unwrap_or_default(),
            kinds: Vec::new(),
            at_least: rng.maybe(4, |rng| rng.below(3) as u32),
        },
        unit_types: rng.maybe(12, |rng| rng.pick(UnitType::ALL)).flatten().into_iter().collect(),
        blocks: rng.maybe(12, |rng| rng.pick(Block::ALL)).flatten().into_iter().collect(),
        validity,
        ..criterion(id, rule)
    }
}

fn criterion(id: Id, rule: Rule) -> Criterion {
    Criterion {
        id,
        marker: None,
        title: "Nội dung".to_owned(),
        counts: None,
        attach: None,
        rule,
        whole: None,
        role: Role::Regular,
        scorer: Scorer::Unit,
        not_applicable: NotApplicable::Never,
        evidence: EvidenceRule::default(),
        cites: Vec::new(),
        unit_types: Vec::new(),
        blocks: Vec::new(),
        origin: None,
        validity: None,
        replaces: Vec::new(),
    }
}

fn rule(rng: &mut Rng, names: &Names, depth: usize) -> Rule {
    match rng.below(10) {
        0 => Rule::YesNo { points: rng.points() },
        1 => Rule::Tiers { tiers: rng.some(4, tier) },
        2 => Rule::PercentTiers {
            of: None,
            bands: rng.some(4, |rng, _| Band {
                from: rng.maybe(2, Rng::share),
                below: rng.maybe(2, Rng::share),
                points: rng.points(),
            }),
        },
        3 => Rule::Count { each: rng.points(), max: rng.points(), unit: None },
        4 => Rule::Proportional {
            target: rng.maybe(2, Rng::quantity),
            points: rng.points(),
            limit: rng.maybe(2, Rng::share),
            unit: None,
        },
        5 => Rule::AtLeast {
            need: rng.below(4) as u32,
            options: offers(rng, 1, 'o'),
            points: rng.points(),
            otherwise: rng.pick(Otherwise::ALL).unwrap_or_default(),
        },
        6 if depth > 0 => Rule::Sum {
            parts: rng.some(3, |rng, at| Part {
                id: Rng::id('p', at),
                title: "Phần".to_owned(),
                rule: rule(rng, names, depth - 1),
            }),
            max: rng.maybe(2, Rng::points),
        },
        7 => Rule::Imported {
            from: "Nơi khác".to_owned(),
            lowest: if rng.one_in(3) { rng.quantity() } else { Quantity::ZERO },
            highest: rng.quantity(),
            full_from: rng.maybe(2, Rng::quantity),
            points: rng.points(),
        },
        8 => Rule::Penalty {
            each: rng.points(),
            at_most: rng.maybe(2, Rng::points),
            unless_under: rng.some(2, |rng, _| Rng::id('c', rng.below(names.criteria))),
        },
        _ => Rule::Free {
            max: rng.points(),
            step: rng.maybe(2, |rng| Points::from_hundredths(rng.below(4) as i64 * 25)),
        },
    }
}

fn tier(rng: &mut Rng, at: usize) -> Choice {
    Choice { id: Rng::id('x', at), title: "Mức".to_owned(), points: rng.points() }
}

fn offers(rng: &mut Rng, depth: usize, letter: char) -> Vec<Offer> {
    rng.some(4, |rng, at| Offer {
        id: Rng::id(letter, at),
        title: "Nội dung".to_owned(),
        need: rng.maybe(2, |rng| rng.below(3) as u32),
        options: if depth > 0 && rng.one_in(3) { offers(rng, depth - 1, 'q') } else { Vec::new() },
    })
}

fn label(at: usize) -> Label {
    Label { id: Rng::id('x', at), title: "Lựa chọn".to_owned() }
}

fn fact(rng: &mut Rng, at: usize) -> Fact {
    let value = match rng.below(5) {
        0 => FactKind::YesNo {},
        1 => FactKind::Number { min: rng.maybe(4, Rng::quantity), max: rng.maybe(4, Rng::quantity), unit: None },
        2 => FactKind::Share { of: None },
        3 => FactKind::Choice { options: rng.some(4, |_, at| label(at)) },
        _ => FactKind::Units { classes: rng.some(4, |_, at| label(at)) },
    };
    Fact { id: Rng::id('f', at), title: "Số liệu".to_owned(), help: None, value }
}

fn bounds<T>(rng: &mut Rng, mut make: impl FnMut(&mut Rng) -> T) -> Bounds<T> {
    Bounds {
        at_least: rng.maybe(2, &mut make),
        above: rng.maybe(6, &mut make),
        at_most: rng.maybe(6, &mut make),
        below: rng.maybe(3, &mut make),
    }
}

fn condition(rng: &mut Rng, names: &Names, depth: usize) -> Condition {
    let inner = |rng: &mut Rng| rng.some(3, |rng, _| condition(rng, names, depth.saturating_sub(1)));
    match rng.below(if depth > 0 { 11 } else { 7 }) {
        0 => Condition::Total { is: bounds(rng, |rng| Points::whole(rng.below(60) as i32)) },
        1 => Condition::Percent { is: bounds(rng, Rng::share) },
        2 => Condition::Group {
            group: Rng::id('g', rng.below(names.groups)),
            points: rng.maybe(2, |rng| bounds(rng, Rng::points)),
            percent: rng.maybe(2, |rng| bounds(rng, Rng::share)),
        },
        3 => Condition::Criterion {
            criterion: Rng::id('c', rng.below(names.criteria)),
            points: rng.maybe(2, |rng| bounds(rng, Rng::points)),
            percent: rng.maybe(3, |rng| bounds(rng, Rng::share)),
            answer: rng.maybe(3, test),
        },
        4 => Condition::Fact { fact: Rng::id('f', rng.below(names.facts)), is: test(rng) },
        5 => Condition::Gate { gate: Rng::id('t', rng.below(names.gates)) },
        6 => Condition::Class { class: Rng::id('k', rng.below(names.classes)) },
        7 => Condition::All { of: inner(rng) },
        8 => Condition::Any { of: inner(rng) },
        9 => Condition::AtLeast { count: rng.below(3) as u32, of: inner(rng) },
        _ => Condition::Not { of: Box::new(condition(rng, names, depth - 1)) },
    }
}

fn test(rng: &mut Rng) -> Test {
    match rng.below(6) {
        0 => Test::Yes {},
        1 => Test::No {},
        2 => Test::Choice { among: rng.some(2, |rng, _| Rng::id('x', rng.below(4))) },
        3 => Test::Number { is: bounds(rng, Rng::quantity) },
        4 => Test::Share { is: bounds(rng, Rng::share) },
        _ => Test::Units { among: rng.some(2, |rng, _| Rng::id('x', rng.below(4))), is: bounds(rng, Rng::share) },
    }
}

fn classing(rng: &mut Rng, names: &Names) -> Classing {
    let classes = rng.some(names.classes, |rng, at| Class {
        id: Rng::id('k', at),
        title: "Loại".to_owned(),
        need: match rng.below(3) {
            0 => Need::All {},
            1 => Need::Any {},
            _ => Need::AtLeast { count: rng.below(3) as u32 },
        },
        clauses: rng.some(3, |rng, at| Clause {
            id: Rng::id('d', at),
            text: "Điều kiện".to_owned(),
            when: condition(rng, names, 2),
        }),
    });
    let order = rng.some(names.classes, |rng, _| Rng::id('k', rng.below(names.classes)));
    Classing { origin: Provenance::Proposed { note: None }, validity: None, classes, order }
}

/// A sound form: ten criteria to a group, every kind in turn, four classes over the total and two facts.
pub fn form(rng: &mut Rng, count: usize) -> CriteriaSet {
    let mut groups: Vec<Group> = Vec::new();
    for at in 0..count {
        if at % 10 == 0 {
            groups.push(Group {
                id: Rng::id('g', at / 10),
                marker: None,
                title: "Nhóm tiêu chí".to_owned(),
                help: None,
                total: None,
                cap: None,
                bonus_cap: None,
                ceilings: Vec::new(),
                criteria: Vec::new(),
                groups: Vec::new(),
            });
        }
        let rule = sound_rule(at);
        let title = "Tổ chức các hoạt động tuyên truyền, giáo dục cho đoàn viên, thanh niên trong năm.".to_owned();
        let mut criterion = Criterion { title, ..criterion(Rng::id('c', at), rule) };
        criterion.counts = Some("Tính hoạt động có kế hoạch và kết quả cụ thể.".to_owned());
        criterion.evidence.need = rng.pick(EvidenceNeed::ALL).unwrap_or_default();
        if at % 7 == 0 {
            criterion.not_applicable = NotApplicable::Allowed;
        }
        if let Some(group) = groups.last_mut() {
            group.criteria.push(criterion);
        }
    }
    let clause = |at, when| Clause { id: Rng::id('d', at), text: "Điều kiện".to_owned(), when };
    let thresholds = [90, 70, 50, 0];
    let classes = thresholds.iter().enumerate().map(|(at, from)| {
        let share = Share::percent(*from);
        let percent =
            Condition::Percent { is: Bounds { at_least: Some(share), above: None, at_most: None, below: None } };
        let fact = Condition::Fact { fact: Rng::id('f', 0), is: Test::Yes {} };
        Class {
            id: Rng::id('k', at),
            title: "Loại".to_owned(),
            need: Need::All {},
            clauses: vec![clause(0, percent), clause(1, fact)],
        }
    });
    let classes: Vec<Class> = classes.collect();
    let order = classes.iter().map(|class| class.id.clone()).collect();
    let fact = |at, value| Fact { id: Rng::id('f', at), title: "Số liệu".to_owned(), help: None, value };
    CriteriaSet {
        facts: vec![fact(0, FactKind::YesNo {}), fact(1, FactKind::Share { of: None })],
        classing: Some(Classing { origin: Provenance::Proposed { note: None }, validity: None, classes, order }),
        ..empty(groups)
    }
}

fn sound_rule(at: usize) -> Rule {
    let points = |whole| Points::whole(whole);
    match at % 6 {
        0 => Rule::YesNo { points: points(5) },
        1 => Rule::Tiers {
            tiers: (0..3)
                .map(|at| Choice { id: Rng::id('x', at), title: "Mức".to_owned(), points: points(4 - 2 * at as i32) })
                .collect(),
        },
        2 => Rule::PercentTiers {
            of: None,
            bands: vec![
                Band { from: Some(Share::percent(90)), below: None, points: points(5) },
                Band { from: Some(Share::percent(80)), below: Some(Share::percent(90)), points: points(3) },
                Band { from: None, below: Some(Share::percent(80)), points: points(0) },
            ],
        },
        3 => Rule::Count { each: points(2), max: points(10), unit: None },
        4 => Rule::Proportional {
            target: Some(Quantity::whole(12)),
            points: points(5),
            limit: Some(Share::WHOLE),
            unit: None,
        },
        _ => Rule::Free { max: points(10), step: Some(Points::from_hundredths(50)) },
    }
}
