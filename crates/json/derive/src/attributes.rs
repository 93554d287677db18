//! What stands in `#[json::wire(…)]` on a type and in `#[wire(…)]` on its fields and variants.

use proc_macro2::TokenStream;
use syn::meta::{self, ParseNestedMeta};
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Error, Expr, Fields, LitStr, Path, Result};

/// What the attribute of a type says.
pub struct Container {
    /// The path of `orientation-json`.
    pub root: Path,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub default: bool,
    /// What reads a whole file with such a value as its content.
    pub file: Option<LitStr>,
    pub transparent: bool,
    pub token: bool,
    pub placeholder: Option<Expr>,
    pub expecting: Option<LitStr>,
    pub pattern: Option<LitStr>,
    pub read: bool,
    pub write: bool,
    pub serde: bool,
    pub schema: bool,
    pub ts: bool,
}

impl Container {
    pub fn of(arguments: TokenStream) -> Result<Self> {
        let mut found = Self {
            root: syn::parse_quote!(::orientation_json),
            tag: None,
            content: None,
            default: false,
            file: None,
            transparent: false,
            token: false,
            placeholder: None,
            expecting: None,
            pattern: None,
            read: false,
            write: false,
            serde: cfg!(feature = "serde"),
            schema: cfg!(feature = "schema"),
            ts: cfg!(feature = "ts"),
        };
        let span = arguments.span();
        meta::parser(|meta| found.take(&meta)).parse2(arguments)?;
        if !found.read && !found.write {
            (found.read, found.write) = (true, true);
        }
        match &found {
            Self { content: Some(_), tag: None, .. } => Err(Error::new(span, "`content` stands beside a `tag`")),
            Self { token: true, read: true, placeholder: None, .. } => {
                Err(Error::new(span, "a token that is read has a `placeholder`: any valid value, which nobody sees"))
            }
            Self { token: false, placeholder: Some(_), .. }
            | Self { token: false, expecting: Some(_), .. }
            | Self { token: false, pattern: Some(_), .. } => {
                Err(Error::new(span, "`placeholder`, `expecting` and `pattern` describe a `token`"))
            }
            _ => Ok(found),
        }
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "crate" => self.root = meta.value()?.call(Path::parse_mod_style)?,
            "tag" => self.tag = Some(text(meta)?.value()),
            "content" => self.content = Some(text(meta)?.value()),
            "default" => self.default = true,
            "file" => self.file = Some(text(meta)?),
            "transparent" => self.transparent = true,
            "token" => self.token = true,
            "placeholder" => self.placeholder = Some(meta.value()?.parse()?),
            "expecting" => self.expecting = Some(text(meta)?),
            "pattern" => self.pattern = Some(text(meta)?),
            "read" => self.read = true,
            "write" => self.write = true,
            "without" => meta.parse_nested_meta(|meta| {
                let name = meta.path.require_ident()?.to_string();
                match name.as_str() {
                    "serde" => (self.serde, self.schema, self.ts) = (false, false, false),
                    "schema" => self.schema = false,
                    "ts" => self.ts = false,
                    _ => return Err(meta.error("expected `serde`, `schema` or `ts`")),
                }
                Ok(())
            })?,
            _ => {
                return Err(meta.error(
                    "expected `tag`, `content`, `default`, `file`, `transparent`, `token`, `placeholder`, \
                     `expecting`, `pattern`, `read`, `write`, `without` or `crate`",
                ));
            }
        }
        Ok(())
    }
}

/// What the attributes of a field or a variant say.
#[derive(Default)]
pub struct Member {
    pub rename: Option<String>,
    pub default: bool,
    pub empty: bool,
    pub written: bool,
    pub unwritten: bool,
}

impl Member {
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        for attribute in attributes {
            if attribute.path().is_ident("serde") {
                return Err(Error::new(attribute.span(), "a form is said once: `wire` tells serde the same"));
            }
            if !attribute.path().is_ident("wire") {
                continue;
            }
            attribute.parse_nested_meta(|meta| {
                let name = meta.path.require_ident()?.to_string();
                match name.as_str() {
                    "rename" => found.rename = Some(text(&meta)?.value()),
                    "default" => found.default = true,
                    "empty" => found.empty = true,
                    "written" => found.written = true,
                    "unwritten" => found.unwritten = true,
                    _ => {
                        return Err(meta.error("expected `rename`, `default`, `empty`, `written` or `unwritten`"));
                    }
                }
                Ok(())
            })?;
        }
        Ok(found)
    }
}

fn text(meta: &ParseNestedMeta<'_>) -> Result<LitStr> {
    meta.value()?.parse()
}

/// Takes away what this attribute has read.
pub fn strip(item: &mut DeriveInput) {
    let strip_fields = |fields: &mut Fields| {
        for field in fields.iter_mut() {
            field.attrs.retain(is_foreign);
        }
    };
    match &mut item.data {
        Data::Struct(data) => strip_fields(&mut data.fields),
        Data::Enum(data) => {
            for variant in &mut data.variants {
                variant.attrs.retain(is_foreign);
                strip_fields(&mut variant.fields);
            }
        }
        Data::Union(_) => {}
    }
}

fn is_foreign(attribute: &Attribute) -> bool {
    !attribute.path().is_ident("wire")
}
