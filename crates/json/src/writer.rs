//! The writer: one text, with or without white space.

use core::fmt::{self, Display, Write as _};

use crate::Write;

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
    /// Writes without white space.
    #[must_use]
    pub fn compact() -> Self {
        Self { text: String::new(), indented: false, depth: 0, blank: false }
    }

    /// Writes each member and item on a line of its own, two spaces of indent a level.
    #[must_use]
    pub fn indented() -> Self {
        Self { indented: true, ..Self::compact() }
    }

    /// What was written.
    #[must_use]
    pub fn into_text(self) -> String {
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

    pub(crate) fn begin(&mut self, sign: &str) {
        self.raw(sign);
        self.depth += 1;
        self.blank = true;
    }

    pub(crate) fn end(&mut self, sign: &str) {
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
    pub(crate) fn item(&mut self, item: &dyn Write) {
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

    pub(crate) fn whole(&mut self, negative: bool, magnitude: u64) {
        if negative {
            self.raw("-");
        }
        let mut digits = [0_u8; 20];
        let (mut rest, mut from) = (magnitude, digits.len());
        for place in digits.iter_mut().rev() {
            *place = u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
            from -= 1;
            if rest == 0 {
                break;
            }
        }
        digits.iter().skip(from).for_each(|digit| self.digit(*digit));
    }

    /// Writes a digit, 15 at most.
    fn digit(&mut self, digit: u8) {
        let at = usize::from(digit);
        self.raw("0123456789abcdef".get(at..=at).unwrap_or_default());
    }

    pub(crate) fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn escaped(&mut self, text: &str) {
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte < b' ' || byte == b'"' || byte == b'\\' {
                self.raw(text.get(from..at).unwrap_or_default());
                self.escape(byte);
                from = at + 1;
            }
        }
        self.raw(text.get(from..).unwrap_or_default());
    }

    fn escape(&mut self, byte: u8) {
        self.raw(match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            8 => "\\b",
            12 => "\\f",
            _ => "\\u00",
        });
        if byte < b' ' && !matches!(byte, 8 | 9 | 10 | 12 | 13) {
            self.digit(byte >> 4);
            self.digit(byte & 15);
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
