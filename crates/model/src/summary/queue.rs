//! The review queue: of many forms, what a reviewer should look at, and how those look who have reviewed.

use core::cmp::Reverse;

use chrono::NaiveDate;

use super::counter::{CountError, Counter};
use super::row::{CriterionCell, UnitScores};
use super::tally::Differences;
use crate::assessment::{Answer, Assessment, Proof, Review, Value};
use crate::by_id::ById;
use crate::criteria::{CriteriaSet, EvidenceNeed, FactKind, Rule, Scorer};
use crate::report::{Param, Params, params_of};
use crate::score::LeafState;
use crate::sorted::sort_by;
use crate::vietnamese::case;
use crate::{Id, Points, Quantity, Share, document, fixed, json};

crate::words::words! {
    /// Why a form, or an answer in it, is worth a look (lý do cần xem).
    Exception {
        /// A review gave far other points than the unit itself (chênh lệch lớn với điểm tự chấm): `own`, `found`, `level`.
        ReviewDiffers = "reviewDiffers",
        /// High points without any evidence (điểm cao mà không có minh chứng): `points`, `max`.
        HighUnproven = "highUnproven",
        /// The same words stand in the forms of several units (lời giống hệt ở nhiều đơn vị): `count`, `other`.
        SameWords = "sameWords",
        /// The same photo stands in the forms of several units (ảnh trùng ở nhiều đơn vị): `count`, `other`.
        SamePhoto = "samePhoto",
        /// The total is far from that of the year before (tổng điểm thay đổi đột ngột): `before`, `now`.
        Jump = "jump",
        /// Many criteria are blank (nhiều nội dung bỏ trống): `blank`, `asked`.
        Blank = "blank",
        /// One whole is given in two ways (cùng một tổng số mà khai khác nhau): `of`, `found`, `other`, `expected`.
        WholesDiffer = "wholesDiffer",
        /// A part is larger than its whole (số đạt lớn hơn tổng số): `part`, `whole`.
        PartAboveWhole = "partAboveWhole",
    }
}

/// Something that is worth a look (mục cần xem).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueueEntry {
    /// The unit.
    pub unit: Id,
    /// The criterion or the fact; absent where it is the whole form.
    pub at: Option<Id>,
    /// Why.
    pub exception: Exception,
    /// The values that the sentence shows, by name.
    pub params: Params,
    /// The points that are at stake: entries with more stand first.
    pub stake: Points,
}

/// From when on something is worth a look.
#[json::wire]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueueLimits {
    /// How far a review may be from the unit's own points, as a share of the maximum of the criterion.
    pub difference: Share,
    /// From which share of the maximum on points are high.
    pub high: Share,
    /// How far a total may be from that of the year before, in hundredths of a percent of the full scale.
    pub jump: Share,
    /// How many of the criteria that are asked may be blank, as a share.
    pub blank: Share,
    /// The fewest letters of words that are compared between units.
    pub letters: u32,
}

impl Default for QueueLimits {
    fn default() -> Self {
        Self {
            difference: Share::percent(30),
            high: Share::percent(90),
            jump: Share::percent(20),
            blank: Share::percent(30),
            letters: 40,
        }
    }
}

/// What those of one level have reviewed (thống kê người thẩm định).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReviewerTally {
    /// The level.
    pub level: u32,
    /// The unit that reviewed.
    pub by: String,
    /// The person.
    pub person: Option<String>,
    /// How many units were reviewed.
    pub units: u64,
    /// How many scores were given.
    pub scores: u64,
    /// How the scores differ from the units' own.
    pub differences: Differences,
    /// How many scores differ and say not why.
    pub unexplained: u64,
    /// How many scores no longer count, because the answer was edited later.
    pub outdated: u64,
    /// What was said of each unit, by its id.
    pub reviewed: Vec<Reviewed>,
}

/// What those of one level have said of one unit (kết quả thẩm định một đơn vị).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Reviewed {
    /// The unit.
    pub unit: Id,
    /// How many scores were given.
    pub scores: u64,
    /// How many gave more points than the unit itself.
    pub raised: u64,
    /// How many gave less.
    pub lowered: u64,
    /// How many differ and say not why.
    pub unexplained: u64,
    /// How many no longer count, because the answer was edited later.
    pub outdated: u64,
}

/// The queue, and those who have reviewed, by level and name.
#[json::wire]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReviewQueue {
    /// What is worth a look: what has the most points at stake first.
    pub entries: Vec<QueueEntry>,
    /// Those who have reviewed.
    pub reviewers: Vec<ReviewerTally>,
}

/// Where words or a photo stand: the unit, the criterion, its points.
type Place = (Id, Id, Points);

