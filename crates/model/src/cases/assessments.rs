//! Random assessments.

use super::Rng;
use crate::assessment::{
    Answer, Answers, Assessment, CriteriaRef, Decision, Evidence, FactAnswer, FactAnswers, Proof, Ratio, Review,
    ReviewScore, ReviewScores, ReviewWeight, State, Superior, Unit, Value, Waiver,
};
use crate::checklist::Checklist;
use crate::criteria::{Block, CriteriaSet, FactKind, Offer, Rule, UnitType};
use crate::{Fingerprint, Id, Period, Points};

/// Any answers to a set.
pub fn assessment(rng: &mut Rng, set: &CriteriaSet) -> Assessment {
    let mut filled = blank(set);
    filled.unit.blocks = rng.maybe(2, |rng| rng.pick(Block::ALL)).flatten().into_iter().collect();
    for criterion in set.criteria() {
        if !rng.one_in(5) {
            filled.answers.insert(criterion.id.clone(), answer(rng, &criterion.rule));
        }
    }
    for fact in &set.facts {
        if !rng.one_in(4) {
            filled.facts.insert(fact.id.clone(), FactAnswer { value: fact_value(rng, &fact.value), note: None });
        }
    }
    filled.reviews = if rng.one_in(3) { rng.some(3, |rng, _| review(rng, set, &filled.answers)) } else { Vec::new() };
    filled
}

/// Usable answers to a sound set, one criterion in eight left open.
pub fn filled(rng: &mut Rng, set: &CriteriaSet) -> Assessment {
    let mut filled = blank(set);
    for criterion in set.criteria() {
        if rng.one_in(8) {
            continue;
        }
        let value = usable(rng, &criterion.rule);
        let evidence = vec![paper(rng)];
        filled.answers.insert(criterion.id.clone(), Answer { value, evidence, ..Answer::default() });
    }
    for fact in &set.facts {
        filled.facts.insert(fact.id.clone(), FactAnswer { value: fact_value(rng, &fact.value), note: None });
    }
    filled
}

/// Takes a form on its way: another unit, some steps, and of a few what the level above says.
pub fn hand_in(rng: &mut Rng, set: &CriteriaSet, unit: u64, filled: &mut Assessment) {
    let at = usize::try_from(unit).unwrap_or_default();
    filled.unit.id = Rng::id('u', at);
    filled.unit.name = format!("Chi đoàn {unit}");
    if filled.unit.blocks.is_empty() {
        filled.unit.blocks = vec![Block::ALL.get(at % Block::ALL.len()).copied().unwrap_or(Block::School)];
    }
    let superior = Rng::id('s', at % 40);
    filled.unit.superior = Some(Superior { name: format!("Đoàn xã {superior}"), id: Some(superior) });
    let by = Superior { id: None, name: "Cấp trên".to_owned() };
    for _ in 0..rng.below(5) {
        let Some(to) = rng.pick(filled.state.next()) else { break };
        let (day, why) = (rng.day(), Some("Cần bổ sung minh chứng".to_owned()));
        // A state that was picked from those that can follow, and a reason: nothing can be refused.
        let _ = filled.advance(to, day, None, why);
    }
    if rng.one_in(8) {
        filled.reviews = vec![Review { weight: ReviewWeight::Deciding, level: 1, ..review(rng, set, &filled.answers) }];
    }
    let classes = set.classing.iter().flat_map(|classing| &classing.classes).map(|class| class.id.clone());
    let classes: Vec<Id> = classes.collect();
    filled.decision = rng.maybe(10, |rng| Decision {
        class: rng.pick(&classes),
        by,
        on: rng.day(),
        symbol: Some(format!("{}-QĐ/ĐTN", rng.below(99))),
        reason: None,
        saw: Fingerprint::of(b"all"),
    });
}

fn blank(set: &CriteriaSet) -> Assessment {
    Assessment {
        unit: Unit {
            id: Rng::id('u', 1),
            name: "Chi đoàn".to_owned(),
            unit_type: UnitType::Chapter,
            blocks: Vec::new(),
            superior: None,
        },
        period: year(),
        plan: None,
        criteria: CriteriaRef { id: set.id.clone(), edition: set.edition.clone(), fingerprint: None },
        state: State::Draft,
        filled_by: None,
        answers: Answers::new(),
        facts: FactAnswers::new(),
        set_aside: Vec::new(),
        reviews: Vec::new(),
        decision: None,
        history: Vec::new(),
    }
}

#[expect(clippy::expect_used, reason = "2022 is a year")]
fn year() -> Period {
    Period::year(2022).expect("2022 is a year")
}

/// Changes something in an open checklist.
pub fn edit(rng: &mut Rng, set: &CriteriaSet, open: &mut Checklist) {
    let criteria: Vec<_> = set.criteria().collect();
    if rng.one_in(4)
        && let Some(fact) = rng.pick(&set.facts)
    {
        let answer = (!rng.one_in(4)).then(|| FactAnswer { value: fact_value(rng, &fact.value), note: None });
        open.set_fact(&fact.id, answer);
        return;
    }
    let Some(criterion) = rng.pick(&criteria) else { return };
    if rng.one_in(4) && !open.assessment().reviews.is_empty() {
        let review = rng.below(open.assessment().reviews.len());
        let points = (!rng.one_in(3)).then(|| rng.points());
        open.set_review_score(review, &criterion.id, points, None, None);
        return;
    }
    let answer = (!rng.one_in(5)).then(|| answer(rng, &criterion.rule));
    open.set_answer(&criterion.id, answer);
}

