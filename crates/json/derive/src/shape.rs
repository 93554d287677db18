//! What a type looks like in JSON.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Error, Expr, Fields, Generics, Ident, Path, Result, Type, Variant as SynVariant};

use crate::attributes::{Container, Member};
use crate::name::camel_case;

/// A type and its form.
pub struct Shape<'i> {
    pub name: &'i Ident,
    pub generics: &'i Generics,
    pub container: &'i Container,
    pub form: Form<'i>,
}

/// The forms that a type can have.
pub enum Form<'i> {
    /// `{"a": …, "b": …}`
    Object(Vec<Field<'i>>),
    /// What its one field is.
    Transparent(Box<Field<'i>>),
    /// A text that `FromStr` reads and `Display` writes; while it is read, this value stands in its place.
    Token(Option<&'i Expr>),
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
    pub absent: Absent,
    /// Whether the member is left out of texts where its value is the one that its absence stands for.
    pub left_out: bool,
    /// Whether the member is never written.
    pub unwritten: bool,
}

/// What the absence of a member stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// Nothing: the member is required.
    Error,
    /// `None`.
    None,
    /// An empty list or map.
    Empty,
    /// The default of its type.
    Default,
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
    pub fn of(input: &'i DeriveInput, container: &'i Container) -> Result<Self> {
        Member::of(&input.attrs)?;
        Ok(Self { name: &input.ident, generics: &input.generics, container, form: form(input, container)? })
    }

    pub fn root(&self) -> &Path {
        &self.container.root
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
        quote!(#[automatically_derived] impl #parameters #of for #name #arguments #condition)
    }
}

fn form<'i>(input: &'i DeriveInput, own: &'i Container) -> Result<Form<'i>> {
    if own.token {
        return Ok(Form::Token(own.placeholder.as_ref()));
    }
    match &input.data {
        Data::Struct(data) if own.transparent => {
            let mut fields = fields(&data.fields, false)?;
            let only = fields.pop().filter(|_| fields.is_empty());
            let form = only.map(|field| Form::Transparent(Box::new(field)));
            form.ok_or_else(|| Error::new(input.ident.span(), "a transparent type has one field"))
        }
        Data::Struct(data) => Ok(Form::Object(fields(&data.fields, own.default)?)),
        Data::Enum(data) => {
            let variants = data.variants.iter().map(|each| variant(each, own)).collect::<Result<Vec<_>>>()?;
            match (&own.tag, &own.content) {
                (None, _) => Ok(Form::Word(variants)),
                (Some(tag), None) => Ok(Form::Tagged(tag.clone(), variants)),
                (Some(tag), Some(content)) => Ok(Form::Adjacent(tag.clone(), content.clone(), variants)),
            }
        }
        Data::Union(_) => Err(Error::new(input.ident.span(), "a union has no form in JSON")),
    }
}

fn variant<'i>(of: &'i SynVariant, container: &Container) -> Result<Variant<'i>> {
    let own = Member::of(&of.attrs)?;
    let content = match &of.fields {
        Fields::Unit if container.content.is_none() => Content::Nothing,
        Fields::Named(_) if container.tag.is_some() && container.content.is_none() => {
            Content::Fields(fields(&of.fields, false)?)
        }
        Fields::Unnamed(inner) if container.content.is_some() && inner.unnamed.len() == 1 => {
            inner.unnamed.iter().try_for_each(|field| Member::of(&field.attrs).map(drop))?;
            Content::Value
        }
        _ => {
            return Err(Error::new(
                of.ident.span(),
                "a variant is one word, or has named fields beside the `tag`, or one value in the `content`",
            ));
        }
    };
    let name = own.rename.unwrap_or_else(|| camel_case(&of.ident.to_string()));
    Ok(Variant { ident: &of.ident, name, content })
}

fn fields(of: &Fields, all_default: bool) -> Result<Vec<Field<'_>>> {
    // The reader keeps what it has seen of an object in the bits of one number, one of them for the tag.
    if of.len() > 63 {
        return Err(Error::new(of.span(), "an object has 63 members at most"));
    }
    of.iter().map(|field| self::field(field, all_default)).collect()
}

fn field(of: &syn::Field, all_default: bool) -> Result<Field<'_>> {
    let own = Member::of(&of.attrs)?;
    let ident = of.ident.as_ref().ok_or_else(|| Error::new(of.span(), "fields are named"))?;
    let absent = match (last_segment(&of.ty).as_deref(), own.empty, own.default || all_default) {
        (Some("Option"), false, false) => Absent::None,
        (_, true, false) => Absent::Empty,
        (_, false, true) => Absent::Default,
        (_, false, false) => Absent::Error,
        (_, true, true) => return Err(Error::new(of.span(), "absence stands for one value: `empty` or `default`")),
    };
    Ok(Field {
        ident,
        of: &of.ty,
        name: own.rename.unwrap_or_else(|| camel_case(&ident.to_string())),
        absent,
        left_out: absent != Absent::Error && !own.written && !all_default,
        unwritten: own.unwritten,
    })
}

/// The name of a type, its path and parameters aside.
pub fn last_segment(of: &Type) -> Option<String> {
    match of {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}
