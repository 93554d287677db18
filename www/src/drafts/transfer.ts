/** Exporting drafts to files and tokens, and importing them. */
import { assessmentFile } from '../engine/formats.js';
import type { Assessment, Unit } from '../engine/types.js';
import { DRAFT, type DraftContent, type Exported, exportText } from './export.js';
import { documentOf, type Item, type Items, split } from './items.js';
import { NAMELESS } from './name.js';
import { type Merge, type Merged, placeOf } from './resolve.js';
import type { Conflict } from './state.js';
import { pack, unpack } from './text.js';
import type { Lost } from './versions.js';

/** The part of a draft that a transfer needs. */
export interface Exchanged extends Exported {
  get(item: Item): unknown;
  /** Takes the changed items of a merge, with their conflicts; gives the names of the items that have changed. */
  adopt(items: Items, lost: ReadonlyMap<Item, Lost[]>, from: 'file'): readonly Item[];
}

/** A draft as a short token that survives a chat. */
export const copyText = (draft: Exchanged): Promise<string> => pack(exportText(draft));

export type Refusal =
  | 'not-a-draft'
  | 'newer-version'
  | 'damaged'
  | 'other-unit'
  | 'other-period'
  | 'other-criteria'
  | 'unreadable';

export type ImportResult =
  | { kind: 'merged'; changed: number; conflicts: number; filledBy?: string }
  | { kind: 'refused'; why: Refusal; params: Record<string, string> };

const refused = (why: Refusal, params: Record<string, string> = {}): ImportResult => ({ kind: 'refused', why, params });

/** The latest version of a file of a draft. */
const DRAFT_VERSION = 1;

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

// The content of a text that somebody may have changed by hand, or the reason why the text is refused.
function contentOf(text: string): DraftContent | ImportResult {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused('not-a-draft');
  }
  const { format, version, content } = isObject(file) ? file : {};
  const known =
    isObject(content) &&
    (format === DRAFT ? content : format === assessmentFile.format ? { assessment: content } : undefined);
  if (!known || typeof version !== 'number') return refused('not-a-draft');
  const supported = format === DRAFT ? DRAFT_VERSION : assessmentFile.version;
  if (version > supported) return refused('newer-version', { found: String(version), supported: String(supported) });
  const { assessment, raw, conflicts } = known as Loose;
  if (!isAssessment(assessment)) return refused('not-a-draft');
  const texts = Object.entries(isObject(raw) ? raw : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const isConflict = (each: unknown): each is Conflict =>
    isObject(each) && typeof each.item === 'string' && typeof each.field === 'string';
  return {
    assessment,
    raw: Object.fromEntries(texts),
    conflicts: Array.isArray(conflicts) ? conflicts.filter(isConflict) : [],
  };
}

// Whether a value has the members that name an assessment; the engine judges the rest.
const isAssessment = (value: unknown): value is Assessment =>
  isObject(value) &&
  isObject(value.unit) &&
  typeof value.unit.id === 'string' &&
  typeof value.period === 'string' &&
  isObject(value.criteria);

// The names of the units of two copies, where the units differ.
function unitsOf(mine: Unit, theirs: Unit): [string, string] | undefined {
  if (mine.id !== theirs.id) return [mine.id, theirs.id];
  const plain = ({ name = '' }: Partial<Unit>): string => String(name).normalize('NFC').trim().toLowerCase();
  const [a, b] = [plain(mine), plain(theirs)];
  // A unit without an id is known by the name that someone has typed.
  return mine.id === NAMELESS && a !== '' && b !== '' && a !== b ? [mine.name, theirs.name] : undefined;
}

/** The functions that an import needs beside the draft. */
export interface ImportTools {
  merge: Merge;
  migrate?: ((text: string, old: string | null) => { assessment: Assessment }) | undefined;
  now(): number;
}

/**
 * Merges another copy into a draft, from the text of a file or from a token. Where both have a value, the value of the
 * draft is kept, and the other value is listed as a conflict.
 */
export async function importText(
  draft: Exchanged,
  text: string,
  { merge, migrate, now }: ImportTools,
): Promise<ImportResult> {
  const unpacked = await unpack(text);
  if (unpacked.kind === 'damaged') return refused('damaged');
  const content = unpacked.kind === 'text' ? contentOf(unpacked.text) : refused('not-a-draft');
  if ('kind' in content) return content;
  const mine = draft.assessment();
  let theirs = content.assessment;
  const pair = (expected: string, found: unknown): Record<string, string> => ({ expected, found: String(found) });
  const units = unitsOf(mine.unit, theirs.unit);
  if (units !== undefined) return refused('other-unit', pair(...units));
  if (theirs.period !== mine.period) return refused('other-period', pair(mine.period, theirs.period));
  if (theirs.criteria.id !== mine.criteria.id) {
    return refused('other-criteria', pair(mine.criteria.id, theirs.criteria.id));
  }
  let merged: Merged;
  try {
    if (theirs.criteria.edition !== mine.criteria.edition && migrate !== undefined) {
      theirs = migrate(documentOf(theirs), null).assessment;
    }
    merged = merge(null, documentOf(mine), documentOf(theirs));
  } catch (error) {
    return refused('unreadable', { detail: String((error as Partial<Error> | null)?.message ?? error) });
  }
  const items = split(merged.assessment);
  // Another set was refused above; two fingerprints of one edition are nothing to choose from.
  items.delete('head/criteria');
  const lost = yielded(draft, merged, content, items, now());
  const before = draft.conflicts.length;
  const changed = draft.adopt(items, lost, 'file').length;
  const filledBy = theirs.filledBy?.name;
  const conflicts = draft.conflicts.length - before;
  return { kind: 'merged', changed, conflicts, ...(filledBy === undefined ? {} : { filledBy }) };
}

// The conflicts by item: those of the merge, and the open ones of the other copy. Adds the raw texts of the other copy.
function yielded(draft: Exchanged, merged: Merged, content: DraftContent, items: Items, at: number): Map<Item, Lost[]> {
  const lost = new Map<Item, Lost[]>();
  const add = (item: Item, f: string, o: unknown): void => {
    const entry: Lost = { f, ...(o === undefined ? {} : { o }), from: 'file', at };
    if (item !== 'head/criteria') lost.set(item, [...(lost.get(item) ?? []), entry]);
  };
  for (const { place, mine, theirs, kept } of merged.conflicts) {
    const { item, field } = placeOf(place);
    add(item, field, (kept === 'mine' ? theirs : mine)?.value);
  }
  for (const { item, field, other } of content.conflicts ?? []) add(item, field, other);
  for (const [name, text] of Object.entries(content.raw ?? {})) {
    const item = `raw/${name}`;
    const mine = draft.get(item);
    if (mine === undefined) items.set(item, text);
    else add(item, 'whole', text);
  }
  return lost;
}
