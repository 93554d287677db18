//! The initiatives of a plan after some of its passages have changed.

use std::collections::{HashMap, HashSet};

use crate::import::again;
use crate::plan::{Initiative, Mention, NodeRef, Plan, Section};
use crate::sorted::sort_by_number;
use crate::vietnamese::case;
use crate::{Id, Passage};

/// Reads the names of the sections and tasks of these ids again, and forgets those of nodes that are gone.
///
/// A name that somebody has marked by hand is found again by its words.
pub(super) fn read_again(plan: &mut Plan, changed: &HashSet<Id>, before: &Plan) {
    let nodes = plan.nodes();
    let count = nodes.len();
    let order: HashMap<Id, usize> = nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
    let mut stale: HashSet<Id> = HashSet::new();
    let mut passages: Vec<(Id, Passage)> = Vec::new();
    for node in &nodes {
        let is_changed = match node.item {
            NodeRef::Section(section) => changed.contains(&section.id),
            NodeRef::Action(_, task) => changed.contains(&task.id),
            _ => false,
        };
        if is_changed {
            stale.insert(node.id.clone());
            passages.push((node.id.clone(), node.passage().clone()));
        }
    }
    let words_of = |mention: &Mention| {
        let text = before.node(mention.node.as_str()).map(|node| node.passage().text.clone())?;
        let (from, to) = (usize::try_from(mention.start).ok()?, usize::try_from(mention.end).ok()?);
        text.get(from..to).map(str::to_owned)
    };
    // What was said of what is gone or read again, by its words.
    let mut lost: Vec<(Id, String)> = Vec::new();
    for initiative in &mut plan.initiatives {
        initiative.mentions.retain(|mention| {
            let stays = order.contains_key(&mention.node) && !stale.contains(&mention.node);
            if !stays {
                lost.extend(words_of(mention).map(|words| (initiative.id.clone(), words)));
            }
            stays
        });
    }
    let taken: HashSet<Id> = order.keys().cloned().chain(plan.initiatives.iter().map(|one| one.id.clone())).collect();
    let mut found = Found { initiatives: core::mem::take(&mut plan.initiatives), taken };
    for (node, passage) in &passages {
        found.passage(node, &passage.text, &lost);
    }
    let mut initiatives = found.initiatives;
    initiatives.retain(|one| !one.mentions.is_empty());
    let place = |mention: &Mention| {
        let node = order.get(&mention.node).copied().unwrap_or_default() as u64;
        (node << 32) | u64::from(mention.start)
    };
    for one in &mut initiatives {
        sort_by_number(&mut one.mentions, place);
    }
    sort_by_number(&mut initiatives, |one| one.mentions.first().map_or(0, place));
    // By the places of the nodes that name them.
    let mut named = vec![Vec::new(); count];
    for one in &initiatives {
        for mention in &one.mentions {
            if let Some(ids) =
                order.get(&mention.node).and_then(|at| named.get_mut(*at)).filter(|ids| !ids.contains(&one.id))
            {
                ids.push(one.id.clone());
            }
        }
    }
    let named_by = |action: &Id| order.get(action).and_then(|at| named.get(*at)).cloned().unwrap_or_default();
    say(&mut plan.sections, &stale, &named_by);
    plan.initiatives = initiatives;
}

struct Found {
    initiatives: Vec<Initiative>,
    taken: HashSet<Id>,
}

impl Found {
    fn passage(&mut self, node: &Id, text: &str, lost: &[(Id, String)]) {
        let mut places = Vec::new();
        for (at, name, kind) in again::names(text) {
            let (key, id) = again::key_and_id(name);
            let known = self.initiatives.iter().position(|one| again::key_and_id(&one.name).0 == key);
            let place = match (known, id) {
                (Some(place), _) => place,
                (None, Some(id)) => {
                    let Some(id) = self.free(&id) else { continue };
                    let mut letters = name.chars();
                    let first = letters.next().into_iter().map(case::upper);
                    let name = first.chain(letters).collect();
                    self.initiatives.push(Initiative { id, name, kind, mentions: Vec::new() });
                    self.initiatives.len() - 1
                }
                (None, None) => continue,
            };
            places.push((place, at, at + name.len()));
        }
        for (id, words) in lost.iter().filter(|(_, words)| !words.trim().is_empty()) {
            let Some(place) = self.initiatives.iter().position(|one| one.id == *id) else { continue };
            for (at, _) in text.match_indices(words.as_str()) {
                let end = at + words.len();
                if places.iter().all(|(_, from, to)| end <= *from || *to <= at) {
                    places.push((place, at, end));
                }
            }
        }
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for (place, start, end) in places {
            if let Some(one) = self.initiatives.get_mut(place) {
                one.mentions.push(Mention { node: node.clone(), start: short(start), end: short(end) });
            }
        }
    }

    fn free(&mut self, id: &Id) -> Option<Id> {
        let numbered = (2..1000_u32).map(|nth| format!("{id}-{nth}"));
        let mut ids = core::iter::once(id.to_string()).chain(numbered).filter_map(|id| id.parse::<Id>().ok());
        let free = ids.find(|id| !self.taken.contains(id))?;
        self.taken.insert(free.clone());
        Some(free)
    }
}

/// Writes into the actions which initiatives they name.
fn say(sections: &mut [Section], stale: &HashSet<Id>, named_by: &dyn Fn(&Id) -> Vec<Id>) {
    for section in sections {
        for action in section.tasks.iter_mut().flat_map(|task| &mut task.actions) {
            if stale.contains(&action.id) {
                action.initiatives = named_by(&action.id);
            }
        }
        say(&mut section.sections, stale, named_by);
    }
}
