/** Writing the files of assessments and criteria sets. */
import { assessmentFile } from '../engine/formats.js';
import { handedInAs } from '../engine/states.js';
import type { Assessment } from '../engine/types.js';

/** The text of a file from its content, with or without the envelope. */
export function enveloped(head: { format: string; version: number }, file: unknown): string {
  return JSON.stringify((file as { format?: unknown }).format === undefined ? { ...head, content: file } : file);
}

/** The text of the file of an assessment. */
export const documentOf = (content: Assessment): string => enveloped(assessmentFile, content);

/** The assessment with the step of handing in; unchanged where nothing is to be handed in. */
export function handedIn(assessment: Assessment, today: string): Assessment {
  const { state: from, history = [], filledBy } = assessment;
  const to = handedInAs[from];
  if (to === undefined) return assessment;
  const by = filledBy?.name;
  return { ...assessment, state: to, history: [...history, { from, to, on: today, ...(by ? { by } : {}) }] };
}
