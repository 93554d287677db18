/** Words for those who hear the page: they are put into an element with the role `status`. */
export class Announcer {
  readonly #place: () => Element | undefined;
  readonly #rest: number;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `rest` is how long no other words may come before those of `sayLater` are said, in milliseconds. */
  constructor(place: () => Element | undefined, rest: number) {
    this.#place = place;
    this.#rest = rest;
  }

  /** Says the words now, in the place of words that wait. */
  say(words: string): void {
    this.stop();
    const place = this.#place();
    // The same words twice are not heard twice unless something about them differs.
    if (place !== undefined) place.textContent = words === place.textContent && words !== '' ? `${words}\u00a0` : words;
  }

  /** Says the words at rest; they are asked for only then. */
  sayLater(words: () => string): void {
    this.stop();
    this.#waiting = setTimeout(() => this.say(words()), this.#rest);
  }

  /** Drops the words that wait. */
  stop(): void {
    clearTimeout(this.#waiting);
  }
}
