//! Words for people: what a finding, an error, a label or the reason of a number is called in Vietnamese and in English.
//!
//! Only with the feature `words`. The model itself gives codes with parameters; this module puts them into sentences.
//! All the words stand in two files of the crate, `words/vi.json` and `words/en.json`, which the web part reads as well.
//!
//! ```
//! use orientation::{describe, validate, Lang};
//!
//! let mut plan = orientation::lai_chau_2022();
//! plan.initiatives.clear();
//! let report = validate::plan(&plan);
//! let issue = report.issues.first().ok_or("nothing was found")?;
//! assert_eq!(
//!     describe::issue(issue, Lang::Vietnamese),
//!     "“tên gọi” nhắc tới “ly-luan-tre” nhưng không có mục nào mang mã này."
//! );
//! # Ok::<(), &str>(())
//! ```

mod change;
mod labels;
mod reason;
mod spoken;
mod table;
mod template;
mod values;

use std::collections::BTreeMap;

use crate::assessment::{MergeError, TransitionError};
use crate::office::OfficeError;
use crate::report::Param;
use crate::summary::{AdoptionError, CountError, QueueEntry};
use crate::{Code, DocumentError, Issue, Lang};

pub use change::change;
pub use labels::Label;
pub use reason::{conclusion, reason};
pub use spoken::{answer, evidence, fact};
pub use table::word;
pub use values::{day, number, param, period};

/// An error with a stable code and parameters.
pub trait Coded {
    /// The stable code.
    fn code(&self) -> &str;

    /// The values that its message shows, by name.
    fn params(&self) -> Vec<(&str, Param)>;
}

impl Coded for DocumentError {
    fn code(&self) -> &str {
        self.code()
    }

    fn params(&self) -> Vec<(&str, Param)> {
        let mut params = self.params();
        // What was found stands between the first backticks or quotation marks of the detail.
        if let Self::InvalidValue { detail, .. } = self
            && let Some(found) = between(detail, '`').or_else(|| between(detail, '"'))
        {
            params.push(("found", found.into()));
        }
        params
    }
}

fn between(text: &str, mark: char) -> Option<&str> {
    let (_, after) = text.split_once(mark)?;
    let (found, _) = after.split_once(mark)?;
    Some(found)
}

impl Coded for MergeError {
    fn code(&self) -> &str {
        self.code()
    }

    fn params(&self) -> Vec<(&str, Param)> {
        self.params()
    }
}

impl Coded for CountError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn params(&self) -> Vec<(&'static str, Param)> {
        self.params()
    }
}

impl Coded for AdoptionError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn params(&self) -> Vec<(&'static str, Param)> {
        self.params()
    }
}

impl Coded for OfficeError {
    fn code(&self) -> &str {
        self.code()
    }

    fn params(&self) -> Vec<(&str, Param)> {
        Vec::new()
    }
}

impl Coded for TransitionError {
    fn code(&self) -> &str {
        self.code()
    }

    fn params(&self) -> Vec<(&str, Param)> {
        let (from, to) = self.states();
        vec![("from", from.as_str().into()), ("to", to.as_str().into())]
    }
}

/// The sentence of a finding.
#[must_use]
pub fn issue(issue: &Issue, lang: Lang) -> String {
    // A value that is empty is none: what stands in brackets for it is left out.
    let given = issue.params.iter().filter(|(_, value)| !matches!(value, Param::Text(text) if text.is_empty()));
    let params = given.map(|(name, value)| {
        let table = table_of(issue.code, name);
        (name.as_str(), values::token(value, table, lang))
    });
    template::sentence(word("issues", issue.code.as_str(), lang).unwrap_or_default(), &params.collect())
}

/// The sentence of an error.
///
/// ```
/// use orientation::{describe, document, Lang, Plan};
///
/// let error = document::read::<Plan>("{").unwrap_err();
/// assert_eq!(
///     describe::error(&error, Lang::Vietnamese),
///     "Không đọc được tệp: sai ở dòng 1, cột 2 (tệp bị cắt cụt)."
/// );
/// ```
#[must_use]
pub fn error(error: &dyn Coded, lang: Lang) -> String {
    let given = error.params();
    let mut params = BTreeMap::new();
    for (name, value) in given {
        let said = match (error.code(), name) {
            // What the reader of JSON stumbled over: its own words are for developers.
            ("not-json", "detail") => word("syntax", &value.to_string(), lang).map(str::to_owned),
            ("wrong-format", _) => Some(values::token(&value, "formats", lang)),
            ("merge-other-period", _) => Some(values::token(&value, "periods", lang)),
            (_, "from" | "to") => Some(values::token(&value, "states", lang)),
            _ => Some(values::param(&value, lang)),
        };
        params.extend(said.map(|said| (name, said)));
    }
    template::sentence(word("errors", error.code(), lang).unwrap_or_default(), &params)
}

/// The sentence of an entry of the review queue.
#[must_use]
pub fn exception(entry: &QueueEntry, lang: Lang) -> String {
    let params = entry.params.iter().map(|(name, value)| (name.as_str(), values::param(value, lang)));
    template::sentence(word("exceptions", entry.exception.as_str(), lang).unwrap_or_default(), &params.collect())
}

/// The place of a finding: the parts of a document by their names, ids as they are.
#[must_use]
pub fn place(place: &str, lang: Lang) -> &str {
    word("places", place, lang).unwrap_or(place)
}

/// The table that has the words for a parameter which is a token of the model and not words of a person.
fn table_of(code: Code, name: &str) -> &'static str {
    match (code, name) {
        (Code::KindOutsideSection, _) => "kinds",
        (Code::StatusContradictsTheme, "status") => "statuses",
        (Code::DatedAfterPeriod | Code::ActivityOutsidePeriod | Code::OtherPeriod, _) => "periods",
        (Code::AnnexContradictsList, "annex") => "annexes",
        (Code::ColumnsUnclear | Code::DanglingReference | Code::RuleUnusable | Code::WordingMissing, "field") => {
            "fields"
        }
        (Code::HeaderUnclear, "field") => "headerParts",
        (Code::RuleUnusable, _) => "expectations",
        (Code::PeriodUnnamed, _) => "periods",
        (Code::FieldRefused, "expected") => "valueKinds",
        (Code::TestMismatch, "target") => "places",
        (Code::TestMismatch, "expected") | (Code::ValueRefused | Code::FactRefused, "found") => "valueKinds",
        (Code::ValueRefused, "refusal") => "refusals",
        (Code::OtherUnitType, _) => "unitTypes",
        (Code::EvidenceRefused, _) => "evidenceKinds",
        (Code::HistoryBroken | Code::StepReasonMissing | Code::StepOutOfOrder, _) => "states",
        _ => "",
    }
}

#[cfg(test)]
mod tests;
