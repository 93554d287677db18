//! The TypeScript declarations of the model's types, in one file.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use super::Generated;

const HEADER: &str = "// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.\n";

/// The types to begin with; whatever they name comes along. A new root is one line.
fn roots(found: &mut Declarations) {
    found.visit::<orientation::Plan>();
    found.visit::<orientation::Report>();
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
        // Types of the standard library have no declaration; what they hold is visited on its own.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if self.by_name.contains_key(&name) {
            return;
        }
        let docs = without_examples(&T::docs().unwrap_or_default());
        let declaration = laid_out(&T::decl(&self.config));
        self.by_name.insert(name, format!("{docs}export {declaration}"));
        T::visit_dependencies(self);
    }
}

/// A declaration with each field on lines of its own, indented.
fn laid_out(declaration: &str) -> String {
    let mut text = String::new();
    for (number, line) in declaration.lines().enumerate() {
        let line = line.trim_end();
        let (line, closing) = match line.strip_suffix(" };") {
            Some(field) if number > 0 => (field, "};\n"),
            _ => (line, ""),
        };
        let indent = if number > 0 { "  " } else { "" };
        text.extend([indent, line, "\n", closing]);
    }
    text
}

/// A documentation comment less its fenced examples, which are in Rust.
fn without_examples(docs: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut in_example = false;
    for line in docs.lines() {
        if line.trim_start_matches([' ', '*']).starts_with("```") {
            in_example = !in_example;
        } else if !in_example {
            kept.push(line);
        }
    }
    // The line that parted the last example from the text is left without a purpose.
    if let Some(place) = kept.iter().rposition(|line| line.trim() == "*/") {
        let blank = |line: &&str| line.trim() == "*";
        if place.checked_sub(1).and_then(|before| kept.get(before)).is_some_and(blank) {
            kept.remove(place - 1);
        }
    }
    kept.iter().flat_map(|line| [*line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{laid_out, without_examples};

    #[test]
    fn the_fields_of_a_type_are_indented() {
        let declaration = "type A = { \n/**\n * One.\n */\none: string, two: number, };";
        assert_eq!(laid_out(declaration), "type A = {\n  /**\n   * One.\n   */\n  one: string, two: number,\n};\n");
        assert_eq!(laid_out("type A = { one: string, };"), "type A = { one: string, };\n");
    }

    #[test]
    fn an_example_is_left_out_with_the_blank_line_before_it() {
        let docs = "/**\n * An id.\n *\n * ```\n * use orientation::Id;\n * ```\n */\n";
        assert_eq!(without_examples(docs), "/**\n * An id.\n */\n");
    }

    #[test]
    fn text_after_an_example_stays() {
        let docs = "/**\n * One.\n *\n * ```\n * x\n * ```\n *\n * Two.\n */\n";
        assert_eq!(without_examples(docs), "/**\n * One.\n *\n *\n * Two.\n */\n");
    }
}
