//! Styles, as far as they decide how words are printed and how paragraphs are numbered.

use std::collections::BTreeMap;

use crate::office::xml::Element;

/// How words are printed; absent where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) hidden: Option<bool>,
}

impl Look {
    /// What the properties of a run (`rPr`) say.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        properties.map_or_else(Self::default, |properties| Self {
            bold: properties.switch("b"),
            capitals: properties.switch("caps"),
            hidden: properties.switch("vanish"),
        })
    }

    /// This, and what `under` says where this says nothing.
    pub(super) fn over(self, under: Self) -> Self {
        Self {
            bold: self.bold.or(under.bold),
            capitals: self.capitals.or(under.capitals),
            hidden: self.hidden.or(under.hidden),
        }
    }
}

/// The list that a paragraph is an item of: the id of the list, and the level; `0` is the list that is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) list: Option<u32>,
    pub(super) level: Option<usize>,
}

impl Item {
    /// What the properties of a paragraph (`pPr`) say.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        let item = properties.and_then(|properties| properties.child("numPr"));
        item.map_or_else(Self::default, |item| Self {
            list: item.value("numId").and_then(|id| id.parse().ok()),
            level: item.value("ilvl").and_then(|level| level.parse().ok()),
        })
    }

    pub(super) fn over(self, under: Self) -> Self {
        Self { list: self.list.or(under.list), level: self.level.or(under.level) }
    }
}

/// What a style says, that of the styles under it included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) item: Item,
}

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    usual: Style,
    defaults: Look,
}

/// How long a chain of styles can be that are based on each other; a longer one is a circle.
const LONGEST_CHAIN: usize = 32;

impl Styles {
    pub(super) fn new(part: Option<&Element>) -> Self {
        let Some(part) = part else { return Self::default() };
        let mut own = BTreeMap::new();
        let mut usual = None;
        for style in part.children("style") {
            let Some(id) = style.attribute("styleId") else { continue };
            let says = Style { look: Look::of(style.child("rPr")), item: Item::of(style.child("pPr")) };
            let is_usual = matches!(style.attribute("default"), Some("1" | "true" | "on"));
            if is_usual && style.attribute("type") == Some("paragraph") {
                usual = Some(id);
            }
            own.insert(id, (says, style.value("basedOn")));
        }
        let whole = |id: &str| {
            let mut whole = Style::default();
            let mut next = Some(id);
            for _ in 0..LONGEST_CHAIN {
                let Some((says, under)) = next.and_then(|id| own.get(id)) else { break };
                whole = Style { look: whole.look.over(says.look), item: whole.item.over(says.item) };
                next = *under;
            }
            whole
        };
        let defaults = part.child("docDefaults").and_then(|defaults| defaults.child("rPrDefault"));
        Self {
            usual: usual.map(whole).unwrap_or_default(),
            defaults: Look::of(defaults.and_then(|defaults| defaults.child("rPr"))),
            styles: own.keys().map(|id| ((*id).to_owned(), whole(id))).collect(),
        }
    }

    /// The style of a paragraph, on top of the defaults of the document.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Style {
        let style = id.and_then(|id| self.styles.get(id)).copied().unwrap_or(self.usual);
        Style { look: style.look.over(self.defaults), ..style }
    }

    /// What the style of a run says.
    pub(super) fn of_run(&self, id: Option<&str>) -> Look {
        id.and_then(|id| self.styles.get(id)).map(|style| style.look).unwrap_or_default()
    }
}
