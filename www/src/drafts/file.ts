/** Drafts as files to save. */
import type { DraftName } from './name.js';

/** A file to offer for saving. */
export interface DraftFile {
  name: string;
  type: string;
  text: string;
}

/** A file of a text, with a name that tells the unit and the period. */
export function fileOf(text: string, { unit, criteria, period }: DraftName): DraftFile {
  const name = [criteria, unit, period].join('_').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return { name: `${name}.json`, type: 'application/json', text };
}
