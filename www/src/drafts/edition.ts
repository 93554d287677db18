/**
 * The edition of the criteria that a draft answers: its text is kept beside the answers, and the answers are moved to the
 * present edition.
 */
import type { Assessment } from '../engine/types.js';
import { documentOf, type Item, type Items, split } from './items.js';
import type { Journal } from './journal.js';
import type { Shelf } from './shelf.js';

/** The item that names the edition that was answered. */
export const CRITERIA: Item = 'head/criteria';

/** The result of moving the answers to another edition of the criteria. */
export interface Migrated {
  assessment: Assessment;
  changes: readonly unknown[];
}

/** The present edition, with the text of its file. */
export interface PresentEdition {
  id: string;
  edition: string;
  text: string;
}

/**
 * Moves the answers of a document to the present edition; `old` is the text of the edition that was answered, where the
 * device still has that text. Throws while the engine is not loaded.
 */
export type Migrate = (text: string, old: string | null) => Migrated;

export class Edition {
  readonly #key: string;
  readonly #journal: Journal;
  readonly #shelf: Shelf;
  readonly #present: Omit<PresentEdition, 'text'> & { text?: string };

  constructor(key: string, journal: Journal, shelf: Shelf, present: Omit<PresentEdition, 'text'> & { text?: string }) {
    this.#key = `${key}:c`;
    this.#journal = journal;
    this.#shelf = shelf;
    this.#present = present;
  }

  /** Whether a reference to criteria names another edition than the present one. */
  isOther(criteria: unknown): boolean {
    const { id, edition } = criteria as Assessment['criteria'];
    return id !== this.#present.id || edition !== this.#present.edition;
  }

  /** Keeps the text of the present edition, which a later one is compared with. */
  keep(): void {
    const { text } = this.#present;
    if (text === undefined) return;
    this.#shelf.offer(this.#key, text);
    this.#drop();
  }

  /** Keeps the text of the edition that was answered, which may lie under an older key that is about to be removed. */
  keepAnswered(): void {
    if (this.#shelf.get(this.#key) !== null) return;
    const answered = this.#journal.beside('c');
    if (answered === null) return;
    // A storage that is nearly full keeps its room for answers.
    this.#shelf.offer(this.#key, answered);
    if (this.#shelf.get(this.#key) !== null) this.#drop();
  }

  #drop(): void {
    for (const key of this.#journal.others) this.#shelf.remove(`${key}:c`);
  }

  /**
   * The items of an assessment in the present edition, and what has changed; `null` where `criteria`, which it answers, are
   * of that edition, or while the engine is not loaded.
   */
  migrated(
    criteria: unknown,
    assessment: () => Assessment,
    migrate: Migrate,
  ): { items: Items; changes: readonly unknown[] } | null {
    const { id, edition, text } = this.#present;
    const answered = this.#journal.beside('c');
    const isEdited = answered !== null && text !== undefined && answered !== text;
    const isOther = this.isOther(criteria);
    if (!isEdited && !isOther) return null;
    const old = assessment();
    let moved: Migrated;
    try {
      moved = migrate(documentOf(old), answered);
    } catch {
      // The answers stay under their edition.
      return null;
    }
    const items = split(moved.assessment);
    for (const item of split(old).keys()) if (!items.has(item)) items.set(item, undefined);
    if (isOther) items.set(CRITERIA, { ...moved.assessment.criteria, id, edition });
    else items.delete(CRITERIA);
    return { items, changes: moved.changes };
  }
}
