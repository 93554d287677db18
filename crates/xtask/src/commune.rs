//! A commune for the demo of the desk: 42 chapters that there are nowhere, the same each time they are made.
//!
//! Among them are the ones that a desk has to deal with: late, missing and exempt ones, one sent back and one begun, one
//! almost blank, two that copied from each other, one that contradicts itself, and one that came twice.

use chrono::{Days, NaiveDate};
use orientation::assessment::{
    Answer, Assessment, CriteriaRef, Evidence, FactAnswer, Person, Proof, Ratio, State, Superior, Unit, Value,
};
use orientation::cases::Rng;
use orientation::criteria::PlanRef;
use orientation::criteria::{Block, CriteriaSet, Fact, FactKind, Rule, UnitType};
use orientation::summary::{Cap, Exemption, LevelRef, Roster, RosterUnit, Similar, Under, Vote};
use orientation::{Id, Period, Plan, Points, Quantity, Share, document};

/// The number that everything is drawn from.
const SEED: u64 = 42;
const BEFORE: [&str; 6] = ["Nà", "Pa", "Nậm", "Huổi", "Tà", "Phiêng"];
const AFTER: [&str; 6] = ["Khương", "Lốm", "Mận", "Sáng", "Trải", "Pùng"];
const OTHERS: [(&str, Block); 6] = [
    ("Trường THCS Mẫu", Block::School),
    ("Trường Tiểu học Mẫu", Block::School),
    ("cơ quan xã", Block::CivilService),
    ("Trạm Y tế", Block::CivilService),
    ("Công an xã", Block::ArmedForces),
    ("Hợp tác xã chè", Block::Enterprise),
];
const COPIED: &str =
    "Chi đoàn đã tổ chức 04 buổi lao động tình nguyện làm đường, vệ sinh bản, có 35 lượt đoàn viên tham gia.";

const REASONS: [&str; 4] = [
    "Sát với việc của đoàn viên trong bản",
    "Đoàn viên đi làm xa nhiều, củng cố tổ chức trước đã",
    "Gắn với nông thôn mới và sinh kế của thanh niên",
    "Chi đoàn họp ngày 10/01, 18 trên 20 đoàn viên chọn phương án này",
];

/// The roster of the commune, and its forms of a year.
pub struct Commune {
    pub roster: Roster,
    pub forms: Vec<Assessment>,
}

/// The files of the demo, by name.
pub fn files(set: &CriteriaSet) -> Option<Vec<(&'static str, String)>> {
    let now = commune(set, 2022)?;
    let before = commune(set, 2021)?;
    let lines = |forms: &[Assessment]| forms.iter().map(|form| document::compact(form) + "\n").collect::<String>();
    Some(vec![
        ("roster.json", document::write(&now.roster)),
        ("forms-2022.ndjson", lines(&now.forms)),
        ("forms-2021.ndjson", lines(&before.forms)),
        ("votes-2022.ndjson", votes(&orientation::lai_chau_2022(), &now.roster)?),
    ])
}

/// What the chapters choose of the options of a plan's theme, one vote to a line: six have sent nothing, one changed its vote on the
/// same day, and two of the options lead with as many votes.
fn votes(plan: &Plan, roster: &Roster) -> Option<String> {
    let theme = plan.theme.as_ref()?;
    let [first, second, third] = [0, 1, 2].map(|at| theme.options.get(at).map(|option| option.id.clone()));
    let of = PlanRef::new(plan.id.clone()).with_fingerprint(document::fingerprint(plan));
    let mut text = String::new();
    for (nth, (id, unit)) in roster.units.iter().enumerate().filter(|(nth, _)| nth % 7 != 6) {
        let mut rng = Rng::new(SEED ^ (1 << 40) ^ nth as u64);
        let on = NaiveDate::from_ymd_opt(2022, 1, 10)? + Days::new(rng.below(4) as u64);
        let mut vote = Vote::new(of.clone(), theme.id.clone(), LevelRef::new(id.clone(), &*unit.name), on)
            .with_by(Person::new(format!("Bí thư chi đoàn số {}", nth + 1)));
        if rng.one_in(2) {
            vote.reason = rng.pick(&REASONS).map(str::to_owned);
        }
        // Of the 36: 14, 14 and 7, and one for none of them.
        vote.choice = match nth {
            0..16 => first.clone(),
            16..32 => second.clone(),
            32 => None,
            _ => third.clone(),
        };
        if nth == 4 {
            let mut before = vote.clone();
            before.choice = third.clone();
            vote = vote.with_changed(1);
            vote.others.push(before.fingerprint());
            text += &(document::compact(&before) + "\n");
        }
        text += &(document::compact(&vote) + "\n");
    }
    Some(text)
}

