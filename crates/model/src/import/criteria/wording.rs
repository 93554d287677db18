//! Rules read out of plain wording: tiers, percentages, so much for each, parts.

use super::points::{after_unit, leading};
use crate::criteria::{Band, Choice, Part, Rule};
use crate::import::slug::slug;
use crate::vietnamese::case;
use crate::vietnamese::fold;
use crate::{Id, Points, Share};

/// A clause that gives points: what for, and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause<'t> {
    label: &'t str,
    points: Points,
}

/// What a criterion's words say of its points; `None` where they say nothing that is plain.
pub(super) fn rule(words: &[&str], max: Option<Points>) -> Option<Rule> {
    let text = words.join("\n");
    let clauses: Vec<&str> = clauses(&text);
    if let Some(rule) = each(&clauses, max) {
        return Some(rule);
    }
    let mut given = Vec::new();
    for clause in &clauses {
        given.extend(points_of(clause));
    }
    if given.len() < 2 {
        return None;
    }
    let best = given.iter().map(|clause| clause.points).max()?;
    let bands: Option<Vec<Band>> = given.iter().map(band).collect();
    if let Some(bands) = bands.filter(|_| max.is_none_or(|max| max == best)) {
        return Some(Rule::PercentTiers { of: None, bands });
    }
    // What adds up to the most is in parts; what has the most as its best is a choice.
    let sum: Option<Points> = given.iter().map(|clause| clause.points).sum();
    if max.is_some() && sum == max && Some(best) != max {
        let parts = given.iter().zip(1..).map(|(clause, nth)| {
            let rule = Rule::Free { max: clause.points, step: None };
            Some(Part { id: id(clause.label, nth)?, title: clause.label.to_owned(), rule })
        });
        return Some(Rule::Sum { parts: unique(parts.collect::<Option<Vec<_>>>()?, |part| &mut part.id), max: None });
    }
    if max.is_some_and(|max| max != best) {
        return None;
    }
    let tiers = given.iter().zip(1..).map(|(clause, nth)| {
        Some(Choice { id: id(clause.label, nth)?, title: clause.label.to_owned(), points: clause.points })
    });
    Some(Rule::Tiers { tiers: unique(tiers.collect::<Option<Vec<_>>>()?, |tier| &mut tier.id) })
}

fn id(label: &str, nth: usize) -> Option<Id> {
    slug(label, 32).parse().or_else(|_| format!("muc-{nth}").parse()).ok()
}

/// Gives an id that another one bears already a number of its own.
fn unique<T>(mut things: Vec<T>, id: fn(&mut T) -> &mut Id) -> Vec<T> {
    let mut seen: Vec<Id> = Vec::new();
    for (thing, nth) in things.iter_mut().zip(1..) {
        let id = id(thing);
        if seen.contains(id)
            && let Ok(other) = format!("{id}-{nth}").parse()
        {
            *id = other;
        }
        seen.push(id.clone());
    }
    things
}

/// The clauses of a wording.
fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    for line in text.split(['\n', ';']).flat_map(|line| line.split(" / ")) {
        let mut rest = line;
        while let Some(at) = rest.find(". ") {
            let (before, after) = (rest.get(..at).unwrap_or_default(), rest.get(at + 2..).unwrap_or_default());
            clauses.push(before);
            rest = after;
        }
        clauses.push(rest);
    }
    let bare = |clause: &&str| !clause.is_empty();
    clauses
        .into_iter()
        .map(|clause| clause.trim().trim_start_matches(['-', '+', '•', '*', '–']).trim())
        .filter(bare)
        .collect()
}

/// A label and its points: `Đủ 2: 4 điểm`, `Triển khai (3 điểm)`, `dưới 80% không tính điểm`.
fn points_of(clause: &str) -> Option<Clause<'_>> {
    let end = clause.trim_end_matches(['.', ',', ';', ')', ' ']);
    for nothing in ["không tính điểm", "không có điểm", "không được điểm"] {
        if let Some(label) = end.strip_suffix(nothing) {
            return labelled(label, Points::ZERO);
        }
    }
    let number = ["điểm", "đ", "Điểm"].iter().find_map(|unit| end.strip_suffix(unit));
    // Without the word, only behind a colon: `Tốt: 5`.
    let (number, colon) = number.map_or((end, true), |number| (number, false));
    let number = number.trim_end();
    let at = number
        .rfind(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .map_or(0, |at| at + number.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let (label, digits) = (number.get(..at)?, number.get(at..)?);
    let (points, rest) = leading(digits)?;
    if !rest.is_empty() || (colon && !label.trim_end().ends_with(':')) {
        return None;
    }
    labelled(label, points)
}

fn labelled(label: &str, points: Points) -> Option<Clause<'_>> {
    let mut label = label.trim();
    let parted = label.ends_with([':', '(', '=']);
    loop {
        let before = label;
        label = label.trim_end_matches([':', '(', '=', '–', '-', ',', ' ']);
        // `Khá được 3 điểm`; but `Kết quả đạt được: 2 điểm`.
        for word in ["được", "đạt", "chấm", "tính", "cộng", "thưởng"].iter().filter(|_| !parted) {
            label = label.strip_suffix(word).map_or(label, str::trim_end);
        }
        if label == before {
            break;
        }
    }
    let label = label.trim_start_matches(['(', ' ']).trim();
    label.chars().any(char::is_alphanumeric).then_some(Clause { label, points })
}

