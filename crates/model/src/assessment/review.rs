//! Reviews: what those above a unit said of its answers.

use chrono::NaiveDate;

use super::{Answer, Assessment, Person, Superior};
use crate::by_id::ById;
use crate::{Fingerprint, Id, Points, json};

/// The review of one level (kết quả thẩm định của một cấp).
///
/// It is bound to what it saw: the fingerprint of the whole, and of each answer that it scored. Where an answer is
/// edited later, the score that was given to it no longer counts and [`Assessment::reopened`] names it; the other
/// scores stand.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Review {
    /// Which level it is: 1 for the one directly above the unit.
    pub level: u32,
    /// Whether its scores decide.
    pub weight: ReviewWeight,
    /// The unit that reviews.
    pub by: Superior,
    /// The person who does.
    pub person: Option<Person>,
    /// The day.
    pub on: NaiveDate,
    /// The fingerprint of the assessment that it saw (see [`Assessment::content_fingerprint`]).
    pub saw: Fingerprint,
    /// The scores by criterion.
    #[wire(empty)]
    pub scores: ReviewScores,
    /// A remark on the whole.
    pub comment: Option<String>,
}

crate::words::words! {
    /// Whether the scores of a review decide (vai trò của cấp thẩm định).
    ReviewWeight {
        /// They advise; the result does not change by them (tham khảo).
        Advising = "advising",
        /// They decide, unless a higher level that decides says otherwise (quyết định).
        Deciding = "deciding",
    }
}

/// The score of one criterion in a review (điểm thẩm định).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReviewScore {
    /// The points given.
    pub points: Points,
    /// Why; compulsory where they differ from the unit's own.
    pub reason: Option<String>,
    /// A remark.
    pub comment: Option<String>,
    /// The fingerprint of the answer that it saw (see [`Answer::fingerprint`]).
    pub saw: Fingerprint,
}

/// The scores of a review by the id of their criterion.
pub type ReviewScores = ById<ReviewScore>;

/// The class that was decided (quyết định xếp loại).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decision {
    /// The class; absent where it was decided that none fits.
    pub class: Option<Id>,
    /// Who decided.
    pub by: Superior,
    /// The day.
    pub on: NaiveDate,
    /// Number and symbol of the decision.
    pub symbol: Option<String>,
    /// Why, where it differs from the class that was computed.
    pub reason: Option<String>,
    /// The fingerprint of the assessment that was decided on.
    pub saw: Fingerprint,
}

impl Answer {
    /// The fingerprint of the answer: what a review of it is bound to.
    ///
    /// Of a criterion without an answer it is that of `Answer::default()`.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(crate::json::write(self).as_bytes())
    }
}

/// What a unit has entered, and nothing that others have added.
///
/// Format and version are those of the first files: fingerprints stand in files and on paper, and outlive a later version.
#[json::wire(write)]
struct Content<'a> {
    format: &'static str,
    version: u32,
    unit: &'a super::Unit,
    period: &'a crate::Period,
    plan: &'a Option<crate::criteria::PlanRef>,
    criteria: &'a super::CriteriaRef,
    answers: &'a super::Answers,
    facts: &'a super::FactAnswers,
}

impl Assessment {
    /// The fingerprint of what the unit has entered: unit, period, plan, criteria set, answers and facts. States,
    /// reviews and decisions do not change it.
    #[must_use]
    pub fn content_fingerprint(&self) -> Fingerprint {
        let content = Content {
            format: "orientation/assessment",
            version: 1,
            unit: &self.unit,
            period: &self.period,
            plan: &self.plan,
            criteria: &self.criteria,
            answers: &self.answers,
            facts: &self.facts,
        };
        Fingerprint::of(crate::json::write(&content).as_bytes())
    }

    /// Whether the score that `review` gives to this criterion still stands for the answer as it is now.
    #[must_use]
    pub fn is_reopened(&self, review: &Review, criterion: &str) -> bool {
        let Some(score) = review.scores.get(criterion) else { return false };
        let now = self.answers.get(criterion).map_or_else(|| Answer::default().fingerprint(), Answer::fingerprint);
        now != score.saw
    }

    /// The criteria whose answers were edited after `review` had scored them, in the order of their ids.
    #[must_use]
    pub fn reopened<'r>(&self, review: &'r Review) -> Vec<&'r Id> {
        if review.saw == self.content_fingerprint() {
            return Vec::new();
        }
        review.scores.keys().filter(|id| self.is_reopened(review, id.as_str())).collect()
    }
}
