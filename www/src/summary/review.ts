/**
 * The review queue of what is looked at. It needs the forms themselves: they come from the device in slices, behind the first
 * picture, and so does what looks at them. Where there are none nothing is fetched.
 */
import { Failure } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import type { Id, ReviewQueue, Share, UnitLine } from '../engine/types.js';
import type { KeptFiles } from './kept.js';
import type { QueueHandle } from './queue-store.js';
import { formsOf } from './slices.js';

export class Review {
  readonly #kept: KeptFiles;
  readonly #changed: () => void;
  #turn = 0;
  /** The queue; nothing while it is being made. */
  queue: ReviewQueue | undefined;
  /** Why there is no queue. */
  failure: Failure | undefined;

  constructor(kept: KeptFiles, changed: () => void) {
    this.#kept = kept;
    this.#changed = changed;
  }

  /** Gives up the queue, and the making of it. */
  forget(): void {
    this.#turn += 1;
    this.queue = undefined;
    this.failure = undefined;
  }

  /** Makes the queue of units that answer a set; `before` has the shares of their totals of the year before. */
  async make(
    units: readonly UnitLine[],
    criteria: string | undefined,
    before: { [unit in Id]?: Share },
  ): Promise<void> {
    this.forget();
    const turn = this.#turn;
    const isOver = (): boolean => turn !== this.#turn;
    let queue: QueueHandle | undefined;
    try {
      for await (const texts of formsOf(this.#kept, units)) {
        if (isOver()) return;
        if (criteria !== undefined) queue ??= await (await engine()).begin(criteria, before);
        if (isOver()) return;
        queue?.look(texts);
      }
      if (isOver()) return;
      this.queue = queue?.finish() ?? { entries: [], reviewers: [] };
    } catch (error) {
      if (isOver()) return;
      this.failure = failureOf(error);
    } finally {
      queue?.close();
    }
    this.#changed();
  }
}

async function engine(): Promise<typeof QueueHandle> {
  const part = await import('./queue-store.js').catch(() => undefined);
  if (part === undefined) throw new Failure('part-missing');
  return part.QueueHandle;
}
