//! A posted form is read back as it was filled in, and whatever is posted gets a report.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::BTreeSet;

use orientation::assessment::{Answer, Evidence, FactAnswer, Proof, Ratio, Value, Waiver};
use orientation::by_id::ById;
use orientation::cases::case;
use orientation::criteria::{EvidenceNeed, FactKind, NotApplicable, Offer, Rule, Scorer};
use orientation::html::{FormOptions, form};
use orientation::{Assessment, Code, CriteriaSet, Id, Lang, Points, Quantity, Share, document};
use proptest::prelude::*;

const DAY: &str = "2022-11-20";
const FROZEN: &str = include_str!("../../../tests/frozen/criteria-v1.json");

fn day() -> chrono::NaiveDate {
    DAY.parse().unwrap()
}

fn frozen() -> CriteriaSet {
    document::read(FROZEN).unwrap()
}

/// A random set whose controls have names of their own: two criteria of one id share theirs.
fn set_with_ids_of_their_own(seed: u64) -> CriteriaSet {
    let mut sets = (0..1000).map(|more| case(seed.wrapping_add(more)).set);
    sets.find(|set| orientation::validate::criteria(set, None).of(Code::DuplicateId).next().is_none()).unwrap()
}

/// The names of all controls that `html::form` renders.
fn rendered(set: &CriteriaSet, lang: Lang) -> BTreeSet<String> {
    let html = form(set, &FormOptions::default().with_lang(lang));
    html.split("name=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0.to_owned()).collect()
}

/// A hand that fills in a form: what it posts, and what that means.
struct Hand {
    state: u64,
    lang: Lang,
    posted: Vec<(String, String)>,
}

impl Hand {
    fn next(&mut self, below: u64) -> u64 {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) % below
    }

    fn post(&mut self, name: String, value: impl Into<String>) {
        self.posted.push((name, value.into()));
    }

    /// A number with at most so many decimals, as the model writes it, posted as the language does.
    fn number(&mut self, name: String, places: u64) -> String {
        let (whole, decimals) = (self.next(2_000_000), self.next(places + 1));
        let (mut token, mut typed) = (whole.to_string(), whole.to_string());
        let (point, group) = if self.lang == Lang::English { ('.', ',') } else { (',', '.') };
        if self.next(2) == 0 {
            typed = String::new();
            let digits = whole.to_string();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    typed.push(group);
                }
                typed.push(digit);
            }
        }
        if decimals > 0 {
            // The last digit is none that would be left out again.
            let part: String =
                (1..=decimals).map(|nth| char::from(b'1' + u8::try_from((whole + nth) % 9).unwrap())).collect();
            token = format!("{token}.{part}");
            typed = format!("{typed}{point}{part}");
        }
        self.post(name, format!(" {typed}\u{a0}"));
        token
    }

    fn yes_or_no(&mut self, key: &str) -> Option<Value> {
        let chosen = self.next(3);
        self.post(key.to_owned(), ["yes", "no", ""][usize::try_from(chosen).unwrap()]);
        (chosen < 2).then_some(Value::YesNo(chosen == 0))
    }

    fn choice<'i>(&mut self, key: &str, ids: impl Iterator<Item = &'i Id>) -> Option<Value> {
        let ids: Vec<&Id> = ids.collect();
        let chosen = usize::try_from(self.next(u64::try_from(ids.len()).unwrap() + 1)).unwrap();
        let id = ids.get(chosen).copied();
        self.post(key.to_owned(), id.map_or("", Id::as_str));
        id.cloned().map(Value::Choice)
    }

    fn share(&mut self, key: &str) -> Option<Value> {
        let names = ["part", "whole", "share"].map(|part| format!("{key}:{part}"));
        match self.next(3) {
            0 => {
                names.into_iter().for_each(|name| self.post(name, ""));
                None
            }
            1 => {
                let [part, whole, share] = names;
                self.post(share, "");
                let quantity = |text: String| text.parse::<Quantity>().unwrap();
                let (part, whole) = (self.number(part, 4), self.number(whole, 4));
                Some(Value::Ratio(Ratio { part: quantity(part), whole: quantity(whole) }))
            }
            _ => {
                let [part, whole, share] = names;
                self.post(part, "");
                self.post(whole, "");
                let token = self.number(share, 2);
                Some(Value::Share(format!("{token}%").parse::<Share>().unwrap()))
            }
        }
    }

    fn offers(&mut self, key: &str, options: &[Offer], ticked: &mut Vec<Id>) {
        for offer in options {
            if !offer.options.is_empty() {
                self.offers(key, &offer.options, ticked);
            } else if self.next(2) == 0 {
                self.post(format!("{key}:{}", offer.id), "yes");
                ticked.push(offer.id.clone());
            }
        }
    }

    fn rule(&mut self, key: &str, rule: &Rule) -> Option<Value> {
        match rule {
            Rule::YesNo { .. } => self.yes_or_no(key),
            Rule::Tiers { tiers } => self.choice(key, tiers.iter().map(|tier| &tier.id)),
            Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. } => self.share(key),
            Rule::Count { .. } | Rule::Penalty { .. } => {
                Some(Value::Count(self.number(key.to_owned(), 0).parse().unwrap()))
            }
            Rule::Free { .. } => Some(Value::Points(self.number(key.to_owned(), 2).parse::<Points>().unwrap())),
            Rule::AtLeast { options, .. } => {
                let mut ticked = Vec::new();
                self.offers(key, options, &mut ticked);
                (!ticked.is_empty()).then_some(Value::Options(ticked))
            }
            Rule::Sum { parts, .. } => {
                let mut values = ById::new();
                for part in parts {
                    if let Some(value) = self.rule(&format!("{key}:{}", part.id), &part.rule) {
                        values.insert(part.id.clone(), value);
                    }
                }
                (!values.is_empty()).then_some(Value::Parts(values))
            }
            _ => Some(Value::Number(self.number(key.to_owned(), 4).parse::<Quantity>().unwrap())),
        }
    }
}

