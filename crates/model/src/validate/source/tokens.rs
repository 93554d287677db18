//! A text as words and signs, each with its place.

use unicode_normalization::UnicodeNormalization;

use crate::plan::{NodeRef, Plan};
use crate::span::Passage;

/// The longest stretch of words that a finding quotes, in characters.
const QUOTED: usize = 160;

/// A word, or a sign between words.
#[derive(Clone, Debug)]
pub struct Token {
    /// The word in the Unicode form NFC.
    pub text: String,
    /// Whether white space stands before it.
    pub apart: bool,
    /// Of a source: the line, from 1.
    pub line: usize,
    /// Of a source: the column, in characters from 1.
    pub column: usize,
    /// Of a plan: the node, or the part of the paper, that it is in.
    pub place: String,
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// The tokens of a pasted paper.
pub fn of_source(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (nth, line) in source.trim_start_matches('\u{feff}').lines().enumerate() {
        split(line, nth + 1, "", &mut tokens);
    }
    tokens
}

/// The tokens of a plan in the order of the paper.
pub fn of_plan(plan: &Plan) -> Vec<Token> {
    let mut passages: Vec<(&str, &Passage)> = plan.header.iter().map(|line| ("header", &line.passage)).collect();
    let nodes = plan.nodes().into_iter().filter(|node| !matches!(node.item, NodeRef::Action(..)));
    passages.extend(nodes.map(|node| (node.id.as_str(), node.passage())));
    passages.extend(plan.signature.iter().map(|line| ("signature", &line.passage)));
    // The order of the source, where it is known: copied from a PDF, a header can stand behind the body.
    if passages.iter().all(|(_, passage)| passage.span.is_some()) {
        passages.sort_by_key(|(_, passage)| passage.span.map(|span| span.start));
    }
    let mut tokens = Vec::new();
    for (place, passage) in passages {
        split(&passage.to_string(), 0, place, &mut tokens);
    }
    tokens
}

/// Splits a line into runs of letters and digits, and signs one by one.
fn split(line: &str, number: usize, place: &str, tokens: &mut Vec<Token>) {
    let mut word = String::new();
    let mut begin = (0, true);
    let mut apart = true;
    let mut end = |word: &mut String, (column, apart): (usize, bool)| {
        if !word.is_empty() {
            let text = word.nfc().collect();
            tokens.push(Token { text, apart, line: number, column, place: place.to_owned() });
            word.clear();
        }
    };
    for (nth, c) in line.chars().enumerate() {
        let is_mark = unicode_normalization::char::is_combining_mark(c);
        if c.is_whitespace() {
            end(&mut word, begin);
            apart = true;
        } else if c.is_alphanumeric() || (is_mark && !word.is_empty()) {
            if word.is_empty() {
                begin = (nth + 1, apart);
            }
            word.push(c);
            apart = false;
        } else {
            end(&mut word, begin);
            word.push(c);
            end(&mut word, (nth + 1, apart));
            apart = false;
        }
    }
    end(&mut word, begin);
}

/// Tokens as the words that they are, the middle of a long stretch left out.
pub fn words(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        if token.apart && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&token.text);
        if text.len() > 4 * QUOTED {
            break;
        }
    }
    if text.chars().count() <= QUOTED {
        return text;
    }
    text.chars().take(QUOTED).chain(['…']).collect()
}
