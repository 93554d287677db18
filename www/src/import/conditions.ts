/** Conditions of classes and gates: in words, by what is printed and never by ids, and the simple ones as a person edits them. */
import type { Bounds, Condition, CriteriaSet, Fact, Rule, Test } from '../engine/types.js';
import { criteriaOf, groupsOf, printed } from './criteria-tree.js';
import type { Subject } from './subject.js';
import type { ConditionWords } from './words/conditions.js';
import type { RuleWords } from './words/rules.js';

/** A condition of one clause: what it looks at, which one of them, and what that must be. */
export interface Simple {
  subject: Subject;
  /** The id of the group, criterion, fact, gate or class. */
  of?: string;
  /** Bounds of points or of a share. */
  bounds?: Bounds<string>;
  test?: Test;
}

/** The condition taken apart; nothing where it has several clauses. */
export function simpleOf(condition: Condition): Simple | undefined {
  switch (condition.kind) {
    case 'total':
    case 'percent':
      return { subject: condition.kind, bounds: condition.is };
    case 'group':
    case 'criterion': {
      const { points, percent } = condition;
      const answer = condition.kind === 'criterion' ? condition.answer : undefined;
      if ([points, percent, answer].filter((each) => each !== undefined).length > 1) return undefined;
      const of = condition.kind === 'group' ? condition.group : condition.criterion;
      if (answer !== undefined) return { subject: 'criterionAnswer', of, test: answer };
      const by = percent === undefined ? 'Points' : 'Percent';
      return { subject: `${condition.kind}${by}`, of, bounds: points ?? percent ?? {} };
    }
    case 'fact':
      return { subject: 'fact', of: condition.fact, test: condition.is };
    case 'gate':
      return { subject: 'gate', of: condition.gate };
    case 'class':
      return { subject: 'class', of: condition.class };
    default:
      return undefined;
  }
}

/** The condition that is put together of its parts. */
export function conditionOf({ subject, of = '', bounds = {}, test = { kind: 'yes' } }: Simple): Condition {
  switch (subject) {
    case 'total':
    case 'percent':
      return { kind: subject, is: bounds };
    case 'groupPoints':
      return { kind: 'group', group: of, points: bounds };
    case 'groupPercent':
      return { kind: 'group', group: of, percent: bounds };
    case 'criterionPoints':
      return { kind: 'criterion', criterion: of, points: bounds };
    case 'criterionPercent':
      return { kind: 'criterion', criterion: of, percent: bounds };
    case 'criterionAnswer':
      return { kind: 'criterion', criterion: of, answer: test };
    case 'fact':
      return { kind: 'fact', fact: of, is: test };
    case 'gate':
      return { kind: 'gate', gate: of };
    case 'class':
      return { kind: 'class', class: of };
  }
}

/** Something that a condition can look at: its id and what is printed of it. */
export type Named = readonly [id: string, words: string];

/** What there is to look at, by what is looked at; nothing is named for the total and its share. */
export function subjectsIn(set: CriteriaSet): Readonly<Record<Subject, readonly Named[]>> {
  const criteria = criteriaOf(set.groups ?? []);
  const named = (all: readonly { id: string; title: string; marker?: string }[]): Named[] =>
    all.map((each) => [each.id, printed(each)] as const);
  const groups = named(groupsOf(set.groups ?? []));
  return {
    total: [],
    percent: [],
    groupPoints: groups,
    groupPercent: groups,
    criterionPoints: named(criteria),
    criterionPercent: named(criteria),
    criterionAnswer: named(criteria.filter(({ rule }) => kindOfAnswer(rule) !== undefined)),
    fact: named(set.facts ?? []),
    gate: (set.gates ?? []).map(({ id, text }) => [id, text] as const),
    class: named(set.classing?.classes ?? []),
  };
}

/** What an answer is, as far as a test can ask for it. */
export type Asked =
  | { kind: 'yesNo' }
  | { kind: 'choice'; options: readonly Named[] }
  | { kind: 'number' }
  | { kind: 'share' }
  | { kind: 'units'; options: readonly Named[] };

const labels = (all: readonly { id: string; title: string }[]): Named[] =>
  all.map(({ id, title }) => [id, title] as const);

function kindOfAnswer(rule: Rule): Asked | undefined {
  switch (rule.kind) {
    case 'yesNo':
      return { kind: 'yesNo' };
    case 'tiers':
      return { kind: 'choice', options: labels(rule.tiers) };
    case 'count':
    case 'penalty':
    case 'imported':
      return { kind: 'number' };
    case 'percentTiers':
      return { kind: 'share' };
    case 'proportional':
      return { kind: rule.target === undefined ? 'share' : 'number' };
    default:
      return undefined;
  }
}

function kindOfFact({ value }: Fact): Asked {
  if (value.kind === 'choice') return { kind: 'choice', options: labels(value.options) };
  if (value.kind === 'units') return { kind: 'units', options: labels(value.classes) };
  return { kind: value.kind };
}

