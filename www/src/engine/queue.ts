/** The engine of the review queue of a desk, in the module of a review. */
import type { Opened } from './instance.js';
import { joined } from './joined.js';
import { engine, type Wasm } from './review-module.js';
import type { Id, ReviewQueue, Share } from './types.js';

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
