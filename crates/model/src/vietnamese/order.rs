//! The order of the Vietnamese alphabet.

use core::cmp::Ordering;

use super::mark::TONE;
use super::{combine, walk};

/// Compares two texts by the Vietnamese alphabet: a ă â b c d đ e ê g … o ô ơ … u ư …
///
/// Tones decide only between texts of the same letters: ngang, huyền, hỏi, ngã, sắc, nặng. After them capitals and
/// other differences decide, so that only equal texts are equal.
///
/// ```
/// use orientation::vietnamese::compare;
///
/// let mut names = ["Đoàn", "đội", "Ê-đê", "Dao", "ấm", "ăn", "anh"];
/// names.sort_by(|a, b| compare(a, b));
/// assert_eq!(names, ["anh", "ăn", "ấm", "Dao", "Đoàn", "đội", "Ê-đê"]);
/// ```
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let (left, right) = (Key::of(a), Key::of(b));
    left.letters.cmp(&right.letters).then_with(|| left.tones.cmp(&right.tones)).then_with(|| a.cmp(b))
}

/// The letters without tone, as ranks, and the tones.
#[derive(Default)]
struct Key {
    letters: Vec<u32>,
    tones: Vec<u8>,
}

impl Key {
    fn of(text: &str) -> Self {
        let mut bases: Vec<(char, u8)> = Vec::with_capacity(text.len());
        walk(text, |step| match bases.last_mut() {
            Some((_, marks)) if step.folded.is_empty() => *marks = combine(*marks, step.marks),
            _ => bases.extend(step.folded.chars().map(|c| (c, step.marks))),
        });
        // The qualities are numbered in the order of the alphabet, so rank is base, then quality.
        let rank = |&(c, marks): &(char, u8)| (u32::from(c) << 8) | u32::from(marks & !TONE);
        Self { letters: bases.iter().map(rank).collect(), tones: bases.iter().map(|(_, marks)| marks & TONE).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn in_order(words: &str) {
        let listed: Vec<&str> = words.split_whitespace().collect();
        let mut sorted = listed.clone();
        sorted.reverse();
        sorted.sort_by(|a, b| compare(a, b));
        assert_eq!(sorted, listed);
    }

    #[test]
    fn letters_stand_in_the_order_of_the_alphabet() {
        in_order("a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y");
    }

    #[test]
    fn tones_decide_only_between_the_same_letters() {
        in_order("ma mà mả mã má mạ man màn");
        in_order("ban bàn bán bạn băn bằn bân");
    }

    #[test]
    fn the_unicode_form_of_a_text_does_not_move_it() {
        in_order("đoa\u{300}n đoán đo\u{323}i");
    }

    #[test]
    fn only_equal_texts_compare_equal() {
        assert_eq!(compare("Đoàn", "Đoàn"), Ordering::Equal);
        assert_ne!(compare("Đoàn", "đoàn"), Ordering::Equal);
    }
}
