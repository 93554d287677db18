//! Where a file comes from: a path, the standard input, or the library itself.

use std::fs;
use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, Ordering};

use orientation::import::{Table, legacy};
use orientation::office::{OfficeError, docx, xlsx};
use orientation::{Document, builtin, document};

use crate::failure::Failure;

static INPUT_READ: AtomicBool = AtomicBool::new(false);

/// The text of a file, of the standard input for `-`, or of a built-in file by its name.
pub fn text(name: &str) -> Result<String, Failure> {
    if let Some(known) = builtin(name) {
        return Ok(known.to_owned());
    }
    decoded(&bytes(name)?).ok_or_else(|| Failure::NotText { name: name.to_owned() })
}

/// The bytes of a file, or of the standard input for `-`.
pub fn bytes(name: &str) -> Result<Vec<u8>, Failure> {
    if name != "-" {
        return fs::read(name).map_err(Failure::file(name));
    }
    if INPUT_READ.swap(true, Ordering::Relaxed) {
        return Err(Failure::InputTwice);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(Failure::file("-"))?;
    Ok(bytes)
}

/// The text of a paper and what is printed bold in it: of a word processor's file, or of a text.
pub fn paper(name: &str) -> Result<docx::Paper, Failure> {
    if let Some(known) = builtin(name) {
        return Ok(docx::Paper::of_text(known));
    }
    let bytes = bytes(name)?;
    if is_office(&bytes) {
        return docx::read(&bytes).map_err(|error| Failure::Office { name: name.to_owned(), error });
    }
    Ok(docx::Paper::of_text(plain(name, &bytes)?))
}

/// The table in a file: pasted as text with tabs, the largest of a `.docx`, the largest sheet of a `.xlsx`.
pub fn table(name: &str, convert: bool) -> Result<Table, Failure> {
    let bytes = bytes(name)?;
    if !is_office(&bytes) {
        let text = plain(name, &bytes)?;
        let text = legacy(&text).filter(|_| convert).map_or(text, |found| found.converted);
        return Ok(Table::pasted(&text));
    }
    let refused = |error| Failure::Office { name: name.to_owned(), error };
    match docx::read(&bytes) {
        Ok(paper) => paper.largest_table().ok_or_else(|| Failure::NoTable { name: name.to_owned() }),
        Err(OfficeError::OtherKind) => {
            let sheets = xlsx::read(&bytes).map_err(refused)?;
            let largest = xlsx::largest(sheets).map(|sheet| sheet.table).filter(|table| !table.rows.is_empty());
            largest.ok_or_else(|| Failure::NoTable { name: name.to_owned() })
        }
        Err(error) => Err(refused(error)),
    }
}

/// Whether a file is a document of an office program or a PDF, and no text: by its first bytes.
fn is_office(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 4] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF-", b"{\\rtf"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}

/// Text: Unicode, or windows-1258 where it is no Unicode.
fn plain(name: &str, bytes: &[u8]) -> Result<String, Failure> {
    if let Some(text) = decoded(bytes) {
        // UTF-16 without a mark reads as UTF-8 with a zero in every other place.
        return if text.contains('\0') { Ok(unmarked(bytes).unwrap_or(text)) } else { Ok(text) };
    }
    if bytes.contains(&0) {
        return unmarked(bytes).ok_or_else(|| Failure::NotText { name: name.to_owned() });
    }
    Ok(encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes).0.into_owned())
}

/// UTF-16 without a mark: the order of the bytes is told by where the zeros stand.
fn unmarked(bytes: &[u8]) -> Option<String> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let encoding = if zeros(1) > zeros(0) { encoding_rs::UTF_16LE } else { encoding_rs::UTF_16BE };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    (!text.contains('\0')).then(|| text.into_owned())
}

/// Text in UTF-8, or in UTF-16 with a mark at its beginning, as some editors and shells of Windows write it.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    let units = |of: fn([u8; 2]) -> u16, rest: &[u8]| -> Option<String> {
        let (pairs, left) = rest.as_chunks::<2>();
        let text = String::from_utf16(&pairs.iter().copied().map(of).collect::<Vec<_>>()).ok()?;
        left.is_empty().then_some(text)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => units(u16::from_be_bytes, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => core::str::from_utf8(rest).ok().map(str::to_owned),
    }
}

/// A document of the kind that is needed.
pub fn document<T: Document>(name: &str) -> Result<T, Failure> {
    read(name, &text(name)?)
}

/// A document of the kind that is needed, from its text.
pub fn read<T: Document>(name: &str, text: &str) -> Result<T, Failure> {
    document::read(text).map_err(|error| Failure::Document { name: name.to_owned(), error })
}

/// What kind of document a text says it is.
pub fn format(name: &str, text: &str) -> Result<String, Failure> {
    let head = document::head(text).map_err(|error| Failure::Document { name: name.to_owned(), error })?;
    Ok(head.format)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn text_is_read_in_the_encodings_that_editors_write() {
        let wanted = Some("đề án".to_owned());
        assert_eq!(decoded("đề án".as_bytes()), wanted);
        assert_eq!(decoded("\u{feff}đề án".as_bytes()), wanted);
        let units: Vec<u16> = "\u{feff}đề án".encode_utf16().collect();
        assert_eq!(decoded(&units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>()), wanted);
        assert_eq!(decoded(&units.iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<_>>()), wanted);
        assert_eq!(decoded(&[0xFF, 0xFE, 0x61]), None);
        assert_eq!(decoded(&[0xC3, 0x28]), None);
    }
}
