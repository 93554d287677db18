//! From the tree of a table to a criteria set.

use std::collections::BTreeMap;

use super::tree::{Giving, Node, Tree, place};
use super::{CriteriaOptions, wording};
use crate::assessment::{Answer, Answers, Evidence, Proof, Value};
use crate::criteria::{CriteriaSet, Criterion, EvidenceNeed, EvidenceRule, Group, Role, Rule};
use crate::import::slug::slug;
use crate::vietnamese::case;
use crate::{Code, Id, Issue, Points};

/// The set while it is built, with the answers of a filled form.
pub(super) struct Builder<'i> {
    /// The ids that are used, and how often each was wanted.
    ids: BTreeMap<String, u32>,
    pub(super) answers: Answers,
    pub(super) issues: &'i mut Vec<Issue>,
    /// Whether the form has a column for the unit's own scores.
    pub(super) filled: bool,
}

impl<'i> Builder<'i> {
    pub(super) fn new(issues: &'i mut Vec<Issue>, filled: bool) -> Self {
        Self { ids: BTreeMap::new(), answers: Answers::new(), issues, filled }
    }

    /// The groups of the set; criteria at the top stand in a group of the set's own name.
    pub(super) fn groups(&mut self, tree: Tree, set: &mut CriteriaSet) {
        self.numbering(&tree.top);
        let mut loose = Group::new(self.id("", "", "chung"), set.title.clone());
        for mut node in tree.top {
            let beside = core::mem::take(&mut node.beside);
            if is_group(&node, Giving::Regular) {
                set.groups.push(self.group(node, "", Giving::Regular));
            } else {
                loose.criteria.push(self.criterion(node, "", Giving::Regular));
            }
            loose.criteria.extend(beside.into_iter().map(|node| self.criterion(node, "", Giving::Regular)));
        }
        if !loose.criteria.is_empty() {
            set.groups.push(loose);
        }
        // Limits of the whole, said in rows of their own.
        for (note, _) in &tree.notes {
            let folded = crate::vietnamese::fold(note);
            let Some(most) = wording::at_most(note) else { continue };
            if folded.contains("thuong") || folded.contains("diem cong") {
                set.bonus_cap = Some(most);
            } else if folded.contains("tong diem") {
                set.cap = Some(most);
            }
        }
        if let Some((total, line)) = tree.total {
            set.total = Some(total);
            let computed = set.groups.iter().map(regular).sum();
            self.compare(total, computed, line);
        }
    }

    fn group(&mut self, node: Node, above: &str, giving: Giving) -> Group {
        let id = self.id(above, &node.marker, &node.title);
        let path = id.as_str().to_owned();
        let giving = if node.giving == Giving::Regular { giving } else { node.giving };
        let mut group = Group::new(id, node.title);
        group.marker = Some(node.marker).filter(|marker| !marker.is_empty());
        group.help = Some(node.wording.join("\n")).filter(|text| !text.is_empty());
        self.numbering(&node.children);
        for mut child in node.children {
            let beside = core::mem::take(&mut child.beside);
            if is_group(&child, giving) {
                group.groups.push(self.group(child, &path, giving));
            } else {
                group.criteria.push(self.criterion(child, &path, giving));
            }
            group.criteria.extend(beside.into_iter().map(|node| self.criterion(node, &path, giving)));
        }
        match giving {
            Giving::Regular => {
                group.total = node.points;
                if let Some(total) = node.points {
                    self.compare(total, regular(&group), node.line);
                }
            }
            Giving::Bonus => group.bonus_cap = node.points,
            Giving::Penalty => {}
        }
        group
    }

