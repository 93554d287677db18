//! Comparing texts that differ in white space only.

use core::ops::Range;

/// Where the words of `part` stand in `whole` from byte `from` on, white space aside.
///
/// The error is the byte of `whole` where the two first differ.
pub(crate) fn follow(whole: &str, from: usize, part: &str) -> Result<Range<usize>, usize> {
    let rest = whole.get(from..).unwrap_or_default();
    let start = from + (rest.len() - rest.trim_start().len());
    let rest = rest.trim_start();
    let part = part.trim();
    if rest.starts_with(part) {
        return Ok(start..start + part.len());
    }
    let mut letters = rest.char_indices().filter(|(_, c)| !c.is_whitespace());
    let mut end = start;
    for wanted in part.chars().filter(|c| !c.is_whitespace()) {
        match letters.next() {
            Some((at, found)) if found == wanted => end = start + at + found.len_utf8(),
            Some((at, _)) => return Err(start + at),
            None => return Err(whole.len()),
        }
    }
    Ok(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_whatever_the_white_space() {
        assert_eq!(follow("một  hai ba", 0, " một hai "), Ok(0..10));
        assert_eq!(follow("một  hai ba", 10, "ba"), Ok(11..13));
    }

    #[test]
    fn the_first_difference_is_told() {
        assert_eq!(follow("một hai", 0, "một ha y"), Err(8));
        assert_eq!(follow("một", 0, "một hai"), Err(5));
    }
}