/// Fills in every control of a form; gives what is posted and the assessment that it means.
fn filled(set: &CriteriaSet, seed: u64, lang: Lang) -> (Vec<(String, String)>, Assessment) {
    let mut hand = Hand { state: seed, lang, posted: Vec::new() };
    hand.post("set:id".to_owned(), set.id.as_str());
    hand.post("set:edition".to_owned(), set.edition.as_str());
    if lang == Lang::English {
        hand.post("form:lang".to_owned(), "en");
    }
    hand.post("unit:name".to_owned(), "Chi đoàn bản Nậm Pé");
    hand.post("unit:superior".to_owned(), "Đoàn xã Mường Mô");
    hand.post("period".to_owned(), "2022");
    hand.post("filledBy:name".to_owned(), "Lò Thị Mẫu");
    hand.post("filledBy:role".to_owned(), "Bí thư");
    let head = hand.posted.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let mut meant = Assessment::from_form(set, head, day()).assessment;
    for fact in &set.facts {
        let key = format!("fact:{}", fact.id);
        let value = match &fact.value {
            FactKind::YesNo {} => hand.yes_or_no(&key),
            FactKind::Share { .. } => hand.share(&key),
            FactKind::Choice { options } => hand.choice(&key, options.iter().map(|label| &label.id)),
            FactKind::Units { classes } => {
                let mut units = ById::new();
                for class in classes {
                    let count = hand.number(format!("{key}:{}", class.id), 0).parse().unwrap();
                    units.insert(class.id.clone(), count);
                }
                (!units.is_empty()).then_some(Value::Units(units))
            }
            _ => Some(Value::Number(hand.number(key, 4).parse::<Quantity>().unwrap())),
        };
        if let Some(value) = value {
            meant.facts.insert(fact.id.clone(), FactAnswer::new(value));
        }
    }
    for criterion in set.criteria() {
        let id = &criterion.id;
        let mut answer = Answer::default();
        if criterion.scorer == Scorer::Unit {
            answer.value = hand.rule(&format!("answer:{id}"), &criterion.rule);
            hand.post(format!("note:{id}"), "hai dòng\r\nghi chú ");
            answer.note = Some("hai dòng\nghi chú".to_owned());
            if criterion.evidence.need != EvidenceNeed::None {
                hand.post(format!("evidence:{id}"), "  \r\n12-KH/ĐTN\r\n");
                let kinds = &criterion.evidence.kinds;
                if kinds.is_empty() || kinds.contains(&orientation::criteria::EvidenceKind::Text) {
                    let proof = Proof::Text { text: "12-KH/ĐTN".to_owned() };
                    answer.evidence.push(Evidence::new(proof).with_entered(day()));
                } else {
                    // What it is taken for depends on the kinds; that it is one piece does not.
                    answer.evidence = Vec::new();
                }
            }
        }
        if criterion.not_applicable != NotApplicable::Never {
            if hand.next(2) == 0 {
                hand.post(format!("skip:{id}"), "yes");
                answer.not_applicable = Some(Waiver::default().with_reason("chưa có đảng viên"));
            }
            hand.post(format!("reason:{id}"), "chưa có đảng viên");
        }
        if answer != Answer::default() {
            meant.answers.insert(id.clone(), answer);
        }
    }
    (hand.posted, meant)
}

