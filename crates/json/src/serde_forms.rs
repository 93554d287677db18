//! What serde's derives are told to use.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};

/// Reads a type of one token from a string, without a copy of the string.
///
/// # Errors
/// Those of the deserializer, and where the string is no such token.
pub fn deserialize_token<'de, T, D>(deserializer: D, expecting: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Token { expecting, of: PhantomData })
}

struct Token<T> {
    expecting: &'static str,
    of: PhantomData<T>,
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Token<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|error| E::custom(error))
    }
}

/// The error of a reader that met a member of a file's envelope where the content was expected; any other as it is.
///
/// Serde's derived readers name an unknown member in their message and nowhere else.
pub fn told_of_a_file<E: Error>(error: E, reader: &str) -> E {
    let message = error.to_string();
    let of = |member: &str| message.starts_with(&format!("unknown field `{member}`"));
    if ["format", "version", "content"].into_iter().any(of) {
        E::custom(format_args!(
            "this is a whole file, with `format`, `version` and `content`, expected its content alone: a file is read by `{reader}`"
        ))
    } else {
        error
    }
}
