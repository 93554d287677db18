//! A posted form: what a browser sends of the plain HTML form, as an assessment.
//!
//! [`html::form`](crate::html::form) renders a criteria set as a form that works without scripts. A server that gets it
//! decodes the body into names and values, which any library for the web does, and hands them to
//! [`Assessment::from_form`]. Whatever was posted, an assessment and a report come of it: a form is typed by people, and
//! its post can come from anybody.

mod fields;
mod read;
pub(crate) mod typed;

use chrono::NaiveDate;

use crate::assessment::{Assessment, CriteriaRef, Person, State, Superior, Unit, Value};
use crate::criteria::{CriteriaSet, UnitType};
use crate::report::{Code, Issue, Report};
use crate::{Id, Lang, Period};
use fields::Fields;
use read::Reading;

/// What a posted form came to (phiếu nhận được).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Posted {
    /// The assessment, in the state of a draft: handing it in is a step of its own.
    pub assessment: Assessment,
    /// What could not be read, or does not belong to the form.
    pub report: Report,
}

impl Assessment {
    /// Reads a posted form (nhận phiếu gửi từ biểu mẫu không cần script).
    ///
    /// `fields` are the names and values as they were posted, decoded; `on` is the day on which they came, which evidence
    /// is noted with. Names that the form does not have are reported and passed over, of a name that came several times the
    /// first value counts, and what cannot be read as the value that is asked for is reported and left blank. A ratio without its
    /// whole takes over the fact that is named as its whole. Whether the values can be used is judged by
    /// [`crate::validate::assessment`].
    ///
    /// The form has the name of the unit and not its id, and no type: the id is made of the name (`Chi đoàn Nậm Pé`,
    /// `chi-doan-nam-pe`), the type is the first that the set is for. A server that knows its units puts its own
    /// [`Unit`] in their place.
    ///
    /// ```
    /// use orientation::{Assessment, CriteriaSet, builtin, document};
    ///
    /// let set: CriteriaSet = document::read(builtin("chi-doan").unwrap_or_default())?;
    /// let day = "2022-11-20".parse()?;
    /// let posted = Assessment::from_form(
    ///     &set,
    ///     [("set:id", "lai-chau-2022-chi-doan"), ("unit:name", "Chi đoàn bản Nậm Pé"), ("filledBy:name", "Lò Thị Mẫu")],
    ///     day,
    /// );
    /// assert_eq!(posted.assessment.unit.id.as_str(), "chi-doan-ban-nam-pe");
    ///
    /// let hostile = Assessment::from_form(&set, [("set:id", "another"), ("\u{0}", "\u{202e}")], day);
    /// assert!(hostile.report.has_errors());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_form<N, V>(set: &CriteriaSet, fields: impl IntoIterator<Item = (N, V)>, on: NaiveDate) -> Posted
    where
        N: AsRef<str>,
        V: Into<String>,
    {
        let mut report = Report::new();
        let fields = Fields::gathered(set, fields, &mut report);
        let lang = fields.text("form:lang").and_then(|tag| tag.parse().ok()).unwrap_or(Lang::Vietnamese);
        let mut assessment = blank(set, &fields, on, &mut report);
        let mut reading = Reading::new(&fields, lang, on, &mut report);
        for fact in &set.facts {
            if let Some(answer) = reading.fact(fact) {
                assessment.facts.insert(fact.id.clone(), answer);
            }
        }
        for criterion in set.criteria() {
            let whole = criterion.whole.as_ref().and_then(|fact| assessment.facts.get(fact)).map(|fact| &fact.value);
            let whole = whole.and_then(|value| if let Value::Number(number) = value { Some(*number) } else { None });
            if let Some(answer) = reading.answer(criterion, whole) {
                assessment.answers.insert(criterion.id.clone(), answer);
            }
        }
        Posted { assessment, report }
    }
}

/// The head of the form, with no answers yet.
fn blank(set: &CriteriaSet, fields: &Fields, on: NaiveDate, report: &mut Report) -> Assessment {
    let name = fields.text("unit:name").unwrap_or_default();
    if name.is_empty() {
        report.push(Issue::new(Code::UnitUnnamed, "unit"));
    }
    let person = |name: &str| Person { name: name.to_owned(), role: fields.text("filledBy:role").map(str::to_owned) };
    Assessment {
        unit: Unit {
            id: id_of(name),
            name: name.to_owned(),
            unit_type: set.unit_types.first().copied().unwrap_or(UnitType::Other),
            blocks: Vec::new(),
            superior: fields.text("unit:superior").map(|name| Superior { id: None, name: name.to_owned() }),
        },
        period: period(set, fields, on, report),
        plan: set.plan.clone(),
        criteria: CriteriaRef {
            id: claimed(fields, "set:id", &set.id, report),
            edition: claimed(fields, "set:edition", &set.edition, report),
            fingerprint: None,
        },
        state: State::Draft,
        filled_by: fields.text("filledBy:name").map(person),
        answers: Default::default(),
        facts: Default::default(),
        set_aside: Vec::new(),
        reviews: Vec::new(),
        decision: None,
        history: Vec::new(),
    }
}

/// The set or the edition that the form says it is of.
fn claimed(fields: &Fields, field: &str, own: &Id, report: &mut Report) -> Id {
    let Some(found) = fields.text(field) else { return own.clone() };
    match found.parse::<Id>() {
        Ok(id) if id == *own => id,
        Ok(id) => {
            let code = if field == "set:id" { Code::OtherCriteria } else { Code::OtherEdition };
            report.push(Issue::new(code, "criteria").with("found", &id).with("expected", own));
            id
        }
        Err(_) => {
            report.push(refused("criteria", field, found, "id"));
            own.clone()
        }
    }
}

fn period(set: &CriteriaSet, fields: &Fields, on: NaiveDate, report: &mut Report) -> Period {
    let typed = fields.text("period");
    let read = typed.and_then(|text| text.parse::<Period>().ok());
    if let (Some(found), None) = (typed, read) {
        report.push(refused("period", "period", found, "period"));
    }
    read.or(set.period).unwrap_or_else(|| {
        let year = Period::year_of(on);
        report.push(Issue::new(Code::PeriodUnnamed, "period").with("period", year.to_string()));
        year
    })
}

/// A finding that something was posted which cannot be read.
pub(crate) fn refused(place: &str, field: &str, found: &str, expected: &str) -> Issue {
    // Whoever posts a book gets its beginning back.
    let found: String = found.chars().take(100).collect();
    Issue::new(Code::FieldRefused, place).with("field", field).with("found", found).with("expected", expected)
}

/// A name as an id: letters without their marks, everything else as one hyphen.
fn id_of(name: &str) -> Id {
    let mut text = String::new();
    for c in crate::vietnamese::fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with('-') {
            text.push('-');
        }
        if text.len() == Id::MAX_LEN {
            break;
        }
    }
    text.trim_end_matches('-').parse().unwrap_or_else(|_| Id::unnamed_unit())
}
