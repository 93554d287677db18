//! The reader: one pass over the text, a place for every error.

use core::fmt;
use core::str::FromStr;
use std::borrow::Cow;

use super::{Fault, JsonError, Read};

/// The reading has stopped; the reader knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;

/// A text, and how far it has been read.
#[derive(Debug)]
pub struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) depth: u8,
    fault: Option<(Fault, usize)>,
}

/// A member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
}

/// A place that a member's value is read into.
pub trait Slot {
    /// Reads the value that comes next.
    ///
    /// # Errors
    /// As [`Read::read`].
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop>;
}

impl<T: Read> Slot for Option<T> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = Some(T::read(reader)?);
        Ok(())
    }
}

/// What is done with a member: its name, and the byte at which that stands.
type OnMember<'f, 't> = dyn FnMut(&mut Reader<'t>, Cow<'t, str>, usize) -> Result<(), Stop> + 'f;

impl<'t> Reader<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, fault: None }
    }

    /// Stops for a reason that is known already.
    ///
    /// # Errors
    /// Always.
    pub fn stop<T>(&self) -> Result<T, Stop> {
        Err(Stop)
    }

    /// Stops at a byte of the text; the first reason counts.
    pub(super) fn fail<T>(&mut self, fault: Fault, at: usize) -> Result<T, Stop> {
        self.fault.get_or_insert((fault, at));
        Err(Stop)
    }

    pub(super) fn syntax<T>(&mut self, detail: &'static str) -> Result<T, Stop> {
        self.fail(Fault::Syntax(detail), self.at)
    }

    /// Whether what has stopped the reading is that the text is no JSON.
    pub(crate) fn is_broken(&self) -> bool {
        matches!(self.fault, Some((Fault::Syntax(_), _)))
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Result<(), Stop> {
        match self.peek() {
            None => Ok(()),
            Some(_) => self.syntax("trailing characters"),
        }
    }

    pub(crate) fn into_error(self) -> JsonError {
        let (fault, at) = self.fault.unwrap_or((Fault::Syntax("expected value"), self.at));
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        let line_start = memchr::memrchr(b'\n', before).map_or(0, |feed| feed + 1);
        let line = 1 + memchr::memchr_iter(b'\n', before).count();
        let column = if self.text.is_empty() { 0 } else { at - line_start + 1 };
        JsonError { fault, line, column }
    }

    /// Stops at the value that comes next, which is none of those that were expected.
    pub(super) fn unexpected<T>(&mut self, expected: &str) -> Result<T, Stop> {
        self.peek();
        let at = self.at;
        let first = self.text.as_bytes().get(at).copied();
        let found = match first {
            Some(b'"') => {
                let text = self.string()?;
                ["string \"", &text, "\""].concat()
            }
            Some(b'-' | b'0'..=b'9') => {
                let whole = self.number()?.magnitude.is_some();
                let text = self.text.get(at..self.at).unwrap_or_default();
                [if whole { "integer `" } else { "number `" }, text, "`"].concat()
            }
            Some(b't' | b'f') => {
                self.skip()?;
                ["boolean `", self.text.get(at..self.at).unwrap_or_default(), "`"].concat()
            }
            Some(b'{') => "object".to_owned(),
            Some(b'[') => "list".to_owned(),
            Some(_) | None => {
                self.skip()?;
                "null".to_owned()
            }
        };
        self.fail(Fault::Invalid(["invalid type: ", &found, ", expected ", expected].concat()), at)
    }

    /// The text that comes next.
    pub(super) fn text(&mut self, expected: &str) -> Result<Cow<'t, str>, Stop> {
        if self.peek() == Some(b'"') { self.string() } else { self.unexpected(expected) }
    }

    /// A type of one token.
    ///
    /// # Errors
    /// [`Stop`] where no text comes next, or none of such a token.
    pub fn token<T: FromStr<Err: fmt::Display>>(&mut self) -> Result<T, Stop> {
        self.peek();
        let at = self.at;
        let text = self.text("a string")?;
        text.parse().or_else(|error: T::Err| self.refuse(&error, at))
    }

    pub(crate) fn refuse<T>(&mut self, error: &dyn fmt::Display, at: usize) -> Result<T, Stop> {
        self.fail(Fault::Invalid(error.to_string()), at)
    }

    /// One of these words, as its position among them.
    ///
    /// # Errors
    /// [`Stop`] where anything else comes next.
    pub fn word(&mut self, words: &'static [&'static str]) -> Result<usize, Stop> {
        self.peek();
        let at = self.at;
        let text = self.text("a string")?;
        match words.iter().position(|word| *word == text) {
            Some(found) => Ok(found),
            None => {
                let detail = ["unknown variant `", &text, "`, expected ", &listed(words.iter().copied())].concat();
                self.fail(Fault::Invalid(detail), at)
            }
        }
    }

    /// Which of its variants the object that comes next is. Nothing of it is read yet.
    ///
    /// # Errors
    /// [`Stop`] where no object comes next, or one without the tag of a variant.
    pub fn tag(&mut self, tag: &'static str, words: &'static [&'static str]) -> Result<usize, Stop> {
        if self.peek() != Some(b'{') {
            return self.unexpected("an object");
        }
        let start = self.at;
        self.enter()?;
        let mut first = true;
        while self.another(first, b'}')? {
            first = false;
            if self.key()? == tag {
                let word = self.word(words)?;
                (self.at, self.depth) = (start, self.depth - 1);
                return Ok(word);
            }
            self.skip()?;
        }
        self.fail(Fault::Missing { field: tag }, self.at - 1)
    }

    /// The content of the object that comes next, whose tag is known.
    ///
    /// # Errors
    /// [`Stop`] where anything is wrong with it.
    pub fn content<T: Read>(&mut self, tag: &'static str, content: &'static str) -> Result<T, Stop> {
        let mut slot = None::<T>;
        self.members(Some(tag), &[Member { name: content, optional: false }], &mut [&mut slot])?;
        slot.ok_or(Stop)
    }

    /// Reads the members of the object that comes next into their slots, in whatever order they stand. A member that
    /// is not in the table, one that stands twice, and one that is required and absent stop it; `tag` is passed over.
    ///
    /// # Errors
    /// [`Stop`] where anything is wrong with it.
    pub fn members(&mut self, tag: Option<&str>, table: &[Member], slots: &mut [&mut dyn Slot]) -> Result<(), Stop> {
        // No type has so many members.
        const TAG: u64 = 1 << 63;
        if self.peek() != Some(b'{') {
            return self.unexpected("an object");
        }
        self.enter()?;
        let (mut first, mut next, mut seen) = (true, 0, 0_u64);
        while self.another(first, b'}')? {
            first = false;
            let at = self.at;
            let key = self.key()?;
            // Files are written in the order of the table: the next one is most likely the right one.
            let after = table.iter().enumerate().skip(next);
            let found = after.chain(table.iter().enumerate().take(next)).find(|(_, member)| member.name == key);
            let slot = found.and_then(|(position, member)| Some((position, member, slots.get_mut(position)?)));
            let Some((position, member, slot)) = slot else {
                if tag == Some(&*key) {
                    if seen & TAG != 0 {
                        return self.fail(Fault::Invalid(["duplicate field `", &key, "`"].concat()), at);
                    }
                    seen |= TAG;
                    self.skip()?;
                    continue;
                }
                let expected = listed(table.iter().map(|member| member.name));
                return self.fail(Fault::Unknown { field: key.into_owned(), expected }, at);
            };
            if seen & (1 << position) != 0 {
                return self.fail(Fault::Invalid(["duplicate field `", member.name, "`"].concat()), at);
            }
            seen |= 1 << position;
            next = position + 1;
            slot.fill(self)?;
        }
        for (position, member) in table.iter().enumerate() {
            if !member.optional && seen & (1 << position) == 0 {
                return self.fail(Fault::Missing { field: member.name }, self.at - 1);
            }
        }
        Ok(())
    }

    /// Hands the reader to `item` for each item of the list that comes next.
    pub(super) fn items(&mut self, item: &mut dyn FnMut(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.peek() != Some(b'[') {
            return self.unexpected("a list");
        }
        self.enter()?;
        let mut first = true;
        while self.another(first, b']')? {
            first = false;
            item(self)?;
        }
        Ok(())
    }

    /// Hands the reader and each name to `value` for the members of the object that comes next.
    pub(crate) fn pairs(&mut self, value: &mut OnMember<'_, 't>) -> Result<(), Stop> {
        if self.peek() != Some(b'{') {
            return self.unexpected("an object");
        }
        self.enter()?;
        let mut first = true;
        while self.another(first, b'}')? {
            first = false;
            let at = self.at;
            let key = self.key()?;
            value(self, key, at)?;
        }
        Ok(())
    }
}

/// Names for a message.
fn listed<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> String {
    let many = match names.len() {
        0 => return "no field".to_owned(),
        1 => "",
        _ => "one of ",
    };
    let mut text = many.to_owned();
    for (at, name) in names.enumerate() {
        text.push_str(if at == 0 { "`" } else { ", `" });
        text.push_str(name);
        text.push('`');
    }
    text
}
