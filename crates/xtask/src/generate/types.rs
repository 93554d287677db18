//! The TypeScript declarations of the model's types, in one file.

use std::collections::{BTreeMap, BTreeSet};

use orientation::assessment::State;
use orientation::summary::Roster;
use orientation::{Assessment, CriteriaSet, Document, Plan, Summary};
use ts_rs::{Config, TS, TypeVisitor};

use super::Generated;
use super::docs::without_examples;
use crate::failure::{Failure, Outcome};

const HEADER: &str = "// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.\n";

/// The types to begin with; whatever they name comes along. A new root is one line.
fn roots(found: &mut Declarations) {
    found.visit::<orientation::Plan>();
    found.visit::<orientation::Report>();
    found.visit::<orientation::Issue>();
    found.visit::<orientation::CriteriaSet>();
    found.visit::<orientation::Assessment>();
    found.visit::<orientation::assessment::Merged>();
    found.visit::<orientation::ScoreCard>();
    found.visit::<orientation::Summary>();
    found.visit::<orientation::summary::Total>();
    found.visit::<orientation::summary::Roster>();
    found.visit::<orientation::summary::Attendance>();
    found.visit::<orientation::summary::CapCheck>();
    found.visit::<orientation::summary::PublicTotal>();
    found.visit::<orientation::summary::ReviewQueue>();
    found.visit::<orientation::summary::UnitImpact>();
    found.visit::<orientation::summary::Taken>();
    found.visit::<orientation::summary::UnitFilter>();
    found.visit::<orientation::summary::Figure>();
    found.visit::<orientation::summary::Behind>();
    found.visit::<orientation::summary::ScopeLine>();
    found.visit::<orientation::summary::CollectionView>();
    found.visit::<orientation::summary::ComparedView>();
    found.visit::<orientation::summary::TaskLine>();
    found.visit::<orientation::summary::Ballot>();
    found.visit::<orientation::summary::BallotTally>();
    found.visit::<orientation::summary::BallotTaken>();
    found.visit::<orientation::summary::BallotView>();
    found.visit::<orientation::summary::BallotWithout>();
    found.visit::<orientation::summary::Consultation>();
    found.visit::<orientation::summary::Adopted>();
    found.visit::<orientation::score::Subject>();
    found.visit::<orientation::score::Explanation>();
    found.visit::<orientation::score::PointRange>();
    found.visit::<orientation::checklist::Opening>();
    found.visit::<orientation::checklist::Change>();
    found.visit::<orientation::edition::Moved>();
    found.visit::<orientation::search::Found>();
    found.visit::<orientation::CalendarEvent>();
    found.visit::<orientation::office::OfficeFile>();
    found.visit::<orientation::compare::SideBySide>();
    found.visit::<orientation::compare::CriteriaChange>();
    found.visit::<orientation::desk::DeskRow>();
    found.visit::<orientation::desk::Finding>();
    found.visit::<orientation::desk::DeskHead>();
    found.visit::<orientation::desk::Edit>();
    found.visit::<orientation::desk::EditRefusal>();
    found.visit::<orientation::Filter>();
    found.visit::<orientation::filter::Selection>();
    found.visit::<orientation::filter::Facets>();
}

/// `www/src/engine/codes.ts`: the codes that a page must have words for.
pub fn codes() -> Generated {
    let list = |names: &[&str]| names.iter().map(|name| format!("  '{name}',\n")).collect::<String>();
    let issues: Vec<&str> = orientation::Code::ALL.iter().map(|code| code.as_str()).collect();
    let text = format!(
        "{HEADER}\n/** The codes of findings. */\nexport const issueCodes = [\n{}] as const;\n\n\
         /** The codes of documents that are refused. */\nexport const documentErrorCodes = [\n{}] as const;\n\n\
         /** The codes of copies that cannot be merged. */\nexport const mergeErrorCodes = [\n{}] as const;\n\n\
         /** The codes of files of office programs that cannot be read. */\nexport const officeErrorCodes = [\n{}] as const;\n\n\
         export type OfficeErrorCode = (typeof officeErrorCodes)[number];\n",
        list(&issues),
        list(orientation::DocumentError::CODES),
        list(orientation::assessment::MergeError::CODES),
        list(orientation::office::OfficeError::CODES),
    );
    Generated { path: "www/src/engine/codes.ts".to_owned(), text }
}

/// `www/src/engine/formats.ts`: the name and the version of each file format, as the head of a file of it.
pub fn formats() -> Generated {
    fn of<T: Document>() -> String {
        // `orientation/plan` is `planFile`.
        let name = T::FORMAT.rsplit('/').next().unwrap_or(T::FORMAT);
        let head = format!("{{ format: '{}', version: {} }}", T::FORMAT, T::VERSION);
        format!(
            "\n/** The head of a file of the format `{}`. */\nexport const {name}File = {head} as const;\n",
            T::FORMAT
        )
    }
    let all = [of::<Plan>(), of::<CriteriaSet>(), of::<Assessment>(), of::<Summary>(), of::<Roster>()];
    Generated { path: "www/src/engine/formats.ts".to_owned(), text: format!("{HEADER}{}", all.concat()) }
}

