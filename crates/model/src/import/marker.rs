//! What stands before the words of a line: numbers of every scheme, and bullets.

mod label;

use crate::vietnamese::case;
use label::label;

/// The scheme that a marker belongs to. Markers of one list share scheme and closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Scheme {
    /// `Phần I`, `Chương 2`, `Mục 1`, `Điều 5.`: the word, in lower case.
    Word(&'static str),
    /// `Bước 1:`, `Câu 2.`, `Tháng 9/2024:`: the words, in lower case; such a list stands anywhere and begins anywhere.
    Label(&'static str),
    /// `A.`, `B.`
    Capital,
    /// `I.`, `II.`
    Roman,
    /// `1.`, `1.1.`, `2.2.1`
    Decimal,
    /// `a.`, `b)`, `đ)`
    Letter,
    /// `i)`, `ii)`
    SmallRoman,
    /// `-`, `+`, `*`, `•`
    Bullet(char),
}

/// How the number is closed: a list keeps to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Closing {
    /// `1.` or nothing
    Dot,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
    /// `1/`, `1-`, `1:`
    Stroke,
}

/// The deepest number that is read: `1.1.1.1.1.1.`.
pub(super) const DEEPEST: usize = 6;

/// A number of up to six parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    values: [u16; DEEPEST],
    len: usize,
}

impl Parts {
    pub(super) fn one(value: u16) -> Self {
        let mut parts = Self { values: [0; DEEPEST], len: 0 };
        parts.push(value);
        parts
    }

    fn push(&mut self, value: u16) -> bool {
        match self.values.get_mut(self.len) {
            Some(place) => {
                *place = value;
                self.len += 1;
                true
            }
            None => false,
        }
    }

    pub(super) fn as_slice(&self) -> &[u16] {
        self.values.get(..self.len).unwrap_or_default()
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    pub(super) fn last(&self) -> u16 {
        self.as_slice().last().copied().unwrap_or(0)
    }

    pub(super) fn prefix(&self) -> &[u16] {
        self.as_slice().split_last().map_or(&[], |(_, prefix)| prefix)
    }
}

/// A marker at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) scheme: Scheme,
    pub(super) closing: Closing,
    pub(super) parts: Parts,
    /// How many bytes the marker takes.
    pub(super) len: usize,
    /// Whether nothing closes the number, so that only its place in a list makes it one.
    pub(super) bare: bool,
}

impl Marker {
    pub(super) const fn is_bullet(&self) -> bool {
        matches!(self.scheme, Scheme::Bullet(_))
    }

    /// Whether a word with a number makes it, `Bước 1:`.
    pub(super) const fn is_label(&self) -> bool {
        matches!(self.scheme, Scheme::Label(_))
    }

    /// Whether a list begins with it.
    pub(super) fn is_first(&self) -> bool {
        self.parts.last() == 1
    }

    /// Whether both count in one list.
    pub(super) fn same_list(&self, other: &Self) -> bool {
        self.scheme == other.scheme && (self.closing == other.closing || self.parts.len() > 1)
    }
}

/// The bullets of word processors, their symbol fonts included.
const BULLETS: &str = "-–—−‐‑+*•●○◦▪■□►▶➢➤✓✔→⇒·∙\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}\u{f076}\u{f02d}";

const WORDS: [(&str, &str); 4] = [("phần", "phần"), ("chương", "chương"), ("mục", "mục"), ("điều", "điều")];

/// What the marker of this line can be, the most likely first: a lone `I` or `i` counts in two ways.
pub(super) fn read(line: &str) -> [Option<Marker>; 2] {
    let Some(first) = line.chars().next() else {
        return [None, None];
    };
    if BULLETS.contains(first) {
        return [bullet(line, first), None];
    }
    match first {
        '(' => brackets(line),
        '0'..='9' => [decimal(line, 0, None), None],
        'o' => [letter_bullet(line), letters(line)[0]]
            .into_iter()
            .flatten()
            .next()
            .map_or([None, None], |m| [Some(m), None]),
        _ if first.is_ascii_alphabetic() || matches!(first, 'đ' | 'Đ') => {
            let [one, two] = letters(line);
            if one.is_some() { [one, two] } else { [word(line).or_else(|| label(line)), None] }
        }
        _ => [None, None],
    }
}

