//! Maps from ids to values, written as JSON objects.

use core::iter::Zip;

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
///
/// Ids and values are two lists in the same order: a form has some hundred of them, and all maps share one search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<T> {
    ids: Vec<Id>,
    values: Vec<T>,
}

impl<T> ById<T> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self { ids: Vec::new(), values: Vec::new() }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many values there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// The value of an id.
    #[must_use]
    pub fn get(&self, id: impl AsRef<str>) -> Option<&T> {
        self.values.get(Id::place(&self.ids, id.as_ref()).ok()?)
    }

    /// The same for an id at hand, which is found sooner.
    pub(crate) fn of(&self, id: &Id) -> Option<&T> {
        // A page that waits for the code has one search for both.
        if cfg!(orientation_small) {
            return self.get(id.as_str());
        }
        self.values.get(id.place_among(&self.ids).ok()?)
    }

    /// The value of an id, to be changed.
    pub fn get_mut(&mut self, id: impl AsRef<str>) -> Option<&mut T> {
        self.values.get_mut(Id::place(&self.ids, id.as_ref()).ok()?)
    }

    /// The id as it stands here, and its value.
    #[must_use]
    pub fn get_key_value(&self, id: impl AsRef<str>) -> Option<(&Id, &T)> {
        let at = Id::place(&self.ids, id.as_ref()).ok()?;
        Some((self.ids.get(at)?, self.values.get(at)?))
    }

    /// Whether there is a value of this id.
    #[must_use]
    pub fn contains_key(&self, id: impl AsRef<str>) -> bool {
        Id::place(&self.ids, id.as_ref()).is_ok()
    }

    /// Sets the value of an id, and gives back the one that it had.
    pub fn insert(&mut self, id: Id, value: T) -> Option<T> {
        match id.place_among(&self.ids) {
            Ok(at) => self.values.get_mut(at).map(|old| core::mem::replace(old, value)),
            Err(at) => {
                self.ids.insert(at, id);
                self.values.insert(at, value);
                None
            }
        }
    }

    /// Takes the value of an id away.
    pub fn remove(&mut self, id: impl AsRef<str>) -> Option<T> {
        let at = Id::place(&self.ids, id.as_ref()).ok()?;
        self.ids.remove(at);
        Some(self.values.remove(at))
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.ids.clear();
        self.values.clear();
    }

    /// The ids, in their order.
    pub fn keys(&self) -> core::slice::Iter<'_, Id> {
        self.ids.iter()
    }

    /// The values, in the order of their ids.
    pub fn values(&self) -> core::slice::Iter<'_, T> {
        self.values.iter()
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> core::slice::IterMut<'_, T> {
        self.values.iter_mut()
    }

    /// Ids and values, in the order of the ids.
    pub fn iter(&self) -> Iter<'_, T> {
        self.ids.iter().zip(&self.values)
    }
}

/// The pairs of a map, in the order of the ids.
pub type Iter<'m, T> = Zip<core::slice::Iter<'m, Id>, core::slice::Iter<'m, T>>;

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Extend<(Id, T)> for ById<T> {
    fn extend<I: IntoIterator<Item = (Id, T)>>(&mut self, pairs: I) {
        for (id, value) in pairs {
            self.insert(id, value);
        }
    }
}

impl<T> FromIterator<(Id, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(pairs: I) -> Self {
        let mut map = Self::new();
        map.extend(pairs);
        map
    }
}

impl<T> IntoIterator for ById<T> {
    type Item = (Id, T);
    type IntoIter = Zip<std::vec::IntoIter<Id>, std::vec::IntoIter<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.ids.into_iter().zip(self.values)
    }
}

impl<'m, T> IntoIterator for &'m ById<T> {
    type Item = (&'m Id, &'m T);
    type IntoIter = Iter<'m, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: json::Write> json::Write for ById<T> {
    fn write(&self, writer: &mut json::Writer) {
        writer.open();
        for (id, value) in self {
            writer.member(id.as_str(), value);
        }
        writer.close();
    }
}

impl<T: json::Read> json::Read for ById<T> {
    fn placeholder() -> Self {
        Self::new()
    }

    fn fill(&mut self, reader: &mut json::Reader<'_>) -> Result<(), json::Stop> {
        reader.pairs(&mut |reader, name, at| {
            let place = put(&mut self.ids, &name, reader, at)?;
            self.values.insert(place, T::placeholder());
            self.values.get_mut(place).map_or(Ok(()), |value| value.fill(reader))
        })
    }
}

/// Puts the id of this name among those that were read before, of which it must be none; gives its place.
fn put(ids: &mut Vec<Id>, name: &str, reader: &mut json::Reader<'_>, at: usize) -> Result<usize, json::Stop> {
    let id = name.parse::<Id>().map_err(|error| reader.refuse(&error, at))?;
    match id.place_among(ids) {
        Ok(_) => Err(reader.refuse(&format_args!("id `{id}` occurs twice, expected once"), at)),
        Err(place) => {
            ids.insert(place, id);
            Ok(place)
        }
    }
}

json::with_serde! {
    mod by_serde {
        use core::fmt;
        use core::marker::PhantomData;

        use crate::json::serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
        use crate::json::serde::{Serialize, Serializer};

        use super::{ById, Id};

        impl<T: Serialize> Serialize for ById<T> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self)
            }
        }

        impl<'de, T: Deserialize<'de>> Deserialize<'de> for ById<T> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(Pairs(PhantomData))
            }
        }

        struct Pairs<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
            type Value = ById<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with an id before each value")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ById<T>, A::Error> {
                let mut found = ById::new();
                while let Some(id) = map.next_key::<Id>()? {
                    if found.contains_key(&id) {
                        return Err(A::Error::custom(format_args!("id `{id}` occurs twice, expected once")));
                    }
                    found.insert(id, map.next_value()?);
                }
                Ok(found)
            }
        }
    }
}

json::with_schema! {
    impl<T: json::schemars::JsonSchema> json::schemars::JsonSchema for ById<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> std::borrow::Cow<'static, str> {
            format!("ById_{}", T::schema_name()).into()
        }

        fn json_schema(generator: &mut json::schemars::SchemaGenerator) -> json::schemars::Schema {
            let names = generator.subschema_for::<Id>();
            let values = generator.subschema_for::<T>();
            json::schemars::json_schema!({ "type": "object", "propertyNames": names, "additionalProperties": values })
        }
    }
}

crate::spelled::spelled_in_ts! {
    impl[T: json::ts_rs::TS + 'static] ById<T>: |config| format!("{{ [id in Id]?: {} }}", T::name(config)); Id, T
}
