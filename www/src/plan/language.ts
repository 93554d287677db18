/** The words of the language that an element is asked for. */
import { Failure } from '../engine/failure.js';
import { canTell, hasWords, loadSentence, loadWords, type Words } from './words/index.js';

export class Language {
  readonly #changed: () => void;
  #coming: Promise<void> | undefined;
  /** Why the words that are asked for could not be had. */
  missing: Failure | undefined;

  /** `changed` is called when words have come, or cannot be had. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether words are on their way. */
  get isComing(): boolean {
    return this.#coming !== undefined;
  }

  /** Fetches the words of the language where they are not here; nothing where they are. */
  fetch(lang: string): Promise<void> | undefined {
    if (hasWords(lang)) {
      this.missing = undefined;
      return undefined;
    }
    const told = (missing?: Failure): void => {
      this.#coming = undefined;
      this.missing = missing;
      this.#changed();
    };
    const failed = (error: unknown): void => told(new Failure('part-missing', { detail: String(error) }));
    this.#coming ??= loadWords(lang).then(() => told(), failed);
    return this.#coming;
  }

  /** The failure that can be told; a rare one is told when its sentence has come. */
  told(failure: Failure | undefined, words: Words): Failure | undefined {
    if (failure === undefined || canTell(failure, words)) return failure;
    void loadSentence(failure, words).then(this.#changed);
    return undefined;
  }
}
