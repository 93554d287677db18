//! Laws of the search, over the built-in plan and over texts made up for the purpose.

#![allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing, reason = "a test may panic")]

use std::sync::LazyLock;

use orientation::plan::NodeRef;
use orientation::search::{Found, SearchIndex};
use orientation::vietnamese::fold;
use orientation::{Plan, lai_chau_2022};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const LETTERS: &str = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

/// A plan of the built-in one's first task only, with these words in its place.
fn plan_with(text: &str) -> Plan {
    static SHORT: LazyLock<Plan> = LazyLock::new(|| {
        let mut plan = lai_chau_2022();
        plan.sections.truncate(1);
        plan.sections[0].sections.truncate(1);
        plan.sections[0].sections[0].tasks.truncate(1);
        plan
    });
    let mut plan = SHORT.clone();
    let task = &mut plan.sections[0].sections[0].tasks[0];
    task.passage.text = text.to_owned();
    task.actions.truncate(1);
    task.actions[0].passage.text = text.to_owned();
    plan
}

fn hits_in<'f>(found: &'f Found, node: &'f str) -> impl Iterator<Item = &'f orientation::search::Hit> {
    found.hits.iter().filter(move |hit| hit.node.as_str() == node)
}

/// Words of one to six letters, most of them Vietnamese, with the punctuation of such papers between them.
fn words() -> impl Strategy<Value = String> {
    let letter = prop::sample::select(LETTERS.chars().collect::<Vec<_>>());
    let word = prop::collection::vec(letter, 1..6).prop_map(String::from_iter);
    let gap = prop::sample::select(vec![" ", "  ", ", ", "; ", " – ", " “", "” ", "\u{a0}", "-", "… ", " 🎓 "]);
    let part = (word, gap).prop_map(|(word, gap)| word + gap);
    prop::collection::vec(part, 1..12).prop_map(|parts| parts.concat().trim().to_owned())
}

/// A text and a stretch of it, on the borders of characters.
fn words_and_stretch() -> impl Strategy<Value = (String, usize, usize)> {
    words().prop_flat_map(|text| {
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let count = borders.len();
        (Just(text), 0..count, 0..count).prop_map(move |(text, a, b)| {
            let (a, b) = (borders[a.min(b)], borders[a.max(b)]);
            (text, a, b)
        })
    })
}

fn is_blank(stretch: &str) -> bool {
    fold(stretch).trim().is_empty()
}

