//! The reason of a number as a sentence.

use std::collections::BTreeMap;

use super::{labels::Label, table::word, template, values};
use crate::Lang;
use crate::report::Param;
use crate::score::{Conclusion, Explanation, InputName};

/// How a number came about, without what it was put together from: one sentence for the rule and its inputs.
///
/// `name` gives what the criterion, group or fact of an id is called; an id without a name stands as it is.
///
/// ```
/// use orientation::score::{self, Subject};
/// use orientation::{Assessment, CriteriaSet, Lang, builtin, describe, document};
///
/// let set: CriteriaSet = document::read(builtin("chi-doan").unwrap_or_default())?;
/// let blank: Assessment = serde_json::from_str(
///     r#"{"unit": {"id": "nam-pe", "name": "Chi đoàn bản Nậm Pé", "unitType": "chapter"}, "period": "2022",
///         "criteria": {"id": "lai-chau-2022-chi-doan", "edition": "2022"}, "state": "draft", "answers": {}}"#,
/// )?;
/// let day = blank.period.last_day();
/// let total = score::explain(&set, &blank, day, 0, &Subject::Total {}).ok_or("no total")?;
/// assert_eq!(
///     describe::reason(&total, Lang::Vietnamese, &|_| None),
///     "Tổng điểm: điểm chuẩn, cộng điểm thưởng, bớt điểm trừ."
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn reason(found: &Explanation, lang: Lang, name: &dyn Fn(&str) -> Option<String>) -> String {
    let mut inputs: BTreeMap<&str, String> = BTreeMap::new();
    for input in &found.inputs {
        let text = input_words(input.name, &input.value, lang, name);
        // A rule can have several inputs of one name: the choices that are asked for.
        let before = inputs.entry(input.name.as_str()).or_default();
        if !before.is_empty() {
            before.push_str(", ");
        }
        before.push_str(&text);
    }
    template::sentence(found.rule.word(lang), &inputs)
}

fn input_words(input: InputName, value: &Param, lang: Lang, name: &dyn Fn(&str) -> Option<String>) -> String {
    let Param::Text(text) = value else { return values::param(value, lang) };
    let known = match input {
        InputName::Refusal => word("refusals", text, lang),
        InputName::Answer | InputName::Found => word("answers", text, lang),
        _ => None,
    };
    known.map(str::to_owned).or_else(|| name(text)).unwrap_or_else(|| text.clone())
}

/// What came out: points, a share, or whether a condition is met.
///
/// ```
/// use orientation::score::{Conclusion, Truth};
/// use orientation::{Lang, Points, describe};
///
/// let half = Conclusion::Points(Points::from_hundredths(250));
/// assert_eq!(describe::conclusion(half, Lang::Vietnamese), "2,5 điểm");
/// assert_eq!(describe::conclusion(Conclusion::Truth(Truth::NotMet), Lang::English), "not met");
/// ```
#[must_use]
pub fn conclusion(found: Conclusion, lang: Lang) -> String {
    match found {
        Conclusion::Points(points) => {
            let unit = word("units", "points", lang).unwrap_or_default();
            format!("{} {unit}", values::number(&points.to_string(), lang))
        }
        Conclusion::Share(share) => values::param(&share.into(), lang),
        Conclusion::Truth(truth) => truth.word(lang).to_owned(),
    }
}
