//! Documents: the files that people keep, with the envelope that is read first and alone.
//!
//! Each file is one JSON object `{"format": …, "version": …, "content": …}`. [`read`] looks at `format` and `version`
//! before anything else, so that a file of another kind or of a later version is refused by name and not with a
//! complaint about some field in its middle. Unknown fields are refused: a misspelt name must not lose what stands
//! under it.
//!
//! ```
//! use orientation::{document, DocumentError, Plan};
//!
//! let text = document::write(&orientation::lai_chau_2022());
//! let plan: Plan = document::read(&text)?;
//! assert_eq!(plan, orientation::lai_chau_2022());
//!
//! let later = r#"{"format": "orientation/plan", "version": 7, "content": {}}"#;
//! assert_eq!(
//!     document::read::<Plan>(later).unwrap_err().to_string(),
//!     "version 7 of `orientation/plan` is newer than this library: expected version 1"
//! );
//! # Ok::<(), DocumentError>(())
//! ```

mod formats;

use crate::Fingerprint;
use crate::json::{self, Fault, JsonError, Read, Reader, Stop, Write, Writer};
use crate::report::Param;
use crate::text::{shown, told};

/// A value that is kept in a file of its own.
pub trait Document: Read + Write {
    /// The `format` of the file, such as `orientation/plan`.
    const FORMAT: &'static str;
    /// The latest version that this library reads and writes; the first is 1.
    const VERSION: u32;

    /// The version that this value is written in: the earliest that can hold it, so that the fingerprint of a file stays
    /// when its format grows.
    fn version(&self) -> u32 {
        Self::VERSION
    }
}

/// How deep objects and lists may stand in each other; a group of a criteria set takes two levels.
pub const DEEPEST: u32 = 128;

/// What the reader of JSON says of a text that goes deeper.
const TOO_DEEP: &str = "recursion limit exceeded";

