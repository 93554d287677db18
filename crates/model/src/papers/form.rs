//! One unit's form on paper.

use super::{Words, column, head, number_cell, signatures, title, words_cell};
use crate::assessment::{Answer, Assessment, Review};
use crate::criteria::{CriteriaSet, Criterion, Group, Place, Rule};
use crate::office::OfficeError;
use crate::office::letter::{Align, Face, Letter, LetterCell, Paragraph, Ruled};
use crate::score::{Column, CriterionScore, Judge, LeafState, ScoreCard, Verdict, score};
use crate::{Id, Lang, describe};

/// The widths of the columns, in millimetres.
const WIDTHS: [u16; 7] = [11, 56, 14, 14, 36, 15, 19];

/// A filled form as a `.docx`: facts, each criterion with its answer in words, own points, evidence, what the level directly above
/// gave and why; sums, the class, signatures (phiếu tự đánh giá, bản Word).
///
/// Criteria that do not concern the unit are left out. The class is the decided one, else the one that is certain by the unit's
/// own answers; what is still open is not said.
///
/// # Errors
/// [`OfficeError::TooLarge`] where the paper would be beyond what a ZIP file holds: notes of `4 GB`.
pub fn form(set: &CriteriaSet, form: &Assessment, lang: Lang) -> Result<Vec<u8>, OfficeError> {
    let words = Words(lang);
    let card = score(set, form, form.period.last_day());
    let paper =
        FormPaper { set, form, card: &card, words, review: form.reviews.iter().find(|review| review.level == 1) };
    let mut letter = Letter::default();
    let superior = form.unit.superior.as_ref().map_or("", |superior| superior.name.as_str());
    head(&mut letter, words, [superior, &form.unit.name, "***"]);
    let period = words.filled("period", &[("period", &describe::period(&form.period, lang))]);
    title(&mut letter, words.get("formTitle"), &[&set.title, &period]);
    paper.facts(&mut letter);
    paper.criteria(&mut letter);
    paper.end(&mut letter);
    let name = form.filled_by.as_ref().map_or("", |person| person.name.as_str());
    let how = words.get("signature");
    signatures(&mut letter, [words.get("superior"), how, ""], [words.get("filledBy"), how, name]);
    letter.finish()
}

struct FormPaper<'f> {
    set: &'f CriteriaSet,
    form: &'f Assessment,
    card: &'f ScoreCard,
    words: Words,
    /// What the level directly above gave.
    review: Option<&'f Review>,
}

/// The texts of a row of the table, which its cells borrow.
struct RowTexts {
    order: String,
    title: String,
    said: String,
    most: String,
    own: String,
    proofs: Vec<String>,
    note: String,
    given: String,
    reason: String,
}

