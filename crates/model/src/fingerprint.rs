//! Fingerprints: which exact content was meant.

use core::fmt;
use core::str::FromStr;

use crate::json;
use sha2::{Digest, Sha256};

/// The fingerprint of a content (dấu vân tay): `sha256:` and 64 lower-case hexadecimal digits.
///
/// Of a file it is taken over its bytes; of a document over its canonical text (see [`crate::document`]), so that
/// white space and the order of keys in a file do not matter.
///
/// ```
/// use orientation::Fingerprint;
///
/// let print = Fingerprint::of(b"abc");
/// assert_eq!(
///     print.to_string(),
///     "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
/// );
/// assert_eq!(print.short(), "ba7816bf8f01");
/// assert!("sha256:ba78".parse::<Fingerprint>().is_err());
/// ```
#[json::wire(token, placeholder = Self::zero(), pattern = r"^sha256:[0-9a-f]{64}$")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(String);

/// Why a text is no [`Fingerprint`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("fingerprint `{found}` is malformed: expected `sha256:` and 64 lower-case hexadecimal digits")]
#[non_exhaustive]
pub struct FingerprintError {
    /// The text as it was given.
    pub found: String,
}

const PREFIX: &str = "sha256:";

impl Fingerprint {
    /// The fingerprint of nothing but zeros: some valid one.
    fn zero() -> Self {
        Self("sha256:0000000000000000000000000000000000000000000000000000000000000000".to_owned())
    }

    /// The fingerprint of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut text = String::with_capacity(PREFIX.len() + 64);
        text.push_str(PREFIX);
        for byte in Sha256::digest(bytes) {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(digit), 16).unwrap_or_default());
            }
        }
        Self(text)
    }

    /// The whole fingerprint as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first twelve digits: enough for a person to compare.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(PREFIX.len()..PREFIX.len() + 12).unwrap_or_default()
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(text: String) -> Result<Self, FingerprintError> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        match text.strip_prefix(PREFIX) {
            Some(digits) if digits.len() == 64 && digits.bytes().all(hex) => Ok(Self(text)),
            _ => Err(FingerprintError { found: crate::text::shown(&text) }),
        }
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        Self::try_from(text.to_owned())
    }
}

impl From<Fingerprint> for String {
    fn from(print: Fingerprint) -> Self {
        print.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