fn rest(line: &str, at: usize) -> &str {
    line.get(at..).unwrap_or_default()
}

fn made(scheme: Scheme, closing: Closing, parts: Parts, len: usize) -> Option<Marker> {
    Some(Marker { scheme, closing, parts, len, bare: false })
}

fn bullet(line: &str, first: char) -> Option<Marker> {
    let len = first.len_utf8();
    let after = rest(line, len);
    // A rule, a negative number, a footnote of stars: no bullet.
    let next = after.chars().next();
    if next == Some(first)
        || (first != '-' && first != '–' && first != '—' && next.is_some_and(|c| c.is_ascii_digit() && first == '−'))
    {
        return None;
    }
    let scheme = match first {
        '–' | '—' | '−' | '‐' | '‑' | '\u{f02d}' => '-',
        // Hollow ones stand under full ones, as the letter does.
        '○' | '◦' => 'o',
        c if !c.is_ascii() => '•',
        c => c,
    };
    made(Scheme::Bullet(scheme), Closing::Dot, Parts::one(1), len)
}

/// `o Tuyên truyền`: the letter that stands for a ring.
fn letter_bullet(line: &str) -> Option<Marker> {
    let after = line.strip_prefix('o')?;
    let next = after.chars().next()?;
    let word = after.trim_start().chars().next()?;
    (next.is_whitespace() && case::is_capital(word)).then_some(())?;
    made(Scheme::Bullet('o'), Closing::Dot, Parts::one(1), 1)
}

/// `(1)`, `(a)`, `(i)`.
fn brackets(line: &str) -> [Option<Marker>; 2] {
    let Some((inside, _)) = line.get(1..).and_then(|inner| inner.split_once(')')) else {
        return [None, None];
    };
    let len = inside.len() + 2;
    if !after_marker(rest(line, len), Closing::Brackets) {
        return [None, None];
    }
    let made = |scheme, value| made(scheme, Closing::Brackets, Parts::one(value), len);
    if let Some(value) = number(inside).filter(|_| inside.len() <= 2) {
        return [made(Scheme::Decimal, value), None];
    }
    let small = roman(inside).filter(|_| inside.chars().all(case::is_small)).map(|v| made(Scheme::SmallRoman, v));
    let letter = letter(inside).filter(|_| inside.chars().all(case::is_small)).map(|v| made(Scheme::Letter, v));
    [small.flatten(), letter.flatten()]
        .into_iter()
        .flatten()
        .next()
        .map_or([None, None], |first| [Some(first), letter.flatten().filter(|l| *l != first)])
}

/// Whether words can begin here after a number.
fn after_marker(after: &str, closing: Closing) -> bool {
    match after.chars().next() {
        None => true,
        Some(c) if c.is_whitespace() => true,
        // `I.MỤC ĐÍCH`, `1.Công tác`; but `1.000`, `3/2`, `15-KH/TĐTN`.
        Some(c) => match closing {
            Closing::Dot | Closing::Bracket | Closing::Brackets => {
                c.is_alphabetic() || matches!(c, '“' | '"' | '(' | '[' | '*' | '‘')
            }
            Closing::Stroke => {
                case::is_capital(c)
                    && !rest(after, 0).split_whitespace().next().unwrap_or_default().contains(['/', '-'])
            }
        },
    }
}

