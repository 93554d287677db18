/** A board: the things of one kind that are shown on a page, and the listeners that hear of them. */

/** A listener: called with `undefined` when a thing came or went, else with the change of one. */
export type Listener<T> = (shown: T | undefined, ids: ReadonlySet<string> | 'all') => void;

export class Board<T> {
  readonly #shown = new Set<T>();
  readonly #listeners = new Set<Listener<T>>();

  /** The things that are shown, in the order in which they came. */
  get all(): readonly T[] {
    return [...this.#shown];
  }

  /** Adds a thing to the board; gives the function that removes it. */
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
