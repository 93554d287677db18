//! The numbers and bullets that the word processor computes (đánh số tự động).
//!
//! A paragraph names a list (`num`) and a level. A list takes its levels from a definition (`abstractNum`), with
//! differences of its own. Lists of one definition count together, unless a list says where it starts; a level begins
//! anew after a higher one.

use std::collections::{BTreeMap, BTreeSet};

use crate::office::xml::Element;

/// How many levels a list has.
const LEVELS: usize = 9;

/// One level of a list: how its number is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Level {
    start: u32,
    format: String,
    /// The number with `%1` to `%9` for those of the levels.
    text: String,
    /// The level after which it begins anew, 0: never; absent: after any higher one.
    restart: Option<u32>,
    /// Whether all numbers in it are written in figures.
    legal: bool,
    /// The style whose paragraphs are items of this level.
    style: Option<String>,
    /// Whether words follow at once.
    close: bool,
}

impl Level {
    fn of(level: &Element) -> Self {
        let number = |name| level.value(name).and_then(|value| value.parse().ok());
        Self {
            start: number("start").unwrap_or(1),
            format: level.value("numFmt").unwrap_or("decimal").to_owned(),
            text: level.value("lvlText").unwrap_or_default().to_owned(),
            restart: number("lvlRestart"),
            legal: level.switch("isLgl").unwrap_or(false),
            style: level.value("pStyle").map(str::to_owned),
            close: level.value("suff") == Some("nothing"),
        }
    }
}

fn place(level: &Element) -> Option<usize> {
    level.attribute("ilvl")?.parse().ok().filter(|place| *place < LEVELS)
}

/// A list: its definition, its own levels, and where it starts.
#[derive(Debug, Default)]
struct List {
    definition: u32,
    own: BTreeMap<usize, Level>,
    starts: BTreeMap<usize, u32>,
}

/// All lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: BTreeMap<u32, BTreeMap<usize, Level>>,
    lists: BTreeMap<u32, List>,
    counts: BTreeMap<u32, [Option<u32>; LEVELS]>,
    begun: BTreeSet<(u32, usize)>,
}

impl Numbering {
    pub(super) fn new(part: Option<&Element>) -> Self {
        let Some(part) = part else { return Self::default() };
        let mut definitions: BTreeMap<u32, BTreeMap<usize, Level>> = BTreeMap::new();
        let (mut styled, mut links) = (BTreeMap::new(), Vec::new());
        for definition in part.children("abstractNum") {
            let Some(id) = definition.attribute("abstractNumId").and_then(|id| id.parse().ok()) else { continue };
            let levels = definition.children("lvl").filter_map(|level| Some((place(level)?, Level::of(level))));
            definitions.insert(id, levels.collect());
            if let Some(style) = definition.value("styleLink") {
                styled.insert(style, id);
            }
            if let Some(style) = definition.value("numStyleLink") {
                links.push((id, style));
            }
        }
        // A definition may only name the style of numbering whose definition it means.
        for (id, style) in links {
            if let Some(levels) = styled.get(style).and_then(|meant| definitions.get(meant)).cloned() {
                definitions.insert(id, levels);
            }
        }
        let mut lists = BTreeMap::new();
        for list in part.children("num") {
            let Some(id) = list.attribute("numId").and_then(|id| id.parse().ok()) else { continue };
            let Some(definition) = list.value("abstractNumId").and_then(|id| id.parse().ok()) else { continue };
            let mut made = List { definition, ..List::default() };
            for differs in list.children("lvlOverride") {
                let Some(place) = place(differs) else { continue };
                if let Some(level) = differs.child("lvl") {
                    made.own.insert(place, Level::of(level));
                }
                if let Some(start) = differs.value("startOverride").and_then(|start| start.parse().ok()) {
                    made.starts.insert(place, start);
                }
            }
            lists.insert(id, made);
        }
        Self { definitions, lists, ..Self::default() }
    }

    /// The level of a list that the paragraphs of a style are items of.
    pub(super) fn level_of_style(&self, list: u32, style: &str) -> Option<usize> {
        let list = self.lists.get(&list)?;
        let mut levels = self.definitions.get(&list.definition)?.iter().chain(&list.own);
        levels.find(|(_, level)| level.style.as_deref() == Some(style)).map(|(place, _)| *place)
    }

