//! Filtering a plan: the tasks and actions of some kinds, for some audiences, at some levels, of some initiatives.
//!
//! ```
//! use orientation::plan::{Audience, Kind};
//! use orientation::{Filter, lai_chau_2022};
//!
//! let plan = lai_chau_2022();
//! let filter = Filter::default().with_kinds([Kind::Children]).with_audiences([Audience::RemoteAreas]);
//! let selection = plan.filter(&filter);
//! let tasks: Vec<_> = selection.tasks.iter().map(|id| id.as_str()).collect();
//! assert_eq!(tasks, ["2.4.t1"]);
//!
//! // How many each choice would give, beside the choices already made.
//! let facets = plan.facets(&filter);
//! assert!(facets.kinds.iter().any(|facet| facet.value == Kind::Children && facet.count.tasks == 1));
//! ```

use crate::plan::{Action, Audience, Kind, Level, Section, Task};
use crate::sorted::sorted_once;
use crate::with::with;
use crate::{Id, Plan, json};

/// What a reader wants to see (bộ lọc).
///
/// An action passes when it has one of the values of each list that is not empty; a task passes with any of its
/// actions. What counts for an action:
/// - its task's kind;
/// - the audiences that its words name;
/// - the levels that its words name; `all` is every level;
/// - the initiatives that its words name, and those that a heading above it names.
#[json::wire(default)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Filter {
    /// Any of these kinds.
    pub kinds: Vec<Kind>,
    /// Any of these audiences.
    pub audiences: Vec<Audience>,
    /// Any of these levels.
    pub levels: Vec<Level>,
    /// Any of these initiatives.
    pub initiatives: Vec<Id>,
}

with! {
    Filter {
        /// Letting these kinds pass as well.
        with_kinds(all kinds: Kind);
        /// Letting these audiences pass as well.
        with_audiences(all audiences: Audience);
        /// Letting these levels pass as well.
        with_levels(all levels: Level);
        /// Letting these initiatives pass as well.
        with_initiatives(all initiatives: Id);
    }
}

/// What passes a [`Filter`], in the order of the paper.
#[json::wire(write)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Selection {
    /// The tasks with at least one passing action.
    pub tasks: Vec<Id>,
    /// The actions.
    pub actions: Vec<Id>,
}

/// How many tasks and actions each choice of a filter would give.
///
/// The values of one list are counted with the choices made in the other lists, so that a reader sees what one more
/// click gives. Every value that the plan uses is listed, also where its count is nought.
#[json::wire(write)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facets {
    /// The kinds, in the order of [`Kind::ALL`].
    pub kinds: Vec<Facet<Kind>>,
    /// The audiences, in the order of [`Audience::ALL`].
    pub audiences: Vec<Facet<Audience>>,
    /// What names no audience.
    pub audience_unstated: Count,
    /// The levels, in the order of [`Level::ALL`].
    pub levels: Vec<Facet<Level>>,
    /// What names no level.
    pub level_unstated: Count,
    /// The initiatives, in the order of the plan.
    pub initiatives: Vec<Facet<Id>>,
    /// What passes the whole filter.
    pub passing: Count,
}

/// One value of a filter's list and what choosing it alone in that list would give.
#[json::wire(write)]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facet<T> {
    /// The value.
    pub value: T,
    /// How much has it.
    pub count: Count,
}

/// A number of tasks and of actions.
#[json::wire(write)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Count {
    /// Tasks with at least one such action.
    pub tasks: usize,
    /// Actions.
    pub actions: usize,
}

impl Plan {
    /// What passes the filter; an empty filter lets everything pass.
    #[must_use]
    pub fn filter(&self, filter: &Filter) -> Selection {
        let candidates = Candidates::of(self);
        let wanted = candidates.wanted(filter);
        let mut selection = Selection::default();
        let mut last = None;
        for candidate in candidates.all.iter().filter(|c| c.judge(filter, &wanted).passes()) {
            if last != Some(candidate.number) {
                selection.tasks.push(candidate.task.id.clone());
                last = Some(candidate.number);
            }
            selection.actions.extend(candidate.action.map(|action| action.id.clone()));
        }
        selection
    }