/// Collects what is worth a look, form by form (hàng chờ thẩm định).
///
/// Its memory grows with the words that the units wrote, not with their forms.
#[derive(Clone, Debug)]
pub struct QueueBuilder<'s> {
    counter: Counter<'s>,
    so_far: QueueProgress,
}

/// A queue between two of its forms, without the set: what is kept where forms come in slices (hàng chờ đang lập).
#[derive(Clone, Debug, Default)]
pub struct QueueProgress {
    limits: QueueLimits,
    before: ById<Share>,
    entries: Vec<QueueEntry>,
    words: Vec<(String, Place)>,
    photos: Vec<(String, Place)>,
    /// In the order of level, name and person.
    reviewers: Vec<ReviewerTally>,
}

impl QueueProgress {
    /// A queue of no form yet. `before` has the shares of the totals of the year before, by unit.
    #[must_use]
    pub fn new(limits: QueueLimits, before: ById<Share>) -> Self {
        Self { limits, before, ..Self::default() }
    }

    /// Looks at the texts of some forms, each as it stands on the last day of its period. One that is no form of the set is passed
    /// over: it is not among those collected.
    pub fn look<T: AsRef<str>>(&mut self, set: &CriteriaSet, texts: &[T]) {
        // A set is made ready once for all forms in a row that are looked at for one day.
        let mut open: Option<(NaiveDate, QueueBuilder<'_>)> = None;
        for text in texts {
            let Ok(form) = document::read::<Assessment>(text.as_ref()) else { continue };
            let day = form.period.last_day();
            if open.as_ref().is_none_or(|(on, _)| *on != day) {
                if let Some((_, builder)) = open.take() {
                    *self = builder.pause();
                }
                open = Some((day, QueueBuilder::resume(Counter::new(set, day), core::mem::take(self))));
            }
            if let Some((_, builder)) = &mut open {
                // A form by another set or edition is not among those collected either.
                let _ = builder.add(&form);
            }
        }
        if let Some((_, builder)) = open {
            *self = builder.pause();
        }
    }

    /// The queue of all forms that were looked at. The order in which they came does not matter.
    #[must_use]
    pub fn finish(self) -> ReviewQueue {
        let mut entries = self.entries;
        for (found, exception) in [(self.words, Exception::SameWords), (self.photos, Exception::SamePhoto)] {
            let mut found = found;
            sort_by(&mut found, |(one, _), (other, _)| one.cmp(other));
            let mut rest = found.into_iter().peekable();
            while let Some((text, place)) = rest.next() {
                let mut places = vec![place];
                while let Some((_, place)) = rest.next_if(|(other, _)| *other == text) {
                    places.push(place);
                }
                entries.extend(shared(places, exception));
            }
        }
        sort_by(&mut entries, |one, other| {
            let order = |entry: &QueueEntry| Reverse(entry.stake);
            order(one)
                .cmp(&order(other))
                .then_with(|| one.unit.cmp(&other.unit))
                .then_with(|| one.at.cmp(&other.at))
                .then_with(|| one.exception.cmp(&other.exception))
                .then_with(|| one.params.cmp(&other.params))
        });
        entries.dedup();
        let mut reviewers = self.reviewers;
        reviewers.iter_mut().for_each(|tally| sort_by(&mut tally.reviewed, Ord::cmp));
        ReviewQueue { entries, reviewers }
    }
}

/// Texts of a form that can be compared with those of others, and where they stand.
fn written(answer: &Answer) -> impl Iterator<Item = &str> {
    let texts = answer.evidence.iter().filter_map(|evidence| match &evidence.proof {
        Proof::Text { text } => Some(text.as_str()),
        _ => None,
    });
    answer.note.as_deref().into_iter().chain(texts)
}

fn photos(answer: &Answer) -> impl Iterator<Item = &str> {
    answer.evidence.iter().filter_map(|evidence| match &evidence.proof {
        Proof::Photo { fingerprint, .. } => Some(fingerprint.as_str()),
        _ => None,
    })
}

/// Words without what a copyist changes without noticing: white space and capital letters.
fn plain(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_whitespace() {
        words.push_str(if words.is_empty() { "" } else { " " });
        words.push_str(word);
    }
    case::lowered(&words)
}

/// Whether `part` is at least such a share of `whole`, exactly.
fn reaches(part: i64, whole: i64, share: Share) -> bool {
    whole > 0 && i128::from(part) * 10_000 >= i128::from(whole) * i128::from(share.basis_points())
}

impl<'s> QueueBuilder<'s> {
    /// A queue of forms by the set of the counter. `before` has the shares of the totals of the year before, by unit.
    #[must_use]
    pub fn new(counter: Counter<'s>, limits: QueueLimits, before: ById<Share>) -> Self {
        Self::resume(counter, QueueProgress::new(limits, before))
    }

    /// Goes on with a queue that was begun.
    #[must_use]
    pub const fn resume(counter: Counter<'s>, so_far: QueueProgress) -> Self {
        Self { counter, so_far }
    }

