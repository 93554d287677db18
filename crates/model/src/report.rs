//! Reports: what was found wrong, or worth knowing, in a value that could still be used.
//!
//! Importing and validating never fail: they give a value and a [`Report`]. Each [`Issue`] has a stable code, a place
//! and parameters, so that a page can say it in its reader's language; `Display` says it in English, for developers.

mod code;

use core::fmt;
use std::collections::BTreeMap;

use crate::json;

pub use code::Code;

/// How much an [`Issue`] matters (mức độ).
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(clippy::exhaustive_enums, reason = "programs must decide what each severity means to them")]
pub enum Severity {
    /// Worth knowing; nothing has to be done (ghi chú).
    Info,
    /// Probably a mistake; the value can be used (cảnh báo).
    Warning,
    /// A contradiction; what depends on it cannot be trusted (lỗi).
    Error,
}

impl Severity {
    /// The word used in files and messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A parameter of an issue or an error: a value that a message shows.
///
/// It keeps its type so that a page can write it as its reader does (`1.234,5`, `20/7/2021`).
#[json::wire(tag = "kind", content = "value")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Param {
    /// Words from the input, an id, or a token.
    Text(String),
    /// A whole number.
    Count(i64),
    /// Points, such as `12.5`.
    Points(crate::Points),
    /// A share, such as `80%`.
    Share(crate::Share),
    /// A number that was counted or measured, such as `12.5`.
    Quantity(crate::Quantity),
    /// A calendar day, `2022-03-26`.
    Day(chrono::NaiveDate),
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Param {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<chrono::NaiveDate> for Param {
    fn from(day: chrono::NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<&crate::Id> for Param {
    fn from(id: &crate::Id) -> Self {
        Self::Text(id.as_str().to_owned())
    }
}

impl From<crate::Points> for Param {
    fn from(points: crate::Points) -> Self {
        Self::Points(points)
    }
}

impl From<crate::Share> for Param {
    fn from(share: crate::Share) -> Self {
        Self::Share(share)
    }
}

impl From<crate::Quantity> for Param {
    fn from(quantity: crate::Quantity) -> Self {
        Self::Quantity(quantity)
    }
}

impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => write!(f, "{count}"),
            Self::Points(points) => write!(f, "{points}"),
            Self::Share(share) => write!(f, "{share}"),
            Self::Quantity(quantity) => write!(f, "{quantity}"),
            Self::Day(day) => f.write_str(&crate::day::write(*day)),
        }
    }
}

/// The parameters of an issue by name; the names of a code are listed at [`Code`].
pub type Params = BTreeMap<String, Param>;

/// Parameters by name, one after the other: collecting them into a map at once would bring a sort and a way to build trees into the
/// module of a page, for three or four of them.
pub(crate) fn params_of(named: impl IntoIterator<Item = (&'static str, Param)>) -> Params {
    let mut params = Params::new();
    put(&mut params, &mut named.into_iter());
    params
}

/// One code for all lists of parameters.
fn put(params: &mut Params, named: &mut dyn Iterator<Item = (&'static str, Param)>) {
    for (name, value) in named {
        params.insert(name.to_owned(), value);
    }
}

/// One finding: a stable code, how much it matters, where, and the values that its message shows.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Issue {
    /// What was found.
    pub code: Code,
    /// How much it matters; given by the code.
    pub severity: Severity,
    /// Where: the id of the node, criterion or answer, or a part of the document such as `theme`. What is inside one and
    /// has an id only there follows after a stroke: `van-nghe/giai-nhat`.
    pub place: String,
    /// The values that the message shows.
    pub params: Params,
}

impl Issue {
    /// A finding of this code at this place; parameters are added with [`Issue::with`].
    #[must_use]
    pub fn new(code: Code, place: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), place: place.into(), params: Params::new() }
    }

    /// The same with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} at {}: ", self.severity.as_str(), self.code.as_str(), self.place)?;
        write_template(f, self.code.template(), &self.params)
    }
}

/// Writes `template`, each `{name}` replaced by the parameter of that name.
fn write_template(f: &mut fmt::Formatter<'_>, template: &str, params: &Params) -> fmt::Result {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        f.write_str(before)?;
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        match params.get(name) {
            Some(value) => write!(f, "{value}")?,
            None => write!(f, "?{name}")?,
        }
        rest = after;
    }
    f.write_str(rest)
}

/// All that was found, in the order of the document (báo cáo kiểm tra).
#[json::wire(transparent)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The findings.
    pub issues: Vec<Issue>,
}

impl Report {
    /// An empty report.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, issue: Issue) {
        self.issues.push(issue);
    }

    /// Adds what another report found, after what this one has.
    pub fn append(&mut self, mut other: Self) {
        self.issues.append(&mut other.issues);
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Whether anything of severity [`Severity::Error`] was found.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.issues.iter().any(|issue| issue.severity == Severity::Error)
    }

    /// The findings of one code.
    pub fn of(&self, code: Code) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(move |issue| issue.code == code)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.issues.iter().try_for_each(|issue| writeln!(f, "{issue}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn an_issue_says_what_where_and_what_was_expected() {
        let issue = Issue::new(Code::DuplicateId, "2.1.t1").with("id", "2.1.t1").with("count", 3_usize);
        assert_eq!(issue.to_string(), "error duplicate-id at 2.1.t1: id `2.1.t1` is used 3 times, expected once");
    }

    #[test]
    fn points_and_shares_are_written_as_they_are_in_files() {
        let points = Param::from(crate::Points::from_hundredths(1250));
        assert_eq!(
            (points.to_string(), json::write(&points)),
            ("12.5".into(), r#"{"kind":"points","value":"12.5"}"#.into())
        );
        let share = Param::from(crate::Share::percent(80));
        assert_eq!(
            (share.to_string(), json::write(&share)),
            ("80%".into(), r#"{"kind":"share","value":"80%"}"#.into())
        );
    }

    #[test]
    fn every_code_has_a_name_of_its_own_and_is_read_back_from_it() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        for code in Code::ALL {
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(json, format!("\"{}\"", code.as_str()));
            assert_eq!(serde_json::from_str::<Code>(&json).unwrap(), *code);
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
