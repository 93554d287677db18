/** Drafts as files and as texts, out and in. */
import type { Assessment } from '../types.js';
import { DRAFT, type DraftContent, type Exported, exportText } from './export.js';
import { documentOf, type Item, type Items, split } from './items.js';
import { type Merge, type Merged, placeOf } from './resolve.js';
import { pack, unpack } from './text.js';
import type { Lost } from './versions.js';

/** What is asked of a draft here. */
export interface Exchanged extends Exported {
  get(item: Item): unknown;
  /** Takes over what has changed, with what had to yield; gives the items that changed. */
  adopt(items: Items, lost: ReadonlyMap<Item, Lost[]>, from: 'file'): readonly Item[];
}

/** The same as a short token that survives a chat. */
export const copyText = (draft: Exchanged): Promise<string> => pack(exportText(draft));

export type Refusal = 'not-a-draft' | 'damaged' | 'other-unit' | 'other-period' | 'other-criteria' | 'unreadable';

export type ImportResult =
  | { kind: 'merged'; changed: number; conflicts: number; filledBy?: string }
  | { kind: 'refused'; why: Refusal; params: Record<string, string> };

const refused = (why: Refusal, params: Record<string, string> = {}): ImportResult => ({ kind: 'refused', why, params });

function contentOf(text: string): DraftContent | undefined {
  try {
    const { format, content } = JSON.parse(text) as { format?: unknown; content?: unknown };
    if (typeof content !== 'object' || content === null) return undefined;
    if (format === DRAFT) return content as DraftContent;
    return format === 'orientation/assessment' ? { assessment: content as Assessment } : undefined;
  } catch {
    return undefined;
  }
}

/** What an import needs beside the draft. */
export interface ImportTools {
  merge: Merge;
  migrate?: ((text: string, old: string | null) => { assessment: Assessment }) | undefined;
  now(): number;
}

/**
 * Merges another copy into a draft: a file's text, or a token. What both have in their own way stays as it is here, and
 * the other value stands among the draft's conflicts.
 */
export async function importText(draft: Exchanged, text: string, { merge, migrate, now }: ImportTools): Promise<ImportResult> {
  const unpacked = await unpack(text);
  if (unpacked.kind === 'damaged') return refused('damaged');
  const content = unpacked.kind === 'text' ? contentOf(unpacked.text) : undefined;
  if (content === undefined) return refused('not-a-draft');
  const mine = draft.assessment();
  let theirs = content.assessment;
  const pair = (expected: string, found: unknown): Record<string, string> => ({ expected, found: String(found) });
  if (theirs.unit?.id !== mine.unit.id) return refused('other-unit', pair(mine.unit.id, theirs.unit?.id));
  if (theirs.period !== mine.period) return refused('other-period', pair(mine.period, theirs.period));
  if (theirs.criteria?.id !== mine.criteria.id) {
    return refused('other-criteria', pair(mine.criteria.id, theirs.criteria?.id));
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
  // The set as it is here has been told apart already; two fingerprints of one edition are nothing to choose from.
  items.delete('head/criteria');
  const lost = yielded(draft, merged, content, items, now());
  const before = draft.conflicts.length;
  const changed = draft.adopt(items, lost, 'file').length;
  const filledBy = theirs.filledBy?.name;
  const conflicts = draft.conflicts.length - before;
  return { kind: 'merged', changed, conflicts, ...(filledBy === undefined ? {} : { filledBy }) };
}

// What had to yield by item, from the merge and from what the other copy had not decided yet; adds its raw texts.
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
