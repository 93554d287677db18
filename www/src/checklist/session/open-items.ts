/** What keeps a form from being complete, of each item the first that is to be done about it. */
import type { Gap } from '../../engine/types.js';
import type { ChecklistSession } from './session.js';

/** What is missing, in the order of the form. */
export function gapsOf({ form, card }: ChecklistSession): readonly Gap[] {
  const { facts = [], entries = [] } = form ?? {};
  return [...facts, ...entries].flatMap(({ id }) => card.gapsOf(id));
}

/** A criterion or a fact that something is to be done about. */
export interface Open {
  id: string;
  /** `wrong`: something stands there that is no value, or none that counts. */
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

/** Everything that is open, in the order of the form. */
export function openItems(session: ChecklistSession): readonly Open[] {
  const { form, card } = session;
  const wrong = session.wrongIds;
  // Before the engine has come, what is blank can be told all the same.
  const gaps = card.isKnown
    ? gapsOf(session).map(({ id, kind }): Open => ({ id, kind: KINDS[kind] }))
    : session.openIds.map((id): Open => ({ id, kind: 'unanswered' }));
  const ids = [...(form?.facts ?? []), ...(form?.entries ?? [])].map(({ id }) => id);
  return ids.flatMap((id): Open[] => (wrong.has(id) ? [{ id, kind: 'wrong' }] : gaps.filter((gap) => gap.id === id)));
}
