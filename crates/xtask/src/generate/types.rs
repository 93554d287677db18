//! The TypeScript declarations of the model's types, in one file.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use super::Generated;

const HEADER: &str = "// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.\n";

/// The types to begin with; whatever they name comes along. A new root is one line.
fn roots(found: &mut Declarations) {
    found.visit::<orientation::Id>();
    found.visit::<orientation::Fingerprint>();
    found.visit::<orientation::Period>();
}

/// `www/src/types.ts`
pub fn declarations() -> Generated {
    // Every number of the model fits a JavaScript number exactly.
    let mut found = Declarations { config: Config::new().with_large_int("number"), by_name: BTreeMap::new() };
    roots(&mut found);
    let mut text = HEADER.to_owned();
    for declaration in found.by_name.values() {
        text.push('\n');
        text.push_str(declaration);
    }
    Generated { path: "www/src/types.ts".to_owned(), text }
}

/// The declarations met so far, by name, so that their order does not depend on who names whom.
struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types of the standard library have no declaration of their own, but may name some of ours.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.by_name.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}\n", T::decl(&self.config));
            self.by_name.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
