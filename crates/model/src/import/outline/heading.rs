//! Tells headings from paragraphs, once what stands under each is known.

use super::super::clean::Clean;
use super::super::marker;
use super::super::shape::{is_capitals, open_quote};
use super::{Draft, NodeKind, theme};
use crate::vietnamese::case;

/// Tells headings from paragraphs, now that what stands under each is known; and the theme from both.
pub(super) fn judge(clean: &Clean<'_>, nodes: &mut [Draft]) {
    let mut kinds: Vec<NodeKind> = nodes.iter().map(|node| node.kind).collect();
    // What follows each node in the body: its kind and depth.
    let mut following: Option<usize> = None;
    for at in (0..nodes.len()).rev() {
        let Some(node) = nodes.get(at) else {
            continue;
        };
        if !node.is_body() {
            if node.kind != NodeKind::PageNumber && node.kind != NodeKind::Header {
                following = None;
            }
            continue;
        }
        let child = following
            .and_then(|at| nodes.get(at))
            .filter(|next| next.depth > node.depth && next.kind != NodeKind::Continuation);
        let words = || {
            let mut words = clean.words(node.text.clone());
            for rest in nodes
                .iter()
                .skip(at + 1)
                .filter(|next| next.is_body())
                .take_while(|next| next.kind == NodeKind::Continuation)
            {
                words.push(' ');
                words.push_str(clean.get(rest.text.clone()));
            }
            // `a) Mục tiêu 1: Giữ rừng`: the words behind the second number are the title.
            if let [Some(label), _] = marker::read(&words)
                && label.is_label()
                && node.numbered
                && words.len() > label.len
            {
                words.drain(..label.len);
                words = words.trim_start().to_owned();
            }
            words
        };
        if let Some(kind) = kinds.get_mut(at) {
            if node.numbered {
                let label = marker::read(clean.get(node.marker.clone()))[0].is_some_and(|marker| marker.is_label());
                *kind = if (child.is_some() || !label) && is_heading(&words(), child, clean.is_strong(&node.text)) {
                    NodeKind::Heading
                } else {
                    NodeKind::Paragraph
                };
            } else if node.kind == NodeKind::Bullet
                && clean.get(node.marker.clone()).starts_with('*')
                && child.is_some()
                && heads(&words())
            {
                *kind = NodeKind::Heading;
            }
        }
        if node.kind != NodeKind::Continuation {
            following = Some(at);
        }
    }
    theme::mark(clean, nodes, &mut kinds);
    for (node, kind) in nodes.iter_mut().zip(kinds) {
        node.kind = kind;
    }
}

/// Short, one clause, nothing behind its colon.
fn heads(words: &str) -> bool {
    let body = words.trim_end_matches(':').trim_end();
    words.chars().count() <= 160 && !sentences(body) && !body.ends_with(['.', ';']) && !runs_in(words)
}

/// Whether a title stands before a colon and its text behind it.
fn runs_in(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(title, rest)| {
        title.chars().count() <= 120 && rest.trim().chars().count() > 2 && !open_quote(title)
    })
}

/// Whether the title goes on behind its colon and tells nothing yet: `Giai đoạn 1: Vận động (từ 25/10)`.
fn names_stage(words: &str) -> bool {
    let rest = words.split_once(": ").map_or("", |(_, rest)| rest);
    let outside = rest.split('(').next().unwrap_or_default();
    let stage = ["Giai đoạn", "Bước", "Đợt"].iter().any(|word| words.starts_with(word));
    words.chars().count() <= 90
        && !outside.contains([';', '.'])
        && (stage || !outside.contains(','))
        && !outside.contains(|c: char| c.is_ascii_digit())
}

/// Whether a sentence ends inside.
fn sentences(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(". ") {
        let after = rest.get(at + 2..).unwrap_or_default();
        let before = rest.get(..at).unwrap_or_default();
        let short = before
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.chars().count() <= 2 && word.chars().all(case::is_capital));
        if after.trim_start().chars().next().is_some_and(|c| case::is_capital(c) || c == '“') && !short {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a numbered line is a heading: it has something under it and is one clause; or it has nothing under it and is
/// printed as a title; a bold one may be longer.
fn is_heading(words: &str, child: Option<&Draft>, strong: bool) -> bool {
    if words.is_empty() {
        return child.is_some();
    }
    if is_capitals(words) {
        return true;
    }
    let chars = words.chars().count();
    if words.contains("kèm theo)") {
        // `3. Việc khác (có danh mục kèm theo).`, but no sentence that says who does what and only ends so.
        const DOERS: [&str; 10] = [
            "Đoàn ",
            "Quận Đoàn ",
            "Huyện đoàn ",
            "Tỉnh đoàn ",
            "Thành Đoàn ",
            "Các ",
            "Ban ",
            "Mỗi ",
            "Giao ",
            "Văn phòng ",
        ];
        let does = words.ends_with('.') && DOERS.iter().any(|word| words.starts_with(word));
        return chars <= (if does { 60 } else { 160 }) && !sentences(words.trim_end_matches('.'));
    }
    match child {
        Some(child) => {
            let listed = child.numbered || !child.marker.is_empty();
            let ended = words.ends_with(['.', ';']);
            let title = !runs_in(words) || (listed && !ended && names_stage(words));
            chars <= 300 && !sentences(words) && title && (listed || !ended)
        }
        None => chars <= (if strong { 160 } else { 60 }) && !ended_or_run_in(words),
    }
}

fn ended_or_run_in(words: &str) -> bool {
    words.ends_with(['.', ';', ',', '…'])
        || runs_in(words)
        || words.contains(['“', '"'])
        || words.split(':').nth(1).is_some_and(|rest| !rest.trim().is_empty())
}