impl FormPaper<'_> {
    fn own(&self) -> Option<&Column> {
        self.card.columns.first()
    }

    fn facts(&self, letter: &mut Letter) {
        if self.set.facts.is_empty() {
            return;
        }
        let said = |fact| {
            let fact: &crate::criteria::Fact = fact;
            self.form
                .facts
                .get(&fact.id)
                .map(|answer| describe::fact(fact, &answer.value, self.words.0))
                .unwrap_or_default()
        };
        let texts: Vec<(&str, String)> = self.set.facts.iter().map(|fact| (fact.title.as_str(), said(fact))).collect();
        let mut rows = vec![vec![column(self.words.get("fact")), column(self.words.get("answer"))]];
        rows.extend(texts.iter().map(|(title, said)| vec![words_cell(title), words_cell(said)]));
        letter.paragraph(&Paragraph::default().half_points(8));
        letter.table(Ruled::Lines, &[110, 55], &rows);
    }

    fn criteria(&self, letter: &mut Letter) {
        let Some(own) = self.own().filter(|own| !own.criteria.is_empty()) else { return };
        let words = self.words;
        let mut texts: Vec<(bool, RowTexts)> = Vec::new();
        for place in self.set.places() {
            match place {
                Place::Group(group, _) => texts.push((true, self.group(own, group))),
                Place::Criterion(criterion, _) => {
                    texts.extend(self.criterion(own, criterion).map(|texts| (false, texts)));
                }
            }
        }
        let codes = ["order", "content", "most", "own", "evidence", "given", "reason"];
        let mut rows = vec![codes.map(|code| column(words.get(code))).to_vec()];
        rows.extend(texts.iter().map(|(is_group, texts)| row(texts, *is_group)));
        let total = &own.total;
        let given =
            self.review.and(self.card.column(Judge::Final {})).map(|column| words.number(column.total.rescaled));
        let (most, points) = (words.number(total.full), words.number(total.rescaled));
        let given = given.unwrap_or_default();
        let bold = |text| LetterCell::from(Paragraph::new(text).face(Face::Bold).align(Align::End));
        rows.push(vec![
            LetterCell::from(Paragraph::new(words.get("sum")).face(Face::Bold)).over(2),
            bold(&most),
            bold(&points),
            LetterCell::default(),
            bold(&given),
            LetterCell::default(),
        ]);
        letter.paragraph(&Paragraph::default().half_points(8));
        letter.table(Ruled::Lines, &WIDTHS, &rows);
    }

    fn group(&self, own: &Column, group: &Group) -> RowTexts {
        let score = own.group(&group.id);
        RowTexts {
            order: group.marker.clone().unwrap_or_default(),
            title: group.title.clone(),
            said: String::new(),
            most: score.map(|score| self.words.number(score.max)).unwrap_or_default(),
            own: score.map(|score| self.words.number(score.points)).unwrap_or_default(),
            proofs: Vec::new(),
            note: String::new(),
            given: String::new(),
            reason: String::new(),
        }
    }

    /// The texts of a criterion; `None` where it does not concern the unit.
    fn criterion(&self, own: &Column, criterion: &Criterion) -> Option<RowTexts> {
        use LeafState::{Awaiting, Future, NotApplicable, OtherUnits, Retired, Unanswered};
        let words = self.words;
        let score: &CriterionScore = own.criterion(&criterion.id)?;
        if matches!(score.state, Future | Retired | OtherUnits) {
            return None;
        }
        let blank = Answer::default();
        let answer = self.form.answers.get(&criterion.id).unwrap_or(&blank);
        let given = self.review.and_then(|review| review.scores.get(&criterion.id));
        let has_points = !matches!(score.state, Unanswered | NotApplicable | Awaiting);
        let said = match &answer.not_applicable {
            Some(waiver) => {
                let reason = waiver.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
                format!("{}{reason}", words.get("skipped"))
            }
            None => {
                answer.value.as_ref().map(|value| describe::answer(&criterion.rule, value, words.0)).unwrap_or_default()
            }
        };
        Some(RowTexts {
            order: criterion.marker.clone().unwrap_or_default(),
            title: criterion.title.clone(),
            said,
            most: if matches!(criterion.rule, Rule::Penalty { .. }) { String::new() } else { words.number(score.max) },
            own: if has_points { words.number(score.points) } else { String::new() },
            proofs: answer.evidence.iter().map(|piece| describe::evidence(piece, words.0)).collect(),
            note: answer.note.clone().unwrap_or_default(),
            given: given.map(|given| words.number(given.points)).unwrap_or_default(),
            reason: given.and_then(|given| given.reason.clone()).unwrap_or_default(),
        })
    }

    /// What the points come to.
    fn end(&self, letter: &mut Letter) {
        let words = self.words;
        let Some(own) = self.own() else { return };
        if own.total.rescaled != own.total.points {
            let (points, most) = (words.number(own.total.rescaled), words.number(own.total.full));
            let share = words.share(own.total.percent);
            let text = words.filled("scale", &[("points", &points), ("most", &most), ("share", &share)]);
            letter.paragraph(&Paragraph::new(&text).above(6));
        }
        let class = |code, id: Option<&Id>| {
            let classes = self.set.classing.iter().flat_map(|classing| &classing.classes);
            let found = id.and_then(|id| classes.into_iter().find(|class| class.id == *id));
            let said = found.map_or_else(|| id.map_or(words.get("noClass"), Id::as_str), |class| &class.title);
            words.filled(code, &[("class", said)])
        };
        let text = match (&self.form.decision, &self.card.verdict) {
            (Some(decision), _) => Some(class("decided", decision.class.as_ref())),
            (None, Some(Verdict::Certain { class: id })) => Some(class("class", Some(id))),
            (None, Some(Verdict::NoClassFits {})) => Some(class("class", None)),
            _ => None,
        };
        if let Some(text) = text {
            letter.paragraph(&Paragraph::new(&text).face(Face::Bold).above(6));
        }
    }
}

fn row(texts: &RowTexts, is_group: bool) -> Vec<LetterCell<'_>> {
    let face = if is_group { Face::Bold } else { Face::Plain };
    let number = |text| {
        if is_group { Paragraph::new(text).face(Face::Bold).align(Align::End).into() } else { number_cell(text) }
    };
    let mut content = vec![Paragraph::new(&texts.title).face(face)];
    content.extend((!texts.said.is_empty()).then(|| Paragraph::new(&texts.said).face(Face::Italic)));
    let mut proof: Vec<Paragraph<'_>> = texts.proofs.iter().map(|text| Paragraph::new(text)).collect();
    proof.extend((!texts.note.is_empty()).then(|| Paragraph::new(&texts.note).face(Face::Italic)));
    vec![
        Paragraph::new(&texts.order).face(face).align(Align::Center).into(),
        LetterCell::new(content),
        number(&texts.most),
        number(&texts.own),
        LetterCell::new(proof),
        number(&texts.given),
        words_cell(&texts.reason),
    ]
}
