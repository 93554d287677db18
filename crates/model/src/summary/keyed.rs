//! Lists in which no two entries have one key: what makes a merge indifferent to order, grouping and duplicates.

use core::cmp::Ordering;

use crate::json::{self, Read, Reader, Stop, Write, Writer};
use crate::sorted::sort_by;

/// An entry with a key, and what becomes of two that share one.
pub trait Entry: Sized {
    /// Compares the keys of two entries.
    fn by_key(&self, other: &Self) -> Ordering;

    /// What two entries of one key are together.
    ///
    /// It must be associative and commutative, and an entry joined with itself must be itself: everything that [`Keyed`]
    /// promises rests on that.
    #[must_use]
    fn join(self, other: Self) -> Self;
}

/// Entries in the order of their keys, one for each key (bảng theo khóa).
///
/// Two such lists merge associatively, commutatively and idempotently, because their entries join so. In a file: a list.
/// One in which entries stand in another order, or share a key, is read all the same: they are put in order and joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<T>(Vec<T>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Keyed<T> {
    /// Whether there is no entry.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many entries there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// The entries, in the order of their keys.
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The entry for which `order` finds its key equal to the one that is looked for.
    pub fn find(&self, order: impl FnMut(&T) -> Ordering) -> Option<&T> {
        self.0.get(self.0.binary_search_by(order).ok()?)
    }

    /// Takes such an entry away.
    pub fn take(&mut self, order: impl FnMut(&T) -> Ordering) -> Option<T> {
        let at = self.0.binary_search_by(order).ok()?;
        Some(self.0.remove(at))
    }

    /// Keeps the entries that pass.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }
}

impl<T: Entry> Keyed<T> {
    /// Puts an entry in its place, joined with the one that is there.
    pub fn insert(&mut self, entry: T) {
        match self.0.binary_search_by(|other| other.by_key(&entry)) {
            Ok(at) => {
                let before = self.0.remove(at);
                self.0.insert(at, before.join(entry));
            }
            Err(at) => self.0.insert(at, entry),
        }
    }

    /// All entries of both, those of one key joined.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        if self.is_empty() || other.is_empty() {
            return if self.is_empty() { other } else { self };
        }
        let Self(mut entries) = self;
        entries.extend(other.0);
        Self::of(entries)
    }

    fn of(mut entries: Vec<T>) -> Self {
        // Two runs that are in order each, which is what a merge brings, are found and merged by this sort.
        sort_by(&mut entries, T::by_key);
        let mut found: Vec<T> = Vec::with_capacity(entries.len());
        for entry in entries {
            match found.pop() {
                Some(last) if last.by_key(&entry).is_eq() => found.push(last.join(entry)),
                Some(last) => found.extend([last, entry]),
                None => found.push(entry),
            }
        }
        Self(found)
    }
}

impl<T: Entry> FromIterator<T> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self::of(entries.into_iter().collect())
    }
}

impl<T> IntoIterator for Keyed<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'k, T> IntoIterator for &'k Keyed<T> {
    type Item = &'k T;
    type IntoIter = core::slice::Iter<'k, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

json::with_serde! {
    mod by_serde {
        use crate::json::serde::{Deserialize, Deserializer, Serialize, Serializer};

        use super::{Entry, Keyed};

        impl<T: Serialize> Serialize for Keyed<T> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de, T: Entry + Deserialize<'de>> Deserialize<'de> for Keyed<T> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Vec::deserialize(deserializer).map(Self::from_iter)
            }
        }
    }
}

impl<T: Entry + Read> Read for Keyed<T> {
    fn placeholder() -> Self {
        Self::default()
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = Self::of(Vec::read(reader)?);
        Ok(())
    }
}

impl<T: Write> Write for Keyed<T> {
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
    }
}

json::with_schema! {
    impl<T: json::schemars::JsonSchema> json::schemars::JsonSchema for Keyed<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> std::borrow::Cow<'static, str> {
            Vec::<T>::schema_name()
        }

        fn json_schema(generator: &mut json::schemars::SchemaGenerator) -> json::schemars::Schema {
            Vec::<T>::json_schema(generator)
        }
    }
}

crate::spelled::spelled_in_ts! {
    impl[T: json::ts_rs::TS + 'static] Keyed<T>: |config| Vec::<T>::name(config); T
}
