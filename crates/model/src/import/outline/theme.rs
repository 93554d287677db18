//! Which lines state the theme of the period, or ask for one among options.

use super::super::clean::Clean;
use super::super::shape::names_theme;
use super::{Draft, NodeKind};
use crate::vietnamese::case;

/// Marks the theme: a line that begins with `Chủ đề` and states one, or asks for one among options.
pub(super) fn mark(clean: &Clean<'_>, nodes: &[Draft], kinds: &mut [NodeKind]) {
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.is_body()) {
        let words = clean.get(node.text.clone());
        if !names_theme(words) {
            continue;
        }
        let below: Vec<usize> = nodes
            .iter()
            .enumerate()
            .skip(at + 1)
            .filter(|(_, next)| next.kind != NodeKind::PageNumber)
            .take_while(|(_, next)| next.is_body() && next.depth > node.depth)
            .map(|(at, _)| at)
            .collect();
        let text = |at: &usize| nodes.get(*at).map_or("", |node| clean.get(node.text.clone()));
        let states = words.split_once(':').is_some_and(|(_, theme)| !theme.trim().is_empty());
        let options = !below.is_empty() && below.iter().all(|at| is_option(text(at)));
        let quoted = !states && below.len() == 1 && below.iter().all(|at| text(at).starts_with(['“', '"']));
        if (states && below.is_empty()) || options || quoted {
            for marked in core::iter::once(at).chain(below) {
                if let Some(kind) = kinds.get_mut(marked) {
                    *kind = NodeKind::Theme;
                }
            }
            return;
        }
    }
}

/// Whether a line states a theme behind a colon.
pub(super) fn states_theme(text: &str) -> bool {
    names_theme(text) && text.split_once(':').is_some_and(|(_, theme)| !theme.trim().is_empty())
}

pub(crate) fn is_option(words: &str) -> bool {
    words
        .strip_prefix("Phương án")
        .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || case::is_capital(c)))
}
