/** What the parts of the form are drawn from. */
import type { Entry } from '../form.js';
import type { Problem } from '../reading.js';
import type { ChecklistStore } from '../session/checklist.js';
import type { AllWords, ChecklistWords } from '../words/index.js';

export type Mode = 'self' | 'review' | 'read';

/** The parts of a row that are made only when someone opens them. */
export type Panel = 'why' | 'evidence' | 'plan';

/** What a row knows beside the store. */
export interface RowState {
  /** Counts up whenever the inputs must show other values than were typed into them. */
  version: number;
  problems: readonly Problem[];
  open: ReadonlySet<Panel>;
}

export interface Context<W = ChecklistWords> {
  store: ChecklistStore;
  words: W;
  mode: Mode;
  /** Whether nothing can be changed: for reading, or in a disabled fieldset. */
  locked: boolean;
  /** Whether a reviewer cannot change anything either. */
  readonly: boolean;
  /** Draws an opened part of a row. */
  panel: (panel: Panel, entry: Entry) => unknown;
  /** Draws the reviewer's part of a row, where there is one. */
  review: ((entry: Entry) => unknown) | undefined;
}

/** The same for the parts that are fetched later, with their words. */
export type MoreContext = Context<AllWords>;

/** The ids of a criterion's elements inside the shadow root. */
export const questionId = (id: string): string => `q-${id}`;
export const rowId = (id: string): string => `c-${id}`;
export const problemId = (id: string): string => `p-${id}`;
