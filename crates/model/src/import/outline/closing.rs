//! Which of the last paragraphs close the paper.

use super::super::clean::Clean;
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
    if signed && first.is_none() {
        for at in paragraphs.iter().rev() {
            let words = text(at);
            let last = Some(at) == paragraphs.last();
            let gap = nodes.get(*at).is_some_and(|node| node.gap);
            if closes(&words)
                || asks(&words)
                || (last && (words.ends_with("./.") || words.ends_with("./")))
                || (last && gap && words.ends_with('.'))
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
