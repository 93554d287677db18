//! Small letters for capital ones and capital ones for small, in the scripts that a paper may quote.
//!
//! Unicode's own tables know every script, and are a tenth of what a page with a plan loads.

/// A text with all its letters small, as [`lower`] makes them.
pub fn lowered(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    let (mut copied, mut at) = (0, 0);
    while at < text.len() {
        at += already_small(text, at);
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        lowered.push_str(text.get(copied..at).unwrap_or_default());
        lowered.push(small(c));
        at += c.len_utf8();
        copied = at;
    }
    lowered.push_str(text.get(copied..).unwrap_or_default());
    lowered
}

/// How many bytes from a place on are of characters that [`small`] leaves as they are: most of a text. Told from the bytes
/// alone, so a letter that is none of the Vietnamese ones may end the run though it is a small one.
fn already_small(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes().get(from..).unwrap_or_default();
    let mut at = 0;
    while let Some(b) = bytes.get(at) {
        let next = || bytes.get(at + 1).copied().unwrap_or_default();
        at += match b {
            b'A'..=b'Z' => break,
            0..=0x7f => 1,
            // `à` to `ÿ`, `đ`, `ơ` and `ư`.
            0xc3 if next() >= 0xa0 => 2,
            0xc4 if next() == 0x91 => 2,
            0xc6 if matches!(next(), 0xa1 | 0xb0) => 2,
            // `ạ` and its like, each behind its capital letter.
            0xe1 if matches!(next(), 0xb8..=0xbb) && bytes.get(at + 2).is_some_and(|third| third % 2 == 1) => 3,
            _ => break,
        };
    }
    at
}

/// A text with all its letters capital, as [`upper`] makes them.
pub fn raised(text: &str) -> String {
    text.chars().map(upper).collect()
}

/// Whether the character is a capital letter, as [`lower`] knows them.
pub fn is_capital(c: char) -> bool {
    small(c) != c
}

/// Whether the character is a small letter that has a capital one, as [`upper`] knows them.
#[cfg(any(test, feature = "import"))]
pub fn is_small(c: char) -> bool {
    upper(c) != c
}

/// Whether the character is a letter or a digit: as [`char::is_alphanumeric`] says, without its tables for Latin letters.
#[cfg(any(test, feature = "import"))]
pub fn is_of_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | '\u{1e00}'..='\u{1eff}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// The first word of a text from a place on, letters and digits as [`is_of_word`] knows them: where it begins and ends.
#[cfg(any(test, feature = "import"))]
pub fn word_from(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = from;
    let mut start = None;
    while let Some(b) = bytes.get(at) {
        let (is_of_word, len) = match b {
            0..=0x7f => (b.is_ascii_alphanumeric(), 1),
            // From U+0100 to U+027F, and from U+1E00 to U+1EFF, there are letters alone.
            0xc4..=0xc9 => (true, 2),
            0xe1 if bytes.get(at + 1).is_some_and(|next| matches!(next, 0xb8..=0xbb)) => (true, 3),
            _ => {
                let c = text.get(at..).and_then(|rest| rest.chars().next())?;
                (self::is_of_word(c), c.len_utf8())
            }
        };
        match (is_of_word, start) {
            (true, None) => start = Some(at),
            (false, Some(start)) => return Some((start, at)),
            _ => {}
        }
        at += len;
    }
    start.map(|start| (start, text.len()))
}

/// The small letter of a capital one, of ASCII too.
pub fn small(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { lower(c) }
}

/// The capital letter of a small one of the Latin, Greek, Cyrillic and Armenian scripts and of the full-width forms;
/// any other character as it is, among them those whose capital form is two letters (`ß`).
pub fn upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    let code = u32::from(c);
    let raised = match c {
        'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' | '\u{ff41}'..='\u{ff5a}' => code - 32,
        'ѐ'..='џ' => code - 80,
        'ա'..='ֆ' => code - 48,
        'ı' => return 'I',
        'ÿ' => return 'Ÿ',
        'ς' => return 'Σ',
        'ά' => return 'Ά',
        'έ'..='ί' => code - 37,
        'ό' => return 'Ό',
        'ύ' | 'ώ' => code - 63,
        'ӏ' => return 'Ӏ',
        // The same pairs as in `lower`, the capital letter at an even number …
        'Ā'..='į'
        | 'Ĳ'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ơ'
        | 'ơ'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ'
        | 'Ѡ'..='ѿ'
        | 'ҁ'
        | 'Ҋ'..='ҿ'
        | 'Ӑ'..='ԯ' => code & !1,
        // … and here at an odd one.
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư' | 'ư' | 'Ӂ'..='ӎ' => (code - 1) | 1,
        _ => return c,
    };
    char::from_u32(raised).unwrap_or(c)
}