    /// What is kept until there are more forms.
    #[must_use]
    pub fn pause(self) -> QueueProgress {
        self.so_far
    }

    /// Looks at one more form.
    ///
    /// # Errors
    /// [`CountError`] where it answers another set or edition: a form by edition `2021.1` in a queue of `2022.1`.
    pub fn add(&mut self, form: &Assessment) -> Result<(), CountError> {
        let result = self.counter.result(form)?;
        let Some(scores) = &result.scores else { return Ok(()) };
        let set = self.counter.set();
        self.total(form, scores);
        self.blanks(form, scores);
        for criterion in set.criteria() {
            let (Some(cell), answer) = (scores.criteria.of(&criterion.id), form.answers.of(&criterion.id)) else {
                continue;
            };
            self.difference(form, &criterion.id, cell);
            let own = cell.own.unwrap_or(cell.points);
            let Some(answer) = answer else { continue };
            let claims = matches!(cell.state, LeafState::Answered | LeafState::Reviewed | LeafState::Unproven);
            if claims
                && criterion.evidence.need != EvidenceNeed::None
                && answer.evidence.is_empty()
                && reaches(own.hundredths(), cell.max.hundredths(), self.so_far.limits.high)
            {
                let params = [("points", own.into()), ("max", cell.max.into())];
                self.put(form, Some(&criterion.id), Exception::HighUnproven, params, own);
            }
            let place = || (form.unit.id.clone(), criterion.id.clone(), own);
            for text in written(answer).map(plain) {
                if text.chars().count() >= usize::try_from(self.so_far.limits.letters).unwrap_or(usize::MAX) {
                    self.so_far.words.push((text, place()));
                }
            }
            for photo in photos(answer) {
                self.so_far.photos.push((photo.to_owned(), place()));
            }
        }
        self.contradictions(set, form, scores);
        form.reviews.iter().for_each(|review| self.review(form, scores, review));
        Ok(())
    }

