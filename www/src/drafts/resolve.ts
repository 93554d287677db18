/** Resolving several versions of an item: the value that the item shows, and the conflicts. */
import type { Assessment, Conflict as ModelConflict, MergePlace } from '../engine/types.js';
import { documentOf, type Item, join, same, split, taken } from './items.js';
import type { Lost, Version } from './versions.js';

/** The result of the engine's merge. */
export interface Merged {
  assessment: Assessment;
  conflicts: ModelConflict[];
}

/**
 * The engine's merge of the texts of two documents, with or without their common base. Throws where the engine refuses.
 */
export type Merge = (base: string | null, mine: string, theirs: string) => Merged;

export interface View {
  value: unknown;
  lost: readonly Lost[];
}

/** The items that two copies can differ in, beside answers, facts and review scores. */
export type Part = Exclude<MergePlace['kind'], 'answer' | 'fact' | 'score'> | 'setAside';

/** The item, and the part of the item, that a conflict of the engine's merge is about. */
export function placeOf(place: MergePlace): { item: Item; field: string } {
  switch (place.kind) {
    case 'answer':
      return { item: `answers/${place.criterion}`, field: place.part };
    case 'fact':
      return { item: `facts/${place.fact}`, field: place.part };
    case 'score':
      return { item: `scores/${place.level}/${place.criterion}`, field: 'whole' };
    case 'review':
      return { item: `review/${place.level}`, field: 'whole' };
    default:
      return { item: `head/${place.kind}`, field: 'whole' };
  }
}

/** A part of the value of an item. */
export const fieldOf = (value: unknown, field: string): unknown =>
  field === 'whole' ? value : (value as Record<string, unknown> | undefined)?.[field];

/** The value of an item with one part replaced; `undefined` where no part is left. */
export function withField(value: unknown, field: string, part: unknown): unknown {
  if (field === 'whole') return part;
  const { [field]: _, ...rest } = (value ?? {}) as Record<string, unknown>;
  const changed = part === undefined ? rest : { ...rest, [field]: part };
  return Object.keys(changed).length === 0 ? undefined : changed;
}

/** Adds conflicts, each once, without those whose value is the present one. */
export function lostWith(before: readonly Lost[], more: readonly Lost[], value: unknown): Lost[] {
  const all: Lost[] = [];
  for (const lost of [...before, ...more]) {
    if (same(fieldOf(value, lost.f), lost.o)) continue;
    if (!all.some(({ f, o }) => f === lost.f && same(o, lost.o))) all.push(lost);
  }
  return all;
}

// These items are merged part by part; of every other item one version is taken whole.
const MERGED = new Set(['answers', 'facts']);

/** Resolves the versions of an item to one value. The same versions give the same value in every tab. */
export function resolve(item: Item, versions: readonly Version[], blank: Assessment, merge: Merge): View {
  const [first, ...others] = versions;
  if (first === undefined) return { value: undefined, lost: [] };
  let value = first.v;
  let lost: readonly Lost[] = first.k ?? [];
  for (const other of others) {
    const both = pair(item, { ...first, v: value }, other, blank, merge);
    value = both.value;
    lost = lostWith([...lost, ...(other.k ?? [])], both.lost, value);
  }
  return { value, lost: others.length === 0 ? lost : lostWith(lost, [], value) };
}

function pair(item: Item, mine: Version, theirs: Version, blank: Assessment, merge: Merge): View {
  if (same(mine.v, theirs.v)) return { value: mine.v, lost: [] };
  const of = (f: string, o: unknown, { at }: Version): Lost => ({
    f,
    ...(o === undefined ? {} : { o }),
    from: 'tab',
    at,
  });
  if (MERGED.has(taken(item)[0])) {
    const text = (v: unknown): string => {
      const items = split(blank);
      for (const key of items.keys()) if (!key.startsWith('head/')) items.delete(key);
      return documentOf(join(items.set(item, v), blank.period));
    };
    try {
      // A base that differs between the two may be younger than one of them; without a base no value is taken back.
      const base = same(mine.b, theirs.b) ? text(mine.b) : null;
      const { assessment, conflicts } = merge(base, text(mine.v), text(theirs.v));
      const lost = conflicts.map(({ place, mine: a, theirs: b, kept }) => {
        const held = kept === 'mine' ? b : a;
        return of(placeOf(place).field, held?.value, kept === 'mine' ? theirs : mine);
      });
      return { value: split(assessment).get(item), lost };
    } catch {
      // The engine is not loaded, or refuses one of the versions: neither version is lost.
    }
  }
  const [kept, other] = mine.v === undefined ? [theirs, mine] : [mine, theirs];
  return { value: kept.v, lost: [of('whole', other.v, other)] };
}

/**
 * The values that another tab has entered while this tab was open and that a change in this tab now replaces: they were
 * on the screen, but hardly for long.
 */
export function overwritten(item: Item, theirs: Version, value: unknown): Lost[] {
  const fields = MERGED.has(taken(item)[0]) ? ['value', 'notApplicable', 'note'] : ['whole'];
  const lost: Lost[] = [];
  for (const f of fields) {
    const [o, base, now] = [theirs.v, theirs.b, value].map((of) => fieldOf(of, f));
    const extended = typeof o === 'string' && typeof now === 'string' && now.includes(o);
    if (o === undefined || extended || same(o, base) || same(o, now)) continue;
    lost.push({ f, o, from: 'tab', at: theirs.at });
  }
  return lost;
}
