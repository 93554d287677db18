//! One criterion or fact of the form, with what is asked beside its value.

use super::FormBody;
use super::control::Key;
use crate::criteria::{Criterion, EvidenceNeed, Fact, FactKind, NotApplicable, Role, Scorer, Validity};
use crate::html::write::Writer;

impl FormBody<'_> {
    pub(super) fn criterion(&self, w: &mut Writer, criterion: &Criterion) {
        let id = criterion.id.as_str();
        w.open("fieldset", &[("class", Some("orientation-criterion")), ("id", Some(&self.id(id)))]).line();
        w.open("legend", &[]);
        if let Some(marker) = &criterion.marker {
            w.text(marker).text(". ");
        }
        w.text(&criterion.title);
        if criterion.role == Role::Bonus {
            w.text(" ");
            self.aside(w, self.words.bonus);
        }
        w.close().line();
        self.paragraph(w, "orientation-hint", criterion.counts.as_deref());
        self.limits(w, criterion);
        if criterion.scorer == Scorer::Superior {
            self.added(w, "orientation-superior", self.words.superior_only);
            if criterion.not_applicable != NotApplicable::Never {
                w.open("details", &[]).element("summary", &[("lang", self.lang)], self.words.not_applicable).line();
                self.waiver(w, criterion);
                w.close().line();
            }
        } else {
            self.rule(w, &Key::new("answer", id), &criterion.rule);
            let named = criterion.whole.as_ref();
            if let Some(fact) = named.and_then(|whole| self.set.facts.iter().find(|fact| fact.id == *whole)) {
                self.added(w, "orientation-hint", &self.words.whole_taken(&criterion.rule, &fact.title));
            }
            self.more(w, criterion);
        }
        w.close().line();
    }

    /// For whom and when it counts, where that is not always.
    fn limits(&self, w: &mut Writer, criterion: &Criterion) {
        let words = self.words;
        let types = criterion.unit_types.iter().map(|unit| words.unit_type(*unit));
        let blocks = criterion.blocks.iter().map(|block| words.block(*block));
        let whom: Vec<&str> = types.chain(blocks).collect();
        if !whom.is_empty() {
            self.added(w, "orientation-limit", &format!("{} {}.", words.only_for, whom.join(", ")));
        }
        if let Some(Validity { from, to }) = &criterion.validity {
            let day = |word: &str, day: &chrono::NaiveDate| format!("{word} {}", words.day(*day));
            let parts: Vec<String> = [from.as_ref().map(|d| day(words.from, d)), to.as_ref().map(|d| day(words.to, d))]
                .into_iter()
                .flatten()
                .collect();
            self.added(w, "orientation-limit", &format!("{} {}.", words.holds, parts.join(" ")));
        }
    }

    /// Evidence, a note, and that it does not apply: folded away, for they are not always wanted.
    fn more(&self, w: &mut Writer, criterion: &Criterion) {
        let words = self.words;
        let id = criterion.id.as_str();
        let (asks, wanted) = match criterion.evidence.need {
            EvidenceNeed::None => (false, ""),
            EvidenceNeed::Optional => (true, words.evidence),
            EvidenceNeed::Required => (true, words.evidence_wanted),
        };
        let can_skip = criterion.not_applicable != NotApplicable::Never;
        let parts = [asks.then_some(wanted), Some(words.note), can_skip.then_some(words.not_applicable)];
        let summary = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        w.open("details", &[]).element("summary", &[("lang", self.lang)], &summary).line();
        if asks {
            self.paragraph(w, "orientation-hint", criterion.attach.as_deref());
            self.area(w, &format!("evidence:{id}"), words.evidence_lines);
        }
        self.area(w, &format!("note:{id}"), words.note);
        if can_skip {
            self.waiver(w, criterion);
        }
        w.close().line();
    }

    /// That it does not apply, and why.
    fn waiver(&self, w: &mut Writer, criterion: &Criterion) {
        let (id, words) = (&criterion.id, self.words);
        w.open("p", &[]).open("label", &[]);
        let name = format!("skip:{id}");
        w.void("input", &[("type", Some("checkbox")), ("name", Some(&name)), ("value", Some("yes"))]).text(" ");
        self.words_of(w, words.not_applicable);
        w.close().close().line();
        let reason = match criterion.not_applicable {
            NotApplicable::Justified => words.reason_wanted,
            _ => words.reason,
        };
        self.line_of_text(w, &format!("reason:{id}"), reason, None);
    }

    fn area(&self, w: &mut Writer, name: &str, label: &str) {
        w.open("p", &[]).open("label", &[]);
        self.words_of(w, label);
        w.text(" ").element("textarea", &[("name", Some(name)), ("rows", Some("2"))], "").close().close().line();
    }

    pub(super) fn fact(&self, w: &mut Writer, fact: &Fact) {
        let id = fact.id.as_str();
        let element = self.id(&format!("fact-{id}"));
        w.open("fieldset", &[("class", Some("orientation-fact")), ("id", Some(&element))]).line();
        w.element("legend", &[], &fact.title).line();
        self.paragraph(w, "orientation-hint", fact.help.as_deref());
        let key = Key::new("fact", id);
        match &fact.value {
            FactKind::YesNo {} => self.yes_or_no(w, &key),
            FactKind::Number { min, max, unit } => {
                let label = self.words.number_of_units(unit.as_deref());
                self.number(w, &key, &label, self.words.between(*min, *max).as_deref());
            }
            FactKind::Share { of } => self.share(w, &key, of.as_deref(), [self.words.part, self.words.whole]),
            FactKind::Choice { options } => {
                self.choices(w, &key, options.iter().map(|option| (&option.id, option.title.as_str(), None)));
            }
            FactKind::Units { classes } => {
                for class in classes {
                    self.number(w, &key.part(class.id.as_str()), &class.title, None);
                }
            }
        }
        w.close().line();
    }

    /// A paragraph of added words.
    pub(super) fn added(&self, w: &mut Writer, class: &'static str, text: &str) {
        w.element("p", &[("class", Some(class)), ("lang", self.lang)], text).line();
    }
}