    fn put(
        &mut self,
        form: &Assessment,
        at: Option<&Id>,
        exception: Exception,
        params: impl IntoIterator<Item = (&'static str, Param)>,
        stake: Points,
    ) {
        let params = params_of(params);
        self.so_far.entries.push(QueueEntry { unit: form.unit.id.clone(), at: at.cloned(), exception, params, stake });
    }

    fn total(&mut self, form: &Assessment, scores: &UnitScores) {
        let (Some(now), Some(before)) = (scores.total.percent, self.so_far.before.of(&form.unit.id).copied()) else {
            return;
        };
        let by = now.basis_points().saturating_sub(before.basis_points()).saturating_abs();
        if by >= self.so_far.limits.jump.basis_points() {
            let most = scores.total.max.hundredths().unsigned_abs();
            let stake = fixed::divide(u128::from(most) * u128::from(by.unsigned_abs()), 10_000);
            let params = [("before", before.into()), ("now", now.into())];
            self.put(form, None, Exception::Jump, params, Points::saturating(stake as i128));
        }
    }

    fn blanks(&mut self, form: &Assessment, scores: &UnitScores) {
        let of = |wanted: fn(&CriterionCell) -> bool| scores.criteria.values().filter(|cell| wanted(cell)).count();
        let asked = of(|cell| cell.max != Points::ZERO && cell.state != LeafState::Awaiting);
        let blank = of(|cell| cell.max != Points::ZERO && cell.state == LeafState::Unanswered);
        let count = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
        if blank > 0 && reaches(count(blank), count(asked), self.so_far.limits.blank) {
            let open = scores.criteria.values().filter(|cell| cell.state == LeafState::Unanswered);
            let stake = open.fold(0_i64, |sum, cell| sum.saturating_add(cell.max.hundredths()));
            let params = [("blank", blank.into()), ("asked", asked.into())];
            self.put(form, None, Exception::Blank, params, Points::from_hundredths(stake));
        }
    }

    fn difference(&mut self, form: &Assessment, id: &Id, cell: &CriterionCell) {
        let Some(own) = cell.own else { return };
        let by = cell.points.hundredths().saturating_sub(own.hundredths()).saturating_abs();
        if reaches(by, cell.max.hundredths(), self.so_far.limits.difference) {
            let level =
                form.reviews.iter().filter(|review| review.scores.contains_key(id)).map(|review| review.level).max();
            let level = Param::Count(level.unwrap_or_default().into());
            let params = [("own", own.into()), ("found", cell.points.into()), ("level", level)];
            self.put(form, Some(id), Exception::ReviewDiffers, params, Points::from_hundredths(by));
        }
    }

    /// What the unit says of one whole in two places, and parts that are larger than their whole.
    fn contradictions(&mut self, set: &CriteriaSet, form: &Assessment, scores: &UnitScores) {
        let stake = |id: &Id| scores.criteria.of(id).map_or(Points::ZERO, |cell| cell.own.unwrap_or(cell.points));
        let criteria = set.criteria().filter_map(|criterion| match &criterion.rule {
            Rule::PercentTiers { of, .. } => Some((&criterion.id, of.as_deref())),
            _ => None,
        });
        let facts = set.facts.iter().filter_map(|fact| match &fact.value {
            FactKind::Share { of } => Some((&fact.id, of.as_deref())),
            _ => None,
        });
        let mut wholes: Vec<(String, &Id, Quantity)> = Vec::new();
        for (id, of) in criteria.chain(facts) {
            let answer = form.answers.of(id).and_then(|answer| answer.value.as_ref());
            let value = answer.or_else(|| form.facts.of(id).map(|fact| &fact.value));
            let Some(Value::Ratio(ratio)) = value else { continue };
            if ratio.part > ratio.whole {
                let params = [("part", ratio.part.into()), ("whole", ratio.whole.into())];
                self.put(form, Some(id), Exception::PartAboveWhole, params, stake(id));
            }
            let Some(of) = of else { continue };
            match wholes.iter().find(|(known, ..)| *known == plain(of)) {
                Some((_, other, whole)) if *whole != ratio.whole => {
                    let params: [(&str, Param); 4] = [
                        ("of", of.into()),
                        ("found", ratio.whole.into()),
                        ("other", (*other).into()),
                        ("expected", (*whole).into()),
                    ];
                    self.put(form, Some(id), Exception::WholesDiffer, params, stake(id));
                }
                Some(_) => {}
                None => wholes.push((plain(of), id, ratio.whole)),
            }
        }
    }

    fn review(&mut self, form: &Assessment, scores: &UnitScores, review: &Review) {
        let set = self.counter.set();
        let superior = set.criteria().filter(|criterion| criterion.scorer == Scorer::Superior);
        let superior: Vec<&Id> = superior.map(|criterion| &criterion.id).collect();
        let person = review.person.as_ref().map(|person| person.name.clone());
        let reviewers = &mut self.so_far.reviewers;
        let of = |known: &ReviewerTally| {
            (known.level, &known.by, &known.person).cmp(&(review.level, &review.by.name, &person))
        };
        let at = reviewers.binary_search_by(of).unwrap_or_else(|at| {
            let by = review.by.name.clone();
            let (differences, person) = (Differences::default(), person.clone());
            let blank = ReviewerTally {
                level: review.level,
                by,
                person,
                units: 0,
                scores: 0,
                differences,
                unexplained: 0,
                outdated: 0,
                reviewed: Vec::new(),
            };
            reviewers.insert(at, blank);
            at
        });
        let Some(tally) = reviewers.get_mut(at) else { return };
        let mut found =
            Reviewed { unit: form.unit.id.clone(), scores: 0, raised: 0, lowered: 0, unexplained: 0, outdated: 0 };
        for (id, score) in &review.scores {
            let Some(cell) = scores.criteria.of(id) else { continue };
            found.scores += 1;
            if form.is_reopened(review, id.as_str()) {
                found.outdated += 1;
                continue;
            }
            // What only the level above scores has no points of the unit to differ from.
            if superior.contains(&id) {
                continue;
            }
            let own = cell.own.unwrap_or(cell.points);
            tally.differences.count(own, score.points);
            let explained = score.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
            found.raised += u64::from(score.points > own);
            found.lowered += u64::from(score.points < own);
            found.unexplained += u64::from(own != score.points && !explained);
        }
        tally.units = tally.units.saturating_add(1);
        tally.scores = tally.scores.saturating_add(found.scores);
        tally.unexplained = tally.unexplained.saturating_add(found.unexplained);
        tally.outdated = tally.outdated.saturating_add(found.outdated);
        tally.reviewed.push(found);
    }

    /// The queue of all forms that were looked at. The order in which they came does not matter.
    #[must_use]
    pub fn finish(self) -> ReviewQueue {
        self.so_far.finish()
    }
}

/// An entry for each place of what stands in the forms of several units; none where it stands in one only.
fn shared(places: Vec<Place>, exception: Exception) -> Vec<QueueEntry> {
    let places = crate::sorted::sorted_once(places);
    let units = crate::sorted::sorted_once(places.iter().map(|(unit, ..)| unit.clone()));
    if units.len() < 2 {
        return Vec::new();
    }
    let entry = |(unit, at, stake): Place| {
        let other = units.iter().find(|other| **other != unit);
        let params = [("count", Some(Param::from(units.len()))), ("other", other.map(Param::from))];
        let params = params_of(params.into_iter().filter_map(|(name, value)| Some((name, value?))));
        QueueEntry { unit, at: Some(at), exception, params, stake }
    };
    places.into_iter().map(entry).collect()
}