    /// How much each choice would give, beside those that `filter` has made.
    #[must_use]
    pub fn facets(&self, filter: &Filter) -> Facets {
        let candidates = Candidates::of(self);
        let wanted = candidates.wanted(filter);
        let mut kinds = Tally::new(Kind::ALL);
        let mut audiences = Tally::new(Audience::ALL);
        let mut levels = Tally::new(Level::ALL);
        let ids: Vec<&Id> = self.initiatives.iter().map(|initiative| &initiative.id).collect();
        let mut initiatives = Tally::new(&ids);
        let (mut audience_unstated, mut level_unstated, mut passing) = <(Counter, Counter, Counter)>::default();
        for c in &candidates.all {
            let judged = c.judge(filter, &wanted);
            kinds.add(c, judged.but_for_kind(), |kind| *kind == c.task.kind);
            audiences.add(c, judged.but_for_audience(), |audience| c.audiences().contains(audience));
            levels.add(c, judged.but_for_level(), |level| reaches(c.levels(), *level));
            initiatives.add_at(c, judged.but_for_initiative(), &c.initiatives);
            audience_unstated.add(c, judged.but_for_audience() && c.audiences().is_empty());
            level_unstated.add(c, judged.but_for_level() && c.levels().is_empty());
            passing.add(c, judged.passes());
        }
        // A level that only `all` reaches is named nowhere: it is no choice.
        let named = |facet: &Facet<Level>| candidates.all.iter().any(|c| c.levels().contains(&facet.value));
        Facets {
            kinds: kinds.into_facets(|kind| *kind),
            audiences: audiences.into_facets(|audience| *audience),
            audience_unstated: audience_unstated.count,
            levels: levels.into_facets(|level| *level).into_iter().filter(named).collect(),
            level_unstated: level_unstated.count,
            initiatives: initiatives.into_facets(|id| (*id).clone()),
            passing: passing.count,
        }
    }
}

/// Whether an action at these levels concerns `level`.
fn reaches(levels: &[Level], level: Level) -> bool {
    levels.contains(&level) || levels.contains(&Level::All)
}

/// An action, or a task that has none.
struct Candidate<'p> {
    task: &'p Task,
    /// The task's place in the plan.
    number: usize,
    action: Option<&'p Action>,
    /// The places of its initiatives in the plan's list.
    initiatives: Vec<usize>,
}

impl<'p> Candidate<'p> {
    fn audiences(&self) -> &'p [Audience] {
        self.action.map_or(&[], |action| &action.audiences)
    }

    fn levels(&self) -> &'p [Level] {
        self.action.map_or(&[], |action| &action.levels)
    }

    fn judge(&self, filter: &Filter, wanted: &[usize]) -> Judged {
        Judged {
            kind: filter.kinds.is_empty() || filter.kinds.contains(&self.task.kind),
            audience: filter.audiences.is_empty() || filter.audiences.iter().any(|a| self.audiences().contains(a)),
            level: filter.levels.is_empty() || filter.levels.iter().any(|l| reaches(self.levels(), *l)),
            initiative: filter.initiatives.is_empty() || wanted.iter().any(|i| self.initiatives.contains(i)),
        }
    }
}

/// Which lists of a filter a candidate passes.
#[derive(Clone, Copy)]
struct Judged {
    kind: bool,
    audience: bool,
    level: bool,
    initiative: bool,
}

impl Judged {
    const fn passes(self) -> bool {
        self.kind && self.audience && self.level && self.initiative
    }

    const fn but_for_kind(self) -> bool {
        self.audience && self.level && self.initiative
    }

    const fn but_for_audience(self) -> bool {
        self.kind && self.level && self.initiative
    }

    const fn but_for_level(self) -> bool {
        self.kind && self.audience && self.initiative
    }

    const fn but_for_initiative(self) -> bool {
        self.kind && self.audience && self.level
    }
}

