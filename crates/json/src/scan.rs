//! The words of JSON: white space, texts, numbers, values that are passed over.

use std::borrow::Cow;

use crate::reader::{Reader, Stop};

/// How deep objects and lists may stand in each other: a text that goes deeper is nobody's form.
const DEPTH: u8 = 128;

/// A whole number, as written.
pub struct Whole {
    pub negative: bool,
    /// The digits; `None` where they are more than 64 bits hold, or where there is a fraction or an exponent.
    pub magnitude: Option<u64>,
}

impl<'t> Reader<'t> {
    /// The byte at hand.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte of what comes next, white space passed over.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Takes this word.
    pub(crate) fn word_of_json(&mut self, word: &str) -> Result<(), Stop> {
        if self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            self.at += word.len();
            return Ok(());
        }
        Err(self.syntax("expected value"))
    }

    /// One level deeper, or not.
    pub(crate) fn enter(&mut self) -> Result<(), Stop> {
        if self.depth == DEPTH {
            return Err(self.syntax("recursion limit exceeded"));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Whether there is another item before `close`, which is taken where it comes; `first` says whether none was yet.
    pub(crate) fn another(&mut self, first: bool, close: u8) -> Result<bool, Stop> {
        let list = close == b']';
        match self.peek() {
            Some(byte) if byte == close => {
                self.at += 1;
                self.leave();
                Ok(false)
            }
            Some(_) if first => Ok(true),
            Some(b',') => {
                self.at += 1;
                match self.peek() {
                    Some(byte) if byte == close => Err(self.syntax("trailing comma")),
                    None => Err(self.syntax("EOF while parsing a value")),
                    Some(_) => Ok(true),
                }
            }
            None => Err(self.syntax(if list { "EOF while parsing a list" } else { "EOF while parsing an object" })),
            Some(_) => Err(self.syntax(if list { "expected `,` or `]`" } else { "expected `,` or `}`" })),
        }
    }

    /// The name of a member, with the colon after it.
    pub(crate) fn key(&mut self) -> Result<Cow<'t, str>, Stop> {
        if self.peek() != Some(b'"') {
            return Err(self.syntax("key must be a string"));
        }
        let key = self.string()?;
        match self.peek() {
            Some(b':') => self.at += 1,
            None => return Err(self.syntax("EOF while parsing an object")),
            Some(_) => return Err(self.syntax("expected `:`")),
        }
        Ok(key)
    }

    /// The text that begins at the quotation mark at hand.
    pub(crate) fn string(&mut self) -> Result<Cow<'t, str>, Stop> {
        self.at += 1;
        let run = self.run()?;
        if self.byte() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(run));
        }
        let mut text = run.to_owned();
        while self.byte() == Some(b'\\') {
            self.at += 1;
            self.escaped(&mut text)?;
            text.push_str(self.run()?);
        }
        self.at += 1;
        Ok(Cow::Owned(text))
    }

    /// The letters up to the next quotation mark or backslash.
    fn run(&mut self) -> Result<&'t str, Stop> {
        let from = self.at;
        let rest = self.text.get(from..).unwrap_or_default();
        let Some(length) = memchr::memchr2(b'"', b'\\', rest.as_bytes()) else {
            self.at = self.text.len();
            return Err(self.syntax("EOF while parsing a string"));
        };
        let run = rest.get(..length).unwrap_or_default();
        if let Some(control) = run.bytes().position(|byte| byte < b' ') {
            self.at += control;
            return Err(self.syntax("control character (\\u0000-\\u001F) found while parsing a string"));
        }
        self.at += length;
        Ok(run)
    }

    /// Reads the letter behind a backslash.
    fn escaped(&mut self, into: &mut String) -> Result<(), Stop> {
        let Some(byte) = self.byte() else { return Err(self.syntax("EOF while parsing a string")) };
        self.at += 1;
        let plain = match byte {
            b'"' => "\"",
            b'\\' => "\\",
            b'/' => "/",
            b'b' => "\u{8}",
            b'f' => "\u{c}",
            b'n' => "\n",
            b'r' => "\r",
            b't' => "\t",
            b'u' => {
                let letter = self.by_number()?;
                into.push(letter);
                return Ok(());
            }
            _ => return Err(self.syntax("invalid escape")),
        };
        into.push_str(plain);
        Ok(())
    }

    fn by_number(&mut self) -> Result<char, Stop> {
        const HIGH: core::ops::Range<u32> = 0xD800..0xDC00;
        const LOW: core::ops::Range<u32> = 0xDC00..0xE000;
        let mut code = self.four_digits()?;
        if HIGH.contains(&code) && self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u")) {
            self.at += 2;
            let low = self.four_digits()?;
            if LOW.contains(&low) {
                code = 0x10000 + ((code - HIGH.start) << 10) + (low - LOW.start);
            }
        }
        match char::from_u32(code) {
            Some(letter) => Ok(letter),
            None => Err(self.syntax("half a surrogate pair in an escape")),
        }
    }

    fn four_digits(&mut self) -> Result<u32, Stop> {
        let mut code = 0;
        for _ in 0..4 {
            match self.byte().and_then(|byte| char::from(byte).to_digit(16)) {
                Some(digit) => code = code * 16 + digit,
                None => return Err(self.syntax("invalid escape")),
            }
            self.at += 1;
        }
        Ok(code)
    }

    /// The number at hand.
    pub(crate) fn number(&mut self) -> Result<Whole, Stop> {
        let negative = self.byte() == Some(b'-');
        self.at += usize::from(negative);
        let from = self.at;
        let mut magnitude = Some(0_u64);
        while let Some(digit @ b'0'..=b'9') = self.byte() {
            magnitude = magnitude.and_then(|m| m.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
            self.at += 1;
        }
        let digits = self.at - from;
        if digits == 0 || (digits > 1 && self.text.as_bytes().get(from) == Some(&b'0')) {
            return Err(self.syntax("invalid number"));
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
            magnitude = None;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
            magnitude = None;
        }
        Ok(Whole { negative, magnitude })
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let from = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == from { Err(self.syntax("invalid number")) } else { Ok(()) }
    }

    /// Passes over the value that comes next, whatever it is.
    ///
    /// # Errors
    /// [`Stop`] where none comes next: `}`, or `[1, 2` at the end of the text.
    pub fn skip(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            Some(b't') => self.word_of_json("true"),
            Some(b'f') => self.word_of_json("false"),
            Some(b'n') => self.word_of_json("null"),
            Some(open @ (b'{' | b'[')) => {
                self.enter()?;
                let (object, mut first) = (open == b'{', true);
                while self.another(first, if object { b'}' } else { b']' })? {
                    if object {
                        self.key()?;
                    }
                    self.skip()?;
                    first = false;
                }
                Ok(())
            }
            None => Err(self.syntax("EOF while parsing a value")),
            Some(_) => Err(self.syntax("expected value")),
        }
    }
}
