//! What is not required of a value that programs write: a `with_…` for each part, so that a part can be added later
//! without breaking who writes none.

/// Declares methods that take a value and give it with one part more.
///
/// The word before the field says how: `set` puts a value in its place, `some` into an option, `text` words into an
/// option, `add` one more into a list, `all` several more, `put` one more by its id.
macro_rules! with {
    ($($type:ty { $($(#[$doc:meta])* $name:ident($how:ident $field:ident: $value:ty);)* })*) => {$(
        impl $type {
            $($crate::with::with!(@$how $(#[$doc])* $name $field $value);)*
        }
    )*};
    (@set $(#[$doc:meta])* $name:ident $field:ident $value:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, $field: $value) -> Self {
            self.$field = $field;
            self
        }
    };
    (@some $(#[$doc:meta])* $name:ident $field:ident $value:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, $field: $value) -> Self {
            self.$field = Some($field);
            self
        }
    };
    (@text $(#[$doc:meta])* $name:ident $field:ident $value:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, $field: impl Into<$value>) -> Self {
            self.$field = Some($field.into());
            self
        }
    };
    (@add $(#[$doc:meta])* $name:ident $field:ident $value:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, one_more: $value) -> Self {
            self.$field.push(one_more);
            self
        }
    };
    (@all $(#[$doc:meta])* $name:ident $field:ident $value:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, $field: impl IntoIterator<Item = $value>) -> Self {
            self.$field.extend($field);
            self
        }
    };
    (@put $(#[$doc:meta])* $name:ident $field:ident $value:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, id: $crate::Id, one_more: $value) -> Self {
            self.$field.insert(id, one_more);
            self
        }
    };
}

pub(crate) use with;
