//! TypeScript for types that have no declaration: each is spelled out wherever it is used.

/// Implements the TypeScript of a type by its spelling, and names the types that stand in the spelling.
macro_rules! spelled_in_ts {
    (impl[$($generics:tt)*] $type:ty: $spelling:expr; $($of:ty),*) => {
        crate::json::with_ts! {
            impl<$($generics)*> crate::json::ts_rs::TS for $type {
                type WithoutGenerics = Self;
                type OptionInnerType = Self;

                fn name(config: &crate::json::ts_rs::Config) -> String {
                    let spelling: fn(&crate::json::ts_rs::Config) -> String = $spelling;
                    spelling(config)
                }

                fn inline(config: &crate::json::ts_rs::Config) -> String {
                    Self::name(config)
                }

                fn decl(_: &crate::json::ts_rs::Config) -> String {
                    String::new()
                }

                fn decl_concrete(_: &crate::json::ts_rs::Config) -> String {
                    String::new()
                }

                fn visit_generics(_visitor: &mut impl crate::json::ts_rs::TypeVisitor)
                where
                    Self: 'static,
                {
                    $(
                        _visitor.visit::<$of>();
                        <$of as crate::json::ts_rs::TS>::visit_generics(_visitor);
                    )*
                }
            }
        }
    };
}

pub(crate) use spelled_in_ts;
