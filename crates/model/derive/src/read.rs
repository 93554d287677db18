//! The code that reads.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::shape::{Content, Field, Form, Shape, Variant};

pub fn implement(shape: &Shape<'_>) -> TokenStream {
    let header = shape.header(&quote!(crate::json::Read));
    let body = match &shape.form {
        Form::Token => quote!(reader.token()),
        Form::Transparent(ident) => quote!(Ok(Self { #ident: crate::json::Read::read(reader)? })),
        Form::Object(fields) => {
            let read = members(fields, &quote!(None));
            let idents = fields.iter().map(|field| field.ident);
            quote!(#read Ok(Self { #(#idents),* }))
        }
        Form::Word(variants) => {
            let names = names(variants);
            let arms = variants.iter().enumerate().map(|(at, variant)| {
                let ident = variant.ident;
                quote!(#at => Ok(Self::#ident))
            });
            quote!(match reader.word(#names)? { #(#arms,)* _ => Err(crate::json::Stop) })
        }
        Form::Tagged(tag, variants) => {
            let names = names(variants);
            let arms = variants.iter().enumerate().map(|(at, variant)| {
                let ident = variant.ident;
                let (fields, made): (&[Field<'_>], _) = match &variant.content {
                    Content::Fields(fields) => {
                        let idents = fields.iter().map(|field| field.ident);
                        (fields, quote!(Self::#ident { #(#idents),* }))
                    }
                    Content::Nothing | Content::Value => (&[], quote!(Self::#ident)),
                };
                let read = members(fields, &quote!(Some(#tag)));
                quote!(#at => { #read Ok(#made) })
            });
            quote!(match reader.tag(#tag, #names)? { #(#arms)* _ => Err(crate::json::Stop) })
        }
        Form::Adjacent(tag, content, variants) => {
            let names = names(variants);
            let arms = variants.iter().enumerate().map(|(at, variant)| {
                let ident = variant.ident;
                quote!(#at => reader.content(#tag, #content).map(Self::#ident))
            });
            quote!(match reader.tag(#tag, #names)? { #(#arms,)* _ => Err(crate::json::Stop) })
        }
    };
    quote! {
        #[automatically_derived]
        #header {
            fn read(reader: &mut crate::json::Reader<'_>) -> Result<Self, crate::json::Stop> { #body }
        }
    }
}

fn names(variants: &[Variant<'_>]) -> TokenStream {
    let names = variants.iter().map(|variant| &variant.name);
    quote!(&[#(#names),*])
}

/// Binds every field to its value.
fn members(fields: &[Field<'_>], tag: &TokenStream) -> TokenStream {
    let slots: Vec<_> = fields.iter().map(|field| format_ident!("slot_{}", field.ident)).collect();
    let names = fields.iter().map(|field| &field.name);
    let opened = fields.iter().zip(&slots).map(|(Field { of, optional, .. }, slot)| {
        if *optional { quote!(let mut #slot = <#of>::default();) } else { quote!(let mut #slot = None::<#of>;) }
    });
    let taken = fields.iter().zip(&slots).map(|(Field { ident, name, optional, .. }, slot)| {
        if *optional {
            quote!(let #ident = #slot;)
        } else {
            quote!(let Some(#ident) = #slot else { return Err(reader.lacks(#name)) };)
        }
    });
    quote! {
        #(#opened)*
        reader.members(#tag, &[#(#names),*], &mut [#(&mut #slots),*])?;
        #(#taken)*
    }
}
