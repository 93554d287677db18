/** The public types of the package beside its elements: the documents, and the events. */
import type { OrientationBallot } from '../ballot/orientation-ballot.js';
import type { OrientationChecklist } from '../checklist/orientation-checklist.js';
import type { OrientationImport } from '../import/orientation-import.js';
import type { Assessment, Param } from '../engine/types.js';
import type { OrientationSummary } from '../summary/orientation-summary.js';
import type { OrientationPlan } from '../plan/orientation-plan.js';

export type { Assessment, CriteriaSet, Plan, ScoreCard } from '../engine/types.js';
export type { OrientationBallot, OrientationChecklist, OrientationImport, OrientationPlan, OrientationSummary };

/** The detail of `orientation-ready`: the id of the plan, or of the criteria set. */
export type OrientationReadyEvent = CustomEvent<{ id: string }>;
/** The detail of `orientation-error`: code, parameters, and the message in the language of the element. */
export type OrientationErrorEvent = CustomEvent<{ code: string; params: Record<string, Param>; message: string }>;
/** The detail of `orientation-navigate`: the node of the plan that the reader has gone to. */
export type OrientationNavigateEvent = CustomEvent<{ id: string }>;
/** The detail of `orientation-review`: what the level above has made of a form, and the form with it. */
export type OrientationReviewEvent = CustomEvent<{ outcome: 'accepted' | 'changesRequested'; assessment: Assessment }>;

/** The detail of `orientation-collected`: how many units are looked at after files were read. */
export type OrientationCollectedEvent = CustomEvent<{ units: number }>;

declare global {
  interface HTMLElementTagNameMap {
    'orientation-plan': OrientationPlan;
    'orientation-checklist': OrientationChecklist;
    'orientation-import': OrientationImport;
    'orientation-summary': OrientationSummary;
    'orientation-ballot': OrientationBallot;
  }
  // The events bubble: any element, the document and the window may listen.
  interface GlobalEventHandlersEventMap {
    'orientation-ready': OrientationReadyEvent;
    'orientation-error': OrientationErrorEvent;
    'orientation-navigate': OrientationNavigateEvent;
    'orientation-review': OrientationReviewEvent;
    'orientation-collected': OrientationCollectedEvent;
  }
}
