//! The ZIP file that a document is, written: the same parts give the same bytes, without a day or the name of a machine.

use miniz_oxide::deflate::compress_to_vec;

use super::OfficeError;

/// How hard is tried to make a part small, of 10: a person waits for a long table, and more effort makes it hardly smaller.
const EFFORT: u8 = 1;
const TOO_LARGE: OfficeError = OfficeError::TooLarge { limit: "size" };
/// What the description of a part begins with: version 2.0, no flags, packed by deflate, at midnight of 1980-01-01, the first day
/// that the format has.
const DESCRIBED: [u8; 10] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];

/// Parts that are packed one after the other, as APPNOTE 6.3 of the ZIP format lays them out.
#[derive(Default)]
pub(super) struct Pack {
    /// The parts, each behind its description.
    bytes: Vec<u8>,
    /// The list of the parts, which stands at the end of the file.
    list: Vec<u8>,
    count: u16,
}

impl Pack {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Packs a part.
    pub(super) fn part(&mut self, name: &str, content: &str) -> Result<(), OfficeError> {
        let packed = compress_to_vec(content.as_bytes(), EFFORT);
        let at = size(self.bytes.len())?;
        let mut described = DESCRIBED.to_vec();
        for number in [check_sum(content.as_bytes()), size(packed.len())?, size(content.len())?] {
            described.extend(number.to_le_bytes());
        }
        described.extend(u16::try_from(name.len()).map_err(|_| TOO_LARGE)?.to_le_bytes());
        // No more fields.
        described.extend([0; 2]);
        self.bytes.extend(*b"PK\x03\x04");
        self.bytes.extend(&described);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);
        // Made by version 2.0; no comment, the first disk, no attributes.
        self.list.extend(*b"PK\x01\x02\x14\0");
        self.list.extend(described);
        self.list.extend([0; 10]);
        self.list.extend(at.to_le_bytes());
        self.list.extend(name.as_bytes());
        self.count = self.count.checked_add(1).ok_or(TOO_LARGE)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, OfficeError> {
        let Self { mut bytes, list, count } = self;
        let (at, length) = (size(bytes.len())?, size(list.len())?);
        bytes.extend(list);
        // The first disk of one.
        bytes.extend(*b"PK\x05\x06\0\0\0\0");
        bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
        bytes.extend([length.to_le_bytes(), at.to_le_bytes()].concat());
        // No comment.
        bytes.extend([0; 2]);
        Ok(bytes)
    }
}

/// The check sum of the ZIP format, CRC-32, by words of four bytes. The tables are made for each part, in no time beside its packing:
/// those of the package reader stand in the module, 16 kB of numbers in which nothing can be packed.
fn check_sum(content: &[u8]) -> u32 {
    let first: [u32; 256] = core::array::from_fn(|byte| {
        let start = u32::try_from(byte).unwrap_or_default();
        (0..8).fold(start, |rest, _| (rest >> 1) ^ if rest & 1 == 1 { 0xedb8_8320 } else { 0 })
    });
    let next = |table: &[u32; 256]| table.map(|rest| (rest >> 8) ^ at(&first, rest.to_le_bytes()[0]));
    let second = next(&first);
    let third = next(&second);
    let fourth = next(&third);
    let (words, bytes) = content.as_chunks::<4>();
    let rest = words.iter().fold(u32::MAX, |rest, word| {
        let [a, b, c, d] = (rest ^ u32::from_le_bytes(*word)).to_le_bytes();
        at(&fourth, a) ^ at(&third, b) ^ at(&second, c) ^ at(&first, d)
    });
    !bytes.iter().fold(rest, |rest, byte| (rest >> 8) ^ at(&first, rest.to_le_bytes()[0] ^ byte))
}

fn at(table: &[u32; 256], byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

fn size(length: usize) -> Result<u32, OfficeError> {
    u32::try_from(length).map_err(|_| TOO_LARGE)
}

/// What every part begins with.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::check_sum;

    proptest! {
        #[test]
        fn the_check_sum_is_that_of_the_package_reader(content: Vec<u8>) {
            prop_assert_eq!(check_sum(&content), rawzip::crc32(&content));
        }
    }

    #[test]
    fn the_check_sum_is_that_of_the_format() {
        assert_eq!([check_sum(b""), check_sum(b"123456789")], [0, 0xcbf4_3926]);
    }
}
