//! What the other crates cannot derive from a type itself: a token for serde and schemars, a transparent type for ts-rs.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, DeriveInput, Expr, Lit, Meta};

use crate::shape::{Field, Form, Shape};

/// Serde's traits and the schema of a token, the declaration of a transparent type; nothing for any other form.
pub fn implement(shape: &Shape<'_>, item: &DeriveInput) -> TokenStream {
    match &shape.form {
        Form::Token(_) => token(shape, &item.attrs),
        Form::Transparent(inner) if shape.container.ts => declaration(shape, inner, &item.attrs),
        _ => TokenStream::new(),
    }
}

/// A declaration of its own, with the name of the type that it holds.
fn declaration(shape: &Shape<'_>, field: &Field<'_>, attributes: &[Attribute]) -> TokenStream {
    let (json, name, inner) = (shape.root(), shape.name, field.of);
    let ts_rs = quote!(#json::ts_rs);
    let plain = name.to_string();
    let file = format!("{plain}.ts");
    let lines: Vec<String> = documentation(attributes).lines().map(|line| format!(" * {line}\n")).collect();
    let docs = format!("/**\n{} */\n", lines.concat());
    quote! {
        #[automatically_derived]
        impl #ts_rs::TS for #name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn docs() -> Option<String> {
                Some(#docs.to_owned())
            }

            fn name(_: &#ts_rs::Config) -> String {
                #plain.to_owned()
            }

            fn inline(config: &#ts_rs::Config) -> String {
                <#inner as #ts_rs::TS>::name(config)
            }

            fn decl(config: &#ts_rs::Config) -> String {
                format!("type {} = {};", #plain, Self::inline(config))
            }

            fn decl_concrete(config: &#ts_rs::Config) -> String {
                Self::decl(config)
            }

            fn visit_dependencies(visitor: &mut impl #ts_rs::TypeVisitor)
            where
                Self: 'static,
            {
                visitor.visit::<#inner>();
                <#inner as #ts_rs::TS>::visit_generics(visitor);
            }

            fn output_path() -> Option<::std::path::PathBuf> {
                Some(#file.into())
            }
        }
    }
}

fn token(shape: &Shape<'_>, attributes: &[Attribute]) -> TokenStream {
    let (json, container) = (shape.root(), shape.container);
    let expecting = container.expecting.as_ref().map_or_else(|| "a string".to_owned(), syn::LitStr::value);
    let serialize = (container.serde && container.write).then(|| {
        let header = shape.header(&quote!(#json::serde::Serialize));
        quote! {
            #header {
                fn serialize<S>(&self, serializer: S) -> Result<S::Ok, S::Error>
                where
                    S: #json::serde::Serializer,
                {
                    serializer.collect_str(self)
                }
            }
        }
    });
    let name = shape.name;
    let deserialize = (container.serde && container.read).then(|| {
        quote! {
            #[automatically_derived]
            impl<'de> #json::serde::Deserialize<'de> for #name {
                fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
                where
                    D: #json::serde::Deserializer<'de>,
                {
                    #json::deserialize_token(deserializer, #expecting)
                }
            }
        }
    });
    let schema = container.schema.then(|| {
        let description = container.expecting.as_ref().map_or_else(|| documentation(attributes), syn::LitStr::value);
        let pattern = container.pattern.as_ref().map(|pattern| quote!(, "pattern": #pattern));
        let plain = name.to_string();
        quote! {
            #[automatically_derived]
            impl #json::schemars::JsonSchema for #name {
                fn schema_name() -> ::std::borrow::Cow<'static, str> {
                    #plain.into()
                }

                fn json_schema(
                    _: &mut #json::schemars::SchemaGenerator,
                ) -> #json::schemars::Schema {
                    #json::schemars::json_schema!({
                        "type": "string", "description": #description #pattern
                    })
                }
            }
        }
    });
    quote!(#serialize #deserialize #schema)
}

/// The words of a documentation comment.
fn documentation(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        if let Meta::NameValue(meta) = &attribute.meta
            && let Expr::Lit(value) = &meta.value
            && let Lit::Str(line) = &value.lit
        {
            let line = line.value();
            lines.push(line.strip_prefix(' ').unwrap_or(&line).to_owned());
        }
    }
    lines.join("\n").trim().to_owned()
}