/// The commune in a year; nothing where the names here were no ids.
fn commune(set: &CriteriaSet, year: u16) -> Option<Commune> {
    let period: Period = year.to_string().parse().ok()?;
    let due = NaiveDate::from_ymd_opt(year.into(), 11, 30)?;
    let level = LevelRef::new("doan-xa-mau".parse().ok()?, "Đoàn xã Mẫu");
    let mut roster = Roster::new(format!("doan-xa-mau-{year}").parse().ok()?, level.clone(), period, due)
        .with_criteria(set.id.clone())
        .with_cap(
            Cap::new("xuat-sac".parse().ok()?, "Xuất sắc không quá 20% số chi đoàn", Share::percent(20), Similar::Set)
                .with_classes(["xuat-sac".parse().ok()?]),
        );
    let villages = BEFORE.iter().flat_map(|one| AFTER.map(|two| (format!("bản {one} {two}"), Block::Residential)));
    let others = OTHERS.map(|(name, block)| (name.to_owned(), block));
    let mut forms = Vec::new();
    for (nth, (name, block)) in villages.chain(others).enumerate() {
        let id: Id = format!("mau-{:02}", nth + 1).parse().ok()?;
        let name = format!("Chi đoàn {name}");
        let mut unit =
            RosterUnit::new(&*name, UnitType::Chapter).with_blocks([block]).with_under(Under::new(level.clone()));
        if nth == 35 {
            unit = unit.with_exempt(Exemption::new("mới thành lập tháng 10"));
        }
        roster = roster.with_unit(id.clone(), unit);
        let unit = Unit::new(id, name, UnitType::Chapter).with_blocks([block]);
        let superior = Superior::new("Đoàn xã Mẫu").with_id(level.id.clone());
        let mut rng = Rng::new(SEED ^ (u64::from(year) << 16) ^ nth as u64);
        let criteria = CriteriaRef::new(set.id.clone(), set.edition.clone());
        let blank = Assessment::new(unit.with_superior(superior), period, criteria)
            .with_filled_by(Person::new(format!("Bí thư chi đoàn số {}", nth + 1)));
        forms.extend(filled(&mut rng, set, blank, nth, due));
    }
    Some(Commune { roster, forms })
}

/// What a unit hands in: nothing, one form, or one and a later one.
pub fn filled(rng: &mut Rng, set: &CriteriaSet, mut form: Assessment, nth: usize, due: NaiveDate) -> Vec<Assessment> {
    // Three have sent nothing, and one need not.
    if matches!(nth, 17 | 22 | 29 | 35) {
        return Vec::new();
    }
    let quality = if nth == 11 { 15 } else { 45 + rng.below(55) };
    for fact in &set.facts {
        form = form.with_fact(fact.id.clone(), FactAnswer::new(fact_value(rng, fact, quality)));
    }
    for criterion in set.criteria() {
        if rng.below(100) >= quality.max(20) + 20 {
            continue;
        }
        // A share of the members is one of those that the chapter has.
        let of = criterion.whole.as_ref().and_then(|fact| form.facts.get(fact)).map(|fact| &fact.value);
        let whole = match of {
            Some(Value::Number(whole)) => usize::try_from(whole.ten_thousandths() / 10_000).unwrap_or_default(),
            _ => 3 + rng.below(9),
        };
        let Some(value) = value(rng, &criterion.rule, quality, whole) else { continue };
        let mut answer = Answer::default().with_value(value);
        if rng.below(100) < quality {
            answer = answer.with_evidence(Evidence::new(Proof::Paper {
                symbol: format!("{:02}-BC/CĐ", 1 + rng.below(40)),
                date: None,
                title: None,
            }));
        }
        form = form.with_answer(criterion.id.clone(), answer);
    }
    special(&mut form, nth);
    hand_in(rng, form, nth, due)
}

/// What a reviewer should find.
fn special(form: &mut Assessment, nth: usize) {
    // Two neighbours have the same words.
    if matches!(nth, 6 | 7)
        && let Some(answer) = form.answers.values_mut().next()
    {
        answer.note = Some(COPIED.to_owned());
    }
    // One counts more than there are.
    if nth == 14 {
        for answer in form.answers.values_mut() {
            if let Some(Value::Ratio(ratio)) = &mut answer.value {
                *ratio = Ratio { part: Quantity::whole(31), whole: Quantity::whole(24) };
            }
        }
    }
}