/// The small letter of a capital one of the Latin, Greek, Cyrillic and Armenian scripts and of the full-width forms;
/// any other character as it is.
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let lowered = match c {
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | '\u{ff21}'..='\u{ff3a}' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'Ա'..='Ֆ' => code + 48,
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'ẞ' => return 'ß',
        'Ά' => return 'ά',
        'Έ'..='Ί' => code + 37,
        'Ό' => return 'ό',
        'Ύ' | 'Ώ' => code + 63,
        'Ӏ' => return 'ӏ',
        // Capital and small letter by turns, the capital one first at an even number …
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ơ' | 'ơ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' | 'Ѡ'..='ѿ' | 'Ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => {
            code | 1
        }
        // … and here at an odd one.
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư' | 'ư' | 'Ӂ'..='ӎ' => (code + 1) & !1,
        _ => return c,
    };
    char::from_u32(lowered).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The characters of the blocks that the two tables speak of.
    fn letters() -> impl Iterator<Item = char> {
        let latin = [0..=0x17f, 0x1a0..=0x1a1, 0x1af..=0x1b0, 0x1e00..=0x1eff, 0xff00..=0xffef];
        let others = [0x370..=0x3ce, 0x400..=0x52f, 0x531..=0x586];
        latin.into_iter().chain(others).flatten().filter_map(char::from_u32)
    }

    #[test]
    fn what_is_of_a_word_is_so_for_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_of_word(c), c.is_alphanumeric(), "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn the_letters_of_these_scripts_are_those_of_unicode() {
        for c in letters().filter(|c| *c > '\x7f' && c.to_lowercase().count() == 1) {
            // Archaic Greek and letters that have come since are left alone.
            let expected = c.to_lowercase().next().unwrap();
            assert!(lower(c) == expected || matches!(c, 'Ͱ' | 'Ͳ' | 'Ͷ' | 'Ϳ'), "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn the_capital_letters_of_these_scripts_are_those_of_unicode() {
        for c in letters().filter(|c| c.to_uppercase().count() == 1) {
            let expected = c.to_uppercase().next().unwrap();
            // The micro sign, the long s, archaic Greek and letters that have come since are left alone.
            assert!(
                upper(c) == expected || matches!(c, 'µ' | 'ſ' | 'ͱ' | 'ͳ' | 'ͷ' | 'ͻ' | 'ͼ' | 'ͽ' | 'ẛ'),
                "{c} {:x}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn capital_and_small_are_told_apart() {
        assert_eq!(lowered("ĐOÀN TNCS Hồ Chí Minh 2022"), "đoàn tncs hồ chí minh 2022");
        assert_eq!(raised("đoàn tncs Hồ Chí Minh ß"), "ĐOÀN TNCS HỒ CHÍ MINH ß");
        for c in "ĐÀẠƯA".chars() {
            assert!(is_capital(c) && !is_small(c), "{c}");
        }
        for c in "đàạưa".chars() {
            assert!(is_small(c) && !is_capital(c), "{c}");
        }
        for c in "1 “(\u{301}你".chars() {
            assert!(!is_small(c) && !is_capital(c), "{c}");
        }
    }

    #[test]
    fn a_word_ends_where_a_character_is_not_of_a_word() {
        for c in '\0'..=char::MAX {
            let text = format!("-{c}ạ{c}");
            let word = text.split(|c| !is_of_word(c)).find(|word| !word.is_empty());
            assert_eq!(
                word_from(&text, 0).and_then(|(start, end)| text.get(start..end)),
                word,
                "{c} {:x}",
                u32::from(c)
            );
        }
        assert_eq!(word_from("ab cd", 2), Some((3, 5)));
        assert_eq!(word_from("ab -", 2), None);
    }

    #[test]
    fn a_text_is_lowered_letter_by_letter() {
        for c in '\0'..=char::MAX {
            let text = format!("ạ{c}đ{c}");
            assert_eq!(lowered(&text), text.chars().map(small).collect::<String>(), "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn what_is_no_capital_letter_of_these_scripts_stays() {
        for c in "áđʼ×÷ß你あ١ῼ\u{301}😀".chars() {
            assert_eq!(lower(c), c);
        }
        assert_eq!(lower('İ'), 'i');
    }
}
