/** The engine that forms are filled in with; the only importer of its wasm. */
import { __wbg_reset_state, initSync, OpenChecklist } from '../../wasm/checklist/orientation.js';
import { Instance } from './instance.js';
import type { ChecklistSource } from './scorer.js';
import type { Answer, Change, FactAnswer, Fingerprint, Id, Opening } from './types.js';

const engine = new Instance('checklist', { initSync, __wbg_reset_state });

/** A checklist that is open in the engine: a criteria set and the answers of the moment. */
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

  /** Opens the text of a criteria file; `answers` gives the text of the assessment as it is when it is asked. */
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

  /** What is open, as texts. */
  source(): ChecklistSource {
    return { criteria: this.#criteria, assessment: this.#answers(), day: this.#day };
  }

  /** The fingerprint of the answer to a criterion: what a review of it is bound to. */
  answerFingerprint(id: Id): Fingerprint {
    return this.#ask((open) => open.answerFingerprint(id));
  }

  /** The fingerprint of what the unit has entered. */
  fingerprint(): Fingerprint {
    return this.#ask((open) => open.fingerprint());
  }

  /** Opens the answers of the moment anew. */
  reopen(): void {
    this.#ask((open) => open.reopen(this.#answers()));
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    if (this.#generation === engine.generation) this.#open.free();
  }
}
