/** A checklist comes to the plan that it measures: what shows it there is fetched once there is such a plan. */
import { onPlans, shownPlans } from './meeting.js';
import type { OpenChecklist } from './showing.js';

/** Shows a checklist that has been opened in the plans of its page, those included that come later; gives what ends it. */
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
      // The form is whole without it; it is asked for again with the next plan.
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
