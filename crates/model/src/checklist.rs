//! The open checklist: a form while it is filled in, its result always up to date.
//!
//! A [`Checklist`] keeps a criteria set ready and its scores computed. Changing one answer computes again only what
//! depends on it, and says what came out otherwise; the result is always that of [`crate::score::score`].

use chrono::NaiveDate;

use crate::assessment::{Answer, FactAnswer, ReviewScore};
use crate::criteria::Scorer;
use crate::score::{
    self, ClassResult, Column, CriterionScore, Doubts, Explanation, FactAt, Gap, GapKind, GateScore, GroupScore, Kind,
    Kinds, LeafAt, LeafState, List, Node, Prepared, Raise, ScoreCard, Source, Standing, Subject, TotalScore, Verdict,
    View, Works, rendered,
};
use crate::sorted::sorted_once;
use crate::{Assessment, CriteriaSet, Id, Points, json};

/// An open checklist (phiếu đang mở).
///
/// ```
/// use orientation::assessment::{Answer, Value};
/// use orientation::checklist::Checklist;
/// use orientation::{document, Points};
///
/// # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
/// # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
/// let day = "2022-11-20".parse().map_err(|_| "no day")?;
/// let mut open = Checklist::new(document::read(criteria)?, document::read(assessment)?, day);
/// let answer = Answer::default().with_value(Value::Points("15".parse()?));
/// let change = open.set_answer(&"nen-nep".parse()?, Some(answer));
/// assert_eq!(change.columns[0].criteria[0].points, Points::whole(15));
/// assert_eq!(open.card(), orientation::score::score(open.criteria(), open.assessment(), day));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checklist {
    set: CriteriaSet,
    assessment: Assessment,
    as_of: NaiveDate,
    prepared: Prepared,
    works: Works,
    tally: Tally,
}

/// What a change has done.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What came out otherwise, by column; a column in which nothing did is left out.
    pub columns: Vec<ColumnChange>,
    /// The criteria and facts whose gaps may be others now …
    pub touched: Vec<Id>,
    /// … and all the gaps that these have.
    pub gaps: Vec<Gap>,
    /// How far the form is.
    pub progress: FormProgress,
    /// What may be said of the class now, as in [`ScoreCard::verdict`].
    pub verdict: Option<Verdict>,
}

/// What a form shows as soon as it is open (phần đầu của phiếu điểm): of the score card all but what would raise the
/// result.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Opening {
    /// What may be said of the class, as in [`ScoreCard::verdict`].
    pub verdict: Option<Verdict>,
    /// The columns, as in [`ScoreCard::columns`].
    pub columns: Vec<Column>,
    /// What is missing, as in [`ScoreCard::gaps`].
    pub gaps: Vec<Gap>,
    /// How far the form is.
    pub progress: FormProgress,
}

/// What came out otherwise in some columns that are alike.
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnChange {
    /// The positions of the columns in [`ScoreCard::columns`].
    pub columns: Vec<u32>,
    /// The criteria.
    pub criteria: Vec<CriterionScore>,
    /// The groups.
    pub groups: Vec<GroupScore>,
    /// The whole, where it did.
    pub total: Option<TotalScore>,
    /// The gates.
    pub gates: Vec<GateScore>,
    /// The class with all its conditions, where any of them did.
    pub class: Option<ClassResult>,
}

/// How far the form is (tiến độ).
#[json::wire]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FormProgress {
    /// How many criteria and facts the unit is asked; bonuses and penalties are not counted.
    pub asked: u32,
    /// How many of these have an answer that can be used, or do not apply.
    pub answered: u32,
    /// How many things are missing altogether.
    pub gaps: u32,
}

/// The counts behind [`FormProgress`] and [`Verdict`], kept for each criterion and fact.
#[derive(Clone, Debug, Default)]
struct Tally {
    criteria: List<LeafAt, (Asked, u32, Doubts)>,
    facts: List<FactAt, (bool, Doubts)>,
    progress: FormProgress,
    doubts: Doubts,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    No,
    Open,
    Answered,
}

impl Checklist {
    /// Opens a checklist for a day.
    #[must_use]
    pub fn new(set: CriteriaSet, assessment: Assessment, as_of: NaiveDate) -> Self {
        let prepared = Prepared::new(&set, View::Unit(&assessment.unit, as_of));
        let works = Works::new(Source { set: &set, prepared: &prepared, assessment: &assessment });
        let mut open = Self { set, assessment, as_of, prepared, works, tally: Tally::default() };
        open.count();
        open
    }

    /// Takes another assessment in place of the one that is open.
    pub fn reopen(&mut self, assessment: Assessment) {
        self.assessment = assessment;
        self.prepared = Prepared::new(&self.set, View::Unit(&self.assessment.unit, self.as_of));
        self.works = Works::new(self.source());
        self.count();
    }

