//! A criteria set as a form of plain HTML: every criterion can be answered, every word stays a word.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::BTreeMap;

use orientation::cases::case;
use orientation::criteria::{
    Choice, CriteriaSet, Criterion, Fact, FactKind, Group, NotApplicable, Offer, Rule, Scorer,
};
use orientation::html::{FormOptions, Lang, form};
use orientation::{LAI_CHAU_2022_CRITERIA, document};
use proptest::prelude::*;

const FROZEN: &str = include_str!("../../../tests/frozen/criteria-v1.json");
const GOLDEN: &str = include_str!("golden/form.html");

fn frozen() -> CriteriaSet {
    document::read(FROZEN).unwrap()
}

fn plain(set: &CriteriaSet) -> String {
    form(set, &FormOptions::default())
}

/// A tag as it is written, with its attributes.
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

/// Every tag in order, those that end an element with a `/` before their name.
fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    for piece in html.split('<').skip(1) {
        let inside = piece.split_once('>').unwrap().0;
        let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap();
            assert!(attributes.insert(key.trim().to_owned(), unescaped(value)).is_none(), "{key} twice in {inside}");
            rest = after;
        }
        assert!(rest.is_empty(), "{inside}");
        found.push(Tag { name: name.to_owned(), attributes });
    }
    found
}

/// The controls that are posted: name, and the value where it is one of several.
fn controls(html: &str) -> Vec<(String, Option<String>)> {
    tags(html)
        .into_iter()
        .filter_map(|tag| {
            let name = tag.attributes.get("name")?.clone();
            let is_one = matches!(tag.attributes.get("type").map(String::as_str), Some("radio"));
            Some((name, tag.attributes.get("value").filter(|_| is_one).cloned()))
        })
        .collect()
}

fn one_of(key: &str, values: impl IntoIterator<Item = String>, into: &mut Vec<(String, Option<String>)>) {
    into.extend(values.into_iter().map(|value| (key.to_owned(), Some(value))));
    into.push((key.to_owned(), Some(String::new())));
}

fn yes_or_no(key: &str, into: &mut Vec<(String, Option<String>)>) {
    one_of(key, ["yes".to_owned(), "no".to_owned()], into);
}

fn share(key: &str, into: &mut Vec<(String, Option<String>)>) {
    into.extend(["part", "whole", "share"].map(|part| (format!("{key}:{part}"), None)));
}

fn offers(key: &str, options: &[Offer], into: &mut Vec<(String, Option<String>)>) {
    for option in options {
        if option.options.is_empty() {
            into.push((format!("{key}:{}", option.id), None));
        } else {
            offers(key, &option.options, into);
        }
    }
}

fn wanted_of_rule(key: &str, rule: &Rule, into: &mut Vec<(String, Option<String>)>) {
    match rule {
        Rule::YesNo { .. } => yes_or_no(key, into),
        Rule::Tiers { tiers } => one_of(key, tiers.iter().map(|Choice { id, .. }| id.to_string()), into),
        Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. } => share(key, into),
        Rule::AtLeast { options, .. } => offers(key, options, into),
        Rule::Sum { parts, .. } => {
            parts.iter().for_each(|part| wanted_of_rule(&format!("{key}:{}", part.id), &part.rule, into));
        }
        _ => into.push((key.to_owned(), None)),
    }
}

fn wanted_of(criterion: &Criterion) -> Vec<(String, Option<String>)> {
    let mut wanted = Vec::new();
    let id = &criterion.id;
    if criterion.not_applicable != NotApplicable::Never {
        wanted.extend([(format!("skip:{id}"), None), (format!("reason:{id}"), None)]);
    }
    if criterion.scorer == Scorer::Superior {
        return wanted;
    }
    wanted_of_rule(&format!("answer:{id}"), &criterion.rule, &mut wanted);
    wanted.push((format!("note:{id}"), None));
    if criterion.evidence.need != orientation::criteria::EvidenceNeed::None {
        wanted.push((format!("evidence:{id}"), None));
    }
    wanted
}