/** What is answered to a fact or a criterion that a condition looks at; nothing where there is none. */
export function askedOf(set: CriteriaSet, subject: Subject, of: string | undefined): Asked | undefined {
  if (subject === 'criterionAnswer') {
    const found = criteriaOf(set.groups ?? []).find(({ id }) => id === of);
    return found && kindOfAnswer(found.rule);
  }
  const fact = subject === 'fact' ? set.facts?.find(({ id }) => id === of) : undefined;
  return fact && kindOfFact(fact);
}

/** The test that a new condition of something begins with: the best that can be answered. */
export function firstTest(asked: Asked | undefined): Test {
  switch (asked?.kind) {
    case 'choice':
      return { kind: 'choice', among: asked.options.slice(0, 1).map(([id]) => id) };
    case 'units':
      return { kind: 'units', among: asked.options.slice(0, 1).map(([id]) => id), is: { atLeast: '50%' } };
    case 'number':
      return { kind: 'number', is: { atLeast: '1' } };
    case 'share':
      return { kind: 'share', is: { atLeast: '100%' } };
    default:
      return { kind: 'yes' };
  }
}

/** The condition that something is looked at by first. */
export function firstOf(set: CriteriaSet, subject: Subject, of = subjectsIn(set)[subject][0]?.[0]): Condition {
  const bounds = /percent/i.test(subject) ? { atLeast: '50%' } : { atLeast: '1' };
  return conditionOf({
    subject,
    bounds,
    ...(of === undefined ? {} : { of }),
    test: firstTest(askedOf(set, subject, of)),
  });
}

type SaidBy = ConditionWords & Pick<RuleWords, 'gone'>;

/** A condition in words. What it names and the set does not have is said to be gone. */
export function conditionWords(condition: Condition, set: CriteriaSet, words: SaidBy): string {
  const subjects = subjectsIn(set);
  const named = (subject: Subject, id: string): string => {
    const [, name] = subjects[subject].find(([each]) => each === id) ?? [];
    return name === undefined ? words.gone : words.quoted(name);
  };
  const points = (bounds: Bounds<string>): string => boundsWords(bounds, words, words.inPoints);
  const share = (bounds: Bounds<string>): string => boundsWords(bounds, words, words.inShare);
  const said = (each: Condition, isWithin: boolean): string => {
    const all = (of: readonly Condition[]): string[] => of.map((one) => said(one, true));
    const joined = (text: string): string => (isWithin ? `(${text})` : text);
    switch (each.kind) {
      case 'all':
        return joined(all(each.of).join(words.and) || words.always);
      case 'any':
        return joined(all(each.of).join(words.or) || words.never);
      case 'not':
        return words.not(said(each.of, true));
      case 'atLeast':
        return joined(words.atLeast(each.count, all(each.of).join('; ')));
      case 'total':
        return `${words.total} ${points(each.is)}`;
      case 'percent':
        return `${words.percent} ${share(each.is)}`;
      case 'group':
      case 'criterion': {
        const isGroup = each.kind === 'group';
        const name = named(isGroup ? 'groupPoints' : 'criterionPoints', isGroup ? each.group : each.criterion);
        const own = isGroup ? words.ofGroup : words.ofCriterion;
        const answer = isGroup ? undefined : each.answer;
        const parts = [
          each.points && `${own.points(name)} ${points(each.points)}`,
          each.percent && `${own.percent(name)} ${share(each.percent)}`,
          answer &&
            !isGroup &&
            words.answered(name, testWords(answer, askedOf(set, 'criterionAnswer', each.criterion), words)),
        ];
        return parts.filter((part) => typeof part === 'string').join(words.and) || own.points(name);
      }
      case 'fact':
        return words.answered(named('fact', each.fact), testWords(each.is, askedOf(set, 'fact', each.fact), words));
      case 'gate':
        return words.gate(named('gate', each.gate));
      case 'class':
        return words.class(named('class', each.class));
    }
  };
  return said(condition, false);
}

function boundsWords(bounds: Bounds<string>, words: SaidBy, show: (token: string) => string): string {
  const { atLeast, above, atMost, below } = bounds;
  const parts = [
    atLeast === undefined ? undefined : words.bounds.atLeast(show(atLeast)),
    above === undefined ? undefined : words.bounds.above(show(above)),
    atMost === undefined ? undefined : words.bounds.atMost(show(atMost)),
    below === undefined ? undefined : words.bounds.below(show(below)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.anything : parts.join(words.and);
}

function testWords(test: Test, asked: Asked | undefined, words: SaidBy): string {
  const options = asked?.kind === 'choice' || asked?.kind === 'units' ? asked.options : [];
  const named = (ids: readonly string[]): string =>
    ids.map((id) => words.quoted(options.find(([each]) => each === id)?.[1] ?? words.gone)).join(words.or);
  switch (test.kind) {
    case 'yes':
      return words.yes;
    case 'no':
      return words.no;
    case 'choice':
      return named(test.among);
    case 'number':
      return boundsWords(test.is, words, words.inNumber);
    case 'share':
      return boundsWords(test.is, words, words.inShare);
    case 'units':
      return words.units(named(test.among), boundsWords(test.is, words, words.inShare));
  }
}
