//! `orientation import`

use chrono::NaiveDate;
use orientation::criteria::UnitType;
use orientation::import::{CriteriaOptions, criteria, import, legacy, proposed_criteria};
use orientation::office::docx::Paper;
use orientation::plan::{Level, Status};
use orientation::{Code, ImportOptions, Imported, Issue, Plan, Points, Report, describe, document};

use crate::answer::Answer;
use crate::arguments::{Context, Part};
use crate::failure::Failure;
use crate::files;

const EXAMPLE: &str = "\
Examples:
  orientation import ke-hoach.txt --output plan.json
  orientation import ke-hoach.txt --format outline
  orientation import ke-hoach.docx --format source --output ke-hoach.txt
  orientation import - --set id=ke-hoach-2025 --set level=base < ke-hoach.txt

What is unclear goes to the standard error, each line with line and column of the text.
`--format source` prints the text of a `.docx` as it was read: with the numbers that the word processor computes.
`--format outline` prints for each node: depth, kind, printed number, first 60 characters, line; tabs between.

  orientation import tieu-chi.xlsx --kind criteria --set edition=2025 --output tieu-chi.json
  orientation import phieu.docx --kind assessment --set unit='Chi đoàn 1' --output phieu.json

A table is pasted with tabs, the largest one of a `.docx`, or the largest sheet of a `.xlsx`; its places are row and column.
`--kind criteria` of a plan file proposes a criterion for each of its targets.

Settings of a plan: id, period, level (central, province, district, base, chapter), status (adopted, inConsultation),
                    issuer, symbol, place, date
Settings of a table: id, edition, title, period, type (chapter, base, …), unit";

/// Make a plan file of the text of a paper, or criteria and an assessment of a table
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The paper as a text or `.docx`, or `-` for the standard input
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

/// The points of a criterion that is proposed for a target: the same for each, to be edited.
const EACH: Points = Points::whole(10);

/// What a text is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    /// A plan
    Plan,
    /// The criteria of a table, or those proposed for the targets of a plan file
    Criteria,
    /// The answers of a form that was filled in
    Assessment,
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
    Edition(orientation::Id),
    Title(String),
    Type(UnitType),
    Unit(String),
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
            "edition" => Self::Edition(value.parse().map_err(|error: orientation::IdError| error.to_string())?),
            "title" => Self::Title(value.to_owned()),
            "type" => {
                let known = UnitType::ALL.iter().copied().find(|known| known.as_str() == value);
                Self::Type(known.ok_or("expected a type of unit such as chapter, baseChapter, base or pioneerUnion")?)
            }
            "unit" => Self::Unit(value.to_owned()),
            _ => {
                return Err("unknown key: id, period, level, status, issuer, symbol, place, date, edition, title, type or unit".to_owned());
            }
        })
    }
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        if self.kind != Kind::Plan {
            return self.table(context);
        }
        let mut paper = files::paper(&self.file)?;
        if let Some(found) = legacy(&paper.text).filter(|_| self.convert) {
            paper = Paper::of_text(found.converted);
        }
        if context.part == Part::Source {
            return Ok(Answer::new(paper.text));
        }
        let imported = self.imported(paper);
        let said = said(&imported.report, context);
        let answer = match context.part {
            Part::Outline => Answer::new(imported.outline.to_string()).with_notes(said),
            Part::Report => Answer::new(said),
            Part::Plan | Part::Source => Answer::new(document::write(&imported.plan) + "\n").with_notes(said),
        };
        Ok(answer.attention_where(imported.report.has_errors()))
    }

    /// Of a table: the criteria, or the answers.
    fn table(&self, context: &Context) -> Result<Answer, Failure> {
        if self.kind == Kind::Criteria
            && self.file.ends_with(".json")
            && let Ok(plan) = files::document::<Plan>(&self.file)
        {
            return Ok(Answer::new(document::write(&proposed_criteria(&plan, EACH)) + "\n"));
        }
        let mut options = CriteriaOptions::default();
        for setting in &self.settings {
            match setting {
                Setting::Id(id) => options.id = Some(id.clone()),
                Setting::Period(period) => options.period = Some(*period),
                Setting::Edition(edition) => options.edition = Some(edition.clone()),
                Setting::Title(title) => options.title = Some(title.clone()),
                Setting::Type(known) => options.unit_types.push(*known),
                Setting::Unit(name) => options.unit = Some(name.clone()),
                _ => {}
            }
        }
        let mut imported = criteria(&files::table(&self.file, self.convert)?, &options);
        if self.kind == Kind::Criteria {
            // Who filled it in is asked of an assessment only.
            imported.report.issues.retain(|issue| issue.code != Code::UnitUnnamed);
        }
        let said = said(&imported.report, context);
        if context.part == Part::Report {
            return Ok(Answer::new(said));
        }
        let text = match (self.kind, &imported.filled) {
            (Kind::Assessment, Some(filled)) => document::write(filled),
            (Kind::Assessment, None) => return Err(Failure::NotFilled { name: self.file.clone() }),
            _ => document::write(&imported.set),
        };
        Ok(Answer::new(text + "\n").with_notes(said).attention_where(imported.report.has_errors()))
    }

    fn imported(&self, paper: Paper) -> Imported {
        let name = self.file.rsplit(['/', '\\']).next().filter(|name| *name != "-");
        let mut options = ImportOptions::default();
        options.file = name.map(str::to_owned);
        options.strong = paper.strong;
        for setting in &self.settings {
            match setting {
                Setting::Id(id) => options.id = Some(id.clone()),
                Setting::Period(period) => options.period = Some(*period),
                Setting::Level(level) => options.level = Some(*level),
                Setting::Status(status) => options.status = Some(*status),
                _ => {}
            }
        }
        let mut imported = import(&paper.text, &options);
        let issue = &mut imported.plan.issue;
        for setting in &self.settings {
            match setting {
                Setting::Issuer(name) => issue.by.clone_from(name),
                Setting::Symbol(symbol) => issue.symbol = Some(symbol.clone()),
                Setting::Place(place) => issue.place = Some(place.clone()),
                Setting::Date(date) => issue.date = Some(*date),
                _ => {}
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
