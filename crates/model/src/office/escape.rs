//! Texts within XML, as office programs write them: what XML cannot hold stands as `_x0007_`.

/// Writes a text into XML. Signs that XML cannot hold stand as office programs write them, `_x0007_`; so does what already looks
/// like one of these.
#[cfg(any(test, feature = "papers", feature = "sheets"))]
pub(super) fn escape(text: &str, into: &mut String) {
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\t' | '\n' => into.push(letter),
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => into.push_str(&format!("_x{:04X}_", u32::from(letter))),
            '_' if text.get(at..).and_then(escaped).is_some() => into.push_str("_x005F_"),
            _ => into.push(letter),
        }
    }
}

/// The sign that a text begins with in the writing of [`escape`], and the rest.
fn escaped(text: &str) -> Option<(char, &str)> {
    let (code, rest) = (text.strip_prefix("_x")?.get(..4)?, text.get(6..)?.strip_prefix('_')?);
    let is_hex = code.bytes().all(|byte| byte.is_ascii_hexdigit());
    let letter = char::from_u32(u32::from_str_radix(code, 16).ok().filter(|_| is_hex)?)?;
    Some((letter, rest))
}

/// The text that was written with [`escape`], or by an office program.
#[cfg(any(test, feature = "xlsx"))]
pub(super) fn unescape(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        plain.push_str(before);
        match escaped(from) {
            Some((letter, after)) => {
                plain.push(letter);
                rest = after;
            }
            None => {
                plain.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_whatever_xml_can_hold() {
        for text in ["a\u{7}b", "_x0007_", "_x005F_x0007_", "\r\n", "_x", "_xđ123_", "__x0041_", "\u{ffff}_x12"] {
            let mut written = String::new();
            escape(text, &mut written);
            assert!(!written.contains(['\u{7}', '\r', '\u{ffff}']), "{written}");
            assert_eq!(unescape(written), text);
        }
    }
}