    /// Counts one more item; what is printed before its words, white space behind it included.
    pub(super) fn next(&mut self, list_id: u32, level: usize) -> Option<String> {
        let list = self.lists.get(&list_id)?;
        let definition = self.definitions.get(&list.definition);
        let level = level.min(LEVELS - 1);
        let of = |place: usize| list.own.get(&place).or_else(|| definition?.get(&place));
        let own = of(level)?;
        let counts = self.counts.entry(list.definition).or_default();
        if self.begun.insert((list_id, level))
            && let Some(start) = list.starts.get(&level)
            && let Some(count) = counts.get_mut(level)
        {
            *count = start.checked_sub(1);
            // A list that starts at 0 has nothing before it.
            if *start == 0 {
                *count = None;
            }
        }
        let first = list.starts.get(&level).copied().unwrap_or(own.start);
        for (place, count) in counts.iter_mut().enumerate() {
            if place == level {
                *count = Some(count.map_or(first, |count| count.saturating_add(1)));
            } else if place > level
                && of(place).and_then(|deeper| deeper.restart).is_none_or(|restart| (level as u32) < restart)
            {
                *count = None;
            }
        }
        let mut text = String::new();
        let mut chars = own.text.chars().peekable();
        while let Some(c) = chars.next() {
            match chars.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| c == '%' && *digit > 0) {
                Some(digit) => {
                    chars.next();
                    let place = digit as usize - 1;
                    let meant = of(place);
                    let count = counts.get(place).copied().flatten();
                    let count = count.unwrap_or_else(|| meant.map_or(1, |meant| meant.start));
                    let format = if own.legal { "decimal" } else { meant.map_or("decimal", |meant| &meant.format) };
                    text.push_str(&written(count, format));
                }
                None => text.push(if own.format == "bullet" { bullet(c) } else { c }),
            }
        }
        if !text.is_empty() && !own.close && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        Some(text)
    }
}

/// A number in one of the formats of the word processor; one that is not known is written in figures.
fn written(count: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(count),
        "lowerRoman" => roman(count).to_ascii_lowercase(),
        "upperLetter" => letters(count),
        "lowerLetter" => letters(count).to_ascii_lowercase(),
        "decimalZero" => format!("{count:02}"),
        "none" | "bullet" => String::new(),
        _ => count.to_string(),
    }
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Beyond what anybody writes in Roman numbers, figures.
    if count == 0 || count > 3_999 {
        return count.to_string();
    }
    let mut left = count;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    text
}

/// `A` to `Z`, then `AA`, `BB`, as word processors do.
fn letters(count: u32) -> String {
    let Some(from_zero) = count.checked_sub(1) else { return "0".to_owned() };
    let letter = u8::try_from(from_zero % 26).map_or('A', |place| char::from(b'A' + place));
    core::iter::repeat_n(letter, (from_zero / 26 + 1).min(30) as usize).collect()
}

