//! Answers and evidence in words, as they stand on paper and in tables.

use super::values::{day, number};
use super::word;
use crate::Lang;
use crate::assessment::{Evidence, Proof, Value};
use crate::criteria::{Fact, FactKind, Label as Titled, Offer, Rule};

/// The answer to a criterion in words, in the titles of its rule; what the rule does not have is said as it stands.
///
/// ```
/// use orientation::assessment::{Ratio, Value};
/// use orientation::{CriteriaSet, Lang, Quantity, builtin, describe, document};
///
/// let set: CriteriaSet = document::read(builtin("chi-doan").unwrap_or_default())?;
/// let criterion = set.criteria().next().ok_or("the set is empty")?;
/// let value = Value::Ratio(Ratio { part: Quantity::whole(20), whole: Quantity::whole(25) });
/// assert_eq!(describe::answer(&criterion.rule, &value, Lang::Vietnamese), "20/25");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn answer(rule: &Rule, value: &Value, lang: Lang) -> String {
    let unit = match rule {
        Rule::Count { unit, .. } | Rule::Proportional { unit, .. } => unit.as_deref(),
        _ => None,
    };
    match (rule, value) {
        (Rule::Tiers { tiers }, Value::Choice(id)) => {
            let found = tiers.iter().find(|tier| tier.id == *id);
            found.map_or_else(|| id.to_string(), |tier| tier.title.clone())
        }
        (Rule::AtLeast { options, .. }, Value::Options(ids)) => {
            let title =
                |id: &crate::Id| option(options, id).map_or_else(|| id.to_string(), |offer| offer.title.clone());
            joined(ids.iter().map(title))
        }
        (Rule::Sum { parts, .. }, Value::Parts(values)) => {
            joined(values.iter().map(|(id, value)| match parts.iter().find(|part| part.id == *id) {
                Some(part) => format!("{}: {}", part.title, answer(&part.rule, value, lang)),
                None => format!("{id}: {}", plain(value, lang)),
            }))
        }
        _ => match unit {
            Some(unit) if matches!(value, Value::Count(_) | Value::Number(_)) => {
                format!("{} {unit}", plain(value, lang))
            }
            _ => plain(value, lang),
        },
    }
}

/// What is said of a fact, in words.
#[must_use]
pub fn fact(fact: &Fact, value: &Value, lang: Lang) -> String {
    let title = |labels: &[Titled], id: &crate::Id| {
        labels.iter().find(|label| label.id == *id).map_or_else(|| id.to_string(), |label| label.title.clone())
    };
    match (&fact.value, value) {
        (FactKind::Choice { options }, Value::Choice(id)) => title(options, id),
        (FactKind::Units { classes }, Value::Units(units)) => {
            joined(units.iter().map(|(id, count)| format!("{}: {count}", title(classes, id))))
        }
        (FactKind::Number { unit: Some(unit), .. }, Value::Count(_) | Value::Number(_)) => {
            format!("{} {unit}", plain(value, lang))
        }
        _ => plain(value, lang),
    }
}

/// A piece of evidence in words.
#[must_use]
pub fn evidence(evidence: &Evidence, lang: Lang) -> String {
    let happened = evidence.happened.map(day);
    let list = |texts: [Option<&str>; 3]| {
        let said: Vec<&str> = texts.into_iter().flatten().filter(|text| !text.is_empty()).collect();
        said.join(", ")
    };
    let happened = happened.as_deref();
    match &evidence.proof {
        Proof::Paper { symbol, date, title } => list([Some(symbol), date.map(day).as_deref(), title.as_deref()]),
        Proof::Link { url, title } => list([title.as_deref(), Some(url), happened]),
        Proof::Activity { name, location } => list([Some(name), location.as_deref(), happened]),
        Proof::Photo { file, .. } => {
            let photo = word("evidenceKinds", "photo", lang).unwrap_or_default();
            list([Some(&format!("{photo} {file}")), happened, None])
        }
        Proof::Count { of, number: count } => {
            list([Some(&format!("{of}: {}", number(&count.to_string(), lang))), happened, None])
        }
        Proof::Text { text } => list([Some(text), happened, None]),
    }
}

fn option<'o>(options: &'o [Offer], id: &crate::Id) -> Option<&'o Offer> {
    options.iter().find_map(|offer| if offer.id == *id { Some(offer) } else { option(&offer.options, id) })
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}

fn plain(value: &Value, lang: Lang) -> String {
    match value {
        Value::YesNo(said) => word("answers", if *said { "yes" } else { "no" }, lang).unwrap_or_default().to_owned(),
        Value::Choice(id) => id.to_string(),
        Value::Count(count) => number(&count.to_string(), lang),
        Value::Number(quantity) => number(&quantity.to_string(), lang),
        Value::Points(points) => number(&points.to_string(), lang),
        Value::Share(share) => format!("{}%", number(share.to_string().trim_end_matches('%'), lang)),
        Value::Ratio(ratio) => {
            format!("{}/{}", number(&ratio.part.to_string(), lang), number(&ratio.whole.to_string(), lang))
        }
        Value::Options(ids) => ids.iter().map(crate::Id::as_str).collect::<Vec<_>>().join(", "),
        Value::Parts(values) => joined(values.iter().map(|(id, value)| format!("{id}: {}", plain(value, lang)))),
        Value::Units(units) => joined(units.iter().map(|(id, count)| format!("{id}: {count}"))),
    }
}