/// Asserts that a filled-in form is read back, and that every control of the rendered form was filled in or left unticked.
#[track_caller]
fn assert_goes_round(set: &CriteriaSet, seed: u64, lang: Lang) {
    let (posted, mut meant) = filled(set, seed, lang);
    let mut read = Assessment::from_form(set, posted.clone(), day());
    for (id, answer) in read.assessment.answers.iter().map(|(id, a)| (id.clone(), a.clone())).collect::<Vec<_>>() {
        let expected = meant.answers.get_mut(&id).unwrap();
        assert!(answer.evidence.len() <= 1);
        if expected.evidence.is_empty() && !answer.evidence.is_empty() {
            read.assessment.answers.get_mut(&id).unwrap().evidence.clear();
        }
    }
    assert_eq!(read.assessment, meant);
    assert_eq!(read.report.to_string(), "");
    let names: BTreeSet<String> = posted.into_iter().map(|(name, _)| name).collect();
    let rendered = rendered(set, lang);
    let strange: Vec<_> = names.difference(&rendered).filter(|name| *name != "period").collect();
    assert!(strange.is_empty(), "not in the form: {strange:?}");
    let unticked = |name: &&String| !name.starts_with("skip:") && !name.starts_with("answer:");
    let left: Vec<_> = rendered.difference(&names).filter(unticked).collect();
    assert!(left.is_empty(), "not filled in: {left:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_control_of_a_form_goes_round(seed in any::<u64>(), english in any::<bool>()) {
        let lang = if english { Lang::English } else { Lang::Vietnamese };
        assert_goes_round(&set_with_ids_of_their_own(seed), seed, lang);
    }

    #[test]
    fn whatever_is_posted_gets_an_assessment_and_a_report(
        seed in any::<u64>(),
        values in proptest::collection::vec(".{0,40}", 1..20),
        strange in proptest::collection::vec((".{0,20}", ".{0,20}"), 0..20),
    ) {
        let set = case(seed).set;
        let names = rendered(&set, Lang::Vietnamese);
        let known = names.iter().cloned().zip(values.iter().cycle().cloned());
        let posted = Assessment::from_form(&set, known.chain(strange), day());
        let text = document::write(&posted.assessment);
        prop_assert_eq!(document::read::<Assessment>(&text).unwrap(), posted.assessment);
    }
}

#[test]
fn the_forms_that_come_with_the_crate_go_round() {
    for (_, text) in orientation::LAI_CHAU_2022_CRITERIA {
        assert_goes_round(&document::read(text).unwrap(), 7, Lang::Vietnamese);
    }
    assert_goes_round(&frozen(), 7, Lang::English);
}

#[track_caller]
fn report(set: &CriteriaSet, fields: &[(&str, &str)]) -> String {
    let head = [("unit:name", "Chi đoàn"), ("period", "2022")];
    Assessment::from_form(set, head.iter().chain(fields).copied(), day()).report.to_string()
}

#[test]
fn a_blank_post_says_whose_form_is_missing() {
    let mut set = frozen();
    set.period = None;
    let posted = Assessment::from_form(&set, [("", "")], day());
    assert_eq!(
        posted.report.to_string(),
        "warning field-unknown at form: 1 fields are not of this form, the first is ``\n\
         error unit-unnamed at unit: the form does not say which unit it is of\n\
         warning period-unnamed at period: the form names no period; `2022` was taken\n"
    );
    assert_eq!(posted.assessment.unit.id.as_str(), "don-vi");
    assert!(posted.assessment.answers.is_empty() && posted.assessment.facts.is_empty());
}

