//! Ids made from words.

use crate::vietnamese::fold;

/// An id from words: their letters without marks, a stroke between; at most `longest` bytes.
pub(super) fn slug(words: &str, longest: usize) -> String {
    let mut slug = String::new();
    for word in fold(words).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let stroke = usize::from(!slug.is_empty());
        if slug.len() + stroke + word.len() > longest {
            break;
        }
        if stroke == 1 {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}
