/** Two values of one item that stand side by side for a choice, in words. */
import type { Part } from '../drafts/resolve.js';
import type { AllWords } from './words/index.js';
import { shortDay } from '../ui/i18n/format.js';
import type { Answer, Decision, FactAnswer, Review, ReviewScore, State, Step, Value } from '../engine/types.js';
import type { Form } from './form.js';
import { writeNumber } from './numbers.js';
import { spoken } from './spoken.js';

export interface Naming {
  form: Form | undefined;
  words: AllWords;
  /** What an id of the set is called. */
  name: (id: string) => string | undefined;
}

type ItemField = { item: string; field: string };

const partsOf = (item: string): [kind: string, rest: string] => {
  const at = item.indexOf('/');
  return [item.slice(0, at), item.slice(at + 1)];
};

/** What an item and the part of it are called. */
export function placeWords({ item, field }: ItemField, { words, name }: Naming): string {
  const { parts, fields } = words.drafts.conflicts;
  const [kind, rest] = partsOf(item);
  const called = (id: string, part: string): string => `${name(id) ?? id} · ${part}`;
  switch (kind) {
    case 'head':
      return parts[rest as Part] ?? rest;
    case 'review':
      return parts.review;
    case 'scores':
      return called(partsOf(rest)[1], words.review.points);
    case 'raw':
      return called(rest.split(':')[0] ?? rest, fields.raw);
    default:
      return called(rest, (fields as Record<string, string>)[field] ?? field);
  }
}

/** A value of an item in words; a blank has a word too. */
export function valueWords({ item, field }: ItemField, value: unknown, { form, words }: Naming): string {
  const { blank } = words.drafts.conflicts;
  if (value === undefined || value === null || value === '') return blank;
  const [kind, id] = partsOf(item);
  const own = kind === 'answers' ? form?.entry(id)?.field : kind === 'facts' ? form?.fact(id)?.field : undefined;
  if (own !== undefined && field === 'value') return spoken(own, value as Value, words);
  if (own !== undefined && field === 'whole') return spoken(own, (value as Answer | FactAnswer).value, words) || blank;
  if (field === 'notApplicable') return (value as { reason?: string }).reason ?? words.row.notApplicable;
  if (kind === 'scores')
    return joined(writeNumber((value as ReviewScore).points, words.decimal), (value as ReviewScore).reason);
  if (kind === 'review') return reviewWords(value as Review, words);
  if (item === 'head/progress') return progressWords(value as { state: State; history?: Step[] }, words);
  if (item === 'head/decision') return decisionWords(value as Decision, form, words);
  if (Array.isArray(value)) return String(value.length);
  if (typeof value !== 'object') return String(value);
  const { name, role, id: known, edition } = value as { name?: string; role?: string; id?: string; edition?: string };
  return joined(name || known, role, edition) || blank;
}

const joined = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

const reviewWords = ({ by, on, comment }: Review, words: AllWords): string =>
  joined(by.name, shortDay(on, words), comment);

function progressWords({ state, history = [] }: { state: State; history?: Step[] }, words: AllWords): string {
  const last = history.at(-1);
  return joined(words.states[state], last && shortDay(last.on, words), last?.by);
}

function decisionWords({ class: id, symbol, on }: Decision, form: Form | undefined, words: AllWords): string {
  const title = form?.set.classing?.classes.find((each) => each.id === id)?.title ?? id;
  return joined(title ?? words.review.none, symbol, shortDay(on, words));
}
