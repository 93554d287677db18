//! Numbers as people type them.

use crate::Lang;

/// The most digits before the decimals.
const WHOLE_DIGITS: usize = 10;

/// Digits of another shape, such as `５`, `²` and `⑫`: the first of a run, how many there are, the number of the first, and what
/// stands behind each. They are those that the Unicode form NFKC makes digits of; its tables weigh 50 kB of a module (brotli).
const SHAPED: [(char, u32, u32, &str); 20] = [
    ('\u{b2}', 2, 2, ""),
    ('\u{b9}', 1, 1, ""),
    ('\u{2070}', 1, 0, ""),
    ('\u{2074}', 6, 4, ""),
    ('\u{2080}', 10, 0, ""),
    ('\u{2460}', 20, 1, ""),
    ('\u{2488}', 20, 1, "."),
    ('\u{24ea}', 1, 0, ""),
    ('\u{3251}', 15, 21, ""),
    ('\u{32b1}', 15, 36, ""),
    ('\u{ff10}', 10, 0, ""),
    ('\u{1d7ce}', 10, 0, ""),
    ('\u{1d7d8}', 10, 0, ""),
    ('\u{1d7e2}', 10, 0, ""),
    ('\u{1d7ec}', 10, 0, ""),
    ('\u{1d7f6}', 10, 0, ""),
    ('\u{1ccf0}', 10, 0, ""),
    ('\u{1f100}', 1, 0, "."),
    ('\u{1f101}', 10, 0, ","),
    ('\u{1fbf0}', 10, 0, ""),
];

/// The signs of a number, for those of another width or height.
const fn sign(c: char) -> char {
    match c {
        '\u{207a}' | '\u{208a}' | '\u{fb29}' | '\u{fe62}' | '\u{ff0b}' => '+',
        '\u{207b}' | '\u{208b}' => '\u{2212}',
        '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2024}' | '\u{fe52}' | '\u{ff0e}' => '.',
        '\u{fe10}' | '\u{fe50}' | '\u{ff0c}' => ',',
        '\u{fe6a}' | '\u{ff05}' => '%',
        _ => c,
    }
}

/// What was typed without spaces, its digits and signs in their plain shape.
fn plain(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    for c in typed.chars().filter(|c| !c.is_whitespace()) {
        let shaped = SHAPED.iter().find_map(|&(first, count, number, behind)| {
            let nth = u32::from(c).checked_sub(u32::from(first)).filter(|nth| *nth < count)?;
            Some((number.saturating_add(nth), behind))
        });
        match shaped {
            Some((number, behind)) => {
                text.push_str(&number.to_string());
                text.push_str(behind);
            }
            None => text.push(sign(c)),
        }
    }
    text
}

/// What was typed, as the model writes it (`1234.5`), with at most `places` decimals; `None` where it is no such number.
///
/// `1.234,5` and `1234.5` and `1 234,5` are one number. Where a single sign can part thousands or decimals, the
/// language decides: `1.234` is a thousand in Vietnamese, and `1,234` in English.
pub fn number(typed: &str, lang: Lang, places: usize) -> Option<String> {
    number_within(typed, lang, places, WHOLE_DIGITS)
}

