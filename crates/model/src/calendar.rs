//! A plan's activities as a calendar that other programs import (lịch hoạt động, iCalendar).

use core::fmt::Write;

use chrono::NaiveDateTime;

use crate::plan::{Action, Activity, Plan};
use crate::{Period, PeriodKind, day};

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
    let listed = plan.activities.iter().flat_map(|list| &list.items);
    if plan.activities.as_ref().is_some_and(|list| !list.items.is_empty()) {
        for activity in listed {
            if let Some(period) = activity.period {
                event(&mut lines, plan, &stamp, &Event::of_activity(activity, period));
            }
        }
    } else {
        for action in plan.actions() {
            for (nth, period) in action.periods.iter().filter(|period| is_window(period)).enumerate() {
                event(&mut lines, plan, &stamp, &Event::of_action(action, *period, nth));
            }
        }
    }
    lines.push("END:VCALENDAR");
    lines.text
}

/// Whether a period is short enough to be put into a calendar.
fn is_window(period: &Period) -> bool {
    matches!(period.kind(), PeriodKind::Days | PeriodKind::Month | PeriodKind::Quarter)
}

struct Event<'p> {
    id: String,
    period: Period,
    summary: &'p str,
    description: &'p str,
    location: Option<&'p str>,
    by: Option<&'p str>,
}

impl<'p> Event<'p> {
    fn of_activity(activity: &'p Activity, period: Period) -> Self {
        Self {
            id: activity.id.to_string(),
            period,
            summary: activity.name.as_deref().unwrap_or(&activity.passage.text),
            description: &activity.passage.text,
            location: activity.location.as_deref(),
            by: activity.by.as_deref(),
        }
    }

    fn of_action(action: &'p Action, period: Period, nth: usize) -> Self {
        let id = if nth == 0 { action.id.to_string() } else { format!("{}-{}", action.id, nth + 1) };
        let text = &action.passage.text;
        Self { id, period, summary: text, description: text, location: None, by: None }
    }
}

fn event(lines: &mut Lines, plan: &Plan, stamp: &str, event: &Event<'_>) {
    lines.push("BEGIN:VEVENT");
    lines.push(&format!("UID:{}.{}@orientation", event.id, plan.id));
    lines.push(&format!("DTSTAMP:{stamp}"));
    lines.push(&format!("DTSTART;VALUE=DATE:{}", date(event.period.first_day())));
    // The end is the day after the last.
    if let Some(after) = event.period.last_day().succ_opt() {
        lines.push(&format!("DTEND;VALUE=DATE:{}", date(after)));
    }
    lines.text("SUMMARY", event.summary);
    if event.description != event.summary {
        lines.text("DESCRIPTION", event.description);
    }
    if let Some(location) = event.location {
        lines.text("LOCATION", location);
    }
    if let Some(by) = event.by {
        lines.text("CONTACT", by);
    }
    // An event of whole days keeps nobody busy.
    lines.push("TRANSP:TRANSPARENT");
    lines.push("END:VEVENT");
}

fn date(day: chrono::NaiveDate) -> String {
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
