/** The interface of an open checklist for the other elements of its page. */
import type { CriterionEntry, Form } from '../checklist/form.js';
import type { Card } from '../engine/scorer.js';
import type { Answer, ReviewScore } from '../engine/types.js';
import { Board } from './board.js';
import type { Measure, MeasureState } from './measure.js';

/** A form on the page, as a plan sees it. */
export interface ShownForm {
  readonly title: string;
  /** The id of the plan that the criteria of the form measure. */
  readonly plan: string;
  /** The criteria that count, in the order of the form, each with the nodes of the plan that the criterion measures. */
  readonly cited: readonly { id: string; cites: readonly string[] }[];
  measure(id: string): Measure | undefined;
  /** Goes to a criterion; `false` where the form has no such criterion. */
  open(id: string): boolean;
}

/** The board of forms: those of the script whose class is registered for the tag of the checklist. */
export const forms = new Board<ShownForm>();

/** The part of a session that showing a checklist needs. */
export interface OpenChecklist {
  readonly form: Form | undefined;
  readonly card: Card;
  answer(id: string): Answer;
  reviewOf(level: number, id: string): ReviewScore | undefined;
  subscribe(listener: (change: { criteria: ReadonlySet<string> | 'all' }) => void): () => void;
}

const stateOf = ({ id, standing }: CriterionEntry, checklist: OpenChecklist): MeasureState => {
  const { notApplicable, value } = checklist.answer(id);
  return standing === 'superior'
    ? 'superior'
    : notApplicable !== undefined
      ? 'away'
      : value === undefined
        ? 'open'
        : 'done';
};

function measureOf(entry: CriterionEntry, checklist: OpenChecklist): Measure {
  const { id, criterion, maximum } = entry;
  const state = stateOf(entry, checklist);
  const counts = state === 'done' || (state === 'superior' && checklist.reviewOf(1, id) !== undefined);
  return {
    id,
    title: criterion.title,
    state,
    points: counts ? checklist.card.line(id, state === 'superior' ? checklist.card.last : 0)?.points : undefined,
    maximum: criterion.rule.kind === 'penalty' ? undefined : maximum,
  };
}

/** Puts an open checklist on the board; gives the function that removes it. */
export function showForm(checklist: OpenChecklist, goTo: (id: string) => boolean): () => void {
  const { form } = checklist;
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
      return entry && measureOf(entry, checklist);
    },
    open: goTo,
  };
  const ends = [checklist.subscribe(({ criteria }) => forms.tell(shown, criteria)), forms.show(shown)];
  return () => ends.forEach((end) => end());
}
