/**
 * A checklist beside the plan that its criteria measure: the part that shows the criteria is fetched when a plan is
 * there.
 */
import { onPlans, shownPlans } from './meeting.js';
import type { OpenChecklist } from './showing.js';

/** Shows an open checklist in the present and later plans of its page; gives the function that ends this. */
export function comeTo(checklist: OpenChecklist, goTo: (id: string) => boolean): () => void {
  let state: 'waiting' | 'coming' | 'over' = 'waiting';
  let end = (): void => undefined;
  const leave = onPlans(() => {
    const wanted = checklist.form?.set.plan?.id;
    if (state !== 'waiting' || !shownPlans().some(({ plan }) => plan.id === wanted)) return;
    state = 'coming';
    import('./measures.js').then(
      ({ showForm }) => {
        if (state === 'coming') end = showForm(checklist, goTo);
      },
      // The form is complete without the part; the next plan tries to load it again.
      () => {
        if (state === 'coming') state = 'waiting';
      },
    );
  });
  return () => {
    state = 'over';
    leave();
    end();
  };
}