/// Why a text is no document of the kind that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// Not JSON at all; `line` and `column` count from 1.
    #[error("not JSON: {detail} at line {line}, column {column}")]
    NotJson {
        /// What the reader stumbled over.
        detail: String,
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// JSON, but without the envelope.
    #[error("not a document: `{missing}` is missing, expected an object with `format`, `version` and `content`")]
    NoEnvelope {
        /// The part that is missing.
        missing: &'static str,
    },
    /// A `format` that is no text.
    #[error("`format` is `{found}`, expected a text such as \"orientation/plan\"")]
    NotAFormat {
        /// What stands there.
        found: String,
    },
    /// A `version` that is no whole number, such as `"1"`, `1.0` or `-1`.
    #[error("`version` is `{found}`, expected a whole number such as 1")]
    NotAVersion {
        /// What stands there.
        found: String,
    },
    /// JSON whose objects and lists stand in each other deeper than [`DEEPEST`].
    #[error("more than {limit} objects and lists in each other at line {line}, column {column}")]
    TooDeep {
        /// How deep they may stand.
        limit: u32,
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// A document of another kind.
    #[error("format is `{found}`, expected `{expected}`")]
    WrongFormat {
        /// The format that the file names.
        found: String,
        /// The format that was asked for.
        expected: &'static str,
    },
    /// A document of a version that this library does not know yet.
    #[error("version {found} of `{format}` is newer than this library: expected version {supported}")]
    NewerVersion {
        /// The format that the file names.
        format: &'static str,
        /// The version that the file names.
        found: u64,
        /// The latest version that can be read.
        supported: u32,
    },
    /// A version that never existed.
    #[error("version {found} of `{format}` does not exist: expected version {supported}")]
    NoSuchVersion {
        /// The format that the file names.
        format: &'static str,
        /// The version that the file names.
        found: u64,
        /// The latest version that can be read.
        supported: u32,
    },
    /// A field that the format does not have.
    #[error("field `{field}` is unknown at line {line}, column {column}, expected {expected}")]
    UnknownField {
        /// The field's name.
        field: String,
        /// The names that are known there.
        expected: String,
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// A field that the format requires.
    #[error("field `{field}` is missing at line {line}, column {column}")]
    MissingField {
        /// The field's name.
        field: String,
        /// The line where its object ends.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// A value that does not fit its field.
    #[error("{detail} at line {line}, column {column}")]
    InvalidValue {
        /// What was found and what was expected.
        detail: String,
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
}

impl DocumentError {
    /// The codes of all errors, for tables of messages.
    pub const CODES: &'static [&'static str] = &[
        "not-json",
        "no-envelope",
        "not-a-format",
        "not-a-version",
        "too-deep",
        "wrong-format",
        "newer-version",
        "no-such-version",
        "unknown-field",
        "missing-field",
        "invalid-value",
    ];

    /// The stable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not-json",
            Self::NoEnvelope { .. } => "no-envelope",
            Self::NotAFormat { .. } => "not-a-format",
            Self::NotAVersion { .. } => "not-a-version",
            Self::TooDeep { .. } => "too-deep",
            Self::WrongFormat { .. } => "wrong-format",
            Self::NewerVersion { .. } => "newer-version",
            Self::NoSuchVersion { .. } => "no-such-version",
            Self::UnknownField { .. } => "unknown-field",
            Self::MissingField { .. } => "missing-field",
            Self::InvalidValue { .. } => "invalid-value",
        }
    }

    /// The values that a message shows, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, Param)> {
        let mut params = Vec::new();
        let mut put = |name, value| params.push((name, value));
        match self {
            Self::NoEnvelope { missing } => put("missing", (*missing).into()),
            Self::NotAFormat { found } | Self::NotAVersion { found } => put("found", found.as_str().into()),
            Self::TooDeep { limit, .. } => put("limit", Param::Count((*limit).into())),
            Self::WrongFormat { found, expected } => {
                put("found", found.as_str().into());
                put("expected", (*expected).into());
            }
            Self::NewerVersion { format, found, supported } | Self::NoSuchVersion { format, found, supported } => {
                put("format", (*format).into());
                put("found", Param::Count(i64::try_from(*found).unwrap_or(i64::MAX)));
                put("supported", Param::Count((*supported).into()));
            }
            Self::UnknownField { field, expected, .. } => {
                put("field", field.as_str().into());
                put("expected", expected.as_str().into());
            }
            Self::MissingField { field, .. } => put("field", field.as_str().into()),
            Self::NotJson { detail, .. } | Self::InvalidValue { detail, .. } => put("detail", detail.as_str().into()),
        }
        if let Some((line, column)) = self.place() {
            put("line", line.into());
            put("column", column.into());
        }
        params
    }

    /// The line and the column of the text at which the error stands, both counted from 1, the column in bytes; `None`
    /// where it is about the envelope.
    #[must_use]
    pub const fn place(&self) -> Option<(usize, usize)> {
        match self {
            Self::NotJson { line, column, .. }
            | Self::TooDeep { line, column, .. }
            | Self::UnknownField { line, column, .. }
            | Self::MissingField { line, column, .. }
            | Self::InvalidValue { line, column, .. } => Some((*line, *column)),
            _ => None,
        }
    }
}

impl From<JsonError> for DocumentError {
    fn from(JsonError { fault, line, column, .. }: JsonError) -> Self {
        match fault {
            Fault::Syntax(TOO_DEEP) => Self::TooDeep { limit: DEEPEST, line, column },
            Fault::Syntax(detail) => Self::NotJson { detail: detail.to_owned(), line, column },
            Fault::Unknown { field, expected } => Self::UnknownField { field: shown(&field), expected, line, column },
            Fault::Missing { field } => Self::MissingField { field: field.to_owned(), line, column },
            Fault::Invalid(detail) => Self::InvalidValue { detail: told(detail), line, column },
        }
    }
}

/// What a file says of itself.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Head {
    /// The format, such as `orientation/plan`.
    pub format: String,
    /// The version.
    pub version: u64,
}

