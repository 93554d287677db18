//! The ZIP file that a document is, opened with limits; what is none is told by its first bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};

use super::OfficeError;
use super::xml::{self, Element};

/// The most that is unpacked of one document, in bytes: a paper of 10,000 pages has about a quarter of it.
const MOST_UNPACKED: usize = 256 << 20;

/// The most files that a package may have; a real one has some dozens, and one for each picture.
const MOST_PARTS: usize = 20_000;

/// An opened package: where its parts are, and how much of it may still be unpacked.
pub(super) struct Package<'b> {
    archive: ZipSliceArchive<&'b [u8]>,
    parts: BTreeMap<String, Entry>,
    left: usize,
}

struct Entry {
    finder: rawzip::ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    encrypted: bool,
}

impl<'b> Package<'b> {
    /// Opens a package, or says what the file is instead.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, OfficeError> {
        told_by_first_bytes(bytes)?;
        const DAMAGED: OfficeError = OfficeError::Damaged { part: "zip" };
        let archive = ZipArchive::from_slice(bytes).map_err(|_| DAMAGED)?;
        let mut parts = BTreeMap::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| DAMAGED)? {
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
            let found = Entry {
                finder: entry.wayfinder(),
                method: entry.compression_method(),
                encrypted: entry.flags().is_encrypted(),
            };
            // Of two parts of one name the first counts, as for word processors; names differ by more than their case.
            parts.entry(name.to_ascii_lowercase()).or_insert(found);
            if parts.len() > MOST_PARTS {
                return Err(OfficeError::TooLarge { limit: "elements" });
            }
        }
        let mut package = Self { archive, parts, left: MOST_UNPACKED };
        if package.parts.contains_key("mimetype") || package.parts.contains_key("content.xml") {
            return Err(OfficeError::OpenDocument);
        }
        if !package.has("[content_types].xml") && !package.has("_rels/.rels") {
            return Err(OfficeError::NotOffice);
        }
        package.left = MOST_UNPACKED;
        Ok(package)
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_ascii_lowercase())
    }

    /// The text of a part; `None` where there is no such part. `what` names it in an error.
    pub(super) fn text(&mut self, name: &str, what: &'static str) -> Result<Option<String>, OfficeError> {
        let Some(entry) = self.parts.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        if entry.encrypted {
            return Err(OfficeError::Encrypted);
        }
        let damaged = OfficeError::Damaged { part: what };
        let found = self.archive.get_entry(entry.finder).map_err(|_| damaged)?;
        let bytes = match entry.method {
            CompressionMethod::STORE => Cow::Borrowed(found.data()),
            CompressionMethod::DEFLATE => {
                let unpacked = decompress_to_vec_with_limit(found.data(), self.left).map_err(|error| {
                    if error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
                        OfficeError::TooLarge { limit: "size" }
                    } else {
                        damaged
                    }
                })?;
                Cow::Owned(unpacked)
            }
            _ => return Err(damaged),
        };
        self.left = self.left.checked_sub(bytes.len()).ok_or(OfficeError::TooLarge { limit: "size" })?;
        decoded(&bytes).map(Some).ok_or(damaged)
    }

    /// The tree of a part; `None` where there is no such part.
    pub(super) fn tree(&mut self, name: &str, what: &'static str) -> Result<Option<Element>, OfficeError> {
        self.text(name, what)?.map(|text| xml::parse(&text, what)).transpose()
    }

    /// The part that the package is about, such as `word/document.xml`.
    pub(super) fn main_part(&mut self) -> Result<String, OfficeError> {
        let found = self.related("", "officeDocument")?.into_iter().next();
        found.map(|(_, target)| target).ok_or(OfficeError::Missing { part: "_rels/.rels" })
    }

    /// What a part refers to by a relationship whose type ends in `kind`: ids and names of parts.
    pub(super) fn related(&mut self, part: &str, kind: &str) -> Result<Vec<(String, String)>, OfficeError> {
        let (folder, file) = part.rsplit_once('/').map_or(("", part), |(folder, file)| (folder, file));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(rels) = self.tree(&format!("{folder}{slash}_rels/{file}.rels"), "rels")? else {
            return Ok(Vec::new());
        };
        let kind = format!("/{kind}");
        let found = rels.children("Relationship").filter(|relation| {
            relation.attribute("Type").is_some_and(|found| found.ends_with(&kind))
                && relation.attribute("TargetMode") != Some("External")
        });
        Ok(found
            .filter_map(|relation| {
                Some((
                    relation.attribute("Id").unwrap_or_default().to_owned(),
                    resolved(folder, relation.attribute("Target")?),
                ))
            })
            .collect())
    }
}

/// The name of a part that another part in `folder` refers to.
fn resolved(folder: &str, target: &str) -> String {
    let (mut path, rest): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(rest) => (Vec::new(), rest),
        None => (folder.split('/').filter(|name| !name.is_empty()).collect(), target),
    };
    for name in rest.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path.join("/")
}

/// Refuses what the first bytes show to be something else than a ZIP file.
fn told_by_first_bytes(bytes: &[u8]) -> Result<(), OfficeError> {
    let wide = |word: &str| {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(());
    }
    let start = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
    if memchr::memmem::find(start, b"%PDF-").is_some() {
        return Err(OfficeError::Pdf);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        // Newer documents with a password lie in the container of the old ones.
        return Err(if wide("EncryptedPackage") { OfficeError::Encrypted } else { OfficeError::OldBinary });
    }
    if bytes.trim_ascii_start().starts_with(b"{\\rtf") {
        return Err(OfficeError::RichText);
    }
    Err(OfficeError::NotOffice)
}

/// The text of a part: UTF-8, or UTF-16 with a mark.
fn decoded(bytes: &[u8]) -> Option<String> {
    let units = |rest: &[u8], of: fn([u8; 2]) -> u16| {
        let (pairs, left) = rest.as_chunks::<2>();
        if left.is_empty() { String::from_utf16(&pairs.iter().copied().map(of).collect::<Vec<_>>()).ok() } else { None }
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some(core::str::from_utf8(rest).ok()?.to_owned()),
        _ => Some(core::str::from_utf8(bytes).ok()?.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_from_the_folder_of_the_part_that_refers_to_it() {
        assert_eq!(resolved("word", "numbering.xml"), "word/numbering.xml");
        assert_eq!(resolved("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word/a", "../styles.xml"), "word/styles.xml");
        assert_eq!(resolved("", "../../x.xml"), "x.xml");
    }

    #[test]
    fn what_is_no_zip_file_is_told_by_its_first_bytes() {
        let refused = |bytes: &[u8]| Package::open(bytes).err();
        assert_eq!(refused(b"%PDF-1.7\n"), Some(OfficeError::Pdf));
        assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), Some(OfficeError::OldBinary));
        assert_eq!(
            refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
            Some(OfficeError::Encrypted)
        );
        assert_eq!(refused(b"{\\rtf1"), Some(OfficeError::RichText));
        assert_eq!(refused(b"K\xE1\xBA\xBE HO\xE1\xBA\xA0CH"), Some(OfficeError::NotOffice));
        assert_eq!(refused(b""), Some(OfficeError::NotOffice));
        assert_eq!(refused(b"PK\x03\x04 cut off"), Some(OfficeError::Damaged { part: "zip" }));
    }
}
