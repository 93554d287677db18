/** Files of the formats of the model, as texts. */
import { assessmentFile } from '../engine/formats.js';
import { handedInAs } from '../engine/states.js';
import type { Assessment } from '../engine/types.js';

/** The whole text of a file, whether its content is given alone or in its envelope. */
export function enveloped(head: { format: string; version: number }, file: unknown): string {
  return JSON.stringify((file as { format?: unknown }).format === undefined ? { ...head, content: file } : file);
}

/** The text of an assessment's file. */
export const documentOf = (content: Assessment): string => enveloped(assessmentFile, content);

/** An assessment with the step of handing it in. */
export function handedIn(assessment: Assessment, today: string): Assessment {
  const { state: from, history = [], filledBy } = assessment;
  const to = handedInAs[from];
  if (to === undefined) return assessment;
  const by = filledBy?.name;
  return { ...assessment, state: to, history: [...history, { from, to, on: today, ...(by ? { by } : {}) }] };
}
