//! A plan's activities as a calendar that other programs import (lịch hoạt động, iCalendar).

use core::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime};

use crate::plan::{Action, Activity, Plan};
use crate::{Id, Period, PeriodKind, day, json};

/// The calendar of a plan as iCalendar text ([RFC 5545]).
///
/// Each activity with a period is an event of whole days; a month is one event from its first day to its last. Of a plan
/// that lists no activities, the actions stand for them whose words name days, a month or a quarter. Events keep their
/// identity from one writing to the next: the plan's id and the node's. `stamp` is the moment of writing, in UTC: the
/// crate has no clock.
///
/// ```
/// use orientation::plan::Activity;
/// use orientation::{Passage, calendar, day};
///
/// let mut plan = orientation::lai_chau_2022();
/// let list = plan.activities.as_mut().ok_or("no list")?;
/// let mut festival = Activity::new("hd1".parse()?, Passage::new("Ngày hội thanh niên; tháng 3"));
/// festival.period = Some("2022-03".parse()?);
/// list.items.push(festival);
/// let stamp = day::of(2022, 1, 5).and_then(|day| day.and_hms_opt(8, 0, 0)).ok_or("no such day")?;
/// let text = calendar(&plan, stamp);
/// assert!(text.contains("DTSTART;VALUE=DATE:20220301\r\nDTEND;VALUE=DATE:20220401\r\n"));
/// assert!(text.contains("SUMMARY:Ngày hội thanh niên\\; tháng 3\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [RFC 5545]: https://www.rfc-editor.org/rfc/rfc5545
#[must_use]
pub fn calendar(plan: &Plan, stamp: NaiveDateTime) -> String {
    let mut lines = Lines::default();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//orientation//calendar//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        lines.push(line);
    }
    lines.text("X-WR-CALNAME", &plan.title());
    let stamp = moment(stamp);
    let mut named = None;
    for event in events(plan) {
        // A node of several windows has an event of each.
        let nth = match named.take() {
            Some((node, nth)) if node == event.node => nth + 1,
            _ => 1,
        };
        self::event(&mut lines, plan, &stamp, &event, nth);
        named = Some((event.node, nth));
    }
    lines.push("END:VCALENDAR");
    lines.text
}

/// An entry of a plan's calendar (mục của lịch).
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CalendarEvent {
    /// The activity or the action that it is.
    pub node: Id,
    /// Its period, of days, a month or a quarter; of an activity also a longer one.
    pub period: Period,
    /// The first day of the period.
    pub first: NaiveDate,
    /// The last day of the period.
    pub last: NaiveDate,
    /// What takes place.
    pub summary: String,
    /// The whole words, where they are more.
    pub description: Option<String>,
    /// Where, as printed.
    pub location: Option<String>,
    /// Who carries it out, as printed.
    pub by: Option<String>,
}

/// What stands in a plan's calendar, in the order of the paper: its activities that have a period; of a plan that lists
/// none, the actions whose words name days, a month or a quarter, once for each.
///
/// ```
/// use orientation::calendar_events;
///
/// // The signed paper of 2022 came without its list of activities, and names no window in its words.
/// assert_eq!(calendar_events(&orientation::lai_chau_2022()), []);
/// ```
#[must_use]
pub fn events(plan: &Plan) -> Vec<CalendarEvent> {
    let listed = plan.activities.as_ref().map_or(&[][..], |list| &list.items);
    if !listed.is_empty() {
        return listed.iter().filter_map(CalendarEvent::of_activity).collect();
    }
    let windows = |action: &Action| -> Vec<CalendarEvent> {
        action.periods.iter().filter(|period| is_window(period)).map(|p| CalendarEvent::of_action(action, *p)).collect()
    };
    plan.actions().flat_map(windows).collect()
}

/// Whether a period is short enough to be put into a calendar.
fn is_window(period: &Period) -> bool {
    matches!(period.kind(), PeriodKind::Days | PeriodKind::Month | PeriodKind::Quarter)
}

