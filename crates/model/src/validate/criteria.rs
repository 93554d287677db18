//! What in a criteria set does not add up.

use std::collections::{BTreeMap, BTreeSet};

use super::reach::Reach;
use crate::criteria::{
    Condition, CriteriaSet, Criterion, FactKind, Group, Offer, Place, Provenance, Rule, Test, Validity,
};
use crate::score::{ClassAt, Kind, Layout, Node, Position, Prepared, View, declared_range, kind};
use crate::{Code, Id, Issue, Plan, Points, Report, Share, document};

/// Tells what in a criteria set does not add up, in the order of the set; with the plan that it cites, also what it
/// cites wrongly or not at all.
///
/// A set with findings can be scored all the same.
#[must_use]
pub fn criteria(set: &CriteriaSet, plan: Option<&Plan>) -> Report {
    let prepared = Prepared::new(set, View::Anyone(set.period));
    let layout = &prepared.layout;
    let mut found = Finder { set, layout, plan, report: Report::new(), used_facts: BTreeSet::new() };
    found.head();
    found.ids();
    // Both list the groups in the order of the form.
    let mut branches = prepared.layout.groups.values();
    for place in set.places() {
        match place {
            Place::Group(group, _) => found.group(group, branches.next().map_or(0, |branch| branch.full)),
            Place::Criterion(criterion, _) => found.criterion(criterion),
        }
    }
    found.gates();
    found.facts();
    found.classes(&prepared);
    found.circles(&prepared);
    found.uncited();
    found.report
}

struct Finder<'s> {
    set: &'s CriteriaSet,
    layout: &'s Layout,
    plan: Option<&'s Plan>,
    report: Report,
    used_facts: BTreeSet<&'s str>,
}

const SET: &str = "set";
const CLASSING: &str = "classing";

impl<'s> Finder<'s> {
    fn push(&mut self, issue: Issue) {
        self.report.push(issue);
    }

    fn head(&mut self) {
        let set = self.set;
        self.words(SET, "title", &set.title);
        if let Some(total) = set.total
            && total.hundredths() != self.layout.full
        {
            self.total(SET, total, self.layout.full);
        }
        self.not_negative(SET, "bonusCap", set.bonus_cap);
        self.not_negative(SET, "cap", set.cap);
        self.origin(SET, &set.origin);
        if let (Some(own), Some(plan)) = (&set.plan, self.plan) {
            if own.id != plan.id {
                self.push(Issue::new(Code::OtherPlan, SET).with("found", &own.id).with("expected", &plan.id));
            } else if let Some(print) = &own.fingerprint {
                let expected = document::fingerprint(plan);
                if *print != expected {
                    let issue = Issue::new(Code::OtherContent, SET).with("found", print.short());
                    self.push(issue.with("expected", expected.short()));
                }
            }
        }
    }

    fn total(&mut self, place: &str, declared: Points, computed: i64) {
        let issue = Issue::new(Code::TotalDiffers, place).with("declared", declared);
        self.push(issue.with("computed", Points::from_hundredths(computed)));
    }

