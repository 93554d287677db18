/** Which draft is meant, and the keys under which it is stored. */

import { periodOf, unitIdOf } from './meant.js';

/** What tells one draft from another: what is filled in, by their ids; and the path of the page, for a unit without one. */
export interface DraftName {
  page: string;
  plan: string;
  criteria: string;
  unit: string;
  period: string;
  /** The level above reviews another copy than the one that the unit fills in. */
  by?: 'review';
}

const FIRST = 'orientation';

/** The id that a form gives to a unit that its page does not name; its name is asked for in the form and may be any. */
export const NAMELESS = 'don-vi';

// Units share an origin: a colon in one part must not make two drafts one.
const part = (text: string): string => text.replace(/[%:]/g, encodeURIComponent);

/**
 * A path without what a server or a link may spell in another way: the case, the signs in percent, a session, the name of
 * the page that stands for its folder, slashes that are too many.
 */
export function plainPath(path: string): string {
  let read = path;
  try {
    read = decodeURIComponent(path);
  } catch {
    // It stays as it is written.
  }
  return read
    .normalize('NFC')
    .toLowerCase()
    .replace(/;[^/]*/g, '')
    .replace(/\/\((?:[a-z]\([^)]*\))+\)/g, '')
    .replace(/\/(?:index|default)\.\w+$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
}

// A path begins with a slash, or is none.
const placeOf = ({ page, unit, by }: DraftName): string => (by ?? '') + (unit === NAMELESS ? plainPath(page) : '');

/** The key of a draft; every key that it stores begins with it and a colon. */
export const keyOf = (name: DraftName): string => {
  const { plan, criteria, unit, period } = name;
  return [FIRST, ...[placeOf(name), plan, criteria, unit, period].map(part)].join(':');
};

/** A stored key taken apart; nothing where it is not one of a draft. */
export function nameOf(key: string): { key: string; name: DraftName; rest: string[] } | undefined {
  const [first, page, plan, criteria, unit, period, ...rest] = key.split(':');
  if (first !== FIRST || page === undefined || plan === undefined || criteria === undefined) return undefined;
  if (unit === undefined || period === undefined) return undefined;
  const own = [first, page, plan, criteria, unit, period].join(':');
  try {
    const [a = '', b = '', c = '', d = '', e = ''] = [page, plan, criteria, unit, period].map(decodeURIComponent);
    return { key: own, name: { page: a, plan: b, criteria: c, unit: d, period: e }, rest };
  } catch {
    return undefined;
  }
}

/**
 * Whether this is the draft of that name under a key of before, which began with the path of the page as it was spelled,
 * and held the ids as they were written.
 */
export const isBefore = (key: string, found: DraftName, name: DraftName): boolean =>
  key !== keyOf(name) &&
  (found.page.startsWith('/') ? plainPath(found.page) === plainPath(name.page) : found.page === placeOf(name)) &&
  found.plan === name.plan &&
  found.criteria === name.criteria &&
  unitIdOf(found.unit) === name.unit &&
  (periodOf(found.period) ?? found.period) === name.period;

/** The keys of before of a draft, among keys of whatever is stored. */
export function keysBefore(keys: Iterable<string>, name: DraftName): string[] {
  const found = new Set<string>();
  for (const stored of keys) {
    const named = nameOf(stored);
    if (named !== undefined && isBefore(named.key, named.name, name)) found.add(named.key);
  }
  return [...found];
}
