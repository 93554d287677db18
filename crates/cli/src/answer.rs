//! What a command has made.

/// The answer of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What goes to the standard output, or to the file that was named.
    pub content: Vec<u8>,
    /// What is worth knowing beside it: goes to the standard error.
    pub notes: String,
    /// Whether a person has to look at it.
    pub status: Status,
}

/// Whether all is well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Done (exit code 0).
    #[default]
    Done,
    /// Done, but a person has to look at it: errors in a file, conflicts, nothing found (exit code 1).
    Attention,
}

impl Answer {
    /// An answer of this text, with nothing to say beside it.
    pub fn new(text: impl Into<String>) -> Self {
        Self::of_bytes(text.into().into_bytes())
    }

    /// An answer that is a file of these bytes, with nothing to say beside it.
    pub fn of_bytes(content: Vec<u8>) -> Self {
        Self { content, ..Self::default() }
    }

    /// The same with something to say beside it.
    pub fn with_notes(mut self, notes: String) -> Self {
        self.notes = notes;
        self
    }

    /// The same, which a person has to look at where `needed`.
    pub const fn attention_where(mut self, needed: bool) -> Self {
        if needed {
            self.status = Status::Attention;
        }
        self
    }
}
