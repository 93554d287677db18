//! Help and refusals of the command line in Vietnamese; in English, they are clap's own.

use std::collections::BTreeMap;
use std::env;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use orientation::Lang;

/// The texts by command, `.` and argument.
type Texts = BTreeMap<String, String>;

/// How help is laid out.
const TEMPLATE: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}";

fn texts() -> Texts {
    // A test reads the file, so nothing is lost here.
    serde_json::from_str(include_str!("../words/help.vi.json")).unwrap_or_default()
}

/// The language that the arguments ask for, before they are understood.
pub fn language() -> Lang {
    let arguments: Vec<String> = env::args().collect();
    let after = arguments.iter().skip_while(|argument| *argument != "--lang").nth(1).map(String::as_str);
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--lang="));
    after.or(joined).and_then(|tag| tag.parse().ok()).unwrap_or_default()
}

/// The command with its help in this language.
pub fn localised(command: Command, lang: Lang) -> Command {
    if lang == Lang::English {
        return command;
    }
    let texts = texts();
    let flag = |name: &'static str, short: char, action| {
        Arg::new(name).short(short).long(name).action(action).help(text(&texts, name)).help_heading("Tùy chọn")
    };
    let help = flag("help", 'h', ArgAction::Help).global(true);
    let after = text(&texts, "orientation.after");
    let command = command.disable_help_flag(true).disable_version_flag(true).disable_help_subcommand(true);
    let command = command.arg(help).arg(flag("version", 'V', ArgAction::Version));
    let command =
        laid_out(command.after_help(after).override_usage("orientation [TÙY CHỌN] <LỆNH>"), "orientation", &texts)
            .mut_args(|argument| spoken(argument, "", &texts));
    command.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        let examples = sub.get_after_help().map(|after| examples(&after.to_string())).unwrap_or_default();
        let usage = format!("orientation {}", sub.clone().render_usage().to_string().trim_start_matches("Usage: "));
        let sub = sub.after_help(examples).disable_help_flag(true).override_usage(usage.replace("OPTIONS", "TÙY CHỌN"));
        // Under a heading of their own, arguments would stand in the order of their names.
        let mut nth = 0;
        laid_out(sub, &name, &texts).mut_args(|argument| {
            nth += 1;
            spoken(argument, &format!("{name}."), &texts).display_order(nth)
        })
    })
}

fn text(texts: &Texts, key: &str) -> String {
    texts.get(key).cloned().unwrap_or_default()
}

fn laid_out(command: Command, name: &str, texts: &Texts) -> Command {
    command
        .about(text(texts, name))
        .help_template(TEMPLATE)
        .subcommand_help_heading("Lệnh")
        .subcommand_value_name("LỆNH")
}

/// An argument with its Vietnamese help.
fn spoken(argument: Arg, before: &str, texts: &Texts) -> Arg {
    let heading = if argument.is_positional() { "Tham số" } else { "Tùy chọn" };
    let key = format!("{before}{}", argument.get_id());
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help(text(texts, &key)).help_heading(heading);
    if takes_value { argument.hide_default_value(true).hide_possible_values(true) } else { argument }
}

/// The lines of commands among the examples.
fn examples(after: &str) -> String {
    let lines = after.lines().filter_map(|line| line.trim_start().strip_prefix("orientation "));
    // What stands beside a command is said in English.
    let lines = lines.map(|line| line.split("   ").next().unwrap_or(line).trim_end());
    format!("Ví dụ:\n{}", lines.map(|line| format!("  orientation {line}")).collect::<Vec<_>>().join("\n"))
}

/// What was not understood, in Vietnamese.
pub fn refusal(error: &Error) -> String {
    let shown = |kind| {
        error.get(kind).map(|value| match value {
            ContextValue::Strings(texts) => texts.join(", "),
            value => value.to_string(),
        })
    };
    let argument = shown(ContextKind::InvalidArg).unwrap_or_default();
    let value = shown(ContextKind::InvalidValue).unwrap_or_default();
    let valid = shown(ContextKind::ValidValue).map(|valid| format!(" Có thể ghi: {valid}.")).unwrap_or_default();
    let said = match error.kind() {
        ErrorKind::UnknownArgument => format!("Không hiểu “{argument}”."),
        ErrorKind::InvalidSubcommand => {
            format!("Không có lệnh “{}”.", shown(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => format!("Còn thiếu {argument}."),
        ErrorKind::InvalidValue if value.is_empty() => format!("“{argument}” phải có giá trị.{valid}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("Giá trị “{value}” không dùng được cho “{argument}”.{valid}")
        }
        ErrorKind::TooManyValues | ErrorKind::ArgumentConflict => format!("“{argument}” chỉ được ghi một lần."),
        ErrorKind::MissingSubcommand => "Chưa ghi lệnh nào.".to_owned(),
        _ => "Không hiểu lệnh này.".to_owned(),
    };
    format!("orientation: {said}\nXem hướng dẫn: orientation --help")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::arguments::Arguments;

    #[test]
    fn every_command_and_argument_has_vietnamese_help_and_no_text_is_left_over() {
        let command = Arguments::command();
        let mut wanted: Vec<String> = ["orientation", "orientation.after", "help", "version"].map(str::to_owned).into();
        wanted.extend(command.get_arguments().map(|argument| argument.get_id().to_string()));
        for sub in command.get_subcommands() {
            wanted.push(sub.get_name().to_owned());
            wanted.extend(sub.get_arguments().map(|argument| format!("{}.{}", sub.get_name(), argument.get_id())));
        }
        wanted.sort();
        assert_eq!(texts().into_keys().collect::<Vec<_>>(), wanted);
        localised(command, Lang::Vietnamese).debug_assert();
    }
}
