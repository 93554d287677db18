/** Evidence that other criteria have already: one activity often proves several. */
import type { CriterionEntry } from '../form.js';
import { spokenEvidence } from '../spoken.js';
import type { Evidence, EvidenceKind } from '../../engine/types.js';
import type { PanelContext } from './context.js';

/** The most pieces that are offered: those that were entered nearest before the criterion. */
const OFFERED = 3;

export interface Used {
  /** The number of the criterion that the piece belongs to. */
  number: string;
  /** The text of the piece. */
  told: string;
  piece: Evidence;
}

/** The evidence of other criteria that this criterion accepts too, the nearest above first. */
export function reusable(
  { id }: CriterionEntry,
  kinds: readonly EvidenceKind[],
  { session, words }: PanelContext,
): readonly Used[] {
  const entries = session.form?.entries ?? [];
  const at = entries.findIndex((entry) => entry.id === id);
  const has = new Set((session.answer(id).evidence ?? []).map((piece) => spokenEvidence(piece, words)));
  const found: Used[] = [];
  const nearest = (a: number, b: number): number => b - a;
  const before = [...entries.slice(0, at).keys()].sort(nearest).flatMap((place) => entries[place] ?? []);
  for (const { id: other, number } of [...before, ...entries.slice(at + 1)]) {
    // A criterion that lacks its evidence has no piece that counts.
    if (session.isUnproven(other)) continue;
    for (const piece of session.answer(other).evidence ?? []) {
      const told = spokenEvidence(piece, words);
      if (!kinds.includes(piece.proof.kind) || told === '' || has.has(told)) continue;
      has.add(told);
      found.push({ number, told, piece });
      if (found.length === OFFERED) return found;
    }
  }
  return found;
}
