//! Many documents, one at a time: files with one document each, streams with one to a line (NDJSON), and tables of filled forms.

use std::fs::File;
use std::io::{self, BufRead, BufReader};

use orientation::office::OfficeError;
use orientation::{document, sheets};

use crate::failure::Failure;
use crate::files;

/// What is done with a document: its name for messages (`forms.ndjson:12`), and its text.
type Take<'t> = dyn FnMut(&str, &str) -> Result<(), Failure> + 't;

/// Hands over the documents of some files, or of the standard input for `-`. No more than one document is in memory.
pub fn each(names: &[String], take: &mut Take<'_>) -> Result<(), Failure> {
    for name in names {
        if name == "-" {
            lines(name, &mut BufReader::new(io::stdin().lock()), take)?;
        } else {
            let file = File::open(name).map_err(Failure::file(name))?;
            lines(name, &mut BufReader::with_capacity(1 << 16, file), take)?;
        }
    }
    Ok(())
}

fn lines(name: &str, reader: &mut dyn BufRead, take: &mut Take<'_>) -> Result<(), Failure> {
    let mut line = Vec::new();
    let mut number = 0_usize;
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line).map_err(Failure::file(name))? == 0 {
            return Ok(());
        }
        number += 1;
        // A file whose first line is no whole document is one document.
        if number == 1 && !is_whole(&line) {
            reader.read_to_end(&mut line).map_err(Failure::file(name))?;
            if !is_document(&line) {
                match sheets::read(&line) {
                    Ok(found) => return forms(name, found, take),
                    // A text is refused by what it lacks to be a document.
                    Err(OfficeError::NoForms | OfficeError::NotOffice) if !line.starts_with(b"PK") => {}
                    Err(error) => return Err(Failure::Office { name: name.to_owned(), error }),
                }
            }
            let text = files::decoded(&line).ok_or_else(|| Failure::NotText { name: name.to_owned() })?;
            return if text.trim().is_empty() { Ok(()) } else { take(name, &text) };
        }
        let text = files::decoded(&line).ok_or_else(|| Failure::NotText { name: name.to_owned() })?;
        if !text.trim().is_empty() {
            take(&format!("{name}:{number}"), text.trim())?;
        }
    }
}

/// Whether a file says that it is a document, be it a faulty one.
fn is_document(bytes: &[u8]) -> bool {
    files::decoded(bytes).is_none_or(|text| text.trim_start().starts_with('{')) && !bytes.starts_with(b"PK")
}

/// The forms of a table, unless a cell of it cannot be read: nobody would notice an answer that is gone.
fn forms(name: &str, found: sheets::ReadForms, take: &mut Take<'_>) -> Result<(), Failure> {
    if !found.report.is_empty() {
        return Err(Failure::Cells { name: name.to_owned(), issues: found.report.issues });
    }
    for (nth, form) in found.forms.iter().enumerate() {
        take(&format!("{name}#{}", nth + 1), &document::compact(form))?;
    }
    Ok(())
}

/// Whether a line is a document of its own.
fn is_whole(line: &[u8]) -> bool {
    let text = files::decoded(line).unwrap_or_default();
    text.trim_end().ends_with('}') && document::head(&text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(String, String)> {
        let mut seen = Vec::new();
        let mut take = |name: &str, text: &str| {
            seen.push((name.to_owned(), text.to_owned()));
            Ok(())
        };
        assert!(lines("f", &mut text.as_bytes(), &mut take).is_ok());
        seen
    }

    #[test]
    fn a_stream_has_a_document_to_a_line_and_a_file_has_one() {
        let one = r#"{"format": "a", "version": 1}"#;
        let named = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(seen(&format!("{one}\n\n{one}\r\n")), [named("f:1", one), named("f:3", one)]);
        assert_eq!(seen(one), [named("f:1", one)]);
        let spread = one.replace(' ', "\n");
        assert_eq!(seen(&spread), [named("f", &spread)]);
        assert_eq!(seen(""), []);
    }
}
