//! The reader: one pass over the text, a place for every error.

use core::fmt;
use core::str::FromStr;
use std::borrow::Cow;

use crate::{Fault, JsonError, Read};

/// The reading has stopped; the reader knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "it says that reading stops, and no more")]
pub struct Stop;

/// A text, and how far it has been read.
#[derive(Debug)]
pub struct Reader<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    pub(crate) depth: u8,
    fault: Option<(Fault, usize)>,
}

/// What is done with a member: its name, and the byte at which that stands.
pub type OnMember<'f, 't> = dyn FnMut(&mut Reader<'t>, Cow<'t, str>, usize) -> Result<(), Stop> + 'f;

impl<'t> Reader<'t> {
    /// At the beginning of a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, fault: None }
    }

    /// Stops at a byte of the text; the first reason counts.
    pub(crate) fn fail(&mut self, fault: Fault, at: usize) -> Stop {
        if self.fault.is_none() {
            self.fault = Some((fault, at));
        }
        Stop
    }

    pub(crate) fn syntax(&mut self, detail: &'static str) -> Stop {
        self.fail(Fault::Syntax(detail), self.at)
    }

    /// The byte at which the value that comes next begins.
    pub fn place(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// Stops where a member has no value, or none that can stand for one.
    pub fn lacks(&mut self, field: &'static str) -> Stop {
        self.fail(Fault::Missing { field }, self.at.saturating_sub(1))
    }

    /// Whether what has stopped the reading is that the text is no JSON.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        matches!(self.fault, Some((Fault::Syntax(_), _)))
    }

    /// Nothing but white space may follow.
    ///
    /// # Errors
    /// [`Stop`] where anything else does: `{} x`.
    pub fn end(&mut self) -> Result<(), Stop> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax("trailing characters")),
        }
    }

    /// The text from where the reading has stopped, or will go on.
    #[must_use]
    pub fn rest(&self) -> &'t str {
        let at = self.fault.as_ref().map_or(self.at, |(_, at)| *at);
        self.text.get(at..).unwrap_or_default()
    }

    /// What has stopped the reading, and where.
    #[must_use]
    pub fn into_error(self) -> JsonError {
        let (fault, at) = self.fault.unwrap_or((Fault::Syntax("expected value"), self.at));
        let (mut line, mut column) = (1, usize::from(!self.text.is_empty()));
        for byte in self.text.bytes().take(at) {
            (line, column) = if byte == b'\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        JsonError { fault, line, column }
    }

    /// Stops at the value that comes next, which is none of those that were expected.
    pub fn unexpected(&mut self, expected: &str) -> Stop {
        self.peek();
        let at = self.at;
        match self.found() {
            Ok(found) => self.fail(Fault::Invalid(joined(&["invalid type: ", &found, ", expected ", expected])), at),
            Err(stop) => stop,
        }
    }

    /// The value that comes next, in words.
    fn found(&mut self) -> Result<String, Stop> {
        let at = self.at;
        Ok(match self.text.as_bytes().get(at) {
            Some(b'"') => {
                let text = self.string()?;
                joined(&["string \"", &text, "\""])
            }
            Some(b'-' | b'0'..=b'9') => {
                let whole = self.number()?.magnitude.is_some();
                let text = self.text.get(at..self.at).unwrap_or_default();
                joined(&[if whole { "integer `" } else { "number `" }, text, "`"])
            }
            Some(b't' | b'f') => {
                self.skip()?;
                joined(&["boolean `", self.text.get(at..self.at).unwrap_or_default(), "`"])
            }
            Some(b'{') => "object".to_owned(),
            Some(b'[') => "list".to_owned(),
            Some(_) | None => {
                self.skip()?;
                "null".to_owned()
            }
        })
    }

    /// The text that comes next; `expected` says in an error what it is.
    ///
    /// # Errors
    /// [`Stop`] where anything else comes next: `7`, `null`.
    pub fn text(&mut self, expected: &str) -> Result<Cow<'t, str>, Stop> {
        if self.peek() == Some(b'"') { self.string() } else { Err(self.unexpected(expected)) }
    }

    /// A type of one token.
    ///
    /// # Errors
    /// [`Stop`] where no text comes next (`7`), or none of such a token (`"2022-13"` for a period).
    pub fn token<T: FromStr<Err: fmt::Display>>(&mut self) -> Result<T, Stop> {
        self.peek();
        let at = self.at;
        let text = self.text("a string")?;
        text.parse().map_err(|error: T::Err| self.refuse(&error, at))
    }

    /// Stops at a value, which stands at this byte of the text, for what is wrong with it.
    pub fn refuse(&mut self, error: &dyn fmt::Display, at: usize) -> Stop {
        self.fail(Fault::Invalid(error.to_string()), at)
    }

    /// One of these words, as its position among them.
    ///
    /// # Errors
    /// [`Stop`] where anything else comes next: `7`, or `"chess"` where the words are `draft` and `accepted`.
    pub fn word(&mut self, words: &'static [&'static str]) -> Result<usize, Stop> {
        self.peek();
        let at = self.at;
        let text = self.text("a string")?;
        match words.iter().position(|word| *word == text) {
            Some(found) => Ok(found),
            None => {
                let detail = joined(&["unknown variant `", &text, "`, expected ", &listed(words)]);
                Err(self.fail(Fault::Invalid(detail), at))
            }
        }
    }

    /// Which of its variants the object that comes next is. Nothing of it is read yet.
    ///
    /// # Errors
    /// [`Stop`] where no object comes next (`[]`), or one without the tag of a variant (`{}`).
    pub fn tag(&mut self, tag: &'static str, words: &'static [&'static str]) -> Result<usize, Stop> {
        if self.peek() != Some(b'{') {
            return Err(self.unexpected("an object"));
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
        Err(self.lacks(tag))
    }

    /// Reads the members of the object that comes next into their places, in whatever order they stand. A member that
    /// has no place and one that stands twice stop it, and so does the absence of one whose bit is in `required`; `tag`
    /// is passed over.
    ///
    /// # Errors
    /// [`Stop`] where anything is wrong with it: no object (`[]`), a member that is unknown, missing, there twice
    /// (`{"a": 1, "a": 2}`) or of another type.
    pub fn members(
        &mut self,
        tag: Option<&str>,
        names: &[&'static str],
        required: u64,
        places: &mut [&mut dyn Read],
    ) -> Result<(), Stop> {
        // No type has so many members.
        const TAG: u64 = 1 << 63;
        if self.peek() != Some(b'{') {
            return Err(self.unexpected("an object"));
        }
        self.enter()?;
        let (mut first, mut next, mut seen) = (true, 0, 0_u64);
        while self.another(first, b'}')? {
            first = false;
            let at = self.at;
            let key = self.key()?;
            // Files are written in the order of the table: the next one is most likely the right one.
            let after = names.iter().enumerate().skip(next);
            let found = after.chain(names.iter().enumerate().take(next)).find(|(_, name)| **name == key);
            let place = found.and_then(|(position, name)| Some((position, name, places.get_mut(position)?)));
            let Some((position, name, place)) = place else {
                if tag == Some(&*key) {
                    if seen & TAG != 0 {
                        return Err(self.fail(Fault::Invalid(joined(&["duplicate field `", &key, "`"])), at));
                    }
                    seen |= TAG;
                    self.skip()?;
                    continue;
                }
                let expected = listed(names);
                return Err(self.fail(Fault::Unknown { field: key.into_owned(), expected }, at));
            };
            if seen & (1 << position) != 0 {
                return Err(self.fail(Fault::Invalid(joined(&["duplicate field `", name, "`"])), at));
            }
            seen |= 1 << position;
            next = position + 1;
            place.fill(self)?;
        }
        let lacking = names.iter().enumerate().find(|(position, _)| required & !seen & (1 << position) != 0);
        lacking.map_or(Ok(()), |(_, name)| Err(self.lacks(name)))
    }

    /// Begins the list that comes next.
    ///
    /// # Errors
    /// [`Stop`] where anything else comes next.
    pub(crate) fn list(&mut self) -> Result<(), Stop> {
        if self.peek() != Some(b'[') {
            return Err(self.unexpected("a list"));
        }
        self.enter()
    }

    /// Takes `null`, where that comes next.
    pub(crate) fn null(&mut self) -> Result<bool, Stop> {
        if self.peek() != Some(b'n') {
            return Ok(false);
        }
        self.word_of_json("null").map(|()| true)
    }

    /// Hands the reader to `value` for each member of the object that comes next, with its name and the byte at which that
    /// stands.
    ///
    /// # Errors
    /// [`Stop`] where no object comes next (`[]`), and where `value` stops.
    pub fn pairs(&mut self, value: &mut OnMember<'_, 't>) -> Result<(), Stop> {
        if self.peek() != Some(b'{') {
            return Err(self.unexpected("an object"));
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
fn listed(names: &[&str]) -> String {
    match names {
        [] => "no field".to_owned(),
        [only] => joined(&["`", only, "`"]),
        [first, others @ ..] => {
            let mut text = joined(&["one of `", first, "`"]);
            for other in others {
                text.push_str(&joined(&[", `", other, "`"]));
            }
            text
        }
    }
}

/// Parts of a message in a row: less code than what any kind of list is joined by.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}