#[test]
fn what_cannot_be_read_is_reported_with_what_was_expected() {
    let set = frozen();
    let of = |rule: fn(&Rule) -> bool| set.criteria().find(|criterion| rule(&criterion.rule)).unwrap().id.clone();
    let count = of(|rule| matches!(rule, Rule::Count { .. }));
    let yes_no = of(|rule| matches!(rule, Rule::YesNo { .. }));
    let share = of(|rule| matches!(rule, Rule::PercentTiers { .. }));
    let tell = |name: String, value: &str| report(&set, &[(&name, value)]);
    assert_eq!(
        tell(format!("answer:{count}"), "hai"),
        format!("error field-refused at {count}: `answer:{count}` is `hai`, expected count\n")
    );
    assert_eq!(
        tell(format!("answer:{count}"), "99999999999"),
        format!("error field-refused at {count}: `answer:{count}` is `99999999999`, expected count\n")
    );
    assert_eq!(
        tell(format!("answer:{yes_no}"), "on"),
        format!("error field-refused at {yes_no}: `answer:{yes_no}` is `on`, expected yesNo\n")
    );
    assert_eq!(
        tell(format!("answer:{share}:part"), "3"),
        format!("error field-refused at {share}: `answer:{share}:whole` is ``, expected ratio\n")
    );
}

#[test]
fn a_part_without_its_whole_takes_over_the_fact_that_is_named_as_the_whole() {
    let set: CriteriaSet = document::read(orientation::builtin("chi-doan").unwrap()).unwrap();
    let criterion = set.criteria().find(|criterion| criterion.whole.is_some()).unwrap();
    let (id, fact) = (&criterion.id, criterion.whole.as_ref().unwrap());
    let [part, whole] = ["part", "whole"].map(|name| format!("answer:{id}:{name}"));
    let ratio = |fields: &[(&str, &str)]| {
        let fields = fields.iter().copied().chain([("unit:name", "Chi đoàn"), (part.as_str(), "12")]);
        let posted = Assessment::from_form(&set, fields, day());
        (posted.assessment.answers.get(id).and_then(|answer| answer.value.clone()), posted.report.to_string())
    };
    let of = |whole: &str| Some(Value::Ratio(Ratio { part: "12".parse().unwrap(), whole: whole.parse().unwrap() }));
    let fact = format!("fact:{fact}");
    assert_eq!(ratio(&[(&fact, "25")]), (of("25"), String::new()));
    assert_eq!(ratio(&[(&fact, "25"), (&whole, "20")]), (of("20"), String::new()));
    let blank = format!("error field-refused at {id}: `{whole}` is ``, expected ratio\n");
    assert_eq!(ratio(&[]), (None, blank));
    let (value, report) = ratio(&[(&fact, "25"), (&whole, "hai")]);
    assert_eq!(
        (value, report.contains(&format!("`{whole}` is `hai`"))),
        (None, true),
        "what was typed is refused, not replaced"
    );
}

#[test]
fn a_form_of_another_set_is_reported_and_says_so_itself() {
    let set = frozen();
    let posted =
        Assessment::from_form(&set, [("set:id", "another"), ("set:edition", "2021"), ("unit:name", "A")], day());
    assert_eq!(posted.assessment.criteria.id.as_str(), "another");
    assert_eq!(posted.report.of(Code::OtherCriteria).count(), 1);
    assert_eq!(posted.report.of(Code::OtherEdition).count(), 1);
}

#[test]
fn a_million_fields_and_repeated_names_are_counted_and_not_kept() {
    let set = frozen();
    let strange = (0..1_000_000).map(|nth| (format!("x:{nth}"), String::new()));
    let repeated = (0..3).map(|nth| ("unit:name".to_owned(), format!("Chi đoàn {nth}")));
    let posted = Assessment::from_form(&set, strange.chain(repeated), day());
    assert_eq!(posted.assessment.unit.name, "Chi đoàn 0");
    assert_eq!(
        posted.report.to_string(),
        "warning field-unknown at form: 1000000 fields are not of this form, the first is `x:0`\n\
         warning field-repeated at form: `unit:name` came 3 times, expected once; the first value counts\n"
    );
}

#[test]
fn a_long_value_is_quoted_by_its_beginning() {
    let long = "ạ".repeat(1_000_000);
    let told = report(&frozen(), &[("set:edition", &long)]);
    assert!(told.len() < 1000, "{} bytes", told.len());
}
