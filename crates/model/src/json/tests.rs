use proptest::prelude::*;
use serde::de::IgnoredAny;

use super::*;
use crate::assessment::Value;
use crate::by_id::ById;
use crate::criteria::{Bounds, Condition, Fact};
use crate::report::Param;
use crate::{Points, Share};

/// Any value, passed over.
struct Passed;

impl Read for Passed {
    fn blank() -> Self {
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
fn members_are_read_in_any_order_and_the_tag_may_come_last() {
    let first = r#"{"kind": "atLeast", "count": 1, "of": [{"kind": "gate", "gate": "a"}]}"#;
    let last = r#"{"of": [{"gate": "a", "kind": "gate"}], "count": 1, "kind": "atLeast"}"#;
    assert_eq!(read::<Condition>(first), read(last));
    assert_eq!(read(r#"{"value": {"a": {"value": true, "kind": "yesNo"}}, "kind": "parts"}"#), {
        Ok(Value::Parts(ById::from_iter([("a".parse().unwrap(), Value::YesNo(true))])))
    });
}

#[test]
fn a_member_that_is_absent_and_one_that_is_null_are_the_same_where_it_may_be_left_out() {
    let bounds = Bounds { at_least: Some(Share::percent(80)), above: None, at_most: None, below: None };
    assert_eq!(read(r#"{"atLeast": "80%", "below": null}"#), Ok(bounds));
}

#[test]
fn a_refusal_says_what_was_found_and_what_was_expected() {
    refused::<Points>("2.5", "invalid type: number `2.5`, expected a string at line 1, column 1");
    refused::<Points>(
        "\"2,5\"",
        "points `2,5` are malformed: expected up to 13 digits and, after a point, up to two, such as `2.5` at line 1, column 1",
    );
    refused::<u32>(
        "-1",
        "invalid type: integer `-1`, expected a whole number from 0 to 4294967295 at line 1, column 1",
    );
    refused::<u32>(
        "4294967296",
        "invalid type: integer `4294967296`, expected a whole number from 0 to 4294967295 at line 1, column 1",
    );
    refused::<Vec<bool>>("[true,\n 1]", "invalid type: integer `1`, expected a boolean at line 2, column 2");
    refused::<Vec<bool>>("{}", "invalid type: object, expected a list at line 1, column 1");
    refused::<String>("null", "invalid type: null, expected a string at line 1, column 1");
    refused::<Value>("[]", "invalid type: list, expected an object at line 1, column 1");
    refused::<Value>(
        r#"{"kind": "yes"}"#,
        "unknown variant `yes`, expected one of `yesNo`, `choice`, `count`, `number`, `share`, `ratio`, `points`, \
         `options`, `parts`, `units` at line 1, column 10",
    );
    refused::<Value>(r#"{"value": 1}"#, "missing field `kind` at line 1, column 12");
    refused::<Value>(r#"{"kind": "count"}"#, "missing field `value` at line 1, column 17");
    refused::<Value>(
        r#"{"kind": "count", "values": 1}"#,
        "unknown field `values`, expected `value` at line 1, column 19",
    );
    refused::<Fact>(r#"{"id": "a", "id": "b"}"#, "duplicate field `id` at line 1, column 13");
    refused::<Value>(
        r#"{"kind": "yesNo", "value": true, "kind": "count"}"#,
        "duplicate field `kind` at line 1, column 34",
    );
    refused::<ById<u32>>(r#"{"a": 1, "a": 2}"#, "id `a` occurs twice, expected once at line 1, column 10");
    refused::<chrono::NaiveDate>(
        "\"20/7/2021\"",
        "invalid value: string \"20/7/2021\", expected a day such as \"2022-03-26\" at line 1, column 1",
    );
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
fn a_token_is_escaped_like_any_text() {
    assert_eq!(write("a\"\\\n\u{1}đ"), "\"a\\\"\\\\\\n\\u0001đ\"");
    assert_eq!(write(&Param::Text("\t".to_owned())), r#"{"kind":"text","value":"\t"}"#);
}

proptest! {
    #[test]
    fn texts_are_written_as_serde_json_writes_them_and_read_back(text in any::<String>()) {
        let written = write(&text);
        prop_assert_eq!(&written, &serde_json::to_string(&text).unwrap());
        prop_assert_eq!(read::<String>(&written).unwrap(), text);
    }

    #[test]
    fn numbers_are_written_as_serde_json_writes_them_and_read_back(a in any::<i64>(), b in any::<u64>(), c in any::<u32>()) {
        prop_assert_eq!(write(&a), serde_json::to_string(&a).unwrap());
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
