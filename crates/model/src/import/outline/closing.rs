//! Which of the last paragraphs close the paper.

use super::super::clean::Clean;
use super::super::shape::{ends_sentence, is_capitals};
use super::{Draft, NodeKind};
use crate::plan::LineRole;
use crate::vietnamese::case;

/// Marks the paragraphs that close the paper; `signed` where a signature follows them.
pub(super) fn mark(clean: &Clean<'_>, nodes: &mut [Draft], signed: bool) {
    let closes = |text: &str| {
        [
            "Trên đây",
            "Mọi ",
            "Trong quá trình",
            "Nhận được",
            "Căn cứ nội dung",
            "Căn cứ kế hoạch",
            "Căn cứ Kế hoạch",
            "Đề nghị ",
            "Yêu cầu ",
        ]
        .iter()
        .any(|word| text.starts_with(word))
    };
    let asks = |text: &str| {
        let lowered = case::lowered(text);
        ["đề nghị", "yêu cầu", "kêu gọi"].iter().any(|word| lowered.contains(word))
            && (lowered.contains("triển khai") || lowered.contains("thực hiện") || lowered.contains("phối hợp"))
    };
    let bare = |node: &Draft| {
        (node.kind == NodeKind::Paragraph && !node.numbered && node.marker.is_empty())
            || matches!(node.kind, NodeKind::PageNumber | NodeKind::Continuation)
    };
    let from = nodes.iter().rposition(|node| !bare(node)).map_or(0, |at| at + 1);
    let paragraphs: Vec<usize> =
        (from..nodes.len()).filter(|at| nodes.get(*at).is_some_and(|node| node.kind == NodeKind::Paragraph)).collect();
    let text = |at: &usize| nodes.get(*at).map_or_else(String::new, |node| clean.words(node.text.clone()));
    let mut first = paragraphs.iter().rev().take(4).rfind(|at| text(at).starts_with("Trên đây")).copied();
    // Bare words behind the items of the last list say something of the whole paper.
    let behind_list =
        from.checked_sub(1).and_then(|at| nodes.get(at)).is_some_and(|node| node.kind == NodeKind::Bullet);
    // What stands alone under a short title is the text of that.
    let title = from.checked_sub(1).and_then(|at| nodes.get(at)).is_some_and(|node| {
        let words = clean.words(node.text.clone());
        node.numbered
            && !words.contains(':')
            && !ends_sentence(&words)
            && (is_capitals(&words) || words.chars().count() <= 40)
    });
    if signed && first.is_none() {
        for at in paragraphs.iter().rev() {
            let words = text(at);
            if title && Some(at) == paragraphs.first() {
                break;
            }
            let last = Some(at) == paragraphs.last();
            let gap = nodes.get(*at).is_some_and(|node| node.gap);
            if closes(&words)
                || asks(&words)
                || (last && (words.ends_with("./.") || words.ends_with("./")))
                || (last && (gap || behind_list) && words.ends_with('.'))
            {
                first = Some(*at);
            } else {
                break;
            }
        }
    }
    let Some(first) = first else {
        return;
    };
    for node in nodes.iter_mut().skip(first).filter(|node| node.kind != NodeKind::PageNumber) {
        node.kind = NodeKind::Closing;
        node.role = LineRole::Closing;
        node.depth = 0;
    }
}
