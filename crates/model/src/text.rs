//! Texts as people compare and quote them: white space aside, and not at any length.

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

/// Whether a text says nothing: it has no letter but white space.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// A text that is to be quoted in a message: what is longer than any value of ours is cut.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 120;
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut cut = text.get(..floor(text, LONGEST)).unwrap_or_default().to_owned();
    cut.push('…');
    cut
}

/// A message with what it quotes: of a long one, the beginning and what it ends with.
pub(crate) fn told(message: String) -> String {
    const HALF: usize = 300;
    if message.len() <= 2 * HALF {
        return message;
    }
    let (begin, end) = (floor(&message, HALF), floor(&message, message.len() - HALF));
    let mut cut = message.get(..begin).unwrap_or_default().to_owned();
    cut.push_str(" … ");
    cut.push_str(message.get(end..).unwrap_or_default());
    cut
}

/// The last byte up to `at` where a letter begins.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
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
    fn a_quoted_text_is_cut_between_letters() {
        assert_eq!(shown("đoàn"), "đoàn");
        assert_eq!(shown(&"đ".repeat(60)), "đ".repeat(60));
        assert_eq!(shown(&"đ".repeat(61)), format!("{}…", "đ".repeat(60)));
        assert_eq!(shown(&format!("a{}", "đ".repeat(61))), format!("a{}…", "đ".repeat(59)));
    }

    #[test]
    fn a_long_message_keeps_its_beginning_and_its_end() {
        let message = told(format!("found `{}`, expected less", "đ".repeat(1_000)));
        assert!(message.starts_with("found `đđđ") && message.ends_with("đđ`, expected less"), "{message}");
        assert!(message.len() < 620);
        assert_eq!(told("short".to_owned()), "short");
    }

    #[test]
    fn the_first_difference_is_told() {
        assert_eq!(follow("một hai", 0, "một ha y"), Err(8));
        assert_eq!(follow("một", 0, "một hai"), Err(5));
    }
}
