/** An assessment as single items, each saved and merged on its own. */
import { assessmentFile } from '../engine/formats.js';
import type { Answer, Assessment, FactAnswer, Review, ReviewScore } from '../engine/types.js';

/**
 * The name of an item: `answers/<criterion>`, `facts/<fact>`, `scores/<level>/<criterion>`, `review/<level>` (a review
 * without its scores), `head/<member>` (`head/progress` is the state with its steps), and `raw/<name>` for a typed text
 * that is no valid value yet. A raw text belongs to the draft and not to the assessment.
 */
export type Item = string;

export type Items = Map<Item, unknown>;

type Loose = Record<string, unknown>;

/** The kind of an item, and the rest of its name. */
export function taken(item: Item): [kind: string, ...rest: string[]] {
  const [kind = '', ...rest] = item.split('/');
  return kind === 'scores' ? [kind, rest[0] ?? '', rest.slice(1).join('/')] : [kind, rest.join('/')];
}

/** Splits an assessment into items. */
export function split(assessment: Assessment): Items {
  const items: Items = new Map();
  const { answers = {}, facts = {}, reviews = [], state, history = [], period: _, ...head } = assessment;
  for (const [id, answer] of Object.entries(answers)) items.set(`answers/${id}`, answer);
  for (const [id, fact] of Object.entries(facts)) items.set(`facts/${id}`, fact);
  items.set('head/progress', { state, history });
  for (const [key, value] of Object.entries(head)) items.set(`head/${key}`, value);
  const counts = new Map<number, number>();
  for (const { scores = {}, ...review } of reviews) {
    const before = counts.get(review.level) ?? 0;
    counts.set(review.level, before + 1);
    const level = before === 0 ? `${review.level}` : `${review.level}.${before}`;
    items.set(`review/${level}`, review);
    for (const [id, score] of Object.entries(scores)) items.set(`scores/${level}/${id}`, score);
  }
  return items;
}

/** Joins items to an assessment; raw texts are left out. */
export function join(items: Iterable<[Item, unknown]>, period: string): Assessment {
  const head: Loose = {};
  const answers: Record<string, Answer> = {};
  const facts: Record<string, FactAnswer> = {};
  const reviews = new Map<string, Review>();
  const scores = new Map<string, Record<string, ReviewScore>>();
  const sorted = [...items].filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [item, value] of sorted) {
    const [kind, name = '', inner = ''] = taken(item);
    if (kind === 'answers') answers[name] = value as Answer;
    else if (kind === 'facts') facts[name] = value as FactAnswer;
    else if (kind === 'review') reviews.set(name, value as Review);
    else if (kind === 'scores') scores.set(name, { ...scores.get(name), [inner]: value as ReviewScore });
    else if (item === 'head/progress') Object.assign(head, value);
    else if (kind === 'head') head[name] = value;
  }
  for (const [level, review] of reviews) {
    const given = scores.get(level);
    if (given !== undefined) reviews.set(level, { ...review, scores: given });
  }
  const list = (key: string): unknown => ((head[key] as unknown[] | undefined)?.length ? { [key]: head[key] } : {});
  const { unit, plan, criteria, state, filledBy, decision } = head;
  return {
    unit,
    period,
    ...(plan === undefined ? {} : { plan }),
    criteria,
    state,
    ...(filledBy === undefined ? {} : { filledBy }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
    ...(list('setAside') as object),
    ...(reviews.size === 0 ? {} : { reviews: [...reviews.values()].sort((a, b) => a.level - b.level) }),
    ...(decision === undefined ? {} : { decision }),
    ...(list('history') as object),
  } as Assessment;
}

/** Whether two JSON values are equal, whatever the order of their members. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Loose, b as Loose];
  const keys = Object.keys(left).filter((key) => left[key] !== undefined);
  return (
    keys.length === Object.keys(right).filter((key) => right[key] !== undefined).length &&
    keys.every((key) => same(left[key], right[key]))
  );
}

/** The text of the file of an assessment. */
export const documentOf = (content: Assessment): string => JSON.stringify({ ...assessmentFile, content });