/// The percentages of a label, where it states nothing else: `90% - 100%`, `từ 80% đến dưới 90%`, `dưới 80%`.
fn band(clause: &Clause<'_>) -> Option<Band> {
    let folded = fold(clause.label);
    if !folded.contains('%') {
        return None;
    }
    let text = folded.replace('%', " ").replace(['–', '—', '-'], " den ");
    let (mut from, mut below, mut open) = (None, None, false);
    let (mut under, mut least) = (false, false);
    for word in text.split([' ', '(', ')', ',', ':', '\u{2193}', '\u{2191}']).filter(|word| !word.is_empty()) {
        let (word, less) = word.strip_prefix('<').map_or((word, false), |rest| (rest, true));
        let (word, most) = word.strip_prefix('≥').map_or((word, false), |rest| (rest, true));
        under |= less;
        least |= most;
        match word {
            "" | "tu" | "dat" | "ti" | "ty" | "le" | "den" | "co" | "so" => {}
            "duoi" | "chua" => under = true,
            "tro" | "len" => open = true,
            number => {
                let share = Share::percent(number.parse::<i32>().ok().filter(|share| (0..=1_000).contains(share))?);
                if under || from.is_some() {
                    if below.replace(share).is_some() {
                        return None;
                    }
                } else {
                    from = Some(share);
                }
                under = false;
            }
        }
    }
    // A band to 100 % has no end; one number alone is where it begins.
    if below == Some(Share::percent(100)) && from.is_some() {
        below = None;
    }
    let alone = below.is_none() && !open && !least && !folded.contains("100");
    if (from.is_none() && below.is_none()) || (alone && from != Some(Share::percent(100))) {
        return None;
    }
    (from.is_none() || below.is_none() || from < below).then_some(Band { from, below, points: clause.points })
}

/// `2 điểm/hoạt động, tối đa 10 điểm`, `mỗi hoạt động được 2 điểm`, `trừ 2 điểm cho mỗi lần`.
fn each(clauses: &[&str], max: Option<Points>) -> Option<Rule> {
    let mut found = None;
    for clause in clauses {
        let Some((points, unit, taken)) = each_of(clause) else { continue };
        if found.replace((points, unit, taken)).is_some() {
            return None;
        }
    }
    let (each, unit, taken) = found?;
    if each == Points::ZERO {
        return None;
    }
    let most = clauses.iter().find_map(|clause| at_most(clause));
    if taken {
        return Some(Rule::Penalty { each, at_most: most, unless_under: Vec::new() });
    }
    let max = max.or(most)?;
    (each <= max).then(|| Rule::Count { each, max, unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()) })
}

fn each_of(clause: &str) -> Option<(Points, &str, bool)> {
    let lowered = case::lowered(clause);
    let taken = lowered.contains("trừ ");
    let mut from = 0;
    while let Some(at) = clause.get(from..)?.find(|c: char| c.is_ascii_digit()) {
        let start = from + at;
        let number = clause.get(start..)?;
        let (points, rest) = leading(number)?;
        from = start + (number.len() - rest.len()).max(1);
        let Some(after) = after_unit(rest) else { continue };
        let after = after.trim_start_matches([')', ' ']);
        if let Some(unit) = after.strip_prefix('/') {
            let unit = unit.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
            return Some((points, ending(unit), taken));
        }
        for word in ["cho mỗi ", "mỗi ", "một "] {
            if let Some(unit) = after.trim_start().strip_prefix(word) {
                return Some((points, ending(unit), taken));
            }
        }
        let before = clause.get(..start)?;
        if let Some((_, unit)) = before.split_once("Mỗi ").or_else(|| before.split_once("mỗi ")) {
            let unit = unit.trim_end_matches([':', '(', ' ']);
            let unit = ["cộng", "trừ", "tính", "bị", "được"]
                .iter()
                .fold(unit, |unit, word| unit.trim_end().trim_end_matches(word));
            return Some((points, ending(unit), taken));
        }
    }
    None
}

