//! Vietnamese letters: what is left of a letter without its marks, and the order of the alphabet.
//!
//! A letter is a base (`a`), a quality (`ă`, `â`; `ê`; `ô`, `ơ`; `ư`; `đ`) and a tone. The tables here know both
//! forms in which Unicode writes them, precomposed and decomposed, in any mixture. Letters of other languages pass
//! with nothing but their case lowered: those of the Latin, Greek, Cyrillic and Armenian scripts.

pub(crate) mod case;
mod order;

pub use order::compare;

/// The marks of a letter, packed in a byte: tone in the low three bits, then quality, then the stroke of `đ`.
pub(crate) mod mark {
    pub(crate) const TONE: u8 = 0b00_0111;
    pub(crate) const QUALITY: u8 = 0b01_1000;
    pub(crate) const STROKE: u8 = 0b10_0000;

    // In the order of the alphabet: ngang, huyền, hỏi, ngã, sắc, nặng.
    pub(crate) const HUYEN: u8 = 1;
    pub(crate) const HOI: u8 = 2;
    pub(crate) const NGA: u8 = 3;
    pub(crate) const SAC: u8 = 4;
    pub(crate) const NANG: u8 = 5;

    // In the order of the alphabet: a ă â, o ô ơ.
    pub(crate) const BREVE: u8 = 1 << 3;
    pub(crate) const CIRCUMFLEX: u8 = 2 << 3;
    pub(crate) const HORN: u8 = 3 << 3;
}

use mark::{BREVE, CIRCUMFLEX, HOI, HORN, HUYEN, NANG, NGA, QUALITY, SAC, STROKE, TONE};

/// The text in lower case without tones and marks, `đ` as `d`, each run of white space as one space, and curly
/// quotation marks and long dashes as their plain forms.
///
/// ```
/// use orientation::vietnamese::fold;
///
/// assert_eq!(fold("“Đoàn cơ sở” – 3  CHỦ ĐỘNG"), "\"doan co so\" - 3 chu dong");
/// // Decomposed letters give the same.
/// assert_eq!(fold("Đoa\u{300}n"), fold("Đoàn"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    walk(text, |step| folded.push_str(step.folded));
    folded
}

/// What one character of a text gives when folded.
pub(crate) struct Step<'s> {
    /// Where the character begins in the text.
    pub(crate) at: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// What it gives; empty for a combining mark, which belongs to the letter before it.
    pub(crate) folded: &'s str,
    /// The marks of the letter, or those to add to the letter before it.
    pub(crate) marks: u8,
}

