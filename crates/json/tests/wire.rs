//! The attribute, as an outsider uses it: every form, read, refused and written, by serde the same.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use core::fmt::{self, Debug};
use core::str::FromStr;
use std::collections::BTreeMap;

use orientation_json as json;
use orientation_json::day::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A colour, three hexadecimal digits.
#[json::wire(token, placeholder = Self([0; 3]), expecting = "a colour such as \"#f80\"", pattern = "^#[0-9a-f]{3}$")]
#[derive(Clone, Copy, Debug, PartialEq)]
struct Colour([u8; 3]);

impl FromStr for Colour {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let digits = text.strip_prefix('#').filter(|digits| digits.chars().count() == 3);
        let mut found = [0; 3];
        for (place, digit) in found.iter_mut().zip(digits.ok_or("no colour")?.chars()) {
            *place = digit.to_digit(16).and_then(|digit| digit.try_into().ok()).ok_or("no digit")?;
        }
        Ok(Self(found))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_fold(f.write_str("#")?, |(), digit| write!(f, "{digit:x}"))
    }
}

/// How far something has come.
#[json::wire]
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Progress {
    #[default]
    NotBegun,
    #[wire(rename = "under-way")]
    UnderWay,
}

/// A shape.
#[json::wire(tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Nothing {},
    Circle { line_width: u8, fill: Option<Colour> },
    Group { of: Vec<Shape> },
    Turned { shape: Box<Shape> },
}

/// A word or a number.
#[json::wire(tag = "kind", content = "value")]
#[derive(Clone, Debug, PartialEq)]
enum Either {
    Word(String),
    ManyNumbers(Vec<i64>),
}

/// What there is, one after the other.
#[json::wire(transparent)]
#[derive(Clone, Debug, PartialEq)]
struct Shapes {
    all: Vec<Shape>,
}

/// Two of a kind.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
struct Pair<T> {
    first: T,
    second: Option<T>,
}

/// A drawing.
#[json::wire]
#[derive(Clone, Debug, PartialEq)]
struct Drawing {
    r#type: String,
    drawn_on: NaiveDate,
    shown_on: Option<NaiveDate>,
    shapes: Shapes,
    #[wire(empty)]
    words: Vec<Either>,
    #[wire(default)]
    progress: Progress,
    #[wire(default, written)]
    size: u32,
    #[wire(rename = "is_new")]
    fresh: bool,
    names: BTreeMap<String, Pair<u16>>,
}

fn drawing() -> Drawing {
    let circle = Shape::Circle { line_width: 2, fill: Some(Colour([15, 8, 0])) };
    let turned = Shape::Turned { shape: Box::new(Shape::Nothing {}) };
    Drawing {
        r#type: "map".to_owned(),
        drawn_on: NaiveDate::from_ymd_opt(2022, 3, 26).unwrap(),
        shown_on: None,
        shapes: Shapes { all: vec![circle, Shape::Group { of: vec![turned] }] },
        words: vec![Either::Word("Đoàn".to_owned()), Either::ManyNumbers(vec![-1, 2])],
        progress: Progress::UnderWay,
        size: 0,
        fresh: true,
        names: BTreeMap::from([("a".to_owned(), Pair { first: 1, second: None })]),
    }
}

#[track_caller]
fn alike<T: json::Read + json::Write + Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> String {
    let text = json::write(value);
    assert_eq!(text, serde_json::to_string(value).unwrap());
    assert_eq!(json::read::<T>(&text).as_ref(), Ok(value));
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *value);
    text
}

#[track_caller]
fn refused<T: json::Read + DeserializeOwned>(text: &str, message: &str) {
    match json::read::<T>(text) {
        Ok(_) => panic!("`{text}` is read, expected the refusal: {message}"),
        Err(error) => assert_eq!(error.to_string(), message),
    }
    assert!(serde_json::from_str::<T>(text).is_err(), "serde reads `{text}`");
}

#[test]
fn every_form_is_written_and_read_by_serde_the_same() {
    assert_eq!(
        alike(&drawing()),
        r##"{"type":"map","drawnOn":"2022-03-26","shapes":[{"kind":"circle","lineWidth":2,"fill":"#f80"},{"kind":"group","of":[{"kind":"turned","shape":{"kind":"nothing"}}]}],"words":[{"kind":"word","value":"Đoàn"},{"kind":"manyNumbers","value":[-1,2]}],"progress":"under-way","size":0,"is_new":true,"names":{"a":{"first":1}}}"##
    );
}

