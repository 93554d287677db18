//! What in an assessment does not fit its criteria set.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::assessment::{Answer, Evidence, Proof, Ratio, Review, ReviewScore, State, Value};
use crate::criteria::{CriteriaSet, Criterion, EvidenceNeed, NotApplicable, Rule, Scorer};
use crate::score::{self, LeafState, Prepared, Refusal, Source, Standing, View, Work, Works, fits, range};
use crate::{Assessment, Code, Id, Issue, Param, Plan, Points, Quantity, Report, Share, document, fixed};

/// Tells what in an assessment does not fit its criteria set, and its plan where it is given, on a day.
///
/// Answers that are merely missing are no issues: the gaps of the score card name them.
#[must_use]
pub fn assessment(filled: &Assessment, set: &CriteriaSet, plan: Option<&Plan>, as_of: NaiveDate) -> Report {
    let prepared = Prepared::new(set, View::Unit(&filled.unit, as_of));
    let source = Source { set, prepared: &prepared, assessment: filled };
    let works = Works::new(source);
    let mut found = Finder { filled, set, as_of, report: Report::new() };
    found.head(plan);
    found.answers(&prepared);
    found.evidence();
    found.facts();
    found.reviews(&prepared, works.own());
    found.totals(source, &works);
    found.decision();
    found.steps();
    found.report
}

struct Finder<'s> {
    filled: &'s Assessment,
    set: &'s CriteriaSet,
    as_of: NaiveDate,
    report: Report,
}

const CRITERIA: &str = "criteria";
const DECISION: &str = "decision";
const HISTORY: &str = "history";

