/** What keeps a form from being complete, of each item the first that is to be done about it. */
import { gapsOf } from './explain.js';
import type { ChecklistSession } from './session.js';

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

// What stands in the inputs and is no value yet, by what it was typed for.
function wrongIds({ rawKeys }: ChecklistSession): Set<string> {
  const own = rawKeys.filter((key) => !key.startsWith('review-')).map((key) => key.replace(/^fact:/, ''));
  return new Set(own.map((key) => key.split(':')[0] ?? key));
}

/** Everything that is open, in the order of the form. */
export function openItems(session: ChecklistSession): readonly Open[] {
  const { form, card } = session;
  const wrong = wrongIds(session);
  // Before the engine has come, what is blank can be told all the same.
  const blanks = card.isKnown
    ? gapsOf(session).map(({ id, kind }): Open => ({ id, kind: KINDS[kind] }))
    : [
        ...(form?.facts ?? []).filter(({ id }) => session.fact(id) === undefined),
        ...(form?.asked ?? []).filter(({ id }) => Object.keys(session.answer(id)).length === 0),
      ].map(({ id }): Open => ({ id, kind: 'unanswered' }));
  const ids = [...(form?.facts ?? []), ...(form?.entries ?? [])].map(({ id }) => id);
  return ids.flatMap((id): Open[] =>
    wrong.has(id) ? [{ id, kind: 'wrong' }] : blanks.filter((blank) => blank.id === id),
  );
}
