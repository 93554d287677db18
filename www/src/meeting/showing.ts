/** A checklist as the other elements of its page see it. */
import type { Entry, Form } from '../checklist/form.js';
import type { Measure, MeasureState } from './measure.js';
import type { Card } from '../engine/scorer.js';
import type { Answer, ReviewScore } from '../engine/types.js';
import { forms, type ShownForm } from './meeting.js';

/** What is asked of a checklist here. */
export interface Showing {
  readonly form: Form | undefined;
  readonly card: Card;
  answer(id: string): Answer;
  reviewOf(level: number, id: string): ReviewScore | undefined;
  subscribe(listener: (change: { criteria: ReadonlySet<string> | 'all' }) => void): () => void;
  goTo(id: string): boolean;
}

const stateOf = ({ id, standing }: Entry, store: Showing): MeasureState => {
  const { notApplicable, value } = store.answer(id);
  return standing === 'superior'
    ? 'superior'
    : notApplicable !== undefined
      ? 'away'
      : value === undefined
        ? 'open'
        : 'done';
};

function measureOf(entry: Entry, store: Showing): Measure {
  const { id, criterion, maximum } = entry;
  const state = stateOf(entry, store);
  const counts = state === 'done' || (state === 'superior' && store.reviewOf(1, id) !== undefined);
  return {
    id,
    title: criterion.title,
    state,
    points: counts ? store.card.line(id, state === 'superior' ? store.card.last : 0)?.points : undefined,
    maximum: criterion.rule.kind === 'penalty' ? undefined : maximum,
  };
}

/** Tells the page of a checklist that has been opened; gives what ends it. */
export function showForm(store: Showing): () => void {
  const { form } = store;
  const plan = form?.set.plan?.id;
  if (form === undefined || plan === undefined) return () => undefined;
  const shown: ShownForm = {
    title: form.set.title,
    plan,
    get cited() {
      const counting = form.entries.filter(({ standing }) => standing === 'asked' || standing === 'superior');
      return counting.map(({ id, criterion }) => ({ id, cites: criterion.cites ?? [] }));
    },
    measure: (id) => {
      const entry = form.entry(id);
      return entry && measureOf(entry, store);
    },
    open: (id) => store.goTo(id),
  };
  const ends = [store.subscribe(({ criteria }) => forms.tell(shown, criteria)), forms.show(shown)];
  return () => ends.forEach((end) => end());
}
