/** What the parts that are fetched later know of the form that they belong to. */
import type { ChecklistStore } from '../session/checklist.js';
import type { Context } from './context.js';
import type { ChecklistElement } from './element.js';
import type { Rows } from './rows.js';
import type { Saving } from './saving.js';

export interface Surroundings {
  readonly element: ChecklistElement;
  readonly store: ChecklistStore;
  readonly saving: Saving;
  readonly rows: Rows;
  context: () => Context;
  /** Counts up whenever inputs must show other values than were typed. */
  version: () => number;
  period: () => string;
  /** What of the result is opened to be explained. */
  openWhy: () => string | undefined;
  say: (words: string) => void;
  /** Something else may be wrong with the form than was before. */
  judge: () => void;
}
