//! Trees in plain text.

/// A line with what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// The line itself.
    pub line: String,
    /// What stands under it.
    pub children: Vec<Self>,
}

impl Tree {
    /// The tree as lines.
    pub fn drawn(&self) -> String {
        let mut text = format!("{}\n", self.line);
        draw(&self.children, "", &mut text);
        text
    }
}

fn draw(children: &[Tree], before: &str, text: &mut String) {
    for (nth, child) in children.iter().enumerate() {
        let (branch, below) = if nth + 1 == children.len() { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        text.push_str(&format!("{before}{branch}{}\n", child.line));
        draw(&child.children, &format!("{before}{below}"), text);
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    #[test]
    fn each_line_hangs_on_the_one_above_it() {
        let leaf = |line: &str| Tree { line: line.to_owned(), children: vec![] };
        let tree = Tree {
            line: "a".to_owned(),
            children: vec![Tree { line: "b".to_owned(), children: vec![leaf("c")] }, leaf("d")],
        };
        assert_eq!(tree.drawn(), "a\n├─ b\n│  └─ c\n└─ d\n");
    }
}
