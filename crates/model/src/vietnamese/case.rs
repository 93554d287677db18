//! Small letters for capital ones and capital ones for small, in the scripts that a paper may quote.
//!
//! Unicode's own tables know every script, and are a tenth of what a page with a plan loads.

/// A text with all its letters small, as [`lower`] makes them.
pub fn lowered(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    lowered.extend(text.chars().map(small));
    lowered
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
    fn what_is_no_capital_letter_of_these_scripts_stays() {
        for c in "áđʼ×÷ß你あ١ῼ\u{301}😀".chars() {
            assert_eq!(lower(c), c);
        }
        assert_eq!(lower('İ'), 'i');
    }
}
