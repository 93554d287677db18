/** What the level above does to a checklist: its scores, and the decision on the class. */
import type { Decision, ReviewScore } from '../../engine/types.js';
import { type ChecklistSession, scoreItem } from './session.js';

/** Gives a criterion the reviewer's score, bound to the answer as it is now; takes it away where there is none. */
export function setReview(
  session: ChecklistSession,
  id: string,
  score: Omit<ReviewScore, 'saw'> | undefined,
  today: string,
): void {
  const { level } = session;
  const found = session.ask((scorer) => [scorer.answerFingerprint(id), scorer.fingerprint()] as const);
  if (found === undefined || level === 0) return;
  const [sawAnswer, saw] = found;
  const by = session.assessment().unit.superior ?? { name: '' };
  const before = session.get(`review/${level}`) as object | undefined;
  session.changeAll([
    [scoreItem(level, id), score && { ...score, saw: sawAnswer }],
    [`review/${level}`, { level, weight: 'deciding', by, ...before, on: today, saw }],
  ]);
}

/** Whether the unit has changed its answer since the reviewer scored it. */
export function isReopened(session: ChecklistSession, id: string): boolean {
  const score = session.review(id);
  return score !== undefined && session.ask((scorer) => scorer.answerFingerprint(id) !== score.saw) === true;
}

/** Decides the class, or takes the decision back. */
export function decide(session: ChecklistSession, decision: Omit<Decision, 'saw' | 'by'> | undefined): void {
  const by = session.assessment().unit.superior ?? { name: '' };
  const saw = session.fingerprint() ?? '';
  session.change('head/decision', decision && { ...decision, by, saw });
}
