/**
 * What a draft stores: one small key for each item that a tab has changed, folded into one snapshot for each tab.
 *
 * `<draft>:j:<tab>:<item>` is a version, `<draft>:s:<tab>` a snapshot, `<draft>:c` the criteria that were answered,
 * `<draft>:u` the content from before the draft was emptied, `<draft>:o` the drafts of other pages that were offered,
 * `<draft>:w` where in the form someone was; `<draft>:x` exists from the deletion of a draft until the mirror has
 * deleted the draft too. No tab writes the keys of another tab, so that none can overwrite what another has just stored.
 * The keys of a closed tab are removed only by a tab that has their versions in its own snapshot, and only when they
 * have not changed for a while; also from the mirror, which alone has them where the app was ended as a whole.
 */
import type { DraftEnv } from './env.js';
import type { Item } from './items.js';
import type { Shelf } from './shelf.js';
import { type Version, versionOf } from './versions.js';

/** A version of an item. */
export type Entry = [item: Item, version: Version];

interface Snapshot {
  at: number;
  /** The name of the unit, for lists of drafts. */
  n?: string;
  e: Entry[];
}

/** What a storage has of a draft: the versions, the time of the last one, and the texts that hold them, by their keys. */
interface Stored {
  at: number;
  entries: Entry[];
  texts: Map<string, string>;
}

const STILL = 60_000;

/** The content of a stored text, by its key. The text may be anybody's: a broken text has no content. */
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
  /** The keys that this tab has written since its last snapshot. */
  written = new Set<Item>();
  readonly #draft: string;
  readonly #tab: string;
  readonly #shelf: Shelf;
  readonly #env: DraftEnv;
  /** The key of the draft, and the older keys under which parts of the draft are stored. */
  readonly #keys: string[];
  #recalled = new Map<string, string>();

  constructor(draft: string, tab: string, shelf: Shelf, env: DraftEnv, others: readonly string[] = []) {
    this.#draft = draft;
    this.#keys = [draft, ...others];
    this.#tab = tab;
    this.#shelf = shelf;
    this.#env = env;
  }

  /** Reads the texts under another key as parts of this draft from now on. */
  include(key: string): void {
    if (!this.#keys.includes(key)) this.#keys.push(key);
  }

  /** The older keys. */
  get others(): readonly string[] {
    return this.#keys.slice(1);
  }

  /** What the local storage has of the draft. */
  read(): Stored {
    const keys = this.#keys.flatMap((each) => this.#shelf.keys(`${each}:`));
    return this.#stored(keys.map((key) => [key, this.#shelf.get(key)]));
  }

  /** What the mirror has of the draft. */
  async mirrored(): Promise<Stored> {
    const all: [string, string][] = [];
    for (const key of this.#keys) all.push(...(await this.#env.mirror.read(`${key}:`)));
    return this.#stored(all);
  }

  /** Texts of the mirror whose versions this tab has taken: the next snapshots replace those texts, too. */
  recall(texts: ReadonlyMap<string, string>): void {
    this.#recalled = new Map(texts);
  }

  #stored(all: readonly (readonly [key: string, text: string | null])[]): Stored {
    const texts = new Map<string, string>();
    const entries: Entry[] = [];
    let at = 0;
    for (const [key, text] of all) {
      if (text === null) continue;
      const found = this.parse(key, text);
      if (found.entries.length === 0) continue;
      texts.set(key, text);
      entries.push(...found.entries);
      at = Math.max(at, found.at);
    }
    return { at, entries, texts };
  }

  /** The content of a key of this draft. */
  parse(key: string, text: string): { at: number; entries: Entry[] } {
    const own = this.#keys.find((each) => key.startsWith(`${each}:`)) ?? this.#draft;
    return entriesOf(key.slice(own.length + 1).split(':'), text);
  }

  /** Whether a key marks the draft as being deleted. */
  isEnd(key: string): boolean {
    return this.#keys.some((each) => key === `${each}:x`);
  }

  isOurs(key: string): boolean {
    return this.#keys.some((each) => key.startsWith(`${each}:`));
  }

  /** The first text under a name that is no version, such as `c`, under the key of the draft or an older key. */
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

  /** Stores all present versions as a snapshot, then removes the keys that the snapshot replaces. */
  fold(entries: Entry[], unitName: string | undefined, texts: ReadonlyMap<string, string>): boolean {
    const now = this.#env.now();
    const own = `${this.#draft}:s:${this.#tab}`;
    const snapshot: Snapshot = { at: now, ...(unitName === undefined ? {} : { n: unitName }), e: entries };
    if (!this.#shelf.set(own, JSON.stringify(snapshot))) return false;
    for (const item of this.written) this.#shelf.remove(`${this.#draft}:j:${this.#tab}:${item}`);
    this.written.clear();
    for (const [key, text] of [...this.#recalled, ...texts]) {
      if (key === own) continue;
      // The tab that wrote the key may be writing it again at this moment, unless the key has not changed for a while.
      const mine = key.startsWith(`${this.#draft}:j:${this.#tab}:`);
      const still = now - this.parse(key, text).at >= STILL;
      if (!(mine || still) || (this.#shelf.get(key) ?? text) !== text) continue;
      this.#shelf.remove(key);
      this.#recalled.delete(key);
    }
    return true;
  }

  /** Removes the draft after telling the other tabs. */
  clear(): void {
    for (const key of this.#keys) erase(key, this.#shelf);
    this.written.clear();
    this.#recalled.clear();
  }
}

/** Removes the stored draft; a submission in the outbox stays. */
export function erase(draft: string, shelf: Shelf): void {
  // A tab is told of a change alone, and the key may be there still.
  shelf.remove(`${draft}:x`);
  shelf.set(`${draft}:x`, '1');
  for (const kind of ['j', 's']) shelf.clear(`${draft}:${kind}:`);
  for (const name of ['c', 'u', 'o', 'w']) shelf.remove(`${draft}:${name}`);
  shelf.removeLast(`${draft}:x`);
}