    fn words(&mut self, place: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.push(Issue::new(Code::WordingMissing, place).with("field", field));
        }
    }

    fn not_negative(&mut self, place: &str, field: &str, points: Option<Points>) {
        if let Some(points) = points
            && points < Points::ZERO
        {
            self.unusable(place, field, &points.to_string(), "0 or more");
        }
    }

    fn unusable(&mut self, place: &str, field: &str, found: &str, expected: &str) {
        let issue = Issue::new(Code::RuleUnusable, place).with("field", field);
        self.push(issue.with("found", found).with("expected", expected));
    }

    fn dangling(&mut self, place: &str, field: &str, target: &str) {
        self.push(Issue::new(Code::DanglingReference, place).with("field", field).with("target", target));
    }

    /// Ids of the whole set: one that is used twice is a place of its own.
    fn twice<'i>(&mut self, ids: impl Iterator<Item = &'i Id>) {
        self.repeated(ids, None);
    }

    /// Ids that only what stands at `place` knows.
    fn twice_in<'i>(&mut self, place: &str, ids: impl Iterator<Item = &'i Id>) {
        self.repeated(ids, Some(place));
    }

    fn repeated<'i>(&mut self, ids: impl Iterator<Item = &'i Id>, place: Option<&str>) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for id in ids {
            *counts.entry(id.as_str()).or_default() += 1;
        }
        for (id, count) in counts.into_iter().filter(|(_, count)| *count > 1) {
            let issue = Issue::new(Code::DuplicateId, place.unwrap_or(id)).with("id", id);
            self.push(issue.with("count", count));
        }
    }

    /// Every id once: groups and criteria together, facts, gates, classes, ceilings.
    fn ids(&mut self) {
        let set = self.set;
        let places = set.places();
        self.twice(places.iter().map(|place| match place {
            Place::Group(group, _) => &group.id,
            Place::Criterion(criterion, _) => &criterion.id,
        }));
        self.twice(set.all_groups().flat_map(|group| &group.ceilings).map(|ceiling| &ceiling.id));
        self.twice(set.facts.iter().map(|fact| &fact.id));
        self.twice(set.gates.iter().map(|gate| &gate.id));
        self.twice(set.classing.iter().flat_map(|classing| &classing.classes).map(|class| &class.id));
    }

    fn group(&mut self, group: &'s Group, computed: i64) {
        let place = group.id.as_str();
        self.words(place, "title", &group.title);
        if let Some(total) = group.total
            && total.hundredths() != computed
        {
            self.total(place, total, computed);
        }
        self.not_negative(place, "cap", group.cap);
        self.not_negative(place, "bonusCap", group.bonus_cap);
        for ceiling in &group.ceilings {
            self.words(ceiling.id.as_str(), "text", &ceiling.text);
            self.condition(ceiling.id.as_str(), &ceiling.when);
        }
    }

    fn criterion(&mut self, criterion: &'s Criterion) {
        let place = criterion.id.as_str();
        self.words(place, "title", &criterion.title);
        self.rule(place, &criterion.rule);
        let (least, most) = declared_range(&criterion.rule);
        let furthest = if most < -least { least } else { most };
        if furthest.abs() > Points::MOST_OF_ONE.hundredths() {
            let (found, expected) = (Points::from_hundredths(furthest), format!("at most {}", Points::MOST_OF_ONE));
            self.unusable(place, "points", &found.to_string(), &expected);
        }
        if let Some(whole) = &criterion.whole {
            self.whole(place, whole, &criterion.rule);
        }
        if let Some(validity) = &criterion.validity {
            self.validity(place, validity);
        }
        self.cited(place, "cites", &criterion.cites);
        if let Some(origin) = &criterion.origin {
            self.origin(place, origin);
        }
        if kind(criterion) == Kind::Penalty
            && let Rule::Penalty { unless_under, .. } = &criterion.rule
        {
            self.excuses(place, unless_under);
        }
    }

    /// A whole is a number that is asked, and the rule has a ratio whose whole it can be.
    fn whole(&mut self, place: &str, whole: &'s Id, rule: &Rule) {
        self.used_facts.insert(whole.as_str());
        match self.set.facts.iter().find(|fact| fact.id == *whole) {
            None => self.dangling(place, "whole", whole.as_str()),
            Some(fact) if !matches!(fact.value, FactKind::Number { .. }) => {
                self.unusable(place, "whole", whole.as_str(), "a fact that is a number");
            }
            Some(_) if !matches!(rule, Rule::PercentTiers { .. } | Rule::Proportional { target: None, .. }) => {
                self.unusable(place, "whole", whole.as_str(), "a rule that is answered by a ratio");
            }
            Some(_) => {}
        }
    }

    fn excuses(&mut self, place: &str, unless_under: &[Id]) {
        for other in unless_under.iter().filter(|id| self.layout.find(self.set, id).is_none()) {
            self.dangling(place, "unlessUnder", other.as_str());
        }
    }

    /// What is derived from the plan names nodes of it.
    fn origin(&mut self, place: &str, origin: &Provenance) {
        if let Provenance::Derived { from } = origin {
            self.cited(place, "origin", from);
        }
    }

    fn cited(&mut self, place: &str, field: &str, nodes: &[Id]) {
        let Some(plan) = self.plan else { return };
        for node in nodes.iter().filter(|id| plan.node(id.as_str()).is_none()) {
            self.dangling(place, field, node.as_str());
        }
    }

    fn validity(&mut self, place: &str, validity: &Validity) {
        if let (Some(from), Some(to)) = (validity.from, validity.to)
            && to < from
        {
            self.push(Issue::new(Code::ValidityReversed, place).with("from", from).with("to", to));
        }
    }

    fn positive(&mut self, place: &str, field: &str, number: i64, shown: impl ToString) {
        if number <= 0 {
            self.unusable(place, field, &shown.to_string(), "more than 0");
        }
    }

    fn rule(&mut self, place: &str, rule: &'s Rule) {
        match rule {
            Rule::YesNo { .. } => {}
            Rule::Tiers { tiers } => {
                self.twice_in(place, tiers.iter().map(|tier| &tier.id));
                self.not_empty(place, "tiers", tiers.len());
            }
            Rule::PercentTiers { bands, .. } => {
                self.not_empty(place, "bands", bands.len());
                self.bands(place, bands);
            }
            Rule::Count { each, max, .. } => {
                self.positive(place, "each", each.hundredths(), each);
                self.positive(place, "max", max.hundredths(), max);
            }
            Rule::Proportional { target, points, limit, .. } => {
                self.positive(place, "points", points.hundredths(), points);
                if let Some(target) = target {
                    self.positive(place, "target", target.ten_thousandths(), target);
                }
                if let Some(limit) = limit {
                    self.positive(place, "limit", limit.basis_points(), limit);
                }
            }
            Rule::Free { max, step } => {
                self.positive(place, "max", max.hundredths(), max);
                if let Some(step) = step {
                    self.positive(place, "step", step.hundredths(), step);
                    if step.hundredths() > 0 && max.hundredths() % step.hundredths() != 0 {
                        self.unusable(place, "max", &max.to_string(), &format!("a multiple of the step {step}"));
                    }
                }
            }
            Rule::AtLeast { need, options, points, .. } => {
                self.positive(place, "points", points.hundredths(), points);
                self.offers(place, Some(*need), options);
                let mut ids = Vec::new();
                offered(options, &mut ids);
                self.twice_in(place, ids.into_iter());
            }
            Rule::Sum { parts, max } => {
                self.not_empty(place, "parts", parts.len());
                self.twice_in(place, parts.iter().map(|part| &part.id));
                self.not_negative(place, "max", *max);
                for part in parts {
                    let place = inside(place, &part.id);
                    self.rule(&place, &part.rule);
                    if let Rule::Penalty { unless_under, .. } = &part.rule
                        && !unless_under.is_empty()
                    {
                        self.excuses(&place, unless_under);
                        self.push(Issue::new(Code::ExcuseIgnored, place));
                    }
                }
            }
            Rule::Imported { lowest, highest, full_from, points, .. } => {
                self.positive(place, "points", points.hundredths(), points);
                if highest <= lowest {
                    self.unusable(place, "highest", &highest.to_string(), &format!("more than {lowest}"));
                }
                if let Some(full) = full_from
                    && !(lowest..=highest).contains(&full)
                {
                    self.unusable(place, "fullFrom", &full.to_string(), &format!("{lowest} to {highest}"));
                }
            }
            Rule::Penalty { each, at_most, .. } => {
                self.positive(place, "each", each.hundredths(), each);
                self.not_negative(place, "atMost", *at_most);
            }
        }
    }

    fn not_empty(&mut self, place: &str, field: &str, count: usize) {
        if count == 0 {
            self.unusable(place, field, "nothing", "at least one");
        }
    }

    fn offers(&mut self, place: &str, need: Option<u32>, options: &[Offer]) {
        let count = u32::try_from(options.len()).unwrap_or(u32::MAX);
        if let Some(need) = need
            && !(1..=count).contains(&need)
        {
            self.unusable(place, "need", &need.to_string(), &format!("1 to {count}"));
        }
        for offer in options.iter().filter(|offer| !offer.options.is_empty()) {
            self.offers(place, offer.need, &offer.options);
        }
    }

    /// Gaps between bands, overlaps, and bands that nothing can reach.
    fn bands(&mut self, place: &str, bands: &[crate::criteria::Band]) {
        // Without a lower bound a band begins at nothing; without an upper one it never ends.
        let reach = |band: &crate::criteria::Band| {
            let from = band.from.unwrap_or(Share::ZERO).basis_points();
            (from, band.below.map_or(i64::MAX, Share::basis_points))
        };
        let share = |points: i64| Share::saturating(points.into());
        for (position, band) in bands.iter().enumerate() {
            let (from, below) = reach(band);
            // What is left of it when all earlier bands have taken theirs.
            let mut left = vec![(from.max(0), below)];
            for earlier in bands.iter().take(position).map(reach) {
                left = left.into_iter().flat_map(|piece| without(piece, earlier)).collect();
            }
            if left.iter().all(|(from, below)| from >= below) {
                self.push(Issue::new(Code::TierUnreachable, place).with("position", position + 1));
            }
        }
        for (position, band) in bands.iter().enumerate() {
            for earlier in bands.iter().take(position) {
                let ((a, b), (c, d)) = (reach(band), reach(earlier));
                if a.max(c) < b.min(d) {
                    self.push(Issue::new(Code::BandsOverlap, place).with("from", share(a.max(c))));
                }
            }
        }
        let mut sorted: Vec<(i64, i64)> = bands.iter().map(reach).filter(|(from, below)| from < below).collect();
        sorted.sort_unstable();
        let mut end = sorted.first().map_or(i64::MAX, |(from, _)| *from);
        for (from, below) in &sorted {
            if *from > end {
                self.push(Issue::new(Code::BandsGap, place).with("from", share(end)));
            }
            end = end.max(*below);
        }
        if end <= Share::WHOLE.basis_points() {
            self.push(Issue::new(Code::BandsGap, place).with("from", share(end)));
        }
    }

    fn gates(&mut self) {
        for gate in &self.set.gates {
            self.words(gate.id.as_str(), "text", &gate.text);
            self.condition(gate.id.as_str(), &gate.when);
        }
        let classes = self.set.classing.iter().flat_map(|classing| &classing.classes);
        for (class, clause) in classes.flat_map(|class| class.clauses.iter().map(move |clause| (class, clause))) {
            self.condition(&inside(class.id.as_str(), &clause.id), &clause.when);
        }
    }

    fn facts(&mut self) {
        for fact in &self.set.facts {
            let place = fact.id.as_str();
            self.words(place, "title", &fact.title);
            match &fact.value {
                FactKind::Choice { options } => {
                    self.not_empty(place, "options", options.len());
                    self.twice_in(place, options.iter().map(|option| &option.id));
                }
                FactKind::Units { classes } => {
                    self.not_empty(place, "classes", classes.len());
                    self.twice_in(place, classes.iter().map(|class| &class.id));
                }
                FactKind::Number { min: Some(min), max: Some(max), .. } if max < min => {
                    self.unusable(place, "max", &max.to_string(), &format!("{min} or more"));
                }
                _ => {}
            }
            if !self.used_facts.contains(place) {
                self.push(Issue::new(Code::FactUnused, place));
            }
        }
    }

    fn classes(&mut self, prepared: &Prepared) {
        let Some(classing) = &self.set.classing else { return };
        self.origin(CLASSING, &classing.origin);
        if let Some(validity) = &classing.validity {
            self.validity(CLASSING, validity);
        }
        for id in classing.order.iter().filter(|id| self.layout.find_class(self.set, id).is_none()) {
            self.dangling(CLASSING, "order", id.as_str());
        }
        self.twice_in(CLASSING, classing.order.iter());
        let reach = Reach::new(self.set, prepared);
        let tried: BTreeSet<&Id> = classing.order.iter().collect();
        for (position, class) in classing.classes.iter().enumerate() {
            let place = class.id.as_str();
            self.words(place, "title", &class.title);
            self.not_empty(place, "clauses", class.clauses.len());
            self.twice_in(place, class.clauses.iter().map(|clause| &clause.id));
            for clause in &class.clauses {
                self.words(&inside(place, &clause.id), "text", &clause.text);
            }
            if !tried.contains(&class.id) {
                self.push(Issue::new(Code::ClassNotTried, place));
            }
            let in_circle = prepared.graph.is_circular(Node::Class(ClassAt::at(position)));
            if !in_circle && !reach.class(ClassAt::at(position)) {
                self.push(Issue::new(Code::ClassUnreachable, place));
            }
        }
    }

    /// What a condition names must be there, and must be able to have what is asked for.
    fn condition(&mut self, place: &str, condition: &'s Condition) {
        let (set, layout) = (self.set, self.layout);
        match condition {
            Condition::All { of } | Condition::Any { of } => of.iter().for_each(|inner| self.condition(place, inner)),
            Condition::AtLeast { count, of } => {
                let most = u32::try_from(of.len()).unwrap_or(u32::MAX);
                if !(1..=most).contains(count) {
                    self.unusable(place, "count", &count.to_string(), &format!("1 to {most}"));
                }
                of.iter().for_each(|inner| self.condition(place, inner));
            }
            Condition::Not { of } => self.condition(place, of),
            Condition::Total { .. } | Condition::Percent { .. } => {}
            Condition::Group { group, .. } => {
                if layout.find_group(set, group).is_none() {
                    self.dangling(place, "group", group.as_str());
                }
            }
            Condition::Criterion { criterion, answer, .. } => match (layout.named(set, criterion), answer) {
                (None, _) => self.dangling(place, "criterion", criterion.as_str()),
                (Some(known), Some(test)) if !asks_rule(test, &known.rule) => {
                    self.mismatch(place, criterion.as_str(), test);
                }
                _ => {}
            },
            Condition::Fact { fact, is } => {
                self.used_facts.insert(fact.as_str());
                match layout.find_fact(set, fact).and_then(|at| set.facts.get(at.position())) {
                    None => self.dangling(place, "fact", fact.as_str()),
                    Some(known) if !asks_fact(is, &known.value) => self.mismatch(place, fact.as_str(), is),
                    Some(_) => {}
                }
            }
            Condition::Gate { gate } => {
                if layout.find_gate(set, gate).is_none() {
                    self.dangling(place, "gate", gate.as_str());
                }
            }
            Condition::Class { class } => {
                if layout.find_class(set, class).is_none() {
                    self.dangling(place, "class", class.as_str());
                }
            }
        }
    }

    fn mismatch(&mut self, place: &str, target: &str, test: &Test) {
        let expected = match test {
            Test::Yes {} | Test::No {} => "yesNo",
            Test::Choice { .. } => "choice",
            Test::Number { .. } => "number",
            Test::Share { .. } => "share",
            Test::Units { .. } => "units",
        };
        self.push(Issue::new(Code::TestMismatch, place).with("target", target).with("expected", expected));
    }

    fn circles(&mut self, prepared: &Prepared) {
        for node in &prepared.graph.circles {
            let class =
                |at: ClassAt| self.set.classing.as_ref()?.classes.get(at.position()).map(|class| class.id.as_str());
            let place = match node {
                Node::Leaf(at) => prepared.layout.criterion(self.set, *at).map(|criterion| criterion.id.as_str()),
                Node::Group(at) => prepared.layout.group(self.set, *at).map(|group| group.id.as_str()),
                Node::Total => Some("total"),
                Node::Gate(at) => self.set.gates.get(at.position()).map(|gate| gate.id.as_str()),
                Node::Class(at) => class(*at),
            };
            self.report.push(Issue::new(Code::CircularReference, place.unwrap_or_default()));
        }
    }

    /// A task counts as cited where it, or an action of it, is. A set that only classes measures no task.
    fn uncited(&mut self) {
        let Some(plan) = self.plan.filter(|_| !self.set.groups.is_empty()) else { return };
        let cited: BTreeSet<&str> =
            self.set.criteria().flat_map(|criterion| &criterion.cites).map(Id::as_str).collect();
        for task in plan.tasks() {
            let own = core::iter::once(&task.id).chain(task.actions.iter().map(|action| &action.id));
            if !own.into_iter().any(|id| cited.contains(id.as_str())) {
                self.push(Issue::new(Code::TaskUncited, task.id.as_str()));
            }
        }
    }
}