impl CalendarEvent {
    fn new(node: &Id, period: Period, summary: &str) -> Self {
        Self {
            node: node.clone(),
            period,
            first: period.first_day(),
            last: period.last_day(),
            summary: summary.to_owned(),
            description: None,
            location: None,
            by: None,
        }
    }

    fn of_activity(activity: &Activity) -> Option<Self> {
        let text = &activity.passage.text;
        let summary = activity.name.as_ref().unwrap_or(text);
        Some(Self {
            description: (summary != text).then(|| text.clone()),
            location: activity.location.clone(),
            by: activity.by.clone(),
            ..Self::new(&activity.id, activity.period?, summary)
        })
    }

    fn of_action(action: &Action, period: Period) -> Self {
        Self::new(&action.id, period, &action.passage.text)
    }
}

fn event(lines: &mut Lines, plan: &Plan, stamp: &str, event: &CalendarEvent, nth: usize) {
    lines.push("BEGIN:VEVENT");
    let which = if nth == 1 { String::new() } else { format!("-{nth}") };
    lines.push(&format!("UID:{}{which}.{}@orientation", event.node, plan.id));
    lines.push(&format!("DTSTAMP:{stamp}"));
    lines.push(&format!("DTSTART;VALUE=DATE:{}", date(event.first)));
    // The end is the day after the last.
    if let Some(after) = event.last.succ_opt() {
        lines.push(&format!("DTEND;VALUE=DATE:{}", date(after)));
    }
    lines.text("SUMMARY", &event.summary);
    if let Some(description) = &event.description {
        lines.text("DESCRIPTION", description);
    }
    if let Some(location) = &event.location {
        lines.text("LOCATION", location);
    }
    if let Some(by) = &event.by {
        lines.text("CONTACT", by);
    }
    // An event of whole days keeps nobody busy.
    lines.push("TRANSP:TRANSPARENT");
    lines.push("END:VEVENT");
}

fn date(day: NaiveDate) -> String {
    let (year, month, day) = day::parts(day);
    format!("{year:04}{month:02}{day:02}")
}

fn moment(moment: NaiveDateTime) -> String {
    let time = moment.time();
    let seconds = time.signed_duration_since(chrono::NaiveTime::MIN).num_seconds();
    format!("{}T{:02}{:02}{:02}Z", date(moment.date()), seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// How long a line may be, in bytes, without its end.
const LONGEST: usize = 75;

/// The lines of a calendar: each ends in CR LF; a long one is folded between two letters.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn push(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > LONGEST {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(c);
            width += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// A property of words: what would end or part it is escaped, and what no line can hold is left out.
    fn text(&mut self, name: &str, words: &str) {
        let mut line = String::with_capacity(name.len() + words.len() + 1);
        let _ = write!(line, "{name}:");
        for c in words.chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                '\t' => line.push(' '),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.push(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(push: impl FnOnce(&mut Lines)) -> String {
        let mut lines = Lines::default();
        push(&mut lines);
        lines.text
    }

    #[test]
    fn a_long_line_is_folded_between_two_letters() {
        let text = lines(|lines| lines.push(&"ờ".repeat(60)));
        for line in text.split("\r\n") {
            assert!(line.len() <= LONGEST, "{} bytes", line.len());
        }
        assert_eq!(text.replace("\r\n ", "").trim_end(), "ờ".repeat(60));
    }

    #[test]
    fn words_are_escaped() {
        assert_eq!(lines(|lines| lines.text("SUMMARY", "a;b,c\\d\ne\u{7}")), "SUMMARY:a\\;b\\,c\\\\d\\ne\r\n");
    }

    #[test]
    fn a_moment_is_written_in_utc() {
        let at = day::of(2025, 1, 5).and_then(|day| day.and_hms_opt(23, 5, 59)).unwrap();
        assert_eq!(moment(at), "20250105T230559Z");
    }
}
