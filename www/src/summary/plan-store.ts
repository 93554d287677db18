/** The plan at hand beside what the units have done. Fetched with the first plan that is brought, or that is looked at. */
import { begin, readPlan, tasksOf } from '../engine/tasks.js';
import type { CollectionView, TaskLine } from '../engine/types.js';

export class PlanStore {
  #last: { from: readonly unknown[]; tasks: readonly TaskLine[] } | undefined;

  static async begin(): Promise<PlanStore> {
    await begin();
    return new PlanStore();
  }

  /** Reads the text of a plan; throws a `Failure` where it is none. */
  read(text: string): void {
    readPlan(text);
  }

  /** The tasks of a plan with what the units that are looked at have done. */
  tasks(plan: string, criteria: string, view: CollectionView): readonly TaskLine[] {
    const from = [plan, criteria, view];
    if (this.#last === undefined || from.some((each, at) => each !== this.#last?.from[at]))
      this.#last = { from, tasks: tasksOf(plan, criteria, view.tally) };
    return this.#last.tasks;
  }
}
