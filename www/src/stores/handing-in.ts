/** A checklist that is handed in: the document that goes out, and the step that is noted for it. */
import { documentOf, handedIn } from '../checklist/documents.js';
import type { ChecklistStore } from './checklist.js';

/** What is handed over: the text of its document, and what it is known by, which only the engine can tell. */
export interface Submission {
  text: string;
  fingerprint: string | undefined;
}

/** The document that is handed over: the assessment with the step of handing it in. */
export function submission(store: ChecklistStore, today: string): Submission {
  return { text: documentOf(handedIn(store.assessment(), today)), fingerprint: store.scorer?.fingerprint() };
}

/** Notes that the assessment has been handed in. */
export function handIn(store: ChecklistStore, today: string): void {
  const { state, history } = handedIn(store.assessment(), today);
  store.draft.set('head/progress', { state, history });
}