/// Folds a text, character by character. White space after white space and characters that nobody sees give no step.
#[inline]
pub(crate) fn walk(text: &str, mut step: impl FnMut(Step<'_>)) {
    let _: Option<()> = walk_until(text, |given| {
        step(given);
        None
    });
}

/// The same, until `step` answers.
#[inline]
pub(crate) fn walk_until<T>(text: &str, mut step: impl FnMut(Step<'_>) -> Option<T>) -> Option<T> {
    let mut buffer = [0; 4];
    let (mut after_space, mut after_letter) = (false, false);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let class = classify(c);
        let answer = match class {
            Class::Letter(folded, marks) => step(Step { at, end, folded, marks }),
            Class::Plain(folded) => step(Step { at, end, folded, marks: 0 }),
            Class::Space if !after_space => step(Step { at, end, folded: " ", marks: 0 }),
            Class::Mark(marks) if after_letter => step(Step { at, end, folded: "", marks }),
            Class::Space | Class::Mark(_) | Class::Unseen => None,
            Class::Other => step(Step { at, end, folded: case::lower(c).encode_utf8(&mut buffer), marks: 0 }),
        };
        if answer.is_some() {
            return answer;
        }
        match class {
            Class::Mark(_) | Class::Unseen => {}
            _ => (after_space, after_letter) = (matches!(class, Class::Space), matches!(class, Class::Letter(..))),
        }
    }
    None
}

/// The marks of a letter after a combining mark was put on it.
pub(crate) const fn combine(letter: u8, added: u8) -> u8 {
    match added {
        ..=TONE => letter & !TONE | added,
        _ => letter & !QUALITY | added,
    }
}

/// What a character is to the folding.
#[derive(Clone, Copy)]
enum Class {
    /// A letter: its base, `a` to `z`, and its marks.
    Letter(&'static str, u8),
    /// A combining mark.
    Mark(u8),
    /// White space.
    Space,
    /// A character that is not seen: soft hyphen, zero-width space, control.
    Unseen,
    /// Digits, and punctuation in its plain form.
    Plain(&'static str),
    /// Anything else.
    Other,
}

#[inline]
fn classify(c: char) -> Class {
    match c {
        '!'..='~' => ascii(c),
        '\u{1ea0}'..='\u{1ef9}' => extended(c),
        ' ' | '\t'..='\r' | '\u{85}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' => Class::Space,
        '\u{202f}' | '\u{205f}' | '\u{3000}' => Class::Space,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            Class::Unseen
        }
        '\u{300}' | '\u{340}' => Class::Mark(HUYEN),
        '\u{309}' => Class::Mark(HOI),
        '\u{303}' => Class::Mark(NGA),
        '\u{301}' | '\u{341}' => Class::Mark(SAC),
        '\u{323}' => Class::Mark(NANG),
        '\u{306}' => Class::Mark(BREVE),
        '\u{302}' => Class::Mark(CIRCUMFLEX),
        '\u{31b}' => Class::Mark(HORN),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Class::Plain("\""),
        '‘' | '’' | '‚' | '‛' | '′' => Class::Plain("'"),
        '‐'..='―' | '−' => Class::Plain("-"),
        '…' => Class::Plain("..."),
        _ => latin(c),
    }
}

/// The seen characters of ASCII.
#[inline]
fn ascii(c: char) -> Class {
    const FOLDED: &str =
        "!\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    let at = (u32::from(c).wrapping_sub(0x21)) as usize;
    let folded = FOLDED.get(at..at + 1).unwrap_or_default();
    if c.is_ascii_alphabetic() { Class::Letter(folded, 0) } else { Class::Plain(folded) }
}

/// The letters of Latin-1 and Latin Extended-A and -B. The eth and the African d, which look like `Đ`, stand for it in
/// many old files.
fn latin(c: char) -> Class {
    let (base, marks) = match c {
        'à' | 'À' => ("a", HUYEN),
        'ã' | 'Ã' => ("a", NGA),
        'á' | 'Á' => ("a", SAC),
        'ă' | 'Ă' => ("a", BREVE),
        'â' | 'Â' => ("a", CIRCUMFLEX),
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => ("d", STROKE),
        'è' | 'È' => ("e", HUYEN),
        'é' | 'É' => ("e", SAC),
        'ê' | 'Ê' => ("e", CIRCUMFLEX),
        'ì' | 'Ì' => ("i", HUYEN),
        'ĩ' | 'Ĩ' => ("i", NGA),
        'í' | 'Í' => ("i", SAC),
        'ò' | 'Ò' => ("o", HUYEN),
        'õ' | 'Õ' => ("o", NGA),
        'ó' | 'Ó' => ("o", SAC),
        'ô' | 'Ô' => ("o", CIRCUMFLEX),
        'ơ' | 'Ơ' => ("o", HORN),
        'ù' | 'Ù' => ("u", HUYEN),
        'ũ' | 'Ũ' => ("u", NGA),
        'ú' | 'Ú' => ("u", SAC),
        'ư' | 'Ư' => ("u", HORN),
        'ý' | 'Ý' => ("y", SAC),
        _ => return Class::Other,
    };
    Class::Letter(base, marks)
}

/// The block of Unicode that was made for Vietnamese: capital and small letter by turns.
fn extended(c: char) -> Class {
    const PAIRS: [(&str, u8); 45] = [
        ("a", NANG),
        ("a", HOI),
        ("a", CIRCUMFLEX | SAC),
        ("a", CIRCUMFLEX | HUYEN),
        ("a", CIRCUMFLEX | HOI),
        ("a", CIRCUMFLEX | NGA),
        ("a", CIRCUMFLEX | NANG),
        ("a", BREVE | SAC),
        ("a", BREVE | HUYEN),
        ("a", BREVE | HOI),
        ("a", BREVE | NGA),
        ("a", BREVE | NANG),
        ("e", NANG),
        ("e", HOI),
        ("e", NGA),
        ("e", CIRCUMFLEX | SAC),
        ("e", CIRCUMFLEX | HUYEN),
        ("e", CIRCUMFLEX | HOI),
        ("e", CIRCUMFLEX | NGA),
        ("e", CIRCUMFLEX | NANG),
        ("i", HOI),
        ("i", NANG),
        ("o", NANG),
        ("o", HOI),
        ("o", CIRCUMFLEX | SAC),
        ("o", CIRCUMFLEX | HUYEN),
        ("o", CIRCUMFLEX | HOI),
        ("o", CIRCUMFLEX | NGA),
        ("o", CIRCUMFLEX | NANG),
        ("o", HORN | SAC),
        ("o", HORN | HUYEN),
        ("o", HORN | HOI),
        ("o", HORN | NGA),
        ("o", HORN | NANG),
        ("u", NANG),
        ("u", HOI),
        ("u", HORN | SAC),
        ("u", HORN | HUYEN),
        ("u", HORN | HOI),
        ("u", HORN | NGA),
        ("u", HORN | NANG),
        ("y", HUYEN),
        ("y", NANG),
        ("y", HOI),
        ("y", NGA),
    ];
    let pair = (u32::from(c).wrapping_sub(0x1ea0) / 2) as usize;
    PAIRS.get(pair).map_or(Class::Other, |&(base, marks)| Class::Letter(base, marks))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const LETTERS: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđ";

    /// Base and marks of each letter of the text.
    fn letters(text: &str) -> Vec<(String, u8)> {
        let mut found: Vec<(String, u8)> = Vec::new();
        walk(text, |step| match found.last_mut() {
            Some((_, marks)) if step.folded.is_empty() => *marks = combine(*marks, step.marks),
            _ => found.push((step.folded.to_owned(), step.marks)),
        });
        found
    }

    #[test]
    fn each_letter_folds_alike_precomposed_decomposed_small_and_capital() {
        for letter in LETTERS.chars() {
            let small = letters(&letter.to_string());
            assert_eq!(small.len(), 1, "{letter}");
            let capital: String = letter.to_uppercase().collect();
            assert_eq!(letters(&capital), small, "{letter}");
            for form in [letter.nfd().to_string(), capital.nfd().to_string()] {
                assert_eq!(letters(&form), small, "{form}");
            }
        }
    }

    #[test]
    fn no_two_letters_have_the_same_base_and_marks() {
        let mut all = letters(LETTERS);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), LETTERS.chars().count());
    }

    #[test]
    fn a_tone_put_on_in_either_order_gives_one_letter() {
        assert_eq!(letters("e\u{302}\u{323}"), letters("ệ"));
        assert_eq!(letters("e\u{323}\u{302}"), letters("ệ"));
        assert_eq!(letters("ẹ\u{302}"), letters("ệ"));
    }

    #[test]
    fn white_space_dashes_and_quotes_take_their_plain_form() {
        assert_eq!(fold("a \t\n\u{a0}b"), "a b");
        assert_eq!(fold("2018 – 2022 — ‘x’ “y” …"), "2018 - 2022 - 'x' \"y\" ...");
        assert_eq!(fold("đo\u{ad}àn\u{200b}"), "doan");
    }

    #[test]
    fn letters_of_other_languages_pass_in_lower_case() {
        assert_eq!(fold("STRAẞE Ü Ж"), "straße ü ж");
    }

    #[test]
    fn the_eth_of_old_files_is_read_as_the_letter_it_looks_like() {
        assert_eq!(letters("Ðoàn"), letters("Đoàn"));
    }
}
