//! Random criteria sets and assessments, the same for the same number everywhere.
//!
//! Behind the feature `cases`: tests, benchmarks and the comparison of the native build with the WebAssembly one draw
//! from here. The cases are sound and faulty alike: dangling references, circles, overlapping bands, values of the
//! wrong kind, outdated reviews.

mod assessments;
mod rng;
mod sets;

use chrono::NaiveDate;

pub use rng::Rng;

use crate::assessment::Assessment;
use crate::checklist::Checklist;
use crate::criteria::CriteriaSet;
use crate::score::{Subject, explain, score};
use crate::{Fingerprint, json, validate};

/// A criteria set, an assessment by it, and the day.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a case is drawn whole, and tests take it apart")]
pub struct Case {
    /// The set.
    pub set: CriteriaSet,
    /// The assessment.
    pub assessment: Assessment,
    /// The day.
    pub as_of: NaiveDate,
}

/// The case of this number.
#[must_use]
pub fn case(seed: u64) -> Case {
    let mut rng = Rng::new(seed);
    let set = sets::set(&mut rng);
    let assessment = assessments::assessment(&mut rng, &set);
    Case { set, assessment, as_of: rng.day() }
}

/// A sound set of so many criteria, `ten` to a group, with classes, and an assessment that answers most of them.
#[must_use]
pub fn form(criteria: usize) -> Case {
    let mut rng = Rng::new(criteria as u64);
    let set = sets::form(&mut rng, criteria);
    let assessment = assessments::filled(&mut rng, &set);
    Case { set, assessment, as_of: rng.day() }
}

/// The form of one of many units by a sound set, the same for the same number: usable answers, steps up to some state,
/// reviews with reasons, and now and then a decision.
#[must_use]
pub fn unit(set: &CriteriaSet, number: u64) -> Assessment {
    let mut rng = Rng::new(number ^ 0x0A11_0057);
    let mut filled = assessments::filled(&mut rng, set);
    assessments::hand_in(&mut rng, set, number, &mut filled);
    filled
}

/// Any answers to any set by one of a few units, so that several of them are of one unit.
#[must_use]
pub fn any_unit(set: &CriteriaSet, seed: u64) -> Assessment {
    let mut rng = Rng::new(seed);
    let mut filled = assessments::assessment(&mut rng, set);
    let unit = rng.below(6) as u64;
    assessments::hand_in(&mut rng, set, unit, &mut filled);
    filled
}

impl Case {
    /// Another answer to some criterion or fact of the case, as a change: what is asked and what is answered.
    pub fn edit(&self, rng: &mut Rng, open: &mut Checklist) {
        assessments::edit(rng, &self.set, open);
    }
}

/// One fingerprint of everything that is computed of the cases `from..from + count`: score cards, explanations,
/// findings, and the cards after some edits. Two builds that agree on it agree on every number.
#[must_use]
pub fn digest(from: u64, count: u64) -> Fingerprint {
    let mut text = Vec::new();
    let mut last = Fingerprint::of(&[]);
    for seed in from..from.saturating_add(count) {
        let case = case(seed);
        text.clear();
        text.extend_from_slice(last.as_str().as_bytes());
        let mut put = |value: &dyn json::Write| text.extend(json::write(value).into_bytes());
        put(&score(&case.set, &case.assessment, case.as_of));
        put(&explain(&case.set, &case.assessment, case.as_of, 0, &Subject::Total {}));
        put(&validate::criteria(&case.set, None));
        put(&validate::assessment(&case.assessment, &case.set, None, case.as_of));
        let mut rng = Rng::new(seed ^ 0x5EED);
        let mut open = Checklist::new(case.set.clone(), case.assessment.clone(), case.as_of);
        for _ in 0..3 {
            case.edit(&mut rng, &mut open);
        }
        put(&open.card());
        last = Fingerprint::of(&text);
    }
    last
}
