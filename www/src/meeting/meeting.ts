/**
 * Where the elements of a page meet: the class that is registered for the plan's tag holds which plans are shown, and
 * whoever wants to know asks that class. So they meet whichever scripts they came from, and the page's own names stay
 * as they are.
 */
import type { Beside, BesideHost } from '../plan/view/beside.js';
import type { Plan } from '../engine/types.js';
import type { Board } from './board.js';

/** A plan that is shown on the page. */
export interface ShownPlan {
  readonly plan: Plan;
  /** Goes to a node of it, as a link would; says whether there is one. */
  open(node: string): boolean;
  /** Takes what stands beside its tasks, unless it has something there already. */
  attach(make: (host: BesideHost) => Beside): void;
}

const TAG = 'orientation-plan';

/** The plans of the page, at the class that is registered for their tag. */
const boardOf = (element: CustomElementConstructor | undefined): Board<ShownPlan> | undefined =>
  (element as { shown?: Board<ShownPlan> } | undefined)?.shown;

/** The plans that are shown on the page, in the order in which they came. */
export const shownPlans = (): readonly ShownPlan[] => boardOf(customElements.get(TAG))?.all ?? [];

/** Tells when a plan is shown on the page or is gone, beginning with those that there are; gives what ends it. */
export function onPlans(listener: () => void): () => void {
  // On a page without a plan the wait never ends: it must hold nothing of who has left.
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
