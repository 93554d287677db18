//! Why a file is no document that can be read.

/// Why a file cannot be read as a document of the format that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OfficeError {
    /// An old binary file of Word, Excel or PowerPoint (`.doc`, `.xls`).
    #[error("an old binary document, expected `.docx` or `.xlsx`")]
    OldBinary,
    /// A document that is protected by a password.
    #[error("the document is encrypted")]
    Encrypted,
    /// A PDF.
    #[error("a PDF, expected `.docx` or `.xlsx`")]
    Pdf,
    /// A document of OpenDocument (`.odt`, `.ods`).
    #[error("an OpenDocument file, expected `.docx` or `.xlsx`")]
    OpenDocument,
    /// Rich Text Format (`.rtf`).
    #[error("a file in Rich Text Format, expected `.docx` or `.xlsx`")]
    RichText,
    /// A workbook or a presentation where a text was asked for, or a text where a workbook was.
    #[error("a document of another kind than the one that was asked for")]
    OtherKind,
    /// No document of any known kind.
    #[error("no office document")]
    NotOffice,
    /// Broken: cut off, changed, or with something in it that no word processor writes.
    #[error("the document is damaged at `{part}`")]
    Damaged {
        /// The part of the file where that shows.
        part: &'static str,
    },
    /// The document lacks a part that every document has.
    #[error("the part `{part}` is missing")]
    Missing {
        /// The part.
        part: &'static str,
    },
    /// A spreadsheet or a text without a table of filled forms.
    #[error("no table of filled forms")]
    NoForms,
    /// Larger than any paper when unpacked, nested deeper, or made of more elements.
    #[error("the document is beyond the limits: {limit}")]
    TooLarge {
        /// Which limit: `size`, `depth`, `elements`.
        limit: &'static str,
    },
}

impl OfficeError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OldBinary => "office-old-binary",
            Self::Encrypted => "office-encrypted",
            Self::Pdf => "office-pdf",
            Self::OpenDocument => "office-open-document",
            Self::RichText => "office-rich-text",
            Self::OtherKind => "office-other-kind",
            Self::NotOffice => "office-not-office",
            Self::Damaged { .. } => "office-damaged",
            Self::Missing { .. } => "office-missing-part",
            Self::NoForms => "office-no-forms",
            Self::TooLarge { .. } => "office-too-large",
        }
    }

    /// The codes of all errors.
    pub const CODES: &'static [&'static str] = &[
        "office-old-binary",
        "office-encrypted",
        "office-pdf",
        "office-open-document",
        "office-rich-text",
        "office-other-kind",
        "office-not-office",
        "office-damaged",
        "office-missing-part",
        "office-no-forms",
        "office-too-large",
    ];
}