/// The same with at most `digits` before the decimals: a table may hold more than anybody types.
pub fn number_within(typed: &str, lang: Lang, places: usize, digits: usize) -> Option<String> {
    let text = plain(typed);
    let text = text.strip_suffix('%').unwrap_or(&text);
    let (negative, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let pointed = pointed(unsigned, if lang == Lang::English { '.' } else { ',' })?;
    let (whole, part) = pointed.split_once('.').unwrap_or((&pointed, ""));
    let whole = whole.trim_start_matches('0');
    let part = part.trim_end_matches('0');
    if whole.len() > digits || part.len() > places {
        return None;
    }
    let mut number = if negative && !(whole.is_empty() && part.is_empty()) { "-".to_owned() } else { String::new() };
    number.push_str(if whole.is_empty() { "0" } else { whole });
    if !part.is_empty() {
        number.push('.');
        number.push_str(part);
    }
    Some(number)
}

/// The text with a point before the decimals and nothing between thousands.
fn pointed(text: &str, decimal: char) -> Option<String> {
    let other = if decimal == ',' { '.' } else { ',' };
    for (sign, group) in [(decimal, other), (other, decimal)] {
        // A whole number never begins with a zero, so `0.125` is no eighth of a thousand.
        if is_grouped(text, sign, group) && !text.starts_with('0') {
            return Some(text.replace(group, "").replace(sign, "."));
        }
        // `1,234` where commas part decimals is a decimal; only the other sign can then part thousands.
        if text.matches(sign).count() == 1 && !text.contains(group) {
            break;
        }
    }
    let text = text.replacen(',', ".", 1);
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty())).then_some(text)
}

/// Whether thousands are parted by `group`, and decimals, if any, by `sign`.
fn is_grouped(text: &str, sign: char, group: char) -> bool {
    let (whole, part) = text.split_once(sign).map_or((text, None), |(whole, part)| (whole, Some(part)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(group);
    let first = groups.next().is_some_and(|first| digits(first) && first.len() <= 3);
    let mut count = 0;
    let rest = groups.all(|group| {
        count += 1;
        digits(group) && group.len() == 3
    });
    first && rest && count > 0 && part.is_none_or(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(typed: &str, vietnamese: Option<&str>, english: Option<&str>) {
        assert_eq!(number(typed, Lang::Vietnamese, 4).as_deref(), vietnamese, "`{typed}` in Vietnamese");
        assert_eq!(number(typed, Lang::English, 4).as_deref(), english, "`{typed}` in English");
    }

    #[test]
    fn a_number_is_read_as_it_is_meant_in_the_language_of_the_form() {
        for plain in ["1234.5", "1.234,5", "1,234.5", " 1 234,5 ", "1234,50", "+1234.5", "１２３４．５"] {
            reads(plain, Some("1234.5"), Some("1234.5"));
        }
        reads("1.234", Some("1234"), Some("1.234"));
        reads("1,234", Some("1.234"), Some("1234"));
        reads("1.234.567", Some("1234567"), Some("1234567"));
        reads("0.125", Some("0.125"), Some("0.125"));
        reads("12.5", Some("12.5"), Some("12.5"));
        reads("80%", Some("80"), Some("80"));
        reads("-0", Some("0"), Some("0"));
        reads("\u{2212}3", Some("-3"), Some("-3"));
        reads(",5", Some("0.5"), Some("0.5"));
        reads("007", Some("7"), Some("7"));
    }

    #[test]
    fn letters_of_every_shape_are_read_as_the_unicode_form_nfkc_reads_them() {
        use unicode_normalization::UnicodeNormalization;
        let is_of_numbers = |c: char| c.is_ascii() || c == '\u{2212}';
        for c in
            (char::MIN..=char::MAX).filter(|c| c.nfkc().any(is_of_numbers) || plain(&c.to_string()) != c.to_string())
        {
            for typed in [format!("{c}"), format!("{c}5"), format!("1{c}5"), format!("1{c}")] {
                let by_tables: String = typed.nfkc().collect();
                for lang in [Lang::Vietnamese, Lang::English] {
                    assert_eq!(number(&typed, lang, 4), number(&by_tables, lang, 4), "`{typed}`, {:x}", u32::from(c));
                }
            }
        }
        reads("⑫", Some("12"), Some("12"));
        reads("１．２３４，５", Some("1234.5"), Some("1234.5"));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for wrong in ["", " ", "một", "1.2.3", "1,2,3", "--1", ".", "1e3", "12345678901", "0.00001", "1/2", "٣"] {
            reads(wrong, None, None);
        }
    }
}