/// Every form in which a reader may type the same words.
fn forms(words: &str) -> [String; 6] {
    let composed: String = words.nfc().collect();
    let decomposed: String = words.nfd().collect();
    [
        composed.to_uppercase(),
        composed.to_lowercase(),
        decomposed.to_uppercase(),
        format!("  {decomposed}\n"),
        composed,
        decomposed,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_stretch_of_a_text_is_found_in_it_however_it_is_typed((text, from, to) in words_and_stretch()) {
        let stretch = &text[from..to];
        prop_assume!(!is_blank(stretch));
        let index = SearchIndex::new(&plan_with(&text));
        let mut queries = forms(stretch).to_vec();
        queries.push(fold(stretch));
        for query in queries {
            let found = index.search(&query, usize::MAX);
            let mut words = hits_in(&found, "2.1.t1").map(|hit| fold(hit.bytes.of(&text).unwrap()));
            prop_assert!(words.any(|word| word.contains(fold(stretch).trim())), "`{}` in `{}`", query, text);
        }
    }

    #[test]
    fn a_text_is_found_alike_in_either_unicode_form((text, from, to) in words_and_stretch()) {
        let decomposed: String = text.nfd().collect();
        let index = [&text, &decomposed].map(|text| SearchIndex::new(&plan_with(text)));
        let [composed, decomposed_hits] = index.map(|index| index.search(&text[from..to], usize::MAX));
        prop_assert_eq!(composed.total, decomposed_hits.total);
        let told = |found: &Found, text: &str| -> Vec<String> {
            hits_in(found, "2.1.t1").map(|hit| hit.bytes.of(text).unwrap().nfc().collect()).collect()
        };
        prop_assert_eq!(told(&composed, &text), told(&decomposed_hits, &decomposed));
    }

    #[test]
    fn a_query_without_marks_finds_all_forms_of_its_letters(text in words(), query in "[a-z]{1,3}") {
        let index = SearchIndex::new(&plan_with(&text));
        let found = index.search(&query, usize::MAX);
        // Hits do not overlap, so the folded text holds the query as often as it is found.
        let expected = fold(&text).matches(&query).count();
        prop_assert_eq!(hits_in(&found, "2.1.t1").count(), expected);
        for hit in hits_in(&found, "2.1.t1") {
            prop_assert_eq!(fold(hit.bytes.of(&text).unwrap()), query.as_str());
        }
    }

    #[test]
    fn a_toned_query_finds_no_word_of_other_tones(text in words(), word in "[bcđhlmnst]{1,2}[àảãáạằẳẵắặềểễếệìỉĩíịồổỗốộờởỡớợùủũúụừửữứự]") {
        let index = SearchIndex::new(&plan_with(&text));
        let found = index.search(&word, usize::MAX);
        for hit in hits_in(&found, "2.1.t1") {
            prop_assert_eq!(hit.bytes.of(&text).unwrap().to_lowercase(), word.as_str());
        }
        prop_assert_eq!(hits_in(&found, "2.1.t1").count(), text.matches(&word).count());
    }

    #[test]
    fn ranges_are_in_order_within_their_text_and_the_same_in_both_measures((text, from, to) in words_and_stretch()) {
        let plan = plan_with(&text);
        let found = SearchIndex::new(&plan).search(&fold(&text[from..to]), usize::MAX);
        prop_assert_eq!(found.total, found.hits.len());
        for pair in found.hits.windows(2) {
            prop_assert!(pair[0].node != pair[1].node || pair[0].bytes.end <= pair[1].bytes.start);
        }
        for hit in &found.hits {
            let text = &plan.node(hit.node.as_str()).unwrap().passage().text;
            let words: Vec<u16> = text.encode_utf16().collect();
            let units = String::from_utf16(&words[hit.utf16.start..hit.utf16.end]).unwrap();
            prop_assert_eq!(hit.bytes.of(text), Some(units.as_str()));
            for part in &hit.actions {
                let text = &plan.node(part.action.as_str()).unwrap().passage().text;
                let words: Vec<u16> = text.encode_utf16().collect();
                let units = String::from_utf16(&words[part.utf16.start..part.utf16.end]).unwrap();
                prop_assert_eq!(part.bytes.of(text), Some(units.as_str()));
            }
        }
    }

    #[test]
    fn any_query_whatever_is_answered(query in any::<String>(), text in any::<String>(), limit in 0_usize..5) {
        let found = SearchIndex::new(&plan_with(&text)).search(&query, limit);
        prop_assert_eq!(found.hits.len(), found.total.min(limit));
        let whole = SearchIndex::new(&plan_with(&text)).search(&text, usize::MAX);
        prop_assert!(is_blank(&text) || hits_in(&whole, "2.1.t1").next().is_some());
    }
}

#[test]
fn every_stretch_of_words_of_the_built_in_plan_is_found_where_it_stands() {
    let plan = lai_chau_2022();
    let index = SearchIndex::new(&plan);
    let mut tried = 0;
    for node in plan.nodes().into_iter().filter(|node| !matches!(node.item, NodeRef::Action(..))) {
        let text = &node.passage().text;
        let starts: Vec<usize> = text.split(' ').map(|word| word.as_ptr() as usize - text.as_ptr() as usize).collect();
        for (nth, from) in starts.iter().enumerate() {
            // From each word to the third and to the thirtieth after it.
            for reach in [3, 30] {
                let to = starts.get(nth + reach).copied().unwrap_or(text.len());
                let stretch = text[*from..to].trim();
                if is_blank(stretch) {
                    continue;
                }
                for query in [stretch.to_owned(), stretch.nfd().collect(), fold(stretch)] {
                    let found = index.search(&query, usize::MAX);
                    let here = hits_in(&found, node.id.as_str());
                    let same = |hit: &orientation::search::Hit| fold(hit.bytes.of(text).unwrap()) == fold(stretch);
                    assert!(here.into_iter().any(same), "{query}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 5_000, "{tried}");
}

#[test]
fn a_hit_in_a_task_is_placed_at_the_action_whose_words_it_is() {
    let plan = lai_chau_2022();
    let index = SearchIndex::new(&plan);
    for action in plan.actions() {
        let found = index.search(&action.passage.text, usize::MAX);
        let parts = found.hits.iter().flat_map(|hit| &hit.actions);
        let mut own = parts.filter(|part| part.action == action.id);
        assert_eq!(own.next().and_then(|part| part.bytes.of(&action.passage.text)), Some(&*action.passage.text));
    }
}
