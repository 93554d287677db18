//! The words of the model's documentation, for readers who do not write Rust.

/// A text less its fenced examples and the space around them.
pub fn without_examples(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut in_example = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_example = !in_example;
            continue;
        }
        let is_second_blank = line.is_empty() && kept.last().is_none_or(|last| last.is_empty());
        if !in_example && !is_second_blank {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::without_examples;

    #[test]
    fn an_example_goes_with_the_blank_line_before_it() {
        assert_eq!(without_examples("An id.\n\n```\nuse orientation::Id;\n```"), "An id.");
        assert_eq!(without_examples("One.\n\n```\nx\n```\n\nTwo."), "One.\n\nTwo.");
    }
}
