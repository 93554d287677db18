/** The storage, where it may fail at any moment. */
import type { DraftEnv } from './env.js';

/** Whether what is typed can be kept on the device. */
export type StorageState = 'ok' | 'full' | 'forbidden';

/** Reads and writes the storage; never throws, and remembers how the last write ended. */
export class Shelf {
  #state: StorageState = 'ok';
  readonly #env: DraftEnv;

  constructor(env: DraftEnv) {
    this.#env = env;
  }

  get state(): StorageState {
    return this.#state;
  }

  /** Writes something small and removes it again, so that trouble is known before anything is typed. */
  probe(key: string): StorageState {
    if (this.#store(key, '0')) this.#try(undefined, (storage) => storage.removeItem(key));
    return this.#state;
  }

  get(key: string): string | null {
    return this.#try(null, (storage) => storage.getItem(key));
  }

  set(key: string, text: string): boolean {
    this.#env.mirror?.set(key, text);
    return this.#store(key, text);
  }

  /** Stores something that can be done without; whether there was room for it changes nothing. */
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
    this.#env.mirror?.set(key, null);
    this.#try(undefined, (storage) => storage.removeItem(key));
  }

  /** Removes all whose keys begin so. */
  clear(prefix: string): void {
    for (const key of this.keys(prefix)) this.#try(undefined, (storage) => storage.removeItem(key));
    this.#env.mirror?.clear(prefix);
  }

  /** The keys that begin so. */
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
