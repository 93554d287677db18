//! What a type looks like in JSON.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Error, ExprPath, Fields, Generics, Ident, Result, Type, Variant as SynVariant};

use crate::attributes::{Attributes, camel_case};

/// A type and its form.
pub struct Shape<'i> {
    pub name: &'i Ident,
    pub generics: &'i Generics,
    pub form: Form<'i>,
}

/// The forms that our types have.
pub enum Form<'i> {
    /// `{"a": …, "b": …}`
    Object(Vec<Field<'i>>),
    /// What its one field is.
    Transparent(&'i Ident),
    /// A text that `FromStr` reads and `Display` writes.
    Token,
    /// `"one"`
    Word(Vec<Variant<'i>>),
    /// `{"kind": "one", …}`
    Tagged(String, Vec<Variant<'i>>),
    /// `{"kind": "one", "value": …}`
    Adjacent(String, String, Vec<Variant<'i>>),
}

pub struct Field<'i> {
    pub ident: &'i Ident,
    pub of: &'i Type,
    pub name: String,
    pub optional: bool,
    pub skip_if: Option<ExprPath>,
    /// Whether it is for those who have the value only.
    pub unwritten: bool,
}

pub struct Variant<'i> {
    pub ident: &'i Ident,
    pub name: String,
    pub content: Content<'i>,
}

pub enum Content<'i> {
    Nothing,
    Fields(Vec<Field<'i>>),
    Value,
}

impl<'i> Shape<'i> {
    pub fn of(input: &'i DeriveInput) -> Result<Self> {
        let own = Attributes::of(&input.attrs)?;
        Ok(Self { name: &input.ident, generics: &input.generics, form: form(input, &own)? })
    }

    /// `impl<T: Bound> Bound for Name<T>`, without its body.
    pub fn header(&self, of: &TokenStream) -> TokenStream {
        let name = self.name;
        let mut bounded = self.generics.clone();
        for parameter in bounded.type_params_mut() {
            parameter.bounds.push(syn::parse_quote!(#of));
        }
        let (parameters, _, _) = bounded.split_for_impl();
        let (_, arguments, condition) = self.generics.split_for_impl();
        quote!(impl #parameters #of for #name #arguments #condition)
    }
}

fn form<'i>(input: &'i DeriveInput, own: &Attributes) -> Result<Form<'i>> {
    if own.token {
        return Ok(Form::Token);
    }
    match &input.data {
        Data::Struct(data) if own.transparent => {
            let only = data.fields.iter().next().filter(|_| data.fields.len() == 1);
            let named = only.and_then(|field| field.ident.as_ref());
            named.map(Form::Transparent).ok_or_else(|| Error::new(input.span(), "one named field is expected"))
        }
        Data::Struct(data) => Ok(Form::Object(fields(&data.fields, own.camel_case, own.default)?)),
        Data::Enum(data) => {
            let variants = data.variants.iter().map(|each| variant(each, own)).collect::<Result<Vec<_>>>()?;
            match (&own.tag, &own.content) {
                (None, _) => Ok(Form::Word(variants)),
                (Some(tag), None) => Ok(Form::Tagged(tag.clone(), variants)),
                (Some(tag), Some(content)) => Ok(Form::Adjacent(tag.clone(), content.clone(), variants)),
            }
        }
        Data::Union(_) => Err(Error::new(input.span(), "a union has no form in JSON")),
    }
}

fn variant<'i>(of: &'i SynVariant, container: &Attributes) -> Result<Variant<'i>> {
    let own = Attributes::of(&of.attrs)?;
    let content = match &of.fields {
        Fields::Unit => Content::Nothing,
        Fields::Named(_) if container.tag.is_some() && container.content.is_none() => {
            Content::Fields(fields(&of.fields, container.camel_case_fields, false)?)
        }
        Fields::Unnamed(inner) if container.content.is_some() && inner.unnamed.len() == 1 => {
            inner.unnamed.iter().try_for_each(|field| Attributes::of(&field.attrs).map(drop))?;
            Content::Value
        }
        _ => {
            return Err(Error::new(
                of.span(),
                "a variant has named fields beside its tag, or one value in its content",
            ));
        }
    };
    let ident = of.ident.to_string();
    let name = own.rename.unwrap_or(if container.camel_case { camel_case(&ident) } else { ident });
    Ok(Variant { ident: &of.ident, name, content })
}

fn fields(of: &Fields, camel: bool, all_default: bool) -> Result<Vec<Field<'_>>> {
    // The reader keeps what it has seen of an object in the bits of one number, one of them for the tag.
    if of.len() > 63 {
        return Err(Error::new(of.span(), "an object has 63 members at most"));
    }
    let mut found = Vec::with_capacity(of.len());
    for field in of {
        let own = Attributes::of(&field.attrs)?;
        let ident = field.ident.as_ref().ok_or_else(|| Error::new(field.span(), "fields are named"))?;
        let plain = ident.to_string();
        let name = own.rename.unwrap_or(if camel { camel_case(&plain) } else { plain });
        let optional = all_default || own.default;
        found.push(Field { ident, of: &field.ty, name, optional, skip_if: own.skip_if, unwritten: own.unwritten });
    }
    Ok(found)
}
