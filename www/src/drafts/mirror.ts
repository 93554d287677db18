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
/** How often a write is tried before it waits for the next one. */
const TRIES = 3;

/** A text to be stored; without a text, the key, or every key with that prefix, is removed. */
export type Text = string | null | typeof ALL;
type Texts = Map<string, Text>;

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
  /** What was told within this moment. */
  #moment: Texts | undefined;
  /** What was told before, from the first writing on that is not done. */
  #writings: { texts: Texts; isDone: boolean }[] = [];
  /** How many of them the browser has not answered yet. */
  #unanswered = 0;
  #written: Promise<void> = Promise.resolve();

  set(key: string, text: string | null): void {
    this.#add(key, text);
  }

  clear(prefix: string): void {
    this.#add(prefix, ALL);
  }

  async settled(): Promise<boolean> {
    for (let last: unknown; last !== this.#written; ) await (last = this.#written);
    return this.#writings.length === 0;
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
    if (this.#moment === undefined) {
      this.#moment = new Map();
      this.#written = this.#next(this.#written);
    }
    append(this.#moment, key, text);
  }

  // Writes what is told until the end of this moment; settles once that and all before is done or given up.
  async #next(before: Promise<void>): Promise<void> {
    await null;
    const texts: Texts = this.#moment ?? new Map();
    this.#moment = undefined;
    await this.#write(texts);
    await before;
  }

  #open(): Promise<IDBDatabase | null> {
    return (this.#database ??= opened());
  }

  // No writing waits for the answer to the one before, which a busy page hears too late for what is typed meanwhile. The
  // database keeps their order. A system that is short of room closes a database under the page: the database is
  // reopened, and all writings since the one that failed are done again, in their order; with the next one at the latest.
  async #write(texts: Texts, tries = 1): Promise<void> {
    const own = { texts, isDone: false };
    this.#writings.push(own);
    this.#unanswered += 1;
    try {
      const database = await this.#open();
      if (database === null) throw new Error('no IndexedDB');
      await put(database, texts);
      own.isDone = true;
    } catch {
      this.#database = undefined;
    }
    this.#unanswered -= 1;
    while (this.#writings[0]?.isDone === true) this.#writings.shift();
    if (this.#unanswered > 0 || this.#writings.length === 0 || tries === TRIES) return;
    const all: Texts = new Map();
    for (const { texts: each } of this.#writings.splice(0)) for (const [key, text] of each) append(all, key, text);
    await this.#write(all, tries + 1);
  }
}

// Of one key the last text counts, in the order of the calls.
function append(texts: Texts, key: string, text: Text): void {
  texts.delete(key);
  texts.set(key, text);
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