/// Reads the envelope of any of our files, and nothing else of it.
///
/// # Errors
/// [`DocumentError::NotJson`] where the text breaks before both parts are known (`<html>`), [`DocumentError::NoEnvelope`]
/// where it is JSON without them (`{}`), [`DocumentError::NotAFormat`] and [`DocumentError::NotAVersion`] where they are
/// something else (`{"format": 7, "version": 1}`, `{"format": "orientation/plan", "version": "1"}`).
pub fn head(text: &str) -> Result<Head, DocumentError> {
    let text = without_mark(text);
    let mut reader = Reader::new(text);
    let (mut format, mut version) = (None, None);
    let mut at_hand = "";
    // The reading stops as soon as both parts are known.
    let outcome = reader.pairs(&mut |reader, name, _| {
        at_hand = match &*name {
            "format" => "format",
            "version" => "version",
            _ => "",
        };
        match at_hand {
            "format" => format = Some(String::read(reader)?),
            "version" => version = Some(u64::read(reader)?),
            _ => reader.skip()?,
        }
        if format.is_some() && version.is_some() { Err(Stop) } else { Ok(()) }
    });
    match (format, version, outcome) {
        (Some(format), Some(version), _) => Ok(Head { format, version }),
        (_, _, Err(Stop)) if reader.is_broken() => Err(reader.into_error().into()),
        (_, _, Err(Stop)) if at_hand == "format" => {
            Err(DocumentError::NotAFormat { found: first_value(reader.rest()) })
        }
        (_, _, Err(Stop)) if at_hand == "version" => {
            Err(DocumentError::NotAVersion { found: first_value(reader.rest()) })
        }
        (None, ..) => Err(DocumentError::NoEnvelope { missing: "format" }),
        (_, None, _) => Err(DocumentError::NoEnvelope { missing: "version" }),
    }
}

/// A text without the mark that some programs put before it (BOM).
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The value at the beginning of a text, as it is written.
fn first_value(text: &str) -> String {
    let inside = text.strip_prefix('"').and_then(|inside| Some(inside.find('"')? + 2));
    let end = inside.or_else(|| text.find([',', '}', ' ', '\t', '\r', '\n'])).unwrap_or(text.len());
    shown(text.get(..end).unwrap_or_default())
}

/// The parts of the envelope.
const FILE: [&str; 3] = ["format", "version", "content"];

/// A document with its envelope, to be written.
struct File<'c, T>(&'c T);

impl<T: Document> Write for File<'_, T> {
    fn write(&self, writer: &mut Writer) {
        writer.open();
        writer.member("format", &T::FORMAT);
        writer.member("version", &self.0.version());
        writer.member("content", self.0);
        writer.close();
    }
}

/// Reads a document.
///
/// # Errors
/// Any [`DocumentError`]; the envelope is judged first: `{"format": "orientation/vote", "version": 1, "content": {}}` is of
/// another format for a plan, `"version": 7` newer than this library, `"content": {}` without the field `id`.
pub fn read<T: Document>(text: &str) -> Result<T, DocumentError> {
    let mut content = T::placeholder();
    fill(without_mark(text), T::FORMAT, T::VERSION, &mut content)?;
    Ok(content)
}

/// Reads the content of a file of a format, whatever its type: one code for all of them.
fn fill(text: &str, format: &'static str, version: u32, content: &mut dyn Read) -> Result<(), DocumentError> {
    judge(text, format, version)?;
    let mut reader = Reader::new(text);
    // Both were judged.
    let (mut format, mut version) = (String::new(), 0_u64);
    let members = reader.members(None, &FILE, 0b111, &mut [&mut format, &mut version, content]);
    members.and_then(|()| reader.end()).map_err(|Stop| reader.into_error().into())
}

/// Whether a file is of this format, and of a version that can be read.
fn judge(text: &str, expected: &'static str, supported: u32) -> Result<(), DocumentError> {
    let Head { format, version: found } = head(text)?;
    if format != expected {
        return Err(DocumentError::WrongFormat { found: shown(&format), expected });
    }
    match found {
        0 => Err(DocumentError::NoSuchVersion { format: expected, found, supported }),
        _ if found > u64::from(supported) => Err(DocumentError::NewerVersion { format: expected, found, supported }),
        _ => Ok(()),
    }
}

/// Writes a document for people and for version control: two spaces of indent, keys in the order of the format, a line
/// feed at the end. The same value always gives the same text.
#[must_use]
pub fn write<T: Document>(content: &T) -> String {
    let mut writer = Writer::indented();
    File(content).write(&mut writer);
    let mut text = writer.into_text();
    text.push('\n');
    text
}

