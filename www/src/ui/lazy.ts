/** Something that is fetched when it is first wanted, and again where it could not be had. */
export class Lazy<T> {
  readonly #fetch: () => Promise<T>;
  readonly #listeners = new Set<() => void>();
  #loading: Promise<T> | undefined;
  #value: T | undefined;
  #hasFailed = false;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** The thing itself once it has come; reading this sends for nothing. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Whether it could not be had the last time. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Fetches it; rejects where it cannot be had now. The network coming back is a reason to try again. */
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

  /** Sends for it where it is not there; a failure is told to the listeners alone. */
  readonly want = (): void => {
    this.load().catch(() => undefined);
  };

  /** Tells when it has come or could not be had; gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for the network no longer. */
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
