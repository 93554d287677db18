//! The same form in the attributes of serde, schemars and ts-rs.

use proc_macro2::Span;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Ident, Result, parse_quote};

use crate::attributes::{self, Container, Member};
use crate::shape::last_segment;

/// Adds the derives that are wanted, and what they have to know; takes away what only we understand.
pub fn add(item: &mut DeriveInput, container: &Container) -> Result<()> {
    let adder = Adder(container);
    match &mut item.data {
        Data::Struct(data) => adder.fields(&mut data.fields)?,
        Data::Enum(data) => {
            for variant in &mut data.variants {
                let own = Member::of(&variant.attrs)?;
                if let Some(name) = own.rename.filter(|_| container.serde) {
                    variant.attrs.push(parse_quote!(#[serde(rename = #name)]));
                }
                adder.fields(&mut variant.fields)?;
            }
        }
        Data::Union(_) => {}
    }
    let is_enum = matches!(item.data, Data::Enum(_));
    adder.container(&mut item.attrs, is_enum);
    attributes::strip(item);
    Ok(())
}

struct Adder<'c>(&'c Container);

impl Adder<'_> {
    fn container(&self, attributes: &mut Vec<Attribute>, is_enum: bool) {
        let Container { root, serde, schema, ts, token, transparent, read, write, .. } = self.0;
        // As a path, and as these crates want to be told their own path.
        let private = |name: &str| {
            let name = Ident::new(name, Span::call_site());
            let path = quote!(#root::#name);
            let said = path.to_string().replace(' ', "");
            (path, said)
        };
        // A token implements serde's traits and its schema by itself.
        if *serde && !token {
            let (serde, said) = private("serde");
            if *write {
                attributes.push(parse_quote!(#[derive(#serde::Serialize)]));
            }
            if *read && self.0.file.is_none() {
                attributes.push(parse_quote!(#[derive(#serde::Deserialize)]));
            }
            attributes.push(parse_quote!(#[serde(crate = #said)]));
            attributes.push(self.form(is_enum));
        }
        if *schema && !token {
            let (schemars, said) = private("schemars");
            attributes.push(parse_quote!(#[derive(#schemars::JsonSchema)]));
            attributes.push(parse_quote!(#[schemars(crate = #said)]));
        }
        // Nor does ts-rs know of transparent types.
        if *ts && !transparent {
            let (ts_rs, said) = private("ts_rs");
            attributes.push(parse_quote!(#[derive(#ts_rs::TS)]));
            attributes.push(parse_quote!(#[ts(crate = #said)]));
            if *token {
                attributes.push(parse_quote!(#[ts(type = "string")]));
            }
        }
    }

    /// The form of the type for serde; the other two read it, too.
    fn form(&self, is_enum: bool) -> Attribute {
        let Container { tag, content, default, transparent, .. } = self.0;
        if *transparent {
            return parse_quote!(#[serde(transparent)]);
        }
        let default = default.then(|| quote!(, default));
        match (tag, content) {
            (Some(tag), Some(content)) => {
                parse_quote!(#[serde(tag = #tag, content = #content, rename_all = "camelCase")])
            }
            (Some(tag), None) => parse_quote!(#[serde(
                tag = #tag,
                rename_all = "camelCase",
                rename_all_fields = "camelCase",
                deny_unknown_fields
            )]),
            (None, _) if is_enum => parse_quote!(#[serde(rename_all = "camelCase")]),
            (None, _) => parse_quote!(#[serde(rename_all = "camelCase", deny_unknown_fields #default)]),
        }
    }

    fn fields(&self, fields: &mut Fields) -> Result<()> {
        fields.iter_mut().try_for_each(|field| self.field(field))
    }

    fn field(&self, field: &mut Field) -> Result<()> {
        let own = Member::of(&field.attrs)?;
        let Container { root, serde, schema, ts, token, transparent, default: all_default, read, .. } = self.0;
        if *token || *transparent || !serde {
            return Ok(());
        }
        let of = &field.ty;
        let (plain, wrapped) = (quote!(#of).to_string(), quote!(Option<#of>).to_string());
        let mut add = |attribute: Attribute| field.attrs.push(attribute);
        if let Some(name) = &own.rename {
            add(parse_quote!(#[serde(rename = #name)]));
        }
        let is_option = last_segment(of).as_deref() == Some("Option");
        let left_out = if own.empty {
            Some(format!("<{plain}>::is_empty"))
        } else if own.default {
            let said = quote!(#root::__private::is_default).to_string();
            Some(said.replace(' ', ""))
        } else if is_option && !all_default {
            Some("Option::is_none".to_owned())
        } else {
            None
        };
        if let Some(left_out) = left_out {
            add(parse_quote!(#[serde(default)]));
            if !own.written {
                add(parse_quote!(#[serde(skip_serializing_if = #left_out)]));
            }
            if *schema && own.default && !own.written {
                add(parse_quote!(#[schemars(default)]));
            }
            if *ts {
                add(if is_option {
                    parse_quote!(#[ts(optional)])
                } else {
                    parse_quote!(#[ts(optional, as = #wrapped)])
                });
            }
        }
        if own.unwritten {
            add(parse_quote!(#[serde(skip_serializing)]));
            if *ts {
                add(parse_quote!(#[ts(skip)]));
            }
        }
        if *read && plain.contains("NaiveDate") {
            let said = quote!(#root::__private::deserialize_day).to_string().replace(' ', "");
            add(parse_quote!(#[serde(deserialize_with = #said)]));
        }
        Ok(())
    }
}
