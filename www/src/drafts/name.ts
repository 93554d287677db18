/** Which draft is meant, and the keys under which it is stored. */

/** What tells one draft from another: the page, by its path, and what is filled in on it, by their ids. */
export interface DraftName {
  page: string;
  plan: string;
  criteria: string;
  unit: string;
  period: string;
}

const FIRST = 'orientation';

// Units share an origin: a colon in one part must not make two drafts one.
const part = (text: string): string => text.replace(/[%:]/g, encodeURIComponent);

/** The key of a draft; every key that it stores begins with it and a colon. */
export const keyOf = ({ page, plan, criteria, unit, period }: DraftName): string =>
  [FIRST, ...[page, plan, criteria, unit, period].map(part)].join(':');

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
