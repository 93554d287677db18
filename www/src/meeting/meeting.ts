/**
 * Where the elements of a page meet: the class that is registered for the tag of the plan has the board of the shown
 * plans. So the elements of two scripts meet, too, and no global name is taken from the page.
 */
import type { Beside, BesideHost } from '../plan/view/beside.js';
import type { Plan } from '../engine/types.js';
import type { Board } from './board.js';

/** A plan that is shown on the page. */
export interface ShownPlan {
  readonly plan: Plan;
  /** Goes to a node of the plan, as a link would; `false` where the plan has no such node. */
  open(node: string): boolean;
  /** Lets `make` draw beside the tasks of the plan, unless something is drawn there already. */
  attach(make: (host: BesideHost) => Beside): void;
}

const TAG = 'orientation-plan';

/** The board of plans at the class that is registered for the tag of the plan. */
const boardOf = (element: CustomElementConstructor | undefined): Board<ShownPlan> | undefined =>
  (element as { shown?: Board<ShownPlan> } | undefined)?.shown;

/** The plans that are shown on the page, in the order in which they came. */
export const shownPlans = (): readonly ShownPlan[] => boardOf(customElements.get(TAG))?.all ?? [];

/** Calls `listener` for the present plans and whenever a plan comes or goes; gives the function that unsubscribes. */
export function onPlans(listener: () => void): () => void {
  // On a page without a plan the wait never ends: the promise must hold nothing of a checklist that has left.
  let waiting: (() => void) | undefined = listener;
  let end = (): void => undefined;
  void customElements.whenDefined(TAG).then(() => {
    if (waiting === undefined) return;
    end = boardOf(customElements.get(TAG))?.subscribe(waiting) ?? end;
    waiting();
  });
  return () => {
    waiting = undefined;
    end();
  };
}
