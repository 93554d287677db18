//! The parts of a plan, for programs that read papers by themselves: what is required in `new`, the rest in `with_…`.
//! A plan that is written in code is easier made by a [`PlanBuilder`](super::PlanBuilder).

use chrono::NaiveDate;

use super::{
    Action, Activity, ActivityList, Amount, Annex, Audience, Comparison, Initiative, InitiativeKind, Issued, Kind,
    Level, Line, LineRole, Meeting, Mention, Origin, Plan, Section, Source, Status, Target, Task, Theme, ThemeOption,
};
use crate::with::with;
use crate::{Fingerprint, Id, Passage, Period, Quantity};

impl Plan {
    /// A plan without a word: adopted, of no paper.
    #[must_use]
    pub const fn new(id: Id, issue: Issued, period: Period) -> Self {
        Self {
            id,
            status: Status::Adopted,
            issue,
            period,
            source: None,
            header: Vec::new(),
            theme: None,
            sections: Vec::new(),
            activities: None,
            signature: Vec::new(),
            initiatives: Vec::new(),
        }
    }
}

impl Issued {
    /// Issued by this body of this level.
    #[must_use]
    pub fn new(by: impl Into<String>, level: Level) -> Self {
        Self { by: by.into(), level, organisation: None, symbol: None, place: None, date: None, meeting: None }
    }
}

impl Meeting {
    /// A meeting of this name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), session: None, term: None }
    }
}

impl Source {
    /// A paper of this name, so many bytes and this fingerprint of them.
    #[must_use]
    pub fn new(file: impl Into<String>, bytes: u32, fingerprint: Fingerprint) -> Self {
        Self { file: file.into(), bytes, fingerprint }
    }
}

impl Line {
    /// A line of header or signature.
    #[must_use]
    pub const fn new(role: LineRole, passage: Passage) -> Self {
        Self { role, passage }
    }
}

impl Section {
    /// A section without tasks.
    #[must_use]
    pub fn new(id: Id, kinds: impl IntoIterator<Item = Kind>, heading: Passage) -> Self {
        Self { id, kinds: kinds.into_iter().collect(), heading, tasks: Vec::new(), sections: Vec::new() }
    }
}

impl Task {
    /// A task without actions.
    #[must_use]
    pub const fn new(id: Id, kind: Kind, passage: Passage) -> Self {
        Self { id, kind, passage, actions: Vec::new() }
    }
}

impl Action {
    /// An action whose words name nobody and ask for no number.
    #[must_use]
    pub const fn new(id: Id, passage: Passage) -> Self {
        Self {
            id,
            passage,
            audiences: Vec::new(),
            levels: Vec::new(),
            initiatives: Vec::new(),
            periods: Vec::new(),
            targets: Vec::new(),
        }
    }
}

impl Target {
    /// A target in words, without a number.
    #[must_use]
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), amount: None, assigned_by: None }
    }
}

impl Amount {
    /// So many of a unit, at least, exactly or at most.
    #[must_use]
    pub fn new(comparison: Comparison, number: Quantity, unit: impl Into<String>) -> Self {
        Self { comparison, number, unit: unit.into() }
    }
}

impl Theme {
    /// A question without options.
    #[must_use]
    pub const fn new(id: Id, question: Passage) -> Self {
        Self { id, question, options: Vec::new(), adopted: None }
    }
}

impl ThemeOption {
    /// An option: its line, and the theme that it words.
    #[must_use]
    pub fn new(id: Id, passage: Passage, wording: impl Into<String>) -> Self {
        Self { id, passage, wording: wording.into(), origin: None }
    }
}

impl ActivityList {
    /// A list that is announced or held by this section, without activities.
    #[must_use]
    pub const fn new(section: Id, annex: Annex) -> Self {
        Self { section, annex, items: Vec::new() }
    }
}

impl Activity {
    /// An activity that serves no task in particular.
    #[must_use]
    pub const fn new(id: Id, passage: Passage) -> Self {
        Self { id, passage, name: None, period: None, by: None, location: None, tasks: Vec::new() }
    }
}

impl Initiative {
    /// An initiative that no place names yet.
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>, kind: InitiativeKind) -> Self {
        Self { id, name: name.into(), kind, mentions: Vec::new() }
    }
}

impl Mention {
    /// Bytes `start..end` of the text of a node.
    #[must_use]
    pub const fn new(node: Id, start: u32, end: u32) -> Self {
        Self { node, start, end }
    }
}

with! {
    Plan {
        /// Open to change, or in force.
        with_status(set status: Status);
        /// Made from this paper.
        with_source(some source: Source);
        /// With one more line before the body.
        with_header_line(add header: Line);
        /// With a theme.
        with_theme(some theme: Theme);
        /// With one more section.
        with_section(add sections: Section);
        /// With a list of activities.
        with_activities(some activities: ActivityList);
        /// With one more line after the body.
        with_signature_line(add signature: Line);
        /// With one more initiative.
        with_initiative(add initiatives: Initiative);
    }

    Issued {
        /// With the organisation that heads the paper.
        with_organisation(text organisation: String);
        /// With number and symbol.
        with_symbol(text symbol: String);
        /// At this place.
        with_place(text place: String);
        /// On this day.
        with_date(some date: NaiveDate);
        /// Laid before this meeting.
        with_meeting(some meeting: Meeting);
    }

    Meeting {
        /// Which one of its term it is, as printed.
        with_session(text session: String);
        /// With the committee's term, as printed.
        with_term(text term: String);
    }

    Section {
        /// With one more task directly under its heading.
        with_task(add tasks: Task);
        /// With one more section under it.
        with_section(add sections: Self);
    }

    Task {
        /// With one more action.
        with_action(add actions: Action);
    }

    Action {
        /// Concerning these as well.
        with_audiences(all audiences: Audience);
        /// Naming these levels as well.
        with_levels(all levels: Level);
        /// Naming these initiatives as well.
        with_initiatives(all initiatives: Id);
        /// Naming these periods as well.
        with_periods(all periods: Period);
        /// Stating one more target.
        with_target(add targets: Target);
    }

    Target {
        /// With a number.
        with_amount(some amount: Amount);
        /// Assigned elsewhere, by this body.
        with_assigned_by(text assigned_by: String);
    }

    Theme {
        /// With one more option.
        with_option(add options: ThemeOption);
        /// With the option that was adopted.
        with_adopted(some adopted: Id);
    }

    ThemeOption {
        /// Following the orientation of this body.
        with_origin(some origin: Origin);
    }

    ActivityList {
        /// With one more activity.
        with_activity(add items: Activity);
    }

    Activity {
        /// With what it is called.
        with_name(text name: String);
        /// With who carries it out.
        with_by(text by: String);
        /// With where it takes place.
        with_location(text location: String);
        /// In this period.
        with_period(some period: Period);
        /// Serving these tasks as well.
        with_tasks(all tasks: Id);
    }

    Initiative {
        /// Named at one more place.
        with_mention(add mentions: Mention);
    }
}
