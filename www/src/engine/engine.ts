/**
 * The engine that plans and forms work with: one instance per page, loaded once, begun anew after a panic. What a form asks
 * later, if at all, is in `engine-later.ts`; these two are the only importers of the wasm.
 *
 * A panic of the model is a trap: the instance it happened in cannot be trusted any more. It is dropped, the next call
 * gets a fresh one, and what was open is opened again from its text.
 */
import { __wbg_reset_state as startAfresh, initSync, OpenChecklist, OpenPlan } from '../../wasm/orientation.js';
import type { ChecklistSource } from './scorer.js';
import { Failure } from './failure.js';
import { failureOf } from './failure-of.js';
import type {
  Answer,
  Change,
  Facets,
  FactAnswer,
  Filter,
  Fingerprint,
  Found,
  Id,
  Opening,
  Plan,
  Selection,
} from './types.js';
import { wasmAddress, wasmBytes } from './wasm-bytes.js';
import { compiled, isPanic } from './wasm-module.js';

/** The version of `orientation/plan` that this script is written for. */
const PLAN_VERSION = 1;

let loading: Promise<void> | undefined;
let generation = 0;

async function load(): Promise<void> {
  initSync({ module: await compiled(wasmBytes, wasmAddress) });
}

/** Loads the engine; again where it could not be loaded before. */
export function loadEngine(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw failureOf(error);
  });
  return loading;
}

function call<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isPanic(error)) throw failureOf(error);
    generation += 1;
    startAfresh();
    throw new Failure('engine-panic');
  }
}

/**
 * The plan in a file of the current version, which is what the engine would write; nothing in one of an older version.
 * Whether the file holds what its format wants is for the engine to say.
 */
export function currentPlan(text: string): Plan | undefined {
  const { version, content } = JSON.parse(text) as { version: number; content: Plan };
  return version === PLAN_VERSION ? content : undefined;
}

const opened = (text: string): OpenPlan => new OpenPlan(new TextEncoder().encode(text));

/** A plan that is open in the engine. */
export class PlanHandle {
  readonly #text: string;
  #open: OpenPlan;
  #generation = generation;

  private constructor(text: string) {
    this.#text = text;
    this.#open = opened(text);
  }

  /** Reads the text of a plan file; throws a `Failure` where it is none. */
  static async read(text: string): Promise<PlanHandle> {
    await loadEngine();
    return call(() => new PlanHandle(text));
  }

  #ask<T>(work: (open: OpenPlan) => T): T {
    return call(() => {
      if (this.#generation !== generation) {
        this.#open = opened(this.#text);
        this.#generation = generation;
      }
      return work(this.#open);
    });
  }

  /** The plan in the current version of its format. */
  plan(): Plan {
    return currentPlan(this.#text) ?? (JSON.parse(this.#ask((open) => open.text())) as { content: Plan }).content;
  }

  fingerprint(): Fingerprint {
    return this.#ask((open) => open.fingerprint());
  }

  /** Every hit of a query counted, and the first `limit` of them; nodes of the ids in `except` are left out. */
  search(query: string, limit: number, except: readonly Id[]): Found {
    return this.#ask((open) => JSON.parse(open.search(query, limit, JSON.stringify(except))) as Found);
  }

  /** What passes a filter. */
  filter(filter: Filter): Selection {
    return this.#ask((open) => JSON.parse(open.filter(JSON.stringify(filter))) as Selection);
  }

  /** How much each choice of a filter would give. */
  facets(filter: Filter): Facets {
    return this.#ask((open) => JSON.parse(open.facets(JSON.stringify(filter))) as Facets);
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    if (this.#generation === generation) this.#open.free();
  }
}

/** A checklist that is open in the engine: a criteria set and the answers of the moment. */
export class ChecklistHandle {
  readonly #criteria: string;
  readonly #answers: () => string;
  readonly #day: string;
  #open: OpenChecklist;
  #generation = generation;

  private constructor(criteria: string, answers: () => string, day: string) {
    this.#criteria = criteria;
    this.#answers = answers;
    this.#day = day;
    this.#open = new OpenChecklist(criteria, answers(), day);
  }

  /** Opens the text of a criteria file; `answers` gives the text of the assessment as it is when it is asked. */
  static async open(criteria: string, answers: () => string, day: string): Promise<ChecklistHandle> {
    await loadEngine();
    return call(() => new ChecklistHandle(criteria, answers, day));
  }

  #ask<T>(work: (open: OpenChecklist) => T): T {
    return call(() => {
      if (this.#generation !== generation) {
        this.#open = new OpenChecklist(this.#criteria, this.#answers(), this.#day);
        this.#generation = generation;
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
    if (this.#generation === generation) this.#open.free();
  }
}