/// Every candidate of a plan, and the places of its initiatives.
struct Candidates<'p> {
    all: Vec<Candidate<'p>>,
    tasks: usize,
    /// The place of each initiative, in the order of their ids.
    places: Vec<(&'p str, usize)>,
    /// The initiatives that a heading names, in the order of the sections' ids.
    headings: Vec<(&'p str, usize)>,
}

/// What stands under a name in such a list.
fn under<'l>(list: &'l [(&str, usize)], name: &'l str) -> impl Iterator<Item = usize> + 'l {
    let from = list.partition_point(|(other, _)| *other < name);
    list.iter().skip(from).take_while(move |(other, _)| *other == name).map(|(_, place)| *place)
}

impl<'p> Candidates<'p> {
    fn of(plan: &'p Plan) -> Self {
        let initiatives = || plan.initiatives.iter().enumerate();
        let mentions =
            initiatives().flat_map(|(place, of)| of.mentions.iter().map(move |at| (at.node.as_str(), place)));
        let mut found = Self {
            all: Vec::new(),
            tasks: 0,
            places: sorted_once(initiatives().map(|(place, initiative)| (initiative.id.as_str(), place))),
            headings: sorted_once(mentions),
        };
        for section in &plan.sections {
            found.walk(section, &mut Vec::new());
        }
        found
    }

    fn walk(&mut self, section: &'p Section, above: &mut Vec<usize>) {
        let outside = above.len();
        above.extend(under(&self.headings, section.id.as_str()));
        for task in &section.tasks {
            let number = self.tasks;
            self.tasks += 1;
            if task.actions.is_empty() {
                self.all.push(Candidate { task, number, action: None, initiatives: above.clone() });
            }
            for action in &task.actions {
                let own = action.initiatives.iter().filter_map(|id| self.place(id.as_str()));
                let initiatives = sorted_once(above.iter().copied().chain(own));
                self.all.push(Candidate { task, number, action: Some(action), initiatives });
            }
        }
        for child in &section.sections {
            self.walk(child, above);
        }
        above.truncate(outside);
    }

    /// The place of an initiative; of several with one id the first.
    fn place(&self, id: &str) -> Option<usize> {
        under(&self.places, id).next()
    }

    /// The places of the initiatives that the filter asks for; those that the plan lacks have none.
    fn wanted(&self, filter: &Filter) -> Vec<usize> {
        filter.initiatives.iter().filter_map(|id| self.place(id.as_str())).collect()
    }
}

/// Counts actions, and each task once.
#[derive(Clone, Copy, Default)]
struct Counter {
    count: Count,
    last: Option<usize>,
}

impl Counter {
    fn add(&mut self, candidate: &Candidate<'_>, counts: bool) {
        if !counts {
            return;
        }
        self.count.actions += usize::from(candidate.action.is_some());
        if self.last != Some(candidate.number) {
            self.count.tasks += 1;
            self.last = Some(candidate.number);
        }
    }
}

/// A counter for each value, and whether the plan uses the value at all.
struct Tally<'v, T> {
    values: &'v [T],
    counters: Vec<(Counter, bool)>,
}

impl<'v, T> Tally<'v, T> {
    fn new(values: &'v [T]) -> Self {
        Self { values, counters: vec![(Counter::default(), false); values.len()] }
    }

    fn add(&mut self, candidate: &Candidate<'_>, counts: bool, has: impl Fn(&T) -> bool) {
        for (value, (counter, used)) in self.values.iter().zip(&mut self.counters) {
            if has(value) {
                *used = true;
                counter.add(candidate, counts);
            }
        }
    }

    fn add_at(&mut self, candidate: &Candidate<'_>, counts: bool, places: &[usize]) {
        for place in places {
            if let Some((counter, used)) = self.counters.get_mut(*place) {
                *used = true;
                counter.add(candidate, counts);
            }
        }
    }

