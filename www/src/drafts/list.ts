/** The drafts that are on this device. */
import { browserEnv, type DraftEnv } from './env.js';
import { entriesOf, erase } from './journal.js';
import { type DraftName, nameOf } from './name.js';
import { Shelf } from './shelf.js';
import { added, type Version } from './versions.js';

export interface DraftSummary {
  key: string;
  name: DraftName;
  savedAt: number;
  unitName?: string;
  /** The number of criteria and facts that are answered. */
  answers: number;
}

/** The drafts that pass a filter, the latest first. */
export function listDrafts(filter: Partial<DraftName> = {}, env: DraftEnv = browserEnv): DraftSummary[] {
  const shelf = new Shelf(env);
  const found = new Map<string, DraftSummary & { items: Map<string, readonly Version[]> }>();
  for (const key of shelf.keys('orientation:')) {
    const named = nameOf(key);
    const text = shelf.get(key);
    if (named === undefined || text === null) continue;
    if (Object.entries(filter).some(([part, value]) => named.name[part as keyof DraftName] !== value)) continue;
    const { at, unitName, entries } = entriesOf(named.rest, text);
    if (entries.length === 0) continue;
    let draft = found.get(named.key);
    if (draft === undefined) {
      draft = { key: named.key, name: named.name, savedAt: 0, answers: 0, items: new Map() };
      found.set(named.key, draft);
    }
    draft.savedAt = Math.max(draft.savedAt, at);
    if (unitName !== undefined) draft.unitName = unitName;
    for (const [item, version] of entries) draft.items.set(item, added(draft.items.get(item) ?? [], version));
  }
  const summaries = [...found.values()].map(({ key, name, savedAt, unitName, items }): DraftSummary => {
    // A name that was just typed may stand in a version that no snapshot has yet.
    const typed = (items.get('head/unit')?.[0]?.v as { name?: unknown } | undefined)?.name;
    const known = typeof typed === 'string' && typed !== '' ? typed : unitName;
    const filled = [...items].filter(([item, [first]]) => /^(answers|facts)\//.test(item) && first?.v !== undefined);
    return { key, name, savedAt, answers: filled.length, ...(known === undefined ? {} : { unitName: known }) };
  });
  return summaries.sort((a, b) => b.savedAt - a.savedAt || (a.key < b.key ? -1 : 1));
}

/** Deletes a draft by its key; a tab that has the draft open is told. */
export const deleteDraft = (key: string, env: DraftEnv = browserEnv): void => erase(key, new Shelf(env));

/** The part of a draft that finding related drafts needs. */
interface Open {
  readonly name: DraftName;
  readonly keys: readonly string[];
}

type Passed = Readonly<Record<string, number>>;

const passedKey = ({ keys: [own = ''] }: Open): string => `${own}:o`;

function passedOf(draft: Open, shelf: Shelf): Passed {
  try {
    return (JSON.parse(shelf.get(passedKey(draft)) ?? '{}') as Passed | null) ?? {};
  } catch {
    return {};
  }
}

/** Drafts of the same unit, set and period from other addresses that nobody has dismissed since their last change. */
export function offered(draft: Open, env: DraftEnv = browserEnv): DraftSummary[] {
  const { criteria, unit, period } = draft.name;
  const passed = passedOf(draft, new Shelf(env));
  return listDrafts({ criteria, unit, period }, env).filter(
    ({ key, name, savedAt }) =>
      !draft.keys.includes(key) && (name.page === '' || name.page.startsWith('/')) && savedAt > (passed[key] ?? -1),
  );
}

/** Dismisses another draft until its next change. */
export function passOver(draft: Open, { key, savedAt }: DraftSummary, env: DraftEnv = browserEnv): void {
  const shelf = new Shelf(env);
  shelf.set(passedKey(draft), JSON.stringify({ ...passedOf(draft, shelf), [key]: savedAt }));
}
