/** The engine of a plan beside what many units have done; each question brings its texts. */
import { Instance } from './instance.js';
import type { Tally, TaskLine } from './types.js';

const engine = new Instance<typeof import('../../wasm/tasks/orientation.js')>('tasks');

/** Loads the wasm module; every other function of this file needs it. */
export const begin = (): Promise<void> => engine.load();

/** Reads the text of a plan; throws a `Failure` where it is none. */
export const readPlan = (text: string): void => engine.tryTo('readPlan', text);

/** The tasks of a plan with what the units of a tally have done; none where the set that they answer does not cite the plan. */
export const tasksOf = (plan: string, criteria: string, tally: Tally): TaskLine[] =>
  engine.json('planTasks', plan, criteria, JSON.stringify(tally)) as TaskLine[];
