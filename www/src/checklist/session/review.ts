/** The work of the level above on a checklist: its scores, and the decision on the class. */
import type { Decision, PointRange, ReviewScore } from '../../engine/types.js';
import type { Form } from '../form.js';
import { lazyEngine } from './lazy-engine.js';
import { type ChecklistSession, scoreItem } from './session.js';

/** Sets the score of the reviewer for a criterion, bound to the present answer; `undefined` takes the score away. */
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

const ranges = new WeakMap<Form, ReadonlyMap<string, PointRange>>();

/** The points that a reviewer may give for a criterion; `undefined` where the second engine module is not loaded. */
export function rangeOf(session: ChecklistSession, id: string): PointRange | undefined {
  const { form } = session;
  if (form === undefined) return undefined;
  if (!ranges.has(form)) {
    const all = session.ask((scorer) => lazyEngine.value?.rangesOf(scorer.source().criteria));
    if (all !== undefined) ranges.set(form, new Map(all.map((range) => [range.id, range])));
  }
  return ranges.get(form)?.get(id);
}

/** Whether the unit has changed its answer since the reviewer scored it. */
export function isReopened(session: ChecklistSession, id: string): boolean {
  const score = session.review(id);
  return score !== undefined && session.ask((scorer) => scorer.answerFingerprint(id) !== score.saw) === true;
}

/** Sets the decision on the class; `undefined` takes the decision back. */
export function decide(session: ChecklistSession, decision: Omit<Decision, 'saw' | 'by'> | undefined): void {
  const by = session.assessment().unit.superior ?? { name: '' };
  const saw = session.fingerprint() ?? '';
  session.change('head/decision', decision && { ...decision, by, saw });
}
