//! Short words looked for in short texts: nothing is prepared, which would take longer than the search.

/// Where a word first stands in a text.
pub(super) fn find(text: &str, word: &str) -> Option<usize> {
    let letters = word.as_bytes();
    let first = letters.first();
    if first.is_none() {
        return Some(0);
    }
    text.as_bytes().windows(letters.len()).position(|there| there.first() == first && there == letters)
}

/// Whether a text has a word anywhere.
pub(super) fn holds(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_is_that_of_the_standard_library() {
        for text in ["", "đ", "đđoàn", "Ban Chấp hành Đoàn", "aaab"] {
            for word in ["", "đ", "đoàn", "Đoàn", "hành", "aab", "xa lắm rồi không thấy đâu"] {
                assert_eq!(
                    (find(text, word), holds(text, word)),
                    (text.find(word), text.contains(word)),
                    "{text} {word}"
                );
            }
        }
    }
}
