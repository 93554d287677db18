/**
 * The engine of a review: what of an assessment, or of many, is worth a look, which states can follow, and the step that is
 * taken. Only a queue is kept open, while it is made.
 */
import { Instance, type Opened } from './instance.js';
import { joined } from './joined.js';
import type { ChecklistSource } from './scorer.js';
import type { Id, Progress, QueueEntry, ReviewQueue, Share, State } from './types.js';

type Wasm = typeof import('../../wasm/review/orientation.js');

const engine = new Instance<Wasm>('review');

/** Loads the wasm module; every other function of this file needs it. */
export const begin = (): Promise<void> => engine.load();

/** What of an assessment is worth a look, most points at stake first. */
export function queueOf({ criteria, assessment, day }: ChecklistSource): readonly QueueEntry[] {
  return engine.json('queue', criteria, assessment, day) as QueueEntry[];
}

/** The states that can follow a state. */
export function nextStates(state: State): readonly State[] {
  return engine.json('nextStates', JSON.stringify(state)) as State[];
}

/** The state and the steps of an assessment after one more step, on a day such as `2022-11-30`. */
export function advanced(
  { assessment }: ChecklistSource,
  to: State,
  day: string,
  { by, reason, items = {} }: { by?: string | undefined; reason?: string | undefined; items?: object },
): Progress {
  const [state, points] = [JSON.stringify(to), JSON.stringify(items)];
  return engine.json('advance', assessment, state, day, by, reason, points) as Progress;
}

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
