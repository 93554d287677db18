//! The letters of an id, kept where they are copied and compared without a way to the heap.
//!
//! Almost every id is short, and a score card has some hundred copies of them.

use core::cmp::Ordering;

/// The longest text that stands in the id itself.
const SHORT: usize = 22;

/// The text of an id: short ones in place, behind them zeros, which no id contains.
#[derive(Clone, PartialEq, Eq)]
pub enum Text {
    Short { length: u8, bytes: [u8; SHORT] },
    Long(Box<str>),
}

impl Text {
    /// A text that is short, in place; `None` where it is not.
    fn short(text: &str) -> Option<Self> {
        let mut bytes = [0; SHORT];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self::Short { length: u8::try_from(text.len()).ok()?, bytes })
    }

    pub fn as_str(&self) -> &str {
        match self {
            // It was a text before, so it is one now.
            Self::Short { .. } => core::str::from_utf8(self.as_bytes()).unwrap_or_default(),
            Self::Long(text) => text,
        }
    }

    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Short { length, bytes } => bytes.get(..usize::from(*length)).unwrap_or_default(),
            Self::Long(text) => text.as_bytes(),
        }
    }
}

/// The first bytes of a short text, in their order.
#[inline]
fn head(bytes: &[u8; SHORT]) -> u64 {
    bytes.first_chunk().map_or(0, |first| u64::from_be_bytes(*first))
}

/// The last bytes of a short text, in their order; they overlap the first.
#[inline]
fn tail(bytes: &[u8; SHORT]) -> u128 {
    bytes.last_chunk().map_or(0, |last| u128::from_be_bytes(*last))
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::short(text).unwrap_or_else(|| Self::Long(text.into()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::short(&text).unwrap_or_else(|| Self::Long(text.into_boxed_str()))
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        match text {
            Text::Short { .. } => text.as_str().to_owned(),
            Text::Long(text) => text.into_string(),
        }
    }
}

impl Ord for Text {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            // Zeros come before all that ids are made of, as the end of a text does.
            (Self::Short { bytes, .. }, Self::Short { bytes: others, .. }) => {
                head(bytes).cmp(&head(others)).then_with(|| tail(bytes).cmp(&tail(others)))
            }
            _ => self.as_bytes().cmp(other.as_bytes()),
        }
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl core::hash::Hash for Text {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl core::fmt::Debug for Text {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::hash::{BuildHasher, RandomState};

    use super::*;

    /// Texts of every length, each with others that begin alike.
    fn texts() -> BTreeSet<String> {
        let units = ["0", "a", "a.", "z-1"];
        (1..=96).flat_map(|length| units.map(|unit| unit.chars().cycle().take(length).collect())).collect()
    }

    #[test]
    fn a_text_is_the_same_in_place_and_on_the_heap() {
        for text in texts() {
            let own = Text::from(text.as_str());
            assert_eq!(matches!(own, Text::Short { .. }), text.len() <= SHORT, "{text}");
            assert_eq!((own.as_str(), own.as_bytes()), (text.as_str(), text.as_bytes()));
            assert_eq!(own, Text::from(text.clone()));
            assert_eq!(format!("{own:?}"), format!("{text:?}"));
            assert_eq!(String::from(own), text);
        }
    }

    #[test]
    fn texts_are_ordered_and_hashed_as_strings_are() {
        let hasher = RandomState::new();
        for one in texts() {
            let own = Text::from(one.as_str());
            assert_eq!(hasher.hash_one(&own), hasher.hash_one(one.as_str()));
            for other in texts() {
                let others = Text::from(other.as_str());
                assert_eq!(own.cmp(&others), one.cmp(&other), "{one} {other}");
                assert_eq!(own == others, one == other, "{one} {other}");
            }
        }
    }
}