    fn into_facets<V>(self, value: impl Fn(&T) -> V) -> Vec<Facet<V>> {
        let used = self.values.iter().zip(self.counters).filter(|(_, (_, used))| *used);
        used.map(|(v, (counter, _))| Facet { value: value(v), count: counter.count }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lai_chau_2022;

    fn ids(texts: &[&str]) -> Vec<Id> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn count(selection: &Selection) -> Count {
        Count { tasks: selection.tasks.len(), actions: selection.actions.len() }
    }

    /// Filters with one choice or two, over all lists.
    fn some_filters(plan: &Plan) -> Vec<Filter> {
        let initiative = |at: usize| vec![plan.initiatives[at].id.clone()];
        vec![
            Filter::default(),
            Filter { kinds: vec![Kind::Movement, Kind::Children], ..Filter::default() },
            Filter { audiences: vec![Audience::Youth], ..Filter::default() },
            Filter { levels: vec![Level::Base], kinds: vec![Kind::Organisation], ..Filter::default() },
            Filter { initiatives: initiative(3), ..Filter::default() },
            Filter { initiatives: ids(&["unknown"]), ..Filter::default() },
        ]
    }

    #[test]
    fn an_empty_filter_lets_everything_pass() {
        let plan = lai_chau_2022();
        let all = Count { tasks: plan.tasks().count(), actions: plan.actions().count() };
        assert_eq!(count(&plan.filter(&Filter::default())), all);
    }

    #[test]
    fn the_kinds_part_the_tasks_among_them() {
        let plan = lai_chau_2022();
        let of = |kind: &Kind| plan.filter(&Filter { kinds: vec![*kind], ..Filter::default() }).tasks;
        let mut together: Vec<Id> = Kind::ALL.iter().flat_map(of).collect();
        let mut all: Vec<Id> = plan.tasks().map(|task| task.id.clone()).collect();
        together.sort();
        all.sort();
        assert_eq!(together, all);
    }

    #[test]
    fn each_count_is_what_choosing_its_value_gives() {
        let plan = lai_chau_2022();
        for filter in some_filters(&plan) {
            let facets = plan.facets(&filter);
            let given = |change: &dyn Fn(&mut Filter)| {
                let mut changed = filter.clone();
                change(&mut changed);
                count(&plan.filter(&changed))
            };
            for facet in &facets.kinds {
                assert_eq!(facet.count, given(&|f| f.kinds = vec![facet.value]), "{facet:?}");
            }
            for facet in &facets.audiences {
                assert_eq!(facet.count, given(&|f| f.audiences = vec![facet.value]), "{facet:?}");
            }
            for facet in &facets.levels {
                assert_eq!(facet.count, given(&|f| f.levels = vec![facet.value]), "{facet:?}");
            }
            for facet in &facets.initiatives {
                assert_eq!(facet.count, given(&|f| f.initiatives = vec![facet.value.clone()]), "{facet:?}");
            }
            assert_eq!(facets.passing, count(&plan.filter(&filter)));
        }
    }

    #[test]
    fn what_names_no_audience_and_what_names_some_are_all_actions() {
        let plan = lai_chau_2022();
        let facets = plan.facets(&Filter::default());
        let any = Filter { audiences: Audience::ALL.to_vec(), ..Filter::default() };
        let stated = plan.filter(&any).actions.len();
        assert_eq!(stated + facets.audience_unstated.actions, plan.actions().count());
        let any = Filter { levels: Level::ALL.to_vec(), ..Filter::default() };
        let stated = plan.filter(&any).actions.len();
        assert_eq!(stated + facets.level_unstated.actions, plan.actions().count());
    }

    #[test]
    fn values_of_one_list_add_and_lists_narrow() {
        let plan = lai_chau_2022();
        let of = |kinds: &[Kind], levels: &[Level]| {
            let filter = Filter { kinds: kinds.to_vec(), levels: levels.to_vec(), ..Filter::default() };
            plan.filter(&filter).actions
        };
        let both = of(&[Kind::Education, Kind::Congress], &[]);
        assert_eq!(both.len(), of(&[Kind::Education], &[]).len() + of(&[Kind::Congress], &[]).len());
        let narrowed = of(&[Kind::Congress], &[Level::Province]);
        assert!(!narrowed.is_empty() && narrowed.len() < of(&[Kind::Congress], &[]).len());
        assert!(narrowed.iter().all(|id| id.as_str().starts_with("2.7.")));
    }

    #[test]
    fn an_action_for_all_levels_is_found_at_each() {
        let plan = lai_chau_2022();
        let at = |level| plan.filter(&Filter { levels: vec![level], ..Filter::default() }).actions;
        let everywhere = at(Level::All);
        assert!(!everywhere.is_empty());
        for level in Level::ALL {
            assert!(everywhere.iter().all(|id| at(*level).contains(id)), "{level:?}");
        }
    }

    #[test]
    fn an_initiative_named_by_a_heading_is_found_in_what_stands_under_it() {
        let plan = lai_chau_2022();
        let filter = Filter { initiatives: ids(&["thanh-nien-tinh-nguyen"]), ..Filter::default() };
        assert_eq!(plan.filter(&filter).tasks, ids(&["2.2.s1.t1", "2.2.s1.t2"]));
    }

    #[test]
    fn a_task_without_actions_passes_by_its_kind() {
        let mut plan = lai_chau_2022();
        plan.sections[0].sections[0].tasks[0].actions.clear();
        let selection = plan.filter(&Filter { kinds: vec![Kind::Education], ..Filter::default() });
        assert!(selection.tasks.contains(&ids(&["2.1.t1"])[0]));
        assert!(!selection.actions.iter().any(|id| id.as_str().starts_with("2.1.t1.")));
    }

    #[test]
    fn a_filter_is_read_with_any_of_its_lists_left_out() {
        let filter: Filter = serde_json::from_str(r#"{"levels": ["base"]}"#).unwrap();
        assert_eq!(filter, Filter { levels: vec![Level::Base], ..Filter::default() });
        assert!(serde_json::from_str::<Filter>(r#"{"level": ["base"]}"#).is_err());
    }
}
