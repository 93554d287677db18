//! The code that reads: a placeholder of the type, and the table by which it is filled.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

use crate::shape::{Absent, Content, Field, Form, Shape, Variant};

pub fn implement(shape: &Shape<'_>) -> TokenStream {
    let json = shape.root();
    let header = shape.header(&quote!(#json::Read));
    let (placeholder, fill) = match &shape.form {
        // What a token is made of is its own affair.
        Form::Token(placeholder) => (placeholder.to_token_stream(), quote!(*self = reader.token()?; Ok(()))),
        Form::Transparent(field) => {
            let ident = field.ident;
            (quote!(Self { #ident: #json::Read::placeholder() }), quote!(#json::Read::fill(&mut self.#ident, reader)))
        }
        Form::Object(fields) => {
            let (held, places) =
                (held_fields(json, fields), fields.iter().map(|Field { ident, .. }| quote!(&mut self.#ident)));
            (quote!(Self { #held }), members(&quote!(None), fields, &quote!(#(#places),*)))
        }
        Form::Word(variants) => {
            let chosen = chosen(json, variants, |Variant { ident, .. }| quote!(Self::#ident));
            let (names, first) = (names(variants), plainest(json, variants));
            (first, quote!(*self = match reader.word(#names)? { #chosen }; Ok(())))
        }
        Form::Tagged(tag, variants) => {
            let (names, chosen) = (names(variants), chosen(json, variants, |variant| made(json, variant)));
            let arms = variants.iter().map(|Variant { ident, content, .. }| {
                let (pattern, fields): (_, &[Field<'_>]) = match content {
                    Content::Fields(fields) => {
                        let idents = fields.iter().map(|field| field.ident);
                        (quote!({ #(#idents),* }), fields)
                    }
                    Content::Nothing | Content::Value => (quote!(), &[]),
                };
                let idents = fields.iter().map(|field| field.ident);
                let read = members(&quote!(Some(#tag)), fields, &quote!(#(#idents),*));
                quote!(Self::#ident #pattern => #read)
            });
            (
                plainest(json, variants),
                quote!(*self = match reader.tag(#tag, #names)? { #chosen }; match self { #(#arms),* }),
            )
        }
        Form::Adjacent(tag, content, variants) => {
            let (names, chosen) = (names(variants), chosen(json, variants, |variant| made(json, variant)));
            let arms = variants.iter().map(|Variant { ident, .. }| quote!(Self::#ident(value) => value));
            (
                plainest(json, variants),
                quote! {
                    *self = match reader.tag(#tag, #names)? { #chosen };
                    let place: &mut dyn #json::Read = match self { #(#arms),* };
                    reader.members(Some(#tag), &[#content], 1, &mut [place])
                },
            )
        }
    };
    quote! {
        #header {
            fn placeholder() -> Self { #placeholder }

            fn fill(&mut self, reader: &mut #json::Reader<'_>) -> Result<(), #json::Stop> { #fill }
        }
    }
}

fn names(variants: &[Variant<'_>]) -> TokenStream {
    let names = variants.iter().map(|variant| &variant.name);
    quote!(&[#(#names),*])
}

/// The variants by their positions.
fn chosen(json: &Path, variants: &[Variant<'_>], made: impl Fn(&Variant<'_>) -> TokenStream) -> TokenStream {
    let made = variants.iter().map(made);
    let positions = 0..variants.len();
    quote!(#(#positions => #made,)* _ => return Err(#json::Stop))
}

/// A variant that holds placeholders.
fn made(json: &Path, Variant { ident, content, .. }: &Variant<'_>) -> TokenStream {
    match content {
        Content::Nothing => quote!(Self::#ident),
        Content::Value => quote!(Self::#ident(#json::Read::placeholder())),
        Content::Fields(fields) => {
            let held = held_fields(json, fields);
            quote!(Self::#ident { #held })
        }
    }
}

/// The plainest variant as a placeholder: one that holds the type itself in a box would have no end.
fn plainest(json: &Path, variants: &[Variant<'_>]) -> TokenStream {
    let weight = |variant: &&Variant<'_>| match &variant.content {
        Content::Nothing => 0,
        Content::Value => 1,
        Content::Fields(fields)
            if fields.iter().any(|field| field.of.to_token_stream().to_string().contains("Box")) =>
        {
            usize::MAX
        }
        Content::Fields(fields) => fields.len(),
    };
    variants.iter().min_by_key(weight).map(|variant| made(json, variant)).unwrap_or_default()
}

fn held_fields(json: &Path, fields: &[Field<'_>]) -> TokenStream {
    let each = fields.iter().map(|Field { ident, absent, .. }| match absent {
        Absent::Error => quote!(#ident: #json::Read::placeholder()),
        Absent::None | Absent::Empty | Absent::Default => quote!(#ident: Default::default()),
    });
    quote!(#(#each),*)
}

/// Reads an object into the places of its members.
fn members(tag: &TokenStream, fields: &[Field<'_>], places: &TokenStream) -> TokenStream {
    let names = fields.iter().map(|field| &field.name);
    let required = fields
        .iter()
        .enumerate()
        .fold(0_u64, |mask, (at, field)| mask | (u64::from(field.absent == Absent::Error) << at));
    quote!(reader.members(#tag, &[#(#names),*], #required, &mut [#places]))
}