/// A bullet of a symbol font as the sign that it shows.
fn bullet(c: char) -> char {
    match c {
        '\u{F0B7}' | '\u{F06C}' | '\u{F09F}' => '•',
        '\u{F0A7}' | '\u{F06E}' => '▪',
        '\u{F0D8}' => '➢',
        '\u{F0FC}' => '✓',
        '\u{F0A8}' | '\u{F071}' | '\u{F06F}' => '□',
        '\u{F0E0}' | '\u{F0E8}' => '→',
        '\u{F076}' => '◦',
        // The symbol font has the signs of ASCII at their places.
        '\u{F020}'..='\u{F07E}' => char::from_u32(c as u32 - 0xF000).unwrap_or('•'),
        '\u{E000}'..='\u{F8FF}' => '•',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::xml;

    fn numbering(definitions: &str) -> Numbering {
        Numbering::new(Some(&xml::parse(&format!("<numbering>{definitions}</numbering>"), "test").unwrap()))
    }

    fn level(place: usize, format: &str, text: &str, more: &str) -> String {
        format!("<lvl ilvl='{place}'><start val='1'/><numFmt val='{format}'/><lvlText val='{text}'/>{more}</lvl>")
    }

    #[track_caller]
    fn counted(numbering: &mut Numbering, items: &[(u32, usize)]) -> Vec<String> {
        items.iter().map(|(list, level)| numbering.next(*list, *level).unwrap().trim_end().to_owned()).collect()
    }

    #[test]
    fn levels_count_under_each_other_and_begin_anew_after_a_higher_one() {
        let levels =
            level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%2.", "") + &level(2, "lowerLetter", "%3)", "");
        let mut list = numbering(&format!(
            "<abstractNum abstractNumId='0'>{levels}</abstractNum><num numId='1'><abstractNumId val='0'/></num>"
        ));
        let items = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)];
        assert_eq!(counted(&mut list, &items), ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]);
    }

    #[test]
    fn a_number_can_name_the_levels_above_and_be_in_figures_throughout() {
        let levels = level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%1.%2.", "<isLgl/>");
        let mut list = numbering(&format!(
            "<abstractNum abstractNumId='0'>{levels}</abstractNum><num numId='1'><abstractNumId val='0'/></num>"
        ));
        assert_eq!(counted(&mut list, &[(1, 0), (1, 0), (1, 1), (1, 1)]), ["I.", "II.", "2.1.", "2.2."]);
    }

    #[test]
    fn a_level_may_never_begin_anew() {
        let levels = level(0, "decimal", "%1.", "") + &level(1, "decimal", "Mục %2.", "<lvlRestart val='0'/>");
        let mut list = numbering(&format!(
            "<abstractNum abstractNumId='0'>{levels}</abstractNum><num numId='1'><abstractNumId val='0'/></num>"
        ));
        assert_eq!(counted(&mut list, &[(1, 0), (1, 1), (1, 0), (1, 1)]), ["1.", "Mục 1.", "2.", "Mục 2."]);
    }

    #[test]
    fn lists_of_one_definition_count_together_unless_one_says_where_it_starts() {
        let mut lists = numbering(&format!(
            "<abstractNum abstractNumId='0'>{}</abstractNum><num numId='1'><abstractNumId val='0'/></num>\
             <num numId='2'><abstractNumId val='0'/></num>\
             <num numId='3'><abstractNumId val='0'/><lvlOverride ilvl='0'><startOverride val='5'/></lvlOverride></num>",
            level(0, "decimal", "%1.", "")
        ));
        assert_eq!(counted(&mut lists, &[(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]), ["1.", "2.", "5.", "6.", "7."]);
    }

    #[test]
    fn a_list_can_write_a_level_in_its_own_way() {
        let mut lists = numbering(&format!(
            "<abstractNum abstractNumId='0'>{}</abstractNum><num numId='1'><abstractNumId val='0'/>\
             <lvlOverride ilvl='0'>{}</lvlOverride></num>",
            level(0, "decimal", "%1.", ""),
            level(0, "lowerRoman", "(%1)", "")
        ));
        assert_eq!(counted(&mut lists, &[(1, 0), (1, 0)]), ["(i)", "(ii)"]);
    }

    #[test]
    fn a_definition_may_stand_under_the_name_of_a_style() {
        let mut lists = numbering(&format!(
            "<abstractNum abstractNumId='0'><numStyleLink val='Danh'/></abstractNum>\
             <abstractNum abstractNumId='1'><styleLink val='Danh'/>{}</abstractNum>\
             <num numId='1'><abstractNumId val='0'/></num>",
            level(0, "upperLetter", "%1.", "<pStyle val='De1'/>")
        ));
        assert_eq!(lists.level_of_style(1, "De1"), Some(0));
        assert_eq!(counted(&mut lists, &[(1, 0), (1, 0)]), ["A.", "B."]);
    }

    #[test]
    fn bullets_of_symbol_fonts_are_written_as_what_they_show() {
        let mut list = numbering(&format!(
            "<abstractNum abstractNumId='0'>{}{}{}</abstractNum><num numId='1'><abstractNumId val='0'/></num>",
            level(0, "bullet", "\u{F0B7}", ""),
            level(1, "bullet", "\u{F02D}", ""),
            level(2, "bullet", "+", "")
        ));
        assert_eq!(counted(&mut list, &[(1, 0), (1, 1), (1, 2)]), ["•", "-", "+"]);
    }

    #[test]
    fn a_paragraph_of_no_list_has_no_number() {
        let mut none = numbering("");
        assert_eq!(none.next(0, 0), None);
        assert_eq!(none.next(7, 0), None);
    }

    #[test]
    fn numbers_are_written_in_every_format() {
        assert_eq!(
            ["upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimalZero", "ordinal"].map(|f| written(4, f)),
            ["IV", "iv", "D", "d", "04", "4"]
        );
        assert_eq!(
            (written(27, "lowerLetter"), written(1994, "upperRoman"), written(0, "upperRoman")),
            ("aa".into(), "MCMXCIV".into(), "0".into())
        );
        assert_eq!(written(u32::MAX, "upperLetter").len(), 30);
    }
}
