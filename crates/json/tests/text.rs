//! What is JSON, and how it is written: judged as serde_json judges it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use orientation_json::{Read, Reader, Stop, read, write};
use proptest::prelude::*;
use serde::de::IgnoredAny;

/// Any value, passed over.
struct Passed;

impl Read for Passed {
    fn placeholder() -> Self {
        Self
    }

    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.skip()
    }
}

#[track_caller]
fn refused<T: Read>(text: &str, message: &str) {
    match read::<T>(text) {
        Ok(_) => panic!("`{text}` is read, expected the refusal: {message}"),
        Err(error) => assert_eq!(error.to_string(), message),
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_breaks() {
    let broken = |text, message| refused::<Passed>(text, message);
    broken("", "EOF while parsing a value at line 1, column 0");
    broken(" [1,]", "trailing comma at line 1, column 5");
    broken("[1 2]", "expected `,` or `]` at line 1, column 4");
    broken("{\"a\":1 \"b\"}", "expected `,` or `}` at line 1, column 8");
    broken("{1: 2}", "key must be a string at line 1, column 2");
    broken("[01]", "invalid number at line 1, column 4");
    broken("[1.]", "invalid number at line 1, column 4");
    broken("\"a\nb\"", "control character (\\u0000-\\u001F) found while parsing a string at line 1, column 3");
    broken("\"a", "EOF while parsing a string at line 1, column 3");
    broken("\"\\x\"", "invalid escape at line 1, column 4");
    broken("\"\\ud800\"", "half a surrogate pair in an escape at line 1, column 8");
    broken("nul", "expected value at line 1, column 1");
    broken("1 1", "trailing characters at line 1, column 3");
    let deep = "[".repeat(200);
    broken(&deep, "recursion limit exceeded at line 1, column 129");
}

#[test]
fn an_error_knows_its_line_and_its_column_in_bytes() {
    refused::<Vec<bool>>("[true,\n 1]", "invalid type: integer `1`, expected a boolean at line 2, column 2");
    refused::<Vec<String>>("[\"đ\", 1]", "invalid type: integer `1`, expected a string at line 1, column 8");
    refused::<Vec<bool>>("\n\n", "EOF while parsing a value at line 3, column 1");
}

#[test]
fn a_refusal_says_what_was_found_and_what_was_expected() {
    refused::<u32>(
        "-1",
        "invalid type: integer `-1`, expected a whole number from 0 to 4294967295 at line 1, column 1",
    );
    refused::<u32>(
        "4294967296",
        "invalid type: integer `4294967296`, expected a whole number from 0 to 4294967295 at line 1, column 1",
    );
    refused::<u8>("2.5", "invalid type: number `2.5`, expected a whole number from 0 to 255 at line 1, column 1");
    refused::<Vec<bool>>("{}", "invalid type: object, expected a list at line 1, column 1");
    refused::<String>("null", "invalid type: null, expected a string at line 1, column 1");
}

#[test]
fn letters_that_json_reserves_are_escaped() {
    assert_eq!(write("a\"\\\n\u{1}\u{1f}đ"), "\"a\\\"\\\\\\n\\u0001\\u001fđ\"");
}

proptest! {
    #[test]
    fn texts_are_written_as_serde_json_writes_them_and_read_back(text in any::<String>()) {
        let written = write(&text);
        prop_assert_eq!(&written, &serde_json::to_string(&text).unwrap());
        prop_assert_eq!(read::<String>(&written).unwrap(), text);
    }

    #[test]
    fn numbers_are_written_as_serde_json_writes_them_and_read_back(a in any::<i64>(), b in any::<u64>(), c in any::<u8>()) {
        prop_assert_eq!((write(&a), write(&b)), (serde_json::to_string(&a).unwrap(), serde_json::to_string(&b).unwrap()));
        prop_assert_eq!((read(&write(&a)), read(&write(&b)), read(&write(&c))), (Ok(a), Ok(b), Ok(c)));
    }

    #[test]
    fn what_is_json_is_judged_as_serde_json_judges_it(
        text in r#"([\[\]{}:, \n"\\a0-9.eE+-]|true|false|null|"[ab\\n]{0,3}"|"a":|\[1,|\{"a":){0,12}"#
    ) {
        prop_assert_eq!(read::<Passed>(&text).is_ok(), serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{}", text);
    }

    #[test]
    fn escaped_letters_are_read_as_serde_json_reads_them(text in r#""(\\u(d[8-9a-f][0-9a-f]{2}|[0-9a-fA-F]{4})|\\[nrtbf/"\\]|ă){0,4}""#) {
        prop_assert_eq!(read::<String>(&text).ok(), serde_json::from_str::<String>(&text).ok(), "{}", text);
    }
}
