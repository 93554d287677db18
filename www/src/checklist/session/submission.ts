/** Handing in a checklist: the document that is sent, and the step that the assessment notes. */
import { documentOf, handedIn } from '../documents.js';
import type { Assessment } from '../../engine/types.js';
import type { ChecklistSession } from './session.js';

/** A submission: the text of its document, and its fingerprint, which is unknown without the engine. */
export interface Submission {
  text: string;
  fingerprint: string | undefined;
}

/** The submission of the present assessment, with the step of handing in. */
export function submission(session: ChecklistSession, today: string): Submission {
  const assessment = session.assessment();
  const entered = session.fingerprint();
  return {
    text: documentOf(handedIn(assessment, today)),
    fingerprint: entered === undefined ? undefined : `${entered}-${checksumOf(beside(assessment))}`,
  };
}

// The members beside the answers that may be corrected: the name of the unit, who has filled the form in, reviews, the
// decision.
const beside = ({ unit, filledBy, reviews, decision }: Assessment): string =>
  JSON.stringify([unit.name, unit.superior?.name, filledBy?.name, filledBy?.role, reviews, decision]);

// FNV-1a: two texts hardly share a checksum by chance, and nobody gains by forging one.
function checksumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Notes in the assessment that it has been handed in. */
export function handIn(session: ChecklistSession, today: string): void {
  const { state, history } = handedIn(session.assessment(), today);
  session.change('head/progress', { state, history });
}
