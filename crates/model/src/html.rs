//! A plan, or a criteria set as a form, as HTML without scripts: for sites that strip them, and as the content of a page before any script has run.
//!
//! The rendering of a plan is a fragment of headings, sections and paragraphs. Each node has an `id`, so that it can be linked
//! to; everything is escaped; there is no script, no style and no address but links within the fragment.
//!
//! The words of the paper stand there once each, in its own order and with its own numbers. What the rendering adds
//! (contents, the state of the paper, an index of names, notes) stands in elements of the class `orientation-added`,
//! in the language that was asked for.
//!
//! ```
//! use orientation::{html, lai_chau_2022};
//!
//! let fragment = html::render(&lai_chau_2022(), &html::Options::default());
//! assert!(fragment.starts_with(r#"<article class="orientation-plan" id="orientation-lai-chau-2022" lang="vi">"#));
//! assert!(fragment.contains(r#"<section id="orientation-2.1">"#));
//! assert!(!fragment.contains("<script"));
//! ```

mod body;
mod form;
mod words;
mod write;

use crate::Plan;
pub use crate::lang::Lang;
use crate::with::with;
use body::Body;
pub use form::{FormOptions, form};
use write::Writer;

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// What of a text may stand in the id of an element.
fn id_characters(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).collect()
}

/// How a plan is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The language of the words that are added; the paper's own stay as they are.
    pub lang: Lang,
    /// The level of the title's heading, 1 to 6; others are taken as the nearest. Headings under it are one level
    /// deeper each, down to 6.
    pub title_level: u8,
    /// What stands before each id, so that it meets none of the page's own. Only ASCII letters, digits, `-`, `_` and
    /// `.` are kept.
    pub id_prefix: String,
    /// Whether a table of contents stands before the sections.
    pub contents: Part,
    /// Whether an index of the named initiatives stands at the end.
    pub initiatives: Part,
}

impl Default for Options {
    /// Vietnamese, a title of level 2, ids beginning with `orientation-`, the index but no table of contents.
    fn default() -> Self {
        Self {
            lang: Lang::Vietnamese,
            title_level: 2,
            id_prefix: "orientation-".to_owned(),
            contents: Part::LeftOut,
            initiatives: Part::Shown,
        }
    }
}

with! {
    Options {
        /// With the words that are added in this language.
        with_lang(set lang: Lang);
        /// With a title of this level.
        with_title_level(set title_level: u8);
        /// With or without a table of contents.
        with_contents(set contents: Part);
        /// With or without the index of initiatives.
        with_initiatives(set initiatives: Part);
    }
}

impl Options {
    /// With this before each id.
    #[must_use]
    pub fn with_id_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.id_prefix = prefix.into();
        self
    }
}

/// Whether a part is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a part is shown or it is not")]
pub enum Part {
    /// It is.
    Shown,
    /// It is not.
    LeftOut,
}

/// The plan as a fragment of HTML: one `article`.
#[must_use]
pub fn render(plan: &Plan, options: &Options) -> String {
    let mut writer = Writer::default();
    Body::new(plan, options).write(&mut writer);
    writer.finish()
}

/// The plan as a whole page, for a frame or a site without a place for fragments.
///
/// ```
/// use orientation::{html, lai_chau_2022};
///
/// let page = html::page(&lai_chau_2022(), &html::Options::default().with_title_level(1));
/// assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
/// assert!(page.contains("<title>ĐỊNH HƯỚNG Một số nhiệm vụ trọng tâm công tác năm 2022</title>"));
/// ```
#[must_use]
pub fn page(plan: &Plan, options: &Options) -> String {
    let mut head = Writer::default();
    let title = plan.title();
    head.element("title", &[], if title.is_empty() { plan.id.as_str() } else { &title });
    format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{}\n</head>\n<body>\n<main>\n{}</main>\n\
         </body>\n</html>\n",
        head.finish(),
        render(plan, options)
    )
}

#[cfg(test)]
mod tests;