/// The words for what is counted, up to what follows them.
fn ending(unit: &str) -> &str {
    let end = unit.find([',', ';', '(', ')', ':', '.', '\n']).unwrap_or(unit.len());
    let unit = unit.get(..end).unwrap_or_default();
    let lowered = case::lowered(unit);
    // Lowering changes no length in Vietnamese; where it does, nothing is cut.
    let cut = lowered.find("tối đa").filter(|_| lowered.len() == unit.len()).unwrap_or(unit.len());
    unit.get(..cut).unwrap_or(unit).trim()
}

/// `tối đa 10 điểm`, `không quá 5 điểm`.
pub(super) fn at_most(text: &str) -> Option<Points> {
    let lowered = case::lowered(text);
    let after = ["tối đa", "không quá", "không vượt quá"]
        .iter()
        .find_map(|word| lowered.split_once(word).map(|(_, after)| after))?;
    let after = after.trim_start_matches([':', ' ']).trim_start_matches("là ");
    let (points, rest) = leading(after)?;
    (after_unit(rest).is_some() || rest.trim_end_matches([')', '.', ' ']).is_empty()).then_some(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        text.parse().unwrap()
    }

    fn said(words: &str, max: &str) -> Option<Rule> {
        rule(&[words], Some(points(max)))
    }

    #[track_caller]
    fn tiers(words: &str, max: &str, expected: &[(&str, &str)]) {
        let Some(Rule::Tiers { tiers }) = said(words, max) else { panic!("no tiers: {:?}", said(words, max)) };
        let found: Vec<_> = tiers.iter().map(|tier| (tier.title.as_str(), tier.points.to_string())).collect();
        let found: Vec<_> = found.iter().map(|(title, points)| (*title, points.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn tiers_are_read_where_they_are_plain() {
        tiers("Đủ 2: 4 điểm; 01: 2 điểm", "4", &[("Đủ 2", "4"), ("01", "2")]);
        tiers("Tốt: 5; Khá: 3; Yếu: 0", "5", &[("Tốt", "5"), ("Khá", "3"), ("Yếu", "0")]);
        tiers(
            "- Có ý tưởng được 10 điểm\n- Không có ý tưởng: 0 điểm",
            "10",
            &[("Có ý tưởng", "10"), ("Không có ý tưởng", "0")],
        );
    }

    #[test]
    fn percentages_become_bands_from_one_on_to_below_the_next() {
        let Some(Rule::PercentTiers { bands, .. }) =
            said("90% - 100%: 5 điểm; từ 80% đến dưới 90%: 3 điểm; Dưới 80% không tính điểm", "5")
        else {
            panic!("no bands")
        };
        let share = |percent| Some(Share::percent(percent));
        let found: Vec<_> = bands.iter().map(|band| (band.from, band.below, band.points.to_string())).collect();
        assert_eq!(
            found,
            [(share(90), None, "5".into()), (share(80), share(90), "3".into()), (None, share(80), "0".into())]
        );
    }

    #[test]
    fn so_much_for_each_counts_up_to_the_most() {
        assert_eq!(
            said("2 điểm/hoạt động, tối đa 10 điểm", "10"),
            Some(Rule::Count { each: points("2"), max: points("10"), unit: Some("hoạt động".into()) })
        );
        assert_eq!(
            said("Mỗi ý tưởng được 2,5 điểm", "10"),
            Some(Rule::Count { each: points("2.5"), max: points("10"), unit: Some("ý tưởng".into()) })
        );
        assert_eq!(
            rule(&["Trừ 2 điểm cho mỗi lần nhắc nhở"], None),
            Some(Rule::Penalty { each: points("2"), at_most: None, unless_under: Vec::new() })
        );
    }

    #[test]
    fn parts_that_add_up_to_the_most_are_a_sum() {
        let Some(Rule::Sum { parts, .. }) =
            said("- Phương thức triển khai: (3 điểm) / - Kết quả đạt được: (2 điểm)", "5")
        else {
            panic!("no sum")
        };
        let found: Vec<_> = parts.iter().map(|part| part.title.as_str()).collect();
        assert_eq!(found, ["Phương thức triển khai", "Kết quả đạt được"]);
    }

    #[test]
    fn what_is_not_plain_is_left_to_a_person() {
        for words in ["Có nội dung triển khai", "Tổ chức ngày 26/3", "5 điểm", "Tốt: 5 điểm; khá: 3 điểm", ""]
        {
            assert_eq!(said(words, "7"), None, "{words}");
        }
        assert_eq!(
            said("Trên 90%: 5 điểm; còn lại: 2 điểm", "5").map(|rule| matches!(rule, Rule::Tiers { .. })),
            Some(true)
        );
    }

    #[test]
    fn a_limit_is_read_with_its_words() {
        assert_eq!(at_most("Tổng điểm thưởng không quá 20 điểm"), Some(points("20")));
        assert_eq!(at_most("tối đa: 7,5 điểm"), Some(points("7.5")));
        assert_eq!(at_most("tối đa 3 hoạt động"), None);
    }
}
