//! The verbatim law as a function: what of a paper a plan has lost, added or changed.

mod difference;
mod tokens;

use crate::fingerprint::Fingerprint;
use crate::plan::Plan;
use crate::report::{Code, Issue, Report};
use difference::{Hunk, hunks};
use tokens::{Token, of_plan, of_source, words};

/// The most findings that one report lists: a plan that belongs to another paper differs everywhere.
const MOST: usize = 100;

/// What of the paper a plan does not give back (đối chiếu với văn bản gốc).
///
/// The words of the plan in the order of the paper have to be those of `source`, white space and Unicode form aside. What is
/// lost, added or changed is told with its line and column in the source, counted in characters from 1, at most a
/// hundred of them; a fingerprint other than the plan's is a warning beside that.
///
/// ```
/// use orientation::{LAI_CHAU_2022_SOURCE, lai_chau_2022, validate};
///
/// let plan = lai_chau_2022();
/// assert!(validate::source(&plan, LAI_CHAU_2022_SOURCE).is_empty());
///
/// let other = LAI_CHAU_2022_SOURCE.replace("03 phương án", "04 phương án");
/// let report = validate::source(&plan, &other);
/// assert_eq!(
///     report.issues.last().map(ToString::to_string).as_deref(),
///     Some("error source-changed at 1: `03` stands for `04` at line 16, column 56 of the source")
/// );
/// ```
#[must_use]
pub fn source(plan: &Plan, source: &str) -> Report {
    let mut report = Report::new();
    if let Some(own) = &plan.source {
        let found = Fingerprint::of(source.as_bytes());
        if own.fingerprint != found {
            let issue = Issue::new(Code::OtherContent, "source").with("found", own.fingerprint.short());
            report.push(issue.with("expected", found.short()));
        }
    }
    let (paper, own) = (of_source(source), of_plan(plan));
    let differing = hunks(&paper, &own);
    for Hunk { lost, added } in differing.iter().take(MOST) {
        let (lost_tokens, added_tokens) = (paper.get(lost.clone()), own.get(added.clone()));
        let (lost_tokens, added_tokens) = (lost_tokens.unwrap_or_default(), added_tokens.unwrap_or_default());
        // Words that are only parted otherwise: white space is nothing that a paper says.
        if same_letters(lost_tokens, added_tokens) {
            continue;
        }
        // Where it is in the paper: its first word, or what it was put before.
        let at = paper.get(lost.start).or(paper.last());
        let place = own.get(added.start).or(own.last()).map_or("plan", |token| &token.place);
        let (missing, instead) = (words(lost_tokens), words(added_tokens));
        let issue = match (missing.is_empty(), instead.is_empty()) {
            (false, true) => Issue::new(Code::SourceLost, place).with("expected", missing),
            (true, _) => Issue::new(Code::SourceAdded, place).with("found", instead),
            (false, false) => Issue::new(Code::SourceChanged, place).with("found", instead).with("expected", missing),
        };
        let (line, column) = at.map_or((1, 1), |token| (token.line, token.column));
        report.push(issue.with("line", line).with("column", column));
    }
    report
}

fn same_letters(a: &[Token], b: &[Token]) -> bool {
    let letters = |tokens: &[Token]| tokens.iter().map(|token| token.text.as_str()).collect::<String>();
    letters(a) == letters(b)
}