impl Finder<'_> {
    fn push(&mut self, issue: Issue) {
        self.report.push(issue);
    }

    fn head(&mut self, plan: Option<&Plan>) {
        let (filled, set) = (self.filled, self.set);
        let differs = |code, place: &str, found: &str, expected: &str| {
            Issue::new(code, place).with("found", found).with("expected", expected)
        };
        if filled.criteria.id != set.id {
            self.push(differs(Code::OtherCriteria, CRITERIA, filled.criteria.id.as_str(), set.id.as_str()));
        } else if filled.criteria.edition != set.edition {
            self.push(differs(Code::OtherEdition, CRITERIA, filled.criteria.edition.as_str(), set.edition.as_str()));
        } else if let Some(print) = &filled.criteria.fingerprint {
            let expected = document::fingerprint(set);
            if *print != expected {
                self.push(differs(Code::OtherContent, CRITERIA, print.short(), expected.short()));
            }
        }
        if let (Some(own), Some(plan)) = (&filled.plan, plan) {
            if own.id != plan.id {
                self.push(differs(Code::OtherPlan, "plan", own.id.as_str(), plan.id.as_str()));
            } else if let Some(print) = &own.fingerprint {
                let expected = document::fingerprint(plan);
                if *print != expected {
                    self.push(differs(Code::OtherContent, "plan", print.short(), expected.short()));
                }
            }
        }
        if !set.unit_types.is_empty() && !set.unit_types.contains(&filled.unit.unit_type) {
            let found = filled.unit.unit_type.as_str();
            self.push(Issue::new(Code::OtherUnitType, "unit").with("found", found));
        }
        if let Some(period) = set.period.filter(|period| !period.overlaps(&filled.period)) {
            let issue = Issue::new(Code::OtherPeriod, "period").with("found", filled.period.to_string());
            self.push(issue.with("expected", period.to_string()));
        }
        let validity = set.classing.as_ref().and_then(|classing| classing.validity.as_ref());
        if validity.is_some_and(|validity| validity.is_future(self.as_of) || validity.is_past(self.as_of)) {
            self.push(Issue::new(Code::ClassesNotInForce, "classing").with("day", self.as_of));
        }
    }

    /// The answers, in the order of the form; those without a criterion last.
    fn answers(&mut self, prepared: &Prepared) {
        for (position, leaf) in prepared.layout.leaves.iter() {
            let Some(criterion) = prepared.layout.criterion(self.set, position) else { continue };
            let Some(answer) = self.filled.answers.get(criterion.id.as_str()) else { continue };
            if leaf.standing == Standing::Counts {
                self.answer(criterion, answer);
            }
        }
        for id in self.filled.answers.keys().filter(|id| prepared.layout.find(self.set, id).is_none()) {
            self.report.push(Issue::new(Code::CriterionUnknown, id.as_str()));
        }
    }

    fn answer(&mut self, criterion: &Criterion, answer: &Answer) {
        let place = criterion.id.as_str();
        if let Some(waiver) = &answer.not_applicable {
            let silent = waiver.reason.as_deref().unwrap_or_default().trim().is_empty();
            match criterion.not_applicable {
                NotApplicable::Never => self.push(Issue::new(Code::NotApplicableForbidden, place)),
                NotApplicable::Justified if silent => self.push(Issue::new(Code::JustificationMissing, place)),
                _ => {}
            }
            if criterion.not_applicable != NotApplicable::Never {
                return;
            }
        }
        let Some(value) = &answer.value else { return };
        if criterion.scorer == Scorer::Superior {
            self.push(Issue::new(Code::ScoreNotForUnit, place));
            return;
        }
        let points = match score::work(&criterion.rule, value) {
            Ok(worked) => worked.points,
            Err(refusal) => {
                self.push(refused(place, value, refusal));
                return;
            }
        };
        if is_share_of_all(&criterion.rule) {
            self.exceeded(place, value);
        }
        if let Some(fact) = &criterion.whole
            && answer.note.as_deref().unwrap_or_default().trim().is_empty()
        {
            self.contradicted(place, value, fact);
        }
        self.parts(place, "", &criterion.rule, value);
        let rule = &criterion.evidence;
        let accepted = |evidence: &&Evidence| rule.kinds.is_empty() || rule.kinds.contains(&evidence.proof.kind());
        for evidence in answer.evidence.iter().filter(|evidence| !accepted(evidence)) {
            let found = evidence.proof.kind().as_str();
            self.push(Issue::new(Code::EvidenceRefused, place).with("found", found));
        }
        if rule.need == EvidenceNeed::Required && points > 0 && !score::is_proven(criterion, answer) {
            let count = answer.evidence.iter().filter(accepted).filter(|evidence| evidence.proof.is_told()).count();
            let expected = Param::Count(rule.at_least.unwrap_or(1).into());
            self.push(Issue::new(Code::EvidenceMissing, place).with("found", count).with("expected", expected));
        }
    }

    /// The parts of a sum that cannot be used, each alone: the others count all the same. `above` is the path to the sum.
    fn parts(&mut self, criterion: &str, above: &str, rule: &Rule, value: &Value) {
        let (Rule::Sum { parts, .. }, Value::Parts(values)) = (rule, value) else { return };
        for part in parts {
            let Some(value) = values.get(part.id.as_str()) else { continue };
            let path = if above.is_empty() { part.id.to_string() } else { format!("{above}/{}", part.id) };
            match score::work(&part.rule, value) {
                Ok(_) => {
                    if is_share_of_all(&part.rule) {
                        self.exceeded(&format!("{criterion}/{path}"), value);
                    }
                    self.parts(criterion, &path, &part.rule, value);
                }
                Err(refusal) => {
                    self.push(refused(&format!("{criterion}/{path}"), value, refusal).with("part", path));
                }
            }
        }
    }

    /// The same piece of evidence under two criteria, or twice under one; words and numbers may repeat.
    fn evidence(&mut self) {
        let mut seen: BTreeMap<(u8, &str), &str> = BTreeMap::new();
        for (id, answer) in self.filled.answers.iter() {
            for evidence in &answer.evidence {
                if let Some(found) = evidence.happened.filter(|day| *day > self.as_of) {
                    let issue = Issue::new(Code::EvidenceInFuture, id.as_str()).with("found", found);
                    self.report.push(issue.with("day", self.as_of));
                }
                if !evidence.proof.is_told() {
                    continue;
                }
                let key = match &evidence.proof {
                    Proof::Paper { symbol, .. } if symbol.trim().is_empty() => continue,
                    Proof::Paper { symbol, .. } => (0, symbol.as_str()),
                    Proof::Link { url, .. } => (1, url.as_str()),
                    Proof::Photo { fingerprint, .. } => (2, fingerprint.as_str()),
                    Proof::Activity { .. } | Proof::Count { .. } | Proof::Text { .. } => continue,
                };
                match seen.get(&key) {
                    Some(other) => {
                        self.report.push(Issue::new(Code::EvidenceTwice, id.as_str()).with("other", *other));
                    }
                    None => {
                        seen.insert(key, id.as_str());
                    }
                }
            }
        }
    }

    fn facts(&mut self) {
        for (id, answer) in self.filled.facts.iter() {
            let place = id.as_str();
            match self.set.facts.iter().find(|fact| fact.id == *id) {
                None => self.report.push(Issue::new(Code::FactUnknown, place)),
                Some(fact) => match fits(&fact.value, &answer.value) {
                    Err(refusal) => {
                        let issue = Issue::new(Code::FactRefused, place).with("found", answer.value.kind());
                        self.report.push(issue.with("refusal", refusal.as_str()));
                    }
                    Ok(()) => self.exceeded(place, &answer.value),
                },
            }
        }
    }

    /// A part of a whole that is more than the whole.
    fn exceeded(&mut self, place: &str, value: &Value) {
        if let Value::Ratio(Ratio { part, whole }) = value
            && part > whole
        {
            self.push(Issue::new(Code::PartExceedsWhole, place).with("found", *part).with("whole", *whole));
        }
    }

    /// A whole that is another number than the fact it should be, where no note says why.
    fn contradicted(&mut self, place: &str, value: &Value, fact: &Id) {
        let (Value::Ratio(Ratio { part, whole }), Some(known)) = (value, self.filled.facts.of(fact)) else { return };
        let expected = match &known.value {
            Value::Number(number) => *number,
            Value::Count(count) => Quantity::whole(*count),
            _ => return,
        };
        if *whole != expected {
            let issue = Issue::new(Code::WholeContradictsFact, place).with("part", *part).with("whole", *whole);
            self.push(issue.with("fact", fact).with("expected", expected));
        }
    }

    /// What the groups and the whole come to, where that is more than a card can show.
    fn totals(&mut self, source: Source<'_>, works: &Works) {
        let mut told: Vec<&str> = Vec::new();
        for (place, (numerator, denominator)) in works.distinct.iter().flat_map(|work| score::sums(source, work)) {
            let most = i128::from(Points::MAX.hundredths());
            let beyond = numerator.abs() > most.saturating_mul(denominator);
            if beyond && !told.contains(&place) {
                told.push(place);
                let shown = if numerator < 0 { Points::saturating(i128::MIN) } else { Points::MAX };
                let issue = Issue::new(Code::TotalBeyondRange, place).with("shown", shown);
                self.push(issue.with("found", exact(numerator, denominator)));
            }
        }
    }

    fn reviews(&mut self, prepared: &Prepared, own: Option<&Work>) {
        let mut levels: BTreeMap<u32, usize> = BTreeMap::new();
        for review in &self.filled.reviews {
            if review.level == 0 {
                self.report.push(Issue::new(Code::LevelImpossible, "reviews").with("level", Param::Count(0)));
            }
            *levels.entry(review.level).or_default() += 1;
            for (id, score) in review.scores.iter() {
                let Some(position) = prepared.layout.find(self.set, id) else {
                    self.report.push(Issue::new(Code::CriterionUnknown, id.as_str()));
                    continue;
                };
                let Some(criterion) = prepared.layout.criterion(self.set, position) else { continue };
                let own = own.and_then(|own| own.leaves.get(position)).map(|leaf| (leaf.points, leaf.state));
                self.score(review, criterion, score, own);
            }
            self.seen(review);
        }
        for (level, count) in levels.into_iter().filter(|(_, count)| *count > 1) {
            let issue = Issue::new(Code::LevelTwice, "reviews").with("level", Param::Count(level.into()));
            self.push(issue.with("count", count));
        }
    }

    /// One score of a review, beside the unit's own points.
    fn score(&mut self, review: &Review, criterion: &Criterion, score: &ReviewScore, own: Option<(i64, LeafState)>) {
        let place = criterion.id.as_str();
        let new = |code| Issue::new(code, place).with("level", Param::Count(review.level.into()));
        if self.filled.is_reopened(review, place) {
            self.push(new(Code::ReviewOutdated));
            return;
        }
        let (least, most) = range(&criterion.rule);
        if !(least..=most).contains(&score.points.hundredths()) {
            let issue = new(Code::ReviewOutOfRange).with("found", score.points);
            let issue = issue.with("least", Points::from_hundredths(least));
            self.push(issue.with("most", Points::from_hundredths(most)));
            return;
        }
        if let Rule::Free { step: Some(step), .. } = &criterion.rule
            && step.hundredths() > 0
            && score.points.hundredths() % step.hundredths() != 0
        {
            self.push(new(Code::ReviewWrongStep).with("found", score.points).with("step", *step));
        }
        let Some((own, state)) = own else { return };
        let silent = score.reason.as_deref().unwrap_or_default().trim().is_empty();
        let differs = own != score.points.hundredths();
        // Where the unit had no say there is nothing to differ from.
        if differs && silent && state != LeafState::Awaiting {
            let issue = new(Code::ReviewReasonMissing).with("found", score.points);
            self.push(issue.with("own", Points::from_hundredths(own)));
        }
    }

    /// Whether a review saw what the unit has entered now.
    ///
    /// An edit that the unit was free to make is no fault: the scores that it touches are reopened, the others stand.
    /// Nor is a review named once more whose scores have told of the edit.
    fn seen(&mut self, review: &Review) {
        if self.filled.was_open_since(review.on) {
            return;
        }
        let expected = self.filled.content_fingerprint();
        if review.saw != expected && self.filled.reopened(review).is_empty() {
            let issue = Issue::new(Code::ReviewContentChanged, "reviews");
            let issue = issue.with("level", Param::Count(review.level.into()));
            self.push(issue.with("found", review.saw.short()).with("expected", expected.short()));
        }
    }

    /// A decision names a class of the set. In the state `accepted` it is the result and must be of what stands now;
    /// before, of what the unit could not have edited since.
    fn decision(&mut self) {
        let Some(decision) = &self.filled.decision else { return };
        let mut classes = self.set.classing.iter().flat_map(|classing| &classing.classes);
        if let Some(class) = decision.class.as_ref().filter(|class| classes.all(|known| known.id != **class)) {
            let issue = Issue::new(Code::DanglingReference, DECISION).with("field", "class");
            self.push(issue.with("target", class));
        }
        if self.filled.state == State::Accepted || !self.filled.was_open_since(decision.on) {
            let expected = self.filled.content_fingerprint();
            if decision.saw != expected {
                let issue = Issue::new(Code::DecisionOutdated, DECISION).with("found", decision.saw.short());
                self.push(issue.with("expected", expected.short()));
            }
        }
    }

    /// Each step must be permitted and begin where the one before it ended, on its day or later, with a reason where it
    /// needs one; the last must end in the state.
    fn steps(&mut self) {
        let mut before = self.filled.history.first().map(|step| (step.from, step.on));
        for step in &self.filled.history {
            let (state, day) = before.unwrap_or((step.from, step.on));
            let permitted = step.from.next().contains(&step.to);
            let new = |code, previous: State| {
                let issue = Issue::new(code, HISTORY).with("found", step.to.as_str());
                issue.with("previous", previous.as_str())
            };
            if state != step.from || !permitted {
                self.report.push(new(Code::HistoryBroken, state));
            }
            if permitted && step.to.wants_reason() && !step.says_why() {
                self.report.push(new(Code::StepReasonMissing, step.from));
            }
            if step.on < day {
                let issue = Issue::new(Code::StepOutOfOrder, HISTORY).with("found", step.to.as_str());
                self.report.push(issue.with("day", step.on).with("previous", day));
            }
            before = Some((step.to, step.on));
        }
        if let Some((last, _)) = before.filter(|(last, _)| *last != self.filled.state) {
            let issue = Issue::new(Code::HistoryBroken, "state").with("found", self.filled.state.as_str());
            self.push(issue.with("previous", last.as_str()));
        }
    }
}

fn refused(place: &str, value: &Value, refusal: Refusal) -> Issue {
    Issue::new(Code::ValueRefused, place).with("refusal", refusal.as_str()).with("found", value.kind())
}

/// Whether a rule asks for a part of all there are: none of its bands begins beyond that.
fn is_share_of_all(rule: &Rule) -> bool {
    matches!(rule, Rule::PercentTiers { bands, .. } if bands.iter().all(|band| band.from.is_none_or(|from| from <= Share::WHOLE)))
}

/// Hundredths of a point as a number of points, rounded to the hundredth.
fn exact(numerator: i128, denominator: i128) -> String {
    let hundredths = fixed::divide_half_up(numerator, denominator).unwrap_or(numerator);
    let (sign, hundredths) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}
