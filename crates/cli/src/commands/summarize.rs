//! `orientation summarize`

use std::collections::BTreeMap;

use chrono::NaiveDate;
use orientation::describe::{self, Label};
use orientation::summary::{
    Counter, LevelRef, Roster, Scope, Subtotal, Summary, Tally, UnitRow, attendance, check_caps,
};
use orientation::{Assessment, CriteriaSet, Document, Id, document};

use crate::answer::Answer;
use crate::arguments::{Context, day};
use crate::failure::Failure;
use crate::words::filled;
use crate::{files, stream};

const EXAMPLE: &str = "\
Examples:
  orientation summarize --criteria chi-doan phieu/*.json --output tong-hop.json
  orientation summarize --criteria chi-doan --close tinh-doan - < phieu.ndjson
  orientation summarize --criteria chi-doan --close xa-mau --at-least 5 phieu/*.json --output cong-bo.json

A FILE is an assessment, a summary, or a stream with one of these to a line (NDJSON).
Of two files of a unit the later one counts and the other is named. With `--close` the units are left out:
memory stays flat however many there are, and each file counts once as it comes. With `--at-least` the figures are for
everybody: those of smaller groups are left out, and so much beside them that nobody finds them by subtracting.
Of a set that is not given with `--criteria` no group and no criterion is shown.";

/// Add up assessments and summaries (exit code 1 where files were left out or units are missing)
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The assessments and summaries, or `-` for the standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// A criteria set that they answer; may be given several times
    #[arg(short, long, value_name = "CRITERIA")]
    criteria: Vec<String>,
    /// Who should report: says who has not, and checks the caps
    #[arg(long, value_name = "ROSTER")]
    roster: Option<String>,
    /// Go on without the files that cannot be counted, and name them
    #[arg(long)]
    partial: bool,
    /// Leave the units out and hand up the figures under this level's id
    #[arg(long, value_name = "ID")]
    close: Option<Id>,
    /// The name of that level
    #[arg(long, value_name = "NAME", requires = "close")]
    name: Option<String>,
    /// Only what may be published: without the figures of groups of fewer units than this
    #[arg(long, value_name = "COUNT", requires = "close")]
    at_least: Option<u64>,
    /// The day for which is scored and closed; the last day of the period, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

/// What has been added up so far.
#[derive(Default)]
struct Sum {
    rows: Vec<UnitRow>,
    merged: Summary,
    tallies: BTreeMap<Scope, Tally>,
    files: usize,
    refused: String,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let sets: Vec<CriteriaSet> = self.criteria.iter().map(|name| files::document(name)).collect::<Result<_, _>>()?;
        let roster: Option<Roster> = self.roster.as_deref().map(files::document).transpose()?;
        let mut counters: Vec<(NaiveDate, Counter<'_>)> = Vec::new();
        let mut sum = Sum::default();
        stream::each(&self.files, &mut |name, text| match self.take(&sets, &mut counters, &mut sum, name, text) {
            Err(failure) if self.partial => {
                sum.refused.push_str(&format!("- {}\n", failure.said(context.lang)));
                Ok(())
            }
            done => done,
        })?;
        let level = self.close.as_ref().map(|id| LevelRef::new(id.clone(), self.name.clone().unwrap_or_else(|| id.to_string())));
        let Sum { rows, merged, tallies, files, refused } = sum;
        let mut summary = merged.merge(rows.into_iter().collect());
        if let Some(level) = &level {
            summary = self.closed(level, tallies, &summary);
        }
        let mut few = String::new();
        if let Some(at_least) = self.at_least {
            summary = published(&sets, summary, at_least, &mut few, context);
        }
        let counted = filled(context.words.counted, &[&files.to_string()]);
        let mut notes = format!("{counted}\n");
        if !refused.is_empty() {
            notes.push_str(&format!("{}\n{refused}", context.words.left_out));
        }
        notes.push_str(&few);
        let mut attention = !refused.is_empty() || !few.is_empty();
        if let Some(roster) = &roster {
            let (said, missing) = reported(roster, &summary, self.on.unwrap_or(roster.due), context);
            notes.push_str(&said);
            attention |= missing;
        }
        Ok(Answer::new(document::write(&summary)).with_notes(notes).attention_where(attention))
    }

    fn take<'s>(
        &self,
        sets: &'s [CriteriaSet],
        counters: &mut Vec<(NaiveDate, Counter<'s>)>,
        sum: &mut Sum,
        name: &str,
        text: &str,
    ) -> Result<(), Failure> {
        if files::format(name, text)? == Summary::FORMAT {
            let summary: Summary = files::read(name, text)?;
            sum.merged = core::mem::take(&mut sum.merged).merge(summary);
            sum.files += 1;
            return Ok(());
        }
        let filled: Assessment = files::read(name, text)?;
        let of = &filled.criteria;
        let same = |set: &&CriteriaSet| set.id == of.id && set.edition == of.edition;
        // One of another edition is refused by name.
        let set = sets.iter().find(same).or_else(|| sets.iter().find(|set| set.id == of.id)).or_else(|| sets.first());
        let set = set.ok_or_else(|| Failure::NoCriteria { name: name.to_owned() })?;
        let on = self.on.unwrap_or_else(|| filled.period.last_day());
        let known = counters.iter().position(|(day, counter)| *day == on && core::ptr::eq(counter.set(), set));
        let at = known.unwrap_or_else(|| {
            counters.push((on, Counter::new(set, on)));
            counters.len() - 1
        });
        let Some((_, counter)) = counters.get_mut(at) else { return Ok(()) };
        if self.close.is_some() {
            let result = counter.result(&filled).map_err(Failure::refused)?;
            sum.tallies.entry(Scope::of(&filled)).or_default().count(&result);
        } else {
            sum.rows.push(counter.row(&filled).map_err(Failure::refused)?);
        }
        sum.files += 1;
        Ok(())
    }

    /// The figures of files that were counted as they came, and of the summaries beside them, as those of one level.
    fn closed(&self, level: &LevelRef, tallies: BTreeMap<Scope, Tally>, merged: &Summary) -> Summary {
        let last = merged.totals().into_iter().map(|total| total.scope).chain(tallies.keys().cloned());
        let last = last.map(|scope| scope.period.last_day()).max().unwrap_or_default();
        let on = self.on.unwrap_or(last);
        let mut subtotals: Vec<Subtotal> = merged.close(level, on).subtotals.into_iter().collect();
        for (scope, tally) in tallies {
            match subtotals.iter_mut().find(|subtotal| subtotal.scope == scope) {
                Some(subtotal) => subtotal.tally.add(&tally),
                None => subtotals.push(Subtotal::new(scope, level.clone(), on, tally)),
            }
        }
        subtotals.into_iter().collect()
    }
}

/// What everybody may see of closed figures; what of them has too few units is said in `few`.
fn published(sets: &[CriteriaSet], closed: Summary, at_least: u64, few: &mut String, context: &Context) -> Summary {
    let mut open = Vec::new();
    for subtotal in closed.subtotals {
        let Scope { criteria, edition, period, .. } = &subtotal.scope;
        let set = sets.iter().find(|set| set.id == *criteria && set.edition == *edition);
        match subtotal.published(set, at_least) {
            Some(subtotal) => open.push(subtotal),
            None => {
                let of = [criteria.to_string(), period.to_string(), at_least.to_string()];
                let of: Vec<&str> = of.iter().map(String::as_str).collect();
                few.push_str(&format!("{}\n", filled(context.words.too_few, &of)));
            }
        }
    }
    open.into_iter().collect()
}

/// Who has reported, and what the caps come to; whether somebody is missing or a cap is passed.
fn reported(roster: &Roster, summary: &Summary, today: NaiveDate, context: &Context) -> (String, bool) {
    let found = attendance(roster, summary, today);
    let mut text = String::new();
    for (standing, count) in found.standings.iter() {
        text.push_str(&format!("{}: {count}\n", standing.word(context.lang)));
    }
    for (id, unit) in found.units.iter().filter(|(_, unit)| unit.standing.is_missing()) {
        let name = roster.units.get(id).map_or(id.as_str(), |unit| unit.name.as_str());
        text.push_str(&format!("- {name}: {} ({})\n", unit.standing.word(context.lang), describe::day(unit.due)));
    }
    let mut attention = found.units.values().any(|unit| unit.standing.is_missing());
    for check in check_caps(roster, summary, today) {
        let said = roster.caps.iter().find(|cap| cap.id == check.cap).map_or("", |cap| cap.text.as_str());
        let numbers = [check.given, check.classed, check.allowed].map(|number| number.to_string());
        let block = check.block.map(|block| format!(" ({})", block.word(context.lang))).unwrap_or_default();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        text.push_str(&format!("- {said}{block}: {}\n", filled(context.words.capped, &numbers)));
        attention |= check.over > 0;
    }
    (text, attention)
}
