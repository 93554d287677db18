//! The writer: one text, with or without white space.

use core::fmt::{self, Display, Write as _};

use super::Write;

/// Writes JSON text, without white space or two spaces of indent a level.
#[derive(Debug)]
pub struct Writer {
    text: String,
    indented: bool,
    depth: usize,
    /// Whether nothing stands yet in the object or list that is open.
    blank: bool,
}

impl Writer {
    pub(super) fn compact() -> Self {
        Self { text: String::new(), indented: false, depth: 0, blank: false }
    }

    pub(crate) fn indented() -> Self {
        Self { indented: true, ..Self::compact() }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Begins an object.
    pub fn open(&mut self) {
        self.begin("{");
    }

    /// Ends an object.
    pub fn close(&mut self) {
        self.end("}");
    }

    pub(super) fn begin(&mut self, sign: &str) {
        self.raw(sign);
        self.depth += 1;
        self.blank = true;
    }

    pub(super) fn end(&mut self, sign: &str) {
        self.depth -= 1;
        if !self.blank {
            self.line();
        }
        self.blank = false;
        self.raw(sign);
    }

    /// Goes to where the next item begins.
    fn next(&mut self) {
        if !self.blank {
            self.raw(",");
        }
        self.blank = false;
        self.line();
    }

    fn line(&mut self) {
        if self.indented {
            self.raw("\n");
            for _ in 0..self.depth {
                self.raw("  ");
            }
        }
    }

    /// Writes a member of the open object.
    pub fn member(&mut self, name: &str, value: &dyn Write) {
        self.next();
        self.text(name);
        self.raw(if self.indented { ": " } else { ":" });
        value.write(self);
    }

    /// Writes the member that says which variant the open object is.
    pub fn tag(&mut self, tag: &str, word: &str) {
        self.member(tag, &word);
    }

    /// Writes an item of the open list.
    pub(super) fn item(&mut self, item: &dyn Write) {
        self.next();
        item.write(self);
    }

    /// Writes a text between quotation marks.
    pub fn text(&mut self, text: &str) {
        self.raw("\"");
        self.escaped(text);
        self.raw("\"");
    }

    /// Writes a type of one token.
    pub fn token(&mut self, token: &dyn Display) {
        self.raw("\"");
        // Writing to a text cannot fail.
        let _ = write!(Escaping(self), "{token}");
        self.raw("\"");
    }

    pub(super) fn whole(&mut self, negative: bool, magnitude: u64) {
        if negative {
            self.raw("-");
        }
        let mut digits = [0_u8; 20];
        let (mut rest, mut from) = (magnitude, digits.len());
        for place in digits.iter_mut().rev() {
            *place = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
            from -= 1;
            if rest == 0 {
                break;
            }
        }
        self.text.extend(digits.get(from..).unwrap_or_default().iter().map(|digit| char::from(*digit)));
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn escaped(&mut self, mut text: &str) {
        let special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        while let Some(at) = text.bytes().position(special) {
            let (before, rest) = text.split_at_checked(at).unwrap_or_default();
            self.raw(before);
            let mut letters = rest.chars();
            if let Some(letter) = letters.next() {
                self.escape(letter);
            }
            text = letters.as_str();
        }
        self.raw(text);
    }

    fn escape(&mut self, letter: char) {
        self.raw("\\");
        match letter {
            '"' | '\\' => self.text.push(letter),
            '\n' => self.raw("n"),
            '\r' => self.raw("r"),
            '\t' => self.raw("t"),
            '\u{8}' => self.raw("b"),
            '\u{c}' => self.raw("f"),
            _ => {
                let code = u32::from(letter);
                self.raw("u00");
                for digit in [code >> 4, code & 15] {
                    self.text.push(char::from_digit(digit, 16).unwrap_or_default());
                }
            }
        }
    }
}

/// Takes what a token displays.
struct Escaping<'w>(&'w mut Writer);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.escaped(text);
        Ok(())
    }
}
