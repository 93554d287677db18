//! Numbers of points as forms print them: `12,5`, `- 0,5`, `−0.5`, `+ 1,2`, `5 điểm`, `(35đ)`.

use crate::Points;
use crate::vietnamese::case;

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    None,
    Plus,
    Minus,
}

/// What a cell for points holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Points(Sign, Points),
    Unreadable,
}

/// A number at the beginning of a text, and what follows.
pub(super) fn leading(text: &str) -> Option<(Points, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let digits = text.get(..end)?;
    let number = digits.trim_end_matches(['.', ',']);
    let rest = text.get(number.len()..)?;
    let mut parts = number.split(['.', ',']);
    let whole = parts.next().filter(|whole| !whole.is_empty())?;
    let groups: Vec<&str> = parts.collect();
    // Three digits behind a separator are thousands, as the field writes them; fewer are a fraction.
    let plain = match groups.as_slice() {
        [] => whole.to_owned(),
        groups if whole.len() <= 3 && !whole.starts_with('0') && groups.iter().all(|group| group.len() == 3) => {
            format!("{whole}{}", groups.concat())
        }
        [fraction] if (1..=2).contains(&fraction.len()) => format!("{whole}.{fraction}"),
        _ => return None,
    };
    let points: Points = plain.parse().ok()?;
    (points <= Points::MOST_OF_ONE).then_some((points, rest))
}

/// What follows the word for points (`điểm`, `đ`), or the whole text where it does not begin so.
pub(super) fn after_unit(text: &str) -> Option<&str> {
    let trimmed = text.trim_start();
    for unit in ["điểm", "Điểm", "ĐIỂM", "đ", "Đ"] {
        if let Some(rest) = trimmed.strip_prefix(unit)
            && !rest.starts_with(char::is_alphabetic)
        {
            return Some(rest);
        }
    }
    None
}

/// The content of a cell for points.
pub(super) fn cell(text: &str) -> Cell {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')').trim();
    if text.chars().all(|c| matches!(c, '-' | '–' | '…' | '.' | '_' | ' ' | 'x' | 'X' | '/')) {
        return Cell::Empty;
    }
    let lowered = case::lowered(text);
    let text = lowered.strip_prefix("tối đa").map_or(lowered.as_str(), str::trim_start);
    let (sign, unsigned) = match text.chars().next() {
        Some('+') => (Sign::Plus, text.trim_start_matches('+')),
        Some('-' | '−' | '–' | '—') => (Sign::Minus, text.trim_start_matches(['-', '−', '–', '—'])),
        _ => (Sign::None, text),
    };
    let Some((points, rest)) = leading(unsigned.trim_start()) else { return Cell::Unreadable };
    let rest = rest.trim();
    // `+2 (cấp tỉnh công nhận)`, `-1/lần chậm`: what the points are for.
    let noted =
        rest.starts_with('(') || rest.strip_prefix('/').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    if rest.is_empty() || noted || after_unit(rest).is_some() { Cell::Points(sign, points) } else { Cell::Unreadable }
}

/// The points that end a title in brackets: `CÔNG TÁC GIÁO DỤC (256 điểm)`, `(40)`, `(60đ)`.
pub(super) fn in_title(title: &str) -> Option<Points> {
    let end = title.trim_end_matches([' ', '.', ':', ',']);
    let inside = end.strip_suffix(')')?;
    let (_, inside) = inside.rsplit_once('(')?;
    let lowered = case::lowered(inside);
    let inside = lowered.trim().strip_prefix("tối đa").unwrap_or(&lowered).trim();
    let (points, rest) = leading(inside)?;
    let rest = rest.trim();
    // `(2018)` is a year.
    let bare = rest.is_empty() && points <= Points::whole(1_000);
    (bare || after_unit(rest).is_some_and(|rest| rest.trim().is_empty())).then_some(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        text.parse().unwrap()
    }

    #[test]
    fn points_are_read_with_every_sign_and_separator() {
        for (text, sign, number) in [
            ("5", Sign::None, "5"),
            ("12,5", Sign::None, "12.5"),
            ("- 0,5", Sign::Minus, "0.5"),
            ("−0.5", Sign::Minus, "0.5"),
            ("+ 1,2", Sign::Plus, "1.2"),
            ("5 điểm", Sign::None, "5"),
            ("-2đ/lần", Sign::Minus, "2"),
            ("(35)", Sign::None, "35"),
            ("Tối đa 10", Sign::None, "10"),
            ("1.000", Sign::None, "1000"),
            ("0.25", Sign::None, "0.25"),
        ] {
            assert_eq!(cell(text), Cell::Points(sign, points(number)), "{text}");
        }
        for text in ["", " ", "…", "-", "x"] {
            assert_eq!(cell(text), Cell::Empty, "{text}");
        }
        for text in ["năm", "5-10", "10%", "1.00.000", "0.125", "1,2,3"] {
            assert_eq!(cell(text), Cell::Unreadable, "{text}");
        }
    }

    #[test]
    fn a_title_ends_in_its_points() {
        assert_eq!(in_title("GIÁO DỤC (256 điểm)"), Some(points("256")));
        assert_eq!(in_title("Sáng tạo (60đ)"), Some(points("60")));
        assert_eq!(in_title("Tình nguyện (40)"), Some(points("40")));
        assert_eq!(in_title("Truyền thống (61điểm):"), Some(points("61")));
        for text in ["Đại hội (2018)", "Chi đoàn (nếu có)", "Hội thi", "Chăm lo (5 hoạt động)"] {
            assert_eq!(in_title(text), None, "{text}");
        }
    }
}
