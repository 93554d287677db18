/**
 * The engine of a review: what of an assessment is worth a look, which states can follow, and the step that is taken. The
 * module keeps nothing open.
 */
import { Instance } from './instance.js';
import type { ChecklistSource } from './scorer.js';
import type { Progress, QueueEntry, State } from './types.js';

const engine = new Instance<typeof import('../../wasm/review/orientation.js')>('review');

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
