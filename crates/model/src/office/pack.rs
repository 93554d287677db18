//! The ZIP file that a document is, written: the same parts give the same bytes, without a day or the name of a machine.

use std::io::Write;

use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

use super::OfficeError;

/// How hard is tried to make a part small, of 10: a person waits for a long table, and more effort makes it hardly smaller.
const EFFORT: u8 = 1;

/// Parts that are packed one after the other.
pub(super) struct Pack(ZipArchiveWriter<Vec<u8>>);

impl Pack {
    pub(super) fn new() -> Self {
        Self(ZipArchiveWriter::new(Vec::new()))
    }

    /// Packs a part.
    pub(super) fn part(&mut self, name: &str, content: &str) -> Result<(), OfficeError> {
        const TOO_LARGE: OfficeError = OfficeError::TooLarge { limit: "size" };
        let packed = compress_to_vec(content.as_bytes(), EFFORT);
        let file = self.0.new_file(name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, _) = file.start().map_err(|_| TOO_LARGE)?;
        entry.write_all(&packed).map_err(|_| TOO_LARGE)?;
        let size = u64::try_from(content.len()).map_err(|_| TOO_LARGE)?;
        let descriptor = DataDescriptorOutput::new(rawzip::crc32(content.as_bytes()), size);
        entry.finish(descriptor).map_err(|_| TOO_LARGE)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, OfficeError> {
        self.0.finish().map_err(|_| OfficeError::TooLarge { limit: "size" })
    }
}

/// What every part begins with.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
