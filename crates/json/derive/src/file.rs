//! Serde's reader of a type that is the content of a file: where the whole file is given, it says what reads that.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{DeriveInput, Fields, Visibility, parse_quote};

use crate::attributes::Container;

/// The reader, over a structure of the same fields that serde derives one for.
pub fn implement(item: &DeriveInput, container: &Container) -> Option<TokenStream> {
    let (file, json) = (container.file.as_ref()?, &container.root);
    if !(container.serde && container.read) {
        return None;
    }
    let name = &item.ident;
    let said = name.to_string();
    let form = format_ident!("{name}InSerde");
    let mut shadow = item.clone();
    shadow.ident = form.clone();
    shadow.vis = Visibility::Inherited;
    // The derives and what belongs to other crates stay with the type.
    shadow.attrs.retain(|attribute| attribute.path().is_ident("serde"));
    shadow.attrs.insert(0, parse_quote!(#[derive(#json::serde::Deserialize)]));
    shadow.attrs.push(parse_quote!(#[serde(remote = #said)]));
    if let syn::Data::Struct(data) = &mut shadow.data
        && let Fields::Named(fields) = &mut data.fields
    {
        for field in &mut fields.named {
            field.attrs.retain(|attribute| attribute.path().is_ident("serde"));
        }
    }
    Some(quote! {
        const _: () = {
            #[allow(dead_code)]
            #shadow

            #[automatically_derived]
            impl<'de> #json::serde::Deserialize<'de> for #name {
                fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
                where
                    D: #json::serde::Deserializer<'de>,
                {
                    #form::deserialize(deserializer).map_err(|error| #json::__private::told_of_a_file(error, #file))
                }
            }
        };
    })
}
