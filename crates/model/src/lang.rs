//! The languages that the library has words in.

use core::fmt;
use core::str::FromStr;

/// A language of the words that the library adds: labels, messages, headings (ngôn ngữ).
///
/// ```
/// use orientation::Lang;
///
/// assert_eq!("vi".parse(), Ok(Lang::Vietnamese));
/// assert_eq!(Lang::English.to_string(), "en");
/// assert_eq!("fr".parse::<Lang>().unwrap_err().to_string(), "language `fr` has no words: expected `vi` or `en`");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Lang {
    /// Vietnamese (tiếng Việt).
    #[default]
    Vietnamese,
    /// English (tiếng Anh).
    English,
}

impl Lang {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Vietnamese, Self::English];

    /// The language's tag, such as `vi`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// Why a text names no [`Lang`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("language `{found}` has no words: expected `vi` or `en`")]
#[non_exhaustive]
pub struct LangError {
    /// The text as it was given.
    pub found: String,
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        let known = Self::ALL.iter().find(|lang| lang.tag() == text);
        known.copied().ok_or_else(|| LangError { found: text.to_owned() })
    }
}
