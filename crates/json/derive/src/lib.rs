//! The attribute `wire` of `orientation-json`.
//!
//! A type declares once how it stands in JSON. The attribute writes the small reader and writer, and says the same to
//! serde, schemars and ts-rs in their own attributes where these features are on. A word that is not understood is an
//! error when the type is compiled, never a difference when it runs.

mod attributes;
mod file;
mod manual;
mod name;
mod others;
mod read;
mod shape;
mod write;

use proc_macro::TokenStream;
use quote::quote;
use syn::{DeriveInput, parse_macro_input};

use attributes::Container;
use shape::Shape;

/// Says how a type stands in JSON; described in the documentation of `orientation-json`.
#[proc_macro_attribute]
pub fn wire(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut item = parse_macro_input!(item as DeriveInput);
    let expanded = Container::of(arguments.into()).and_then(|container| {
        let parts = {
            let shape = Shape::of(&item, &container)?;
            let read = container.read.then(|| read::implement(&shape));
            let write = container.write.then(|| write::implement(&shape));
            let manual = manual::implement(&shape, &item);
            quote!(#read #write #manual)
        };
        others::add(&mut item, &container)?;
        let file = file::implement(&item, &container);
        Ok(quote!(#item #parts #file))
    });
    expanded
        .unwrap_or_else(|error| {
            // The type itself stays, so that nothing else is reported missing.
            let error = error.to_compile_error();
            attributes::strip(&mut item);
            quote!(#item #error)
        })
        .into()
}
