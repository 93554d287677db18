/**
 * What a draft stores: one small key for each item that a tab has changed, folded into one snapshot for each tab.
 *
 * `<draft>:j:<tab>:<item>` is a version, `<draft>:s:<tab>` a snapshot, `<draft>:c` the criteria that were answered,
 * `<draft>:u` what there was before it was emptied, `<draft>:o` what was offered from other places; `<draft>:x` stands
 * while the draft is deleted.
 * No tab writes another's keys, so none can overwrite what another has just stored; what a tab has left behind is
 * removed only by one that has stored it with its own, and only when it has lain still for a while.
 */
import type { DraftEnv } from './env.js';
import type { Item } from './items.js';
import type { Shelf } from './shelf.js';
import { type Version, versionOf } from './versions.js';

/** A version of an item. */
export type Entry = [item: Item, version: Version];

interface Snapshot {
  at: number;
  /** The unit's name, for lists of drafts. */
  n?: string;
  e: Entry[];
}

const STILL = 60_000;

/** What a stored text holds, by its key. Other people's texts are read with care: a broken one holds nothing. */
export function entriesOf(rest: readonly string[], text: string): { at: number; unitName?: string; entries: Entry[] } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { at: 0, entries: [] };
  }
  const [kind, tab = '', ...item] = rest;
  if (kind === 'j') {
    const version = versionOf({ ...(found as object), t: tab });
    return version === undefined ? { at: 0, entries: [] } : { at: version.at, entries: [[item.join(':'), version]] };
  }
  const { at = 0, n, e } = (found ?? {}) as Partial<Snapshot>;
  if (kind !== 's' || !Array.isArray(e)) return { at: 0, entries: [] };
  const entries = e.flatMap((entry: unknown): Entry[] => {
    const [name, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const version = versionOf(value);
    return version === undefined || typeof name !== 'string' ? [] : [[name, version]];
  });
  return { at: Number(at) || 0, entries, ...(typeof n === 'string' ? { unitName: n } : {}) };
}

export class Journal {
  /** How many keys of its own it has written since the last snapshot. */
  written = new Set<Item>();
  readonly #draft: string;
  readonly #tab: string;
  readonly #shelf: Shelf;
  readonly #env: DraftEnv;
  /** Its own key, and others under which parts of it are stored. */
  readonly #keys: string[];

  constructor(draft: string, tab: string, shelf: Shelf, env: DraftEnv, others: readonly string[] = []) {
    this.#draft = draft;
    this.#keys = [draft, ...others];
    this.#tab = tab;
    this.#shelf = shelf;
    this.#env = env;
  }

  /** Takes what is stored under another key as a part of this draft from now on. */
  include(key: string): void {
    if (!this.#keys.includes(key)) this.#keys.push(key);
  }

  /** The keys beside its own. */
  get others(): readonly string[] {
    return this.#keys.slice(1);
  }

  /** All that is stored, and when it last changed. */
  read(): { at: number; entries: Entry[]; texts: Map<string, string> } {
    const texts = new Map<string, string>();
    const entries: Entry[] = [];
    let at = 0;
    for (const key of this.#keys.flatMap((each) => this.#shelf.keys(`${each}:`))) {
      const text = this.#shelf.get(key);
      if (text === null) continue;
      const found = this.parse(key, text);
      if (found.entries.length === 0) continue;
      texts.set(key, text);
      entries.push(...found.entries);
      at = Math.max(at, found.at);
    }
    return { at, entries, texts };
  }

  /** What a key of this draft holds. */
  parse(key: string, text: string): { at: number; entries: Entry[] } {
    const own = this.#keys.find((each) => key.startsWith(`${each}:`)) ?? this.#draft;
    return entriesOf(key.slice(own.length + 1).split(':'), text);
  }

  /** Whether this key says that the draft is being deleted. */
  isEnd(key: string): boolean {
    return this.#keys.some((each) => key === `${each}:x`);
  }

  isOurs(key: string): boolean {
    return this.#keys.some((each) => key.startsWith(`${each}:`));
  }

  /** Gives the first of what stands under a name beside the versions, be it under another key. */
  beside(name: string): string | null {
    for (const key of this.#keys) {
      const text = this.#shelf.get(`${key}:${name}`);
      if (text !== null) return text;
    }
    return null;
  }

  /** Stores one version. */
  write(item: Item, { t: _, ...version }: Version): boolean {
    const done = this.#shelf.set(`${this.#draft}:j:${this.#tab}:${item}`, JSON.stringify(version));
    if (done) this.written.add(item);
    return done;
  }

  /** Stores all that stands as one text, then removes the keys that it makes needless. */
  fold(entries: Entry[], unitName: string | undefined, texts: ReadonlyMap<string, string>): boolean {
    const now = this.#env.now();
    const own = `${this.#draft}:s:${this.#tab}`;
    const snapshot: Snapshot = { at: now, ...(unitName === undefined ? {} : { n: unitName }), e: entries };
    if (!this.#shelf.set(own, JSON.stringify(snapshot))) return false;
    for (const item of this.written) this.#shelf.remove(`${this.#draft}:j:${this.#tab}:${item}`);
    this.written.clear();
    for (const [key, text] of texts) {
      if (key === own) continue;
      // Who wrote it may be writing it again at this moment, unless it has lain still.
      const mine = key.startsWith(`${this.#draft}:j:${this.#tab}:`);
      const still = now - this.parse(key, text).at >= STILL;
      if ((mine || still) && this.#shelf.get(key) === text) this.#shelf.remove(key);
    }
    return true;
  }

  /** Removes the draft, and tells the other tabs before. */
  clear(): void {
    for (const key of this.#keys) erase(key, this.#shelf);
    this.written.clear();
  }
}

/** Removes what a draft has stored; what was handed over for sending is left alone. */
export function erase(draft: string, shelf: Shelf): void {
  shelf.set(`${draft}:x`, '1');
  for (const kind of ['j', 's']) shelf.clear(`${draft}:${kind}:`);
  for (const name of ['c', 'u', 'o']) shelf.remove(`${draft}:${name}`);
  shelf.remove(`${draft}:x`);
}

/** What the second copy of a draft holds, under these keys. */
export async function mirrored(keys: readonly string[], env: DraftEnv): Promise<{ at: number; entries: Entry[] }> {
  const entries: Entry[] = [];
  let at = 0;
  for (const draft of keys) {
    for (const [key, text] of (await env.mirror?.read(`${draft}:`)) ?? []) {
      const found = entriesOf(key.slice(draft.length + 1).split(':'), text);
      entries.push(...found.entries);
      if (found.entries.length > 0) at = Math.max(at, found.at);
    }
  }
  return { at, entries };
}