    /// Counts everything anew.
    fn count(&mut self) {
        let facts = u32::try_from(self.set.facts.len()).unwrap_or(u32::MAX);
        self.tally = Tally {
            criteria: List::beside(&self.prepared.layout.leaves, (Asked::No, 0, Doubts::default())),
            facts: self.set.facts.iter().map(|_| (false, Doubts::default())).collect(),
            progress: FormProgress { asked: facts, answered: 0, gaps: facts },
            doubts: Doubts::default(),
        };
        for leaf in self.prepared.layout.leaves.positions() {
            self.count_leaf(leaf);
        }
        for fact in self.tally.facts.positions() {
            self.count_fact(fact);
        }
    }

    /// The criteria set.
    #[must_use]
    pub fn criteria(&self) -> &CriteriaSet {
        &self.set
    }

    /// The assessment as it is now.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The day for which it is computed.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// How far the form is.
    #[must_use]
    pub fn progress(&self) -> FormProgress {
        self.tally.progress
    }

    /// What a form shows at first; [`Change`] tells what is otherwise from then on.
    #[must_use]
    pub fn opening(&self) -> Opening {
        Opening {
            verdict: self.verdict(),
            columns: score::columns(self.source(), &self.works),
            gaps: self.gaps(),
            progress: self.progress(),
        }
    }

