/** The work of the level above on a checklist: its scores, what it says of the whole, its step, and the decision on the class. */
import type { Decision, Person, PointRange, QueueEntry, Review, ReviewScore, State, Step } from '../../engine/types.js';
import type { Item } from '../../drafts/items.js';
import type { CriterionEntry, Form } from '../form.js';
import { compare } from '../numbers.js';
import { lazyEngine } from './lazy-engine.js';
import { reviewEngine } from './review-engine.js';
import type { ChecklistSession } from './session.js';

/** A score without the fingerprint of the answer that it is bound to. */
export type Given = Omit<ReviewScore, 'saw'>;

/** The level that reviews in a form: the one directly above the unit. */
export const LEVEL = 1;

const REVIEW: Item = `review/${LEVEL}`;

/** The item of the score of a criterion. */
export const scoreItem = (id: string): Item => `scores/${LEVEL}/${id}`;

/** The score that the reviewer has given a criterion. */
export const scoreOf = (session: ChecklistSession, id: string): ReviewScore | undefined => session.reviewOf(LEVEL, id);

/** The review of this level without its scores; `undefined` before the first word. */
export const reviewHead = (session: ChecklistSession): Review | undefined => session.get(REVIEW) as Review | undefined;

// The review as it is from today on, bound to what the unit has entered now.
function headNow(session: ChecklistSession, saw: string, today: string): Review {
  const by = session.assessment().unit.superior ?? { name: '' };
  return { level: LEVEL, weight: 'deciding', by, ...reviewHead(session), on: today, saw } as Review;
}

/** Sets scores of the reviewer, each bound to the present answer; `undefined` takes a score away. */
export function setReviews(
  session: ChecklistSession,
  scores: readonly (readonly [id: string, score: Given | undefined])[],
  today: string,
): void {
  const found = session.ask((scorer) => ({
    whole: scorer.fingerprint(),
    answers: scores.map(([id]) => scorer.answerFingerprint(id)),
  }));
  if (found === undefined || scores.length === 0) return;
  session.changeAll([
    ...scores.map(([id, score], at) => [scoreItem(id), score && { ...score, saw: found.answers[at] }] as const),
    [REVIEW, headNow(session, found.whole, today)],
  ]);
}

/** Changes what the review says of the whole: who reviews, and the general comment. */
export function changeReview(
  session: ChecklistSession,
  part: { person?: Person | undefined; comment?: string | undefined },
  today: string,
): void {
  const saw = session.fingerprint();
  if (saw === undefined) return;
  const all = Object.entries({ ...headNow(session, saw, today), ...part });
  session.change(REVIEW, Object.fromEntries(all.filter(([, value]) => value !== undefined)));
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
  const score = scoreOf(session, id);
  return score !== undefined && session.ask((scorer) => scorer.answerFingerprint(id) !== score.saw) === true;
}

/** What the unit gave itself; `undefined` where nothing was to be scored. */
export function ownPoints(session: ChecklistSession, { id, standing }: CriterionEntry): string | undefined {
  const line = session.card.line(id);
  const counts = line !== undefined && line.state !== 'notApplicable' && line.state !== 'excused';
  return standing === 'asked' && counts ? line.points : undefined;
}

/** Whether the level above has a score to give: all that counts in this period and is not put aside. */
export const isScorable = (session: ChecklistSession, entry: CriterionEntry): boolean =>
  entry.standing === 'superior' || ownPoints(session, entry) !== undefined || scoreOf(session, entry.id) !== undefined;

/** Whether a score stands that is of the present answer. */
export const isScored = (session: ChecklistSession, id: string): boolean =>
  scoreOf(session, id) !== undefined && !isReopened(session, id);

/** Whether the score of the reviewer is another than the unit's own. */
export function isDifferent(session: ChecklistSession, entry: CriterionEntry): boolean {
  const given = scoreOf(session, entry.id)?.points;
  const own = ownPoints(session, entry);
  return given !== undefined && own !== undefined && compare(given, own) !== 0;
}

