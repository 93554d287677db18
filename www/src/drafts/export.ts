/** A draft as the text of a file. */
import type { Assessment } from '../engine/types.js';
import { documentOf } from './items.js';
import type { Conflict } from './state.js';

/**
 * The format of an exported draft that holds more than an assessment can: texts that are no values yet, open conflicts.
 */
export const DRAFT = 'orientation/draft';

export interface DraftContent {
  assessment: Assessment;
  raw?: Record<string, string>;
  conflicts?: readonly Conflict[];
}

/** The part of a draft that an export needs. */
export interface Exported {
  readonly conflicts: readonly Conflict[];
  assessment(): Assessment;
  raw(): ReadonlyMap<string, string>;
}

/** The text of the exported file: an assessment, or a draft where the format of assessments would lose something. */
export function exportText(draft: Exported): string {
  const assessment = draft.assessment();
  const raw = Object.fromEntries(draft.raw());
  const { conflicts } = draft;
  if (Object.keys(raw).length === 0 && conflicts.length === 0) return documentOf(assessment);
  const content: DraftContent = { assessment, raw, conflicts };
  return JSON.stringify({ format: DRAFT, version: 1, content });
}