/// `www/src/engine/states.ts`: the state in which a unit hands in what it has.
pub fn states() -> Generated {
    let handed_in = State::ALL.iter().filter_map(|state| Some(format!("  {state}: '{}',\n", state.handed_in()?)));
    let text = format!(
        "{HEADER}import type {{ State }} from './types.js';\n\n\
         /** The state in which a unit hands in what it has; absent where nothing is to be handed in. */\n\
         export const handedInAs: {{ readonly [S in State]?: State }} = {{\n{}}};\n",
        handed_in.collect::<String>(),
    );
    Generated { path: "www/src/engine/states.ts".to_owned(), text }
}

/// `www/src/engine/types.ts`
pub fn declarations() -> Outcome<Generated> {
    let mut found = Declarations::new();
    roots(&mut found);
    if !found.ambiguous.is_empty() {
        return Err(Failure::SameName { names: found.ambiguous.into_iter().collect() });
    }
    let mut text = HEADER.to_owned();
    for declaration in found.by_name.values() {
        text.push('\n');
        text.push_str(declaration);
    }
    Ok(Generated { path: "www/src/engine/types.ts".to_owned(), text })
}

/// The declarations met so far, by name, so that their order does not depend on who names whom.
struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
    /// The names that two types with different declarations have.
    ambiguous: BTreeSet<String>,
}

impl Declarations {
    fn new() -> Self {
        // Every number of the model fits a JavaScript number exactly.
        let config = Config::new().with_large_int("number");
        Self { config, by_name: BTreeMap::new(), ambiguous: BTreeSet::new() }
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types of the standard library have no declaration; what they hold is visited on its own.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        let docs = comment(&T::docs().unwrap_or_default());
        let declaration = format!("{docs}export {}", laid_out(&T::decl(&self.config)));
        match self.by_name.get(&name) {
            // Of a generic type there is one declaration, whatever it holds.
            Some(known) if *known == declaration => {}
            Some(_) => {
                self.ambiguous.insert(name);
            }
            None => {
                self.by_name.insert(name, declaration);
                T::visit_dependencies(self);
            }
        }
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

/// A documentation comment less the examples in it.
fn comment(docs: &str) -> String {
    let lines = docs.lines().filter_map(|line| line.trim_start().strip_prefix('*')).filter(|line| *line != "/");
    let text: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let kept = without_examples(&text.join("\n"));
    if kept.is_empty() {
        return String::new();
    }
    let lines = kept.lines().map(|line| format!(" * {line}").trim_end().to_owned() + "\n");
    format!("/**\n{} */\n", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use ts_rs::{TS, TypeVisitor};

    use super::{Declarations, comment, laid_out};

    mod other {
        /// A name that another type has, too.
        #[derive(ts_rs::TS)]
        #[expect(dead_code, reason = "only its declaration is looked at")]
        pub struct Share {
            part: u32,
        }
    }

    #[derive(TS)]
    #[expect(dead_code, reason = "only its declaration is looked at")]
    struct Share {
        whole: u32,
    }

    #[derive(TS)]
    #[expect(dead_code, reason = "only its declaration is looked at")]
    struct Of<T> {
        of: T,
    }

    #[test]
    fn two_types_of_one_name_are_both_named_and_a_generic_type_is_one() {
        let mut found = Declarations::new();
        found.visit::<Share>();
        found.visit::<Share>();
        found.visit::<Of<u32>>();
        found.visit::<Of<String>>();
        assert!(found.ambiguous.is_empty());
        found.visit::<other::Share>();
        assert_eq!(found.ambiguous.into_iter().collect::<Vec<_>>(), ["Share"]);
    }

    #[test]
    fn the_fields_of_a_type_are_indented() {
        let declaration = "type A = { \n/**\n * One.\n */\none: string, two: number, };";
        assert_eq!(laid_out(declaration), "type A = {\n  /**\n   * One.\n   */\n  one: string, two: number,\n};\n");
        assert_eq!(laid_out("type A = { one: string, };"), "type A = { one: string, };\n");
    }

    #[test]
    fn a_comment_keeps_its_paragraphs_and_loses_its_examples() {
        let docs = "/**\n * An id.\n *\n * ```\n * use orientation::Id;\n * ```\n *\n * Stable.\n */\n";
        assert_eq!(comment(docs), "/**\n * An id.\n *\n * Stable.\n */\n");
        assert_eq!(comment(""), "");
    }
}
