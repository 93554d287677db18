/** What has changed in the conditions of a class between two criteria sets, in words. */
import type { Bounds, Class, CriteriaSet, Id } from '../../engine/types.js';
import type { ImpactWords } from '../words/impact.js';

const BOUNDS = ['atLeast', 'above', 'atMost', 'below'] as const;

/** The bounds in a condition, in the order in which they stand. */
function boundsIn(condition: unknown, words: ImpactWords, value: (token: string) => string): readonly string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  const bounds = condition as Partial<Bounds<string>>;
  const own = BOUNDS.flatMap((bound) => {
    const token = bounds[bound];
    return typeof token === 'string' ? [words.bounds[bound](value(token))] : [];
  });
  return own.length > 0
    ? [own.join(', ')]
    : Object.entries(condition).flatMap(([, part]) => boundsIn(part, words, value));
}

function classesOf(set: string): ReadonlyMap<Id, Class> {
  const { classing } = (JSON.parse(set) as { content: CriteriaSet }).content;
  return new Map((classing?.classes ?? []).map((one) => [one.id, one]));
}

/** Gives the sentences for a class by its id; none where its conditions are the same in both sets, or in neither. */
export function changedClauses(
  sets: readonly [before: string, after: string],
  words: ImpactWords,
  value: (token: string) => string,
): (id: Id) => readonly string[] {
  const [before, after] = [classesOf(sets[0]), classesOf(sets[1])];
  return (id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined) return [];
    if (is === undefined) return [words.gone(was.title)];
    const earlier = new Map(was.clauses.map((clause) => [clause.id, clause]));
    const left = new Set(is.clauses.map((clause) => clause.id));
    const changed = is.clauses.flatMap(({ id: clause, text, when }) => {
      const old = earlier.get(clause);
      if (old === undefined) return [words.clauseNew(text)];
      if (JSON.stringify(old.when) === JSON.stringify(when)) return [];
      const [then, now] = [old.when, when].map((each) => boundsIn(each, words, value)) as [
        readonly string[],
        readonly string[],
      ];
      const pairs = now.flatMap((bound, at) => (bound === then[at] ? [] : [[then[at] ?? '', bound] as const]));
      return then.length === now.length && pairs.length > 0
        ? pairs.map(([old, bound]) => words.clause(text, old, bound))
        : [words.clauseOther(text)];
    });
    return [...changed, ...was.clauses.flatMap(({ id, text }) => (left.has(id) ? [] : [words.clauseGone(text)]))];
  };
}
