/** A checklist that is handed in: the document that goes out, and the step that is noted for it. */
import { documentOf, handedIn } from '../documents.js';
import type { Assessment } from '../../engine/types.js';
import type { ChecklistSession } from './session.js';

/** What is handed over: the text of its document, and what it is known by, which cannot be told without the engine. */
export interface Submission {
  text: string;
  fingerprint: string | undefined;
}

/** The document that is handed over: the assessment with the step of handing it in. */
export function submission(session: ChecklistSession, today: string): Submission {
  const assessment = session.assessment();
  const entered = session.fingerprint();
  return {
    text: documentOf(handedIn(assessment, today)),
    fingerprint: entered === undefined ? undefined : `${entered}-${checksumOf(beside(assessment))}`,
  };
}

// What may be corrected beside what the unit has entered: what it is called, who has filled it in, what was decided.
const beside = ({ unit, filledBy, reviews, decision }: Assessment): string =>
  JSON.stringify([unit.name, unit.superior?.name, filledBy?.name, filledBy?.role, reviews, decision]);

// A short checksum that two such texts hardly share (FNV-1a); nobody gains by making two of one checksum.
function checksumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Notes that the assessment has been handed in. */
export function handIn(session: ChecklistSession, today: string): void {
  const { state, history } = handedIn(session.assessment(), today);
  session.change('head/progress', { state, history });
}
