//! The engine for programs in JavaScript: objects in, one call of the model, objects out.

mod objects;

use orientation::assessment::{MergeSide, merge as merged};
use orientation::day::NaiveDate;
use orientation::html::{self, FormOptions, Options, Part};
use orientation::score::{self, Judge, Subject};
use orientation::{Assessment, CriteriaSet, Document, Issue, Lang, Plan, Report, SearchIndex};
use orientation::{describe, document, edition, validate};
use serde::Deserialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use objects::{Thrown, coded, given, object, optional};

type Outcome = Result<JsValue, JsValue>;

fn day(text: Option<String>) -> Result<Option<NaiveDate>, JsValue> {
    let day = |text: String| {
        orientation::day::parse(&text).ok_or_else(|| Thrown::invalid("on", &text, "a day such as `2022-11-30`"))
    };
    text.map(day).transpose()
}

fn language(tag: Option<String>) -> Result<Lang, JsValue> {
    let lang = |tag: String| tag.parse().map_err(|_| Thrown::invalid("lang", &tag, "`vi` or `en`"));
    tag.map(lang).transpose().map(Option::unwrap_or_default)
}

/// The score card of an assessment; without a day, as of the last one of its period.
#[wasm_bindgen]
pub fn score(criteria: JsValue, assessment: JsValue, on: Option<String>) -> Outcome {
    let (set, filled): (CriteriaSet, Assessment) = (given("criteria", criteria)?, given("assessment", assessment)?);
    let on = day(on)?.unwrap_or_else(|| filled.period.last_day());
    object(&score::score(&set, &filled, on))
}

/// Where a number of a judge's column comes from; `undefined` where there is no such thing.
#[wasm_bindgen]
pub fn explain(criteria: JsValue, assessment: JsValue, of: JsValue, by: JsValue, on: Option<String>) -> Outcome {
    let (set, filled): (CriteriaSet, Assessment) = (given("criteria", criteria)?, given("assessment", assessment)?);
    let (of, by): (Subject, Option<Judge>) = (given("of", of)?, optional("by", by)?);
    let on = day(on)?.unwrap_or_else(|| filled.period.last_day());
    let columns = score::score(&set, &filled, on).columns;
    let column = columns.iter().position(|column| column.judge == by.unwrap_or(Judge::Own {}));
    match column.and_then(|column| score::explain(&set, &filled, on, column, &of)) {
        Some(found) => object(&found),
        None => Ok(JsValue::UNDEFINED),
    }
}

/// What is to be judged, with what it belongs to: an assessment where there is one, else a criteria set, else a plan.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Judged {
    plan: Option<Plan>,
    criteria: Option<CriteriaSet>,
    assessment: Option<Assessment>,
    source: Option<String>,
    on: Option<String>,
}

/// What does not add up.
#[wasm_bindgen]
pub fn validate(what: JsValue) -> Outcome {
    let Judged { plan, criteria, assessment, source, on } = given("what", what)?;
    let report = match (assessment, criteria, plan) {
        (Some(filled), Some(set), plan) => {
            let on = day(on)?.unwrap_or_else(|| filled.period.last_day());
            validate::assessment(&filled, &set, plan.as_ref(), on)
        }
        (Some(_), None, _) => return Err(Thrown::missing("criteria")),
        (None, Some(set), plan) => validate::criteria(&set, plan.as_ref()),
        (None, None, Some(plan)) => {
            let mut report = validate::plan(&plan);
            if let Some(source) = source {
                report.append(validate::source(&plan, &source));
            }
            report
        }
        (None, None, None) => return Err(Thrown::missing("plan")),
    };
    object(&report)
}

/// Merges two copies of an assessment; where both changed the same thing, the value of `keep` stays.
#[wasm_bindgen]
pub fn merge(mine: JsValue, theirs: JsValue, base: JsValue, keep: JsValue) -> Outcome {
    let base: Option<Assessment> = optional("base", base)?;
    let keep = optional("keep", keep)?.unwrap_or(MergeSide::Mine);
    let merged = merged(base.as_ref(), &given("mine", mine)?, &given("theirs", theirs)?, keep);
    object(&merged.map_err(|error| coded(&error))?)
}

/// Moves an assessment to another edition of its criteria. Where the old one is gone, what the new rules accept is kept.
#[wasm_bindgen(js_name = moveToEdition)]
pub fn move_to_edition(assessment: JsValue, from: JsValue, to: JsValue, on: String) -> Outcome {
    let (filled, old): (Assessment, Option<CriteriaSet>) = (given("assessment", assessment)?, optional("from", from)?);
    let new: CriteriaSet = given("to", to)?;
    let on = day(Some(on))?.unwrap_or_else(|| filled.period.last_day());
    object(&edition::move_to_edition(&filled, old.as_ref().unwrap_or(&new), &new, on))
}

