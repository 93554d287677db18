//! Identifiers: short, lower-case ASCII, safe in a URL fragment and stable for the life of a document.

use core::fmt;
use core::str::FromStr;

use crate::json;
use crate::text::shown;

#[cfg(not(orientation_small))]
mod text;
#[cfg(not(orientation_small))]
use text::Text;

/// Where a page waits for the code, a second form of texts would cost more than it saves.
#[cfg(orientation_small)]
type Text = String;

/// The id of a node, a document or a unit (mã định danh).
///
/// One to 96 characters: `a`–`z`, `0`–`9`, `.` and `-`, beginning with a letter or a digit and not ending with `.`
/// or `-`. The bound keeps an id usable in an address and in a file name.
///
/// ```
/// use orientation::Id;
///
/// let id: Id = "2.4.t1".parse()?;
/// assert_eq!(id.as_str(), "2.4.t1");
/// assert_eq!(
///     "Mục 2".parse::<Id>().unwrap_err().to_string(),
///     "id `Mục 2` is malformed: expected 1 to 96 of a-z, 0-9, `.`, `-`, beginning with a letter or digit"
/// );
/// # Ok::<(), orientation::IdError>(())
/// ```
#[json::wire(token, placeholder = Self::zero(), pattern = r"^[a-z0-9]([a-z0-9.-]{0,94}[a-z0-9])?$")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Text);

/// Why a text is no [`Id`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("id `{found}` is malformed: expected 1 to 96 of a-z, 0-9, `.`, `-`, beginning with a letter or digit")]
#[non_exhaustive]
pub struct IdError {
    /// The text as it was given; a long one cut.
    pub found: String,
}

impl Id {
    /// The longest id, in characters.
    pub const MAX_LEN: usize = 96;

    /// What stands where no name can be made of the words of a paper.
    #[cfg(feature = "import")]
    pub(crate) fn unnamed() -> Self {
        Self("unnamed".to_owned().into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The id of a unit that does not say what it is called (đơn vị).
    pub(crate) fn unnamed_unit() -> Self {
        Self("don-vi".to_owned().into())
    }

    /// Where a text is among ids in their order, or where it would be.
    pub(crate) fn place(among: &[Self], text: &str) -> Result<usize, usize> {
        among.binary_search_by(|other| other.as_str().cmp(text))
    }

    /// Where the id is among others in their order, or where it would be.
    pub(crate) fn place_among(&self, among: &[Self]) -> Result<usize, usize> {
        // A page that waits for the code has one search for both.
        if cfg!(orientation_small) { Self::place(among, self.as_str()) } else { among.binary_search(self) }
    }

    /// The id `0`: some valid one.
    #[inline(never)]
    fn zero() -> Self {
        Self(Text::from("0"))
    }

    fn is_valid(text: &str) -> bool {
        let bytes = text.as_bytes();
        let plain = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        bytes.len() <= Self::MAX_LEN
            && bytes.first().is_some_and(plain)
            && bytes.last().is_some_and(plain)
            && bytes.iter().all(|b| plain(b) || matches!(b, b'.' | b'-'))
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        if Self::is_valid(&text) { Ok(Self(text.into())) } else { Err(IdError { found: shown(&text) }) }
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.into()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str) {
        assert_eq!(text.parse::<Id>(), Err(IdError { found: text.to_owned() }));
    }

    #[test]
    fn an_id_is_printed_as_it_was_read() {
        for text in ["2", "2.2.s1.t1.a3", "xuan-tinh-nguyen", "a".repeat(96).as_str()] {
            assert_eq!(text.parse::<Id>().map(|id| id.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn empty_long_or_foreign_text_is_no_id() {
        for text in ["", ".", "-a", "a.", "a b", "A", "đ", "a/b", "a".repeat(97).as_str()] {
            refused(text);
        }
    }
}
