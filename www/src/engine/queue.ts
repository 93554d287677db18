/** The engine of what a desk asks of its forms behind its first picture: the review queue, and what a changed set would do. */
import { Instance, type Opened } from './instance.js';
import { joined } from './joined.js';
import type { Id, ReviewQueue, Share, UnitImpact } from './types.js';

type Wasm = typeof import('../../wasm/queue/orientation.js');

const engine = new Instance<Wasm>('queue');

/** Loads the wasm module; `impactOf` needs it. */
export const begin = (): Promise<void> => engine.load();

/** The review queue of many forms that answer one set, made in slices. */
export class QueueHandle {
  readonly #open: Opened<Wasm['OpenQueue']['prototype']>;

  private constructor(open: Opened<Wasm['OpenQueue']['prototype']>) {
    this.#open = open;
  }

  /** A queue of no form yet; `before` has the shares of the totals of the year before, which jumps are found against. */
  static async begin(criteria: string, before: { [unit in Id]?: Share }): Promise<QueueHandle> {
    await engine.load();
    return new QueueHandle(engine.open('OpenQueue', 'new', criteria, JSON.stringify(before)));
  }

  /** Looks at the texts of forms. */
  look(texts: readonly string[]): void {
    this.#open.run('look', joined(texts));
  }

  finish(): ReviewQueue {
    return this.#open.json('finish') as ReviewQueue;
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    this.#open.free();
  }
}

/** What a changed set would do to some units, and what its classes and criteria are called. */
export interface Impact {
  units: readonly UnitImpact[];
  titles: { readonly [id in Id]?: string };
}

/**
 * What a changed set would do to the units of some forms, which are texts; a form that does not answer the set that is changed is
 * passed over.
 */
export function impactOf(criteria: string, changed: string, forms: readonly string[]): Impact {
  return engine.json('impact', criteria, changed, joined(forms)) as Impact;
}