/// Numbers with parts; `lead` bytes and a first value are read already (`I.1.`).
fn decimal(line: &str, lead: usize, first: Option<u16>) -> Option<Marker> {
    let mut parts = Parts { values: [0; DEEPEST], len: 0 };
    if let Some(first) = first {
        parts.push(first);
    }
    let mut at = lead;
    loop {
        let digits = rest(line, at).bytes().take_while(u8::is_ascii_digit).count();
        let value = number(rest(line, at).get(..digits)?)?;
        // `1.000` counts people, `2019` is a year.
        if digits == 0 || digits > if parts.len() == 0 { 3 } else { 2 } || !parts.push(value) {
            return None;
        }
        at += digits;
        let after = rest(line, at);
        let dotted = after.strip_prefix('.');
        let Some(next) = dotted else {
            break;
        };
        if next.starts_with(|c: char| c.is_ascii_digit()) {
            at += 1;
            continue;
        }
        // `2. 2. Nội dung`, printed for `2.2.`: left to the list, see `doubled`.
        return after_marker(next, Closing::Dot).then_some(Marker {
            scheme: Scheme::Decimal,
            closing: Closing::Dot,
            parts,
            len: at + 1,
            bare: false,
        });
    }
    let after = rest(line, at);
    let scheme = Scheme::Decimal;
    if let Some(next) = after.strip_prefix(')') {
        return after_marker(next, Closing::Bracket).then_some(Marker {
            scheme,
            closing: Closing::Bracket,
            parts,
            len: at + 1,
            bare: false,
        });
    }
    if let Some(next) = after.strip_prefix(['/', '-', ':', '–']) {
        let sign = after.len() - next.len();
        let plain = !next.starts_with(|c: char| c.is_ascii_digit());
        return (plain && parts.last() < 100 && after_marker(next, Closing::Stroke)).then_some(Marker {
            scheme,
            closing: Closing::Stroke,
            parts,
            len: at + sign,
            bare: false,
        });
    }
    if let Some((closing, sign)) = spaced_closing(after) {
        return Some(Marker { scheme, closing, parts, len: at + sign, bare: false });
    }
    // `2.2.2 Xếp loại`, `1 Mục đích`: only an upper-case word can follow.
    let word = after.trim_start();
    let spaced = word.len() < after.len();
    let upper = word.chars().next().is_some_and(|c| case::is_capital(c) || matches!(c, '“' | '"'));
    (spaced && upper).then_some(Marker { scheme, closing: Closing::Dot, parts, len: at, bare: parts.len() == 1 })
}

/// `2. 2. Nội dung`: a second number right behind the first.
pub(super) fn doubled(line: &str, first: &Marker) -> Option<Marker> {
    if first.scheme != Scheme::Decimal || first.parts.len() != 1 {
        return None;
    }
    let after = rest(line, first.len);
    let trimmed = after.trim_start();
    let second = decimal(trimmed, 0, None).filter(|m| !m.bare && m.parts.len() == 1 && m.closing == Closing::Dot)?;
    let mut parts = first.parts;
    parts.push(second.parts.last());
    Some(Marker { parts, len: first.len + (after.len() - trimmed.len()) + second.len, ..*first })
}

