/** The engine that plans work with; the only importer of its wasm. */
import { __wbg_reset_state, initSync, OpenPlan } from '../../wasm/plan/orientation.js';
import { planFile } from './formats.js';
import { Instance } from './instance.js';
import type { Facets, Filter, Fingerprint, Found, Id, Plan, Selection } from './types.js';

const engine = new Instance('plan', { initSync, __wbg_reset_state });

/**
 * The plan in a file of the current version, which is what the engine would write; nothing in one of an older version.
 * Whether the file holds what its format wants is for the engine to say.
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
    if (this.#generation === engine.generation) this.#open.free();
  }
}
