//! The named movements, programmes, campaigns, titles and models: what stands in quotation marks behind one of the usual
//! nouns, and what such a noun names without marks.

use std::collections::HashMap;

use super::dates::ends_with;
use super::find::next_byte;
use crate::plan::{Initiative, InitiativeKind, Mention};
use crate::vietnamese::case;
use crate::vietnamese::fold;
use crate::{Id, Passage};

/// The nouns before a name, the longest first where one ends another.
const NOUNS: &[(&str, InitiativeKind)] = &[
    ("chương trình đồng hành với thanh niên", InitiativeKind::CompanionProgramme),
    ("cuộc vận động", InitiativeKind::Campaign),
    ("phong trào thi đua", InitiativeKind::Movement),
    ("phong trào", InitiativeKind::Movement),
    ("chương trình trọng điểm", InitiativeKind::Programme),
    ("chương trình", InitiativeKind::Programme),
    ("chiến dịch", InitiativeKind::Campaign),
    ("đề án", InitiativeKind::Programme),
    ("dự án", InitiativeKind::Programme),
    ("danh hiệu", InitiativeKind::Title),
    ("giải thưởng", InitiativeKind::Title),
    ("mô hình", InitiativeKind::Model),
    ("đoàn cơ sở", InitiativeKind::Model),
    ("công trình", InitiativeKind::Model),
    ("câu lạc bộ", InitiativeKind::Club),
    ("hội đồng", InitiativeKind::Forum),
    ("diễn đàn", InitiativeKind::Forum),
    ("ngày hội", InitiativeKind::Festival),
    ("cổng thông tin", InitiativeKind::Portal),
    ("quỹ", InitiativeKind::Fund),
    ("chủ trương", InitiativeKind::Guideline),
    ("bộ quy tắc", InitiativeKind::Guideline),
    ("hội thi", InitiativeKind::Festival),
    ("cuộc thi", InitiativeKind::Festival),
    ("đợt hoạt động", InitiativeKind::Programme),
];

/// What a name itself begins with.
const BEGINNINGS: &[(&str, InitiativeKind)] = &[
    ("ngày hội", InitiativeKind::Festival),
    ("ngày", InitiativeKind::Festival),
    ("tháng", InitiativeKind::Programme),
    ("hội đồng", InitiativeKind::Forum),
    ("quỹ", InitiativeKind::Fund),
    ("câu lạc bộ", InitiativeKind::Club),
    ("công trình", InitiativeKind::Model),
    ("diễn đàn", InitiativeKind::Forum),
    ("đêm hội", InitiativeKind::Festival),
    ("ngân hàng", InitiativeKind::Portal),
    ("tiếp sức", InitiativeKind::Programme),
];

/// What the nodes name, by first mention.
#[derive(Debug, Default)]
pub(super) struct Names {
    found: Vec<Initiative>,
    by_name: HashMap<String, usize>,
}

impl Names {
    /// Reads the words of a node; gives the ids of what they name, each once.
    pub(super) fn read(&mut self, node: &Id, passage: &Passage) -> Vec<Id> {
        let text = passage.text.as_str();
        let mut ids = Vec::new();
        for (at, name, kind) in named(text) {
            let key = fold(name);
            let place = match self.by_name.get(&key) {
                Some(place) => *place,
                None => {
                    let Some(id) = self.id(&key) else {
                        continue;
                    };
                    self.found.push(Initiative { id, name: capital(name), kind, mentions: Vec::new() });
                    self.by_name.insert(key, self.found.len() - 1);
                    self.found.len() - 1
                }
            };
            if let Some(initiative) = self.found.get_mut(place) {
                let start = super::clean::short(at);
                let end = super::clean::short(at + name.len());
                initiative.mentions.push(Mention { node: node.clone(), start, end });
                if !ids.contains(&initiative.id) {
                    ids.push(initiative.id.clone());
                }
            }
        }
        ids
    }

    fn id(&self, key: &str) -> Option<Id> {
        let mut slug = super::slug::slug(key, 56);
        if slug.is_empty() {
            return None;
        }
        // Numbers alone would be ids of sections.
        if slug.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'.') {
            slug = format!("ten-{slug}");
        }
        let taken = |id: &str| self.found.iter().any(|initiative| initiative.id.as_str() == id);
        if taken(&slug) {
            slug = (2..).map(|n| format!("{slug}-{n}")).find(|id| !taken(id))?;
        }
        slug.parse().ok()
    }

    pub(super) fn into_initiatives(self) -> Vec<Initiative> {
        self.found
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| core::iter::once(case::upper(first)).chain(letters).collect())
}

