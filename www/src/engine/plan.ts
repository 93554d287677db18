/** The engine of open plans: the only importer of the wasm module `plan`. */
import { planFile } from './formats.js';
import { Instance, type Opened } from './instance.js';
import type { Facets, Filter, Fingerprint, Found, Id, Plan, Selection } from './types.js';

type Wasm = typeof import('../../wasm/plan/orientation.js');
type Open = Opened<Wasm['OpenPlan']['prototype']>;

const engine = new Instance<Wasm>('plan');

/**
 * The plan in a file of the current format version, which holds the very object that the engine would write;
 * `undefined` for a file of an older version. Whether the file is valid is for the engine to say.
 */
export function currentPlan(text: string): Plan | undefined {
  const { version, content } = JSON.parse(text) as { version: number; content: Plan };
  return version === planFile.version ? content : undefined;
}

const opened = (text: string): Open => engine.open('OpenPlan', 'new', new TextEncoder().encode(text));

/** A plan that is open in the engine. */
export class PlanHandle {
  readonly #text: string;
  #open: Open;

  private constructor(text: string) {
    this.#text = text;
    this.#open = opened(text);
  }

  /** Reads the text of a plan file; throws a `Failure` where it is none. */
  static async read(text: string): Promise<PlanHandle> {
    await engine.load();
    return new PlanHandle(text);
  }

  get #now(): Open {
    if (this.#open.isLost) this.#open = opened(this.#text);
    return this.#open;
  }

  /** The plan in the current version of its format. */
  plan(): Plan {
    return currentPlan(this.#text) ?? (JSON.parse(this.#now.text('text')) as { content: Plan }).content;
  }

  fingerprint(): Fingerprint {
    return this.#now.text('fingerprint');
  }

  /** Its file, in the current version of the format. */
  file(): string {
    return this.#now.text('text');
  }

  /** The number of all hits of a query, and the first `limit` hits; nodes whose ids are in `except` are left out. */
  search(query: string, limit: number, except: readonly Id[]): Found {
    return this.#now.json('search', query, limit, JSON.stringify(except)) as Found;
  }

  /** The tasks and actions that pass a filter. */
  filter(filter: Filter): Selection {
    return this.#now.json('filter', JSON.stringify(filter)) as Selection;
  }

  /** The number of tasks that each further choice of a filter would leave. */
  facets(filter: Filter): Facets {
    return this.#now.json('facets', JSON.stringify(filter)) as Facets;
  }

  /** Frees the memory of the open plan; the handle must not be used afterwards. */
  close(): void {
    this.#open.free();
  }
}
