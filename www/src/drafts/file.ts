/** Files that the person is offered to save. */
import type { DraftName } from './name.js';

/** A file that is offered for saving. */
export interface DraftFile {
  name: string;
  type: string;
  text: string;
}

/** Makes a file of a text; the name of the file tells the unit and the period. */
export function fileOf(text: string, { unit, criteria, period }: DraftName): DraftFile {
  const name = [criteria, unit, period].join('_').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return { name: `${name}.json`, type: 'application/json', text };
}