/// Every name in a text: where it begins, the name, what it is.
pub(super) fn named(text: &str) -> Vec<(usize, &str, InitiativeKind)> {
    let mut found = Vec::new();
    let mut last: Option<(usize, InitiativeKind)> = None;
    let mut at = 0;
    while let Some((open, inner, end)) = quoted(text, at) {
        at = end;
        let name = inner.trim().trim_end_matches([',', '.', ';']);
        let before = text.get(..open).unwrap_or_default().trim_end();
        let lead = before.trim_end_matches([':']).trim_end();
        let start = open + text.get(open..).and_then(|rest| rest.find(name)).unwrap_or(0);
        let words = name.split_whitespace().count();
        let first = name.chars().next();
        let noun = NOUNS.iter().find(|(noun, _)| ends_with(lead, noun)).map(|(_, kind)| *kind);
        // One behind the other: `“Xuân tình nguyện”, “Tháng ba biên giới”`.
        let listed = last.filter(|(until, _)| {
            let between = text.get(*until..open).unwrap_or_default().trim();
            matches!(between, "," | "và" | "" | ";" | ", và" | "hoặc")
        });
        let as_list = ends_with(lead, "như")
            .then(|| NOUNS.iter().find(|(noun, _)| case::lowered(lead).contains(noun)).map(|(_, kind)| *kind))
            .flatten();
        let lowered = case::lowered(name);
        let own = BEGINNINGS
            .iter()
            .find(|(word, _)| lowered.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
            .map(|(_, kind)| *kind);
        let titled = first.is_some_and(|c| case::is_capital(c) || c.is_ascii_digit());
        let kind = noun.or(listed.map(|(_, kind)| kind)).or(as_list).or(own.filter(|_| titled));
        if let Some(kind) = kind.filter(|_| (1..=18).contains(&words) && titled) {
            found.push((start, name, kind));
            last = Some((end, kind));
        }
    }
    unquoted(text, &mut found);
    crate::sorted::sort_by_number(&mut found, |(at, ..)| *at as u64);
    found
}

/// The next words between quotation marks: where they begin, the words, where the marks end.
fn quoted(text: &str, from: usize) -> Option<(usize, &str, usize)> {
    let rest = text.get(from..)?;
    let mut open = 0;
    loop {
        open += memchr::memchr2(b'"', 0xe2, rest.as_bytes().get(open..)?)?;
        if rest.get(open..).is_some_and(|mark| mark.starts_with(['“', '"'])) {
            break;
        }
        open += 1;
    }
    let mark = rest.get(open..)?.chars().next()?;
    let start = open + mark.len_utf8();
    // A mark that the paper closes with another one is closed all the same.
    let len = rest.get(start..)?.find(['”', '"'])?;
    let inner = rest.get(start..start + len)?;
    let close = rest.get(start + len..)?.chars().next()?.len_utf8();
    let end = from + start + len + close;
    // A mark that never closes: the next one opens.
    if let Some(again) = inner.find('“') {
        return Some((from + open, "", from + start + again));
    }
    Some((from + open, inner, end))
}

/// Names without marks: a heading that is one, and capitals behind a noun that is rarely used otherwise.
fn unquoted<'t>(text: &'t str, found: &mut Vec<(usize, &'t str, InitiativeKind)>) {
    let short = || text.chars().count() <= 140 && !text.contains(['.', ';', '“', '"', ':']);
    let begins = |noun: &str| text.starts_with(noun);
    if ["Chương trình đồng hành với thanh niên", "Phong trào ", "Chiến dịch "].into_iter().any(begins) && short()
    {
        for (noun, kind) in [
            ("Chương trình đồng hành với thanh niên", InitiativeKind::CompanionProgramme),
            ("Phong trào ", InitiativeKind::Movement),
            ("Chiến dịch ", InitiativeKind::Campaign),
        ] {
            if let Some(rest) = text.strip_prefix(noun) {
                let whole = kind == InitiativeKind::CompanionProgramme;
                let name = if whole { text } else { rest.trim() };
                if whole || name.chars().next().is_some_and(case::is_capital) {
                    found.push((if whole { 0 } else { text.len() - rest.trim_start().len() }, name, kind));
                }
                return;
            }
        }
    }
    const NAMED: &[(&str, InitiativeKind, bool)] = &[
        ("âu lạc bộ ", InitiativeKind::Club, true),
        ("ổng thông tin ", InitiativeKind::Portal, false),
        ("uỹ Hỗ trợ ", InitiativeKind::Fund, true),
        ("ộ quy tắc ứng xử ", InitiativeKind::Guideline, true),
        ("hi đoàn mạnh", InitiativeKind::Title, true),
        ("í thư chi đoàn giỏi", InitiativeKind::Title, true),
    ];
    // Every noun begins with one of three letters, small or capital.
    let begins = |b| matches!(b, b'c' | b'C' | b'q' | b'Q' | b'b' | b'B');
    let mut starts = Vec::new();
    let mut seen = 0;
    while let Some(at) = next_byte(text, seen, begins) {
        seen = at + 1;
        if text.get(seen..).is_some_and(|rest| NAMED.iter().any(|(noun, ..)| rest.starts_with(noun))) {
            starts.push(at);
        }
    }
    for (noun, kind, with_noun) in NAMED {
        let of_noun = |start: &&usize| text.get(*start + 1..).is_some_and(|rest| rest.starts_with(noun));
        for start in starts.iter().filter(of_noun).copied() {
            let after = start + 1 + noun.len();
            let len = match kind {
                InitiativeKind::Title => 0,
                InitiativeKind::Guideline => {
                    text.get(after..).map_or(0, |rest| rest.find(['.', ',', ';', ':', '(']).unwrap_or(rest.len()))
                }
                InitiativeKind::Fund => fund(text.get(after..).unwrap_or_default()),
                _ => capitals(text.get(after..).unwrap_or_default()),
            };
            if len == 0 && !matches!(kind, InitiativeKind::Title) {
                continue;
            }
            let (from, to) = (if *with_noun { start } else { after }, after + len);
            let free = found.iter().all(|(at, name, _)| to <= *at || at + name.len() <= from);
            if let Some(name) = text.get(from..to).map(str::trim_end).filter(|name| free && !name.is_empty()) {
                found.push((from, name, *kind));
            }
        }
    }
}

/// A name that begins with a capital: until a mark, or a word that begins something else.
fn capitals(text: &str) -> usize {
    if !text.chars().next().is_some_and(case::is_capital) {
        return 0;
    }
    let mut end = 0;
    for word in text.split_inclusive(' ').take(8) {
        let bare = word.trim();
        let stops = matches!(
            bare,
            "các"
                | "của"
                | "và"
                | "cho"
                | "với"
                | "tại"
                | "ở"
                | "trong"
                | "để"
                | "trên"
                | "do"
                | "cấp"
                | "là"
                | "theo"
        );
        if stops && end > 0 {
            break;
        }
        let cut = bare.find([',', '.', ';', ':', '(', ')']);
        if let Some(cut) = cut {
            end += cut;
            break;
        }
        end += word.len();
    }
    text.get(..end).map_or(0, |name| name.trim_end().len())
}

/// `Quỹ Hỗ trợ Khởi nghiệp cho thanh niên`: until a word in small letters that does not belong to a pair.
fn fund(text: &str) -> usize {
    let mut end = 0;
    for (nth, word) in text.split_inclusive(' ').enumerate().take(6) {
        let bare = word.trim().trim_end_matches([',', '.', ';', ':']);
        if matches!(bare, "cho" | "của" | "và" | "tại" | "các")
            || (nth == 0 && !bare.chars().next().is_some_and(case::is_capital))
        {
            break;
        }
        end += bare.len() + usize::from(word.ends_with(' '));
        if bare.len() < word.trim().len() {
            break;
        }
    }
    text.get(..end).map_or(0, |name| name.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(text: &str, expected: &[(&str, InitiativeKind)]) {
        let found: Vec<_> = named(text)
            .into_iter()
            .map(|(at, name, kind)| {
                assert_eq!(text.get(at..at + name.len()), Some(name));
                (name, kind)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn quoted_names_are_told_by_the_noun_before_them_or_by_their_own() {
        names(
            "Triển khai chương trình “Áo ấm”, “Tháng ba xanh” và mô hình “Góc sách”",
            &[
                ("Áo ấm", InitiativeKind::Programme),
                ("Tháng ba xanh", InitiativeKind::Programme),
                ("Góc sách", InitiativeKind::Model),
            ],
        );
        names("Tổ chức “Ngày đọc sách”", &[("Ngày đọc sách", InitiativeKind::Festival)]);
        names("Chủ trương \"1+1\"", &[("1+1", InitiativeKind::Guideline)]);
    }

    #[test]
    fn other_quotes_name_nothing() {
        names("chống “tự chuyển hóa” và “diễn biến”; học chuyên đề “Sống đẹp”", &[]);
    }

    #[test]
    fn a_heading_names_its_movement() {
        names("Phong trào Em yêu bản làng", &[("Em yêu bản làng", InitiativeKind::Movement)]);
    }
}
