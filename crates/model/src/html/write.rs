//! Writing tags and escaped text.

/// An HTML text in the making. Names of tags and attributes are the program's own; every value is escaped.
#[derive(Default)]
pub(super) struct Writer {
    html: String,
    open: Vec<&'static str>,
}

impl Writer {
    /// Opens an element; attributes without a value are left out.
    pub(super) fn open(&mut self, tag: &'static str, attributes: &[(&'static str, Option<&str>)]) -> &mut Self {
        self.open.push(tag);
        self.void(tag, attributes)
    }

    /// An element that has no content and no end; attributes as above.
    pub(super) fn void(&mut self, tag: &'static str, attributes: &[(&'static str, Option<&str>)]) -> &mut Self {
        self.html.push('<');
        self.html.push_str(tag);
        for (name, value) in attributes {
            if let Some(value) = value {
                self.html.push(' ');
                self.html.push_str(name);
                self.html.push_str("=\"");
                self.text(value);
                self.html.push('"');
            }
        }
        self.html.push('>');
        self
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) -> &mut Self {
        if let Some(tag) = self.open.pop() {
            self.html.push_str("</");
            self.html.push_str(tag);
            self.html.push('>');
        }
        self
    }

    /// Text, escaped for elements and attributes alike.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for part in text.split_inclusive(['&', '<', '>', '"', '\'']) {
            let mut plain = part.chars();
            let escaped = match plain.next_back() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                Some('\'') => "&#39;",
                _ => {
                    self.html.push_str(part);
                    continue;
                }
            };
            self.html.push_str(plain.as_str());
            self.html.push_str(escaped);
        }
        self
    }

    /// An element with text only.
    pub(super) fn element(
        &mut self,
        tag: &'static str,
        attributes: &[(&'static str, Option<&str>)],
        text: &str,
    ) -> &mut Self {
        self.open(tag, attributes).text(text).close()
    }

    /// A break within a line of words.
    pub(super) fn line_break(&mut self) -> &mut Self {
        self.html.push_str("<br>");
        self
    }

    /// A line feed, for those who read the source.
    pub(super) fn line(&mut self) -> &mut Self {
        self.html.push('\n');
        self
    }

    /// The text, with whatever is still open closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut writer = Writer::default();
        writer.open("p", &[("id", Some("a\"b'&")), ("class", None)]).text("<script>&x");
        assert_eq!(writer.finish(), "<p id=\"a&quot;b&#39;&amp;\">&lt;script&gt;&amp;x</p>");
    }
}
