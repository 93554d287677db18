/**
 * What was collected, kept on the device: one text for each file, under its fingerprint.
 *
 * `orientation:summary:<page>:<kind>:<fingerprint>` holds one, in the database of the drafts' mirror: thousands of forms are more than
 * the local storage holds. Two tabs write different keys, so that what is kept is the union of what both have taken.
 * `orientation:summary:<page>:collector:<address>` has what is remembered of a collector.
 */
import { browserEnv, type Channel } from '../drafts/env.js';
import { opened, put } from '../drafts/mirror.js';
import { plainPath } from '../drafts/name.js';

export type KeptKind = 'criteria' | 'roster' | 'plan' | 'assessment' | 'summary' | 'ballot';

/** A text that is kept. */
export interface KeptKey {
  key: string;
  kind: KeptKind;
  fingerprint: string;
}

/** What another tab has done with the texts of the page: the keys that it has stored, and whether it has removed any. */
export interface OtherTab {
  stored: readonly string[];
  hasRemoved: boolean;
}

const COLLECTOR = 'collector';
const KINDS: readonly string[] = ['criteria', 'roster', 'plan', 'assessment', 'summary', 'ballot'] satisfies KeptKind[];

export class KeptFiles {
  readonly #prefix: string;
  #channel: Channel | null = null;
  #database: Promise<IDBDatabase | null> | undefined;

  constructor(page: string) {
    this.#prefix = `orientation:summary:${plainPath(page).replace(/[%:]/g, encodeURIComponent)}:`;
  }

  /** Calls `listener` when another tab of the page has changed what is kept; gives the function that ends it. */
  follow(listener: (done: OtherTab) => void): () => void {
    this.#channel?.close();
    const channel = browserEnv.channel(this.#prefix, (message) => {
      const { stored, hasRemoved } = (message ?? {}) as Partial<OtherTab>;
      if (Array.isArray(stored)) listener({ stored: stored.map(String), hasRemoved: hasRemoved === true });
    });
    this.#channel = channel;
    return () => {
      channel?.close();
      if (this.#channel === channel) this.#channel = null;
    };
  }

  // What is remembered of a collector is for whoever asks next, and no file that another tab has to read.
  #tell(texts: ReadonlyMap<string, string | null>): void {
    const all = [...texts].filter(([key]) => this.#kindOf(key) !== undefined);
    if (all.length === 0) return;
    const stored = all.filter(([, text]) => text !== null).map(([key]) => key);
    this.#channel?.send({ stored, hasRemoved: stored.length < all.length } satisfies OtherTab);
  }

  #open(): Promise<IDBDatabase | null> {
    return (this.#database ??= opened());
  }

  key(kind: KeptKind, fingerprint: string): string {
    return `${this.#prefix}${kind}:${fingerprint}`;
  }

  /** The key of what is remembered of a collector. */
  collectorKey(address: string): string {
    return `${this.#prefix}${COLLECTOR}:${address}`;
  }

  #kindOf(key: string): KeptKind | undefined {
    const [kind = ''] = key.slice(this.#prefix.length).split(':');
    return KINDS.includes(kind) ? (kind as KeptKind) : undefined;
  }

  /** All keys of the page, those of collectors among them. */
  async keys(): Promise<string[]> {
    const keys = await this.#ask<IDBValidKey[]>([], (store) => [
      store.getAllKeys(IDBKeyRange.bound(this.#prefix, `${this.#prefix}\uffff`)),
    ]);
    return keys.flat().map(String);
  }

  /** What is kept, by kind and fingerprint. */
  async list(): Promise<KeptKey[]> {
    return (await this.keys()).flatMap((key) => {
      const kind = this.#kindOf(key);
      return kind === undefined ? [] : [{ key, kind, fingerprint: key.slice(this.#prefix.length + kind.length + 1) }];
    });
  }

  /** The texts of some keys; one that is gone is left out. */
  async texts(keys: readonly string[]): Promise<string[]> {
    const found = await this.#ask<unknown>([], (store) => keys.map((key) => store.get(key) as IDBRequest<unknown>));
    return found.filter((text) => typeof text === 'string');
  }

  /** The texts of keys that stand side by side among those kept, from the first to the last: in one request. */
  async run(keys: readonly string[]): Promise<string[]> {
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) return [];
    const found = await this.#ask<unknown[]>([], (store) => [store.getAll(IDBKeyRange.bound(first, last))]);
    return found.flat().filter((text) => typeof text === 'string');
  }

  /** Stores texts by key, and removes those whose text is `null`; says whether the device has done so. */
  async put(texts: ReadonlyMap<string, string | null>): Promise<boolean> {
    if (texts.size === 0) return true;
    try {
      const database = await this.#open();
      if (database === null) return false;
      await put(database, texts);
      this.#tell(texts);
      return true;
    } catch {
      // A database that was closed under the page is opened again by whoever asks next.
      this.#database = undefined;
      return false;
    }
  }

  async #ask<T>(otherwise: T[], work: (store: IDBObjectStore) => IDBRequest<T>[]): Promise<T[]> {
    try {
      const database = await this.#open();
      if (database === null) return otherwise;
      const requests = work(database.transaction('texts').objectStore('texts'));
      return await Promise.all(requests.map(settled));
    } catch {
      this.#database = undefined;
      return otherwise;
    }
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
