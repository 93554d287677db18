//! Lines of a header that stand in the body, as copying from a PDF leaves them.

use super::super::clean::{Clean, Row};
use super::super::header;
use super::super::shape::is_capitals;
use crate::plan::LineRole;

/// Rows of a header that stand in the body, as copying from a PDF leaves them: at least two sure ones together.
pub(super) fn strays(clean: &Clean<'_>, rows: &[Row], from: usize, to: usize) -> Vec<(usize, LineRole)> {
    let mut strays = Vec::new();
    let mut at = from;
    while at < to {
        let mut run = Vec::new();
        let mut sure = 0;
        while let Some(row) = rows.get(at + run.len()).filter(|_| at + run.len() < to) {
            let text = clean.get(row.stretch());
            if text.len() > 160 {
                break;
            }
            let role = header::role_of(text);
            sure +=
                usize::from(matches!(role, Some(LineRole::Symbol | LineRole::PlaceAndDate | LineRole::Organisation)));
            let Some(role) = role
                .or_else(|| (is_capitals(text) && super::super::bodies::is_issuer(text)).then_some(LineRole::Issuer))
            else {
                break;
            };
            run.push((at + run.len(), role));
        }
        at += run.len().max(1);
        if sure >= 2 {
            strays.append(&mut run);
        }
    }
    strays
}
