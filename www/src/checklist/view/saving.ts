/** What the bar says of saving, and what the rest of the form has to be told of it. */
import { dayOf } from '../opening.js';
import type { Draft } from '../../drafts/draft.js';
import type { ChecklistWords } from '../words/index.js';
import { shortDay } from '../../ui/i18n/format.js';

export interface SavingHost {
  words: () => ChecklistWords;
  /** Only what is said of saving is another. */
  told: () => void;
  /** There is more to say than fits into the bar. */
  needed: () => void;
}

/** What is said of saving may come a little later than the saving itself. */
const TELL_AFTER = 250;

export class Saving {
  readonly #host: SavingHost;
  /** The draft where it is kept on the device. */
  draft: Draft | undefined;
  #end: (() => void) | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SavingHost) {
    this.#host = host;
  }

  open(draft: Draft | undefined): void {
    this.close();
    this.draft = draft;
    this.#end = draft?.subscribe(({ kind }) => this.#heard(kind));
    this.#judge();
  }

  close(): void {
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.draft = undefined;
  }

  reset(): void {
    this.draft?.discard();
    if (this.draft !== undefined) this.#host.needed();
  }

  #heard(kind: string): void {
    if (kind !== 'state') return this.#judge();
    if (this.draft?.state.storage !== 'ok' || this.draft.state.removed || this.draft.state.outdated)
      this.#host.needed();
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#host.told();
    }, TELL_AFTER);
  }

  #judge(): void {
    const { draft } = this;
    if (draft === undefined) return;
    const { storage, removed, outdated } = draft.state;
    if (
      storage !== 'ok' ||
      removed ||
      outdated ||
      draft.restored !== null ||
      draft.migration !== null ||
      draft.conflicts.length > 0 ||
      draft.emptied !== null
    )
      this.#host.needed();
  }

  /** A time of the clock; with its day, where that is not today. Written by hand: browsers take long to make their first format. */
  readonly when = (at: number): string => {
    const day = new Date(at);
    const time = [day.getHours(), day.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    return day.toDateString() === new Date().toDateString()
      ? time
      : `${time} ${shortDay(dayOf(day), this.#host.words())}`;
  };

  /** What the bar says. */
  get told(): string {
    const { savedAt = null, storage = 'ok' } = this.draft?.state ?? {};
    return savedAt === null || storage !== 'ok' ? '' : this.#host.words().saving.saved(this.when(savedAt));
  }
}