fn hand_in(rng: &mut Rng, mut form: Assessment, nth: usize, due: NaiveDate) -> Vec<Assessment> {
    let day = |late: bool, by: usize| {
        let days = Days::new(1 + by as u64);
        if late { due + days } else { due - days }
    };
    let step = |form: &mut Assessment, to, on, why: Option<&str>| {
        // Each step is one that can follow: nothing can be refused.
        let _ = form.advance(to, on, None, why.map(str::to_owned));
    };
    if nth == 20 {
        return vec![form];
    }
    let late = matches!(nth, 3 | 18 | 27 | 38);
    let on = day(late, rng.below(14));
    step(&mut form, State::Submitted, on, None);
    match nth {
        9 | 31 => {
            step(&mut form, State::ChangesRequested, on + Days::new(2), Some("Bổ sung minh chứng phần tình nguyện"));
            vec![form]
        }
        // It came once, was sent back, and came again.
        5 => {
            let first = form.clone();
            step(&mut form, State::ChangesRequested, on + Days::new(2), Some("Bổ sung số liệu kết nạp"));
            step(&mut form, State::Resubmitted, on + Days::new(4), None);
            vec![first, form]
        }
        _ => {
            if rng.one_in(4) {
                step(&mut form, State::Accepted, on + Days::new(5), None);
            }
            vec![form]
        }
    }
}

/// An answer that brings about as many percent of the points; a share is one of `whole`.
fn value(rng: &mut Rng, rule: &Rule, quality: usize, whole: usize) -> Option<Value> {
    let good = rng.below(100) < quality;
    let number = |number: usize| Quantity::whole(u32::try_from(number).unwrap_or_default());
    Some(match rule {
        Rule::YesNo { .. } => Value::YesNo(good),
        Rule::Tiers { tiers } => {
            let best = tiers.iter().max_by_key(|tier| tier.points)?;
            Value::Choice(if good { best.id.clone() } else { rng.pick(tiers)?.id })
        }
        Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. } => {
            let part = if good { whole.saturating_sub(rng.below(2)) } else { whole * quality / 100 };
            Value::Ratio(Ratio { part: number(part), whole: number(whole) })
        }
        Rule::Count { .. } => Value::Count(if good { 3 + rng.below(3) as u32 } else { rng.below(3) as u32 }),
        Rule::Penalty { .. } => Value::Count(u32::from(!good && rng.one_in(3))),
        Rule::Proportional { target: Some(target), .. } => {
            let share = if good { 100 } else { quality as i64 };
            Value::Number(Quantity::whole(u32::try_from(target.ten_thousandths() * share / 1_000_000).unwrap_or(1)))
        }
        Rule::Imported { .. } => Value::Number(number(60 + rng.below(40))),
        Rule::Free { max, .. } => {
            let whole = max.hundredths() / 100;
            let points = if good { whole } else { whole * quality as i64 / 100 };
            Value::Points(Points::from_hundredths(points * 100))
        }
        Rule::AtLeast { options, .. } => {
            let some = options.iter().filter(|offer| offer.options.is_empty() && (good || rng.one_in(2)));
            Value::Options(some.map(|offer| offer.id.clone()).collect())
        }
        Rule::Sum { parts, .. } => {
            let each = parts.iter().filter_map(|part| Some((part.id.clone(), value(rng, &part.rule, quality, whole)?)));
            Value::Parts(each.collect())
        }
        _ => return None,
    })
}

/// What a chapter says of itself: few have a member who was disciplined, few are scattered, and a year has twelve months.
fn fact_value(rng: &mut Rng, fact: &Fact, quality: usize) -> Value {
    let number = |number: usize| Quantity::whole(u32::try_from(number).unwrap_or_default());
    let good = rng.below(100) < quality;
    match (fact.id.as_str(), &fact.value) {
        ("bi-ky-luat", _) => Value::Number(number(usize::from(!good && rng.one_in(3)))),
        ("phan-tan", _) => Value::YesNo(rng.one_in(8)),
        ("du-6-thang", _) => Value::YesNo(!rng.one_in(20)),
        (_, FactKind::YesNo {}) => Value::YesNo(good),
        (_, FactKind::Share { .. }) => {
            let part = if good { 12 } else { 12 * quality / 100 };
            Value::Ratio(Ratio { part: number(part), whole: number(12) })
        }
        (_, FactKind::Choice { options }) => {
            let chosen = if good { options.first().cloned() } else { rng.pick(options) };
            chosen.map_or(Value::Count(0), |label| Value::Choice(label.id))
        }
        _ => Value::Number(number(12 + rng.below(24))),
    }
}
