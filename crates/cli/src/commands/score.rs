//! `orientation score`

use chrono::NaiveDate;
use orientation::criteria::{Group, Provenance};
use orientation::describe::{self, Label};
use orientation::score::{Column, CriterionScore, GroupScore, Judge, LeafState, Outcome, ScoreCard, Verdict, score};
use orientation::{Assessment, CriteriaSet, Id, Points};

use super::json;
use crate::answer::Answer;
use crate::arguments::{Context, Format, day};
use crate::failure::Failure;
use crate::files;
use crate::paint::{Tone, painted};
use crate::table::Table;
use crate::titles::Titles;
use crate::words::filled;

const EXAMPLE: &str = "\
Example:
  orientation score chi-doan phieu.json";

/// Score an assessment: the card with every criterion, the total, the class and what is missing
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The criteria set
    #[arg(value_name = "CRITERIA")]
    criteria: String,
    /// The assessment
    #[arg(value_name = "ASSESSMENT")]
    assessment: String,
    /// The day for which it is scored; the last day of its period, unless it is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let set: CriteriaSet = files::document(&self.criteria)?;
        let filled: Assessment = files::document(&self.assessment)?;
        let card = score(&set, &filled, self.on.unwrap_or_else(|| filled.period.last_day()));
        Ok(Answer::new(match context.format {
            Format::Json => json(&card),
            Format::Text => Drawing { set: &set, card: &card, titles: Titles::of(&set), context }.drawn(&filled),
        }))
    }
}

/// What whose points a column holds is called.
pub fn judge(judge: Judge, context: &Context) -> String {
    match judge {
        Judge::Own {} => context.words.own.to_owned(),
        Judge::Review { level } => filled(context.words.level, &[&level.to_string()]),
        _ => context.words.last.to_owned(),
    }
}

struct Drawing<'a> {
    set: &'a CriteriaSet,
    card: &'a ScoreCard,
    titles: Titles<'a>,
    context: &'a Context,
}

