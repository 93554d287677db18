//! Enums that are one word in a file, declared with the word of each and the list of all.

/// A type whose values are words in a file.
pub trait Word: Copy + Ord + 'static {
    /// Every one, in the order in which they are offered.
    const EVERY: &'static [Self];

    /// The word used in files.
    fn word(self) -> &'static str;
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

        impl crate::words::Word for $name {
            const EVERY: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }
        }
    )*};
}

pub(crate) use words;
