//! What the command says where it cannot do what it was asked to, and its exit codes.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/command.rs"]
mod command;

use command::{run, run_with, written};

#[track_caller]
fn says(arguments: &[&str], input: &[u8], code: i32, message: &str) {
    let done = run_with(arguments, input);
    assert_eq!((done.code, done.err.as_str()), (code, format!("orientation: {message}\n").as_str()));
    assert_eq!(done.out, "");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    says(&["outline", "khong-co.json"], b"", 3, "khong-co.json: Không có tệp hoặc thư mục này.");
    says(&["outline", "khong-co.json", "--lang", "en"], b"", 3, "khong-co.json: There is no such file or folder.");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let done = run(&["schema", "plan", "-o", &format!("{folder}/khong-co/plan.json")]);
    assert_eq!(done.code, 3);
    assert!(done.err.ends_with("plan.json: Không có tệp hoặc thư mục này.\n"), "{}", done.err);
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    says(
        &["outline", "-"],
        b"{\"format\": \"orientation/plan\", \"version\": 1,",
        3,
        "-: Không đọc được tệp: sai ở dòng 1, cột 45 (tệp bị cắt cụt).",
    );
    says(
        &["outline", "-"],
        b"{\"format\": \"orientation/plan\", \"version\": 7, \"content\": {}}",
        3,
        "-: Tệp dùng phiên bản 7, mới hơn phiên bản 1 mà tiện ích này đọc được. Hãy dùng bản mới hơn của tiện ích.",
    );
    says(&["outline", "chi-doan"], b"", 3, "chi-doan: Tệp thuộc loại “bộ tiêu chí”, ở đây cần loại “kế hoạch”.");
    says(&["outline", "-"], &[0xC3, 0x28], 3, "-: Tệp không phải văn bản thuần. Hãy lưu lại dưới dạng văn bản UTF-8.");
}

#[test]
fn a_folder_is_no_file() {
    let done = run(&["outline", env!("CARGO_TARGET_TMPDIR")]);
    assert_eq!(done.code, 3);
}

#[test]
fn what_is_not_understood_has_code_2() {
    for arguments in
        [&["draw"][..], &["outline"], &["outline", "a", "b"], &["search", "lai-chau-2022", "a", "--lang", "fr"]]
    {
        let done = run(arguments);
        assert_eq!(done.code, 2, "{arguments:?}");
        assert!(done.out.is_empty() && !done.err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn what_is_not_understood_is_said_in_vietnamese() {
    let says = |arguments: &[&str], sentence: &str| {
        let done = run(arguments);
        assert_eq!(done.err, format!("orientation: {sentence}\nXem hướng dẫn: orientation --help\n"));
    };
    says(&["draw"], "Không có lệnh “draw”.");
    says(&["outline"], "Còn thiếu <PLAN>.");
    says(&["outline", "a", "--deep"], "Không hiểu “--deep”.");
    says(
        &["outline", "a", "--lang", "fr"],
        "Giá trị “fr” không dùng được cho “--lang <LANGUAGE>”. Có thể ghi: vi, en.",
    );
    says(&["score", "a", "b", "--on", "mai"], "Giá trị “mai” không dùng được cho “--on <DAY>”.");
    let english = run(&["draw", "--lang", "en"]);
    assert!(english.err.starts_with("error: unrecognized subcommand 'draw'"), "{}", english.err);
}

/// The commands that the general help lists.
fn commands(lang: &str) -> Vec<String> {
    let all = run(&["--help", "--lang", lang]);
    assert_eq!(all.code, 0, "{}", all.err);
    let heading = if lang == "en" { "Commands:\n" } else { "Lệnh:\n" };
    let (_, rest) = all.out.split_once(heading).unwrap();
    let (list, _) = rest.split_once("\n\n").unwrap();
    let names = list.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    names.map(str::to_owned).collect()
}

#[test]
fn every_command_has_help_with_an_example_in_each_language() {
    let names = commands("vi");
    assert_eq!(names, commands("en"));
    assert!(names.len() > 10, "{names:?}");
    for command in names {
        for (lang, word) in [("vi", "Ví dụ:"), ("en", "Example")] {
            let help = run(&[&command, "--help", "--lang", lang]);
            assert_eq!(help.code, 0, "{command}");
            let example = format!("orientation {command} ");
            assert!(help.out.contains(word) && help.out.contains(&example), "{command}: {}", help.out);
        }
    }
}

#[test]
fn help_in_vietnamese_holds_no_english_sentence() {
    for arguments in commands("vi").iter().map(|command| vec![command.as_str(), "--help"]).chain([vec!["--help"]]) {
        let help = run(&arguments).out;
        for english in [
            " the ",
            " of ",
            " is ",
            "Usage",
            "OPTIONS",
            "Options",
            "Arguments",
            "Commands",
            "default:",
            "possible",
            "Print ",
        ] {
            assert!(!help.contains(english), "`{english}` in {help}");
        }
    }
}

#[test]
fn no_input_makes_the_command_panic() {
    let texts: [&[u8]; 6] = [b"", b"{}", b"[", b"\xff\xfe\x00", b"null", &[b'['; 100_000]];
    for text in texts {
        let path = written("hostile.json", text);
        for arguments in [
            &["outline", &path][..],
            &["render", &path],
            &["form", &path],
            &["search", &path, "a"],
            &["validate", &path],
            &["score", &path, &path],
            &["explain", "chi-doan", &path],
            &["merge", &path, &path],
            &["move", &path, "--from", "chi-doan", "--to", "chi-doan"],
        ] {
            let done = run(arguments);
            assert_eq!(done.code, 3, "{arguments:?}: {}", done.err);
            assert!(!done.err.contains("panicked"), "{}", done.err);
        }
    }
}
