//! `orientation import`

use chrono::NaiveDate;
use orientation::import::{legacy, import};
use orientation::plan::{Level, Status};
use orientation::{ImportOptions, Imported, Issue, Report, describe, document};

use crate::answer::Answer;
use crate::arguments::{Context, Part};
use crate::failure::Failure;
use crate::files;

const EXAMPLE: &str = "\
Examples:
  orientation import ke-hoach.txt --output plan.json
  orientation import ke-hoach.txt --format outline
  orientation import - --set id=ke-hoach-2025 --set level=base < ke-hoach.txt

What is unclear goes to the standard error, each line with line and column of the text.
`--format outline` prints for each node: depth, kind, printed number, first 60 characters, line; tabs between.

Settings: id, period, level (central, province, district, base, chapter), status (adopted, inConsultation),
          issuer, symbol, place, date";

/// Make a plan file of the text of a paper
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The text of the paper, or `-` for the standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// What the text is read as
    #[arg(long, default_value = "plan", value_name = "KIND")]
    kind: Kind,
    /// Say what the text does not, or does not say well
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = Setting::parse)]
    settings: Vec<Setting>,
    /// Convert a text in TCVN3 or VNI, or one that was read in a wrong encoding, to Unicode first
    #[arg(long)]
    convert: bool,
}

/// What a text is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    Plan,
}

/// One `key=value`.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Setting {
    Id(orientation::Id),
    Period(orientation::Period),
    Level(Level),
    Status(Status),
    Issuer(String),
    Symbol(String),
    Place(String),
    Date(NaiveDate),
}

impl Setting {
    fn parse(text: &str) -> Result<Self, String> {
        let (key, value) = text.split_once('=').ok_or("expected key=value")?;
        Ok(match key {
            "id" => Self::Id(value.parse().map_err(|error: orientation::IdError| error.to_string())?),
            "period" => Self::Period(value.parse().map_err(|error: orientation::PeriodError| error.to_string())?),
            "level" => {
                let level = Level::ALL.iter().copied().find(|level| level.as_str() == value);
                Self::Level(level.ok_or("expected central, province, district, base or chapter")?)
            }
            "status" => Self::Status(match value {
                "adopted" => Status::Adopted,
                "inConsultation" => Status::InConsultation,
                _ => return Err("expected adopted or inConsultation".to_owned()),
            }),
            "issuer" => Self::Issuer(value.to_owned()),
            "symbol" => Self::Symbol(value.to_owned()),
            "place" => Self::Place(value.to_owned()),
            "date" => Self::Date(crate::arguments::day(value)?),
            _ => return Err("unknown key: id, period, level, status, issuer, symbol, place or date".to_owned()),
        })
    }
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let text = files::paper(&self.file)?;
        let text = if self.convert { legacy(&text).map_or(text, |found| found.converted) } else { text };
        let imported = self.imported(&text);
        let said = said(&imported.report, context);
        let answer = match context.part {
            Part::Outline => Answer::new(imported.outline.to_string()).with_notes(said),
            Part::Report => Answer::new(said),
            Part::Plan => Answer::new(document::write(&imported.plan) + "\n").with_notes(said),
        };
        Ok(answer.attention_where(imported.report.has_errors()))
    }

    fn imported(&self, text: &str) -> Imported {
        let Kind::Plan = self.kind;
        let name = self.file.rsplit(['/', '\\']).next().filter(|name| *name != "-");
        let mut options = ImportOptions::default();
        options.file = name.map(str::to_owned);
        for setting in &self.settings {
            match setting {
                Setting::Id(id) => options.id = Some(id.clone()),
                Setting::Period(period) => options.period = Some(*period),
                Setting::Level(level) => options.level = Some(*level),
                Setting::Status(status) => options.status = Some(*status),
                Setting::Issuer(_) | Setting::Symbol(_) | Setting::Place(_) | Setting::Date(_) => {}
            }
        }
        let mut imported = import(text, &options);
        let issue = &mut imported.plan.issue;
        for setting in &self.settings {
            match setting {
                Setting::Issuer(name) => issue.by.clone_from(name),
                Setting::Symbol(symbol) => issue.symbol = Some(symbol.clone()),
                Setting::Place(place) => issue.place = Some(place.clone()),
                Setting::Date(date) => issue.date = Some(*date),
                Setting::Id(_) | Setting::Period(_) | Setting::Level(_) | Setting::Status(_) => {}
            }
        }
        imported
    }
}

/// What was found, one finding on a line: place, severity, code, words.
fn said(report: &Report, context: &Context) -> String {
    let line = |issue: &Issue| {
        let words = describe::issue(issue, context.lang);
        format!("{}: {} {}: {words}\n", issue.place, issue.severity.as_str(), issue.code.as_str())
    };
    report.issues.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_checked_when_it_is_typed() {
        assert_eq!(Setting::parse("level=base"), Ok(Setting::Level(Level::Base)));
        assert_eq!(Setting::parse("symbol=5-KH/ĐTN"), Ok(Setting::Symbol("5-KH/ĐTN".to_owned())));
        for wrong in ["level", "level=xã", "colour=red", "period=nay", "date=hôm nay", "status=x", "id=Mục 2"] {
            assert!(Setting::parse(wrong).is_err(), "`{wrong}` was accepted");
        }
    }
}