/// Letters and Roman numbers: `A.`, `IV.`, `a)`, `đ)`, `II.1.`.
fn letters(line: &str) -> [Option<Marker>; 2] {
    let len: usize =
        line.chars().take_while(|c| c.is_ascii_alphabetic() || matches!(c, 'đ' | 'Đ')).map(char::len_utf8).sum();
    let token = line.get(..len).unwrap_or_default();
    if token.chars().count() > 6 {
        return [None, None];
    }
    let upper = token.chars().all(case::is_capital);
    let lower = token.chars().all(case::is_small);
    let roman = roman(token).filter(|_| upper || lower);
    let letter = letter(token).filter(|_| upper || lower);
    let after = rest(line, len);
    let closed = |closing, sign: usize| {
        let number = |scheme, value| made(scheme, closing, Parts::one(value), len + sign);
        let roman = roman.and_then(|value| number(if upper { Scheme::Roman } else { Scheme::SmallRoman }, value));
        let letter = letter.and_then(|value| number(if upper { Scheme::Capital } else { Scheme::Letter }, value));
        match (roman, letter) {
            (Some(roman), letter) => [Some(roman), letter],
            (None, letter) => [letter, None],
        }
    };
    if let Some(next) = after.strip_prefix('.') {
        if upper && next.starts_with(|c: char| c.is_ascii_digit()) {
            return [roman.and_then(|value| decimal(line, len + 1, Some(value))), None];
        }
        // `C.Mác`, `V.I. Lênin`: a name, not a number.
        let initial = next.chars().next().is_some_and(char::is_alphabetic) && letter.is_some() && roman != Some(1);
        let heading = next.chars().take_while(|c| c.is_alphabetic()).all(case::is_capital);
        if after_marker(next, Closing::Dot)
            && (!initial || heading && !next.get(1..).is_some_and(|n| n.starts_with('.')))
        {
            return closed(Closing::Dot, 1);
        }
        return [None, None];
    }
    if let Some(next) = after.strip_prefix(')') {
        return if after_marker(next, Closing::Bracket) { closed(Closing::Bracket, 1) } else { [None, None] };
    }
    if let Some(next) = after.strip_prefix(['/', '-', ':', '–']) {
        let sign = after.len() - next.len();
        let plain = !next.starts_with(|c: char| c.is_ascii_digit());
        return if plain && after_marker(next, Closing::Stroke) { closed(Closing::Stroke, sign) } else { [None, None] };
    }
    if let Some((closing, sign)) = spaced_closing(after) {
        return closed(closing, sign);
    }
    // `I MỤC ĐÍCH`: before a heading in capitals; `III Thời gian`: what has several letters is no word.
    let word = after.trim_start();
    let capitals =
        word.split_whitespace().next().is_some_and(|w| w.chars().count() > 1 && w.chars().all(case::is_capital))
            || token.len() > 1 && word.starts_with(case::is_capital);
    if let Some(value) = roman.filter(|_| upper && word.len() < after.len() && capitals) {
        let parts = Parts::one(value);
        return [Some(Marker { scheme: Scheme::Roman, closing: Closing::Dot, parts, len, bare: true }), None];
    }
    [None, None]
}

/// Whether a text is the name of a part and nothing else: `Phần thứ nhất`, `Chương II`.
pub(super) fn names_part(text: &str) -> bool {
    word(&format!("{text} ")).is_some_and(|marker| marker.len >= text.len())
}

/// `Phần thứ nhất`, `Chương II`, `Điều 5.`
fn word(line: &str) -> Option<Marker> {
    let (first, after) = line.split_once(|c: char| c.is_whitespace())?;
    if first.chars().count() > 6 {
        return None;
    }
    let lowered = case::lowered(first);
    let (_, scheme) = WORDS.iter().find(|(word, _)| *word == lowered)?;
    let mut trimmed = after.trim_start();
    let mut at = line.len() - trimmed.len();
    if let Some(rest) = trimmed.strip_prefix("thứ ").or_else(|| trimmed.strip_prefix("THỨ ")) {
        at = line.len() - rest.len();
        trimmed = rest;
    }
    let token: &str = trimmed.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let value = number(token)
        .filter(|_| token.len() <= 3)
        .or_else(|| roman(token).filter(|_| token.chars().all(case::is_capital)))
        // `PHẦN A`
        .or_else(|| letter(token).filter(|_| token.chars().all(case::is_capital)))
        .or_else(|| {
            const ORDINALS: [&str; 6] = ["nhất", "hai", "ba", "tư", "năm", "sáu"];
            let lowered = case::lowered(token);
            ORDINALS.iter().position(|word| *word == lowered).and_then(|place| u16::try_from(place + 1).ok())
        })?;
    at += token.len();
    let after = rest(line, at);
    let sign = usize::from(after.starts_with(['.', ':', '-']));
    // `Mục 2 của Kế hoạch này`: a sentence that names a part of another paper.
    let following = rest(after, sign).trim_start();
    if sign == 0 && following.chars().next().is_some_and(|c| !case::is_capital(c)) {
        return None;
    }
    made(Scheme::Word(scheme), Closing::Dot, Parts::one(value), at + sign)
}