fn wanted_of_fact(Fact { id, value, .. }: &Fact) -> Vec<(String, Option<String>)> {
    let mut wanted = Vec::new();
    let key = format!("fact:{id}");
    match value {
        FactKind::YesNo {} => yes_or_no(&key, &mut wanted),
        FactKind::Share { .. } => share(&key, &mut wanted),
        FactKind::Choice { options } => one_of(&key, options.iter().map(|label| label.id.to_string()), &mut wanted),
        FactKind::Units { classes } => {
            wanted.extend(classes.iter().map(|class| (format!("{key}:{}", class.id), None)));
        }
        _ => wanted.push((key, None)),
    }
    wanted
}

fn criteria(groups: &[Group]) -> Vec<&Criterion> {
    groups.iter().flat_map(|group| group.criteria.iter().chain(criteria(&group.groups))).collect()
}

/// Asserts that what is posted is what the set asks, each once, and nothing else but whose form it is.
#[track_caller]
fn assert_asks_everything_once(set: &CriteriaSet) {
    let mut asked = controls(&plain(set));
    asked.retain(|(name, _)| !["set:", "unit:", "filledBy:", "period"].iter().any(|own| name.starts_with(own)));
    let mut wanted: Vec<_> = set.facts.iter().flat_map(wanted_of_fact).collect();
    wanted.extend(criteria(&set.groups).into_iter().flat_map(wanted_of));
    asked.sort();
    wanted.sort();
    assert_eq!(asked, wanted);
}

/// Asserts that each element is closed where it has to be, and that no control stands without words of its own.
#[track_caller]
fn assert_well_formed(html: &str) {
    let mut open: Vec<String> = Vec::new();
    for Tag { name, attributes } in tags(html) {
        if let Some(end) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(end));
            continue;
        }
        if name == "legend" {
            assert_eq!(open.last().map(String::as_str), Some("fieldset"));
        }
        if attributes.get("type").is_some_and(|kind| kind != "hidden" && kind != "submit") || name == "textarea" {
            assert_eq!(open.last().map(String::as_str), Some("label"), "{attributes:?}");
        }
        if name != "input" {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<String>::new());
}

#[test]
fn the_set_with_every_kind_in_it_is_rendered_as_it_was_looked_at() {
    assert_eq!(form(&frozen(), &FormOptions::default().with_action("/nhan-phieu")), GOLDEN);
}

#[test]
fn every_criterion_of_the_shipped_sets_can_be_answered() {
    for (_, text) in LAI_CHAU_2022_CRITERIA {
        let set: CriteriaSet = document::read(text).unwrap();
        assert_asks_everything_once(&set);
        assert_well_formed(&plain(&set));
    }
}

#[test]
fn a_set_with_every_kind_can_be_answered() {
    assert_asks_everything_once(&frozen());
}

#[test]
fn what_only_the_level_above_scores_has_no_control_and_says_so() {
    let html = plain(&frozen());
    let own =
        html.split("id=\"orientation-form-cap-tren-danh-gia\"").nth(1).unwrap().split("</fieldset>").next().unwrap();
    assert!(own.contains("Đoàn cấp trên chấm, đơn vị không tự chấm."));
    assert!(!own.contains("<input"));
}