    /// What may be said of the class; `None` where the set does not class.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        score::verdict(self.source(), self.works.own()?, self.tally.doubts)
    }

    /// The whole score card.
    #[must_use]
    pub fn card(&self) -> ScoreCard {
        score::card(self.source(), &self.works, self.as_of)
    }

    /// Everything that is missing, in the order of the form.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        self.works.own().map(|own| rendered::gaps(self.source(), own)).unwrap_or_default()
    }

    /// The criteria that would raise the unit's own result, the most first, at most so many.
    #[must_use]
    pub fn raises(&self, most: usize) -> Vec<Raise> {
        self.works.own().map(|own| rendered::raises(self.source(), own, most)).unwrap_or_default()
    }

    /// Opens one number or condition of a column; see [`crate::score::explain`].
    #[must_use]
    pub fn explain(&self, column: usize, target: &Subject) -> Option<Explanation> {
        score::explain_in(self.source(), self.works.column(column)?, target)
    }

    /// Sets or takes away the answer to a criterion. An answer to a criterion that the set does not have is kept and
    /// changes nothing.
    pub fn set_answer(&mut self, criterion: &Id, answer: Option<Answer>) -> Change {
        match answer {
            Some(answer) => self.assessment.answers.insert(criterion.clone(), answer),
            None => self.assessment.answers.remove(criterion),
        };
        let nodes = self.prepared.layout.find_all(&self.set, criterion).map(Node::Leaf).collect();
        self.settle(nodes)
    }

    /// Sets or takes away a fact about the unit.
    pub fn set_fact(&mut self, fact: &Id, answer: Option<FactAnswer>) -> Change {
        match answer {
            Some(answer) => self.assessment.facts.insert(fact.clone(), answer),
            None => self.assessment.facts.remove(fact),
        };
        let named = self.tally.facts.positions().zip(&self.set.facts).filter(|(_, known)| known.id == *fact);
        let facts: Vec<FactAt> = named.map(|(at, _)| at).collect();
        let mut nodes = Vec::new();
        for fact in &facts {
            nodes.extend(self.prepared.graph.fact_dependents(*fact));
            self.count_fact(*fact);
        }
        let mut change = self.settle(nodes);
        change.touched.push(fact.clone());
        if facts.iter().any(|fact| score::lacks_fact(self.source(), *fact)) {
            change.gaps.push(Gap { id: fact.clone(), kind: GapKind::Fact });
        }
        change
    }

    /// Sets or takes away the score that a review gives to a criterion, bound to the answer as it is now. `review` is
    /// a position in [`Assessment::reviews`]; where there is no such review, nothing changes.
    ///
    /// [`Checklist::bind_review`] binds the review to the whole afterwards.
    pub fn set_review_score(
        &mut self,
        review: usize,
        criterion: &Id,
        points: Option<Points>,
        reason: Option<String>,
        comment: Option<String>,
    ) -> Change {
        let answer = self.assessment.answers.get(criterion);
        let saw = answer.map_or_else(|| Answer::default().fingerprint(), Answer::fingerprint);
        let mut nodes = Vec::new();
        if let Some(review) = self.assessment.reviews.get_mut(review) {
            match points {
                Some(points) => {
                    review.scores.insert(criterion.clone(), ReviewScore { points, reason, comment, saw });
                }
                None => {
                    review.scores.remove(criterion);
                }
            }
            let leaves = self.prepared.layout.find_all(&self.set, criterion);
            nodes = leaves.map(Node::Leaf).collect();
        }
        self.settle(nodes)
    }

    /// Binds a review to the assessment as it is now.
    pub fn bind_review(&mut self, review: usize) {
        let saw = self.assessment.content_fingerprint();
        if let Some(review) = self.assessment.reviews.get_mut(review) {
            review.saw = saw;
        }
    }

    /// Gives the assessment back.
    #[must_use]
    pub fn into_assessment(self) -> Assessment {
        self.assessment
    }

    fn source(&self) -> Source<'_> {
        Source { set: &self.set, prepared: &self.prepared, assessment: &self.assessment }
    }

    /// Computes these nodes again, and all that depends on them.
    fn settle(&mut self, nodes: Vec<Node>) -> Change {
        let source = Source { set: &self.set, prepared: &self.prepared, assessment: &self.assessment };
        let mut leaves: Vec<LeafAt> = nodes.iter().filter_map(Node::leaf).collect();
        let mut columns = Vec::new();
        for (position, work) in self.works.distinct.iter_mut().enumerate() {
            let changed = work.settle(source, &nodes);
            if changed.is_empty() {
                continue;
            }
            leaves.extend(changed.iter().filter_map(Node::leaf));
            let mut change = ColumnChange {
                columns: Vec::new(),
                criteria: Vec::new(),
                groups: Vec::new(),
                total: None,
                gates: Vec::new(),
                class: None,
            };
            for (column, shared) in self.works.columns.iter().enumerate() {
                if *shared == position {
                    change.columns.push(u32::try_from(column).unwrap_or(u32::MAX));
                }
            }
            for node in changed {
                match node {
                    Node::Leaf(at) => {
                        let points = work.leaves.get(at);
                        change.criteria.extend(points.and_then(|points| rendered::criterion(source, at, points)));
                    }
                    Node::Group(at) => change.groups.extend(rendered::group(source, work, at)),
                    Node::Total => change.total = Some(rendered::total(source, work)),
                    Node::Gate(at) => change.gates.extend(rendered::gate(source, work, at)),
                    Node::Class(_) if change.class.is_some() => {}
                    Node::Class(_) => change.class = rendered::class(source, work),
                }
            }
            columns.push(change);
        }
        let (mut touched, mut gaps) = (Vec::new(), Vec::new());
        for leaf in sorted_once(leaves) {
            let kinds = self.count_leaf(leaf);
            if let Some(criterion) = self.prepared.layout.criterion(&self.set, leaf) {
                gaps.extend(kinds.into_iter().flatten().map(|kind| Gap { id: criterion.id.clone(), kind }));
                touched.push(criterion.id.clone());
            }
        }
        Change { columns, touched, gaps, progress: self.tally.progress, verdict: self.verdict() }
    }

    /// Counts one criterion anew, and gives its gaps.
    fn count_leaf(&mut self, leaf: LeafAt) -> Kinds {
        let Some(own) = self.works.own() else { return Kinds::default() };
        let kinds = score::gaps_of_criterion(self.source(), own, leaf);
        let by_unit = self.prepared.layout.criterion(&self.set, leaf).is_some_and(|c| c.scorer == Scorer::Unit);
        let regular = self
            .prepared
            .layout
            .leaves
            .get(leaf)
            .is_some_and(|leaf| leaf.standing == Standing::Counts && leaf.kind == Kind::Regular);
        let state = own.leaves.get(leaf).map(|points| points.state);
        let asked = match state {
            _ if !by_unit || !regular => Asked::No,
            Some(LeafState::Unanswered | LeafState::Refused | LeafState::Partly) | None => Asked::Open,
            Some(_) => Asked::Answered,
        };
        let gaps = kinds.iter().flatten().map(|_| 1).sum();
        let doubts = Doubts::of_criterion(self.source(), own, leaf, kinds);
        if let Some(slot) = self.tally.criteria.get_mut(leaf) {
            let (before, gaps_before, doubts_before) = core::mem::replace(slot, (asked, gaps, doubts));
            self.tally.doubts.replace(doubts_before, doubts);
            let progress = &mut self.tally.progress;
            progress.gaps = progress.gaps - gaps_before + gaps;
            let count = |asked: bool| u32::from(asked);
            progress.asked = progress.asked - count(before != Asked::No) + count(asked != Asked::No);
            progress.answered = progress.answered - count(before == Asked::Answered) + count(asked == Asked::Answered);
        }
        kinds
    }

    /// Counts one fact anew.
    fn count_fact(&mut self, fact: FactAt) {
        let known = !score::lacks_fact(self.source(), fact);
        let doubts = Doubts::of_fact(self.source(), fact, !known);
        if let Some(slot) = self.tally.facts.get_mut(fact) {
            let (before, doubts_before) = core::mem::replace(slot, (known, doubts));
            let before = u32::from(before);
            self.tally.doubts.replace(doubts_before, doubts);
            let progress = &mut self.tally.progress;
            progress.answered = progress.answered - before + u32::from(known);
            progress.gaps = progress.gaps + before - u32::from(known);
        }
    }
}
