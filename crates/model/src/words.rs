//! Enums that are one word in a file, declared with the word of each and the list of all.

/// A type whose values are words in a file.
pub trait Word: Copy + Ord + 'static {
    /// Every one, in the order in which they are offered.
    const EVERY: &'static [Self];

    /// The word used in files.
    fn word(self) -> &'static str;
}

/// Why a text is none of the words of a label, such as `youth` of an [`Audience`](crate::plan::Audience).
///
/// ```
/// use orientation::plan::Kind;
///
/// assert_eq!("congress".parse(), Ok(Kind::Congress));
/// assert_eq!(Kind::Congress.to_string(), "congress");
/// let refused = "chess".parse::<Kind>().unwrap_err();
/// assert!(refused.to_string().starts_with("`chess` is unknown, expected one of `education`, `movement`, "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is unknown, expected one of {expected}")]
#[non_exhaustive]
pub struct WordError {
    /// The text as it was given.
    pub found: String,
    /// The words that there are.
    pub expected: String,
}

impl WordError {
    pub(crate) fn new(found: &str, expected: impl Iterator<Item = &'static str>) -> Self {
        let expected: Vec<String> = expected.map(|word| format!("`{word}`")).collect();
        Self { found: found.to_owned(), expected: expected.join(", ") }
    }
}

/// Declares an enum of words with `ALL` and `as_str`, so that no variant can lack its word.
macro_rules! words {
    ($($(#[$outer:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$outer])*
        #[crate::json::wire]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* #[wire(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word used in files.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = crate::words::WordError;

            fn from_str(text: &str) -> Result<Self, crate::words::WordError> {
                let known = Self::ALL.iter().find(|known| known.as_str() == text).copied();
                known.ok_or_else(|| crate::words::WordError::new(text, Self::ALL.iter().map(|known| known.as_str())))
            }
        }

        impl crate::words::Word for $name {
            const EVERY: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }
        }
    )*};
}

pub(crate) use words;