#[test]
fn headings_begin_at_the_title_and_deepen_by_one() {
    for title_level in 0..=9 {
        let html = form(&frozen(), &FormOptions::default().with_title_level(title_level));
        let levels: Vec<u8> = tags(&html)
            .iter()
            .filter_map(|Tag { name, .. }| name.strip_prefix('h').and_then(|level| level.parse().ok()))
            .collect();
        assert_eq!(levels.first(), Some(&title_level.clamp(1, 6)));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn added_words_bear_their_language_and_the_words_of_the_set_theirs() {
    let english = form(&frozen(), &FormOptions::default().with_lang(Lang::English));
    assert!(english.contains("<legend>1. Có kế hoạch giáo dục năm được cấp trên duyệt.</legend>"));
    assert!(english.contains("<p class=\"orientation-worth\" lang=\"en\">2 points for each buổi, 10 at most</p>"));
    assert!(!plain(&frozen()).contains("lang=\"en\""));
}

/// Puts words everywhere in a set where an author writes words.
fn with_words(set: &mut CriteriaSet, words: &str) {
    fn in_offer(offer: &mut Offer, words: &str) {
        words.clone_into(&mut offer.title);
        offer.options.iter_mut().for_each(|option| in_offer(option, words));
    }
    fn in_rule(rule: &mut Rule, words: &str) {
        match rule {
            Rule::Tiers { tiers } => tiers.iter_mut().for_each(|tier| words.clone_into(&mut tier.title)),
            Rule::PercentTiers { of, .. } => *of = Some(words.to_owned()),
            Rule::Count { unit, .. } | Rule::Proportional { unit, .. } => *unit = Some(words.to_owned()),
            Rule::AtLeast { options, .. } => options.iter_mut().for_each(|option| in_offer(option, words)),
            Rule::Sum { parts, .. } => parts.iter_mut().for_each(|part| {
                words.clone_into(&mut part.title);
                in_rule(&mut part.rule, words);
            }),
            Rule::Imported { from, .. } => words.clone_into(from),
            _ => {}
        }
    }
    fn in_group(group: &mut Group, words: &str) {
        words.clone_into(&mut group.title);
        group.marker = Some(words.to_owned());
        group.help = Some(words.to_owned());
        for criterion in &mut group.criteria {
            words.clone_into(&mut criterion.title);
            criterion.marker = Some(words.to_owned());
            criterion.counts = Some(words.to_owned());
            criterion.attach = Some(words.to_owned());
            in_rule(&mut criterion.rule, words);
        }
        group.groups.iter_mut().for_each(|child| in_group(child, words));
    }
    words.clone_into(&mut set.title);
    set.help = Some(words.to_owned());
    set.groups.iter_mut().for_each(|each| in_group(each, words));
    for fact in &mut set.facts {
        words.clone_into(&mut fact.title);
        fact.help = Some(words.to_owned());
        match &mut fact.value {
            FactKind::Number { unit, .. } => *unit = Some(words.to_owned()),
            FactKind::Share { of } => *of = Some(words.to_owned()),
            FactKind::Choice { options } | FactKind::Units { classes: options } => {
                options.iter_mut().for_each(|label| words.clone_into(&mut label.title));
            }
            _ => {}
        }
    }
}

#[test]
fn an_address_to_post_to_is_escaped() {
    let html = form(&frozen(), &FormOptions::default().with_action("/a?b=\"><script>"));
    assert!(html.contains("<form method=\"post\" action=\"/a?b=&quot;&gt;&lt;script&gt;\">"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_criterion_of_any_set_can_be_answered(seed in any::<u64>()) {
        assert_asks_everything_once(&case(seed).set);
    }

    #[test]
    fn hostile_words_stay_words(seed in any::<u64>(), words in "[<>\"'&/a= -]{1,12}") {
        let mut set = case(seed).set;
        let before: Vec<String> = tags(&plain(&set)).into_iter().map(|tag| tag.name).collect();
        // The same parts, whatever is written in them.
        with_words(&mut set, "x");
        let plain_words: Vec<String> = tags(&plain(&set)).into_iter().map(|tag| tag.name).collect();
        with_words(&mut set, &words);
        let html = plain(&set);
        let after: Vec<String> = tags(&html).into_iter().map(|tag| tag.name).collect();
        prop_assert!(before.len() <= after.len());
        prop_assert_eq!(after, plain_words);
        assert_well_formed(&html);
    }
}
