/** A part of the script that is fetched when it is first wanted, with a retry after a failure. */
export class Lazy<T> {
  readonly #fetch: () => Promise<T>;
  readonly #listeners = new Set<() => void>();
  #loading: Promise<T> | undefined;
  #value: T | undefined;
  #hasFailed = false;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** The part once it is loaded; reading the property fetches nothing. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Whether the last attempt to load the part has failed. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Loads the part once; rejects where it cannot be loaded now. A failed load is retried when the network is back. */
  load(): Promise<T> {
    this.#loading ??= this.#fetch().then(
      (value) => {
        this.#value = value;
        this.#settle(false);
        return value;
      },
      (error: unknown) => {
        this.#loading = undefined;
        this.#settle(true);
        throw error;
      },
    );
    return this.#loading;
  }

  /** Loads the part in the background; only the listeners hear of a failure. */
  readonly want = (): void => {
    this.load().catch(() => undefined);
  };

  /** Calls `listener` when the part is loaded or has failed to load; gives the function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Cancels the retry that waits for the network. */
  rest(): void {
    window.removeEventListener('online', this.want);
  }

  #settle(hasFailed: boolean): void {
    this.#hasFailed = hasFailed;
    this.rest();
    if (hasFailed) window.addEventListener('online', this.want);
    for (const listener of [...this.#listeners]) listener();
  }
}
