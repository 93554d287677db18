/**
 * The mirror: a second copy of the stored drafts, in IndexedDB.
 *
 * The local storage is written at once and outlives its tab, but not the app around the tab: browsers keep the last
 * seconds of the local storage in memory, and a phone that needs the memory ends an in-app browser as a whole.
 * IndexedDB is written a moment later and survives the end of the app, but the write may not have begun when a tab
 * dies. Together the two lose nothing. Both hold versions, so that reading both is a merge like any other.
 */

export interface Mirror {
  /** Stores a text under a key, or removes the key. */
  set(key: string, text: string | null): void;
  /** Removes all keys with a prefix. */
  clear(prefix: string): void;
  /** Settles once all that the mirror was told so far is done or given up; says whether it is done. */
  settled(): Promise<boolean>;
  /** The texts whose keys have a prefix; none where there is no mirror. */
  read(prefix: string): Promise<Map<string, string>>;
  /** The keys with a prefix. */
  keys(prefix: string): Promise<readonly string[]>;
}

const NAME = 'orientation';
const STORE = 'texts';
const ALL: unique symbol = Symbol('all that begin so');
/** The number of writes in a row that may fail before the mirror is given up. */
const TRIES = 3;

/** A text to be stored; without a text, the key, or every key with that prefix, is removed. */
export type Text = string | null | typeof ALL;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const beginning = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** The database of the mirror; nothing where the browser has none. */
export function opened(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => {
        // A newer version of the widget must not wait for this page to close the database.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/**
 * The mirror in the IndexedDB of this browser. Every failure is silent: the mirror is the second copy and never the
 * only one.
 */
export class IndexedMirror implements Mirror {
  #database: Promise<IDBDatabase | null> | undefined;
  #waiting = new Map<string, Text>();
  #writing = false;
  #written = Promise.resolve(true);

  set(key: string, text: string | null): void {
    this.#add(key, text);
  }

  clear(prefix: string): void {
    this.#add(prefix, ALL);
  }

  settled(): Promise<boolean> {
    return this.#written;
  }

  async read(prefix: string): Promise<Map<string, string>> {
    // Two requests: a step of a cursor for each text would hold up the writes, which wait for the end of the reading.
    const [keys, texts] = await this.#ask([[], []], (store) =>
      Promise.all([done(store.getAllKeys(beginning(prefix))), done<unknown[]>(store.getAll(beginning(prefix)))]),
    );
    const found = keys.map((key, at) => [String(key), texts[at]] as const);
    return new Map(found.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'));
  }

  async keys(prefix: string): Promise<readonly string[]> {
    const keys = await this.#ask([], (store) => done(store.getAllKeys(beginning(prefix))));
    return keys.map(String);
  }

  // Reads; `otherwise` is what there is where there is no mirror.
  async #ask<T>(otherwise: T, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    try {
      const database = await this.#open();
      if (database !== null) return await work(database.transaction(STORE).objectStore(STORE));
    } catch {
      this.#database = undefined;
    }
    return otherwise;
  }

  #add(key: string, text: Text): void {
    this.#later(key, text);
    if (!this.#writing) this.#written = this.#write();
  }

  // Writes happen in the order of the calls, also for one key.
  #later(key: string, text: Text): void {
    this.#waiting.delete(key);
    this.#waiting.set(key, text);
  }

  #open(): Promise<IDBDatabase | null> {
    return (this.#database ??= opened());
  }

  async #write(): Promise<boolean> {
    this.#writing = true;
    // A system that is short of room closes a database under the page: the database is reopened, and no write is lost.
    for (let failures = 0; this.#waiting.size > 0 && failures < TRIES; ) {
      const texts = this.#waiting;
      this.#waiting = new Map();
      try {
        const database = await this.#open();
        if (database === null) throw new Error('no IndexedDB');
        await put(database, texts);
      } catch {
        failures += 1;
        this.#database = undefined;
        const since = this.#waiting;
        this.#waiting = texts;
        for (const [key, text] of since) this.#later(key, text);
      }
    }
    // What was given up is tried again with the next write.
    this.#writing = false;
    return this.#waiting.size === 0;
  }
}

// One transaction for all writes of one moment: a snapshot and the removal of the keys that it replaces belong
// together.
export function put(database: IDBDatabase, texts: ReadonlyMap<string, Text>): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    for (const [key, text] of texts) {
      if (text === ALL) store.delete(beginning(key));
      else if (text === null) store.delete(key);
      else store.put(text, key);
    }
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.commit?.();
  });
}