    fn criterion(&mut self, node: Node, above: &str, giving: Giving) -> Criterion {
        let id = self.id(above, &node.marker, &node.title);
        let giving = if node.giving == Giving::Regular { giving } else { node.giving };
        let steps = steps(&node, giving);
        // The unit's own score may stand beside the step that holds.
        let given = || node.children.iter().find_map(|child| child.own.filter(|_| steps.is_some()));
        let own = node.own.or_else(given);
        let mut lines = node.wording;
        for child in &node.children {
            told(child, &mut lines);
        }
        let said: Vec<&str> = core::iter::once(node.title.as_str()).chain(lines.iter().map(String::as_str)).collect();
        let rule = steps.or_else(|| rule(&said, node.points, giving));
        let rule = rule.unwrap_or_else(|| {
            self.issues.push(Issue::new(Code::PointsMissing, place(node.line, 0)).with("found", node.title.as_str()));
            Rule::Free { max: Points::ZERO, step: None }
        });
        // A score that the words do not explain was given freely.
        let value = own.map(|own| (own, value(&rule, own)));
        let rule = match (&value, node.points) {
            (Some((_, None)), Some(max)) if giving != Giving::Penalty => Rule::Free { max, step: None },
            _ => rule,
        };
        if self.filled && (value.is_some() || !node.evidence.is_empty()) {
            let value = value.and_then(|(own, value)| value.or_else(|| self::value(&rule, own)));
            let text = node.evidence.clone();
            let evidence = if text.is_empty() {
                Vec::new()
            } else {
                vec![Evidence { proof: Proof::Text { text }, happened: None, entered: None }]
            };
            self.answers.insert(id.clone(), Answer { value, evidence, ..Answer::default() });
        }
        let mut criterion = Criterion::new(id, node.title, rule);
        criterion.marker = Some(node.marker).filter(|marker| !marker.is_empty());
        criterion.counts = Some(lines.join("\n")).filter(|text| !text.is_empty());
        criterion.role = if giving == Giving::Bonus { Role::Bonus } else { Role::Regular };
        if !self.filled && !node.evidence.is_empty() {
            criterion.attach = Some(node.evidence);
            criterion.evidence = EvidenceRule { need: EvidenceNeed::Optional, ..EvidenceRule::default() };
        }
        criterion
    }

    /// An id of what is above, of the number, or of the words where there is none.
    fn id(&mut self, above: &str, marker: &str, title: &str) -> Id {
        let number = slug(&marker.replace('.', " "), 24);
        let own = if number.is_empty() { slug(title, 40) } else { number };
        let own = if own.is_empty() { "muc".to_owned() } else { own };
        let whole = if above.is_empty() { own.clone() } else { format!("{above}.{own}") };
        let whole = if whole.len() > 80 { own } else { whole };
        let mut wanted = whole.clone();
        while self.ids.contains_key(&wanted) {
            let count = self.ids.entry(whole.clone()).or_default();
            *count += 1;
            wanted = format!("{whole}-{}", *count + 1);
        }
        self.ids.insert(wanted.clone(), 0);
        wanted.parse().unwrap_or_else(|_| Id::unnamed())
    }

    /// Reports where the numbers of a list jump, repeat or begin late.
    fn numbering(&mut self, nodes: &[Node]) {
        let mut before: Option<&Node> = None;
        for node in nodes {
            let Some(parsed) = node.parsed.filter(|parsed| !parsed.is_bullet()) else { continue };
            let previous = before.and_then(|before| Some((before, before.parsed?)));
            let previous = previous.filter(|(_, previous)| {
                previous.scheme == parsed.scheme && previous.parts.prefix() == parsed.parts.prefix()
            });
            let number = parsed.parts.last();
            let at = || place(node.line, 0);
            match previous {
                Some((before, previous)) if u32::from(previous.parts.last()) + 1 != u32::from(number) => {
                    let expected = u32::from(previous.parts.last()) + 1;
                    let issue = Issue::new(Code::NumberingGap, at()).with("found", node.marker.as_str());
                    self.issues
                        .push(issue.with("previous", before.marker.as_str()).with("expected", expected.to_string()));
                }
                None if number != 1 => {
                    self.issues.push(
                        Issue::new(Code::NumberingStart, at())
                            .with("found", node.marker.as_str())
                            .with("expected", "1"),
                    );
                }
                _ => {}
            }
            before = Some(node);
        }
    }

