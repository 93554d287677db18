/** A checklist that is handed in: the document that goes out, and the step that is noted for it. */
import { documentOf, handedIn } from '../documents.js';
import type { Assessment } from '../../engine/types.js';
import type { ChecklistStore } from './checklist.js';

/** What is handed over: the text of its document, and what it is known by, which cannot be told without the engine. */
export interface Submission {
  text: string;
  fingerprint: string | undefined;
}

/** The document that is handed over: the assessment with the step of handing it in. */
export function submission(store: ChecklistStore, today: string): Submission {
  const assessment = store.assessment();
  const entered = store.scorer?.fingerprint();
  return {
    text: documentOf(handedIn(assessment, today)),
    fingerprint: entered === undefined ? undefined : `${entered}-${sumOf(beside(assessment))}`,
  };
}

// What may be corrected beside what the unit has entered: what it is called, who has filled it in, what was decided.
const beside = ({ unit, filledBy, reviews, decision }: Assessment): string =>
  JSON.stringify([unit.name, unit.superior?.name, filledBy?.name, filledBy?.role, reviews, decision]);

// A short sum that two such texts hardly share (FNV-1a); nobody gains by making two of one sum.
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Notes that the assessment has been handed in. */
export function handIn(store: ChecklistStore, today: string): void {
  const { state, history } = handedIn(store.assessment(), today);
  store.draft.set('head/progress', { state, history });
}
