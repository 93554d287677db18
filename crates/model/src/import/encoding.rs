//! Text in the encodings before Unicode, read as another: TCVN3 (ABC) and VNI, and UTF-8 read as windows-1252.

use crate::vietnamese::case;
/// A legacy encoding that a text seems to be in (bảng mã cũ), the evidence, and the text converted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Legacy {
    /// `TCVN3`, `VNI` or `UTF-8 read as windows-1252`.
    pub name: &'static str,
    /// The first words that show it.
    pub evidence: String,
    /// The text in Unicode.
    pub converted: String,
}

/// TCVN3 letters as windows-1252 shows them, small letters; capitals of TCVN3 are another font.
const TCVN3: &str = "¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u{AD}ư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư";

/// VNI letters as windows-1252 shows them: the letter and the mark behind it.
const VNI: &[(&str, &str)] = &[
    ("aù", "á"),
    ("aø", "à"),
    ("aû", "ả"),
    ("aõ", "ã"),
    ("aï", "ạ"),
    ("aâ", "â"),
    ("aá", "ấ"),
    ("aà", "ầ"),
    ("aå", "ẩ"),
    ("aã", "ẫ"),
    ("aä", "ậ"),
    ("aê", "ă"),
    ("aé", "ắ"),
    ("aè", "ằ"),
    ("aú", "ẳ"),
    ("aü", "ẵ"),
    ("aë", "ặ"),
    ("eù", "é"),
    ("eø", "è"),
    ("eû", "ẻ"),
    ("eõ", "ẽ"),
    ("eï", "ẹ"),
    ("eâ", "ê"),
    ("eá", "ế"),
    ("eà", "ề"),
    ("eå", "ể"),
    ("eã", "ễ"),
    ("eä", "ệ"),
    ("où", "ó"),
    ("oø", "ò"),
    ("oû", "ỏ"),
    ("oõ", "õ"),
    ("oï", "ọ"),
    ("oâ", "ô"),
    ("oá", "ố"),
    ("oà", "ồ"),
    ("oå", "ổ"),
    ("oã", "ỗ"),
    ("oä", "ộ"),
    ("ôù", "ớ"),
    ("ôø", "ờ"),
    ("ôû", "ở"),
    ("ôõ", "ỡ"),
    ("ôï", "ợ"),
    ("uù", "ú"),
    ("uø", "ù"),
    ("uû", "ủ"),
    ("uõ", "ũ"),
    ("uï", "ụ"),
    ("öù", "ứ"),
    ("öø", "ừ"),
    ("öû", "ử"),
    ("öõ", "ữ"),
    ("öï", "ự"),
    ("yù", "ý"),
    ("yø", "ỳ"),
    ("yû", "ỷ"),
    ("yõ", "ỹ"),
    ("ô", "ơ"),
    ("ö", "ư"),
    ("ñ", "đ"),
    ("Ñ", "Đ"),
    ("Ô", "Ơ"),
    ("Ö", "Ư"),
    ("í", "í"),
    ("ì", "ì"),
    ("æ", "ỉ"),
    ("ó", "ĩ"),
    ("ò", "ị"),
    ("î", "ỵ"),
];

