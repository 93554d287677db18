/** The engine of what the sums of a level are taken for: a plan beside them, a file for everybody. Each question brings its texts. */
import { Instance } from './instance.js';
import type { LevelRef, Scope, Tally, TaskLine } from './types.js';

const engine = new Instance<typeof import('../../wasm/tasks/orientation.js')>('tasks');

/** Loads the wasm module; every other function of this file needs it. */
export const begin = (): Promise<void> => engine.load();

/** Reads the text of a plan; throws a `Failure` where it is none. */
export const readPlan = (text: string): void => engine.tryTo('readPlan', text);

/** The tasks of a plan with what the units of a tally have done; none where the set that they answer does not cite the plan. */
export const tasksOf = (plan: string, criteria: string, tally: Tally): TaskLine[] =>
  engine.json('planTasks', plan, criteria, JSON.stringify(tally)) as TaskLine[];

/** What may be published of the sums of a level, as the text of a summary; nothing where there are too few units. */
export function publishedOf(
  criteria: string | undefined,
  { scope, tally }: { scope: Scope; tally: Tally },
  by: LevelRef,
  on: string,
  atLeast: number,
): string | undefined {
  const [of, level, sums] = [scope, by, tally].map((each) => JSON.stringify(each)) as [string, string, string];
  return engine.text('published', criteria, of, level, on, sums, atLeast);
}