    fn compare(&mut self, declared: Points, computed: Option<Points>, line: u32) {
        if let Some(computed) = computed.filter(|computed| *computed != declared) {
            self.issues.push(
                Issue::new(Code::TotalDiffers, place(line, 0)).with("declared", declared).with("computed", computed),
            );
        }
    }
}

/// The steps of a criterion that stand in rows of their own, fewer points in each: `Đủ 12 kỳ` 20, `Từ 9 đến 11 kỳ` 15. The
/// first gives all that the criterion can, so that together they would give too much.
fn steps(node: &Node, giving: Giving) -> Option<Rule> {
    let max = node.points?;
    let points: Vec<Points> = node.children.iter().map(|child| child.points).collect::<Option<_>>()?;
    let falls = points.len() >= 2 && points.first() == Some(&max) && points.is_sorted_by(|one, next| one > next);
    let plain = |child: &Node| child.children.is_empty() && child.giving == Giving::Regular;
    if !falls || giving != Giving::Regular || node.giving != Giving::Regular || !node.children.iter().all(plain) {
        return None;
    }
    let told =
        |child: &Node| child.points.map(|points| format!("{}: {points} điểm", child.title.trim_end_matches(':')));
    let said = node.children.iter().map(told).collect::<Option<Vec<_>>>()?.join("; ");
    wording::rule(&[&said], Some(max))
}

/// Whether something with points stands under it.
fn is_group(node: &Node, giving: Giving) -> bool {
    if steps(node, giving).is_some() {
        return false;
    }
    node.children.iter().any(Node::scored) || (node.giving != Giving::Regular && !node.children.is_empty())
}

/// The words of what stands under a criterion, line by line.
fn told(node: &Node, lines: &mut Vec<String>) {
    let marker = if node.marker.is_empty() { String::new() } else { format!("{} ", node.marker) };
    lines.push(format!("{marker}{}", node.title));
    lines.extend(node.wording.iter().cloned());
    for child in &node.children {
        told(child, lines);
    }
}

/// The rule of a criterion: what its words say, else points given freely up to the most.
fn rule(said: &[&str], max: Option<Points>, giving: Giving) -> Option<Rule> {
    let taken = |rule: Option<Rule>| rule.filter(|rule| matches!(rule, Rule::Penalty { .. }));
    match giving {
        Giving::Penalty => {
            let each = max.or_else(|| taken_in(said)).filter(|each| *each > Points::ZERO);
            let plain = each.map(|each| Rule::Penalty { each, at_most: None, unless_under: Vec::new() });
            taken(wording::rule(said, None)).or(plain)
        }
        Giving::Regular | Giving::Bonus => {
            let rule = wording::rule(said, max).filter(|rule| max.is_none() || !matches!(rule, Rule::Penalty { .. }));
            // Points on top may stand in the words only: `Thưởng 10 điểm đối với …`.
            let given = if giving == Giving::Bonus { given_in(said) } else { None };
            let free = max.map(|max| Rule::Free { max, step: None });
            rule.or(free).or_else(|| given.map(|points| Rule::YesNo { points }))
        }
    }
}

fn number_after(said: &[&str], words: &[&str]) -> Option<Points> {
    said.iter().find_map(|line| {
        let lowered = case::lowered(line);
        let after =
            words.iter().find_map(|word| lowered.split_once(word).map(|(_, after)| after.trim_start().to_owned()))?;
        let (points, rest) = super::points::leading(&after)?;
        super::points::after_unit(rest).map(|_| points)
    })
}

fn given_in(said: &[&str]) -> Option<Points> {
    number_after(said, &["thưởng ", "cộng "])
}

fn taken_in(said: &[&str]) -> Option<Points> {
    number_after(said, &["trừ "])
}

