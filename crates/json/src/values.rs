//! Values that every format has: texts, numbers, lists, what may be absent.

use std::collections::BTreeMap;

use crate::{Read, Reader, Stop, Write, Writer};

impl Read for String {
    fn placeholder() -> Self {
        Self::new()
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = reader.text("a string")?.into_owned();
        Ok(())
    }
}

impl Write for String {
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }
}

impl Write for str {
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }
}

impl Read for bool {
    fn placeholder() -> Self {
        false
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = reader.peek() == Some(b't');
        match reader.peek() {
            Some(b't') => reader.word_of_json("true"),
            Some(b'f') => reader.word_of_json("false"),
            _ => Err(reader.unexpected("a boolean")),
        }
    }
}

impl Write for bool {
    fn write(&self, writer: &mut Writer) {
        writer.raw(if *self { "true" } else { "false" });
    }
}

/// The whole number that comes next, and where it stands.
fn whole(reader: &mut Reader<'_>, expected: &str) -> Result<(i128, usize), Stop> {
    let Some(b'-' | b'0'..=b'9') = reader.peek() else { return Err(reader.unexpected(expected)) };
    let at = reader.at;
    let number = reader.number()?;
    match number.magnitude.map(i128::from) {
        Some(magnitude) => Ok((if number.negative { -magnitude } else { magnitude }, at)),
        None => Err(misfit(reader, expected, at)),
    }
}

fn misfit(reader: &mut Reader<'_>, expected: &str, at: usize) -> Stop {
    reader.at = at;
    reader.unexpected(expected)
}

macro_rules! numbers {
    ($($of:ty, $expected:literal;)*) => {$(
        impl Read for $of {
            fn placeholder() -> Self {
                0
            }

            fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
                let (value, at) = whole(reader, $expected)?;
                *self = Self::try_from(value).map_err(|_| misfit(reader, $expected, at))?;
                Ok(())
            }
        }

        impl Write for $of {
            fn write(&self, writer: &mut Writer) {
                let negative = i128::from(*self) < 0;
                writer.whole(negative, i128::from(*self).unsigned_abs().try_into().unwrap_or(u64::MAX));
            }
        }
    )*};
}

numbers! {
    u8, "a whole number from 0 to 255";
    u16, "a whole number from 0 to 65535";
    u32, "a whole number from 0 to 4294967295";
    u64, "a whole number from 0 to 18446744073709551615";
    i8, "a whole number from -128 to 127";
    i16, "a whole number of 16 bits";
    i32, "a whole number of 32 bits";
    i64, "a whole number of 64 bits";
}

impl Write for usize {
    fn write(&self, writer: &mut Writer) {
        writer.whole(false, u64::try_from(*self).unwrap_or(u64::MAX));
    }
}

impl<T: Read> Read for Option<T> {
    fn placeholder() -> Self {
        None
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        if reader.null()? { Ok(()) } else { self.insert(T::placeholder()).fill(reader) }
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.write(writer),
            None => writer.raw("null"),
        }
    }
}

impl<T: Read> Read for Box<T> {
    fn placeholder() -> Self {
        Self::new(T::placeholder())
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        (**self).fill(reader)
    }
}

impl<T: Write + ?Sized> Write for Box<T> {
    fn write(&self, writer: &mut Writer) {
        (**self).write(writer);
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, writer: &mut Writer) {
        (**self).write(writer);
    }
}

impl<T: Read> Read for Vec<T> {
    fn placeholder() -> Self {
        Self::new()
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.list()?;
        while reader.another(self.is_empty(), b']')? {
            self.push(T::placeholder());
            if let Some(item) = self.last_mut() {
                item.fill(reader)?;
            }
        }
        Ok(())
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        writer.begin("[");
        for item in self {
            writer.item(item);
        }
        writer.end("]");
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn placeholder() -> Self {
        Self::new()
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.pairs(&mut |reader, name, _| {
            self.insert(name.into_owned(), T::read(reader)?);
            Ok(())
        })
    }
}

impl<T: Write> Write for BTreeMap<String, T> {
    fn write(&self, writer: &mut Writer) {
        writer.open();
        for (name, value) in self {
            writer.member(name, value);
        }
        writer.close();
    }
}
