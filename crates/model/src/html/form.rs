//! A criteria set as a form of plain HTML, which works where no script runs: each criterion is a `fieldset` with the
//! controls that its rule asks for, and what is posted can be read by the names of the controls.
//!
//! The names are the ids of the set with a word before them, apart by colons, which no id contains: `answer:ID`,
//! `fact:ID`, `note:ID` …; `docs/FORMAT.md` lists them. A criterion keeps its names in every edition, as it keeps its id.

mod control;
mod criterion;
mod words;

use super::write::Writer;
use super::{HEADINGS, Lang, id_characters};
use crate::CriteriaSet;
use crate::criteria::Group;
use crate::with::with;
use words::Words;

/// How a criteria set is rendered as a form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FormOptions {
    /// The language of the words that are added; the set's own stay as they are.
    pub lang: Lang,
    /// The level of the title's heading, 1 to 6; others are taken as the nearest. The headings of groups are one level
    /// deeper each, down to 6.
    pub title_level: u8,
    /// What stands before each id of an element, so that it meets none of the page's own. Only ASCII letters, digits,
    /// `-`, `_` and `.` are kept. The names of the controls have nothing before them.
    pub id_prefix: String,
    /// Where the form is posted to: it is a whole `form` with a button then. Absent: the controls alone, to stand within
    /// a form of the page.
    pub action: Option<String>,
}

impl Default for FormOptions {
    /// Vietnamese, a title of level 2, ids beginning with `orientation-form-`, the controls alone.
    fn default() -> Self {
        Self { lang: Lang::Vietnamese, title_level: 2, id_prefix: "orientation-form-".to_owned(), action: None }
    }
}

with! {
    FormOptions {
        /// With the words that are added in this language.
        with_lang(set lang: Lang);
        /// With a title of this level.
        with_title_level(set title_level: u8);
        /// Posted to this address, as a whole form with a button.
        with_action(text action: String);
    }
}

impl FormOptions {
    /// With this before each id of an element.
    #[must_use]
    pub fn with_id_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.id_prefix = prefix.into();
        self
    }
}

/// A criteria set (bộ tiêu chí) as a form of plain HTML (phiếu tự đánh giá không cần script).
///
/// Every criterion that the unit answers has its controls; what only the level above scores is shown without one.
/// Everything is escaped; there is no script and no style.
///
/// ```
/// use orientation::{CriteriaSet, builtin, document, html};
///
/// let set: CriteriaSet = document::read(builtin("chi-doan").unwrap_or_default())?;
/// let fields = html::form(&set, &html::FormOptions::default());
/// assert!(fields.starts_with(r#"<section class="orientation-form" id="orientation-form-lai-chau-2022-chi-doan" lang="vi">"#));
/// assert!(fields.contains(r#"<input type="hidden" name="set:id" value="lai-chau-2022-chi-doan">"#));
/// assert!(!fields.contains("<form") && !fields.contains("<script"));
///
/// let whole = html::form(&set, &html::FormOptions::default().with_action("/receive"));
/// assert!(whole.contains(r#"<form method="post" action="/receive">"#));
/// # Ok::<(), orientation::DocumentError>(())
/// ```
#[must_use]
pub fn form(set: &CriteriaSet, options: &FormOptions) -> String {
    let mut writer = Writer::default();
    FormBody::new(set, options).write(&mut writer);
    writer.finish()
}

struct FormBody<'s> {
    set: &'s CriteriaSet,
    words: &'static Words,
    /// The language of the added words, where it is not that of the set.
    lang: Option<&'static str>,
    prefix: String,
    title_level: usize,
    action: Option<&'s str>,
}

impl<'s> FormBody<'s> {
    fn new(set: &'s CriteriaSet, options: &'s FormOptions) -> Self {
        let words = Words::of(options.lang);
        Self {
            set,
            words,
            lang: (options.lang != Lang::Vietnamese).then_some(words.lang),
            prefix: id_characters(&options.id_prefix),
            title_level: usize::from(options.title_level.clamp(1, 6)),
            action: options.action.as_deref(),
        }
    }

