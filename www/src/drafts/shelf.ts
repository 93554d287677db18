/** The local storage, every access to which may fail. */
import type { DraftEnv } from './env.js';

/** Whether the device can keep what is typed. */
export type StorageState = 'ok' | 'full' | 'forbidden';

/** Reads and writes the local storage; never throws, and remembers the outcome of the last write. */
export class Shelf {
  #state: StorageState = 'ok';
  readonly #env: DraftEnv;

  constructor(env: DraftEnv) {
    this.#env = env;
  }

  get state(): StorageState {
    return this.#state;
  }

  /** Writes and removes a small text, so that a failing storage is known before anything is typed. */
  probe(key: string): StorageState {
    if (this.#store(key, '0')) this.#try(undefined, (storage) => storage.removeItem(key));
    return this.#state;
  }

  get(key: string): string | null {
    return this.#try(null, (storage) => storage.getItem(key));
  }

  set(key: string, text: string): boolean {
    this.#env.mirror.set(key, text);
    return this.#store(key, text);
  }

  /** Stores an optional text; a failure does not count as the outcome of the last write. */
  offer(key: string, text: string): void {
    this.#try(
      undefined,
      (storage) => {
        if (this.#state === 'ok') storage.setItem(key, text);
      },
      false,
    );
  }

  remove(key: string): void {
    this.#env.mirror.set(key, null);
    this.#try(undefined, (storage) => storage.removeItem(key));
  }

  /** Removes a key once the mirror has done all that it was told before. */
  removeLast(key: string): void {
    void this.#env.mirror.settled().then(() => this.remove(key));
  }

  /** Removes all keys with a prefix. */
  clear(prefix: string): void {
    for (const key of this.keys(prefix)) this.#try(undefined, (storage) => storage.removeItem(key));
    this.#env.mirror.clear(prefix);
  }

  /** The keys with a prefix. */
  keys(prefix: string): string[] {
    return this.#try([], (storage) => {
      const found: string[] = [];
      for (let at = 0; at < storage.length; at += 1) {
        const key = storage.key(at);
        if (key?.startsWith(prefix) === true) found.push(key);
      }
      return found;
    });
  }

  #store(key: string, text: string): boolean {
    return this.#try(false, (storage) => {
      try {
        storage.setItem(key, text);
      } catch (error) {
        this.#state = isForbidden(error) ? 'forbidden' : 'full';
        return false;
      }
      this.#state = 'ok';
      return true;
    });
  }

  #try<T>(otherwise: T, work: (storage: Storage) => T, matters = true): T {
    try {
      return work(this.#env.storage());
    } catch {
      if (matters) this.#state = 'forbidden';
      return otherwise;
    }
  }
}

const isForbidden = (error: unknown): boolean => (error as Partial<DOMException> | null)?.name === 'SecurityError';
