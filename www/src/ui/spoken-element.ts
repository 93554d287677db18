/**
 * What the elements of a room with words have alike: a root whose words are in the language of the tag, what is said to those who
 * hear the page, events, and the sentence of a failure.
 */
import type { Failure, FailureCode } from '../engine/failure.js';
import { Announcer } from './announcer.js';
import { BaseElement } from './base-element.js';
import { el } from './dom.js';
import { message } from './i18n/format.js';

/** Long enough that a screen reader has told of the press before. */
const ANNOUNCE_AFTER = 150;

type Formats = Parameters<typeof message>[2];

/** What every table of words has. */
export type Spoken = Formats & { lang: string; failures: Readonly<Record<FailureCode, string>> };

/** The words of a room: those of a language, once they are there. */
export interface Tables<W extends Spoken> {
  loadWords(tag: string | null): Promise<unknown>;
  wordsOf(tag: string | null): W;
}

export abstract class SpokenElement<W extends Spoken> extends BaseElement {
  protected readonly root = el('div', { class: 'root', part: 'root', dir: 'ltr' });
  readonly #status = el('p', { class: 'unseen', role: 'status' });
  protected readonly announcer = new Announcer(() => this.#status, ANNOUNCE_AFTER);
  #words: W | undefined;

  protected abstract readonly tables: Tables<W>;

  protected get words(): W {
    return (this.#words ??= this.tables.wordsOf(null));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.root.parentNode === null) this.shadow.append(this.root, this.#status);
  }

  /** Fetches the words of the tag's language and draws anew with them. */
  protected async speak(): Promise<void> {
    await this.tables.loadWords(this.lang).catch(() => undefined);
    const words = this.tables.wordsOf(this.lang);
    if (words === this.words) return;
    this.#words = words;
    this.wordsChanged();
    this.requestUpdate();
  }

  /** Called before the element is drawn in another language. */
  protected wordsChanged(): void {}

  /** Puts what is said into a place that is heard: while a dialogue is open, one inside. */
  protected speakIn(place: ParentNode & Node): void {
    if (this.#status.parentNode === place) return;
    this.#status.textContent = '';
    place.append(this.#status);
  }

  protected say(words: string): void {
    this.announcer.sayLater(() => words);
  }

  protected emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Tells the page of a failure. */
  protected emitFailure(failure: Failure): void {
    const { code, params } = failure;
    this.emit('orientation-error', { code, params, message: this.failureWords(failure) });
  }

  protected failureWords({ code, params }: Failure): string {
    return message(this.words.failures[code], params, this.words);
  }
}
