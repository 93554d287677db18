/** A fact was corrected: the answers that had taken their whole over from the fact follow. */
import { compare } from '../numbers.js';
import { answerItem, type ChecklistSession } from '../session/session.js';
import type { Answer } from '../../engine/types.js';

/**
 * Gives the answers whose whole is the number that the fact had `before` its number of now; says how many they were. An answer
 * whose part is more than the new whole stays as it is, and so does one that a note accounts for: both differ from the fact, and
 * the row says so.
 */
export function carryWhole(session: ChecklistSession, fact: string, before: string): number {
  const now = session.fact(fact)?.value;
  if (now?.kind !== 'number' || now.value === before) return 0;
  const changes = (session.form?.entries ?? []).flatMap(({ id, criterion, field }) => {
    const answer = session.answer(id);
    const { value, note = '' } = answer;
    const isTaken = criterion.whole === fact && value?.kind === 'ratio' && value.value.whole === before && note === '';
    if (!isTaken || field.kind !== 'ratio') return [];
    const { part } = value.value;
    if (!field.over && compare(part, now.value) > 0) return [];
    const followed: Answer = { ...answer, value: { kind: 'ratio', value: { part, whole: now.value } } };
    return [[answerItem(id), followed] as const];
  });
  if (changes.length > 0) session.changeAll(changes, 'elsewhere');
  return changes.length;
}
