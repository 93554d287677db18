//! The theme of the period: a line of the body, its options, or words of the preamble.

use super::clean::{Clean, Stretch};
use super::outline::{Draft, NodeKind, is_option};
use crate::plan::{Origin, Theme, ThemeOption};
use crate::vietnamese::case;
use crate::{Id, Passage};

/// A theme, and the stretch of the preamble that it was taken from.
pub(super) struct Found {
    pub(super) theme: Theme,
    /// Whether it asks to choose among options.
    pub(super) asks: bool,
    /// Which words of which preamble node it takes.
    pub(super) taken: Option<(usize, Stretch)>,
}

fn passage(clean: &Clean<'_>, marker: Option<Stretch>, text: Stretch, line: u32) -> Passage {
    let whole = marker.as_ref().map_or(text.start, |marker| marker.start)..text.end;
    Passage {
        marker: marker.map(|marker| clean.get(marker).to_owned()),
        text: clean.words(text),
        span: Some(clean.span(&whole, line)),
    }
}

fn marker(node: &Draft) -> Option<Stretch> {
    (!node.marker.is_empty()).then(|| node.marker.clone())
}

/// The theme among the nodes; `id` names its question.
pub(super) fn read(clean: &Clean<'_>, nodes: &[Draft], id: &Id) -> Option<Found> {
    let marked: Vec<&Draft> = nodes.iter().filter(|node| node.kind == NodeKind::Theme).collect();
    let Some((question, below)) = marked.split_first() else {
        return in_preamble(clean, nodes);
    };
    let option_id = |nth: usize| format!("{id}.o{nth}").parse::<Id>().ok();
    if below.is_empty() {
        // `1. Chủ đề: …`: what stands before the colon asks, what stands behind it is the one answer.
        let words = clean.get(question.text.clone());
        let colon = words.find(':')? + 1;
        let rest = words.get(colon..)?;
        let start = question.text.start + colon + (rest.len() - rest.trim_start().len());
        let option = passage(
            clean,
            None,
            start..question.text.end,
            question.line + line_breaks(clean, question.text.start..start),
        );
        let option = ThemeOption { id: option_id(1)?, wording: wording(&option.text), passage: option, origin: None };
        let adopted = Some(option.id.clone());
        let asked = passage(clean, marker(question), question.text.start..question.text.start + colon, question.line);
        let theme = Theme { id: id.clone(), question: asked, options: vec![option], adopted };
        return Some(Found { theme, asks: false, taken: None });
    }
    let mut options = Vec::new();
    for (nth, node) in below.iter().enumerate() {
        let passage = passage(clean, marker(node), node.text.clone(), node.line);
        let lowered = case::lowered(&passage.text);
        let central =
            lowered.contains("theo định hướng trung ương") || lowered.contains("theo định hướng của trung ương");
        options.push(ThemeOption {
            id: option_id(nth + 1)?,
            wording: wording(&passage.text),
            passage,
            origin: central.then_some(Origin::CentralCommittee),
        });
    }
    let asks = options.len() > 1 || options.iter().any(|option| is_option(&option.passage.text));
    let adopted = (!asks).then(|| options.first().map(|option| option.id.clone())).flatten();
    let question = passage(clean, marker(question), question.text.clone(), question.line);
    Some(Found { theme: Theme { id: id.clone(), question, options, adopted }, asks, taken: None })
}

fn line_breaks(clean: &Clean<'_>, stretch: Stretch) -> u32 {
    super::clean::short(clean.get(stretch).matches('\n').count())
}

/// `… với chủ đề: “…”, nội dung cụ thể như sau:`
fn in_preamble(clean: &Clean<'_>, nodes: &[Draft]) -> Option<Found> {
    for (place, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == NodeKind::Preamble) {
        let words = clean.get(node.text.clone());
        let Some((at, from)) =
            ["chủ đề", "Chủ đề", "CHỦ ĐỀ"].iter().find_map(|word| words.find(word).map(|at| (at, at + word.len())))
        else {
            continue;
        };
        let after = words.get(from..)?;
        let open = after.find(['“', '"'])?;
        // Between the word and the theme stands little: `chủ đề năm 2022 là: “…”`.
        if after.get(..open)?.chars().count() > 40 || after.get(..open)?.contains(['.', ';', ',']) {
            continue;
        }
        let mark = after.get(open..)?.chars().next()?.len_utf8();
        let len = after.get(open + mark..)?.find(['”', '"'])?;
        let close = after.get(open + mark + len..)?.chars().next()?.len_utf8();
        let start = node.text.start + from + open;
        let mut end = start + mark + len + close;
        let rest = clean.get(end..node.text.end);
        end += rest.chars().next().filter(|c| matches!(c, ',' | ';' | '.')).map_or(0, char::len_utf8);
        let asked = node.text.start + at..node.text.start + from + after.get(..open)?.trim_end().len();
        let id: Id = "chu-de".parse().ok()?;
        let option_id: Id = "chu-de.o1".parse().ok()?;
        let line = |to: usize| node.line + line_breaks(clean, node.text.start..to);
        let option = passage(clean, None, start..end, line(start));
        let theme = Theme {
            id,
            question: passage(clean, None, asked.clone(), line(asked.start)),
            options: vec![ThemeOption {
                id: option_id.clone(),
                wording: wording(&option.text),
                passage: option,
                origin: None,
            }],
            adopted: Some(option_id),
        };
        return Some(Found { theme, asks: false, taken: Some((place, asked.start..end)) });
    }
    None
}

/// The theme itself: what stands between the quotation marks, else the words without their full stop.
fn wording(text: &str) -> String {
    let inner = || {
        let open = text.find(['“', '"'])?;
        let mark = text.get(open..)?.chars().next()?.len_utf8();
        let rest = text.get(open + mark..)?;
        rest.get(..rest.rfind(['”', '"'])?)
    };
    inner().unwrap_or_else(|| text.trim_end_matches(['.', ',', ';'])).trim().to_owned()
}