    fn write(&self, w: &mut Writer) {
        let set = self.set;
        let id = format!("{}{}", self.prefix, set.id);
        w.open("section", &[("class", Some("orientation-form")), ("id", Some(&id)), ("lang", Some("vi"))]).line();
        if let Some(action) = self.action {
            w.open("form", &[("method", Some("post")), ("action", Some(action))]).line();
        }
        w.element(self.heading(0), &[], &set.title).line();
        self.paragraph(w, "orientation-help", set.help.as_deref());
        hidden(w, "set:id", set.id.as_str());
        hidden(w, "set:edition", set.edition.as_str());
        if let Some(lang) = self.lang {
            // Whoever reads the form in English writes 1,234 for a thousand.
            hidden(w, "form:lang", lang);
        }
        self.head(w);
        if !set.facts.is_empty() {
            w.open("fieldset", &[("class", Some("orientation-facts"))]).line();
            self.legend(w, 1, |w| self.words_of(w, self.words.facts));
            set.facts.iter().for_each(|fact| self.fact(w, fact));
            w.close().line();
        }
        set.groups.iter().for_each(|group| self.group(w, group, 1));
        if self.action.is_some() {
            w.open("p", &[])
                .element("button", &[("type", Some("submit")), ("lang", self.lang)], self.words.send)
                .close()
                .line();
            w.close().line();
        }
        w.close().line();
    }

    /// Whose form it is, for which period, and who fills it in.
    fn head(&self, w: &mut Writer) {
        let words = self.words;
        w.open("fieldset", &[("class", Some("orientation-unit"))]).line();
        self.legend(w, 1, |w| self.words_of(w, words.unit));
        self.line_of_text(w, "unit:name", words.unit_name, Some(""));
        self.line_of_text(w, "unit:superior", words.superior, None);
        match self.set.period {
            Some(period) => hidden(w, "period", &period.to_string()),
            None => self.line_of_text(w, "period", words.period, Some("")),
        }
        self.line_of_text(w, "filledBy:name", words.filled_by, None);
        self.line_of_text(w, "filledBy:role", words.role, None);
        w.close().line();
    }

    fn line_of_text(&self, w: &mut Writer, name: &str, label: &str, required: Option<&str>) {
        w.open("p", &[]).open("label", &[]);
        self.words_of(w, label);
        w.text(" ").void("input", &[("type", Some("text")), ("name", Some(name)), ("required", required)]);
        w.close().close().line();
    }

    fn group(&self, w: &mut Writer, group: &Group, depth: usize) {
        w.open("fieldset", &[("class", Some("orientation-group")), ("id", Some(&self.id(group.id.as_str())))]).line();
        self.legend(w, depth, |w| {
            if let Some(marker) = &group.marker {
                w.text(marker).text(". ");
            }
            w.text(&group.title);
            if let Some(total) = group.total {
                w.text(" ");
                self.aside(w, &self.words.points(total));
            }
        });
        self.paragraph(w, "orientation-help", group.help.as_deref());
        group.criteria.iter().for_each(|criterion| self.criterion(w, criterion));
        group.groups.iter().for_each(|child| self.group(w, child, depth + 1));
        w.close().line();
    }

    /// A legend that is a heading too, so that the form can be walked through by its headings.
    fn legend(&self, w: &mut Writer, depth: usize, content: impl FnOnce(&mut Writer)) {
        w.open("legend", &[]).open(self.heading(depth), &[]);
        content(w);
        w.close().close().line();
    }

    /// The tag of a heading at this depth below the title.
    fn heading(&self, depth: usize) -> &'static str {
        let level = (self.title_level + depth).min(HEADINGS.len());
        HEADINGS.get(level - 1).copied().unwrap_or("h6")
    }

    fn id(&self, id: &str) -> String {
        format!("{}{id}", self.prefix)
    }

    /// A paragraph of the set's own words, where there are any.
    fn paragraph(&self, w: &mut Writer, class: &'static str, text: Option<&str>) {
        if let Some(text) = text {
            w.element("p", &[("class", Some(class))], text).line();
        }
    }

    /// Added words, marked with their language where it is another one than the set's.
    fn words_of(&self, w: &mut Writer, text: &str) {
        match self.lang {
            Some(lang) => w.element("span", &[("lang", Some(lang))], text),
            None => w.text(text),
        };
    }

    /// Added words that are said beside something.
    fn aside(&self, w: &mut Writer, text: &str) {
        w.element("small", &[("lang", self.lang)], &format!("({text})"));
    }
}

fn hidden(w: &mut Writer, name: &str, value: &str) {
    w.void("input", &[("type", Some("hidden")), ("name", Some(name)), ("value", Some(value))]).line();
}
