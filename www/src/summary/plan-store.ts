/** What the sums of the units are taken for: the plan at hand beside them, a file for everybody. Fetched with the first of these. */
import { begin, publishedOf, readPlan, tasksOf } from '../engine/tasks.js';
import type { CollectionView, LevelRef, TaskLine } from '../engine/types.js';

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

  /** The text of a summary of what may be published of all units; nothing where they are too few. */
  published(
    whole: CollectionView,
    criteria: string | undefined,
    by: LevelRef,
    on: string,
    atLeast: number,
  ): string | undefined {
    return publishedOf(criteria, whole, by, on, atLeast);
  }
}
