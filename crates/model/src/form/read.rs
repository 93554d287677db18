//! From what was posted under the names of a criterion or a fact to its answer.

use chrono::NaiveDate;

use super::fields::{Fields, leaves};
use super::{refused, typed};
use crate::assessment::{Answer, Evidence, FactAnswer, Proof, Ratio, Value, Waiver};
use crate::by_id::ById;
use crate::criteria::{Criterion, EvidenceKind, Fact, FactKind, Rule};
use crate::report::Report;
use crate::{Id, Lang, Quantity, Share};

/// A post that is being read.
pub struct Reading<'r> {
    fields: &'r Fields,
    lang: Lang,
    on: NaiveDate,
    report: &'r mut Report,
}

impl<'r> Reading<'r> {
    pub fn new(fields: &'r Fields, lang: Lang, on: NaiveDate, report: &'r mut Report) -> Self {
        Self { fields, lang, on, report }
    }

    /// The answer to a criterion; `None` where nothing was posted for it. `whole` is the number of the fact that its ratio
    /// takes over, where the whole was left blank.
    pub fn answer(&mut self, criterion: &Criterion, whole: Option<Quantity>) -> Option<Answer> {
        let id = &criterion.id;
        let skipped = self.fields.text(&format!("skip:{id}")).is_some();
        let waiver = || Waiver { reason: self.fields.text(&format!("reason:{id}")).map(plain) };
        let answer = Answer {
            not_applicable: skipped.then(waiver),
            note: self.fields.text(&format!("note:{id}")).map(plain),
            evidence: self.evidence(criterion),
            value: self.rule(id.as_str(), &format!("answer:{id}"), &criterion.rule, whole),
        };
        (answer != Answer::default()).then_some(answer)
    }

    /// The answer to a fact; `None` where nothing was posted for it.
    pub fn fact(&mut self, fact: &Fact) -> Option<FactAnswer> {
        let place = fact.id.as_str();
        let key = format!("fact:{place}");
        let value = match &fact.value {
            FactKind::YesNo {} => self.yes_or_no(place, &key),
            FactKind::Number { .. } => self.number(place, &key),
            FactKind::Share { .. } => self.share(place, &key, None),
            FactKind::Choice { .. } => self.choice(place, &key),
            FactKind::Units { classes } => {
                let mut units = ById::new();
                for class in classes {
                    if let Some(count) = self.whole_number(place, &format!("{key}:{}", class.id)) {
                        units.insert(class.id.clone(), count);
                    }
                }
                (!units.is_empty()).then_some(Value::Units(units))
            }
        };
        value.map(|value| FactAnswer { value, note: None })
    }

