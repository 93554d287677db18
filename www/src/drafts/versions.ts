/**
 * Versions of an item: who wrote it, when on a clock that only counts, and what the writer had seen.
 *
 * Two tabs never write the same key, and a version is dropped only for one whose writer had it on the screen. Versions
 * that did not know of each other stand side by side, in every tab in the same order, until someone decides.
 */

/** A value that had to yield to another, kept until a person has looked at it. */
export interface Lost {
  /** Which part of the item: `value`, `notApplicable`, `note` or `whole`. */
  f: string;
  /** The value; left out where it is a blank. */
  o?: unknown;
  from: 'tab' | 'file';
  at: number;
}

/** One version of an item, as it is stored. */
export interface Version {
  /** The tab that wrote it; empty for what the page began with. */
  t: string;
  /** Its place on the clock that all tabs share: later than all that its writer knew of. */
  c: number;
  /** When it was written. */
  at: number;
  /** The value; left out for a blank. */
  v?: unknown;
  /** The value that its writer began from. */
  b?: unknown;
  /** The last version of each other tab that its writer had seen. */
  s?: Record<string, number>;
  /** What had to yield. */
  k?: Lost[];
}

// So many tabs back, none of them can still be open on the same item.
const REMEMBERED = 8;

/** Whether `newer` was written in sight of `older`. */
export const replaces = (newer: Version, older: Version): boolean =>
  newer.t === older.t ? newer.c > older.c : older.c === 0 || (newer.s?.[older.t] ?? -1) >= older.c;

/** What a writer has seen that has these versions on the screen. */
export function seenBy(tab: string, shown: readonly Version[]): Record<string, number> | undefined {
  const seen = new Map<string, number>();
  const see = (other: string, clock: number): void => {
    if (other !== tab && other !== '') seen.set(other, Math.max(clock, seen.get(other) ?? 0));
  };
  for (const { t, c, s = {} } of shown) {
    see(t, c);
    for (const [other, clock] of Object.entries(s)) see(other, clock);
  }
  if (seen.size === 0) return undefined;
  return Object.fromEntries([...seen].sort(([, a], [, b]) => b - a).slice(0, REMEMBERED));
}

/** Adds a version to those that stand, the latest first; the same list where it brings nothing new. */
export function added(standing: readonly Version[], version: Version): readonly Version[] {
  const known = ({ t, c }: Version): boolean => t === version.t && c === version.c;
  if (standing.some((other) => known(other) || replaces(other, version))) return standing;
  const kept = standing.filter((other) => !replaces(version, other));
  return [...kept, version].sort((a, b) => b.c - a.c || (a.t < b.t ? 1 : -1));
}

/** A version that was read from somewhere; nothing where it is none. */
export function versionOf(value: unknown): Version | undefined {
  const found = value as Partial<Version> | null;
  const valid = typeof found === 'object' && found !== null && typeof found.t === 'string' && Number.isInteger(found.c);
  return valid ? { ...(found as Version), at: Number(found.at) || 0 } : undefined;
}
