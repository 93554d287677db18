/**
 * What is asked of whole assessments and not of an open form: what would raise the result, the reasons of a number,
 * merging, moving to other criteria. Nothing is kept open here; each question brings its texts.
 */
import {
  __wbg_reset_state,
  explain,
  initSync,
  merge,
  moveToEdition,
  ranges,
  score,
  sha256,
} from '../../wasm/assessments/orientation.js';
import { Instance } from './instance.js';
import type { ChecklistSource } from './scorer.js';
import type { Explanation, Fingerprint, Merged, Moved, PointRange, ScoreCard } from './types.js';

const engine = new Instance('assessments', { initSync, __wbg_reset_state });

/** Makes the functions of this file ready. */
export const begin = (): Promise<void> => engine.load();

/** The whole score card. */
export function scored({ criteria, assessment, day }: ChecklistSource): ScoreCard {
  return JSON.parse(engine.call(() => score(criteria, assessment, day))) as ScoreCard;
}

/** What the rules of a criteria file can bring. */
export function rangesOf(criteria: string): readonly PointRange[] {
  return JSON.parse(engine.call(() => ranges(criteria))) as PointRange[];
}

/** The fingerprint of some bytes. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return engine.call(() => sha256(bytes));
}

/** Where a number of a column comes from. */
export function explained(
  { criteria, assessment, day }: ChecklistSource,
  column: number,
  target: object,
): Explanation | undefined {
  const found = engine.call(() => explain(criteria, assessment, day, column, JSON.stringify(target)));
  return found === undefined ? undefined : (JSON.parse(found) as Explanation);
}

/**
 * Merges the texts of two assessments, with or without the one that both began from; `mine` is kept where both changed
 * the same.
 */
export function mergeAssessments(base: string | null, mine: string, theirs: string): Merged {
  return JSON.parse(engine.call(() => merge(base, mine, theirs))) as Merged;
}

/**
 * Moves the text of an assessment to another edition of its criteria, on a day such as `2022-11-30`. Of the criteria
 * that it answers the text may be gone; an answer is kept then where the new rule accepts it.
 */
export function migrateAssessment(assessment: string, old: string | null, present: string, day: string): Moved {
  return JSON.parse(engine.call(() => moveToEdition(assessment, old, present, day))) as Moved;
}
