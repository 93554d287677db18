//! `orientation impact`

use chrono::NaiveDate;
use orientation::describe::{self, Label};
use orientation::summary::{Effect, ImpactPreview, UnitImpact};
use orientation::{Assessment, CriteriaSet, Id};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::titles::Titles;
use crate::{files, stream};

const EXAMPLE: &str = "\
Example:
  orientation impact --from chi-doan --criteria chi-doan-sua.json phieu/*.json";

/// Say which units would gain or lose a class by a changed criteria set, and through which criteria
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The assessments, or `-` for the standard input; one document to a line is a stream
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// The changed set
    #[arg(short, long, value_name = "NEW")]
    criteria: String,
    /// The set that the assessments answer
    #[arg(long, value_name = "OLD")]
    from: String,
    /// The day for which is scored; the last day of the period, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let old: CriteriaSet = files::document(&self.from)?;
        let new: CriteriaSet = files::document(&self.criteria)?;
        let mut found: Vec<UnitImpact> = Vec::new();
        stream::each(&self.files, &mut |name, text| {
            let form: Assessment = files::read(name, text)?;
            let on = self.on.unwrap_or_else(|| form.period.last_day());
            found.push(ImpactPreview::new(&old, &new, on).of(&form).map_err(Failure::refused)?);
            Ok(())
        })?;
        Ok(Answer::new(match context.format {
            Format::Json => json(&found),
            Format::Text => drawn(&found, &Titles::of(&new), context),
        }))
    }
}

fn drawn(found: &[UnitImpact], titles: &Titles<'_>, context: &Context) -> String {
    let mut text = String::new();
    for effect in Effect::ALL {
        let count = found.iter().filter(|impact| impact.effect == *effect).count();
        text.push_str(&format!("{}: {count}\n", effect.word(context.lang)));
    }
    let class = |id: Option<&Id>| id.map_or_else(|| context.words.no_class.to_owned(), |id| titles.name(id.as_str()));
    for impact in found.iter().filter(|impact| matches!(impact.effect, Effect::Gains | Effect::Loses)) {
        let (before, after) = (class(impact.before.as_ref()), class(impact.after.as_ref()));
        text.push_str(&format!("- {}: {before} → {after}\n", impact.unit));
        for through in &impact.through {
            let points = |points: Option<orientation::Points>| {
                points.map_or_else(|| "–".to_owned(), |points| describe::param(&points.into(), context.lang))
            };
            let (before, after) = (points(through.before), points(through.after));
            text.push_str(&format!("  {}: {before} → {after}\n", titles.name(through.criterion.as_str())));
        }
    }
    text
}
