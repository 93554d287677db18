//! Positions in a set that is made ready: a type for each list, so that none is taken for another.

use core::marker::PhantomData;

/// A position in lists of one kind.
pub trait Position: Copy {
    fn at(position: usize) -> Self;
    fn position(self) -> usize;
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(usize);

        impl Position for $name {
            fn at(position: usize) -> Self {
                Self(position)
            }

            fn position(self) -> usize {
                self.0
            }
        }
    )*};
}

positions! {
    /// Which criterion, in the order of the form.
    LeafAt;
    /// Which group, in the order of the form: a group stands before the groups in it.
    GroupAt;
    /// Which ceiling, of all groups.
    CeilingAt;
    /// Which gate.
    GateAt;
    /// Which class, in the order of the set.
    ClassAt;
    /// Which condition of a class, of all classes.
    ClauseAt;
    /// Which fact.
    FactAt;
}

/// A node of the set that can depend on others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    Leaf(LeafAt),
    Group(GroupAt),
    Total,
    Gate(GateAt),
    Class(ClassAt),
}

impl Node {
    /// The criterion that it is.
    pub const fn leaf(&self) -> Option<LeafAt> {
        match self {
            Self::Leaf(leaf) => Some(*leaf),
            _ => None,
        }
    }
}

/// A list that only its own kind of position opens.
#[derive(Clone, Debug, PartialEq)]
pub struct List<P, T> {
    items: Vec<T>,
    by: PhantomData<P>,
}

impl<P, T> Default for List<P, T> {
    fn default() -> Self {
        Self { items: Vec::new(), by: PhantomData }
    }
}

impl<P: Position, T> FromIterator<T> for List<P, T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self { items: items.into_iter().collect(), by: PhantomData }
    }
}

impl<P: Position, T> List<P, T> {
    pub fn with_capacity(capacity: usize) -> Self {
        Self { items: Vec::with_capacity(capacity), by: PhantomData }
    }

    pub fn get(&self, position: P) -> Option<&T> {
        self.items.get(position.position())
    }

    pub fn get_mut(&mut self, position: P) -> Option<&mut T> {
        self.items.get_mut(position.position())
    }

    /// The entries of a run.
    pub fn of(&self, run: Run<P>) -> &[T] {
        self.items.get(run.from..run.to).unwrap_or_default()
    }

    /// The entries of a run, to be changed.
    pub fn of_mut(&mut self, run: Run<P>) -> &mut [T] {
        self.items.get_mut(run.from..run.to).unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    pub fn extend(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
    }

    pub fn last(&self) -> Option<&T> {
        self.items.last()
    }

    pub fn values(&self) -> core::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// Every position, in order.
    pub fn positions(&self) -> impl DoubleEndedIterator<Item = P> + use<P, T> {
        (0..self.items.len()).map(P::at)
    }

    /// Every entry with its position.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (P, &T)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(at, item)| (P::at(at), item))
    }

    /// Every entry with its position, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (P, &mut T)> {
        self.items.iter_mut().enumerate().map(|(at, item)| (P::at(at), item))
    }

    /// As many entries as another list has, all alike.
    pub fn beside<U>(other: &List<P, U>, item: T) -> Self
    where
        T: Clone,
    {
        Self { items: vec![item; other.len()], by: PhantomData }
    }
}

/// Neighbours in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<P> {
    from: usize,
    to: usize,
    by: PhantomData<P>,
}

impl<P: Position> Run<P> {
    /// As many as `count`, behind this run.
    pub fn next(self, count: usize) -> Self {
        Self { from: self.to, to: self.to.saturating_add(count), by: PhantomData }
    }

    /// None, at the beginning.
    pub const fn start() -> Self {
        Self { from: 0, to: 0, by: PhantomData }
    }

    /// The positions in it.
    pub fn positions(self) -> impl Iterator<Item = P> + Clone {
        (self.from..self.to).map(P::at)
    }
}
