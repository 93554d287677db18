//! The derives `Read` and `Write` of `orientation::json`.
//!
//! A type declares once, with serde's attributes, how it stands in a file. Serde's derives turn that into code for any
//! format, these ones into tables and calls for JSON text alone; a test of the crate holds the two to the same result.
//! An attribute that is not understood is an error when the crate is compiled, never a difference when it runs.

mod attributes;
mod read;
mod shape;
mod write;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use shape::Shape;

/// Derives `orientation::json::Read`.
#[proc_macro_derive(Read, attributes(serde))]
pub fn derive_read(input: TokenStream) -> TokenStream {
    expand(parse_macro_input!(input as DeriveInput), read::implement)
}

/// Derives `orientation::json::Write`.
#[proc_macro_derive(Write, attributes(serde))]
pub fn derive_write(input: TokenStream) -> TokenStream {
    expand(parse_macro_input!(input as DeriveInput), write::implement)
}

fn expand(input: DeriveInput, implement: fn(&Shape) -> proc_macro2::TokenStream) -> TokenStream {
    Shape::of(&input).map_or_else(|error| error.to_compile_error(), |shape| implement(&shape)).into()
}
