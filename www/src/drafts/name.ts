/** The name of a draft, and the keys under which a draft is stored. */

import { periodOf, unitIdOf } from './meant.js';

/** The name of a draft: the ids of plan, set, unit and period; for a unit without an id also the path of the page. */
export interface DraftName {
  page: string;
  plan: string;
  criteria: string;
  unit: string;
  period: string;
  /** Whether the draft is that of a reviewer, who has another copy than the unit, or a vote, whose `criteria` is the theme. */
  by?: 'review' | 'vote';
}

const FIRST = 'orientation';

/** The id that a form gives to a unit that its page does not name; the form asks for the name of the unit. */
export const NAMELESS = 'don-vi';

// Units share an origin: a colon in one part must not make two drafts one.
const part = (text: string): string => text.replace(/[%:]/g, encodeURIComponent);

/**
 * The normal form of a path: without what a server or a link may spell in another way, which is the case of letters,
 * percent encoding, a session id, the name of an index page, and repeated slashes.
 */
export function plainPath(path: string): string {
  let read = path;
  try {
    read = decodeURIComponent(path);
  } catch {
    // A path with broken percent encoding stays as it is.
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

// A path begins with a slash.
const placeOf = ({ page, unit, by }: DraftName): string => (by ?? '') + (unit === NAMELESS ? plainPath(page) : '');

/** The key of a draft; every stored key of the draft begins with this key and a colon. */
export const keyOf = (name: DraftName): string => {
  const { plan, criteria, unit, period } = name;
  return [FIRST, ...[placeOf(name), plan, criteria, unit, period].map(part)].join(':');
};

/** The parts of a stored key; `undefined` for a key that belongs to no draft. */
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
 * Whether an older key belongs to the draft of a name. Older keys began with the path of the page as it was spelled,
 * and held the ids as they were written.
 */
export const isBefore = (key: string, found: DraftName, name: DraftName): boolean =>
  key !== keyOf(name) &&
  (found.page.startsWith('/') ? plainPath(found.page) === plainPath(name.page) : found.page === placeOf(name)) &&
  found.plan === name.plan &&
  found.criteria === name.criteria &&
  unitIdOf(found.unit) === name.unit &&
  (periodOf(found.period) ?? found.period) === name.period;

/** The older keys of a draft among all stored keys. */
export function keysBefore(keys: Iterable<string>, name: DraftName): string[] {
  const found = new Set<string>();
  for (const stored of keys) {
    const named = nameOf(stored);
    if (named !== undefined && isBefore(named.key, named.name, name)) found.add(named.key);
  }
  return [...found];
}
