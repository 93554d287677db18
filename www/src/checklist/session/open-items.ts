/** The open items of a form: the criteria and facts that keep the form from being complete. */
import type { Gap } from '../../engine/types.js';
import type { ChecklistSession } from './session.js';

/** The gaps that the engine tells, in the order of the form. */
export function gapsOf({ form, card }: ChecklistSession): readonly Gap[] {
  const { facts = [], entries = [] } = form ?? {};
  return [...facts, ...entries].flatMap(({ id }) => card.gapsOf(id));
}

/** A criterion or a fact that is open, and why. */
export interface Open {
  id: string;
  /** `wrong` where a text is typed that is no value, or a value is refused. */
  kind: 'wrong' | 'unjustified' | 'unproven' | 'unanswered';
}

const KINDS = {
  value: 'wrong',
  justification: 'unjustified',
  evidence: 'unproven',
  answer: 'unanswered',
  parts: 'unanswered',
  fact: 'unanswered',
} as const;

/** All open items, in the order of the form. */
export function openItems(session: ChecklistSession): readonly Open[] {
  const { form, card } = session;
  const wrong = session.wrongIds;
  // Blank items can be told before the engine is loaded, too.
  const gaps = card.isKnown
    ? gapsOf(session).map(({ id, kind }): Open => ({ id, kind: KINDS[kind] }))
    : session.openIds.map((id): Open => ({ id, kind: 'unanswered' }));
  const ids = [...(form?.facts ?? []), ...(form?.entries ?? [])].map(({ id }) => id);
  return ids.flatMap((id): Open[] => (wrong.has(id) ? [{ id, kind: 'wrong' }] : gaps.filter((gap) => gap.id === id)));
}
