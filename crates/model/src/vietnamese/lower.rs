//! Small letters for capital ones, in the scripts that a paper may quote.
//!
//! Unicode's own table knows every script, and is a tenth of what a page with a plan loads.

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
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' | 'Ѡ'..='ѿ' | 'Ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => {
            code | 1
        }
        // … and here at an odd one.
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => (code + 1) & !1,
        _ => return c,
    };
    char::from_u32(lowered).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_these_scripts_are_those_of_unicode() {
        let blocks = [0..=0x17f, 0x370..=0x3ce, 0x400..=0x52f, 0x531..=0x556, 0x1e00..=0x1eff, 0xff00..=0xffef];
        let single = |c: char| c.to_lowercase().count() == 1;
        for c in blocks.into_iter().flatten().filter_map(char::from_u32).filter(|c| *c > '\x7f' && single(*c)) {
            // Archaic Greek and letters that have come since are left alone.
            let expected = c.to_lowercase().next().unwrap();
            assert!(lower(c) == expected || matches!(c, 'Ͱ' | 'Ͳ' | 'Ͷ' | 'Ϳ'), "{c} {:x}", u32::from(c));
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
