/** The tree of a criteria set: what stands where, and how that is changed. A change is made to a copy that its caller owns. */
import type { CriteriaSet, Criterion, Group } from '../engine/types.js';

/** Every criterion, in the order of the form. */
export const criteriaOf = (groups: readonly Group[]): Criterion[] =>
  groups.flatMap(({ criteria = [], groups: under = [] }) => [...criteria, ...criteriaOf(under)]);

/** Every group, in the order of the form. */
export const groupsOf = (groups: readonly Group[]): Group[] =>
  groups.flatMap((group) => [group, ...groupsOf(group.groups ?? [])]);

/** What is printed of a group or a criterion. */
export const printed = ({ marker, title }: { marker?: string; title: string }): string =>
  [marker, title].filter(Boolean).join(' ');

/** What can be looked at in a set by its id, with what is printed of it: groups, criteria, facts, gates, ceilings, classes. */
export function placesIn({ groups = [], facts = [], gates = [], classing }: CriteriaSet): ReadonlyMap<string, string> {
  const titled = [...groupsOf(groups), ...criteriaOf(groups), ...facts, ...(classing?.classes ?? [])];
  const ceilings = groupsOf(groups).flatMap((group) => group.ceilings ?? []);
  return new Map([
    ...[...gates, ...ceilings].map(({ id, text }) => [id, text] as const),
    ...titled.map((each) => [each.id, printed(each)] as const),
  ]);
}

/** A copy that can be changed. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The first of `prefix-1`, `prefix-2` … that none of the texts names: answers to what was there once must find nothing else. */
export function freshId(prefix: string, texts: readonly string[]): string {
  let nth = 1;
  while (texts.some((text) => text.includes(`"${prefix}-${nth}"`))) nth += 1;
  return `${prefix}-${nth}`;
}

/** Where something can be moved: among its neighbours; a group also out of the one it stands in, or into the one before it. */
export type Way = 'up' | 'down' | 'in' | 'out';

interface Spot<T> {
  list: T[];
  at: number;
  /** The group in whose list it stands; none at the top. */
  over: Group | undefined;
}

function groupSpot(set: CriteriaSet, id: string): Spot<Group> | undefined {
  const within = (list: Group[], over: Group | undefined): Spot<Group> | undefined => {
    const at = list.findIndex((group) => group.id === id);
    if (at >= 0) return { list, at, over };
    for (const group of list) {
      const found = within(group.groups ?? [], group);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return within(set.groups ?? [], undefined);
}

function criterionSpot(set: CriteriaSet, id: string): (Spot<Criterion> & { over: Group }) | undefined {
  for (const over of groupsOf(set.groups ?? [])) {
    const list = over.criteria ?? [];
    const at = list.findIndex((criterion) => criterion.id === id);
    if (at >= 0) return { list, at, over };
  }
  return undefined;
}

/** The criterion of an id. */
export const criterionIn = (set: CriteriaSet, id: string): Criterion | undefined =>
  criteriaOf(set.groups ?? []).find((criterion) => criterion.id === id);

/** The group of an id. */
export const groupIn = (set: CriteriaSet, id: string): Group | undefined =>
  groupsOf(set.groups ?? []).find((group) => group.id === id);

/** The group that a ceiling limits. */
export const limitedBy = (set: CriteriaSet, id: string): Group | undefined =>
  groupsOf(set.groups ?? []).find(({ ceilings = [] }) => ceilings.some((ceiling) => ceiling.id === id));

/** The group that a criterion stands in. */
export const groupAround = (set: CriteriaSet, id: string): Group | undefined => criterionSpot(set, id)?.over;

/** Puts a criterion at the end of a group. */
export function addCriterion(set: CriteriaSet, group: string, criterion: Criterion): void {
  const found = groupIn(set, group);
  if (found !== undefined) found.criteria = [...(found.criteria ?? []), criterion];
}

/** Puts a group at the end: of another one, or of the set. */
export function addGroup(set: CriteriaSet, under: string | undefined, group: Group): void {
  const over = under === undefined ? set : groupIn(set, under);
  if (over !== undefined) over.groups = [...(over.groups ?? []), group];
}

/** Takes out a criterion, or a group with all that stands in it. */
export function take(set: CriteriaSet, id: string): void {
  const spot = criterionSpot(set, id) ?? groupSpot(set, id);
  spot?.list.splice(spot.at, 1);
  tidy(set);
}

// A list that is empty is not written.
function tidy(set: CriteriaSet): void {
  for (const group of groupsOf(set.groups ?? [])) {
    if (group.criteria?.length === 0) delete group.criteria;
    if (group.groups?.length === 0) delete group.groups;
  }
}

/** Whether `move` would do something. */
export function canMove(set: CriteriaSet, id: string, way: Way): boolean {
  const all = groupsOf(set.groups ?? []);
  const own = criterionSpot(set, id);
  if (own !== undefined) {
    const nth = all.indexOf(own.over);
    if (way === 'up') return own.at > 0 || nth > 0;
    return way === 'down' && (own.at < own.list.length - 1 || nth < all.length - 1);
  }
  const spot = groupSpot(set, id);
  if (spot === undefined) return false;
  if (way === 'down') return spot.at < spot.list.length - 1;
  return way === 'out' ? spot.over !== undefined : spot.at > 0;
}

/**
 * Moves a criterion or a group by one place. A criterion at the edge of its group goes on into the next group of the form;
 * a group takes along what stands in it.
 */
export function move(set: CriteriaSet, id: string, way: Way): void {
  if (!canMove(set, id, way)) return;
  const by = way === 'up' ? -1 : 1;
  const own = criterionSpot(set, id);
  if (own !== undefined) {
    const { list, at, over } = own;
    const [criterion] = list.splice(at, 1);
    const all = groupsOf(set.groups ?? []);
    const next = all[all.indexOf(over) + by];
    const isWithin = at + by >= 0 && at + by <= list.length;
    if (criterion === undefined) return;
    if (isWithin) list.splice(at + by, 0, criterion);
    else if (next !== undefined)
      next.criteria = way === 'up' ? [...(next.criteria ?? []), criterion] : [criterion, ...(next.criteria ?? [])];
    return tidy(set);
  }
  const spot = groupSpot(set, id);
  const [group] = spot?.list.splice(spot.at, 1) ?? [];
  if (spot === undefined || group === undefined) return;
  const { list, at, over } = spot;
  const before = list[at - 1];
  if (way === 'in' && before !== undefined) before.groups = [...(before.groups ?? []), group];
  else if (way === 'out' && over !== undefined) {
    const outer = groupSpot(set, over.id);
    outer?.list.splice(outer.at + 1, 0, group);
  } else list.splice(at + by, 0, group);
  tidy(set);
}

/** Moves a criterion to the end of another group. */
export function moveInto(set: CriteriaSet, id: string, group: string): void {
  const own = criterionSpot(set, id);
  if (own === undefined || own.over.id === group || groupIn(set, group) === undefined) return;
  const [criterion] = own.list.splice(own.at, 1);
  if (criterion !== undefined) addCriterion(set, group, criterion);
  tidy(set);
}

/** Which one it is among its neighbours, and of how many; of a criterion also the group. */
export function placeIn(
  set: CriteriaSet,
  id: string,
): { nth: number; of: number; over: Group | undefined } | undefined {
  const spot = criterionSpot(set, id) ?? groupSpot(set, id);
  return spot && { nth: spot.at + 1, of: spot.list.length, over: spot.over };
}