/** Whether a score that differs says not why. */
export const lacksReason = (session: ChecklistSession, entry: CriterionEntry): boolean =>
  isDifferent(session, entry) && (scoreOf(session, entry.id)?.reason ?? '').trim() === '';

/** Gives criteria the points that the unit gave itself; what was scored before is taken over where it was of an older answer. */
export function acceptOwn(session: ChecklistSession, entries: readonly CriterionEntry[], today: string): void {
  const scores = entries.flatMap((entry): (readonly [string, Given])[] => {
    const points = ownPoints(session, entry);
    return points === undefined ? [] : [[entry.id, { points }]];
  });
  setReviews(session, scores, today);
}

/** What of the form is worth a look, as the model says, by the criterion or fact; by a blank name what the whole form is. */
export function exceptionsOf(session: ChecklistSession): ReadonlyMap<string, readonly QueueEntry[]> {
  const all = session.ask((scorer) => reviewEngine.value?.queueOf(scorer.source())) ?? [];
  const found = new Map<string, QueueEntry[]>();
  for (const entry of all) found.set(entry.at ?? '', [...(found.get(entry.at ?? '') ?? []), entry]);
  return found;
}

interface Progress {
  state: State;
  history?: readonly Step[];
}

const progressOf = (session: ChecklistSession): Progress => session.get('head/progress') as Progress;

/** The steps that were taken so far, the first one first. */
export const stepsOf = (session: ChecklistSession): readonly Step[] => progressOf(session).history ?? [];

/** How far the form has come. */
export const stateOf = (session: ChecklistSession): State => progressOf(session).state;

/** Whether the form can come to a state now; `undefined` while the engine of the review is not loaded. */
export const canBecome = (session: ChecklistSession, to: State): boolean | undefined =>
  reviewEngine.value?.nextStates(stateOf(session)).includes(to);

/** What a step says. */
export interface Said {
  by: string | undefined;
  reason?: string | undefined;
  /** What each criterion or fact lacks. */
  items?: Readonly<Record<string, string>>;
}

/** Takes a step to another state; says whether it was permitted. */
export function advance(session: ChecklistSession, to: State, said: Said, today: string): boolean {
  const taken = session.ask((scorer) => reviewEngine.value?.advanced(scorer.source(), to, today, said));
  if (taken !== undefined) session.change('head/progress', taken);
  return taken !== undefined;
}

/** Takes over how far the file of the page has come, where that is further than what the device has kept. */
export function catchUp(session: ChecklistSession, { state, history = [] }: Partial<Progress>): void {
  if (state !== undefined && history.length > stepsOf(session).length)
    session.change('head/progress', { state, history }, 'elsewhere');
}

/** The decision on the class. */
export const decisionOf = (session: ChecklistSession): Decision | undefined =>
  session.get('head/decision') as Decision | undefined;

/** Sets the decision on the class; `undefined` takes the decision back. */
export function decide(session: ChecklistSession, decision: Omit<Decision, 'saw' | 'by'> | undefined): void {
  const by = session.assessment().unit.superior ?? { name: '' };
  const saw = session.fingerprint() ?? '';
  session.change('head/decision', decision && { ...decision, by, saw });
}

// What a criterion or fact lacks, until the form is sent back.
const wishKey = (id: string): string => `review-wish:${LEVEL}:${id}`;

/** What a criterion or fact is said to lack, before the form is sent back. */
export const wishOf = (session: ChecklistSession, id: string): string | undefined => session.raw(wishKey(id));

/** Says what a criterion or fact lacks; kept on the device until the form is sent back. */
export const setWish = (session: ChecklistSession, id: string, text: string | undefined): void =>
  session.changeRaw(wishKey(id), text);

/** All of that, by the criterion or fact. */
export function wishesOf(session: ChecklistSession): Readonly<Record<string, string>> {
  const ids = [...(session.form?.facts ?? []), ...(session.form?.entries ?? [])].map(({ id }) => id);
  const said = ids.map((id) => [id, wishOf(session, id)?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}
