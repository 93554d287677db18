/**
 * A criteria set that is being made on the desk, kept on the device: the set, the file that it was opened from, and what its
 * table has left unclear. `orientation:import-criteria:<page>:<draft>` holds one.
 */
import type { DraftEnv } from '../drafts/env.js';
import type { Issue } from '../engine/types.js';
import { DraftShelf } from './kept.js';

export interface KeptSet {
  /** When it was written. */
  at: number;
  title: string;
  /** The file of the set as it stands. */
  text: string;
  /** The file that it was opened from, where there was one. */
  base?: string | undefined;
  /** What the table has left unclear. */
  unclear: readonly Issue[];
}

// A text that somebody else may have written there is no draft.
function read(written: string | Uint8Array | null | undefined): KeptSet | undefined {
  try {
    if (written instanceof Uint8Array) return undefined;
    const { at, title, text, base, unclear } = JSON.parse(written ?? 'null') as Partial<KeptSet>;
    if (typeof at !== 'number' || typeof title !== 'string' || typeof text !== 'string') return undefined;
    const known = Array.isArray(unclear) ? (unclear as Issue[]) : [];
    return { at, title, text, base: typeof base === 'string' ? base : undefined, unclear: known };
  } catch {
    return undefined;
  }
}

/** The drafts of the sets of one page. */
export class KeptSets extends DraftShelf<KeptSet> {
  constructor(env: DraftEnv, page: string) {
    super(env, 'import-criteria', page, { write: (kept) => JSON.stringify(kept), read });
  }
}