/// Writes a document on one line, without white space: its canonical text, of which many make a stream with one document
/// to a line (NDJSON).
#[must_use]
pub fn compact<T: Document>(content: &T) -> String {
    json::write(&File(content))
}

/// The fingerprint of a document: over its canonical text, which is the one that [`write()`] gives, without any white
/// space between its tokens.
#[must_use]
pub fn fingerprint<T: Document>(content: &T) -> Fingerprint {
    Fingerprint::of(compact(content).as_bytes())
}

/// The fingerprint of a file by its text: over what stands in it without the white space between its tokens. It is the one of the
/// document where the members stand in the order of the format, as in every file that [`write()`] gives, and asks for no writer.
///
/// ```
/// use orientation::document::{fingerprint, text_fingerprint, write};
///
/// let plan = orientation::lai_chau_2022();
/// assert_eq!(text_fingerprint(&write(&plan)), fingerprint(&plan));
/// ```
#[must_use]
pub fn text_fingerprint(text: &str) -> Fingerprint {
    let mut kept = String::with_capacity(text.len());
    let (mut is_in_text, mut is_escaped) = (false, false);
    for sign in without_mark(text).chars() {
        if is_in_text {
            is_in_text = is_escaped || sign != '"';
            is_escaped = !is_escaped && sign == '\\';
        } else if matches!(sign, ' ' | '\t' | '\r' | '\n') {
            continue;
        } else {
            is_in_text = sign == '"';
        }
        kept.push(sign);
    }
    Fingerprint::of(kept.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[json::wire]
    #[derive(Debug, PartialEq)]
    struct Note {
        words: String,
    }

    impl Document for Note {
        const FORMAT: &'static str = "orientation/note";
        const VERSION: u32 = 1;
    }

    #[track_caller]
    fn refused(text: &str, message: &str) {
        assert_eq!(read::<Note>(text).unwrap_err().to_string(), message);
    }

    #[test]
    fn a_document_is_read_back_as_it_was_written() {
        let note = Note { words: "Đoàn".to_owned() };
        let text = write(&note);
        assert_eq!(
            text,
            "{\n  \"format\": \"orientation/note\",\n  \"version\": 1,\n  \"content\": {\n    \"words\": \"Đoàn\"\n  }\n}\n"
        );
        assert_eq!(read::<Note>(&text), Ok(note));
    }

    #[test]
    fn the_fingerprint_ignores_white_space_and_the_order_of_keys() {
        let shuffled = r#"{"content":{"words":"Đoàn"} ,"version":1,"format":"orientation/note"}"#;
        let note: Note = read(shuffled).unwrap();
        assert_eq!(fingerprint(&note), fingerprint(&Note { words: "Đoàn".to_owned() }));
        assert_ne!(fingerprint(&note), fingerprint(&Note { words: "Đội".to_owned() }));
    }

    #[test]
    fn the_canonical_text_is_that_of_a_compact_writer() {
        let note = Note { words: "a \\\" b\\n {\t: 1 }\\".to_owned() };
        assert_eq!(text_fingerprint(&write(&note)), fingerprint(&note));
        assert_eq!(text_fingerprint(&compact(&note)), fingerprint(&note));
        let words = serde_json::to_string(&note.words).unwrap();
        let canonical = format!(r#"{{"format":"orientation/note","version":1,"content":{{"words":{words}}}}}"#);
        assert_eq!(fingerprint(&note), Fingerprint::of(canonical.as_bytes()));
    }

    #[test]
    fn a_list_is_no_structure() {
        refused(
            r#"{"format": "orientation/note", "version": 1, "content": ["a"]}"#,
            "invalid type: list, expected an object at line 1, column 57",
        );
    }

    #[test]
    fn the_envelope_is_judged_before_the_content() {
        refused(
            r#"{"content": {"x": 1}, "format": "orientation/plan", "version": 1}"#,
            "format is `orientation/plan`, expected `orientation/note`",
        );
        refused(
            r#"{"format": "orientation/note", "version": 2, "content": nonsense"#,
            "version 2 of `orientation/note` is newer than this library: expected version 1",
        );
        refused(
            r#"{"format": "orientation/note", "version": 0}"#,
            "version 0 of `orientation/note` does not exist: expected version 1",
        );
    }

    #[test]
    fn what_is_no_document_is_said_to_be_none() {
        let none = |part| {
            format!("not a document: `{part}` is missing, expected an object with `format`, `version` and `content`")
        };
        refused("[1, 2]", &none("format"));
        refused("{}", &none("format"));
        refused(r#"{"format": "orientation/note"}"#, &none("version"));
    }

    #[test]
    fn a_format_and_a_version_of_another_kind_are_not_called_missing() {
        let version = |found: &str| {
            let text = format!("{{\"format\": \"orientation/note\",\n\"version\": {found}, \"content\": {{}}}}");
            refused(&text, &format!("`version` is `{found}`, expected a whole number such as 1"));
        };
        ["\"1\"", "1.0", "1.5", "-1", "1e0", "null", "true", "99999999999999999999"].into_iter().for_each(version);
        let format = "`format` is `7`, expected a text such as \"orientation/plan\"";
        refused(r#"{"format": 7, "version": 1}"#, format);
    }

    #[test]
    fn a_mark_before_the_text_is_passed_over() {
        let note = Note { words: "Đoàn".to_owned() };
        assert_eq!(read::<Note>(&format!("\u{feff}{}", write(&note))), Ok(note));
    }

    #[test]
    fn what_goes_too_deep_is_json_all_the_same_and_the_limit_is_told() {
        let deep = |levels: usize| {
            let (open, close) = ("[".repeat(levels), "]".repeat(levels));
            format!(r#"{{"content": {open}{close}, "format": "orientation/plan", "version": 1}}"#)
        };
        refused(&deep(128), "more than 128 objects and lists in each other at line 1, column 140");
        refused(&deep(127), "format is `orientation/plan`, expected `orientation/note`");
    }

    #[test]
    fn a_long_text_that_is_refused_is_not_repeated_whole() {
        let long = "đ".repeat(1_000_000);
        let texts = [
            format!(r#"{{"format": "{long}", "version": 1}}"#),
            format!(r#"{{"format": "orientation/note", "version": "{long}"}}"#),
            format!(r#"{{"format": "orientation/note", "version": 1, "content": {{"{long}": 1}}}}"#),
        ];
        for text in texts {
            let message = read::<Note>(&text).unwrap_err().to_string();
            assert!(message.len() < 400, "{}", message.len());
            assert!(message.contains("đđđ…"), "{message}");
        }
    }

    #[test]
    fn malformed_json_is_refused_with_its_place() {
        refused("", "not JSON: EOF while parsing a value at line 1, column 0");
        refused("<html>", "not JSON: expected value at line 1, column 1");
        refused("{\n \"format\" 1}", "not JSON: expected `:` at line 2, column 11");
        refused(
            "{\"format\": \"orientation/note\", \"version\": 1,\n \"content\": {\"words\": \"a\"",
            "not JSON: EOF while parsing an object at line 2, column 26",
        );
        refused(
            r#"{"format": "orientation/note", "version": 1, "content": {"words": "a"}} x"#,
            "not JSON: trailing characters at line 1, column 73",
        );
    }

    #[test]
    fn unknown_missing_and_ill_typed_fields_are_named() {
        let with =
            |content: &str| format!("{{\"format\": \"orientation/note\", \"version\": 1,\n\"content\": {content}}}");
        refused(&with(r#"{"wrods": "a"}"#), "field `wrods` is unknown at line 2, column 13, expected `words`");
        refused(&with("{}"), "field `words` is missing at line 2, column 13");
        refused(&with(r#"{"words": 1}"#), "invalid type: integer `1`, expected a string at line 2, column 22");
        refused(
            r#"{"format": "orientation/note", "version": 1, "content": {"words": ""}, "extra": 1}"#,
            "field `extra` is unknown at line 1, column 72, expected one of `format`, `version`, `content`",
        );
    }

    #[test]
    fn every_error_has_a_listed_code() {
        for text in ["", "{}", r#"{"format": "a", "version": 1}"#, r#"{"format": "orientation/note", "version": 9}"#] {
            let error = read::<Note>(text).unwrap_err();
            assert!(DocumentError::CODES.contains(&error.code()), "{error}");
            assert!(!error.params().is_empty());
        }
    }
}