    /// A piece of evidence to a line: an address as a link, else words, where the criterion takes them.
    fn evidence(&self, criterion: &Criterion) -> Vec<Evidence> {
        let kinds = &criterion.evidence.kinds;
        let takes = |kind| kinds.is_empty() || kinds.contains(&kind);
        let proof = |line: &str| {
            let text = line.to_owned();
            let begins = |with: &str| line.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
            if (begins("http:") || begins("https:")) && takes(EvidenceKind::Link) {
                Proof::Link { url: text, title: None }
            } else if !takes(EvidenceKind::Text) && takes(EvidenceKind::Paper) {
                Proof::Paper { symbol: text, date: None, title: None }
            } else if !takes(EvidenceKind::Text) && takes(EvidenceKind::Activity) {
                Proof::Activity { name: text, location: None }
            } else {
                Proof::Text { text }
            }
        };
        let lines = self.fields.text(&format!("evidence:{}", criterion.id)).unwrap_or_default().lines();
        let lines = lines.map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| Evidence { proof: proof(line), happened: None, entered: Some(self.on) }).collect()
    }

    fn rule(&mut self, place: &str, key: &str, rule: &Rule, whole: Option<Quantity>) -> Option<Value> {
        match rule {
            Rule::YesNo { .. } => self.yes_or_no(place, key),
            Rule::Tiers { .. } => self.choice(place, key),
            Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. } => self.share(place, key, whole),
            Rule::Count { .. } | Rule::Penalty { .. } => self.whole_number(place, key).map(Value::Count),
            Rule::Proportional { target: Some(_), .. } | Rule::Imported { .. } => self.number(place, key),
            Rule::Free { .. } => self.typed(place, key, "points", 2).map(Value::Points),
            Rule::AtLeast { options, .. } => {
                let ticked = leaves(options).into_iter();
                let ticked = ticked.filter(|leaf| self.fields.text(&format!("{key}:{}", leaf.id)).is_some());
                let ids: Vec<Id> = ticked.map(|leaf| leaf.id.clone()).collect();
                (!ids.is_empty()).then_some(Value::Options(ids))
            }
            Rule::Sum { parts, .. } => {
                let mut values = ById::new();
                for part in parts {
                    let inside = format!("{place}/{}", part.id);
                    if let Some(value) = self.rule(&inside, &format!("{key}:{}", part.id), &part.rule, None) {
                        values.insert(part.id.clone(), value);
                    }
                }
                (!values.is_empty()).then_some(Value::Parts(values))
            }
        }
    }

    fn refuse(&mut self, place: &str, key: &str, expected: &str) {
        let found = self.fields.text(key).unwrap_or_default();
        self.report.push(refused(place, key, found, expected));
    }

    fn yes_or_no(&mut self, place: &str, key: &str) -> Option<Value> {
        match self.fields.text(key)? {
            "yes" => Some(Value::YesNo(true)),
            "no" => Some(Value::YesNo(false)),
            _ => {
                self.refuse(place, key, "yesNo");
                None
            }
        }
    }

    fn choice(&mut self, place: &str, key: &str) -> Option<Value> {
        let chosen = self.fields.text(key)?.parse::<Id>().ok();
        if chosen.is_none() {
            self.refuse(place, key, "choice");
        }
        chosen.map(Value::Choice)
    }

    /// A number with at most so many decimals.
    fn typed<T: core::str::FromStr>(&mut self, place: &str, key: &str, expected: &str, places: usize) -> Option<T> {
        let text = self.fields.text(key)?;
        let read = typed::number(text, self.lang, places).and_then(|number| number.parse().ok());
        if read.is_none() {
            self.refuse(place, key, expected);
        }
        read
    }

    fn whole_number(&mut self, place: &str, key: &str) -> Option<u32> {
        self.typed(place, key, "count", 0)
    }

    fn number(&mut self, place: &str, key: &str) -> Option<Value> {
        self.typed(place, key, "number", 4).map(Value::Number)
    }

    /// A part of a whole where there are both, else the share itself. A whole that was left blank is the one that is taken over.
    fn share(&mut self, place: &str, key: &str, taken: Option<Quantity>) -> Option<Value> {
        let [part, whole, share] = ["part", "whole", "share"].map(|name| format!("{key}:{name}"));
        let mut numbers = [&part, &whole].map(|key| self.typed::<Quantity>(place, key, "number", 4));
        if let ([Some(_), typed @ None], None) = (&mut numbers, self.fields.text(&whole)) {
            *typed = taken;
        }
        let given = self.fields.text(&share).map(str::to_owned);
        let given = given.and_then(|text| {
            let read = typed::number(&text, self.lang, 2).and_then(|number| format!("{number}%").parse::<Share>().ok());
            if read.is_none() {
                self.refuse(place, &share, "share");
            }
            read
        });
        match (numbers, given) {
            ([Some(part), Some(whole)], _) => Some(Value::Ratio(Ratio { part, whole })),
            (_, Some(share)) => Some(Value::Share(share)),
            ([None, None], None) => None,
            // Half of a ratio, of which the other half is blank or was refused already.
            (_, None) => {
                let blank = if self.fields.text(&part).is_none() { Some(&part) } else { None };
                let blank = blank.or_else(|| self.fields.text(&whole).is_none().then_some(&whole));
                if let Some(key) = blank {
                    self.refuse(place, key, "ratio");
                }
                None
            }
        }
    }
}

/// Words with the line ends of the model; browsers post `\r\n`.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}