/// Bytes 0x80–0x9F of windows-1252.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Whether a text seems to be in a legacy encoding; the converted text goes along, nothing is converted unasked.
///
/// ```
/// let found = orientation::import::legacy("§oµn thanh niªn céng s¶n Hå ChÝ Minh").map(|found| found.converted);
/// assert_eq!(found.as_deref(), Some("Đoàn thanh niên cộng sản Hồ Chí Minh"));
/// assert_eq!(orientation::import::legacy("Đoàn thanh niên"), None);
/// ```
#[must_use]
pub fn legacy(text: &str) -> Option<Legacy> {
    // A Unicode text in Vietnamese has letters that no other encoding shows.
    const SAMPLE: usize = 4000;
    let (mut vietnamese, mut tcvn, mut vni, mut read_wrong, mut high) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    let mut before = ' ';
    for c in text.chars().take(SAMPLE) {
        high += usize::from(!c.is_ascii());
        vietnamese += usize::from(
            matches!(c, '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'đ' | 'ơ' | 'ư' | 'Đ' | 'Ă' | 'Ơ' | 'Ư' | '\u{300}'..='\u{323}'),
        );
        tcvn += usize::from(matches!(
            c,
            '¸' | 'µ' | '¶' | '·' | '¹' | '®' | '©' | 'ª' | '«' | '¬' | '¨' | '§' | '¾' | '»' | '¼' | '½'
        ));
        vni += usize::from(
            matches!(c, 'ø' | 'ù' | 'û' | 'ï' | 'õ' | 'â' | 'á' | 'à' | 'å' | 'ä' | 'ö' | 'ñ')
                && matches!(before, 'a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö' | ' '),
        );
        read_wrong += usize::from(
            matches!(before, 'Ã' | 'Ä' | 'Æ' | 'á')
                && matches!(c, '\u{80}'..='¿' | '€'..='™' | 'Œ'..='ž' | 'ƒ' | 'ˆ' | '˜'),
        );
        before = c;
    }
    if high < 4 || vietnamese * 20 > high {
        return None;
    }
    let (name, converted) = if read_wrong * 4 >= high && read_wrong >= 3 {
        ("UTF-8 read as windows-1252", read_again(text)?)
    } else if tcvn * 4 >= high && tcvn >= 2 {
        ("TCVN3", tcvn3(text))
    } else if vni * 2 >= high && vni >= 3 {
        ("VNI", vni_to_unicode(text))
    } else {
        return None;
    };
    let word = text.split_whitespace().find(|word| !word.is_ascii()).unwrap_or_default();
    Some(Legacy { name, evidence: word.chars().take(40).collect(), converted })
}

fn tcvn3(text: &str) -> String {
    let pairs = TCVN3.split(' ').filter_map(|pair| {
        let mut both = pair.chars();
        both.next().zip(both.next())
    });
    let letters = crate::sorted::sorted(pairs);
    let unicode = |c: char| {
        let at = letters.partition_point(|(from, _)| *from < c);
        letters.get(at).filter(|(from, _)| *from == c).map_or(c, |(_, to)| *to)
    };
    text.chars().map(unicode).collect()
}

fn vni_to_unicode(text: &str) -> String {
    let mut converted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let lower: String = rest.chars().take(2).map(case::small).collect();
        let pair = VNI.iter().filter(|(from, _)| from.chars().count() == 2).find(|(from, _)| *from == lower);
        if let Some((_, to)) = pair {
            if case::is_capital(c) {
                converted.extend(to.chars().map(case::upper))
            } else {
                converted.push_str(to)
            }
            rest = rest.get(rest.chars().take(2).map(char::len_utf8).sum()..).unwrap_or_default();
            continue;
        }
        let single = VNI.iter().find(|(from, _)| from.chars().eq(core::iter::once(c)));
        match single {
            Some((_, to)) => converted.push_str(to),
            None => converted.push(c),
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    converted
}

/// The bytes that windows-1252 showed, read as UTF-8.
fn read_again(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        if let Ok(byte) = u8::try_from(u32::from(c)) {
            bytes.push(byte);
        } else {
            let place = WINDOWS_1252.chars().position(|known| known == c)?;
            bytes.push(u8::try_from(0x80 + place).ok()?);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vni_is_recognised_and_converted() {
        let found = legacy("Ñoaøn thanh nieân coäng saûn Hoà Chí Minh, keá hoaïch coâng taùc").unwrap();
        assert_eq!(
            (found.name, found.converted.as_str()),
            ("VNI", "Đoàn thanh niên cộng sản Hồ Chí Minh, kế hoạch công tác")
        );
    }

    #[test]
    fn utf_8_read_as_another_encoding_is_read_again() {
        let wrong: String = "Đoàn thanh niên cộng sản Hồ Chí Minh"
            .bytes()
            .map(|b| {
                if (0x80..0xA0).contains(&b) {
                    WINDOWS_1252.chars().nth(usize::from(b - 0x80)).unwrap()
                } else {
                    char::from(b)
                }
            })
            .collect();
        let found = legacy(&wrong).unwrap();
        assert_eq!(
            (found.name, found.converted.as_str()),
            ("UTF-8 read as windows-1252", "Đoàn thanh niên cộng sản Hồ Chí Minh")
        );
    }

    #[test]
    fn a_text_of_another_language_is_left_alone() {
        for text in
            ["", "plain words", "Où est le garçon à côté, s’il vous plaît ?", "Über Größe", "Đoàn thanh niên « A »"]
        {
            assert_eq!(legacy(text), None, "{text}");
        }
    }
}
