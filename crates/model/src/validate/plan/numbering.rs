//! Printed numbers: whether each follows the one before it.
//!
//! Papers number in many ways: `I.`, `1.`, `2.1.`, `a)`, `đ)`, `Điều 5.` A number is read as a prefix, which the whole
//! list shares, and a last part that counts.

use crate::vietnamese::case;
/// A printed number that stands where another was expected.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Gap<'m> {
    /// Which of the list it is.
    pub(super) at: usize,
    pub(super) found: &'m str,
    /// The number before it, if there is one.
    pub(super) previous: Option<&'m str>,
    pub(super) expected: String,
}

/// The gaps of one list. Entries without a number, such as `-`, count for nothing.
pub(super) fn gaps<'m>(markers: impl Iterator<Item = Option<&'m str>>) -> Vec<Gap<'m>> {
    let mut gaps = Vec::new();
    // The last number of each way of numbering met in this list, the latest at the end.
    let mut lasts: Vec<Last<'m>> = Vec::new();
    for (at, found) in markers.enumerate() {
        let Some((found, number)) = found.and_then(|marker| Some((marker, Number::read(marker)?))) else {
            continue;
        };
        let known = lasts.iter().position(|last| last.number.same_way(&number));
        // A list may begin anew under a number of another way: 1. a) b) 2. a) b).
        let anew = number.is_first() && known.is_none_or(|place| place + 1 != lasts.len());
        let wrong = match known.and_then(|place| lasts.get(place)) {
            Some(last) if !anew && !last.precedes(&number) => {
                Some((Some(last.marker), last.number.prefix, last.successor(&number)))
            }
            Some(_) => None,
            None => match lasts.iter().rfind(|last| last.number.as_deep_as(&number)) {
                Some(last) => Some((Some(last.marker), last.number.prefix, last.successor(&number))),
                None if number.is_first() => None,
                None => Some((None, number.prefix, number.first())),
            },
        };
        if let Some((previous, prefix, next)) = wrong {
            let expected = format!("{prefix}{next}{}", number.suffix);
            gaps.push(Gap { at, found, previous, expected });
        }
        let roman = match known {
            Some(place) if !anew => lasts.remove(place).roman,
            Some(place) => {
                lasts.remove(place);
                number.reads_as_roman()
            }
            None => number.reads_as_roman(),
        };
        lasts.push(Last { marker: found, number, roman });
    }
    gaps
}

struct Last<'m> {
    marker: &'m str,
    number: Number<'m>,
    /// Whether this list counts I, II, III; its single letters would be ambiguous.
    roman: bool,
}

impl Last<'_> {
    fn precedes(&self, next: &Number<'_>) -> bool {
        match (self.number.digits(), next.digits()) {
            (Some(before), Some(after)) => before + 1 == after,
            _ if self.roman => self.number.roman().is_some_and(|n| next.roman() == Some(n + 1)),
            _ => match (self.number.letter(), next.letter()) {
                (Some(before), Some(after)) => {
                    vietnamese_successor(before) == Some(after) || latin_successor(before) == Some(after)
                }
                _ => false,
            },
        }
    }

    /// The number that should follow, written as `found` is.
    fn successor(&self, found: &Number<'_>) -> String {
        if let Some(before) = self.number.digits() {
            return padded(before + 1, self.number.token);
        }
        if self.roman {
            return cased(roman_numeral(self.number.roman().unwrap_or(0) + 1), found.token);
        }
        let next = self.number.letter().and_then(vietnamese_successor);
        cased(next.map(String::from).unwrap_or_default(), found.token)
    }
}

/// A number as printed: `2.` `1` `.`.
struct Number<'m> {
    prefix: &'m str,
    token: &'m str,
    suffix: &'m str,
}

impl<'m> Number<'m> {
    fn read(marker: &'m str) -> Option<Self> {
        let core = marker.trim_end_matches(|c: char| !c.is_alphanumeric());
        let suffix = marker.get(core.len()..)?.trim_end();
        let start = core.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).last()?.0;
        let (prefix, token) = core.split_at_checked(start)?;
        let number = Self { prefix, token, suffix };
        // A letter alone is a bullet (`o`), not a number.
        let lettered = !number.suffix.is_empty() && (number.roman().is_some() || number.letter().is_some());
        (lettered || number.digits().is_some()).then_some(number)
    }

    fn digits(&self) -> Option<u32> {
        (self.token.len() <= 6 && self.token.bytes().all(|b| b.is_ascii_digit())).then(|| self.token.parse().ok())?
    }

    fn roman(&self) -> Option<u32> {
        let token = self.token.to_ascii_uppercase();
        let known = token.len() <= 8 && token.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'));
        (known && !token.is_empty()).then(|| (1..90).find(|n| roman_numeral(*n) == token))?
    }

    fn letter(&self) -> Option<char> {
        let mut letters = self.token.chars().map(case::small);
        let letter = letters.next().filter(|c| c.is_ascii_alphabetic() || *c == 'đ')?;
        letters.next().is_none().then_some(letter)
    }

    fn is_first(&self) -> bool {
        self.digits() == Some(1) || self.roman() == Some(1) || self.letter() == Some('a')
    }

    /// The first number of such a list.
    fn first(&self) -> String {
        match self.digits() {
            Some(_) => padded(1, self.token),
            None if self.reads_as_roman() => cased("I".to_owned(), self.token),
            None => cased("a".to_owned(), self.token),
        }
    }

    fn reads_as_roman(&self) -> bool {
        self.roman() == Some(1) || (self.roman().is_some() && self.letter().is_none())
    }

    fn is_upper(&self) -> bool {
        self.token.chars().any(case::is_capital)
    }

    fn same_style(&self, other: &Self) -> bool {
        match (self.digits(), other.digits()) {
            (Some(_), Some(_)) => true,
            (None, None) => self.is_upper() == other.is_upper(),
            _ => false,
        }
    }

    fn same_way(&self, other: &Self) -> bool {
        self.same_style(other) && self.prefix == other.prefix
    }

    /// Of one style and one depth, so that a differing prefix is a slip: `2.1.` and `3.2.`.
    fn as_deep_as(&self, other: &Self) -> bool {
        let depth = |number: &Self| number.prefix.matches('.').count();
        self.same_style(other) && depth(self) == depth(other)
    }
}

