//! The code that writes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::shape::{Content, Field, Form, Shape, Variant};

pub fn implement(shape: &Shape<'_>) -> TokenStream {
    let header = shape.header(&quote!(crate::json::Write));
    let body = match &shape.form {
        Form::Token => quote!(writer.token(self)),
        Form::Transparent(ident) => quote!(crate::json::Write::write(&self.#ident, writer)),
        Form::Object(fields) => {
            let members = fields.iter().map(|field| {
                let ident = field.ident;
                member(field, &quote!(&self.#ident))
            });
            quote!(writer.open(); #(#members)* writer.close();)
        }
        Form::Word(variants) => {
            let arms = variants.iter().map(|Variant { ident, name, .. }| quote!(Self::#ident => #name));
            quote!(writer.text(match self { #(#arms),* }))
        }
        Form::Tagged(tag, variants) => {
            let arms = variants.iter().map(|Variant { ident, name, content }| match content {
                Content::Fields(fields) => {
                    let idents = fields.iter().map(|field| field.ident);
                    let members = fields.iter().map(|field| {
                        member(field, &{
                            let ident = field.ident;
                            quote!(#ident)
                        })
                    });
                    quote!(Self::#ident { #(#idents),* } => { writer.tag(#tag, #name); #(#members)* })
                }
                Content::Nothing | Content::Value => quote!(Self::#ident => writer.tag(#tag, #name),),
            });
            quote!(writer.open(); match self { #(#arms)* } writer.close();)
        }
        Form::Adjacent(tag, content, variants) => {
            let arms = variants.iter().map(|Variant { ident, name, .. }| {
                quote!(Self::#ident(value) => { writer.tag(#tag, #name); writer.member(#content, value); })
            });
            quote!(writer.open(); match self { #(#arms)* } writer.close();)
        }
    };
    quote! {
        #[automatically_derived]
        #header {
            fn write(&self, writer: &mut crate::json::Writer) { #body }
        }
    }
}

fn member(Field { name, skip_if, unwritten, .. }: &Field<'_>, value: &TokenStream) -> TokenStream {
    match skip_if {
        _ if *unwritten => TokenStream::new(),
        Some(skipped) => quote!(if !#skipped(#value) { writer.member(#name, #value); }),
        None => quote!(writer.member(#name, #value);),
    }
}
