/** The engine of open forms: the only importer of the wasm module `checklist`. */
import { Instance, type Opened } from './instance.js';
import type { ChecklistSource } from './scorer.js';
import type { Answer, Change, FactAnswer, Fingerprint, Id, Opening } from './types.js';

type Wasm = typeof import('../../wasm/checklist/orientation.js');
type Open = Opened<Wasm['OpenChecklist']['prototype']>;

const engine = new Instance<Wasm>('checklist');

/** A checklist that is open in the engine: a criteria set and the present answers. */
export class ChecklistHandle {
  readonly #criteria: string;
  readonly #answers: () => string;
  readonly #day: string;
  #open: Open;

  private constructor(criteria: string, answers: () => string, day: string) {
    this.#criteria = criteria;
    this.#answers = answers;
    this.#day = day;
    this.#open = this.#opened();
  }

  /** Opens the text of a criteria file; the function `answers` gives the text of the assessment at each call. */
  static async open(criteria: string, answers: () => string, day: string): Promise<ChecklistHandle> {
    await engine.load();
    return new ChecklistHandle(criteria, answers, day);
  }

  #opened(): Open {
    return engine.open('OpenChecklist', 'new', this.#criteria, this.#answers(), this.#day);
  }

  get #now(): Open {
    if (this.#open.isLost) this.#open = this.#opened();
    return this.#open;
  }

  opening(): Opening {
    return this.#now.json('opening') as Opening;
  }

  setAnswer(id: Id, answer: Answer | undefined): Change {
    return this.#now.json('setAnswer', id, JSON.stringify(answer ?? null)) as Change;
  }

  setFact(id: Id, answer: FactAnswer | undefined): Change {
    return this.#now.json('setFact', id, JSON.stringify(answer ?? null)) as Change;
  }

  /** The files that are open, as texts. */
  source(): ChecklistSource {
    return { criteria: this.#criteria, assessment: this.#answers(), day: this.#day };
  }

  /** The fingerprint of the answer to a criterion, which a review score is bound to. */
  answerFingerprint(id: Id): Fingerprint {
    return this.#now.text('answerFingerprint', id);
  }

  /** The fingerprint of everything that the unit has entered. */
  fingerprint(): Fingerprint {
    return this.#now.text('fingerprint');
  }

  /** Replaces all answers in the engine by the present ones. */
  reopen(): void {
    this.#now.tryTo('reopen', this.#answers());
  }

  /** Frees the memory of the open checklist; the handle must not be used afterwards. */
  close(): void {
    this.#open.free();
  }
}
