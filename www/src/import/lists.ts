/** Lists of a set that stand in an order: facts, gates, classes, conditions. */

/** A list without empty ones: nothing where nothing is left. */
export const orNothing = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

/** Moves an entry by one place; what stands at the edge stays. */
export function shifted<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...list];
  const [own] = next.splice(at, 1);
  if (own !== undefined) next.splice(Math.min(Math.max(at + by, 0), next.length), 0, own);
  return next;
}

/** What follows an entry that is taken out, or stood before it. */
export const besides = <T>(list: readonly T[], at: number): T | undefined => list[at + 1] ?? list[at - 1];
