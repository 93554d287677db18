/** A list of what is shown, and who wants to hear of it. */

/** Hears of what is shown: `undefined` when something came or went, else what of it has changed. */
export type Listener<T> = (shown: T | undefined, ids: ReadonlySet<string> | 'all') => void;

export class Board<T> {
  readonly #shown = new Set<T>();
  readonly #listeners = new Set<Listener<T>>();

  /** What is shown, in the order in which it came. */
  get all(): readonly T[] {
    return [...this.#shown];
  }

  /** Tells that something is shown; gives what ends it. */
  show(one: T): () => void {
    this.#shown.add(one);
    this.tell(undefined, 'all');
    return () => {
      if (this.#shown.delete(one)) this.tell(undefined, 'all');
    };
  }

  tell(shown: T | undefined, ids: ReadonlySet<string> | 'all'): void {
    for (const listener of [...this.#listeners]) listener(shown, ids);
  }

  subscribe(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