/// `1 - Mục đích`, `I . MỤC ĐÍCH`: a space before what closes the number, and a capital letter behind.
fn spaced_closing(after: &str) -> Option<(Closing, usize)> {
    let trimmed = after.trim_start_matches([' ', '\u{a0}']);
    let sign = trimmed.chars().next().filter(|_| trimmed.len() < after.len())?;
    let closing = match sign {
        '.' => Closing::Dot,
        ')' => Closing::Bracket,
        '/' | '-' | '–' | ':' => Closing::Stroke,
        _ => return None,
    };
    let words = trimmed.get(sign.len_utf8()..)?;
    let begins = words.starts_with(char::is_whitespace) && words.trim_start().starts_with(case::is_capital);
    begins.then_some((closing, after.len() - words.len()))
}

fn number(token: &str) -> Option<u16> {
    let digits = (1..=3).contains(&token.len()) && token.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| token.parse().ok())?.filter(|value| *value > 0)
}

/// A Roman number up to 39; papers count no further, and `C`, `D`, `L`, `M` are letters.
fn roman(token: &str) -> Option<u16> {
    let mut total = 0_u16;
    let mut previous = 0;
    if token.is_empty() || token.len() > 6 {
        return None;
    }
    for b in token.bytes().rev() {
        let value = match b.to_ascii_uppercase() {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        total = if value < previous { total.checked_sub(value)? } else { total + value };
        previous = previous.max(value);
    }
    (total > 0 && total < 40).then_some(total)
}

/// The place of a letter, `đ` after `d`: 1 for `a`. Lists that leave out f, j and w are counted by [`follows`].
fn letter(token: &str) -> Option<u16> {
    let mut letters = token.chars().map(case::small);
    let one = letters.next().filter(|_| letters.next().is_none())?;
    ALPHABET.chars().position(|c| c == one).and_then(|place| u16::try_from(place + 1).ok())
}

const ALPHABET: &str = "abcdđefghijklmnopqrstuvwxyz";

/// Whether a number follows another in its list.
pub(super) fn follows(scheme: Scheme, before: u16, after: u16) -> bool {
    // Months and stages are named as they are wanted: `Tháng 12`, `Tháng 1`.
    if after == before + 1 || matches!(scheme, Scheme::Label(_)) {
        return true;
    }
    if !matches!(scheme, Scheme::Letter | Scheme::Capital) || after <= before {
        return false;
    }
    // Vietnamese lists leave out f, j, w and z, foreign ones `đ`.
    let skipped = |place: u16| {
        ALPHABET.chars().nth(usize::from(place) - 1).is_some_and(|c| matches!(c, 'đ' | 'f' | 'j' | 'w' | 'z'))
    };
    (before + 1..after).all(skipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(line: &str, marker: &str, scheme: Scheme, parts: &[u16]) {
        let found = read(line)[0].unwrap_or_else(|| panic!("`{line}` has no marker"));
        assert_eq!(
            (line.get(..found.len).unwrap(), found.scheme, found.parts.as_slice()),
            (marker, scheme, parts),
            "{line}"
        );
    }

    #[track_caller]
    fn none(line: &str) {
        assert_eq!(read(line), [None, None], "{line}");
    }

    #[test]
    fn every_scheme_is_read_with_and_without_a_space() {
        is("I. MỤC ĐÍCH", "I.", Scheme::Roman, &[1]);
        is("II.MỤC ĐÍCH", "II.", Scheme::Roman, &[2]);
        is("IV/ NỘI DUNG", "IV/", Scheme::Roman, &[4]);
        is("1. Mục đích", "1.", Scheme::Decimal, &[1]);
        is("1.Mục đích", "1.", Scheme::Decimal, &[1]);
        is("1.  6 bài học", "1.", Scheme::Decimal, &[1]);
        is("2.2.1 Xếp loại", "2.2.1", Scheme::Decimal, &[2, 2, 1]);
        is("4.11. Ngày", "4.11.", Scheme::Decimal, &[4, 11]);
        is("a) Nội dung", "a)", Scheme::Letter, &[1]);
        is("đ. Nội dung", "đ.", Scheme::Letter, &[5]);
        is("A. PHẦN MỘT", "A.", Scheme::Capital, &[1]);
        is("(2) Hai", "(2)", Scheme::Decimal, &[2]);
        is("ii) Hai", "ii)", Scheme::SmallRoman, &[2]);
        is("Điều 3. Tổ chức", "Điều 3.", Scheme::Word("điều"), &[3]);
        is("Phần thứ hai", "Phần thứ hai", Scheme::Word("phần"), &[2]);
        is("PHẦN B", "PHẦN B", Scheme::Word("phần"), &[2]);
        is("Bước 1: Chuẩn bị", "Bước 1:", Scheme::Label("bước"), &[1]);
        is("Câu 2. Nêu", "Câu 2.", Scheme::Label("câu"), &[2]);
        is("Giai đoạn II:", "Giai đoạn II:", Scheme::Label("giai đoạn"), &[2]);
        is("Tháng 11/2024 - 12/2024: Làm", "Tháng 11/2024 - 12/2024:", Scheme::Label("tháng"), &[11]);
        is("THÁNG 09/2024", "THÁNG 09/2024", Scheme::Label("tháng"), &[9]);
        is("Tháng 9 năm 2024: Khai giảng", "Tháng 9 năm 2024:", Scheme::Label("tháng"), &[9]);
        is("1 - Mục đích", "1 -", Scheme::Decimal, &[1]);
        is("2.1 - Hội thi", "2.1 -", Scheme::Decimal, &[2, 1]);
        is("I . MỤC ĐÍCH", "I .", Scheme::Roman, &[1]);
        is("a / Nội dung", "a /", Scheme::Letter, &[1]);
        is("I.2. Hai", "I.2.", Scheme::Decimal, &[1, 2]);
        is("- Một", "-", Scheme::Bullet('-'), &[1]);
        is("–Một", "–", Scheme::Bullet('-'), &[1]);
        is("o Một", "o", Scheme::Bullet('o'), &[1]);
    }

    #[test]
    fn a_line_that_begins_with_a_quantity_a_date_or_a_name_has_no_marker() {
        for line in [
            "1.000 người",
            "10.000 đồng",
            "12/5/2011 của",
            "20.05.2019",
            "100% đoàn viên",
            "03 giải Ba",
            "3 tháng",
            "5.000.000đ",
            "2019. Sau",
            "38-QĐ/TW",
            "----",
            "***",
            "ước tính",
            "C.Mác",
            "Mục 2 của Kế hoạch",
            "15-KH/TĐTN",
            "Tháng 3 hằng năm",
            "Đợt 1 từ ngày 1/3",
            "Bước đầu: nắm tình hình",
            "5 - 7 người",
            "2 / 3 thôn",
        ] {
            none(line);
        }
    }

    #[test]
    fn a_doubled_number_is_read_as_one_with_two_parts() {
        let line = "2. 2. Nội dung";
        let first = read(line)[0].unwrap();
        let both = doubled(line, &first).unwrap();
        assert_eq!((both.parts.as_slice(), line.get(..both.len).unwrap()), ([2, 2].as_slice(), "2. 2."));
    }

    #[test]
    fn letters_of_both_alphabets_follow_each_other() {
        for (before, after) in [('a', 'b'), ('d', 'đ'), ('d', 'e'), ('đ', 'e'), ('e', 'g'), ('i', 'k')] {
            let place = |c: char| letter(&c.to_string()).unwrap();
            assert!(follows(Scheme::Letter, place(before), place(after)), "{before} {after}");
        }
        assert!(!follows(Scheme::Letter, 1, 3));
    }
}