impl Drawing<'_> {
    fn points(&self, points: Points) -> String {
        describe::number(&points.to_string(), self.context.lang)
    }

    fn drawn(&self, filled_in: &Assessment) -> String {
        let words = self.context.words;
        let head = [
            (words.unit, filled_in.unit.name.clone()),
            (words.criteria, format!("{} ({})", self.set.title, self.set.edition)),
            (words.period, describe::period(&filled_in.period, self.context.lang)),
            (words.as_of, describe::day(self.card.as_of)),
        ];
        let mut text: String = head.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        text.push('\n');
        text.push_str(&self.table());
        text.push_str(&self.list(
            &filled(words.missing, &[&self.card.gaps.len().to_string()]),
            self.card.gaps.iter().map(|gap| (gap.id.as_str(), gap.kind.word(self.context.lang).to_owned())),
        ));
        text.push_str(&self.list(
            words.raises,
            self.card.raises.iter().map(|raise| (raise.id.as_str(), format!("+{}", self.points(raise.gain)))),
        ));
        text
    }

    fn list<'i>(&self, heading: &str, items: impl Iterator<Item = (&'i str, String)>) -> String {
        let lines: String = items.map(|(id, what)| format!("- {}: {what}\n", self.titles.name(id))).collect();
        if lines.is_empty() {
            return lines;
        }
        format!("\n{}\n{lines}", painted(heading, Tone::Strong, self.context.colour))
    }

    fn table(&self) -> String {
        let words = self.context.words;
        let judges = self.card.columns.iter().map(|column| judge(column.judge, self.context));
        let mut headings = vec![words.content.to_owned(), words.most.to_owned()];
        headings.extend(judges);
        headings.push(words.state.to_owned());
        let mut table = Table::new(headings);
        for group in &self.set.groups {
            self.group(group, 0, &mut table);
        }
        self.whole(&mut table);
        table.drawn(self.context.colour)
    }

    fn group(&self, group: &Group, depth: usize, table: &mut Table) {
        let of = |column: &Column| -> Option<GroupScore> {
            column.groups.iter().find(|score| score.id == group.id).cloned()
        };
        let most = self.card.columns.first().and_then(of).map(|score| self.points(score.max));
        let mut cells = vec![title(depth, group.marker.as_deref(), &group.title), most.unwrap_or_default()];
        cells.extend(self.card.columns.iter().map(|column| of(column).map_or_else(String::new, |s| self.points(s.points))));
        cells.push(String::new());
        table.push(cells, Some(Tone::Strong));
        for criterion in &group.criteria {
            let of = |column: &Column| -> Option<CriterionScore> {
                column.criteria.iter().find(|score| score.id == criterion.id).cloned()
            };
            let own = self.card.columns.first().and_then(of);
            let mut cells = vec![
                title(depth + 1, criterion.marker.as_deref(), &criterion.title),
                own.as_ref().map_or_else(String::new, |score| self.points(score.max)),
            ];
            cells.extend(self.card.columns.iter().map(|column| of(column).map_or_else(String::new, |s| self.shown(&s))));
            let state = own.map_or("", |score| score.state.word(self.context.lang));
            cells.push(state.to_owned());
            table.push(cells, None);
        }
        for child in &group.groups {
            self.group(child, depth + 1, table);
        }
    }

    /// The points of a criterion; nothing where there is nothing to score.
    fn shown(&self, score: &CriterionScore) -> String {
        match score.state {
            LeafState::Answered | LeafState::Reviewed | LeafState::Partly | LeafState::Excused | LeafState::Unproven => {
                self.points(score.points)
            }
            _ if score.points == Points::ZERO => "–".to_owned(),
            _ => self.points(score.points),
        }
    }

    /// The rows below the criteria: the total, its share, the class.
    fn whole(&self, table: &mut Table) {
        let words = self.context.words;
        let columns = &self.card.columns;
        let Some(own) = columns.first().map(|column| &column.total) else { return };
        let mut row = |name: String, most: String, of: &dyn Fn(&Column) -> String, tone| {
            let mut cells = vec![name, most];
            cells.extend(columns.iter().map(of));
            cells.push(String::new());
            table.push(cells, tone);
        };
        // A set of conditions alone has no points.
        if own.full != Points::ZERO {
            let total = |column: &Column| self.points(column.total.points);
            row(words.total.to_owned(), self.points(own.max), &total, Some(Tone::Strong));
            if columns.iter().any(|column| column.total.rescaled != column.total.points) {
                let full = self.points(own.full);
                let name = filled(words.rescaled, &[&full]);
                let shown = |column: &Column| {
                    let mark = if column.total.rounded { "≈ " } else { "" };
                    format!("{mark}{}", self.points(column.total.rescaled))
                };
                row(name, full, &shown, None);
            }
            let share = |column: &Column| {
                column.total.percent.map_or_else(String::new, |share| describe::param(&share.into(), self.context.lang))
            };
            row(words.percent.to_owned(), String::new(), &share, None);
        }
        if columns.iter().any(|column| column.class.is_some()) {
            row(words.class.to_owned(), String::new(), &|column| self.class(column), Some(Tone::Strong));
        }
    }

    /// The class of a column: for the unit's own, what may be said of it.
    fn class(&self, column: &Column) -> String {
        let words = self.context.words;
        let named = |class: &Id| {
            let name = self.titles.name(class.as_str());
            match self.set.classing.as_ref().map(|classing| &classing.origin) {
                Some(Provenance::Official { .. }) | None => name,
                Some(_) => filled(words.unofficial, &[&name]),
            }
        };
        if let (Judge::Own {}, Some(verdict)) = (column.judge, &self.card.verdict) {
            return match verdict {
                Verdict::NotEligible { gate } => filled(words.not_eligible, &[&self.titles.name(gate.as_str())]),
                Verdict::Undecided { left: 0, .. } => words.undecided.to_owned(),
                Verdict::Undecided { left, .. } => filled(words.undecided_left, &[&left.to_string()]),
                Verdict::Provisional { class, .. } => filled(words.provisional, &[&named(class)]),
                Verdict::Certain { class } => named(class),
                _ => words.no_class.to_owned(),
            };
        }
        match column.class.as_ref().map(|class| &class.outcome) {
            None => String::new(),
            Some(Outcome::Fits { class }) => named(class),
            Some(Outcome::Provisional { class, .. }) => filled(words.provisional, &[&named(class)]),
            Some(Outcome::NoClassFits {}) => words.no_class.to_owned(),
            Some(_) => words.undecided.to_owned(),
        }
    }
}

fn title(depth: usize, marker: Option<&str>, title: &str) -> String {
    let indent = "  ".repeat(depth);
    match marker {
        Some(marker) => format!("{indent}{marker}{} {title}", if marker.ends_with(['.', ')']) { "" } else { "." }),
        None => format!("{indent}{title}"),
    }
}
