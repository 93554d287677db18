/** A checklist that is open in the engine. */
import type { Scorer } from '../../engine/scorer.js';
import { ChecklistHandle } from '../../engine/engine.js';

/** Loads the engine and opens a set in it, with the answers that `answers` gives. */
export function engineScorer(criteria: string, answers: () => string, today: string): Promise<Scorer> {
  return ChecklistHandle.open(criteria, answers, today);
}
