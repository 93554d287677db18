//! Counts by word: how many units, or answers, have each state or kind.

use crate::json::{self, Read, Reader, Stop, Write, Writer};
use crate::words::Word;

/// How many there are of each word (số lượng theo loại); one of which there are none is left out.
///
/// In a file: an object with the words that there are, in the order in which they are offered.
///
/// ```
/// use orientation::assessment::State;
/// use orientation::json;
/// use orientation::summary::Counts;
///
/// let mut states: Counts<State> = json::read(r#"{"accepted": 2, "draft": 1}"#)?;
/// states.count(State::Accepted, 1);
/// assert_eq!(json::write(&states), r#"{"draft":1,"accepted":3}"#);
/// assert_eq!((states.of(State::Accepted), states.of(State::Exempted)), (3, 0));
/// # Ok::<(), json::JsonError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts<W>(Vec<(W, u64)>);

impl<W> Default for Counts<W> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<W: Word> Counts<W> {
    /// Counts so many more of a word.
    pub fn count(&mut self, word: W, more: u64) {
        if more == 0 {
            return;
        }
        match self.0.binary_search_by_key(&word, |(word, _)| *word) {
            Ok(at) => {
                if let Some((_, count)) = self.0.get_mut(at) {
                    *count = count.saturating_add(more);
                }
            }
            Err(at) => self.0.insert(at, (word, more)),
        }
    }

    /// Adds the counts of another one.
    pub fn add(&mut self, other: &Self) {
        for (word, more) in &other.0 {
            self.count(*word, *more);
        }
    }

    /// How many there are of a word.
    #[must_use]
    pub fn of(&self, word: W) -> u64 {
        self.iter().find(|(other, _)| *other == word).map_or(0, |(_, count)| count)
    }

    /// The words of which there are any, with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (W, u64)> {
        self.0.iter().copied()
    }

    /// How many there are altogether.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.iter().fold(0, |sum, (_, count)| sum.saturating_add(count))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn named(name: &str) -> Option<W> {
        W::EVERY.iter().copied().find(|word| word.word() == name)
    }
}

json::with_serde! {
    mod by_serde {
        use core::fmt;
        use core::marker::PhantomData;

        use crate::json::serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
        use crate::json::serde::{Serialize, Serializer};

        use super::{Counts, Word};

        impl<W: Word> Serialize for Counts<W> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.iter().map(|(word, count)| (word.word(), count)))
            }
        }

        impl<'de, W: Word> Deserialize<'de> for Counts<W> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(Named(PhantomData))
            }
        }

        struct Named<W>(PhantomData<W>);

        impl<'de, W: Word> Visitor<'de> for Named<W> {
            type Value = Counts<W>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a word before each count")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Counts<W>, A::Error> {
                let mut found = Counts::default();
                while let Some((name, count)) = map.next_entry::<String, u64>()? {
                    let word =
                        Counts::<W>::named(&name).ok_or_else(|| A::Error::custom(format_args!("unknown word `{name}`")))?;
                    found.count(word, count);
                }
                Ok(found)
            }
        }
    }
}

impl<W: Word> Read for Counts<W> {
    fn placeholder() -> Self {
        Self::default()
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.pairs(&mut |reader, name, at| match Self::named(&name) {
            Some(word) => {
                self.count(word, u64::read(reader)?);
                Ok(())
            }
            None => Err(reader.refuse(&format_args!("unknown word `{name}`"), at)),
        })
    }
}

impl<W: Word> Write for Counts<W> {
    fn write(&self, writer: &mut Writer) {
        writer.open();
        for (word, count) in self.iter() {
            writer.member(word.word(), &count);
        }
        writer.close();
    }
}

json::with_schema! {
    impl<W: Word> json::schemars::JsonSchema for Counts<W> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Counts".into()
        }

        fn json_schema(_: &mut json::schemars::SchemaGenerator) -> json::schemars::Schema {
            let words: Vec<&str> = W::EVERY.iter().map(|word| word.word()).collect();
            json::schemars::json_schema!({
                "type": "object",
                "propertyNames": { "enum": words },
                "additionalProperties": { "type": "integer", "minimum": 0 }
            })
        }
    }
}

crate::spelled::spelled_in_ts! {
    impl[W: Word + json::ts_rs::TS] Counts<W>: |config| format!("{{ [word in {}]?: number }}", W::name(config)); W
}
