/**
 * Versions of an item: the tab that wrote the version, the time on a logical clock, and the versions that the writer
 * had seen.
 *
 * Two tabs never write the same key, and a version is dropped only for a version whose writer had seen it. Concurrent
 * versions stand side by side, in every tab in the same order, until they are merged.
 */

/** A value that yielded to another, kept until a person has looked at it. */
export interface Lost {
  /** The part of the item: `value`, `notApplicable`, `note` or `whole`. */
  f: string;
  /** The value; left out for a blank. */
  o?: unknown;
  from: 'tab' | 'file';
  at: number;
}

/** One version of an item, as it is stored. */
export interface Version {
  /** The tab that wrote the version; empty for the values that the page began with. */
  t: string;
  /** The time on the logical clock of all tabs: later than every version that the writer knew of. */
  c: number;
  /** The time of the writing. */
  at: number;
  /** The value; left out for a blank. */
  v?: unknown;
  /** The value that the writer began from. */
  b?: unknown;
  /** The last version of each other tab that the writer had seen. */
  s?: Record<string, number>;
  /** The values that yielded to this one. */
  k?: Lost[];
}

// An older tab than this many is no longer open on the same item.
const REMEMBERED = 8;

/** Whether `newer` was written in sight of `older`. */
export const replaces = (newer: Version, older: Version): boolean =>
  newer.t === older.t ? newer.c > older.c : older.c === 0 || (newer.s?.[older.t] ?? -1) >= older.c;

/** The versions that a writer has seen who has these on the screen. */
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

/** Adds a version to the present ones, the latest first; gives the same list where the version is known or replaced. */
export function added(standing: readonly Version[], version: Version): readonly Version[] {
  const known = ({ t, c }: Version): boolean => t === version.t && c === version.c;
  if (standing.some((other) => known(other) || replaces(other, version))) return standing;
  const kept = standing.filter((other) => !replaces(version, other));
  return [...kept, version].sort((a, b) => b.c - a.c || (a.t < b.t ? 1 : -1));
}

/** Reads a stored version; `undefined` for anything else. */
export function versionOf(value: unknown): Version | undefined {
  const found = value as Partial<Version> | null;
  const valid = typeof found === 'object' && found !== null && typeof found.t === 'string' && Number.isInteger(found.c);
  return valid ? { ...(found as Version), at: Number(found.at) || 0 } : undefined;
}
