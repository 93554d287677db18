//! The code that writes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use crate::shape::{Absent, Content, Field, Form, Shape, Variant};

pub fn implement(shape: &Shape<'_>) -> TokenStream {
    let json = shape.root();
    let header = shape.header(&quote!(#json::Write));
    let body = match &shape.form {
        Form::Token(_) => quote!(writer.token(self)),
        Form::Transparent(field) => {
            let ident = field.ident;
            quote!(#json::Write::write(&self.#ident, writer))
        }
        Form::Object(fields) => {
            let members = fields.iter().map(|field| {
                let ident = field.ident;
                member(json, field, &quote!(&self.#ident))
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
                        let ident = field.ident;
                        member(json, field, &quote!(#ident))
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
        #header {
            fn write(&self, writer: &mut #json::Writer) { #body }
        }
    }
}

fn member(
    json: &Path,
    Field { name, absent, left_out, unwritten, .. }: &Field<'_>,
    value: &TokenStream,
) -> TokenStream {
    let write = quote!(writer.member(#name, #value););
    match absent {
        _ if *unwritten => TokenStream::new(),
        _ if !*left_out => write,
        Absent::Error => write,
        Absent::None => quote!(if Option::is_some(#value) { #write }),
        Absent::Empty => quote!(if !(#value).is_empty() { #write }),
        Absent::Default => quote!(if !#json::__private::is_default(#value) { #write }),
    }
}