fn padded(n: u32, like: &str) -> String {
    if like.starts_with('0') { format!("{n:0width$}", width = like.len()) } else { n.to_string() }
}

fn cased(text: String, like: &str) -> String {
    if like.chars().any(case::is_capital) { case::raised(&text) } else { case::lowered(&text) }
}

/// `n` below 90 in Roman numerals.
fn roman_numeral(n: u32) -> String {
    const STEPS: [(u32, &str); 7] = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = n;
    let mut text = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

/// The next letter in the lists of Vietnamese papers, which have `đ` and leave out f, j, w and z.
fn vietnamese_successor(letter: char) -> Option<char> {
    const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";
    LETTERS.chars().skip_while(|c| *c != letter).nth(1)
}

fn latin_successor(letter: char) -> Option<char> {
    ('a'..='z').skip_while(|c| *c != letter).nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &str) -> Vec<String> {
        let markers: Vec<&str> = list.split('|').collect();
        let tell = |gap: Gap<'_>| format!("{} after {}: {}", gap.found, gap.previous.unwrap_or("none"), gap.expected);
        gaps(markers.into_iter().map(|m| (!m.is_empty()).then_some(m))).into_iter().map(tell).collect()
    }

    #[track_caller]
    fn flawless(list: &str) {
        assert_eq!(found(list), Vec::<String>::new(), "{list}");
    }

    #[track_caller]
    fn flawed(list: &str, gaps: &[&str]) {
        assert_eq!(found(list), gaps, "{list}");
    }

    #[test]
    fn every_way_of_numbering_is_counted() {
        for list in [
            "1.|2.|3.",
            "2.1.|2.2.|2.3",
            "I.|II.|III.|IV.|V.",
            "i)|ii)|iii)",
            "a)|b)|c)|d)|đ)|e)|g)|h)|i)|k)",
            "a.|b.|c.|d.|e.|f.|g.",
            "A.|B.|C.|D.",
            "Điều 1.|Điều 2.",
            "(1)|(2)",
            "01.|02.|03.",
        ] {
            flawless(list);
        }
    }

    #[test]
    fn dashes_and_stars_and_bare_paragraphs_count_for_nothing() {
        flawless("-|-|+|*||–|o|o|Mục");
        flawless("1.||-|2.");
    }

    #[test]
    fn a_list_may_begin_anew_inside_another() {
        flawless("1.|a)|b)|2.|a)|b)|3.");
        flawless("2.1.|2.2.|1.|2.|2.3.");
        flawless("I.|1.|2.|II.|1.");
    }

    #[test]
    fn a_number_left_out_or_printed_twice_is_a_gap() {
        flawed("2.1.|2.3.", &["2.3. after 2.1.: 2.2."]);
        flawed("4.1|4.2|4.2|4.3", &["4.2 after 4.2: 4.3"]);
        flawed("I.|III.", &["III. after I.: II."]);
        flawed("d)|e)", &["d) after none: a)"]);
        flawed("a)|b)|d)", &["d) after b): c)"]);
        flawed("A.|B.|E.", &["E. after B.: C."]);
        flawed("01.|02.|04.", &["04. after 02.: 03."]);
        flawed("1.|2.|1.", &["1. after 2.: 3."]);
    }

    #[test]
    fn a_list_that_does_not_begin_with_its_first_number_is_told() {
        flawed("2.|3.", &["2. after none: 1."]);
        flawed("1.2.|1.3.", &["1.2. after none: 1.1."]);
        flawed("II.|III.", &["II. after none: I."]);
    }

    #[test]
    fn a_slip_in_the_prefix_is_a_gap() {
        flawed("2.1.|3.2.|2.3.", &["3.2. after 2.1.: 2.2.", "2.3. after 2.1.: 2.2."]);
    }
}