/// The place of what has its id only inside something else.
fn inside(place: &str, id: &Id) -> String {
    format!("{place}/{id}")
}

/// What is left of a piece when another is taken out.
fn without((from, below): (i64, i64), (cut_from, cut_below): (i64, i64)) -> Vec<(i64, i64)> {
    let pieces = [(from, below.min(cut_from)), (from.max(cut_below), below)];
    pieces.into_iter().filter(|(from, below)| from < below).collect()
}

fn offered<'o>(options: &'o [Offer], ids: &mut Vec<&'o Id>) {
    for offer in options {
        ids.push(&offer.id);
        offered(&offer.options, ids);
    }
}

/// Whether answers to a rule can be what a test asks for.
fn asks_rule(test: &Test, rule: &Rule) -> bool {
    match (test, rule) {
        (Test::Yes {} | Test::No {}, Rule::YesNo { .. }) => true,
        (Test::Choice { among }, Rule::Tiers { tiers }) => {
            among.iter().all(|id| tiers.iter().any(|tier| tier.id == *id))
        }
        (Test::Number { .. }, Rule::Count { .. } | Rule::Penalty { .. } | Rule::Imported { .. }) => true,
        (Test::Number { .. }, Rule::Proportional { target, .. }) => target.is_some(),
        (Test::Share { .. }, Rule::PercentTiers { .. }) => true,
        (Test::Share { .. }, Rule::Proportional { target, .. }) => target.is_none(),
        _ => false,
    }
}

/// Whether a fact can be what a test asks for.
fn asks_fact(test: &Test, kind: &FactKind) -> bool {
    match (test, kind) {
        (Test::Yes {} | Test::No {}, FactKind::YesNo {})
        | (Test::Number { .. }, FactKind::Number { .. })
        | (Test::Share { .. }, FactKind::Share { .. }) => true,
        (Test::Choice { among }, FactKind::Choice { options }) => {
            among.iter().all(|id| options.iter().any(|option| option.id == *id))
        }
        (Test::Units { among, .. }, FactKind::Units { classes }) => {
            among.iter().all(|id| classes.iter().any(|class| class.id == *id))
        }
        _ => false,
    }
}
