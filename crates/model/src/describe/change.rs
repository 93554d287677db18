//! What differs between two criteria sets, in words.

use super::table::word;
use super::{template, values};
use crate::Lang;
use crate::compare::CriterionChange;
use crate::criteria::{EvidenceNeed, NotApplicable, Role, Scorer};

/// A change of a criterion as a clause: “from 5 to 8 points”, “evidence now required”.
///
/// ```
/// use orientation::compare::CriterionChange;
/// use orientation::{Lang, Points, describe};
///
/// let change = CriterionChange::Points { from: Points::whole(5), to: Points::whole(8) };
/// assert_eq!(describe::change(&change, Lang::Vietnamese), "Từ 5 điểm lên 8 điểm");
/// assert_eq!(describe::change(&change, Lang::English), "From 5 to 8 points");
/// ```
#[must_use]
pub fn change(change: &CriterionChange, lang: Lang) -> String {
    let (code, from, to) = match change {
        CriterionChange::Points { from, to } => {
            let code = if from < to { "raised" } else { "lowered" };
            (code, values::param(&(*from).into(), lang), values::param(&(*to).into(), lang))
        }
        CriterionChange::Rule {} => ("rule", String::new(), String::new()),
        CriterionChange::Wording { from, to } => ("wording", from.clone(), to.clone()),
        CriterionChange::Group { from, to } => ("group", from.clone(), to.clone()),
        CriterionChange::Evidence { to: EvidenceNeed::Required, .. } => {
            ("evidenceRequired", String::new(), String::new())
        }
        CriterionChange::Evidence { to: EvidenceNeed::Optional, .. } => {
            ("evidenceOptional", String::new(), String::new())
        }
        CriterionChange::Evidence { to: EvidenceNeed::None, .. } => ("evidenceNone", String::new(), String::new()),
        CriterionChange::Role { to: Role::Bonus } => ("bonus", String::new(), String::new()),
        CriterionChange::Role { to: Role::Regular } => ("regular", String::new(), String::new()),
        CriterionChange::Scorer { to: Scorer::Superior } => ("superior", String::new(), String::new()),
        CriterionChange::Scorer { to: Scorer::Unit } => ("unit", String::new(), String::new()),
        CriterionChange::NotApplicable { to: NotApplicable::Never } => ("applicable", String::new(), String::new()),
        CriterionChange::NotApplicable { .. } => ("notApplicable", String::new(), String::new()),
    };
    let values = [("from", from), ("to", to)].into_iter().filter(|(_, value)| !value.is_empty());
    template::sentence(word("changes", code, lang).unwrap_or_default(), &values.collect())
}