#[test]
fn what_is_absent_is_what_its_absence_stands_for_and_is_left_out() {
    let text = r#"{"type":"","drawnOn":"2022-03-26","shapes":[],"size":0,"is_new":false,"names":{}}"#;
    let plain: Drawing = json::read(text).unwrap();
    assert_eq!((plain.shown_on, plain.progress, plain.words.len()), (None, Progress::NotBegun, 0));
    assert_eq!(alike(&plain), text);
    assert_eq!(json::read::<Pair<u32>>(r#"{"first": 1, "second": null}"#), Ok(Pair { first: 1, second: None }));
}

#[test]
fn members_are_read_in_any_order_and_the_tag_may_come_last() {
    let shape = r#"{"lineWidth": 1, "kind": "circle"}"#;
    assert_eq!(json::read(shape), Ok(Shape::Circle { line_width: 1, fill: None }));
    assert_eq!(json::read(r#"{"value": "a", "kind": "word"}"#), Ok(Either::Word("a".to_owned())));
}

#[test]
fn a_refusal_says_what_was_found_and_what_was_expected() {
    refused::<Colour>("\"f80\"", "no colour at line 1, column 1");
    refused::<Colour>("[]", "invalid type: list, expected a string at line 1, column 1");
    refused::<Shape>("[]", "invalid type: list, expected an object at line 1, column 1");
    refused::<Shape>(
        r#"{"kind": "square"}"#,
        "unknown variant `square`, expected one of `nothing`, `circle`, `group`, `turned` at line 1, column 10",
    );
    refused::<Shape>(r#"{"of": []}"#, "missing field `kind` at line 1, column 10");
    refused::<Shape>(r#"{"kind": "group"}"#, "missing field `of` at line 1, column 17");
    refused::<Pair<u8>>(
        r#"{"third": 1}"#,
        "unknown field `third`, expected one of `first`, `second` at line 1, column 2",
    );
    refused::<Pair<u8>>(r#"{"first": 1, "first": 2}"#, "duplicate field `first` at line 1, column 14");
    refused::<Shape>(r#"{"kind": "nothing", "kind": "nothing"}"#, "duplicate field `kind` at line 1, column 21");
    refused::<Progress>(
        "\"underWay\"",
        "unknown variant `underWay`, expected one of `notBegun`, `under-way` at line 1, column 1",
    );
    refused::<Foreign>(
        "{\"on\": \"2022-3-26\"}",
        "invalid value: string \"2022-3-26\", expected a day such as \"2022-03-26\" at line 1, column 8",
    );
}

#[test]
fn a_placeholder_is_a_valid_value() {
    use json::Read;

    alike(&Colour::placeholder());
    alike(&Progress::placeholder());
    alike(&Shape::placeholder());
    alike(&Either::placeholder());
    alike(&Drawing::placeholder());
}

mod one_way {
    use super::*;

    /// A value that has no trait of the other crates.
    pub struct Plain;

    impl json::Write for Plain {
        fn write(&self, writer: &mut json::Writer) {
            writer.text("plain");
        }
    }

    /// What is only written.
    #[json::wire(write, without(serde))]
    pub struct Shown<'a> {
        pub plain: Plain,
        pub name: &'a str,
        #[wire(unwritten)]
        pub for_those_who_have_it: u32,
    }

    /// What is only read; every member may be absent.
    #[json::wire(read, default)]
    #[derive(Default)]
    pub struct Asked {
        pub limit: u32,
        pub words: Vec<String>,
    }
}

#[test]
fn a_type_may_be_only_written_or_only_read() {
    let shown = one_way::Shown { plain: one_way::Plain, name: "a", for_those_who_have_it: 1 };
    assert_eq!((json::write(&shown).as_str(), shown.for_those_who_have_it), (r#"{"plain":"plain","name":"a"}"#, 1));
    let asked: one_way::Asked = json::read(r#"{"words": ["a"]}"#).unwrap();
    assert_eq!((asked.limit, asked.words.len()), (0, 1));
}

/// As another crate hands this one on.
mod another {
    pub mod nested {
        pub use orientation_json as json;
    }
}

/// A type of someone who has this crate from another one.
#[another::nested::json::wire(crate = crate::another::nested::json)]
#[derive(Clone, Debug, PartialEq)]
struct Foreign {
    colour: Colour,
    on: Option<NaiveDate>,
    #[wire(default)]
    count: u32,
}

#[test]
fn the_crate_may_come_from_another_one() {
    alike(&Foreign { colour: Colour([1, 2, 3]), on: None, count: 4 });
}

mod descriptions {
    use orientation_json::schemars::{JsonSchema, SchemaGenerator};
    use orientation_json::ts_rs::{Config, TS};
    use serde_json::{Value, json};

    use super::*;

    fn schema<T: JsonSchema>() -> Value {
        T::json_schema(&mut SchemaGenerator::default()).to_value()
    }

    #[test]
    fn the_schema_says_what_may_be_left_out_and_what_a_token_is() {
        let drawing = schema::<Drawing>();
        assert_eq!(drawing["required"], json!(["type", "drawnOn", "shapes", "is_new", "names"]));
        assert_eq!(drawing["additionalProperties"], json!(false));
        let colour =
            json!({ "type": "string", "description": "a colour such as \"#f80\"", "pattern": "^#[0-9a-f]{3}$" });
        assert_eq!(schema::<Colour>(), colour);
    }

    #[test]
    fn the_declaration_in_typescript_says_the_same() {
        let config = Config::new();
        assert_eq!(Colour::decl(&config), "type Colour = string;");
        assert_eq!(Shapes::decl(&config), "type Shapes = Array<Shape>;");
        assert_eq!(Progress::decl(&config), r#"type Progress = "notBegun" | "under-way";"#);
        assert_eq!(
            Drawing::decl(&config),
            "type Drawing = { type: string, drawnOn: string, shownOn?: string, shapes: Shapes, words?: Array<Either>, \
             progress?: Progress, size?: number, is_new: boolean, names: { [key in string]: Pair<number> }, };"
        );
    }
}
