/** The engine of open forms: the only importer of the wasm module `checklist`. */
import { __wbg_reset_state, initSync, OpenChecklist } from '../../wasm/checklist/orientation.js';
import { Instance } from './instance.js';
import type { ChecklistSource } from './scorer.js';
import type { Answer, Change, FactAnswer, Fingerprint, Id, Opening } from './types.js';

const engine = new Instance('checklist', { initSync, __wbg_reset_state });

/** A checklist that is open in the engine: a criteria set and the present answers. */
export class ChecklistHandle {
  readonly #criteria: string;
  readonly #answers: () => string;
  readonly #day: string;
  #open: OpenChecklist;
  #generation = engine.generation;

  private constructor(criteria: string, answers: () => string, day: string) {
    this.#criteria = criteria;
    this.#answers = answers;
    this.#day = day;
    this.#open = new OpenChecklist(criteria, answers(), day);
  }

  /** Opens the text of a criteria file; the function `answers` gives the text of the assessment at each call. */
  static async open(criteria: string, answers: () => string, day: string): Promise<ChecklistHandle> {
    await engine.load();
    return engine.call(() => new ChecklistHandle(criteria, answers, day));
  }

  #ask<T>(work: (open: OpenChecklist) => T): T {
    return engine.call(() => {
      if (this.#generation !== engine.generation) {
        this.#open = new OpenChecklist(this.#criteria, this.#answers(), this.#day);
        this.#generation = engine.generation;
      }
      return work(this.#open);
    });
  }

  opening(): Opening {
    return this.#ask((open) => JSON.parse(open.opening()) as Opening);
  }

  setAnswer(id: Id, answer: Answer | undefined): Change {
    return this.#ask((open) => JSON.parse(open.setAnswer(id, JSON.stringify(answer ?? null))) as Change);
  }

  setFact(id: Id, answer: FactAnswer | undefined): Change {
    return this.#ask((open) => JSON.parse(open.setFact(id, JSON.stringify(answer ?? null))) as Change);
  }

  /** The files that are open, as texts. */
  source(): ChecklistSource {
    return { criteria: this.#criteria, assessment: this.#answers(), day: this.#day };
  }

  /** The fingerprint of the answer to a criterion, which a review score is bound to. */
  answerFingerprint(id: Id): Fingerprint {
    return this.#ask((open) => open.answerFingerprint(id));
  }

  /** The fingerprint of everything that the unit has entered. */
  fingerprint(): Fingerprint {
    return this.#ask((open) => open.fingerprint());
  }

  /** Replaces all answers in the engine by the present ones. */
  reopen(): void {
    this.#ask((open) => open.reopen(this.#answers()));
  }

  /** Frees the memory of the open checklist; the handle must not be used afterwards. */
  close(): void {
    if (this.#generation === engine.generation) this.#open.free();
  }
}