/// Searches a plan.
#[wasm_bindgen]
pub fn search(plan: JsValue, query: &str, limit: usize) -> Outcome {
    let plan: Plan = given("plan", plan)?;
    object(&SearchIndex::new(&plan).search(query, limit))
}

/// How a plan or a form is rendered; what is absent is as in the library.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Rendering {
    lang: Option<String>,
    title_level: Option<u8>,
    id_prefix: Option<String>,
    page: Option<bool>,
    contents: Option<bool>,
    initiatives: Option<bool>,
    action: Option<String>,
}

/// A plan as HTML without scripts: a fragment, or a whole page.
#[wasm_bindgen(js_name = renderPlan)]
pub fn render_plan(plan: JsValue, options: JsValue) -> Result<String, JsValue> {
    let plan: Plan = given("plan", plan)?;
    let wanted: Rendering = optional("options", options)?.unwrap_or_default();
    let part = |wanted: Option<bool>, otherwise| match wanted {
        Some(true) => Part::Shown,
        Some(false) => Part::LeftOut,
        None => otherwise,
    };
    let is_page = wanted.page == Some(true);
    let mut options = Options::default().with_lang(language(wanted.lang)?);
    options.title_level = wanted.title_level.unwrap_or(if is_page { 1 } else { options.title_level });
    options.id_prefix = wanted.id_prefix.unwrap_or(options.id_prefix);
    options.contents = part(wanted.contents, options.contents);
    options.initiatives = part(wanted.initiatives, options.initiatives);
    Ok(if is_page { html::page(&plan, &options) } else { html::render(&plan, &options) })
}

/// A criteria set as a form of plain HTML.
#[wasm_bindgen(js_name = renderForm)]
pub fn render_form(criteria: JsValue, options: JsValue) -> Result<String, JsValue> {
    let set: CriteriaSet = given("criteria", criteria)?;
    let wanted: Rendering = optional("options", options)?.unwrap_or_default();
    let mut options = FormOptions::default().with_lang(language(wanted.lang)?);
    options.title_level = wanted.title_level.unwrap_or(options.title_level);
    options.id_prefix = wanted.id_prefix.unwrap_or(options.id_prefix);
    options.action = wanted.action;
    Ok(html::form(&set, &options))
}

/// What a posted form came to.
#[derive(serde::Serialize)]
struct Posted {
    assessment: Assessment,
    report: Report,
}

/// Reads a posted form, its names and values in pairs.
#[wasm_bindgen(js_name = fromForm)]
pub fn from_form(criteria: JsValue, fields: JsValue, on: String) -> Outcome {
    let set: CriteriaSet = given("criteria", criteria)?;
    let fields: Vec<(String, String)> = given("fields", fields)?;
    let on = day(Some(on))?.ok_or_else(|| Thrown::missing("on"))?;
    let posted = Assessment::from_form(&set, fields, on);
    object(&Posted { assessment: posted.assessment, report: posted.report })
}

/// A document: what kind it is, and its content.
#[derive(serde::Serialize)]
struct Opened<T> {
    format: &'static str,
    content: T,
}

fn opened<T: Document + serde::Serialize>(text: &str) -> Outcome {
    let content: T = document::read(text).map_err(|error| coded(&error))?;
    object(&Opened { format: T::FORMAT, content })
}

/// Reads the text of a file, whatever document it is.
#[wasm_bindgen(js_name = readDocument)]
pub fn read_document(text: &str) -> Outcome {
    let head = document::head(text).map_err(|error| coded(&error))?;
    match head.format.as_str() {
        CriteriaSet::FORMAT => opened::<CriteriaSet>(text),
        Assessment::FORMAT => opened::<Assessment>(text),
        // A file of any other kind is refused by name.
        _ => opened::<Plan>(text),
    }
}

/// Writes a document as the text of its file.
#[wasm_bindgen(js_name = writeDocument)]
pub fn write_document(format: &str, content: JsValue) -> Result<String, JsValue> {
    match format {
        Plan::FORMAT => Ok(document::write::<Plan>(&given("content", content)?)),
        CriteriaSet::FORMAT => Ok(document::write::<CriteriaSet>(&given("content", content)?)),
        Assessment::FORMAT => Ok(document::write::<Assessment>(&given("content", content)?)),
        _ => Err(Thrown::invalid(
            "format",
            format,
            "`orientation/plan`, `orientation/criteria` or `orientation/assessment`",
        )),
    }
}

/// The sentence of a finding.
#[wasm_bindgen(js_name = describeIssue)]
pub fn describe_issue(issue: JsValue, lang: Option<String>) -> Result<String, JsValue> {
    let issue: Issue = given("issue", issue)?;
    Ok(describe::issue(&issue, language(lang)?))
}

/// The sentence of an error of this engine.
#[wasm_bindgen(js_name = describeError)]
pub fn describe_error(error: JsValue, lang: Option<String>) -> Result<String, JsValue> {
    let error: Thrown = given("error", error)?;
    Ok(describe::error(&error, language(lang)?))
}
