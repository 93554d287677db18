//! The code that reads: a blank of the type, and the table by which the blank is filled.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::shape::{Content, Field, Form, Shape, Variant};

pub fn implement(shape: &Shape<'_>) -> TokenStream {
    let header = shape.header(&quote!(crate::json::Read));
    let (blank, fill) = match &shape.form {
        // What a token is made of is its own affair.
        Form::Token => (quote!(Self::BLANK), quote!(*self = reader.token()?; Ok(()))),
        Form::Transparent(ident) => (
            quote!(Self { #ident: crate::json::Read::blank() }),
            quote!(crate::json::Read::fill(&mut self.#ident, reader)),
        ),
        Form::Object(fields) => {
            let (blank, places) =
                (blank_fields(fields), fields.iter().map(|Field { ident, .. }| quote!(&mut self.#ident)));
            (quote!(Self { #blank }), members(&quote!(None), fields, &quote!(#(#places),*)))
        }
        Form::Word(variants) => {
            let chosen = chosen(variants, |Variant { ident, .. }| quote!(Self::#ident));
            let (names, first) = (names(variants), blank_variant(variants));
            (first, quote!(*self = match reader.word(#names)? { #chosen }; Ok(())))
        }
        Form::Tagged(tag, variants) => {
            let (names, chosen) = (names(variants), chosen(variants, made));
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
                blank_variant(variants),
                quote!(*self = match reader.tag(#tag, #names)? { #chosen }; match self { #(#arms),* }),
            )
        }
        Form::Adjacent(tag, content, variants) => {
            let (names, chosen) = (names(variants), chosen(variants, made));
            let arms = variants.iter().map(|Variant { ident, .. }| quote!(Self::#ident(value) => value));
            (
                blank_variant(variants),
                quote! {
                    *self = match reader.tag(#tag, #names)? { #chosen };
                    let place: &mut dyn crate::json::Read = match self { #(#arms),* };
                    reader.members(Some(#tag), &[#content], 1, &mut [place])
                },
            )
        }
    };
    quote! {
        #[automatically_derived]
        #header {
            fn blank() -> Self { #blank }

            fn fill(&mut self, reader: &mut crate::json::Reader<'_>) -> Result<(), crate::json::Stop> { #fill }
        }
    }
}

fn names(variants: &[Variant<'_>]) -> TokenStream {
    let names = variants.iter().map(|variant| &variant.name);
    quote!(&[#(#names),*])
}

/// The variants by their positions.
fn chosen(variants: &[Variant<'_>], made: impl Fn(&Variant<'_>) -> TokenStream) -> TokenStream {
    let made = variants.iter().map(made);
    let positions = 0..variants.len();
    quote!(#(#positions => #made,)* _ => return Err(crate::json::Stop))
}

/// A variant of blanks.
fn made(Variant { ident, content, .. }: &Variant<'_>) -> TokenStream {
    match content {
        Content::Nothing => quote!(Self::#ident),
        Content::Value => quote!(Self::#ident(crate::json::Read::blank())),
        Content::Fields(fields) => {
            let blank = blank_fields(fields);
            quote!(Self::#ident { #blank })
        }
    }
}

/// A blank of the plainest variant: one that holds the type itself in a box would have no end.
fn blank_variant(variants: &[Variant<'_>]) -> TokenStream {
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
    variants.iter().min_by_key(weight).map(made).unwrap_or_default()
}

fn blank_fields(fields: &[Field<'_>]) -> TokenStream {
    let each = fields.iter().map(|Field { ident, optional, .. }| {
        if *optional { quote!(#ident: Default::default()) } else { quote!(#ident: crate::json::Read::blank()) }
    });
    quote!(#(#each),*)
}

/// Reads an object into the places of its members.
fn members(tag: &TokenStream, fields: &[Field<'_>], places: &TokenStream) -> TokenStream {
    let names = fields.iter().map(|field| &field.name);
    let required = fields.iter().enumerate().fold(0_u64, |mask, (at, field)| mask | (u64::from(!field.optional) << at));
    quote!(reader.members(#tag, &[#(#names),*], #required, &mut [#places]))
}
