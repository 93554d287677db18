//! A part of a document as a tree of elements, with limits.
//!
//! Names and attributes are taken without their prefix: the two namespaces of one format, older and strict, name the same
//! things alike. A document type is refused: no word processor writes one, and entities are declared nowhere else.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::OfficeError;

/// How deep elements may nest: a table in a table in a text box of a real paper comes to about forty.
const DEEPEST: usize = 200;

/// How many elements one part may have.
const MOST_ELEMENTS: usize = 8_000_000;

/// An element with what stands in it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Element {
    pub(super) name: Box<str>,
    attributes: Vec<(Box<str>, Box<str>)>,
    pub(super) content: Vec<Content>,
}

/// What stands in an element.
#[derive(Debug, PartialEq)]
pub(super) enum Content {
    Element(Element),
    Text(Box<str>),
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| &**found == name).map(|(_, value)| &**value)
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    /// The elements in it of this name.
    pub(super) fn children<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.elements().filter(move |element| &*element.name == name)
    }

    /// The first element in it of this name.
    pub(super) fn child<'e>(&'e self, name: &'e str) -> Option<&'e Self> {
        self.children(name).next()
    }

    /// The attribute `val` of the first element in it of this name.
    #[cfg(any(test, feature = "docx"))]
    pub(super) fn value<'e>(&'e self, name: &'e str) -> Option<&'e str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a switch is on: the element is there and says nothing else.
    #[cfg(any(test, feature = "docx"))]
    pub(super) fn switch(&self, name: &str) -> Option<bool> {
        Some(!matches!(self.child(name)?.attribute("val"), Some("0" | "false" | "off" | "none")))
    }

    /// The text in it, whatever elements are between.
    #[cfg(any(test, feature = "xlsx"))]
    pub(super) fn text(&self, into: &mut String) {
        for content in &self.content {
            match content {
                Content::Element(element) => element.text(into),
                Content::Text(text) => into.push_str(text),
            }
        }
    }
}

/// Reads a part; `what` names it in an error.
pub(super) fn parse(text: &str, what: &'static str) -> Result<Element, OfficeError> {
    let damaged = OfficeError::Damaged { part: what };
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    let mut count = 0_usize;
    let mut words = String::new();
    loop {
        let event = reader.read_event().map_err(|_| damaged)?;
        match event {
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::CData(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => words.push_str(&referred(&reference).ok_or(damaged)?),
            Event::DocType(_) => return Err(damaged),
            event => {
                if let Some(parent) = open.last_mut().filter(|_| !words.is_empty()) {
                    parent.content.push(Content::Text(core::mem::take(&mut words).into()));
                }
                match event {
                    Event::Start(start) => {
                        open.push(element(&start).ok_or(damaged)?);
                        count += 1;
                    }
                    Event::Empty(start) => {
                        let made = element(&start).ok_or(damaged)?;
                        open.last_mut().ok_or(damaged)?.content.push(Content::Element(made));
                        count += 1;
                    }
                    Event::End(_) => {
                        let done = open.pop().ok_or(damaged)?;
                        open.last_mut().ok_or(damaged)?.content.push(Content::Element(done));
                    }
                    Event::Eof => break,
                    _ => {}
                }
                if open.len() > DEEPEST {
                    return Err(OfficeError::TooLarge { limit: "depth" });
                }
                if count > MOST_ELEMENTS {
                    return Err(OfficeError::TooLarge { limit: "elements" });
                }
            }
        }
    }
    let [document] = <[Element; 1]>::try_from(open).map_err(|_| damaged)?;
    let root = document.content.into_iter().find_map(|content| match content {
        Content::Element(element) => Some(element),
        Content::Text(_) => None,
    });
    root.ok_or(damaged)
}

/// What a reference to a letter, or one of the five that XML knows, stands for; nothing else is expanded.
pub(super) fn referred(reference: &BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref().ok()? {
        Some(letter) => Some(letter.to_string()),
        None => resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned),
    }
}

fn element(start: &BytesStart<'_>) -> Option<Element> {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        attributes.push((attribute.key.local_name().into_inner().into(), value.into()));
    }
    Some(Element { name: start.local_name().into_inner().into(), attributes, content: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Result<String, OfficeError> {
        let mut said = String::new();
        parse(text, "test")?.text(&mut said);
        Ok(said)
    }

    #[test]
    fn text_comes_with_its_predefined_entities_and_nothing_else_is_expanded() {
        assert_eq!(said("<a>x &amp; y&#7841; <b/><![CDATA[<z>]]></a>").as_deref(), Ok("x & yạ <z>"));
        let damaged = Err(OfficeError::Damaged { part: "test" });
        assert_eq!(said("<a>&bomb;</a>"), damaged);
        assert_eq!(said("<!DOCTYPE a [<!ENTITY bomb 'boom'>]><a>&bomb;</a>"), damaged);
        assert_eq!(said("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), damaged);
    }

    #[test]
    fn what_is_broken_is_refused() {
        for broken in ["", "text", "<a>", "<a></b>", "</a>", "<a b=\"&x;\"/>", "<a"] {
            assert_eq!(said(broken), Err(OfficeError::Damaged { part: "test" }), "{broken}");
        }
    }

    #[test]
    fn elements_that_nest_without_end_are_refused() {
        let deep = format!("{}{}", "<a>".repeat(5_000), "</a>".repeat(5_000));
        assert_eq!(said(&deep), Err(OfficeError::TooLarge { limit: "depth" }));
    }

    #[test]
    fn names_are_taken_without_their_prefix() {
        let tree = parse("<w:p xmlns:w='x'><w:b w:val='0'/><w:i/></w:p>", "test").unwrap();
        assert_eq!((tree.switch("b"), tree.switch("i"), tree.switch("u")), (Some(false), Some(true), None));
    }
}
