//! Merging what the levels above said: review by review, score by score.

use super::pick::{Merger, Outcome, Sides, keys};
use super::{MergePlace, MergeValue};
use crate::assessment::{Review, ReviewScores};
use crate::sorted::sorted_once;

/// A level, and how many reviews of that level stand before this one: a file may hold several.
type Key = (u32, usize);

fn keys_of(reviews: &[Review]) -> impl Iterator<Item = Key> {
    reviews.iter().enumerate().map(|(at, review)| {
        let before = reviews.iter().take(at).filter(|other| other.level == review.level).count();
        (review.level, before)
    })
}

fn find(reviews: &[Review], (level, before): Key) -> Option<&Review> {
    reviews.iter().filter(|review| review.level == level).nth(before)
}

/// A review less its scores.
fn head(review: &Review) -> Review {
    Review { scores: ReviewScores::new(), ..review.clone() }
}

impl Merger {
    pub(super) fn reviews(&mut self, sides: Sides<'_, Vec<Review>>) -> Vec<Review> {
        if let Outcome::Agreed(reviews) = sides.outcome() {
            return reviews.cloned().unwrap_or_default();
        }
        let [base, first, second] =
            [sides.base, sides.first, sides.second].map(|side| side.map(Vec::as_slice).unwrap_or_default());
        let merged = sorted_once(keys_of(first).chain(keys_of(second))).into_iter().filter_map(|key| {
            let [base, first, second] = [base, first, second].map(|side| find(side, key));
            self.review(key.0, Sides { known: sides.known, base, first, second })
        });
        merged.collect()
    }

    fn review(&mut self, level: u32, sides: Sides<'_, Review>) -> Option<Review> {
        if let Outcome::Agreed(review) = sides.outcome() {
            return review.cloned();
        }
        let (Some(first), Some(second)) = (sides.first, sides.second) else {
            return self.pick(sides, &MergePlace::Review { level }, MergeValue::Review);
        };
        let (base, one, two) = (sides.base.map(head), head(first), head(second));
        let heads = Sides { known: sides.known, base: base.as_ref(), first: Some(&one), second: Some(&two) };
        let merged = self.pick(heads, &MergePlace::Review { level }, MergeValue::Review).unwrap_or(one);
        let scores = sides.part(|review| Some(&review.scores));
        Some(Review { scores: self.scores(level, scores), ..merged })
    }

    fn scores(&mut self, level: u32, sides: Sides<'_, ReviewScores>) -> ReviewScores {
        let merged = keys(sides).into_iter().filter_map(|id| {
            let place = MergePlace::Score { level, criterion: id.clone() };
            let score = self.pick(sides.part(|scores| scores.get(id)), &place, MergeValue::Score)?;
            Some((id.clone(), score))
        });
        merged.collect()
    }
}
