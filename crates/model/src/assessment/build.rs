//! Writing an assessment in code: what is required in `new`, the rest in `with_…`.

use chrono::NaiveDate;

use super::{
    Answer, Answers, Assessment, CriteriaRef, Decision, Evidence, FactAnswer, FactAnswers, Person, Proof, Review,
    ReviewScore, ReviewScores, ReviewWeight, State, Superior, Unit, Value, Waiver,
};
use crate::criteria::{Block, PlanRef, UnitType};
use crate::with::with;
use crate::{Fingerprint, Id, Period, Points};

impl Assessment {
    /// A draft without answers.
    ///
    /// ```
    /// use orientation::assessment::{Answer, Assessment, CriteriaRef, Unit, Value};
    /// use orientation::criteria::UnitType;
    /// use orientation::{CriteriaSet, builtin, document, score};
    ///
    /// let set: CriteriaSet = document::read(builtin("chi-doan").ok_or("no such set")?)?;
    /// let unit = Unit::new("nam-cay".parse()?, "Chi đoàn bản Nậm Cáy", UnitType::Chapter);
    /// let form = Assessment::new(unit, "2022".parse()?, CriteriaRef::new(set.id.clone(), set.edition.clone()));
    /// let examples = Answer::default().with_value(Value::Count("2".parse()?));
    /// let form = form.with_answer("guong-tot".parse()?, examples);
    ///
    /// let card = score::score(&set, &form, "2022-12-01".parse()?);
    /// assert_eq!(card.criterion("guong-tot").map(|score| score.points.to_string()).as_deref(), Some("1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(unit: Unit, period: Period, criteria: CriteriaRef) -> Self {
        Self {
            unit,
            period,
            plan: None,
            criteria,
            state: State::Draft,
            filled_by: None,
            answers: Answers::new(),
            facts: FactAnswers::new(),
            set_aside: Vec::new(),
            reviews: Vec::new(),
            decision: None,
            history: Vec::new(),
        }
    }
}

impl Unit {
    /// A unit of this type.
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>, unit_type: UnitType) -> Self {
        Self { id, name: name.into(), unit_type, blocks: Vec::new(), superior: None }
    }
}

impl Superior {
    /// A unit above another, by its name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { id: None, name: name.into() }
    }
}

impl CriteriaRef {
    /// This edition of the set of this id.
    #[must_use]
    pub const fn new(id: Id, edition: Id) -> Self {
        Self { id, edition, fingerprint: None }
    }
}

impl Person {
    /// A person of this name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), role: None }
    }
}

impl FactAnswer {
    /// A fact without a note.
    #[must_use]
    pub const fn new(value: Value) -> Self {
        Self { value, note: None }
    }
}

impl Evidence {
    /// A piece of evidence without a day.
    #[must_use]
    pub const fn new(proof: Proof) -> Self {
        Self { proof, happened: None, entered: None }
    }
}

impl Review {
    /// A review by the unit so many levels above, of the content of this fingerprint
    /// ([`Assessment::content_fingerprint`]), without scores.
    #[must_use]
    pub const fn new(level: u32, weight: ReviewWeight, by: Superior, on: NaiveDate, saw: Fingerprint) -> Self {
        Self { level, weight, by, person: None, on, saw, scores: ReviewScores::new(), comment: None }
    }
}

impl ReviewScore {
    /// So many points for the answer of this fingerprint ([`Answer::fingerprint`]).
    #[must_use]
    pub const fn new(points: Points, saw: Fingerprint) -> Self {
        Self { points, reason: None, comment: None, saw }
    }
}

impl Decision {
    /// A decision on the content of this fingerprint ([`Assessment::content_fingerprint`]): no class.
    #[must_use]
    pub const fn new(by: Superior, on: NaiveDate, saw: Fingerprint) -> Self {
        Self { class: None, by, on, symbol: None, reason: None, saw }
    }
}

with! {
    Assessment {
        /// For this plan.
        with_plan(some plan: PlanRef);
        /// Filled in by this person.
        with_filled_by(some filled_by: Person);
        /// With the answer to one criterion, in the place of an earlier one.
        with_answer(put answers: Answer);
        /// With one fact, in the place of an earlier one.
        with_fact(put facts: FactAnswer);
        /// With one more review.
        with_review(add reviews: Review);
        /// With the class that was decided.
        with_decision(some decision: Decision);
    }

    Unit {
        /// In these blocks as well.
        with_blocks(all blocks: Block);
        /// Under this unit.
        with_superior(some superior: Superior);
    }

    Superior {
        /// With its id.
        with_id(some id: Id);
    }

    CriteriaRef {
        /// With the fingerprint of the set as it is now.
        with_fingerprint(some fingerprint: Fingerprint);
    }

    Person {
        /// With the office.
        with_role(text role: String);
    }

    Answer {
        /// With a value.
        with_value(some value: Value);
        /// Not applicable.
        with_not_applicable(some not_applicable: Waiver);
        /// With a note.
        with_note(text note: String);
        /// With one more piece of evidence.
        with_evidence(add evidence: Evidence);
    }

    Waiver {
        /// With the reason.
        with_reason(text reason: String);
    }

    FactAnswer {
        /// With a note.
        with_note(text note: String);
    }

    Evidence {
        /// With the day on which it happened.
        with_happened(some happened: NaiveDate);
        /// With the day on which it was entered.
        with_entered(some entered: NaiveDate);
    }

    Review {
        /// By this person.
        with_person(some person: Person);
        /// With the score of one criterion, in the place of an earlier one.
        with_score(put scores: ReviewScore);
        /// With a comment on the whole.
        with_comment(text comment: String);
    }

    ReviewScore {
        /// With the reason of a difference.
        with_reason(text reason: String);
        /// With a comment.
        with_comment(text comment: String);
    }

    Decision {
        /// For this class.
        with_class(some class: Id);
        /// With number and symbol of the paper.
        with_symbol(text symbol: String);
        /// With the reason.
        with_reason(text reason: String);
    }
}
