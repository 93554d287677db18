/** What the level above does to a checklist: its scores, and the decision on the class. */
import type { Decision, ReviewScore } from '../../engine/types.js';
import { type ChecklistStore, scoreItem } from './checklist.js';

const NONE: ReadonlySet<string> = new Set();

/** Gives a criterion the reviewer's score, bound to the answer as it is now; takes it away where there is none. */
export function setReview(
  store: ChecklistStore,
  id: string,
  score: Omit<ReviewScore, 'saw'> | undefined,
  today: string,
): void {
  store.flush();
  const { scorer, level } = store;
  if (scorer === undefined || level === 0) return;
  store.draft.set(scoreItem(level, id), score && { ...score, saw: scorer.answerFingerprint(id) });
  const { unit } = store.assessment();
  const before = store.draft.get(`review/${level}`) as object | undefined;
  const by = unit.superior ?? { name: '' };
  store.draft.set(`review/${level}`, {
    level,
    weight: 'deciding',
    by,
    ...before,
    on: today,
    saw: scorer.fingerprint(),
  });
  store.renew(new Set([id]));
}

/** Whether the unit has changed its answer since the reviewer scored it. */
export function isReopened(store: ChecklistStore, id: string): boolean {
  const { scorer } = store;
  const score = store.review(id);
  return score !== undefined && scorer !== undefined && scorer.answerFingerprint(id) !== score.saw;
}

/** Decides the class, or takes the decision back. */
export function decide(store: ChecklistStore, decision: Omit<Decision, 'saw' | 'by'> | undefined): void {
  const by = store.assessment().unit.superior ?? { name: '' };
  store.draft.set('head/decision', decision && { ...decision, by, saw: store.scorer?.fingerprint() ?? '' });
  store.renew(NONE);
}
