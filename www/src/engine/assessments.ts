/**
 * The second engine module: questions about whole assessments and not about an open form. Which criteria would raise
 * the result, the reasons of a number, merging two copies, moving answers to another edition. The module keeps nothing
 * open; each question brings the texts of its files.
 */
import { Instance } from './instance.js';
import type { ChecklistSource } from './scorer.js';
import type { Explanation, Fingerprint, Merged, Moved, PointRange, ScoreCard } from './types.js';

const engine = new Instance<typeof import('../../wasm/assessments/orientation.js')>('assessments');

/** Loads the wasm module; every other function of this file needs it. */
export const begin = (): Promise<void> => engine.load();

/** The whole score card of an assessment. */
export function scored({ criteria, assessment, day }: ChecklistSource): ScoreCard {
  return engine.json('score', criteria, assessment, day) as ScoreCard;
}

/** The least and the most points that each rule of a criteria file can bring. */
export function rangesOf(criteria: string): readonly PointRange[] {
  return engine.json('ranges', criteria) as PointRange[];
}

/** The fingerprint of some bytes. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return engine.text('sha256', bytes);
}

/** The reasons of a number of the score card; `undefined` where the column has no such number. */
export function explained(
  { criteria, assessment, day }: ChecklistSource,
  column: number,
  target: object,
): Explanation | undefined {
  const asked = [criteria, assessment, day, column, JSON.stringify(target)] as const;
  return engine.json('explain', ...asked) as Explanation | undefined;
}

/**
 * Merges the texts of two assessments, with or without the common base that both began from; where both changed the
 * same item, the version of `mine` is kept.
 */
export function mergeAssessments(base: string | null, mine: string, theirs: string): Merged {
  return engine.json('merge', base, mine, theirs) as Merged;
}

/**
 * Moves the text of an assessment to another edition of its criteria, on a day such as `2022-11-30`. Without the text
 * of the old edition an answer is kept where the new rule accepts it.
 */
export function migrateAssessment(assessment: string, old: string | null, present: string, day: string): Moved {
  return engine.json('moveToEdition', assessment, old, present, day) as Moved;
}
