//! The controls that a rule asks for.

use super::FormBody;
use crate::criteria::{Offer, Rule};
use crate::html::write::Writer;
use crate::{Id, Points};

/// What a typed number may look like: digits, with a comma, a point or spaces between them.
const NUMBER: &str = r"\s*[0-9]+([., ][0-9]+)*\s*";

/// The name of a control: what it answers, and which part of it.
pub(super) struct Key(String);

impl Key {
    pub(super) fn new(kind: &str, id: &str) -> Self {
        Self(format!("{kind}:{id}"))
    }

    pub(super) fn part(&self, part: &str) -> Self {
        Self(format!("{}:{part}", self.0))
    }
}

impl FormBody<'_> {
    pub(super) fn rule(&self, w: &mut Writer, key: &Key, rule: &Rule) {
        let words = self.words;
        match rule {
            Rule::YesNo { points } => {
                self.hint(w, &words.points(*points));
                self.yes_or_no(w, key);
            }
            Rule::Tiers { tiers } => {
                self.choices(w, key, tiers.iter().map(|tier| (&tier.id, tier.title.as_str(), Some(tier.points))));
            }
            Rule::PercentTiers { of, bands } => {
                let bands: Vec<String> = bands.iter().map(|band| words.band(band)).collect();
                self.hint(w, &bands.join("; "));
                self.share(w, key, of.as_deref(), [words.part, words.whole]);
            }
            Rule::Count { each, max, unit } => {
                self.hint(w, &words.each(*each, unit.as_deref(), *max));
                self.number(w, key, &words.number_of_units(unit.as_deref()), None);
            }
            Rule::Proportional { target, points, limit: _, unit } => {
                self.hint(w, &words.for_all(*points));
                match target {
                    Some(target) => {
                        let beside = words.of_target(*target);
                        self.number(w, key, &words.number_of_units(unit.as_deref()), Some(&beside));
                    }
                    None => self.share(w, key, unit.as_deref(), [words.achieved, words.target]),
                }
            }
            Rule::Free { max, step } => self.number(w, key, words.own_points, Some(&words.up_to(*max, *step))),
            Rule::AtLeast { need, options, points, otherwise: _ } => {
                self.hint(w, &words.at_least(*need, *points));
                self.offers(w, key, options);
            }
            Rule::Sum { parts, max } => {
                if let Some(max) = max {
                    self.hint(w, &words.at_most(*max));
                }
                for part in parts {
                    w.open("fieldset", &[("class", Some("orientation-part"))]).line();
                    w.element("legend", &[], &part.title).line();
                    self.rule(w, &key.part(part.id.as_str()), &part.rule);
                    w.close().line();
                }
            }
            Rule::Imported { from, lowest, highest, full_from: _, points } => {
                self.hint(w, &words.for_highest(*points));
                self.number(w, key, from, words.between(Some(*lowest), Some(*highest)).as_deref());
            }
            Rule::Penalty { each, at_most, unless_under: _ } => {
                self.hint(w, &words.taken(*each, *at_most));
                self.number(w, key, words.times, None);
            }
        }
    }

    fn hint(&self, w: &mut Writer, text: &str) {
        self.added(w, "orientation-worth", text);
    }

    pub(super) fn yes_or_no(&self, w: &mut Writer, key: &Key) {
        w.open("p", &[("class", Some("orientation-choices"))]);
        for (value, text) in [("yes", self.words.yes), ("no", self.words.no)] {
            w.open("label", &[]);
            self.radio(w, key, value, None);
            self.words_of(w, text);
            w.close().text(" ");
        }
        self.blank(w, key);
        w.close().line();
    }

    /// One of several; chosen at first is none, to which one can come back.
    pub(super) fn choices<'c>(
        &self,
        w: &mut Writer,
        key: &Key,
        options: impl Iterator<Item = (&'c Id, &'c str, Option<Points>)>,
    ) {
        w.open("div", &[("class", Some("orientation-choices"))]).line();
        for (id, title, points) in options {
            w.open("p", &[]).open("label", &[]);
            self.radio(w, key, id.as_str(), None);
            w.text(title);
            if let Some(points) = points {
                w.text(" ");
                self.aside(w, &self.words.points(points));
            }
            w.close().close().line();
        }
        w.open("p", &[]);
        self.blank(w, key);
        w.close().line().close().line();
    }

    fn blank(&self, w: &mut Writer, key: &Key) {
        w.open("label", &[]);
        self.radio(w, key, "", Some(""));
        self.words_of(w, self.words.blank);
        w.close();
    }

    fn radio(&self, w: &mut Writer, key: &Key, value: &str, checked: Option<&str>) {
        let attributes =
            [("type", Some("radio")), ("name", Some(&*key.0)), ("value", Some(value)), ("checked", checked)];
        w.void("input", &attributes).text(" ");
    }

    /// A number with what it counts and, beside it, its limits.
    pub(super) fn number(&self, w: &mut Writer, key: &Key, label: &str, beside: Option<&str>) {
        w.open("p", &[]);
        self.typed(w, key, label);
        if let Some(beside) = beside {
            w.text(" ");
            self.aside(w, beside);
        }
        w.close().line();
    }

    fn typed(&self, w: &mut Writer, key: &Key, label: &str) {
        let attributes = [
            ("type", Some("text")),
            ("name", Some(&*key.0)),
            ("inputmode", Some("decimal")),
            ("autocomplete", Some("off")),
            ("size", Some("8")),
            ("pattern", Some(NUMBER)),
            ("title", Some(self.words.as_number)),
        ];
        w.open("label", &[]).text(label).text(" ").void("input", &attributes).close();
    }

    /// A part of a whole, or the share itself.
    pub(super) fn share(&self, w: &mut Writer, key: &Key, of: Option<&str>, [part, whole]: [&str; 2]) {
        if let Some(of) = of {
            w.element("p", &[("class", Some("orientation-hint"))], of).line();
        }
        w.open("p", &[]);
        self.typed(w, &key.part("part"), part);
        w.text(" ");
        self.typed(w, &key.part("whole"), whole);
        w.text(" ");
        self.typed(w, &key.part("share"), self.words.or_percent);
        w.close().line();
    }

    fn offers(&self, w: &mut Writer, key: &Key, options: &[Offer]) {
        for option in options {
            if option.options.is_empty() {
                let name = key.part(option.id.as_str()).0;
                w.open("p", &[]).open("label", &[]);
                w.void("input", &[("type", Some("checkbox")), ("name", Some(&name)), ("value", Some("yes"))]).text(" ");
                w.text(&option.title).close().close().line();
            } else {
                w.open("fieldset", &[("class", Some("orientation-part"))]).line();
                w.element("legend", &[], &option.title).line();
                self.offers(w, key, &option.options);
                w.close().line();
            }
        }
    }
}