fn answer(rng: &mut Rng, rule: &Rule) -> Answer {
    let value = if rng.one_in(10) { Some(any_value(rng)) } else { usable(rng, rule) };
    Answer {
        value: if rng.one_in(12) { None } else { value },
        not_applicable: rng.maybe(8, |rng| Waiver { reason: rng.maybe(2, |_| "Không có nguồn".to_owned()) }),
        note: None,
        evidence: rng.some(2, |rng, _| paper(rng)),
    }
}

fn paper(rng: &mut Rng) -> Evidence {
    let symbol = format!("{}-KH/ĐTN", rng.below(99));
    Evidence {
        proof: Proof::Paper { symbol, date: None, title: None },
        happened: rng.maybe(2, Rng::day),
        entered: None,
    }
}

fn any_value(rng: &mut Rng) -> Value {
    match rng.below(8) {
        0 => Value::YesNo(rng.one_in(2)),
        1 => Value::Choice(Rng::id('x', rng.below(5))),
        2 => Value::Count(rng.next() as u32),
        3 => Value::Number(rng.quantity()),
        4 => Value::Share(rng.share()),
        5 => Value::Ratio(Ratio { part: rng.quantity(), whole: rng.quantity() }),
        6 => Value::Points(rng.points()),
        _ => Value::Options(rng.some(3, |rng, _| Rng::id('o', rng.below(4)))),
    }
}

/// A value of the right kind, mostly a possible one.
fn usable(rng: &mut Rng, rule: &Rule) -> Option<Value> {
    Some(match rule {
        Rule::YesNo { .. } => Value::YesNo(rng.one_in(2)),
        Rule::Tiers { tiers } => Value::Choice(rng.pick(tiers)?.id),
        Rule::PercentTiers { .. } => share(rng),
        Rule::Count { .. } | Rule::Penalty { .. } => Value::Count(rng.below(9) as u32),
        Rule::Proportional { target: Some(_), .. } | Rule::Imported { .. } => Value::Number(rng.quantity()),
        Rule::Proportional { target: None, .. } => share(rng),
        Rule::Free { max, step } => {
            let step = step.map_or(1, Points::hundredths).max(1);
            let steps = usize::try_from((max.hundredths() / step).clamp(0, 1_000_000)).unwrap_or_default();
            Value::Points(Points::from_hundredths(rng.below(steps + 1) as i64 * step))
        }
        Rule::AtLeast { options, .. } => {
            let mut ids = Vec::new();
            leaves(options, &mut ids);
            ids.retain(|_| rng.one_in(2));
            Value::Options(ids)
        }
        Rule::Sum { parts, .. } => {
            let mut values = Vec::new();
            for part in parts {
                if let (false, Some(value)) = (rng.one_in(6), usable(rng, &part.rule)) {
                    values.push((part.id.clone(), value));
                }
            }
            Value::Parts(values.into_iter().collect())
        }
    })
}

fn share(rng: &mut Rng) -> Value {
    if rng.one_in(2) {
        Value::Share(rng.share())
    } else {
        Value::Ratio(Ratio { part: rng.quantity(), whole: rng.quantity() })
    }
}

fn leaves(options: &[Offer], ids: &mut Vec<Id>) {
    for offer in options {
        match offer.options.as_slice() {
            [] => ids.push(offer.id.clone()),
            nested => leaves(nested, ids),
        }
    }
}

fn fact_value(rng: &mut Rng, kind: &FactKind) -> Value {
    match kind {
        FactKind::YesNo {} => Value::YesNo(rng.one_in(2)),
        FactKind::Number { .. } => Value::Number(rng.quantity()),
        FactKind::Share { .. } => share(rng),
        FactKind::Choice { .. } => Value::Choice(Rng::id('x', rng.below(4))),
        FactKind::Units { classes } => {
            let counts = classes.iter().map(|class| (class.id.clone(), rng.below(9) as u32));
            Value::Units(counts.collect())
        }
    }
}

fn review(rng: &mut Rng, set: &CriteriaSet, answers: &Answers) -> Review {
    let mut scores = ReviewScores::new();
    for criterion in set.criteria() {
        if rng.one_in(2) {
            continue;
        }
        let answer = answers.get(criterion.id.as_str()).cloned().unwrap_or_default();
        let saw = if rng.one_in(5) { Fingerprint::of(b"before") } else { answer.fingerprint() };
        let score = ReviewScore { points: rng.points(), reason: None, comment: None, saw };
        scores.insert(criterion.id.clone(), score);
    }
    Review {
        level: rng.below(4) as u32,
        weight: rng.pick(ReviewWeight::ALL).unwrap_or(ReviewWeight::Deciding),
        by: Superior { id: None, name: "Cấp trên".to_owned() },
        person: None,
        on: rng.day(),
        saw: Fingerprint::of(b"all"),
        scores,
        comment: None,
    }
}
