/** A checklist as the other elements of its page see it. */
import type { CriterionEntry, Form } from '../checklist/form.js';
import type { Card } from '../engine/scorer.js';
import type { Answer, ReviewScore } from '../engine/types.js';
import { Board } from './board.js';
import type { Measure, MeasureState } from './measure.js';

/** A form that is filled in on the page. */
export interface ShownForm {
  readonly title: string;
  /** The id of the plan that its criteria measure. */
  readonly plan: string;
  /** The criteria that count, in their order, each with the nodes of the plan that it measures. */
  readonly cited: readonly { id: string; cites: readonly string[] }[];
  measure(id: string): Measure | undefined;
  /** Goes to a criterion; says whether there is one. */
  open(id: string): boolean;
}

/** The forms of the page: those of one copy of the script, whose class is registered for their tag. */
export const forms = new Board<ShownForm>();

/** What is asked of a checklist here. */
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

/** Tells the page of a checklist that has been opened; gives what ends it. */
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
