/** The engine of open plans: the only importer of the wasm module `plan`. */
import { __wbg_reset_state, initSync, OpenPlan } from '../../wasm/plan/orientation.js';
import { planFile } from './formats.js';
import { Instance } from './instance.js';
import type { Facets, Filter, Fingerprint, Found, Id, Plan, Selection } from './types.js';

const engine = new Instance('plan', { initSync, __wbg_reset_state });

/**
 * The plan in a file of the current format version, which holds the very object that the engine would write;
 * `undefined` for a file of an older version. Whether the file is valid is for the engine to say.
 */
export function currentPlan(text: string): Plan | undefined {
  const { version, content } = JSON.parse(text) as { version: number; content: Plan };
  return version === planFile.version ? content : undefined;
}

const opened = (text: string): OpenPlan => new OpenPlan(new TextEncoder().encode(text));

/** A plan that is open in the engine. */
export class PlanHandle {
  readonly #text: string;
  #open: OpenPlan;
  #generation = engine.generation;

  private constructor(text: string) {
    this.#text = text;
    this.#open = opened(text);
  }

  /** Reads the text of a plan file; throws a `Failure` where it is none. */
  static async read(text: string): Promise<PlanHandle> {
    await engine.load();
    return engine.call(() => new PlanHandle(text));
  }

  #ask<T>(work: (open: OpenPlan) => T): T {
    return engine.call(() => {
      if (this.#generation !== engine.generation) {
        this.#open = opened(this.#text);
        this.#generation = engine.generation;
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

  /** Its file, in the current version of the format. */
  file(): string {
    return this.#ask((open) => open.text());
  }

  /** The number of all hits of a query, and the first `limit` hits; nodes whose ids are in `except` are left out. */
  search(query: string, limit: number, except: readonly Id[]): Found {
    return this.#ask((open) => JSON.parse(open.search(query, limit, JSON.stringify(except))) as Found);
  }

  /** The tasks and actions that pass a filter. */
  filter(filter: Filter): Selection {
    return this.#ask((open) => JSON.parse(open.filter(JSON.stringify(filter))) as Selection);
  }

  /** The number of tasks that each further choice of a filter would leave. */
  facets(filter: Filter): Facets {
    return this.#ask((open) => JSON.parse(open.facets(JSON.stringify(filter))) as Facets);
  }

  /** Frees the memory of the open plan; the handle must not be used afterwards. */
  close(): void {
    if (this.#generation === engine.generation) this.#open.free();
  }
}
