//! Maps from ids to values, written as JSON objects.

use core::fmt;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::{Id, json};

/// A map by id, in the order of the ids. A file in which an id occurs twice is refused: neither value may be lost
/// in silence.
///
/// ```
/// use orientation::by_id::ById;
///
/// let counts: ById<u32> = serde_json::from_str(r#"{"b": 2, "a": 1}"#)?;
/// assert_eq!(serde_json::to_string(&counts)?, r#"{"a":1,"b":2}"#);
/// let twice = serde_json::from_str::<ById<u32>>(r#"{"a": 1, "a": 2}"#).unwrap_err();
/// assert_eq!(twice.to_string(), "id `a` occurs twice, expected once at line 1 column 12");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<T>(BTreeMap<Id, T>);

impl<T> ById<T> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for ById<T> {
    type Target = BTreeMap<Id, T>;

    fn deref(&self) -> &BTreeMap<Id, T> {
        &self.0
    }
}

impl<T> DerefMut for ById<T> {
    fn deref_mut(&mut self) -> &mut BTreeMap<Id, T> {
        &mut self.0
    }
}

impl<T> FromIterator<(Id, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ById<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

impl<T: json::Write> json::Write for ById<T> {
    fn write(&self, writer: &mut json::Writer) {
        writer.pairs(&mut self.0.iter().map(|(id, value)| (id.as_str(), value as &dyn json::Write)));
    }
}

impl<T: json::Read> json::Read for ById<T> {
    fn read(reader: &mut json::Reader<'_>) -> Result<Self, json::Stop> {
        let mut found = BTreeMap::new();
        reader.pairs(&mut |reader, name, at| {
            let id = match name.parse::<Id>() {
                Ok(id) if found.contains_key(&id) => {
                    return reader.refuse(&format_args!("id `{id}` occurs twice, expected once"), at);
                }
                Ok(id) => id,
                Err(error) => return reader.refuse(&error, at),
            };
            found.insert(id, T::read(reader)?);
            Ok(())
        })?;
        Ok(Self(found))
    }
}

struct Pairs<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
    type Value = ById<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with an id before each value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ById<T>, A::Error> {
        let mut found = BTreeMap::new();
        while let Some(id) = map.next_key::<Id>()? {
            if found.contains_key(&id) {
                return Err(A::Error::custom(format_args!("id `{id}` occurs twice, expected once")));
            }
            found.insert(id, map.next_value()?);
        }
        Ok(ById(found))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ById<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ById_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names = generator.subschema_for::<Id>();
        let values = generator.subschema_for::<T>();
        schemars::json_schema!({ "type": "object", "propertyNames": names, "additionalProperties": values })
    }
}

#[cfg(feature = "ts")]
impl<T: ts_rs::TS + 'static> ts_rs::TS for ById<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &ts_rs::Config) -> String {
        format!("{{ [id in Id]?: {} }}", T::name(config))
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }

    fn decl(_: &ts_rs::Config) -> String {
        String::new()
    }

    fn decl_concrete(_: &ts_rs::Config) -> String {
        String::new()
    }

    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<Id>();
        visitor.visit::<T>();
        T::visit_generics(visitor);
    }
}