/// The answer that gives so many points under a rule; `None` where none does for certain.
fn value(rule: &Rule, own: Points) -> Option<Value> {
    match rule {
        Rule::Free { max, .. } => (own <= *max).then_some(Value::Points(own)),
        Rule::YesNo { points } if own == *points => Some(Value::YesNo(true)),
        Rule::YesNo { .. } => (own == Points::ZERO).then_some(Value::YesNo(false)),
        Rule::Tiers { tiers } => {
            tiers.iter().find(|tier| tier.points == own).map(|tier| Value::Choice(tier.id.clone()))
        }
        Rule::Count { each, max, .. } | Rule::Penalty { each, at_most: Some(max), .. } => {
            times(own, *each).filter(|_| own <= *max)
        }
        Rule::Penalty { each, .. } => times(own, *each),
        _ => None,
    }
}

fn times(own: Points, each: Points) -> Option<Value> {
    let (own, each) = (own.hundredths(), each.hundredths());
    let whole = each > 0 && own % each == 0;
    u32::try_from(own / each.max(1)).ok().filter(|_| whole).map(Value::Count)
}

/// What the criteria of a group bring at most, bonuses and penalties left aside.
fn regular(group: &Group) -> Option<Points> {
    let own = group
        .criteria
        .iter()
        .filter(|criterion| criterion.role == Role::Regular)
        .map(|criterion| most(&criterion.rule));
    own.chain(group.groups.iter().map(regular)).try_fold(Points::ZERO, |sum, points| sum.checked_add(points?))
}

fn most(rule: &Rule) -> Option<Points> {
    match rule {
        Rule::YesNo { points } => Some(*points),
        Rule::Tiers { tiers } => tiers.iter().map(|tier| tier.points).max(),
        Rule::PercentTiers { bands, .. } => bands.iter().map(|band| band.points).max(),
        Rule::Count { max, .. } | Rule::Free { max, .. } => Some(*max),
        Rule::Sum { parts, .. } => {
            parts.iter().map(|part| most(&part.rule)).try_fold(Points::ZERO, |sum, points| sum.checked_add(points?))
        }
        _ => Some(Points::ZERO),
    }
}

/// What the options say of the set, and what its head does.
pub(super) fn set(tree: &Tree, options: &CriteriaOptions, issues: &mut Vec<Issue>) -> CriteriaSet {
    let titled = ["tieu chi", "thang diem", "bang diem", "bang cham", "phieu", "khung diem"];
    let printed = tree.before.iter().position(|line| {
        let folded = crate::vietnamese::fold(line);
        titled.iter().any(|word| folded.contains(word))
    });
    let printed = printed.and_then(|at| {
        let first = tree.before.get(at)?;
        // The rest of a title in capitals over several lines.
        let more = tree.before.iter().skip(at + 1).take_while(|line| crate::import::shape::is_capitals(line));
        Some(core::iter::once(first).chain(more).map(String::as_str).collect::<Vec<_>>().join(" "))
    });
    let title = options.title.clone().or(printed).unwrap_or_else(|| {
        issues.push(Issue::new(Code::WordingMissing, "1:1").with("field", "title"));
        String::new()
    });
    let period =
        options.period.or_else(|| year_in(&title)).or_else(|| tree.before.iter().find_map(|line| year_in(line)));
    let id = options.id.clone().or_else(|| slug(&title, 60).parse().ok()).unwrap_or_else(Id::unnamed);
    let edition =
        options.edition.clone().or_else(|| period.and_then(|period| slug(&period.to_string(), 24).parse().ok()));
    let edition = edition.or_else(|| "1".parse().ok()).unwrap_or_else(Id::unnamed);
    let mut set = CriteriaSet::new(id, edition, title);
    set.period = period;
    set.unit_types.clone_from(&options.unit_types);
    set
}

/// The year that a line names last.
fn year_in(line: &str) -> Option<crate::Period> {
    let years =
        line.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4 && digits.starts_with("20"));
    years.filter_map(|digits| crate::Period::year(digits.parse().ok()?)).next_back()
}
